"""Whose evidence a change set has touched: these identities are matched again by services.resolving."""

from collections.abc import Iterable, Iterator
from typing import Any

from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, id_set

# Per table the identities that its rows speak of; {rows} are some rows of the table.
_SPEAK_OF = {
    "identity": "SELECT id FROM identity WHERE id {rows}",
    "contact_point": "SELECT identity_id FROM contact_point WHERE id {rows}",
    "address": "SELECT identity_id FROM address WHERE id {rows}",
    "sales_order": "SELECT identity_id FROM sales_order WHERE id {rows} AND identity_id IS NOT NULL",
    "order_line": "SELECT o.identity_id FROM order_line l JOIN sales_order o ON o.id=l.order_id"
    " WHERE l.id {rows} AND o.identity_id IS NOT NULL",
    "fact": "SELECT identity_id FROM fact WHERE id {rows} AND field_id=(SELECT id FROM field WHERE code='birthday')",
    "verdict": "SELECT first_id FROM verdict WHERE id {rows} UNION ALL SELECT second_id FROM verdict WHERE id {rows}",
    "customer": "SELECT id FROM identity WHERE customer_id {rows} UNION ALL"
    " SELECT id FROM identity WHERE born_id {rows}",
}
# The columns of a table that are evidence, where not all are.
_TELLING = {
    "sales_order": frozenset(("identity_id", "address_id", "receiver", "is_own", "own_grade", "business_date")),
    "order_line": frozenset(("product_id", "variant")),
    "customer": frozenset(("name", "trashed_ms")),
}
_POINTING = ("identity_id", "first_id", "second_id")
_MARK = "INSERT OR REPLACE INTO unmatched(identity_id, taken) SELECT x.id, 0 FROM identity x WHERE x.id IN"


def note_evidence(change: Change) -> None:
    """Note the identities whose evidence or verdicts are others by this change set, and ask about them again."""
    if change.is_settling:
        return
    connection, recorder = change.connection, change.recorder
    for table, first, last in recorder.ranges():
        if table in _SPEAK_OF and table != "customer":
            connection.execute(f"{_MARK} ({_SPEAK_OF[table].format(rows=f'BETWEEN {first} AND {last}')})")
    for table, sql in _SPEAK_OF.items():
        changed = recorder.changed_ids(table, _TELLING.get(table, frozenset()))
        if changed:
            with id_set(connection, changed) as picked:
                connection.execute(f"{_MARK} ({sql.format(rows=f'IN (SELECT id FROM {picked})')})")
    gone = set(_deleted(change))
    if gone:
        with id_set(connection, gone) as picked:
            connection.execute(f"{_MARK} (SELECT id FROM {picked})")
    _forget(connection, change)
    _open_again(change, gone)


def _deleted(change: Change) -> Iterator[int]:
    """The identities that deleted rows spoke of."""
    for table, columns, rows in change.recorder.deleted_rows():
        if table in _SPEAK_OF and table not in ("customer", "identity"):
            places = [columns.index(name) for name in _POINTING if name in columns]
            yield from {row[place] for row in rows for place in places if row[place] is not None}


def _forget(connection: Connection, change: Change) -> None:
    """Of deleted identities only those are left to be matched again whose keys are to be taken out."""
    for table, _, rows in change.recorder.deleted_rows():
        if table == "identity":
            with id_set(connection, (row[0] for row in rows)) as picked:
                connection.execute(f"DELETE FROM unmatched WHERE identity_id IN (SELECT id FROM {picked})")
                sql = (
                    "INSERT INTO unmatched(identity_id, taken) SELECT identity_id, 0 FROM matched WHERE identity_id IN"
                )
                connection.execute(f"{sql} (SELECT id FROM {picked})")


def _open_again(change: Change, gone: Iterable[Any]) -> None:
    """Pairs that were closed because they were one customer, or judged, may be asked about again."""
    connection, recorder = change.connection, change.recorder
    moved = set(recorder.changed_ids("identity", frozenset(("customer_id",)))) | set(gone)
    if not moved:
        return
    with id_set(connection, moved) as picked:
        for end in ("first_id", "second_id"):
            connection.execute(
                f"UPDATE match_edge SET is_open=1 WHERE (first_id, second_id) IN (SELECT e.first_id, e.second_id"
                f" FROM {picked} p CROSS JOIN match_edge e ON e.{end}=p.id WHERE e.is_open=0)"
            )
