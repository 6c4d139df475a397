"""BG/NBD, MBG/NBD, Pareto/NBD and gamma-gamma give what their papers print."""

import math

import numpy as np
import pytest

from desktop.analytics.bg_nbd import BgNbd
from desktop.analytics.climb import highest
from desktop.analytics.fitting import MODELS, best_buying, fit_buying, fit_spend, prior_weight
from desktop.analytics.gamma_gamma import GammaGamma
from desktop.analytics.history import Grouped, group_spend, group_times
from desktop.analytics.pareto_nbd import ParetoNbd
from desktop.analytics.special import by_count, digamma, hypergeometric, log_gamma
from tests.analytics.public_orders import REFERENCE, cdnow_summary

PUBLISHED, COMPUTED = REFERENCE["published"], REFERENCE["cdnow_sample_models"]
FIVE_IN_A_THOUSAND = 0.005
AS_PUBLISHED = BgNbd(0.243, 4.414, 0.793, 2.426)


def cdnow() -> Grouped:
    frame = cdnow_summary()
    return group_times(*(frame[name].to_numpy() for name in ("repeats", "recency", "age")))


def parameters(model: object) -> dict[str, float]:
    return {name: getattr(model, name) for name in model.names}  # type: ignore[attr-defined]


def test_log_gamma_is_that_of_the_standard_library() -> None:
    values = [1e-5, 0.01, 0.3, 1.0, 1.5, 2.0, 7.9, 30.0, 1e3, 1e6]
    assert log_gamma(values) == pytest.approx([math.lgamma(each) for each in values], rel=1e-13, abs=1e-13)


def test_digamma_is_the_slope_of_log_gamma() -> None:
    assert digamma([1.0, 0.5]) == pytest.approx([-0.5772156649015329, -1.9635100260214235], rel=1e-12)
    assert digamma([3.7]) == pytest.approx((log_gamma([3.7 + 1e-5]) - log_gamma([3.7 - 1e-5])) / 2e-5, rel=1e-8)


def test_the_hypergeometric_series_meets_its_closed_forms() -> None:
    z = np.array([0.0, 0.1, 0.5, 0.9, 0.99])
    assert hypergeometric(1.0, 1.0, 2.0, z[1:]) == pytest.approx(-np.log(1 - z[1:]) / z[1:], rel=1e-11)
    assert hypergeometric(3.0, 2.0, 2.0, z) == pytest.approx((1 - z) ** -3.0, rel=1e-9)
    with pytest.raises(ArithmeticError):
        hypergeometric(1.0, 1.0, 2.0, 0.999_999_9)


def test_by_count_works_out_each_count_once() -> None:
    counts = np.array([0.0, 3.0, 1.0, 3.0, 0.0, 1.0])
    assert by_count(np.sqrt, counts).tolist() == np.sqrt(counts).tolist()


def test_bg_nbd_fits_cdnow_as_published() -> None:
    fit, said = fit_buying(cdnow()), PUBLISHED["bgnbd_cdnow"]
    assert fit.converged
    assert parameters(fit.model) == pytest.approx(
        {name: said[name] for name in fit.model.names}, rel=FIVE_IN_A_THOUSAND
    )
    assert parameters(fit.model) == pytest.approx(COMPUTED["bgnbd"]["params"], rel=FIVE_IN_A_THOUSAND)
    assert fit.log_likelihood == pytest.approx(COMPUTED["bgnbd"]["ll"], abs=0.01)
    assert fit.log_likelihood == pytest.approx(said["ll"], abs=0.06)  # printed with one decimal


def test_the_spread_of_the_parameters_is_their_standard_error() -> None:
    fit = fit_buying(cdnow())
    errors = np.sqrt(np.diag(fit.spread)) * [getattr(fit.model, name) for name in fit.model.names]
    assert errors == pytest.approx(list(COMPUTED["bgnbd"]["se"].values()), rel=0.02)


def test_pareto_nbd_fits_cdnow_as_published() -> None:
    fit, said = fit_buying(cdnow(), "paretonbd"), PUBLISHED["paretonbd_cdnow"]
    assert fit.log_likelihood == pytest.approx(said["ll"], abs=0.01)
    assert parameters(fit.model) == pytest.approx(
        {name: said[name] for name in fit.model.names}, rel=FIVE_IN_A_THOUSAND
    )


def test_mbg_nbd_fits_cdnow_as_published() -> None:
    fit, said = fit_buying(cdnow(), "mbgnbd"), PUBLISHED["mbgnbd_cdnow"]
    assert parameters(fit.model) == pytest.approx(
        {name: said[name] for name in fit.model.names}, rel=FIVE_IN_A_THOUSAND
    )


def test_gamma_gamma_fits_cdnow_as_published() -> None:
    frame = cdnow_summary()
    fit = fit_spend(*group_spend(frame["repeats"].to_numpy(), frame["mean_minor"].to_numpy()))
    said = PUBLISHED["gammagamma_cdnow"]
    assert (fit.customers, fit.converged) == (said["n"], True)
    assert parameters(fit.model) == pytest.approx({name: said[name] for name in "pqv"}, rel=FIVE_IN_A_THOUSAND)
    assert fit.log_likelihood == pytest.approx(COMPUTED["gammagamma"]["ll"], abs=0.01)


