"""The first rows of any file that holds a table, whatever it is: for a person to look at."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.domain.errors import NotFound, UnreadableFile
from desktop.importers.book import Book, is_book
from desktop.importers.content import Content, content_of
from desktop.importers.sniff import DELIMITERS, guess_encoding, head_of
from desktop.importers.source import Lines, text_rows


@dataclass(frozen=True)
class FirstRows:
    """rows: (line, cells) without blank ones, line counting from 1 as in the file.

    encoding: "xlsx" or "xls" for a workbook, whose sheet and visible sheets are named; then delimiter is "".
    """

    rows: list[tuple[int, list[str]]]
    encoding: str
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def first_rows(
    source: Path | Content, encoding: str | None = None, sheet: str | None = None, limit: int = 200
) -> FirstRows:
    """The first rows of a text or workbook; encoding and sheet (by name) are found where they are not given.

    Without a name it is the visible sheet with the most cells in its first rows.
    Raises UnreadableFile, NotFound for a sheet that is not there, BadValue for an encoding that nobody knows.
    """
    content = content_of(source)
    head = head_of(content)
    if is_book(head):
        return _first_of_book(Book(content), sheet, limit)
    guess = guess_encoding(content, head, encoding)
    lines = list(islice(iter(Lines(content, guess.encoding, guess.mixed)), limit * 2 + 50))
    delimiter = likely_delimiter(lines)
    rows = ((number, cells) for number, cells in text_rows(lines, delimiter) if any(map(str.strip, cells)))
    return FirstRows(list(islice(rows, limit)), guess.encoding, delimiter)


def all_rows(source: Path | Content, seen: FirstRows) -> Iterator[tuple[int, list[str]]]:
    """Every row of a file whose first rows were seen, each with its line. Raises UnreadableFile at a broken quote."""
    content = content_of(source)
    if seen.sheets:
        yield from Book(content).rows(seen.sheet)
        return
    lines = Lines(content, seen.encoding)
    reader = csv.reader(_let_go(lines), delimiter=seen.delimiter)
    before = 0
    try:
        for cells in reader:
            yield before + 1, cells
            before = reader.line_num
    except csv.Error as error:
        raise UnreadableFile(content.path, "broken") from error


def _let_go(lines: Lines) -> Iterator[str]:
    for line in lines:
        yield line
        lines.held.clear()


def _first_of_book(book: Book, sheet: str | None, limit: int) -> FirstRows:
    visible = tuple(each.name for each in book.sheets if not each.hidden)
    if sheet is not None and sheet not in {each.name for each in book.sheets}:
        raise NotFound("sheet", sheet)
    found: dict[str, list[tuple[int, list[str]]]] = {}
    for name in [sheet] if sheet is not None else visible:
        rows = ((number, cells) for number, cells in book.rows(name) if any(map(str.strip, cells)))
        found[name] = list(islice(rows, limit))
    best = max(found, key=lambda name: sum(bool(cell) for _, cells in found[name] for cell in cells), default="")
    book.forget()
    return FirstRows(found.get(best, []), book.kind, "", best, visible)


def likely_delimiter(lines: Sequence[str]) -> str:
    """The delimiter that gives most rows of one width, and the widest among equals."""

    def fit(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(cells) for _, cells in text_rows(lines, delimiter) if len(cells) > 1)
        width, rows = widths.most_common(1)[0] if widths else (0, 0)
        return rows, width

    return max(DELIMITERS, key=fit)
