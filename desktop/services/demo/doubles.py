"""A few people come twice: by their names, and as a platform masks them or as somebody at home orders.

So the page Who is who has something to ask. No rows are added: of two customers who were made, the second becomes the
first one's double.
"""

from dataclasses import replace
from random import Random

from desktop.services.demo.people import Buyer, Habit, PeopleRows

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
        _become(original, at, double, rows, first_address, is_family=number % 4 == 3)
    return {double.customer_id for _, double in chosen}


def _become(original: Buyer, at: int, double: Buyer, rows: PeopleRows, first_address: int, is_family: bool) -> None:
    """is_family: somebody else of the household with her own first name; otherwise the same one, masked."""
    assert original.address_id is not None
    assert double.address_id is not None
    home = rows.addresses[original.address_id - first_address]
    phone, detail = str(home[2]), str(home[7])
    identity = double.accounts[0][0]
    if is_family:
        name, shown_phone, shown_detail = _relative(original.person.name, double.person.name), masked(phone), detail
    else:
        name, shown_phone, shown_detail = masked_name(original.person.name), masked(phone), masked_detail(detail)
    double.person, double.name = replace(original.person, name=name), name
    rows.customers[at] = (name, *rows.customers[at][1:])
    rows.addresses[double.address_id - first_address] = (identity, name, shown_phone, *home[3:7], shown_detail, "")
    rows.contacts[:] = [row for row in rows.contacts if row[0] != identity]  # the phone stands with the parcel


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


def _relative(name: str, other: str) -> str:
    """Somebody of the family: the surname of the one, the given name of the other."""
    if " " in name:
        return f"{other.split()[0]} {name.split()[-1]}"
    return name[0] + other[1:]
