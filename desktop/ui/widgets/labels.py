"""Text in the roles of the type scale: labels, labels that end in …, key caps, thin lines."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS_SMALL


class Label(QLabel):
    """Plain text in a role ('body', 'caption', 'section', 'figure', 'page', …) and a tone ('text2', 'warn', …).

    rich: the text is our own HTML; everything that comes from data stays plain.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        rich: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.set_look(self, role=role, tone=tone)

    def set_tone(self, tone: str) -> None:
        theme.set_look(self, tone=tone)


class ElidedLabel(QWidget):
    """One line that ends in … when room is short; the whole text is in the tip and for screen readers."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._role, self._tone = text, role, tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.signals.theme_changed.connect(self._on_theme)
        self.setText(text)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self._show_tip()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, max(metrics.height(), theme.line_height(self._role)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(24)), self.sizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._show_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(self._role))
        painter.setPen(QColor(getattr(theme.tokens(), self._tone)))
        shown = self._metrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _metrics(self):
        from PySide6.QtGui import QFontMetrics

        return QFontMetrics(theme.font(self._role))

    def _show_tip(self) -> None:
        cut = self._metrics().horizontalAdvance(self._text) > self.width() > 0
        self.setToolTip(self._text if cut else "")

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


class KeyCap(QLabel):
    """A key beside what it does: Ctrl+F. Screen readers hear it from the control it belongs to, so it has no name."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_look(self, role="caption", tone="text3", ground="hover")
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        self.setStyleSheet(f"border-radius: {RADIUS_SMALL}px; padding: 0 {theme.px(5)}px;")


class Rule(QFrame):
    """A thin line between regions."""

    def __init__(self, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", True)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
