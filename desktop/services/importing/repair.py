"""Fix-it sheets: the rows of a file that were wrong, to be put right in Excel and brought back.

The sheet is known by a column whose head is `Regulars·fix` and the ULID of the file; its cells are the lines of that
file. The columns in front of it are for the reader; those behind it are the file's own, with their heads as written.
"""

import csv
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop import importers
from desktop.domain.errors import CrmError, UnknownFormat
from desktop.domain.records import Finding
from desktop.importers import Content, Sniffed, contents
from desktop.importers.cells import unguarded
from desktop.importers.header import places, plain
from desktop.services.exports import safe
from desktop.services.importing.kept import (
    Source,
    findings_of,
    raw_rows,
    sniff_kept,
    source_by_ulid,
    source_of,
)
from desktop.services.importing.past import repaired_lines
from desktop.services.importing.report import FileReport
from desktop.services.own_formats import format_named
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import file_errors

MARK = "Regulars·fix"
KINDS = ("xlsx", "csv")
FRONT = 4  # columns before the file's own
_BAD_CELL, _HEAD = "#FFE0A3", "#EEF1F4"
_TEXT = 49  # the number of the built-in format "@"

Refused = list[tuple[Path, Exception]]


@dataclass(frozen=True)
class FixItWords:
    """The heads of the columns in front, and what to say about a finding: what is wrong, what to do."""

    line: str
    wrong: str
    to_do: str
    say: Callable[[Finding], tuple[str, str]]


@dataclass
class FixItRow:
    """A row of the file: cells as written, without the guards of spreadsheets."""

    line: int
    cells: list[str]
    findings: list[Finding] = field(default_factory=list)


# Out


def save_fix_it(shop: Shop, change: int, path: Path, words: FixItWords) -> int:
    """Write the rows with findings of an import, those put right since left out; returns how many.

    An .xlsx or, by the name of path, a .csv. Raises NotFound, DiskFull or ReadOnlyShop (for the target).
    """
    with shop.session():
        source = source_of(shop, change)
        sniffed_header, skipped, rows = _wrong_rows(shop, source)
    head = [words.line, words.wrong, words.to_do, f"{MARK} {source.ulid}", *sniffed_header]
    write = _write_csv if path.suffix.casefold() == ".csv" else _write_xlsx
    with file_errors(path), tempfile.TemporaryDirectory(prefix=".fix-", dir=path.parent) as folder:
        draft = Path(folder) / f"draft{path.suffix}"
        write(draft, head, skipped, rows, words)
        draft.replace(path)
    return len(rows)


def _wrong_rows(shop: Shop, source: Source) -> tuple[tuple[str, ...], int, list[FixItRow]]:
    """The file's header, how many rows below it are no data, and the rows."""
    done = repaired_lines(shop, source.ulid)
    found: dict[int, list[Finding]] = {}
    for finding in findings_of(shop, source.change):
        if finding.line not in done:
            found.setdefault(finding.line, []).append(finding)
    sniffed = sniff_kept(shop, source)
    rows = list(_picked(sniffed, found))
    return sniffed.header, sniffed.format.skip_rows, rows


def _picked(sniffed: Sniffed, found: dict[int, list[Finding]]) -> Iterator[FixItRow]:
    """The rows with findings; of an order that takes several rows, all of them."""
    column = _number_column(sniffed)
    wanted, current = set[str](), ""
    if column is not None:
        for line, cells in raw_rows(sniffed):
            current = cells[column].strip() or current
            if line in found:
                wanted.add(current)
    current = ""
    for line, cells in raw_rows(sniffed):
        current = (cells[column].strip() or current) if column is not None else ""
        if line in found or current in wanted:
            yield FixItRow(line, [_shown(cell) for cell in cells], found.get(line, []))


def _number_column(sniffed: Sniffed) -> int | None:
    if sniffed.format.spread == "none":
        return None
    place = places(sniffed.format.fields, sniffed.header).get("number")
    return place.columns[0] if place else None


def _shown(cell: str) -> str:
    text = unguarded(cell)
    is_guarded = text[:1] == "'" and not (text[1:2].isascii() and text[1:2].isalpha())
    return text[1:] if is_guarded else text


def _front(row: FixItRow, words: FixItWords) -> tuple[str, str]:
    said = [words.say(finding) for finding in row.findings]
    wrong = "\n".join(
        f"{finding.column}: {text}" if finding.column else text
        for finding, (text, _) in zip(row.findings, said, strict=True)
    )
    return wrong, "\n".join(dict.fromkeys(advice for _, advice in said))


