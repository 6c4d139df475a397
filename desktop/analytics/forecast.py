"""What each customer will buy, with a range, and how good such forecasts were on the shop's own past."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from desktop.analytics.fitting import MODELS, Fit, SpendFit, best_buying, fit_buying, fit_spend, moved, thinned
from desktop.analytics.history import Grouped, group_spend, group_times, purchase_history
from desktop.analytics.special import Floats

HORIZONS = (90, 365)  # days
LEAST_REPEAT_BUYERS = 25
_RANGE = 0.8  # of the outcomes lie in the range
_RANGE_SPREADS = 1.2815515655446004  # that many standard deviations to either side
_MANY = 50_000  # from here on the unit is a week: days tell nothing more, and weeks fall together
_DAYS = {"day": 1, "week": 7}
_NUDGE = 1e-3
_MOST_ORDERS = 2_000  # that a range counts to


@dataclass(frozen=True, slots=True)
class Total:
    """Of all customers: expected, and the range in which it will lie four times out of five."""

    expected: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """fit, spend: what was fitted (spend None where nobody came again with money). unit: day or week, of them.

    frame: by customer_id, float64: chance_90 (to buy at all), for each of HORIZONS orders_N, orders_N_low,
        orders_N_high, money_N_minor; spend_minor, expected each time.
    orders, money: totals by days ahead.
    """

    fit: Fit
    spend: SpendFit | None
    unit: str
    frame: pd.DataFrame
    orders: dict[int, Total]
    money: dict[int, Total]


@dataclass(frozen=True, slots=True)
class Holdout:
    """customers: known at the end of the past that was fitted. mae, rmse: order days per customer. predicted, actual:
    order days of all. auc: of the expected orders for "orders at all", None where all or none did. flagged,
    stayed_away: the tenth with the least chance, and how many of them did not order."""

    customers: int
    days: int
    mae: float
    rmse: float
    predicted: float
    actual: int
    auc: float | None
    flagged: int
    stayed_away: int


def missing_repeat_buyers(history: pd.DataFrame) -> int:
    """How many more customers must come again before a forecast is worth its ink; 0 when there are enough."""
    return max(LEAST_REPEAT_BUYERS - int((history["repeats"] > 0).sum()), 0)


def forecast(history: pd.DataFrame, unit: str = "", model: str = "") -> Forecast:
    """Fit, and look ahead from the day of the history.

    history: what purchase_history gave. unit: day or week; "" takes weeks in large shops. model: a code of
    fitting.MODELS; "" takes BG/NBD, or MBG/NBD where that is clearly more likely.
    Raises ValueError where nobody has come again; ask missing_repeat_buyers before. Look at fit.converged after.
    """
    unit = unit or ("week" if len(history) >= _MANY else "day")
    days = _DAYS[unit]
    rows = grouped(history, days if len(history) >= _MANY else 0, days)
    fit = fit_buying(rows, model) if model in MODELS else best_buying(rows)
    repeats, mean = history["repeats"].to_numpy(), history["mean_minor"].to_numpy()
    again = group_spend(repeats, mean)
    spend = fit_spend(*again) if len(again[0]) else None
    frame = pd.DataFrame({"chance_90": fit.model.chance(90 / days, *_times(rows))[rows.place]}, index=history.index)
    each = spend.model.expected(repeats, np.maximum(mean, 0.0)) if spend else np.zeros(len(history))
    orders: dict[int, Total] = {}
    money: dict[int, Total] = {}
    for ahead in HORIZONS:
        expected = _expected(fit, ahead / days, rows)
        low, high = order_range(fit, ahead / days, rows)
        frame[f"orders_{ahead}"] = expected[rows.place]
        frame[f"orders_{ahead}_low"], frame[f"orders_{ahead}_high"] = low[rows.place], high[rows.place]
        frame[f"money_{ahead}_minor"] = expected[rows.place] * each
        unsure = _variance(fit, ahead / days, rows)
        slope = _slope(fit, ahead / days, rows)
        orders[ahead] = _total(float(expected @ rows.weight), float(unsure @ rows.weight), fit, slope)
        weight = np.bincount(rows.place, each, minlength=len(rows.weight)).astype(np.float64)
        known, about = spend.model.variance(repeats, np.maximum(mean, 0.0)) if spend else (0 * each, 0 * each)
        noise = (
            unsure[rows.place] * (each**2 + known) + expected[rows.place] * about + expected[rows.place] ** 2 * known
        )
        money[ahead] = _total(
            float(expected @ weight), float(noise.sum()), fit, _slope(fit, ahead / days, replace(rows, weight=weight))
        )
    frame["spend_minor"] = each
    return Forecast(fit, spend, unit, frame, orders, money)


def grouped(history: pd.DataFrame, coarse: int, days: int) -> Grouped:
    """Repeats, recency and age in units of so many days; coarse: rounded to so many days before, 0 not at all."""
    recency, age = history["recency"].to_numpy(), history["age"].to_numpy()
    if coarse:
        recency, age = np.round(recency / coarse) * coarse, np.round(age / coarse) * coarse
    return group_times(history["repeats"].to_numpy(), recency / days, age / days)


def order_range(fit: Fit, time: float, rows: Grouped) -> tuple[Floats, Floats]:
    """From how many to how many orders, per row of rows: the tenth and the ninetieth of a hundred like her.

    While she stays the number is negative binomial about its mean, else nought.
    """
    model = fit.model
    alive = model.alive(*_times(rows))
    mean = np.divide(_expected(fit, time, rows), alive, out=np.zeros_like(alive), where=alive > 1e-12)
    size, tail = model.r + rows.repeats, (1 - _RANGE) / 2
    share = mean / (mean + size)
    log_share, log_chance = np.log(np.maximum(share, 1e-300)), size * np.log1p(-share)
    low, high, reached = np.zeros(len(size)), np.zeros(len(size)), 1 - alive
    open_rows = np.arange(len(size))
    for count in range(_MOST_ORDERS):
        reached[open_rows] += alive[open_rows] * np.exp(log_chance[open_rows])
        low[open_rows[reached[open_rows] < tail]] = count + 1
        open_rows = open_rows[reached[open_rows] < 1 - tail]
        high[open_rows] = count + 1
        if not len(open_rows):
            break
        log_chance[open_rows] += np.log((size[open_rows] + count) / (count + 1)) + log_share[open_rows]
    return low, high


def lifetime_value(
    fit: Fit, each: Floats, rows: tuple[Floats, Floats, Floats], month: float, months: int = 12, discount: float = 0.0
) -> Floats:
    """Money of the months ahead per customer: what she spends each time, times the purchases of each month, divided by
    (1 + discount) to the number of the month.

    each: expected spend; rows: repeats, recency, age; month: its length in the unit of the fit; discount: per month.
    Source: the CLV of Fader, Hardie and Lee (2005), Journal of Marketing Research 42(4).
    """
    value, before = np.zeros(len(each)), np.zeros(len(each))
    for number in range(1, months + 1):
        until = fit.model.expected(number * month, *rows)
        value += (until - before) / (1 + discount) ** number
        before = until
    return value * each


def holdout(orders: pd.DataFrame, cal_end: date, end: date, unit: str = "", model: str = "") -> Holdout:
    """Fit what was known at cal_end, and hold it against the days from then to end.

    orders: as for purchase_history. Raises ValueError where too few had come again by cal_end, or end is not after it.
    """
    cut, last = pd.Timestamp(cal_end), pd.Timestamp(end)
    days = (last - cut).days
    history = purchase_history(orders, cut)
    if days <= 0 or missing_repeat_buyers(history):
        raise ValueError("too little past")
    unit = unit or ("week" if len(history) >= _MANY else "day")
    rows = grouped(history, _DAYS[unit] if len(history) >= _MANY else 0, _DAYS[unit])
    fit = fit_buying(rows, model) if model in MODELS else best_buying(rows)
    expected = _expected(fit, days / _DAYS[unit], rows)[rows.place]
    chance = fit.model.chance(days / _DAYS[unit], *_times(rows))[rows.place]
    actual = order_days_after(orders, history.index, cut, last)
    missed = np.abs(expected - actual)
    flagged = np.argsort(chance, kind="stable")[: max(len(history) // 10, 1)]
    return Holdout(
        len(history),
        days,
        float(missed.mean()),
        float(np.sqrt((missed**2).mean())),
        float(expected.sum()),
        int(actual.sum()),
        area_under_curve(expected, actual > 0),
        len(flagged),
        int((actual[flagged] == 0).sum()),
    )


def order_days_after(orders: pd.DataFrame, customers: pd.Index, cut: pd.Timestamp, last: pd.Timestamp) -> Floats:
    """Order days of each customer after cut, up to and including last."""
    later = orders[(orders["placed_on"] > cut) & (orders["placed_on"] <= last)]
    days = later.drop_duplicates(["customer_id", "placed_on"]).groupby("customer_id").size()
    return np.asarray(days.reindex(customers, fill_value=0), dtype=np.float64)


def area_under_curve(scores: Floats, yes: np.ndarray) -> float | None:
    """The chance that of two customers, one a yes and one a no, the yes has the higher score; a tie is half of one.

    None where there are no two such. Source: Hanley and McNeil (1982), Radiology 143(1), through ranks.
    """
    yes = np.asarray(yes, dtype=bool)
    positive, negative = int(yes.sum()), int((~yes).sum())
    if not positive or not negative:
        return None
    ranks = pd.Series(scores).rank().to_numpy()
    return float((ranks[yes].sum() - positive * (positive + 1) / 2) / (positive * negative))


def _times(rows: Grouped) -> tuple[Floats, Floats, Floats]:
    return rows.repeats, rows.recency, rows.age


def _expected(fit: Fit, time: float, rows: Grouped) -> Floats:
    return fit.model.expected(time, *_times(rows))


def _variance(fit: Fit, time: float, rows: Grouped) -> Floats:
    """Of the number of orders, when the parameters are true."""
    alive = np.maximum(fit.model.alive(*_times(rows)), 1e-12)
    expected = _expected(fit, time, rows)
    mean = expected / alive
    squared = alive * (mean + mean**2 * (1 + 1 / (fit.model.r + rows.repeats)))
    return np.asarray(squared - expected**2)


def _slope(fit: Fit, time: float, rows: Grouped) -> Floats:
    """How the expected orders, times the weights of the rows, change with the logarithm of each parameter."""
    some = thinned(rows)
    slope = np.zeros(len(fit.spread))
    for place in range(len(slope)):
        by = np.zeros(len(slope))
        by[place] = _NUDGE
        up, down = (moved(fit.model, sign * by).expected(time, *_times(some)) for sign in (1, -1))
        slope[place] = float((up - down) @ some.weight) / (2 * _NUDGE)
    return slope


def _total(expected: float, noise: float, fit: Fit, slope: Floats) -> Total:
    """Chance and the doubt about the parameters together; they are independent."""
    spread = float(np.sqrt(noise + slope @ fit.spread @ slope)) * _RANGE_SPREADS
    return Total(float(expected), max(float(expected) - spread, 0.0), float(expected) + spread)
