"""The queue of odd orders: one at a time beside her usual ones, answered by one key. Fit for a tab of another page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.services import oddness, whose_order
from desktop.services.oddness import OddOrder
from desktop.ui import formats, shortcuts, theme
from desktop.ui.context import Context, Touch
from desktop.ui.pages.inbox.verdict_box import VerdictBox
from desktop.ui.pages.odd_orders import words
from desktop.ui.pages.odd_orders.usual_list import UsualList
from desktop.ui.pages.odd_orders.waiting_orders import WaitingOrders
from desktop.ui.settling import settling_of
from desktop.ui.theme.tokens import PAGE_MARGIN, XS, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.compare_grid import CompareGrid, GrowingColumn
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.section import Section
from desktop.ui.words import reasons

GRADES = {
    "odd_own": "own",
    "odd_gift": "gift",
    "odd_borrowed": "borrowed",
    "odd_kept": "kept",
    "odd_later": "later",
}


class OddOrdersPane(QWidget):
    """Digits answer while the pane has the keys; there is no text field on it, and input methods are off."""

    changed = Signal()  # another order is shown, or their number is another; see `said` and `waiting`

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last, self._is_undoable = "", False
        self._shown: OddOrder | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._settling = settling_of(context)
        self.orders = WaitingOrders(context, self)
        self.name = Button("", rank="text", icon="user")
        self.usually = Label("", "section")
        self.this = Label("", "section")
        for title in (self.this, self.usually):
            title.setMargin(theme.px(XS))
        self.grid = CompareGrid(self.this, self.usually)
        self.verdict = VerdictBox("warn", "alert-triangle")
        self.usual = UsualList()
        self.section = Section()
        self.section.body.addWidget(self.usual)
        self.outcome = Label("", "body", "text2", wrap=True)
        self.view = QScrollArea()
        self.empty = EmptyState()
        self.foot = QWidget()
        self.buttons = {name: Button(large=True, key=shortcuts.key_text(name)) for name in GRADES}
        self.actions_by_name = {name: self._action(name) for name in GRADES}
        self._soon = Debounce(120, self.orders.read, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _action(self, name: str) -> QAction:
        """For the menu and the palette; the key is heard by keyPressEvent, where no field takes it."""
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: self.decide(GRADES[name]))
        return action

    def _lay_out(self) -> None:
        inner = GrowingColumn()
        theme.set_look(inner, ground="page")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, M)
        inside.setSpacing(M)
        inside.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.verdict)
        inside.addWidget(self.grid)
        inside.addWidget(self.section)
        inside.addWidget(self.outcome)
        inside.addStretch(1)
        self.view.setWidgetResizable(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setWidget(inner)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        row.setSpacing(M)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(Rule())
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, grade=GRADES[name]: self.decide(grade))
        self.name.clicked.connect(self._open)
        self.orders.changed.connect(self._show)
        self.orders.failed.connect(self._context.failed)
        self.empty.acted.connect(self._settling.look)
        self._settling.changed.connect(self._on_settling)

    # -- what the page around it calls --------------------------------------------------------------------------------

    @property
    def waiting(self) -> int:
        return self.orders.waiting

    def read(self) -> None:
        """The pane is shown now."""
        self.orders.read()

    def refresh(self, touch: Touch | None) -> None:
        """Something was written; None: anything may have changed."""
        self.orders.forget(touch)
        self._soon.trigger()

    def customer(self) -> int | None:
        """Whose order is shown."""
        order = self.orders.order()
        return order.customer if order else None

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.name, self.buttons["odd_own"]] if self._asks() else [self.empty.button]

    def deeds(self) -> list[QAction]:
        return list(self.actions_by_name.values())

    def focus_first(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> tuple[str, str]:
        """How many are left, and what was answered last with the way to take it back."""
        left = self.tr("%n order(s) left", None, self.waiting) if self.orders.was_read and self.waiting else ""
        if not self._last:
            return left, ""
        template = self.tr("Last: {what} · {key} takes it back") if self._is_undoable else self.tr("Last: {what}")
        return left, template.format(what=self._last, key=shortcuts.key_text("undo"))

    def retranslate(self) -> None:
        texts = {
            "odd_own": self.tr("Her own"),
            "odd_gift": self.tr("A gift"),
            "odd_borrowed": self.tr("Borrowed account"),
            "odd_kept": self.tr("Borrowed, keep as prospect"),
            "odd_later": self.tr("Later"),
        }
        for name, button in self.buttons.items():
            button.setText(texts[name])
            button.setToolTip(words.said(GRADES[name]))
            button.updateGeometry()
            self.actions_by_name[name].setText(shortcuts.title_of(name))
        self.setAccessibleName(self.tr("Orders that are perhaps not her own"))
        self.view.setAccessibleName(self.tr("One order beside her usual ones"))
        self._last = ""  # was said in the language before
        self._shown = None
        self._show()

    # -- deeds --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = shortcuts.heard(shortcuts.Context.ODD, event)
        if not self._asks() or not command:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():  # a key held down answers one order, not twenty
            return
        elif command == "odd_open":
            self._open()
        else:
            self.decide(GRADES[command])

    def decide(self, grade: str) -> None:
        """Give the answer to the order that is shown, and show the next one."""
        opened = self.orders.order()
        if opened is None or not self._asks():
            return
        done = self._context.do(lambda: (self._answer(opened, grade),))
        if done is None:
            return
        self._last = self._sentence(grade).format(number=opened.order.number, name=opened.name)
        self._is_undoable = grade != "later"
        self.orders.answered(for_good=grade != "later")
        announce(self, self._last)
        if done[0] is not None:
            found = self.tr("{receiver} is among the customers now.").format(receiver=opened.order.receiver)
            change = self._context.undo_stack.undo_change
            self._context.tell_of(done[0], found, change.id if change else None)
        self._soon.trigger()

    def _answer(self, opened: OddOrder, grade: str) -> int | None:
        shop, order = self._context.shop, opened.order.id
        if grade == "later":
            oddness.put_off(shop, order)
            return None
        keep = grade == "kept"
        return whose_order.answer(shop, order, "borrowed" if keep else grade, keep=keep, by=self._context.staff_id)

    def _sentence(self, grade: str) -> str:
        return {
            "own": self.tr("order {number} is {name}’s own"),
            "gift": self.tr("order {number} of {name} is a gift"),
            "borrowed": self.tr("order {number} is not {name}’s own"),
            "kept": self.tr("order {number} is not {name}’s own"),
            "later": self.tr("order {number} is left for later"),
        }[grade]

    def _open(self) -> None:
        customer = self.customer()
        if customer is not None:
            self._context.open_customer(customer)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _asks(self) -> bool:
        return not self.view.isHidden() and self.orders.order() is not None

    def _show(self) -> None:
        opened = self.orders.order()
        had_keys = self.hasFocus() or (self.focusWidget() is not None and self.isAncestorOf(self.focusWidget()))
        if opened is not None and opened != self._shown:
            self._fill(opened)
        waits = opened is not None or self.orders.waiting > 0
        self.view.setVisible(opened is not None)
        self.foot.setVisible(waits)
        self.empty.setVisible(self.orders.was_read and not waits)
        for part in (*self.buttons.values(), *self.actions_by_name.values()):
            part.setEnabled(opened is not None)
        self._say_empty()
        if had_keys and not self._has_keys():
            self.focus_first()
        self.changed.emit()

    def _fill(self, opened: OddOrder) -> None:
        lang = self._context.language
        is_other = self._shown is None or self._shown.order.id != opened.order.id
        self._shown = opened
        self.name.setText(opened.name)
        self.name.updateGeometry()
        self.name.setAccessibleName(self.tr("Open the profile of {name}").format(name=opened.name))
        self.this.setText(words.head(opened, lang))
        self.usually.setText(self.tr("As {name} usually orders").format(name=opened.name))
        self.grid.set_rows(words.rows(opened, lang))
        is_gift = opened.kind == "gift"
        self.verdict.set_kind("info" if is_gift else "warn", "gift" if is_gift else "")
        self.verdict.set_texts(words.verdict(opened), reasons(opened.reasons, lang))
        self.section.set_texts(
            self.tr("Her own orders"), self.tr("{count} of her own").format(count=formats.number(opened.orders, lang))
        )
        self.usual.set_orders(opened.usual, lang)
        self.outcome.setText(
            self.tr("Whatever you answer, the shop’s sales stay as they are, and every answer can be taken back.")
        )
        if is_other:
            self.view.verticalScrollBar().setValue(0)
            announce(self, f"{opened.name}. {self.verdict.head()}. {self.verdict.reasons()}")

    def _has_keys(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and focus.isVisible() and focus.isEnabled()

    def _say_empty(self) -> None:
        if self._settling.job is not None:
            self.empty.set_texts(self.tr("The program is looking through the orders…"))
        else:
            sentence = self.tr("No order looks strange: whatever came in is as its buyers usually order.")
            self.empty.set_texts(sentence, self.tr("Look again"))

    def _on_settling(self) -> None:
        if self._settling.job is None and self.isVisible():
            self.orders.forget(None)
            self.orders.read()
        self._say_empty()
