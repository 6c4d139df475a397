"""Change sets: every write of the program goes through one. One deed, one transaction, one undo."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from peewee import Model

from desktop.domain.errors import ChangedMeanwhile
from desktop.domain.ids import ulids
from desktop.domain.times import now_ms
from desktop.storage.history import Recorder, Values
from desktop.storage.sqlite import Connection, next_id, select_among
from desktop.storage.tables import Thing

CHUNK = 5_000


def table_name(model: type[Model]) -> str:
    return str(model._meta.table_name)  # type: ignore[attr-defined]


def column_names(model: type[Model]) -> list[str]:
    return list(model._meta.columns)  # type: ignore[attr-defined]


def is_thing(model: type[Model]) -> bool:
    return issubclass(model, Thing)


class Change:
    """The open change set. Columns are given by their names in the file: customer_id, not customer."""

    def __init__(self, connection: Connection, change_id: int, staff_id: int | None) -> None:
        self.id = change_id
        self.now_ms = now_ms()
        self.staff_id = staff_id
        self.args: dict[str, Any] = {}  # more for the deed's sentence, known only when the work is done
        self.recorder = Recorder()
        self.touched: set[int] = set()  # customers whose derived rows must be made anew
        self.counts_anyway = False  # True for a deed that is one even when no row is another by it
        self.knows_touched = False  # True when bulk work has named them all itself
        self.is_settling = False  # True for the deed that follows from evidence and changes none
        self._connection = connection
        self._ulids = ulids(self.now_ms)
        self._next: dict[str, int] = {}

    # Inserting

    def insert(self, model: type[Model], **values: Any) -> int:
        """Insert one row and return its id."""
        return self.insert_rows(model, list(values), [tuple(values.values())]).start

    def insert_rows(self, model: type[Model], columns: Sequence[str], rows: Iterable[Values]) -> range:
        """Insert rows in the order given; returns their ids. The fast road: 200,000 rows cost about a second.

        A ULID, the time and the person are added to things.
        """
        table = table_name(model)
        first = self.reserve(model)
        sql, stamped = self._insert_sql(model, columns)
        last = first - 1
        pending = iter(rows)
        while chunk := list(islice(pending, CHUNK)):
            numbers = range(last + 1, last + 1 + len(chunk))
            if stamped:
                numbered: Iterable[Values] = zip(numbers, self._ulids, chunk, strict=False)
                self._connection.executemany(sql, ((number, ulid, *row) for number, ulid, row in numbered))
            else:
                self._connection.executemany(sql, ((number, *row) for number, row in zip(numbers, chunk, strict=True)))
            last = numbers.stop - 1
        if last >= first:
            self._next[table] = last + 1
            self.recorder.inserted(table, first, last)
        return range(first, last + 1)

    def reserve(self, model: type[Model]) -> int:
        """The id that the next row of this table will get."""
        table = table_name(model)
        if table not in self._next:
            self._next[table] = next_id(self._connection, table)
        return self._next[table]

    def _insert_sql(self, model: type[Model], columns: Sequence[str]) -> tuple[str, bool]:
        stamped = is_thing(model)
        names, fixed = list(columns), []
        if stamped:
            names = ["ulid", *names]
            fixed = [("created_ms", str(self.now_ms)), ("created_by", str(self.staff_id or "NULL"))]
        quoted = ",".join(f'"{name}"' for name in ["id", *names, *(name for name, _ in fixed)])
        marks = ",".join(["?"] * (len(names) + 1) + [value for _, value in fixed])
        return f'INSERT INTO "{table_name(model)}"({quoted}) VALUES({marks})', stamped

    # Updating

    def update(self, model: type[Model], row_id: int, /, expect: int | None = None, **values: Any) -> bool:
        """Change some columns of one row; False when they already were so.

        expect: the version the caller has seen; raises ChangedMeanwhile when it is another by now.
        """
        return bool(self.update_rows(model, list(values), [(row_id, *values.values())], expect=expect))

    def update_rows(
        self, model: type[Model], columns: Sequence[str], rows: Sequence[Values], expect: int | None = None
    ) -> int:
        """Set columns of the rows (id, value…); rows that already were so are left alone. Returns how many changed."""
        table, stamped = table_name(model), is_thing(model)
        kept = [*columns, "version", "updated_ms", "updated_by"] if stamped else list(columns)
        sql = f'UPDATE "{table}" SET {",".join(f""""{name}"=?""" for name in kept)} WHERE id=?'
        changed = 0
        for start in range(0, len(rows), CHUNK):
            chunk = rows[start : start + CHUNK]
            old = self._read(table, kept, [row[0] for row in chunk])
            updates = list(self._differing(table, chunk, old, stamped, expect))
            self._connection.executemany(sql, ((*new, row_id) for row_id, _, new in updates))
            if updates:
                self.recorder.updated(table, kept, [[row_id, *before, *new] for row_id, before, new in updates])
            changed += len(updates)
        return changed

    def _differing(
        self, table: str, rows: Sequence[Values], old: dict[int, Values], stamped: bool, expect: int | None
    ) -> Iterator[tuple[int, Values, Values]]:
        for row_id, *values in rows:
            before = old.get(row_id)
            if before is None:
                raise ChangedMeanwhile(table, row_id)
            width = len(values)
            if stamped and expect is not None and before[width] != expect:
                raise ChangedMeanwhile(table, row_id)
            if tuple(before[:width]) != tuple(values):
                stamps = (before[width] + 1, self.now_ms, self.staff_id) if stamped else ()
                yield row_id, before, (*values, *stamps)

    # Deleting

    def delete(self, model: type[Model], ids: Iterable[int]) -> int:
        """Delete rows for good, as far as undo is concerned; returns how many there were."""
        table, columns = table_name(model), column_names(model)
        wanted = list(ids)
        rows = [[row_id, *rest] for row_id, rest in self._read(table, columns[1:], wanted).items()]
        self._connection.executemany(f'DELETE FROM "{table}" WHERE id=?', ((row[0],) for row in rows))
        if rows:
            self.recorder.deleted(table, columns, rows)
        return len(rows)

    def _read(self, table: str, columns: Sequence[str], ids: Sequence[int]) -> dict[int, Values]:
        quoted = ",".join(f'"{name}"' for name in columns)
        sql = f'SELECT id, {quoted} FROM "{table}" WHERE id'
        if len(ids) == 1:
            rows: Iterable[Values] = self._connection.execute(f"{sql}=?", (ids[0],))
        else:
            rows = select_among(self._connection, f"{sql} IN (SELECT value FROM json_each(?))", ids)
        return {row[0]: row[1:] for row in rows}

    # Reading inside the transaction

    def query(self, sql: str, *parameters: Any) -> list[Any]:
        return self._connection.execute(sql, parameters).fetchall()

    @property
    def connection(self) -> Connection:
        return self._connection


def open_change_row(
    connection: Connection, deed: str, args: dict[str, Any], staff_id: int | None, why: str, undo_of: int | None
) -> int:
    """Write the audit line of a change set and return its id."""
    cursor = connection.execute(
        "INSERT INTO change_set(ulid, deed, args, why, staff_id, at_ms, undo_of) VALUES(?,?,?,?,?,?,?)",
        (next(ulids()), deed, json.dumps(args, ensure_ascii=False), why, staff_id, now_ms(), undo_of),
    )
    return int(cursor.lastrowid or 0)


def close_change_row(connection: Connection, change: Change, args: dict[str, Any]) -> None:
    connection.execute(
        "UPDATE change_set SET args=?, counts=? WHERE id=?",
        (json.dumps(args | change.args, ensure_ascii=False), json.dumps(change.recorder.counts), change.id),
    )
    change.recorder.store(connection, change.id)