def test_expected_spend_is_as_published() -> None:
    first = cdnow_summary().head(10)
    model = GammaGamma(6.25, 3.74, 15.44)
    expected = model.expected(first["repeats"], first["mean_minor"])
    assert expected == pytest.approx(COMPUTED["gammagamma"]["expected_profit_first10_pubparams"], abs=1e-3)
    assert model.expected(0.0, 0.0) == pytest.approx(COMPUTED["gammagamma"]["population_mean_pubparams"], abs=1e-3)


def test_expected_purchases_given_the_past_are_as_published() -> None:
    said = PUBLISHED["bgnbd_cond_exp"]
    found = AS_PUBLISHED.expected(said["t"], said["x"], said["t_x"], said["T"])
    assert found == pytest.approx(said["value"], abs=1e-3)
    for each in COMPUTED["bgnbd"]["first10_pubparams"]:
        history = each["frequency"], each["recency"], each["T"]
        assert AS_PUBLISHED.alive(*history) == pytest.approx(each["p_alive"], abs=1e-3)
        assert AS_PUBLISHED.expected(39, *history) == pytest.approx(each["e39"], abs=1e-3)


def test_sums_over_the_cohort_are_as_computed() -> None:
    history = [cdnow_summary()[name].to_numpy() for name in ("repeats", "recency", "age")]
    said = COMPUTED["bgnbd"]
    assert AS_PUBLISHED.expected(39, *history).sum() == pytest.approx(said["sum_expected_39w_pubparams"], abs=0.01)
    assert AS_PUBLISHED.alive(*history).mean() == pytest.approx(said["mean_p_alive_pubparams"], abs=1e-6)


def test_expected_purchases_of_a_new_customer_are_as_published() -> None:
    said, fitted = PUBLISHED["bgnbd_expected_new"], BgNbd(**COMPUTED["bgnbd"]["params"])
    assert fitted.expected_new(said["t"]) == pytest.approx(said["value"], abs=1e-3)
    assert fitted.expected_new(52.0) == pytest.approx([PUBLISHED["bgnbd_new_52w"]], abs=1e-3)


def test_chances_of_so_many_purchases_are_as_published() -> None:
    said = PUBLISHED["bgnbd_pmf"]
    assert AS_PUBLISHED.probability(2, 10) == pytest.approx(said["P(X(2)=10)"], rel=1e-4)
    assert AS_PUBLISHED.probability(39, 0) == pytest.approx(said["P(X(39)=0)"], abs=1e-6)
    found = [AS_PUBLISHED.probability(30, x) for x in range(11, 21)]
    assert found == pytest.approx(said["P(X(30)=11..20)"], abs=1e-8)
    assert sum(AS_PUBLISHED.probability(30, x) for x in range(200)) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize("code", ["bgnbd", "paretonbd"])
def test_the_frequent_buyer_1516_is_as_published(code: str) -> None:
    said, customer = PUBLISHED[f"{code}_cust_1516"], PUBLISHED["bgnbd_cust_1516"]
    model = MODELS[code](**COMPUTED[code]["params"])
    history = customer["x"], customer["t_x"], customer["T"]
    assert model.expected(52, *history) == pytest.approx(said["cond_exp_52"], abs=3e-3)  # parameters differ in print
    assert model.alive(*history) == pytest.approx(said["p_alive"], abs=1e-3)
    assert model.expected(52, *history) == pytest.approx(COMPUTED[code]["cust1516"]["cond_exp_52"], abs=1e-3)


@pytest.mark.parametrize("code", ["bgnbd", "paretonbd"])
def test_a_frequent_buyer_long_gone_is_expected_less_than_a_rare_one(code: str) -> None:
    said = PUBLISHED[f"{code}_paradox_x10_15_20_25_tx20_T39_t52"]
    model = MODELS[code](**COMPUTED[code]["params"])
    found = model.expected(52, np.array([10.0, 15.0, 20.0, 25.0]), np.full(4, 20.0), np.full(4, 39.0))
    assert found == pytest.approx(said, abs=1e-3)
    assert list(found) == sorted(found, reverse=True)


def test_pareto_nbd_of_a_new_customer_is_as_published() -> None:
    rounded = ParetoNbd(0.55, 10.56, 0.61, 11.64)  # the manual's, in two digits
    assert rounded.expected_new(np.arange(10.0)) == pytest.approx(PUBLISHED["paretonbd_expected_new_t0_9"], abs=1e-3)
    model = ParetoNbd(**COMPUTED["paretonbd"]["params"])
    assert model.expected_new(52.0) == pytest.approx([PUBLISHED["paretonbd_new_52w"]], abs=1e-3)


