"""Points for orders, booked at the end of the change set that brought or changed them, in its transaction.

An order earns once, by the rules and the level of the day on which it is booked, on what was paid and not given back.
Whatever changes it later - a refund, another owner, a borrowed account - is a further entry in proportion to the first.
So an order's entries always come to what it should have given, however often and in whichever order files show it.

What a later deed builds on is recorded as seen: an undo of the earlier one leaves it in place. An undo books nothing,
for it brings back rows that agreed with each other; it is refused where it would take back points that were spent.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.loyalty import LevelRule, level_reached, points_for, share_of
from desktop.domain.loyalty import last_day as last_day_of
from desktop.domain.progress import Progress, Silent
from desktop.services.loyalty.terms import BOUGHT, GAINED, Terms, terms
from desktop.services.loyalty.undoing import refuse_spent
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import Connection, among, select_among
from desktop.storage.tables import PointsEntry

COLUMNS = (
    *("identity_id", "event_key", "kind", "points", "at_ms", "business_date", "expires_on", "order_id"),
    *("money_minor", "staff_id", "note"),
)
LOOKED_AT = "temp.points_order"
# A sale that was typed at the counter under the number of another till's receipt, and the same from that till's file.
_TWIN = (
    "(o.channel<>'counter' AND EXISTS (SELECT 1 FROM sales_order c WHERE c.channel='counter' AND c.number=o.number"
    " AND c.business_date=o.business_date AND c.paid_minor=o.paid_minor AND c.is_valid=1))"
)
_DUE = f"""
FROM {LOOKED_AT} t CROSS JOIN sales_order o ON o.id=t.id
WHERE {BOUGHT} AND o.currency=:currency AND o.identity_id IS NOT NULL
    AND o.business_date>=:since AND o.paid_minor>o.refunded_minor
    AND NOT EXISTS (SELECT 1 FROM points_entry e WHERE e.order_id=o.id AND e.kind='earn') AND NOT {_TWIN}
"""
# What an order gave so far, per identity, and its first entry, in proportion to which all others are.
_GIVEN = f"""
SELECT o.id, o.channel, o.number, o.identity_id, o.is_valid AND o.is_own, o.paid_minor-o.refunded_minor,
    o.business_date, e.identity_id, sum(e.points), sum(e.money_minor)
FROM {LOOKED_AT} t CROSS JOIN points_entry e ON e.order_id=t.id CROSS JOIN sales_order o ON o.id=t.id
WHERE e.kind='earn' OR (e.kind='reverse' AND e.points<0) GROUP BY o.id, e.identity_id ORDER BY o.id, e.identity_id
"""
_FIRST = f"""
SELECT e.order_id, min(e.id), e.points, e.money_minor FROM {LOOKED_AT} t CROSS JOIN points_entry e ON e.order_id=t.id
WHERE e.kind='earn' GROUP BY e.order_id
"""
# The figure of each order's customer over the days before it: history and orders in one row of days, summed in a frame.
_BEFORE = """
SELECT order_id, figure FROM (SELECT order_id, coalesce(sum(figure) OVER
    (PARTITION BY customer ORDER BY day RANGE BETWEEN {start} PRECEDING AND 1 PRECEDING), 0) AS figure FROM (
    SELECT i.customer_id AS customer, CAST(julianday(o.business_date) AS INTEGER) AS day, 0 AS figure, o.id AS order_id
    {due_joined}
    UNION ALL {history}))
