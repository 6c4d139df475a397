"""The head of a row table: small words, an arrow where it is sorted, and a menu that chooses columns."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from desktop.ui import theme
from desktop.ui.widgets.row_cells import CELL_PAD, FIRST_PAD

_HEIGHT = 32
_ARROWS = {Qt.SortOrder.AscendingOrder: " ↑", Qt.SortOrder.DescendingOrder: " ↓"}


class RowHeader(QHeaderView):
    """Columns can be moved, resized, hidden and brought back; sorting is asked for, not done."""

    sort_requested = Signal(str, bool)  # column key, descending
    fit_requested = Signal()
    reset_requested = Signal()
    column_toggled = Signal(int, bool)  # logical index, visible

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(theme.px(40))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.open_menu(self.mapToGlobal(at)))
        self.sectionClicked.connect(self._on_clicked)
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def set_sort(self, section: int, descending: bool) -> None:
        """Show where it is sorted; -1 for nowhere."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._sorted = None if section < 0 else (section, order)
        self.viewport().update()

    def sort_state(self) -> tuple[int, bool] | None:
        """(section, descending), None when not sorted."""
        return None if self._sorted is None else (self._sorted[0], self._sorted[1] == Qt.SortOrder.DescendingOrder)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(_HEIGHT))

    def title_width(self, section: int) -> int:
        """How wide the words of a head want to be, with their arrow."""
        words = QFontMetrics(theme.font("caption")).horizontalAdvance(self._title(section) + " ↓") + theme.px(4)
        first = self.visualIndex(section) == 0
        return words + theme.px(FIRST_PAD if first else CELL_PAD) + theme.px(CELL_PAD)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        t = theme.tokens()
        painter.fillRect(rect, QColor(t.page))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(t.line))
        left = theme.px(FIRST_PAD if self.visualIndex(logical) == 0 else CELL_PAD)
        inside = rect.adjusted(left, 0, -theme.px(CELL_PAD), -1)
        font = theme.font("caption")
        painter.setFont(font)
        painter.setPen(QColor(t.text3))
        arrow = _ARROWS[self._sorted[1]] if self._sorted and self._sorted[0] == logical else ""
        room = inside.width() - QFontMetrics(font).horizontalAdvance(arrow)
        title = QFontMetrics(font).elidedText(self._title(logical), Qt.TextElideMode.ElideRight, room)
        align = self.model().headerData(logical, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(inside, int(align), title + arrow)

    def open_menu(self, at: QPoint) -> QMenu:
        """Open the chooser of columns at a point of the screen."""
        menu = _StayingMenu(self)
        shown = [n for n in range(self.count()) if not self.isSectionHidden(n)]
        for visual in range(self.count()):
            logical = self.logicalIndex(visual)
            action = QAction(self._title(logical), menu)
            action.setCheckable(True)
            action.setChecked(logical in shown)
            action.setEnabled(len(shown) > 1 or logical not in shown)
            action.toggled.connect(lambda on, logical=logical: self.column_toggled.emit(logical, on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Fit the columns to what they hold"), self.fit_requested.emit)
        menu.addAction(self.tr("Columns as they were"), self.reset_requested.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
        return menu

    def _title(self, logical: int) -> str:
        return str(self.model().headerData(logical, self.orientation()) or "")

    def _on_clicked(self, logical: int) -> None:
        column = self.model().columns[logical]
        if not column.sortable:
            return
        # Numbers and dates are looked for from the top, words from A.
        first_descending = column.kind in ("number", "money", "date")
        state = self.sort_state()
        descending = not state[1] if state and state[0] == logical else first_descending
        self.set_sort(logical, descending)
        self.sort_requested.emit(column.key, descending)


class _StayingMenu(QMenu):
    """Stays open while boxes are ticked, so that several columns can be chosen in one go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ticks = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (ticks and self._tick(self.activeAction())):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        checked = [each for each in self.actions() if each.isChecked()]
        for each in checked:
            each.setEnabled(len(checked) > 1)  # one column at least has to stay
        return True
