"""Phones, e-mails, accounts and names made into keys that compare: equal keys for one thing however it was written.

Two libraries know more than we should, and both are slow to load, so they are asked only when the short way ends:
phonenumbers for numbers other than Chinese mobiles, pypinyin for how a character is read.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

Kind = Literal["mobile", "landline", "masked", "virtual", "none"]

_MASKS = "*＊•●∗"
_CIPHER = re.compile(r"(?:##|\$\$)\S{4,}")
_MOBILE = re.compile(r"(?:(?:\+|00)?86)?(1[3-9]\d{9})")
_VIRTUAL = re.compile(r"((?:\+|00)?(?:86)?1\d{10})(?:[-#,;转]+|\[|\(|ext\.?|x)(\d{2,6})[\])]?")
_DESK = re.compile(r"(0\d{2,3}-?\d{7,8})[-#转]\d{1,6}")  # a landline with the number of the desk
_PHONE_NOISE = str.maketrans("", "", " \t\r\n\u00a0'`\"=-.()/\u2010\u2011\u2012\u2013\u2014\u200b\ufeff")
_EMAIL = re.compile(r"[^\s@<>,;:\"']+@[^\s@<>,;:\"']+\.[^\s@<>,;:\"'.]{2,}")
_RELAYS = re.compile(
    r"@(?:(?:m\.)?marketplace\.amazon\.[a-z.]+|(?:[\w-]+\.)*relay[\w-]*\.[\w.-]+|members\.ebay\.[a-z.]+"
    r"|(?:[\w-]+\.)*scs\.tiktokw?\.[a-z.]+)"
)
_LASTING_RELAY = re.compile(r"@privaterelay\.appleid\.com")
_COMBINATIONS = 8
_UNITS = 12
# Surnames that are read otherwise than the same character elsewhere; the surname's reading comes first.
_SURNAMES = {
    "曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "查": "zha", "任": "ren", "华": "hua", "盖": "ge", "区": "ou",
    "朴": "piao", "覃": "qin", "翟": "zhai", "缪": "miao", "员": "yun", "乐": "yue", "尉": "wei", "万": "wan",
    "葛": "ge", "纪": "ji", "洗": "xian", "冼": "xian", "宁": "ning", "召": "shao", "折": "she", "种": "chong",
    "重": "chong", "秘": "bi", "繁": "po", "晁": "chao", "么": "yao", "谌": "chen", "逄": "pang", "黑": "he",
    "长": "zhang", "柏": "bai", "车": "che", "宓": "mi", "隗": "wei", "牟": "mu", "燕": "yan", "应": "ying",
}  # fmt: skip

# Characters of names that people do read in several ways. Dictionaries know rare readings of many more (方 as wang):
# with those, half the shop would answer to "wang".
_READ_SEVERAL_WAYS = frozenset(
    "曾单解仇查任盖区朴覃翟缪员乐尉万葛纪宁折种重秘繁长柏车行朝茜盛晟莎娜阿宿藏都传弹强降好大系兴薄伯洗冼应令露调参曲率卡会和几召么黑隗牟燕谌"
)


class Phone(NamedTuple):
    """key: E.164 digits without plus, "" when the number cannot tell a person; shown: the text, tidied."""

    key: str
    kind: Kind
    shown: str


def phone_key(text: str, region: str = "CN") -> Phone:
    """Read a phone number as people and platforms write it; region is that of numbers without a country code.

    Masked numbers (138****1234) and virtual ones, that a platform hands out with an extension for one parcel
    (13800001234-5678, 13800001234[5678]), have no key: they support a match but never make one. Ciphertext is no phone.
    """
    if len(text) == 11 and region == "CN" and _MOBILE.fullmatch(text) and text.isascii():
        return Phone("86" + text, "mobile", text)
    shown = unicodedata.normalize("NFKC", text).strip(" \t\r\n'`\"=\ufeff\u200b")
    if not any(letter.isdigit() for letter in shown) or is_ciphertext(shown):
        return Phone("", "none", shown)
    if any(mask in shown for mask in _MASKS):
        return Phone("", "masked", shown)
    if _VIRTUAL.fullmatch(shown.lower().replace(" ", "")):
        return Phone("", "virtual", shown)
    digits = shown.translate(_PHONE_NOISE)
    match = _MOBILE.fullmatch(digits)
    if match and (region == "CN" or len(digits) > 11):
        return Phone("86" + match[1], "mobile", match[1])
    return _foreign(shown, region)


@lru_cache(maxsize=4096)
def _foreign(shown: str, region: str) -> Phone:
    import phonenumbers
    from phonenumbers import PhoneNumberType

    text = "+" + shown[2:] if shown.startswith("00") else shown
    if extended := _DESK.fullmatch(text):
        text = extended[1]
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return Phone("", "none", shown)
    valid = phonenumbers.is_valid_number(number)
    if not valid and not (text.startswith("+") and phonenumbers.is_possible_number(number)):
        return Phone("", "none", shown)
    national = phonenumbers.national_significant_number(number)
    if len(set(national)) == 1:
        return Phone("", "none", shown)
    landline = phonenumbers.number_type(number) not in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
    if number.extension and not landline:
        return Phone("", "virtual", shown)
    key = f"{number.country_code}{national}"
    return Phone(key, "landline" if landline else "mobile", shown)


def phone_keys(key: str) -> set[str]:
    """What a number is looked up by: its key (E.164 digits without plus), the national number, the last four digits.

    A Chinese mobile goes without the first: query_key takes its country code off.

    Where a number is dialled at home with a leading 0, it is also found as 0 and the national number.
    """
    if not key:
        return set()
    if len(key) == 13 and key.startswith("861"):
        return {key[2:], key[-4:]}
    national, trunk = _national(key)
    keys = {key, national, key[-4:]}
    if trunk:
        keys.add("0" + national)
    return keys


def _national(key: str) -> tuple[str, bool]:
    """The national number of a key, and whether it is dialled with a leading 0 at home."""
    if key.startswith("86"):
        return key[2:], not _MOBILE.fullmatch(key)
    if key[0] in "17":
        return key[1:], False
    return _foreign_national(key), True


@lru_cache(maxsize=4096)
def _foreign_national(key: str) -> str:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    length = next((size for size in (2, 3, 1) if int(key[:size]) in COUNTRY_CODE_TO_REGION_CODE), 0)
    return key[length:]


def email_key(text: str) -> str:
    """The address that tells a person, "" when there is none, or it is masked, or a platform's that passes mail on.

    The relay addresses of Amazon are the same for a buyer in one shop only, those of eBay not even there: the account
    tells who it is. Apple's is given to one person for good, who uses it as her own.
    """
    address = email_address(text)
    return "" if _RELAYS.search(address) else address


def email_address(text: str) -> str:
    """The address in small letters, whoever passes the mail on; "" when there is none or it is masked."""
    if "@" not in text or any(mask in text for mask in _MASKS):
        return ""
    match = _EMAIL.search(unicodedata.normalize("NFKC", text))
    return match[0].lower() if match else ""


def is_relay(email: str) -> bool:
    """True for an address that a platform puts before the real one."""
    address = email.lower()
    return _RELAYS.search(address) is not None or _LASTING_RELAY.search(address) is not None


def is_ciphertext(text: str) -> bool:
    """True for what a platform has encrypted, ##… or $$…: it says nothing to anybody and changes with every export."""
    return text[:1] in ("#", "$") and _CIPHER.match(text) is not None


