"""What was said and done with customers, and the tasks that follow from it."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.people import DIRECTIONS, INTERACTION_CHANNELS, INTERACTION_KINDS
from desktop.domain.times import business_date, now_ms, to_ms
from desktop.services import enquiries, tasks
from desktop.services.customers import home_identity
from desktop.services.named import name_of
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among, select_among
from desktop.storage.tables import Interaction, Task


@dataclass(frozen=True)
class InteractionDraft:
    """An interaction about to be logged. at_ms 0: now. follow_up_on: ISO date of a task, "" for none."""

    kind: str = "enquiry"
    channel: str = "phone"
    direction: str = "in"
    text: str = ""
    at_ms: int = 0
    staff_id: int | None = None
    order_id: int | None = None
    product_id: int | None = None
    rating: int | None = None
    follow_up_on: str = ""
    follow_up: str = ""  # what to do; the text's first line when empty

    def problems(self) -> list[tuple[str, str]]:
        """Field and problem of everything that keeps it from being stored."""
        found = []
        if not self.text.strip():
            found.append(("text", "empty"))
        choices = (("kind", INTERACTION_KINDS), ("channel", INTERACTION_CHANNELS), ("direction", DIRECTIONS))
        found += [(name, "unknown") for name, known in choices if getattr(self, name) not in known]
        if self.rating is not None and not 1 <= self.rating <= 5:
            found.append(("rating", "scale"))
        return found


def log_interaction(shop: Shop, customer: int, draft: InteractionDraft, *, by: int | None = None) -> int:
    """Store an interaction, and the task if there is a follow-up, as one deed. Raises BadValue or NotFound."""
    _check(draft)
    draft = replace(draft, staff_id=draft.staff_id or by)
    name = name_of(shop, customer)
    with shop.change("log_interaction", by=by, name=name) as change:
        identity = home_identity(change, customer)
        values = _values(shop, draft)
        row = change.insert(Interaction, identity_id=identity, **values)
        enquiries.follow(change, row, identity, values)
        if draft.follow_up_on:
            change.insert(
                Task,
                identity_id=identity,
                interaction_id=row,
                title=draft.follow_up.strip() or draft.text.strip().splitlines()[0][:120],
                due_on=draft.follow_up_on,
                staff_id=draft.staff_id,
            )
    return row


def edit_interaction(shop: Shop, row: int, draft: InteractionDraft, *, by: int | None = None) -> None:
    """Store what was changed; a follow-up is edited as a task of its own."""
    _check(draft)
    with shop.change("edit_interaction", by=by, name=_name_of(shop, row)) as change:
        values = _values(shop, draft)
        change.update(Interaction, row, **values)
        identity = change.query("SELECT identity_id FROM interaction WHERE id=?", row)[0][0]
        enquiries.follow(change, row, identity, values)


def delete_interaction(shop: Shop, row: int, *, by: int | None = None) -> None:
    """Delete an interaction and its open tasks, as one deed."""
    delete_interactions(shop, [row], by=by)


def delete_interactions(shop: Shop, rows: Sequence[int], *, by: int | None = None) -> int:
    """Delete some interactions and their open tasks, as one deed named after the first customer; returns how many."""
    if not rows:
        return 0
    with shop.change("delete_interaction", by=by, name=_name_of(shop, rows[0])) as change:
        sql = "SELECT id, done_ms FROM task WHERE interaction_id IN (SELECT value FROM json_each(?))"
        found = list(select_among(change.connection, sql, rows))
        change.delete(Task, [task for task, done_ms in found if done_ms is None])
        done = [(task, None) for task, done_ms in found if done_ms is not None]
        change.update_rows(Task, ("interaction_id",), done)
        enquiries.forget(change, list(rows))
        return change.delete(Interaction, rows)


def read_interaction(shop: Shop, row: int) -> tuple[int, InteractionDraft]:
    """The customer and the interaction as a draft to edit."""
    rows = shop.query(
        "SELECT i.customer_id, n.kind, n.channel, n.direction, n.text, n.at_ms, n.staff_id, n.order_id, n.product_id,"
        " n.rating FROM interaction n JOIN identity i ON i.id=n.identity_id WHERE n.id=?",
        row,
    )
    if not rows:
        raise NotFound("interaction", str(row))
    return rows[0][0], InteractionDraft(*rows[0][1:])


def _check(draft: InteractionDraft) -> None:
    for name, problem in draft.problems():
        raise BadValue(name, problem)


def _values(shop: Shop, draft: InteractionDraft) -> dict[str, Any]:
    settings = read_settings(shop)
    at_ms = draft.at_ms or now_ms()
    return {
        "kind": draft.kind,
        "channel": draft.channel,
        "direction": draft.direction,
        "at_ms": at_ms,
        "business_date": business_date(at_ms, settings.zone, settings.day_start_hour).isoformat(),
        "zone": settings.zone,
        "staff_id": draft.staff_id,
        "order_id": draft.order_id,
        "product_id": draft.product_id,
        "text": draft.text.strip(),
        "rating": draft.rating,
    }


def _name_of(shop: Shop, row: int) -> str:
    return name_of(shop, read_interaction(shop, row)[0])


# The page of all interactions


@dataclass(frozen=True)
class InteractionFilter:
    """Conditions that all must hold; dates are ISO and inclusive."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    staff_id: int | None = None
    since: str = ""
    until: str = ""
    follow_up: bool = False  # with an open task


