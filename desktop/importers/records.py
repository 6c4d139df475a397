"""The rows of cells of a file, each with the line it starts on, even where quotes are broken."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from desktop.domain.records import Finding, Problem
from desktop.importers.cells import clean
from desktop.importers.header import places
from desktop.importers.sniff import Sniffed
from desktop.importers.source import Lines

_BATCH = 192  # a larger batch does not fit the caches of the processor: 512 costs a fifth more
_LONGEST_CELL = 1 << 20
csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))


@dataclass(slots=True)
class Batch:
    """Rows of one width. raws: the text of each row, by which repeats are known; findings: by position of the row,
    what is wrong with its shape; loose: findings about lines that gave no row."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    raws: list[str] = field(default_factory=list)
    findings: dict[int, Finding] = field(default_factory=dict)
    loose: list[Finding] = field(default_factory=list)


def batches(sniffed: Sniffed) -> Iterator[Batch]:
    """The rows below the header, some hundred at a time, cut or filled up to the width of the header."""
    width = _width(sniffed.header)
    source = Lines(sniffed.path, sniffed.encoding, sniffed.mixed)
    batch = Batch()
    skip, footer = sniffed.format.skip_rows, sniffed.format.footer
    vital = _vital(sniffed) if skip else ()
    for line, cells, raw in _records(source, sniffed, width):
        if skip:
            skip -= 1
            if not any(letter.isdigit() for each in vital if each < len(cells) for letter in cells[each]):
                continue
        if len(cells) != width:
            if not any(map(clean, cells)):
                continue
            _fit(cells, width, line, batch, sniffed.delimiter)
        elif not any(cells):
            continue
        if footer and _is_footer(cells, footer):
            break
        batch.rows.append(cells)
        batch.lines.append(line)
        batch.raws.append(raw)
        if len(batch.rows) >= _BATCH:
            batch.loose.extend(_taken(source))
            yield batch
            batch = Batch()
    batch.loose.extend(_taken(source))
    yield batch


def _taken(source: Lines) -> list[Finding]:
    found, source.findings = source.findings, []
    return found


def _width(header: tuple[str, ...]) -> int:
    """Columns up to the last one that has a name."""
    return max((number for number, cell in enumerate(header, start=1) if clean(cell)), default=len(header))


def _fit(cells: list[str], width: int, line: int, batch: Batch, delimiter: str) -> None:
    shown = delimiter.join(cells)[:200]
    if len(cells) < width:
        batch.findings[len(batch.rows)] = Finding(line, "", shown, Problem.SHORT_ROW, lost=False)
        cells.extend([""] * (width - len(cells)))
        return
    if any(map(clean, cells[width:])):
        batch.findings[len(batch.rows)] = Finding(line, "", shown, Problem.LONG_ROW, lost=False)
    del cells[width:]


def _vital(sniffed: Sniffed) -> tuple[int, ...]:
    """The columns in which every row of data has a digit."""
    found = places(sniffed.format.fields, sniffed.header)
    return tuple(column for name in sniffed.format.required for column in found[name].columns)


def _is_footer(cells: list[str], marks: tuple[str, ...]) -> bool:
    first = next(filter(None, map(clean, cells)), "")
    return any(mark in cell for mark in marks for cell in (first, *cells[:3]))


def _records(source: Lines, sniffed: Sniffed, width: int) -> Iterator[tuple[int, list[str], str]]:
    """(line, cells, text) of every row below the header."""
    held, line, delimiter = source.held, 0, sniffed.delimiter
    # Amazon writes tabs and no quotes: one in a title is a letter, and would swallow the rows below.
    bare = delimiter == "\t" and not sniffed.format.quotes
    quoting: Literal[0, 3] = csv.QUOTE_NONE if bare else csv.QUOTE_MINIMAL
    reader = csv.reader(source, delimiter=delimiter, quoting=quoting)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = held[0].rstrip("\r\n").split(delimiter)
            source.put_back(held[1:])
            del held[1:]
            reader = csv.reader(source, delimiter=delimiter, quoting=quoting)
        start = line + 1
        if len(held) > 1 and start > sniffed.header_line and (cut := _swallowed(held, width, delimiter)):
            source.put_back(held[cut:])
            del held[cut:]
            reader = csv.reader(source, delimiter=delimiter)
            cells = next(csv.reader(held, delimiter=delimiter))
        line += len(held)
        if start > sniffed.header_line and cells:
            yield start, cells, held[0].rstrip("\r\n") if len(held) == 1 else "".join(held)
        held.clear()


def _swallowed(held: list[str], width: int, delimiter: str) -> int:
    """Where a row of several lines should have ended: at the first later line that is a whole row by itself.

    A quote that is never closed swallows the rows below it; a note with line breaks hardly ever holds a whole row.
    """
    if width < 3:
        return 0
    for number, line in enumerate(held[1:], start=1):
        if line.count(delimiter) >= width - 1 and len(next(csv.reader([line], delimiter=delimiter), [])) == width:
            return number
    return 0
