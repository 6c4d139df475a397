"""Where a file speaks against what a person wrote: the person wins, unless the owner says otherwise for that row.

A file that repeats what stood there before the person's edit has nothing new to say: that is no conflict, and the
person's value stays.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from desktop.domain.orders import is_valid
from desktop.services.importing.compare import COLUMNS, IS_VALID, STATUS, WAS_PAID
from desktop.storage.edited import Edited, deleted_rows, edited_rows, inserted_by_hand
from desktop.storage.sqlite import Connection, select_among

# Columns that follow from others; nobody edits them by themselves.
_FOLLOWING = frozenset({"is_valid", "was_paid"})


class Conflict(NamedTuple):
    """One column of one row. ours: what a person wrote; theirs: what the file says; taken: the file's came in."""

    line: int
    field: str
    ours: Any
    theirs: Any
    taken: bool


class Held:
    """What persons wrote and files must not cover, read from the history when it is first asked for.

    theirs: lines of the file for which the owner takes the file's values.
    """

    def __init__(self, connection: Connection, theirs: set[int] | frozenset[int] = frozenset()) -> None:
        self._connection = connection
        self.theirs = theirs

    # Orders

    @cached_property
    def orders(self) -> dict[int, dict[str, Edited]]:
        return edited_rows(self._connection, "sales_order", COLUMNS)

    def order(
        self, order_id: int, line: int, old: Sequence[Any], after: tuple[Any, ...], said: Sequence[Any]
    ) -> tuple[tuple[Any, ...], list[Conflict]]:
        """What an order becomes, and where the file speaks against a person.

        old: the order as it stands; after: as the file alone would leave it; said: what the file says, all by COLUMNS.
        """
        edited = self.orders.get(order_id)
        if not edited:
            return after, []
        result, conflicts, take = list(after), [], line in self.theirs
        for at, name in enumerate(COLUMNS):
            edit = edited.get(name)
            if edit is None or name in _FOLLOWING or not edit.holds(old[at]):
                continue
            result[at] = old[at]
            if said[at] not in ("", None, old[at]) and said[at] not in edit.before:
                conflicts.append(Conflict(line, name, old[at], said[at], take))
                result[at] = said[at] if take else old[at]
        result[IS_VALID] = int(is_valid(result[STATUS], bool(result[WAS_PAID])))
        return tuple(result), conflicts

    # Customers

    @cached_property
    def _names(self) -> dict[int, dict[str, Edited]]:
        return edited_rows(self._connection, "customer", ("name",))

    @cached_property
    def _made(self) -> list[tuple[int, int]]:
        return inserted_by_hand(self._connection, "customer")

    def name(self, customer: int, current: str, said: str) -> tuple[bool, bool]:
        """Whether a person named this customer so, and whether the file says something new against it."""
        edit = self._names.get(customer, {}).get("name")
        if edit is not None and edit.holds(current):
            return True, said not in ("", current) and said not in edit.before
        by_hand = bool(current) and any(first <= customer <= last for first, last in self._made)
        return by_hand, by_hand and said not in ("", current)

    # Contact points and addresses

    @cached_property
    def gone_contacts(self) -> set[tuple[int, str]]:
        """(identity, value) of contact points that a person wrote over or removed: no file brings them back."""
        edited = edited_rows(self._connection, "contact_point", ("value", "key"))
        removed = deleted_rows(self._connection, "contact_point")
        gone = {(row["identity_id"], value) for row in removed for value in (row["value"], *_before(edited, row))}
        for edit, identity, _, now in self._written:
            gone |= {(identity, value) for value in edit["value"].before - {now}} if "value" in edit else set()
        return gone

    @cached_property
    def gone_addresses(self) -> dict[tuple[int, str, str], int | None]:
        """(identity, detail, receiver) that a person wrote over or removed, to the address that stands instead."""
        edited = edited_rows(self._connection, "address", ("detail", "receiver", "phone"))
        found: dict[tuple[int, str, str], int | None] = {}
        for row in deleted_rows(self._connection, "address"):
            found |= dict.fromkeys(_spellings(row["identity_id"], row["detail"], row["receiver"], edited, row["id"]))
        for number, identity, detail, receiver in self._rows("address", "identity_id, detail, receiver", edited):
            found |= dict.fromkeys(_spellings(identity, detail, receiver, edited, number), number)
        return found

    def contact(self, identity: int, kinds: Sequence[str], key: str, value: str) -> str | None:
        """What a person wrote for a contact point of such a kind, where the file says something new; else None."""
        for edit, kind, now in self._written_by.get(identity, ()):
            if kind in kinds and "value" in edit and edit["value"].holds(now):
                known = {now, *edit["value"].before}
                keys = {edit["key"].ours, *edit["key"].before} if "key" in edit else set()
                return None if value in known or (key and key in keys) else now
        return None

    @cached_property
    def _written_by(self) -> dict[int, list[tuple[dict[str, Edited], str, str]]]:
        found: dict[int, list[tuple[dict[str, Edited], str, str]]] = {}
        for edit, identity, kind, now in self._written:
            found.setdefault(identity, []).append((edit, kind, now))
        return found

    @cached_property
    def _written(self) -> list[tuple[dict[str, Edited], int, str, str]]:
        """Contact points that persons wrote over: what they did, whose it is, its kind and its value now."""
        edited = edited_rows(self._connection, "contact_point", ("value", "key"))
        rows = self._rows("contact_point", "identity_id, kind, value", edited)
        return [(edited[number], identity, kind, value) for number, identity, kind, value in rows]

    def _rows(self, table: str, columns: str, ids: Iterable[int]) -> Iterator[Any]:
        sql = f"SELECT id, {columns} FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
        return select_among(self._connection, sql, list(ids))


def _before(edited: Mapping[int, Mapping[str, Edited]], row: Mapping[str, Any]) -> set[Any]:
    """What stood in the value of a removed row before a person wrote over it."""
    edit = edited.get(row["id"], {}).get("value")
    return edit.before if edit else set()


def _spellings(
    identity: int, detail: str, receiver: str, edited: Mapping[int, Mapping[str, Edited]], number: int
) -> list[tuple[int, str, str]]:
    """An address as it is or was written, by what tells addresses apart."""
    columns = edited.get(number, {})
    details = {detail, *(columns["detail"].before if "detail" in columns else ())}
    receivers = {receiver, *(columns["receiver"].before if "receiver" in columns else ())}
    return [(identity, one, other) for one in details for other in receivers]
