"""Buttons in three ranks with their key in the second tone, and square buttons that show an icon only."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import BUTTON, COUNTER_TARGET, ICON, RADIUS, RADIUS_LARGE

Rank = Literal["primary", "outlined", "text"]

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Button(QPushButton):
    """A deed: its word, perhaps an icon before and its key after.

    rank: 'primary' (filled, one a screen), 'outlined', 'text' (third rank). key: the text of its key, shown and told to
    screen readers but not bound. large: a counter target, 52 px, the key below the word.
    """

    def __init__(
        self,
        text: str = "",
        *,
        rank: Rank = "outlined",
        icon: str = "",
        key: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._rank, self._icon_name, self._key, self._large = rank, icon, key, large
        self._ring = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(key)
        theme.signals.theme_changed.connect(self._on_theme)

    def set_key(self, key: str) -> None:
        self._key = key
        self.setAccessibleDescription(key)
        self._on_theme()

    def set_rank(self, rank: Rank) -> None:
        self._rank = rank
        self._on_theme()

    def set_icon_name(self, name: str) -> None:
        self._icon_name = name
        self._on_theme()

    def sizeHint(self) -> QSize:
        height = theme.px(COUNTER_TARGET if self._large else BUTTON)
        word, key = self._word_width(), self._key_width()
        inner = max(word, key) if self._large else word + (key + theme.px(7) if key else 0)
        margin = theme.px(10 if self._rank == "text" else 14)
        return QSize(max(inner + 2 * margin, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def keyPressEvent(self, event: QEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # Qt does this in dialogs only; a button with the focus is meant
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_body(painter)
        self._paint_words(painter)
        if self.hasFocus() and self._ring:
            theme.draw_focus_ring(painter, QRectF(self.rect()), self._radius())

    def _paint_body(self, painter: QPainter) -> None:
        t = theme.tokens()
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        border, ground = None, None
        if self._rank == "primary":
            ground = (t.accent_hover if hot else t.accent) if self.isEnabled() else t.hover
        elif self._rank == "outlined":
            border, ground = (t.edge if self.isEnabled() else t.line), (t.hover if hot else t.field)
        elif hot:
            ground = t.hover
        if self.isDown() and self._rank != "primary":
            ground = t.select
        if self.isChecked():
            ground = t.select
        gap = 3 if self.hasFocus() and self._ring and self._rank == "primary" else 0.5  # the ring stays apart
        painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        body = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        painter.drawRoundedRect(body, self._radius(), self._radius())

    def _paint_words(self, painter: QPainter) -> None:
        word_tone, key_tone = self._tones()
        word, key = self._word_width(), self._key_width()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        if self._large and key:
            half = self.height() / 2
            self._word_at(painter, (self.width() - word) / 2, QRectF(0, theme.px(6), self.width(), half), word_tone)
            painter.setFont(theme.font("caption"))
            painter.setPen(QColor(key_tone))
            below = QRectF(0, half, self.width(), half - theme.px(5))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self._key)
            return
        left = (self.width() - word - (key + theme.px(7) if key else 0)) / 2
        self._word_at(painter, left, QRectF(self.rect()), word_tone)
        if key:
            painter.setFont(theme.font("caption"))
            painter.setPen(QColor(key_tone))
            painter.drawText(QRectF(left + word + theme.px(7), 0, key + 2, self.height()), middle, self._key)

    def _word_at(self, painter: QPainter, left: float, box: QRectF, tone: str) -> None:
        if self._icon_name:
            side = theme.px(ICON)
            role = "on_accent" if self._rank == "primary" else "text2"
            icons.draw(painter, QRectF(left, box.center().y() - side / 2, side, side), self._icon_name, role)
            left += side + (theme.px(7) if self.text() else 0)
        painter.setFont(self._word_font())
        painter.setPen(QColor(tone))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextHideMnemonic
        painter.drawText(QRectF(left, box.top(), self.width() - left, box.height()), flags, self.text())

    def _tones(self) -> tuple[str, str]:
        t = theme.tokens()
        if not self.isEnabled():
            return t.text3, t.text3
        if self._rank == "primary":
            return t.on_accent, t.on_accent
        return (t.text if self._rank == "outlined" or self.isChecked() else t.text2), t.text3

    def _word_font(self) -> QFont:
        if self._large:
            font = theme.font("counter")
            font.setWeight(QFont.Weight.DemiBold if self._rank == "primary" else QFont.Weight.Normal)
            return font
        return theme.font("strong" if self._rank == "primary" else "body")

    def _word_width(self) -> int:
        plain = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        words = QFontMetrics(self._word_font()).horizontalAdvance(plain)
        return words + ((theme.px(ICON) + (theme.px(7) if plain else 0)) if self._icon_name else 0)

    def _key_width(self) -> int:
        return QFontMetrics(theme.font("caption")).horizontalAdvance(self._key) if self._key else 0

    def _radius(self) -> int:
        return RADIUS_LARGE if self._large else RADIUS

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


class IconButton(Button):
    """A square button with an icon; `name` is its tip and what screen readers say."""

    def __init__(self, icon: str, name: str, *, key: str = "", side: int = 28, parent: QWidget | None = None) -> None:
        super().__init__("", rank="text", icon=icon, parent=parent)
        self._side = side
        self._key_hint = key
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {self._key_hint}" if self._key_hint else name)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))
