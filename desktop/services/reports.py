"""The analyses a shop can ask for by name: SQL gathers a line per customer, analytics does the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import NotFound
from desktop.domain.lifecycle import Limits, State
from desktop.services.customers import today
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop

if TYPE_CHECKING:
    import pandas as pd

NAMES = ("rfm", "lifecycle")
MOVES_DAYS = 30

# One line per listed customer with a valid order of her own up to a day; three parameters: currency twice, the day.
_BUYERS = """
SELECT i.customer_id AS customer_id, count(*) AS orders, count(DISTINCT o.business_date) AS order_days,
    min(o.business_date) AS first_on, max(o.business_date) AS last_on,
    sum(CASE WHEN ?1='' OR o.currency=?1 THEN o.paid_minor-o.refunded_minor ELSE 0 END) AS money_minor
FROM sales_order o JOIN identity i ON i.id=o.identity_id
    JOIN customer_summary s ON s.customer_id=i.customer_id AND s.is_listed=1
WHERE o.is_valid=1 AND o.is_own=1 AND o.business_date<=?2 GROUP BY i.customer_id
"""
_WITH_PREVIOUS = f"""
SELECT b.customer_id, b.orders, b.order_days, b.first_on,
    CASE WHEN b.order_days>1 THEN (SELECT max(o.business_date) FROM identity i JOIN sales_order o ON o.identity_id=i.id
        AND o.is_valid=1 AND o.business_date<b.last_on WHERE i.customer_id=b.customer_id AND o.is_own=1) END AS previous_on,
    b.last_on, b.money_minor FROM ({_BUYERS}) b
"""
# The same from the sums that are kept, for a day after the last order.
_KEPT = """
SELECT customer_id, order_count AS orders, order_days, first_on, previous_on, last_on, spent_minor AS money_minor
FROM customer_summary WHERE is_listed=1 AND order_count>0
"""


@dataclass(frozen=True)
class RfmReport:
    """as_json: the answer of `report rfm`. members: segment name to customer ids. money: segment to minor units."""

    as_of: date
    customers: int
    edges: dict[str, list[float]]
    scores: dict[str, dict[str, int]]
    segments: dict[str, int]
    money: dict[str, int]
    members: dict[str, list[int]] = field(repr=False)
    currency: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "as_of": self.as_of.isoformat(),
            "customers": self.customers,
            "edges": self.edges,
            "scores": self.scores,
            "segments": self.segments,
        }

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Header keys and rows, for the table twin and for files."""
        return ["segment", "customers", "money_minor"], [
            [name, count, self.money.get(name, 0)] for name, count in self.segments.items()
        ]


@dataclass(frozen=True)
class LifecycleReport:
    """states: every state with its customers; moves: "active>warning" to how many, over the last 30 days."""

    as_of: date
    limits: Limits
    states: dict[str, int]
    moves: dict[str, int]
    money: dict[str, int]
    members: dict[str, list[int]] = field(repr=False)
    currency: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "as_of": self.as_of.isoformat(),
            "limits": {
                "warning_days": self.limits.warning_days,
                "churned_days": self.limits.churned_days,
                "new_days": self.limits.new_days,
            },
            "states": self.states,
            "moves": self.moves,
        }

    def table(self) -> tuple[list[str], list[list[Any]]]:
        return ["state", "customers", "money_minor"], [
            [name, count, self.money.get(name, 0)] for name, count in self.states.items()
        ]


def buyers(shop: Shop, as_of: date) -> "pd.DataFrame":
    """One row per listed customer who bought up to as_of: customer_id, orders, order_days, first_on, previous_on,
    last_on (datetime64) and money_minor."""
    import pandas as pd

    with shop.session() as connection:
        latest = connection.execute("SELECT max(business_date) FROM sales_order WHERE is_valid=1").fetchone()[0]
        if latest is None or latest <= as_of.isoformat():
            frame = pd.read_sql_query(_KEPT, connection)
        else:
            values = (read_settings(shop).currency, as_of.isoformat())
            frame = pd.read_sql_query(_WITH_PREVIOUS, connection, params=values)
    for name in ("first_on", "previous_on", "last_on"):
        frame[name] = pd.to_datetime(frame[name])
    return frame


def rfm_report(shop: Shop, as_of: date | None = None) -> RfmReport:
    from desktop.analytics.rfm import rfm

    as_of = as_of or today(shop)
    frame = buyers(shop, as_of)
    result = rfm(frame, as_of)
    segment = result.frame["segment"].astype("str").to_numpy()
    money = frame.groupby(segment)["money_minor"].sum()
    members = {str(name): group.tolist() for name, group in frame["customer_id"].groupby(segment)}
    return RfmReport(
        as_of,
        len(frame),
        result.edges,
        result.scores,
        result.segments,
        {str(name): int(total) for name, total in money.items()},
        members,
        read_settings(shop).currency,
    )


def lifecycle_report(shop: Shop, as_of: date | None = None) -> LifecycleReport:
    from desktop.analytics.lifecycle import moves, state_of_each

    as_of = as_of or today(shop)
    limits = read_settings(shop).limits
    frame = buyers(shop, as_of)
    now = state_of_each(frame, as_of, limits)
    earlier = as_of - timedelta(days=MOVES_DAYS)
    before = state_of_each(buyers(shop, earlier), earlier, limits)
    listed = [row[0] for row in shop.query("SELECT customer_id FROM customer_summary WHERE is_listed=1")]
    members: dict[str, list[int]] = {state.value: [] for state in State}
    states = now.astype("str")
    for name, group in states.groupby(states.to_numpy()):
        members[str(name)] = group.index.tolist()
    known = set(now.index.tolist())
    members[State.POTENTIAL.value] += [row for row in listed if row not in known]
    money = frame.groupby(states.to_numpy())["money_minor"].sum()
    return LifecycleReport(
        as_of,
        limits,
        {name: len(ids) for name, ids in members.items()},
        moves(before, now),
        {str(name): int(total) for name, total in money.items()},
        members,
        read_settings(shop).currency,
    )


def report(shop: Shop, name: str, as_of: date | None = None) -> RfmReport | LifecycleReport:
    """A report by its name; raises NotFound."""
    if name == "rfm":
        return rfm_report(shop, as_of)
    if name == "lifecycle":
        return lifecycle_report(shop, as_of)
    raise NotFound("report", name)


def rfm_members(shop: Shop, names: Sequence[str], as_of: date | None = None) -> list[int]:
    members = rfm_report(shop, as_of).members
    return [row for name in names for row in members.get(name, [])]
