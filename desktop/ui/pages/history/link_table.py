"""A row table whose last column is a deed in words: a click does it; keys reach it by a button beside the table."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent

from desktop.ui.widgets.row_table import Column, Row
from desktop.ui.widgets.row_view import RowTable

DEED = "deed"


class LinkTable(RowTable):
    """`deed_wanted` tells the id of the row whose deed was clicked."""

    deed_wanted = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_link(index):
            self.deed_wanted.emit(self._rows.id_at(index.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._is_link(self.indexAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _is_link(self, index: QModelIndex) -> bool:
        if not index.isValid() or self._rows.columns[index.column()].key != DEED:
            return False
        return bool(self._rows.text(index.row(), index.column()))


def deed_column(word: Callable[[Row], str], width: int = 90) -> Column:
    """The column of the deed; an empty word where there is none."""
    return Column(DEED, lambda: "", word, width=width, sortable=False, tone=lambda _row: "accent")
