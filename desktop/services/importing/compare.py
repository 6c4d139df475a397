"""What a newer sighting of an order changes: it moves forward, never back, and never empties a cell."""

from typing import Any

from desktop.domain.orders import STEP, OrderStatus, is_valid
from desktop.domain.records import OrderRow

# The columns of sales_order that a file speaks of, in the order of `values`.
COLUMNS = (
    *("status", "was_paid", "is_valid", "placed_ms", "business_date", "paid_ms", "currency", "goods_minor"),
    *("shipping_minor", "discount_minor", "total_minor", "paid_minor", "refunded_minor", "pieces", "title"),
    *("coupon_code", "receiver", "buyer_note", "seller_note", "shop_name"),
)
STATUS, WAS_PAID, IS_VALID, PLACED, DAY = range(5)
REFUNDED = COLUMNS.index("refunded_minor")


def values(row: OrderRow) -> tuple[Any, ...]:
    """The row as the columns of sales_order."""
    return (
        *(str(row.status), int(row.was_paid), int(is_valid(row.status, row.was_paid)), row.placed_ms),
        *(row.business_date, row.paid_ms, row.currency, row.goods_minor, row.shipping_minor, row.discount_minor),
        *(row.total_minor, row.paid_minor, row.refunded_minor, row.pieces, row.title, row.coupon_code),
        *(row.receiver_name, row.buyer_note, row.seller_note, row.shop_name),
    )


def merged(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    """The order after both sightings, whichever came first: the later step's values, blanks filled from the other."""
    if old == new:
        return old
    forward, back = _is_later(new[STATUS], old[STATUS]), _is_later(old[STATUS], new[STATUS])
    first, second = (new, old) if forward else (old, new)
    result = [_filled(mine, other) for mine, other in zip(first, second, strict=True)]
    result[STATUS] = first[STATUS]
    known = old if old[PLACED] else new  # an order that only its lines have shown so far has no day
    result[PLACED], result[DAY] = known[PLACED], known[DAY]
    if not forward and not back:
        result[REFUNDED] = max(old[REFUNDED], new[REFUNDED])
    result[IS_VALID] = int(is_valid(result[STATUS], bool(result[WAS_PAID])))
    return tuple(result)


def _is_later(one: str, other: str) -> bool:
    """Of two ends, refunded says more than closed: a file without refunds calls such an order closed."""
    if one == OrderStatus.REFUNDED and other == OrderStatus.CLOSED:
        return True
    return STEP[OrderStatus(one)] > STEP[OrderStatus(other)]


def _filled(mine: Any, other: Any) -> Any:
    """The first of two cells, or what the other one knows where it is blank; a nought is no blank beside nothing."""
    if mine not in ("", None, 0):
        return mine
    return mine if other in ("", None) else other
