"""The table of the preview: a tick before each row, Space and a click turn it, F2 goes to the cells of the row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop.ui.pages.history.link_table import FillingTable
from desktop.ui.widgets.row_table import RowTableModel


class DiffTable(FillingTable):
    """Says what is wanted and decides nothing."""

    toggle_wanted = Signal(object)  # list of ids
    edit_wanted = Signal(int)  # id: F2, Enter or a double click

    def __init__(self, model: RowTableModel) -> None:
        super().__init__(model, "change", 190)
        self.opened.connect(self.edit_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            wanted = self.selected_ids() or ([self.current_id()] if self.current_id() >= 0 else [])
            if wanted:
                self.toggle_wanted.emit(wanted)
        elif event.key() == Qt.Key.Key_F2 and self.current_id() >= 0:
            self.edit_wanted.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == Qt.MouseButton.LeftButton and is_plain and self._is_tick(index):
            self.toggle_wanted.emit([self._rows.id_at(index.row())])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._is_tick(self.indexAt(event.position().toPoint())):  # two clicks turn a tick twice
            super().mouseDoubleClickEvent(event)

    def _is_tick(self, index) -> bool:
        return index.isValid() and self._rows.columns[index.column()].key == "tick"
