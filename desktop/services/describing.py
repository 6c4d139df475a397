"""Describing a file that the program does not know: what is seen, what is guessed, what would come in."""

import re
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.errors import UnknownFormat
from desktop.domain.progress import Progress, Silent
from desktop.domain.records import Finding, Row
from desktop.domain.settings import ShopSettings
from desktop.importers.formats import Format, formats, parse_format
from desktop.importers.guess import Guess, guess, guess_statuses, offered_rows
from desktop.importers.guess_fields import choices_of
from desktop.importers.mapping import Mapping, from_format, mapping_of, to_format, usable, with_cells
from desktop.importers.peek import Peek, peek
from desktop.importers.sniff import sniff
from desktop.importers.tables import FirstRows
from desktop.importers.write_format import write_format
from desktop.services.importing.files import reading

TRIED = 5_000  # rows of a file that are read to show what would come in
SHOWN = 50
_DATES = re.compile(
    r"[\s_\-—–.()（）]*(\d{2,}[\d\-_.年月日号 至到~]*|\(\d+\)|copy|副本)[\s_\-—–.()（）]*$", re.IGNORECASE
)

__all__ = [
    "SHOWN",
    "TRIED",
    "Description",
    "Guess",
    "Mapping",
    "Trial",
    "choices_of",
    "described",
    "described_format",
    "guess_statuses",
    "offered_rows",
    "proposed_title",
    "regarded",
    "remapped",
    "try_out",
    "usable",
]


@dataclass(frozen=True)
class Description:
    """A file as it is being described. base: the format it began from; guess: what the program would say."""

    peek: Peek
    guess: Guess
    mapping: Mapping
    base: Format | None = None

    @property
    def has_file(self) -> bool:
        return self.peek.path != Path()


@dataclass
class Trial:
    """What would come in: the first rows, how many there are in all, and what is wrong with which lines."""

    rows: list[Row] = field(default_factory=list)
    coming: int = 0
    lost: int = 0
    findings: list[Finding] = field(default_factory=list)
    is_whole: bool = True  # False when the file is longer than what was tried
    zone: str = "UTC"  # in which its times are written


def described(
    path: Path,
    *,
    encoding: str | None = None,
    header_line: int | None = None,
    sheet: str | None = None,
    base: Format | None = None,
) -> Description:
    """Look at a file and guess; base: a format whose mapping is shown instead of a guess, where its columns are there.

    Raises UnreadableFile.
    """
    if base is not None and header_line is None and sheet is None:
        header_line = _line_by(base, path, encoding)
    seen = peek(path, encoding, header_line, sheet)
    found = _guessed(seen)
    if base is not None and any(from_format(base, seen.header).fields):
        mapping = from_format(base, seen.header)
        found = replace(found, row=mapping.row, spread=mapping.spread)
        return Description(seen, found, _with_all_statuses(mapping, seen), base)
    return Description(seen, found, mapping_of(found, seen.header, seen.body), None)


def described_format(shape: Format) -> Description:
    """A kept format without a file of its kind at hand: its columns and what they are, and no rows."""
    columns = next((each.columns for each in shape.variants if each.columns), ())
    columns = columns or tuple(dict.fromkeys(cell for source in shape.fields.values() for cell in source.every_header))
    seen = Peek(Path(), FirstRows([(1, list(columns))], ""), 0)
    mapping = from_format(shape, columns)
    return Description(seen, replace(_guessed(seen, mapping.row), spread=mapping.spread), mapping, shape)


def _line_by(base: Format, path: Path, encoding: str | None) -> int | None:
    try:
        return sniff(path, encoding, base).header_line
    except UnknownFormat:
        return None


def _guessed(seen: Peek, row: str | None = None, spread: str | None = None) -> Guess:
    return guess(seen.header, seen.body, row, spread, name=seen.path.stem, is_whole=seen.is_whole)


def regarded(old: Description, row: str, spread: str | None = None) -> Description:
    """The description when a row is said to be something else: the columns are guessed anew."""
    found = _guessed(old.peek, row, spread)
    mapping = mapping_of(found, old.peek.header, old.peek.body)
    return replace(old, guess=found, mapping=replace(mapping, channel=old.mapping.channel), base=None)


def remapped(old: Description, column: int, name: str) -> Description:
    """The description when a column is said to be another field, "" to leave it out."""
    fields = list(old.mapping.fields)
    fields[column] = name
    mapping = replace(old.mapping, fields=usable(old.mapping.header, fields))
    return replace(old, mapping=_with_all_statuses(with_cells(mapping, old.peek.body), old.peek))


def _with_all_statuses(mapping: Mapping, seen: Peek) -> Mapping:
    """Every text of the status column with the state said so far, else the one that is guessed."""
    if "status" not in mapping.fields:
        return mapping
    at, said = mapping.fields.index("status"), dict(mapping.statuses)
    texts = guess_statuses([cells[at] for cells in seen.body])
    return replace(mapping, statuses=tuple(({text: state for text, state, _ in texts} | said).items()))


def proposed_title(path: Path, taken: MappingOf[str, str]) -> str:
    """A name for files like this one: its own without dates and numbers at the end."""
    title = path.stem
    while (shorter := _DATES.sub("", title).strip()) and shorter != title:
        title = shorter
    used = {each.casefold() for each in (*taken.values(), *formats(), *(each.title for each in formats().values()))}
    free, number = title, 2
    while free.casefold() in used:
        free, number = f"{title} {number}", number + 1
    return free


def try_out(
    description: Description, settings: ShopSettings, encoding: str | None = None, progress: Progress | None = None
) -> Trial:
    """Read the file as it is described, and keep what a person wants to see. Nothing is stored.

    Raises UnreadableFile; UnknownFormat when the header line stands too far below; BadFormatFile.
    """
    path, progress = description.peek.path, progress or Silent()
    name = "described"
    shape = to_format(description.mapping, name, name, description.base)
    shape = parse_format(write_format(shape), path)
    sniffed = sniff(path, encoding, shape)
    trial = Trial(zone=shape.zone or (settings.zone if settings.is_zone_known else "UTC"))
    for number, row in enumerate(reading(sniffed, settings)):
        if number >= TRIED:
            trial.is_whole = False
            break
        if isinstance(row, Finding):
            trial.lost += row.lost
            trial.findings.append(row)
        else:
            trial.coming += 1
            trial.rows += [row] if trial.coming <= SHOWN else []
        if number % 500 == 0:
            progress.report(number)
    return trial
