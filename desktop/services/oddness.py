"""Orders that are perhaps not her own: found among what changed, and asked about one at a time.

Every change set leaves the customers it touched in odd_waiting; `look` takes them out and fills odd_order. Both can be
made anew at any time. What a person answers stands in the orders themselves: services/whose_order.py.
"""

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.orders import OF_HER_TASTE
from desktop.domain.progress import Progress, Silent
from desktop.domain.times import instant, now_ms
from desktop.identity.oddness import ENOUGH, Odd, Order, odd_orders
from desktop.identity.places import read_place, shown
from desktop.identity.records import Reason
from desktop.identity.sizes import sizes_in
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import Connection, id_set, select_among

CHUNK = 2_000  # customers at a time
_USUAL = 6  # of her other orders that are shown beside an odd one
_WRAPPING = re.compile(r"礼品袋|礼品包装|贺卡|gift.?(?:wrap|bag|card|box)|greeting card", re.IGNORECASE)

# Only who has had parcels sent to several names, or bills paid by several, can have an odd order.
_SEVERAL_RECEIVERS = """
SELECT i.customer_id FROM {picked} p CROSS JOIN identity i ON i.customer_id=p.id
    CROSS JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1
GROUP BY i.customer_id HAVING count(*)>={enough} AND count(DISTINCT nullif(o.receiver,''))>1
"""
_SEVERAL_PAYERS = """
SELECT i.customer_id FROM {picked} p CROSS JOIN identity i ON i.customer_id=p.id
    CROSS JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1
    CROSS JOIN payment y ON y.order_id=o.id AND y.direction='in' AND y.counterparty<>''
GROUP BY i.customer_id HAVING count(DISTINCT y.counterparty)>1
"""
_ORDERS = """
SELECT i.customer_id, o.id, o.business_date, o.receiver, coalesce(a.receiver,''), coalesce(a.phone,''),
    coalesce(a.country,''), coalesce(a.province,''), coalesce(a.city,''), coalesce(a.district,''),
    coalesce(a.detail,''), o.buyer_note, o.seller_note, o.coupon_code, o.placed_ms, o.zone, o.is_own, o.own_grade
FROM {picked} p CROSS JOIN identity i ON i.customer_id=p.id
    CROSS JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1 LEFT JOIN address a ON a.id=o.address_id
"""
# What she calls herself, and what people wrote. The name of a customer alone may be that of the receiver of whichever
# order came in first.
_NAMES = """
SELECT i.customer_id, CASE i.channel WHEN 'manual' THEN c.name ELSE i.name END FROM identity i
    JOIN customer c ON c.id=i.customer_id WHERE i.customer_id IN (SELECT value FROM json_each(?))
"""
_LINES = """
SELECT l.order_id, l.title, l.variant, coalesce(above.name, c.name, '') FROM order_line l
    LEFT JOIN product g ON g.id=l.product_id LEFT JOIN category c ON c.id=g.category_id
    LEFT JOIN category above ON above.id=c.parent_id
WHERE l.order_id IN (SELECT value FROM json_each(?))
"""
_PAYERS = """
SELECT order_id, counterparty FROM payment WHERE direction='in' AND counterparty<>''
AND order_id IN (SELECT value FROM json_each(?))
"""
# What may be asked: nobody has answered it, the order still counts, and she is in the lists.
_OPEN = """
FROM odd_order d CROSS JOIN sales_order o ON o.id=d.order_id AND o.is_valid=1 AND o.is_own=1 AND o.own_grade=''
    CROSS JOIN identity i ON i.id=o.identity_id
    CROSS JOIN customer_summary s ON s.customer_id=i.customer_id AND s.is_listed=1
"""


def look(shop: Shop, progress: Progress | None = None) -> int:
    """Look through the orders of all who changed since; returns how many customers that were.

    In a thread of a pool the caller holds a session. Two at once do the same work twice and no harm.
    """
    progress, done = progress or Silent(), 0
    while waiting := dict(shop.query("SELECT customer_id, change_id FROM odd_waiting LIMIT ?", CHUNK)):
        found = _found(shop.connection(), list(waiting))
        with shop.derived() as connection:
            _store(connection, waiting, found)
        done += len(waiting)
        progress.report(done)
    return done


