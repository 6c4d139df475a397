"""Which lines of a contact list are one person, and why: for any list, without a shop."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import UnknownFormat
from desktop.domain.progress import Progress, Silent
from desktop.domain.reasons import joined, words
from desktop.identity import blocks
from desktop.identity.cluster import Edge, clusters
from desktop.identity.compare import compare
from desktop.identity.evidence import Evidence, without
from desktop.identity.judge import ASK, JOIN, Judge, probability
from desktop.identity.learn import learn, pattern, strangers
from desktop.identity.records import Record
from desktop.identity.weights import Weights
from desktop.services.contact_lists import columns_of, read_list, records
from desktop.services.exports import safe

Answers = Callable[[int, int], bool | None]


@dataclass
class Result:
    """clusters: positions of the lines of each person. asked: pairs for a person to decide, with the chance.

    linked: for each line but the first of its person, the strongest pair that holds it there.
    """

    clusters: list[list[int]]
    asked: list[tuple[int, int, float]] = field(default_factory=list)
    linked: dict[int, int] = field(default_factory=dict)
    judge: Judge = field(default_factory=Judge)
    evidence: list[Evidence] = field(default_factory=list)

    def why(self, position: int, language: str = "en") -> str:
        """Why a line belongs to its person, in words; empty for the first line of each."""
        if position not in self.linked:
            return ""
        return self.told(self.linked[position], position, language)

    def told(self, one: int, other: int, language: str = "en") -> str:
        """What two lines have in common, in words."""
        reasons = self.judge.weigh(self.evidence[one], self.evidence[other]).reasons
        return joined(
            words(each.code, each.value, each.other, language=language) for each in reasons if each.weight > 0
        )


def identify(
    rows: Iterable[Mapping[str, str]], *, answers: Answers | None = None, progress: Progress | None = None
) -> Result:
    """Find the persons in rows of named columns. answers: what a person says of an uncertain pair, None for nothing."""
    listed = list(rows)
    header = list(dict.fromkeys(name for row in listed for name in row))
    columns = columns_of(header)
    cells = ([row.get(name) or "" for name in header] for row in listed)
    return resolve(records(cells, columns), answers=answers, progress=progress)


def resolve(people: Iterable[Record], *, answers: Answers | None = None, progress: Progress | None = None) -> Result:
    """Find the persons among records whose ids are their positions."""
    watch = progress or Silent()
    judge = Judge()
    evidence = [judge.prepare(record) for record in people]
    shared = blocks.shared_by_many(evidence)
    evidence = [without(each, shared) for each in evidence]
    candidates = list(blocks.pairs(evidence))
    watch.report(1, 4)
    judge = Judge(_weights(evidence, candidates))
    watch.report(2, 4)
    edges = _edges(judge, evidence, candidates, watch)
    same, apart, asked = _asked(edges, answers)
    groups = clusters(
        range(len(evidence)), edges, join=JOIN, same=same, apart=apart, conflict=_conflict(judge, evidence)
    )
    owner = {member: number for number, group in enumerate(groups) for member in group}
    open_pairs = [(one, other, chance) for one, other, chance in asked if owner[one] != owner[other]]
    return Result(groups, open_pairs if answers is None else asked, _links(groups, edges), judge, evidence)


def _weights(evidence: Sequence[Evidence], candidates: Sequence[tuple[int, int]]) -> Weights:
    """What the list itself teaches. Lists with birthdays or Western addresses have no two errors alike."""
    shipped = Weights()
    if not any(each.birthday or each.street for each in evidence):
        return shipped
    patterns = Counter(pattern(compare(evidence[one], evidence[other])) for one, other in candidates)
    apart = strangers(len(evidence), lambda one, other: compare(evidence[one], evidence[other]))
    return learn(patterns, apart, len(evidence), shipped)


def _edges(
    judge: Judge, evidence: Sequence[Evidence], candidates: Sequence[tuple[int, int]], watch: Progress
) -> list[Edge]:
    edges = []
    for number, (one, other) in enumerate(candidates):
        if number % 5_000 == 0:
            watch.report(number, len(candidates))
        strength = judge.strength(compare(evidence[one], evidence[other]))
        if strength >= ASK:
            edges.append(Edge(one, other, strength))
    return edges


def _asked(
    edges: Iterable[Edge], answers: Answers | None
) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[tuple[int, int, float]]]:
    """The uncertain pairs, and what a person said of them."""
    unsure = [edge for edge in edges if edge.strength < JOIN]
    asked = [(edge.first, edge.second, probability(edge.strength)) for edge in unsure]
    if answers is None:
        return [], [], asked
    said = [(edge.first, edge.second, answers(edge.first, edge.second)) for edge in unsure]
    return (
        [(one, other) for one, other, answer in said if answer],
        [(one, other) for one, other, answer in said if answer is False],
        asked,
    )


def _conflict(judge: Judge, evidence: Sequence[Evidence]) -> Callable[[list[int], list[int]], bool]:
    return lambda one, other: False


def _links(groups: Iterable[Sequence[int]], edges: Iterable[Edge]) -> dict[int, int]:
    best: dict[int, Edge] = {}
    owner = {member: group[0] for group in groups for member in group}
    for edge in edges:
        if owner[edge.first] == owner[edge.second]:
            known = best.get(edge.second)
            if known is None or edge.strength > known.strength:
                best[edge.second] = edge
    return {position: edge.first for position, edge in best.items()}


@dataclass(frozen=True)
class Identified:
    """Counts of a list that was looked through: lines, persons, and pairs that a person would have to decide."""

    lines: int
    persons: int
    asked: int


def identify_file(
    source: Path,
    target: Path,
    *,
    ask: Path | None = None,
    answered: Path | None = None,
    encoding: str | None = None,
    language: str = "en",
    progress: Progress | None = None,
) -> Identified:
    """Write record_id, cluster_id, why for each line of a list.

    ask: where the uncertain pairs go (record_a, record_b, chance, why, same). answered: such a file with y or n in its
    last column, whose answers are followed. Raises UnreadableFile, and UnknownFormat when no column tells who
    somebody is.
    """
    header, rows = read_list(source, encoding)
    columns = columns_of(header)
    if not columns:
        raise UnknownFormat(source, tuple(header))
    named = columns.get("id")
    ids: list[str] = []

    def noted() -> Iterable[Sequence[str]]:
        for cells in rows:
            name = cells[named[0]].strip() if named and named[0] < len(cells) else ""
            ids.append(name or str(len(ids) + 1))
            yield cells

    result = resolve(records(noted(), columns), answers=_read_answers(answered, ids), progress=progress)
    owner = {member: number for number, group in enumerate(result.clusters, start=1) for member in group}
    _write(
        target,
        ("record_id", "cluster_id", "why"),
        ((name, owner[at], result.why(at, language)) for at, name in enumerate(ids)),
    )
    if ask is not None:
        pairs = ((ids[a], ids[b], f"{chance:.2f}", result.told(a, b, language), "") for a, b, chance in result.asked)
        _write(ask, _ASKED, pairs)
    return Identified(len(ids), len(result.clusters), len(result.asked))


_ASKED = ("record_a", "record_b", "chance", "why", "same")
_YES, _NO = ("y", "yes", "1", "true", "是", "同"), ("n", "no", "0", "false", "否", "不")


def _read_answers(path: Path | None, ids: list[str]) -> Answers | None:
    """The pairs that were answered, by the ids of the list, which is read before anybody asks."""
    if path is None:
        return None
    header, rows = read_list(path)
    place = {name: at for at, name in enumerate(header)}
    if not {"record_a", "record_b", "same"} <= place.keys():
        raise UnknownFormat(path, tuple(header))
    said: dict[tuple[str, str], bool] = {}
    for cells in rows:
        one, other, word = (cells[place[name]].strip() for name in ("record_a", "record_b", "same"))
        if word.lower() in (*_YES, *_NO):
            said[one, other] = said[other, one] = word.lower() in _YES
    return lambda one, other: said.get((ids[one], ids[other]))


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([safe(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
