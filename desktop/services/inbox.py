"""The identity inbox: pairs of customers who may be one person, laid side by side, and what a person says of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.errors import BadValue, NotFound
from desktop.identity.records import Reason, Record
from desktop.services import merging
from desktop.services.customers import home_identity, today
from desktop.services.evidence import records
from desktop.services.facts import present_facts
from desktop.services.fields import list_fields
from desktop.services.inbox_lines import Line, line, lines
from desktop.services.named import name_of
from desktop.services.relations import relatives
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among
from desktop.storage.tables import Relation

__all__ = [
    *("Line", "MergePreview", "Pair", "PairHead", "Part", "Side", "answer", "merge_preview", "open_pair", "pairs"),
    *("parts", "split", "waiting"),
]
LATER = "later"
ANSWERS = (*merging.VERDICTS, LATER)
split = merging.split

# An open edge asks about two customers who are both in the lists.
_OPEN = """
FROM match_edge e CROSS JOIN identity i ON i.id=e.first_id CROSS JOIN identity j ON j.id=e.second_id
    CROSS JOIN customer_summary s ON s.customer_id=i.customer_id AND s.is_listed=1
    CROSS JOIN customer_summary t ON t.customer_id=j.customer_id AND t.is_listed=1
WHERE e.is_open=1 AND i.customer_id<>j.customer_id
"""
_PAIR = "min(i.customer_id, j.customer_id), max(i.customer_id, j.customer_id)"
_JUDGED = f"""
SELECT {_PAIR} FROM verdict v JOIN identity i ON i.id=v.first_id JOIN identity j ON j.id=v.second_id
WHERE v.kind<>'same'
"""
_EDGES = """
SELECT e.first_id, e.strength, e.probability, e.reasons FROM identity i CROSS JOIN match_edge e ON e.first_id=i.id
    CROSS JOIN identity j ON j.id=e.second_id WHERE i.customer_id=?1 AND j.customer_id=?2
UNION ALL
SELECT e.first_id, e.strength, e.probability, e.reasons FROM identity i CROSS JOIN match_edge e ON e.second_id=i.id
    CROSS JOIN identity j ON j.id=e.first_id WHERE i.customer_id=?1 AND j.customer_id=?2
