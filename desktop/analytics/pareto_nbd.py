"""Pareto/NBD: buying at a rate of one's own until some moment, at which one leaves unseen.

The rate of buying comes from a gamma distribution (r, alpha), the rate of leaving from another (s, beta). The integrals
over the moment of leaving are taken numerically, which keeps all digits where the hypergeometric forms in print lose
them.
Source: Schmittlein, Morrison and Colombo (1987), Counting Your Customers, Management Science 33(1), 1-24; Fader and
Hardie (2005), A Note on Deriving the Pareto/NBD Model.
"""

from dataclasses import dataclass
from functools import cache
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from desktop.analytics.history import Grouped
from desktop.analytics.special import Floats, digamma, log_gamma

_POINTS = 64
_NEAR = 1e-6


@cache
def _points() -> tuple[Floats, Floats]:
    """Points between 0 and 1 and their weights, after Gauss and Legendre."""
    places, weights = np.polynomial.legendre.leggauss(_POINTS)
    return np.asarray((places + 1) / 2), np.asarray(weights / 2)


@dataclass(frozen=True, slots=True)
class ParetoNbd:
    """The parameters, alpha and beta in the unit of time of the data; methods as of BgNbd."""

    r: float
    alpha: float
    s: float
    beta: float

    code: ClassVar[str] = "paretonbd"
    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "s", "beta")
    lower: ClassVar[tuple[float, ...]] = (1e-4, 1e-3, 1e-6, 1e-3)
    upper: ClassVar[tuple[float, ...]] = (1e3, 1e6, 1e3, 1e5)
    start: ClassVar[tuple[float, ...]] = (0.5, 10.0, 0.5, 10.0)

    def log_likelihood(self, rows: Grouped) -> tuple[float, Floats]:
        """Of all customers, and its slope by (r, alpha, s, beta)."""
        r, alpha, s, beta = self.r, self.alpha, self.s, self.beta
        total = r + rows.repeats
        log_age, log_life = np.log(alpha + rows.age), np.log(beta + rows.age)
        stays = -total * log_age - s * log_life
        leaves, shares, moments = self._leaving(rows.repeats, rows.recency, rows.age)
        both = np.logaddexp(stays, leaves)
        here, gone = np.exp(stays - both), np.exp(leaves - both)
        value = log_gamma(total) - log_gamma(r) + r * np.log(alpha) + s * np.log(beta) + both
        log_then, log_left = np.log(alpha + moments), np.log(beta + moments)

        def mean(values: Floats) -> Floats:
            return np.asarray((shares * values).sum(axis=1))

        slope = (
            digamma(total) - digamma(r) + np.log(alpha) - here * log_age - gone * mean(log_then),
            r / alpha - total * (here / (alpha + rows.age) + gone * mean(1 / (alpha + moments))),
            np.log(beta) - here * log_life + gone * (1 / s - mean(log_left)),
            s / beta - s * here / (beta + rows.age) - (s + 1) * gone * mean(1 / (beta + moments)),
        )
        return float(value @ rows.weight), np.array([float(each @ rows.weight) for each in slope])

    def _leaving(self, x: Floats, since: Floats, until: Floats) -> tuple[Floats, Floats, Floats]:
        """ln of the integral over the moment of leaving, (n,); its points' shares and moments, (n, points)."""
        places, weights = _points()
        width = np.log(self.alpha + until) - np.log(self.alpha + since)
        then = np.log(self.alpha + since)[:, None] + width[:, None] * places
        moments = np.maximum(np.exp(then) - self.alpha, 0.0)
        heights = (1 - self.r - x)[:, None] * then - (self.s + 1) * np.log(self.beta + moments) + np.log(weights)
        top = heights.max(axis=1)
        parts = np.exp(heights - top[:, None])
        sums = parts.sum(axis=1)
        log_width = np.full(width.shape, -np.inf)
        np.log(width, out=log_width, where=width > 0)
        return np.log(self.s) + top + np.log(sums) + log_width, parts / sums[:, None], moments

    def alive(self, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """P(has not left)."""
        x, t_x, age = (np.atleast_1d(np.asarray(each, dtype=np.float64)) for each in (x, t_x, age))
        stays = -(self.r + x) * np.log(self.alpha + age) - self.s * np.log(self.beta + age)
        leaves, _, _ = self._leaving(x, t_x, age)
        return np.asarray(np.exp(stays - np.logaddexp(stays, leaves)))

    def expected(self, time: float, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """Purchases to come in a time from now on, given the past."""
        x, age = (np.atleast_1d(np.asarray(each, dtype=np.float64)) for each in (x, age))
        s = self.s if abs(self.s - 1) > _NEAR else 1 + _NEAR
        left = -np.expm1((s - 1) * (np.log(self.beta + age) - np.log(self.beta + age + time)))
        rate = (self.r + x) / (self.alpha + age)
        return np.asarray(self.alive(x, t_x, age) * rate * (self.beta + age) / (s - 1) * left)

    def expected_new(self, time: npt.ArrayLike) -> Floats:
        """Repeat purchases of somebody new in a time after her first one."""
        times, nought = np.atleast_1d(np.asarray(time, dtype=np.float64)), np.zeros(1)
        return np.array([float(self.expected(each, nought, nought, nought)[0]) for each in times])

    def chance(self, time: float, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """P(buys at least once in a time from now on)."""
        x, age = (np.atleast_1d(np.asarray(each, dtype=np.float64)) for each in (x, age))
        places, weights = _points()
        now, life, total = self.alpha + age, self.beta + age, self.r + x
        stays = total * np.log(now / (now + time)) + self.s * np.log(life / (life + time))
        later = time * places
        leaves = total[:, None] * -np.log1p(later / now[:, None]) - (self.s + 1) * np.log1p(later / life[:, None])
        silent = np.exp(stays) + (np.exp(leaves) @ weights) * time * self.s / life
        return np.asarray(self.alive(x, t_x, age) * (1 - silent))
