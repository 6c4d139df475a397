"""What an undo or redo means for rows that other deeds touched too, whichever of them stand.

A cell gets the value that the last standing deed gave it. A row whose maker is undone stays as long as a standing
deed has edited it, has seen it in a file, or something hangs on it, and goes with the last of these. A deed that stands
again finds its rows again, and those it hangs on. So the tables depend on what stands, never on the order of the undos.
"""

from collections.abc import Sequence
from typing import Any

from desktop.domain.progress import Progress
from desktop.storage.changes import Change, column_names, table_name
from desktop.storage.history import Record, records
from desktop.storage.sqlite import Connection, select_among
from desktop.storage.standing import Edit, Others, edits, last_deleted, target, undone_inserts
from desktop.storage.tables import RECORDED
from desktop.storage.undo import (
    MODELS,
    Kept,
    Undone,
    children,
    parents,
    put_back,
    put_back_deleted,
    remove_again,
    restore,
)

Rows = dict[str, set[int]]


def take_back(change: Change, chain: Sequence[int], result: Undone, progress: Progress) -> None:
    """Take back a deed, or do it again, inside `change`. chain: what is undone, what that undid, … to the deed itself.

    Raises IntegrityError when rows came in again meanwhile that would stand twice.
    """
    original, again = chain[-1], len(chain) % 2 == 0
    of = chain[0] if again else original
    put_back_deleted(change, of, result, progress)
    brought = _bring_back(change, _needed(change.connection, original), result) if again else {}
    _join(brought, _bring_back(change, _dangling(change), result))
    shared = restore(change, original, again, result, progress)
    remove_again(change, original, again, result, progress)
    _join(shared, brought)
    links = _settle_cells(change, shared, None if again else original, result)
    if again:
        more = _bring_back(change, _lost(change.connection, links), result)
        _settle_cells(change, more, None, result)
        _join(brought, more)
        _release(change, brought, result)  # of what it once led to, later deeds may have led elsewhere
        return
    _join(links, shared)
    _join(links, _held_by(change.connection, original))
    for table, columns, rows in change.recorder.deleted_rows():
        _join(links, _links(table, columns, rows))
    _release(change, links, result)


def _join(rows: Rows, more: Rows) -> None:
    for table, ids in more.items():
        rows.setdefault(table, set()).update(ids)


def _ids(record: Record) -> set[int]:
    return {row[0] for row in record.rows} or set(range(record.first_id, record.last_id + 1))


