"""Fitting the models of repeat buying: within bounds, on grouped rows, drawn towards priors while a shop is small."""

from dataclasses import dataclass

import numpy as np

from desktop.analytics.bg_nbd import BgNbd, MbgNbd
from desktop.analytics.climb import Function, Top, highest
from desktop.analytics.gamma_gamma import GammaGamma
from desktop.analytics.history import Grouped
from desktop.analytics.pareto_nbd import ParetoNbd
from desktop.analytics.special import Floats

Buying = BgNbd | ParetoNbd
MODELS: dict[str, type[BgNbd] | type[ParetoNbd]] = {each.code: each for each in (BgNbd, MbgNbd, ParetoNbd)}

# Below so many repeat buyers the priors have their whole weight, from the second number on none: a large shop gets the
# maximum of the likelihood and nothing else.
_WHOLE_PRIOR, _NO_PRIOR = 100, 500
# What the shapes are in published fits to shops (CDNOW, grocery, Online Retail): their logarithms are spread so far
# about the starting values. Scales of time and money differ from shop to shop and have no prior.
_SHAPE_SPREAD = 1.0
_SHAPES = {"bgnbd": ("r", "a", "b"), "mbgnbd": ("r", "a", "b"), "paretonbd": ("r", "s"), "spend": ("p", "q")}
_SPEND_START = {"p": 4.0, "q": 3.5}
_SAMPLE = 5_000  # rows from which a large shop's fit starts
_MORE_POINTS = 2.0  # of log-likelihood, that another model must be better by to take the place of the first


@dataclass(frozen=True, slots=True)
class Fit:
    """model with its parameters; log_likelihood without the prior; spread: covariance of the logarithms of the
    parameters, (n, n); converged; prior: the weight of the prior, 0 to 1."""

    model: Buying
    log_likelihood: float
    spread: Floats
    converged: bool
    prior: float


@dataclass(frozen=True, slots=True)
class SpendFit:
    """As Fit, of the money."""

    model: GammaGamma
    log_likelihood: float
    converged: bool
    customers: int


def prior_weight(repeat_buyers: float) -> float:
    """1 in a small shop, 0 in a large one."""
    return float(np.clip((_NO_PRIOR - repeat_buyers) / (_NO_PRIOR - _WHOLE_PRIOR), 0.0, 1.0))


def fit_buying(rows: Grouped, code: str = "bgnbd") -> Fit:
    """The parameters of a model of MODELS by the most likely values, times the prior of a small shop.

    Raises KeyError for another code. With no repeat buyers the priors alone speak; ask for enough of them before.
    """
    kind = MODELS[code]
    weight = prior_weight(float(rows.weight[rows.repeats > 0].sum()))
    start = _start(kind, rows)
    centre, shapes = np.log(kind.start), np.array([name in _SHAPES[code] for name in kind.names])

    def function(at: Floats, rows: Grouped = rows) -> tuple[float, Floats]:
        values = np.exp(at)
        value, slope = kind(*(float(each) for each in values)).log_likelihood(rows)
        away = (at - centre) * shapes * weight / _SHAPE_SPREAD**2
        return value - float(away @ (at - centre)) / 2, slope * values - away

    starts = [start, start + np.array([0.5, 0.5, -3.0, 2.0])]
    if (sample := thinned(rows)) is not rows:
        starts = [_best(lambda at: function(at, sample), starts, kind.lower, kind.upper).at]
    top = _best(function, starts, kind.lower, kind.upper)
    model = _made(kind, np.exp(top.at))
    return Fit(model, model.log_likelihood(rows)[0], top.spread(), top.reached, weight)


def best_buying(rows: Grouped, codes: tuple[str, ...] = ("bgnbd", "mbgnbd")) -> Fit:
    """The first model, unless another is clearly more likely; all have four parameters, so that they compare."""
    best = fit_buying(rows, codes[0])
    for code in codes[1:]:
        other = fit_buying(rows, code)
        better = other.log_likelihood > best.log_likelihood + _MORE_POINTS
        if other.converged and (better or not best.converged):
            best = other
    return best


