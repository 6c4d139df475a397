"""What follows what, and what is bought together.

A lift near 1.1 to 1.5 is what frequent buyers make by chance: whoever buys much buys most things within any window.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

COLUMNS = ["a", "b", "n", "n_a", "n_b", "support", "confidence", "lift", "median_gap_days"]


def followed(lines: pd.DataFrame, window_days: int = 30, least_customers: int = 100) -> pd.DataFrame:
    """A then B: customers with some order day of A and some later order day of B, 1 to window_days after it.

    lines: one row per line of a valid order, columns customer_id, placed_on (datetime64) and product (text or number).
    Only products that at least so many customers bought. Returns one row per pair that somebody made, the most first:
    a, b, n (customers), n_a, n_b (customers who bought each), support (n of all customers), confidence (n of n_a), lift
    (confidence over the share of B), median_gap_days (from an A to the next B within the window, one per customer: her
    shortest).
    Source: Agrawal and Srikant (1994) for the measures; the window is ours.
    """
    customers = int(lines["customer_id"].nunique())
    days = lines[["customer_id", "product", "placed_on"]].drop_duplicates()
    buyers = days.drop_duplicates(["customer_id", "product"])["product"].value_counts()
    kept = buyers[buyers >= least_customers].sort_index()
    days = days[days["product"].isin(kept.index)]
    if days.empty:
        return _none()
    product = pd.Index(kept.index).get_indexer(pd.Index(days["product"]))
    on = days["placed_on"].to_numpy().astype("datetime64[D]").astype(np.int64)
    order = np.lexsort((product, on, days["customer_id"].to_numpy()))
    found = list(_shortest(days["customer_id"].to_numpy()[order], on[order], product[order], window_days, len(kept)))
    if not found:
        return _none()
    pair, gap = (np.concatenate(each) for each in zip(*found, strict=True))
    gaps = pd.DataFrame({"pair": pair, "gap": gap}).groupby("pair")["gap"]
    made = pd.DataFrame({"n": gaps.size(), "median_gap_days": gaps.median()})
    return _measured(made, kept, customers)


def followed_first(lines: pd.DataFrame, last: pd.Timestamp, window_days: int, least_customers: int) -> pd.DataFrame:
    """The first B ever within so many days after the first A ever: a, b, n, eligible, confidence, the most first.

    eligible: customers whose window is over by the last day, and who had not bought B on or before the day of their
    first A. Only products that at least so many customers bought.
    """
    firsts = lines.groupby(["customer_id", "product"])["placed_on"].min().reset_index()
    buyers = firsts["product"].value_counts()
    kept = pd.Index(buyers[buyers >= least_customers].sort_index().index)
    firsts = firsts[firsts["product"].isin(kept)]
    never = np.iinfo(np.int32).max
    on = firsts["placed_on"].to_numpy().astype("datetime64[D]").astype(np.int64)
    people, place = np.unique(firsts["customer_id"].to_numpy(), return_inverse=True)
    table = np.full((len(people), len(kept)), never, dtype=np.int64)
    table[place, kept.get_indexer(pd.Index(firsts["product"]))] = on
    over = last.to_datetime64().astype("datetime64[D]").astype(np.int64) - window_days
    parts = []
    for a in range(len(kept)):
        bought = table[table[:, a] <= over]
        gap = bought - bought[:, [a]]
        eligible, n = (gap > 0).sum(axis=0), ((gap > 0) & (gap <= window_days)).sum(axis=0)
        b = np.flatnonzero(n)
        parts.append(pd.DataFrame({"a": kept[a], "b": kept[b], "n": n[b], "eligible": eligible[b]}))
    made = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["a", "b", "n", "eligible"])
    made["confidence"] = made["n"] / made["eligible"]
    return made.sort_values(["n", "a", "b"], ascending=[False, True, True], ignore_index=True)


def together(lines: pd.DataFrame, least_baskets: int = 1) -> pd.DataFrame:
    """Products in the same order: the columns of followed, with orders in place of customers and no gap, and
    leverage and conviction.

    lines: columns order_id and product. least_baskets: a pair is in at least so many orders.
    """
    baskets = int(lines["order_id"].nunique())
    pairs = lines[["order_id", "product"]].drop_duplicates()
    counts = pairs["product"].value_counts()
    kept = counts[counts >= least_baskets].sort_index()
    pairs = pairs[pairs["product"].isin(kept.index)]
    if pairs.empty:
        return _none()
    product = pd.Index(kept.index).get_indexer(pd.Index(pairs["product"]))
    basket = np.unique(pairs["order_id"].to_numpy(), return_inverse=True)[1]
    order = np.lexsort((product, basket))
    totals = np.zeros(len(kept) ** 2, dtype=np.int64)
    for left, right in _ahead(basket[order]):
        totals += np.bincount(product[order][left] * len(kept) + product[order][right], minlength=len(totals))
    one_way = totals.reshape(len(kept), len(kept))
    both_ways = (one_way + one_way.T).ravel()
    both_ways[:: len(kept) + 1] = 0
    found = np.flatnonzero(both_ways >= max(least_baskets, 1))
    made = pd.DataFrame({"n": both_ways[found], "median_gap_days": 0.0}, index=found)
    table = _measured(made, kept, baskets)
    share_a, share_b = table["n_a"] / baskets, table["n_b"] / baskets
    table["leverage"] = table["support"] - share_a * share_b
    unsure = (1 - table["confidence"]).where(table["confidence"] < 1)
    table["conviction"] = (1 - share_b) / unsure
    return table.drop(columns="median_gap_days")


def _ahead(groups: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """All pairs of places with the same group, by their distance; groups are sorted."""
    left = np.arange(len(groups))
    distance = 1
    while len(left):
        left = left[left + distance < len(groups)]
        left = left[groups[left] == groups[left + distance]]
        if len(left):
            yield left, left + distance
        distance += 1


def _shortest(
    whose: np.ndarray, on: np.ndarray, product: np.ndarray, window: int, products: int
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Blocks of (pair, days): for each customer and pair her shortest gap; rows are sorted by customer, day."""
    borders = np.flatnonzero(np.append(True, whose[1:] != whose[:-1]))
    parts: list[np.ndarray] = []
    weight = 0
    for start, end in zip(borders, np.append(borders[1:], len(whose)), strict=True):
        days, bought = on[start:end], product[start:end]
        first = np.searchsorted(days, days, side="right")
        stop = np.searchsorted(days, days + window, side="right")
        many = stop - first
        if not many.any():
            continue
        left = np.repeat(np.arange(len(days)), many)
        right = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many) + np.repeat(first, many)
        pair = bought[left] * products + bought[right]
        gap = days[right] - days[left]
        # The pair with its gap as one number, so that the smallest is the shortest.
        key = np.sort(pair * (window + 1) + gap)
        pair = key // (window + 1)
        first_of_pair = np.append(True, pair[1:] != pair[:-1])
        parts.append(key[first_of_pair])
        weight += len(parts[-1])
        if weight > 1_000_000:
            yield _split(parts, window)
            parts, weight = [], 0
    if parts:
        yield _split(parts, window)


def _split(parts: list[np.ndarray], window: int) -> tuple[np.ndarray, np.ndarray]:
    pair, gap = np.divmod(np.concatenate(parts), window + 1)
    return pair.astype(np.int32), gap.astype(np.int16)


def _measured(made: pd.DataFrame, kept: "pd.Series[int]", everybody: int) -> pd.DataFrame:
    """The measures of pairs that are numbered a * products + b."""
    a, b = np.divmod(made.index.to_numpy(), len(kept))
    n_a, n_b = kept.to_numpy()[a], kept.to_numpy()[b]
    n = made["n"].to_numpy()
    table = pd.DataFrame(
        {
            "a": kept.index.to_numpy()[a],
            "b": kept.index.to_numpy()[b],
            "n": n,
            "n_a": n_a,
            "n_b": n_b,
            "support": n / everybody,
            "confidence": n / n_a,
            "lift": n / n_a / (n_b / everybody),
            "median_gap_days": made["median_gap_days"].to_numpy(dtype=np.float64),
        }
    )
    return table.sort_values(["n", "lift", "a", "b"], ascending=[False, False, True, True], ignore_index=True)


def _none() -> pd.DataFrame:
    return pd.DataFrame({name: [] for name in COLUMNS})
