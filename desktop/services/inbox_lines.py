"""Two customers field by field: what stands on either side, and whether it is the same."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.identity.normalise import account_key, email_address, phone_key
from desktop.identity.records import Drop, Reason, Record

KEYS = (
    *("name", "phone", "address", "account", "email", "wechat", "qq", "card", "birthday", "size", "goods", "active"),
)
MOST_VALUES = 6
# What reasons of the judge say about a line: there is more to it than equal letters.
_NEAR = {
    "phone": ("same_masked_phone", "near_phone"),
    "name": ("masked_name", "same_surname", "spelt_name", "near_name"),
    "address": ("same_building", "same_street", "same_road", "near_road", "same_district", "same_city", "same_town"),
    "email": ("near_email", "same_handle"),
    "card": ("near_card",),
    "birthday": ("near_birthday",),
}
_SAME = {
    "phone": ("same_phone",),
    "name": ("same_name",),
    "address": ("same_door",),
    "account": ("same_account",),
    "email": ("same_email",),
    "wechat": ("same_wechat",),
    "qq": ("same_qq",),
    "card": ("same_card",),
    "birthday": ("same_birthday",),
    "size": ("same_size",),
    "goods": ("same_goods",),
}


@dataclass(frozen=True)
class Line:
    """A field of both sides. key: one of KEYS, or "field:" and the code of a fact; mark: same, near, other, or ""
    where one side knows nothing. The values of `account` are "channel account", those of `active` first and last day.
    """

    key: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    mark: str


def lines(left: Sequence[Record], right: Sequence[Record], reasons: Iterable[Reason] = ()) -> tuple[Line, ...]:
    """The lines of two customers, each given by the records of her identities; fields that neither has are left out."""
    codes = {reason.code for reason in reasons}
    found = []
    for key in KEYS:
        one, other = _texts(key, left), _texts(key, right)
        if one or other:
            found.append(Line(key, one, other, _mark(key, one, other, codes)))
    return tuple(found)


def line(key: str, left: tuple[str, ...], right: tuple[str, ...]) -> Line:
    """A line whose values are compared as they are."""
    return Line(key, left, right, _mark(key, left, right, set()))


def _texts(key: str, records: Sequence[Record]) -> tuple[str, ...]:
    if key == "active":
        days = [day for each in records for day in (each.first_on, each.last_on) if day]
        return (min(days), max(days)) if days else ()
    values = (value for record in records for value in _READ[key](record))
    return tuple(dict.fromkeys(value for value in values if value))[:MOST_VALUES]


def _names(record: Record) -> Iterator[str]:
    yield from record.names
    yield from (drop.receiver for drop in record.drops)


def _phones(record: Record) -> Iterator[str]:
    yield from record.phones
    yield from (drop.phone for drop in record.drops)


def address_text(drop: Drop) -> str:
    """The address of a parcel in one line."""
    city = drop.city if drop.city != drop.province else ""
    return " ".join(filter(None, (drop.province, city, drop.district, drop.detail)))


_READ: dict[str, Callable[[Record], Iterable[str]]] = {
    "name": _names,
    "phone": _phones,
    "address": lambda record: map(address_text, record.drops),
    "account": lambda record: [f"{record.platform} {record.account}"] if record.account else [],
    "email": lambda record: record.emails,
    "wechat": lambda record: record.wechats,
    "qq": lambda record: record.qqs,
    "card": lambda record: record.cards,
    "birthday": lambda record: [record.birthday],
    "size": lambda record: sorted(record.sizes),
    "goods": lambda record: sorted(record.goods),
}


def _mark(key: str, left: tuple[str, ...], right: tuple[str, ...], codes: set[str]) -> str:
    if not left or not right or key == "active":
        return ""
    if codes.intersection(_SAME.get(key, ())) or {_key(key, each) for each in left} & {
        _key(key, each) for each in right
    }:
        return "same"
    return "near" if codes.intersection(_NEAR.get(key, ())) else "other"


def _key(key: str, value: str) -> str:
    if key == "phone":
        return phone_key(value).key or value
    if key == "email":
        return email_address(value) or value
    return account_key(value) or value
