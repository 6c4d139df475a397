"""What the change sets that stand say about rows: who edited, saw or deleted them, and what a cell is by that.

An *original* is a deed of its own, no undo and no redo; it stands until it is undone. After any undo, in whatever
order, a cell has the value that the last standing original gave it, and that from before all of them when none stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from desktop.storage.history import unpack
from desktop.storage.sqlite import Connection

STAMPS = ("version", "updated_ms", "updated_by")

_BLOCKS = (
    "SELECT r.id, r.first_id, r.last_id, c.id, c.undone_by IS NULL FROM change_row r JOIN change_set c"
    ' ON c.id=r.change_id WHERE r."table"=? AND r.last_id>=? AND r.first_id<=? AND c.undo_of IS NULL AND r.op'
)


# Whose an identity is as the program finds it is no edit of the row: it follows from evidence and is found again.
_PLACING = frozenset(("customer_id", "merged_into"))
_BY_PROGRAM = "SELECT id FROM change_set WHERE deed IN ('import','import_again','import_repair','join_identities')"


class Edit(NamedTuple):
    """What one original did to one row: column to (old, new), stamps too. What made the row always stands.

    follows: it follows from evidence, so that nobody need be told that it was kept.
    """

    change: int
    stands: bool
    cells: dict[str, tuple[Any, Any]]
    follows: bool = False

    @property
    def changed(self) -> list[str]:
        """The columns of the business that have another value by it."""
        return [name for name, (old, new) in self.cells.items() if name not in STAMPS and old != new]


class Made:
    """The rows that one change set inserted. What it did to them afterwards was its way of making them."""

    def __init__(self, connection: Connection, change: int) -> None:
        self.ranges: dict[str, list[tuple[int, int]]] = {}
        sql = "SELECT \"table\", first_id, last_id FROM change_row WHERE change_id=? AND op='insert' ORDER BY id"
        for table, first, last in connection.execute(sql, (change,)):
            self.ranges.setdefault(table, []).append((first, last))

    def without(self, table: str, rows: list[list[Any]]) -> list[list[Any]]:
        """The rows but for those it made itself."""
        ranges = self.ranges.get(table)
        if not ranges:
            return rows
        return [row for row in rows if not any(first <= row[0] <= last for first, last in ranges)]


class Others:
    """Originals other than one, and which rows they touched; a record is opened once."""

    def __init__(self, connection: Connection, of: int) -> None:
        self._connection, self._of = connection, of
        self._ids: dict[int, frozenset[int]] = {}
        self._by_program: set[int] | None = None

    def edited(self, table: str, first: int, last: int) -> set[int]:
        """Rows that a later original, or one that is undone, has updated: a comparison of values says too little."""
        sql = f"{_BLOCKS}='update' AND c.id<>? AND (c.id>? OR c.undone_by IS NOT NULL)"
        return self._rows(self._connection.execute(sql, (table, first, last, self._of, self._of)), first, last)

    def held(self, table: str, ranges: Sequence[tuple[int, int]]) -> tuple[set[int], set[int]]:
        """Rows among the ranges that a later standing original has edited, and those that it only saw."""
        low, high = min(first for first, _ in ranges), max(last for _, last in ranges)
        found = []
        for op in ("update", "seen"):
            sql = f"{_BLOCKS}=? AND c.id>? AND c.undone_by IS NULL"
            blocks = self._connection.execute(sql, (table, low, high, op, self._of)).fetchall()
            if op == "update" and table in ("identity", "customer"):
                blocks = [block for block in blocks if not self._only_places(block[0], block[3])]
            rows = self._rows(blocks, low, high)
            found.append({row for row in rows if any(first <= row <= last for first, last in ranges)})
        return found[0], found[1] - found[0]

    def _only_places(self, block: int, change: int) -> bool:
        """Whether the program, and nobody else, has noted whose some identities are, and nothing more."""
        if self._by_program is None:
            self._by_program = {row[0] for row in self._connection.execute(_BY_PROGRAM)}
        if change not in self._by_program:
            return False
        (data,) = self._connection.execute("SELECT data FROM change_row WHERE id=?", (block,)).fetchone()
        return _PLACING.issuperset(set(unpack(data)[0]).difference(STAMPS))

    def _rows(self, blocks: Iterable[tuple[int, int, int, int, int]], low: int, high: int) -> set[int]:
        rows: set[int] = set()
        for block, first, last, *_ in blocks:
            if block not in self._ids:
                self._ids[block] = _ids(self._connection, block, first, last)
            rows.update(row for row in self._ids[block] if low <= row <= high)
        return rows


def _ids(connection: Connection, block: int, first: int, last: int) -> frozenset[int]:
    (data,) = connection.execute("SELECT data FROM change_row WHERE id=?", (block,)).fetchone()
    return frozenset(range(first, last + 1)) if data is None else frozenset(row[0] for row in unpack(data)[1])


def edits(connection: Connection, table: str, wanted: set[int]) -> dict[int, list[Edit]]:
    """Row to what originals did to it, the oldest first."""
    found: dict[int, list[Edit]] = defaultdict(list)
    if not wanted:
        return found
    ends = table, min(wanted), max(wanted)
    makers: dict[int, list[range]] = defaultdict(list)
    for _, first, last, change, _ in connection.execute(f"{_BLOCKS}='insert'", ends):
        makers[change].append(range(first, last + 1))
    blocks = connection.execute(f"{_BLOCKS}='update' ORDER BY c.id", ends).fetchall()
    following = {row[0] for row in connection.execute("SELECT id FROM change_set WHERE deed='join_identities'")}
    for block, _, _, change, stands in blocks:
        (data,) = connection.execute("SELECT data FROM change_row WHERE id=?", (block,)).fetchone()
        columns, rows = unpack(data)
        width = len(columns)
        for row_id, *values in rows:
            if row_id in wanted:
                cells = dict(zip(columns, zip(values[:width], values[width:], strict=True), strict=True))
                is_maker = any(row_id in ids for ids in makers.get(change, ()))
                found[row_id].append(Edit(change, bool(stands) or is_maker, cells, change in following))
    return found


def target(row: Sequence[Edit], now: dict[str, Any], stamp: tuple[int | None, int | None]) -> dict[str, Any]:
    """The cells as the standing originals imply them. now: the row as it is; stamp: when and by whom it is settled."""
    cells: dict[str, Any] = {}
    for edit in row:
        for name in edit.changed:
            old, new = edit.cells[name]
            cells.setdefault(name, old)
            if edit.stands:
                cells[name] = new
    if "version" in now:
        cells |= _stamps(row, now, any(now[name] != value for name, value in cells.items()), stamp)
    return cells


def _stamps(
    row: Sequence[Edit], now: dict[str, Any], differs: bool, stamp: tuple[int | None, int | None]
) -> dict[str, Any]:
    """A row that is as it once was has the version it had then; any other state is a new version."""
    standing = [edit for edit in row if edit.stands]
    if standing == list(row[: len(standing)]):
        known = [edit for edit in row if "version" in edit.cells]
        if standing and "version" in standing[-1].cells:
            return {name: standing[-1].cells[name][1] for name in STAMPS}
        if not standing and known:
            return {name: known[0].cells[name][0] for name in STAMPS}
    return {"version": now["version"] + 1, "updated_ms": stamp[0], "updated_by": stamp[1]} if differs else {}


def undone_inserts(connection: Connection, table: str, wanted: set[int]) -> Iterator[tuple[int, set[int]]]:
    """Originals that are undone and the rows among those wanted that they had made."""
    sql = f"{_BLOCKS}='insert' AND c.undone_by IS NOT NULL"
    for _, first, last, change, _ in connection.execute(sql, (table, min(wanted), max(wanted))).fetchall():
        made = {row for row in wanted if first <= row <= last}
        if made:
            yield change, made


def deleted(connection: Connection, table: str, ids: Sequence[int]) -> set[int]:
    """Those of the rows that a standing deed has deleted: they stay away."""
    if not ids:
        return set()
    sql = f"{_BLOCKS}='delete' AND c.undone_by IS NULL"
    blocks = connection.execute(sql, (table, min(ids), max(ids))).fetchall()
    gone = {row for block, first, last, *_ in blocks for row in _ids(connection, block, first, last)}
    return gone.intersection(ids) if gone else gone


def last_deleted(connection: Connection, table: str, wanted: set[int]) -> Iterator[tuple[list[str], list[Any]]]:
    """The rows that undos deleted, each as the last of them left it, as (columns, values)."""
    sql = (
        "SELECT r.data FROM change_row r JOIN change_set c ON c.id=r.change_id"
        " WHERE r.\"table\"=? AND r.op='delete' AND r.last_id>=? AND r.first_id<=? AND c.undo_of IS NOT NULL"
        " ORDER BY r.change_id DESC"
    )
    left = wanted - deleted(connection, table, list(wanted))
    for (data,) in connection.execute(sql, (table, min(wanted), max(wanted))).fetchall():
        if not left:
            return
        columns, rows = unpack(data)
        found = [row for row in rows if row[0] in left]
        left.difference_update(row[0] for row in found)
        yield from ((columns, row) for row in found)
