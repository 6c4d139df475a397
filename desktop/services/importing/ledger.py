"""Rows of files that are known again by a key: compared with the shop without writing, or written.

A kind of row says how it is read, keyed and merged (payments.py, goods.py, tills.py); what happens to it is the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from peewee import Model

from desktop.domain.records import Finding
from desktop.storage.changes import Change, table_name
from desktop.storage.sqlite import Connection

R = TypeVar("R")
Given = TypeVar("Given", contravariant=True)
Values = tuple[Any, ...]


@dataclass(frozen=True)
class Surroundings:
    """What the writers of one file need to know of it and of the shop. region: of phones without a country."""

    source_file_id: int
    zone: str
    region: str


@dataclass(frozen=True)
class Seen:
    """One row beside what the shop has, as a preview shows it.

    what: new, changed or same; change: column, old and new value of what would change.
    """

    line: int
    what: str
    number: str = ""
    who: str = ""
    customer: str = ""  # her name, where the shop knows her
    status: str = ""
    day: str = ""
    amount_minor: int = 0
    currency: str = ""
    change: tuple[tuple[str, object, object], ...] = ()


class Comparer(Protocol[Given]):
    """Says what rows would do, writing nothing; rows of earlier calls count as known.

    findings: what only the shop can tell about them.
    """

    findings: list[Finding]

    def compare(self, rows: Sequence[Given]) -> list[Seen]: ...


class Writer(Protocol[Given]):
    """Writes rows within one change set. findings: what only the shop can tell about them."""

    new: int
    changed: int
    same: int
    findings: list[Finding]

    def write(self, rows: Sequence[Given]) -> None: ...

    def finish(self) -> None: ...


@dataclass
class Entry:
    """A row of the table: its id, None while it is not written, and its columns."""

    row_id: int | None
    values: Values


class Kind(Protocol[Given]):
    """How rows of one kind stand in their table. columns: those that a file speaks of."""

    @property
    def model(self) -> type[Model]: ...

    @property
    def columns(self) -> tuple[str, ...]: ...

    def known(self, connection: Connection, rows: Sequence[Given]) -> Iterable[tuple[str, int, Values]]:
        """Key, id and columns of what the shop has of these rows."""
        ...

    def key(self, row: Given) -> str: ...

    def values(self, row: Given) -> Values:
        """The row as columns."""
        ...

    def merged(self, old: Values, new: Values) -> Values:
        """The columns after both sightings."""
        ...

    def shown(self, row: Given, what: str, change: tuple[tuple[str, object, object], ...]) -> Seen: ...

    def stored(self, change: Change, values: Values) -> Values:
        """The columns as the table holds them."""
        ...

    def fixed(self, row: Given) -> dict[str, Any]:
        """More columns for a row that is new."""
        ...


class Ledger(Generic[R]):
    """Compares rows of one kind with those of the shop."""

    def __init__(self, connection: Connection, kind: Kind[R]) -> None:
        self._connection, self._kind = connection, kind
        self._entries: dict[str, Entry] = {}
        self.findings: list[Finding] = []

    def compare(self, rows: Sequence[R]) -> list[Seen]:
        columns, found = self._kind.columns, []
        for row, (what, old, entry) in zip(rows, self.judge(rows), strict=True):
            pairs = zip(columns, old or (), entry.values, strict=False)
            change = tuple((name, before, after) for name, before, after in pairs if before != after)
            found.append(self._kind.shown(row, what, change))
        return found

    def judge(self, rows: Sequence[R]) -> list[tuple[str, Values | None, Entry]]:
        """For each row what it is, the columns before it, and its entry, which holds those after it."""
        kind, entries = self._kind, self._entries
        missing = [row for row in rows if kind.key(row) not in entries]
        for key, row_id, values in kind.known(self._connection, missing):
            entries[key] = Entry(row_id, values)
        judged: list[tuple[str, Values | None, Entry]] = []
        for row in rows:
            key, new = kind.key(row), kind.values(row)
            entry = entries.get(key)
            if entry is None:
                entry = entries[key] = Entry(None, new)
                judged.append(("new", None, entry))
                continue
            old = entry.values
            entry.values = kind.merged(old, new)
            judged.append(("same" if entry.values == old else "changed", old, entry))
        return judged


class LedgerWriter(Generic[R]):
    """Writes rows of one kind and counts them."""

    def __init__(self, change: Change, kind: Kind[R]) -> None:
        self._change, self._kind = change, kind
        self._ledger = Ledger(change.connection, kind)
        self._fresh = change.reserve(kind.model)  # rows from this id on are made here
        self.new = self.changed = self.same = 0
        self.findings: list[Finding] = []

    def write(self, rows: Sequence[R]) -> None:
        kind, change = self._kind, self._change
        inserts: list[tuple[Entry, R]] = []
        updates: list[Entry] = []
        same: list[int] = []
        for row, (what, _, entry) in zip(rows, self._ledger.judge(rows), strict=True):
            setattr(self, what, getattr(self, what) + 1)
            if what == "new":
                inserts.append((entry, row))
            elif what == "changed" and entry not in updates[-1:]:
                updates.append(entry)
            elif what == "same" and entry.row_id is not None and entry.row_id < self._fresh:
                same.append(entry.row_id)
        change.recorder.seen(table_name(kind.model), same)
        more = list(kind.fixed(rows[0])) if rows else []
        cells = [(*kind.stored(change, entry.values), *kind.fixed(row).values()) for entry, row in inserts]
        made = change.insert_rows(kind.model, (*kind.columns, *more), cells)
        for (entry, _), row_id in zip(inserts, made, strict=True):
            entry.row_id = row_id
        values = [(entry.row_id, *kind.stored(change, entry.values)) for entry in updates]
        change.update_rows(kind.model, kind.columns, values)

    def finish(self) -> None:
        """Nothing is left to do."""
