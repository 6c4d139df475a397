"""Phone numbers as evidence: whole ones with a key, masked ones with a pattern, virtual ones and those of nobody."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from desktop.identity.junk import number_fault
from desktop.identity.masks import fit, fit_masks
from desktop.identity.normalise import is_ciphertext, phone_key

Kind = Literal["mobile", "landline", "masked", "virtual", "junk", "none"]

_KEPT = 16384
_STARS = str.maketrans(dict.fromkeys("＊•●∗×xX○", "*"))
_NOISE = str.maketrans("", "", " \t\r\n\u00a0'`\"=.()/-\u2010\u2011\u2012\u2013\u2014\u200b\ufeff")
_VIRTUAL = re.compile(
    r"\(?(?:\+|00)?(?:86)?(1[\d*]{10}|[48]00\d{7})\)?(?:[-#,;_/]+|转接?|分机号?:?|接|ext\.?|x|:|\[|\()+(\d{2,6})[\])]*"
)
_OTHER_VIRTUAL = re.compile(r"(?:\+?86 ?)?1\d{10} +\d{3,4}|950\d{7,12}")  # 950…: numbers of platforms' own exchanges
_SEVERAL = re.compile(r"[/、;,|\n]+|(?<=\d{11})\s+(?=1\d{10})|[或和]")
_DIGITS = re.compile(r"\d+")


class Number(NamedTuple):
    """What a text says of a phone.

    key: E.164 digits without plus, of mobiles and landlines only; mask: the pattern of a masked one, digits and * as at
    home (138****1234); shown: the text, tidied; fault: why junk is junk, see junk.number_fault.
    """

    key: str
    kind: Kind
    mask: str
    shown: str
    fault: str = ""


NO_NUMBER = Number("", "none", "", "")


@lru_cache(maxsize=_KEPT)
def read_number(text: str, region: str = "CN") -> Number:
    """Read a phone as people and platforms write it; region is that of numbers without a country code. Never raises.

    Virtual numbers, with an extension that a platform hands out for one parcel, have no key; nor has a number that
    tells nobody (00000000000, 13800138000, 10086, 400-800-1234), which is called junk.
    """
    shown = unicodedata.normalize("NFKC", text).strip(" \t\r\n'`\"=\ufeff\u200b")
    if not shown or is_ciphertext(shown):
        return NO_NUMBER
    compact = "".join(shown.lower().split())
    if _VIRTUAL.fullmatch(compact) or _OTHER_VIRTUAL.fullmatch(shown):
        return Number("", "virtual", "", shown)
    starred = compact.translate(_STARS)
    if "*" in starred:
        return _masked(starred, shown)
    digits = _at_home(compact)
    if digits.isdigit() and (region == "CN" or len(set(digits)) == 1) and (fault := number_fault(digits)):
        return Number("", "junk", "", shown, fault)
    phone = phone_key(text, region)
    if phone.kind == "none":
        digits = "".join(_DIGITS.findall(shown))
        fault = number_fault(digits) if digits.isascii() else ""
        return Number("", "junk", "", shown, fault) if fault else Number("", "none", "", shown)
    return Number(phone.key, phone.kind, "", phone.shown)


def read_numbers(text: str, region: str = "CN") -> tuple[Number, ...]:
    """All phones of a field that holds several: 13800001234/13900005678."""
    whole = read_number(text, region)
    if whole.kind != "none" or len(text) < 14:
        return (whole,) if whole.kind != "none" else ()
    numbers = (read_number(part, region) for part in _SEVERAL.split(text))
    return tuple(dict.fromkeys(number for number in numbers if number.kind != "none"))


def _at_home(compact: str) -> str:
    """Digits as they are dialled in China."""
    digits = compact.translate(_NOISE).removeprefix("+")
    digits = digits.removeprefix("00") if digits.startswith("0086") else digits
    return digits[2:] if digits.startswith("86") and len(digits) in (12, 13) else digits


def _masked(starred: str, shown: str) -> Number:
    pattern = _at_home(starred)
    if not pattern.strip("*") or any(letter not in "0123456789*" for letter in pattern):
        return Number("", "none", "", shown)
    return Number("", "masked", pattern, shown)


def fits(mask: str, key: str) -> int:
    """How many digits of a number (its key) a mask shows; 0 where one contradicts, or none is shown.

    A mask of eleven places is laid over a Chinese mobile place by place; in others a run of stars hides any digits.
    Another mask in place of the key counts where both show digits, see fit_both.
    """
    if "*" in key:
        return max(fit_both(mask, key), 0)
    for number in _written(key):
        if len(mask) == len(number):
            shown = [(digit, other) for digit, other in zip(mask, number, strict=True) if digit != "*"]
            if shown and all(digit == other for digit, other in shown):
                return len(shown)
        elif len(mask) != 11 and (known := fit(mask, number)):
            return known
    return 0


def _written(key: str) -> tuple[str, ...]:
    """How a number may be written without its country code, and with it."""
    if key.startswith("861") and len(key) == 13:
        return (key[2:],)
    return (key, *(trunk + key[length:] for length in (1, 2, 3) for trunk in ("", "0")))


def fit_both(one: str, other: str) -> int:
    """How many digits two masks show alike; 0 where they contradict, -1 where they show none in the same place."""
    return fit_masks(one, other)


def mask_keys(mask: str) -> frozenset[str]:
    """What a masked number is found by; number_mask_keys gives the same for whole ones. None where little is seen."""
    head, tail = mask.partition("*")[0], mask.rpartition("*")[2]
    keys = set()
    if len(tail) >= 4:
        keys.add(f"*{tail[-4:]}")
        if len(head) >= 3:
            keys.add(f"{head[:3]}*{tail[-4:]}")
    elif len(head) >= 7:
        keys.add(f"{head[:7]}*")
    elif len(head) >= 3 and len(tail) >= 2:
        keys.add(f"{head[:3]}*{tail}")
    return frozenset(keys)


def number_mask_keys(key: str) -> frozenset[str]:
    """The keys of all masks that a Chinese mobile fits; for other numbers the last four digits."""
    if not key:
        return frozenset()
    if not (key.startswith("861") and len(key) == 13):
        return frozenset((f"*{key[-4:]}",))
    home = key[2:]
    head = home[:3]
    return frozenset(
        (f"*{home[-4:]}", f"{head}*{home[-4:]}", f"{home[:7]}*", f"{head}*{home[-3:]}", f"{head}*{home[-2:]}")
    )


def near(one: str, other: str) -> bool:
    """True for two keys that one slip tells apart: one digit other, or two neighbours that changed places."""
    if len(one) != len(other) or one == other or not one:
        return False
    strange = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(strange) == 1:
        return True
    return len(strange) == 2 and strange[1] == strange[0] + 1 and _swapped(one, other, strange[0])


def _swapped(one: str, other: str, place: int) -> bool:
    return one[place] == other[place + 1] and one[place + 1] == other[place]
