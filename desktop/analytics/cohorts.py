"""Customers by when or where they began: how many come back month after month, and what they are worth by then."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

CONVENTIONS = ("age", "calendar")


def cohort_retention(orders: pd.DataFrame, by: str = "month", unit: str = "month") -> dict[str, list[int]]:
    """Customers of each cohort with an order in each month from their first on.

    orders: one row per valid order, columns customer_id, placed_on (datetime64) and channel (text).
    by: month (of the first order, "2010-12") or channel (of the first order; the earlier row where two are of one day).
    Entry k counts distinct customers with an order in calendar month +k, so that entry 0 is the size of the cohort. A
    list ends with the last month that any of the orders is from; the last month may not be over.
    """
    if orders.empty:
        return {}
    first = _firsts(orders, by)
    months = _month(orders["placed_on"])
    frame = pd.DataFrame({"customer_id": orders["customer_id"].to_numpy(), "month": months})
    frame = frame.drop_duplicates().merge(first, left_on="customer_id", right_index=True)
    frame["later"] = frame["month"] - frame["first_month"]
    counts = frame.groupby(["cohort", "later"]).size()
    last = int(months.max())
    begun = first.groupby("cohort")["first_month"].min()
    return {
        str(cohort): [int(counts.get((cohort, k), 0)) for k in range(last - int(begun[cohort]) + 1)]
        for cohort in sorted(begun.index)
    }


@dataclass(frozen=True, slots=True)
class CohortValue:
    """customers: the size of the cohort; value: minor units per customer by months, where all of it can be known."""

    customers: int
    value: dict[int, float]


def cohort_values(
    orders: pd.DataFrame, last: pd.Timestamp, months: tuple[int, ...], convention: str = "age", by: str = "month"
) -> dict[str, CohortValue]:
    """What a customer of each cohort has brought so many months after the beginning.

    orders: as for cohort_retention, and total_minor. last: the last day in the data.
    convention: age takes for each customer the days before her own first order day plus m calendar months, and names a
        value only where every customer of the cohort has been watched so long. calendar takes the calendar months 0 to
        m-1 of the cohort, and names a value only where month m-1 is complete. The two differ by up to 29 %.
    by: month or channel of the first order. With a channel, whose customers begin at any time, each counts who
        has been watched long enough, and the mean is over those.
    Raises ValueError for another convention.
    """
    if convention not in CONVENTIONS:
        raise ValueError(convention)
    known = orders[orders["placed_on"] <= last]
    if known.empty:
        return {}
    first = _firsts(known, by)
    frame = known[["customer_id", "placed_on", "total_minor"]].merge(first, left_on="customer_id", right_index=True)
    frame["month"] = _month(frame["placed_on"])
    sizes = first.groupby("cohort").size()
    made = {str(cohort): CohortValue(int(sizes[cohort]), {}) for cohort in sorted(sizes.index)}
    for each in months:
        seen, counted = _seen(first, last, each, convention), _counted(frame, each, convention)
        whole = seen.groupby(first["cohort"]).all() if by == "month" else seen.groupby(first["cohort"]).any()
        inside = counted & seen.reindex(frame["customer_id"]).to_numpy()
        money = frame["total_minor"].where(inside, 0).groupby(frame["cohort"]).sum()
        heads = seen.groupby(first["cohort"]).sum()
        for cohort in whole[whole].index:
            made[str(cohort)].value[each] = float(money[cohort] / heads[cohort])
    return made


def _firsts(orders: pd.DataFrame, by: str) -> pd.DataFrame:
    """By customer_id: first_on, first_month (months since year 0) and cohort."""
    ordered = orders.sort_values("placed_on", kind="stable").drop_duplicates("customer_id").set_index("customer_id")
    first = pd.DataFrame({"first_on": ordered["placed_on"], "first_month": _month(ordered["placed_on"])})
    first["cohort"] = ordered["placed_on"].dt.strftime("%Y-%m") if by == "month" else ordered["channel"]
    return first.sort_index()


def _month(days: pd.Series) -> pd.Series:
    return days.dt.year * 12 + days.dt.month - 1


def _seen(first: pd.DataFrame, last: pd.Timestamp, months: int, convention: str) -> pd.Series:
    """Whether each customer has been watched for so many months, by customer_id."""
    if convention == "age":
        return _after(first["first_on"], months) - pd.Timedelta(days=1) <= last
    over = last.year * 12 + last.month - 1 - (0 if (last + pd.Timedelta(days=1)).day == 1 else 1)
    return first["first_month"] + months - 1 <= over


def _counted(frame: pd.DataFrame, months: int, convention: str) -> pd.Series:
    """Whether each order is within so many months of the beginning."""
    if convention == "age":
        return frame["placed_on"] < _after(frame["first_on"], months)
    return frame["month"] - frame["first_month"] < months


def _after(days: pd.Series, months: int) -> pd.Series:
    """So many calendar months later; the last day of the month where that has no such day."""
    unique = pd.DatetimeIndex(np.sort(days.unique()))
    return days.map(dict(zip(unique, unique + pd.DateOffset(months=months), strict=True)))
