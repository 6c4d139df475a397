"""The trend, why it changed, and what goes with what."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.services.analyses.analysis import Analysis, Asked, Column, Period, Row, begun, rounded
from desktop.services.sales_frames import NOBODY, Sales, read_lines
from desktop.storage.shopfile import Shop

if TYPE_CHECKING:
    import pandas as pd

TREND_MONTHS = 36
MOST_PAIRS = 10_000
_LEAST_SHARE, _LEAST, _MOST_LEAST = 0.02, 5, 100
_BARS = 12
_BY_CHANCE = 1.5  # such a lift comes of frequent buyers alone


def trend(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """Amount, orders, average, interval and mix of the last three years, month by month."""
    from desktop.analytics.trend import trend as by_month

    lines = read_lines(shop, sales)
    frame = by_month(sales.orders, lines[["placed_on", "category", "money_minor"]]).tail(TREND_MONTHS)
    months: list[dict[str, Any]] = [
        {
            "month": each["month"],
            "money_minor": int(each["money_minor"]),
            "orders": int(each["orders"]),
            "average_minor": rounded(each["average_minor"], 2),
            "interval_days": rounded(each["interval_days"], 2),
            "mix": {name: round(share, 4) for name, share in each["mix"].items()},
        }
        for each in frame.to_dict("records")
    ]
    whole = _whole_months(months, sales)
    last, before = (whole[-1], whole[-2]) if len(whole) > 1 else (None, None)
    said: dict[str, tuple[Any, str]] = {}
    kind = "too_few_months"
    if last and before:
        kind = "trend_up" if last["money_minor"] >= before["money_minor"] else "trend_down"
        said = {"month": (last["month"], "text"), "money": (last["money_minor"], "money")}
        said["before"] = (before["money_minor"], "money")
    keys = ("month", "money_minor", "orders", "average_minor", "interval_days")
    return begun(
        "trend",
        sales,
        {"currency": sales.currency, "months": months},
        kind=kind,
        said=said,
        columns=[
            Column(name, shown)
            for name, shown in zip(
                ("month", "money", "orders", "average", "interval"),
                ("text", "money", "count", "money", "number"),
                strict=True,
            )
        ],
        rows=[[each[key] for key in keys] for each in months],
        bars=[Row(each["month"], each["money_minor"], "money", is_spoken_of=each is last) for each in months[-_BARS:]],
    )


def _whole_months(months: list[dict[str, Any]], sales: Sales) -> list[dict[str, Any]]:
    """Without the last month while it is not over."""
    is_over = (sales.until + timedelta(days=1)).day == 1 or sales.as_of.isoformat()[:7] > sales.until.isoformat()[:7]
    return months if is_over else months[:-1]


def changed(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """The change of the money between two periods, split so that nothing is left over."""
    import pandas as pd

    from desktop.analytics.changes import changed as split

    before, after = asked.before or _month_before(sales, 2), asked.after or _month_before(sales, 1)
    lines = read_lines(shop, sales)
    named = sales.named
    earlier = pd.Index(named.loc[named["placed_on"] < pd.Timestamp(before[0]), "customer_id"].unique())
    found = split(_within(lines, before), _within(lines, after), earlier)
    change = found.after_minor - found.before_minor
    order = sorted((name for name in found.parts if found.parts[name]), key=lambda name: -abs(found.parts[name]))
    answer = {
        "before": _period(before, found.before_minor),
        "after": _period(after, found.after_minor),
        "change_minor": change,
        "parts": found.parts,
        "customers": {name: len(part) for name, part in found.customers.items()},
    }
    nothing = not found.before_minor and not found.after_minor
    kind = "no_change" if not change else "changed_up" if change > 0 else "changed_down"
    return begun(
        "changed",
        sales,
        answer,
        kind="nothing_in_periods" if nothing else kind,
        said={
            "money": (abs(change), "money"),
            "largest": (order[0] if order else "", "code"),
            "part": (abs(found.parts[order[0]]) if order else 0, "money"),
        },
        columns=[Column("part", "code"), Column("change", "money"), Column("customers", "count")],
        rows=[[name, minor, len(found.customers.get(name, ()))] for name, minor in found.parts.items()],
        bars=[Row(name, found.parts[name], "money", True, name in order[:3]) for name in order],
        members={name: [int(each) for each in part.index] for name, part in found.customers.items()},
    )


def _month_before(sales: Sales, back: int) -> Period:
    """The whole month so many back, counted from the last one that is over."""
    first = sales.as_of.replace(day=1)
    if (sales.as_of + timedelta(days=1)).day == 1:
        first = sales.as_of + timedelta(days=1)
    for _ in range(back):
        last = first - timedelta(days=1)
        first = last.replace(day=1)
    return first, last


def _within(lines: "pd.DataFrame", period: Period) -> "pd.DataFrame":
    import pandas as pd

    first, last = (pd.Timestamp(each) for each in period)
    return lines[(lines["placed_on"] >= first) & (lines["placed_on"] <= last)]


def _period(period: Period, money_minor: int) -> dict[str, Any]:
    first, last = period
    return {"from": date.isoformat(first), "to": date.isoformat(last), "money_minor": money_minor}


def pairs(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """A then B within a window, or A and B in one basket. Presents and what others bought through her are left out."""
    from desktop.analytics.pairs import followed, together

    lines = read_lines(shop, sales)
    lines = lines[(lines["product"] != "") & (lines["own_grade"] != "gift")]
    lines = lines[lines["customer_id"] != NOBODY] if len(lines) else lines
    if asked.products:
        lines = lines[lines["product"].str.fullmatch(asked.products)]
    everybody = lines["order_id" if asked.basket else "customer_id"].nunique()
    least = asked.least_customers or min(max(int(everybody * _LEAST_SHARE), _LEAST), _MOST_LEAST)
    table = together(lines, least) if asked.basket else followed(lines, asked.window_days, least)
    table = table[table["a"] != table["b"]].head(MOST_PAIRS)
    names = _names(lines, {*table["a"], *table["b"]})
    answer = [
        {
            "a": row["a"],
            "b": row["b"],
            "a_name": names.get(row["a"], ""),
            "b_name": names.get(row["b"], ""),
            **{name: int(row[name]) for name in ("n", "n_a", "n_b")},
            **{
                name: rounded(row[name], 6)
                for name in ("support", "confidence", "lift", "leverage", "conviction", "median_gap_days")
                if name in row
            },
        }
        for row in table.to_dict("records")
    ]
    best = max(answer[:200], key=lambda each: each["lift"], default=None)
    return begun(
        "pairs",
        sales,
        answer,
        kind=_kind_of_pairs(best, asked),
        said={}
        if best is None
        else {
            "a": (best["a_name"] or best["a"], "text"),
            "b": (best["b_name"] or best["b"], "text"),
            "times": (best["lift"], "number"),
            "days": (asked.window_days, "days"),
        },
        columns=[
            Column("a", "text"),
            Column("b", "text"),
            Column("together", "count"),
            Column("confidence", "share"),
            Column("lift", "number"),
        ],
        rows=[
            [each["a_name"] or each["a"], each["b_name"] or each["b"], each["n"], each["confidence"], each["lift"]]
            for each in answer
        ],
        bars=[
            Row(
                f"{each['a_name'] or each['a']} → {each['b_name'] or each['b']}",
                each["n"],
                "count",
                False,
                each is best,
            )
            for each in answer[:_BARS]
        ],
    )


def _names(lines: "pd.DataFrame", products: set[str]) -> dict[str, str]:
    """What each product is called most often."""
    counts = lines[lines["product"].isin(products)].groupby(["product", "name"]).size()
    names: dict[str, str] = {}
    for product, name in counts.sort_values(ascending=False, kind="stable").index.tolist():
        names.setdefault(product, name)
    return names


def _kind_of_pairs(best: dict[str, Any] | None, asked: Asked) -> str:
    if best is None:
        return "no_pairs"
    if best["lift"] < _BY_CHANCE:
        return "by_chance"
    return "basket" if asked.basket else "pairs"
