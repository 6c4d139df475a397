"""The points of customers: balances, statements, corrections and gifts, what lapses and what it is all worth."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from desktop.domain.errors import BadValue, NotEnoughPoints, NotFound
from desktop.domain.loyalty import MOST, last_day, worth
from desktop.domain.points import Account, Entry, account, spend
from desktop.services.customers import home_identity
from desktop.services.loyalty.earning import COLUMNS, hold_entries
from desktop.services.loyalty.terms import Reads, terms
from desktop.services.loyalty.undoing import ENTRY_COLUMNS
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import PointsEntry

_ENTRY = ",".join(f"e.{name}" for name in ENTRY_COLUMNS)


def living(reader: Reads, customer: int) -> tuple[int, str]:
    """The customer, or whom she was merged into, and the name. Raises NotFound for one in the trash or none at all."""
    seen = customer
    while True:
        rows = reader.query("SELECT name, merged_into, trashed_ms FROM customer WHERE id=?", seen)
        if not rows or (rows[0][1] is None and rows[0][2] is not None):
            raise NotFound("customer", rows[0][0] if rows else str(customer))
        name, into, _ = rows[0]
        if into is None:
            return seen, name
        seen = into


def balance(reader: Reads, customer: int, day: date | None = None) -> Account:
    """The points of all identities of a customer on a day, today by default. A customer in the trash keeps hers."""
    rows = reader.query(
        f"SELECT {_ENTRY} FROM identity i JOIN points_entry e ON e.identity_id=i.id WHERE i.customer_id=?", customer
    )
    return account((Entry(*row) for row in rows), (day or terms(reader).today).isoformat())


@dataclass(frozen=True)
class Line:
    """A line of a customer's statement. kind: as in domain.points, and expire for what lapsed, which nobody booked.

    balance: the sum up to and with this line. number: of the order, "" where there is none.
    """

    day: str
    kind: str
    points: int
    balance: int
    number: str = ""
    channel: str = ""
    note: str = ""
    expires_on: str | None = None
    staff_id: int | None = None
    at_ms: int = 0


def statement(shop: Shop, customer: int, day: date | None = None) -> list[Line]:
    """Every entry of a customer as it was booked, the oldest first, and what has lapsed; the last balance is hers."""
    day = day or terms(shop).today
    rows = shop.query(
        "SELECT e.business_date, e.kind, e.points, coalesce(o.number, ''), coalesce(o.channel, ''), e.note,"
        " e.expires_on, e.staff_id, e.at_ms FROM identity i JOIN points_entry e ON e.identity_id=i.id"
        " LEFT JOIN sales_order o ON o.id=e.order_id WHERE i.customer_id=? ORDER BY e.id",
        customer,
    )
    found: list[tuple[Any, ...]] = list(rows)
    lapsed: dict[str, int] = defaultdict(int)
    for lot in balance(shop, customer, day).lapsed:
        lapsed[str(lot.expires_on)] += lot.left
    found += [(_next(last), "expire", -points, "", "", "", None, None, 0) for last, points in sorted(lapsed.items())]
    lines, total = [], 0
    for when, kind, points, *rest in found:
        total += points
        lines.append(Line(when, kind, points, total, *rest))
    return lines


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


# By hand


def give(shop: Shop, customer: int, points: int, *, note: str = "", by: int | None = None) -> None:
    """Give points for something else than a purchase. Raises BadValue for none."""
    if points <= 0 or points > MOST:
        raise BadValue("points", "not_positive" if points <= 0 else "out_of_range", str(points))
    _by_hand(shop, "gift_points", "gift", customer, points, note, by)


def adjust(shop: Shop, customer: int, points: int, *, note: str, by: int | None = None) -> None:
    """Correct her points, up or down; the note says why and is needed. Raises NotEnoughPoints below nothing."""
    if not note.strip():
        raise BadValue("note", "empty")
    if not points or abs(points) > MOST:
        raise BadValue("points", "out_of_range" if points else "empty", str(points))
    _by_hand(shop, "adjust_points", "adjust", customer, points, note, by)


def _by_hand(shop: Shop, deed: str, kind: str, customer: int, points: int, note: str, by: int | None) -> None:
    customer, name = living(shop, customer)
    with shop.change(deed, by=by, name=name, points=points) as change:
        if points > 0:
            put(change, home_identity(change, customer), kind, points, f"{kind}:{change.id}", note=note.strip())
        else:
            take(change, customer, kind, -points, f"{kind}:{change.id}", note=note.strip())


def put(
    change: Change,
    identity: int,
    kind: str,
    points: int,
    key: str,
    *,
    order: int | None = None,
    money_minor: int = 0,
    note: str = "",
) -> None:
    """Append an entry that gives points; they last as the rules say of points earned today."""
    at = terms(change)
    last = last_day(at.today, at.rules)
    row = (identity, key, kind, points, change.now_ms, at.today.isoformat(), last.isoformat() if last else None)
    change.insert_rows(PointsEntry, COLUMNS, [(*row, order, money_minor, change.staff_id, note)])


def take(
    change: Change,
    customer: int,
    kind: str,
    points: int,
    key: str,
    *,
    order: int | None = None,
    money_minor: int = 0,
    note: str = "",
) -> None:
    """Append entries that take a customer's points, the oldest first, from the identities that have them.

    money_minor: what they are worth, spread over the entries. Raises NotEnoughPoints.
    """
    day = terms(change).today
    whole = balance(change, customer, day)
    if points > whole.available:
        raise NotEnoughPoints(points, whole.available)
    rows: list[tuple[Any, ...]] = []
    left_points, left_money = points, money_minor
    for part in spend(whole, points):
        money = left_money * part.points // left_points
        left_points, left_money = left_points - part.points, left_money - money
        hold_entries(change, part.entries)
        stamps = (change.now_ms, day.isoformat(), None, order, money, change.staff_id, note)
        rows.append((part.identity_id, f"{key}:{part.identity_id}", kind, -part.points, *stamps))
    change.insert_rows(PointsEntry, COLUMNS, rows)


# The whole shop


@dataclass(frozen=True)
class Liability:
    """What the shop owes in points on a day. by_last_day: last day ("" for ever) to points, the nearest first.

    owed: what customers owe us. in_trash: points of customers in the trash, in none of the others.
    """

    points: int
    money_minor: int
    currency: str
    customers: int
    owed: int
    in_trash: int
    by_last_day: tuple[tuple[str, int], ...]


# Identities that never spent anything need no replay: their points are those that have not lapsed.
_PLAIN = (
    "SELECT i.customer_id, coalesce(e.expires_on, ''), sum(e.points) FROM points_entry e"
    " JOIN identity i ON i.id=e.identity_id WHERE (e.expires_on IS NULL OR e.expires_on>=?)"
    " AND e.identity_id NOT IN (SELECT identity_id FROM points_entry WHERE points<0) GROUP BY 1, 2"
)
_REPLAYED = (
    f"SELECT i.customer_id, {_ENTRY} FROM points_entry e JOIN identity i ON i.id=e.identity_id"
    " WHERE e.identity_id IN (SELECT identity_id FROM points_entry WHERE points<0) ORDER BY 1"
)


def liability(shop: Shop, day: date | None = None) -> Liability:
    """All points that could be redeemed on a day, and what they are worth by the rules of now."""
    at = terms(shop)
    shown = (day or at.today).isoformat()
    with shop.session() as connection:
        trashed = {row[0] for row in connection.execute("SELECT id FROM customer WHERE trashed_ms IS NOT NULL")}
        plain = connection.execute(_PLAIN, (shown,)).fetchall()
        replayed = connection.execute(_REPLAYED).fetchall()
    balances: dict[int, int] = defaultdict(int)
    by_last_day: dict[str, int] = defaultdict(int)
    for customer, last, points in (*plain, *_left(replayed, shown)):
        balances[customer] += points
        if customer not in trashed and points > 0:
            by_last_day[last] += points
    kept = {who: points for who, points in balances.items() if who not in trashed}
    points = sum(max(each, 0) for each in kept.values())
    return Liability(
        points,
        worth(points, at.rules),
        at.currency,
        sum(each > 0 for each in kept.values()),
        -sum(min(each, 0) for each in kept.values()),
        sum(max(balances[who], 0) for who in balances.keys() & trashed),
        tuple(sorted(by_last_day.items(), key=lambda pair: pair[0] or "~")),
    )


def _left(rows: Iterable[Sequence[Any]], day: str) -> list[tuple[int, str, int]]:
    found = []
    for customer, own in groupby(rows, key=lambda row: row[0]):
        whole = account((Entry(*row[1:]) for row in own), day)
        found += [(customer, lot.expires_on or "", lot.left) for lot in whole.lots]
        if whole.owed:
            found.append((customer, "", -whole.owed))
    return found


@dataclass(frozen=True)
class Lapsing:
    """Points of a customer that lapse soon. last_day: the first day after which some are gone."""

    customer_id: int
    name: str
    points: int
    last_day: str


def lapsing(shop: Shop, within_days: int = 30, day: date | None = None) -> list[Lapsing]:
    """Customers whose points lapse within so many days, the nearest first; those in the trash left out."""
    day = day or terms(shop).today
    since, until = day.isoformat(), (day + timedelta(days=within_days)).isoformat()
    with shop.session() as connection:
        near = (
            "SELECT DISTINCT i.customer_id FROM points_entry e JOIN identity i ON i.id=e.identity_id"
            " WHERE e.expires_on BETWEEN ? AND ?"
        )
        rows = connection.execute(
            f"SELECT c.id, c.name, {_ENTRY} FROM ({near}) n JOIN customer c ON c.id=n.customer_id"
            " JOIN identity i ON i.customer_id=c.id JOIN points_entry e ON e.identity_id=i.id"
            " WHERE c.trashed_ms IS NULL AND c.merged_into IS NULL ORDER BY c.id",
            (since, until),
        ).fetchall()
    found = []
    for (customer, name), own in groupby(rows, key=lambda row: (row[0], row[1])):
        whole = account((Entry(*row[2:]) for row in own), since)
        points = min(whole.lapsing(until), whole.available)
        if points:
            found.append(Lapsing(customer, name, points, str(whole.lots[0].expires_on)))
    return sorted(found, key=lambda each: (each.last_day, -each.points, each.customer_id))
