"""The highest point of a smooth function between bounds: Newton's method with the curvature taken from the gradient."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop.analytics.special import Floats

Function = Callable[[Floats], tuple[float, Floats]]

_MOST_STEPS = 200
_HALVINGS = 40
_FURTHEST = 2.0  # no step is longer: far from the top the curvature says little
_FLAT = 1e-6
_NO_GAIN = 1e-12  # of the value: what a step must promise to be worth taking


@dataclass(frozen=True, slots=True)
class Top:
    """at: the point; value: the function there; curvature: second derivatives, (n, n); reached: whether it is a top,
    on a bound or between them, and not the place where the steps ran out."""

    at: Floats
    value: float
    curvature: Floats
    reached: bool

    def spread(self) -> Floats:
        """The covariance of the point, (n, n), when the function is a log-likelihood; where it is flat, or at a bound,
        no direction counts for more than one unit."""
        values, vectors = np.linalg.eigh(-(self.curvature + self.curvature.T) / 2)
        return np.asarray((vectors / np.maximum(values, 1.0)) @ vectors.T)


def highest(function: Function, start: Floats, lower: Floats, upper: Floats) -> Top:
    """Climb from start; function gives its value and its gradient, (n,).

    The bounds hold at every point that is tried. Never raises: what did not arrive has reached=False.
    Source: projected Newton steps, Bertsekas (1982), SIAM Journal on Control and Optimization 20(2), with the
    eigenvalues of the curvature made negative.
    """
    at = np.clip(np.asarray(start, dtype=np.float64), lower, upper)
    value, slope = function(at)
    curvature = np.zeros((len(at), len(at)))
    for _ in range(_MOST_STEPS):
        if not np.isfinite(value) or not np.all(np.isfinite(slope)):
            return Top(at, value, curvature, reached=False)
        free = ~(((at <= lower) & (slope < 0)) | ((at >= upper) & (slope > 0)))
        curvature = _curvature(function, at, slope, lower, upper)
        if not free.any() or np.abs(slope[free]).max() < _FLAT * max(1.0, abs(value)) * 1e-3:
            return Top(at, value, curvature, reached=True)
        step = np.zeros_like(at)
        step[free] = _newton(curvature[np.ix_(free, free)], slope[free])
        if float(slope @ step) < _NO_GAIN * max(1.0, abs(value)):
            return Top(at, value, curvature, reached=True)
        better = _along(function, at, value, step, lower, upper)
        if better is None:  # no higher point that the numbers can tell apart
            return Top(at, value, curvature, reached=bool(np.abs(slope[free]).max() < _FLAT * max(1.0, abs(value))))
        at, value, slope = better
    return Top(at, value, curvature, reached=False)


def _curvature(function: Function, at: Floats, slope: Floats, lower: Floats, upper: Floats) -> Floats:
    rows = []
    for place in range(len(at)):
        width = 1e-4 if at[place] + 1e-4 <= upper[place] else -1e-4
        moved = at.copy()
        moved[place] = max(at[place] + width, lower[place] if width < 0 else -np.inf)
        rows.append((function(moved)[1] - slope) / (moved[place] - at[place]))
    made = np.array(rows)
    return np.asarray((made + made.T) / 2)


def _newton(curvature: Floats, slope: Floats) -> Floats:
    values, vectors = np.linalg.eigh(-curvature)
    steepness = np.maximum(np.abs(values), 1e-10 * max(np.abs(values).max(), 1e-300))
    step = vectors @ ((vectors.T @ slope) / steepness)
    longest = np.abs(step).max()
    return np.asarray(step * min(1.0, _FURTHEST / longest) if longest > 0 else step)


def _along(
    function: Function, at: Floats, value: float, step: Floats, lower: Floats, upper: Floats
) -> tuple[Floats, float, Floats] | None:
    """The first higher point on the way, at halved lengths."""
    for halving in range(_HALVINGS):
        tried = np.clip(at + step * 0.5**halving, lower, upper)
        new_value, new_slope = function(tried)
        if np.isfinite(new_value) and new_value > value:
            return tried, new_value, new_slope
    return None
