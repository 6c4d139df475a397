"""Weighs whether two records are one person and says why; which pairs are worth weighing is told by `blocks`."""

from collections.abc import Iterable

from desktop.identity import blocks
from desktop.identity.compare import Part, compare
from desktop.identity.evidence import Evidence, read_evidence
from desktop.identity.names import rarity
from desktop.identity.records import Judgement, Reason, Record
from desktop.identity.weights import MIDDLING, MOST, RARITY, WHOLE, Weights

JOIN, ASK = 1.45, -1.5  # bits: from JOIN on the program joins by itself, from ASK on it asks
BLOCK = blocks.BLOCK

_CODES = {
    ("account", "same"): "same_account",
    ("account", "other"): "other_account",
    ("account", "at_once"): "accounts_at_once",
    ("phone", "same"): "same_phone",
    ("phone", "masked"): "same_masked_phone",
    ("phone", "tail"): "same_masked_phone",
    ("phone", "near"): "near_phone",
    ("phone", "at_once"): "phones_at_once",
    ("handle", "same"): "same_handle",
    ("name", "spelt"): "spelt_name",
    ("name", "strange"): "strange_name",
    ("receiver", "own_phone"): "other_receiver",
    ("name", "masked"): "masked_name",
    ("name", "titled"): "same_surname",
    ("name", "given_same"): "masked_name",
    ("name", "other_given"): "other_given",
    ("given", "other"): "first_name_differs",
    ("family", "other"): "last_name_differs",
    ("place", "door"): "same_door",
    ("home", "door"): "same_home",
    ("home", "near"): "same_home",
    ("place", "building"): "same_building",
    ("place", "street"): "same_street",
    ("place", "district"): "same_district",
    ("place", "city"): "same_city",
    ("place", "other_city"): "other_city",
    ("place", "unlike"): "other_door",
    ("size", "same"): "same_size",
    ("goods", "same"): "same_goods",
}
_LEAST = 0.5  # bits below which a finding is not worth a word


class Judge:
    """Compares records by the given weights."""

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or Weights()

    def prepare(self, record: Record) -> Evidence:
        """Read the texts of a record once; comparing is then cheap."""
        return read_evidence(record)

    def keys(self, evidence: Evidence) -> set[str]:
        """Two records that share a key are worth weighing, unless more than BLOCK share it."""
        return blocks.keys(evidence)

    def strength(self, parts: Iterable[Part]) -> float:
        """The sum of what was found, in bits; log2 of the odds that the two are one person."""
        return self.weights.prior + sum(map(self.bits, parts))

    def bits(self, part: Part) -> float:
        """What one finding says. Whole names that agree say more where they are rare."""
        weight = self.weights.bits.get((part.dimension, part.level), 0.0)
        if part.name is not None and part.level in WHOLE:
            return weight + RARITY * (min(rarity(part.name), MOST) - MIDDLING)
        return weight

    def weigh(self, one: Evidence, other: Evidence) -> Judgement:
        """Add up what speaks for and against one person. Below ASK nobody is told why, and the reasons are left out."""
        parts = compare(one, other)
        strength = self.strength(parts)
        if strength < ASK:
            return Judgement(strength, probability(strength), ())
        weighed = sorted(((self.bits(part), part) for part in parts), key=lambda each: -abs(each[0]))
        reasons = tuple(
            Reason(reason_code(part), round(weight, 2), part.value, part.other)
            for weight, part in weighed
            if abs(weight) >= _LEAST
        )
        return Judgement(strength, probability(strength), reasons)


def probability(strength: float) -> float:
    """From bits to a chance between 0 and 1."""
    return 1 / (1 + 2.0 ** -max(-60.0, min(60.0, strength)))


def reason_code(part: Part) -> str:
    """The key of domain.reasons.SENTENCES for a finding."""
    return _CODES.get((part.dimension, part.level)) or {
        "same": f"same_{part.dimension}",
        "other": f"other_{part.dimension}",
        "unlike": f"other_{part.dimension}",
    }.get(part.level, f"near_{part.dimension}")
