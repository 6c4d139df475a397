"""The lines of a sale: what is sold, and what it comes to."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.services.sales import Item, SalePreview
from desktop.ui import formats, theme
from desktop.ui.pages.counter import words
from desktop.ui.theme.tokens import XS, M
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.labels import ElidedLabel, Label

SHOWN_ITEMS = 6
TARGET = 44


class ItemLines(QWidget):
    """What was scanned so far, the last ones; a button takes a line out again."""

    removed = Signal(int)  # place in the sale

    def __init__(self) -> None:
        super().__init__()
        self._grid = _grid(self)

    def show_items(self, items: Sequence[Item], currency: str, lang: str) -> None:
        _clear(self._grid)
        first = max(0, len(items) - SHOWN_ITEMS)
        if first:
            text = QCoreApplication.translate("counter", "{count} more above").format(count=first)
            self._grid.addWidget(Label(text, "caption", "text2"), 0, 0)
        for at, item in enumerate(items[first:], first):
            title = item.title if item.quantity == 1 else f"{item.title} × {item.quantity}"
            shown = ElidedLabel(title)
            shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            name = QCoreApplication.translate("counter", "Take {product} out again").format(product=item.title)
            button = IconButton("x", name, side=TARGET)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, at=at: self.removed.emit(at))
            self._grid.addWidget(shown, at + 1, 0)
            self._grid.addWidget(_amount(formats.money(item.total_minor, currency, lang)), at + 1, 1)
            self._grid.addWidget(button, at + 1, 2)
        self.setVisible(bool(items))


class PreviewLines(QWidget):
    """What a sale comes to before it is recorded."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = _grid(self)

    def show_preview(self, found: SalePreview | None, is_known: bool, lang: str) -> None:
        _clear(self._grid)
        rows = texts(found, is_known, lang) if found else []
        for line, (name, value, role) in enumerate(rows):
            self._grid.addWidget(Label(name, role, "text" if role != "body" else "text2"), line, 0)
            self._grid.addWidget(_amount(value, role), line, 1)


def texts(found: SalePreview, is_known: bool, lang: str) -> list[tuple[str, str, str]]:
    """Name, value and type role of each line."""
    money = [formats.money(each, found.currency, lang) for each in (found.goods_minor, found.due_minor)]
    rows = []
    for offer, off in found.coupons:
        title = QCoreApplication.translate("counter", "Coupon {code}").format(code=offer.title or offer.code)
        gift = QCoreApplication.translate("counter", "a gift")
        rows.append((title, gift if offer.kind == "gift" else formats.money(-off, found.currency, lang), "body"))
    if found.redeemed:
        title = QCoreApplication.translate("counter", "{points} redeemed")
        off = formats.money(-found.redeemed_minor, found.currency, lang)
        rows.append((title.format(points=words.points(found.redeemed, lang)), off, "body"))
    if rows:
        rows.insert(0, (QCoreApplication.translate("counter", "Goods"), money[0], "body"))
    rows.append((QCoreApplication.translate("counter", "To pay"), money[1], "figure"))
    if is_known and (found.earned or found.before.balance or found.redeemed):
        name = QCoreApplication.translate("counter", "Points: {before} now, {earned} more for this")
        before, earned = formats.number(found.before.balance, lang), formats.number(found.earned, lang)
        after = QCoreApplication.translate("counter", "{count} after")
        line = name.format(before=before, earned=earned)
        rows.append((line, after.format(count=formats.number(found.balance_after, lang)), "body"))
    return rows


def _grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(XS)
    grid.setColumnStretch(0, 1)
    return grid


def _clear(grid: QGridLayout) -> None:
    while taken := grid.takeAt(0):
        widget = taken.widget()
        widget.hide()
        widget.deleteLater()


def _amount(text: str, role: str = "body") -> Label:
    label = Label(text, role)
    label.setFont(theme.font(role, tabular=True))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
