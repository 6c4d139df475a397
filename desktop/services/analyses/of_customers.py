"""80/20, coming again, cohorts and what a customer is worth."""

from typing import Any

from desktop.services.analyses.analysis import Analysis, Asked, Column, Row, begun, rounded
from desktop.services.sales_frames import Sales
from desktop.storage.shopfile import Shop


def pareto(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """The share of the money that the best 1, 10 and 20 % of the customers bring."""
    from desktop.analytics.concentration import concentration

    money = sales.named.groupby("customer_id")["total_minor"].sum()
    found = concentration(money)
    if found is None:
        empty = {
            "customers": len(money),
            "revenue_minor": 0,
            "top_share": {},
            "gini": None,
            "customers_for_80pct": None,
        }
        return begun("pareto", sales, empty, kind="no_money")
    answer = {
        "customers": found.customers,
        "revenue_minor": found.revenue_minor,
        "top_share": {name: round(share, 6) for name, share in found.top_share.items()},
        "gini": round(found.gini, 6),
        "customers_for_80pct": found.customers_for_80pct,
        "curve": [[round(each, 4) for each in point] for point in found.curve],
    }
    shares = [(f"{float(name):.0%}", share) for name, share in found.top_share.items()]
    alone = found.customers == 1
    return begun(
        "pareto",
        sales,
        answer,
        kind="one_customer" if alone else "pareto",
        said={
            "share": (found.top_share["0.2"], "share"),
            "count": (found.customers_for_80pct, "count"),
            "of": (found.customers, "count"),
            "money": (found.revenue_minor, "money"),
        },
        columns=[Column("best", "text"), Column("money_share", "share")],
        rows=[list(each) for each in shares],
        bars=[Row(name, share, "share", is_spoken_of=name == "20%") for name, share in shares],
        members={"20%": [int(each) for each in found.best]},
    )


def repeat(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """Who comes again, within how many days, and the gaps."""
    import pandas as pd

    from desktop.analytics.repeats import repeats

    found = repeats(sales.named, pd.Timestamp(sales.until))
    everybody = found.customers or 1
    answer: dict[str, Any] = {
        "customers": found.customers,
        "share_two_or_more_orders": round(found.two_or_more_orders / everybody, 6),
        "share_two_or_more_days": round(found.two_or_more_days / everybody, 6),
        "within_days": {
            str(days): {"eligible": each.eligible, "repeated": each.repeated, "rate": rounded(each.rate, 6)}
            for days, each in found.within.items()
        },
        "gaps_days": {
            "n": found.gaps.n,
            **{name: rounded(getattr(found.gaps, name), 6) for name in ("mean", "median", "p10", "p90")},
        },
    }
    watched = [(str(days), each) for days, each in found.within.items() if each.eligible]
    return begun(
        "repeat",
        sales,
        answer,
        kind="repeat" if found.gaps.n else "nobody_again",
        said={
            "share": (found.two_or_more_days / everybody, "share"),
            "days": (found.gaps.median, "days"),
            "count": (found.customers, "count"),
        },
        columns=[
            Column("within_days", "text"),
            Column("eligible", "count"),
            Column("repeated", "count"),
            Column("share", "share"),
        ],
        rows=[[days, each.eligible, each.repeated, each.rate] for days, each in watched],
        bars=[Row(days, each.rate or 0.0, "share") for days, each in watched],
    )


def cohorts(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """How many of those who began together come back, month after month."""
    from desktop.analytics.cohorts import cohort_retention

    found = cohort_retention(sales.named, asked.by)
    longest = max((len(counts) for counts in found.values()), default=0)
    again = [(name, counts[1] / counts[0]) for name, counts in found.items() if len(counts) > 2 and counts[0]]
    share = sum(found[name][1] for name, _ in again) / max(sum(found[name][0] for name, _ in again), 1)
    return begun(
        "cohorts",
        sales,
        {"unit": "month", "by": asked.by, "cohorts": found},
        kind="cohorts" if again else "too_few_months",
        said={"share": (share, "share"), "count": (len(found), "count")},
        columns=[Column("cohort", "text"), *(Column(f"+{month}", "count") for month in range(longest))],
        rows=[[name, *counts, *[None] * (longest - len(counts))] for name, counts in found.items()],
        bars=[Row(name, share_of_one, "share") for name, share_of_one in again],
    )


def value(shop: Shop, sales: Sales, asked: Asked) -> Analysis:
    """What a customer has brought by so many months, by the convention that is named."""
    import pandas as pd

    from desktop.analytics.cohorts import cohort_values

    found = cohort_values(sales.named, pd.Timestamp(sales.until), asked.months, asked.convention, asked.by)
    answer = {
        "convention": asked.convention,
        "by": asked.by,
        "customers": {name: each.customers for name, each in found.items()},
        "cohorts": {
            name: {str(months): round(each.value[months], 2) for months in asked.months if months in each.value}
            for name, each in found.items()
        },
    }
    known = [(months, name) for months in sorted(asked.months, reverse=True) for name in found]
    shown = next(((months, name) for months, name in known if months in found[name].value), None)
    months = shown[0] if shown else 0
    bars = [(name, each.value[months]) for name, each in found.items() if months in each.value]
    heads = sum(found[name].customers for name, _ in bars)
    mean = sum(worth * found[name].customers for name, worth in bars) / heads if heads else 0.0
    return begun(
        "value",
        sales,
        answer,
        kind=f"value_{asked.convention}" if shown else "too_few_months",
        said={"money": (mean, "money"), "months": (months, "count"), "count": (len(bars), "count")},
        columns=[Column("cohort", "text"), Column("customers", "count")]
        + [Column(f"{each}m", "money") for each in asked.months],
        rows=[
            [name, each.customers, *(each.value.get(month) for month in asked.months)] for name, each in found.items()
        ],
        bars=[Row(name, worth, "money") for name, worth in bars],
    )
