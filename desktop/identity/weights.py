"""How much each finding about a pair says, in bits: log2 of how much likelier it is for one person than for two.

The model is that of Fellegi and Sunter (1969), A theory for record linkage, JASA 64(328): the strength of a pair is
the prior plus the sum of its findings, as if they were independent. Where they are not (a family shares phone and
door), the weight of what tells its members apart is set high enough to outweigh both.
"""

from collections.abc import Mapping
from typing import NamedTuple

Finding = tuple[str, str]  # dimension, level

# The shipped weights. Of whole names that agree, rarity is added: see judge.Judge.bits.
SHIPPED: dict[Finding, float] = {
    ("account", "same"): 9.2,
    ("account", "other"): -2.0,
    ("account", "at_once"): -3.0,
    ("phone", "same"): 4.7,
    ("phone", "masked"): 3.2,
    ("phone", "tail"): 3.4,
    ("phone", "near"): 5.2,
    ("phone", "other"): -3.9,
    ("phone", "unlike"): -3.8,  # a mask that does not fit
    ("phone", "at_once"): -6.5,
    ("email", "same"): 6.0,
    ("email", "near"): 5.0,
    ("email", "alike"): 4.0,
    ("email", "other"): -2.1,
    ("wechat", "same"): 14.8,
    ("wechat", "other"): -7.7,
    ("qq", "same"): 12.0,
    ("qq", "other"): -2.7,
    ("card", "same"): 14.0,
    ("card", "near"): 9.0,
    ("card", "alike"): 7.0,
    ("card", "other"): -4.0,
    ("handle", "same"): 8.0,
    ("name", "same"): -0.8,
    ("name", "spelt"): 1.5,
    ("name", "masked"): 2.8,
    ("name", "titled"): 3.3,
    ("name", "given_same"): 3.3,
    ("name", "near"): -0.8,
    ("name", "other_given"): -9.0,
    ("name", "other"): -12.5,
    ("name", "unlike"): -1.7,  # a mask or title that does not fit
    ("name", "strange"): -0.5,  # a nickname beside a name: nothing to compare
    ("sex", "other"): -6.5,
    ("receiver", "other"): -5.5,
    ("receiver", "own_phone"): 1.6,
    ("given", "same"): 6.5,
    ("given", "near"): 5.5,
    ("given", "alike"): 3.0,
    ("given", "other"): -3.0,
    ("family", "same"): 7.0,
    ("family", "near"): 6.0,
    ("family", "alike"): 4.0,
    ("family", "other"): -3.2,
    ("birthday", "same"): 9.0,
    ("birthday", "near"): 5.0,
    ("birthday", "alike"): 2.5,
    ("birthday", "other"): -3.0,
    ("place", "door"): 1.9,
    ("place", "building"): 2.1,
    ("place", "street"): 1.7,
    ("place", "district"): 1.1,
    ("place", "city"): 0.3,
    ("place", "other_city"): -2.2,
    ("place", "unlike"): 1.3,  # the same street and another number, the same house and another door
    ("number", "same"): 5.5,
    ("number", "near"): -1.5,
    ("number", "alike"): -2.0,
    ("number", "other"): -2.5,
    ("road", "same"): 10.0,
    ("road", "near"): 8.5,
    ("road", "alike"): 3.0,
    ("road", "other"): -4.0,
    ("more", "same"): 9.5,
    ("more", "near"): 8.0,
    ("more", "alike"): 3.0,
    ("more", "other"): -3.0,
    ("town", "same"): 4.0,
    ("town", "near"): 4.0,
    ("town", "alike"): 3.0,
    ("town", "other"): -3.5,
    ("postcode", "same"): 9.0,
    ("postcode", "near"): 4.0,
    ("postcode", "alike"): -2.0,
    ("postcode", "other"): -4.5,
    ("state", "same"): 2.0,
    ("state", "other"): -3.5,
    ("size", "same"): 0.8,
    ("goods", "same"): 1.0,
}
PRIOR = -3.2  # of the pairs of a shop with some ten thousand customers, one in so many is the same person
WHOLE = frozenset({"same", "spelt", "near"})  # findings on whole names, whose rarity counts
MIDDLING = 10.0  # bits of a name of middling rarity: a surname and one character of the given name
RARITY = 0.4  # share of a name's rarity that is left among pairs which share a key anyway
MOST = 20.0  # bits of a name beyond which rarity is a matter of spelling


class Weights(NamedTuple):
    """prior and weights by finding, both in bits; shares: how common a name or town is in the list learnt from."""

    prior: float = PRIOR
    bits: Mapping[Finding, float] = SHIPPED
    shares: Mapping[Finding, float] = {}
