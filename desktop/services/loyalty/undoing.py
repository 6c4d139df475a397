"""What an undo may do to points: all that a deed booked goes with it, but nothing that was spent since."""

from collections.abc import Iterator

from desktop.domain.errors import CannotUndo
from desktop.domain.points import Entry, account
from desktop.services.loyalty.terms import terms
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, select_among

# Deeds that go back whole or not at all: half a sale would be none.
_WHOLE = ("sale", "refund", "gift_points", "adjust_points")


def refuse_spent(change: Change) -> None:
    """Raise CannotUndo where an undo or redo would leave half a sale, or make a customer owe other than by a refund."""
    undone, deed, original = _undone(change)
    if undone and deed in _WHOLE and _entries_left(change, original):
        raise CannotUndo(original, "points_spent")
    _refuse_used_coupons(change, original)
    come, gone = _moved(change)
    if not gone and not come:
        return
    sql = "SELECT DISTINCT identity_id FROM points_entry WHERE id IN (SELECT value FROM json_each(?))"
    identities = {row[0] for row in select_among(change.connection, sql, sorted(come))}
    identities |= {entry.identity_id for entry in gone}
    now: dict[int, list[Entry]] = {identity: [] for identity in identities}
    for entry in entries_of(change.connection, sorted(identities)):
        now[entry.identity_id].append(entry)
    before = {identity: [each for each in entries if each.id not in come] for identity, entries in now.items()}
    for entry in gone:
        before[entry.identity_id].append(entry)
    day = terms(change).today.isoformat()
    for identity, entries in now.items():
        takes_back = any(each.id in come and each.kind == "reverse" and each.points < 0 for each in entries)
        if not takes_back and account(entries, day).owed > account(before[identity], day).owed:
            raise CannotUndo(original, "points_spent")


def _refuse_used_coupons(change: Change, original: int) -> None:
    """A use that counts again, of a coupon that was used otherwise meanwhile, would be one too many."""
    ids = {row for _, updated in change.recorder.updated_ids(("coupon_use",)) for row in updated}
    for table, first, last in change.recorder.ranges():
        if table == "coupon_use":
            ids.update(range(first, last + 1))
    sql = (
        "SELECT u.id FROM coupon_use u JOIN coupon p ON p.id=u.coupon_id JOIN identity i ON i.id=u.identity_id"
        " WHERE p.per_person>0 AND u.returned_ms IS NULL AND p.per_person < (SELECT count(*) FROM coupon_use o"
        " JOIN identity w ON w.id=o.identity_id WHERE o.coupon_id=u.coupon_id AND w.customer_id=i.customer_id"
        " AND o.returned_ms IS NULL) AND u.id IN (SELECT value FROM json_each(?))"
    )
    if any(select_among(change.connection, sql, sorted(ids))):
        raise CannotUndo(original, "coupon_used")


def _undone(change: Change) -> tuple[bool, str, int]:
    """Whether this is an undo and no redo, and of which deed of its own."""
    word, row = change.query("SELECT deed, undo_of FROM change_set WHERE id=?", change.id)[0]
    while True:
        deed, before = change.query("SELECT deed, undo_of FROM change_set WHERE id=?", row)[0]
        if before is None:
            return word == "undo", deed, row
        row = before


def _entries_left(change: Change, original: int) -> bool:
    sql = (
        "SELECT 1 FROM change_row r JOIN points_entry e ON e.id BETWEEN r.first_id AND r.last_id"
        " WHERE r.change_id=? AND r.\"table\"='points_entry' AND r.op='insert' LIMIT 1"
    )
    return bool(change.query(sql, original))


def _moved(change: Change) -> tuple[set[int], list[Entry]]:
    """The ids of entries that an undo brought back, and the entries that it took away."""
    come = {
        number
        for table, first, last in change.recorder.ranges()
        if table == "points_entry"
        for number in range(first, last + 1)
    }
    gone = []
    for columns, rows in change.recorder.deleted_rows("points_entry"):
        at = [columns.index(name) for name in ENTRY_COLUMNS]
        gone += [Entry(*(row[place] for place in at)) for row in rows]
    return come, gone


ENTRY_COLUMNS = ("id", "identity_id", "kind", "points", "business_date", "expires_on", "order_id")


def entries_of(connection: Connection, identities: list[int]) -> Iterator[Entry]:
    sql = f"SELECT {','.join(ENTRY_COLUMNS)} FROM points_entry WHERE identity_id IN (SELECT value FROM json_each(?))"
    yield from (Entry(*row) for row in select_among(connection, sql, identities))
