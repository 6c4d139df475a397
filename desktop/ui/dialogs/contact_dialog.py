"""Adding or editing a phone, e-mail, WeChat or QQ."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.people import CONTACT_KINDS
from desktop.services import contacts
from desktop.services.contacts import Contact, ContactDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.widgets.buttons import Button
from desktop.ui.words import choices


class ContactDialog(FormDialog):
    """`contact` is edited, None adds one. Others who have the same number are named while it is typed."""

    def __init__(
        self,
        context: Context,
        customer: int,
        contact: Contact | None = None,
        *,
        kind: str = "mobile",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._customer, self._contact = customer, contact
        self.kind = ChoiceRow(CONTACT_KINDS)
        self.value = QLineEdit(contact.value if contact else "")
        self.label = QLineEdit(contact.label if contact else "")
        self.others = Button(rank="text", icon="users")
        self.others.hide()
        for name, field in (("kind", self.kind), ("value", self.value), ("label", self.label)):
            self.add_row(name, field)
        self.form.addWidget(self.others, self.form.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        self._others: list[tuple[int, str]] = []
        self.value.textChanged.connect(self._check)
        self.kind.chosen.connect(self._check)
        self.others.clicked.connect(self._open_other)
        self.retranslate()
        self.kind.set_current(contact.kind if contact else kind)
        self._check()
        self.value.setFocus()

    def draft(self) -> ContactDraft:
        return ContactDraft(self.kind.current(), self.value.text(), self.label.text())

    def problem(self) -> tuple[str, str] | None:
        try:
            contacts.contact_key(self.draft())
        except BadValue as error:
            return "value", messages.value_problem(error.problem)
        return None

    def store(self) -> bool:
        shop, draft, by = self.context.shop, self.draft(), self.context.staff_id

        def deed() -> bool:
            if self._contact:
                contacts.edit_contact(shop, self._customer, self._contact.id, draft, by=by)
            else:
                contacts.add_contact(shop, self._customer, draft, by=by)
            return True

        try:
            contacts.new_key(shop, self._customer, draft, self._contact.id if self._contact else 0)
        except BadValue as error:
            self.set_hint("value", messages.value_problem(error.problem))
            return False
        said = self.tr("{value} is noted.").format(value=draft.value.strip())
        return self.context.do(deed, said) is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Edit the contact") if self._contact else self.tr("Add a contact"))
        self.kind.set_choices(choices("contact", CONTACT_KINDS))
        self.set_labels({"kind": self.tr("Kind"), "value": self.tr("Number or address"), "label": self.tr("Label")})
        self.label.setPlaceholderText(self.tr("work, daughter’s phone … (may be empty)"))
        self._name_others()

    def _check(self, *_: object) -> None:
        """While typing: what is wrong, quietly, and who else has it."""
        self._others = []
        if not self.value.text().strip():
            self.set_hint("value", "")
        else:
            try:
                self._others = contacts.others_with(self.context.shop, self._customer, self.draft())
                self.set_hint("value", "")
            except BadValue as error:
                self.set_hint("value", messages.value_problem(error.problem), "text3")
        self._name_others()

    def _name_others(self) -> None:
        self.others.setVisible(bool(self._others))
        if self._others:
            self.others.setText(self.tr("{name} has this too. Open").format(name=self._others[0][1]))
            self.others.updateGeometry()

    def _open_other(self) -> None:
        other = self._others[0][0]
        self.reject()
        self.context.open_customer(other)
