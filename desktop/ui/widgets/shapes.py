"""States and fact marks: told by their shape first, by colour second, with the word beside them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui import theme

STATES: dict[str, tuple[str, str]] = {
    "active": ("disc", "ok"),
    "new": ("plus", "info"),
    "warn": ("half", "warn"),
    "churned": ("ring", "text3"),
    "potential": ("diamond", "accent"),
    "ok": ("disc", "ok"),
    "danger": ("disc", "danger"),
}
"""Life-cycle state -> (shape, tone)."""

MARKS: dict[str, tuple[str, str]] = {
    "seen": ("disc", "accent"),
    "told": ("ring", "accent"),
    "inferred": ("diamond", "accent"),
    "stale": ("dashed", "warn"),
}
"""How we know a fact -> (shape, tone)."""


def draw_state(painter: QPainter, centre: QPointF, state: str, size: float | None = None) -> None:
    """Paint the shape of a life-cycle state; an unknown state paints nothing."""
    if state in STATES:
        shape, tone = STATES[state]
        draw_shape(painter, centre, shape, getattr(theme.tokens(), tone), size or theme.px(9))


def draw_mark(painter: QPainter, centre: QPointF, mark: str, size: float | None = None) -> None:
    """Paint the mark of a fact; an unknown mark paints nothing."""
    if mark in MARKS:
        shape, tone = MARKS[mark]
        draw_shape(painter, centre, shape, getattr(theme.tokens(), tone), size or theme.px(8))


def draw_shape(painter: QPainter, centre: QPointF, shape: str, colour: str, size: float) -> None:
    """Paint 'disc', 'ring', 'dashed', 'half', 'plus' or 'diamond' around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QPen(QColor(colour), max(1.4, size / 6))
    half = size / 2
    box = QRectF(centre.x() - half, centre.y() - half, size, size)
    inner = box.adjusted(line.widthF() / 2, line.widthF() / 2, -line.widthF() / 2, -line.widthF() / 2)
    filled = shape == "disc"
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    if shape == "dashed":
        line.setCapStyle(Qt.PenCapStyle.FlatCap)
        line.setDashPattern([1.7, 1.4])
    painter.setPen(Qt.PenStyle.NoPen if filled else line)
    if shape in ("disc", "ring", "dashed"):
        painter.drawEllipse(box if filled else inner)
    elif shape == "half":
        painter.drawEllipse(inner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPie(inner, -90 * 16, 180 * 16)
    elif shape == "plus":
        painter.drawLine(QPointF(box.left(), centre.y()), QPointF(box.right(), centre.y()))
        painter.drawLine(QPointF(centre.x(), box.top()), QPointF(centre.x(), box.bottom()))
    elif shape == "diamond":
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(centre.x(), box.top()),
                    QPointF(box.right(), centre.y()),
                    QPointF(centre.x(), box.bottom()),
                    QPointF(box.left(), centre.y()),
                ]
            )
        )
    painter.restore()


class StateLabel(QWidget):
    """The shape of a state with its word."""

    def __init__(self, state: str = "", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.signals.theme_changed.connect(self.updateGeometry)
        self.set_state(state, word)

    def set_state(self, state: str, word: str) -> None:
        self._state, self._word = state, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font()).horizontalAdvance(self._word)
        return QSize(words + theme.px(17), theme.line_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_state(painter, QPointF(theme.px(5), self.height() / 2), self._state)
        painter.setFont(theme.font())
        painter.setPen(QColor(theme.tokens().text2))
        painter.drawText(self.rect().adjusted(theme.px(16), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word)


class FactMark(QWidget):
    """The mark at the right of a fact; who, when and why are said on hover and on keyboard focus."""

    def __init__(self, mark: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(said)
        self.setAccessibleName(said)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.toolTip(), self)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()).center(), self._mark)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()), 4)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _on_theme(self) -> None:
        self.setFixedSize(theme.px(20), theme.px(20))
