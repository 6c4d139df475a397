"""How much each finding about a pair says, in bits: log2 of how much likelier it is for one person than for two.

The model is that of Fellegi and Sunter (1969), A theory for record linkage, JASA 64(328): the strength of a pair is
the prior plus the sum of its findings, as if they were independent. Where they are not (a family shares phone and
door), the weight of what tells its members apart is set high enough to outweigh both.
"""

from collections.abc import Mapping
from typing import NamedTuple

Finding = tuple[str, str]  # dimension, level

# The shipped weights. Those of names that agree are added to the rarity of the name, see judge.Judge.bits.
SHIPPED: dict[Finding, float] = {
    ("account", "same"): 22.0,
    ("account", "other"): -2.0,
    ("account", "at_once"): -6.0,
    ("phone", "same"): 17.0,
    ("phone", "masked"): 14.0,
    ("phone", "tail"): 9.0,
    ("phone", "near"): 7.0,
    ("phone", "other"): -2.5,
    ("phone", "unlike"): -3.0,  # a mask that does not fit
    ("phone", "at_once"): -7.0,
    ("email", "same"): 15.0,
    ("email", "near"): 9.0,
    ("email", "alike"): 7.0,
    ("email", "other"): -2.5,
    ("wechat", "same"): 17.0,
    ("wechat", "other"): -3.0,
    ("qq", "same"): 17.0,
    ("qq", "other"): -3.0,
    ("card", "same"): 14.0,
    ("card", "near"): 9.0,
    ("card", "alike"): 7.0,
    ("card", "other"): -4.0,
    ("handle", "same"): 11.0,
    ("name", "same"): -1.0,
    ("name", "spelt"): -2.0,
    ("name", "masked"): -0.5,
    ("name", "titled"): -0.7,
    ("name", "given_same"): -3.0,
    ("name", "near"): -6.0,
    ("name", "other_given"): -17.0,
    ("name", "other"): -16.0,
    ("name", "unlike"): -9.0,  # a mask or title that does not fit
    ("sex", "other"): -8.0,
    ("receiver", "other"): -4.0,
    ("receiver", "own_phone"): 0.0,
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
    ("place", "door"): 13.0,
    ("place", "building"): 9.0,
    ("place", "street"): 6.5,
    ("place", "district"): 4.0,
    ("place", "city"): 2.0,
    ("place", "other_city"): -3.0,
    ("place", "unlike"): 0.5,  # the same street and another number, the same house and another door
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
PRIOR = -13.5  # of the pairs of a shop with some ten thousand customers, one in so many is the same person
AGREEING = frozenset({"same", "spelt", "masked", "titled", "given_same", "near"})
MOST = 17.0  # bits of a name beyond which rarity is a matter of spelling


class Weights(NamedTuple):
    """prior and weights by finding, both in bits; shares: how common a name or town is in the list learnt from."""

    prior: float = PRIOR
    bits: Mapping[Finding, float] = SHIPPED
    shares: Mapping[Finding, float] = {}
