"""An odd order in words: line by line beside what she usually has, and what is odd about it."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.services.oddness import Bought, OddOrder
from desktop.ui import formats
from desktop.ui.widgets.compare_grid import CompareRow
from desktop.ui.words import word

translate = QCoreApplication.translate

# Which line a reason speaks of.
LINES = {
    "odd_receiver": "receiver",
    "odd_phone": "phone",
    "odd_city": "place",
    "odd_address": "place",
    "odd_payer": "payer",
    "odd_size": "size",
    "odd_category": "goods",
    "odd_coupon": "coupon",
    "odd_hour": "hour",
}
_MOST = 3  # different values of a line at her side


def rows(opened: OddOrder, lang: str) -> list[CompareRow]:
    """The lines of which this order tells anything; what is odd is marked as different."""
    odd = {LINES[reason.code] for reason in opened.reasons if reason.code in LINES}
    made = []
    for key, caption in _lines():
        this = _value(opened.order, key, lang)
        if not this and key not in odd:
            continue
        usual = _usual(opened.usual, key, lang)
        alike = this in [_value(order, key, lang) for order in opened.usual]
        mark = "other" if key in odd else "same" if this and alike else ""
        made.append(CompareRow(caption, this, usual, mark, word("mark", mark) if mark else ""))
    return made


def head(opened: OddOrder, lang: str) -> str:
    """What order it is: channel, number, day."""
    order = opened.order
    return " · ".join(
        part for part in (word("channel", order.channel), order.number, formats.date(order.day, lang)) if part
    )


def verdict(opened: OddOrder) -> str:
    """What it looks like, with **bold**."""
    if opened.kind == "gift":
        return translate("odd_orders", "**Looks like a gift**")
    return translate("odd_orders", "**Perhaps not her own**")


def said(grade: str) -> str:
    """What becomes of an order by an answer, for its tip."""
    return {
        "own": translate("odd_orders", "It counts as any other. This receiver is not asked about again."),
        "gift": translate(
            "odd_orders",
            "It counts as her purchase, but says nothing of her size and taste. The receiver becomes a customer of"
            " her own, to whom she gives gifts.",
        ),
        "borrowed": translate(
            "odd_orders",
            "It stays in the shop’s sales and leaves her figures, her rhythm, her state and her taste.",
        ),
        "kept": translate("odd_orders", "The same, and whoever borrowed the account is kept as a prospect."),
        "later": translate("odd_orders", "It is asked about again after all others."),
    }[grade]


def _lines() -> Iterable[tuple[str, str]]:
    """Key and caption of each line, in the order shown."""
    return (
        ("receiver", translate("odd_orders", "Receiver")),
        ("phone", translate("odd_orders", "Phone")),
        ("place", translate("odd_orders", "Sent to")),
        ("payer", translate("odd_orders", "Paid by")),
        ("goods", translate("odd_orders", "Goods")),
        ("size", translate("odd_orders", "Size and kind")),
        ("hour", translate("odd_orders", "Ordered at")),
        ("paid", translate("odd_orders", "Paid")),
        ("coupon", translate("odd_orders", "Coupon")),
        ("note", translate("odd_orders", "Note")),
    )


def _value(order: Bought, key: str, lang: str) -> str:
    if key == "hour":
        clock = formats.clock(order.at_ms, order.zone)
        return "" if clock == "00:00" else clock
    if key == "paid":
        return formats.money(order.paid_minor, order.currency, lang)
    return str(getattr(order, key))


def _usual(orders: Iterable[Bought], key: str, lang: str) -> str:
    """Her usual values of a line: the most frequent first, with how often where they differ; of money its span."""
    if key == "note":
        return ""
    if key in ("paid", "hour"):
        return _span(list(orders), key, lang)
    values = (part for order in orders for part in _value(order, key, lang).split(" · ") if part)
    counted = Counter(values)
    most = counted.most_common(_MOST)
    if len(counted) < 2:
        return "".join(value for value, _ in most)
    template = translate("odd_orders", "{value} ({count}×)")
    texts = [template.format(value=value, count=count) if count > 1 else value for value, count in most]
    return translate("odd_orders", ", ").join(texts)


def _span(orders: list[Bought], key: str, lang: str) -> str:
    """From the least to the most."""
    by = (lambda order: order.paid_minor) if key == "paid" else (lambda order: _value(order, key, lang))
    known = [order for order in orders if _value(order, key, lang)]
    if not known:
        return ""
    least, most = (_value(pick(known, key=by), key, lang) for pick in (min, max))
    return least if least == most else translate("odd_orders", "{least} to {most}").format(least=least, most=most)
