"""What was done, by whom and when; undo and redo of any of it."""

import json
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.progress import Progress
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import select_among
from desktop.storage.undo import Kept, Undone


@dataclass(frozen=True)
class ChangeInfo:
    """One change set. deed and args make its sentence (domain.deeds); counts: table to (inserted, updated, deleted)."""

    id: int
    deed: str
    args: dict[str, Any]
    why: str
    staff: str
    at_ms: int
    counts: dict[str, list[int]]
    undo_of: int | None
    undone_by: int | None

    @property
    def stands(self) -> bool:
        return self.undone_by is None


@dataclass
class UndoReport:
    """What an undo did. kept: what stayed because someone edited or used it since, by name."""

    change_id: int
    restored: int
    removed: int
    put_back: int
    kept: list["KeptThing"] = field(default_factory=list)


@dataclass(frozen=True)
class KeptThing:
    """seen: nobody edited it, but a later import shows it too."""

    table: str
    row_id: int
    name: str
    columns: tuple[str, ...]
    seen: bool = False


_SELECT = (
    "SELECT c.id, c.deed, c.args, c.why, coalesce(s.name,''), c.at_ms, c.counts, c.undo_of, c.undone_by"
    " FROM change_set c LEFT JOIN staff s ON s.id=c.staff_id"
)


def changes(shop: Shop, limit: int = 200, before: int | None = None) -> list[ChangeInfo]:
    """Change sets, the newest first; before: only those with a smaller id."""
    condition = "WHERE c.id<?" if before else "WHERE ?=0"
    rows = shop.query(f"{_SELECT} {condition} ORDER BY c.id DESC LIMIT ?", before or 0, limit)
    return [_info(row) for row in rows]


def change(shop: Shop, change_id: int) -> ChangeInfo | None:
    rows = shop.query(f"{_SELECT} WHERE c.id=?", change_id)
    return _info(rows[0]) if rows else None


def _info(row: tuple[Any, ...]) -> ChangeInfo:
    args = _args(row[2])
    if row[1] == "redo" and args.get("deed_name") == "undo":
        args = args["deed_args"]  # "Redo: add customer", not "Redo: undo: add customer"
    return ChangeInfo(*(*row[:2], args, *row[3:6], json.loads(row[6] or "{}"), *row[7:]))


def _args(content: str) -> dict[str, Any]:
    """What fills the sentence; an undo holds the text of what its own deed was given."""
    args: dict[str, Any] = json.loads(content)
    if isinstance(args.get("deed_args"), str):
        args["deed_args"] = _args(args["deed_args"])
    return args


def undo(shop: Shop, change_id: int, *, by: int | None = None, progress: Progress | None = None) -> UndoReport:
    """Take a change set back; undoing an undo is redo. Raises NotFound, CannotUndo or, asked to stop, Cancelled."""
    undone = shop.undo(change_id, by=by, progress=progress)
    return UndoReport(undone.change_id, undone.restored, undone.removed, undone.put_back, _named(shop, undone))


def _named(shop: Shop, undone: Undone) -> list[KeptThing]:
    by_table: dict[str, list[Kept]] = {}
    for kept in undone.kept:
        by_table.setdefault(kept.table, []).append(kept)
    named = []
    for table, rows in by_table.items():
        names = dict(
            select_among(shop.connection(), _NAMES.get(table, _NAMELESS.format(table)), [r.row_id for r in rows])
        )
        named += [KeptThing(table, row.row_id, str(names.get(row.row_id, "")), row.columns, row.seen) for row in rows]
    return named


_NAMELESS = "SELECT id, '' FROM \"{}\" WHERE id IN (SELECT value FROM json_each(?))"
_HANGING = (
    'SELECT t.id, c.name FROM "{}" t JOIN identity i ON i.id=t.identity_id JOIN customer c ON c.id=i.customer_id'
    " WHERE t.id IN (SELECT value FROM json_each(?))"
)
_NAMES = {
    "customer": "SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))",
    "identity": "SELECT i.id, c.name FROM identity i JOIN customer c ON c.id=i.customer_id"
    " WHERE i.id IN (SELECT value FROM json_each(?))",
    "sales_order": "SELECT id, number FROM sales_order WHERE id IN (SELECT value FROM json_each(?))",
    "product": "SELECT id, name FROM product WHERE id IN (SELECT value FROM json_each(?))",
    "payment": "SELECT id, number FROM payment WHERE id IN (SELECT value FROM json_each(?))",
    "till_total": "SELECT id, business_date FROM till_total WHERE id IN (SELECT value FROM json_each(?))",
    "level": "SELECT id, name FROM level WHERE id IN (SELECT value FROM json_each(?))",
    "coupon": "SELECT id, code FROM coupon WHERE id IN (SELECT value FROM json_each(?))",
    **{
        table: _HANGING.format(table)
        for table in (*("contact_point", "address", "fact", "interaction", "task"), "points_entry", "tolerance_entry")
    },
}


class UndoStack:
    """Undo and redo of one session of the window, by name; what others did in between does not get in its way."""

    limit = 200

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._done: list[int] = []
        self._undone: list[int] = []

    def did(self, change_id: int) -> None:
        """A new deed: it can be undone, and what had been undone before can no longer be redone."""
        self._done = [*self._done[-self.limit + 1 :], change_id]
        self._undone.clear()

    @property
    def undo_change(self) -> ChangeInfo | None:
        return self._top(self._done)

    @property
    def redo_change(self) -> ChangeInfo | None:
        """The deed that redo would bring back."""
        top = self._top(self._undone)
        return change(self._shop, top.undo_of) if top and top.undo_of else None

    def _top(self, stack: list[int]) -> ChangeInfo | None:
        """The newest that still stands; the history page may have taken others back meanwhile."""
        while stack:
            found = change(self._shop, stack[-1])
            if found is not None and found.stands:
                return found
            stack.pop()
        return None

    def undo(self, by: int | None = None) -> UndoReport | None:
        top = self.undo_change
        if top is None:
            return None
        report = self._undo(self._done, top, by)
        self._undone.append(report.change_id)
        return report

    def redo(self, by: int | None = None) -> UndoReport | None:
        top = self._top(self._undone)
        if top is None:
            return None
        report = self._undo(self._undone, top, by)
        if top.undo_of:
            self._done.append(top.undo_of)
        return report

    def _undo(self, stack: list[int], top: ChangeInfo, by: int | None) -> UndoReport:
        """Taken off the stack first: whoever hears of the change asks for the names while it is being done."""
        stack.pop()
        try:
            return undo(self._shop, top.id, by=by)
        except BaseException:
            stack.append(top.id)
            raise
