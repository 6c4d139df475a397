"""What happened with a customer, in time: orders, interactions, facts and the changes to her profile."""

import json
from dataclasses import dataclass
from typing import Any

from desktop.storage.history import unpack
from desktop.storage.shopfile import Shop

KINDS = ("order", "interaction", "task", "fact", "change")


@dataclass(frozen=True)
class Event:
    """One line of the timeline. data holds what the kind needs to be said: see the queries below."""

    kind: str
    id: int
    at_ms: int
    day: str
    data: dict[str, Any]


_ORDERS = (
    "SELECT o.id, o.placed_ms, o.business_date, o.channel, o.number, o.status, o.title, o.paid_minor, o.refunded_minor,"
    " o.currency, o.pieces, o.is_own, o.is_valid,"
    " (SELECT group_concat(title, ' · ') FROM (SELECT title FROM order_line WHERE order_id=o.id LIMIT 6)) AS lines"
    " FROM identity i JOIN sales_order o ON o.identity_id=i.id WHERE i.customer_id=?"
    " ORDER BY o.placed_ms DESC, o.id DESC LIMIT ?"
)
_INTERACTIONS = (
    "SELECT n.id, n.at_ms, n.business_date, n.kind, n.channel, n.direction, n.text, coalesce(s.name,'') AS staff,"
    " n.rating, o.number AS order_number, p.name AS product FROM identity i JOIN interaction n ON n.identity_id=i.id"
    " LEFT JOIN staff s ON s.id=n.staff_id LEFT JOIN sales_order o ON o.id=n.order_id"
    " LEFT JOIN product p ON p.id=n.product_id WHERE i.customer_id=? ORDER BY n.at_ms DESC LIMIT ?"
)
_TASKS = (
    "SELECT t.id, t.created_ms, coalesce(t.due_on, date(t.created_ms/1000, 'unixepoch')), t.title, t.due_on, t.done_ms,"
    " t.outcome, coalesce(s.name,'') AS staff FROM identity i JOIN task t ON t.identity_id=i.id"
    " LEFT JOIN staff s ON s.id=t.staff_id WHERE i.customer_id=? ORDER BY t.created_ms DESC LIMIT ?"
)
_FACTS = (
    "SELECT f.id, f.created_ms, f.known_on, d.code, d.name, d.kind AS field_kind, d.is_sensitive, f.value, f.source,"
    " f.why, f.grade, coalesce(s.name,'') AS staff, f.ended_ms FROM identity i JOIN fact f ON f.identity_id=i.id"
    " JOIN field d ON d.id=f.field_id LEFT JOIN staff s ON s.id=f.staff_id"
    " WHERE i.customer_id=? ORDER BY f.created_ms DESC LIMIT ?"
)
_QUERIES = {"order": _ORDERS, "interaction": _INTERACTIONS, "task": _TASKS, "fact": _FACTS}


def timeline(shop: Shop, customer: int, kinds: tuple[str, ...] = KINDS, limit: int = 300) -> list[Event]:
    """The newest events of the kinds asked for, newest first, at most `limit` of each kind."""
    events: list[Event] = []
    for kind in kinds:
        if kind == "change":
            events += _changes(shop, customer, limit)
        else:
            cursor = shop.connection().execute(_QUERIES[kind], (customer, limit))
            names = [column[0] for column in cursor.description][3:]
            events += [Event(kind, row[0], row[1], row[2], dict(zip(names, row[3:], strict=True))) for row in cursor]
    return sorted(events, key=lambda event: (event.at_ms, event.id), reverse=True)


def _changes(shop: Shop, customer: int, limit: int) -> list[Event]:
    """Change sets that updated or deleted something of hers."""
    found: dict[int, Event] = {}
    for table, row_id in _rows_of(shop, customer):
        sql = (
            "SELECT c.id, c.at_ms, date(c.at_ms/1000, 'unixepoch'), c.deed, c.args, coalesce(s.name,''), c.undone_by,"
            " r.data FROM change_row r JOIN change_set c ON c.id=r.change_id LEFT JOIN staff s ON s.id=c.staff_id"
            " WHERE r.\"table\"=? AND r.last_id>=? AND r.first_id<=? AND r.op='update' ORDER BY r.last_id LIMIT 50"
        )
        for change_id, at_ms, day, deed, args, staff, undone_by, data in shop.query(sql, table, row_id, row_id):
            columns, rows = unpack(data)
            row = next((row for row in rows if row[0] == row_id), None)
            if row is None:
                continue
            width = len(columns)
            edits = [
                (table, name, row[1 + at], row[1 + width + at])
                for at, name in enumerate(columns)
                if name not in ("version", "updated_ms", "updated_by") and row[1 + at] != row[1 + width + at]
            ]
            event = found.setdefault(
                change_id,
                Event(
                    "change",
                    change_id,
                    at_ms,
                    day,
                    {"deed": deed, "args": json.loads(args), "staff": staff, "undone_by": undone_by, "edits": []},
                ),
            )
            event.data["edits"] += edits
    return sorted(found.values(), key=lambda event: event.at_ms, reverse=True)[:limit]


def _rows_of(shop: Shop, customer: int) -> list[tuple[str, int]]:
    rows = [("customer", customer)]
    rows += [("identity", row[0]) for row in shop.query("SELECT id FROM identity WHERE customer_id=?", customer)]
    for table in ("contact_point", "address", "sales_order"):
        sql = f'SELECT t.id FROM identity i JOIN "{table}" t ON t.identity_id=i.id WHERE i.customer_id=? LIMIT 200'
        rows += [(table, row[0]) for row in shop.query(sql, customer)]
    return rows
