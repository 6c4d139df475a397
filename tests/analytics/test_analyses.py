"""Concentration, coming again, cohorts, values, pairs, trend, change: small cases by hand, public sets as computed."""

import numpy as np
import pandas as pd
import pytest

from desktop.analytics.changes import NOBODY, PARTS, changed
from desktop.analytics.cohorts import cohort_retention, cohort_values
from desktop.analytics.concentration import concentration
from desktop.analytics.pairs import followed, followed_first, together
from desktop.analytics.repeats import repeats
from desktop.analytics.trend import trend
from tests.analytics.public_orders import REFERENCE, cdnow_master, cdnow_sample, online_retail

RETAIL, CDNOW, PAIRS = (REFERENCE[name] for name in ("online_retail", "cdnow_master", "online_retail_pairs"))
RETAIL_END, CDNOW_END = pd.Timestamp("2011-12-09"), pd.Timestamp("1998-06-30")


def orders(*rows: tuple[int, str, int], channel: str = "shop") -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["customer_id", "placed_on", "total_minor"])
    return frame.assign(placed_on=pd.to_datetime(frame["placed_on"]), channel=channel)


def invoices() -> pd.DataFrame:
    """Online Retail by order."""
    lines = online_retail().groupby("order_id", as_index=False)
    found = lines.agg(
        customer_id=("customer_id", "first"), placed_on=("placed_on", "first"), total_minor=("total_minor", "sum")
    )
    return found.assign(channel="web")


# 80/20


def test_shares_of_the_best_are_those_of_a_hand_count() -> None:
    found = concentration(pd.Series([60, 20, 10, 5, 5], index=[11, 12, 13, 14, 15]))
    assert found is not None
    assert found.top_share == {"0.01": 0.6, "0.1": 0.6, "0.2": 0.6}
    assert (found.customers_for_80pct, found.best.tolist()) == (2, [11])
    assert found.gini == pytest.approx(0.5)
    assert found.curve[0] == (0, 0)
    assert found.curve[-1] == (1, 1)


def test_equal_customers_have_no_gini_and_no_money_has_no_share() -> None:
    equal = concentration(pd.Series([7] * 10))
    assert equal is not None
    assert (equal.gini, equal.customers_for_80pct) == (0, 8)
    assert concentration(pd.Series([0, -5])) is None
    assert concentration(pd.Series([], dtype="int64")) is None


def test_one_customer_brings_all() -> None:
    found = concentration(pd.Series([500]))
    assert found is not None
    assert (found.top_share["0.01"], found.gini, found.customers_for_80pct) == (1, 0, 1)


@pytest.mark.reference
def test_the_concentration_of_the_public_sets_is_as_computed() -> None:
    said, found = RETAIL["pareto"], concentration(online_retail().groupby("customer_id")["total_minor"].sum())
    assert found is not None
    assert found.customers == said["n"]
    assert found.customers_for_80pct == said["customers_for_80pct"]
    assert len(found.best) == said["top20_count"]
    for share, name in (("0.01", "top1_share"), ("0.1", "top10_share"), ("0.2", "top20_share")):
        assert found.top_share[share] == pytest.approx(said[name], abs=1e-6)
    assert found.gini == pytest.approx(said["gini"], abs=1e-5)
    assert found.revenue_minor == round(RETAIL["clean"]["revenue"] * 100)
    music = concentration(cdnow_master().groupby("customer_id")["total_minor"].sum())
    assert music is not None
    assert music.top_share["0.2"] == pytest.approx(CDNOW["pareto"]["top20_share"], abs=1e-6)
    assert music.top_share["0.1"] == pytest.approx(CDNOW["pareto"]["top10_share"], abs=1e-6)


# Coming again


def test_only_who_was_watched_long_enough_counts() -> None:
    found = repeats(
        orders((1, "2026-01-01", 1), (1, "2026-01-21", 1), (2, "2026-01-01", 1), (3, "2026-03-20", 1)),
        pd.Timestamp("2026-04-01"),
    )
    assert (found.within[30].eligible, found.within[30].repeated) == (2, 1)
    assert found.within[365].rate is None
    assert (found.gaps.n, found.gaps.median) == (1, 20)


def test_two_orders_of_one_day_are_no_second_day() -> None:
    found = repeats(orders((1, "2026-01-01", 1), (1, "2026-01-01", 1)), pd.Timestamp("2026-06-01"))
    assert (found.two_or_more_orders, found.two_or_more_days, found.gaps.mean) == (1, 0, None)


