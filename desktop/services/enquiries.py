"""Enquiries and payment rescue: who asked and has not bought, and whose order waits for its payment, as one list.

An unpaid order needs no row to wait: it is found by its state, and has left the list once an import brings its payment.
Its row comes with the first word said about it. What became of a rescue is told by the order as well as by people.
"""

from array import array
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.domain.enquiries import LIVE_CHANNELS, STEPS, step_of
from desktop.domain.errors import BadValue, NotFound
from desktop.domain.people import INTERACTION_CHANNELS
from desktop.domain.times import business_date, now_ms
from desktop.services.customers import home_identity, today
from desktop.services.shops import read_settings
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among
from desktop.storage.tables import Enquiry

RESCUE_DAYS = 14  # an older order is paid no more, or was closed and nobody told us
LISTS = ("waiting", "answered", "lapsed")
OUTCOMES = ("bought", *STEPS)

# Paid after all, whatever anybody said; or closed by the platform before anybody said anything.
STATUS = (
    "CASE WHEN e.kind='rescue' AND o.was_paid=1 THEN 'bought'"
    " WHEN e.kind='rescue' AND e.status='open' AND o.status='closed' THEN 'lost' ELSE e.status END"
)
LOST_AT = (
    f"CASE WHEN ({STATUS})<>'lost' THEN '' WHEN e.kind='rescue' AND e.status='open' THEN 'payment' ELSE e.lost_at END"
)
_NO_ROW = "NOT EXISTS (SELECT 1 FROM enquiry e WHERE e.order_id=o.id AND e.kind='rescue')"
_KEPT = f"FROM enquiry e LEFT JOIN sales_order o ON o.id=e.order_id WHERE ({STATUS})"
# The + keeps SQLite at the index of unpaid orders, which are few; that of the days holds all orders.
_LISTED = {
    "waiting": f"SELECT id FROM (SELECT e.id, e.later_ms AS later, e.at_ms AS at {_KEPT}='open' AND e.status='open'"
    " AND (e.kind='enquiry' OR o.business_date>=:since)"
    " UNION ALL SELECT -o.id, 0, o.placed_ms FROM sales_order o"
    f" WHERE o.status='unpaid' AND +o.business_date>=:since AND {_NO_ROW}) ORDER BY later, at, abs(id)",
    "answered": f"SELECT e.id {_KEPT}<>'open' ORDER BY coalesce(e.answered_ms, e.at_ms) DESC, e.id DESC",
    "lapsed": f"SELECT id FROM (SELECT e.id, e.at_ms AS at {_KEPT}='open' AND e.status='open'"
    " AND e.kind='rescue' AND o.business_date<:since"
    " UNION ALL SELECT -o.id, o.placed_ms FROM sales_order o"
    f" WHERE o.status='unpaid' AND +o.business_date<:since AND {_NO_ROW}) ORDER BY at DESC, abs(id)",
}
_MOBILE = (
    "(SELECT p.value FROM identity j JOIN contact_point p ON p.identity_id=j.id WHERE j.customer_id=c.id"
    " AND p.kind IN ('mobile','landline') ORDER BY p.key='', p.id DESC LIMIT 1)"
)
# Column to what it is of an enquiry, and of an unpaid order without one. key: an enquiry's id, an order's below nothing
_CELLS = {
    "key": ("e.id", "-o.id"),
    "kind": ("e.kind", "'rescue'"),
    "at_ms": ("e.at_ms", "o.placed_ms"),
    "customer": ("coalesce(nullif(c.name,''), o.receiver, '')", "coalesce(nullif(c.name,''), o.receiver)"),
    "customer_id": ("c.id", "c.id"),
    "channel": ("e.channel", "o.channel"),
    "text": ("coalesce(nullif(e.text,''), p.name, o.title, '')", "o.title"),
    "product": ("coalesce(p.name, '')", "''"),
    "number": ("coalesce(o.number, '')", "o.number"),
    "money_minor": ("o.total_minor", "o.total_minor"),
    "currency": ("coalesce(o.currency, '')", "o.currency"),
    "phone": (f"coalesce({_MOBILE}, '')", f"coalesce({_MOBILE}, '')"),
    "staff": ("coalesce(s.name, '')", "''"),
    "status": (STATUS, "'open'"),
    "lost_at": (LOST_AT, "''"),
    "why": ("e.why", "''"),
    "answered_ms": ("e.answered_ms", "NULL"),
    "later_ms": ("e.later_ms", "0"),
    "interaction_id": ("e.interaction_id", "NULL"),
}
COLUMNS = tuple(_CELLS)
_OF_ENQUIRY = (
    f"SELECT {', '.join(cell for cell, _ in _CELLS.values())} FROM enquiry e LEFT JOIN sales_order o ON o.id=e.order_id"
    " LEFT JOIN identity i ON i.id=coalesce(e.identity_id, o.identity_id) LEFT JOIN customer c ON c.id=i.customer_id"
    " LEFT JOIN product p ON p.id=e.product_id LEFT JOIN staff s ON s.id=e.staff_id"
    " WHERE e.id IN (SELECT value FROM json_each(?))"
)
_OF_ORDER = (
    f"SELECT {', '.join(cell for _, cell in _CELLS.values())} FROM sales_order o"
    " LEFT JOIN identity i ON i.id=o.identity_id LEFT JOIN customer c ON c.id=i.customer_id"
    " WHERE o.id IN (SELECT -value FROM json_each(?))"
)


