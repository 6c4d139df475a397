"""Whether two texts can be one name or one phone, as orders show them: whole, masked, or as surname and title."""

from functools import lru_cache

from desktop.identity.names import compare_names, read_name
from desktop.identity.numbers import fit_both, fits, read_number

_KEPT = 65_536
_OTHERS = ("other", "other_given")


@lru_cache(maxsize=_KEPT)
def tells_name(text: str) -> bool:
    """Whether anything of a name is to be seen: not for what is empty, masked whole, encrypted, or junk."""
    return read_name(text).kind not in ("none", "junk")


@lru_cache(maxsize=_KEPT)
def names_fit(one: str, other: str) -> bool:
    """Whether two names can be one person's: 王** and 王小芳, 王女士 and 王小芳, J. Smith and Jane Smith.

    What cannot be compared, such as two nicknames that are written alike, is one where the texts are.
    """
    match = compare_names(read_name(one), read_name(other))
    if match.code == "none" and tells_name(one) and tells_name(other):
        return read_name(one).shown == read_name(other).shown
    return match.code not in _OTHERS


@lru_cache(maxsize=_KEPT)
def tells_phone(text: str) -> bool:
    """Whether a number tells a person at least in part: not for virtual numbers, junk, and none."""
    read = read_number(text)
    return bool(read.key or read.mask)


@lru_cache(maxsize=_KEPT)
def phones_fit(one: str, other: str) -> bool:
    """Whether two numbers can be one: 138****1234 and 13800001234. What tells nobody fits any."""
    first, second = read_number(one), read_number(other)
    if not tells_phone(one) or not tells_phone(other):
        return True
    if first.key and second.key:
        return first.key == second.key
    if first.mask and second.mask:
        return fit_both(first.mask, second.mask) != 0
    return fits(first.mask or second.mask, first.key or second.key) > 0
