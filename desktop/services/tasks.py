"""Tasks: what is to be done, for whom, by whom and until when; found by the database, read a page at a time."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.errors import BadValue, NotFound
from desktop.services.customers import home_identity, today
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among
from desktop.storage.tables import Task

WHEN = ("overdue", "today", "coming", "done")
COLUMNS = {
    "id": "t.id",
    "due_on": "t.due_on",
    "title": "t.title",
    "customer": "coalesce(c.name, '')",
    "about": "coalesce(n.text, '')",
    "staff": "coalesce(s.name, '')",
    "done_ms": "t.done_ms",
    "outcome": "t.outcome",
    "customer_id": "c.id",
    "staff_id": "t.staff_id",
}
_FROM = (
    " FROM task t LEFT JOIN identity i ON i.id=t.identity_id LEFT JOIN customer c ON c.id=i.customer_id"
    " LEFT JOIN interaction n ON n.id=t.interaction_id LEFT JOIN staff s ON s.id=t.staff_id"
)
_CONDITIONS = {
    "overdue": "t.done_ms IS NULL AND t.due_on<:today",
    "today": "t.done_ms IS NULL AND t.due_on=:today",
    "coming": "t.done_ms IS NULL AND (t.due_on>:today OR t.due_on IS NULL)",
    "done": "t.done_ms IS NOT NULL",
}
_ORDERS = dict.fromkeys(WHEN, "t.due_on IS NULL, t.due_on, t.id") | {"done": "t.done_ms DESC, t.id DESC"}


@dataclass(frozen=True)
class TaskDraft:
    """A task about to be noted or edited. due_on: ISO date, "" for no day. customer 0: about nobody."""

    title: str = ""
    due_on: str = ""
    customer: int = 0
    staff_id: int | None = None

    def problems(self) -> list[tuple[str, str]]:
        """Field and problem of everything that keeps it from being stored."""
        found = [] if self.title.strip() else [("title", "empty")]
        try:
            date.fromisoformat(self.due_on or "2000-01-01")
        except ValueError:
            found.append(("due_on", "not_a_date"))
        return found


class TaskRows:
    """Tasks in an order: ids at once, rows by page. Keys of a row: COLUMNS."""

    page_size = 200

    def __init__(self, shop: Shop, ids: "array[int]") -> None:
        self._shop, self.ids = shop, ids
        self._sql = f"SELECT {', '.join(COLUMNS.values())}{_FROM} WHERE t.id IN (SELECT value FROM json_each(?))"

    def __len__(self) -> int:
        return len(self.ids)

    def page(self, number: int) -> list[tuple[Any, ...] | None]:
        ids = self.ids[number * self.page_size : (number + 1) * self.page_size]
        found = {row[0]: row for row in self._shop.query(self._sql, among(ids))}
        return [found.get(row_id) for row_id in ids]


def list_tasks(shop: Shop, when: str, mine: int | None = None) -> TaskRows:
    """The tasks of one of WHEN, the earliest first, done ones the latest first.

    mine: only those of this member of staff and those of nobody; None for everybody's.
    """
    sql = f"SELECT t.id FROM task t WHERE {_CONDITIONS[when]}{_MINE} ORDER BY {_ORDERS[when]}"
    with shop.session() as connection:
        found = connection.execute(sql, {"today": today(shop).isoformat(), "mine": mine})
        return TaskRows(shop, array("q", (row[0] for row in found)))


_MINE = " AND (:mine IS NULL OR t.staff_id=:mine OR t.staff_id IS NULL)"


def count_tasks(shop: Shop, mine: int | None = None) -> dict[str, int]:
    """How many tasks stand under each of WHEN."""
    sums = ", ".join(f"(SELECT count(*) FROM task t WHERE {_CONDITIONS[when]}{_MINE})" for when in WHEN)
    with shop.session() as connection:
        row = connection.execute(f"SELECT {sums}", {"today": today(shop).isoformat(), "mine": mine}).fetchone()
    return dict(zip(WHEN, row, strict=True))


def read_task(shop: Shop, task: int) -> TaskDraft:
    """A task as a draft to edit. Raises NotFound."""
    rows = shop.query(
        "SELECT t.title, coalesce(t.due_on, ''), coalesce(i.customer_id, 0), t.staff_id FROM task t"
        " LEFT JOIN identity i ON i.id=t.identity_id WHERE t.id=?",
        task,
    )
    if not rows:
        raise NotFound("task", str(task))
    return TaskDraft(*rows[0])


def add_task(shop: Shop, draft: TaskDraft, *, by: int | None = None) -> int:
    """Note a task. Raises BadValue or NotFound."""
    _check(draft)
    with shop.change("add_task", by=by, title=draft.title.strip()) as change:
        return change.insert(Task, **_values(change, draft, 0))


def edit_task(shop: Shop, task: int, draft: TaskDraft, *, by: int | None = None) -> None:
    """Raises BadValue or NotFound."""
    _check(draft)
    before = read_task(shop, task)
    with shop.change("edit_task", by=by, title=draft.title.strip()) as change:
        change.update(Task, task, **_values(change, draft, before.customer))


def finish_tasks(shop: Shop, tasks: Sequence[int], outcome: str = "", *, by: int | None = None) -> int:
    """Mark tasks as done, as one deed, with a word on how it went; returns how many were not done before."""
    with shop.change("finish_task", by=by) as change:
        open_ones = _named(change, tasks, " AND done_ms IS NULL")
        cells = [(task, change.now_ms, outcome.strip()) for task in open_ones]
        change.update_rows(Task, ("done_ms", "outcome"), cells)
    return len(open_ones)


def reopen_tasks(shop: Shop, tasks: Sequence[int], *, by: int | None = None) -> None:
    """They are to be done after all; what was said of them goes."""
    with shop.change("reopen_task", by=by) as change:
        change.update_rows(Task, ("done_ms", "outcome"), [(task, None, "") for task in _named(change, tasks)])


def hand_over(shop: Shop, tasks: Sequence[int], staff_id: int | None, *, by: int | None = None) -> None:
    """Give tasks to another member of staff, or to nobody in particular. Raises NotFound."""
    if staff_id is not None and not shop.query("SELECT 1 FROM staff WHERE id=? AND archived_ms IS NULL", staff_id):
        raise NotFound("staff", str(staff_id))
    with shop.change("hand_over_task", by=by) as change:
        change.update_rows(Task, ("staff_id",), [(task, staff_id) for task in _named(change, tasks)])


def put_off(shop: Shop, tasks: Sequence[int], until: date, *, by: int | None = None) -> None:
    """Do tasks on another day, which may not have passed. Raises BadValue."""
    if until < today(shop):
        raise BadValue("due_on", "past", until.isoformat())
    with shop.change("put_off_task", by=by, day=until.isoformat()) as change:
        change.update_rows(Task, ("due_on",), [(task, until.isoformat()) for task in _named(change, tasks)])


def _named(change: Change, tasks: Sequence[int], condition: str = "") -> list[int]:
    """Those of the tasks that are there; the deed is named after the first of them. Raises NotFound for none."""
    sql = f"SELECT id, title FROM task WHERE id IN (SELECT value FROM json_each(?)){condition} ORDER BY id"
    found = change.query(sql, among(tasks))
    if not found:
        raise NotFound("task", ", ".join(map(str, tasks)))
    change.args |= {"title": found[0][1], "count": len(found)}
    return [row for row, _ in found]


def _check(draft: TaskDraft) -> None:
    for name, problem in draft.problems():
        raise BadValue(name, problem)


def _values(change: Change, draft: TaskDraft, customer_before: int) -> dict[str, Any]:
    values: dict[str, Any] = {
        "title": draft.title.strip(),
        "due_on": draft.due_on or None,
        "staff_id": draft.staff_id,
    }
    if draft.customer != customer_before:
        values["identity_id"] = home_identity(change, draft.customer) if draft.customer else None
    return values
