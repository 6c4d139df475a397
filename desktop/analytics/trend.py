"""The five measures month by month: amount, orders, average, interval, and what it is made of."""

import pandas as pd

NO_CATEGORY = ""


def trend(orders: pd.DataFrame, categories: pd.DataFrame) -> pd.DataFrame:
    """One row per calendar month from the first to the last with an order, months without orders too.

    orders: one row per valid order, columns customer_id (int, -1 for nobody we know), placed_on (datetime64) and
        total_minor. categories: columns placed_on, category (text, "" for none) and money_minor (float).
    Returns month ("2010-12"), money_minor, orders, average_minor (NaN without orders), interval_days (the mean of the
        days since the same customer's order day before, of the order days of the month; NaN where nobody came again)
        and mix (dict of category to its share of the month's money, the largest first).
    """
    names = ["month", "money_minor", "orders", "average_minor", "interval_days", "mix"]
    if orders.empty:
        return pd.DataFrame({name: [] for name in names})
    month = orders["placed_on"].dt.to_period("M")
    every = pd.period_range(month.min(), month.max(), freq="M")
    sums = orders.groupby(month)["total_minor"].agg(["sum", "size"]).reindex(every, fill_value=0)
    known = orders[orders["customer_id"] >= 0].drop_duplicates(["customer_id", "placed_on"])
    known = known.sort_values(["customer_id", "placed_on"])
    gap = known.groupby("customer_id")["placed_on"].diff().dt.days
    interval = gap.groupby(known["placed_on"].dt.to_period("M")).mean().reindex(every)
    return pd.DataFrame(
        {
            "month": every.astype(str),
            "money_minor": sums["sum"].to_numpy(),
            "orders": sums["size"].to_numpy(),
            "average_minor": (sums["sum"] / sums["size"].where(sums["size"] > 0)).to_numpy(),
            "interval_days": interval.to_numpy(),
            "mix": _mixes(categories, every),
        },
        columns=names,
    )


def _mixes(categories: pd.DataFrame, every: pd.PeriodIndex) -> list[dict[str, float]]:
    taken = categories[categories["money_minor"] > 0]
    if taken.empty:
        return [{} for _ in every]
    money = taken.groupby([taken["placed_on"].dt.to_period("M"), "category"])["money_minor"].sum()
    ordered = money.sort_values(ascending=False, kind="stable")
    whole = money.groupby(level=0).sum()
    mixes: dict[object, dict[str, float]] = {}
    for (month, name), part in zip(ordered.index.tolist(), ordered.tolist(), strict=True):
        mixes.setdefault(month, {})[str(name)] = float(part / whole[month])
    return [mixes.get(month, {}) for month in every]
