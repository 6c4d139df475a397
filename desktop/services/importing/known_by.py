"""What people are known by in files that show no account: which numbers tell a person, which names fit each other."""

import unicodedata
from collections.abc import Mapping

from desktop.identity.junk import is_junk_email, is_junk_name, number_fault
from desktop.identity.normalise import Phone, email_key, is_ciphertext, phone_key

_MASKS = str.maketrans("＊•●∗", "****")
_TITLES = ("先生", "女士", "小姐", "太太", "老师", "阿姨", "叔叔", "师傅")


def telling_phone(text: str, region: str) -> Phone:
    """A phone as identity.normalise reads it, without the key where nobody is to be known by the number."""
    if not text:
        return Phone("", "none", "")
    read = phone_key(text, region)
    national = read.key[2:] if read.key.startswith("86") else read.key
    return read._replace(key="") if read.key and number_fault(national) else read


def telling_email(text: str) -> str:
    """The key of an e-mail, "" where it is nobody's."""
    key = email_key(text) if text else ""
    return "" if key and is_junk_email(key) else key


def lasting(phone: str) -> str:
    """The digits and masks of a number, by which spellings are one; "" for a number handed out for one parcel."""
    if len(phone) == 11 and phone.isdigit():
        return phone
    return (
        "" if is_passing(phone) else "".join(each for each in phone.translate(_MASKS) if each.isdigit() or each == "*")
    )


def is_passing(phone: str) -> bool:
    """True for a number that a platform has handed out for one parcel, or encrypted."""
    return is_ciphertext(phone) or phone_key(phone).kind == "virtual"


def name_class(name: str) -> str:
    """Names of one class on one phone are one person's: the whole of a Chinese name, the first word of others.

    "" for what is no name.
    """
    if not name or is_ciphertext(name) or is_junk_name(name):
        return ""
    folded = unicodedata.normalize("NFKC", name).translate(_MASKS).casefold().strip()
    return folded.split()[0] if folded and folded[0] < "\u2e80" else "".join(folded.split())


def fitting(called: str, known: Mapping[str, int]) -> int | None:
    """The customer of one phone whose name is the same, or who is the only one whose name may be. known: by class."""
    if called in known:
        return known[called]
    fits = {customer for other, customer in known.items() if _may_be_one(called, other)}
    return fits.pop() if len(fits) == 1 else None


def _may_be_one(one: str, other: str) -> bool:
    """Whether one of the names says too little to be another's: none, masked, a title, a given name alone."""
    if not one or not other or (min(len(one), len(other)) > 1 and (one.endswith(other) or other.endswith(one))):
        return True
    vague = any("*" in each or each.endswith(_TITLES) for each in (one, other))
    return vague and one[0] == other[0]


def seen_key(name: str, phone: Phone, place: str) -> str:
    """The key of a buyer of whom a platform shows a masked phone, a name, an address: "" unless two of these are there.

    The numbers that a platform hands out for one parcel are none of her.
    """
    masked = readable(phone.shown) if phone.kind == "masked" else ""
    where = "".join(letter for letter in readable(place).casefold() if letter.isalnum())
    shown = (masked, name_class(name), where)
    return f"seen:{'|'.join(shown)}" if sum(map(bool, shown)) > 1 else ""


def readable(text: str) -> str:
    """The text with one kind of mask, "" where the masks or the cipher leave nothing to read."""
    plain = unicodedata.normalize("NFKC", text).translate(_MASKS).strip()
    return plain if any(letter.isalnum() for letter in plain) and not is_ciphertext(plain) else ""
