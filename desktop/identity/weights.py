"""How much each finding about a pair says, in bits: log2 of how much likelier it is for one person than for two.

The form is that of Fellegi and Sunter (1969), A theory for record linkage, JASA 64(328): the strength of a pair is the
prior plus the sum of its findings. Theirs are log2(m/u) of independent findings, as `learn` finds them in a list. The
shipped ones are those of a logistic regression on pairs that share a key, in five made-up shops (tests/identity), so
that findings which come together (a family shares phone and door) are not counted twice; Western ones are set by hand.
"""

from collections.abc import Mapping
from typing import NamedTuple

Finding = tuple[str, str]  # dimension, level

# The shipped weights. Of whole names that agree, rarity is added: see judge.Judge.bits.
SHIPPED: dict[Finding, float] = {
    ("account", "same"): 9.2,
    ("account", "other"): -2.0,
    ("account", "at_once"): -3.0,
    ("phone", "same"): 4.6,
    ("phone", "masked"): 3.2,
    ("phone", "tail"): 3.4,
    ("phone", "near"): 5.2,
    ("phone", "other"): -3.9,
    ("phone", "unlike"): -3.8,  # a mask that does not fit
    ("phone", "at_once"): -6.5,
    ("email", "same"): 6.0,
    ("email", "near"): 3.0,
    ("email", "alike"): 1.5,
    ("email", "other"): -2.1,
    ("wechat", "same"): 14.8,
    ("wechat", "other"): -7.7,
    ("qq", "same"): 12.0,
    ("qq", "other"): -2.7,
    ("card", "same"): 7.0,
    ("card", "near"): 0.5,
    ("card", "alike"): 0.0,
    ("card", "other"): -2.0,
    ("handle", "same"): 8.0,
    ("name", "same"): -0.8,
    ("name", "spelt"): 1.5,
    ("name", "masked"): 2.8,
    ("name", "titled"): 3.3,
    ("name", "given_same"): 3.3,
    ("name", "near"): -0.8,
    ("name", "other_given"): -9.0,
    ("name", "other"): -12.5,
    ("name", "unlike"): -1.4,  # a mask or title that does not fit
    ("name", "strange"): 0.3,  # a nickname beside a name: nothing to compare
    ("sex", "other"): -6.5,
    ("receiver", "other"): -5.5,
    ("receiver", "own_phone"): 1.6,
    ("given", "same"): 2.0,
    ("given", "near"): 1.6,
    ("given", "alike"): 0.5,
    ("given", "other"): -2.5,
    ("family", "same"): 2.2,
    ("family", "near"): 1.8,
    ("family", "alike"): 0.8,
    ("family", "other"): -2.8,
    ("birthday", "same"): 4.0,
    ("birthday", "near"): 2.0,
    ("birthday", "alike"): 0.8,
    ("birthday", "other"): -3.0,
    ("place", "door"): 1.9,
    ("place", "building"): 2.1,
    ("place", "street"): 1.7,
    ("place", "district"): 1.1,
    ("place", "city"): 0.3,
    ("place", "other_city"): -2.2,
    ("place", "unlike"): 1.3,  # the same street and another number, the same house and another door
    ("home", "door"): 5.5,  # beside what name and place say each
    ("home", "near"): 2.5,
    ("number", "same"): 1.2,
    ("number", "near"): -0.5,
    ("number", "alike"): -0.8,
    ("number", "other"): -1.2,
    ("road", "same"): 3.0,
    ("road", "near"): 2.5,
    ("road", "alike"): 0.5,
    ("road", "other"): -1.5,
    ("more", "same"): 2.5,
    ("more", "near"): 2.0,
    ("more", "alike"): 0.5,
    ("more", "other"): -1.2,
    ("town", "same"): 0.8,
    ("town", "near"): 0.7,
    ("town", "alike"): 0.4,
    ("town", "other"): -1.2,
    ("postcode", "same"): 1.8,
    ("postcode", "near"): 0.8,
    ("postcode", "alike"): -0.6,
    ("postcode", "other"): -1.5,
    ("state", "same"): 0.3,
    ("state", "other"): -1.2,
    ("size", "same"): 0.8,
    ("goods", "same"): 1.0,
}
PRIOR = -3.2  # of the pairs that share a key and show nothing else, about one in ten is one person
WHOLE = frozenset({"same", "spelt", "near"})  # findings on whole names, whose rarity counts
MIDDLING = 10.0  # bits of a name of middling rarity: a surname and one character of the given name
RARITY = 0.4  # share of a name's rarity that is left among pairs which share a key anyway
MOST = 20.0  # bits of a name beyond which rarity is a matter of spelling


class Weights(NamedTuple):
    """The prior, and a weight for each finding, in bits."""

    prior: float = PRIOR
    bits: Mapping[Finding, float] = SHIPPED