WHERE order_id IS NOT NULL
"""
_HISTORY = {
    "spend": "SELECT i.customer_id, CAST(julianday(o.business_date) AS INTEGER), o.paid_minor-o.refunded_minor, NULL"
    " FROM temp.points_customer p CROSS JOIN identity i ON i.customer_id=p.id"
    f" CROSS JOIN sales_order o ON o.identity_id=i.id WHERE {BOUGHT} AND o.currency=:currency",
    "points": "SELECT i.customer_id, CAST(julianday(e.business_date) AS INTEGER), e.points, NULL"
    " FROM temp.points_customer p CROSS JOIN identity i ON i.customer_id=p.id"
    f" CROSS JOIN points_entry e ON e.identity_id=i.id WHERE {GAINED}",
}


@dataclass(frozen=True)
class Booked:
    """What a booking of orders did, or would do. orders: those that earn for the first time."""

    orders: int = 0
    points: int = 0
    corrected: int = 0


def settle(change: Change) -> None:
    """Give the orders that a change set touched what they should have given; storage calls it before the commit."""
    of = change.query("SELECT undo_of FROM change_set WHERE id=?", change.id)
    if not of:  # derived rows alone are made anew
        return
    if of[0][0] is not None:
        refuse_spent(change)
        return
    has_entries = bool(change.query("SELECT 1 FROM points_entry LIMIT 1"))
    if has_entries:
        _hold_touched(change)
    inserted = [(first, last) for table, first, last in change.recorder.ranges() if table == "sales_order"]
    updated = [row for _, ids in change.recorder.updated_ids(("sales_order",)) for row in ids]
    if not inserted and not updated:
        return
    at = terms(change)
    if not at.rules.is_on and not has_entries:
        return
    _look_at(change.connection, inserted, updated)
    book(change, at)


def _look_at(connection: Connection, ranges: Iterable[tuple[int, int]], ids: Iterable[int]) -> None:
    _empty(connection, LOOKED_AT)
    sql = f"INSERT OR IGNORE INTO {LOOKED_AT}"
    connection.executemany(f"{sql} SELECT id FROM sales_order WHERE id BETWEEN ? AND ?", ranges)
    connection.executemany(f"{sql} VALUES(?)", ((number,) for number in ids))


def _empty(connection: Connection, table: str) -> None:
    connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table.removeprefix('temp.')}(id INTEGER PRIMARY KEY)")
    connection.execute(f"DELETE FROM {table}")


def book(change: Change, at: Terms) -> Booked:
    """Append what the orders looked at lack, and take back what they gave too much."""
    corrections = list(_corrections(change))
    first = list(_first_entries(change, at)) if at.rules.is_on else []
    hold(change, {row[7] for row in corrections})
    change.insert_rows(PointsEntry, COLUMNS, corrections)
    change.insert_rows(PointsEntry, COLUMNS, first)
    return Booked(len(first), sum(row[3] for row in (*first, *corrections)), len(corrections))


def _values(at: Terms) -> dict[str, str]:
    return {"currency": at.currency, "since": at.rules.starts_on}


def _first_entries(change: Change, at: Terms) -> Iterator[tuple[Any, ...]]:
    columns = "o.id, o.identity_id, o.channel, o.number, o.business_date, o.paid_minor-o.refunded_minor"
    due = change.connection.execute(f"SELECT {columns} {_DUE} ORDER BY o.id", _values(at)).fetchall()
    percents = _percents(change.connection, at) if due else {}
    last_days: dict[str, str | None] = {}
    for order, identity, channel, number, day, money in due:
        points = points_for(money, at.rules, percents.get(order, 100))
        if not points:
            continue
        if day not in last_days:
            last = last_day_of(date.fromisoformat(day), at.rules)
            last_days[day] = last.isoformat() if last else None
        key = f"order:{channel}:{number}"
        yield identity, key, "earn", points, change.now_ms, day, last_days[day], order, money, change.staff_id, ""


def _percents(connection: Connection, at: Terms) -> dict[int, int]:
    """Order to the share that its customer's level gave on the order's day."""
    if all(level.earn_percent == 100 for level in at.levels):
        return {}
    values = _values(at)
    _empty(connection, "temp.points_customer")
    joined = _DUE.replace("\nWHERE", " CROSS JOIN identity i ON i.id=o.identity_id\nWHERE")
    connection.execute(f"INSERT OR IGNORE INTO temp.points_customer SELECT i.customer_id {joined}", values)
    figures: dict[int, dict[tuple[str, int], int]] = {}
    for measure, window in {level.counted for level in at.levels}:
        sql = _BEFORE.format(start=window or "UNBOUNDED", due_joined=joined, history=_HISTORY[measure])
        for order, figure in connection.execute(sql, values):
            figures.setdefault(order, {})[measure, window] = figure
    return {order: _percent(at.levels, counted) for order, counted in figures.items()}


def _percent(levels: tuple[LevelRule, ...], counted: dict[tuple[str, int], int]) -> int:
    level = level_reached(levels, counted)
    return level.earn_percent if level else 100


def _corrections(change: Change) -> Iterator[tuple[Any, ...]]:
    """For orders that gave something: the difference to what they should have given, for each identity.

    An order that came to another owner takes from the first what it gives to the second.
    """
    first = {order: (points, money) for order, _, points, money in change.connection.execute(_FIRST)}
    rows = change.connection.execute(_GIVEN).fetchall()
    if not rows:
        return
    today = terms(change).today.isoformat()
    given: dict[int, list[Any]] = {}
    for row in rows:
        given.setdefault(row[0], []).append(row)
    for order, entries in given.items():
        _, channel, number, owner, counts, money, day, *_ = entries[0]
        if order not in first:
            continue
        base, of = first[order]
        net = max(money, 0) if counts and owner is not None else 0
        wanted = {owner: (share_of(base, net, of), net)} if net else {}
        had = {entry[7]: (entry[8], entry[9]) for entry in entries}
        for identity in {**had, **wanted}:
            points, of_money = wanted.get(identity, (0, 0))
            before, before_money = had.get(identity, (0, 0))
            if points == before:
                continue
            kind = "earn" if points > before else "reverse"
            key = f"order:{channel}:{number}:{change.id}:{identity}"
            last = _expiry_of(change, order) if kind == "earn" else None
            yield (
                *(identity, key, kind, points - before, change.now_ms, today if kind == "reverse" else day, last),
                *(order, of_money - before_money, change.staff_id, ""),
            )


def _expiry_of(change: Change, order: int) -> str | None:
    """Points that come back to an order last as long as those it gave first."""
    sql = "SELECT expires_on FROM points_entry WHERE order_id=? AND kind='earn' ORDER BY id LIMIT 1"
    return str(found[0][0]) if (found := change.query(sql, order)) and found[0][0] else None


# What stays as long as a later deed needs it


def hold(change: Change, orders: Iterable[int], whole: bool = False) -> None:
    """Record that a deed builds on the points of orders; whole: on the sale with its lines and coupons too."""
    ids = sorted(set(orders))
    tables = ("points_entry", "coupon_use", *(("order_line",) if whole else ()))
    for table in tables:
        sql = f'SELECT id FROM "{table}" WHERE order_id IN (SELECT value FROM json_each(?))'
        change.recorder.seen(table, [row[0] for row in select_among(change.connection, sql, ids)])
    if whole:
        change.recorder.seen("sales_order", ids)


def hold_entries(change: Change, entries: Iterable[int]) -> None:
    """Record that a deed spends what entries gave, and so needs the sales that earned it."""
    ids = list(entries)
    change.recorder.seen("points_entry", ids)
    sql = "SELECT DISTINCT order_id FROM points_entry WHERE order_id IS NOT NULL AND id"
    orders = change.query(f"{sql} IN (SELECT value FROM json_each(?))", among(ids))
    hold(change, [row[0] for row in orders], whole=True)


def _hold_touched(change: Change) -> None:
    recorder = change.recorder
    touched = {row for _, ids in recorder.updated_ids(("sales_order",)) for row in ids}
    touched.update(recorder.seen_ids("sales_order"))
    for table, first, last in recorder.ranges():
        if table == "interaction":
            sql = "SELECT order_id FROM interaction WHERE id BETWEEN ? AND ? AND order_id IS NOT NULL"
            touched.update(row[0] for row in change.query(sql, first, last))
    hold(change, touched)


# Orders of earlier days


def earn(shop: Shop, *, by: int | None = None, progress: Progress | None = None) -> Booked:
    """Book the points of all orders since the start day that have none yet, and put right those that differ."""
    with shop.change("points", by=by) as change:
        booked = _book_all(change, progress or Silent())
        change.args["count"] = booked.orders + booked.corrected
    return booked


class _Preview(Exception):
    """Leaves the change set, so that it is rolled back."""


def preview_earning(shop: Shop) -> Booked:
    """What `earn` would book, writing nothing."""
    booked = Booked()
    try:
        with shop.change("points") as change:
            booked = _book_all(change, Silent())
            raise _Preview
    except _Preview:
        return booked


def _book_all(change: Change, progress: Progress) -> Booked:
    at = terms(change)
    connection = change.connection
    _empty(connection, LOOKED_AT)
    connection.execute(
        f"INSERT INTO {LOOKED_AT} SELECT id FROM sales_order WHERE business_date>=:since AND identity_id IS NOT NULL"
        " UNION SELECT order_id FROM points_entry WHERE order_id IS NOT NULL",
        {"since": at.rules.starts_on or "9999"},
    )
    progress.report(0)
    booked = book(change, at)
    progress.report(booked.orders)
    return booked


def unsettled(connection: Connection) -> int:
    """Orders whose entries do not come to what they should have given; 0 in a ledger that is well."""
    _empty(connection, LOOKED_AT)
    connection.execute(f"INSERT INTO {LOOKED_AT} SELECT DISTINCT order_id FROM points_entry WHERE order_id IS NOT NULL")
    first = {order: (points, money) for order, _, points, money in connection.execute(_FIRST)}
    wrong = set()
    for order, _, _, owner, counts, money, _, identity, points, _ in connection.execute(_GIVEN):
        base, of = first.get(order, (0, 0))
        net = max(money, 0) if counts and owner == identity else 0
        if points != share_of(base, net, of):
            wrong.add(order)
    return len(wrong)
