"""The states of an order, and how they may move."""

from enum import StrEnum


class OrderStatus(StrEnum):
    UNKNOWN = "unknown"
    UNPAID = "unpaid"
    PAID = "paid"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    REFUNDING = "refunding"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED = "refunded"
    CLOSED = "closed"


# An order only moves to a later step: an old export that is read after a newer one changes nothing.
STEP = {
    OrderStatus.UNKNOWN: 0,
    OrderStatus.UNPAID: 1,
    OrderStatus.PAID: 2,
    OrderStatus.SHIPPED: 3,
    OrderStatus.COMPLETED: 4,
    OrderStatus.REFUNDING: 5,
    OrderStatus.PARTIALLY_REFUNDED: 6,
    OrderStatus.REFUNDED: 7,
    OrderStatus.CLOSED: 7,
}

LOST = frozenset({OrderStatus.UNPAID, OrderStatus.REFUNDED, OrderStatus.CLOSED})


def moves_forward(old: str, new: str) -> bool:
    """True when an order that was seen as old may become new."""
    return STEP[OrderStatus(new)] > STEP[OrderStatus(old)]


def is_valid(status: str, was_paid: bool) -> bool:
    """Valid, a sale: paid at some time and not closed, cancelled or fully refunded."""
    return was_paid and status not in LOST


# What a person may say of an order: she made it for herself, somebody borrowed her account, it was a present.
OWN_GRADES = ("own", "borrowed", "gift")
# Orders that tell of her taste and sizes, as a condition on sales_order o: not the borrowed ones, not the presents.
OF_HER_TASTE = "o.is_own=1 AND o.own_grade<>'gift'"