def account_key(text: str) -> str:
    """A platform account as it compares: without guards, outer spaces and case; "" when empty, masked or encrypted.

    A masked account, t**8, is that of many people.
    """
    if text.isascii() and text.isalnum():  # most are, and nothing of the rest is in them
        return text.lower()
    key = unicodedata.normalize("NFKC", text).strip(" \t\r\n'`\"=\ufeff\u200b").casefold()
    return "" if any(mask in key for mask in _MASKS) or is_ciphertext(key) else key


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    """Compatibility forms, case and accents made equal."""
    text = unicodedata.normalize("NFKC", text).casefold()
    if text.isascii():
        return text
    return unicodedata.normalize(
        "NFC", "".join(each for each in unicodedata.normalize("NFD", text) if not "\u0300" <= each <= "\u036f")
    )


def query_key(text: str) -> str:
    """What a typed text becomes, to be compared by prefix with phone_keys and name_keys.

    A number in any spelling becomes the digits that are stored: +86 138-0000 and 0086 1380000 give 1380000.
    """
    folded = _folded(text)
    if "@" in folded:
        return folded.strip()
    key = "".join(each for each in folded if each.isalnum())
    if key.isdigit():
        return _dialled(key, folded.lstrip().startswith("+"))
    return key


def _dialled(digits: str, plus: bool) -> str:
    """Digits without the international prefix, and without 86 before a mobile: 8613 alone may be a last four."""
    if digits.startswith("00"):
        digits, plus = digits[2:], True
    if digits.startswith("861") and (plus or len(digits) > 11):
        return digits[2:]
    return digits


