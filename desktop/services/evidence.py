"""What is known of identities, read from the shop as the judge sees it: identity.records.Record, a chunk at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from desktop.identity.normalise import phone_key
from desktop.identity.records import Drop, Record
from desktop.identity.sizes import sizes_in
from desktop.storage.sqlite import Connection, select_among

CHUNK = 2_000  # identities that are read at once
MOST_DROPS, MOST_GOODS = 24, 5  # of one identity; the most used ones
BY_WORDS = ("phone", "email", "manual")  # channels whose accounts are no accounts
CARDS = ("till", "counter")  # channels whose accounts are member cards
NAMED = ("name:", "seen:")  # begin the keys of identities that have no account, only what a row said

_IDENTITIES = """
SELECT i.id, i.channel, i.account, i.key, CASE i.channel WHEN 'manual' THEN c.name ELSE i.name END
FROM identity i JOIN customer c ON c.id=coalesce(i.born_id, i.customer_id)
WHERE i.id IN (SELECT value FROM json_each(?))
"""
_CONTACTS = """
SELECT identity_id, kind, value FROM contact_point WHERE identity_id IN (SELECT value FROM json_each(?))
ORDER BY identity_id, key='', seen_on DESC, value
"""
# Orders that were not her own are no evidence of who she is, nor are presents: where they went is somebody else's.
_DROPS = """
SELECT o.identity_id, o.address_id, o.receiver, count(*), min(o.business_date), max(o.business_date)
FROM sales_order o WHERE o.is_own=1 AND o.own_grade<>'gift' AND o.business_date<>''
    AND o.identity_id IN (SELECT value FROM json_each(?))
