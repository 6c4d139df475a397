"""Who stands on one side of the pair: name, where from, how much; the side whose name is kept is marked."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS, XS

_PASSED_ON = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)


class SideHead(QAbstractButton):
    """A click or Space keeps its name, Enter or a double click opens the profile. Checked: its name is kept."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._second = self._aside = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.signals.theme_changed.connect(self._on_theme)

    def set_texts(self, name: str, second: str, aside: str) -> None:
        """name in large letters, second below it, aside: what becomes of the name."""
        self._second, self._aside = second, aside
        self.setText(name)
        self.setAccessibleName(" · ".join(part for part in (name, second, aside) if part))
        self.update()

    def words(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The upper line: name and what becomes of it, each with its role of the type scale."""
        return ("page", self.text()), ("caption", self._aside)

    def nextCheckState(self) -> None:
        """The page decides who is checked: one of the two always is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in _PASSED_ON:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.line_height("page") + theme.line_height("body") + 2 * theme.px(XS))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        pad = theme.px(XS)
        inside = self.rect().adjusted(pad, pad, -pad, -pad)
        upper = inside.adjusted(0, 0, 0, theme.line_height("page") - inside.height())
        lower = inside.adjusted(0, theme.line_height("page"), 0, 0)
        aside = QFontMetrics(theme.font("caption")).horizontalAdvance(self._aside)
        room = max(upper.width() // 3, upper.width() - aside - theme.px(12))
        name = _text(painter, upper.adjusted(0, 0, room - upper.width(), 0), self.text(), "page", t.text)
        rest = upper.adjusted(name + theme.px(10), theme.px(3), 0, theme.px(3))
        _text(painter, rest, self._aside, "caption", t.accent if self.isChecked() else t.text3)
        _text(painter, lower, self._second, "body", t.text2)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _text(painter: QPainter, box, text: str, role: str, colour: str) -> int:
    """Write a line that ends in … where room is short; returns how wide it is."""
    font = theme.font(role, tabular=True)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
