"""What becomes of enquiries and unpaid orders, and whether it makes a difference that somebody deals with them.

Handled and unhandled are measured alike: an enquiry brought a sale when somebody said so or when she ordered and paid
within so many days; an order that stopped at its payment did when it was paid. An order stopped at its payment when it
was paid later than so many minutes, or never. The two groups are no experiment: staff choose whom they write to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from desktop.services.customers import today
from desktop.services.enquiries import LOST_AT, STATUS
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop

DAYS = 365
BOUGHT_WITHIN_DAYS = 14
STOPPED_MINUTES = 30
OUTCOMES = ("enquiry_open", "enquiry_bought", "lost_arrival", "lost_choosing", "lost_payment")

_OUTCOMES = f"""
SELECT CASE s WHEN 'open' THEN 'enquiry_open' WHEN 'bought' THEN 'enquiry_bought' ELSE 'lost_' || lost END, count(*)
FROM (SELECT {STATUS} AS s, {LOST_AT} AS lost FROM enquiry e LEFT JOIN sales_order o ON o.id=e.order_id
    WHERE e.business_date BETWEEN :since AND :until) GROUP BY 1
"""
# Handled is what was answered or has an outcome; that it was left for later does not make it so.
_ENQUIRIES = """
SELECT handled, count(*), sum(bought), 0 FROM (
    SELECT e.answered_ms IS NOT NULL OR e.status<>'open' AS handled, e.status='bought' OR EXISTS (
        SELECT 1 FROM identity i JOIN identity j ON j.customer_id=i.customer_id
        JOIN sales_order o ON o.identity_id=j.id
        WHERE i.id=e.identity_id AND o.is_valid=1 AND o.placed_ms BETWEEN e.at_ms AND e.at_ms+:window_ms) AS bought
    FROM enquiry e WHERE e.kind='enquiry' AND e.business_date BETWEEN :since AND :until)
GROUP BY handled
"""
_STOPPED = """
SELECT handled, count(*), sum(was_paid), sum(CASE WHEN was_paid=1 AND is_valid=1 AND currency=:currency
    THEN paid_minor-refunded_minor ELSE 0 END)
FROM (SELECT o.was_paid, o.is_valid, o.currency, o.paid_minor, o.refunded_minor, EXISTS (SELECT 1 FROM enquiry e
        WHERE e.order_id=o.id AND e.kind='rescue' AND e.answered_ms IS NOT NULL) AS handled
    FROM sales_order o WHERE o.business_date BETWEEN :since AND :until AND (
        o.was_paid=0 AND o.status IN ('unpaid','closed') OR o.was_paid=1 AND o.paid_ms>o.placed_ms+:stopped_ms))
GROUP BY handled
"""
_MINUTES = """
SELECT (answered_ms-at_ms)/60000 FROM enquiry
WHERE answered_ms>=at_ms AND business_date BETWEEN :since AND :until ORDER BY 1
"""


@dataclass(frozen=True)
class Dealt:
    """Some that were handled, or were not: how many, how many brought a sale, and its money in minor units."""

    count: int = 0
    bought: int = 0
    money_minor: int = 0

    @property
    def rate(self) -> float:
        """0 to 1; 0 where there was none."""
        return self.bought / self.count if self.count else 0.0

    def as_json(self) -> dict[str, Any]:
        return {"count": self.count, "bought": self.bought, "rate": round(self.rate, 4)}


@dataclass(frozen=True)
class EnquiryReport:
    """as_json: the answer of `report enquiries`. groups: OUTCOMES with their numbers."""

    as_of: date
    since: date
    currency: str
    groups: dict[str, int]
    enquiries: dict[bool, Dealt] = field(repr=False)  # by whether they were handled
    stopped: dict[bool, Dealt] = field(repr=False)
    median_minutes: int | None  # from asking to the first answer

    @property
    def money(self) -> dict[str, int]:
        """None: enquiries are counted, not paid."""
        return {}

    @property
    def members(self) -> dict[str, Sequence[int]]:
        """Nobody: many who ask are not known."""
        return {}

    @property
    def rescue_rate(self) -> float:
        """Of the orders that stopped at their payment and were handled, how many were paid after all: 0 to 1."""
        return self.stopped[True].rate

    def as_json(self) -> dict[str, Any]:
        return {
            "as_of": self.as_of.isoformat(),
            "since": self.since.isoformat(),
            "currency": self.currency,
            "outcomes": self.groups,
            "minutes_to_answer": self.median_minutes,
            "enquiries": _both(self.enquiries),
            "unpaid_orders": _both(self.stopped)
            | {"rescue_rate": round(self.rescue_rate, 4), "rescued_minor": self.stopped[True].money_minor},
        }

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Header keys and rows, as those of the other reports."""
        return ["outcome", "enquiries", "money_minor"], [[name, count, 0] for name, count in self.groups.items()]


def enquiry_report(shop: Shop, as_of: date | None = None, days: int = DAYS) -> EnquiryReport:
    """What became of the enquiries and of the orders that stopped at their payment, in so many days up to a day."""
    as_of = as_of or today(shop)
    since = as_of - timedelta(days=days - 1)
    currency = read_settings(shop).currency
    values = {
        "since": since.isoformat(),
        "until": as_of.isoformat(),
        "currency": currency,
        "window_ms": BOUGHT_WITHIN_DAYS * 86_400_000,
        "stopped_ms": STOPPED_MINUTES * 60_000,
    }
    with shop.session() as connection:
        outcomes = dict(connection.execute(_OUTCOMES, values).fetchall())
        asked, stopped = (_dealt(connection.execute(sql, values).fetchall()) for sql in (_ENQUIRIES, _STOPPED))
        minutes = [row[0] for row in connection.execute(_MINUTES, values)]
    median = minutes[(len(minutes) - 1) // 2] if minutes else None
    groups = {name: outcomes.get(name, 0) for name in OUTCOMES}
    return EnquiryReport(as_of, since, currency, groups, asked, stopped, median)


def _dealt(rows: list[tuple[int, int, int, int]]) -> dict[bool, Dealt]:
    return {True: Dealt(), False: Dealt()} | {bool(handled): Dealt(*figures) for handled, *figures in rows}


def _both(dealt: dict[bool, Dealt]) -> dict[str, Any]:
    return {"handled": dealt[True].as_json(), "unhandled": dealt[False].as_json()}
