"""Header lines: how their cells compare, which format they belong to, where the fields of a format are in them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from desktop.importers.cells import clean
from desktop.importers.formats import Format, Source, formats

_BRACKETS = str.maketrans("（）", "()")
_REMEMBERED = "from memory, unverified"
_FEWEST = 2  # known headers, for a format to be thought of
_HARDLY = 1e-6  # so that any format that was checked outweighs one that was not, in whichever line of the file


@cache
def plain(header: str) -> str:
    """A header cell as it is compared: no mark, quotes, guards, outer spaces or case; brackets are plain."""
    return clean(header.replace("\ufeff", "")).translate(_BRACKETS).strip().casefold()


@dataclass(frozen=True)
class Place:
    """Where a field is in a row: column numbers by preference, or those that are joined or added and taken off."""

    field: str
    kind: str
    columns: tuple[int, ...]
    minus: tuple[int, ...] = ()
    glue: str = " "


def places(sources: Mapping[str, Source], header: Sequence[str]) -> dict[str, Place]:
    """The fields that this header has; of two columns of one name the first counts."""
    index = positions(header)
    found = {}
    for name, source in sources.items():
        columns = tuple(index[key] for key in map(plain, source.headers) if key in index)
        minus = tuple(index[key] for key in map(plain, source.minus) if key in index)
        if columns:
            found[name] = Place(name, source.kind, columns, minus, source.glue)
    return found


def positions(header: Sequence[str]) -> dict[str, int]:
    index: dict[str, int] = {}
    for column, cell in enumerate(header):
        index.setdefault(plain(cell), column)
    index.pop("", None)
    return index


def recognise(header: Sequence[str], candidates: Iterable[Format]) -> tuple[float, Format | None]:
    """The format that explains a header best, with its score: columns that few formats share count for more.

    None where another channel's format explains the same cells just as well: a guess would put orders into the wrong
    channel. What nobody has checked is asked only when nothing else fits, and weighs next to nothing.
    """
    cells, candidates = frozenset(positions(header)), tuple(candidates)
    best = _best(cells, candidates, known_headers)
    if best[1] is not None:
        return best
    score, shape = _best(cells, candidates, remembered_headers)
    if shape is None or len(cells & remembered_headers(shape)) < max(4, len(cells) / 2):
        return 0.0, None
    return score * _HARDLY, shape


def is_only_remembered(shape: Format, header: Sequence[str]) -> bool:
    """True when a format fits a header by columns alone that nobody has checked."""
    return len(known_headers(shape).intersection(positions(header))) < _FEWEST


def has_required(shape: Format, cells: frozenset[str]) -> bool:
    """True when the columns of the fields that a format cannot do without are there."""
    wanted = shape.required | shape.needs
    return all(any(plain(each) in cells for each in shape.fields[name].headers) for name in wanted)


def _best(
    cells: frozenset[str], candidates: Sequence[Format], headers: Callable[[Format], frozenset[str]]
) -> tuple[float, Format | None]:
    best: tuple[float, Format | None] = (0.0, None)
    rivals: list[Format] = []
    for shape in candidates:
        score = _score(cells & headers(shape), len(cells))
        if score >= best[0] and score and has_required(shape, cells):
            rivals = [*rivals, shape] if score == best[0] else [shape]
            best = (score, rivals[0])
    return best if len({each.channel for each in rivals}) == 1 else (0.0, None)


def _score(known: frozenset[str], cells: int) -> float:
    if len(known) < _FEWEST:
        return 0.0
    weights = _weights()
    return sum(sorted(1 / weights.get(cell, 1) for cell in known)) + len(known) / max(cells, 1)


@cache
def known_headers(shape: Format) -> frozenset[str]:
    """Every header that says something for a format; those only remembered do not."""
    checked = [each for each in shape.variants if each.confidence != _REMEMBERED]
    named = _named(shape) if checked or not shape.variants else set[str]()
    return frozenset(plain(column) for each in checked for column in each.columns) - {""} | named


@cache
def remembered_headers(shape: Format) -> frozenset[str]:
    """Every header of a format, also those that nobody has checked."""
    return frozenset(plain(column) for each in shape.variants for column in each.columns) - {""} | _named(shape)


def _named(shape: Format) -> set[str]:
    named = [each.headers for each in (*shape.fields.values(), *shape.line.values())]
    named += [each.headers for each in shape.status]
    return {plain(each) for headers in named for each in headers} - {""}


@cache
def _weights() -> Counter[str]:
    """In how many formats a header is met."""
    return Counter(each for shape in formats().values() for each in known_headers(shape))
