"""Persons out of weighed pairs: records first, then groups as a whole, for several weak pairs tell more than one.

The outcome depends on the records, the pairs and what people said, never on an order. So a shop may call it for
all its records, or only for those that hang together with what is new.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

from desktop.identity.cluster import Edge, clusters
from desktop.identity.compare import compare
from desktop.identity.evidence import Evidence
from desktop.identity.judge import ASK, JOIN, Judge
from desktop.identity.names import Name, compare_names

Pair = tuple[int, int]
ROUNDS = 3
TELLING = 12  # of a group as a whole, so many names, numbers and places are compared; more of them agree by chance


class Groups(NamedTuple):
    """groups: the records of each person, ascending. asked: of each two uncertain groups the strongest pair of records.

    The strength of a pair that is asked about is that of the groups as a whole.
    """

    groups: list[list[int]]
    asked: list[Edge]


def group(
    evidence: Mapping[int, Evidence],
    edges: Iterable[Edge],
    judge: Judge,
    *,
    same: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> Groups:
    """Group records. edges: pairs from ASK on; same and apart: what people said, which is followed before all else."""
    order = sorted(evidence, key=lambda each: evidence[each].record._replace(id=0)[:-2])
    place = {record: at for at, record in enumerate(order)}
    found = _group(
        {at: evidence[record] for at, record in enumerate(order)},
        [_edge(place[edge.first], place[edge.second], round(edge.strength, 6)) for edge in edges],
        judge,
        [(place[one], place[other]) for one, other in same],
        [(place[one], place[other]) for one, other in apart],
    )
    asked = [_edge(order[edge.first], order[edge.second], edge.strength) for edge in found.asked]
    return Groups(sorted(sorted(order[at] for at in each) for each in found.groups), asked)


def _edge(one: int, other: int, strength: float) -> Edge:
    return Edge(min(one, other), max(one, other), strength)


def _group(
    evidence: Mapping[int, Evidence], edges: list[Edge], judge: Judge, same: list[Pair], apart: list[Pair]
) -> Groups:
    """Records by their place in an order that their own texts give, so that whoever came first decides nothing."""
    clash = Clash(evidence)
    groups = clusters(evidence, edges, join=JOIN, same=same, apart=apart, conflict=clash)
    asked = list(_between(groups, edges))
    for _ in range(ROUNDS):
        owner = {member: each for each in groups for member in each}
        asked = [edge._replace(strength=_whole(edge, owner, evidence, judge)) for edge in _between(groups, edges)]
        if not any(edge.strength >= JOIN for edge in asked):
            break
        linked = [*_held_together(groups), *same]
        merged = clusters(evidence, asked, join=JOIN, same=linked, apart=apart, conflict=clash)
        if len(merged) == len(groups):
            break
        groups = merged
    number_of = {member: number for number, each in enumerate(groups) for member in each}
    said = {frozenset((number_of[one], number_of[other])) for one, other in apart}
    unsure = []
    for edge in asked:
        one, other = number_of[edge.first], number_of[edge.second]
        if edge.strength >= ASK and frozenset((one, other)) not in said and not clash(groups[one], groups[other]):
            unsure.append(edge)
    return Groups(groups, sorted(unsure, key=lambda edge: (-edge.strength, edge.first, edge.second)))


def _between(groups: Sequence[Sequence[int]], edges: Iterable[Edge]) -> Iterable[Edge]:
    """The strongest pair between each two groups that have one."""
    owner = {member: number for number, each in enumerate(groups) for member in each}
    best: dict[Pair, Edge] = {}
    for edge in edges:
        one, other = sorted((owner[edge.first], owner[edge.second]))
        known = best.get((one, other))
        if one != other and (known is None or _before(edge, known)):
            best[one, other] = edge
    return best.values()


def _before(edge: Edge, known: Edge) -> bool:
    return (-edge.strength, edge.first, edge.second) < (-known.strength, known.first, known.second)


def _whole(edge: Edge, owner: Mapping[int, list[int]], evidence: Mapping[int, Evidence], judge: Judge) -> float:
    """The strength of two groups as a whole; that of the pair where both are single."""
    one, other = owner[edge.first], owner[edge.second]
    if len(one) == len(other) == 1:
        return edge.strength
    return judge.strength(compare(united([evidence[each] for each in one]), united([evidence[each] for each in other])))


def united(parts: Sequence[Evidence]) -> Evidence:
    """What several records of one person tell together."""
    if len(parts) == 1:
        return parts[0]

    def all_of(name: str) -> tuple[object, ...]:
        return tuple(dict.fromkeys(chain.from_iterable(getattr(each, name) for each in parts)))[:TELLING]

    days = sorted(filter(None, chain.from_iterable((each.record.first_on, each.record.last_on) for each in parts)))
    longest = max(parts, key=lambda each: (bool(each.account), bool(each.birthday), bool(each.street)))
    return longest._replace(
        record=longest.record._replace(
            first_on=days[0] if days else "",
            last_on=days[-1] if days else "",
            sizes=frozenset().union(*(each.record.sizes for each in parts)),
            goods=frozenset().union(*(each.record.goods for each in parts)),
        ),
        handles=frozenset().union(*(each.handles for each in parts)),
        **{name: all_of(name) for name in ("names", "phones", "masks", "emails", "wechats", "qqs", "cards", "places")},  # type: ignore[arg-type]
    )


def _held_together(groups: Iterable[Sequence[int]]) -> Iterable[Pair]:
    for each in groups:
        yield from ((each[0], other) for other in each[1:])


class Clash:
    """Tells that two groups are two people: both were called by full names, and none of one fits one of the other.

    A record alone may be a gift or a slip and does not clash.
    """

    def __init__(self, evidence: Mapping[int, Evidence]) -> None:
        self._evidence = evidence

    def __call__(self, one: Sequence[int], other: Sequence[int]) -> bool:
        if min(len(one), len(other)) < 2:
            return False
        left, right = self._names(one), self._names(other)
        if not left or not right:
            return False
        return all(compare_names(*pair).code in ("other", "other_given") for pair in product(left, right))

    def _names(self, members: Sequence[int]) -> set[Name]:
        return {name for member in members for name in self._evidence[member].names if name.kind == "full"}
