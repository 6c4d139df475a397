"""A layout that puts widgets side by side and goes on in the next line when the room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import S


class FlowLayout(QLayout):
    """Left to right, line by line; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None, gap: int = S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, at: int, widget: QWidget) -> None:
        """Add a widget before the one at a position."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + theme.px(self._gap) * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, move: bool) -> int:
        """Set the widgets out in a rectangle and give the height they take."""
        margins, gap = self.contentsMargins(), theme.px(self._gap)
        room = rect.marginsRemoved(margins)
        x, y, line = room.x(), room.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, line = room.x(), y + line + gap, 0
            if move:
                width = min(size.width(), max(room.width(), item.minimumSize().width()))
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x, line = x + size.width() + gap, max(line, size.height())
        return y + line - rect.y() + margins.bottom()
