"""From records to persons in one go: read, block, weigh, group; and the pairs that only a person can decide."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.progress import Progress, Silent
from desktop.identity import blocks
from desktop.identity.cluster import Edge
from desktop.identity.compare import compare
from desktop.identity.evidence import Evidence, without
from desktop.identity.grouping import Groups, group
from desktop.identity.judge import ASK, Judge, probability
from desktop.identity.learn import learn, pattern, strangers
from desktop.identity.records import Record
from desktop.identity.weights import Weights

Answers = Callable[[int, int], bool | None]
Pair = tuple[int, int]
SHARE = 0.05  # of the persons of a list, the most that anybody is asked about


@dataclass
class Persons:
    """groups: positions of the records of each person. asked: the strongest uncertain pair of each two groups.

    edges: the weighed pairs from ASK on. evidence and judge serve to say why.
    """

    groups: list[list[int]]
    asked: list[Edge]
    edges: list[Edge]
    evidence: list[Evidence]
    judge: Judge = field(default_factory=Judge)


def resolve(
    records: Iterable[Record],
    *,
    said: Mapping[Pair, bool] | None = None,
    answers: Answers | None = None,
    progress: Progress | None = None,
) -> Persons:
    """Find the persons among records, each known by its position.

    said: pairs of which a person has said already whether they are one; answers: what she says of an uncertain pair,
    None for nothing. What a person says is followed before all else.
    """
    watch = progress or Silent()
    judge = Judge()
    evidence = [judge.prepare(record) for record in records]
    shared = blocks.shared_by_many(evidence)
    evidence = [without(each, shared) for each in evidence]
    candidates = list(blocks.pairs(evidence))
    judge = Judge(_weights(evidence, candidates))
    edges = _edges(judge, evidence, candidates, watch)
    known = dict(enumerate(evidence))
    verdicts = dict(said or {})
    groups, unsure = _grouped(known, edges, judge, verdicts)
    asked = within(unsure, groups, SHARE)
    if answers is not None:
        told = {(edge.first, edge.second): answers(edge.first, edge.second) for edge in asked}
        verdicts |= {pair: answer for pair, answer in told.items() if answer is not None}
        groups = _grouped(known, edges, judge, verdicts).groups
    return Persons(groups, asked, edges, evidence, judge)


def _grouped(
    evidence: Mapping[int, Evidence], edges: Sequence[Edge], judge: Judge, verdicts: Mapping[Pair, bool]
) -> Groups:
    same = [pair for pair, answer in verdicts.items() if answer]
    apart = [pair for pair, answer in verdicts.items() if not answer]
    return group(evidence, edges, judge, same=same, apart=apart)


def _weights(evidence: Sequence[Evidence], candidates: Sequence[Pair]) -> Weights:
    """What a list itself teaches, where most of it keeps given and family names apart: no two such lists err alike."""
    shipped = Weights()
    if 2 * sum(bool(each.given or each.family) for each in evidence) <= len(evidence):
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


def within(asked: Iterable[Edge], groups: Sequence[Sequence[int]], share: float) -> list[Edge]:
    """The pairs whose answer is worth most, as many as touch no more than this share of the groups.

    Worth is the chance that the two are one, times the pairs of records that would then be put together.
    """
    owner = {member: number for number, each in enumerate(groups) for member in each}

    def worth(edge: Edge) -> float:
        return probability(edge.strength) * len(groups[owner[edge.first]]) * len(groups[owner[edge.second]])

    touched: set[int] = set()
    kept = []
    for edge in sorted(asked, key=worth, reverse=True):
        touched.update((owner[edge.first], owner[edge.second]))
        if len(touched) > max(2, share * len(groups)):
            break
        kept.append(edge)
    return kept
