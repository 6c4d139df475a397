"""Gamma-gamma: what somebody spends each time, drawn towards the others the less often she has bought.

Source: Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value; Fader, Hardie and Lee (2005), RFM and CLV,
Journal of Marketing Research 42(4), 415-430.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from desktop.analytics.special import Floats, by_count, digamma, log_gamma

_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class GammaGamma:
    """The parameters, v in the unit of money of the data. q is held above 1: below it nobody has a mean."""

    p: float
    q: float
    v: float

    names: ClassVar[tuple[str, ...]] = ("p", "q", "v")
    lower: ClassVar[tuple[float, ...]] = (1e-2, 1.05, 1e-6)
    upper: ClassVar[tuple[float, ...]] = (1e4, 1e4, 1e12)

    def log_likelihood(self, x: Floats, mean: Floats, weight: Floats) -> tuple[float, Floats]:
        """Of those who came again (x repeats, mean spend, weight customers), and its slope by (p, q, v)."""
        p, q, v = self.p, self.q, self.v
        shape, spent = p * x, x * mean
        log_all = np.log(spent + v)
        value = (
            by_count(lambda counts: log_gamma(p * counts + q) - log_gamma(np.maximum(p * counts, _TINY)), x)
            - log_gamma(q)
            + q * np.log(v)
            + (shape - 1) * np.log(mean)
            + shape * np.log(x)
            - (shape + q) * log_all
        )
        together = by_count(lambda counts: digamma(p * counts + q), x)
        own = by_count(lambda counts: digamma(np.maximum(p * counts, _TINY)), x)
        slope = (
            x * (together - own + np.log(spent) - log_all),
            together - digamma(q) + np.log(v) - log_all,
            q / v - (shape + q) / (spent + v),
        )
        return float(value @ weight), np.array([float(each @ weight) for each in slope])

    def expected(self, x: npt.ArrayLike, mean: npt.ArrayLike) -> Floats:
        """What she will spend each time; the mean of all where she has not come again."""
        x, mean = np.asarray(x, dtype=np.float64), np.asarray(mean, dtype=np.float64)
        return np.asarray(self.p * (self.v + x * mean) / (self.p * x + self.q - 1))

    def variance(self, x: npt.ArrayLike, mean: npt.ArrayLike) -> tuple[Floats, Floats]:
        """Of her mean, which we do not know, and of one spend about it."""
        x, mean = np.asarray(x, dtype=np.float64), np.asarray(mean, dtype=np.float64)
        shape = np.maximum(self.p * x + self.q, 2.1)  # below 2 the variance has no end
        squared = self.p**2 * (self.v + x * mean) ** 2 / ((shape - 1) * (shape - 2))
        known = self.expected(x, mean)
        return np.maximum(squared - known**2, 0.0), squared / self.p
