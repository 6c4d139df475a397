"""What a row changes, in words: field by field, old and new, and where a person and the file disagree."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Finding
from desktop.services.importing import Entry
from desktop.ui import formats
from desktop.ui.widgets.row_table import Span
from desktop.ui.words import WORDS, word

_MONEY = (
    *("goods_minor", "shipping_minor", "discount_minor", "total_minor", "paid_minor", "refunded_minor"),
    "unit_minor",
)
_UNSAID = ("is_valid", "was_paid", "placed_ms")  # they follow from what is said


class Words(NamedTuple):
    """How values are told: in which currency, by which clock, in which language."""

    currency: str
    zone: str
    language: str

    def value(self, name: str, value: object) -> str:
        """A value of a column in words, "" for none."""
        if value is None or value == "":
            return ""
        if name == "status":
            return word("order", str(value))
        if name in _MONEY:
            return formats.money(int(str(value)), self.currency, self.language)
        if name.endswith("_ms"):
            return formats.moment(int(str(value)), self.zone, self.language)
        if name == "business_date":
            return formats.date(str(value), self.language)
        if name in ("was_paid", "is_valid"):
            return word("value", "yes" if value else "no")
        if name in ("accepts_email", "accepts_sms"):
            return word("value", str(value))
        return str(value)


class Line(NamedTuple):
    """One field of a row: what it was and what it becomes; is_conflict: what a person wrote and what the file says."""

    name: str
    old: str
    new: str
    is_conflict: bool = False


def lines_of(entry: Entry, words: Words) -> list[Line]:
    """What a row changes and where it is in conflict, field by field."""
    against = {name for name, _, _ in entry.conflicts}
    said = [each for each in entry.change if each[0] not in _UNSAID] or list(entry.change)
    lines = [
        Line(column_word(name), words.value(name, ours), words.value(name, theirs), True)
        for name, ours, theirs in entry.conflicts
    ]
    for name, old, new in said:
        if name not in against:
            lines.append(Line(column_word(name), words.value(name, old), words.value(name, new)))
    return lines


def change_words(entry: Entry, takes: bool, words: Words) -> tuple[Span, ...]:
    """The change of a row in one line: old struck through, new bold; of a conflict, who has the last word."""
    spans: list[Span] = []
    for at, line in enumerate(lines_of(entry, words)):
        spans.append(Span((" · " if at else "") + line.name + " ", tone="text2"))
        if line.is_conflict and not takes:
            template = QCoreApplication.translate("import_rows", "stays {ours}, the file says {theirs}")
            nothing = QCoreApplication.translate("import_rows", "empty")
            text = template.format(ours="\0", theirs=line.new or nothing)
            before, _, after = text.partition("\0")
            spans += [Span(before, tone="text2"), Span(line.old or nothing, bold=True), Span(after, tone="warn")]
            continue
        if line.old:
            spans.append(Span(line.old, struck=True))
        spans += [Span(" → " if line.old else "→ "), Span(line.new or "–", bold=True)]
    return tuple(spans)


def what_word(what: str) -> str:
    words = {
        "new": QCoreApplication.translate("import_rows", "New"),
        "changed": QCoreApplication.translate("import_rows", "Changed"),
        "same": QCoreApplication.translate("import_rows", "Same"),
        "finding": QCoreApplication.translate("import_rows", "Finding"),
        "kept": QCoreApplication.translate("import_rows", "Kept yours"),
        "left_out": QCoreApplication.translate("import_rows", "Left out"),
    }
    return words[what]


def finding_sentence(finding: Finding) -> str:
    """A finding in one line: where, what stands there, what is wrong with it."""
    values = {
        "line": formats.number(finding.line),
        "column": finding.column,
        "text": finding.text,
        "problem": word("problem", str(finding.problem)),
    }
    if finding.column and finding.text:
        template = QCoreApplication.translate("import_rows", "Line {line}, {column}, “{text}”: {problem}")
    elif finding.column:
        template = QCoreApplication.translate("import_rows", "Line {line}, {column}: {problem}")
    else:
        template = QCoreApplication.translate("import_rows", "Line {line}: {problem}")
    return template.format(**values)


def column_word(name: str) -> str:
    """A column of an order, a line or a customer in words."""
    words = {
        "status": QCoreApplication.translate("import_rows", "State"),
        "was_paid": QCoreApplication.translate("import_rows", "Was paid"),
        "is_valid": QCoreApplication.translate("import_rows", "Counts as a sale"),
        "placed_ms": QCoreApplication.translate("import_rows", "Ordered"),
        "business_date": QCoreApplication.translate("import_rows", "Day"),
        "paid_ms": QCoreApplication.translate("import_rows", "Paid at"),
        "currency": QCoreApplication.translate("import_rows", "Currency"),
        "goods_minor": QCoreApplication.translate("import_rows", "Goods"),
        "shipping_minor": QCoreApplication.translate("import_rows", "Shipping"),
        "discount_minor": QCoreApplication.translate("import_rows", "Discount"),
        "total_minor": QCoreApplication.translate("import_rows", "Total"),
        "paid_minor": QCoreApplication.translate("import_rows", "Paid"),
        "refunded_minor": QCoreApplication.translate("import_rows", "Refund"),
        "pieces": QCoreApplication.translate("import_rows", "Pieces"),
        "title": QCoreApplication.translate("import_rows", "Goods named"),
        "coupon_code": QCoreApplication.translate("import_rows", "Coupon"),
        "receiver": QCoreApplication.translate("import_rows", "Receiver"),
        "buyer_note": QCoreApplication.translate("import_rows", "Buyer's note"),
        "seller_note": QCoreApplication.translate("import_rows", "Our note"),
        "shop_name": QCoreApplication.translate("import_rows", "Shop"),
        "order_line": QCoreApplication.translate("import_rows", "Item"),
        "sku": QCoreApplication.translate("import_rows", "SKU"),
        "variant": QCoreApplication.translate("import_rows", "Variant"),
        "quantity": QCoreApplication.translate("import_rows", "Quantity"),
        "unit_minor": QCoreApplication.translate("import_rows", "Unit price"),
        "buyer": QCoreApplication.translate("import_rows", "Buyer"),
        "name": QCoreApplication.translate("import_rows", "Name"),
        "account": QCoreApplication.translate("import_rows", "Account"),
        "phone": QCoreApplication.translate("import_rows", "Phone"),
        "address": QCoreApplication.translate("import_rows", "Address"),
        "joined": QCoreApplication.translate("import_rows", "Two customers become one"),
    }
    if name in words:
        return words[name]
    kind = "contact" if name in WORDS["contact"] else "field"
    return word(kind, name)
