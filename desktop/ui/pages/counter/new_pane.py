"""A new customer beside the search: a name and a number, Enter; who is perhaps known already is named while typing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue
from desktop.services.contacts import ContactDraft, contact_key
from desktop.services.counter_search import Found, alike
from desktop.services.customers import add_customer, phone_kind
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.pages.counter.sale_pane import SaleField
from desktop.ui.theme.tokens import L, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import NoteStrip

SOURCE = "counter"
PAUSE_MS = 60


class NewPane(QWidget):
    """`begin` empties it; `added` gives the new customer, `known` one who was here already."""

    added = Signal(int)
    known = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._alike: list[Found] = []
        self.head = Label("", "counter_name")
        self.name, self.phone = SaleField(), SaleField()
        for field in (self.name, self.phone):
            theme.set_look(field, role="counter_search")
        self._labels = [Label("", "body", "text2"), Label("", "body", "text2")]
        self.problem = Label("", "body", "danger", wrap=True)
        self.warning = NoteStrip()
        self.others = [Button(large=True) for _ in range(3)]
        self.save_button = Button(rank="primary", large=True, key="Enter")
        self.leave_button = Button(large=True, key="Esc")
        self._soon = Debounce(PAUSE_MS, self._look, self)
        self._looking = Latest(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setVerticalSpacing(S)
        form.setHorizontalSpacing(L)
        for line, field in enumerate((self.name, self.phone)):
            form.addWidget(self._labels[line], line, 0)
            form.addWidget(field, line, 1)
        beside, buttons = QHBoxLayout(), QHBoxLayout()
        for row in (beside, buttons):
            row.setSpacing(S + 2)
        for button in (*self.others, self.save_button, self.leave_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in self.others:
            beside.addWidget(button)
        beside.addStretch(1)
        buttons.addWidget(self.save_button, 1)
        buttons.addWidget(self.leave_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.head)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.warning)
        column.addLayout(beside)
        column.addStretch(1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        for field in (self.name, self.phone):
            field.entered.connect(self.save)
            field.textChanged.connect(self._on_text)
        self.save_button.clicked.connect(self.save)
        for at, button in enumerate(self.others):
            button.clicked.connect(lambda _checked=False, at=at: self.known.emit(self._alike[at].id))
        self._looking.finished.connect(self._on_alike)
        self._looking.failed.connect(self._context.failed)

    def begin(self, phone: str = "", name: str = "") -> None:
        """An empty form with what is known; the field that is missing has the keys."""
        self.phone.setText(phone)
        self.name.setText(name)
        self.problem.setText("")
        self._show_alike([])
        missing = self.phone if name and not phone else self.name
        missing.setFocus(Qt.FocusReason.OtherFocusReason)
        missing.end(False)

    def save(self) -> None:
        """Store her. What is missing or wrong is said, and its field gets the keys."""
        name, phone = self.name.text().strip(), self.phone.text().strip()
        contacts = [ContactDraft(phone_kind(phone), phone)] if phone else []
        if not name:
            self._refuse(self.tr("A name, please: what you would call her."), self.name)
            return
        try:
            for contact in contacts:
                contact_key(contact)
        except BadValue:
            self._refuse(self.tr("This is no whole phone number. Complete it, or leave it empty."), self.phone)
            return
        shop, by = self._context.shop, self._context.staff_id
        said = self.tr("{name} is a customer now.").format(name=name)
        customer = self._context.do(lambda: add_customer(shop, name, source=SOURCE, by=by, contacts=contacts), said)
        if customer is not None:
            self.added.emit(customer)

    def _refuse(self, sentence: str, field: SaleField) -> None:
        self.problem.setText(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self) -> None:
        self.problem.setText("")
        self._soon.trigger()

    def _look(self) -> None:
        shop, name, phone = self._context.shop, self.name.text().strip(), self.phone.text().strip()
        self._looking.start(lambda _progress: alike(shop, name, phone))

    def _on_alike(self, found: list[Found]) -> None:
        is_new = [each.id for each in found] != [each.id for each in self._alike]
        self._show_alike(found)
        if found and is_new:
            announce(self, self.warning.accessibleName())

    def _show_alike(self, found: list[Found]) -> None:
        self._alike = found[: len(self.others)]
        for at, button in enumerate(self.others):
            button.setVisible(at < len(self._alike))
            if at < len(self._alike):
                row = self._alike[at]
                text = self.tr("Open {name} {phone}").format(name=row.name, phone=formats.masked_phone(row.phone))
                button.setText(text.strip().replace("&", "&&"))
                button.updateGeometry()
        self.warning.setVisible(bool(self._alike))
        if self._alike:
            first = self._alike[0]
            same_number = self.tr("**{name}** has this number already.")
            same_name = self.tr("**{name}** has this name already.")
            text = same_number if first.why == "phone" else same_name
            second = self.tr("The same person? Open her instead. Another one? Enter saves all the same.")
            self.warning.set_texts(text.format(name=first.name.replace("**", "*")), second)

    def retranslate(self) -> None:
        self.head.setText(self.tr("New customer"))
        for label, field, text in zip(
            self._labels, (self.name, self.phone), (self.tr("Name"), self.tr("Phone")), strict=True
        ):
            label.setText(text)
            field.setAccessibleName(text)
        self.save_button.setText(self.tr("Save"))
        self.leave_button.setText(self.tr("Leave"))
        self._show_alike(self._alike)