def fit_spend(repeats: Floats, mean: Floats, weight: Floats) -> SpendFit:
    """Gamma-gamma on those who came again: their repeats, mean spend and how many they are, as of group_spend.

    The money may be in any unit; v comes out in it. Raises ValueError where nobody came again.
    """
    if not len(repeats):
        raise ValueError("nobody has come again")
    customers = float(weight.sum())
    unit = float(np.exp(np.log(mean) @ weight / customers))
    prior = prior_weight(customers)
    scaled = mean / unit
    centre = np.log([_SPEND_START["p"], _SPEND_START["q"], 1.0])
    start = centre + np.array([0.0, 0.0, np.log((_SPEND_START["q"] - 1) / _SPEND_START["p"])])
    shapes = np.array([1.0, 1.0, 0.0])

    def function(at: Floats, step: int = 1) -> tuple[float, Floats]:
        values, part = np.exp(at), slice(None, None, step)
        model = GammaGamma(*(float(each) for each in values))
        value, slope = model.log_likelihood(repeats[part], scaled[part], weight[part])
        away = (at - centre) * shapes * prior / _SHAPE_SPREAD**2
        return value - float(away @ (at - centre)) / 2, slope * values - away

    if (step := len(repeats) // _SAMPLE) > 1:
        start = _best(lambda at: function(at, step), [start], GammaGamma.lower, GammaGamma.upper).at
    top = _best(function, [start], GammaGamma.lower, GammaGamma.upper)
    p, q, v = (float(each) for each in np.exp(top.at))
    model = GammaGamma(p, q, v * unit)
    return SpendFit(model, model.log_likelihood(repeats, mean, weight)[0], top.reached, round(customers))


def moved(model: Buying, by: Floats) -> Buying:
    """The model with the logarithms of its parameters moved, inside its bounds."""
    values = np.array([getattr(model, name) for name in model.names])
    return _made(type(model), values * np.exp(by))


def _made(kind: type[BgNbd] | type[ParetoNbd], values: Floats) -> Buying:
    """The model of these parameters; a logarithm and back may step over a bound by the last digit."""
    return kind(*(float(each) for each in np.clip(values, kind.lower, kind.upper)))


def thinned(rows: Grouped) -> Grouped:
    """Some thousand of very many rows, at even distances, standing for all; few rows as they are."""
    step = len(rows.weight) // _SAMPLE
    if step <= 1:
        return rows
    part = slice(None, None, step)
    taken = float(rows.weight[part].sum())
    weight = rows.weight[part] * (float(rows.weight.sum()) / taken if taken > 0 else 1.0)
    return Grouped(rows.repeats[part], rows.recency[part], rows.age[part], weight, np.arange(len(weight)))


def _best(function: Function, starts: list[Floats], lower: tuple[float, ...], upper: tuple[float, ...]) -> Top:
    low, high = np.log(lower), np.log(upper)
    with np.errstate(all="ignore"):  # a try far away may overflow; it is then not taken
        tops = [highest(function, start, low, high) for start in starts]
    reached = [top for top in tops if top.reached] or tops
    return max(reached, key=lambda top: top.value if np.isfinite(top.value) else -np.inf)


def _start(kind: type[BgNbd] | type[ParetoNbd], rows: Grouped) -> Floats:
    """The starting values, with scales of time that give the mean rate of these customers."""
    age = float(rows.age @ rows.weight)
    rate = max(float(rows.repeats @ rows.weight), 0.5) / max(age, 1e-9)
    values = dict(zip(kind.names, kind.start, strict=True))
    values["alpha"] = values["r"] / rate
    if "beta" in values:
        values["beta"] = values["alpha"]
    return np.log([values[name] for name in kind.names])
