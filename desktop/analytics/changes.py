"""Why the money of one period is not that of another: parts that sum to the change, to the last minor unit.

Customers of one period only are won, returned or lost with all they spent. Of those of both, each customer's change is
her number of orders (at what she spent on an order before), the pieces in an order (at what she paid for a piece
before), and what she paid for a piece. The last is split over her lines: goods that were not sold before (product);
the same goods at another price through the same channel (price) or because of the channel (channel); and dearer or
cheaper goods than she took before (mix).
Source: ours; the price-volume-mix analysis of controllers, taken step by step so that nothing is left over.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

PARTS = ("won", "returned", "lost", "frequency", "basket", "price", "mix", "channel", "product", "unnamed")
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Changed:
    """before_minor, after_minor: the money of each period. parts: minor units by PARTS; they sum to the change.

    customers: by part, a series of the part's minor units (float) over customer_id, the largest first.
    """

    before_minor: int
    after_minor: int
    parts: dict[str, int]
    customers: dict[str, pd.Series]


def changed(before: pd.DataFrame, after: pd.DataFrame, earlier: "pd.Index[int]") -> Changed:
    """Split the change of money between two periods.

    before, after: one row per line of a valid order, columns order_id, customer_id (NOBODY where we know no one),
        channel, product, quantity (above 0) and money_minor (float: the line's share of what the order brought).
    earlier: ids of customers who had bought before the first period already: who was away in it and is there in the
        second has returned and is not won.
    """
    total_before, total_after = (round(float(each["money_minor"].sum())) for each in (before, after))
    spent = [each.groupby("customer_id")["money_minor"].sum() for each in (before, after)]
    was, now = (each.drop(NOBODY, errors="ignore") for each in spent)
    came, gone = now[~now.index.isin(was.index)], was[~was.index.isin(now.index)]
    by_customer = {
        "won": came[~came.index.isin(earlier)],
        "returned": came[came.index.isin(earlier)],
        "lost": -gone,
        **_of_those_who_stayed(before, after, was.index.intersection(now.index)),
    }
    exact = {name: float(by_customer[name].sum()) if name in by_customer else 0.0 for name in PARTS}
    exact["unnamed"] = float(spent[1].get(NOBODY, 0.0) - spent[0].get(NOBODY, 0.0))
    ordered = {name: part[part != 0].sort_values(key=np.abs, ascending=False) for name, part in by_customer.items()}
    return Changed(total_before, total_after, _whole(exact, total_after - total_before), ordered)


def _of_those_who_stayed(before: pd.DataFrame, after: pd.DataFrame, stayed: "pd.Index[int]") -> dict[str, pd.Series]:
    then, now = (_habits(each[each["customer_id"].isin(stayed)]).reindex(stayed) for each in (before, after))
    piece_price = then["money"] / then["pieces"]
    basket_then, basket_now = then["pieces"] / then["orders"], now["pieces"] / now["orders"]
    parts = {
        "frequency": (now["orders"] - then["orders"]) * basket_then * piece_price,
        "basket": now["orders"] * (basket_now - basket_then) * piece_price,
    }
    lines = after[after["customer_id"].isin(stayed)]
    hers = lines["customer_id"].map(piece_price).to_numpy(dtype=np.float64)
    paid, pieces = lines["money_minor"].to_numpy(dtype=np.float64), lines["quantity"].to_numpy(dtype=np.float64)
    usual = _usual(before, ["product"], lines)
    same_way = _usual(before, ["product", "channel"], lines)
    is_new, other_way = np.isnan(usual), np.isnan(same_way)
    split = {
        "product": np.where(is_new, paid - pieces * hers, 0.0),
        "price": np.where(is_new | other_way, 0.0, paid - pieces * same_way),
        "channel": np.where(is_new, 0.0, np.where(other_way, paid, pieces * same_way) - pieces * usual),
        "mix": np.where(is_new, 0.0, pieces * (usual - hers)),
    }
    whose = lines["customer_id"].to_numpy()
    return parts | {name: pd.Series(part).groupby(whose).sum() for name, part in split.items()}


def _habits(lines: pd.DataFrame) -> pd.DataFrame:
    found = lines.groupby("customer_id").agg(
        orders=("order_id", "nunique"), pieces=("quantity", "sum"), money=("money_minor", "sum")
    )
    return found.astype("float64")


def _usual(before: pd.DataFrame, keys: list[str], lines: pd.DataFrame) -> np.ndarray:
    """What a piece was before, for each line; NaN where there was none."""
    sums = before.groupby(keys)[["money_minor", "quantity"]].sum()
    price = (sums["money_minor"] / sums["quantity"]).rename("price")
    return lines[keys].merge(price, left_on=keys, right_index=True, how="left")["price"].to_numpy(dtype=np.float64)


def _whole(exact: dict[str, float], change: int) -> dict[str, int]:
    """Whole minor units that sum to the change; what rounding leaves goes to the largest part."""
    parts = {name: round(part) for name, part in exact.items()}
    largest = max(parts, key=lambda name: abs(parts[name]))
    parts[largest] += change - sum(parts.values())
    return parts
