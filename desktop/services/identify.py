"""Which lines of a contact list are one person, and why: for any list, without a shop."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import UnknownFormat
from desktop.domain.progress import Progress
from desktop.domain.reasons import joined, words
from desktop.identity.cluster import Edge
from desktop.identity.judge import probability
from desktop.identity.records import Record
from desktop.identity.resolve import Answers, Persons, resolve
from desktop.services.contact_lists import columns_of, gathered, read_list, records
from desktop.services.exports import safe


@dataclass
class Result:
    """clusters: positions of the lines of each person. asked: pairs of lines to be decided, with the chance."""

    clusters: list[list[int]]
    asked: list[tuple[int, int, float]]
    persons: Persons
    lines: list[list[int]]  # of each record
    record_of: dict[int, int]

    def why(self, line: int, language: str = "en") -> str:
        """Why a line belongs to its person, in words; empty for the first line of each."""
        record = self.record_of[line]
        if line != self.lines[record][0]:
            return words("same_line", language=language)
        linked = self._links().get(record)
        return "" if linked is None else self.told(self.lines[linked][0], line, language)

    def told(self, one: int, other: int, language: str = "en") -> str:
        """What two lines have in common, in words."""
        evidence = self.persons.evidence
        judgement = self.persons.judge.weigh(evidence[self.record_of[one]], evidence[self.record_of[other]])
        speaking = (each for each in judgement.reasons if each.weight > 0)
        return joined(words(each.code, each.value, each.other, language=language) for each in speaking)

    def _links(self) -> dict[int, int]:
        if not hasattr(self, "_linked"):
            self._linked = _links(self.persons)
        return self._linked


def _links(persons: Persons) -> dict[int, int]:
    """For each record but the first of its person, the one it is held to by the strongest pair."""
    owner = {member: group[0] for group in persons.groups for member in group}
    best: dict[int, Edge] = {}
    for edge in persons.edges:
        if owner[edge.first] == owner[edge.second]:
            known = best.get(edge.second)
            if known is None or edge.strength > known.strength:
                best[edge.second] = edge
    return {position: edge.first for position, edge in best.items()}


def identify(
    rows: Iterable[Mapping[str, str]], *, answers: Answers | None = None, progress: Progress | None = None
) -> Result:
    """Find the persons in rows of named columns. answers: what a person says of an uncertain pair, None for nothing."""
    listed = list(rows)
    header = list(dict.fromkeys(name for row in listed for name in row))
    cells = ([row.get(name) or "" for name in header] for row in listed)
    return _identify(records(cells, columns_of(header)), answers, progress)


def _identify(people: Iterable[Record], answers: Answers | None, progress: Progress | None) -> Result:
    found, lines = gathered(people)
    said = None if answers is None else (lambda one, other: answers(lines[one][0], lines[other][0]))
    persons = resolve(found, answers=said, progress=progress)
    clusters = [sorted(line for record in group for line in lines[record]) for group in persons.groups]
    asked = [(lines[edge.first][0], lines[edge.second][0], probability(edge.strength)) for edge in persons.asked]
    return Result(clusters, asked, persons, lines, {line: at for at, each in enumerate(lines) for line in each})


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

    result = _identify(records(noted(), columns), _read_answers(answered, ids), progress)
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
