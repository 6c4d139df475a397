"""How near two texts are: the same, a slip of the keyboard apart, alike, or different.

Slips are counted as Damerau's edits (a letter put in, left out, replaced, two neighbours swapped; optimal string
alignment), likeness of short texts by Jaro and Winkler, as rapidfuzz computes them.
"""

import unicodedata
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA, JaroWinkler

Nearness = Literal["same", "near", "alike", "other"]

ALIKE = 0.86  # Jaro-Winkler from which two words are taken for versions of one (Winkler 1990 uses 0.85 to 0.92)
LONG = 6  # letters from which a second slip is believed


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """Small letters and digits with single blanks, without accents and other marks."""
    letters = (each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each))
    return " ".join("".join(each if each.isalnum() else " " for each in letters).split())


@lru_cache(maxsize=1 << 16)
def words_near(one: str, other: str) -> Nearness:
    """Compare two words or street names; blanks do not count."""
    if one == other:
        return "same"
    one, other = one.replace(" ", ""), other.replace(" ", "")
    if one == other:
        return "same"
    slips = OSA.distance(one, other, score_cutoff=2)
    if slips <= 1 or (slips == 2 and min(len(one), len(other)) >= LONG):
        return "near"
    return "alike" if JaroWinkler.similarity(one, other) >= ALIKE else "other"


@lru_cache(maxsize=1 << 16)
def digits_near(one: str, other: str) -> Nearness:
    """Compare two numbers or dates, digit by digit."""
    if one == other:
        return "same"
    slips = OSA.distance(one, other, score_cutoff=2)
    return "near" if slips == 1 else "alike" if slips == 2 and len(one) > 4 else "other"


@lru_cache(maxsize=1 << 16)
def emails_near(one: str, other: str) -> Nearness:
    """Compare two e-mail addresses; of two that share the part before the @, one may be a slip in the rest."""
    if one == other:
        return "same"
    if _digits(one) != _digits(other) and _letters(one) == _letters(other):
        return "other"  # anna12 and anna13 are two people who came one after the other
    slips = OSA.distance(one, other, score_cutoff=5)
    if slips <= 2:
        return "near"
    user = one.partition("@")[0]
    return "alike" if slips <= 5 or (len(user) >= LONG and user == other.partition("@")[0]) else "other"


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _letters(text: str) -> str:
    return "".join(letter for letter in text if not letter.isdigit())
