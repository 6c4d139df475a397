"""A splitter one pixel wide that is easy to catch and tells its place, to be remembered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop.ui import theme


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
    """A thin line; Qt itself widens the part that catches the mouse where the handle is one pixel wide."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.contentsRect(), QColor(theme.tokens().line))