@dataclass(frozen=True)
class EnquiryDraft:
    """An enquiry about to be noted. customer 0: nobody knows who asked. at_ms 0: now."""

    text: str = ""
    channel: str = "chat"
    customer: int = 0
    product_id: int | None = None
    staff_id: int | None = None
    at_ms: int = 0

    def problems(self) -> list[tuple[str, str]]:
        """Field and problem of everything that keeps it from being stored."""
        found = [] if self.text.strip() or self.product_id else [("text", "empty")]
        return found + ([] if self.channel in INTERACTION_CHANNELS else [("channel", "unknown")])


class EnquiryRows:
    """Enquiries and unpaid orders in an order: keys at once, rows by page. Keys of a row: COLUMNS."""

    page_size = 200

    def __init__(self, shop: Shop, ids: "array[int]") -> None:
        self._shop, self.ids = shop, ids

    def __len__(self) -> int:
        return len(self.ids)

    def page(self, number: int) -> list[tuple[Any, ...] | None]:
        keys = self.ids[number * self.page_size : (number + 1) * self.page_size]
        found = {row[0]: row for row in self._shop.query(_OF_ENQUIRY, among(key for key in keys if key > 0))}
        found |= {row[0]: row for row in self._shop.query(_OF_ORDER, among(key for key in keys if key < 0))}
        return [found.get(key) for key in keys]


def list_enquiries(shop: Shop, which: str = "waiting") -> EnquiryRows:
    """One of LISTS: those that wait, the oldest first and those left for later last; those with an outcome, the latest
    first; unpaid orders that are too old to be rescued."""
    with shop.session() as connection:
        found = connection.execute(_LISTED[which], {"since": _since(shop)})
        return EnquiryRows(shop, array("q", (row[0] for row in found)))


def count_enquiries(shop: Shop) -> dict[str, int]:
    """How many stand in each of LISTS."""
    sums = ", ".join(f"(SELECT count(*) FROM ({_LISTED[which]}))" for which in LISTS)
    with shop.session() as connection:
        row = connection.execute(f"SELECT {sums}", {"since": _since(shop)}).fetchone()
    return dict(zip(LISTS, row, strict=True))


def _since(shop: Shop) -> str:
    return (today(shop) - timedelta(days=RESCUE_DAYS)).isoformat()


# What people say


def add_enquiry(shop: Shop, draft: EnquiryDraft, *, by: int | None = None) -> int:
    """Note an enquiry by hand. Raises BadValue or NotFound."""
    for name, problem in draft.problems():
        raise BadValue(name, problem)
    at_ms = draft.at_ms or now_ms()
    with shop.change("add_enquiry", by=by) as change:
        identity = home_identity(change, draft.customer) if draft.customer else None
        return change.insert(
            Enquiry,
            kind="enquiry",
            identity_id=identity,
            product_id=draft.product_id,
            channel=draft.channel,
            at_ms=at_ms,
            business_date=_day(shop, at_ms).isoformat(),
            text=draft.text.strip(),
            staff_id=draft.staff_id or by,
            status="open",
            answered_ms=at_ms if draft.channel in LIVE_CHANNELS else None,
        )


