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
        y = room.y()
        for line in self._lines(room.width(), gap):
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._put_line(line, room, y, height, gap)
            y += height + gap
        return max(y - gap, room.y()) - rect.y() + margins.bottom()

    def _lines(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not lines or used + gap + wanted > width:
                lines.append([])
                used = -gap
            lines[-1].append(item)
            used += gap + wanted
        return lines

    def _put_line(self, line: list[QLayoutItem], room: QRect, y: int, height: int, gap: int) -> None:
        x = room.x()
        for item in line:
            size = item.sizeHint()
            width = min(size.width(), max(room.width(), item.minimumSize().width()))
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), QSize(width, size.height())))
            x += size.width() + gap
