"""Forecasts and their back-test: on CDNOW as computed by others, on a small shop with care."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from desktop.analytics.bg_nbd import BgNbd
from desktop.analytics.fitting import Fit, fit_buying
from desktop.analytics.forecast import (
    HORIZONS,
    LEAST_REPEAT_BUYERS,
    area_under_curve,
    forecast,
    grouped,
    holdout,
    lifetime_value,
    missing_repeat_buyers,
    order_days_after,
    order_range,
)
from desktop.analytics.gamma_gamma import GammaGamma
from desktop.analytics.history import group_spend, purchase_history
from desktop.analytics.next_visit import next_visits
from tests.analytics.public_orders import REFERENCE, cdnow_sample, cdnow_summary, online_retail

SAMPLE = REFERENCE["cdnow_sample_models"]
CUT, END = date(1997, 9, 30), date(1998, 6, 30)


def orders(*rows: tuple[int, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["customer_id", "placed_on", "total_minor"])
    return frame.assign(placed_on=pd.to_datetime(frame["placed_on"]))


def test_the_history_of_the_sample_is_the_published_summary() -> None:
    history, published = purchase_history(cdnow_sample(), pd.Timestamp(CUT)), cdnow_summary()
    assert history["repeats"].tolist() == published["repeats"].tolist()
    assert history["recency"].to_numpy() / 7 == pytest.approx(published["recency"].to_numpy(), abs=0.005)
    assert history["age"].to_numpy() / 7 == pytest.approx(published["age"].to_numpy(), abs=0.005)
    assert history["mean_minor"].to_numpy() / 100 == pytest.approx(published["mean_minor"].to_numpy(), abs=0.0051)


def test_orders_of_one_day_are_one_purchase_and_the_first_day_gives_no_spend() -> None:
    history = purchase_history(
        orders((7, "2026-01-01", 900), (7, "2026-01-05", 100), (7, "2026-01-05", 200), (8, "2026-01-03", 50)),
        pd.Timestamp("2026-01-11"),
    )
    assert history.loc[7].tolist() == [1, 4, 10, 300]
    assert history.loc[8].tolist() == [0, 0, 8, 0]


def test_no_orders_give_no_history() -> None:
    assert purchase_history(orders(), pd.Timestamp("2026-01-11")).empty


def test_the_back_test_on_the_sample_is_as_computed() -> None:
    said = SAMPLE["holdout"]
    found = holdout(cdnow_sample(), CUT, END)
    assert (found.customers, found.days, found.actual) == (2357, said["days"], said["actual_total"])
    assert found.mae == pytest.approx(said["bgnbd"]["mae"], rel=1e-3)
    assert found.rmse == pytest.approx(said["bgnbd"]["rmse"], rel=1e-3)
    assert found.predicted == pytest.approx(said["bgnbd"]["pred_total"], rel=0.005)
    assert found.auc == pytest.approx(said["bgnbd"]["auc_expected"], abs=1e-3)


@pytest.mark.parametrize("model", ["paretonbd", "mbgnbd"])
def test_the_back_test_of_the_other_models_is_as_computed(model: str) -> None:
    said, found = SAMPLE["holdout"][model], holdout(cdnow_sample(), CUT, END, model=model)
    assert found.mae == pytest.approx(said["mae"], rel=0.005)
    assert found.predicted == pytest.approx(said["pred_total"], rel=0.005)


def test_who_bought_once_must_not_be_ranked_by_being_alive() -> None:
    """The trap: P(alive) puts one-time buyers on top."""
    history = purchase_history(cdnow_sample(), pd.Timestamp(CUT))
    rows = grouped(history, 0, 1)
    model = fit_buying(rows).model
    actual = order_days_after(cdnow_sample(), history.index, pd.Timestamp(CUT), pd.Timestamp(END)) > 0
    times = [history[name].to_numpy() for name in ("repeats", "recency", "age")]
    alive, said = model.alive(*times), SAMPLE["holdout"]["bgnbd"]
    assert area_under_curve(alive, actual) == pytest.approx(said["auc_palive_all"], abs=2e-3)
    again = times[0] > 0
    assert area_under_curve(alive[again], actual[again]) == pytest.approx(said["auc_palive_repeat"], abs=2e-3)
    assert area_under_curve(model.chance(273, *times), actual) > 0.75


def test_the_unit_of_time_changes_the_scale_only() -> None:
    history = purchase_history(cdnow_sample(), pd.Timestamp(CUT))
    days, weeks = forecast(history, "day"), forecast(history, "week")
    assert days.fit.model.alpha == pytest.approx(7 * weeks.fit.model.alpha, rel=1e-4)
    assert days.orders[365].expected == pytest.approx(weeks.orders[365].expected, rel=1e-5)
    assert days.frame["chance_90"].to_numpy() == pytest.approx(weeks.frame["chance_90"].to_numpy(), rel=1e-4)


def test_what_came_true_lies_in_the_ranges_about_as_often_as_they_say() -> None:
    history = purchase_history(cdnow_sample(), pd.Timestamp(CUT))
    frame = forecast(history).frame
    later = pd.Timestamp(CUT) + pd.Timedelta(days=90)
    actual = order_days_after(cdnow_sample(), history.index, pd.Timestamp(CUT), later)
    inside = (actual >= frame["orders_90_low"]) & (actual <= frame["orders_90_high"])
    assert inside.mean() > 0.8  # whole numbers: the range holds at least what it says
    assert (frame["orders_90_high"] < 30).all()
    bought = (actual > 0).mean()
    assert frame["chance_90"].mean() == pytest.approx(bought, abs=0.03)


def test_every_number_of_a_forecast_is_a_number() -> None:
    made = forecast(purchase_history(cdnow_sample(), pd.Timestamp(CUT)))
    assert np.isfinite(made.frame.to_numpy()).all()
    assert (made.frame.to_numpy() >= 0).all()
    for ahead in HORIZONS:
        for total in (made.orders[ahead], made.money[ahead]):
            assert 0 < total.low < total.expected < total.high
    assert made.frame["orders_90"].sum() == pytest.approx(made.orders[90].expected)
    assert made.frame["money_90_minor"].sum() == pytest.approx(made.money[90].expected)


def test_lifetime_values_are_as_computed() -> None:
    frame = cdnow_summary()
    model, spend = BgNbd(0.243, 4.414, 0.793, 2.426), GammaGamma(6.25, 3.74, 15.44)
    fit = Fit(model, 0.0, np.zeros((4, 4)), True, 0.0)
    times = tuple(frame[name].to_numpy() for name in ("repeats", "recency", "age"))
    each = spend.expected(times[0], frame["mean_minor"].to_numpy())
    for discount, name in ((0.0, "clv_12m_0pct_freqW_pubparams"), (0.01, "clv_12m_1pct_freqW_pubparams")):
        value = lifetime_value(fit, each, times, 4.345, discount=discount)
        assert value[:10] == pytest.approx(SAMPLE[name]["first10"], rel=1e-4)
        assert value.sum() == pytest.approx(SAMPLE[name]["sum"], rel=1e-4)


def test_an_order_range_is_that_of_the_counts() -> None:
    """Without leaving, the number of orders is negative binomial: the range must be its quantiles."""
    model = BgNbd(2.0, 10.0, 1e-5, 1e4)
    history = pd.DataFrame({"repeats": [4.0], "recency": [30.0], "age": [30.0], "mean_minor": [100.0]})
    low, high = order_range(Fit(model, 0.0, np.zeros((4, 4)), True, 0.0), 20.0, grouped(history, 0, 1))
    made = np.random.default_rng(3)
    counts = made.poisson(made.gamma(6.0, 1 / 40, 200_000) * 20)
    assert (low[0], high[0]) == (np.quantile(counts, 0.1), np.quantile(counts, 0.9))


def test_it_says_how_many_more_must_come_again() -> None:
    few = orders(*((number, day, 100) for number in range(3) for day in ("2026-01-01", "2026-02-01")))
    history = purchase_history(few, pd.Timestamp("2026-03-01"))
    assert missing_repeat_buyers(history) == LEAST_REPEAT_BUYERS - 3
    with pytest.raises(ValueError, match="past"):
        holdout(few, date(2026, 1, 15), date(2026, 3, 1))


def test_a_forecast_where_nobody_ever_paid_has_orders_and_no_money() -> None:
    free = orders(*((number, day, 0) for number in range(40) for day in ("2026-01-01", "2026-02-01")))
    made = forecast(purchase_history(free, pd.Timestamp("2026-03-01")))
    assert made.spend is None
    assert made.orders[90].expected > 0
    assert made.money[90].expected == 0


def test_a_curve_of_one_kind_only_has_no_area() -> None:
    assert area_under_curve(np.array([1.0, 2.0]), np.array([True, True])) is None
    assert area_under_curve(np.array([1.0, 2.0, 2.0]), np.array([False, True, False])) == 0.75


def test_the_next_visit_is_never_before_today() -> None:
    rhythm = orders(*((1, day, 100) for day in ("2026-01-01", "2026-01-11", "2026-01-21", "2026-01-31")))
    soon = next_visits(rhythm, pd.Timestamp("2026-02-03")).loc[1]
    assert (soon["gap_days"], soon["due_days"]) == (10, 7)
    late = next_visits(rhythm, pd.Timestamp("2026-04-03")).loc[1]
    assert late["by_rhythm_days"] < 0
    assert (late["early_days"], late["due_days"]) == (1, 1)
    assert next_visits(rhythm.head(2), pd.Timestamp("2026-02-03")).empty


@pytest.mark.reference
def test_the_wholesaler_is_as_computed() -> None:
    """The likelihood is flat in a and b there: compare it and the predictions, never the parameters."""
    said = REFERENCE["online_retail"]["models_full"]
    history = purchase_history(online_retail(), pd.Timestamp("2011-12-09"))
    check = said["summary_check"]
    assert (history["repeats"].sum(), history["recency"].sum(), history["age"].sum()) == (
        check["sum_frequency"],
        check["sum_recency"],
        check["sum_T"],
    )
    assert history["mean_minor"].sum() / 100 == pytest.approx(check["sum_monetary"], abs=0.01)
    made = forecast(history, "day", "bgnbd")
    assert made.fit.log_likelihood == pytest.approx(said["bgnbd_days"]["ll"], abs=0.05)
    pareto = forecast(history, "day", "paretonbd")
    assert pareto.fit.log_likelihood == pytest.approx(said["paretonbd_days"]["ll"], abs=0.05)
    assert made.orders[90].expected == pytest.approx(said["totals"]["sum_e90"], rel=0.005)
    assert made.orders[365].expected == pytest.approx(said["totals"]["sum_e365"], rel=0.005)
    for number, each in said["customers"].items():
        row = made.frame.loc[int(number)]
        assert row["orders_90"] == pytest.approx(each["e90"], rel=0.005)
        assert row["orders_365"] == pytest.approx(each["e365"], rel=0.005)
        assert row["spend_minor"] / 100 == pytest.approx(each["avg"], rel=0.005)
    times = tuple(history[name].to_numpy() for name in ("repeats", "recency", "age"))
    for discount, name in ((0.0, "sum_clv12"), (0.01, "sum_clv12_1pct")):
        value = lifetime_value(made.fit, made.frame["spend_minor"].to_numpy(), times, 30, discount=discount)
        assert value.sum() / 100 == pytest.approx(said["totals"][name], rel=0.005)
    alive = made.fit.model.alive(*times)
    assert alive.mean() > 0.99  # the second trap: nobody ever leaves a wholesaler, so being alive tells nothing


@pytest.mark.reference
def test_the_back_test_on_the_wholesaler_reaches_its_bars() -> None:
    found, said = holdout(online_retail(), date(2011, 6, 30), date(2011, 12, 9)), REFERENCE["online_retail"]["holdout"]
    assert (found.customers, found.days, found.actual) == (
        said["n"],
        said["days"],
        said["bgnbd_bounded_mle"]["actual_total"],
    )
    assert found.mae <= 1.367
    assert found.rmse <= 2.216
    assert found.auc == pytest.approx(said["bgnbd_bounded_mle"]["auc_expected"], abs=1e-3)
    assert found.predicted == pytest.approx(said["bgnbd_bounded_mle"]["pred_total"], rel=0.005)


@pytest.mark.reference
def test_the_money_of_the_back_test_on_the_wholesaler_is_as_computed() -> None:
    said, cut = REFERENCE["online_retail"]["holdout"]["bgnbd_bounded_mle"]["revenue"], pd.Timestamp("2011-06-30")
    history = purchase_history(online_retail(), cut)
    made = forecast(history, "day", "bgnbd")
    times = [history[name].to_numpy() for name in ("repeats", "recency", "age")]
    expected = made.fit.model.expected(162, *times) * made.frame["spend_minor"].to_numpy() / 100
    later = online_retail()[online_retail()["placed_on"] > cut].groupby("customer_id")["total_minor"].sum() / 100
    actual = later.reindex(history.index, fill_value=0.0).to_numpy()
    assert np.abs(expected - actual).mean() == pytest.approx(said["mae"], rel=0.005)
    assert expected.sum() == pytest.approx(said["pred_total"], rel=0.005)
    assert actual.sum() == pytest.approx(said["actual_total"], abs=0.01)


@pytest.mark.reference
def test_the_chance_of_buying_flags_who_stays_away() -> None:
    said, cut = REFERENCE["online_retail"]["churn90"], pd.Timestamp("2011-09-10")
    history = purchase_history(online_retail(), cut)
    actual = order_days_after(online_retail(), history.index, cut, cut + pd.Timedelta(days=90)) > 0
    assert (len(history), int(actual.sum())) == (said["n"], said["active"])
    made = forecast(history, "day", "bgnbd")
    chance = made.frame["chance_90"].to_numpy()
    assert area_under_curve(chance, actual) == pytest.approx(said["auc_pbuy90"], abs=1e-3)
    assert area_under_curve(made.frame["orders_90"].to_numpy(), actual) == pytest.approx(
        said["auc_expected90"], abs=1e-3
    )
    assert ((chance - actual) ** 2).mean() == pytest.approx(said["brier_pbuy"], abs=1e-3)


@pytest.mark.reference
def test_the_next_visits_of_the_wholesaler_are_as_computed() -> None:
    said, cut = REFERENCE["online_retail"]["next_purchase"], pd.Timestamp("2011-09-10")
    visits = next_visits(online_retail(), cut)
    later = online_retail()[online_retail()["placed_on"] > cut].groupby("customer_id")["placed_on"].min()
    came = (later - cut).dt.days.reindex(visits.index).dropna()
    assert len(came) == said["n"]
    for column, name in (("by_rhythm_days", "median_gap"), ("due_days", "median_gap_not_before_cut")):
        missed = (visits[column].reindex(came.index) - came).abs()
        assert missed.mean() == pytest.approx(said[name]["mae"], abs=1e-3)
        assert missed.median() == pytest.approx(said[name]["median_abs"], abs=1e-3)


def test_large_shops_are_grouped_and_still_right() -> None:
    made = np.random.default_rng(5)
    repeats, mean = made.integers(1, 5, 60_000).astype(float), made.gamma(4.0, 500.0, 60_000)
    x, spend, weight = group_spend(repeats, mean)
    assert len(x) < 30_000
    assert weight.sum() == 60_000
    assert (x * weight) @ np.ones(len(x)) == pytest.approx(repeats.sum())
    model = GammaGamma(4.0, 3.0, 900.0)
    exact, _ = model.log_likelihood(repeats, mean, np.ones(60_000))
    assert model.log_likelihood(x, spend, weight)[0] == pytest.approx(exact, rel=1e-6)
