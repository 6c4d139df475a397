"""The analyses a shop can ask for by name: SQL gathers a line per customer, analytics does the rest."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import NotFound
from desktop.domain.lifecycle import Limits, State
from desktop.services.customers import today
from desktop.services.enquiry_report import EnquiryReport, enquiry_report
from desktop.services.identified_report import NAMED, IdentifiedReport, identified_report
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

NAMES = ("rfm", "lifecycle", "identified", "enquiries")
MOVES_DAYS = 30
LIFE = ("potential", "new", "active", "won_back", "warning", "churned")  # in the order of a customer's life

# One line per listed customer with a valid order of her own up to a day. Who bought last by then has her sums kept in
# customer_summary; only those who bought afterwards are counted again from their orders. :currency '' takes all money.
_KEPT = """
SELECT customer_id, order_count AS orders, order_days, first_on, previous_on, last_on, spent_minor AS money_minor
FROM customer_summary WHERE is_listed=1 AND order_count>0 AND last_on<=:as_of
"""
_COUNTED_AGAIN = """
SELECT b.customer_id, b.orders, b.order_days, b.first_on,
    CASE WHEN b.order_days>1 THEN (SELECT max(o.business_date) FROM identity i JOIN sales_order o ON o.identity_id=i.id
        AND o.is_valid=1 AND o.business_date<b.last_on WHERE i.customer_id=b.customer_id AND o.is_own=1) END,
    b.last_on, b.money_minor
FROM (SELECT s.customer_id AS customer_id, count(*) AS orders, count(DISTINCT o.business_date) AS order_days,
        min(o.business_date) AS first_on, max(o.business_date) AS last_on,
        sum(CASE WHEN :currency='' OR o.currency=:currency THEN o.paid_minor-o.refunded_minor ELSE 0 END) AS money_minor
    FROM customer_summary s CROSS JOIN identity i ON i.customer_id=s.customer_id
        CROSS JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1 AND o.business_date<=:as_of
    WHERE s.is_listed=1 AND s.last_on>:as_of AND s.first_on<=:as_of AND o.is_own=1
    GROUP BY s.customer_id) b
"""
_DATES = ("first_on", "previous_on", "last_on")


@dataclass(frozen=True)
class RfmReport:
    """as_json: the answer of `report rfm`. members: segment name to customer ids. money: segment to minor units."""

    as_of: date
    customers: int
    edges: dict[str, list[float]]
    scores: dict[str, dict[str, int]]
    segments: dict[str, int]
    money: dict[str, int]
    members: dict[str, Sequence[int]] = field(repr=False)
    currency: str = ""

    @property
    def groups(self) -> dict[str, int]:
        """Every segment with its customers."""
        return self.segments

    def as_json(self) -> dict[str, Any]:
        return {
            "as_of": self.as_of.isoformat(),
            "customers": self.customers,
            "edges": {name: [_plain(edge) for edge in edges] for name, edges in self.edges.items()},
            "scores": self.scores,
            "segments": self.segments,
        }

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Header keys and rows, for the table twin and for files."""
        return ["segment", "customers", "money_minor"], _rows(self)


@dataclass(frozen=True)
class LifecycleReport:
    """states: every state with its customers; moves: "active>warning" to how many, over the last 30 days.

    moved: the ids behind each move.
    """

    as_of: date
    limits: Limits
    states: dict[str, int]
    moves: dict[str, int]
    money: dict[str, int]
    members: dict[str, Sequence[int]] = field(repr=False)
    currency: str = ""
    moved: dict[str, Sequence[int]] = field(default_factory=dict, repr=False)

    @property
    def groups(self) -> dict[str, int]:
        """Every state with its customers."""
        return self.states

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
        return ["state", "customers", "money_minor"], _rows(self)


Report = RfmReport | LifecycleReport | IdentifiedReport | EnquiryReport


