"""Ways to reach a customer and whom she knows: contacts, accounts, addresses, relations."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.services import contacts, relations
from desktop.services.contacts import Account, Contact, Place
from desktop.services.profiles import Profile
from desktop.services.relations import Relative
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.dialogs.account_dialog import AccountDialog
from desktop.ui.dialogs.address_dialog import AddressDialog
from desktop.ui.dialogs.contact_dialog import ContactDialog
from desktop.ui.dialogs.relation_dialog import RelationDialog, relation_word
from desktop.ui.pages.profile.items import Item, ItemSection
from desktop.ui.theme.tokens import L
from desktop.ui.words import word

Others = dict[int, list[tuple[int, str]]]  # contact id -> other customers who have the same


class Ties(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self._others: Others = {}
        self.contacts, self.accounts = ItemSection(), ItemSection()
        self.addresses, self.relations = ItemSection(), ItemSection()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for section in (self.relations, self.addresses, self.accounts):  # the page puts contacts at the top
            column.addWidget(section)
        self.contacts.add_button.clicked.connect(lambda: self.edit_contact(None))
        self.accounts.add_button.clicked.connect(self.add_account)
        self.addresses.add_button.clicked.connect(lambda: self.edit_address(None))
        self.relations.add_button.clicked.connect(self.add_relation)

    def fill(self, profile: Profile, others: Others) -> None:
        self._profile, self._others = profile, others
        self.contacts.fill([self._contact_item(contact) for contact in profile.contacts])
        self.accounts.fill([self._account_item(account) for account in profile.accounts])
        self.addresses.fill([self._address_item(place) for place in profile.addresses])
        # A company is known by her people: they come first.
        known = sorted(profile.relatives, key=lambda relative: relative.kind != "key_person")
        self.relations.fill([self._relation_item(relative) for relative in known])
        self.relations.set_texts(
            self.tr("People in the company") if profile.kind == "company" else self.tr("Relations")
        )

    def retranslate(self) -> None:
        self.contacts.set_texts(self.tr("Ways to reach"))
        self.accounts.set_texts(self.tr("Accounts"))
        self.addresses.set_texts(self.tr("Addresses"))
        for section in (self.contacts, self.accounts, self.addresses, self.relations):
            section.add_button.setText(self.tr("Add"))
        self.contacts.add_button.setAccessibleName(self.tr("Add a contact"))
        self.accounts.add_button.setAccessibleName(self.tr("Add an account"))
        self.addresses.add_button.setAccessibleName(self.tr("Add an address"))
        self.relations.add_button.setAccessibleName(self.tr("Add a relation"))
        if self._profile is not None:
            self.fill(self._profile, self._others)
        else:
            self.relations.set_texts(self.tr("Relations"))

    # -- items --------------------------------------------------------------------------------------------------------

    def _contact_item(self, contact: Contact) -> Item:
        others = self._others.get(contact.id, [])
        warn = None
        if others:
            other, name = others[0]
            text = self.tr("{name} has this too. Open").format(name=name)
            warn = text, lambda: self._context.open_customer(other)
        deeds = (
            (self.tr("Edit…"), lambda: self.edit_contact(contact)),
            (self.tr("Copy"), lambda: self._to_clipboard(contact.value)),
        )
        return Item(
            word("contact", contact.kind),
            contact.value,
            contact.label,
            deeds,
            lambda: self._remove_contact(contact),
            warn,
        )

    def _address_item(self, place: Place) -> Item:
        text = address_text(place)
        deeds = (
            (self.tr("Edit…"), lambda: self.edit_address(place)),
            (self.tr("Copy"), lambda: self._to_clipboard(text)),
        )
        return Item(place.receiver or self.tr("Address"), text, "", deeds, lambda: self._remove_address(place))

    def _relation_item(self, relative: Relative) -> Item:
        deeds = ((self.tr("Open"), lambda: self._context.open_customer(relative.other_id)),)
        return Item(
            relation_word(relative.kind, relative.is_from),
            relative.name,
            relative.note,
            deeds,
            lambda: self._remove_relation(relative),
        )

    def _account_item(self, account: Account) -> Item:
        day = formats.date(account.seen_on, self._context.language)
        since = self.tr("since {day}").format(day=day) if day else ""
        copy = ((self.tr("Copy"), lambda: self._to_clipboard(account.account)),)
        return Item(word("channel", account.channel), account.account, since, copy)

    def _to_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.tell(self.tr("{text} is copied.").format(text=text))

    # -- deeds --------------------------------------------------------------------------------------------------------

    def edit_contact(self, contact: Contact | None) -> QDialog:
        return self._opened(ContactDialog(self._context, self._profile.id, contact, parent=self.window()))

    def edit_address(self, place: Place | None) -> QDialog:
        return self._opened(AddressDialog(self._context, self._profile.id, place, self.window()))

    def add_account(self) -> QDialog:
        return self._opened(AccountDialog(self._context, self._profile.id, self.window()))

    def add_relation(self) -> QDialog:
        company = self._profile.kind == "company"
        kind = "key_person" if company else "family"
        dialog = RelationDialog(self._context, self._profile.id, kind=kind, is_from=not company, parent=self.window())
        return self._opened(dialog)

    def _opened(self, dialog: QDialog) -> QDialog:
        dialog.open()
        return dialog

    def _remove_contact(self, contact: Contact) -> None:
        shop, by, customer = self._context.shop, self._context.staff_id, self._profile.id
        self._context.do(
            lambda: contacts.remove_contact(shop, customer, contact.id, by=by),
            self.tr("{value} is removed.").format(value=contact.value),
        )

    def _remove_address(self, place: Place) -> None:
        shop, by, customer = self._context.shop, self._context.staff_id, self._profile.id
        self._context.do(
            lambda: contacts.remove_address(shop, customer, place.id, by=by), self.tr("The address is removed.")
        )

    def _remove_relation(self, relative: Relative) -> None:
        shop, by, customer = self._context.shop, self._context.staff_id, self._profile.id
        self._context.do(
            lambda: relations.remove_relation(shop, customer, relative.id, by=by),
            self.tr("The relation to {name} is removed.").format(name=relative.name),
        )


def address_text(place: Place) -> str:
    """The address as it is written on a parcel: Chinese from large to small, others from small to large."""
    chinese = any("\u4e00" <= sign <= "\u9fff" for sign in place.province + place.city + place.detail)
    if chinese:
        parts = [place.country, place.province, place.city if place.city != place.province else "", place.district]
        text = "".join(parts) + place.detail
        return " ".join(part for part in (text, place.postcode, place.phone) if part)
    town = " ".join(part for part in (place.postcode, place.city) if part)
    parts = [place.detail, place.district, town, place.province, place.country, place.phone]
    return ", ".join(part for part in parts if part)
