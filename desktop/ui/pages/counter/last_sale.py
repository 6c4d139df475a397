"""The last sale with its way back: one large button, as long as the sale stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services import history
from desktop.services.history import UndoReport
from desktop.services.sales import Sale
from desktop.ui import formats, shortcuts
from desktop.ui.context import Context
from desktop.ui.pages.counter import words
from desktop.ui.theme.tokens import M
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label


class LastSale(QWidget):
    taken_back = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sold: Sale | None = None
        self.said = Label("", "counter", "text", wrap=True)
        self.button = Button(large=True, icon="arrow-back-up", key=shortcuts.key_text("undo"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.said, 1)
        row.addWidget(self.button)
        self.hide()

    def show_sale(self, sold: Sale) -> None:
        self._sold = sold
        self.retranslate()
        self.show()
        announce(self, self.said.text())

    def refresh(self) -> None:
        """Gone once the sale was taken back, from wherever."""
        if self._sold is not None:
            found = history.change(self._context.shop, self._sold.change)
            self.setVisible(found is not None and found.stands)

    def take_back(self) -> None:
        """Undo the sale, with its points and coupons."""
        if self._sold is None:
            return
        top = self._context.undo_stack.undo_change
        sold, by, shop = self._sold, self._context.staff_id, self._context.shop
        if top is not None and top.id == sold.change:
            self._context.undo(self._on_undone)
        elif self._context.do(lambda: history.undo(shop, sold.change, by=by)) is not None:
            self._say()

    def _on_undone(self, _report: UndoReport) -> None:
        self._say()

    def _say(self) -> None:
        if self._sold is not None:
            self._context.tell(self.tr("Sale {number} is taken back.").format(number=self._sold.number))
        self.hide()
        self.taken_back.emit()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Take back"))
        if self._sold is None:
            return
        seen, lang = self._sold.preview, self._context.language
        money = formats.money(seen.due_minor, seen.currency, lang)
        if seen.earned or seen.redeemed:
            text = self.tr("{money} recorded, {points} now.")
            self.said.setText(text.format(money=money, points=words.points(seen.balance_after, lang)))
        else:
            self.said.setText(self.tr("{money} recorded.").format(money=money))