def test_grouping_leaves_the_likelihood_as_it_is() -> None:
    frame = cdnow_summary()
    one_by_one = Grouped(
        *(frame[name].to_numpy() for name in ("repeats", "recency", "age")), np.ones(len(frame)), np.arange(len(frame))
    )
    rows = cdnow()
    assert len(rows.weight) < len(frame)
    assert rows.repeats[rows.place].tolist() == frame["repeats"].tolist()
    for code, kind in MODELS.items():
        model = kind(**COMPUTED[code]["params"])
        value, slope = model.log_likelihood(rows)
        expected, expected_slope = model.log_likelihood(one_by_one)
        assert value == pytest.approx(expected, abs=1e-6)
        assert slope == pytest.approx(expected_slope, abs=1e-6)


@pytest.mark.parametrize("code", MODELS)
def test_the_slope_is_that_of_the_likelihood(code: str) -> None:
    rows, values = cdnow(), np.array([0.4, 7.0, 0.6, 3.0])
    _, slope = MODELS[code](*values).log_likelihood(rows)
    for place in range(4):
        step = np.zeros(4)
        step[place] = 1e-5 * values[place]
        up, down = (MODELS[code](*(values + sign * step)).log_likelihood(rows)[0] for sign in (1, -1))
        assert slope[place] == pytest.approx((up - down) / (2 * step[place]), rel=1e-4)


def test_who_bought_once_is_always_alive_to_bg_nbd_and_so_it_is_no_sign() -> None:
    assert AS_PUBLISHED.alive(0, 0, [1.0, 39.0, 500.0]).tolist() == [1, 1, 1]
    chances = AS_PUBLISHED.chance(13, 0, 0, np.array([1.0, 39.0, 500.0]))
    assert chances[0] > chances[1] > chances[2]


@pytest.mark.parametrize("code", MODELS)
def test_a_chance_is_that_of_at_least_one_of_the_expected(code: str) -> None:
    model = MODELS[code](**COMPUTED[code]["params"])
    x, t_x, age = np.array([0.0, 3.0, 20.0]), np.array([0.0, 20.0, 30.0]), np.array([30.0, 30.0, 31.0])
    chance, expected = model.chance(13, x, t_x, age), model.expected(13, x, t_x, age)
    assert np.all((chance > 0) & (chance < model.alive(x, t_x, age)))
    assert np.all(chance < expected)
    assert model.chance(0.001, x, t_x, age) == pytest.approx(model.expected(0.001, x, t_x, age), rel=0.01)


def test_parameters_stay_in_their_bounds_where_nobody_ever_leaves() -> None:
    """Buyers at a steady rate drive a and b apart without end; unbounded, the likelihood becomes nonsense."""
    made = np.random.default_rng(4)
    age = made.integers(100, 400, 3_000).astype(float)
    x = made.poisson(made.gamma(0.8, 1 / 60, 3_000) * age).astype(float)
    recency = np.where(x > 0, np.floor(age * made.random(3_000) ** (1 / np.maximum(x, 1))), 0.0)
    fit = fit_buying(group_times(x, recency, age))
    assert fit.converged
    assert fit.log_likelihood < 0
    assert np.all(np.isfinite(fit.spread))
    model = fit.model
    assert isinstance(model, BgNbd)
    assert 1e-5 <= model.a <= 1e4
    assert 1e-5 <= model.b <= 1e4
    assert model.alive(x, recency, age).mean() > 0.99  # so that P(alive) tells nothing here


def test_a_small_shop_is_drawn_to_the_priors_and_a_large_one_is_not() -> None:
    assert prior_weight(20) == prior_weight(100) == 1
    assert 0 < prior_weight(300) < 1
    assert prior_weight(500) == prior_weight(946) == 0
    few = group_times(np.array([1.0] * 30), np.array([5.0] * 30), np.array([40.0] * 30))
    fit = fit_buying(few)
    assert fit.converged
    assert 0.1 < fit.model.r < 10  # thirty equal customers alone would have driven r to its bound


def test_another_model_must_be_clearly_better() -> None:
    assert best_buying(cdnow()).model.code == "bgnbd"  # MBG/NBD is better by a third of a point
    assert best_buying(cdnow(), ("paretonbd", "bgnbd")).model.code == "bgnbd"


def test_spend_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody"):
        fit_spend(np.array([]), np.array([]), np.array([]))


def test_the_climb_finds_a_top_and_respects_its_bounds() -> None:
    def hill(at: np.ndarray) -> tuple[float, np.ndarray]:
        away = at - np.array([1.0, 2.0])
        return -float(away @ away), -2 * away

    top = highest(hill, np.zeros(2), np.full(2, -5.0), np.array([5.0, 1.5]))
    assert top.reached
    assert top.at == pytest.approx([1.0, 1.5])


def test_the_climb_says_when_it_did_not_arrive() -> None:
    def slope_without_end(at: np.ndarray) -> tuple[float, np.ndarray]:
        return float("nan"), at * float("nan")

    assert not highest(slope_without_end, np.zeros(2), np.full(2, -5.0), np.full(2, 5.0)).reached
