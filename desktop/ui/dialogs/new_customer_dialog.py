"""A new customer: name and phone first; says while one types when somebody has the number already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue
from desktop.services.contacts import ContactDraft, contact_key, others_with
from desktop.services.customers import phone_kind
from desktop.services.shops import Shop
from desktop.ui import shortcuts, theme
from desktop.ui.messages import value_problem
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.words import choices

SOURCES = ("counter", "phone", "wechat", "chat", "social", "web", "email", "other")


class NewCustomerDialog(QDialog):
    """Read `name()`, `contacts()`, `source()` and `note()` once it is accepted."""

    open_wanted = Signal(int)  # somebody else has the number: show her instead

    def __init__(self, shop: Shop, parent: QWidget | None = None, *, name: str = "", phone: str = "") -> None:
        super().__init__(parent)
        self._shop = shop
        self._other = -1
        self.setWindowTitle(self.tr("New customer"))
        self.setMinimumWidth(theme.px(460))
        self.name_field = QLineEdit(name)
        self.phone_field = QLineEdit(phone)
        self.email_field = QLineEdit()
        self.source_field = QComboBox()
        for code, text in choices("channel", SOURCES):
            self.source_field.addItem(text, code)
        self.note_field = QPlainTextEdit()
        self.note_field.setTabChangesFocus(True)
        self.note_field.setFixedHeight(theme.px(72))
        theme.set_look(self.note_field, ground="hover")
        self.hint = Label("", "caption", "danger", wrap=True)
        self.warning = NoteStrip()
        self.open_button = Button("", rank="text")
        self.open_button.clicked.connect(self._open_other)
        self.save = Button(self.tr("Save customer"), rank="primary", key=shortcuts.key_text("save_form"))
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        cancel = Button(self.tr("Cancel"), key=shortcuts.key_text("leave_form"))
        cancel.clicked.connect(self.reject)
        shortcuts.bind("save_form", self, self._save)
        self._lay_out(cancel)
        for field in (self.name_field, self.phone_field, self.email_field):
            field.textChanged.connect(self._check)
        self._check()
        self.name_field.setFocus()

    def name(self) -> str:
        return self.name_field.text().strip()

    def contacts(self) -> list[ContactDraft]:
        """The ways to reach her that were typed."""
        phone, email = self.phone_field.text().strip(), self.email_field.text().strip()
        drafts = [ContactDraft(phone_kind(phone), phone)] if phone else []
        return [*drafts, ContactDraft("email", email)] if email else drafts

    def source(self) -> str:
        return str(self.source_field.currentData())

    def note(self) -> str:
        return self.note_field.toPlainText().strip()

    def _lay_out(self, cancel: Button) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(S)
        form.setHorizontalSpacing(L)
        for text, field in (
            (self.tr("&Name"), self.name_field),
            (self.tr("&Phone"), self.phone_field),
            (self.tr("&E-mail"), self.email_field),
            (self.tr("&Came by"), self.source_field),
            (self.tr("N&ote"), self.note_field),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("New customer"), "section"))
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.warning)
        column.addWidget(self.open_button)
        column.addSpacing(M)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    def _check(self) -> None:
        """Say what cannot be stored, and who has the number already; the latter may be meant."""
        problems, others = [], []
        for draft in self.contacts():
            try:
                contact_key(draft)
            except BadValue as error:
                problems.append((draft.kind, value_problem(error.problem)))
                continue
            others += others_with(self._shop, 0, draft)
        wrong = {kind for kind, _ in problems}
        self._mark(self.phone_field, bool(wrong & {"mobile", "landline"}))
        self._mark(self.email_field, "email" in wrong)
        self.hint.setText("\n".join(text for _, text in problems))
        self.hint.setVisible(bool(problems))
        self._warn(others)
        self.save.setEnabled(bool(self.name()) and not problems)

    def _mark(self, field: QLineEdit, is_wrong: bool) -> None:
        field.setProperty("invalid", is_wrong)
        field.style().unpolish(field)
        field.style().polish(field)

    def _warn(self, others: list[tuple[int, str]]) -> None:
        other, name = others[0] if others else (-1, "")
        if other >= 0:
            text = self.tr("**{name}** has this number or address already.").format(name=name.replace("**", "*"))
            second = self.tr("Is it the same person? Then open the customer instead of adding another.")
            self.warning.set_texts(text, second)
            self.open_button.setText(self.tr("Open {name}").format(name=name.replace("&", "&&")))
            if other != self._other:
                announce(self, text.replace("**", ""))
        self._other = other
        self.warning.setVisible(other >= 0)
        self.open_button.setVisible(other >= 0)
        self.warning.setMinimumHeight(self.warning.heightForWidth(theme.px(400)) if other >= 0 else 0)
        self.adjustSize()

    def _open_other(self) -> None:
        other = self._other
        self.reject()
        self.open_wanted.emit(other)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.accept()
