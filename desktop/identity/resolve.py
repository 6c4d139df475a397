"""From records to persons in one go: read, block, weigh, group; and the pairs that only a person can decide."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from desktop.domain.progress import Progress, Silent
from desktop.identity import blocks
from desktop.identity.cluster import Edge, clusters
from desktop.identity.compare import compare
from desktop.identity.evidence import Evidence, without
from desktop.identity.judge import ASK, JOIN, Judge
from desktop.identity.learn import learn, pattern, strangers
from desktop.identity.names import Name, compare_names
from desktop.identity.records import Record
from desktop.identity.weights import Weights

Answers = Callable[[int, int], bool | None]
Pair = tuple[int, int]


@dataclass
class Persons:
    """groups: positions of the records of each person. asked: the strongest uncertain pair between two groups, once each.

    edges: the weighed pairs from ASK on. evidence and judge serve to say why.
    """

    groups: list[list[int]]
    asked: list[Edge]
    edges: list[Edge]
    evidence: list[Evidence]
    judge: Judge = field(default_factory=Judge)


def resolve(records: Iterable[Record], *, answers: Answers | None = None, progress: Progress | None = None) -> Persons:
    """Find the persons among records, each known by its position.

    answers: what a person says of an uncertain pair, None for nothing; what she says is followed before all else.
    """
    watch = progress or Silent()
    judge = Judge()
    evidence = [judge.prepare(record) for record in records]
    shared = blocks.shared_by_many(evidence)
    evidence = [without(each, shared) for each in evidence]
    candidates = list(blocks.pairs(evidence))
    judge = Judge(_weights(evidence, candidates))
    edges = _edges(judge, evidence, candidates, watch)
    clash = Clash(evidence)
    groups = clusters(range(len(evidence)), edges, join=JOIN, conflict=clash)
    asked = uncertain(groups, edges)
    if answers is not None:
        said = [(edge, answers(edge.first, edge.second)) for edge in asked]
        same = [(edge.first, edge.second) for edge, answer in said if answer]
        apart = [(edge.first, edge.second) for edge, answer in said if answer is False]
        groups = clusters(range(len(evidence)), edges, join=JOIN, same=same, apart=apart, conflict=clash)
    return Persons(groups, asked, edges, evidence, judge)


def _weights(evidence: Sequence[Evidence], candidates: Sequence[Pair]) -> Weights:
    """What a list itself teaches, where it has birthdays or Western addresses: no two such lists err alike."""
    shipped = Weights()
    if not any(each.birthday or each.street for each in evidence):
        return shipped
    patterns = Counter(pattern(compare(evidence[one], evidence[other])) for one, other in candidates)
    apart = strangers(len(evidence), lambda one, other: compare(evidence[one], evidence[other]))
    return learn(patterns, apart, len(evidence), shipped)


def _edges(judge: Judge, evidence: Sequence[Evidence], candidates: Sequence[Pair], watch: Progress) -> list[Edge]:
    edges = []
    for number, (one, other) in enumerate(candidates):
        if number % 5_000 == 0:
            watch.report(number, len(candidates))
        strength = judge.strength(compare(evidence[one], evidence[other]))
        if strength >= ASK:
            edges.append(Edge(one, other, strength))
    return edges


def uncertain(groups: Iterable[Sequence[int]], edges: Iterable[Edge]) -> list[Edge]:
    """Of the pairs between two groups the strongest, once for each two groups; strongest first."""
    owner = {member: number for number, group in enumerate(groups) for member in group}
    best: dict[Pair, Edge] = {}
    for edge in edges:
        one, other = sorted((owner[edge.first], owner[edge.second]))
        if one != other and ((one, other) not in best or best[one, other].strength < edge.strength):
            best[one, other] = edge
    return sorted(best.values(), key=lambda edge: (-edge.strength, edge.first, edge.second))


class Clash:
    """Tells that two groups are two people: both were called by full names, and none of one fits one of the other.

    A record alone may be a gift or a slip and does not clash.
    """

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._evidence = evidence

    def __call__(self, one: Sequence[int], other: Sequence[int]) -> bool:
        if min(len(one), len(other)) < 2:
            return False
        left, right = self._names(one), self._names(other)
        if not left or not right:
            return False
        return all(compare_names(*pair).code in ("other", "other_given") for pair in product(left, right))

    def _names(self, group: Sequence[int]) -> set[Name]:
        return {name for member in group for name in self._evidence[member].names if name.kind == "full"}
