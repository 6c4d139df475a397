"""Refunds of sales at the counter, whole or in part: money, points used, points earned and coupons go back together.

A sale was paid by money and by points. Of a part that is refunded, money and points get their share, each rounded down
from the whole refunded so far: after the last part exactly all of it has gone back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.errors import BadValue, NotFound, NotRefundable
from desktop.domain.loyalty import share_of
from desktop.domain.orders import OrderStatus, is_valid
from desktop.domain.points import give_back
from desktop.services.loyalty.earning import hold
from desktop.services.loyalty.ledger import put
from desktop.services.loyalty.terms import Reads
from desktop.services.sales import CHANNEL, shares
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import CouponUse, OrderLine, SalesOrder

_TAKEN = "kind='redeem'"
_GIVEN_BACK = "kind='reverse' AND points>=0"


@dataclass(frozen=True)
class Paid:
    """How a sale was paid, and what has gone back. points_minor: what its redeemed points were worth."""

    order: int
    number: str
    currency: str
    status: str
    money_minor: int
    points: int
    points_minor: int
    money_back: int
    points_back: int
    points_minor_back: int

    @property
    def whole_minor(self) -> int:
        return self.money_minor + self.points_minor

    @property
    def left_minor(self) -> int:
        """What can still be refunded."""
        return self.whole_minor - self.money_back - self.points_minor_back


@dataclass(frozen=True)
class RefundPreview:
    """What a refund gives back: money, and points that had been redeemed."""

    money_minor: int
    points: int
    points_minor: int
    is_whole: bool


def paid(reader: Reads, order: int) -> Paid:
    """Raises NotFound for no order, NotRefundable for one of another channel: its platform says what was refunded."""
    rows = reader.query(
        "SELECT number, currency, status, paid_minor, refunded_minor, channel FROM sales_order WHERE id=?", order
    )
    if not rows:
        raise NotFound("order", str(order))
    number, currency, status, money, back, channel = rows[0]
    if channel != CHANNEL:
        raise NotRefundable(number, "not_counter")
    points, value = _sums(reader, order, _TAKEN)
    points_back, value_back = _sums(reader, order, _GIVEN_BACK)
    return Paid(order, number, currency, status, money, -points, value, back, points_back, value_back)


def _sums(reader: Reads, order: int, condition: str) -> tuple[int, int]:
    sql = "SELECT coalesce(sum(points),0), coalesce(sum(money_minor),0) FROM points_entry"
    points, money = reader.query(f"{sql} WHERE order_id=? AND {condition}", order)[0]
    return points, money


def preview_refund(reader: Reads, order: int, amount_minor: int | None = None) -> RefundPreview:
    """What a refund of so much of the sale would give back; None: of all that is left. Raises as `refund`."""
    return _split(paid(reader, order), amount_minor)


def _split(sale: Paid, amount_minor: int | None) -> RefundPreview:
    left = sale.left_minor
    if sale.status in (OrderStatus.REFUNDED, OrderStatus.CLOSED):
        raise NotRefundable(sale.number, "already")
    amount = left if amount_minor is None else amount_minor
    if amount <= 0 and (left or amount_minor is not None):
        raise BadValue("amount", "not_above_nothing")
    if amount > left:
        raise NotRefundable(sale.number, "too_much", left, sale.currency)
    back = sale.money_back + sale.points_minor_back + amount
    money = share_of(sale.money_minor, back, sale.whole_minor)
    points = share_of(sale.points, back - money, sale.points_minor)
    value = back - money - sale.points_minor_back
    return RefundPreview(money - sale.money_back, points - sale.points_back, value, amount == left)


def refund(
    shop: Shop,
    order: int,
    amount_minor: int | None = None,
    *,
    lines: Sequence[int] = (),
    note: str = "",
    by: int | None = None,
) -> RefundPreview:
    """Refund a sale: all that is left of it, an amount, or some of its lines whole.

    amount_minor counts what was paid by money and by points alike. Points that the sale had earned are taken back in
    proportion; where they were spent, she owes them. Raises NotFound, NotRefundable, BadValue.
    """
    with shop.change("refund", by=by, why=note) as change:
        sale = paid(change, order)
        change.args["number"] = sale.number
        if lines:
            amount_minor = _value_of(change, sale, lines)
        given = _split(sale, amount_minor)
        hold(change, [order], whole=True)
        status = OrderStatus.REFUNDED if given.is_whole else OrderStatus.PARTIALLY_REFUNDED
        change.update(
            SalesOrder,
            order,
            status=str(status),
            is_valid=int(is_valid(status, was_paid=True)),
            refunded_minor=sale.money_back + given.money_minor,
        )
        _refund_lines(change, order, None if given.is_whole else lines)
        _points_back(change, order, given, note)
        if given.is_whole:
            uses = change.query("SELECT id FROM coupon_use WHERE order_id=?", order)
            change.update_rows(CouponUse, ("returned_ms",), [(row, change.now_ms) for (row,) in uses])
    return given


def _value_of(change: Change, sale: Paid, wanted: Sequence[int]) -> int:
    """The share of the sale that fell on some of its lines. Raises NotFound, or NotRefundable for one gone back."""
    rows = change.query("SELECT id, total_minor, status FROM order_line WHERE order_id=? ORDER BY id", sale.order)
    values = dict(zip([row[0] for row in rows], shares(sale.whole_minor, [row[1] or 0 for row in rows]), strict=True))
    for line in wanted:
        if line not in values:
            raise NotFound("line", str(line))
    if any(status == OrderStatus.REFUNDED for row, _, status in rows if row in wanted):
        raise NotRefundable(sale.number, "already")
    return sum(values[line] for line in set(wanted))


def _refund_lines(change: Change, order: int, lines: Sequence[int] | None) -> None:
    rows = change.query("SELECT id, coalesce(paid_minor, 0) FROM order_line WHERE order_id=?", order)
    cells = [(row, money, str(OrderStatus.REFUNDED)) for row, money in rows if lines is None or row in lines]
    change.update_rows(OrderLine, ("refunded_minor", "status"), cells)


def _points_back(change: Change, order: int, given: RefundPreview, note: str) -> None:
    """Give back to each identity what was taken from it; the value goes along, so that the next part knows of it."""
    if not given.points and not given.points_minor:
        return
    lacking = list(_lacking(change, order))
    parts = give_back(lacking, given.points) or [(lacking[0][0], 0)]
    values = shares(given.points_minor, [points for _, points in parts])
    for (identity, points), value in zip(parts, values, strict=True):
        key = f"refund:{change.id}:{identity}"
        put(change, identity, "reverse", points, key, order=order, money_minor=value, note=note.strip())


def _lacking(change: Change, order: int) -> Iterator[tuple[int, int]]:
    yield from change.query(
        f"SELECT identity_id, -sum(points) FROM points_entry WHERE order_id=? AND ({_TAKEN} OR ({_GIVEN_BACK}))"
        " GROUP BY identity_id ORDER BY min(id)",
        order,
    )
