"""Whose a row is: the same account is one identity, and what shows no account is known by its phone, e-mail or place.

Each identity gets a customer of its own. Where the same full phone or e-mail is known with a fitting name, the new one
is given to that customer at once, so that a list right after an import is right in the main; what an import cannot see
for sure is left to services.resolving, which looks at all evidence, and takes back what was joined here too easily.

Rows are resolved a batch at a time. What the shop already knows is looked up once per batch; what is new gets its id at
once and is written by `flush`. When a row joins two customers that were apart, the older one takes over the other's
identities, so the result does not depend on the order in which files or rows arrive.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.records import CustomerRow, OrderRow
from desktop.identity.junk import is_junk_account
from desktop.identity.normalise import account_key, email_address
from desktop.services.importing.conflicts import Held
from desktop.services.importing.known_by import (
    fitting,
    lasting,
    name_class,
    readable,
    seen_key,
    telling_email,
    telling_phone,
)
from desktop.services.merging import move
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
    own: str = ""  # the name as she gives it herself, no receiver's


def evidence(
    channel: str,
    account: str,
    phone: str,
    email: str,
    name: str,
    seen_on: str | None,
    region: str,
    place: str = "",
    own: str | None = None,
) -> Evidence | None:
    """Put together what identifies the buyer; None when nothing does.

    A row without an account is known by its phone with the name, two names on one phone being two people; without that
    by its e-mail; and where place, an address, is given, by what a platform leaves of all that under its masks.
    own: her own name where name may be a receiver's.
    """
    read = telling_phone(phone, region)
    mail = telling_email(email)
    key = "" if is_junk_account(account) else account_key(account)
    if not key:
        if read.key:
            channel, account, key = "phone", read.shown, "|".join(filter(None, (read.key, name_class(name))))
        elif mail:
            channel, account, key = "email", email.strip(), mail
        elif place and (key := seen_key(name, read, place)):
            account = " ".join(filter(None, (readable(name), readable(read.shown))))
        else:
            return None
    address = email.strip() if mail or (email and email_address(email)) else ""
    said = name if own is None else own
    own = said if name_class(said) else ""
    return Evidence(channel, account, key, read.key, read.kind, read.shown, mail, address, name, seen_on, own)


class Resolver:
    """Finds or makes identities and customers within one change set."""

    def __init__(self, change: Change, held: Held) -> None:
        self._change, self._held = change, held
        self._identities: dict[tuple[str, str], int] = {}  # (channel, key) -> identity
        self._customer: dict[int, int] = {}  # identity -> customer, as stored
        self._home: dict[int, int] = {}  # identity -> the customer made for it
        self._by_contact: dict[str, dict[str, int]] = {}  # key of a phone or e-mail -> class of the name -> customer
        self._placed: dict[int, int] = {}  # customer made for a new identity -> the one to whom it was given at once
        self._joined: dict[int, int] = {}  # customer -> the one that took over
        self._contacts: dict[tuple[int, str], int] = {}  # (identity, value) -> contact point, 0 for one made here
        self._addresses: dict[tuple[int, str, str], dict[str, int]] = {}  # identity, detail, receiver -> phone -> row
        self._gone_addresses: dict[tuple[int, str, str], int | None] = {}
        self._seen: dict[str, set[int]] = {"identity": set(), "contact_point": set(), "address": set()}
        self._fresh = change.reserve(Customer)  # customers from this id on are made here
        self._has_people = bool(change.query("SELECT 1 FROM identity LIMIT 1"))
        self._next_customer, self._next_identity = self._fresh, change.reserve(Identity)
        self._next_address = self._fresh_address = change.reserve(Address)
        self._fresh_identity = self._next_identity
        self._new_customers: list[tuple[str, str]] = []
        self._new_identities: list[tuple[int, int, str, str, str, str | None, str]] = []
        self._own_names: dict[int, str] = {}  # identity as stored -> her own name, "" while nobody has told
        self._named: dict[int, str] = {}  # identity as stored -> the name that is told now
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
        sql = (
            "SELECT id, key, customer_id, born_id, name FROM identity WHERE channel=?"
            " AND key IN (SELECT value FROM json_each(?))"
        )
        found: list[int] = []
        for channel, keys in unknown.items():
            for identity, key, customer, born, name in select_among(connection, sql, list(keys), channel):
                if (channel, key) not in self._identities:
                    self._identities[channel, key] = identity
                    self._customer[identity], self._home[identity] = customer, born or customer
                    self._own_names[identity] = name
                    found.append(identity)
        self._look_up_contacts(contacts)
        self._look_up_belongings(found)

    def _look_up_contacts(self, keys: Iterable[str]) -> None:
        """By which names the shop knows phones and e-mails: that of whom they were met with, those of receivers."""
        sql = (
            "SELECT p.key, i.customer_id, c.name, i.account, a.receiver FROM contact_point p"
            " CROSS JOIN identity i ON i.id=p.identity_id"
            " CROSS JOIN customer c ON c.id=coalesce(i.born_id, i.customer_id)"
            " LEFT JOIN address a ON a.identity_id=i.id AND a.phone=p.value AND a.receiver<>''"
            " WHERE p.key<>'' AND p.key IN (SELECT value FROM json_each(?)) ORDER BY i.customer_id"
        )
        for key, customer, name, account, receiver in select_among(self._change.connection, sql, list(keys)):
            known = self._by_contact.setdefault(key, {})
            for called in {name_class(name if name != account else ""), name_class(receiver or "")}:
                if called or not known:
                    known.setdefault(called, customer)

    def _look_up_belongings(self, identities: list[int]) -> None:
        connection = self._change.connection
        sql = "SELECT identity_id, value, id FROM contact_point WHERE identity_id IN (SELECT value FROM json_each(?))"
        self._contacts.update(((row[0], row[1]), row[2]) for row in select_among(connection, sql, identities))
        sql = (
            "SELECT identity_id, detail, receiver, phone, id FROM address"
            " WHERE identity_id IN (SELECT value FROM json_each(?))"
        )
        for identity, detail, receiver, phone, number in select_among(connection, sql, identities):
            self._addresses.setdefault((identity, detail, receiver), {}).setdefault(lasting(phone), number)
        if identities:  # what a person wrote over or took away counts as known: it does not come back
            for contact in self._held.gone_contacts:
                self._contacts.setdefault(contact, 0)
            self._gone_addresses = self._held.gone_addresses

    def resolve(self, person: Evidence, source: str) -> int:
        """The identity of a row's buyer, made if need be, with the customers that its evidence joins made one."""
        identity = self._identities.get((person.channel, person.key))
        customer = None if identity is None else self._owner(self._customer[identity])
        called = name_class(person.name)
        for key, shown in ((person.phone, person.phone_shown), (person.email, person.email_shown)):
            other = fitting(called, self._by_contact.get(key, {})) if key else None
            # What is long known of an identity joins nothing anew: it was weighed since, or a person has said.
            if other is not None and not self._contacts.get((identity or 0, shown)):
                other = self._owner(other)
                customer = other if customer is None else self._join(customer, other)
        if customer is not None and customer < self._fresh:
            self.matched.add(customer)
        if identity is None:
            identity, customer = self._new_identity(customer, person, source)
        elif identity < self._fresh_identity:
            self._seen["identity"].add(identity)
            if person.own and not self._own_names[identity]:
                self._named.setdefault(identity, person.own)
        for key in (person.phone, person.email):
            if key:
                self._by_contact.setdefault(key, {})[called] = customer  # type: ignore[assignment]
        if person.phone_shown and person.phone_kind != "none":
            kind = "landline" if person.phone_kind == "landline" else "mobile"
            self._contact(identity, kind, person.phone_shown, person.phone, person.seen_on)
        if person.email_shown:
            self._contact(identity, "email", person.email_shown, person.email, person.seen_on)
        return identity

    @cached_property
    def _apart(self) -> set[tuple[int, int]]:
        """Customers of whom a person has said that they are two, the lower first: no phone makes them one."""
        sql = (
            "SELECT min(i.customer_id, j.customer_id), max(i.customer_id, j.customer_id) FROM verdict v"
            " JOIN identity i ON i.id=v.first_id JOIN identity j ON j.id=v.second_id WHERE v.kind<>'same'"
        )
        return set(self._change.query(sql))

    def more_contacts(self, identity: int, row: CustomerRow, seen_on: str, region: str) -> None:
        """Keep the further phones and e-mails of a contact. They find her, but join her with nobody: offices share."""
        for text in row.more_phones:
            read = telling_phone(text, region)
            if read.shown and read.kind != "none":
                self._contact(
                    identity, "landline" if read.kind == "landline" else "mobile", read.shown, read.key, seen_on
                )
        for text in row.more_emails:
            if key := telling_email(text):
                self._contact(identity, "email", text.strip(), key, seen_on)

    def address(self, identity: int, row: OrderRow | CustomerRow) -> int | None:
        """The id of the row's address among this identity's, one for each phone; None when it has none."""
        if not row.address and not row.city:
            return None
        receiver, phone = row.receiver_name if isinstance(row, OrderRow) else row.name, row.phone
        if isinstance(row, OrderRow) and row.receiver_phone:
            phone = row.receiver_phone
        known = self._addresses.setdefault((identity, row.address, receiver), {})
        mark = lasting(phone)
        number = known.get(mark) if mark or not known else known.get(mark, min(known.values()))
        if number is None and (identity, row.address, receiver) in self._gone_addresses:
            number = self._gone_addresses[identity, row.address, receiver]
        elif number is None:
            number = known[mark] = self._next_address
            self._next_address += 1
            place = row.country, row.province, row.city, row.district, row.address, row.postcode
            self._new_addresses.append((identity, receiver, phone, *place))
        if number is not None and number < self._fresh_address:
            self._seen["address"].add(number)
        return number

    def known(self, person: Evidence) -> int | None:
        """The identity of this account, if there is one."""
        return self._identities.get((person.channel, person.key))

    def customer_of(self, identity: int) -> int:
        return self._owner(self._customer[identity])

    def home_of(self, identity: int) -> int:
        """The customer for whom the identity was made, whosever it is now."""
        return self._home[identity]

    def pending(self) -> tuple[int, int, int, int]:
        """Counts that grow with everything that is new about anyone."""
        return len(self._new_identities), len(self._new_contacts), len(self._new_addresses), len(self._joined)

    def news(self, since: tuple[int, int, int, int]) -> list[tuple[str, str]]:
        """What has become known of someone since `pending` was asked, as kind and value."""
        accounts, contacts, addresses, joins = since
        return [
            *(("account", row[3]) for row in self._new_identities[accounts:] if row[3]),
            *((row[1], row[2]) for row in self._new_contacts[contacts:]),
            *(("address", " ".join(filter(None, map(str, row[4:8])))) for row in self._new_addresses[addresses:]),
            *(("joined", "") for _ in range(len(self._joined) - joins)),
        ]

    def flush(self) -> None:
        """Write what is new; called before the rows that hang on it are written."""
        change = self._change
        change.insert_rows(Customer, ("name", "source"), self._new_customers)
        columns = ("customer_id", "born_id", "channel", "account", "key", "seen_on", "name")
        change.insert_rows(Identity, columns, self._new_identities)
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
        sql = "SELECT id, customer_id FROM identity WHERE customer_id IN (SELECT value FROM json_each(?))"
        rows = select_among(self._change.connection, sql, list(moved))
        move(self._change, {identity: moved[customer] for identity, customer in rows})
        self._change.touched.update((*moved, *moved.values(), *self._placed.values()))
        placed = {customer: self._owner(other) for customer, other in self._placed.items()}
        self._change.update_rows(Customer, ("merged_into",), list((moved | placed).items()))
        self._change.update_rows(Identity, ("name",), list(self._named.items()))
        gone = [customer for customer in moved if customer >= self._fresh]
        self._joined.clear()
        for table, ids in self._seen.items():
            self._change.recorder.seen(table, ids)
        return self.made - len(gone)

    def _new_customer(self, name: str, source: str) -> int:
        number = self._next_customer
        self._next_customer += 1
        self._new_customers.append((name, source))
        return number

    def _new_identity(self, customer: int | None, person: Evidence, source: str) -> tuple[int, int]:
        """Make an identity and the customer for it, who waits where it is another's at once; both ids."""
        number = self._next_identity
        self._next_identity += 1
        home = self._new_customer(person.name or person.account, source)
        if customer is None:
            self.made += 1
        else:
            self._placed[home] = customer
        owner = home if customer is None else customer
        self._identities[person.channel, person.key] = number
        self._customer[number], self._home[number] = owner, home
        whose = owner, home, person.channel, person.account, person.key, person.seen_on, person.own
        self._new_identities.append(whose)
        return number, owner

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
        if one == other or (min(one, other), max(one, other)) in self._apart:
            return one
        older, younger = min(one, other), max(one, other)
        self._joined[younger] = older
        return older