@dataclass(frozen=True)
class Finding:
    """What a report shows first.

    kind: none, best (the good segments bring most), risk (good segments are leaving), warning (the state), calm (nobody
    is in it), named (the identified share), no_take (of nothing), asked (what became of enquiries), no_enquiries or
    largest; names: the groups it speaks of, the shares are theirs.
    """

    kind: str
    names: tuple[str, ...] = ()
    customers: int = 0
    share: float = 0.0
    money_minor: int = 0
    money_share: float = 0.0


_BEST_SHARE, _RISK_SHARE = 0.4, 0.2  # of the money: from here on a group is worth the title
_BEST = (("champions",), ("champions", "loyal_customers"))
_RISK = ("cant_lose", "at_risk")


def finding(report: Report) -> Finding:
    """The one thing worth a title, by fixed rules, so that equal numbers always get equal words."""
    if isinstance(report, IdentifiedReport):
        return found(report, "named", NAMED) if report.taken.whole_minor else Finding("no_take")
    if isinstance(report, EnquiryReport):
        asked = found(report, "asked", "enquiry_bought")
        return asked if sum(report.groups.values()) else Finding("no_enquiries")
    if isinstance(report, LifecycleReport):
        warned = found(report, "warning", State.WARNING.value)
        if warned.customers:
            return warned
        buyers_now = any(count for name, count in report.states.items() if name != State.POTENTIAL)
        return found(report, "calm", State.ACTIVE.value) if buyers_now else Finding("none")
    if not report.customers:
        return Finding("none")
    for names in _BEST:
        best = found(report, "best", *names)
        if best.customers and best.money_share >= _BEST_SHARE:
            return best
    risk = found(report, "risk", *_RISK)
    if risk.customers and risk.money_share >= _RISK_SHARE:
        return risk
    return found(report, "largest", max(report.segments, key=lambda name: report.segments[name]))


def found(report: Report, kind: str, *names: str) -> Finding:
    """Groups taken together, with their shares of all customers and of all money."""
    customers, money = (sum(of.get(name, 0) for name in names) for of in (report.groups, report.money))
    all_customers, all_money = sum(report.groups.values()), sum(report.money.values())
    share = customers / all_customers if all_customers else 0.0
    return Finding(kind, names, customers, share, money, money / all_money if all_money > 0 else 0.0)


def buyers(shop: Shop, as_of: date) -> "pd.DataFrame":
    """One row per listed customer who bought up to as_of: customer_id, orders, order_days, first_on, previous_on,
    last_on (datetime64[D]) and money_minor. Archived customers and orders that are not her own are left out."""
    return _read(shop, f"{_KEPT} UNION ALL {_COUNTED_AGAIN}", as_of)


def _read(shop: Shop, sql: str, as_of: date) -> "pd.DataFrame":
    import numpy as np
    import pandas as pd

    values = {"currency": read_settings(shop).currency, "as_of": as_of.isoformat()}
    names = ("customer_id", "orders", "order_days", *_DATES, "money_minor")
    with shop.session() as connection:
        rows = connection.execute(sql, values).fetchall()
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    frame = {}
    for name, column in zip(names, columns, strict=True):
        # numpy reads None as no date; pandas would look at every text twice.
        frame[name] = np.array(column, dtype="datetime64[D]" if name in _DATES else np.int64)
    made = pd.DataFrame(
        {name: column.astype("datetime64[s]") if name in _DATES else column for name, column in frame.items()}
    )
    return made.sort_values("customer_id", ignore_index=True)


def rfm_report(shop: Shop, as_of: date | None = None) -> RfmReport:
    from desktop.analytics.rfm import rfm

    as_of = as_of or today(shop)
    frame = buyers(shop, as_of)
    result = rfm(frame, as_of)
    segment = result.frame["segment"].cat
    members, money = _by_group(frame, segment.codes.to_numpy(), list(segment.categories))
    currency = read_settings(shop).currency
    return RfmReport(as_of, len(frame), result.edges, result.scores, result.segments, money, members, currency)


