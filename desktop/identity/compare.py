"""What two records have in common and where they differ, as findings: a dimension, a level, and the texts of both."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import NamedTuple

from desktop.identity.evidence import Evidence
from desktop.identity.names import Name, NameMatch, compare_names, rarity
from desktop.identity.numbers import fits, near
from desktop.identity.places import Place, compare_places, shown
from desktop.identity.records import Record
from desktop.identity.spelling import digits_near, emails_near, words_near
from desktop.identity.streets import streets_near
from desktop.identity.weights import WHOLE

TELLING = 7  # digits of a mask that fit: the network and the last four
TAIL = 4
AT_ONCE_DAYS = 7
_NAME_LEVELS = ("same", "spelt", "near", "masked", "titled", "given_same", "unlike", "other_given", "other")
_HOMES = {"door": "door", "building": "door", "street": "near", "district": "near"}
_CLOSE = ("same", "near", "alike")
_STRANGER = ("other", "other_given", "unlike")
_PLACE_LEVELS = ("door", "building", "street", "unlike", "district", "city", "other_city")


class Part(NamedTuple):
    """One finding. name is set where its rarity counts."""

    dimension: str
    level: str
    value: str = ""
    other: str = ""
    name: Name | None = None


def compare(one: Evidence, other: Evidence) -> list[Part]:
    """Everything that speaks for or against one person; what only one of the two tells says nothing."""
    contacts, names = list(_contacts(one, other)), list(_names(one, other))
    if _are_strangers(one, other, contacts, names):
        return [*names, *_phones(one, other, None)]
    place = _place(one, other)
    account, phones = list(_accounts(one, other, place)), list(_phones(one, other, place))
    if _is_own_account(account + contacts) and any(part.level in _STRANGER for part in names):
        return [*account, *contacts, _sent_elsewhere(names, phones)]
    parts = account + contacts + names + phones
    if one.birthday and len(one.birthday) == len(other.birthday):
        level = digits_near(one.birthday, other.birthday)
        parts.append(Part("birthday", level, one.record.birthday, other.record.birthday))
    if place is not None:
        parts += [place, *_at_home(names, place)]
    if one.street and other.street:
        parts += [Part(*each) for each in streets_near(one.street, other.street)]
    parts.extend(_taste(one, other))
    return parts


def _are_strangers(one: Evidence, other: Evidence, contacts: Iterable[Part], names: Iterable[Part]) -> bool:
    """Two full names that differ and no account or contact in common: no door would make them one person."""
    return (
        any(part.dimension == "name" and part.level in ("other", "other_given") for part in names)
        and not any(part.level in _CLOSE for part in contacts)
        and (not one.account or one.account != other.account)
        and one.handles.isdisjoint(other.handles)
    )


def _is_own_account(parts: Iterable[Part]) -> bool:
    return any(part.dimension in ("account", "wechat") and part.level == "same" for part in parts)


def _at_home(names: Iterable[Part], place: Part) -> Iterator[Part]:
    """One whole name at one address says more than either by itself: namesakes seldom live together."""
    name = next((part for part in names if part.dimension == "name" and part.level in WHOLE), None)
    if name is not None and place.level in _HOMES:
        yield Part("home", _HOMES[place.level], name.value, place.value)


def _sent_elsewhere(names: Iterable[Part], phones: Iterable[Part]) -> Part:
    """One account, two receivers: a gift, or somebody borrowed it. Phone and address then tell of the receiver only."""
    name = next(part for part in names if part.level in _STRANGER)
    level = "own_phone" if any(part.level in ("same", "masked") for part in phones) else "other"
    return Part("receiver", level, name.value, name.other)


def _accounts(one: Evidence, other: Evidence, place: Part | None) -> Iterator[Part]:
    left, right = one.record, other.record
    if one.account and other.account and left.platform == right.platform:
        if one.account == other.account:
            yield Part("account", "same", left.account, right.account)
        else:
            apart = _elsewhere(place) and _at_once(one, other)
            yield Part("account", "at_once" if apart else "other", left.account, right.account)
    elif common := one.handles & other.handles:
        shared = min(common)
        if not _is_contact(shared, one, other):
            yield Part("handle", "same", shared, shared)


def _is_contact(handle: str, one: Evidence, other: Evidence) -> bool:
    """True where the handle is counted already as a WeChat or e-mail that both have."""
    return bool(set(one.wechats) & set(other.wechats)) or (
        bool(set(one.emails) & set(other.emails)) and handle not in (*one.wechats, one.account)
    )


def _phones(one: Evidence, other: Evidence, place: Part | None) -> Iterator[Part]:
    if common := [key for key in one.phones if key in other.phones]:
        yield Part("phone", "same", _dialled(common[0]), _dialled(common[0]))
        return
    best, pair = _best_mask(one, other)
    if best >= TAIL:
        mask, number = sorted(pair, key=lambda each: "*" not in each)  # the mask is what may be shown
        yield Part("phone", "masked" if best >= TELLING else "tail", mask, number)
    elif one.phones and other.phones:
        left, right = next((p for p in product(one.phones, other.phones) if near(*p)), (one.phones[0], other.phones[0]))
        level = "near" if near(left, right) else "other"
        if level == "other" and _elsewhere(place) and _at_once(one, other):
            level = "at_once"
        yield Part("phone", level, _dialled(left), _dialled(right))
    elif best == 0 and pair[0]:
        yield Part("phone", "unlike", *pair)


def _best_mask(one: Evidence, other: Evidence) -> tuple[int, tuple[str, str]]:
    """The most digits in which a mask agrees with a number or mask, and that pair; ("", "") where none is masked."""
    pairs = [*product(one.masks, (*other.phones, *other.masks)), *product(one.phones, other.masks)]
    if not pairs:
        return 0, ("", "")
    best = max(pairs, key=lambda pair: _agreeing(*pair))
    return _agreeing(*best), (_dialled(best[0]), _dialled(best[1]))


def _agreeing(left: str, right: str) -> int:
    return fits(left, right) if "*" in left else fits(right, left)


def _dialled(key: str) -> str:
    return key[2:] if len(key) == 13 and key.startswith("86") else key


def _contacts(one: Evidence, other: Evidence) -> Iterator[Part]:
    for dimension, left, right in (("wechat", one.wechats, other.wechats), ("qq", one.qqs, other.qqs)):
        if left and right:
            common = next((each for each in left if each in right), None)
            yield Part(dimension, "same" if common else "other", common or left[0], common or right[0])
    for dimension, left, right, compared in (
        ("email", one.emails, other.emails, emails_near),
        ("card", one.cards, other.cards, digits_near),
    ):
        if left and right:
            order = ("same", "near", "alike", "other")
            best = min(product(left, right), key=lambda pair: order.index(compared(*pair)))
            yield Part(dimension, compared(*best), *best)


def _names(one: Evidence, other: Evidence) -> Iterator[Part]:
    if (one.given or one.family) and (other.given or other.family):
        yield from _apart(one, other)
    elif one.names and other.names:
        found = [(compare_names(left, right), left, right) for left, right in product(one.names, other.names)]
        found = [each for each in found if each[0].code != "none"]
        if not found:
            yield Part("name", "strange", one.names[0].shown, other.names[0].shown)
        else:
            match, left, right = min(found, key=_by_worth)
            vaguer = min(left, right, key=rarity)
            yield Part("name", _name_level(match.code, left, right), left.shown, right.shown, vaguer)
            if all(each[0].sex_differs for each in found):
                yield Part("sex", "other", left.shown, right.shown)


def _by_worth(found: tuple[NameMatch, Name, Name]) -> tuple[int, float]:
    match, left, right = found
    return _NAME_LEVELS.index(match.code), -min(rarity(left), rarity(right))


def _name_level(code: str, left: Name, right: Name) -> str:
    """A mask, a title or a nickname that does not fit says less than two full names that differ."""
    if code in ("other", "other_given") and (left.kind, right.kind) != ("full", "full"):
        return "unlike"
    return code


def _apart(one: Evidence, other: Evidence) -> Iterator[Part]:
    """Given and family name each, also where a list has them the wrong way round."""
    straight = (("given", one.given, other.given), ("family", one.family, other.family))
    crossed = (("given", one.given, other.family), ("family", one.family, other.given))
    fits_better = _likeness(crossed) > _likeness(straight) + 1
    for dimension, left, right in crossed if fits_better else straight:
        if left and right:
            yield Part(dimension, words_near(left, right), left, right)


def _likeness(words: tuple[tuple[str, str, str], ...]) -> float:
    scores = {"same": 2, "near": 1, "alike": 0, "other": -1}
    return sum(scores[words_near(left, right)] for _, left, right in words if left and right)


def _place(one: Evidence, other: Evidence) -> Part | None:
    best: tuple[int, str, Place, Place] | None = None
    for left, right in product(one.places, other.places):
        match = compare_places(left, right)
        if match.code == "none":
            continue
        level = "unlike" if match.contradicts else match.code
        rank = _PLACE_LEVELS.index(level)
        if best is None or rank < best[0]:
            best = rank, level, left, right
    return Part("place", best[1], shown(best[2]), shown(best[3])) if best else None


def _elsewhere(place: Part | None) -> bool:
    return place is not None and place.level in ("other_city", "city", "district", "unlike")


def _at_once(one: Evidence, other: Evidence) -> bool:
    """Both were in use within one week."""
    spans = [_span(each.record) for each in (one, other)]
    if None in spans:
        return False
    (begun, ended), (began, end) = spans  # type: ignore[misc]
    return max(begun, began) - min(ended, end) <= AT_ONCE_DAYS


def _span(record: Record) -> tuple[int, int] | None:
    """The first and last day it was in use, counted; None where no day is known."""
    try:
        first, last = (date.fromisoformat(day[:10]).toordinal() for day in (record.first_on, record.last_on))
    except ValueError:
        return None
    return first, last


def _taste(one: Evidence, other: Evidence) -> Iterator[Part]:
    if common := one.record.sizes & other.record.sizes:
        yield Part("size", "same", min(common), min(common))
    if common := one.record.goods & other.record.goods:
        yield Part("goods", "same", min(common), min(common))
