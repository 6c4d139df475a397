"""Recency, frequency, money: five scores each, and the segments that recency and frequency make."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

# The first digit is r, the second f.
SEGMENTS = {
    "champions": "54 55",
    "loyal_customers": "34 35 44 45",
    "potential_loyalists": "42 43 52 53",
    "new_customers": "51",
    "promising": "41",
    "need_attention": "33",
    "about_to_sleep": "31 32",
    "cant_lose": "15 25",
    "at_risk": "13 14 23 24",
    "hibernating": "11 12 21 22",
}

Values = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rfm:
    """frame: customer_id, r, f, m (1 worst to 5 best) and segment, in the order that came in.

    edges: the four values between the five scores, of recency_days, orders and money_minor; empty without customers.
    scores: customers by score, {"r": {"1": n, …}, "f": …, "m": …}. segments: customers by segment, empty ones too.
    """

    frame: pd.DataFrame
    edges: dict[str, list[float]]
    scores: dict[str, dict[str, int]]
    segments: dict[str, int]


def rfm(customers: pd.DataFrame, as_of: date) -> Rfm:
    """Score each customer against all the others.

    customers: one row per buyer, columns customer_id, last_on (datetime64, date or ISO text), orders (int) and
        money_minor (int); rows of people who never bought are the caller's to leave out.
    as_of: the day that recency is counted to, in whole days since last_on.
    The edges are the 20th, 40th, 60th and 80th percentiles with linear interpolation. r is 5 less the edges below the
    recency; f and m are 1 more than the edges below the value, so that equal customers have equal scores.
    Raises KeyError when a column is missing.
    Source: quintile scores after Hughes (1994), Strategic Database Marketing; the ten segments on r and f are those in
        common use among marketers, with edges in place of ranks, because ranks tear equal customers apart.
    """
    last_on = pd.to_datetime(customers["last_on"]).to_numpy().astype("datetime64[D]")
    recency_days = (np.datetime64(as_of, "D") - last_on).astype(np.int64)
    orders = customers["orders"].to_numpy(dtype=np.int64)
    money_minor = customers["money_minor"].to_numpy(dtype=np.int64)
    edges = {
        "recency_days": quintile_edges(recency_days),
        "orders": quintile_edges(orders),
        "money_minor": quintile_edges(money_minor),
    }
    r = 5 - _edges_below(recency_days, edges["recency_days"])
    f = 1 + _edges_below(orders, edges["orders"])
    m = 1 + _edges_below(money_minor, edges["money_minor"])
    names = list(SEGMENTS)
    codes = _segment_codes()[r, f]
    frame = pd.DataFrame(
        {
            "customer_id": customers["customer_id"].to_numpy(),
            "r": r,
            "f": f,
            "m": m,
            "segment": pd.Categorical.from_codes(codes, categories=pd.Index(names)),
        }
    )
    sizes = np.bincount(codes, minlength=len(names))
    return Rfm(
        frame,
        edges,
        scores={"r": _count_scores(r), "f": _count_scores(f), "m": _count_scores(m)},
        segments={name: int(size) for name, size in zip(names, sizes, strict=True)},
    )


def quintile_edges(values: Values) -> list[float]:
    """The 20th, 40th, 60th and 80th percentiles of integers, linearly interpolated; none of no values.

    Worked out in integers: a percentile that falls on a value must be that value, or everyone who has it would slip
    into the next score by a rounding error.
    """
    if not len(values):
        return []
    places = [divmod(fifths * (len(values) - 1), 5) for fifths in (1, 2, 3, 4)]
    wanted = sorted({low for low, _ in places} | {min(low + 1, len(values) - 1) for low, _ in places})
    ordered = np.partition(values, wanted)
    edges = []
    for low, rest in places:
        below, above = int(ordered[low]), int(ordered[min(low + 1, len(values) - 1)])
        edges.append((below * (5 - rest) + above * rest) / 5)
    return edges


def _edges_below(values: Values, edges: list[float]) -> npt.NDArray[np.int8]:
    below = np.zeros(len(values), dtype=np.int8)
    for edge in edges:
        below += values > edge
    return below


def _segment_codes() -> npt.NDArray[np.int8]:
    """The place of the segment in SEGMENTS, by r and f."""
    codes = np.full((6, 6), -1, dtype=np.int8)
    for code, scores in enumerate(SEGMENTS.values()):
        for score in scores.split():
            codes[int(score[0]), int(score[1])] = code
    return codes


def _count_scores(scores: npt.NDArray[np.int8]) -> dict[str, int]:
    counts = np.bincount(scores, minlength=6)
    return {str(score): int(counts[score]) for score in range(1, 6)}
