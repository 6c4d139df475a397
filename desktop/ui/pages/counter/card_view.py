"""The card of a customer: who she is, what we owe her, what she bought last. It has no text field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain import cautions, suggestion_words
from desktop.domain.orders import is_valid
from desktop.services.counter_card import Card, LastOrder
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.pages.counter import words
from desktop.ui.pages.counter.ask_box import AskBox
from desktop.ui.pages.counter.reading import CardData
from desktop.ui.pages.customers.columns import shape_of
from desktop.ui.theme.tokens import XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.section import Section
from desktop.ui.widgets.shapes import StateLabel
from desktop.ui.words import word

MOST_OWED = 3
TARGET = 44  # what a finger or a hurried mouse hits


class CardHead(QWidget):
    """Name, state and phone. The whole number is shown while `reveal` says so."""

    reveal_wanted = Signal(bool)  # the eye is held, or let go

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._data, self._is_open = context, None, False
        self.name = ElidedLabel("", "counter_name")
        self.nickname = ElidedLabel("", "counter", "text2")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.state = QHBoxLayout()
        self.line = Label("", "counter", "text2", wrap=True)
        self.phone = Label("", "counter", "text2")
        self.eye = Button(rank="text", icon="eye", key="Alt")
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with the keyboard it is Alt
        self.eye.setMinimumHeight(theme.px(TARGET))
        self.eye.pressed.connect(lambda: self.reveal_wanted.emit(True))
        self.eye.released.connect(lambda: self.reveal_wanted.emit(False))
        first = QHBoxLayout()
        first.setSpacing(M)
        first.addWidget(self.name)
        first.addWidget(self.nickname, 1)
        first.addWidget(self.phone)
        first.addWidget(self.eye)
        second = QHBoxLayout()
        second.setSpacing(M)
        second.addLayout(self.state)
        second.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(first)
        column.addLayout(second)

    def show_card(self, data: CardData) -> None:
        self._data = data
        self.name.setText(data.name)
        self.nickname.setText(data.nickname)
        while taken := self.state.takeAt(0):
            taken.widget().deleteLater()
        self.state.addWidget(StateLabel(shape_of(str(data.card.state)), word("state", data.card.state)))
        self.line.setText(words.card_line(data, self._context.language))
        self.eye.setText(self.tr("Hold to see the number"))
        self.eye.setVisible(bool(data.phones))
        self.reveal(False)

    def reveal(self, is_open: bool) -> None:
        """Show the numbers whole, or with their middle hidden."""
        self._is_open = is_open and self._data is not None
        phones = self._data.phones if self._data else ()
        shown = phones if self._is_open else tuple(map(formats.masked_phone, phones[:1]))
        self.phone.setText("  ".join(shown))


def stood(order: LastOrder) -> bool:
    """The order came about, and not by somebody else: its money counts."""
    return order.is_own and is_valid(order.status, was_paid=True)


class CardBody(QScrollArea):
    """What we owe her, what to suggest and to ask, and her last orders."""

    answered = Signal(object)  # to the question: a digit, or what was typed
    declined = Signal(int)  # she wants nothing of this product

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.ask: AskBox | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_card(self, data: CardData, may_ask: bool = True) -> None:
        inner = QWidget()
        theme.set_look(inner, ground="pane")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for note in self._owed(data):
            column.addWidget(note)
        for note in self._hints(data.card):
            column.addWidget(note)
        self.ask = AskBox(self._context, inner)
        self.ask.show_question(data.card.question if may_ask else None)
        self.ask.answered.connect(self.answered)
        column.addWidget(self.ask)
        column.addSpacing(S)
        column.addWidget(self._orders(data))
        column.addStretch(1)
        self.setWidget(inner)

    def _owed(self, data: CardData) -> list[QWidget]:
        notes: list[QWidget] = []
        lang = self._context.language
        for thing in data.card.owed[:MOST_OWED]:
            first, second = words.owed(thing, data.as_of, lang)
            icon = {"coupon": "ticket", "task": "clock"}.get(thing.kind, "")
            kind = "danger" if thing.kind == "complaint" else "warn"
            notes.append(NoteStrip(first, second, kind=kind, icon=icon))  # type: ignore[arg-type]
        more = len(data.card.owed) - MOST_OWED
        if more > 0:
            text = self.tr("And {count} more: the profile shows them.")
            notes.append(Label(text.format(count=more), "caption", "text2"))
        return notes

    def _hints(self, card: Card) -> list[QWidget]:
        """What to mind, without why; and one thing that could suit her, with the reason."""
        lang = "zh" if self._context.language.startswith("zh") else "en"
        notes: list[QWidget] = []
        for caution in card.cautions:
            text = self.tr("Mind: **{what}**").format(what=cautions.words(caution.code, lang))
            notes.append(NoteStrip(text, "" if caution.may_say else self.tr("Not to be spoken of."), kind="info"))
        found = card.suggestion
        if found is not None:
            text = self.tr("Could suit her: **{product}**").format(product=found.name.replace("**", "*"))
            why = suggestion_words.words(found.reason, found.value, found.other, language=lang)
            note = NoteStrip(text, why, kind="ok", icon="shopping-bag")
            no = Button(self.tr("Not for her"), rank="text")
            no.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            no.setMinimumHeight(theme.px(TARGET))
            no.clicked.connect(lambda: self.declined.emit(found.product_id))
            note.row.addWidget(no)
            notes.append(note)
        return notes

    def _orders(self, data: CardData) -> QWidget:
        lang = self._context.language
        section = Section(self.tr("Last orders"))
        if not data.card.orders:
            section.body.addWidget(Label(self.tr("No orders yet."), "body", "text2"))
            return section
        currency = self._context.settings.currency or data.card.orders[0].currency
        aside = self.tr("{count} in all · {money} in 12 months")
        money = formats.money(data.year_minor, currency, lang)
        section.aside.setText(aside.format(count=formats.number(data.order_count, lang), money=money))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for line, order in enumerate(data.card.orders):
            day = Label(formats.date(order.day, lang), "body", "text2")
            day.setFont(theme.font("body", tabular=True))
            goods = f"{order.title} × {order.pieces}" if order.pieces > 1 and " · " not in order.title else order.title
            title = ElidedLabel(goods or self.tr("Goods not named"), "body", "text" if stood(order) else "text3")
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            money = formats.money(order.total_minor, order.currency, lang)
            amount = Label(money if stood(order) else word("order", order.status))
            amount.setFont(theme.font("body", tabular=True))
            grid.addWidget(day, line, 0)
            grid.addWidget(title, line, 1)
            grid.addWidget(amount, line, 2, Qt.AlignmentFlag.AlignRight)
        section.body.addLayout(grid)
        return section
