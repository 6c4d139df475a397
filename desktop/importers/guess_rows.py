"""What a row of an unknown file is, and how an order of several rows is written in it."""

from collections import Counter
from collections.abc import Sequence

from desktop.importers.cell_kinds import Look
from desktop.importers.cells import clean

Said = Sequence[tuple[str, float]]

_MONEY = frozenset({"total", "paid", "goods"})
_PERSON = frozenset({"name", "first_name", "last_name", "nickname", "account", "wechat", "receiver"})
_CONTACT = frozenset({"phone", "email", "landline", "wechat"})
_WHEN = frozenset({"date", "placed_at", "paid_at"})
_GOODS = frozenset({"title", "sku", "variant", "quantity"})
_TALK = frozenset({"text", "kind", "direction", "staff", "rating", "follow_up", "channel"})
_OF_ORDERS = frozenset({"shipping", "discount", "refunded", "receiver", "status", "coupon_code", "completed_at"})
_OF_PRODUCTS = frozenset({"cost", "barcode", "brand", "category", "sku", "handle", "variant"})


def guess_row(said: Said, looks: Sequence[Look], kinds: Sequence[str]) -> str:
    """The likeliest of these kinds, by what the columns are about."""
    about = frozenset(name for name, confidence in said if confidence >= 0.35)
    marks = {
        "order": _order_mark(about),
        "line": _line_mark(about),
        "customer": _customer_mark(about),
        "interaction": _interaction_mark(about, looks),
        "product": _product_mark(about),
        "till": _till_mark(about, said, looks),
    }
    return max(kinds, key=lambda kind: marks[kind])


def _order_mark(about: frozenset[str]) -> float:
    mark = 2.0 * bool(about & _WHEN) + 2.0 * bool(about & _MONEY) + 1.5 * ("number" in about)
    mark += 0.7 * bool(about & _PERSON) + 0.5 * bool(about & _CONTACT) + 0.4 * len(about & _OF_ORDERS)
    return mark - (2.0 if not about & _WHEN else 0) - (1.0 if not about & (_MONEY | {"unit"}) else 0)


def _line_mark(about: frozenset[str]) -> float:
    if "number" not in about or not about & _GOODS:
        return 0.0
    mark = 2.5 + 0.8 * len(about & _GOODS) + 1.0 * ("line_key" in about) + 0.5 * ("unit" in about)
    return mark - 3.0 * bool(about & {"date", "placed_at"}) - 1.0 * bool(about & (_PERSON | _CONTACT))


def _customer_mark(about: frozenset[str]) -> float:
    who = bool(about & (_PERSON | {"company"})) + bool(about & _CONTACT)
    mark = 1.8 * who + 0.5 * len(about & {"address", "city", "province", "postcode", "tags", "note", "company"})
    mark += 0.6 * len(about & {"accepts_email", "accepts_sms", "first_name", "last_name"})
    mark -= 2.2 * ("number" in about and bool(about & (_MONEY | _GOODS))) + 2.0 * bool(about & {"placed_at"})
    return mark - 2.0 * bool(about & _WHEN and about & _MONEY) - 0.8 * len(about & {"text", "direction", "rating"})


def _interaction_mark(about: frozenset[str], looks: Sequence[Look]) -> float:
    long_texts = any(found.share("text") > 0.7 and _length(found) > 8 for found in looks)
    mark = 1.2 * len(about & _TALK) + 1.5 * bool(about & _WHEN) + 0.8 * bool(about & (_PERSON | _CONTACT))
    return mark + 0.5 * long_texts - 2.0 * bool(about & _MONEY) - 1.5 * bool(about & (_GOODS - {"title"}))


def _product_mark(about: frozenset[str]) -> float:
    named = bool(about & {"title", "sku", "barcode", "handle"})
    mark = 2.0 * named + 1.0 * len(about & _OF_PRODUCTS) + 1.5 * bool(about & {"unit", "cost"})
    mark -= 2.5 * bool(about & _WHEN) + 2.5 * bool(about & (_CONTACT | _PERSON)) + 2.5 * ("number" in about)
    return mark if named else mark - 3.0


def _till_mark(about: frozenset[str], said: Said, looks: Sequence[Look]) -> float:
    """Takings of a day: one row per day, money, and nobody who bought."""
    when = next((at for at, (name, _) in enumerate(said) if name in _WHEN), None)
    if when is None or not about & (_MONEY | {"unit"}):
        return 0.0
    found = looks[when]
    once = found.filled and found.distinct >= found.filled * 0.95 and found.share("date") > 0.8
    mark = 3.0 + 1.5 * bool(once)
    mark -= 3.0 * bool(about & (_PERSON | _CONTACT)) + 3.0 * ("number" in about) + 1.0 * len(about & _GOODS)
    return mark - 0.3 * len(about & _OF_ORDERS)


def _length(found: Look) -> float:
    return sum(len(text) for text, _ in found.texts) / max(len(found.texts), 1)


def guess_spread(rows: Sequence[Sequence[str]], said: Said, number: int | None, amount: int | None) -> str:
    """How an order of several rows is written: none, blank, repeat or add, by its numbers and amounts.

    Blank: the number, or the amount of an order, stands on its first row only. Repeat: equal amounts on every row of
    an order. Add: amounts that differ, so each belongs to its row.
    """
    goods = any(name in ("title", "sku", "quantity", "unit") for name, _ in said)
    if number is None or not goods:
        return "none"
    numbers = [clean(cells[number]) for cells in rows if number < len(cells)]
    repeated = {text for text, times in Counter(numbers).items() if text and times > 1}
    if not repeated:
        return "none"
    if amount is None:
        return "repeat"
    by_order: dict[str, list[str]] = {}
    for cells in rows:
        text = clean(cells[number]) if number < len(cells) else ""
        if text in repeated and amount < len(cells):
            by_order.setdefault(text, []).append(clean(cells[amount]))
    if all(not any(amounts[1:]) for amounts in by_order.values()):
        return "blank"
    return "repeat" if all(len(set(amounts)) == 1 for amounts in by_order.values()) else "add"
