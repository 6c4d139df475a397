"""The card of the customer who stands at the counter: what staff need to know, in a dozen look-ups by index."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from desktop.analytics.suggesting import Suggestion
from desktop.domain.cautions import GUIDING_FIELDS, Caution, cautions_in
from desktop.domain.lifecycle import State, state_of
from desktop.domain.loyalty import LevelRule
from desktop.domain.questions import Question
from desktop.domain.tolerance import Budget
from desktop.services import tolerance
from desktop.services.loyalty.coupons import lapsing
from desktop.services.loyalty.ledger import balance, living
from desktop.services.loyalty.terms import Reads, Standing, standing, terms
from desktop.services.questions import question
from desktop.services.shops import read_settings
from desktop.services.suggestions import suggest
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among

ORDERS_SHOWN = 5
COMPLAINT_DAYS = 365  # what nobody answered for longer is not set right by a word at the counter


class Owed(NamedTuple):
    """What we owe her. kind: task, complaint, coupon. id: of that row; due: ISO date or None."""

    kind: str
    id: int
    text: str
    due: str | None


class LastOrder(NamedTuple):
    """One of her orders. total_minor: minor units of currency, without what was refunded."""

    id: int
    day: str
    title: str
    total_minor: int
    currency: str
    pieces: int
    status: str
    is_own: bool


@dataclass(frozen=True)
class Card:
    """last_on: ISO date of her last purchase; visit_on: of the last time she was here or bought.

    cautions guide what is said to her and tell nothing of why; question is None when her budget is used up.
    """

    customer: int
    name: str
    level: LevelRule | None
    points: int
    last_on: str | None
    visit_on: str | None
    state: State
    owed: tuple[Owed, ...]
    orders: tuple[LastOrder, ...]
    cautions: tuple[Caution, ...]
    budget: Budget
    suggestion: Suggestion | None = None
    question: Question | None = None


def card(shop: Shop, customer: int, today: date | None = None) -> Card:
    """The card of a customer, or of whom she was merged into, on a day of the shop. Raises NotFound."""
    customer, name = living(shop, customer)
    at = terms(shop)
    day = today or at.today
    days, first, previous, last = _bought(shop, customer)
    mind, patience = cautions(shop, customer), tolerance.budget(shop, customer, day)
    rank = standing(shop, customer, at, day) if at.levels else Standing()
    return Card(
        customer=customer,
        name=name,
        level=rank.level,
        points=balance(shop, customer, day).available,
        last_on=last.isoformat() if last else None,
        visit_on=_visit(shop, customer, last),
        state=state_of(days, first, previous, last, day, read_settings(shop).limits),
        owed=owed(shop, customer, day),
        orders=last_orders(shop, customer),
        cautions=mind,
        budget=patience,
        suggestion=suggest(shop, customer, day, mind),
        question=question(shop, customer, day, patience),
    )


def _bought(shop: Shop, customer: int) -> tuple[int, date | None, date | None, date | None]:
    sql = "SELECT order_days, first_on, previous_on, last_on FROM customer_summary WHERE customer_id=?"
    for days, *dates in shop.query(sql, customer):
        first, previous, last = (date.fromisoformat(text) if text else None for text in dates)
        return days, first, previous, last
    return 0, None, None, None


def _visit(shop: Shop, customer: int, last: date | None) -> str | None:
    seen = shop.query(
        "SELECT max(n.business_date) FROM identity i CROSS JOIN interaction n ON n.identity_id=i.id"
        " WHERE i.customer_id=? AND (n.kind='visit' OR (n.channel='counter' AND n.direction='in'))",
        customer,
    )[0][0]
    return max(filter(None, (seen, last.isoformat() if last else None)), default=None)


# A complaint is open until its task is done or somebody got back to her.
_COMPLAINTS = """
SELECT n.id, n.text, (SELECT min(t.due_on) FROM task t WHERE t.interaction_id=n.id AND t.done_ms IS NULL)
FROM identity i CROSS JOIN interaction n ON n.identity_id=i.id
WHERE i.customer_id=?1 AND n.kind='complaint' AND n.direction='in' AND n.business_date>=?2
    AND NOT EXISTS (SELECT 1 FROM task t WHERE t.interaction_id=n.id AND t.done_ms IS NOT NULL)
    AND (EXISTS (SELECT 1 FROM task t WHERE t.interaction_id=n.id)
        OR NOT EXISTS (SELECT 1 FROM identity w CROSS JOIN interaction r ON r.identity_id=w.id
            WHERE w.customer_id=?1 AND r.direction='out' AND r.kind<>'campaign' AND r.at_ms>n.at_ms))
ORDER BY n.at_ms
"""
_TASKS = """
SELECT t.id, t.title, t.due_on, t.interaction_id FROM identity i CROSS JOIN task t ON t.identity_id=i.id
WHERE i.customer_id=? AND t.done_ms IS NULL ORDER BY t.due_on IS NULL, t.due_on, t.id
"""


def owed(shop: Shop, customer: int, day: date) -> tuple[Owed, ...]:
    """Open complaints first, then tasks by their day, then coupons about to lapse. A complaint brings its own task."""
    since = (day - timedelta(days=COMPLAINT_DAYS)).isoformat()
    complaints = [Owed("complaint", *row) for row in shop.query(_COMPLAINTS, customer, since)]
    told = {each.id for each in complaints}
    tasks = [Owed("task", *row[:3]) for row in shop.query(_TASKS, customer) if row[3] not in told]
    coupons = [
        Owed("coupon", offer.id, offer.title or offer.code, offer.valid_until) for offer in lapsing(shop, customer, day)
    ]
    return (*complaints, *tasks, *coupons)


def last_orders(shop: Shop, customer: int) -> tuple[LastOrder, ...]:
    """Her newest orders, whatever became of them."""
    ids = [
        row[0]
        for row in shop.query(
            "SELECT o.id FROM identity i CROSS JOIN sales_order o ON o.identity_id=i.id WHERE i.customer_id=?"
            " ORDER BY o.placed_ms DESC, o.id DESC LIMIT ?",
            customer,
            ORDERS_SHOWN,
        )
    ]
    rows = shop.query(
        "SELECT o.id, o.business_date, coalesce((SELECT group_concat(title, ' · ') FROM (SELECT title FROM order_line"
        " WHERE order_id=o.id ORDER BY id LIMIT 3)), o.title), o.paid_minor-o.refunded_minor, o.currency, o.pieces,"
        " o.status, o.is_own FROM sales_order o WHERE o.id IN (SELECT value FROM json_each(?))"
        " ORDER BY o.placed_ms DESC, o.id DESC",
        among(ids),
    )
    return tuple(LastOrder(*(*row[:7], bool(row[7]))) for row in rows)


_NOTES = """
SELECT d.code, f.value, f.may_say FROM identity i
    CROSS JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL JOIN field d ON d.id=f.field_id
WHERE i.customer_id=? AND (d.code IN (SELECT value FROM json_each(?)) OR (d.is_own=1 AND d.is_sensitive=1))
ORDER BY f.known_on DESC, f.id DESC
"""


def cautions(reader: Reads, customer: int) -> tuple[Caution, ...]:
    """What to mind when recommending to her, without what it comes from."""
    rows = reader.query(_NOTES, customer, among(GUIDING_FIELDS))
    return cautions_in((field, text, bool(may_say)) for field, text, may_say in rows)
