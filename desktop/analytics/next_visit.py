"""When a customer may be expected next, by her own rhythm; never on a day that is past."""

import numpy as np
import pandas as pd

LEAST_DAYS = 3  # order days before one may speak of a rhythm


def next_visits(orders: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """The days on which customers with a rhythm are due.

    orders: as for history.purchase_history.
    Returns one row per customer_id with at least three order days up to as_of, ascending: gap_days (median of her
        gaps), by_rhythm_days (from as_of to her last order day plus the gap; below nought where that is past),
        due_days (the same, but at least 1), early_days and late_days (the window: the quarters of her gaps, from 1 on).
    """
    known = orders[orders["placed_on"] <= as_of].drop_duplicates(["customer_id", "placed_on"])
    known = known.sort_values(["customer_id", "placed_on"])
    gaps = known.groupby("customer_id")["placed_on"].diff().dt.days
    by_customer = gaps.dropna().groupby(known["customer_id"])
    middle = by_customer.quantile(np.array([0.25, 0.5, 0.75])).unstack()
    counts = by_customer.size()
    middle = middle[counts >= LEAST_DAYS - 1]
    since = (as_of - known.groupby("customer_id")["placed_on"].max()).dt.days.reindex(middle.index)
    frame = pd.DataFrame({"gap_days": middle[0.5], "by_rhythm_days": middle[0.5] - since})
    frame["due_days"] = frame["by_rhythm_days"].clip(lower=1)
    frame["early_days"] = (middle[0.25] - since).clip(lower=1)
    frame["late_days"] = np.maximum((middle[0.75] - since).clip(lower=1), frame["due_days"])
    return frame.astype("float64")
