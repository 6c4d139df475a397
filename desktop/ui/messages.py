"""Errors and deeds as sentences: what happened, to what, what to do."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.domain import deeds, errors
from desktop.ui.formats import money
from desktop.ui.words import field_name


def deed(name: str, args: dict[str, object]) -> str:
    """A change set's name as a sentence, for menus, toasts and the history."""
    shown = dict(args)
    if "field" in shown:
        shown["field"] = field_name(str(shown["field"]))
    return deeds.sentence(name, shown, lambda text: QCoreApplication.translate("Deed", text))


def describe(error: Exception) -> str:
    """What a person should read about an error that she can act on; anything else is a bug and says so."""
    say = _SENTENCES.get(type(error))
    if say is None:
        return QCoreApplication.translate(
            "messages",
            "Something went wrong inside the program. Nothing was stored. The log says more: Help › Open log.",
        )
    return say(error)


def _file(error: Exception) -> str:
    return error.path.name  # type: ignore[attr-defined, no-any-return]


def _unreadable(error: errors.UnreadableFile) -> str:
    sentences = {
        "missing": QCoreApplication.translate("messages", "{file} is not there any more. Choose it again."),
        "empty": QCoreApplication.translate("messages", "{file} is empty. Export it again from the platform."),
        "binary": QCoreApplication.translate(
            "messages", "{file} is no text file, whatever its name says. Export it again as CSV."
        ),
        "encrypted": QCoreApplication.translate(
            "messages",
            "{file} is locked with a password. Save it without one and try again.",
        ),
        "no_workbook": QCoreApplication.translate(
            "messages", "{file} is no Excel workbook and holds no table. Save it as .xlsx or CSV and try again."
        ),
        "too_large": QCoreApplication.translate(
            "messages", "{file} is larger than any export, or packed so that it would be. Export a shorter period."
        ),
        "too_many_rows": QCoreApplication.translate(
            "messages", "{file} has more than a million rows. Export shorter periods and import them one by one."
        ),
        "too_many_columns": QCoreApplication.translate(
            "messages", "{file} has more than 500 columns. Delete those without a meaning and try again."
        ),
        "unsafe": QCoreApplication.translate(
            "messages", "{file} holds instructions that no export has, and was not read. Export it again yourself."
        ),
        "denied": QCoreApplication.translate(
            "messages", "{file} may not be read. Close the program that has it open, or copy it elsewhere."
        ),
        "broken": QCoreApplication.translate(
            "messages", "{file} cannot be read. Copy it to this computer and try again."
        ),
    }
    return sentences.get(error.reason, sentences["broken"]).format(file=_file(error))


def _unknown_format(error: errors.UnknownFormat) -> str:
    text = QCoreApplication.translate(
        "messages", "{file} is no export that the program knows. Its first columns are: {columns}."
    )
    return text.format(file=_file(error), columns=", ".join(error.header[:6]) or "–")


def _not_a_shop(error: errors.NotAShop) -> str:
    sentences = {
        "missing": QCoreApplication.translate("messages", "{file} is not there any more. Open another shop file."),
        "not_sqlite": QCoreApplication.translate("messages", "{file} is no shop file. It was not changed."),
        "other_program": QCoreApplication.translate(
            "messages", "{file} belongs to another program. It was not changed."
        ),
        "damaged": QCoreApplication.translate(
            "messages", "{file} is damaged. Restore the last backup; the damaged file will be kept."
        ),
    }
    return sentences.get(error.reason, sentences["not_sqlite"]).format(file=_file(error))


def _newer(error: errors.NewerShop) -> str:
    text = QCoreApplication.translate(
        "messages",
        "{file} was last used by a newer Regulars. Install the newest version to open it. It was not changed.",
    )
    return text.format(file=_file(error))


def _in_use(error: errors.ShopInUse) -> str:
    return QCoreApplication.translate(
        "messages", "{file} is open in another window of Regulars. Close it there first."
    ).format(file=_file(error))


def _read_only(error: errors.ReadOnlyShop) -> str:
    return QCoreApplication.translate(
        "messages", "{file} cannot be written. Copy it to a folder of your own, or remove its write protection."
    ).format(file=_file(error))


def _full(error: errors.DiskFull) -> str:
    return QCoreApplication.translate(
        "messages", "The disk is full. Nothing of this was stored. Make room, then try again."
    )


