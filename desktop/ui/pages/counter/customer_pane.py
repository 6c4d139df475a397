"""The right half of the counter: her card, or the sale beside its head, and the deeds below."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import NotFound
from desktop.domain.questions import NOT_NOW, Question, choice_words
from desktop.services.questions import answer
from desktop.services.tolerance import decline
from desktop.ui import shortcuts
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.counter.card_view import CardBody, CardHead
from desktop.ui.pages.counter.reading import CardData, read_card
from desktop.ui.pages.counter.sale_pane import SalePane
from desktop.ui.theme.tokens import M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button


class CustomerPane(QWidget):
    """`show_customer` reads her from a job; who she is counts at once, for the deeds of who types fast."""

    shown = Signal(str)  # a card was read: her name
    answered = Signal()  # the question, or a suggestion

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._id: int | None = None
        self.data: CardData | None = None
        self._answered: set[tuple[int, date]] = set()  # who was asked on which day: one question is enough
        self.head, self.body, self.sale = CardHead(context), CardBody(context), SalePane(context)
        self.card, self.middle = QWidget(), QStackedWidget()
        self.sell_button = Button(rank="primary", large=True, key=shortcuts.key_text("sale"))
        self.log_button = Button(large=True, key=shortcuts.key_text("log"))
        self.best_button = Button(large=True, key=shortcuts.key_text("redeem"))
        self.profile_button = Button(large=True, key=shortcuts.key_text("open_profile"))
        self._reading = Latest(self)
        self._reading.finished.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)
        self.head.reveal_wanted.connect(self.reveal)
        self.body.answered.connect(self._on_answer)
        self.body.declined.connect(self._on_declined)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(S + 2)
        for button in (self.sell_button, self.log_button, self.best_button, self.profile_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
            buttons.addWidget(button, 1)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(M)
        inside.addWidget(self.body, 1)
        inside.addLayout(buttons)
        self.middle.addWidget(self.card)
        self.middle.addWidget(self.sale)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.head)
        column.addWidget(self.middle, 1)

    # -- the card -----------------------------------------------------------------------------------------------------

    def shown_id(self) -> int | None:
        """Whose card is open, also while it is being read."""
        return self._id

    def show_customer(self, customer: int) -> None:
        self.leave_sale()
        if customer != self._id:
            self.head.hide()
            self.card.hide()
        self._id = customer
        self._read()

    def close_card(self) -> None:
        """Nobody's card; a sale that was begun is kept for her."""
        self.leave_sale()
        self._reading.cancel()
        self._id, self.data = None, None

    def reveal(self, is_open: bool) -> None:
        self.head.reveal(is_open)

    def refresh(self, touch: Touch | None) -> None:
        if self._id is not None and (touch is None or self._id in touch.customers or touch.tables & _LOYALTY):
            self._read()

    def _read(self) -> None:
        shop, customer = self._context.shop, self._id
        if customer is not None:
            self._reading.start(lambda _progress: read_card(shop, customer))

    def _on_read(self, data: CardData) -> None:
        self.data, self._id = data, data.id
        self.head.show_card(data)
        self.body.show_card(data, (data.id, data.as_of) not in self._answered)
        self.head.show()
        self.card.show()
        if self.is_selling():
            self.sale.name_customer(data.name)
        announce(self, data.name)
        self.shown.emit(data.name)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self._id, self.data = None, None
        self._context.failed.emit(error)

    # -- question and suggestion --------------------------------------------------------------------------------------

    def takes(self, digit: str) -> bool:
        """Whether a digit answers the question that is asked now."""
        return self.body.ask is not None and self.body.ask.takes(digit)

    def take(self, digit: str) -> None:
        if self.body.ask is not None:
            self.body.ask.take(digit)

    def _on_answer(self, choice: int | str) -> None:
        if self.data is None or self.data.card.question is None:
            return
        shop, data, asked = self._context.shop, self.data, self.data.card.question
        lang = "zh" if self._context.language.startswith("zh") else "en"
        said = self._said(asked, choice, lang)
        self._answered.add((data.id, data.as_of))
        by = self._context.staff_id

        def deed() -> bool:
            answer(shop, data.id, asked, choice, language=lang, by=by)
            return True

        if self._context.do(deed, said) is None:
            self._answered.discard((data.id, data.as_of))
        else:
            self.answered.emit()

    def _said(self, asked: Question, choice: int | str, lang: str) -> str:
        if choice == NOT_NOW:
            return self.tr("Not asked again for a while.")
        value = choice_words(asked.choices[int(choice) - 1], lang) if asked.choices else str(choice)
        return self.tr("Noted: {answer}").format(answer=value)

    def _on_declined(self, product: int) -> None:
        if self._id is not None:
            shop, customer, by = self._context.shop, self._id, self._context.staff_id
            self._context.do(lambda: decline(shop, customer, product, by=by), self.tr("Not suggested to her again."))
            self.answered.emit()

    # -- the sale -----------------------------------------------------------------------------------------------------

    def is_selling(self) -> bool:
        return self.middle.currentWidget() is self.sale

    def sell(self, customer: int | None) -> None:
        """The sale in place of the card's body; to nobody, it stands without a head."""
        self.head.setVisible(customer is not None and self.data is not None)
        if customer is None:
            self._id, self.data = None, None
        self.middle.setCurrentWidget(self.sale)
        self.sale.open_for(customer, self.data.name if self.data else "")

    def leave_sale(self) -> None:
        """Back to the card; what was typed of a sale is kept."""
        if self.is_selling():
            self.sale.keep()
            self.middle.setCurrentWidget(self.card)

    def retranslate(self) -> None:
        self.sell_button.setText(self.tr("Sale"))
        self.log_button.setText(self.tr("Log"))
        self.best_button.setText(self.tr("Redeem"))
        self.profile_button.setText(self.tr("Profile"))
        self.sale.retranslate()
        if self.data is not None:
            self.head.show_card(self.data)
            self.body.show_card(self.data, (self.data.id, self.data.as_of) not in self._answered)


_LOYALTY = frozenset({"points_entry", "tolerance_entry", "coupon", "coupon_use", "level", "setting", "task"})
