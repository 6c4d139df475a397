"""Adding or editing an address."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import BadValue
from desktop.services import contacts
from desktop.services.contacts import Place
from desktop.ui.context import Context
from desktop.ui.dialogs.form import FormDialog

_FIELDS = ("receiver", "phone", "country", "province", "city", "district", "detail", "postcode")


class AddressDialog(FormDialog):
    """`place` is edited, None adds one."""

    def __init__(
        self, context: Context, customer: int, place: Place | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._customer = customer
        self._place = place or Place(0, *[""] * len(_FIELDS))
        self.fields = {name: QLineEdit(getattr(self._place, name)) for name in _FIELDS}
        for name, field in self.fields.items():
            self.add_row(name, field)
        self.retranslate()
        self.fields["receiver"].setFocus()

    def place(self) -> Place:
        return Place(self._place.id, **{name: field.text().strip() for name, field in self.fields.items()})

    def problem(self) -> tuple[str, str] | None:
        place = self.place()
        if not any(getattr(place, name) for name in _FIELDS):
            raise BadValue("detail", "empty")
        return None

    def store(self) -> bool:
        shop, by, place = self.context.shop, self.context.staff_id, self.place()
        done = self.context.do(
            lambda: contacts.save_address(shop, self._customer, place, by=by), self.tr("The address is noted.")
        )
        return done is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Edit the address") if self._place.id else self.tr("Add an address"))
        self.set_labels(
            {
                "receiver": self.tr("Receiver"),
                "phone": self.tr("Phone"),
                "country": self.tr("Country"),
                "province": self.tr("Province or state"),
                "city": self.tr("City"),
                "district": self.tr("District"),
                "detail": self.tr("Street and number"),
                "postcode": self.tr("Postcode"),
            }
        )
