"""Who comes again, how soon, and after what gaps."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

WITHIN_DAYS = (30, 60, 90, 180, 365)


@dataclass(frozen=True, slots=True)
class Within:
    """eligible: customers whom we have watched for so many days after their first order; repeated: those of them who
    ordered on a second day by then."""

    eligible: int
    repeated: int

    @property
    def rate(self) -> float | None:
        return self.repeated / self.eligible if self.eligible else None


@dataclass(frozen=True, slots=True)
class Gaps:
    """Days between order days that follow each other, of all customers; the rest None where there is no gap."""

    n: int
    mean: float | None
    median: float | None
    p10: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Repeats:
    customers: int
    two_or_more_orders: int
    two_or_more_days: int
    within: dict[int, Within]
    gaps: Gaps


def repeats(orders: pd.DataFrame, last: pd.Timestamp) -> Repeats:
    """How customers come again.

    orders: one row per valid order, columns customer_id (int) and placed_on (datetime64, midnight of the shop's day).
    last: the last day we know of; orders after it are left out. Percentiles are interpolated linearly.
    """
    known = orders[orders["placed_on"] <= last]
    counts = known.groupby("customer_id").size()
    days = known.drop_duplicates(["customer_id", "placed_on"]).sort_values(["customer_id", "placed_on"])
    whose, on = days["customer_id"].to_numpy(), days["placed_on"].to_numpy().astype("datetime64[D]").astype(np.int64)
    same = whose[1:] == whose[:-1]
    gaps = (on[1:] - on[:-1])[same]
    is_first = np.concatenate([[True], ~same]) if len(days) else np.zeros(0, dtype=bool)
    firsts = np.flatnonzero(is_first)
    number = np.diff(np.append(firsts, len(days)))
    watched = last.to_datetime64().astype("datetime64[D]").astype(np.int64) - on[firsts]
    # The first gap of whoever has one; nobody waits as long as the others.
    wait = np.full(len(firsts), np.iinfo(np.int64).max)
    again = number > 1
    wait[again] = on[firsts[again] + 1] - on[firsts[again]]
    within = {
        each: Within(int((watched >= each).sum()), int(((watched >= each) & (wait <= each)).sum()))
        for each in WITHIN_DAYS
    }
    return Repeats(len(counts), int((counts > 1).sum()), int(again.sum()), within, _gaps(gaps))


def _gaps(gaps: np.ndarray) -> Gaps:
    if not len(gaps):
        return Gaps(0, None, None, None, None)
    low, middle, high = (float(each) for each in np.percentile(gaps, [10, 50, 90]))
    return Gaps(len(gaps), float(gaps.mean()), middle, low, high)
