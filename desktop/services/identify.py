"""Which lines of a contact list are one person, and why: for any list, without a shop."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop.domain.errors import UnknownFormat
from desktop.domain.progress import Progress
from desktop.domain.reasons import joined, words
from desktop.identity.cluster import Edge
from desktop.identity.judge import probability
from desktop.identity.resolve import Answers, Persons, resolve
from desktop.services.contact_lists import Columns, columns_of, gathered, read_list, records
from desktop.services.exports import Cell, whole, write_csv


@dataclass
class Result:
    """clusters: positions of the lines of each person. asked: pairs of lines to be decided, with the chance."""

    clusters: list[list[int]]
    asked: list[tuple[int, int, float]]
    persons: Persons
    lines: list[list[int]]  # of each record
    record_of: list[int]  # by line

    def why(self, line: int, language: str = "en") -> str:
        """Why a line belongs to its person, in words; empty for the first line of each."""
        record = self.record_of[line]
        if line != self.lines[record][0]:
            return words("same_line", language=language)
        linked = self._links.get(record)
        return "" if linked is None else self.told(self.lines[linked][0], line, language)

    def told(self, one: int, other: int, language: str = "en") -> str:
        """What two lines have in common, in words."""
        evidence = self.persons.evidence
        judgement = self.persons.judge.weigh(evidence[self.record_of[one]], evidence[self.record_of[other]])
        speaking = (each for each in judgement.reasons if each.weight > 0)
        return joined(words(each.code, each.value, each.other, language=language) for each in speaking)

    @cached_property
    def _links(self) -> dict[int, int]:
        return _links(self.persons)


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
    found, lines = gathered(records(cells, columns_of(header)))
    said = None if answers is None else (lambda one, other: answers(lines[one][0], lines[other][0]))
    return _result(resolve(found, answers=said, progress=progress), lines)


def _result(persons: Persons, lines: list[list[int]]) -> Result:
    clusters = [sorted(line for record in group for line in lines[record]) for group in persons.groups]
    asked = [(lines[edge.first][0], lines[edge.second][0], probability(edge.strength)) for edge in persons.asked]
    return Result(clusters, asked, persons, lines, _by_line(lines))


def _by_line(lines: Sequence[Sequence[int]]) -> list[int]:
    record_of = [0] * sum(map(len, lines))
    for record, each in enumerate(lines):
        for line in each:
            record_of[line] = record
    return record_of


_ASKED = ("record_a", "record_b", "chance", "why", "same")
_YES, _NO = ("y", "yes", "1", "true", "是", "同"), ("n", "no", "0", "false", "否", "不")


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
    last column; what it says of a pair is followed. Raises UnreadableFile, UnknownFormat when no column tells who
    somebody is, and DiskFull or ReadOnlyShop for a file that cannot be written: then there is none.
    """
    header, rows = read_list(source, encoding)
    columns = columns_of(header)
    if not columns:
        raise UnknownFormat(source, tuple(header))
    ids: list[str] = []
    found, lines = gathered(records(_noting(rows, columns, ids), columns))
    said = _read_answers(answered, ids, _by_line(lines)) if answered else {}
    result = _result(resolve(found, said=said, progress=progress), lines)
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


def _noting(rows: Iterable[Sequence[str]], columns: Columns, ids: list[str]) -> Iterator[Sequence[str]]:
    """The rows; what each is called is noted on the way, its number where it has no name."""
    named = columns.get("id", ())
    for cells in rows:
        name = cells[named[0]].strip() if named and named[0] < len(cells) else ""
        ids.append(name or str(len(ids) + 1))
        yield cells


def _read_answers(path: Path, ids: Sequence[str], record_of: Sequence[int]) -> dict[tuple[int, int], bool]:
    """What was said of pairs, by records; rows that name nobody of the list or say nothing are passed over."""
    header, rows = read_list(path)
    place = {name: at for at, name in enumerate(header)}
    if not {"record_a", "record_b", "same"} <= place.keys():
        raise UnknownFormat(path, tuple(header))
    record = {name: record_of[line] for line, name in enumerate(ids)}
    said: dict[tuple[int, int], bool] = {}
    for cells in rows:
        cells = [*cells, *[""] * (len(header) - len(cells))]
        one, other, word = (cells[place[name]].strip() for name in ("record_a", "record_b", "same"))
        pair = record.get(one), record.get(other)
        if word.lower() in (*_YES, *_NO) and None not in pair and pair[0] != pair[1]:
            said[min(pair), max(pair)] = word.lower() in _YES  # type: ignore[type-var, index]
    return said


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    with whole(path) as draft:
        write_csv(draft, header, rows, 0)
