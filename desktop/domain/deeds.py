"""The deeds that change sets are named after, as English sentences; the window translates them.

QT_TRANSLATE_NOOP only marks a text for the translators: the domain knows nothing of Qt.
"""

from collections.abc import Callable

Translate = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    return text


SENTENCES = {
    "create_shop": QT_TRANSLATE_NOOP("Deed", "Open the shop"),
    "make_demo": QT_TRANSLATE_NOOP("Deed", "Make the demo shop"),
    "change_settings": QT_TRANSLATE_NOOP("Deed", "Change settings of the shop"),
    "import": QT_TRANSLATE_NOOP("Deed", "Import {file}"),
    "import_edited": QT_TRANSLATE_NOOP(
        "Deed", "Import {file} (rows left out: {left_out}, cells changed by hand: {cells_edited})"
    ),
    "import_again": QT_TRANSLATE_NOOP("Deed", "Read {file} again"),
    "import_repair": QT_TRANSLATE_NOOP("Deed", "Import rows of {file} that were put right"),
    "add_customer": QT_TRANSLATE_NOOP("Deed", "Add customer {name}"),
    "edit_customer": QT_TRANSLATE_NOOP("Deed", "Edit {name}"),
    "edit_contact": QT_TRANSLATE_NOOP("Deed", "Edit contact points of {name}"),
    "edit_address": QT_TRANSLATE_NOOP("Deed", "Edit addresses of {name}"),
    "edit_account": QT_TRANSLATE_NOOP("Deed", "Edit accounts of {name}"),
    "edit_relation": QT_TRANSLATE_NOOP("Deed", "Edit relations of {name}"),
    "set_fact": QT_TRANSLATE_NOOP("Deed", "Note a fact about {name}"),
    "end_fact": QT_TRANSLATE_NOOP("Deed", "Remove a fact about {name}"),
    "add_field": QT_TRANSLATE_NOOP("Deed", "Add field {field}"),
    "edit_field": QT_TRANSLATE_NOOP("Deed", "Edit field {field}"),
    "archive": QT_TRANSLATE_NOOP("Deed", "Archive customers ({count})"),
    "unarchive": QT_TRANSLATE_NOOP("Deed", "Take customers out of the archive ({count})"),
    "trash": QT_TRANSLATE_NOOP("Deed", "Move customers to the trash ({count})"),
    "untrash": QT_TRANSLATE_NOOP("Deed", "Take customers out of the trash ({count})"),
    "erase": QT_TRANSLATE_NOOP("Deed", "Erase customers ({count})"),
    "tag": QT_TRANSLATE_NOOP("Deed", "Tag customers “{tag}” ({count})"),
    "untag": QT_TRANSLATE_NOOP("Deed", "Remove tag “{tag}” ({count})"),
    "merge": QT_TRANSLATE_NOOP("Deed", "Merge {other} into {name}"),
    "split": QT_TRANSLATE_NOOP("Deed", "Take {name} apart"),
    "judge_apart": QT_TRANSLATE_NOOP("Deed", "Note that {name} and {other} are not the same"),
    "judge_household": QT_TRANSLATE_NOOP("Deed", "Note that {name} and {other} are one household"),
    "join_identities": QT_TRANSLATE_NOOP(
        "Deed", "Recognise customers as the same (joined: {joined}, parted: {parted})"
    ),
    "log_interaction": QT_TRANSLATE_NOOP("Deed", "Log an interaction with {name}"),
    "edit_interaction": QT_TRANSLATE_NOOP("Deed", "Edit an interaction with {name}"),
    "delete_interaction": QT_TRANSLATE_NOOP("Deed", "Delete an interaction with {name}"),
    "finish_task": QT_TRANSLATE_NOOP("Deed", "Finish task “{title}”"),
    "note_birthday_tasks": QT_TRANSLATE_NOOP("Deed", "Note tasks for birthdays ({count})"),
    "edit_task": QT_TRANSLATE_NOOP("Deed", "Edit task “{title}”"),
    "mark_order": QT_TRANSLATE_NOOP("Deed", "Mark order {number}"),
    "mark_order_own": QT_TRANSLATE_NOOP("Deed", "Order {number} is her own"),
    "mark_order_borrowed": QT_TRANSLATE_NOOP("Deed", "Order {number} is not her own"),
    "mark_order_gift": QT_TRANSLATE_NOOP("Deed", "Order {number} is a gift"),
    "set_till_total": QT_TRANSLATE_NOOP("Deed", "Note the till total of {day}"),
    "set_loyalty_rules": QT_TRANSLATE_NOOP("Deed", "Change the rules for points"),
    "set_levels": QT_TRANSLATE_NOOP("Deed", "Change the levels"),
    "points": QT_TRANSLATE_NOOP("Deed", "Book points of orders ({count})"),
    "adjust_points": QT_TRANSLATE_NOOP("Deed", "Correct points of {name} by {points}"),
    "gift_points": QT_TRANSLATE_NOOP("Deed", "Give {name} {points} points"),
    "add_coupon": QT_TRANSLATE_NOOP("Deed", "Issue coupon {code}"),
    "edit_coupon": QT_TRANSLATE_NOOP("Deed", "Edit coupon {code}"),
    "end_coupon": QT_TRANSLATE_NOOP("Deed", "Withdraw coupon {code}"),
    "sale": QT_TRANSLATE_NOOP("Deed", "Record sale {number}"),
    "refund": QT_TRANSLATE_NOOP("Deed", "Refund sale {number}"),
    "answer_question": QT_TRANSLATE_NOOP("Deed", "Note what {name} answered"),
    "not_now": QT_TRANSLATE_NOOP("Deed", "Note that {name} was not to be asked now"),
    "decline": QT_TRANSLATE_NOOP("Deed", "Note that {name} said no to a suggestion"),
    "save_segment": QT_TRANSLATE_NOOP("Deed", "Save segment {name}"),
    "delete_segment": QT_TRANSLATE_NOOP("Deed", "Delete segment {name}"),
    "save_view": QT_TRANSLATE_NOOP("Deed", "Save view {name}"),
    "delete_view": QT_TRANSLATE_NOOP("Deed", "Delete view {name}"),
    "add_format": QT_TRANSLATE_NOOP("Deed", "Describe files “{name}”"),
    "change_format": QT_TRANSLATE_NOOP("Deed", "Change the description of files “{name}”"),
    "remove_format": QT_TRANSLATE_NOOP("Deed", "Remove the description of files “{name}”"),
    "edit_staff": QT_TRANSLATE_NOOP("Deed", "Edit staff {name}"),
    "set_pin": QT_TRANSLATE_NOOP("Deed", "Change the PIN of {name}"),
    "undo": QT_TRANSLATE_NOOP("Deed", "Undo: {deed}"),
    "redo": QT_TRANSLATE_NOOP("Deed", "Redo: {deed}"),
}


def sentence(deed: str, args: dict[str, object], translate: Translate | None = None) -> str:
    """The deed as a sentence. translate turns an English template into the reader's language."""
    say = translate or (lambda template: template)
    if deed in ("undo", "redo"):
        inner = sentence(str(args.get("deed_name", "")), dict(args.get("deed_args") or {}), translate)  # type: ignore[call-overload]
        return say(SENTENCES[deed]).format(deed=inner)
    if deed == "import" and (args.get("left_out") or args.get("cells_edited")):
        deed = "import_edited"
    if deed == "mark_order" and args.get("grade"):
        deed = f"mark_order_{args['grade']}"
    template = say(SENTENCES.get(deed, deed))
    return template.format_map(_Blank(args))


class _Blank(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"