def lifecycle_report(shop: Shop, as_of: date | None = None) -> LifecycleReport:
    import numpy as np

    from desktop.analytics.lifecycle import STATES, state_of_each

    as_of = as_of or today(shop)
    settings = read_settings(shop)
    frame = buyers(shop, as_of)
    now = state_of_each(frame, as_of, settings.limits).cat.codes
    earlier = as_of - timedelta(days=MOVES_DAYS)
    # Whose last order is from before has the dates of then; the others are counted again, or had not bought by then.
    since = (frame["last_on"] > str(earlier)).to_numpy()
    before = np.full(len(frame), STATES.index(State.POTENTIAL), dtype=np.int8)
    before[~since] = state_of_each(frame[~since], earlier, settings.limits).cat.codes.to_numpy()
    again = state_of_each(_read(shop, _COUNTED_AGAIN, earlier), earlier, settings.limits).cat.codes
    before[since] = again.reindex(now.index[since], fill_value=STATES.index(State.POTENTIAL)).to_numpy()
    members, money = _by_group(frame, now.to_numpy(), STATES)
    others = set(now.index.tolist())
    listed = shop.query("SELECT customer_id FROM customer_summary WHERE is_listed=1")
    members[State.POTENTIAL.value] = array("q", (row for (row,) in listed if row not in others))
    moved = _moved(now.index.to_numpy(), before, now.to_numpy(), STATES)
    return LifecycleReport(
        as_of,
        settings.limits,
        {name: len(members[name]) for name in LIFE},
        {move: len(ids) for move, ids in moved.items()},
        {name: money[name] for name in LIFE},
        members,
        settings.currency,
        moved,
    )


def _by_group(
    frame: "pd.DataFrame", codes: "np.ndarray", names: list[str]
) -> tuple[dict[str, Sequence[int]], dict[str, int]]:
    """The ids and the money of each group; codes: the place in names of each row."""
    ids, money = frame["customer_id"].to_numpy(), frame["money_minor"].to_numpy()
    members: dict[str, Sequence[int]] = {}
    sums: dict[str, int] = {}
    for code, name in enumerate(names):
        inside = codes == code
        members[str(name)] = array("q", ids[inside].tobytes())
        sums[str(name)] = int(money[inside].sum())
    return members, sums


def _moved(ids: "np.ndarray", before: "np.ndarray", after: "np.ndarray", names: list[str]) -> dict[str, Sequence[int]]:
    """ "active>warning" to who went there, the largest first."""
    moves: dict[str, Sequence[int]] = {}
    for origin, origin_name in enumerate(names):
        for goal, goal_name in enumerate(names):
            there = (before == origin) & (after == goal)
            if origin != goal and there.any():
                moves[f"{origin_name}>{goal_name}"] = array("q", ids[there].tobytes())
    return dict(sorted(moves.items(), key=lambda move: (-len(move[1]), move[0])))


def _rows(report: Report) -> list[list[Any]]:
    return [[name, count, report.money.get(name, 0)] for name, count in report.groups.items()]


def _plain(edge: float) -> int | float:
    return int(edge) if edge == int(edge) else edge


def report(shop: Shop, name: str, as_of: date | None = None) -> Report:
    """A report by its name; raises NotFound."""
    if name == "rfm":
        return rfm_report(shop, as_of)
    if name == "lifecycle":
        return lifecycle_report(shop, as_of)
    if name == "identified":
        return identified_report(shop, as_of)
    if name == "enquiries":
        return enquiry_report(shop, as_of)
    raise NotFound("report", name)


def rfm_members(shop: Shop, names: Sequence[str], as_of: date | None = None) -> list[int]:
    """The ids of all who are in one of these segments; a name that is none of ours has nobody."""
    members = rfm_report(shop, as_of).members
    return [row for name in names for row in members.get(name, ())]
