"""Her latest orders of her own, a line each, to compare by eye."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.services.oddness import Bought
from desktop.ui import formats, theme
from desktop.ui.theme.tokens import M
from desktop.ui.widgets.labels import ElidedLabel

_STRETCH = (0, 0, 2, 3, 1, 0)
_SIZE = 4  # its column; it is left out where nothing has a size


class UsualList(QWidget):
    """Day, receiver, where to, what, which size, how much. Lines are kept and refilled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[list[ElidedLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(theme.px(4))
        for column, stretch in enumerate(_STRETCH):
            self._grid.setColumnStretch(column, stretch)

    def set_orders(self, orders: Sequence[Bought], lang: str) -> None:
        while len(self._lines) < len(orders):
            self._lines.append(self._line(len(self._lines)))
        sized = any(order.size for order in orders)
        for labels, order in zip(self._lines, orders, strict=False):
            money = formats.money(order.paid_minor, order.currency, lang)
            texts = (formats.date(order.day, lang), order.receiver, order.place, order.goods, order.size, money)
            for label, text in zip(labels, texts, strict=True):
                label.setText(text or "—")
                label.show()
            labels[_SIZE].setVisible(sized)
        for labels in self._lines[len(orders) :]:
            for label in labels:
                label.hide()

    def texts(self) -> list[list[str]]:
        """What is shown, line by line."""
        return [[label.text() for label in labels] for labels in self._lines if not labels[0].isHidden()]

    def _line(self, number: int) -> list[ElidedLabel]:
        labels = [
            ElidedLabel("", "body", "text2" if column in (0, _SIZE) else "text") for column in range(len(_STRETCH))
        ]
        for column, label in enumerate(labels):
            last = column == len(_STRETCH) - 1
            self._grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignRight if last else Qt.AlignmentFlag(0))
        return labels