def name_keys(name: str) -> set[str]:
    """What a name is looked up by, each by prefix.

    The name without spaces and marks, whole and from each later character or word on (王小芳: 小芳, 芳); the same in
    pinyin (wangxiaofang, xiaofang, fang) and in initials (wxf, xf). Characters that are read in several ways
    give all of them, up to eight combinations. Of a masked name only the characters that are to be seen count; of an
    encrypted one there are none.
    """
    keys: set[str] = set()
    if is_ciphertext(name):
        return keys
    folded = _folded(name)
    for mask in _MASKS:
        folded = folded.replace(mask, "*")
    for part in folded.split("*"):
        units = _units(part)[:_UNITS]
        _add_suffixes(keys, units)
        if not part.isascii():
            _add_readings(keys, units)
        elif len(units) > 1:
            _add_suffixes(keys, [unit[0] for unit in units], shortest=2)
    keys.discard("")
    return keys


def _units(text: str) -> list[str]:
    """Each character of Chinese, each word of anything else."""
    units, word = [], ""
    for letter in text:
        if "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000":
            if word:
                units.append(word)
                word = ""
            units.append(letter)
        elif letter.isalnum():
            word += letter
        elif word and letter not in "'’":
            units.append(word)
            word = ""
    if word:
        units.append(word)
    return units


def _add_suffixes(keys: set[str], units: list[str], shortest: int = 1) -> None:
    tail, length = "", 0
    for unit in reversed(units):
        tail, length = unit + tail, length + 1
        if length >= shortest:
            keys.add(tail)


def _add_readings(keys: set[str], units: list[str]) -> None:
    """Pinyin and initials from each unit on; grown from the end, so that each ending is spelt once."""
    full, short = [""], [""]
    last = len(units) - 1
    for place in range(last, -1, -1):
        unit = units[place]
        spoken, first = _surname_readings(unit) if place == 0 else _readings(unit)
        if len(spoken) == 1 and len(full) == 1:
            full, short = [spoken[0] + full[0]], [first[0] + short[0]]
        else:
            full = _capped(spoken, full)
            short = _capped(first, short)
        keys.update(full)
        if place < last:
            keys.update(short)


def _capped(heads: Iterable[str], tails: list[str]) -> list[str]:
    """Heads with tails, the likelier readings of both first."""
    return list(dict.fromkeys(head + tail for tail in tails for head in heads))[:_COMBINATIONS]


@cache
def _readings(unit: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How a unit may be spelt in Latin letters, likeliest first, and the initials of that."""
    if len(unit) > 1 or unit.isascii():
        return (unit,), (unit[0],)
    from pypinyin import Style, pinyin

    several = unit in _READ_SEVERAL_WAYS
    said = pinyin(unit, style=Style.NORMAL, heteronym=several, errors="ignore", v_to_u=False)
    spoken = list(said[0]) if said else []
    spoken += [each.replace("v", "u") for each in spoken if "v" in each]
    spoken = [each for each in dict.fromkeys(spoken) if each.isascii() and each.isalpha()]
    return _with_initials(spoken or [unit])


@cache
def _surname_readings(unit: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    spoken = list(_readings(unit)[0])
    if special := _SURNAMES.get(unit):
        spoken = [special, *(each for each in spoken if each != special)]
    return _with_initials(spoken)


def _with_initials(spoken: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(spoken), tuple(dict.fromkeys(each[0] for each in spoken))
