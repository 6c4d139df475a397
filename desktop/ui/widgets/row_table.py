"""A table model that reads a page of rows when the view first needs one of them. No SQL, no sorting here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = tuple
Index = QModelIndex | QPersistentModelIndex
Kind = Literal["text", "number", "money", "date", "state", "tags", "mark", "spans", "tick"]

_CACHED_PAGES = 32
_RIGHT = ("number", "money")


class RowSource(Protocol):
    """Rows in their order. `ids` names each row; `page(n)` gives rows n*page_size and on, None where one is gone."""

    page_size: int

    @property
    def ids(self) -> Sequence[int]: ...

    def __len__(self) -> int: ...

    def page(self, number: int) -> list[Row | None]: ...


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a cell of kind 'spans': an old value struck through, a new one bold."""

    text: str
    bold: bool = False
    struck: bool = False
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a row table.

    key: its name in stored layouts. title: called for each language. text: what the cell says, also to screen readers
    and when copied. value: for kind 'state' the state ('active', 'new', 'warn', 'churned', 'potential'), for 'mark' the
    mark ('seen', 'told', 'inferred', 'stale'), for 'tags' the tags, for 'spans' the Spans, for 'tick' whether it is
    ticked, None for no box. tone: a token for the text, None for the usual. tip: what the tool tip says, the text
    itself when left out. width: pixels at 100 %.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Row], str]
    kind: Kind = "text"
    width: int = 120
    sortable: bool = True
    visible: bool = True
    value: Callable[[Row], object] | None = None
    tone: Callable[[Row], str | None] | None = None
    tip: Callable[[Row], str] | None = None
    bold: bool = False

    @property
    def align(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class ListRows:
    """Rows that are in memory already, as a RowSource; ids are their first values unless given."""

    page_size = 200

    def __init__(self, rows: Sequence[Row], ids: Sequence[int] | None = None) -> None:
        self._rows = rows
        self.ids: Sequence[int] = [row[0] for row in rows] if ids is None else ids

    def __len__(self) -> int:
        return len(self._rows)

    def page(self, number: int) -> list[Row | None]:
        return list(self._rows[number * self.page_size : (number + 1) * self.page_size])


class RowTableModel(QAbstractTableModel):
    """Shows a RowSource; a million rows cost their ids and the pages that were looked at."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._source: RowSource = ListRows([])
        self._page = lru_cache(maxsize=_CACHED_PAGES)(self._source.page)

    @property
    def source(self) -> RowSource:
        return self._source

    def set_rows(self, source: RowSource) -> None:
        """Show these rows instead; nothing is read before the view asks."""
        self.beginResetModel()
        self._source = source
        self._page = lru_cache(maxsize=_CACHED_PAGES)(source.page)
        self.endResetModel()

    def reread(self) -> None:
        """The rows changed but not their order: read the pages on screen again, keep selection and place."""
        self._page.cache_clear()
        if len(self._source):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._source) - 1, len(self.columns) - 1))

    def row(self, number: int) -> Row | None:
        """The values of a row, None where it is gone; reads its page if need be."""
        page, position = divmod(number, self._source.page_size)
        return self._page(page)[position]

    def id_at(self, number: int) -> int:
        """What names the row: its id in the source."""
        return self._source.ids[number]

    def row_of(self, row_id: int) -> int:
        """Where an id stands now, -1 when it is not among the rows."""
        try:
            return self._source.ids.index(row_id)
        except ValueError:
            return -1

    def text(self, number: int, column: int) -> str:
        """What a cell says."""
        row = self.row(number)
        return "" if row is None else self.columns[column].text(row)

    def column_at(self, key: str) -> int:
        """Where a column stands in the model, -1 when there is none of that key."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), -1)

    def retranslate(self) -> None:
        """The language changed: titles and texts are asked for again."""
        self._page.cache_clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.reread()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._source)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[index.column()].align
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row(), self.columns[index.column()])
        if role == Qt.ItemDataRole.UserRole:
            return self.row(index.row())
        return None

    def _tip(self, number: int, column: Column) -> str | None:
        row = self.row(number)
        if row is None or column.tip is None:
            return None  # the view shows the text itself where it is cut
        return column.tip(row)
