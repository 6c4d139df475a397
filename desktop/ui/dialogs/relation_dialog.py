"""Noting who stands in which relation to a customer."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.people import RELATIONS
from desktop.services import relations
from desktop.ui.context import Context
from desktop.ui.dialogs.customer_picker import CustomerPicker
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.words import word


def relation_word(kind: str, is_from: bool) -> str:
    """What the other is to this customer; is_from: this customer stands in the relation to the other."""
    if is_from:
        return word("relation", kind)
    back = {
        "referred": QCoreApplication.translate("RelationDialog", "Referred by"),
        "receives_gifts": QCoreApplication.translate("RelationDialog", "Gets gifts from"),
        "key_person": QCoreApplication.translate("RelationDialog", "Key person"),
    }
    return back.get(kind) or word("relation", kind)


ONE_WAY = ("referred", "receives_gifts", "key_person")


class RelationDialog(FormDialog):
    """kind and is_from: what is chosen at first; a company asks for her key person."""

    def __init__(
        self,
        context: Context,
        customer: int,
        *,
        kind: str = "family",
        is_from: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._customer = customer
        self.kind = QComboBox()
        for code in RELATIONS:
            self.kind.addItem("", (code, True))
            if code in ONE_WAY:
                self.kind.addItem("", (code, False))
        self.other = CustomerPicker(context, exclude=customer)
        self.note = QLineEdit()
        for name, field in (("kind", self.kind), ("other", self.other), ("note", self.note)):
            self.add_row(name, field)
        self.setMinimumHeight(380)  # room for what the search finds
        self.retranslate()
        self.kind.setCurrentIndex(next(at for at in range(self.kind.count()) if self._way(at) == (kind, is_from)))
        self.other.setFocus()

    def _way(self, at: int) -> tuple[str, bool]:
        return tuple(self.kind.itemData(at))

    def problem(self) -> tuple[str, str] | None:
        if not self.other.customer():
            return "other", self.tr("Please choose a customer from what is found.")
        if self.other.customer() == self._customer:
            raise BadValue("other", "same")
        return None

    def store(self) -> bool:
        shop, by, note = self.context.shop, self.context.staff_id, self.note.text().strip()
        kind, is_from = self._way(self.kind.currentIndex())
        one, two = self._customer, self.other.customer()
        if not is_from:
            one, two = two, one
        done = self.context.do(
            lambda: relations.add_relation(shop, one, two, kind, note, by=by), self.tr("The relation is noted.")
        )
        return done is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Add a relation"))
        self.set_labels({"kind": self.tr("Relation"), "other": self.tr("Customer"), "note": self.tr("Note")})
        self.other.set_placeholder(self.tr("Name, phone or last digits"))
        for at in range(self.kind.count()):
            self.kind.setItemText(at, relation_word(*self._way(at)))
