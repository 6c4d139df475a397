"""The rows of a preview as a table shows them: what, order, buyer, customer, change, paid."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Finding
from desktop.services.importing import FilePreview, FileReport, Preview, PreviewRow
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.widgets.row_table import Column, Span
from desktop.ui.words import word

_SHAPES = {"new": "new", "changed": "potential", "finding": "warn"}
_TONES = {"new": "info", "changed": "accent", "finding": "warn", "same": "text3"}
_MONEY = ("goods_minor", "shipping_minor", "discount_minor", "total_minor", "paid_minor", "refunded_minor")
_UNSAID = ("is_valid", "was_paid", "placed_ms")  # they follow from what is said


class Shown(NamedTuple):
    """A line of the preview: a row that would come in, or a finding."""

    what: str
    kind: str  # order, line or customer
    row: PreviewRow | None
    finding: Finding | None
    file: str


def shown_rows(preview: Preview, what: str) -> list[Shown]:
    """The rows of a tab, file by file in the order of their lines; what: all, new or changed."""
    rows: list[Shown] = []
    for each in preview.files:
        rows += sorted(_of_file(each, what), key=_line)
    return rows


def _of_file(each: FilePreview, what: str) -> list[Shown]:
    report = each.report
    kinds = ("new", "changed", "same") if what == "all" else (what,)
    rows = [Shown(kind, report.kind, row, None, report.name) for kind in kinds for row in each.rows[kind]]
    if what == "all":
        rows += [Shown("finding", report.kind, None, finding, report.name) for finding in report.findings[:200]]
    return rows


def _line(row: Shown) -> int:
    found = row.row or row.finding
    return found.line if found else 0


class FoundRow(NamedTuple):
    """A finding and the file it stands in."""

    finding: Finding
    file: str


def found_rows(reports: Sequence[FileReport]) -> list[FoundRow]:
    return [FoundRow(finding, report.name) for report in reports for finding in report.findings]


def what_word(what: str) -> str:
    words = {
        "new": QCoreApplication.translate("import_rows", "New"),
        "changed": QCoreApplication.translate("import_rows", "Changed"),
        "same": QCoreApplication.translate("import_rows", "Same"),
        "finding": QCoreApplication.translate("import_rows", "Finding"),
    }
    return words[what]


def preview_columns(context: Context) -> list[Column]:
    """The columns of the preview."""
    cells = _Cells(context)
    return [
        Column(
            "what",
            lambda: QCoreApplication.translate("import_rows", "What"),
            lambda row: what_word(row.what),
            kind="state",
            width=112,
            sortable=False,
            value=lambda row: _SHAPES.get(row.what, ""),
            tone=lambda row: _TONES[row.what],
        ),
        Column(
            "number",
            lambda: QCoreApplication.translate("import_rows", "Order"),
            cells.number,
            width=176,
            sortable=False,
        ),
        Column(
            "buyer", lambda: QCoreApplication.translate("import_rows", "Buyer"), cells.buyer, width=150, sortable=False
        ),
        Column(
            "customer",
            lambda: QCoreApplication.translate("import_rows", "Customer"),
            cells.customer,
            width=150,
            sortable=False,
            tone=lambda row: None if row.row and row.row.customer else "text2",
        ),
        Column(
            "change",
            lambda: QCoreApplication.translate("import_rows", "Change"),
            lambda row: "".join(span.text for span in cells.change(row)),
            kind="spans",
            width=420,
            sortable=False,
            value=cells.change,
            tip=lambda row: "".join(span.text for span in cells.change(row)),
        ),
        Column(
            "paid",
            lambda: QCoreApplication.translate("import_rows", "Paid"),
            cells.paid,
            kind="money",
            width=104,
            sortable=False,
        ),
    ]


def finding_columns() -> list[Column]:
    """The columns of the findings: where, what stands there, what is wrong."""
    return [
        Column(
            "line",
            lambda: QCoreApplication.translate("import_rows", "Line"),
            lambda row: formats.number(row.finding.line),
            kind="number",
            width=72,
            sortable=False,
        ),
        Column(
            "file",
            lambda: QCoreApplication.translate("import_rows", "File"),
            lambda row: row.file,
            width=210,
            sortable=False,
            tone=lambda _row: "text2",
        ),
        Column(
            "column",
            lambda: QCoreApplication.translate("import_rows", "Column"),
            lambda row: row.finding.column,
            width=150,
            sortable=False,
        ),
        Column(
            "text",
            lambda: QCoreApplication.translate("import_rows", "What stands there"),
            lambda row: row.finding.text,
            width=190,
            sortable=False,
        ),
        Column(
            "outcome",
            lambda: QCoreApplication.translate("import_rows", "The row"),
            lambda row: outcome_word(row.finding),
            width=176,
            sortable=False,
            tone=lambda row: "warn" if row.finding.lost else "text2",
        ),
        Column(
            "problem",
            lambda: QCoreApplication.translate("import_rows", "Problem"),
            lambda row: word("problem", str(row.finding.problem)),
            width=380,
            sortable=False,
        ),
    ]


def outcome_word(finding: Finding) -> str:
    if finding.lost:
        return QCoreApplication.translate("import_rows", "is left out")
    return QCoreApplication.translate("import_rows", "comes in all the same")


def findings_table(rows: Sequence[FoundRow]) -> tuple[list[str], list[list[str | int]]]:
    """Head and cells, for the clipboard and for Excel."""
    columns = finding_columns()
    cells: list[list[str | int]] = []
    for row in rows:
        cells.append([row.finding.line, *(column.text(row) for column in columns[1:])])
    return [column.title() for column in columns], cells


_NOBODYS = ("line", "payment", "product", "till")  # rows that name no customer


class _Cells:
    """What the cells of the preview say; a method per column."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def number(self, shown: Shown) -> str:
        if shown.row is None:
            return ""
        return _masked(shown.row.number) if shown.kind == "customer" else shown.row.number

    def buyer(self, shown: Shown) -> str:
        if shown.row is None or shown.kind == "line":
            return ""
        return _masked(shown.row.buyer)

    def customer(self, shown: Shown) -> str:
        if shown.row is None or shown.kind in _NOBODYS:
            return ""
        if shown.row.customer:
            return _masked(shown.row.customer)
        if shown.what != "new":
            return ""
        if shown.kind == "order" and (not shown.row.buyer or "*" in shown.row.buyer):
            return QCoreApplication.translate("import_rows", "No one to name")
        return QCoreApplication.translate("import_rows", "New customer")

    def paid(self, shown: Shown) -> str:
        row = shown.row
        if row is None or shown.kind in ("customer", "interaction") or (shown.kind == "line" and not row.paid_minor):
            return ""
        return formats.money(row.paid_minor, self._currency(row), self._context.language)

    def change(self, shown: Shown) -> tuple[Span, ...]:
        if shown.finding is not None:
            return (Span(finding_sentence(shown.finding), tone="warn"),)
        row = shown.row
        if row is None:
            return ()
        if row.change:
            return self._changes(row)
        if shown.kind == "line":
            return (Span(row.buyer, tone="text2"),)
        if not row.status:
            return ()
        day = formats.date(row.placed, self._context.language)
        return (Span(f"{word('order', row.status)} · {day}", tone="text2"),)

    def _changes(self, row: PreviewRow) -> tuple[Span, ...]:
        said = [each for each in row.change if each[0] not in _UNSAID] or list(row.change)
        spans: list[Span] = []
        for at, (name, old, new) in enumerate(said):
            before, after = self._value(name, old, row), self._value(name, new, row)
            spans.append(Span((" · " if at else "") + column_word(name) + " ", tone="text2"))
            if before:
                spans.append(Span(before, struck=True))
            spans += [Span(" → " if before else "→ "), Span(after or "–", bold=True)]
        return tuple(spans)

    def _value(self, name: str, value: object, row: PreviewRow) -> str:
        if value is None or value == "":
            return ""
        if name == "status":
            return word("order", str(value))
        if name in _MONEY:
            return formats.money(int(str(value)), self._currency(row), self._context.language)
        if name.endswith("_ms"):
            return formats.moment(int(str(value)), self._context.settings.zone, self._context.language)
        if name == "business_date":
            return formats.date(str(value), self._context.language)
        if name in ("was_paid", "is_valid"):
            return word("value", "yes" if value else "no")
        return str(value)

    def _currency(self, row: PreviewRow) -> str:
        return row.currency or self._context.settings.currency or "CNY"


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
    """A column of an order in words."""
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
    }
    return words.get(name, name)


def _masked(text: str) -> str:
    """Phones are masked in lists, whatever column they stand in."""
    digits = sum(ch.isdigit() for ch in text)
    is_phone = digits >= 7 and all(ch.isdigit() or ch in "+-() " for ch in text)
    return formats.masked_phone(text) if is_phone else text
