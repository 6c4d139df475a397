"""The table of customers: tells runs of selected rows, puts a selection back after a new reading, hears Esc."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.ui.pages.customers.reading import Keep, Ranges, Reading, ranges_of, row_of
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.row_view import RowTable

_FOLLOWED = 200  # so many ids are looked for again on the window's thread


class CustomerTable(RowTable):
    escaped = Signal()

    def __init__(self, model: RowTableModel) -> None:
        super().__init__(model)
        self.model_of_rows = model

    def ranges(self) -> Ranges:
        """First and last row of each run of selected rows, in order."""
        runs: Ranges = []
        for first, last in sorted((part.top(), part.bottom()) for part in self.selectionModel().selection()):
            if runs and first <= runs[-1][1] + 1:
                runs[-1] = (runs[-1][0], max(runs[-1][1], last))
            else:
                runs.append((first, last))
        return runs

    def is_all_selected(self) -> bool:
        rows = self.model_of_rows.rowCount()
        return rows > 0 and self.ranges() == [(0, rows - 1)]

    def keep(self) -> Keep:
        """Where the list stands, to be found again in the next."""
        top = self.rowAt(0)
        top_id = self.model_of_rows.id_at(top) if top > 0 else -1
        return Keep(self.model_of_rows.source.ids, self.ranges(), self.current_id(), top_id)

    def show_reading(self, reading: Reading) -> None:
        """Show the list read anew, with the same rows selected and the same at the top, as far as they are in it."""
        ids, now = reading.rows.ids, self.keep()
        ranges, current = reading.ranges, reading.current
        if now.ranges != reading.keep.ranges and self.selected_count() <= _FOLLOWED:
            ranges = ranges_of(ids, self.selected_ids())  # she went on while the list was read
        if now.current != reading.keep.current:
            current = row_of(ids, now.current)
        top = reading.top if now.top == reading.keep.top else row_of(ids, now.top)
        self.blockSignals(True)
        self.model_of_rows.set_rows(reading.rows)
        self.select_rows(ranges)
        if current >= 0:
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._index(current), no_update)
        if top > 0:
            self.scrollTo(self._index(top), self.ScrollHint.PositionAtTop)
        elif now.top < 0:
            self.scrollToTop()
        self.blockSignals(False)
        self.selection_changed.emit()

    def select_rows(self, ranges: Ranges) -> None:
        """Select these runs of rows and nothing else."""
        chosen, last = QItemSelection(), len(self.model_of_rows.columns) - 1
        for first_row, last_row in ranges:
            chosen.select(self.model_of_rows.index(first_row, 0), self.model_of_rows.index(last_row, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, row: int) -> None:
        """Select just this row. selectRow would toggle it while Ctrl is still held, as after Ctrl+Enter."""
        self.select_rows([(row, row)])
        self.selectionModel().setCurrentIndex(self._index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(self._index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def _index(self, row: int):
        return self.model_of_rows.index(row, self._first_shown())
