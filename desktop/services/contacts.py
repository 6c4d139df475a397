"""How to reach a customer: phones, e-mails, WeChat and QQ, accounts on channels, addresses."""

from dataclasses import dataclass

from desktop.domain.errors import BadValue
from desktop.domain.people import CONTACT_KINDS
from desktop.identity.normalise import account_key, email_address, email_key, phone_key
from desktop.services.customers import home_identity, today
from desktop.services.named import name_of
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Address, ContactPoint, Identity


@dataclass(frozen=True)
class Account:
    id: int
    channel: str
    account: str
    seen_on: str | None


@dataclass(frozen=True)
class Contact:
    id: int
    kind: str
    value: str
    label: str
    is_key: bool  # a full, real number or address
    seen_on: str | None


@dataclass(frozen=True)
class Place:
    id: int
    receiver: str
    phone: str
    country: str
    province: str
    city: str
    district: str
    detail: str
    postcode: str


@dataclass(frozen=True)
class ContactDraft:
    kind: str
    value: str
    label: str = ""


def contact_key(draft: ContactDraft) -> str:
    """The key of a contact point, "" when it is none; raises BadValue (empty, not_a_phone, not_an_email, unknown)."""
    value = draft.value.strip()
    if draft.kind not in CONTACT_KINDS:
        raise BadValue("kind", "unknown", draft.kind)
    if not value:
        raise BadValue(draft.kind, "empty")
    if draft.kind in ("mobile", "landline"):
        read = phone_key(value)
        if read.kind == "none":
            raise BadValue(draft.kind, "not_a_phone", value)
        return read.key
    if draft.kind == "email":
        if not email_address(value):
            raise BadValue("email", "not_an_email", value)
        return email_key(value)
    return account_key(value)


def others_with(shop: Shop, customer: int, draft: ContactDraft) -> list[tuple[int, str]]:
    """Other customers who have this very phone, e-mail, WeChat or QQ: perhaps the same person."""
    key = contact_key(draft)
    if not key:
        return []
    return shop.query(
        "SELECT DISTINCT c.id, c.name FROM contact_point p JOIN identity i ON i.id=p.identity_id JOIN customer c"
        " ON c.id=i.customer_id WHERE p.key=? AND p.kind=? AND c.id<>? AND c.merged_into IS NULL",
        key,
        draft.kind,
        customer,
    )


def add_contact(shop: Shop, customer: int, draft: ContactDraft, *, by: int | None = None) -> int:
    """Raises BadValue: taken when she has it already, or what contact_key says."""
    key = new_key(shop, customer, draft)
    with shop.change("edit_contact", by=by, name=name_of(shop, customer)) as change:
        return change.insert(
            ContactPoint,
            identity_id=home_identity(change, customer),
            kind=draft.kind,
            value=draft.value.strip(),
            key=key,
            label=draft.label.strip(),
            seen_on=today(shop).isoformat(),
        )


def new_key(shop: Shop, customer: int, draft: ContactDraft, row: int = 0) -> str:
    """The key of a contact point that is hers not yet; row: the one that is edited."""
    key = contact_key(draft)
    same = shop.query(
        "SELECT 1 FROM contact_point p JOIN identity i ON i.id=p.identity_id"
        " WHERE i.customer_id=? AND p.kind=? AND p.value=? AND p.id<>?",
        customer,
        draft.kind,
        draft.value.strip(),
        row,
    )
    if same:
        raise BadValue(draft.kind, "taken", draft.value.strip())
    return key


def edit_contact(shop: Shop, customer: int, row: int, draft: ContactDraft, *, by: int | None = None) -> None:
    key = new_key(shop, customer, draft, row)
    with shop.change("edit_contact", by=by, name=name_of(shop, customer)) as change:
        change.update(ContactPoint, row, kind=draft.kind, value=draft.value.strip(), key=key, label=draft.label.strip())


def remove_contact(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_contact", by=by, name=name_of(shop, customer)) as change:
        change.delete(ContactPoint, [row])


def free_account(shop: Shop, channel: str, account: str) -> str:
    """The key of an account that nobody has yet; raises BadValue (empty, taken)."""
    key = account_key(account)
    if not key:
        raise BadValue("account", "empty")
    if shop.query("SELECT 1 FROM identity WHERE channel=? AND key=?", channel, key):
        raise BadValue("account", "taken", account)
    return key


def add_account(shop: Shop, customer: int, channel: str, account: str, *, by: int | None = None) -> int:
    """Give her an account on a channel; raises BadValue(taken) when another customer has it."""
    key = free_account(shop, channel, account)
    with shop.change("edit_account", by=by, name=name_of(shop, customer)) as change:
        return change.insert(
            Identity,
            customer_id=customer,
            born_id=customer,
            channel=channel,
            account=account.strip(),
            key=key,
            seen_on=str(today(shop)),
        )


def save_address(shop: Shop, customer: int, place: Place, *, by: int | None = None) -> int:
    """Store an address; a new one has id 0. Raises BadValue(empty) when it says nothing."""
    values = {name: text.strip() for name, text in vars(place).items() if name != "id"}
    if not any(values.values()):
        raise BadValue("address", "empty")
    with shop.change("edit_address", by=by, name=name_of(shop, customer)) as change:
        if place.id:
            change.update(Address, place.id, **values)
            return place.id
        return change.insert(Address, identity_id=home_identity(change, customer), **values)


def remove_address(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_address", by=by, name=name_of(shop, customer)) as change:
        change.delete(Address, [row])
