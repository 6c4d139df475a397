"""A record made ready to be compared: texts read once, so that comparing a pair is cheap.

A parcel may go to somebody else: what came with a receiver whose name is another than hers is not hers, and neither
her phone nor her address is learnt from it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from desktop.identity import junk
from desktop.identity.names import Name, compare_names, read_name
from desktop.identity.normalise import account_key, email_key, is_ciphertext
from desktop.identity.numbers import Number, mask_keys, number_mask_keys, read_numbers
from desktop.identity.places import Place, place_keys, read_place
from desktop.identity.records import Drop, Record
from desktop.identity.spelling import folded
from desktop.identity.streets import Street, read_street

SHOWN = 7  # digits that a masked number shows at least to be found by them alone
_NOTED = re.compile(r"(?:尾号)?\s*(\d{4})")  # what a counter notes of a number
HANDLE = 4  # letters from which a handle is more than a word anybody might take
DROPS = 6  # the places she has parcels sent to most; nobody lives in more at once
_STRANGERS = ("other", "other_given")


class Evidence(NamedTuple):
    """phones are E.164 digits, masks have the hidden digits as stars; handles are what she calls herself anywhere.

    birthday: eight digits, or month and day where the year is not known; of the solar calendar only.
    """

    record: Record
    account: str
    names: tuple[Name, ...]
    given: str
    family: str
    phones: tuple[str, ...]
    masks: tuple[str, ...]
    emails: tuple[str, ...]
    wechats: tuple[str, ...]
    qqs: tuple[str, ...]
    cards: tuple[str, ...]
    handles: frozenset[str]
    birthday: str
    places: tuple[Place, ...]
    street: Street | None


def read_evidence(record: Record) -> Evidence:
    """Read a record's texts; what is junk, a relay or a virtual number is left out."""
    names, drops = _own(record)
    written = (*record.phones, *(drop.phone for drop in drops))
    numbers = [number for text in written if text for number in _numbers(text)]
    emails = _keys(email for email in map(email_key, record.emails) if not junk.is_junk_email(email))
    phones = tuple(dict.fromkeys(number.key for number in numbers if number.key))
    wechats = _keys(junk.wechat_key(text, phones) for text in record.wechats)
    qqs = _keys(junk.qq_key(text, phones) for text in record.qqs)
    account = "" if junk.is_junk_account(record.account) else account_key(record.account)
    users = [user for user in (email.partition("@")[0] for email in emails) if len(user) > HANDLE]
    chinese = [drop for drop in drops if _is_chinese(drop)]
    western = next((drop for drop in drops if not _is_chinese(drop) and (drop.detail or drop.city)), None)
    given, family = folded(record.given), folded(record.family)
    return Evidence(
        record,
        account,
        tuple(names),
        given,
        family,
        phones,
        _keys(number.mask for number in numbers),
        emails,
        wechats,
        qqs,
        _keys(map(account_key, record.cards)),
        frozenset(each for each in (account, *wechats, *users) if len(each) > HANDLE and not each.isdigit()),
        "" if record.birthday.startswith("lunar") else "".join(filter(str.isdigit, record.birthday)),
        tuple(dict.fromkeys(map(_place, chinese))),
        read_street(western) if western else None,
    )


def without(evidence: Evidence, shared: frozenset[str]) -> Evidence:
    """The evidence without phones, masks and doors that stand for many people: a depot's, an office's, the shop's own.

    shared: keys as `owned` gives them.
    """
    if not shared or shared.isdisjoint(owned(evidence)):
        return evidence
    return evidence._replace(
        phones=tuple(phone for phone in evidence.phones if f"p{phone}" not in shared),
        masks=tuple(
            mask for mask in evidence.masks if shared.isdisjoint(f"m{key}" for key in telling(mask_keys(mask)))
        ),
        places=tuple(
            place if shared.isdisjoint(f"d{key}" for key in place_keys(place)) else place._replace(number="", door="")
            for place in evidence.places
        ),
    )


def owned(evidence: Evidence) -> set[str]:
    """What usually belongs to one person or household: keys of phones, of masks and of doors."""
    found = {f"p{phone}" for phone in evidence.phones}
    found.update(f"m{key}" for key in telling_digits(evidence))
    found.update(f"d{key}" for place in evidence.places for key in place_keys(place))
    return found


def telling_digits(evidence: Evidence) -> set[str]:
    """What the masks, and the numbers if they were masked, are found by: keys that show seven digits."""
    keys = [mask_keys(mask) for mask in evidence.masks] + [number_mask_keys(phone) for phone in evidence.phones]
    return telling(chain.from_iterable(keys))


def telling(keys: Iterable[str]) -> set[str]:
    """Those of the keys of a mask that few numbers share."""
    return {key for key in keys if len(key) > SHOWN}


def last_four(evidence: Evidence) -> set[str]:
    """The ends of her numbers, as counters note them."""
    return {number[-4:] for number in (*evidence.phones, *evidence.masks) if number[-4:].isdigit()}


def _own(record: Record) -> tuple[list[Name], list[Drop]]:
    """Her names, and the deliveries that are hers."""
    drops = sorted(map(_readable, record.drops), key=lambda drop: (-drop.orders, drop))[:DROPS]
    names = _telling(record.names)
    if not names:
        receivers = _telling(drop.receiver for drop in drops)
        names = receivers[:1] + [name for name in receivers[1:] if not _is_stranger(receivers[:1], name)]
    mine = [drop for drop in drops if not _is_stranger(names, read_name(drop.receiver))]
    known = {name.shown for name in names}
    more = [name for name in _telling(drop.receiver for drop in mine) if name.shown not in known]
    return [*names, *more][:DROPS], mine


def _readable(drop: Drop) -> Drop:
    """The delivery without what a platform has encrypted."""
    return drop._replace(detail="", district="") if is_ciphertext(drop.detail) else drop


def _numbers(text: str) -> tuple[Number, ...]:
    if noted := _NOTED.fullmatch(text.strip()):
        return (Number("", "masked", f"*******{noted[1]}", text),)
    return read_numbers(text)


def _telling(texts: Iterable[str]) -> list[Name]:
    read = (read_name(text) for text in dict.fromkeys(texts) if text)
    return [name for name in read if name.kind not in ("none", "junk")]


def _is_stranger(names: Sequence[Name], receiver: Name) -> bool:
    return bool(names) and all(compare_names(name, receiver).code in _STRANGERS for name in names)


def _keys(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, found)))


def _is_chinese(drop: Drop) -> bool:
    text = drop.detail + drop.city + drop.province
    return not text.isascii() and any("\u3400" <= each <= "\u9fff" for each in text)


def _place(drop: Drop) -> Place:
    return read_place(drop.country, drop.province, drop.city, drop.district, drop.detail, drop.postcode)
