"""Logging an interaction, from anywhere, by keyboard alone: customer, kind by digit, text, follow-up, Ctrl+Enter."""

from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QSizePolicy, QTimeEdit, QWidget

from desktop.domain.people import DIRECTIONS, INTERACTION_CHANNELS, INTERACTION_KINDS
from desktop.domain.times import now_ms
from desktop.services import interactions, shops
from desktop.services.interactions import InteractionDraft
from desktop.services.named import name_of
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.dialogs.customer_picker import CustomerPicker
from desktop.ui.dialogs.follow_up import FollowUp
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.dialogs.paper import Paper
from desktop.ui.dialogs.product_field import ProductField
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.words import choices, word


@dataclass(frozen=True)
class _Kept:
    """What was typed when the form was left; it is offered again in the same session."""

    customer: int
    name: str
    draft: InteractionDraft


class InteractionDialog(FormDialog):
    """customer: preselected, None to search. interaction: one to edit; its follow-up is a task of its own by then."""

    kept: ClassVar[dict[tuple[str, int], _Kept]] = {}  # shop and customer (0: from anywhere) -> what was typed

    def __init__(
        self,
        context: Context,
        customer: int | None = None,
        interaction: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent, width=700)
        self._interaction, self._done, self._asked_for = interaction, False, customer or 0
        self._at_ms = 0
        self._make_fields()
        self._make_rows()
        self._make_question()
        self.retranslate()
        self._fill(customer, interaction)
        self._connect()

    def _make_fields(self) -> None:
        self.customer = CustomerPicker(self.context)
        self.kind = ChoiceRow(INTERACTION_KINDS, digits=True)
        self.text = Paper()
        self.channel, self.direction = QComboBox(), ChoiceRow(DIRECTIONS)
        for code in INTERACTION_CHANNELS:
            self.channel.addItem("", code)
        self.day, self.time, self.staff = QDateEdit(), QTimeEdit(), QComboBox()
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.time.setDisplayFormat("HH:mm")
        self.staff.addItem("", None)
        for row, name in shops.staff(self.context.shop):
            self.staff.addItem(name, row)
        self.order, self.product = QComboBox(), ProductField(self.context)
        self.order.addItem("", None)
        self.rating = ChoiceRow([str(step) for step in range(1, 6)], digits=True, optional=True)
        self.follow_up = FollowUp(self.context)

    def _make_rows(self) -> None:
        self.add_row("customer", self.customer)
        self.add_row("kind", self.kind)
        self.add_row("text", self.text)
        self.add_row("follow_up", self.follow_up)
        self.add_row("way", _side_by_side(self.channel, self.direction))
        self.add_row("at", _side_by_side(self.day, self.time, self.staff))
        self.add_row("about", _side_by_side(self.order, self.product))
        self.add_row("rating", self.rating)

    def _make_question(self) -> None:
        """What Esc asks when something was typed; it stands in the form, so that nothing is covered."""
        self.question = QWidget()
        row = QHBoxLayout(self.question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self._ask = Label("", "body", "warn", wrap=True)
        self.keep_button, self.discard_button = Button(), Button()
        row.addWidget(self._ask, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.discard_button)
        self.question.hide()
        self.column.addWidget(self.question)
        self.keep_button.clicked.connect(lambda: self._leave(keep=True))
        self.discard_button.clicked.connect(lambda: self._leave(keep=False))

    def _connect(self) -> None:
        self.customer.picked.connect(self._on_customer)
        self.kind.decided.connect(lambda _code: self.text.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.textChanged.connect(self._on_text)

    # -- what is in it ------------------------------------------------------------------------------------------------

    def draft(self) -> InteractionDraft:
        moment = self._moment()
        same = moment == self._shown_at
        return InteractionDraft(
            kind=self.kind.current(),
            channel=self.channel.currentData(),
            direction=self.direction.current(),
            text=self.text.toPlainText().strip(),
            at_ms=self._at_ms if same else interactions.moment_ms(self.context.shop, moment),
            staff_id=self.staff.currentData(),
            order_id=self.order.currentData(),
            product_id=self.product.product(),
            rating=int(self.rating.current()) if self.rating.current() else None,
            follow_up_on=self.follow_up.day(),
            follow_up=self.follow_up.what(),
        )

    def _fill(self, customer: int | None, interaction: int | None) -> None:
        key = (str(self.context.shop.path), self._asked_for)
        kept = None if interaction else self.kept.pop(key, None)
        if interaction:
            customer, draft = interactions.read_interaction(self.context.shop, interaction)
            self.customer.setEnabled(False)
        elif kept:
            customer, draft = kept.customer or customer, kept.draft
        else:
            draft = InteractionDraft(staff_id=self.context.staff_id)
        self._before = InteractionDraft() if kept else draft
        self._put(draft)
        if customer:
            self.customer.set_customer(customer, name_of(self.context.shop, customer))
            self._on_customer(customer)
            self.order.setCurrentIndex(max(0, self.order.findData(draft.order_id)))
        elif kept:
            self.customer.setText(kept.name)
        self.show_row("follow_up", not interaction)
        (self.text if kept else self.kind if customer else self.customer).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, draft: InteractionDraft) -> None:
        self.kind.set_current(draft.kind)
        self.text.setPlainText(draft.text)
        self.channel.setCurrentIndex(max(0, self.channel.findData(draft.channel)))
        self.direction.set_current(draft.direction)
        self._at_ms = draft.at_ms
        shown = self._local(draft.at_ms or now_ms())
        self.day.setDate(shown.date())
        self.time.setTime(shown.time())
        self._shown_at = self._moment()
        self.staff.setCurrentIndex(max(0, self.staff.findData(draft.staff_id)))
        self.product.set_product(draft.product_id)
        self.rating.set_current(str(draft.rating) if draft.rating else "")
        self.follow_up.put(draft.follow_up_on, draft.follow_up)

    def _local(self, ms: int) -> QDateTime:
        """The shop's wall clock, shown as it is whatever zone this machine is in."""
        text = formats.moment(ms, self.context.settings.zone, "zh")
        return QDateTime.fromString(text, "yyyy-MM-dd HH:mm")

    def _moment(self) -> str:
        return f"{self.day.date().toString('yyyy-MM-dd')}T{self.time.time().toString('HH:mm')}"

    def _on_text(self) -> None:
        self.set_hint("text", "")
        if not self._interaction:
            self.follow_up.read(self.text.toPlainText())

    def _on_customer(self, customer: int) -> None:
        chosen = self.order.currentData()
        while self.order.count() > 1:
            self.order.removeItem(1)
        self.set_hint("customer", "")
        if not customer:
            return
        for row, number, day in interactions.recent_orders(self.context.shop, customer):
            self.order.addItem(f"{formats.date(day, self.context.language)} · {number}", row)
        self.order.setCurrentIndex(max(0, self.order.findData(chosen)))

    # -- saving and leaving -------------------------------------------------------------------------------------------

    def problem(self) -> tuple[str, str] | None:
        if not self.customer.customer():
            return "customer", self.tr("Please choose a customer from what is found.")
        if not self.draft().text:
            return "text", self.tr("Please say in a few words what it was about.")
        return None

    def store(self) -> bool:
        shop, by, draft = self.context.shop, self.context.staff_id, self.draft()
        customer, row = self.customer.customer(), self._interaction
        name = self.customer.text()
        said = self.tr("Logged for {name}.")
        if row:
            said = self.tr("The interaction with {name} is changed.")
        elif draft.follow_up_on:
            said = self.tr("Logged for {name}, and a task noted.")

        def deed() -> int:
            if row:
                interactions.edit_interaction(shop, row, draft, by=by)
                return row
            return interactions.log_interaction(shop, customer, draft, by=by)

        self._done = self.context.do(deed, said.format(name=name)) is not None
        return self._done

    @property
    def was_typed(self) -> bool:
        """Something would be lost."""
        draft = self.draft()
        return (draft.text, draft.follow_up) != (self._before.text.strip(), self._before.follow_up)

    def reject(self) -> None:
        """Esc: leaves at once when nothing was typed, asks once otherwise; a second Esc goes on writing."""
        if not self.was_typed:
            self._leave(keep=False)
        elif self.question.isVisible():
            self.question.hide()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.question.show()
            self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event) -> None:
        """The window's cross, or the program that ends: what was typed is kept for this session."""
        self._keep_draft()
        super().closeEvent(event)

    def _leave(self, keep: bool) -> None:
        if keep:
            self._keep_draft()
        self._done = True
        super().reject()

    def _keep_draft(self) -> None:
        if not self._done and not self._interaction and self.was_typed:
            key = (str(self.context.shop.path), self._asked_for)
            draft = replace(self.draft(), at_ms=self._at_ms)
            self.kept[key] = _Kept(self.customer.customer(), self.customer.text(), draft)

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Edit the interaction") if self._interaction else self.tr("Log an interaction"))
        self.set_labels(
            {
                "customer": self.tr("Customer"),
                "kind": self.tr("Kind"),
                "text": self.tr("What it was about"),
                "follow_up": self.tr("Follow up"),
                "way": self.tr("Channel"),
                "at": self.tr("When and who"),
                "about": self.tr("Order or product"),
                "rating": self.tr("How content (1 to 5)"),
            }
        )
        self.customer.set_placeholder(self.tr("Name, phone or last digits"))
        self.kind.set_choices(choices("interaction", INTERACTION_KINDS))
        self.direction.set_choices(choices("direction", DIRECTIONS))
        self.rating.set_choices([(str(step), str(step)) for step in range(1, 6)])
        for step in range(1, 6):
            self.rating.button(str(step)).set_key("")
        for at, code in enumerate(INTERACTION_CHANNELS):
            self.channel.setItemText(at, word("channel", code))
        self.order.setItemText(0, self.tr("no order"))
        self.staff.setItemText(0, self.tr("nobody named"))
        self.channel.setAccessibleName(self.tr("Channel"))
        self.direction.setAccessibleName(self.tr("Direction"))
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        self.staff.setAccessibleName(self.tr("Who"))
        self.order.setAccessibleName(self.tr("Order it is about"))
        self.product.set_name(self.tr("Product it is about"))
        self._ask.setText(self.tr("You typed something. Keep it for later?"))
        self.keep_button.setText(self.tr("Keep and leave"))
        self.discard_button.setText(self.tr("Discard"))


def _side_by_side(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    for part in parts:
        part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        row.addWidget(part, 1)
    holder.setFocusProxy(parts[0])
    return holder


def open_interaction_dialog(
    context: Context, customer: int | None, interaction: int | None, parent: QWidget
) -> InteractionDialog | None:
    """Open the form without blocking; None, and the reason told, when what was asked for is not there any more."""
    try:
        dialog = InteractionDialog(context, customer, interaction, parent)
    except Exception as error:
        context.failed.emit(error)
        return None
    dialog.open()
    return dialog
