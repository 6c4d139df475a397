"""The toast at the bottom left: what was just done, and Undo. One at a time, eight seconds."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS, L, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.labels import Label

SHOWN_MS = 8000


class Toast(QWidget):
    """Lies over the bottom left of its parent. The clock stands still under the pointer or while it has the focus."""

    closed = Signal()

    def __init__(self, parent: QWidget, shown_ms: int = SHOWN_MS) -> None:
        super().__init__(parent)
        self._run: Callable[[], object] | None = None
        self._left_ms = self._shown_ms = shown_ms
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._text = Label("")
        self._button = Button("", rank="text", icon="arrow-back-up")
        self._button.clicked.connect(self._on_button)
        self._link = Button("", rank="text")
        self._link.clicked.connect(self._on_link)
        self._follow: Callable[[], object] | None = None
        self._close = IconButton("x", "", side=24)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        for widget in (self._text, self._link, self._button, self._close):
            row.addWidget(widget)
        for button in (self._link, self._button, self._close):
            button.installEventFilter(self)
        parent.installEventFilter(self)
        self.bottom_margin = L  # room for a status bar below
        self._retranslate()
        self.hide()

    def show_message(self, text: str, action: str = "", run: Callable[[], object] | None = None, key: str = "") -> None:
        """Say what was done in place of the message before; action is the button's word (Undo), key its key."""
        self._run = run
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action)
        self._button.set_key(key)
        self._button.setVisible(bool(action))
        self._link.hide()
        self._timer.stop()
        self._left_ms = self._shown_ms
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        announce(self, text)
        self._resume()

    def offer(self, word: str, follow: Callable[[], object]) -> None:
        """Add a link to what the message speaks of."""
        self._follow = follow
        self._link.setText(word)
        self._link.show()
        self.adjustSize()
        self._place()

    def text(self) -> str:
        return self._text.text()

    @property
    def paused(self) -> bool:
        """The clock stands still."""
        return self.isVisible() and not self._timer.isActive()

    def dismiss(self) -> None:
        """Take it away; what it said stays in the history."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def enterEvent(self, event: QEvent) -> None:
        super().enterEvent(event)
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._resume()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.parent() and kind == QEvent.Type.Resize:
            self._place()
        elif kind == QEvent.Type.FocusIn and watched is not self.parent():
            self._pause()
        elif kind == QEvent.Type.FocusOut and watched is not self.parent():
            self._resume()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.edge), 1))
        painter.setBrush(QColor(t.pane))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _pause(self) -> None:
        if self._timer.isActive():
            self._left_ms = max(1000, self._left_ms - self._since.elapsed())
            self._timer.stop()

    def _resume(self) -> None:
        held = self.underMouse() or any(each.hasFocus() for each in (self._link, self._button, self._close))
        if self.isVisible() and not held and not self._timer.isActive():
            self._since.start()
            self._timer.start(self._left_ms)

    def _on_button(self) -> None:
        run = self._run
        self.dismiss()
        if run is not None:
            run()

    def _on_link(self) -> None:
        follow = self._follow
        self.dismiss()
        if follow is not None:
            follow()

    def _place(self) -> None:
        parent = self.parentWidget()
        self.setMaximumWidth(parent.width() - 2 * L)
        self.move(L, parent.height() - self.height() - theme.px(self.bottom_margin))

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close this message"))
