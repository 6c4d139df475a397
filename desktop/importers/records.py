"""The rows of cells of a file, each with the line it starts on, even where quotes are broken."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from desktop.domain.records import Finding, Problem
from desktop.importers.book import Book
from desktop.importers.cells import clean
from desktop.importers.header import places
from desktop.importers.sniff import Sniffed
from desktop.importers.source import Lines
from desktop.importers.vcards import COLUMNS, card_rows

_BATCH = 192  # a larger batch does not fit the caches of the processor: 512 costs a fifth more
_LONGEST_CELL = 1 << 20
csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))


class Skipped:
    """The lines that gave neither row nor finding, by reason: what a file holds is a row, a finding or in here.

    Reasons: preamble, header, description (below the header), blank, footer, repeated (said before, word for word),
    no item (a row of an order that names nothing bought, or of a product that shows one more picture of it).
    """

    def __init__(self) -> None:
        self.lines: dict[str, list[int]] = {}

    def note(self, reason: str, line: int) -> None:
        self.lines.setdefault(reason, []).append(line)

    @property
    def counts(self) -> dict[str, int]:
        return {reason: len(lines) for reason, lines in self.lines.items()}


@dataclass(slots=True)
class Batch:
    """Rows of one width. raws: the text of each row, by which repeats are known; findings: by position of the row,
    what is wrong with its shape; loose: findings about lines that gave no row."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    raws: list[str] = field(default_factory=list)
    findings: dict[int, Finding] = field(default_factory=dict)
    loose: list[Finding] = field(default_factory=list)


def batches(sniffed: Sniffed, skipped: Skipped) -> Iterator[Batch]:
    """The rows below the header, some hundred at a time, cut or filled up to the width of the header."""
    width = _width(sniffed.header)
    batch = Batch()
    skip, footer = sniffed.format.skip_rows, sniffed.format.footer
    records = _records_of(sniffed, width, skipped)
    vital = _vital(sniffed) if skip else ()
    for line, cells, raw, findings in records:
        if findings:
            batch.loose.extend(findings)
        if not line:
            continue
        if skip:
            skip -= 1
            if not any(letter.isdigit() for each in vital if each < len(cells) for letter in cells[each]):
                skipped.note("description", line)
                continue
        if len(cells) != width:
            if not any(map(clean, cells)):
                skipped.note("blank", line)
                continue
            _fit(cells, width, line, batch, sniffed.delimiter)
        elif not any(cells):
            skipped.note("blank", line)
            continue
        if footer and _is_footer(cells, footer):
            batch.findings.pop(len(batch.rows), None)  # a footer has a shape of its own
            skipped.note("footer", line)
            for below, *_ in records:
                skipped.note("footer", below)
            break
        batch.rows.append(cells)
        batch.lines.append(line)
        batch.raws.append(raw)
        if len(batch.rows) >= _BATCH:
            yield batch
            batch = Batch()
    yield batch


Record = tuple[int, list[str], str, Sequence[Finding]]


def _records_of(sniffed: Sniffed, width: int, skipped: Skipped) -> Iterator[Record]:
    """(line, cells, text, findings) of every row below the header, whatever the file is."""
    if sniffed.book:
        return _book_records(sniffed, sniffed.book, skipped)
    source = Lines(sniffed.content, sniffed.encoding, sniffed.mixed)
    if sniffed.header is COLUMNS:
        return _card_records(source, skipped)
    return _text_records(source, sniffed, width, skipped)


def _text_records(source: Lines, sniffed: Sniffed, width: int, skipped: Skipped) -> Iterator[Record]:
    for line, cells, raw in _records(source, sniffed, width):
        if line <= sniffed.header_line:
            skipped.note("header" if line == sniffed.header_line else "preamble", line)
        elif cells:
            yield line, cells, raw, _taken(source) if source.findings else ()
        else:
            skipped.note("blank", line)
    if source.findings:
        yield 0, [], "", _taken(source)


def _book_records(sniffed: Sniffed, book: Book, skipped: Skipped) -> Iterator[Record]:
    errors = book.errors(sniffed.sheet)
    findings = [Finding(1, "", name, Problem.OTHER_SHEET, lost=False) for name in sniffed.others]
    for line, cells in book.rows(sniffed.sheet):
        if line <= sniffed.header_line:
            if any(cells):
                skipped.note("header" if line == sniffed.header_line else "preamble", line)
            continue
        if line in errors:
            findings += [_error(sniffed, line, column, text) for column, text in errors[line]]
        yield line, cells, "\t".join(cells), findings
        findings = []
    if findings:
        yield 0, [], "", findings
    book.forget()


def _error(sniffed: Sniffed, line: int, column: int, text: str) -> Finding:
    name = sniffed.header[column].strip() if column < len(sniffed.header) else ""
    return Finding(line, name, text, Problem.ERROR_CELL, lost=False)


def _card_records(source: Lines, skipped: Skipped) -> Iterator[Record]:
    for line, cells, raw, findings in card_rows(_counted(source)):
        yield line, cells, raw, [*findings, *_taken(source)]


def _counted(source: Lines) -> Iterator[str]:
    """The lines, of which none is put back."""
    for line in source:
        source.held.clear()
        yield line


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


def quoting(sniffed: Sniffed) -> Literal[0, 3]:
    """What a quote is in this file. Amazon writes tabs and no quotes: one in a title would swallow the rows below."""
    is_bare = sniffed.delimiter == "\t" and not sniffed.format.quotes
    return csv.QUOTE_NONE if is_bare else csv.QUOTE_MINIMAL


def _records(source: Lines, sniffed: Sniffed, width: int) -> Iterator[tuple[int, list[str], str]]:
    """(line, cells, text) of every row, the header and what is above it too."""
    held, line, delimiter = source.held, 0, sniffed.delimiter
    marks = quoting(sniffed)
    reader = csv.reader(source, delimiter=delimiter, quoting=marks)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = held[0].rstrip("\r\n").split(delimiter)
            source.put_back(held[1:])
            del held[1:]
            reader = csv.reader(source, delimiter=delimiter, quoting=marks)
        start = line + 1
        if len(held) > 1 and start > sniffed.header_line and (cut := _swallowed(held, width, delimiter)):
            source.put_back(held[cut:])
            del held[cut:]
            reader = csv.reader(source, delimiter=delimiter)
            cells = next(csv.reader(held, delimiter=delimiter))
        line += len(held)
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
