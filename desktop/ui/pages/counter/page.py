"""The counter: the field has the keys, Enter takes whom it found, her card stands beside it, Esc begins anew."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import CrmError
from desktop.services.counter_search import Answer, Found
from desktop.services.products import Product
from desktop.services.sales import Sale
from desktop.ui import messages, shortcuts, theme
from desktop.ui.context import Context, Touch
from desktop.ui.pages.counter.customer_pane import CustomerPane
from desktop.ui.pages.counter.field import CounterField
from desktop.ui.pages.counter.found_list import NEW, FoundList
from desktop.ui.pages.counter.last_sale import LastSale
from desktop.ui.pages.counter.new_pane import NewPane
from desktop.ui.pages.counter.rows import found_rows, new_row, said
from desktop.ui.pages.counter.search import Search
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PANE_MARGIN, XXL, M, S
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import Label, Rule

FIELD_SHARE, PANE_SHARE = 44, 56
ANSWER_MS = 600  # a digit that no other key follows for so long answers the question on the card


class CounterPage(Page):
    key = "counter"
    icon = "building-store"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._answer = Answer("")
        self._recent: list[Found] = []
        self._takes_next = False  # Enter came before the answer: its first row is meant
        self._is_hidden = False
        self.field = CounterField()
        self.list = FoundList()
        self.caption, self.keys = Label("", "body", "text2", wrap=True), Label("", "caption", "text3")
        for part in (self.list, self.caption):  # hidden, they leave everything in its place
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self.last = LastSale(context)
        self.customer = CustomerPane(context)
        self.new = NewPane(context)
        self.hint = Label("", "counter", "text2", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.search = Search(context, self)
        self._digit = ""  # the first key of a search, or an answer: which, the next moment tells
        self._pause = Debounce(ANSWER_MS, self._on_pause, self)
        self._lay_out()
        self._connect()
        self._actions = self._make_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.caption, 1)
        head.addWidget(self.keys)
        left = QWidget()
        theme.set_look(left, ground="page")
        column = QVBoxLayout(left)
        column.setContentsMargins(XXL, PANE_MARGIN, XXL, M)  # the toast lies above what was sold last
        column.setSpacing(S)
        column.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.last)
        right = QWidget()
        theme.set_look(right, ground="pane")
        inside = QVBoxLayout(right)
        inside.setContentsMargins(XXL, PANE_MARGIN, XXL, PANE_MARGIN)
        inside.addWidget(self.stack)
        for widget in (self.hint, self.customer, self.new):
            self.stack.addWidget(widget)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(left, FIELD_SHARE)
        across.addWidget(Rule(vertical=True))
        across.addWidget(right, PANE_SHARE)

    def _connect(self) -> None:
        self.field.query_changed.connect(self._on_query)
        self.field.digit_first.connect(self._on_digit)
        self.field.moved.connect(self.list.move_by)
        self.field.entered.connect(self._on_enter)
        self.field.escaped.connect(self.begin_anew)
        self.list.chosen.connect(self._take)
        self.search.found.connect(self._on_found)
        self.search.recent_read.connect(self._on_recent)
        self.search.refused.connect(self._on_refused)
        self.search.card_scanned.connect(self._on_owner)
        self.search.products_scanned.connect(self._on_goods)
        self.search.text_scanned.connect(self._on_text)
        self.new.added.connect(self._on_new)
        self.new.known.connect(self._on_new)
        self.new.leave_button.clicked.connect(self.begin_anew)
        pane = self.customer
        pane.sale.recorded.connect(self._on_sold)
        pane.sale.leave_button.clicked.connect(self._leave_sale)
        pane.shown.connect(self._on_card)
        pane.sell_button.clicked.connect(lambda: self.sell_to(pane.shown_id()))
        pane.log_button.clicked.connect(lambda: self.context.log(pane.shown_id()))
        pane.best_button.clicked.connect(self._redeem)
        pane.profile_button.clicked.connect(self._open_profile)
        pane.answered.connect(self._home)
        self.last.taken_back.connect(self._home)

    def _make_actions(self) -> list[QAction]:
        runs = {"redeem": self._redeem, "hide_card": self._hide, "open_profile": self._open_profile}
        return [shortcuts.action(name, self, run) for name, run in runs.items()]

    # -- what the window calls ----------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Counter")

    def activate(self) -> None:
        self.search.read_recent()

    def refresh(self, touch: Touch | None) -> None:
        self.last.refresh()
        self.customer.refresh(touch)
        if not self.field.query():
            self.search.read_recent()

    def focus_first(self) -> None:
        if self.customer.is_selling() and not self.customer.isHidden():
            self.customer.sale.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.focus_and_select()

    def current_customer(self) -> int | None:
        return self.customer.shown_id() if self.stack.currentWidget() is self.customer else None

    def panes(self) -> list[QWidget]:
        return [self.field, self.customer]

    def deeds(self) -> list[QAction]:
        return self._actions

    def new_customer(self) -> None:
        """A form for one who was not found, with what was typed."""
        answer, typed = self._answer, self.field.query()
        digits = typed if any(letter.isdigit() for letter in typed) and not answer.name else ""
        is_number = bool(answer.phone) or digits.replace(" ", "").isdecimal()
        self._show(self.new)
        self.new.begin(answer.phone or (digits if is_number else ""), "" if is_number else answer.name)

    def sell_to(self, customer: int | None) -> None:
        """Open the sale beside her card; without a customer it is nobody's."""
        if customer is not None and customer != self.customer.shown_id():
            self._open(customer)
        self._show(self.customer)
        self.customer.sell(customer)

    def take_scan(self, text: str) -> bool:
        self.search.scanned(text)
        return True

    def _on_owner(self, customer: int) -> None:
        """A card was scanned: she is opened; a sale that was begun for nobody is hers."""
        if self.customer.is_selling() and self.current_customer() is None and self.current_pane() is self.customer:
            self.customer.sale.give_to(customer)
            self._open(customer)
            self.sell_to(customer)
        else:
            self._on_new(customer)

    def _on_goods(self, code: str, products: list[Product]) -> None:
        """Goods go into the sale that is open; without one they begin one, for whose card is open."""
        if not (self.customer.is_selling() and self.current_pane() is self.customer):
            self.sell_to(self.current_customer())
        self.customer.sale.add_products(code, products)

    def _on_text(self, text: str) -> None:
        """Neither a card nor goods: a code that no goods have, or what finds a customer."""
        if self.customer.is_selling() and self.current_pane() is self.customer:
            self.customer.sale.add_products(text, [])
        else:
            self.field.setText(text)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_pane(self) -> QWidget | None:
        return self.stack.currentWidget()

    def retranslate(self) -> None:
        self.field.set_placeholder(self.tr("Last four digits, name, card"))
        self.list.setAccessibleName(self.tr("Found customers"))
        self.keys.setText(self.tr("↑↓ choose · Enter take · Esc anew"))
        for action in self._actions:
            action.setText(shortcuts.title_of(action.objectName()))
        self.hint.setText(self._hint())
        self.customer.retranslate()
        self.new.retranslate()
        self.last.retranslate()
        self._show_rows()

    # -- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.begin_anew()
        elif event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self.customer.reveal(True)
        elif text.isprintable() and text.strip() and not event.modifiers() & ~_LETTERS:
            self.field.focus_and_select()
            self.field.insert(text)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self.customer.reveal(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.customer.reveal(False)  # the key is let go somewhere else
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.customer.reveal(False)
        super().hideEvent(event)

    def begin_anew(self) -> None:
        """What Esc does, from anywhere on the page: the empty search, nobody's card, nothing lost."""
        self.customer.close_card()
        self._set_hidden(False)
        self._home()
        self._show(self.hint)

    def _home(self) -> None:
        self._takes_next = False
        self.field.clear()
        self.search.read_recent()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- searching ----------------------------------------------------------------------------------------------------

    def _on_digit(self, digit: str) -> None:
        """A digit in the fresh field while a question is asked."""
        if self.customer.takes(digit) and self.current_pane() is self.customer and not self.customer.is_selling():
            self._digit = digit
            self._pause.trigger()

    def _on_pause(self) -> None:
        digit, self._digit = self._digit, ""
        if digit and self.field.query() == digit:
            self.field.clear()
            self.customer.take(digit)
        elif self.field.query():
            self._on_query(self.field.query())

    def _on_query(self, query: str) -> None:
        self._takes_next = False
        if self._digit and query == self._digit:
            return
        self._digit = ""
        self._pause.cancel()
        if query:
            self.search.look_up(query)
        else:
            self.search.forget()
            self._answer = Answer("")
            self._show_rows()

    def _on_enter(self) -> None:
        query = self.field.query()
        if query and query != self._answer.text:
            self._takes_next = True
            return
        row = self.list.current()
        if row is not None:
            self._take(row.customer)

    def _on_found(self, answer: Answer) -> None:
        if answer.text != self.field.query():
            return
        self._answer = answer
        self._show_rows()
        if self._takes_next:
            self._takes_next = False
            self._on_enter()

    def _on_recent(self, rows: list[Found]) -> None:
        self._recent = rows
        if not self.field.query():
            self._show_rows()

    def _on_refused(self, error: Exception) -> None:
        """A card that opens nobody: a sentence in place of what was found."""
        if not isinstance(error, CrmError):
            self.context.failed.emit(error)
            return
        self._takes_next = False
        self._answer = Answer(self.field.query())
        self.list.set_rows([])
        self.caption.setText(messages.describe(error))
        self.caption.set_tone("warn")

    def _show_rows(self) -> None:
        lang, today = self.context.language, self.search.today()
        query = self.field.query()
        rows = found_rows(self._answer.found if query else self._recent, today, lang)
        if query and self._answer.text == query:
            rows.append(new_row(self._answer))
        self.list.set_rows(rows)
        self.caption.set_tone("text2")
        self.caption.setText(said(query, self._answer, bool(self._recent)))

    # -- taking -------------------------------------------------------------------------------------------------------

    def _take(self, customer: int) -> None:
        if customer == NEW:
            self.new_customer()
            return
        self._open(customer)
        self.field.focus_and_select()

    def _open(self, customer: int) -> None:
        self._set_hidden(False)
        self.search.remember(customer)
        self.customer.show_customer(customer)
        self._show(self.customer)

    def _on_card(self, name: str) -> None:
        self.setAccessibleDescription(name)

    def _on_new(self, customer: int) -> None:
        self._open(customer)
        self._home()

    def _show(self, pane: QWidget) -> None:
        self.stack.setCurrentWidget(pane)

    # -- deeds --------------------------------------------------------------------------------------------------------

    def _redeem(self) -> None:
        if not self.customer.is_selling() or self.current_pane() is not self.customer:
            self.sell_to(self.current_customer())
        self.customer.sale.take_best()

    def _leave_sale(self) -> None:
        self.customer.leave_sale()
        self._home()

    def _on_sold(self, sold: Sale) -> None:
        self.last.show_sale(sold)
        self.context.tell(self.tr("Sale {number} is recorded.").format(number=sold.number), sold.change)
        self.customer.leave_sale()
        if self.customer.shown_id() is None:
            self._show(self.hint)
        self._home()

    def _open_profile(self) -> None:
        customer = self.current_customer()
        if customer is not None:
            self.context.open_customer(customer)

    def _hide(self) -> None:
        """The privacy key: nobody across the counter reads the screen; once more shows it again."""
        self._set_hidden(not self._is_hidden)
        is_open = self.customer.shown_id() is not None and not self._is_hidden
        self._show(self.customer if is_open else self.hint)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_hidden(self, is_hidden: bool) -> None:
        self._is_hidden = is_hidden
        self.hint.setText(self._hint())
        for part in (self.list, self.caption):
            part.setVisible(not is_hidden)

    def _hint(self) -> str:
        if self._is_hidden:
            text = self.tr("Hidden. {key} shows it again.")
            return text.format(key=shortcuts.key_text("hide_card"))
        text = self.tr("Type the last four digits of a phone, a name or its initials, or scan a card.")
        return text


_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
