"""Addresses as Western lists write them: number, street, second line, place, postcode, state, each compared apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.identity.records import Drop
from desktop.identity.spelling import Nearness, digits_near, folded, words_near

_NUMBER = re.compile(r"(\d+[a-z]?)(?:\s*[-/]\s*\d+[a-z]?)?[,\s]+(?=\S)|[,\s]+(\d+[a-z]?)$")
_SHORT = {
    "st": "street", "str": "street", "rd": "road", "ave": "avenue", "av": "avenue", "dr": "drive", "ln": "lane",
    "ct": "court", "pl": "place", "cres": "crescent", "cr": "crescent", "cct": "circuit", "blvd": "boulevard",
    "sq": "square", "tce": "terrace", "hwy": "highway", "pde": "parade", "cl": "close",
}  # fmt: skip


class Street(NamedTuple):
    """A Western address, folded: small letters without marks; what is not known is empty."""

    number: str = ""
    road: str = ""
    more: str = ""
    town: str = ""
    postcode: str = ""
    state: str = ""


def read_street(drop: Drop) -> Street:
    """The address of a delivery; a number that stands with the street is taken apart from it."""
    number, road = folded(drop.number), drop.detail.casefold().strip()
    if not number and (match := _NUMBER.search(road)):
        number = match[1] or match[2]
        road = road[: match.start()] + " " + road[match.end() :]
    words = folded(road).split()
    road = " ".join([*words[:-1], _SHORT.get(words[-1], words[-1])]) if words else ""
    return Street(number, road, folded(drop.more), folded(drop.city), folded(drop.postcode), folded(drop.province))


def streets_near(one: Street, other: Street) -> Iterator[tuple[str, Nearness, str, str]]:
    """What the two have both: dimension (number, road, more, town, postcode, state), how near, and both texts.

    Lists mix up the first and the second line, so that they are compared crosswise where this fits better.
    """
    if one.number and other.number:
        yield "number", digits_near(one.number, other.number), one.number, other.number
    for dimension, left, right in _lines(one, other):
        if left and right:
            yield dimension, words_near(left, right), left, right
    if one.town and other.town:
        yield "town", words_near(one.town, other.town), one.town, other.town
    if one.postcode and other.postcode:
        yield "postcode", digits_near(one.postcode, other.postcode), one.postcode, other.postcode
    if one.state and other.state:
        yield "state", "same" if one.state == other.state else "other", one.state, other.state


def _lines(one: Street, other: Street) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    straight = ("road", one.road, other.road), ("more", one.more, other.more)
    if (one.more or other.more) and one.road != other.road:
        crossed = ("road", one.road, other.more), ("more", one.more, other.road)
        if _agreement(crossed) > _agreement(straight):
            return crossed
    return straight


def _agreement(lines: tuple[tuple[str, str, str], ...]) -> int:
    scores = {"same": 3, "near": 2, "alike": 1, "other": -1}
    return sum(scores[words_near(left, right)] for _, left, right in lines if left and right)