GROUP BY 1, 2, 3
"""
_STRANGE = "SELECT id FROM address WHERE is_own=0 AND identity_id IN (SELECT value FROM json_each(?))"
_ADDRESSES = """
SELECT identity_id, id, receiver, phone, country, province, city, district, detail, postcode FROM address
WHERE identity_id IN (SELECT value FROM json_each(?))
"""
_GOODS = """
SELECT o.identity_id, coalesce(p.name, l.title), l.variant, count(*) FROM sales_order o
CROSS JOIN order_line l ON l.order_id=o.id LEFT JOIN product p ON p.id=l.product_id
WHERE o.is_own=1 AND o.own_grade<>'gift' AND o.identity_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3
"""
_BIRTHDAYS = """
SELECT f.identity_id, max(f.value) FROM fact f WHERE f.field_id=(SELECT id FROM field WHERE code='birthday')
AND f.ended_ms IS NULL AND f.identity_id IN (SELECT value FROM json_each(?)) GROUP BY 1
"""

Contacts = dict[str, list[str]]
Place = tuple[str, ...]  # receiver, phone, country, province, city, district, detail, postcode


def records(connection: Connection, identities: Sequence[int]) -> Iterator[Record]:
    """The record of each identity that is there, in the order given; nothing in it depends on the order of imports."""
    for start in range(0, len(identities), CHUNK):
        yield from _chunk(connection, identities[start : start + CHUNK])


def _chunk(connection: Connection, identities: Sequence[int]) -> Iterator[Record]:
    heads = {row[0]: row[1:] for row in select_among(connection, _IDENTITIES, identities)}
    contacts: dict[int, Contacts] = defaultdict(dict)
    for identity, kind, value in select_among(connection, _CONTACTS, identities):
        contacts[identity].setdefault("phone" if kind in ("mobile", "landline") else kind, []).append(value)
    drops = _drops(connection, identities)
    sizes, goods = _bought(connection, identities)
    birthdays = dict(select_among(connection, _BIRTHDAYS, identities))
    for identity in identities:
        if identity in heads:
            yield _record(
                identity,
                heads[identity],
                contacts.get(identity, {}),
                drops.get(identity, []),
                sizes.get(identity, frozenset()),
                goods.get(identity, frozenset()),
                birthdays.get(identity, ""),
            )


def _record(
    identity: int,
    head: Sequence[str],
    contacts: Contacts,
    drops: list[Drop],
    sizes: frozenset[str],
    goods: frozenset[str],
    birthday: str,
) -> Record:
    channel, account, key, name = head
    has_account = bool(account) and channel not in BY_WORDS and not key.startswith(NAMED)
    handle = account if has_account else ""
    delivered = {each.phone for each in drops if each.orders}
    phones = [each for each in contacts.get("phone", ()) if each not in delivered]
    days = sorted(day for each in drops for day in (each.first_on, each.last_on) if day)
    return Record(
        id=identity,
        platform=channel,
        account=handle,
        names=(name,) if name else (),
        phones=tuple(dict.fromkeys(phones)),
        emails=tuple(contacts.get("email", ())),
        wechats=_handles("wechat", channel, handle, contacts),
        qqs=_handles("qq", channel, handle, contacts),
        cards=(handle,) if handle and channel in CARDS else (),
        birthday=birthday,
        drops=tuple(drops[:MOST_DROPS]),
        first_on=days[0] if days else "",
        last_on=days[-1] if days else "",
        sizes=sizes,
        goods=goods,
    )


def _handles(kind: str, channel: str, handle: str, contacts: Contacts) -> tuple[str, ...]:
    own = [handle] if handle and channel == kind else []
    return tuple(dict.fromkeys((*own, *contacts.get(kind, ()))))


def _drops(connection: Connection, identities: Sequence[int]) -> dict[int, list[Drop]]:
    """Where the parcels of each went, most orders first; an address from a list has no orders."""
    places = {row[1]: (row[0], _lasting(row[2:])) for row in select_among(connection, _ADDRESSES, identities)}
    strange = {row[0] for row in select_among(connection, _STRANGE, identities)}
    seen: dict[tuple[int, Place], list[Any]] = {}
    used: set[int] = set()
    for identity, address, receiver, orders, first, last in select_among(connection, _DROPS, identities):
        used.add(address)
        _, place = places.get(address, (0, ("", "", "", "", "", "", "", "")))
        _add(seen, (identity, (receiver or place[0], *place[1:])), orders, first, last)
    for address, (identity, place) in places.items():
        if address not in used and address not in strange:
            _add(seen, (identity, place), 0, "", "")
    found: dict[int, list[Drop]] = defaultdict(list)
    _fold(seen)
    for (identity, place), (orders, first, last) in seen.items():
        if any(place):
            found[identity].append(Drop._make((*place, "", "", orders, first, last)))
    for rows in found.values():
        rows.sort(key=lambda each: (-each.orders, each))
    return found


def _lasting(place: Place) -> Place:
    """A place without the number that was good for one parcel."""
    receiver, phone, *rest = place
    passing = len(phone) != 11 and phone_key(phone).kind == "virtual"
    return (receiver, "", *rest) if passing else place


def _fold(seen: dict[tuple[int, Place], list[Any]]) -> None:
    """Count what went to a place without a phone with what went there with one: which came first must not matter."""
    phones: dict[tuple[int, Place], tuple[int, Place]] = {}
    for identity, place in sorted(seen):
        if place[1]:
            phones.setdefault((identity, (place[0], "", *place[2:])), (identity, place))
    for bare in phones.keys() & seen.keys():
        _add(seen, phones[bare], *seen.pop(bare))


def _add(seen: dict[Any, list[Any]], key: Any, orders: int, first: str, last: str) -> None:
    known = seen.get(key)
    if known is None:
        seen[key] = [orders, first, last]
        return
    known[0] += orders
    known[1] = min(filter(None, (known[1], first)), default="")
    known[2] = max(known[2], last)


def _bought(
    connection: Connection, identities: Sequence[int]
) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
    """The sizes and the most bought goods of each."""
    sizes: dict[int, set[str]] = defaultdict(set)
    goods: dict[int, Counter[str]] = defaultdict(Counter)
    for identity, name, variant, times in select_among(connection, _GOODS, identities):
        goods[identity][name] += times
        if variant:
            sizes[identity].update(sizes_in(variant))
    most = {
        identity: frozenset(sorted(counted, key=lambda name: (-counted[name], name))[:MOST_GOODS])
        for identity, counted in goods.items()
    }
    return {identity: frozenset(found) for identity, found in sizes.items()}, most
