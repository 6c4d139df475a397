"""How two addresses compare, which are worth comparing, and how one is shown."""

from typing import Literal, NamedTuple

from desktop.identity.likeness import likeness, slips
from desktop.identity.masks import fit
from desktop.identity.place_kinds import Place, division_of

# Jaro-Winkler similarities from which two Western names are one with slips; a house number that agrees helps.
CITY_ALIKE, ROAD_ALIKE, OTHER_ROAD_ALIKE = 0.9, 0.88, 0.95
_ROADS = tuple("路街巷道弄段")
Code = Literal["door", "building", "street", "district", "city", "other_city", "none"]


class PlaceMatch(NamedTuple):
    """code: the narrowest part that agrees. contradicts: one road but other houses, or one house but other doors."""

    code: Code
    contradicts: bool = False


NOTHING = PlaceMatch("none")


def compare_places(one: Place, other: Place) -> PlaceMatch:
    """Compare two addresses; it does not matter which stands first. Of masked parts what is seen counts.

    An estate that one names as its road and the other beside a road is the same house. Cities that differ tell more
    than like-named roads; where one city is not known, the road decides.
    """
    if one.foreign != other.foreign:
        return NOTHING
    cities = _cities(one, other)
    if cities is False:
        return PlaceMatch("other_city")
    roads = _roads(one, other)
    if roads and (cities or _tells(one) or one.foreign) and not _other_districts(one, other):
        return _houses(one, other)
    if _estates(one, other):
        return PlaceMatch("street") if one.foreign else _doors(one, other)
    if one.district and one.district == other.district and (cities or not one.foreign):
        return PlaceMatch("district")
    return PlaceMatch("city") if cities else NOTHING


def _cities(one: Place, other: Place) -> bool | None:
    """True for one city, False for two, None where it is not told."""
    if one.foreign:
        return _western_cities(one, other)
    if one.city and other.city:
        return one.city == other.city
    return False if one.province and other.province and one.province != other.province else None


def _western_cities(one: Place, other: Place) -> bool | None:
    """Western suburbs and postcodes are often mistyped, where road and number agree both are forgiven a slip."""
    if one.postcode and one.postcode == other.postcode:
        return True
    if one.city and other.city:
        if one.city == other.city or likeness(one.city, other.city) >= CITY_ALIKE:
            return True
        one_house = one.number and one.number == other.number and _roads(one, other)
        return bool(one_house and one.postcode and slips(one.postcode, other.postcode, 1) < 2)
    if one.province and other.province and one.province != other.province:
        return False
    return None


def _tells(place: Place) -> bool:
    return bool(place.number.strip("*") or place.door.strip("*"))


def _other_districts(one: Place, other: Place) -> bool:
    """Roads of one name in two districts of a city; a long road crosses districts, so the number decides."""
    return bool(one.district and other.district and one.district != other.district and one.number != other.number)


def _roads(one: Place, other: Place) -> bool:
    if not one.road or not other.road:
        return False
    if one.road == other.road:
        return True
    if one.foreign:
        least = ROAD_ALIKE if one.number == other.number else OTHER_ROAD_ALIKE
        return likeness(one.road, other.road) >= least
    short, long = sorted((one.road, other.road), key=len)
    return len(short) > 2 and long.endswith(short)  # 江干文三路: a part before it was not understood


def _estates(one: Place, other: Place) -> bool:
    names = {one.rest, one.road} & {other.rest, other.road} - {""}
    return bool(names) and (one.rest in names or other.rest in names)


def _houses(one: Place, other: Place) -> PlaceMatch:
    if not one.number and not other.number:
        return (
            _doors(one, other) if not one.road.endswith(_ROADS) or (one.door and other.door) else PlaceMatch("street")
        )
    if not one.number or not other.number:
        return PlaceMatch("street")
    if not _same_number(one.number, other.number):
        return PlaceMatch("street", True)
    if not one.number.strip("*") or not other.number.strip("*"):
        return PlaceMatch("street")
    return _doors(one, other)


def _same_number(one: str, other: str) -> bool:
    if one == other:
        return True
    if "*" in one or "*" in other:
        return _fits(one, other)
    return one.partition("-")[0] == other.partition("-")[0] and ("-" in one) != ("-" in other)


def _fits(one: str, other: str) -> bool:
    if "*" in one and "*" in other:
        return not _shown_differ(one, other)
    mask, text = (one, other) if "*" in one else (other, one)
    return not mask.strip("*") or fit(mask, text) > 0


def _shown_differ(one: str, other: str) -> bool:
    return (
        one.partition("*")[0][: len(other.partition("*")[0])] != other.partition("*")[0][: len(one.partition("*")[0])]
    )


def _doors(one: Place, other: Place) -> PlaceMatch:
    if not one.door or not other.door:
        return PlaceMatch("building") if one.door or other.door or not one.foreign else PlaceMatch("door")
    if _part_of(one.door, other.door):
        return PlaceMatch("door")
    first, second = one.door.split("-"), other.door.split("-")
    if (
        len(first) != len(second)
        and min(first, second, key=len) == max(first, second, key=len)[: min(len(first), len(second))]
    ):
        return PlaceMatch("building")  # one names the building only
    return PlaceMatch("building", True)


def _part_of(one: str, other: str) -> bool:
    """True where the rooms agree and nothing before them contradicts: 3-502 and 3-2-502."""
    short, long = sorted((one.split("-"), other.split("-")), key=len)
    if not _same_number(short[-1], long[-1]) or not (short[-1] + long[-1]).strip("*"):
        return False
    places = iter(long)
    return all(any(_same_number(part, each) for each in places) for part in short)


def place_keys(place: Place) -> frozenset[str]:
    """Two addresses that share a key are worth comparing. Masked parts make no key."""
    keys: set[str] = set()
    areas = {place.city, place.district} - {""} or {place.postcode}
    for name in (place.road, place.rest if not place.foreign else ""):
        if not name or "*" in name:
            continue
        if place.number and "*" not in place.number and name == place.road:
            keys |= {f"{name} {place.number} {area}" for area in areas}
            if place.door and "*" not in place.door:
                keys.add(f"{name} {place.number} {_room(place)}")
        elif place.door and "*" not in place.door:
            keys |= {f"{name} {_room(place)} {area}" for area in areas}
    return frozenset(keys)


def _room(place: Place) -> str:
    return place.door.rpartition("-")[2]


def shown(place: Place) -> str:
    """The address in a line, as it was understood."""
    if place.foreign:
        door = f"{place.door}/" if place.door else ""
        street = f"{door}{place.number} {place.road}".strip()
        area = " ".join(filter(None, (place.province, place.postcode)))
        return ", ".join(filter(None, (street, place.rest, place.district, place.city, area)))
    number = f"{place.number}号" if place.number else ""
    door = f" {place.door}" if place.door else ""
    return " ".join(filter(None, (division_of(place), f"{place.town}{place.road}{number}{place.rest}{door}")))
