"""What the card shows of a customer, read at once in one session, off the window's thread."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.services.customers import today
from desktop.services.loyalty.coupons import about_to_lapse
from desktop.services.loyalty.ledger import balance
from desktop.services.loyalty.terms import standing, terms
from desktop.services.profiles import profile
from desktop.services.shops import Shop
from desktop.services.timeline import timeline

LAST_ORDERS = 5
YEAR_DAYS = 365


@dataclass(frozen=True)
class Owed:
    """What we owe her. kind: task, complaint, coupon. on: the day it is due, was said, or lapses; ISO or None."""

    kind: str
    text: str
    on: str | None = None


@dataclass(frozen=True)
class Bought:
    """One of her last orders. minor: what stayed paid; status: how it ended, where it did not come about."""

    day: str
    title: str
    minor: int
    currency: str
    status: str = ""


@dataclass(frozen=True)
class CardData:
    """A customer as the counter shows her. points: None where the shop gives none. year_minor: paid in twelve months,
    in the shop's currency. as_of: the shop's day."""

    id: int
    name: str
    nickname: str
    state: str
    as_of: date
    phones: tuple[str, ...] = ()
    level: str = ""
    points: int | None = None
    last_on: str | None = None
    age_days: int | None = None
    interval_days: int | None = None
    owed: tuple[Owed, ...] = ()
    orders: tuple[Bought, ...] = ()
    order_count: int = 0
    year_minor: int = 0


def read_card(shop: Shop, customer: int) -> CardData:
    """Raises NotFound."""
    with shop.session():
        hers = profile(shop, customer)
        at, day = terms(shop), today(shop)
        events = timeline(shop, hers.id, ("order",), LAST_ORDERS)
        figures = hers.figures
        return CardData(
            id=hers.id,
            name=hers.name,
            nickname=hers.value("nickname") or hers.value("company"),
            state=str(hers.state),
            as_of=day,
            phones=tuple(each.value for each in hers.contacts if each.kind in ("mobile", "landline")),
            level=_level(shop, hers.id),
            points=balance(shop, hers.id, at.today).balance if at.rules.is_on else None,
            last_on=figures.last_on,
            age_days=figures.age_days,
            interval_days=figures.interval_days,
            owed=_owed(shop, hers.id, hers.open_tasks),
            orders=tuple(
                Bought(
                    event.day,
                    event.data["lines"] or event.data["title"] or event.data["number"],
                    event.data["paid_minor"] - event.data["refunded_minor"],
                    event.data["currency"],
                    "" if event.data["is_valid"] else event.data["status"],
                )
                for event in events
            ),
            order_count=figures.orders,
            year_minor=_paid_since(shop, hers.id, at.currency, day - timedelta(days=YEAR_DAYS)),
        )


def _level(shop: Shop, customer: int) -> str:
    level = standing(shop, customer).level
    return level.name if level else ""


def _paid_since(shop: Shop, customer: int, currency: str, since: date) -> int:
    rows = shop.query(
        "SELECT coalesce(sum(o.paid_minor-o.refunded_minor),0) FROM identity i JOIN sales_order o ON"
        " o.identity_id=i.id AND o.is_valid=1 AND o.is_own=1 WHERE i.customer_id=? AND o.currency=?"
        " AND o.business_date>?",
        *(customer, currency, since.isoformat()),
    )
    return int(rows[0][0])


def _owed(shop: Shop, customer: int, tasks: tuple[tuple[int, str, str | None], ...]) -> tuple[Owed, ...]:
    """Complaints that nobody came back to, tasks that are due first, coupons that are about to lapse."""
    complaints = shop.query(
        "SELECT n.text, n.business_date FROM identity i JOIN interaction n ON n.identity_id=i.id"
        " WHERE i.customer_id=?1 AND n.kind='complaint' AND NOT EXISTS (SELECT 1 FROM identity j JOIN interaction m"
        " ON m.identity_id=j.id WHERE j.customer_id=?1 AND (m.at_ms, m.id)>(n.at_ms, n.id))"
        " AND NOT EXISTS (SELECT 1 FROM task t WHERE t.interaction_id=n.id AND t.done_ms IS NOT NULL)",
        customer,
    )
    return (
        *(Owed("complaint", text, day) for text, day in complaints),
        *(Owed("task", title, due_on) for _, title, due_on in tasks),
        *(Owed("coupon", each.title or each.code, each.valid_until) for each in about_to_lapse(shop, customer)),
    )
