"""Where a customer stands on a day: potential, new, active, warning, churned or won back, by the owner's own limits.

The rule is written twice, in Python and as SQL, and a test holds the two together. Both expect the dates of valid
orders up to the day asked about; a customer without such an order has no dates (None, NULL) and zero purchase days.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.errors import BadValue

LONGEST_LIMIT_DAYS = 36_500


class State(StrEnum):
    POTENTIAL = "potential"  # has not bought yet
    NEW = "new"  # bought on one day only, and lately
    ACTIVE = "active"
    WARNING = "warning"  # away for longer than warning_days
    CHURNED = "churned"  # away for longer than churned_days
    WON_BACK = "won_back"  # was churned before her last purchase


@dataclass(frozen=True, slots=True)
class Limits:
    """The owner's definitions, in days since the last purchase. Raises BadValue when they contradict each other."""

    warning_days: int = 90
    churned_days: int = 180
    new_days: int = 30

    def __post_init__(self) -> None:
        for name in ("new_days", "warning_days"):
            if getattr(self, name) <= 0:
                raise BadValue(name, "not_positive", str(getattr(self, name)))
        if self.churned_days <= self.warning_days:
            raise BadValue("churned_days", "not_above_warning", str(self.churned_days))
        for name in ("new_days", "churned_days"):
            if getattr(self, name) > LONGEST_LIMIT_DAYS:
                raise BadValue(name, "too_long", str(getattr(self, name)))


def state_of(
    order_days: int,
    first_on: date | None,
    previous_on: date | None,
    last_on: date | None,
    as_of: date,
    limits: Limits,
) -> State:
    """The state on a day.

    order_days: days with a valid order; first_on, previous_on and last_on: the first of them and the last two.
    """
    if first_on is None or last_on is None or first_on > as_of:
        return State.POTENTIAL
    age_days = (as_of - last_on).days
    if age_days > limits.churned_days:
        return State.CHURNED
    if age_days > limits.warning_days:
        return State.WARNING
    if previous_on is not None and (last_on - previous_on).days > limits.churned_days:
        return State.WON_BACK
    if order_days == 1 and age_days <= limits.new_days:
        return State.NEW
    return State.ACTIVE


def sql_case(
    as_of: date,
    limits: Limits,
    order_days: str = "order_days",
    first_on: str = "first_on",
    previous_on: str = "previous_on",
    last_on: str = "last_on",
) -> str:
    """state_of as an SQL expression over ISO date columns; the arguments name the columns."""
    return (
        f"CASE WHEN {last_on} IS NULL OR {first_on} > '{as_of}' THEN '{State.POTENTIAL}'"
        f" WHEN {last_on} < '{_cut(as_of, limits.churned_days)}' THEN '{State.CHURNED}'"
        f" WHEN {last_on} < '{_cut(as_of, limits.warning_days)}' THEN '{State.WARNING}'"
        f" WHEN {_was_won_back(limits, previous_on, last_on)} THEN '{State.WON_BACK}'"
        f" WHEN {order_days} = 1 AND {last_on} >= '{_cut(as_of, limits.new_days)}' THEN '{State.NEW}'"
        f" ELSE '{State.ACTIVE}' END"
    )


def where_state(
    state: State,
    as_of: date,
    limits: Limits,
    order_days: str = "order_days",
    first_on: str = "first_on",
    previous_on: str = "previous_on",
    last_on: str = "last_on",
) -> str:
    """The SQL condition of one state: a range of last_on, which an index can answer, and what that leaves open."""
    churned, warning = _cut(as_of, limits.churned_days), _cut(as_of, limits.warning_days)
    lately = f"{last_on} >= '{warning}' AND {first_on} <= '{as_of}'"
    won_back = _was_won_back(limits, previous_on, last_on)
    bought_once_since = f"{order_days} = 1 AND {last_on} >= '{_cut(as_of, limits.new_days)}'"
    conditions = {
        State.POTENTIAL: f"({last_on} IS NULL OR {first_on} > '{as_of}')",
        State.CHURNED: f"({last_on} < '{churned}')",
        State.WARNING: f"({last_on} >= '{churned}' AND {last_on} < '{warning}')",
        State.WON_BACK: f"({lately} AND {won_back})",
        State.NEW: f"({lately} AND {bought_once_since})",
        State.ACTIVE: f"({lately} AND NOT coalesce({won_back}, 0) AND NOT ({bought_once_since}))",
    }
    return conditions[state]


def _cut(as_of: date, days: int) -> str:
    """The earliest date that is not longer ago than so many days."""
    return (as_of - timedelta(days=days)).isoformat()


def _was_won_back(limits: Limits, previous_on: str, last_on: str) -> str:
    return f"julianday({last_on}) - julianday({previous_on}) > {limits.churned_days}"
