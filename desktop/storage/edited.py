"""What persons changed by hand, read from the history: the columns in which they and not a file have the last word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.storage.history import unpack
from desktop.storage.sqlite import Connection

# Deeds that speak for a file, for the program or for another deed; all else was a person.
_NOT_BY_HAND = "('import','import_again','import_repair','join_identities','undo','redo','create_shop','make_demo')"
_BY_HAND = (
    'FROM change_row r JOIN change_set c ON c.id=r.change_id WHERE r."table"=? AND r.op=?'
    f" AND c.undone_by IS NULL AND c.deed NOT IN {_NOT_BY_HAND} ORDER BY r.id"
)


@dataclass
class Edited:
    """One column of one row. ours: what a person wrote last; before: every value that stood there before it."""

    ours: Any
    before: set[Any]

    def holds(self, current: Any) -> bool:
        """Whether the person's value still stands."""
        return bool(self.ours == current)


def edited_rows(connection: Connection, table: str, columns: Sequence[str]) -> dict[int, dict[str, Edited]]:
    """Rows of which persons changed some of the columns: id to column to what they wrote.

    Deeds that were undone do not count. Where nobody edited anything this is one short query.
    """
    found: dict[int, dict[str, Edited]] = {}
    for names, row_id, old, new in _updates(connection, table):
        for name, before, after in zip(names, old, new, strict=True):
            if name in columns and before != after:
                known = found.setdefault(row_id, {}).setdefault(name, Edited(after, set()))
                known.ours = after
                known.before.add(before)
    return found


def _updates(connection: Connection, table: str) -> Iterator[tuple[list[str], int, list[Any], list[Any]]]:
    for (data,) in connection.execute(f"SELECT r.data {_BY_HAND}", (table, "update")).fetchall():
        names, rows = unpack(data)
        for row_id, *values in rows:
            yield names, row_id, values[: len(names)], values[len(names) :]


def deleted_rows(connection: Connection, table: str) -> Iterator[dict[str, Any]]:
    """Rows that persons removed, whole: column to value."""
    for (data,) in connection.execute(f"SELECT r.data {_BY_HAND}", (table, "delete")).fetchall():
        names, rows = unpack(data)
        for values in rows:
            yield dict(zip(names, values, strict=True))


def inserted_by_hand(connection: Connection, table: str) -> list[tuple[int, int]]:
    """Ranges of ids, first and last, of the rows that persons made."""
    return connection.execute(f"SELECT r.first_id, r.last_id {_BY_HAND}", (table, "insert")).fetchall()