EVERYTHING = InteractionFilter()

INTERACTION_COLUMNS = {
    "id": "n.id",
    "at_ms": "n.at_ms",
    "customer": "c.name",
    "kind": "n.kind",
    "channel": "n.channel",
    "direction": "n.direction",
    "text": "n.text",
    "about": "coalesce(p.name, o.number, '')",
    "staff": "coalesce(s.name, '')",
    "follow_up": "(SELECT t.due_on FROM task t WHERE t.interaction_id=n.id AND t.done_ms IS NULL LIMIT 1)",
    "customer_id": "c.id",
}
SORTS = INTERACTION_COLUMNS | {
    "customer": "(SELECT sort_name FROM customer_summary WHERE customer_id=c.id)",  # as the list of customers has it
}
_FROM = (
    " FROM interaction n JOIN identity i ON i.id=n.identity_id JOIN customer c ON c.id=i.customer_id"
    " LEFT JOIN sales_order o ON o.id=n.order_id LEFT JOIN product p ON p.id=n.product_id"
    " LEFT JOIN staff s ON s.id=n.staff_id"
)


class InteractionRows:
    """Interactions of a filter: ids at once, rows by page. Keys of a row: INTERACTION_COLUMNS."""

    page_size = 200

    def __init__(self, shop: Shop, ids: "array[int]") -> None:
        self._shop, self.ids = shop, ids
        self._sql = (
            f"SELECT {', '.join(INTERACTION_COLUMNS.values())}{_FROM} WHERE n.id IN (SELECT value FROM json_each(?))"
        )

    def __len__(self) -> int:
        return len(self.ids)

    def page(self, number: int) -> list[tuple[Any, ...] | None]:
        ids = self.ids[number * self.page_size : (number + 1) * self.page_size]
        found = {row[0]: row for row in self._shop.query(self._sql, among(ids))}
        return [found.get(row_id) for row_id in ids]


def list_interactions(
    shop: Shop, wanted: InteractionFilter = EVERYTHING, sort: str = "at_ms", descending: bool = True
) -> InteractionRows:
    """Interactions that fit, in an order; empty cells come last either way."""
    clauses: list[str] = ["1"]
    values: list[Any] = []
    if wanted.text.strip():
        clauses.append("(n.text LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\')")
        values += [_like(wanted.text)] * 2
    for column, names in (("n.kind", wanted.kinds), ("n.channel", wanted.channels)):
        if names:
            clauses.append(f"{column} IN ({','.join('?' * len(names))})")
            values += names
    for clause, value in (("n.staff_id=?", wanted.staff_id), ("n.business_date>=?", wanted.since)):
        if value:
            clauses.append(clause)
            values.append(value)
    if wanted.until:
        clauses.append("n.business_date<=?")
        values.append(wanted.until)
    if wanted.follow_up:
        clauses.append("EXISTS (SELECT 1 FROM task t WHERE t.interaction_id=n.id AND t.done_ms IS NULL)")
    direction = "DESC" if descending else "ASC"
    key = SORTS[sort]
    empty = f"(coalesce({key},'')='')," if sort in ("about", "staff", "follow_up") else ""
    sql = f"SELECT n.id{_FROM} WHERE {' AND '.join(clauses)} ORDER BY {empty} {key} {direction}, n.id {direction}"
    with shop.session():
        return InteractionRows(shop, array("q", (row[0] for row in shop.query(sql, *values))))


# Tasks


def finish_task(shop: Shop, task: int, outcome: str = "", *, by: int | None = None) -> None:
    """Mark a task as done, with a word on how it went. Raises NotFound where it is not to be done."""
    tasks.finish_tasks(shop, [task], outcome, by=by)


def recent_orders(shop: Shop, customer: int, limit: int = 30) -> list[tuple[int, str, str]]:
    """Id, number and date of a customer's last orders, for "about which order"."""
    return shop.query(
        "SELECT o.id, o.number, o.business_date FROM identity i JOIN sales_order o ON o.identity_id=i.id"
        " WHERE i.customer_id=? ORDER BY o.placed_ms DESC LIMIT ?",
        customer,
        limit,
    )


def product_name(shop: Shop, product: int) -> str:
    """Raises NotFound."""
    rows = shop.query("SELECT name FROM product WHERE id=?", product)
    if not rows:
        raise NotFound("product", str(product))
    return str(rows[0][0])


def moment_ms(shop: Shop, local: str) -> int:
    """The instant of an ISO time on the shop's wall clock; one that the clock shows twice is the first."""
    zone = ZoneInfo(read_settings(shop).zone)
    return to_ms(datetime.fromisoformat(local).replace(tzinfo=zone))


def find_products(shop: Shop, text: str, limit: int = 30) -> Sequence[tuple[int, str]]:
    """Id and name of products whose name or SKU holds the text."""
    return shop.query(
        "SELECT id, name FROM product WHERE name LIKE ?1 ESCAPE '\\' OR sku LIKE ?1 ESCAPE '\\' ORDER BY name LIMIT ?2",
        _like(text),
        limit,
    )


def _like(text: str) -> str:
    """A pattern that holds the text as it is, its % and _ included."""
    plain = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"
