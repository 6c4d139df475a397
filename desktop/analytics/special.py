"""Special functions on arrays, to about twelve digits: enough for likelihoods, and without a library of 40 MB."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_SHIFT = 8  # from here on the series of Stirling have twelve digits
_HALF_LOG_TWO_PI = 0.918938533204672742
_STIRLING = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156)
_DIGAMMA = (1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12)
_MOST_TERMS = 20_000
_SMALL = 1e-14


def log_gamma(values: npt.ArrayLike) -> Floats:
    """ln Γ of values above nought. Source: Abramowitz and Stegun (1964), 6.1.15 and 6.1.40."""
    x = np.asarray(values, dtype=np.float64)
    product = np.ones_like(x)
    for step in range(_SHIFT):
        product = product * (x + step)
    y = x + _SHIFT
    return np.asarray((y - 0.5) * np.log(y) - y + _HALF_LOG_TWO_PI + _odd_powers(y, _STIRLING) - np.log(product))


def digamma(values: npt.ArrayLike) -> Floats:
    """The derivative of ln Γ for values above nought. Source: Abramowitz and Stegun (1964), 6.3.5 and 6.3.18."""
    x = np.asarray(values, dtype=np.float64)
    below = np.zeros_like(x)
    for step in range(_SHIFT):
        below = below + 1 / (x + step)
    y = x + _SHIFT
    return np.asarray(np.log(y) - 0.5 / y - _odd_powers(y, _DIGAMMA) / y - below)


def by_count(function: Callable[[Floats], Floats], counts: Floats) -> Floats:
    """function at whole counts from 0 on, worked out once for each count that there may be."""
    most = int(counts.max()) + 1 if len(counts) else 0
    if most >= len(counts):
        return function(counts)
    return function(np.arange(most, dtype=np.float64))[counts.astype(np.int64)]


def _odd_powers(y: Floats, factors: tuple[float, ...]) -> Floats:
    """factors[0]/y + factors[1]/y³ + …"""
    squared, total = 1 / (y * y), np.zeros_like(y)
    for factor in reversed(factors):
        total = total * squared + factor
    return np.asarray(total / y)


def hypergeometric(a: npt.ArrayLike, b: npt.ArrayLike, c: npt.ArrayLike, z: npt.ArrayLike) -> Floats:
    """Gauss's ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its series; the arguments are arrays that fit together.

    c must not be nought nor a negative whole number. Raises ArithmeticError when the series does not settle, as with z
    next to 1. Source: Abramowitz and Stegun (1964), 15.1.1.
    """
    a, b, c, z = np.broadcast_arrays(*(np.asarray(each, dtype=np.float64) for each in (a, b, c, z)))
    term, total = np.ones(a.shape), np.ones(a.shape)
    for n in range(_MOST_TERMS):
        term = term * ((a + n) * (b + n) / ((c + n) * (n + 1)) * z)
        total = total + term
        # Terms may grow before they shrink: the ratio must be below one, too.
        if n > 8 and bool(np.all(np.abs(term) <= _SMALL * np.abs(total) * (1 - z))):
            return total
    raise ArithmeticError("the hypergeometric series does not settle")
