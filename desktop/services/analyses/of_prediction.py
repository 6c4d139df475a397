"""What customers will buy: totals with ranges, and how well the same would have done on the shop's own past."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.services.analyses.analysis import Analysis, Asked, Column, Row, begun, rounded
from desktop.services.sales_frames import Sales
from desktop.storage.shopfile import Shop

if TYPE_CHECKING:
    from desktop.analytics.forecast import Forecast, Holdout

_HOLDOUT_DAYS = 90  # of the back-test that is made unasked
_TOLD = 50  # customers in the table, those that will bring most


def prediction(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """Expected orders and money. Orders that are not her own are left out: they tell nothing of what she will do."""
    import pandas as pd

    from desktop.analytics.forecast import forecast, missing_repeat_buyers
    from desktop.analytics.history import purchase_history

    orders = sales.named[["customer_id", "placed_on", "total_minor"]]
    history = purchase_history(orders, pd.Timestamp(sales.until))
    if missing := missing_repeat_buyers(history):
        answer = {"customers": len(history), "missing_repeat_buyers": missing}
        return begun("prediction", sales, answer, kind="not_enough", said={"count": (missing, "count")})
    made = forecast(history, asked.unit, asked.model)
    if not made.fit.converged:
        return begun("prediction", sales, {"customers": len(history)}, kind="not_converged")
    back = _back_test(orders, sales, asked)
    soon = made.orders[90]
    most = made.frame.sort_values("money_365_minor", ascending=False, kind="stable").head(_TOLD)
    columns = ["chance_90", "orders_90", "orders_365", "money_90_minor", "money_365_minor"]
    return begun(
        "prediction",
        sales,
        _answer(made, len(history), back),
        kind="prediction_tested" if back else "no_back_test" if asked.holdout else "prediction",
        said={
            "orders": (soon.expected, "count"),
            "low": (soon.low, "count"),
            "high": (soon.high, "count"),
            "flagged": (back.flagged if back else 0, "count"),
            "stayed": (back.stayed_away if back else 0, "count"),
        },
        columns=[
            Column("customer", "text"),
            Column("chance_90", "share"),
            Column("orders_90", "number"),
            Column("orders_365", "number"),
            Column("money_90", "money"),
            Column("money_365", "money"),
        ],
        rows=[[str(number), *(float(row[name]) for name in columns)] for number, row in most.iterrows()],
        bars=_bars(made),
        members=_by_chance(made),
    )


def _answer(made: "Forecast", customers: int, back: "Holdout | None") -> dict[str, Any]:
    fit, spend = made.fit, made.spend
    answer: dict[str, Any] = {
        "model": fit.model.code,
        "unit": made.unit,
        "params": {name: float(getattr(fit.model, name)) for name in fit.model.names},
        "log_likelihood": rounded(fit.log_likelihood, 4),
        "prior_weight": rounded(fit.prior, 4),
        "customers": customers,
        "expected_orders": {str(days): rounded(total.expected, 4) for days, total in made.orders.items()},
        "expected_orders_range": {str(d): [rounded(t.low, 2), rounded(t.high, 2)] for d, t in made.orders.items()},
        "expected_money_minor": {str(days): round(total.expected) for days, total in made.money.items()},
        "expected_money_range": {str(d): [round(t.low), round(t.high)] for d, t in made.money.items()},
        "chance_90_mean": rounded(float(made.frame["chance_90"].mean()), 6),
    }
    if spend is not None:
        params = {name: float(getattr(spend.model, name)) for name in spend.model.names}
        answer["spend"] = {"params": params, "log_likelihood": rounded(spend.log_likelihood, 4), "n": spend.customers}
    if back is not None:
        answer["holdout"] = {
            "customers": back.customers,
            "days": back.days,
            "mae": rounded(back.mae, 6),
            "rmse": rounded(back.rmse, 6),
            "predicted": rounded(back.predicted, 4),
            "actual": back.actual,
            "auc": rounded(back.auc, 6),
            "flagged": back.flagged,
            "stayed_away": back.stayed_away,
        }
    return answer


def _back_test(orders: Any, sales: Sales, asked: Asked) -> "Holdout | None":
    """On the day asked for, or on ninety days ago; None where the past is too short."""
    from desktop.analytics.forecast import holdout

    cut: date = asked.holdout or sales.until - timedelta(days=_HOLDOUT_DAYS)
    try:
        return holdout(orders, cut, sales.until, asked.unit, asked.model)
    except ValueError:
        return None


_CHANCES = ((0.0, 0.1), (0.1, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1.01))


def _bars(made: "Forecast") -> list[Row]:
    """How many customers have which chance to buy within ninety days."""
    chance = made.frame["chance_90"]
    return [Row(_band(low, high), int(((chance >= low) & (chance < high)).sum()), "count") for low, high in _CHANCES]


def _by_chance(made: "Forecast") -> dict[str, list[int]]:
    chance = made.frame["chance_90"]
    return {
        _band(low, high): [int(each) for each in chance.index[(chance >= low) & (chance < high)]]
        for low, high in _CHANCES
    }


def _band(low: float, high: float) -> str:
    return f"{low:.0%}–{min(high, 1.0):.0%}"
