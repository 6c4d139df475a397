"""A few people come twice: by their names, and as a platform masks them or as somebody at home orders.

So the page Who is who has something to ask. No rows are added: of two customers who were made, the second becomes the
first one's double.
"""

from dataclasses import replace
from random import Random

from desktop.services.demo.people import Buyer, Habit, PeopleRows

Place = list[object]

SHARE = 0.006  # of all customers: 12 of 2,000
MASKING = ("douyin", "pdd", "jd")  # platforms that mask
_AS_DOUBLE = (Habit.ONE_TIME, Habit.DISCOUNT_ONLY, Habit.HOLIDAY_ONLY)
_AS_ORIGINAL = (Habit.REGULAR, Habit.LOYAL, Habit.BRAND_ONLY, Habit.WON_BACK)


def plant(rng: Random, buyers: list[Buyer], rows: PeopleRows, first_address: int) -> set[int]:
    """Make some of these buyers doubles of others; returns the doubles' customer ids. Rows are changed in place."""
    originals = [buyer for buyer in buyers if buyer.habit in _AS_ORIGINAL and buyer.address_id is not None]
    doubles = [
        (at, buyer)
        for at, buyer in enumerate(buyers)
        if buyer.habit in _AS_DOUBLE and len(buyer.accounts) == 1 and buyer.accounts[0][1] in MASKING
    ]
    wanted = min(round(len(buyers) * SHARE), len(originals), len(doubles))
    chosen = rng.sample(doubles, wanted)
    pairs = zip(rng.sample(originals, wanted), chosen, strict=True)
    for number, (original, (at, double)) in enumerate(pairs):
        home = list(rows.addresses[_at(original, first_address)])
        own = rows.addresses[_at(double, first_address)]
        name, place = KINDS[number % len(KINDS)](original.person.name, double.person.name, home, list(own))
        identity = double.accounts[0][0]
        rows.addresses[_at(double, first_address)] = (identity, name, *place[2:8], "")
        double.person, double.name = replace(original.person, name=name), name
        rows.customers[at] = (name, *rows.customers[at][1:])
        rows.contacts[:] = [row for row in rows.contacts if row[0] != identity]  # the phone stands with the parcel
    return {double.customer_id for _, double in chosen}


def _at(buyer: Buyer, first_address: int) -> int:
    assert buyer.address_id is not None
    return buyer.address_id - first_address


# What is seen of the second: a name, and an address as in people.ADDRESS; told from the names and homes of both.


def _all_masked(name: str, _other: str, home: Place, _own: Place) -> tuple[str, Place]:
    """As most platforms show her: the first sign of the name, seven digits of the phone, the street."""
    return masked_name(name), [*home[:2], masked(str(home[2])), *home[3:7], masked_detail(str(home[7])), ""]


def _without_phone(name: str, _other: str, home: Place, _own: Place) -> tuple[str, Place]:
    return masked_name(name), [*home[:2], "", *home[3:7], masked_detail(str(home[7])), ""]


def _elsewhere(name: str, _other: str, home: Place, own: Place) -> tuple[str, Place]:
    """She moved, or has it sent to her office."""
    return name, [*home[:2], masked(str(home[2])), *own[3:]]


def _masked_elsewhere(name: str, _other: str, home: Place, own: Place) -> tuple[str, Place]:
    """So little that it may be chance."""
    return masked_name(name), [*home[:2], masked(str(home[2])), *own[3:7], masked_detail(str(own[7])), ""]


def _family(name: str, other: str, home: Place, _own: Place) -> tuple[str, Place]:
    """Somebody else of the household."""
    return relative(name, other), [*home[:2], masked(str(home[2])), *home[3:]]


KINDS = (_all_masked, _family, _masked_elsewhere, _without_phone, _elsewhere, _family)


def masked(phone: str) -> str:
    """As platforms show a phone: 134****7086."""
    return f"{phone[:3]}****{phone[-4:]}"


def masked_name(name: str) -> str:
    """As platforms show a name: 王**, S*** W***."""
    if name.isascii() or " " in name:
        return " ".join(f"{part[0]}***" for part in name.split())
    return f"{name[0]}{'*' * (len(name) - 1)}"


def masked_detail(detail: str) -> str:
    """The street and its number, the flat hidden."""
    street, number, _ = detail.partition("号")
    if number:
        return f"{street}号***"
    return f"***, {detail.rpartition(', ')[2]}"


def relative(name: str, other: str) -> str:
    """Somebody of the family: the surname of the one, the given name of the other."""
    if " " in name:
        return f"{other.split()[0]} {name.split()[-1]}"
    return name[0] + other[1:]
