"""What the card shows of a customer, read at once in one session, off the window's thread."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.services.counter_card import Card, card
from desktop.services.loyalty.terms import terms
from desktop.services.shops import Shop

YEAR_DAYS = 365


@dataclass(frozen=True)
class CardData:
    """The card, and what stands around it. has_points: the shop gives any. order_count and year_minor: of valid orders
    of her own, in all and what was paid in twelve months, in the shop's currency. as_of: the shop's day."""

    card: Card
    as_of: date
    nickname: str = ""
    phones: tuple[str, ...] = ()
    has_points: bool = False
    order_count: int = 0
    year_minor: int = 0

    @property
    def id(self) -> int:
        return self.card.customer

    @property
    def name(self) -> str:
        return self.card.name


def read_card(shop: Shop, customer: int) -> CardData:
    """Raises NotFound."""
    with shop.session():
        found, at = card(shop, customer), terms(shop)
        orders = shop.query("SELECT order_count FROM customer_summary WHERE customer_id=?", found.customer)
        return CardData(
            found,
            at.today,
            _nickname(shop, found.customer),
            _phones(shop, found.customer),
            at.rules.is_on,
            orders[0][0] if orders else 0,
            _paid_since(shop, found.customer, at.currency, at.today - timedelta(days=YEAR_DAYS)),
        )


def _nickname(shop: Shop, customer: int) -> str:
    rows = shop.query(
        "SELECT f.value FROM identity i CROSS JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL JOIN field d"
        " ON d.id=f.field_id WHERE i.customer_id=? AND d.code IN ('nickname','company')"
        " ORDER BY d.code DESC, f.id DESC LIMIT 1",
        customer,
    )
    return str(rows[0][0]) if rows else ""


def _phones(shop: Shop, customer: int) -> tuple[str, ...]:
    rows = shop.query(
        "SELECT p.value FROM identity i JOIN contact_point p ON p.identity_id=i.id WHERE i.customer_id=?"
        " AND p.kind IN ('mobile','landline') GROUP BY p.value ORDER BY min(p.key=''), min(p.id)",
        customer,
    )
    return tuple(row[0] for row in rows)


def _paid_since(shop: Shop, customer: int, currency: str, since: date) -> int:
    rows = shop.query(
        "SELECT coalesce(sum(o.paid_minor-o.refunded_minor),0) FROM identity i CROSS JOIN sales_order o ON"
        " o.identity_id=i.id AND o.is_valid=1 AND o.is_own=1 WHERE i.customer_id=? AND o.currency=?"
        " AND o.business_date>?",
        *(customer, currency, since.isoformat()),
    )
    return int(rows[0][0])
