"""Which records are worth comparing: those that share a key. Each key is short of errors in one way or another.

A key that very many share says nothing about any of them and is left out, so that the number of pairs grows with the
number of records and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from desktop.identity.evidence import Evidence, last_four, owned
from desktop.identity.names import rarity
from desktop.identity.places import place_keys

RARE = 18.0  # bits of a name from which it is worth comparing all who bear it, wherever they live
HOLDERS = 6  # full names that one phone or door may have: a family, flat-mates
BLOCK = 40  # records that share a key; from there on it is a depot's phone, a common name, a whole town


def keys(evidence: Evidence) -> set[str]:
    """The keys of one record. The first letter tells what a key is made of."""
    found = owned(evidence)
    found.update(f"e{email}" for email in evidence.emails)
    found.update(f"h{handle}" for handle in (*evidence.handles, *evidence.wechats))
    found.update(f"q{qq}" for qq in evidence.qqs)
    found.update(f"c{card}" for card in evidence.cards)
    if evidence.account:
        found.add(f"a{evidence.record.platform}\0{evidence.account}")
    found.update(_name_keys(evidence))
    if evidence.street or evidence.birthday:
        found.update(_list_keys(evidence))
    return found


def _name_keys(evidence: Evidence) -> Iterator[str]:
    """Names with places, names with parts of phones, rare names by themselves."""
    doors = {key for place in evidence.places for key in place_keys(place)}
    cities = {place.city for place in evidence.places if place.city}
    for name in evidence.names:
        if name.latin and name.kind in ("full", "nick"):
            if rarity(name) >= RARE:
                yield f"n{name.latin}"
            yield from (f"N{name.latin}{city}" for city in cities)
        if name.family.strip("*"):
            yield from (f"f{name.family}{key}" for key in doors)
            yield from (f"t{name.family[0]}{end}" for end in last_four(evidence))
            yield from (f"t{name.family[0]}{phone[:-4]}" for phone in evidence.phones)


def _list_keys(evidence: Evidence) -> Iterator[str]:
    """Keys of lists with birthdays and Western addresses."""
    born, street = evidence.birthday, evidence.street
    words = [word for word in (evidence.given, evidence.family) if word]
    if born:
        yield f"b{born}"
        for word in words:
            yield from (f"B{word[0]}{born}", f"B{word}{born[:4]}", f"B{word}{born[4:]}")
    if len(words) == 2:
        yield f"n{'|'.join(sorted(words))}"
    yield from (f"H{email.partition('@')[2]}" for email in evidence.emails)
    if street is None:
        return
    roads = [road.replace(" ", "") for road in (street.road, street.more) if road]
    yield from (f"s{road}{street.number}{street.postcode[:1]}" for road in roads if street.number)
    yield from (f"S{road}{street.postcode}" for road in roads if street.postcode)
    if street.town:
        yield from (f"T{word}{street.town}" for word in words)
        if street.number and street.postcode:
            yield f"Z{street.town}{street.number}{street.postcode}"
    yield from (f"W{word}{place}" for word in words for place in (street.postcode,) if place)
    yield from (f"V{word}{street.number}{roads[0][:4]}" for word in words if street.number and roads)


def shared_by_many(evidence: Iterable[Evidence]) -> frozenset[str]:
    """The phones, masks and doors under which more full names go than a household has."""
    holders: dict[str, set[str]] = defaultdict(set)
    for each in evidence:
        names = {name.latin for name in each.names if name.kind == "full"}
        if names:
            for key in owned(each):
                holders[key].update(names)
    return frozenset(key for key, names in holders.items() if len(names) > HOLDERS)


def pairs(evidence: Iterable[Evidence]) -> Iterator[tuple[int, int]]:
    """Positions of the records that are worth comparing, each pair once, the lower position first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for position, each in enumerate(evidence):
        for key in keys(each):
            blocks[key].append(position)
    partners: dict[int, set[int]] = defaultdict(set)
    for block in blocks.values():
        if 1 < len(block) <= BLOCK:
            for one, other in combinations(block, 2):
                partners[one].add(other)
    blocks.clear()
    for one in sorted(partners):
        yield from ((one, other) for other in sorted(partners[one]))
