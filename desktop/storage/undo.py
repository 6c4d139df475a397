"""Taking a change set back: restore what it changed, remove what it made, keep what someone edited since.

What only this change set touched is restored from its own record, thousands of rows at a time. Rows that others touched
too, before or after, undone or not, are settled by what all of them say: see settling.py.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.progress import Progress
from desktop.storage.changes import Change, column_names, table_name
from desktop.storage.history import Record, records
from desktop.storage.sqlite import Connection, among, defer_foreign_keys, select_among
from desktop.storage.standing import STAMPS, Made, Others, deleted
from desktop.storage.tables import RECORDED

PIECE = 10_000  # rows that are read at a time before they are deleted
MODELS = {table_name(model): model for model in RECORDED}


@dataclass(frozen=True)
class Kept:
    """A row that was left as it is, because it was edited or used since. columns: which; empty for the whole row.

    seen: nobody edited it, but a later import that stands has found the same row in its file.
    """

    table: str
    row_id: int
    columns: tuple[str, ...] = ()
    seen: bool = False


@dataclass
class Undone:
    """What an undo did."""

    change_id: int = 0
    restored: int = 0
    removed: int = 0
    put_back: int = 0
    kept: list[Kept] = field(default_factory=list)


def put_back_deleted(change: Change, of: int, result: Undone, progress: Progress) -> None:
    """Insert again what a change set deleted. A row that came in again meanwhile raises IntegrityError.

    What the rows hang on may be found missing only when the transaction ends.
    """
    defer_foreign_keys(change.connection)
    made = Made(change.connection, of)
    for record in records(change.connection, of):
        if record.op == "delete":
            rows = made.without(record.table, record.rows)
            put_back(change, record.table, record.columns, rows, result)
            progress.report(result.put_back)


def restore(change: Change, original: int, again: bool, result: Undone, progress: Progress) -> dict[str, set[int]]:
    """Undo the updates of a deed, or do them again, in rows that no other deed has to do with; returns the others."""
    shared: dict[str, set[int]] = {}
    others, made = Others(change.connection, original), Made(change.connection, original)
    for record in records(change.connection, original):
        if record.op != "update":
            continue
        theirs = others.edited(record.table, record.first_id, record.last_id)
        shared.setdefault(record.table, set()).update(row[0] for row in record.rows if row[0] in theirs)
        rows = [row for row in record.rows if row[0] not in theirs]
        record.rows = rows if again else made.without(record.table, rows)
        (_do_again if again else _restore)(change, record, result)
        progress.report(result.put_back + result.restored)
    return shared


def _do_again(change: Change, record: Record, result: Undone) -> None:
    """Give columns the values that the deed gave them: nobody edited the rows after it."""
    width = len(record.columns)
    now = _present(change.connection, record)
    recorded = []
    for row_id, *values in record.rows:
        if row_id in now and now[row_id] != values[width:]:
            recorded.append([row_id, *now[row_id], *values[width:]])
    _update(change, record, recorded, result)


def _present(connection: Connection, record: Record) -> dict[int, list[Any]]:
    quoted = ",".join(f'"{name}"' for name in record.columns)
    sql = f'SELECT id, {quoted} FROM "{record.table}" WHERE id IN (SELECT value FROM json_each(?))'
    return {row[0]: list(row[1:]) for row in select_among(connection, sql, [row[0] for row in record.rows])}


def _update(change: Change, record: Record, recorded: list[list[Any]], result: Undone) -> None:
    """recorded: id, the present values, the ones to come."""
    width = len(record.columns)
    assignments = ",".join(f'"{name}"=?' for name in record.columns)
    sql = f'UPDATE "{record.table}" SET {assignments} WHERE id=?'
    change.connection.executemany(sql, ((*row[1 + width :], row[0]) for row in recorded))
    if recorded:
        change.recorder.updated(record.table, record.columns, recorded)
    result.restored += len(recorded)


def _restore(change: Change, record: Record, result: Undone) -> None:
    """Give columns their old values where they still have the value this change set gave them."""
    width = len(record.columns)
    business = [position for position, name in enumerate(record.columns) if name not in STAMPS]
    now = _present(change.connection, record)
    recorded = []
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
        if target != current:
            _stamp(change, record.columns, target, old, new, current)
            recorded.append([row_id, *current, *target])
    _update(change, record, recorded, result)


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


def put_back(change: Change, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], result: Undone) -> None:
    """Insert deleted rows again, but for those that are there already and those that a standing deed deleted."""
    quoted = ",".join(f'"{name}"' for name in columns)
    marks = ",".join("?" * len(columns))
    sql = f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    ids = [row[0] for row in rows]
    out = {row[0] for row in select_among(change.connection, sql, ids)} | deleted(change.connection, table, ids)
    missing = [row for row in rows if row[0] not in out] if out else rows
    change.connection.executemany(f'INSERT INTO "{table}"({quoted}) VALUES({marks})', missing)
    for first, last in _runs(row[0] for row in missing):
        change.recorder.inserted(table, first, last)
    result.put_back += len(missing)


def _runs(ids: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in ids:
        if runs and runs[-1][1] + 1 == number:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


# Removing what was inserted


def remove_again(change: Change, original: int, again: bool, result: Undone, progress: Progress) -> None:
    """Delete what a deed that falls has inserted, or what one that stands again had deleted; children before parents.

    A row stays that another deed has edited or seen since, or that a row hangs on that stays.
    """
    connection = change.connection
    inserted = _deleted_by(connection, original) if again else Made(connection, original).ranges
    others, kept = Others(connection, original), dict[str, set[int]]()
    for model in reversed(RECORDED):
        table = table_name(model)
        ranges = inserted.get(table)
        if not ranges:
            continue
        edited, seen = others.held(table, ranges)
        used: set[int] = set()
        for child, column in children(table):
            used |= _still_used(connection, child, column, ranges, inserted.get(child, []), kept.get(child, set()))
        stay = kept[table] = _existing(connection, table, edited | seen | used)
        result.kept += [Kept(table, row_id, seen=row_id in seen) for row_id in sorted(stay)]
        result.removed += _delete_ranges(change, table, ranges, stay)
        progress.report(result.put_back + result.restored + result.removed)


def _deleted_by(connection: Connection, original: int) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for record in records(connection, original):
        if record.op == "delete":
            found.setdefault(record.table, []).extend(_runs(row[0] for row in record.rows))
    return found


def _existing(connection: Connection, table: str, ids: set[int]) -> set[int]:
    sql = f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    return {row[0] for row in select_among(connection, sql, sorted(ids))}


def children(parent: str) -> list[tuple[str, str]]:
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


def _delete_ranges(change: Change, table: str, ranges: Sequence[tuple[int, int]], stay: set[int]) -> int:
    columns = column_names(MODELS[table])
    quoted = ",".join(f'"{name}"' for name in columns)
    removed = 0
    for first, last in _pieces(ranges):
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


def _pieces(ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges cut into pieces whose rows may be held in memory."""
    for first, last in ranges:
        for start in range(first, last + 1, PIECE):
            yield start, min(start + PIECE - 1, last)


def parents(table: str) -> list[tuple[str, str]]:
    """Columns of a table that refer to others, and to which."""
    references = MODELS[table]._meta.refs  # type: ignore[attr-defined]
    return [(str(each.column_name), table_name(each.rel_model)) for each in references]
