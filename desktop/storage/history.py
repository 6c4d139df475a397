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


def _packed(
    change_id: int, table: str, op: str, columns: Sequence[str], rows: list[Values]
) -> Iterator[tuple[int, str, str, int, int, bytes]]:
    rows.sort(key=lambda row: row[0])
    for start in range(0, len(rows), BLOCK):
        block = rows[start : start + BLOCK]
        yield change_id, table, op, block[0][0], block[-1][0], pack([columns, block])


def _packed_ids(
    change_id: int, table: str, ids: Sequence[int]
) -> Iterator[tuple[int, str, str, int, int, bytes | None]]:
    """Without data where no id is missing in between."""
    for start in range(0, len(ids), SEEN_BLOCK):
        block = ids[start : start + SEEN_BLOCK]
        whole = block[-1] - block[0] == len(block) - 1
        data = None if whole else pack([["id"], [[row] for row in block]])
        yield change_id, table, "seen", block[0], block[-1], data


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
        self._deleted: dict[tuple[str, tuple[str, ...]], list[Values]] = {}
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
        self._deleted.setdefault((table, tuple(columns)), []).extend(rows)

    def seen(self, table: str, ids: Iterable[int]) -> None:
        """Rows that this change set found to be as it would have made them: they stay as long as it stands."""
        self._seen.setdefault(table, set()).update(ids)

    def seen_ids(self, table: str) -> frozenset[int]:
        return frozenset(self._seen.get(table, ()))

    def ranges(self) -> Iterator[tuple[str, int, int]]:
        for table, ranges in self._ranges.items():
            for first, last in ranges:
                yield table, first, last

    def deleted_rows(self) -> Iterator[tuple[str, tuple[str, ...], list[Values]]]:
        """Table, columns and whole rows, the first column being the id."""
        for (table, columns), rows in self._deleted.items():
            yield table, columns, rows

    def old_values(self) -> Iterator[tuple[str, tuple[str, ...], int, Values]]:
        """Table, columns, id and values of updated and deleted rows; updates give the old ones, then the new."""
        for table, updates in self._updates.items():
            for row_id, (columns, old, new) in updates.items():
                yield table, columns, row_id, old
                yield table, columns, row_id, new
        for (table, columns), rows in self._deleted.items():
            for row in rows:
                yield table, columns, row[0], row

    def updated_ids(self, tables: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
        for table in tables:
            if self._updates.get(table):
                yield table, list(self._updates[table])

    def store(self, connection: Connection, change_id: int) -> None:
        sql = 'INSERT INTO change_row(change_id, "table", op, first_id, last_id, data) VALUES(?,?,?,?,?,?)'
        connection.executemany(sql, ((change_id, table, "insert", *ends, None) for table, *ends in self.ranges()))
        for table, columns, rows in self._update_blocks():
            connection.executemany(sql, _packed(change_id, table, "update", columns, rows))
        for (table, columns), rows in self._deleted.items():
            connection.executemany(sql, _packed(change_id, table, "delete", columns, rows))
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
