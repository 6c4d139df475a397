"""The shipped tables behind the readers, each read once, when it is first needed."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from desktop.domain.resources import resource


class NameTable(NamedTuple):
    """Bits (-log2 of the share of people) by surname, character, given name …; what is in none costs its floor."""

    surnames: dict[str, float]
    compound: frozenset[str]
    characters: dict[str, float]
    given: dict[str, float]
    full: dict[str, float]
    western_surnames: dict[str, float]
    western_given: dict[str, float]
    floor_surname: float
    floor_character: float
    floor_western: float


@cache
def names() -> NameTable:
    """How common names are."""
    table = tomllib.loads(resource("identity", "names.toml").read_text("utf-8"))

    def letters(key: str) -> dict[str, float]:
        return {letter: float(bits) for bits, row in table[key].items() for letter in row}

    def words(key: str) -> dict[str, float]:
        return {word: float(bits) for bits, row in table[key].items() for word in row.split()}

    compound = words("compound_surnames")
    return NameTable(
        letters("surnames") | compound,
        frozenset(compound),
        letters("characters"),
        words("given_names"),
        words("full_names"),
        words("western_surnames"),
        words("western_given_names"),
        table["floor_surname"],
        table["floor_character"],
        table["floor_western"],
    )


@cache
def _simple_forms() -> dict[int, str]:
    lines = resource("identity", "traditional.txt").read_text("utf-8").splitlines()
    pairs = [pair for line in lines if not line.startswith("#") for pair in line.split()]
    return {ord(pair[0]): pair[1] for pair in pairs}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _simple_forms()))}]")


def simplified(text: str) -> str:
    """The text in simplified characters, one for one."""
    if text.isascii() or not _traditional().search(text):  # looking is three times faster than translating
        return text
    return text.translate(_simple_forms())
