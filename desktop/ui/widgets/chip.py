"""Conditions as chips that can be taken away, in a row that wraps."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import RADIUS_SMALL
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout


class Chip(Button):
    """A condition: a click (or Enter) edits it, the cross (or Delete) takes it away."""

    removed = Signal()

    def __init__(self, text: str, *, removable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, rank="text", parent=parent)
        self._removable = removable
        self._retranslate()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        cross = theme.px(22) if self._removable else 0
        return QSize(words + theme.px(16) + cross, theme.px(26))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = self._removable and event.position().x() >= self.width() - theme.px(24)
        if on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.select if self.isDown() or self.underMouse() else t.hover))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_SMALL, RADIUS_SMALL)
        painter.setPen(QColor(t.text))
        left = self.rect().adjusted(theme.px(8), 0, 0, 0)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._removable:
            side = theme.px(12)
            box = QRectF(self.width() - theme.px(8) - side, (self.height() - side) / 2, side, side)
            icons.draw(painter, box, "x", "text2")
        if self.hasFocus() and self._ring:
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS_SMALL)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Click to change, Delete to take away") if self._removable else "")


class ChipRow(QWidget):
    """The conditions in force as chips, and a button that adds one."""

    removed = Signal(object)  # the key of the chip
    edited = Signal(object)  # the key of the chip that was clicked
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.add_button = Button("", rank="text", icon="plus")
        self.add_button.clicked.connect(self.add_requested)
        self._flow.addWidget(self.add_button)
        self._chips: list[Chip] = []
        self._retranslate()

    def set_chips(self, chips: list[tuple[object, str]]) -> None:
        """Show these (key, text) in order."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()  # it may be the sender of the signal we are in
        self._chips = [self._made(key, text) for key, text in chips]
        for at, chip in enumerate(self._chips):
            self._flow.insert_widget(at, chip)
        self.updateGeometry()

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _made(self, key: object, text: str) -> Chip:
        chip = Chip(text, parent=self)
        chip.removed.connect(lambda: self.removed.emit(key))
        chip.clicked.connect(lambda: self.edited.emit(key))
        return chip

    def _retranslate(self) -> None:
        self.add_button.setText(self.tr("Add a condition"))
