"""BG/NBD and MBG/NBD: buying at a rate of one's own until, after some purchase, one stays away for good.

Each customer buys as a Poisson process with a rate from a gamma distribution (r, alpha); after a purchase she leaves
with a probability from a beta distribution (a, b). BG/NBD lets nobody leave after the first purchase, MBG/NBD does.
Sources: Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), 275-284;
Batislam, Denizel and Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from desktop.analytics.history import Grouped
from desktop.analytics.special import Floats, by_count, digamma, hypergeometric, log_gamma

_NEAR = 1e-6  # a closer a = 1 would divide nought by nought


@dataclass(frozen=True, slots=True)
class BgNbd:
    """The parameters, alpha in the unit of time of the data. All methods take numbers or arrays of repeats x, recency
    t_x and age T, in that unit."""

    r: float
    alpha: float
    a: float
    b: float

    code: ClassVar[str] = "bgnbd"
    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "a", "b")
    first_counts: ClassVar[int] = 0  # 1: she may leave after her first purchase
    # a and b are held where differences of log-gammas keep their digits.
    lower: ClassVar[tuple[float, ...]] = (1e-4, 1e-3, 1e-5, 1e-5)
    upper: ClassVar[tuple[float, ...]] = (1e3, 1e6, 1e4, 1e4)
    start: ClassVar[tuple[float, ...]] = (0.5, 10.0, 0.5, 2.0)

    def log_likelihood(self, rows: Grouped) -> tuple[float, Floats]:
        """Of all customers, and its slope by (r, alpha, a, b)."""
        r, alpha, a, b = self.r, self.alpha, self.a, self.b
        x, weight = rows.repeats, rows.weight
        trials = x + self.first_counts
        total, log_till_now = r + x, np.log(alpha + rows.age)
        log_wait = log_till_now - np.log(alpha + rows.recency)
        odds = self._log_odds_gone(x, log_wait)
        gone = _sigmoid(odds)
        value = by_count(self._of_counts, x) + r * np.log(alpha) - total * log_till_now + np.logaddexp(0.0, odds)
        both = digamma(a + b) - by_count(lambda counts: digamma(a + b + self.first_counts + counts), x)
        stays = by_count(lambda counts: digamma(b + self.first_counts + counts), x) - digamma(b)
        rate = by_count(lambda counts: digamma(r + counts), x) - digamma(r)
        tried = np.maximum(b + trials - 1, _NEAR)
        slope = (
            rate + np.log(alpha) - log_till_now + gone * log_wait,
            r / alpha
            - total / (alpha + rows.age)
            + gone * total * (1 / (alpha + rows.age) - 1 / (alpha + rows.recency)),
            both + gone / a,
            both + stays - gone / tried,
        )
        return float(value @ weight), np.array([float(each @ weight) for each in slope])

    def _of_counts(self, x: Floats) -> Floats:
        """What depends on the repeats alone."""
        r, a, b, trials = self.r, self.a, self.b, x + self.first_counts
        rates = log_gamma(r + x) - log_gamma(r)
        return rates + (log_gamma(a + b) - log_gamma(a + b + trials)) + (log_gamma(b + trials) - log_gamma(b))

    def _log_odds_gone(self, x: Floats, log_wait: Floats) -> Floats:
        """ln of the odds that she has left; -∞ where she could not."""
        trials = x + self.first_counts
        tried = np.maximum(self.b + trials - 1, _NEAR)
        return np.where(trials > 0, np.log(self.a) - np.log(tried) + (self.r + x) * log_wait, -np.inf)

    def alive(self, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """P(has not left). Of BG/NBD it is 1 for everybody who bought once only: never rank by it."""
        x, t_x, age = (np.asarray(each, dtype=np.float64) for each in (x, t_x, age))
        return _sigmoid(-self._log_odds_gone(x, np.log(self.alpha + age) - np.log(self.alpha + t_x)))

    def expected(self, time: float, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """Purchases to come in a time from now on, given the past."""
        x, age = (np.asarray(each, dtype=np.float64) for each in (x, age))
        # It hangs on repeats and age alone, and in a large shop few pairs of them are different.
        pairs, place = np.unique(np.broadcast_arrays(x + 1j * age)[0], return_inverse=True)
        stays = self._given_alive(time, pairs.real, pairs.imag)[place.reshape(np.shape(x + age))]
        return np.asarray(self.alive(x, t_x, age) * stays)

    def _given_alive(self, time: float, x: Floats, age: Floats) -> Floats:
        # Both factors of Euler's transformation stay small; the form in print overflows for frequent buyers.
        a = self.a if abs(self.a - 1) > _NEAR else 1 + _NEAR
        c = a + self.b + x + self.first_counts - 1
        c = np.where(np.abs(c) < _NEAR, _NEAR, c)
        z = time / (self.alpha + age + time)
        rest = (1 - z) ** (a - 1) * hypergeometric(c - self.r - x, a - 1, c, z)
        return np.asarray(np.maximum(c / (a - 1) * (1 - rest), 0.0))

    def expected_new(self, time: npt.ArrayLike) -> Floats:
        """Repeat purchases of somebody new in a time after her first one."""
        times = np.atleast_1d(np.asarray(time, dtype=np.float64))
        found = [float(self._new(each)) for each in times]
        return np.array(found)

    def _new(self, time: float) -> float:
        nought = np.zeros(1)
        return float(self.expected(time, nought, nought, nought)[0])

    def chance(self, time: float, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> Floats:
        """P(buys at least once in a time from now on). Exact: one leaves only after a purchase."""
        x, age = np.asarray(x, dtype=np.float64), np.asarray(age, dtype=np.float64)
        silent = (self.r + x) * (np.log(self.alpha + age) - np.log(self.alpha + age + time))
        return np.asarray(self.alive(x, t_x, age) * -np.expm1(silent))

    def probability(self, time: float, x: int) -> float:
        """P(somebody new makes x repeat purchases in a time). BG/NBD only, equation 8 of the paper."""
        r, alpha, a, b = self.r, self.alpha, self.a, self.b
        counts = np.arange(max(x, 1), dtype=np.float64)
        log_rates = (
            log_gamma(r + counts) - log_gamma(r) - log_gamma(counts + 1) + counts * np.log(time / (alpha + time))
        )
        log_rates = log_rates + r * np.log(alpha / (alpha + time))
        log_rate_x = log_gamma(r + x) - log_gamma(r) - log_gamma(x + 1.0)
        log_rate_x = log_rate_x + r * np.log(alpha / (alpha + time)) + x * np.log(time / (alpha + time))
        staying = np.exp(log_gamma(a + b) - log_gamma(a + b + x) + log_gamma(b + x) - log_gamma(b) + log_rate_x)
        if x == 0:
            return float(staying)
        leaving = np.exp(log_gamma(a + b) - log_gamma(a + b + x) + log_gamma(b + x - 1) - log_gamma(b)) * a
        return float(staying + leaving * (1 - np.exp(log_rates).sum()))


@dataclass(frozen=True, slots=True)
class MbgNbd(BgNbd):
    """As BgNbd, but she may leave after her first purchase, too."""

    code: ClassVar[str] = "mbgnbd"
    first_counts: ClassVar[int] = 1


def _sigmoid(values: Floats) -> Floats:
    return np.asarray(np.exp(-np.logaddexp(0.0, -values)))
