"""The list of customers: found, filtered, sorted and counted by the database, read a page at a time."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import BadValue
from desktop.domain.lifecycle import sql_case
from desktop.domain.times import business_date, now_ms
from desktop.identity.normalise import phone_key, query_key
from desktop.services.filters import EVERYBODY, Filter, where
from desktop.services.shops import read_settings
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among, select_among
from desktop.storage.tables import ContactPoint, Customer, Fact, Identity

if TYPE_CHECKING:
    from desktop.services.contacts import ContactDraft

COLUMNS = {
    "id": "s.customer_id",
    "name": "s.name",
    "state": "{state}",
    "phone": "s.phone",
    "city": "s.city",
    "channels": "s.channels",
    "tags": "s.tags",
    "order_count": "s.order_count",
    "spent_minor": "s.spent_minor",
    "average_minor": "CASE WHEN s.order_count>0 THEN s.spent_minor/s.order_count END",
    "first_on": "s.first_on",
    "last_on": "s.last_on",
    "last_contact_on": "s.last_contact_on",
}
SORTS = COLUMNS | {
    "name": "s.sort_name",
    # States in the order of a customer's life, not of the alphabet.
    "state": "instr('potential new active won_back warning churned', {state})",
}


def today(shop: Shop) -> date:
    settings = read_settings(shop)
    return business_date(now_ms(), settings.zone, settings.day_start_hour)


class CustomerRows:
    """The customers of a filter in an order: ids at once (8 bytes each), rows by page. Keys of a row: COLUMNS."""

    page_size = 200

    def __init__(self, shop: Shop, ids: "array[int]", state: str) -> None:
        self._shop, self.ids = shop, ids
        columns = ", ".join(COLUMNS.values()).format(state=state)
        self._sql = f"SELECT {columns} FROM customer_summary s WHERE s.customer_id IN (SELECT value FROM json_each(?))"

    def __len__(self) -> int:
        return len(self.ids)

    def page(self, number: int) -> list[tuple[Any, ...] | None]:
        """The rows of a page, in order; None where one was deleted since."""
        ids = self.ids[number * self.page_size : (number + 1) * self.page_size]
        found = {row[0]: row for row in self._shop.query(self._sql, among(ids))}
        return [found.get(row_id) for row_id in ids]


def list_customers(
    shop: Shop, wanted: Filter = EVERYBODY, sort: str = "last_on", descending: bool = True, as_of: date | None = None
) -> CustomerRows:
    """Customers of a filter, sorted by a key of COLUMNS; empty cells come last either way."""
    settings = read_settings(shop)
    as_of = as_of or today(shop)
    state = sql_case(as_of, settings.limits)
    condition, values = where(shop, wanted, settings, as_of)
    key = SORTS[sort].format(state=state)
    direction = "DESC" if descending else "ASC"
    empty = f"({key} IS NULL OR {key}='')," if sort not in ("id", "state", "order_count", "spent_minor") else ""
    sql = (
        f"SELECT s.customer_id FROM customer_summary s WHERE {condition}"
        f" ORDER BY {empty} {key} {direction}, s.customer_id {direction}"
    )
    with shop.session() as connection:
        cursor = connection.execute(sql, values)
        cursor.arraysize = 10_000
        ids = array("q")
        while rows := cursor.fetchmany():
            ids.extend(row[0] for row in rows)
    return CustomerRows(shop, ids, state)


@dataclass(frozen=True)
class Totals:
    customers: int
    orders: int
    spent_minor: int


def totals(shop: Shop, ids: Sequence[int]) -> Totals:
    """Sums over some customers."""
    sql = (
        "SELECT count(*), coalesce(sum(order_count),0), coalesce(sum(spent_minor),0) FROM customer_summary"
        " WHERE customer_id IN (SELECT value FROM json_each(?))"
    )
    return Totals(*shop.query(sql, among(ids))[0])


def totals_of(shop: Shop, wanted: Filter) -> Totals:
    """Sums over all customers of a filter."""
    condition, values = where(shop, wanted, read_settings(shop), today(shop))
    sql = (
        "SELECT count(*), coalesce(sum(s.order_count),0), coalesce(sum(s.spent_minor),0) FROM customer_summary s"
        f" WHERE {condition}"
    )
    return Totals(*shop.query(sql, *values)[0])


def count_customers(shop: Shop, wanted: Filter) -> int:
    condition, values = where(shop, wanted, read_settings(shop), today(shop))
    return int(shop.query(f"SELECT count(*) FROM customer_summary s WHERE {condition}", *values)[0][0])


def known_channels(shop: Shop) -> list[str]:
    return [row[0] for row in shop.query("SELECT DISTINCT channel FROM identity WHERE channel<>'manual' ORDER BY 1")]


def known_tags(shop: Shop) -> list[tuple[str, int]]:
    """Tags in use with how many customers carry each, the most used first."""
    return shop.query(
        "SELECT f.value, count(DISTINCT i.customer_id) FROM fact f JOIN field d ON d.id=f.field_id AND d.code='tags'"
        " JOIN identity i ON i.id=f.identity_id WHERE f.ended_ms IS NULL GROUP BY f.value ORDER BY 2 DESC, 1"
    )


# Search as you type


@dataclass(frozen=True)
class Hit:
    """A customer found. matched: the look-up key that answered; exact: it is what was typed, whole."""

    id: int
    name: str
    phone: str
    city: str
    last_on: str | None
    order_count: int
    spent_minor: int
    matched: str
    exact: bool


def find(shop: Shop, text: str, limit: int = 50) -> list[Hit]:
    """Customers whose name, pinyin, initials, phone, last four digits, account or e-mail begin with each typed word."""
    words = [key for key in map(query_key, text.split()) if key]
    if not words:
        return []
    first, *others = sorted(words, key=len, reverse=True)
    more = "".join(
        " AND EXISTS (SELECT 1 FROM lookup_key o WHERE o.customer_id=s.customer_id AND o.k>=? AND o.k<?)"
        for _ in others
    )
    bounds = [bound for word in others for bound in (word, word + "\U0010ffff")]
    # A join in the order written: a few keys by prefix, then one summary each.
    sql = (
        "SELECT s.customer_id, s.name, s.phone, s.city, s.last_on, s.order_count, s.spent_minor, l.k FROM lookup_key l"
        " CROSS JOIN customer_summary s ON s.customer_id=l.customer_id"
        f" WHERE l.k>=? AND l.k<? AND s.is_listed=1{more} LIMIT ?"
    )
    hits: dict[int, Hit] = {}
    for *row, key in shop.query(sql, first, first + "\U0010ffff", *bounds, limit + 10):
        if row[0] not in hits:
            hits[row[0]] = Hit(*(*row, key, key == first))
    ranked = sorted(hits.values(), key=lambda hit: (hit.last_on or "", hit.id), reverse=True)
    return sorted(ranked, key=lambda hit: not hit.exact)[:limit]


# Deeds


def home_identity(change: Change, customer: int) -> int:
    """The identity on which notes about a customer hang: her oldest."""
    rows = change.query("SELECT min(id) FROM identity WHERE customer_id=?", customer)
    if rows[0][0] is None:
        return new_identity(change, customer)
    return int(rows[0][0])


def new_identity(change: Change, customer: int) -> int:
    """A hand-made identity, for a customer who has no account with us."""
    key = f"{customer}"
    if change.query("SELECT 1 FROM identity WHERE channel='manual' AND key=?", key):  # hers once, and gone to another
        key = f"{customer}.{change.reserve(Identity)}"
    return change.insert(Identity, customer_id=customer, channel="manual", account="", key=key)


def phone_kind(text: str) -> str:
    """The kind of contact point that a number is: mobile or landline."""
    return "landline" if phone_key(text).kind == "landline" else "mobile"


def add_customer(
    shop: Shop,
    name: str,
    *,
    source: str = "counter",
    by: int | None = None,
    kind: str = "person",
    contacts: "Sequence[ContactDraft]" = (),
    note: str = "",
) -> int:
    """A new customer by hand, with ways to reach her and a first note; one deed.

    Raises BadValue when the name is empty or a contact is none.
    """
    from desktop.services.contacts import contact_key

    name = name.strip()
    if not name:
        raise BadValue("name", "empty")
    keys = [contact_key(contact) for contact in contacts]
    day = today(shop).isoformat()
    with shop.change("add_customer", by=by, name=name) as change:
        customer = change.insert(Customer, name=name, source=source, kind=kind)
        home = new_identity(change, customer)
        change.insert_rows(
            ContactPoint,
            ("identity_id", "kind", "value", "key", "label", "seen_on"),
            [
                (home, contact.kind, contact.value.strip(), key, contact.label.strip(), day)
                for contact, key in zip(contacts, keys, strict=True)
            ],
        )
        if note.strip():
            field = change.query("SELECT id FROM field WHERE code='note'")[0][0]
            change.insert(Fact, identity_id=home, field_id=field, value=note.strip(), known_on=day, staff_id=by)
    return customer


def tag(shop: Shop, ids: Sequence[int], name: str, *, by: int | None = None, why: str = "") -> int:
    """Put a tag on customers who do not carry it; returns on how many."""
    name = name.strip().replace("|", " ")
    if not name:
        raise BadValue("tags", "empty")
    with shop.change("tag", by=by, why=why, tag=name, count=len(ids)) as change:
        field = change.query("SELECT id FROM field WHERE code='tags'")[0][0]
        carrying = set(_carriers(change, field, name, ids))
        homes = _homes(change, [row for row in ids if row not in carrying])
        day = today(shop).isoformat()
        rows = [(home, field, name, day, by, "told", why) for home in homes.values()]
        change.insert_rows(Fact, ("identity_id", "field_id", "value", "known_on", "staff_id", "source", "why"), rows)
        change.args["count"] = len(rows)
    return len(rows)


def untag(shop: Shop, ids: Sequence[int], name: str, *, by: int | None = None) -> int:
    """Take a tag off; returns off how many. The fact is ended, not deleted."""
    with shop.change("untag", by=by, tag=name, count=len(ids)) as change:
        field = change.query("SELECT id FROM field WHERE code='tags'")[0][0]
        facts = _carrying_facts(change, field, name, ids)
        change.update_rows(Fact, ("ended_ms",), [(fact, change.now_ms) for fact, _ in facts])
        count = len({customer for _, customer in facts})
        change.args["count"] = count
    return count


def _carrying_facts(change: Change, field: int, name: str, ids: Sequence[int]) -> list[tuple[int, int]]:
    sql = (
        "SELECT f.id, i.customer_id FROM fact f JOIN identity i ON i.id=f.identity_id WHERE f.field_id=? AND f.value=?"
        " AND f.ended_ms IS NULL AND i.customer_id IN (SELECT value FROM json_each(?))"
    )
    return list(select_among(change.connection, sql, ids, field, name))  # type: ignore[arg-type]


def _carriers(change: Change, field: int, name: str, ids: Sequence[int]) -> list[int]:
    return [customer for _, customer in _carrying_facts(change, field, name, ids)]


def _homes(change: Change, customers: Sequence[int]) -> dict[int, int]:
    sql = "SELECT customer_id, id FROM identity WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC"
    homes: dict[int, int] = {}
    for customer, identity in select_among(change.connection, sql, customers):
        homes[customer] = min(identity, homes.get(customer, identity))
    for customer in customers:
        if customer not in homes:
            homes[customer] = new_identity(change, customer)
    return homes


def archive(shop: Shop, ids: Sequence[int], *, back: bool = False, by: int | None = None) -> int:
    """Hide customers from lists, or show them again (back)."""
    return _stamp(shop, "unarchive" if back else "archive", "archived_ms", ids, back, by)


def trash(shop: Shop, ids: Sequence[int], *, back: bool = False, by: int | None = None) -> int:
    """Move customers to the trash, or out of it (back)."""
    return _stamp(shop, "untrash" if back else "trash", "trashed_ms", ids, back, by)


def _stamp(shop: Shop, deed: str, column: str, ids: Sequence[int], back: bool, by: int | None) -> int:
    with shop.change(deed, by=by, count=len(ids)) as change:
        sql = f"SELECT id FROM customer WHERE ({column} IS NULL)=? AND id IN (SELECT value FROM json_each(?))"
        wanted = [row[0] for row in select_among(change.connection, sql, ids, int(not back))]
        change.args["count"] = len(wanted)
        value = None if back else change.now_ms
        return change.update_rows(Customer, (column,), [(row, value) for row in wanted])
