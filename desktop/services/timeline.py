"""What happened with a customer, in time: orders, interactions, tasks, facts and the changes to her profile."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop.domain.times import business_date
from desktop.services import history
from desktop.services.shops import read_settings
from desktop.storage.history import unpack
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among

KINDS = ("order", "interaction", "task", "fact", "change")


@dataclass(frozen=True)
class Event:
    """One line of the timeline. day: where it stands in time; data: what the kind needs to be said, see below."""

    kind: str
    id: int
    at_ms: int
    day: str
    data: dict[str, Any]


_ORDERS = (
    "SELECT o.id, o.placed_ms, o.business_date, o.channel, o.number, o.status, o.title, o.paid_minor, o.refunded_minor,"
    " o.currency, o.pieces, o.is_own, o.is_valid, o.own_grade, o.receiver,"
    " CASE WHEN o.own_grade='' AND o.is_own=1 AND o.is_valid=1 THEN"
    " (SELECT d.kind FROM odd_order d WHERE d.order_id=o.id) END AS odd_kind,"
    " (SELECT d.reasons FROM odd_order d WHERE d.order_id=o.id) AS odd_reasons,"
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
# An open task stands on the day it is due, a finished one on the day it was done.
_TASKS = (
    "SELECT t.id, coalesce(t.done_ms, t.created_ms), CASE WHEN t.done_ms IS NULL THEN t.due_on END, t.title, t.due_on,"
    " t.done_ms, t.outcome, coalesce(s.name,'') AS staff FROM identity i JOIN task t ON t.identity_id=i.id"
    " LEFT JOIN staff s ON s.id=t.staff_id WHERE i.customer_id=? ORDER BY t.created_ms DESC LIMIT ?"
)
_FACTS = (
    "SELECT f.id, f.created_ms, f.known_on, d.code, d.name, d.kind AS field_kind, d.is_sensitive, f.value, f.source,"
    " f.why, f.grade, coalesce(s.name,'') AS staff, f.ended_ms FROM identity i JOIN fact f ON f.identity_id=i.id"
    " JOIN field d ON d.id=f.field_id LEFT JOIN staff s ON s.id=f.staff_id"
    " WHERE i.customer_id=? ORDER BY f.known_on DESC, f.id DESC LIMIT ?"
)
_QUERIES = {"order": _ORDERS, "interaction": _INTERACTIONS, "task": _TASKS, "fact": _FACTS}


def timeline(shop: Shop, customer: int, kinds: tuple[str, ...] = KINDS, limit: int = 300) -> list[Event]:
    """The newest events of the kinds asked for, newest first, at most `limit` of each kind."""
    settings = read_settings(shop)

    def day_of(at_ms: int) -> str:
        return business_date(at_ms, settings.zone, settings.day_start_hour).isoformat()

    events: list[Event] = []
    for kind in kinds:
        if kind == "change":
            events += [
                Event(kind, row, at_ms, day_of(at_ms), data) for row, at_ms, data in _changes(shop, customer, limit)
            ]
        else:
            cursor = shop.connection().execute(_QUERIES[kind], (customer, limit))
            names = [column[0] for column in cursor.description][3:]
            events += [
                Event(kind, row[0], row[1], row[2] or day_of(row[1]), dict(zip(names, row[3:], strict=True)))
                for row in cursor
            ]
    return sorted(events, key=lambda event: (event.day, event.at_ms, event.id), reverse=True)


@dataclass(frozen=True)
class Line:
    title: str
    variant: str
    quantity: int
    total_minor: int | None
    refunded_minor: int


def order_lines(shop: Shop, order: int) -> list[Line]:
    """What was bought in an order."""
    return [
        Line(*row)
        for row in shop.query(
            "SELECT title, variant, quantity, coalesce(paid_minor, total_minor), refunded_minor FROM order_line"
            " WHERE order_id=? ORDER BY id",
            order,
        )
    ]


# Changes

# Deeds that concern one customer: these can be taken back from her profile, an import cannot.
OF_ONE = frozenset(
    (
        *("edit_customer", "edit_contact", "edit_address", "edit_account", "mark_order"),
        *("edit_interaction", "delete_interaction", "edit_task", "finish_task"),
        *("reopen_task", "hand_over_task", "put_off_task"),
    )
)
OF_MANY = frozenset(("archive", "unarchive", "trash", "untrash"))
_STAMPS = frozenset(("version", "updated_ms", "updated_by", "key", "interaction_id", "seen_on"))
_HERS = ("contact_point", "address", "interaction", "task", "sales_order")
_DELETED_SEARCHED = 100  # records of deleted rows that are looked through per table

Edit = tuple[str, str, Any, Any]  # table, column, old, new; None where there was nothing


def _changes(shop: Shop, customer: int, limit: int) -> list[tuple[int, int, dict[str, Any]]]:
    """Change sets that touched something of hers: id, instant, and what the sentence needs with its edits."""
    edits: dict[int, list[Edit]] = {}
    for change_id, edit in _edits(shop, customer):
        edits.setdefault(change_id, []).append(edit)
    newest = sorted(edits, reverse=True)[:limit]
    found = []
    for info in filter(None, (history.change(shop, row) for row in newest)):
        data = {"deed": info.deed, "args": info.args, "staff": info.staff, "undone_by": info.undone_by}
        can_undo = info.stands and _is_of_one(info.deed, info.args)
        found.append((info.id, info.at_ms, data | {"edits": edits[info.id], "can_undo": can_undo}))
    return found


def _is_of_one(deed: str, args: dict[str, Any]) -> bool:
    if deed in ("undo", "redo"):
        return _is_of_one(str(args.get("deed_name", "")), args.get("deed_args") or {})
    return deed in OF_ONE or (deed in OF_MANY and args.get("count") == 1)


def _edits(shop: Shop, customer: int) -> Iterator[tuple[int, Edit]]:
    identities = [row[0] for row in shop.query("SELECT id FROM identity WHERE customer_id=?", customer)]
    hers = {"customer": [customer], "identity": identities}
    for table in _HERS:
        sql = f'SELECT t.id FROM identity i JOIN "{table}" t ON t.identity_id=i.id WHERE i.customer_id=? LIMIT 300'
        hers[table] = [row[0] for row in shop.query(sql, customer)]
    blocks: dict[int, Any] = {}
    for table, ids in hers.items():
        for row_id in ids:
            yield from _updates(shop, table, row_id, blocks)
    yield from _added(shop, hers)
    for table in ("contact_point", "address", "interaction"):
        yield from _deleted(shop, table, set(identities))


_SILENT = (("identity", "name"), ("identity", "born_id"))  # what matching keeps beside what people see


def _updates(shop: Shop, table: str, row_id: int, blocks: dict[int, Any]) -> Iterator[tuple[int, Edit]]:
    sql = (
        'SELECT r.id, r.change_id FROM change_row r WHERE r."table"=? AND r.last_id>=? AND r.first_id<=?'
        " AND r.op='update' ORDER BY r.last_id LIMIT 50"
    )
    for record, change_id in shop.query(sql, table, row_id, row_id):
        if record not in blocks:  # an import's block holds thousands of rows: opened once
            columns, rows = unpack(shop.query("SELECT data FROM change_row WHERE id=?", record)[0][0])
            blocks[record] = columns, {row[0]: row for row in rows}
        columns, found = blocks[record]
        row = found.get(row_id)
        if row is None:
            continue
        width = len(columns)
        for at, name in enumerate(columns):
            if name not in _STAMPS and (table, name) not in _SILENT and row[1 + at] != row[1 + width + at]:
                yield change_id, (table, name, row[1 + at], row[1 + width + at])


_NAMES = {
    "contact_point": "value",
    "address": "province || city || district || detail",
    "identity": "account",
}


def _added(shop: Shop, hers: dict[str, list[int]]) -> Iterator[tuple[int, Edit]]:
    """What people added by hand; what an import brought is no news here."""
    for table, name in _NAMES.items():
        sql = (
            f'SELECT r.change_id, t.value FROM (SELECT id, {name} AS value FROM "{table}" WHERE id IN'
            ' (SELECT value FROM json_each(?))) t JOIN change_row r ON r."table"=? AND r.last_id>=t.id'
            " AND r.first_id<=t.id AND r.op='insert' JOIN change_set c ON c.id=r.change_id"
            " AND c.deed IN ('edit_contact','edit_address','edit_account')"
        )
        for change_id, value in shop.query(sql, among(hers[table]), table):
            yield change_id, (table, "", None, value)


_SHOWN = {"contact_point": ("value",), "address": ("province", "city", "district", "detail"), "interaction": ("text",)}


_DELETIONS = (
    "SELECT change_id, data FROM change_row WHERE \"table\"=? AND op='delete' ORDER BY last_id DESC, id DESC LIMIT ?"
)


def _deleted(shop: Shop, table: str, identities: set[int]) -> Iterator[tuple[int, Edit]]:
    for change_id, data in shop.query(_DELETIONS, table, _DELETED_SEARCHED):
        columns, rows = unpack(data)
        owner = columns.index("identity_id")
        for row in rows:
            if row[owner] in identities:
                said = "".join(str(row[columns.index(name)]) for name in _SHOWN[table])
                yield change_id, (table, "", said, None)