def _links(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Rows:
    """What whole rows refer to, or updated ones: by their old values and by their new ones."""
    found: Rows = {}
    is_whole = columns[0] == "id"
    for column, parent in parents(table):
        if column in columns:
            at = columns.index(column)
            places = (at,) if is_whole else (at + 1, at + 1 + len(columns))
            found.setdefault(parent, set()).update(row[place] for row in rows for place in places)
            found[parent].discard(None)  # type: ignore[arg-type]
    return found


def _there(connection: Connection, table: str, ids: set[int]) -> set[int]:
    sql = f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
    return {row[0] for row in select_among(connection, sql, sorted(ids))}


def _lost(connection: Connection, rows: Rows) -> Rows:
    return {table: ids - _there(connection, table, ids) for table, ids in rows.items()}


# Cells


def _settle_cells(change: Change, rows: Rows, undone: int | None, result: Undone) -> Rows:
    """Give rows the values that the standing deeds imply; undone: the deed that fell, whose edits may stay.

    Returns the rows of other tables that these refer to; once a deed fell, those that they ever referred to.
    """
    links: Rows = {}
    for table, ids in rows.items():
        known, columns = edits(change.connection, table, ids), column_names(MODELS[table])
        quoted = ",".join(f'"{name}"' for name in columns)
        sql = f'SELECT {quoted} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        for values in list(select_among(change.connection, sql, sorted(ids))):
            now = dict(zip(columns, values, strict=True))
            row = known.get(now["id"], [])
            cells = target(row, now, (change.now_ms, change.staff_id))
            for column, parent in parents(table):
                found = {cells.get(column, now[column])}
                if undone is not None:  # those it led to before may have been kept for this alone
                    found.update(one for edit in row for one in edit.cells.get(column, ()))
                links.setdefault(parent, set()).update(found - {None})  # type: ignore[arg-type]
            kept = _edited_after(row, undone)
            if kept:
                result.kept.append(Kept(table, now["id"], kept))
            _write(change, table, now, {name: value for name, value in cells.items() if now[name] != value}, result)
    return links


def _edited_after(row: Sequence[Edit], undone: int | None) -> tuple[str, ...]:
    """The columns that the fallen deed changed and that a later standing one changed as well."""
    mine = next((edit for edit in row if edit.change == undone), None)
    if mine is None:
        return ()
    later = {
        name for edit in row if edit.change > mine.change and edit.stands and not edit.follows for name in edit.changed
    }
    return tuple(name for name in mine.changed if name in later)


def _write(change: Change, table: str, now: dict[str, Any], changed: dict[str, Any], result: Undone) -> None:
    if not changed:
        return
    assignments = ",".join(f'"{name}"=?' for name in changed)
    change.connection.execute(f'UPDATE "{table}" SET {assignments} WHERE id=?', (*changed.values(), now["id"]))
    old = [now[name] for name in changed]
    change.recorder.updated(table, tuple(changed), [[now["id"], *old, *changed.values()]])
    result.restored += 1


# Rows that nothing holds any more


def _held_by(connection: Connection, original: int) -> Rows:
    """The rows that a deed edited, saw, deleted or led elsewhere: without it, they may have no reason to be here."""
    found: Rows = {}
    for record in records(connection, original):
        if record.op != "insert":
            found.setdefault(record.table, set()).update(_ids(record))
        if record.op in ("update", "delete"):
            _join(found, _links(record.table, record.columns, record.rows))
    return found


def _release(change: Change, wanted: Rows, result: Undone) -> None:
    """Delete those rows whose makers are undone and that nothing holds; then what they hung on is looked at."""
    connection = change.connection
    for model in reversed(RECORDED):
        table = table_name(model)
        free = _free(connection, table, _there(connection, table, wanted.get(table, set())))
        if not free:
            continue
        columns = column_names(model)
        quoted = ",".join(f'"{name}"' for name in columns)
        sql = f'SELECT {quoted} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        rows = list(select_among(connection, sql, sorted(free)))
        connection.executemany(f'DELETE FROM "{table}" WHERE id=?', ((row[0],) for row in rows))
        change.recorder.deleted(table, columns, rows)
        result.removed += len(rows)
        _join(wanted, _links(table, columns, rows))


def _free(connection: Connection, table: str, ids: set[int]) -> set[int]:
    """Those of the rows whose maker is undone and that no standing deed and no other row holds."""
    free: set[int] = set()
    for maker, made in undone_inserts(connection, table, ids) if ids else ():
        edited, seen = Others(connection, maker).held(table, [(min(made), max(made))])
        free |= made - edited - seen
    for child, column in children(table) if free else ():
        sql = f'SELECT DISTINCT "{column}" FROM "{child}" WHERE "{column}" IN (SELECT value FROM json_each(?))'
        free -= {row[0] for row in select_among(connection, sql, sorted(free))}
    return free


# Rows that a deed needs again


def _needed(connection: Connection, original: int) -> Rows:
    """The rows that a deed made, edited, saw or led others to, and that are not there."""
    found: Rows = {}
    for record in records(connection, original):
        if record.op != "delete":
            found.setdefault(record.table, set()).update(_ids(record))
        if record.op == "update":
            _join(found, _links(record.table, record.columns, record.rows))
    return _lost(connection, found)


def _dangling(change: Change) -> Rows:
    """What the rows that were just put back refer to and that is not there."""
    found: Rows = {}
    for table, first, last in change.recorder.ranges():
        for column, parent in parents(table):
            sql = (
                f'SELECT DISTINCT "{column}" FROM "{table}" WHERE id BETWEEN ? AND ? AND "{column}" IS NOT NULL'
                f' AND "{column}" NOT IN (SELECT id FROM "{parent}")'
            )
            lost = change.connection.execute(sql, (first, last))
            found.setdefault(parent, set()).update(row[0] for row in lost)
    return found


def _bring_back(change: Change, wanted: Rows, result: Undone) -> Rows:
    """Put rows back that an undo deleted, and what they hang on; returns them."""
    brought: Rows = {}
    while any(wanted.values()):
        further: Rows = {}
        for table, ids in wanted.items():
            for columns, row in last_deleted(change.connection, table, ids) if ids else ():
                put_back(change, table, columns, [row], result)
                brought.setdefault(table, set()).add(row[0])
                _join(further, _links(table, columns, [row]))
        wanted = _lost(change.connection, further)
    return brought