def test_no_orders_have_no_repeats() -> None:
    assert repeats(orders(), pd.Timestamp("2026-06-01")).customers == 0


def test_the_gaps_of_the_sample_are_those_between_its_days() -> None:
    days = cdnow_sample().drop_duplicates(["customer_id", "placed_on"])
    found = repeats(cdnow_sample(), CDNOW_END)
    assert found.gaps.n == len(days) - days["customer_id"].nunique()


@pytest.mark.reference
@pytest.mark.parametrize("name", ["online_retail", "cdnow_master"])
def test_repeats_of_the_public_sets_are_as_computed(name: str) -> None:
    frame, last = (invoices(), RETAIL_END) if name == "online_retail" else (cdnow_master(), CDNOW_END)
    found, said = repeats(frame, last), REFERENCE[name]
    within = said["repeat_within"] if name == "cdnow_master" else said["repeat"]
    for days, each in found.within.items():
        known = within[f"{days}d"] if name == "cdnow_master" else within[f"within_{days}d"]
        assert each.eligible == known["eligible"]
        assert each.rate == pytest.approx(known["rate"], abs=1e-6)
    for measure, value in said["gaps_days"].items():
        assert getattr(found.gaps, measure) == pytest.approx(value, abs=1e-5)
    share = said["repeat_two_or_more_days"] if name == "cdnow_master" else said["repeat"]["two_or_more_days"]
    assert found.two_or_more_days / found.customers == pytest.approx(share, abs=1e-6)


# Cohorts and values


def test_a_cohort_counts_each_customer_once_a_month() -> None:
    frame = orders(
        (1, "2026-01-05", 1), (1, "2026-01-09", 1), (2, "2026-01-31", 1), (1, "2026-03-01", 1), (3, "2026-03-02", 1)
    )
    assert cohort_retention(frame) == {"2026-01": [2, 0, 1], "2026-03": [1]}
    assert cohort_retention(orders()) == {}


def test_cohorts_by_channel_are_of_the_first_order() -> None:
    frame = pd.concat([orders((1, "2026-01-05", 1), channel="web"), orders((1, "2026-02-09", 1), (2, "2026-02-01", 1))])
    assert cohort_retention(frame, "channel") == {"shop": [1], "web": [1, 1]}


def test_the_two_conventions_of_value_differ_and_name_only_what_is_known() -> None:
    frame = orders((1, "2026-01-20", 100), (1, "2026-02-10", 40), (2, "2026-01-02", 10), (2, "2026-02-15", 5))
    last = pd.Timestamp("2026-02-28")
    by_age = cohort_values(frame, last, (1, 2), "age")["2026-01"].value
    by_calendar = cohort_values(frame, last, (1, 2), "calendar")["2026-01"].value
    assert by_age == {1: 75}  # 100 + 40 within her month, 10 within his; nobody was watched for two
    assert by_calendar == {1: 55, 2: 77.5}
    with pytest.raises(ValueError, match="moon"):
        cohort_values(frame, last, (1,), "moon")


def test_a_month_after_the_last_of_january_ends_with_february() -> None:
    frame = orders((1, "2026-01-31", 100), (1, "2026-02-28", 40))
    assert cohort_values(frame, pd.Timestamp("2026-02-28"), (1,), "age")["2026-01"].value == {1: 100}


def test_a_channel_counts_those_who_were_watched_long_enough() -> None:
    frame = orders((1, "2026-01-01", 100), (1, "2026-01-20", 20), (2, "2026-03-20", 500))
    found = cohort_values(frame, pd.Timestamp("2026-03-31"), (1,), "age", "channel")["shop"]
    assert (found.customers, found.value) == (2, {1: 120})


@pytest.mark.reference
@pytest.mark.parametrize("name", ["online_retail", "cdnow_master"])
def test_cohorts_and_values_of_the_public_sets_are_as_computed(name: str) -> None:
    frame, last = (invoices(), RETAIL_END) if name == "online_retail" else (cdnow_master(), CDNOW_END)
    said = REFERENCE[name]
    assert cohort_retention(frame) == said["cohort_retention"]
    for convention in ("age", "calendar"):
        found = cohort_values(frame, last, (1, 3, 6, 8, 12), convention)
        known = {(int(m), cohort): each for m, row in said[f"ltv_{convention}"].items() for cohort, each in row.items()}
        mine = {(m, cohort): each / 100 for cohort, row in found.items() for m, each in row.value.items()}
        assert mine == pytest.approx({key: each for key, each in known.items() if each is not None}, abs=1e-3)


# Pairs


