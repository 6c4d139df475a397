"""Whose a row is: the same account, or the same full phone or e-mail, is one customer.

Rows are resolved a batch at a time. What the shop already knows is looked up once per batch; what is new gets its id at
once and is written by `flush`. When a row joins two customers that were apart, the older one takes over the other's
identities, so the result does not depend on the order in which files or rows arrive.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.records import CustomerRow, OrderRow
from desktop.identity.normalise import account_key, email_address, email_key, phone_key
from desktop.services.importing.conflicts import Held
from desktop.services.merging import move_belongings
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import Address, ContactPoint, Customer, Identity

ADDRESS_COLUMNS = (
    *("identity_id", "receiver", "phone", "country", "province", "city", "district", "detail", "postcode"),
)


@dataclass(slots=True)
class Evidence:
    """What a row says about its buyer. key is of the account; phone and email are keys, "" when of no use.

    email_shown is "" when it is no address; that of a relay is shown but is no key.
    """

    channel: str
    account: str
    key: str
    phone: str
    phone_kind: str
    phone_shown: str
    email: str
    email_shown: str
    name: str
    seen_on: str | None


def evidence(
    channel: str, account: str, phone: str, email: str, name: str, seen_on: str | None, region: str
) -> Evidence | None:
    """Put together what identifies the buyer; None when nothing does.

    A row without an account is known by its phone, and without that by its e-mail.
    """
    read = phone_key(phone, region) if phone else None
    number, kind, shown = (read.key, read.kind, read.shown) if read else ("", "none", "")
    mail = email_key(email) if email else ""
    key = account_key(account) if account else ""
    if not key:
        if number:
            channel, account, key = "phone", shown, number
        elif mail:
            channel, account, key = "email", email.strip(), mail
        else:
            return None
    address = email.strip() if mail or (email and email_address(email)) else ""
    return Evidence(channel, account, key, number, kind, shown, mail, address, name, seen_on)


class Resolver:
    """Finds or makes identities and customers within one change set."""

    def __init__(self, change: Change, held: Held) -> None:
        self._change, self._held = change, held
        self._identities: dict[tuple[str, str], int] = {}  # (channel, key) -> identity
        self._customer: dict[int, int] = {}  # identity -> customer, as stored
        self._by_contact: dict[str, int] = {}  # key of a phone or e-mail -> customer
        self._joined: dict[int, int] = {}  # customer -> the one that took over
        self._contacts: dict[tuple[int, str], int] = {}  # (identity, value) -> contact point, 0 for one made here
        self._addresses: dict[tuple[int, str, str], int | None] = {}
        self._seen: dict[str, set[int]] = {"identity": set(), "contact_point": set(), "address": set()}
        self._fresh = change.reserve(Customer)  # customers from this id on are made here
        self._has_people = bool(change.query("SELECT 1 FROM identity LIMIT 1"))
        self._next_customer, self._next_identity = self._fresh, change.reserve(Identity)
        self._next_address = self._fresh_address = change.reserve(Address)
        self._fresh_identity = self._next_identity
        self._new_customers: list[tuple[str, str]] = []
        self._new_identities: list[tuple[int, str, str, str, str | None]] = []
        self._new_contacts: list[tuple[int, str, str, str, str | None]] = []
        self._new_addresses: list[tuple[object, ...]] = []
        self.matched: set[int] = set()
        self.made = 0

    def look_up(self, batch: Sequence[Evidence | None]) -> None:
        """Read from the shop what it knows of the people in a batch."""
        if not self._has_people:
            return
        connection = self._change.connection
        unknown: dict[str, set[str]] = {}
        contacts: set[str] = set()
        for person in batch:
            if person is None:
                continue
            if (person.channel, person.key) not in self._identities:
                unknown.setdefault(person.channel, set()).add(person.key)
            contacts.update(key for key in (person.phone, person.email) if key and key not in self._by_contact)
        sql = "SELECT id, key, customer_id FROM identity WHERE channel=? AND key IN (SELECT value FROM json_each(?))"
        found: list[int] = []
        for channel, keys in unknown.items():
            for identity, key, customer in select_among(connection, sql, list(keys), channel):
                if (channel, key) not in self._identities:
                    self._identities[channel, key] = identity
                    self._customer[identity] = customer
                    found.append(identity)
        self._look_up_contacts(contacts)
        self._look_up_belongings(found)

    def _look_up_contacts(self, keys: Iterable[str]) -> None:
        sql = (
            "SELECT p.key, i.customer_id FROM contact_point p JOIN identity i ON i.id=p.identity_id"
            " JOIN customer c ON c.id=i.customer_id"
            " WHERE p.key<>'' AND p.key IN (SELECT value FROM json_each(?))"
        )
        for key, customer in select_among(self._change.connection, sql, list(keys)):
            self._by_contact.setdefault(key, customer)

    def _look_up_belongings(self, identities: list[int]) -> None:
        connection = self._change.connection
        sql = "SELECT identity_id, value, id FROM contact_point WHERE identity_id IN (SELECT value FROM json_each(?))"
        self._contacts.update(((row[0], row[1]), row[2]) for row in select_among(connection, sql, identities))
        sql = (
            "SELECT identity_id, detail, receiver, id FROM address"
            " WHERE identity_id IN (SELECT value FROM json_each(?))"
        )
        for identity, detail, receiver, number in select_among(connection, sql, identities):
            self._addresses[identity, detail, receiver] = number
        if identities:  # what a person wrote over or took away counts as known: it does not come back
            for contact in self._held.gone_contacts:
                self._contacts.setdefault(contact, 0)
            for key, instead in self._held.gone_addresses.items():
                self._addresses.setdefault(key, instead)

    def resolve(self, person: Evidence, source: str) -> int:
        """The identity of a row's buyer, made if need be, with the customers that its evidence joins made one."""
        identity = self._identities.get((person.channel, person.key))
        customer = None if identity is None else self._owner(self._customer[identity])
        for key in (person.phone, person.email):
            other = self._by_contact.get(key) if key else None
            if other is not None:
                other = self._owner(other)
                customer = other if customer is None else self._join(customer, other)
        if customer is None:
            customer = self._new_customer(person.name or person.account, source)
        elif customer < self._fresh:
            self.matched.add(customer)
        if identity is None:
            identity = self._new_identity(customer, person)
        elif identity < self._fresh_identity:
            self._seen["identity"].add(identity)
        for key in (person.phone, person.email):
            if key:
                self._by_contact[key] = customer
        if person.phone_shown and person.phone_kind != "none":
            kind = "landline" if person.phone_kind == "landline" else "mobile"
            self._contact(identity, kind, person.phone_shown, person.phone, person.seen_on)
        if person.email_shown:
            self._contact(identity, "email", person.email_shown, person.email, person.seen_on)
        return identity

    def more_contacts(self, identity: int, row: CustomerRow, seen_on: str, region: str) -> None:
        """Keep the further phones and e-mails of a contact. They find her, but join her with nobody: offices share."""
        for text in row.more_phones:
            read = phone_key(text, region)
            if read.shown and read.kind != "none":
                self._contact(
                    identity, "landline" if read.kind == "landline" else "mobile", read.shown, read.key, seen_on
                )
        for text in row.more_emails:
            if key := email_key(text):
                self._contact(identity, "email", text.strip(), key, seen_on)

    def address(self, identity: int, row: OrderRow | CustomerRow) -> int | None:
        """The id of the row's address among this identity's; None when it has none."""
        if not row.address and not row.city:
            return None
        receiver, phone = row.receiver_name if isinstance(row, OrderRow) else row.name, row.phone
        if isinstance(row, OrderRow) and row.receiver_phone:
            phone = row.receiver_phone
        key = identity, row.address, receiver
        number = self._addresses.get(key)
        if number is None and key not in self._addresses:
            number = self._addresses[key] = self._next_address
            self._next_address += 1
            place = row.country, row.province, row.city, row.district, row.address, row.postcode
            self._new_addresses.append((identity, receiver, phone, *place))
        elif number is not None and number < self._fresh_address:
            self._seen["address"].add(number)
        return number

    def known(self, person: Evidence) -> int | None:
        """The identity of this account, if there is one."""
        return self._identities.get((person.channel, person.key))

    def customer_of(self, identity: int) -> int:
        return self._owner(self._customer[identity])

    def pending(self) -> tuple[int, int, int, int]:
        """Counts that grow with everything that is new about anyone."""
        return len(self._new_identities), len(self._new_contacts), len(self._new_addresses), len(self._joined)

    def news(self, since: tuple[int, int, int, int]) -> list[tuple[str, str]]:
        """What has become known of someone since `pending` was asked, as kind and value."""
        accounts, contacts, addresses, joins = since
        return [
            *(("account", row[2]) for row in self._new_identities[accounts:] if row[2]),
            *((row[1], row[2]) for row in self._new_contacts[contacts:]),
            *(("address", " ".join(filter(None, map(str, row[4:8])))) for row in self._new_addresses[addresses:]),
            *(("joined", "") for _ in range(len(self._joined) - joins)),
        ]

    def flush(self) -> None:
        """Write what is new; called before the rows that hang on it are written."""
        change = self._change
        change.insert_rows(Customer, ("name", "source"), self._new_customers)
        change.insert_rows(Identity, ("customer_id", "channel", "account", "key", "seen_on"), self._new_identities)
        change.insert_rows(ContactPoint, ("identity_id", "kind", "value", "key", "seen_on"), self._new_contacts)
        change.insert_rows(Address, ADDRESS_COLUMNS, self._new_addresses)
        for pending in (self._new_customers, self._new_identities, self._new_contacts, self._new_addresses):
            pending.clear()

    def finish(self) -> int:
        """Write the joins. Returns how many customers of the file are new."""
        self.flush()
        self._change.touched.update(self._customer.values())
        self._change.touched.update(range(self._fresh, self._next_customer))
        self._change.knows_touched = True
        moved = {customer: self._owner(customer) for customer in self._joined}
        if moved:
            move_belongings(self._change, moved)
        gone = [customer for customer in moved if customer >= self._fresh]
        self._change.delete(Customer, gone)
        rows = [(customer, into) for customer, into in moved.items() if customer < self._fresh]
        self._change.update_rows(Customer, ("merged_into",), rows)
        self.matched = set(map(self._owner, self.matched))
        self._joined.clear()
        for table, ids in self._seen.items():
            self._change.recorder.seen(table, ids)
        return self.made - len(gone)

    def _new_customer(self, name: str, source: str) -> int:
        number = self._next_customer
        self._next_customer += 1
        self._new_customers.append((name, source))
        self.made += 1
        return number

    def _new_identity(self, customer: int, person: Evidence) -> int:
        number = self._next_identity
        self._next_identity += 1
        self._identities[person.channel, person.key] = number
        self._customer[number] = customer
        self._new_identities.append((customer, person.channel, person.account, person.key, person.seen_on))
        return number

    def contact(self, identity: int, kind: str, value: str, key: str, seen_on: str | None) -> None:
        """A way to reach her that is no evidence of who she is: WeChat, QQ."""
        self._contact(identity, kind, value, key, seen_on)

    def _contact(self, identity: int, kind: str, value: str, key: str, seen_on: str | None) -> None:
        known = self._contacts.get((identity, value))
        if known:
            self._seen["contact_point"].add(known)
        elif known is None:
            self._contacts[identity, value] = 0
            self._new_contacts.append((identity, kind, value, key, seen_on))

    def _owner(self, customer: int) -> int:
        joined = self._joined
        while customer in joined:
            customer = joined[customer]
        return customer

    def _join(self, one: int, other: int) -> int:
        if one == other:
            return one
        older, younger = min(one, other), max(one, other)
        self._joined[younger] = older
        return older
