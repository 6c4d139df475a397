"""Whether two texts can be one name or one phone, where either may be masked, shortened or said with a title."""

import re
import unicodedata
from functools import lru_cache

from desktop.identity.normalise import is_ciphertext, phone_key

_MASKS = re.compile(r"[*＊•●∗]+")
_TITLES = re.compile(
    r"(?:先生|女士|小姐|太太|老师|师傅|医生|经理|老板|同学|阿姨|叔叔|大姐|大哥|姐|哥|总|(?:mr|mrs|ms|miss|dr)\b\.?)"
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@lru_cache(maxsize=65536)
def plain_name(text: str) -> str:
    """A name as it compares: one * for what is masked, no spaces in Chinese; "" where nothing is to be seen of it."""
    if is_ciphertext(text):
        return ""
    shown = unicodedata.normalize("NFKC", _MASKS.sub("*", text)).casefold()
    shown = " ".join(re.sub(r"[^\w*' ]+", " ", shown).split())
    if _CHINESE.search(shown):
        shown = shown.replace(" ", "")
    return shown if shown.strip("* ") else ""


@lru_cache(maxsize=65536)
def names_fit(one: str, other: str) -> bool:
    """Whether two names can be one person's: 王** and 王小芳, 王女士 and 王小芳, J. Smith and Jane Smith.

    A name of which nothing is to be seen fits any.
    """
    first, second = plain_name(one), plain_name(other)
    if not first or not second or first == second:
        return True
    if "*" in first or "*" in second:
        return _masked_fit(first, second)
    first_titled, second_titled = _without_title(first), _without_title(second)
    if first_titled != first or second_titled != second:
        return (
            first_titled[:1] == second_titled[:1] if _CHINESE.search(first) else _latin_fit(first_titled, second_titled)
        )
    if _CHINESE.search(first) or _CHINESE.search(second):
        return (len(first) == 1 and second.startswith(first)) or (len(second) == 1 and first.startswith(second))
    return _latin_fit(first, second)


def _without_title(name: str) -> str:
    return _TITLES.sub("", name).strip() or name


def _masked_fit(one: str, other: str) -> bool:
    """What is to be seen at the front and at the end agrees; a mask hides any number of letters."""
    front, end = _ends(one)
    other_front, other_end = _ends(other)
    shorter, longer = sorted((front, other_front), key=len)
    if not longer.startswith(shorter):
        return False
    shorter, longer = sorted((end, other_end), key=len)
    return longer.endswith(shorter)


def _ends(name: str) -> tuple[str, str]:
    front, mask, end = name.partition("*")
    return (front, end.rpartition("*")[2]) if mask else (name, name)


def _latin_fit(one: str, other: str) -> bool:
    """The same words in any order, or one family name and initials that agree."""
    first, second = one.split(), other.split()
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    if len(first) < 2 or len(second) < 2:
        return first[-1:] == second[-1:] or first[:1] == second[:1]
    return first[-1] == second[-1] and (first[0].startswith(second[0]) or second[0].startswith(first[0]))


@lru_cache(maxsize=65536)
def plain_phone(text: str) -> str:
    """A phone as it compares: digits, with * for each that is masked; "" for virtual numbers and none."""
    read = phone_key(text)
    if read.kind == "masked":
        return _MASKS.sub(lambda mask: "*" * len(mask[0]), read.shown).replace(" ", "").replace("-", "")
    return read.key.removeprefix("86") if read.key else ""


@lru_cache(maxsize=65536)
def phones_fit(one: str, other: str) -> bool:
    """Whether two numbers can be one, where * hides a digit: 138****1234 and 13800001234. What is none fits any."""
    first, second = plain_phone(one), plain_phone(other)
    if not first or not second or first == second:
        return True
    if "*" not in first and "*" not in second:
        return False
    return len(first) == len(second) and all(
        left == right or "*" in (left, right) for left, right in zip(first, second, strict=True)
    )
