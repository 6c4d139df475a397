"""The cells of one row of a file, as they stand there, to be put right in place."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.pages.history.link_table import FillingTable
from desktop.ui.widgets.row_table import Column, Index, ListRows, RowTableModel


class Cell(NamedTuple):
    """A cell: its column, what the file says, what a person says instead, and whether something is wrong with it."""

    column: str
    text: str
    edited: str | None
    is_wrong: bool

    @property
    def shown(self) -> str:
        return self.text if self.edited is None else self.edited


class CellsModel(RowTableModel):
    """Its last column can be edited."""

    edited = Signal(str, object)  # column, text; None when it is again what the file says

    def __init__(self) -> None:
        super().__init__(
            [
                Column(
                    "column",
                    lambda: QCoreApplication.translate("import_rows", "Column"),
                    lambda cell: cell.column,
                    width=120,
                    sortable=False,
                    tone=lambda cell: "warn" if cell.is_wrong else "text2",
                ),
                Column(
                    "text",
                    lambda: QCoreApplication.translate("import_rows", "In the file"),
                    lambda cell: cell.shown,
                    width=180,
                    sortable=False,
                    tone=lambda cell: "accent" if cell.edited is not None else "warn" if cell.is_wrong else None,
                    tip=_tip,
                ),
            ]
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == 1 else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.text(index.row(), index.column())
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.row(index.row()) if index.isValid() and role == Qt.ItemDataRole.EditRole else None
        if cell is None or str(value) == cell.shown:
            return False
        self.edited.emit(cell.column, None if str(value) == cell.text else str(value))
        return True


def _tip(cell: Cell) -> str:
    if cell.edited is None:
        return cell.text
    template = QCoreApplication.translate("import_rows", "Changed by hand. The file says: {text}")
    return template.format(text=cell.text or "–")


class CellsTable(FillingTable):
    """F2, Enter or a double click edits the cell of a row."""

    def __init__(self) -> None:
        self.cells = CellsModel()
        super().__init__(self.cells, "text", 120)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.opened.connect(self.edit_row)
        self._asked = ""
        self._order: dict[str, int] = {}  # the columns of this row as they stood when it was first shown

    def set_cells(self, cells: Sequence[tuple[str, str]], edited: Mapping[str, str], wrong: Collection[str]) -> None:
        """Show the row; wrong: columns with findings. Columns with findings come first, those without text last;
        a cell that is edited stays where it is."""
        rows = [Cell(column, text, edited.get(column), column in wrong) for column, text in cells]
        if not self._order:
            rows.sort(key=lambda cell: (not cell.is_wrong, cell.edited is None, not cell.shown.strip()))
            self._order = {cell.column: at for at, cell in enumerate(rows)}
        rows.sort(key=lambda cell: self._order.get(cell.column, 0))
        at = self.currentIndex().row()
        self.cells.set_rows(ListRows(rows, range(len(rows))))
        if 0 <= at < len(rows):
            self.setCurrentIndex(self.cells.index(at, 1))
        if self._asked:
            self.edit_column(self._asked)

    def edit_column(self, column: str) -> None:
        """Begin to edit a cell, at once or when the row is there."""
        source = self.cells.source
        names = [self.cells.row(at).column for at in range(len(source))]
        self._asked = "" if column in names else column
        if column in names:
            self.edit_row(names.index(column))

    def edit_row(self, row: int) -> None:
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if is_editing or not 0 <= row < self.cells.rowCount():
            return  # Enter that ends an edit comes here too
        index = self.cells.index(row, 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.edit(index)

    def begin_row(self) -> None:
        """The cells that come next are those of another row."""
        self._order = {}
        self.setCurrentIndex(QModelIndex())

    def forget(self) -> None:
        """No row: nothing to show and nothing to wait for."""
        self._asked = ""
        self.begin_row()
        self.cells.set_rows(ListRows([], []))
