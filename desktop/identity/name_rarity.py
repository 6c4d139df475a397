"""How much a name tells: the rarer, the more it says when two records share it."""

from functools import cache, lru_cache
from math import log2

from desktop.identity.name_reading import Name
from desktop.identity.pinyin import family_spellings, given_spellings, syllables
from desktop.identity.tables import NameTable, names

_ONE_CHARACTER = 2.6  # bits: a given name of one character is borne by a sixth
_TWO_CHARACTERS = 0.3
_SEX = 1.0
_LETTER = 2.3  # bits of a letter in a word of Latin letters that is no known name
_MOST = 30.0  # bits: one in a billion
_NICK_CHARACTER = 6.5


@lru_cache(maxsize=16384)
def rarity(name: Name) -> float:
    """Bits: -log2 of the share of people who are called so; 0 where the name says nothing.

    Of masked names the characters that are seen count, of titled ones the surname and the sex.
    """
    if name.kind in ("none", "junk"):
        return 0.0
    table = names()
    if (name.family + name.given).replace("*", "").isascii():
        return min(_latin(name, table), _MOST)
    if name.kind == "nick" and name.given in table.given:
        return table.given[name.given]
    if name.kind == "nick":
        return min(_NICK_CHARACTER * len(name.given), _MOST)
    bits = _family(name.family, table)
    if name.kind == "titled":
        return bits + (_SEX if name.sex else 0)
    whole = table.full.get(name.family + name.given)
    return whole or min(bits + _given(name.given, table), _MOST)


def _family(family: str, table: NameTable) -> float:
    return table.surnames.get(family, table.floor_surname) if family.strip("*") else 0.0


def _given(given: str, table: NameTable) -> float:
    """Bits of a given name: as a whole where it is in the table, else by its characters."""
    if (known := table.given.get(given)) is not None:
        return known
    bits = sum(table.characters.get(letter, table.floor_character) for letter in given if letter != "*")
    if "*" in given:
        return bits
    return bits + (_ONE_CHARACTER if len(given) == 1 else _TWO_CHARACTERS)


def _latin(name: Name, table: NameTable) -> float:
    if name.kind == "masked":
        return log2(20) * sum(letter.isalpha() for letter in name.family + name.given)
    if name.kind == "full" and name.family in _families_by_sound() and syllables(name.given.replace(" ", "")):
        return _pinyin(name)
    bits = _word(name.family, table.western_surnames, table.floor_western) if name.family else 0.0
    if name.kind == "titled":
        return bits + (_SEX if name.sex else 0)
    first = name.given.split()[0] if name.given else ""
    return bits + (_word(first, table.western_given, table.floor_western) if first else 0.0)


def _pinyin(name: Name) -> float:
    """Bits of a name in pinyin: those of all surnames and characters that sound so, together."""
    sounds = _characters_by_sound()
    said = syllables(name.given.replace(" ", ""))
    given = sum(sounds.get(syllable, names().floor_character) for syllable in said)
    return _families_by_sound()[name.family] + given + (_ONE_CHARACTER if len(said) == 1 else _TWO_CHARACTERS)


@cache
def _families_by_sound() -> dict[str, float]:
    return _by_sound(names().surnames, family=True)


@cache
def _characters_by_sound() -> dict[str, float]:
    return _by_sound(names().characters, family=False)


def _by_sound(table: dict[str, float], *, family: bool) -> dict[str, float]:
    shares: dict[str, list[float]] = {}
    for text, bits in table.items():
        sound = family_spellings(text)[0] if family else given_spellings(text)[0]
        shares.setdefault(sound, []).append(2**-bits)
    return {sound: -log2(sum(each)) for sound, each in shares.items()}


def _word(word: str, table: dict[str, float], floor: float) -> float:
    """Bits of a Latin word: from the table, or by its length, at most the floor; an initial tells little."""
    if len(word) == 1:
        return log2(20)
    return table.get(word) or min(floor, 6 + _LETTER * len(word) / 2)
