"""Chinese in Latin letters: how characters are spelt, which words are pinyin, which sounds are mixed up."""

from collections.abc import Iterator
from functools import cache, lru_cache

from desktop.identity.normalise import _readings, _surname_readings
from desktop.identity.tables import names

_FINALS = {
    "": "a ai an ang ao e ei en er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
SYLLABLES = frozenset(head + tail for head, tails in _FINALS.items() for tail in tails.split())
_COMBINATIONS = 8
_MIXED_UP = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))  # by speakers of the south, and so by typists


@cache
def loose_sound(letter: str) -> str:
    """How a character sounds to somebody who tells neither zh from z, nor -ng from -n, nor n- from l-."""
    sound = _readings(letter)[0][0]
    for strict, loose in _MIXED_UP:
        sound = sound.replace(strict, loose)
    return "l" + sound[1:] if sound.startswith("n") else sound


def spelt(letters: str) -> str:
    """Chinese characters in pinyin, each by its likeliest reading, without spaces or tones."""
    return "".join(_readings(letter)[0][0] for letter in letters)


@cache
def family_spellings(family: str) -> tuple[str, ...]:
    """A surname in pinyin, the surname's reading first: 曾 as zeng, then ceng."""
    if len(family) == 1:
        return _surname_readings(family)[0]
    return (_COMPOUND_READINGS.get(family) or spelt(family),)


_COMPOUND_READINGS = {"尉迟": "yuchi", "单于": "chanyu", "长孙": "zhangsun", "澹台": "tantai", "万俟": "moqi"}


@lru_cache(maxsize=4096)
def given_spellings(given: str) -> tuple[str, ...]:
    """A given name in pinyin, likeliest first, all readings of its characters up to eight together."""
    spellings = [""]
    for letter in given:
        spellings = [head + tail for head in spellings for tail in _readings(letter)[0]][:_COMBINATIONS]
    return tuple(spellings)


@cache
def surname_spellings() -> frozenset[str]:
    """How the surnames of the table are spelt: zhang, ouyang."""
    return frozenset(spelling for family in names().surnames for spelling in family_spellings(family)[:1])


@lru_cache(maxsize=4096)
def syllables(word: str) -> tuple[str, ...]:
    """The first way to read a Latin word as pinyin with the fewest syllables; () when there is none, or more than four.

    xiaofang: xiao, fang; xian: xian, not xi, an.
    """
    return min(_split(word, 4), key=len, default=())


def _split(word: str, most: int) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    elif most:
        for end in range(min(6, len(word)), 0, -1):
            if word[:end] in SYLLABLES:
                for rest in _split(word[end:], most - 1):
                    yield (word[:end], *rest)
