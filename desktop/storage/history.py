"""The compact record of what a change set did, and how it is read again."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.storage.sqlite import Connection

BLOCK = 2_000  # rows per record: large enough to compress, small enough to search
SEEN_BLOCK = 20_000  # of ids alone

Values = Sequence[Any]


def pack(content: object) -> bytes:
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))


Update = tuple[tuple[str, ...], Values, Values]  # columns, old, new


def _joined(first: Update, second: Update) -> Update:
    old = dict(zip(second[0], second[1], strict=True)) | dict(zip(first[0], first[1], strict=True))
    new = dict(zip(first[0], first[2], strict=True)) | dict(zip(second[0], second[2], strict=True))
    columns = tuple(sorted(old))
    return columns, [old[name] for name in columns], [new[name] for name in columns]


Block = tuple[int, int, bytes]  # first id, last id, packed rows


def _packed(columns: Sequence[str], rows: Sequence[Values]) -> Iterator[Block]:
    ordered = sorted(rows, key=lambda row: row[0])
    for start in range(0, len(ordered), BLOCK):
        block = ordered[start : start + BLOCK]
        yield block[0][0], block[-1][0], pack([columns, block])


def _packed_ids(
    change_id: int, table: str, ids: Sequence[int]
) -> Iterator[tuple[int, str, str, int, int, bytes | None]]:
    """Without data where no id is missing in between."""
    for start in range(0, len(ids), SEEN_BLOCK):
        block = ids[start : start + SEEN_BLOCK]
        whole = block[-1] - block[0] == len(block) - 1
        data = None if whole else pack([["id"], [[row] for row in block]])
        yield change_id, table, "seen", block[0], block[-1], data


class _Deleted:
    """Deleted rows of one table: packed as they come, for whole they would not fit into memory, and what they refer to.

    names, links: the columns that hold ids, and the rows with these alone.
    """

    def __init__(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._places = [place for place, name in enumerate(columns) if name == "id" or name.endswith("_id")]
        self._pending: list[Values] = []
        self._blocks: list[Block] = []
        self.names = tuple(columns[place] for place in self._places)
        self.links: list[Values] = []

    def add(self, rows: Sequence[Values]) -> None:
        self.links += [[row[place] for place in self._places] for row in rows]
        self._pending += rows
        if len(self._pending) >= BLOCK:
            self._pack()

    def blocks(self) -> list[Block]:
        self._pack()
        return self._blocks

    def _pack(self) -> None:
        self._blocks += _packed(self._columns, self._pending)
        self._pending = []


@dataclass
class Record:
    """What happened to rows first_id to last_id of a table. columns and rows are empty for inserts."""

    table: str
    op: str
    first_id: int
    last_id: int
    columns: list[str] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)


class Recorder:
    """Collects what a change set does and stores it in few rows: inserts as ranges, the rest in packed blocks."""

    def __init__(self) -> None:
        self._ranges: dict[str, list[list[int]]] = {}
        self._updates: dict[str, dict[int, Update]] = {}
        self._deleted: dict[tuple[str, tuple[str, ...]], _Deleted] = {}
        self._seen: dict[str, set[int]] = {}
        self.counts: dict[str, list[int]] = {}

    def __bool__(self) -> bool:
        return bool(self.counts)

    def inserted(self, table: str, first: int, last: int) -> None:
        self._count(table, 0, last - first + 1)
        ranges = self._ranges.setdefault(table, [])
        if ranges and ranges[-1][1] + 1 == first:
            ranges[-1][1] = last
        else:
            ranges.append([first, last])

    def updated(self, table: str, columns: Sequence[str], rows: Sequence[Values]) -> None:
        """rows: id, the old values in the order of columns, then the new ones.

        A row that is updated twice is remembered once, from the first old values to the last new ones.
        """
        self._count(table, 1, len(rows))
        seen, names, width = self._updates.setdefault(table, {}), tuple(columns), len(columns)
        for row_id, *values in rows:
            update = names, values[:width], values[width:]
            seen[row_id] = _joined(seen[row_id], update) if row_id in seen else update

    def deleted(self, table: str, columns: Sequence[str], rows: Sequence[Values]) -> None:
        """rows: whole rows; the first column is the id."""
        self._count(table, 2, len(rows))
        key = table, tuple(columns)
        if key not in self._deleted:
            self._deleted[key] = _Deleted(key[1])
        self._deleted[key].add(rows)

    def seen(self, table: str, ids: Iterable[int]) -> None:
        """Rows that this change set found to be as it would have made them: they stay as long as it stands."""
        self._seen.setdefault(table, set()).update(ids)

    def seen_ids(self, table: str) -> frozenset[int]:
        return frozenset(self._seen.get(table, ()))

    def ranges(self) -> Iterator[tuple[str, int, int]]:
        for table, ranges in self._ranges.items():
            for first, last in ranges:
                yield table, first, last

    def deleted_rows(self, table: str) -> Iterator[tuple[list[str], list[Values]]]:
        """Columns and whole rows that were deleted from a table, some at a time."""
        for (name, _), deleted in self._deleted.items():
            if name == table:
                yield from (tuple(unpack(data)) for _, _, data in deleted.blocks())  # type: ignore[misc]

    def deleted_links(self) -> Iterator[tuple[str, tuple[str, ...], list[Values]]]:
        """Table, columns and rows with what deleted rows referred to, the first column being the id."""
        for (table, _), deleted in self._deleted.items():
            yield table, deleted.names, deleted.links

    def old_values(self) -> Iterator[tuple[str, tuple[str, ...], int, Values]]:
        """Table, columns, id and values of updated and deleted rows; updates give the old ones, then the new.

        Of deleted rows these are the ids that they referred to.
        """
        for table, updates in self._updates.items():
            for row_id, (columns, old, new) in updates.items():
                yield table, columns, row_id, old
                yield table, columns, row_id, new
        for table, names, rows in self.deleted_links():
            for row in rows:
                yield table, names, row[0], row

    def changed_ids(self, table: str, wanted: frozenset[str] = frozenset()) -> list[int]:
        """Updated rows in which one of the wanted columns has another value; any column where none is named."""
        found, places = [], dict[tuple[str, ...], list[int]]()
        for row_id, (columns, old, new) in self._updates.get(table, {}).items():
            if columns not in places:
                places[columns] = [at for at, name in enumerate(columns) if not wanted or name in wanted]
            if any(old[at] != new[at] for at in places[columns]):
                found.append(row_id)
        return found

    def updated_ids(self, tables: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
        for table in tables:
            if self._updates.get(table):
                yield table, list(self._updates[table])

    def store(self, connection: Connection, change_id: int) -> None:
        sql = 'INSERT INTO change_row(change_id, "table", op, first_id, last_id, data) VALUES(?,?,?,?,?,?)'
        connection.executemany(sql, ((change_id, table, "insert", *ends, None) for table, *ends in self.ranges()))
        for table, columns, rows in self._update_blocks():
            connection.executemany(sql, ((change_id, table, "update", *each) for each in _packed(columns, rows)))
        for (table, _), deleted in self._deleted.items():
            connection.executemany(sql, ((change_id, table, "delete", *each) for each in deleted.blocks()))
        for table, ids in self._seen.items():
            connection.executemany(sql, _packed_ids(change_id, table, sorted(ids)))

    def _update_blocks(self) -> Iterator[tuple[str, tuple[str, ...], list[Values]]]:
        for table, updates in self._updates.items():
            blocks: dict[tuple[str, ...], list[Values]] = {}
            for row_id, (columns, old, new) in updates.items():
                blocks.setdefault(columns, []).append([row_id, *old, *new])
            for columns, rows in blocks.items():
                yield table, columns, rows

    def _count(self, table: str, position: int, rows: int) -> None:
        self.counts.setdefault(table, [0, 0, 0])[position] += rows


def records(connection: Connection, change_id: int) -> Iterator[Record]:
    """The records of a change set, the last first."""
    found = connection.execute("SELECT id FROM change_row WHERE change_id=? ORDER BY id DESC", (change_id,)).fetchall()
    sql = 'SELECT "table", op, first_id, last_id, data FROM change_row WHERE id=?'
    for (row_id,) in found:
        table, op, first, last, data = connection.execute(sql, (row_id,)).fetchone()
        columns, rows = unpack(data) if data is not None else ([], [])
        yield Record(table, op, first, last, columns, rows)
