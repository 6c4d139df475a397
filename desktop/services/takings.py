"""The whole take of days, and how much of it we can put a name to.

A sale counts once, on one day: a payment of a bill on the day it came in, with the order whose number it names; an
order that no bill shows on its own day. Where a till total was noted for a day, that is the day's whole take.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.errors import BadValue
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.tables import TillTotal

TYPED, FILE = "typed", "file"

# Payments that came in, each with the sale it belongs to: its order, else what the bill calls the order, else itself.
# A refund of a sale is told by the payment's own line, by lines of their own and by the order; it is one refund all the
# same, so the largest counts. It is taken from the sale's payments in the order in which they came in.
_SALES = """
WITH received AS (
    SELECT p.id, p.business_date AS day, p.placed_ms, o.id AS order_id, o.identity_id, p.amount_minor, p.refunded_minor,
        CASE WHEN o.currency=p.currency THEN o.refunded_minor ELSE 0 END AS order_back,
        CASE WHEN o.id IS NOT NULL THEN 'o' || o.id WHEN p.order_number<>'' THEN p.channel || ' ' || p.order_number
            ELSE 'p' || p.id END AS sale
    FROM payment p LEFT JOIN sales_order o ON o.id=p.order_id
    WHERE p.direction='in' AND p.currency=:currency AND p.status IN {paid}),
given_back AS (
    SELECT CASE WHEN o.id IS NOT NULL THEN 'o' || o.id ELSE p.channel || ' ' || p.order_number END AS sale,
        -sum(p.amount_minor) AS back
    FROM payment p LEFT JOIN sales_order o ON o.id=p.order_id
    WHERE p.direction='out' AND p.status='refunded' AND p.currency=:currency AND p.order_number<>''
        AND p.refunded_minor=0 GROUP BY 1),
summed AS (
    SELECT r.*, r.amount_minor-r.refunded_minor AS net,
        max(max(coalesce(g.back, 0), r.order_back) - sum(r.refunded_minor) OVER (PARTITION BY r.sale), 0) AS more_back,
        sum(r.amount_minor-r.refunded_minor) OVER (PARTITION BY r.sale ORDER BY r.placed_ms, r.id) AS so_far
    FROM received r LEFT JOIN given_back g ON g.sale=r.sale),
sale AS (
    SELECT day, identity_id, max(so_far-more_back, 0) - max(so_far-net-more_back, 0) AS money FROM summed
    UNION ALL
    SELECT o.business_date, o.identity_id, o.paid_minor-o.refunded_minor FROM sales_order o
    WHERE o.is_valid=1 AND o.currency=:currency AND o.paid_minor>o.refunded_minor
        AND o.business_date BETWEEN :since AND :until AND NOT EXISTS (SELECT 1 FROM payment p
            WHERE p.order_id=o.id AND p.direction='in' AND p.status IN {paid}))
SELECT day, sum(money), sum(CASE WHEN identity_id IS NULL THEN 0 ELSE money END),
    count(*), sum(identity_id IS NOT NULL)
FROM sale WHERE money>0 AND day BETWEEN :since AND :until GROUP BY day
""".format(paid="('paid','shipped','completed','refunding','partially_refunded','refunded')")


@dataclass(frozen=True)
class DayTake:
    """One day. source: typed or file for a till total, else sales. named_minor is what the sales with a name come to;
    where that is more than the till total, identified_minor stops there."""

    day: str
    whole_minor: int
    identified_minor: int
    named_minor: int
    source: str
    sales: int  # known one by one, with a name or without
    named_sales: int


@dataclass(frozen=True)
class IdentifiedShare:
    """Sales that we can put a name to over the whole take of some days, in minor units of one currency."""

    since: str
    until: str
    currency: str
    days: tuple[DayTake, ...]

    @property
    def whole_minor(self) -> int:
        return sum(day.whole_minor for day in self.days)

    @property
    def identified_minor(self) -> int:
        return sum(day.identified_minor for day in self.days)

    @property
    def share(self) -> float:
        """0 to 1; 0 when nothing was taken."""
        return self.identified_minor / self.whole_minor if self.whole_minor else 0.0


def identified_share(shop: Shop, since: date, until: date, currency: str = "") -> IdentifiedShare:
    """The identified share of the days from since to until, both included. Other currencies than the shop's, or the
    given one, are left out: they are never added together."""
    currency = currency or read_settings(shop).currency
    values = {"currency": currency, "since": since.isoformat(), "until": until.isoformat()}
    with shop.session() as connection:
        sold = {row[0]: row[1:] for row in connection.execute(_SALES, values)}
    totals = _till_totals(shop, values)
    days = [_day(day, sold.get(day, (0, 0, 0, 0)), totals.get(day)) for day in sorted({*sold, *totals})]
    return IdentifiedShare(values["since"], values["until"], currency, tuple(days))


def _day(day: str, sold: Sequence[int], total: tuple[str, int] | None) -> DayTake:
    money, named, sales, named_sales = sold
    source, whole = total or ("sales", money)
    whole = max(whole, 0)  # more was given back than came in
    return DayTake(day, whole, min(named, whole), named, source, sales, named_sales)


def _till_totals(shop: Shop, values: dict[str, str]) -> dict[str, tuple[str, int]]:
    """Day to source and total; what a person typed goes before what a file says."""
    rows = shop.query(
        "SELECT business_date, source, total_minor FROM till_total WHERE currency=? AND business_date BETWEEN ? AND ?"
        " ORDER BY source=?",
        *(values["currency"], values["since"], values["until"], TYPED),
    )
    return {day: (source, total) for day, source, total in rows}


def till_total(shop: Shop, day: date) -> int | None:
    """What was typed as the day's whole take, in the shop's currency; None when nothing was."""
    rows = shop.query(
        "SELECT total_minor FROM till_total WHERE business_date=? AND currency=? AND source=?",
        *(day.isoformat(), read_settings(shop).currency, TYPED),
    )
    return rows[0][0] if rows else None


def set_till_total(
    shop: Shop, day: date, amount_minor: int | None, *, by: int | None = None, note: str | None = None
) -> None:
    """Note the whole take of a day in the shop's currency; None takes it away. Raises BadValue below nothing."""
    if amount_minor is not None and amount_minor < 0:
        raise BadValue("total", "negative", str(amount_minor))
    currency = read_settings(shop).currency
    with shop.change("set_till_total", by=by, day=day.isoformat()) as change:
        key = day.isoformat(), currency, TYPED
        found = change.query("SELECT id FROM till_total WHERE business_date=? AND currency=? AND source=?", *key)
        if amount_minor is None:
            change.delete(TillTotal, [row for (row,) in found])
            return
        values: dict[str, Any] = {"total_minor": amount_minor} | ({} if note is None else {"note": note.strip()})
        if found:
            change.update(TillTotal, found[0][0], **values)
        else:
            change.insert(TillTotal, **dict(zip(("business_date", "currency", "source"), key, strict=True)), **values)
