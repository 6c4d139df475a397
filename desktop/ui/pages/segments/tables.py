"""The tables of the segments page: the twin of each chart, the moves, the saved segments."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.services.reports import LIFE, LifecycleReport, Report
from desktop.services.segments import SegmentInfo
from desktop.ui import formats
from desktop.ui.pages.segments.words import SegmentWords
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable
from desktop.ui.widgets.shapes import STATES

_SHAPES = {"warning": "warn", "won_back": "active"}  # where a state has no shape of its own name


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: what it names (a code, a move, a segment's id) and what its columns show."""

    key: Any
    values: tuple[Any, ...]


class LineTable(RowTable):
    """A short table in memory that sorts itself; a row is named by its place in the order it first had."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        self.model_of = RowTableModel(columns)
        super().__init__(self.model_of, dense=True, parent=parent)
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self._lines: list[Line] = []
        self._order: tuple[str, bool] | None = None
        self.sort_requested.connect(self._on_sort)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these, sorted as the person chose; the selected one stays selected."""
        kept = self.key()
        self._lines = list(lines)
        self._show()
        self.select_key(kept)

    def key(self) -> Any:
        """What the current line names, None for none."""
        at = self.current_id()
        return self._lines[at].key if 0 <= at < len(self._lines) else None

    def key_of(self, row_id: int) -> Any:
        return self._lines[row_id].key

    def select_key(self, key: Any) -> None:
        """Select the line of a key without telling; None, or one that is not there, selects nothing."""
        at = next((at for at, line in enumerate(self._lines) if line.key == key), None)
        blocked = self.blockSignals(True)
        if at is None:
            self.clearSelection()
            self.setCurrentIndex(self.model_of.index(-1, -1))
        else:
            self.select_id(at)
        self.blockSignals(blocked)

    def copy_all(self) -> None:
        """Put the whole table on the clipboard, as text for cells."""
        rows = [[column.title() for column in self.model_of.columns]]
        width = len(self.model_of.columns)
        rows += [[self.model_of.text(row, at) for at in range(width)] for row in range(self.model_of.rowCount())]
        text = "\n".join("\t".join(cell.replace(formats.MINUS, "-") for cell in row) for row in rows)
        QGuiApplication.clipboard().setText(text)

    def _on_sort(self, key: str, descending: bool) -> None:
        kept = self.key()
        self._order = (key, descending)
        self._show()
        self.select_key(kept)

    def _show(self) -> None:
        rows = [(at, *line.values) for at, line in enumerate(self._lines)]
        if self._order is not None:
            column, descending = self.model_of.column_at(self._order[0]), self._order[1]
            # Names are sorted by their place in the report: it has an order of its own, the alphabet has not.
            rows.sort(key=lambda row: row[0] if column == 0 else row[column + 1], reverse=descending)
        self.model_of.set_rows(ListRows(rows))


def group_columns(words: Callable[[], SegmentWords], first: str, currency: Callable[[], str]) -> list[Column]:
    """first: 'segment' or 'state'. A row: place, code, customers, share, money, its share, money per head."""

    def money(minor: int | None) -> str:
        return formats.money(minor, currency() or "CNY", words().lang, whole=True)

    def title(key: str) -> Callable[[], str]:
        return lambda: words().head(key)

    is_state = first == "state"
    return [
        Column(
            first,
            title(first),
            lambda row: words().name(row[1]),
            kind="state" if is_state else "text",
            width=148,
            value=(lambda row: row[1] if row[1] in STATES else _SHAPES[row[1]]) if is_state else None,
        ),
        Column("customers", title("customers"), lambda row: words().count(row[2]), "number", 76),
        Column("share", title("share"), lambda row: formats.percent(row[3], words().lang), "number", 64),
        Column("money", title("money"), lambda row: money(row[4]), "money", 92),
        Column("money_share", title("of_money"), lambda row: formats.percent(row[5], words().lang), "number", 84),
        Column("each", title("each"), lambda row: money(row[6]), "money", 72),
    ]


def group_lines(report: Report) -> list[Line]:
    everybody, money = sum(report.groups.values()), sum(report.money.values())
    lines = []
    for code, count in report.groups.items():
        spent = report.money.get(code, 0)
        shares = (count / everybody if everybody else 0.0, spent / money if money > 0 else 0.0)
        each = round(spent / count) if count else 0
        lines.append(Line(code, (code, count, shares[0], spent, shares[1], each)))
    return lines


def move_columns(words: Callable[[], SegmentWords]) -> list[Column]:
    """A row: place, move, customers."""
    return [
        Column("move", lambda: words().head("move"), lambda row: words().move(row[1]), width=260),
        Column("customers", lambda: words().head("customers"), lambda row: words().count(row[2]), "number", 100),
    ]


def move_lines(report: LifecycleReport) -> list[Line]:
    """The moves with their people, the largest first; those from nothing to new are shown last of equals."""
    moves = sorted(report.moves.items(), key=lambda move: (-move[1], LIFE.index(move[0].partition(">")[0])))
    return [Line(move, (move, count)) for move, count in moves]


def saved_columns(words: Callable[[], SegmentWords]) -> list[Column]:
    """A row: place, SegmentInfo, customers or None while they are being counted."""
    return [
        Column("saved", lambda: words().head("saved"), lambda row: row[1].name, width=200),
        Column("rule", lambda: words().head("rule"), lambda row: words().rule(row[1].rule), width=240, sortable=False),
        Column(
            "customers",
            lambda: words().head("customers"),
            lambda row: "" if row[2] is None else words().count(row[2]),
            "number",
            100,
            sortable=False,
        ),
    ]


def saved_lines(saved: Sequence[SegmentInfo], counts: dict[int, int]) -> list[Line]:
    return [Line(each.id, (each, counts.get(each.id))) for each in saved]