def _write_csv(path: Path, head: Sequence[str], skipped: int, rows: Sequence[FixItRow], words: FixItWords) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows([["–"] * len(head)] * skipped)
        for row in rows:
            cells = (*_front(row, words), str(row.line), *row.cells)
            writer.writerow([row.line, *(safe(cell) for cell in cells)])


def _write_xlsx(path: Path, head: Sequence[str], skipped: int, rows: Sequence[FixItRow], words: FixItWords) -> None:
    from xlsxwriter import Workbook

    with Workbook(str(path), {"tmpdir": str(path.parent), "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        text, wrapped = book.add_format({"num_format": _TEXT}), book.add_format({"text_wrap": True, "valign": "top"})
        bold = book.add_format({"bold": True, "bg_color": _HEAD, "num_format": _TEXT})
        bad = book.add_format({"num_format": _TEXT, "bg_color": _BAD_CELL})
        for at, title in enumerate(head):
            sheet.write_string(0, at, title, bold)
        sheet.set_column(0, 0, 8)
        sheet.set_column(1, 2, 44, wrapped)
        sheet.set_column(3, 3, 6, text, {"hidden": True})
        sheet.set_column(FRONT, len(head) - 1, 20, text)  # also for what is typed: long numbers stay whole
        sheet.freeze_panes(1, FRONT)
        for number in range(1, skipped + 1):
            for at in range(len(head)):
                sheet.write_string(number, at, "–")
        for number, row in enumerate(rows, 1 + skipped):
            wrong, advice = _front(row, words)
            sheet.write_number(number, 0, row.line)
            sheet.write_string(number, 1, wrong, wrapped)
            sheet.write_string(number, 2, advice, wrapped)
            sheet.write_string(number, 3, str(row.line), text)
            _write_cells(sheet, number, row, head[FRONT:], (text, bad), words)


def _write_cells(
    sheet: Any, number: int, row: FixItRow, header: Sequence[str], looks: tuple[Any, Any], words: FixItWords
) -> None:
    """The file's own cells; those that are wrong are coloured and say why."""
    wrong: dict[int, list[str]] = {}
    for finding in row.findings:
        if finding.column in header:
            wrong.setdefault(header.index(finding.column), []).append(words.say(finding)[0])
    for at, cell in enumerate(row.cells):
        if cell or at in wrong:
            sheet.write_string(number, FRONT + at, cell, looks[at in wrong])
        if at in wrong:
            sheet.write_comment(number, FRONT + at, "\n".join(wrong[at]), {"author": "", "x_scale": 1.6})


# In


def marked(header: Sequence[str]) -> str:
    """The ULID of the file whose fix-it sheet this is; "" for any other file."""
    for cell in header:
        words = cell.split()
        if len(words) == 2 and plain(words[0]) == plain(MARK):
            return words[1].upper()
    return ""


def fix_its(
    shop: Shop, sources: Iterable[Path | Content], known: list[Sniffed], refused: Refused
) -> tuple[list[Sniffed], Refused]:
    """Read fix-it sheets by the format of the file that they belong to, also where their header alone does not tell.

    known, refused: what was found of the sources.
    """
    read: list[Sniffed] = []
    for sniffed in known:
        shape = _format_of(shop, marked(sniffed.header))
        read.append(importers.sniff(sniffed.content, format=shape) if shape and shape != sniffed.format else sniffed)
    still: Refused = []
    for path, error in refused:
        shape = _format_of(shop, marked(error.header)) if isinstance(error, UnknownFormat) else None
        try:
            if shape is None:
                raise error
            read.append(importers.sniff(_called(sources, path), format=shape))
        except CrmError as problem:
            still.append((path, problem))
    return read, still


def _called(sources: Iterable[Path | Content], path: Path) -> Content:
    """What is read under this name: a file, pasted cells, or a table in a zip."""
    every = (each for source in sources for each in ([source] if isinstance(source, Content) else contents(source)))
    return next(each for each in every if each.path == path)


def _format_of(shop: Shop, ulid: str) -> importers.Format | None:
    source = source_by_ulid(shop, ulid) if ulid else None
    return format_named(shop, source.format) if source else None


def put_right(sniffed: Sniffed, report: FileReport) -> list[int]:
    """The lines of the file that a fix-it sheet was made of whose rows came in from it without a finding."""
    at = next(at for at, cell in enumerate(sniffed.header) if marked([cell]))
    wrong = {finding.line for finding in report.findings}
    lines = {cells[at].strip().lstrip("'") for line, cells in raw_rows(sniffed) if line not in wrong}
    return sorted(int(line) for line in lines if line.isdigit())
