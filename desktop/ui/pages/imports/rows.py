"""The rows of a preview as a table shows them: ticked, what, order, buyer, customer, change, paid."""

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Finding, Problem
from desktop.services.importing import Edits, Entry, FileReport, Preview, known_names
from desktop.services.shops import Shop
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.pages.imports.row_words import Words, change_words, finding_sentence, what_word
from desktop.ui.widgets.row_table import Column, Span
from desktop.ui.words import word

_SHAPES = {"new": "new", "changed": "potential", "finding": "warn", "kept": "churned"}
_TONES = {"new": "info", "changed": "accent", "finding": "warn", "same": "text3", "kept": "warn", "left_out": "text3"}
_FILE = 40  # an id holds the file above this many bits and the position below

NO_EDITS = Edits()


class Shown(NamedTuple):
    """A line of the preview. customer: whom the shop knows; takes: its conflicts are settled for the file."""

    entry: Entry
    file: str
    customer: str
    is_ticked: bool
    takes: bool

    @property
    def what(self) -> str:
        if not self.is_ticked:
            return "left_out"
        if self.entry.conflicts and not self.takes and self.entry.what == "same":
            return "kept"
        return "changed" if self.entry.conflicts and self.entry.what == "same" else self.entry.what


class DiffRows:
    """Rows of several files by page, as a RowSource; ids name the file and the position in it."""

    page_size = 200

    def __init__(
        self, shop: Shop, preview: Preview, chosen: Sequence[Sequence[int]], edits: Mapping[Path, Edits]
    ) -> None:
        """chosen: for each file the positions to show."""
        self._shop, self._preview, self._edits = shop, preview, edits
        self.ids = array("q")
        for number, positions in enumerate(chosen):
            self.ids.extend(row_id(number, at) for at in positions)

    def __len__(self) -> int:
        return len(self.ids)

    def page(self, number: int) -> list[Shown | None]:
        ids = self.ids[number * self.page_size : (number + 1) * self.page_size]
        rows: list[Shown | None] = []
        for file in sorted({place(each)[0] for each in ids}):
            rows += self._of_file(file, [place(each)[1] for each in ids if place(each)[0] == file])
        return rows

    def _of_file(self, number: int, positions: Sequence[int]) -> list[Shown]:
        file = self._preview.files[number]
        edits, entries = self._edits.get(file.path, NO_EDITS), file.kept.entries(positions)
        names = known_names(self._shop, entries)
        return [
            Shown(
                entry,
                file.report.name,
                names.get(at, ""),
                not entry.can_come or entry.line not in edits.left_out,
                entry.line in edits.theirs,
            )
            for at, entry in enumerate(entries)
        ]


def row_id(file: int, position: int) -> int:
    return file << _FILE | position


def place(row: int) -> tuple[int, int]:
    """File and position of an id."""
    return row >> _FILE, row & ((1 << _FILE) - 1)


class FoundRow(NamedTuple):
    """A finding and the file it stands in."""

    finding: Finding
    file: str


def found_rows(reports: Sequence[FileReport]) -> list[FoundRow]:
    return [FoundRow(finding, report.name) for report in reports for finding in report.findings]


def as_finding(entry: Entry) -> Finding:
    """The finding that an entry holds."""
    return Finding(entry.line, entry.number, entry.said, Problem(entry.status), lost=bool(entry.paid_minor))


def preview_columns(context: Context) -> list[Column]:
    """The columns of the preview."""
    cells = _Cells(context)
    return [
        Column(
            "tick",
            lambda: QCoreApplication.translate("import_rows", "In"),
            cells.tick,
            kind="tick",
            width=44,
            sortable=False,
            value=lambda row: row.is_ticked if row.entry.can_come else None,
        ),
        Column(
            "what",
            lambda: QCoreApplication.translate("import_rows", "What"),
            lambda row: what_word(row.what),
            kind="state",
            width=102,
            sortable=False,
            value=lambda row: _SHAPES.get(row.what, ""),
            tone=lambda row: _TONES[row.what],
        ),
        Column(
            "number",
            lambda: QCoreApplication.translate("import_rows", "Order"),
            cells.number,
            width=140,
            sortable=False,
            tone=_faded,
        ),
        Column(
            "buyer",
            lambda: QCoreApplication.translate("import_rows", "Buyer"),
            cells.buyer,
            width=96,
            sortable=False,
            tone=_faded,
        ),
        Column(
            "customer",
            lambda: QCoreApplication.translate("import_rows", "Customer"),
            cells.customer,
            width=118,
            sortable=False,
            tone=lambda row: None if row.customer and row.is_ticked else "text2",
        ),
        Column(
            "change",
            lambda: QCoreApplication.translate("import_rows", "Change"),
            lambda row: "".join(span.text for span in cells.change(row)),
            kind="spans",
            width=300,
            sortable=False,
            value=cells.change,
            tip=lambda row: "".join(span.text for span in cells.change(row)),
        ),
        Column(
            "paid",
            lambda: QCoreApplication.translate("import_rows", "Paid"),
            cells.paid,
            kind="money",
            width=88,
            sortable=False,
            tone=_faded,
        ),
    ]


def _faded(row: Shown) -> str | None:
    return None if row.is_ticked else "text3"


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

    def tick(self, row: Shown) -> str:
        if not row.entry.can_come:
            return ""
        if row.is_ticked:
            return QCoreApplication.translate("import_rows", "comes in")
        return QCoreApplication.translate("import_rows", "is left out")

    def number(self, row: Shown) -> str:
        if not row.entry.can_come:
            template = QCoreApplication.translate("import_rows", "Line {line}")
            return template.format(line=formats.number(row.entry.line, self._context.language))
        return masked(row.entry.number) if row.entry.kind == "customer" else row.entry.number

    def buyer(self, row: Shown) -> str:
        return "" if row.entry.kind in ("line", "finding") else masked(row.entry.buyer)

    def customer(self, row: Shown) -> str:
        entry = row.entry
        if entry.kind not in ("order", "customer"):
            return ""
        if row.customer:
            return masked(row.customer)
        if entry.what != "new":
            return ""
        if entry.kind == "order" and (not entry.buyer or "*" in entry.buyer):
            return QCoreApplication.translate("import_rows", "No one to name")
        return QCoreApplication.translate("import_rows", "New customer")

    def paid(self, row: Shown) -> str:
        entry = row.entry
        if entry.kind in ("customer", "finding") or (entry.kind == "line" and not entry.paid_minor):
            return ""
        return formats.money(entry.paid_minor, self._words(entry).currency, self._context.language)

    def change(self, row: Shown) -> tuple[Span, ...]:
        entry = row.entry
        if not entry.can_come:
            return (Span(finding_sentence(as_finding(entry)), tone="warn"),)
        if entry.conflicts or entry.change:
            return change_words(entry, row.takes, self._words(entry))
        if entry.kind in ("line", "customer"):
            return (Span(entry.said, tone="text2"),) if entry.said else ()
        if not entry.status:
            return ()
        said = [word("order", entry.status), formats.date(entry.day, self._context.language), entry.said]
        return (Span(" · ".join(filter(None, said)), tone="text2"),)

    def _words(self, entry: Entry) -> Words:
        settings = self._context.settings
        return Words(entry.currency or settings.currency or "CNY", settings.zone, self._context.language)


def masked(text: str) -> str:
    """Phones are masked in lists, whatever column they stand in."""
    digits = sum(ch.isdigit() for ch in text)
    is_phone = digits >= 7 and all(ch.isdigit() or ch in "+-() " for ch in text)
    return formats.masked_phone(text) if is_phone else text