ORDER BY 2 DESC, 1 LIMIT 1
"""
_COUNTED = {
    "orders": "sales_order",
    "facts": "fact",
    "interactions": "interaction",
    "tasks": "task",
    "contacts": "contact_point",
    "addresses": "address",
}


@dataclass(frozen=True)
class PairHead:
    """Two customers to be asked about, first the older; probability that they are one, 0 to 1."""

    first: int
    second: int
    probability: float


@dataclass(frozen=True)
class Side:
    """One customer of a pair. channel: the first of hers; since: the first day we know of, "" for none."""

    customer: int
    name: str
    phone: str
    city: str
    channel: str
    since: str
    orders: int
    spent_minor: int
    currency: str


@dataclass(frozen=True)
class Pair:
    """A pair laid open: reasons for and against, strongest first, and field by field what stands on either side."""

    left: Side
    right: Side
    probability: float
    for_: tuple[Reason, ...]
    against: tuple[Reason, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class MergePreview:
    """What a merge brings together, and how many rows go over: orders, facts, interactions, tasks, relations …"""

    lines: tuple[Line, ...]
    counts: dict[str, int]


@dataclass(frozen=True)
class Part:
    """One identity of a customer, and why it is hers; reasons are empty for what she is by herself."""

    identities: tuple[int, ...]
    name: str
    channel: str
    account: str
    orders: int
    since: str
    reasons: tuple[Reason, ...]


def waiting(shop: Shop) -> int:
    """How many pairs of customers wait for an answer; those put off count."""
    return int(shop.query(f"SELECT count(*) FROM (SELECT {_PAIR} {_OPEN} EXCEPT {_JUDGED})")[0][0])


def pairs(shop: Shop, limit: int = 50) -> list[PairHead]:
    """Pairs that wait, the likeliest first, those put off last; each pair of customers once, by its strongest edge."""
    judged = set(shop.query(_JUDGED))
    found: dict[tuple[int, int], PairHead] = {}
    put_off = "EXISTS (SELECT 1 FROM put_off p WHERE p.first_id=e.first_id AND p.second_id=e.second_id)"
    for condition in (f"NOT {put_off}", put_off):
        for first, second, probability in _read(shop, f"{_OPEN} AND {condition}"):
            if len(found) == limit:
                break
            if (first, second) not in judged:
                found.setdefault((first, second), PairHead(first, second, probability / 1e6))
    return list(found.values())


def _read(shop: Shop, source: str) -> Iterator[tuple[int, int, int]]:
    order = "ORDER BY e.probability DESC, e.first_id, e.second_id"
    with shop.session() as connection:
        yield from connection.execute(f"SELECT {_PAIR}, e.probability {source} {order}")


def open_pair(shop: Shop, first: int, second: int) -> Pair:
    """Two customers side by side. Raises NotFound when one of them is no customer (any more)."""
    left, right = _side(shop, first), _side(shop, second)
    probability, reasons = _strongest(shop, first, second)
    return Pair(
        left,
        right,
        probability,
        tuple(reason for reason in reasons if reason.weight > 0),
        tuple(reason for reason in reasons if reason.weight < 0),
        lines(_records(shop, first), _records(shop, second), reasons),
    )


def _side(shop: Shop, customer: int) -> Side:
    sql = (
        "SELECT s.name, s.phone, s.city, s.channels, coalesce(s.first_on, (SELECT min(seen_on) FROM identity"
        " WHERE customer_id=s.customer_id), ''), s.order_count, s.spent_minor FROM customer_summary s"
        " JOIN customer c ON c.id=s.customer_id WHERE c.id=? AND c.merged_into IS NULL"
    )
    rows = shop.query(sql, customer)
    if not rows:
        raise NotFound("customer", str(customer))
    name, phone, city, channels, since, orders, spent = rows[0]
    channel = next(filter(None, channels.split("|")), "")
    return Side(customer, name, phone, city, channel, since, orders, spent, read_settings(shop).currency)


def _records(shop: Shop, customer: int) -> list[Record]:
    rows = shop.query("SELECT id FROM identity WHERE customer_id=? ORDER BY id", customer)
    return list(records(shop.connection(), [row[0] for row in rows]))


def _strongest(shop: Shop, first: int, second: int) -> tuple[float, tuple[Reason, ...]]:
    """Probability and reasons of the strongest edge between two customers, the values of the first one first."""
    rows = shop.query(_EDGES, first, second)
    if not rows:
        return 0.0, ()
    begins, _, probability, packed = rows[0]
    owner = shop.query("SELECT customer_id FROM identity WHERE id=?", begins)[0][0]
    return probability / 1e6, read_reasons(packed, turned=owner != first)


def read_reasons(packed: str, turned: bool = False) -> tuple[Reason, ...]:
    """The reasons of an edge, strongest first; turned: for one who looks from the second record."""
    found = [Reason(code, weight, value, other) for code, weight, value, other in json.loads(packed)]
    if turned:
        found = [reason._replace(value=reason.other, other=reason.value) for reason in found]
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


# Answers


def answer(shop: Shop, first: int, second: int, kind: str, *, by: int | None = None) -> None:
    """Say what two customers are; one deed each.

    same: the second becomes part of the first. apart: they are never joined nor asked about again. household: the same,
    and they are noted as related. later: asked about after all others; no deed. Raises BadValue and NotFound.
    """
    if kind not in ANSWERS:
        raise BadValue("kind", "unknown", kind)
    if first == second:
        raise BadValue("other", "same")
    if kind == merging.SAME:
        merging.merge(shop, first, second, by=by)
    elif kind == LATER:
        _put_off(shop, first, second)
    else:
        _keep_apart(shop, first, second, kind, by)


def _keep_apart(shop: Shop, first: int, second: int, kind: str, by: int | None) -> None:
    names = name_of(shop, first), name_of(shop, second)
    with shop.change(f"judge_{kind}", by=by, name=names[0], other=names[1]) as change:
        merging.judge(change, merging.identities_of(change, first), merging.identities_of(change, second), kind)
        if kind == merging.HOUSEHOLD and not any(
            relative.other_id == second and relative.kind == kind for relative in relatives(shop, first)
        ):
            one, other = home_identity(change, first), home_identity(change, second)
            change.insert(Relation, identity_id=one, other_identity_id=other, kind=kind)


def _put_off(shop: Shop, first: int, second: int) -> None:
    both = "SELECT id FROM identity WHERE customer_id IN (?, ?)"
    with shop.derived() as connection:
        connection.execute(
            "INSERT OR IGNORE INTO put_off(first_id, second_id) SELECT first_id, second_id FROM match_edge"
            f" WHERE is_open=1 AND first_id IN ({both}) AND second_id IN ({both})",
            (first, second, first, second),
        )


# Merge and split


def merge_preview(shop: Shop, into: int, other: int) -> MergePreview:
    """What a merge would make of two customers, before it is done; the left side is the one who stays."""
    _, reasons = _strongest(shop, into, other)
    fields = tuple(list_fields(shop))
    day = today(shop)
    mine, hers = present_facts(shop, into, fields, day), present_facts(shop, other, fields, day)
    facts = tuple(
        line(
            f"field:{field.code}",
            tuple(fact.value for fact in mine.get(field.code, ())),
            tuple(fact.value for fact in hers.get(field.code, ())),
        )
        for field in fields
        if field.code in mine or field.code in hers
    )
    return MergePreview((*lines(_records(shop, into), _records(shop, other), reasons), *facts), _counts(shop, other))


def _counts(shop: Shop, customer: int) -> dict[str, int]:
    counts = {
        name: shop.query(
            f'SELECT count(*) FROM identity i JOIN "{table}" t ON t.identity_id=i.id WHERE i.customer_id=?', customer
        )[0][0]
        for name, table in _COUNTED.items()
    }
    return counts | {"relations": len(relatives(shop, customer))}


def parts(shop: Shop, customer: int) -> list[Part]:
    """What a customer is made of, the oldest first, and why each part is hers."""
    sql = (
        "SELECT i.id, i.channel, i.account, i.seen_on, coalesce(i.born_id, i.customer_id), (SELECT count(*)"
        " FROM sales_order o WHERE o.identity_id=i.id) FROM identity i WHERE i.customer_id=? ORDER BY i.id"
    )
    rows = shop.query(sql, customer)
    known = {record.id: record for record in _records(shop, customer)}
    found, born_before = [], set[int]()
    for identity, channel, account, seen_on, born, orders in rows:
        record = known[identity]
        since = min(filter(None, (seen_on, record.first_on)), default="")
        told = (Reason("told_same", 0.0),) if born in born_before or _is_told(shop, identity) else ()
        reasons = _why(shop, identity, [row[0] for row in rows]) or told
        found.append(Part((identity,), _name(record), channel, account, orders, since, reasons))
        born_before.add(born)
    return found


def _name(record: Record) -> str:
    return next(iter((*record.names, *(drop.receiver for drop in record.drops if drop.receiver), record.account)), "")


def _is_told(shop: Shop, identity: int) -> bool:
    return bool(shop.query("SELECT 1 FROM verdict WHERE kind='same' AND ? IN (first_id, second_id)", identity))


def _why(shop: Shop, identity: int, others: list[int]) -> tuple[Reason, ...]:
    """What speaks for an identity being one with the others, by its strongest edge to one of them."""
    among_others = "(SELECT value FROM json_each(?2))"
    sql = (
        f"SELECT strength, reasons, 0 FROM match_edge WHERE first_id=?1 AND second_id IN {among_others} UNION ALL"
        f" SELECT strength, reasons, 1 FROM match_edge WHERE second_id=?1 AND first_id IN {among_others}"
        " ORDER BY 1 DESC LIMIT 1"
    )
    rows = shop.query(sql, identity, among(others))
    return tuple(reason for reason in read_reasons(rows[0][1], bool(rows[0][2])) if reason.weight > 0) if rows else ()
