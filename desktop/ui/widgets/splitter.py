"""A splitter one pixel wide that is easy to catch and tells its place, to be remembered."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop.ui import theme

_CATCH = 6


class Splitter(QSplitter):
    """Panes side by side; `layout_state` gives what `restore_layout` takes, as plain JSON values."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)

    def layout_state(self) -> dict[str, list[int]]:
        return {"sizes": self.sizes()}

    def restore_layout(self, state: dict[str, list[int]]) -> None:
        """Take remembered sizes; anything that does not fit these panes is passed over."""
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == self.count() and all(isinstance(size, int) for size in sizes):
            self.setSizes(sizes)


class _Handle(QSplitterHandle):
    """Painted one pixel wide, caught over six: the mask of the mouse is wider than the line (as Qt's examples do)."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setMask(QRegion())

    def resizeEvent(self, event) -> None:
        half = _CATCH // 2
        if self.orientation() == Qt.Orientation.Horizontal:
            self.setContentsMargins(half, 0, half, 0)
        else:
            self.setContentsMargins(0, half, 0, half)
        self.setMask(QRegion(self.contentsRect()))
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        line: QRect = self.contentsRect()
        QPainter(self).fillRect(line, QColor(theme.tokens().line))
