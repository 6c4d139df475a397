"""Taking a change set back: restore what it changed, remove what it made, keep what someone edited since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import CannotUndo
from desktop.storage.changes import Change, column_names, table_name
from desktop.storage.history import Record, records, unpack
from desktop.storage.sqlite import Connection, among, defer_foreign_keys, select_among
from desktop.storage.tables import RECORDED

STAMPS = frozenset({"version", "updated_ms", "updated_by"})
MODELS = {table_name(model): model for model in RECORDED}


@dataclass(frozen=True)
class Kept:
    """A row that was left as it is, because it was edited or used since. columns: which; empty for the whole row."""

    table: str
    row_id: int
    columns: tuple[str, ...] = ()


@dataclass
class Undone:
    """What an undo did."""

    change_id: int = 0
    restored: int = 0
    removed: int = 0
    put_back: int = 0
    kept: list[Kept] = field(default_factory=list)


def take_back(change: Change, of: int) -> Undone:
    """Take back change set `of` inside `change`.

    Raises CannotUndo(conflict) when its rows came in again meanwhile; what a removed row hung on may be found missing
    only when the transaction ends.
    """
    result = Undone(change.id)
    connection = change.connection
    defer_foreign_keys(connection)
    inserted: dict[str, list[tuple[int, int]]] = {}
    for record in records(connection, of):
        if record.op == "insert":
            inserted.setdefault(record.table, []).append((record.first_id, record.last_id))
        elif record.op == "update":
            _restore(change, record, result)
        else:
            _put_back(change, record, result, of)
    _remove(change, inserted, of, result)
    return result


def _restore(change: Change, record: Record, result: Undone) -> None:
    """Give columns their old values where they still have the value this change set gave them."""
    width = len(record.columns)
    business = [position for position, name in enumerate(record.columns) if name not in STAMPS]
    quoted = ",".join(f'"{name}"' for name in record.columns)
    sql = f'SELECT id, {quoted} FROM "{record.table}" WHERE id IN (SELECT value FROM json_each(?))'
    now = {row[0]: list(row[1:]) for row in select_among(change.connection, sql, [row[0] for row in record.rows])}
    updates, recorded = [], []
    for row_id, *values in record.rows:
        old, new = values[:width], values[width:]
        current = now.get(row_id)
        if current is None:
            continue
        target, kept = list(current), []
        for position in business:
            if old[position] == new[position]:
                continue
            if current[position] == new[position]:
                target[position] = old[position]
            else:
                kept.append(record.columns[position])
        if kept:
            result.kept.append(Kept(record.table, row_id, tuple(kept)))
        if target == current:
            continue
        _stamp(change, record.columns, target, old, new, current)
        updates.append((*target, row_id))
        recorded.append([row_id, *current, *target])
    assignments = ",".join(f'"{name}"=?' for name in record.columns)
    change.connection.executemany(f'UPDATE "{record.table}" SET {assignments} WHERE id=?', updates)
    if recorded:
        change.recorder.updated(record.table, record.columns, recorded)
    result.restored += len(updates)


def _stamp(
    change: Change,
    columns: Sequence[str],
    target: list[Any],
    old: Sequence[Any],
    new: Sequence[Any],
    current: Sequence[Any],
) -> None:
    """An untouched row is exactly as before, its version too; one edited since gets a new version."""
    if "version" not in columns:
        return
    version = columns.index("version")
    fresh = {"version": current[version] + 1, "updated_ms": change.now_ms, "updated_by": change.staff_id}
    same = current[version] == new[version]
    for name in STAMPS:
        at = columns.index(name)
        target[at] = old[at] if same else fresh[name]


def _put_back(change: Change, record: Record, result: Undone, of: int) -> None:
    quoted = ",".join(f'"{name}"' for name in record.columns)
    marks = ",".join("?" * len(record.columns))
    sql = f'INSERT OR IGNORE INTO "{record.table}"({quoted}) VALUES({marks})'
    cursor = change.connection.executemany(sql, record.rows)
    if cursor.rowcount != len(record.rows):
        raise CannotUndo(of, "conflict")
    for first, last in _runs(row[0] for row in record.rows):
        change.recorder.inserted(record.table, first, last)
    result.put_back += len(record.rows)


def _runs(ids: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in ids:
        if runs and runs[-1][1] + 1 == number:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


# Removing what was inserted


def _remove(change: Change, inserted: dict[str, list[tuple[int, int]]], of: int, result: Undone) -> None:
    """Delete the rows, children before parents; a row that was edited, or that a kept row hangs on, stays."""
    connection = change.connection
    edited = _edited_since(connection, of, inserted)
    kept: dict[str, set[int]] = {}
    for model in reversed(RECORDED):
        table = table_name(model)
        ranges = inserted.get(table)
        if not ranges:
            continue
        stay = set(edited.get(table, ()))
        for child, column in _children(table):
            stay |= _still_used(connection, child, column, ranges, inserted.get(child, []), kept.get(child, set()))
        kept[table] = stay
        result.kept += [Kept(table, row_id) for row_id in sorted(stay)]
        result.removed += _delete_ranges(change, table, ranges, stay)


def _children(parent: str) -> list[tuple[str, str]]:
    """Tables and columns that refer to the parent, the parent itself (a tree) left out."""
    found = []
    for model in RECORDED:
        for reference in model._meta.refs:  # type: ignore[attr-defined]
            if table_name(reference.rel_model) == parent and table_name(model) != parent:
                found.append((table_name(model), str(reference.column_name)))
    return found


def _within(column: str, ranges: Sequence[tuple[int, int]]) -> str:
    return "(" + " OR ".join(f'"{column}" BETWEEN {first} AND {last}' for first, last in ranges) + ")"


def _still_used(
    connection: Connection,
    child: str,
    column: str,
    parents: Sequence[tuple[int, int]],
    going: Sequence[tuple[int, int]],
    staying: set[int],
) -> set[int]:
    sql = f'SELECT DISTINCT "{column}" FROM "{child}" WHERE {_within(column, parents)}'
    if not going:
        return {row[0] for row in connection.execute(sql)}
    used = {row[0] for row in connection.execute(f"{sql} AND NOT {_within('id', going)}")}
    if staying:
        sql += " AND id IN (SELECT value FROM json_each(?))"
        used |= {row[0] for row in connection.execute(sql, (among(staying),))}
    return used


def _edited_since(connection: Connection, of: int, inserted: dict[str, list[tuple[int, int]]]) -> dict[str, set[int]]:
    """Ids among the inserted that a later change set, not undone itself, has updated."""
    edited: dict[str, set[int]] = {}
    sql = (
        "SELECT r.data FROM change_row r JOIN change_set c ON c.id=r.change_id WHERE r.op='update' AND r.\"table\"=?"
        " AND c.id>? AND c.undone_by IS NULL AND c.undo_of IS NULL AND r.last_id>=? AND r.first_id<=?"
    )
    for table, ranges in inserted.items():
        first, last = min(r[0] for r in ranges), max(r[1] for r in ranges)
        for (data,) in connection.execute(sql, (table, of, first, last)):
            ids = {row[0] for row in unpack(data)[1]}
            edited.setdefault(table, set()).update(
                number for number in ids if any(low <= number <= high for low, high in ranges)
            )
    return edited


def _delete_ranges(change: Change, table: str, ranges: Sequence[tuple[int, int]], stay: set[int]) -> int:
    columns = column_names(MODELS[table])
    quoted = ",".join(f'"{name}"' for name in columns)
    removed = 0
    for first, last in ranges:
        rows = change.connection.execute(
            f'SELECT {quoted} FROM "{table}" WHERE id BETWEEN ? AND ? ORDER BY id', (first, last)
        ).fetchall()
        going = [row for row in rows if row[0] not in stay] if stay else rows
        if not going:
            continue
        if len(going) == len(rows):
            change.connection.execute(f'DELETE FROM "{table}" WHERE id BETWEEN ? AND ?', (first, last))
        else:
            change.connection.executemany(f'DELETE FROM "{table}" WHERE id=?', ((row[0],) for row in going))
        change.recorder.deleted(table, columns, going)
        removed += len(going)
    return removed