def _found(connection: Connection, customers: Sequence[int]) -> dict[int, tuple[Odd, ...]]:
    """The odd orders of each of these customers who has any."""
    with id_set(connection, customers) as picked:
        wanted = {row[0] for row in connection.execute(_SEVERAL_RECEIVERS.format(picked=picked, enough=ENOUGH))}
        if connection.execute("SELECT 1 FROM payment LIMIT 1").fetchone():
            wanted |= {row[0] for row in connection.execute(_SEVERAL_PAYERS.format(picked=picked))}
    if not wanted:
        return {}
    orders = _read(connection, wanted)
    names: dict[int, set[str]] = defaultdict(set)
    for customer, name in select_among(connection, _NAMES, list(wanted)):
        names[customer].add(name)
    odd = {customer: odd_orders(hers, sorted(names[customer])) for customer, hers in orders.items()}
    return {customer: asked for customer, asked in odd.items() if asked}


def _read(connection: Connection, customers: set[int]) -> dict[int, list[Order]]:
    """The valid orders of these customers, as they are weighed."""
    with id_set(connection, customers) as picked:
        rows = connection.execute(_ORDERS.format(picked=picked)).fetchall()
    ids = [row[1] for row in rows]
    sizes, categories, wrapping = _lines(connection, ids)
    payers: dict[int, str] = {}
    for order, payer in select_among(connection, _PAYERS, ids):
        payers[order] = min(payer, payers.get(order, payer))
    found: dict[int, list[Order]] = defaultdict(list)
    for (
        customer,
        order,
        day,
        receiver,
        addressee,
        phone,
        *place,
        buyer_note,
        seller_note,
        coupon,
        ms,
        zone,
        own,
        said,
    ) in rows:
        city, door = _place(place)
        found[customer].append(
            Order(
                id=order,
                day=day,
                receiver=receiver or addressee,
                phone=phone,
                city=city,
                door=door,
                payer=payers.get(order, ""),
                sizes=frozenset(sizes.get(order, ())),
                categories=frozenset(categories.get(order, ())),
                note="\n".join(filter(None, (buyer_note, seller_note, *wrapping.get(order, ())))),
                coupon=coupon,
                hour=_hour(ms, zone),
                answer=said or ("" if own else "borrowed"),
            )
        )
    return found


def _lines(connection: Connection, orders: Sequence[int]) -> tuple[dict[int, set[str]], ...]:
    """Sizes, categories and wrapping of each order that has any."""
    sizes: dict[int, set[str]] = defaultdict(set)
    categories: dict[int, set[str]] = defaultdict(set)
    wrapping: dict[int, set[str]] = defaultdict(set)
    for order, title, variant, category in select_among(connection, _LINES, orders):
        if variant:
            sizes[order] |= sizes_in(variant)
        if category:
            categories[order].add(category)
        if _WRAPPING.search(title):
            wrapping[order].add(title)
    return sizes, categories, wrapping


def _place(columns: Sequence[str]) -> tuple[str, str]:
    """City and door of an address (country, province, city, district, detail), as they compare and are shown.

    "" for a city or a house that is not known.
    """
    place = read_place(*columns)
    city = place.city or place.province
    return (city.title() if place.foreign else city), shown(place) if place.number or place.door else ""


def _hour(placed_ms: int, zone: str) -> int:
    """The local hour; -1 at midnight sharp, where a file told the day alone."""
    moment = instant(placed_ms, zone)
    return -1 if moment.hour == moment.minute == moment.second == 0 else moment.hour


def _store(connection: Connection, waiting: dict[int, int], found: dict[int, tuple[Odd, ...]]) -> None:
    """Replace what is asked about these customers; who changed again meanwhile goes on waiting."""
    customers = list(waiting)
    sql = (
        "SELECT order_id, later_ms FROM odd_order WHERE later_ms>0 AND customer_id IN (SELECT value FROM json_each(?))"
    )
    later = dict(select_among(connection, sql, customers))
    connection.executemany("DELETE FROM odd_order WHERE customer_id=?", ((customer,) for customer in customers))
    connection.executemany(
        "INSERT OR REPLACE INTO odd_order(order_id, customer_id, kind, centibits, reasons, later_ms)"
        " VALUES(?,?,?,?,?,?)",
        (
            (odd.order_id, customer, odd.kind, round(odd.bits * 100), _packed(odd.reasons), later.get(odd.order_id, 0))
            for customer, asked in found.items()
            for odd in asked
        ),
    )
    connection.executemany("DELETE FROM odd_waiting WHERE customer_id=? AND change_id=?", waiting.items())


def _packed(reasons: Sequence[Reason]) -> str:
    rows = [[each.code, round(each.weight * 100), each.value, each.other] for each in reasons]
    return json.dumps(rows, ensure_ascii=False)


