"""Weights learnt from a list itself, without anybody saying which pairs are one person.

Expectation and maximisation over the findings of the candidate pairs, as in Winkler (1988), Using the EM algorithm
for weight computation in the Fellegi-Sunter model; how often two strangers agree is counted on random pairs.
Equal combinations of findings are taken together, so that it costs the same for any number of pairs.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log2

from desktop.identity.compare import Part
from desktop.identity.judge import probability
from desktop.identity.weights import Finding, Weights

ENOUGH = 200  # expected pairs of one person below which the shipped weights say more than what could be learnt
STRANGERS = 50_000
ROUNDS = 25
CAP = 20.0
Pattern = tuple[Finding, ...]


def pattern(parts: Iterable[Part]) -> Pattern:
    """The findings of a pair without their texts."""
    return tuple((part.dimension, part.level) for part in parts)


def strangers(count: int, compared: Callable[[int, int], Sequence[Part]]) -> Counter[Pattern]:
    """The findings of random pairs of `count` records; nearly all of them are two people."""
    chance = random.Random(count)
    found: Counter[Pattern] = Counter()
    for _ in range(min(STRANGERS, count * 20)):
        one, other = chance.sample(range(count), 2)
        found[pattern(compared(one, other))] += 1
    return found


def learn(candidates: Mapping[Pattern, int], apart: Mapping[Pattern, int], records: int, shipped: Weights) -> Weights:
    """Weights for a list of so many records; the shipped ones where it holds too few pairs to learn from."""
    unlike = _shares(apart, lambda _: 1.0, pseudo=0.5)
    weights, expected = shipped, 0.0
    for _ in range(ROUNDS):
        chances = {each: _chance(each, weights) for each in candidates}
        expected = sum(chances[each] * count for each, count in candidates.items())
        if expected < ENOUGH:
            return shipped
        like = _shares(candidates, chances.__getitem__, pseudo=0.5)
        prior = log2(expected / (records * (records - 1) / 2))
        weights = Weights(prior, _bits(like, unlike, shipped))
    return weights


def _chance(findings: Pattern, weights: Weights) -> float:
    return probability(weights.prior + sum(weights.bits.get(each, 0.0) for each in findings))


def _shares(
    patterns: Mapping[Pattern, int], weight: Callable[[Pattern], float], pseudo: float
) -> dict[str, dict[str, float]]:
    """By dimension, how often each level was found where the dimension could be compared."""
    counts: dict[str, Counter[str]] = {}
    for findings, count in patterns.items():
        for dimension, level in findings:
            counts.setdefault(dimension, Counter())[level] += weight(findings) * count  # type: ignore[assignment]
    return {
        dimension: {level: (found + pseudo) / (levels.total() + 4 * pseudo) for level, found in levels.items()}
        | {"": pseudo / (levels.total() + 4 * pseudo)}
        for dimension, levels in counts.items()
    }


def _bits(
    like: Mapping[str, Mapping[str, float]], unlike: Mapping[str, Mapping[str, float]], shipped: Weights
) -> dict[Finding, float]:
    """log2(m/u) by finding; what was never compared keeps its shipped weight."""
    bits = dict(shipped.bits)
    for dimension, level in shipped.bits:
        if dimension in like and dimension in unlike:
            m = like[dimension].get(level, like[dimension][""])
            u = unlike[dimension].get(level, unlike[dimension][""])
            bits[dimension, level] = max(-CAP, min(CAP, log2(m / u)))
    return bits
