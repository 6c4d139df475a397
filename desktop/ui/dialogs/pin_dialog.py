"""Giving a member of staff a PIN, another one, or none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import BadValue, CrmError, WrongPin
from desktop.services import pins
from desktop.services.pins import MOST_DIGITS, Member
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.widgets.labels import Label


class PinDialog(FormDialog):
    """Who has a PIN is asked for it first; two empty fields take it away."""

    def __init__(self, context: Context, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, width=420)
        self._member = member
        self.present, self.new, self.again = (QLineEdit() for _ in range(3))
        for name, field in (("present", self.present), ("pin", self.new), ("again", self.again)):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(MOST_DIGITS)
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            self.add_row(name, field)
        self._note = Label("", "caption", "text2", wrap=True)
        self.column.addWidget(self._note)
        self.show_row("present", bool(member.digits))
        self.retranslate()
        (self.present if member.digits else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> tuple[str, str] | None:
        new, again = self.new.text().strip(), self.again.text().strip()
        if new or not self._member.digits:
            pins.check_pin(new)
        if new != again:
            return "again", messages.value_problem("pin_again")
        return None

    def store(self) -> bool:
        shop, by = self.context.shop, self.context.staff_id
        try:
            pins.set_pin(shop, self._member.id, self.new.text(), self.present.text(), by=by)
        except WrongPin as error:
            self.set_hint("present", messages.describe(error))
            self.present.clear()
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        except BadValue as error:
            self.set_hint("pin", messages.value_problem(error.problem))
            return False
        except CrmError as error:
            self.context.failed.emit(error)
            return False
        said = self.tr("{name} has a new PIN.") if self.new.text().strip() else self.tr("{name} has no PIN any more.")
        self.context.tell(said.format(name=self._member.name))
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("PIN of {name}").format(name=self._member.name))
        self.set_labels(
            {"present": self.tr("Present PIN"), "pin": self.tr("New PIN"), "again": self.tr("New PIN again")}
        )
        note = self.tr("Four to eight digits. It says who works; the passphrase of the shop keeps its secrets.")
        if self._member.digits:
            note = self.tr("Four to eight digits, or nothing to have no PIN any more.")
        self._note.setText(note)