def unpacked(text: str) -> tuple[Reason, ...]:
    """The reasons of a row of odd_order; none for an empty text."""
    return tuple(Reason(code, weight / 100, value, other) for code, weight, value, other in json.loads(text or "[]"))


# The queue


@dataclass(frozen=True)
class OddHead:
    """An order in the queue. kind: gift or borrowed, what it looks like."""

    order: int
    customer: int
    name: str
    kind: str
    bits: float


def waiting(shop: Shop) -> int:
    """How many orders there are to ask about, of those that were looked through."""
    return int(shop.query(f"SELECT count(*) {_OPEN}")[0][0])


def queue(shop: Shop, limit: int = 50) -> list[OddHead]:
    """The odd orders, the oddest first; those that were put off come last, the one put off longest first."""
    sql = f"SELECT o.id, i.customer_id, s.name, d.kind, d.centibits {_OPEN} ORDER BY d.later_ms, d.centibits DESC, o.id"
    return [OddHead(*(*row[:4], row[4] / 100)) for row in shop.query(f"{sql} LIMIT ?", limit)]


def put_off(shop: Shop, order: int) -> None:
    """Ask about this order after all others. No deed: nothing was said."""
    with shop.derived() as connection:
        connection.execute("UPDATE odd_order SET later_ms=? WHERE order_id=?", (now_ms(), order))


@dataclass(frozen=True)
class Bought:
    """One order as it is shown: place is city and street, size those of its lines, money in minor units."""

    id: int
    number: str
    channel: str
    day: str
    at_ms: int
    zone: str
    receiver: str
    phone: str
    place: str
    goods: str
    size: str
    payer: str
    note: str
    coupon: str
    paid_minor: int
    currency: str


@dataclass(frozen=True)
class OddOrder:
    """An odd order beside her usual ones, the newest first. orders: how many of her own there are."""

    customer: int
    name: str
    kind: str
    reasons: tuple[Reason, ...]
    order: Bought
    usual: tuple[Bought, ...]
    orders: int


_SHOWN = """
SELECT o.id, o.number, o.channel, o.business_date, o.placed_ms, o.zone, coalesce(nullif(o.receiver,''), a.receiver, ''),
    coalesce(a.phone,''), trim(coalesce(a.city,'') || ' ' || coalesce(a.district,'') || ' ' || coalesce(a.detail,'')),
    coalesce((SELECT group_concat(title, ' · ') FROM (SELECT title FROM order_line
        WHERE order_id=o.id ORDER BY id LIMIT 6)), o.title),
    coalesce((SELECT group_concat(variant, ' · ') FROM (SELECT DISTINCT variant FROM order_line
        WHERE order_id=o.id AND variant<>'' LIMIT 6)), ''),
    coalesce((SELECT min(counterparty) FROM payment WHERE order_id=o.id AND direction='in' AND counterparty<>''), ''),
    trim(o.buyer_note || ' ' || o.seller_note), o.coupon_code, o.paid_minor-o.refunded_minor, o.currency
FROM {orders} LEFT JOIN address a ON a.id=o.address_id
"""


def open_order(shop: Shop, order: int) -> OddOrder:
    """What a person needs to see to answer. Raises NotFound for an order that is gone or has no customer."""
    sql = (
        "SELECT i.customer_id, c.name, coalesce(d.kind,'borrowed'), coalesce(d.reasons,'') FROM sales_order o"
        " JOIN identity i ON i.id=o.identity_id JOIN customer c ON c.id=i.customer_id"
        " LEFT JOIN odd_order d ON d.order_id=o.id WHERE o.id=?"
    )
    rows = shop.query(sql, order)
    if not rows:
        raise NotFound("order", str(order))
    customer, name, kind, reasons = rows[0]
    shown = shop.query(f"{_SHOWN.format(orders='sales_order o')} WHERE o.id=?", order)
    hers = "identity i CROSS JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1"
    counted = f"i.customer_id=? AND o.id<>? AND {OF_HER_TASTE} AND o.id NOT IN (SELECT order_id FROM odd_order)"
    usual = shop.query(
        f"{_SHOWN.format(orders=hers)} WHERE {counted} ORDER BY o.placed_ms DESC LIMIT ?", customer, order, _USUAL
    )
    count = shop.query(f"SELECT count(*) FROM {hers} WHERE {counted}", customer, order)[0][0]
    return OddOrder(customer, name, kind, unpacked(reasons), _bought(shown[0]), tuple(map(_bought, usual)), count)


def _bought(row: Sequence[Any]) -> Bought:
    return Bought(*row)
