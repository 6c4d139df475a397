"""What the models of repeat buying need of each customer: how often, how lately, for how long, for how much."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from desktop.analytics.special import Floats

_FINE_STEP = 0.001  # of the spend, when a large shop is grouped: a thousandth
_LARGE = 50_000


def purchase_history(orders: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Summarise what each customer bought, up to and including a day.

    orders: one row per valid order, columns customer_id (int), placed_on (datetime64, midnight of the shop's day) and
        total_minor (int, minor units).
    Returns one row per customer_id, ascending, all float64: repeats (purchase days after the first), recency and age
        (days since the first purchase at the last one and at as_of), mean_minor (minor units per repeat day, or 0).
    Orders of one day are one purchase. Raises KeyError when a column is missing. No orders give no rows.
    Source: x, t_x and T of Fader, Hardie and Lee (2005), Marketing Science 24(2).
    """
    known = orders[orders["placed_on"] <= as_of]
    days = known.groupby(["customer_id", "placed_on"], as_index=False)["total_minor"].sum()
    purchases = days.groupby("customer_id")["placed_on"]
    seen = purchases.agg(first="min", last="max", days="count")
    repeats = days[days["placed_on"] > purchases.transform("min")]
    columns = {
        "repeats": seen["days"] - 1,
        "recency": (seen["last"] - seen["first"]).dt.days,
        "age": (as_of - seen["first"]).dt.days,
        "mean_minor": repeats.groupby("customer_id")["total_minor"].mean().reindex(seen.index, fill_value=0.0),
    }
    return pd.DataFrame(columns).astype("float64")


@dataclass(frozen=True, slots=True)
class Grouped:
    """Equal rows taken together: repeats, recency and age (in some unit of time) and weight, customers, each (n,).

    place: for each customer that came in, her row here.
    """

    repeats: Floats
    recency: Floats
    age: Floats
    weight: Floats
    place: np.ndarray


def group_times(repeats: Floats, recency: Floats, age: Floats) -> Grouped:
    """Equal (repeats, recency, age) as one row with a weight: the likelihood stays the same, a million customers at
    the resolution of weeks are some thousand rows."""
    rows = np.column_stack([repeats, recency, age]).astype(np.float64)
    order = np.lexsort(rows.T[::-1])
    sorted_rows = rows[order]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (sorted_rows[1:] != sorted_rows[:-1]).any(axis=1)
    numbers = np.cumsum(new) - 1
    place = np.empty(len(rows), dtype=np.int64)
    place[order] = numbers
    unique = sorted_rows[new]
    weight = np.bincount(numbers, minlength=len(unique)).astype(np.float64)
    return Grouped(unique[:, 0], unique[:, 1], unique[:, 2], weight, place)


def group_spend(repeats: Floats, mean: Floats) -> tuple[Floats, Floats, Floats]:
    """repeats, mean spend and weight of those who came again and paid.

    In a large shop, spends that differ by less than a thousandth stand as their mean: that moves a log-likelihood by
    less than a millionth of itself.
    """
    again = (repeats > 0) & (mean > 0)
    x, m = repeats[again], mean[again]
    if len(x) <= _LARGE:
        return x, m, np.ones(len(x))
    steps = np.round(np.log(m) / _FINE_STEP).astype(np.int64)
    steps -= steps.min()
    _, place, counts = np.unique(
        x.astype(np.int64) * (steps.max() + 1) + steps, return_inverse=True, return_counts=True
    )
    weight = counts.astype(np.float64)
    return np.bincount(place, x) / weight, np.bincount(place, m) / weight, weight
