"""Notes in the page: a tinted strip with an icon, a bold core and a second line."""

from html import escape
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import ICON, RADIUS, M, S
from desktop.ui.widgets.labels import Label

Kind = Literal["ok", "info", "warn", "danger"]

ICONS: dict[str, str] = {
    "ok": "circle-check",
    "info": "info-circle",
    "warn": "alert-triangle",
    "danger": "alert-triangle",
}


class TintedStrip(QWidget):
    """A rounded strip on the ground of its kind, with room for an icon at the left."""

    def __init__(self, kind: Kind, icon: str = "", radius: int = RADIUS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._icon_name, self._radius = kind, icon or ICONS[kind], radius
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(S)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def set_kind(self, kind: Kind, icon: str = "") -> None:
        self._kind, self._icon_name = kind, icon or ICONS[kind]
        self.update()

    def kind(self) -> Kind:
        return self._kind

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme.tokens(), f"{self._kind}_bg")))
        painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        side = theme.px(ICON)
        box = QRectF(theme.px(M) - 2, self._icon_top(side), side, side)
        icons.draw(painter, box, self._icon_name, self._kind)

    def _icon_top(self, side: int) -> float:
        """Beside the first line."""
        return theme.px(S) + (theme.line_height() - side) / 2

    def _on_theme(self) -> None:
        left = theme.px(M) + theme.px(ICON) + theme.px(6)
        self.row.setContentsMargins(left, theme.px(S), theme.px(M), theme.px(S))
        self.update()


class NoteStrip(TintedStrip):
    """What is owed, suggested or found. `text` may hold **bold**; `second` is a quiet line below."""

    def __init__(
        self, text: str = "", second: str = "", kind: Kind = "warn", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, icon, parent=parent)
        self._first = Label("", wrap=True, rich=True)
        self._second = Label("", "caption", "text2", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._first)
        column.addWidget(self._second)
        self.row.addLayout(column, 1)
        self.set_texts(text, second)

    def set_texts(self, text: str, second: str = "") -> None:
        self._first.setText(bold_html(text))
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(text.replace("**", ""))
        self.setAccessibleDescription(second)


def bold_html(text: str) -> str:
    """Plain text with **bold** as HTML; everything else is escaped, so data cannot bring its own tags."""
    parts = escape(text).split("**")
    return "".join(f"<b>{part}</b>" if at % 2 else part for at, part in enumerate(parts))
