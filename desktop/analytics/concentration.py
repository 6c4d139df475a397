"""How much of the money the best customers bring: 80/20, the curve of Lorenz and its Gini."""

from dataclasses import dataclass
from math import ceil

import numpy as np
import pandas as pd

from desktop.analytics.special import Floats

SHARES = (0.01, 0.1, 0.2)
_CURVE_POINTS = 100


@dataclass(frozen=True, slots=True)
class Concentration:
    """top_share: of the money, by the share of the customers taken; the number of customers is rounded up. gini: 0 when
    all bring the same, near 1 when one brings all. customers_for_80pct: the fewest who bring 80 %. curve: (share of
    customers, share of money), the best first, from (0, 0) to (1, 1). best: ids of the top 20 %, the best first.
    """

    customers: int
    revenue_minor: int
    top_share: dict[str, float]
    gini: float
    customers_for_80pct: int
    curve: list[tuple[float, float]]
    best: np.ndarray


def concentration(money: pd.Series) -> Concentration | None:
    """The concentration of money over customers.

    money: minor units by customer_id; whoever brought less than nothing, by refunds, counts as nothing.
    Returns None where there is no money to share out.
    Source: Gini (1912), by the formula over sorted values.
    """
    ordered = money.clip(lower=0).sort_values(ascending=False, kind="stable")
    values: Floats = ordered.to_numpy(dtype=np.float64)
    count, total = len(values), float(values.sum())
    if total <= 0:
        return None
    summed = np.cumsum(values)
    takes = {share: ceil(round(share * count, 9)) for share in SHARES}
    rank = np.arange(1, count + 1)
    gini = 1 + 1 / count - 2 * float(values @ rank) / (count * total)
    # A millionth of a minor unit less, so that the last digit of a sum decides nothing.
    enough = int(np.searchsorted(summed, 0.8 * total - 1e-6)) + 1
    places = np.unique(np.linspace(0, count, min(count, _CURVE_POINTS) + 1).round().astype(int))
    curve = [(float(place / count), float(summed[place - 1] / total) if place else 0.0) for place in places]
    return Concentration(
        count,
        round(total),
        {str(share): float(summed[take - 1] / total) for share, take in takes.items()},
        max(gini, 0.0),
        enough,
        curve,
        ordered.index.to_numpy()[: takes[0.2]],
    )
