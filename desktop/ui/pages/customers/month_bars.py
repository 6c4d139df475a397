"""Twelve small bars: what one customer bought, month by month."""

from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui import formats, theme

_BARS, _FOOT, _GAP = 44, 20, 6


class MonthBars(QWidget):
    """months: first day and text of the amount, with its size; the last `strong` bars are those the title speaks of."""

    def __init__(self, months: list[tuple[date, int, str]], strong: int, lang: str, said: str) -> None:
        super().__init__()
        self._months, self._strong, self._lang = months, strong, lang
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_BARS + _FOOT))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            at = int(help_event.pos().x() / max(1.0, self.width() / len(self._months)))
            first, _, amount = self._months[min(at, len(self._months) - 1)]
            QToolTip.showText(help_event.globalPos(), f"{formats.month(first, self._lang)}  {amount}", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        step = self.width() / len(self._months)
        base = theme.px(_BARS)
        most = max((value for _, value, _ in self._months), default=0) or 1
        painter.fillRect(QRectF(0, base, self.width(), 1), QColor(t.line))
        for at, (_, value, _) in enumerate(self._months):
            if value > 0:
                height = max(2.0, value / most * (base - 2))
                strong = at >= len(self._months) - self._strong
                bar = QRectF(at * step + theme.px(_GAP) / 2, base - height, step - theme.px(_GAP), height)
                painter.fillRect(bar, QColor(t.accent if strong else t.ctx))
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(t.text3))
        last = len(self._months) - 1
        for at in range(last % 3, last + 1, 3):
            word = self._month_word(self._months[at][0])
            box = QRectF((at + 0.5) * step - 40, base + 2, 80, theme.px(_FOOT) - 2)
            box.moveRight(min(box.right(), float(self.width()) + 40 - theme.px(14)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _month_word(self, first: date) -> str:
        if self._lang.startswith("zh"):
            return f"{first.month} 月"
        return formats.month(first, self._lang).split()[0]