def lines(*rows: tuple[int, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["customer_id", "placed_on", "product"])
    return frame.assign(
        placed_on=pd.to_datetime(frame["placed_on"]), order_id=frame["placed_on"] + frame["customer_id"].astype(str)
    )


def test_a_then_b_counts_customers_and_their_shortest_gap() -> None:
    frame = lines(
        (1, "2026-01-01", "A"), (1, "2026-01-10", "B"), (1, "2026-01-20", "B"), (1, "2026-01-15", "A"),
        (2, "2026-01-01", "A"), (2, "2026-01-01", "B"),
        (3, "2026-01-01", "B"), (3, "2026-03-01", "A"),
        (4, "2026-01-01", "C"),
    )  # fmt: skip
    found = followed(frame, 30, 1).set_index(["a", "b"])
    row = found.loc[("A", "B")]
    assert (row["n"], row["n_a"], row["n_b"], row["median_gap_days"]) == (1, 3, 3, 5)
    assert row["support"] == 0.25
    assert row["lift"] == pytest.approx((1 / 3) / (3 / 4))
    assert set(found.index) == {("A", "B"), ("B", "A"), ("A", "A"), ("B", "B")}
    assert followed(frame, 30, 4).empty
    assert followed(frame.head(0), 30, 1).empty


def test_first_to_first_leaves_out_who_had_it_already_or_is_not_over() -> None:
    frame = lines(
        (1, "2026-01-01", "A"), (1, "2026-01-10", "B"),
        (2, "2026-01-01", "A"), (2, "2026-01-01", "B"),
        (3, "2026-02-25", "A"), (3, "2026-02-26", "B"),
        (4, "2026-01-01", "A"),
    )  # fmt: skip
    found = followed_first(frame, pd.Timestamp("2026-03-01"), 30, 1)
    assert found[["a", "b", "n", "eligible"]].to_numpy().tolist() == [["A", "B", 1, 2]]


def test_baskets_count_orders() -> None:
    frame = lines((1, "2026-01-01", "A"), (1, "2026-01-01", "B"), (1, "2026-02-01", "A"), (2, "2026-01-01", "B"))
    found = together(frame).set_index(["a", "b"]).loc[("A", "B")]
    assert (found["n"], found["n_a"], found["n_b"]) == (1, 2, 2)
    assert found["support"] == pytest.approx(1 / 3)
    assert found["leverage"] == pytest.approx(1 / 3 - 4 / 9)


def test_who_buys_everything_makes_lift_by_chance() -> None:
    """The trap: nothing follows anything here, and still the pairs of the most buyers have a lift above one."""
    made = np.random.default_rng(6)
    rows = [
        (person, f"2026-{month:02}-01", f"P{product}")
        for person in range(300)
        for month in range(1, 4)
        for product in made.choice(60, size=1 + 11 * (person % 3 == 0), replace=False)
    ]
    most = followed(lines(*rows), 31, 30).query("a != b").head(20)
    assert 1.1 < most["lift"].median() < 1.5


@pytest.mark.reference
def test_pairs_of_the_wholesaler_are_as_computed() -> None:
    goods = online_retail()[online_retail()["product"].str.fullmatch(r"\d{5}[A-Z]*")]
    assert goods["customer_id"].nunique() == PAIRS["N_customers"]
    found = followed(goods, PAIRS["window_days"], PAIRS["min_customers_per_item"]).query("a != b")
    said = PAIRS["v1_any_later_within_30d"]
    assert ((found["n"] >= 20).sum(), (found["n"] >= 50).sum()) == (said["pairs_n_ge_20"], said["pairs_n_ge_50"])
    by_pair = found.set_index(["a", "b"])
    for each in [*said["top_by_n"], *said["top_by_lift_n50"]]:
        row = by_pair.loc[(each["a"], each["b"])]
        assert (row["n"], row["n_a"], row["n_b"]) == (each["n"], each["nA"], each["nB"])
        assert row["lift"] == pytest.approx(each["lift"], abs=1e-6)
        assert row["confidence"] == pytest.approx(each["confidence"], abs=1e-6)
    first = followed_first(goods, RETAIL_END, 30, 100).set_index(["a", "b"])
    for each in [*PAIRS["v2_first_to_first_30d"], *PAIRS["v2_top_by_n"]]:
        row = first.loc[(each["a"], each["b"])]
        assert (row["n"], row["eligible"]) == (each["n"], each["eligible"])


@pytest.mark.reference
def test_baskets_of_the_wholesaler_are_as_computed() -> None:
    goods = online_retail()[online_retail()["product"].str.fullmatch(r"\d{5}[A-Z]*")]
    said = PAIRS["basket_rules"]
    found = together(goods, int(np.ceil(said["min_support"] * said["n_baskets"])))
    assert len(found) == 2 * said["frequent_pairs"]
    by_pair = found.set_index(["a", "b"])
    for each in [*said["top_by_support"], *said["top_by_lift"]]:
        row = by_pair.loc[(each["a"], each["b"])]
        assert row["n"] == each["count"]
        for measure in ("support", "confidence", "lift", "leverage", "conviction"):
            if measure in each:
                assert row[measure] == pytest.approx(each[measure], abs=1e-5)


# Trend and change


def test_the_trend_has_every_month_and_its_five_measures() -> None:
    frame = orders((1, "2026-01-01", 100), (1, "2026-01-11", 300), (-1, "2026-03-05", 50))
    mix = pd.DataFrame(
        {"placed_on": frame["placed_on"], "category": ["tea", "cup", ""], "money_minor": [100.0, 300.0, 50.0]}
    )
    found = trend(frame, mix).to_dict("records")
    assert [each["month"] for each in found] == ["2026-01", "2026-02", "2026-03"]
    assert [each["money_minor"] for each in found] == [400, 0, 50]
    assert (found[0]["average_minor"], found[0]["interval_days"]) == (200, 10)
    assert found[0]["mix"] == {"cup": 0.75, "tea": 0.25}
    assert np.isnan(found[1]["average_minor"])
    assert trend(orders(), mix.head(0)).empty


def bought(*rows: tuple[str, int, str, str, int, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["order_id", "customer_id", "channel", "product", "quantity", "money_minor"])


NO_ONE_BEFORE = pd.Index([], dtype="int64")


def split(before: pd.DataFrame, after: pd.DataFrame, earlier: pd.Index = NO_ONE_BEFORE) -> dict[str, int]:
    found = changed(before, after, earlier)
    assert sum(found.parts.values()) == found.after_minor - found.before_minor
    return {name: part for name, part in found.parts.items() if part}


def test_customers_of_one_period_are_won_returned_or_lost() -> None:
    before = bought(("a", 1, "web", "tea", 1, 100.0))
    after = bought(
        ("b", 2, "web", "tea", 1, 70.0), ("c", 3, "web", "tea", 1, 50.0), ("d", NOBODY, "web", "tea", 1, 9.0)
    )
    assert split(before, after, pd.Index([3])) == {"won": 70, "returned": 50, "lost": -100, "unnamed": 9}


@pytest.mark.parametrize(
    ("after", "part", "minor"),
    [
        (bought(("b", 1, "web", "tea", 2, 200.0), ("c", 1, "web", "tea", 2, 200.0)), "frequency", 200),
        (bought(("b", 1, "web", "tea", 5, 500.0)), "basket", 300),
        (bought(("b", 1, "web", "tea", 2, 230.0)), "price", 30),
        (bought(("b", 1, "shop", "tea", 2, 180.0)), "channel", -20),
        (bought(("b", 1, "web", "cup", 2, 600.0)), "mix", 400),
        (bought(("b", 1, "web", "pot", 2, 900.0)), "product", 700),
    ],
)
def test_each_part_alone_is_the_whole_change(after: pd.DataFrame, part: str, minor: int) -> None:
    hers = bought(("a", 1, "web", "tea", 2, 200.0))
    others = bought(("z", 9, "web", "cup", 1, 300.0))
    same = others.assign(order_id="y")
    assert split(pd.concat([hers, others]), pd.concat([after, same])) == {part: minor}


def test_the_parts_of_any_shop_sum_to_the_cent() -> None:
    made = np.random.default_rng(8)

    def period() -> pd.DataFrame:
        size = 400
        return pd.DataFrame(
            {
                "order_id": made.integers(0, 150, size),
                "customer_id": made.integers(-1, 60, size),
                "channel": made.choice(["web", "shop"], size),
                "product": made.choice([f"p{number}" for number in range(20)], size),
                "quantity": made.integers(1, 5, size),
                "money_minor": made.integers(0, 9_999, size) / 3,
            }
        )

    for _ in range(20):
        found = changed(period(), period(), pd.Index(range(30)))
        assert set(found.parts) == set(PARTS)
        assert sum(found.parts.values()) == found.after_minor - found.before_minor


def test_two_empty_periods_change_nothing() -> None:
    found = changed(bought(), bought(), NO_ONE_BEFORE)
    assert (found.before_minor, found.after_minor, set(found.parts.values())) == (0, 0, {0})