def answer(shop: Shop, key: int, outcome: str, why: str = "", *, by: int | None = None) -> int:
    """Say what became of it: one of OUTCOMES; gives the enquiry's id. Raises BadValue or NotFound."""
    if outcome not in OUTCOMES:
        raise BadValue("outcome", "unknown", outcome)
    is_bought = outcome == "bought"
    with shop.change("answer_enquiry", by=by) as change:
        row, answered_ms = _row_of(shop, change, key, by)
        change.update(
            Enquiry,
            row,
            status="bought" if is_bought else "lost",
            lost_at="" if is_bought else outcome,
            why=why.strip(),
            answered_ms=answered_ms or change.now_ms,
            later_ms=0,
        )
    return row


def mark_answered(shop: Shop, key: int, *, by: int | None = None) -> int:
    """She was answered and has not decided yet. Raises NotFound."""
    with shop.change("note_answer", by=by) as change:
        row, answered_ms = _row_of(shop, change, key, by)
        change.update(Enquiry, row, answered_ms=answered_ms or change.now_ms)
    return row


def leave_for_later(shop: Shop, key: int, *, by: int | None = None) -> int:
    """It comes after all others from now on. Raises NotFound."""
    with shop.change("put_off_enquiry", by=by) as change:
        row, _ = _row_of(shop, change, key, by)
        change.update(Enquiry, row, later_ms=change.now_ms)
    return row


def note_why(shop: Shop, key: int, why: str, *, by: int | None = None) -> None:
    """Why she did not buy, in a few words. Raises NotFound."""
    with shop.change("note_why", by=by) as change:
        row, _ = _row_of(shop, change, key, by)
        change.update(Enquiry, row, why=why.strip())


def _row_of(shop: Shop, change: Change, key: int, by: int | None) -> tuple[int, int | None]:
    """The row of a key and when it was answered; an unpaid order gets its row now."""
    sql = "SELECT id, answered_ms FROM enquiry WHERE "
    found = change.query(sql + ("id=?" if key > 0 else "order_id=-? AND kind='rescue'"), key)
    if found:
        return found[0][0], found[0][1]
    orders = change.query("SELECT identity_id, channel, placed_ms, business_date FROM sales_order WHERE id=-?", key)
    if key > 0 or not orders:
        raise NotFound("enquiry", str(key))
    identity, channel, placed_ms, day = orders[0]
    values = {"identity_id": identity, "channel": channel, "at_ms": placed_ms, "business_date": day}
    return change.insert(Enquiry, kind="rescue", order_id=-key, status="open", staff_id=by, **values), None


def _day(shop: Shop, at_ms: int) -> date:
    settings = read_settings(shop)
    return business_date(at_ms, settings.zone, settings.day_start_hour)


# What was logged


def follow(change: Change, interaction: int, identity: int, values: dict[str, Any]) -> None:
    """Keep the enquiry of an interaction in step with it: a customer who asks us is one, with the first log.

    values: the columns of the interaction. A decided one stays when its interaction turns out to be another kind.
    """
    is_one = values["kind"] == "enquiry" and values["direction"] == "in"
    rows = change.query("SELECT id, status FROM enquiry WHERE interaction_id=?", interaction)
    shared = {name: values[name] for name in ("channel", "at_ms", "business_date", "text", "product_id", "staff_id")}
    if not rows and is_one:
        live = values["at_ms"] if values["channel"] in LIVE_CHANNELS else None
        more = {"identity_id": identity, "interaction_id": interaction, "answered_ms": live}
        change.insert(Enquiry, kind="enquiry", status="open", **more, **shared)
    elif rows and is_one:
        change.update(Enquiry, rows[0][0], **shared)
    else:
        change.delete(Enquiry, [row for row, status in rows if status == "open"])


def forget(change: Change, interactions: list[int]) -> None:
    """These interactions go: their open enquiries with them, the others stand by themselves."""
    sql = "SELECT id, status FROM enquiry WHERE interaction_id IN (SELECT value FROM json_each(?))"
    rows = change.query(sql, among(interactions))
    change.delete(Enquiry, [row for row, status in rows if status == "open"])
    change.update_rows(Enquiry, ("interaction_id",), [(row, None) for row, status in rows if status != "open"])


def step(row: dict[str, Any]) -> str:
    """Where an enquiry of the list stands, for its script; row: COLUMNS by name."""
    return str(row["lost_at"]) or step_of(row["kind"], row["answered_ms"])