def _failed(error: errors.StorageFailed) -> str:
    return QCoreApplication.translate(
        "messages", "The disk could not be read or written. Nothing of this was stored. Make a backup on another disk."
    )


def _upgrade(error: errors.UpgradeFailed) -> str:
    return QCoreApplication.translate(
        "messages", "{file} could not be brought up to date and was put back as it was. Use the older program for now."
    ).format(file=_file(error))


def _changed(error: errors.ChangedMeanwhile) -> str:
    return QCoreApplication.translate(
        "messages", "Someone changed this in the meantime. Look at it again, then repeat."
    )


def _not_found(error: errors.NotFound) -> str:
    return QCoreApplication.translate("messages", "{name} is not in the shop any more.").format(name=error.name)


def _unknown_card(error: errors.UnknownCard) -> str:
    sentences = {
        "misread": QCoreApplication.translate("messages", "The card could not be read. Scan it again, or type a name."),
        "other_shop": QCoreApplication.translate("messages", "This is the card of another shop."),
        "gone": QCoreApplication.translate(
            "messages", "This card is ours, but its customer is not in the shop any more."
        ),
    }
    return sentences.get(error.reason, sentences["misread"])


def _wrong_pin(error: errors.WrongPin) -> str:
    if error.reason == "ambiguous":
        return QCoreApplication.translate("messages", "Please choose your name first, then type the PIN.")
    if error.wait_s:
        text = QCoreApplication.translate("messages", "Too many wrong PINs. Try again in {time}.")
        minutes, seconds = divmod(error.wait_s, 60)
        return text.format(time=f"{minutes}:{seconds:02d}")
    return QCoreApplication.translate("messages", "This PIN is not right.")


def _cannot_undo(error: errors.CannotUndo) -> str:
    if error.reason == "conflict":
        return QCoreApplication.translate(
            "messages", "This cannot be taken back: what it concerned has come in again since."
        )
    if error.reason == "points_spent":
        return QCoreApplication.translate(
            "messages", "Points of this have been spent since. Take that back first, or refund the sale instead."
        )
    if error.reason == "coupon_used":
        return QCoreApplication.translate("messages", "The coupon of this sale has been used in another one since.")
    return QCoreApplication.translate("messages", "This was taken back already.")


VALUE_PROBLEMS: dict[str, Callable[[], str]] = {
    "empty": lambda: QCoreApplication.translate("messages", "Please type something."),
    "taken": lambda: QCoreApplication.translate("messages", "This is taken already."),
    "unknown": lambda: QCoreApplication.translate("messages", "Please choose from the list."),
    "not_a_number": lambda: QCoreApplication.translate("messages", "Please type a number."),
    "negative": lambda: QCoreApplication.translate("messages", "This cannot be less than nothing."),
    "not_a_date": lambda: QCoreApplication.translate("messages", "Please type a date, such as 1990-05-03."),
    "past": lambda: QCoreApplication.translate("messages", "That day has passed. Please choose today or a later one."),
    "no_lunar_day": lambda: QCoreApplication.translate(
        "messages", "The lunar calendar of that year has no such day. Look at the month and whether it is a leap one."
    ),
    "pin_digits": lambda: QCoreApplication.translate("messages", "A PIN has four to eight digits."),
    "pin_simple": lambda: QCoreApplication.translate("messages", "This PIN is the first that anybody would guess."),
    "pin_again": lambda: QCoreApplication.translate("messages", "The two are not the same."),
    "not_a_phone": lambda: QCoreApplication.translate("messages", "This is no phone number."),
    "not_an_email": lambda: QCoreApplication.translate("messages", "This is no e-mail address."),
    "scale": lambda: QCoreApplication.translate("messages", "Please choose 1 to 5."),
    "rumour": lambda: QCoreApplication.translate("messages", "A rumour is no fact. Note only what was seen or told."),
    "same": lambda: QCoreApplication.translate("messages", "Please choose somebody else."),
    "out_of_range": lambda: QCoreApplication.translate("messages", "This is more or less than can be meant."),
    "not_positive": lambda: QCoreApplication.translate("messages", "Please type a number above nothing."),
    "not_above_nothing": lambda: QCoreApplication.translate("messages", "Please type an amount above nothing."),
    "before_start": lambda: QCoreApplication.translate("messages", "The last day is before the first."),
    "no_currency": lambda: QCoreApplication.translate("messages", "Choose the shop's currency in the settings first."),
    "from_file": lambda: QCoreApplication.translate(
        "messages", "This receipt came in with a file already. It is not counted a second time."
    ),
}


