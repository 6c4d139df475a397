"""Header lines: how their cells compare, which format they belong to, where the fields of a format are in them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.importers.cells import clean
from desktop.importers.formats import DESCRIBED, Format, Source, formats

_BRACKETS = str.maketrans("（）", "()")
_REMEMBERED = "from memory, unverified"
_DESCRIBED_SHARE = 0.75  # of a header, for a format that the shop has described: a stranger may share a few columns
_DESCRIBED_BONUS = 1.001  # of two that explain a header alike it is the one that a person has told us about
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
    part: str = ""
    when: tuple[int, ...] = ()
    otherwise: "Place | None" = None


def places(sources: Mapping[str, Source], header: Sequence[str]) -> dict[str, Place]:
    """The fields that this header has; of two columns of one name the first counts."""
    index = positions(header)
    found = ((name, _place(name, source, index)) for name, source in sources.items())
    return {name: place for name, place in found if place}


def _place(name: str, source: Source, index: Mapping[str, int]) -> Place | None:
    columns, minus, when = (
        tuple(index[key] for key in map(plain, headers) if key in index)
        for headers in (source.headers, source.minus, source.when)
    )
    otherwise = _place(name, source.otherwise, index) if source.otherwise else None
    if columns:
        return Place(name, source.kind, columns, minus, source.glue, source.part, when, otherwise)
    return otherwise


def positions(header: Sequence[str]) -> dict[str, int]:
    index: dict[str, int] = {}
    for column, cell in enumerate(header):
        index.setdefault(plain(cell), column)
    index.pop("", None)
    return index


def recognise(header: Sequence[str], candidates: Sequence[Format]) -> tuple[float, Format | None]:
    """The format that explains a header best, with its score: columns that few formats share count for more.

    None where another channel's format explains the same cells just as well: a guess would put orders into the wrong
    channel. What nobody has checked is asked only when nothing else fits, and weighs next to nothing. The only
    candidate is what a person says the file is.
    """
    cells = frozenset(positions(header))
    best = _best(cells, candidates, known_headers)
    if best[1] is not None:
        return best
    score, shape = _best(cells, candidates, remembered_headers)
    if shape is None or len(cells & remembered_headers(shape)) < max(4, len(cells) / 2):
        return 0.0, None
    return score * _HARDLY, shape


def is_only_remembered(shape: Format, header: Sequence[str]) -> bool:
    """True when a format fits a header by columns alone that nobody has checked."""
    return not _is_described(shape) and len(known_headers(shape).intersection(positions(header))) < _FEWEST


def _is_described(shape: Format) -> bool:
    return any(each.confidence == DESCRIBED for each in shape.variants)


def _is_like(shape: Format, cells: frozenset[str]) -> bool:
    return not _is_described(shape) or len(cells & known_headers(shape)) >= len(cells) * _DESCRIBED_SHARE


def has_required(shape: Format, cells: frozenset[str]) -> bool:
    """True when the columns of the fields that a format cannot do without are there."""
    wanted = shape.required | shape.needs
    return all(any(plain(each) in cells for each in shape.fields[name].every_header) for name in wanted)


def _best(
    cells: frozenset[str], candidates: Sequence[Format], headers: Callable[[Format], frozenset[str]]
) -> tuple[float, Format | None]:
    best: tuple[float, Format | None] = (0.0, None)
    rivals: list[Format] = []
    for shape in candidates:
        score = _score(shape, cells & headers(shape), len(cells))
        fits = score and has_required(shape, cells) and (len(candidates) == 1 or _is_like(shape, cells))
        if fits and score >= best[0]:
            rivals = [*rivals, shape] if score == best[0] else [shape]
            best = (score, rivals[0])
    if len({each.channel for each in rivals}) > 1 and not _is_described(rivals[0]):
        return 0.0, None
    return best


def _score(shape: Format, known: frozenset[str], cells: int) -> float:
    if len(known) < _FEWEST and known != frozenset(plain(each) for listed in shape.variants for each in listed.columns):
        return 0.0  # one word of many proves nothing; a list of a single column is all there is of it
    weights = _weights()
    score = sum(sorted(1 / weights.get(cell, 1) for cell in known)) + len(known) / max(cells, 1)
    return score * (_DESCRIBED_BONUS if _is_described(shape) else 1)


@lru_cache(maxsize=512)  # a format that is being described is another one after each choice
def known_headers(shape: Format) -> frozenset[str]:
    """Every header that says something for a format; those only remembered do not."""
    checked = [each for each in shape.variants if each.confidence != _REMEMBERED]
    named = _named(shape) if checked or not shape.variants else set[str]()
    return frozenset(plain(column) for each in checked for column in each.columns) - {""} | named


@lru_cache(maxsize=512)
def remembered_headers(shape: Format) -> frozenset[str]:
    """Every header of a format, also those that nobody has checked."""
    return frozenset(plain(column) for each in shape.variants for column in each.columns) - {""} | _named(shape)


def _named(shape: Format) -> set[str]:
    named = [each.every_header for each in (*shape.fields.values(), *shape.line.values())]
    named += [each.headers for each in shape.status]
    return {plain(each) for headers in named for each in headers} - {""}


@cache
def _weights() -> Counter[str]:
    """In how many formats a header is met."""
    return Counter(each for shape in formats().values() for each in known_headers(shape))
