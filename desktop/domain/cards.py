"""The text of a customer's card: RG:ULID:CHECK. It names nobody: without the shop's file it says nothing.

CHECK is four letters: two that tell a letter misread or two letters swapped, two that tell the cards of one shop from
those of another. All letters are capitals and digits, which scanners send alike under every keyboard layout.
"""

import hashlib
import re
from dataclasses import dataclass

from desktop.domain.ids import ALPHABET

PREFIX = "RG:"
_LENGTH = 26
_PRIME = 1021  # below 32 x 32, and above every weight times letter: each single mistake shows
_SHAPE = re.compile(rf"RG:([{ALPHABET}]{{26}}):([{ALPHABET}]{{4}})")
# Full-width letters of a Chinese input method, and the letters that people read for others (Crockford).
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_ALIKE = str.maketrans("OIL", "011")


@dataclass(frozen=True)
class Card:
    """ulid: the customer's. shop_mark: two letters of the shop that made it."""

    ulid: str
    shop_mark: str


class BadCard(ValueError):
    """Something that begins as a card does and is none: misread, cut off, made up."""


def half_width(text: str) -> str:
    """Full-width letters and digits as plain ones; the length stays."""
    return text.translate(_FULL_WIDTH)


def card_text(ulid: str, shop_ulid: str) -> str:
    """The text of a customer's card."""
    return f"{PREFIX}{ulid}:{_check(ulid)}{shop_mark(shop_ulid)}"


def is_card(text: str) -> bool:
    """The text claims to be a card; whether it is one, `read_card` says."""
    return half_width(text).strip().upper().startswith(PREFIX)


def read_card(text: str) -> Card:
    """What a card says, in capitals or not, full-width or not. Raises BadCard."""
    plain = half_width(text).strip().upper()
    if not plain.startswith(PREFIX):
        raise BadCard(text)
    found = _SHAPE.fullmatch(PREFIX + plain.removeprefix(PREFIX).translate(_ALIKE))
    if found is None or _check(found[1]) != found[2][:2]:
        raise BadCard(text)
    return Card(found[1], found[2][2:])


def find_card(text: str) -> tuple[int, int] | None:
    """Where a whole, right card stands at the end of a text."""
    at = half_width(text).upper().rfind(PREFIX)
    if at < 0:
        return None
    try:
        read_card(text[at:])
    except BadCard:
        return None
    return at, len(text)


def shop_mark(shop_ulid: str) -> str:
    """Two letters that the cards of a shop share; one other shop in a thousand has the same."""
    number = int.from_bytes(hashlib.sha256(shop_ulid.encode()).digest()[:2], "big") % 1024
    return _letters(number)


def _check(ulid: str) -> str:
    """A sum weighted by place: changing one letter or swapping two changes it."""
    return _letters(sum((place + 2) * ALPHABET.index(letter) for place, letter in enumerate(ulid)) % _PRIME)


def _letters(number: int) -> str:
    high, low = divmod(number, 32)
    return ALPHABET[high] + ALPHABET[low]