def value_problem(problem: str) -> str:
    """What is wrong with something typed, for the hint under its field."""
    say = VALUE_PROBLEMS.get(problem)
    return say() if say else problem


def _bad_value(error: errors.BadValue) -> str:
    if error.problem == "below_minimum":
        return QCoreApplication.translate("messages", "No fewer than {points} points can be redeemed.").format(
            points=error.text
        )
    return value_problem(error.problem)


def _backup_broken(error: errors.BackupBroken) -> str:
    return QCoreApplication.translate(
        "messages", "The backup {file} is damaged and was not used. Choose another one."
    ).format(file=_file(error))


def _bad_format(error: errors.BadFormatFile) -> str:
    return QCoreApplication.translate("messages", "The format file {file} cannot be used: {problem}").format(
        file=_file(error), problem=error.problem
    )


def _not_enough_points(error: errors.NotEnoughPoints) -> str:
    if not error.has:
        return QCoreApplication.translate("messages", "No points can be redeemed here.")
    return QCoreApplication.translate("messages", "No more than {points} points can be redeemed here.").format(
        points=error.has
    )


def _coupon_refused(error: errors.CouponRefused) -> str:
    sentences = {
        "unknown": QCoreApplication.translate("messages", "There is no coupon {code}. Read the code again."),
        "withdrawn": QCoreApplication.translate("messages", "Coupon {code} was withdrawn."),
        "too_early": QCoreApplication.translate("messages", "Coupon {code} is not valid yet."),
        "lapsed": QCoreApplication.translate("messages", "Coupon {code} has lapsed."),
        "currency": QCoreApplication.translate("messages", "Coupon {code} is for another currency."),
        "not_hers": QCoreApplication.translate("messages", "Coupon {code} belongs to another customer."),
        "nobody": QCoreApplication.translate("messages", "Coupon {code} asks for a customer. Find her first."),
        "used_up": QCoreApplication.translate("messages", "This customer has used coupon {code} already."),
        "minimum": QCoreApplication.translate("messages", "This sale is too small for coupon {code}."),
        "alone": QCoreApplication.translate("messages", "Coupon {code} cannot be used together with another."),
        "with_points": QCoreApplication.translate("messages", "Points cannot be redeemed beside coupon {code}."),
    }
    return sentences[error.reason].format(code=error.code)


def _not_refundable(error: errors.NotRefundable) -> str:
    if error.reason == "too_much":
        text = QCoreApplication.translate("messages", "No more than {amount} of sale {number} can be refunded.")
        return text.format(amount=money(error.left_minor, error.currency), number=error.number)
    if error.reason == "not_counter":
        text = QCoreApplication.translate(
            "messages", "Order {number} was not sold at the counter. Its refund comes in with the platform's file."
        )
    else:
        text = QCoreApplication.translate("messages", "Sale {number} has been refunded already.")
    return text.format(number=error.number)


_SENTENCES: dict[type[Exception], Callable[..., str]] = {
    errors.UnreadableFile: _unreadable,
    errors.UnknownFormat: _unknown_format,
    errors.BadFormatFile: _bad_format,
    errors.NotAShop: _not_a_shop,
    errors.NewerShop: _newer,
    errors.ShopInUse: _in_use,
    errors.ReadOnlyShop: _read_only,
    errors.DiskFull: _full,
    errors.StorageFailed: _failed,
    errors.UpgradeFailed: _upgrade,
    errors.ChangedMeanwhile: _changed,
    errors.NotFound: _not_found,
    errors.CannotUndo: _cannot_undo,
    errors.UnknownCard: _unknown_card,
    errors.WrongPin: _wrong_pin,
    errors.BadValue: _bad_value,
    errors.BackupBroken: _backup_broken,
    errors.NotEnoughPoints: _not_enough_points,
    errors.CouponRefused: _coupon_refused,
    errors.NotRefundable: _not_refundable,
}
