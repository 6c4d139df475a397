"""A row table whose last column is a deed in words: a click does it; keys reach it by a button beside the table."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent

from desktop.ui import theme
from desktop.ui.widgets.row_table import Column, Row, RowTableModel
from desktop.ui.widgets.row_view import RowTable

DEED = "deed"


class FillingTable(RowTable):
    """One column takes the room that is left, but keeps a width in which it can be read; then the table scrolls."""

    def __init__(self, model: RowTableModel, filling: str, least: int = 220) -> None:
        self._filling: tuple[str, int] | None = None
        super().__init__(model)
        self._filling = filling, least
        self.header.setStretchLastSection(False)
        theme.signals.theme_changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Give the column its width."""
        if self._filling is None:
            return
        key, least = self._filling
        at = self._rows.column_at(key)
        shown = (each for each in range(len(self._rows.columns)) if each != at and not self.isColumnHidden(each))
        others = sum(max(self.columnWidth(each), 0) for each in shown)
        self._set_width(at, max(theme.px(least), self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fill()


class LinkTable(FillingTable):
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
