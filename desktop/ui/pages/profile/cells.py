"""Small focusable parts of the profile: a value that can be edited, and the mark that tells how we know it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS_SMALL
from desktop.ui.widgets.shapes import draw_mark

_PAD = 6
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_BY_MOUSE = Qt.FocusReason.MouseFocusReason


class ValueCell(QWidget):
    """Text that says `wanted` for a click, Enter or F2, and `unwanted` for Delete. A letter begins to edit with it."""

    wanted = Signal(str)  # what was typed, '' for a click or Enter
    unwanted = Signal()
    menu_wanted = Signal(object)  # global point

    def __init__(self, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._text, self._quiet, self._ring, self._tone = role, "", "", False, "text"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.signals.theme_changed.connect(self._on_theme)

    def set_text(self, text: str, quiet: str = "", tone: str = "text") -> None:
        """quiet: what is shown in the third tone after it, or in its place when it is empty."""
        if (text, quiet, tone) == (self._text, self._quiet, self._tone):
            return
        self._text, self._quiet, self._tone = text, quiet, tone
        self.setAccessibleDescription(f"{text} {quiet}".strip())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def quiet(self) -> str:
        return self._quiet

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(self._role))
        width = metrics.horizontalAdvance(self._whole()) + 2 * theme.px(_PAD) + 2
        return QSize(min(width, theme.px(260)), self.heightForWidth(min(width, theme.px(260))))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(28) if self._role == "body" else theme.px(34))

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(theme.font(self._role))
        room = max(20, width - 2 * theme.px(_PAD))
        height = metrics.boundingRect(0, 0, room, 10_000, self._flags(), self._whole()).height()
        return max(height + theme.px(8), self.minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.wanted.emit("")
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            self.wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit("")

    def contextMenuEvent(self, event) -> None:
        self.menu_wanted.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != _BY_MOUSE
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_SMALL, RADIUS_SMALL)
        painter.setFont(theme.font(self._role, tabular=True))
        inside = self.rect().adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        painter.setPen(QColor(getattr(t, self._tone)))
        painter.drawText(inside, self._flags(), self._text)
        if self._quiet:
            metrics = QFontMetrics(theme.font(self._role, tabular=True))
            taken = metrics.horizontalAdvance(self._text) + theme.px(8) if self._text else 0
            painter.setFont(theme.font("caption"))
            painter.setPen(QColor(t.text3))
            room = inside.adjusted(taken, 0, 0, 0)
            small = QFontMetrics(theme.font("caption"))
            if not self._text or small.horizontalAdvance(self._quiet) <= room.width():
                shown = small.elidedText(self._quiet, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus() and self._ring:
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS_SMALL)

    def _flags(self) -> int:
        """A long address without a space breaks where the room ends."""
        anywhere = Qt.TextFlag.TextWrapAnywhere if " " not in self._text else Qt.TextFlag.TextWordWrap
        return int(_FLAGS | anywhere)

    def _whole(self) -> str:
        return self._text or self._quiet or " "

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


class MarkButton(QWidget):
    """The mark of a fact: hover and focus say how we know it, a click or Enter opens its history."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_mark(self, mark: str, said: str) -> None:
        """'' shows nothing and takes it out of the tab order."""
        self._mark = mark
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mark else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)
        self.update()

    def mark(self) -> str:
        return self._mark

    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._mark and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.clicked.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._mark and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._mark:
            return
        painter = QPainter(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.tokens().hover))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_SMALL, RADIUS_SMALL)
        draw_mark(painter, QRectF(self.rect()).center(), self._mark)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS_SMALL)
