"""Packed files are looked at before anybody reads them: a bomb must cost neither memory nor patience.

Sizes in a zip's directory may lie, so every part that will be read is unpacked once, counted, and thrown away.
"""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop.domain.errors import UnreadableFile
from desktop.importers.content import ZIP_FAULTS, Content

PACKED = 100 << 20
UNPACKED = 500 << 20
RATIO = 200
ENTRIES = 2_000
ROWS = 1_000_000
COLUMNS = 512  # five hundred, and a few for those who count otherwise
_SMALL = 1 << 20  # an entry below this may be packed as tightly as it likes
_AREA = 4_000_000  # cells of the smallest sheet whose cells stand so far apart that they are no table
_CHUNK = 1 << 20
_LONGEST_ROW = 32 << 20
_ENCRYPTED = 1
_FAR = re.compile(rb' r="(?:[A-Z]{3,}|[T-Z][A-Z]|S[S-Z])\d')  # from column SS, the 513th
_REFERENCE = re.compile(rb' r="([A-Z]{1,2})\d')
_ROW_NUMBER = re.compile(rb' [^>]*?\br="(\d{1,9})"')
_PLAIN = bytes.maketrans(b"'\t\r\n", b'"   ')  # XML may be written in several ways; one is enough to look through


@dataclass
class Part:
    """A part of a workbook that was unpacked and counted. rows: the last row that says anything, from 1."""

    name: str
    rows: int = 0
    cells: int = 0
    has_errors: bool = False  # some cell is #N/A or the like


@contextmanager
def opened(content: Content) -> Iterator[zipfile.ZipFile]:
    """The zip, once its directory is within the limits. Raises UnreadableFile: too_large, encrypted, broken."""
    with content.open() as file:
        try:
            if file.seek(0, 2) > PACKED:
                raise UnreadableFile(content.path, "too_large")
            if not zipfile.is_zipfile(file):
                raise UnreadableFile(content.path, "binary")  # no directory: cut off, or never a zip
            with zipfile.ZipFile(file) as bundle:
                _check_directory(content, bundle.infolist())
                yield bundle
        except (OSError, *ZIP_FAULTS) as error:
            raise UnreadableFile(content.path, "broken") from error


def _check_directory(content: Content, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > ENTRIES or sum(each.file_size for each in entries) > UNPACKED:
        raise UnreadableFile(content.path, "too_large")
    for each in entries:
        if each.flag_bits & _ENCRYPTED:
            raise UnreadableFile(content.path, "encrypted")
        if each.file_size > max(_SMALL, each.compress_size * RATIO):
            raise UnreadableFile(content.path, "too_large")


def chunks(content: Content, bundle: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of an entry. Where it holds more than its directory says, zipfile stops and finds the sum wrong."""
    limit = max(_SMALL, entry.compress_size * RATIO)
    with bundle.open(entry) as part:
        size = 0
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > min(limit, UNPACKED):
                raise UnreadableFile(content.path, "too_large")
            yield chunk


def check_workbook(content: Content) -> list[Part]:
    """Look through an .xlsx file. Raises UnreadableFile also where it is no workbook, or one with entities."""
    with opened(content) as bundle:
        names = {each.filename for each in bundle.infolist()}
        if "xl/workbook.xml" not in names:
            raise UnreadableFile(content.path, "no_workbook")
        if len(names) < len(bundle.infolist()):
            raise UnreadableFile(content.path, "broken")  # two parts of one name: each reader would see another
        return [_check_part(content, bundle, each) for each in bundle.infolist() if each.filename.endswith(".xml")]


def _check_part(content: Content, bundle: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Part:
    part = Part(entry.filename)
    if not entry.filename.startswith("xl/worksheets/"):
        rest = b""
        for chunk in chunks(content, bundle, entry):
            _refuse_entities(content, rest + chunk)
            rest = chunk[-16:]
        return part
    for rows in rows_of_sheet(content, bundle, entry):
        _count(content, part, rows)
    if part.rows * COLUMNS > max(_AREA, part.cells * 16):  # few cells for so many rows: how wide is it really?
        width = max((_width(rows) for rows in rows_of_sheet(content, bundle, entry)), default=0)
        if part.rows * width > max(_AREA, part.cells * 8):
            raise UnreadableFile(content.path, "too_large")
    return part


def _refuse_entities(content: Content, text: bytes) -> None:
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise UnreadableFile(content.path, "unsafe")


def rows_of_sheet(content: Content, bundle: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The XML of a sheet in one spelling, cut where a row begins."""
    rest = b""
    for chunk in chunks(content, bundle, entry):
        text = rest + chunk.translate(_PLAIN)
        _refuse_entities(content, text)
        if b"r =" in text or b"r= " in text:
            text = re.sub(rb"\br *= *", b"r=", text)
        cut = max(text.rfind(b"<row"), text.rfind(b":row"), 0)
        if len(text) - cut > _LONGEST_ROW:
            raise UnreadableFile(content.path, "too_large")
        yield text[:cut]
        rest = text[cut:]
    yield rest


def _count(content: Content, part: Part, text: bytes) -> None:
    if _FAR.search(text):
        raise UnreadableFile(content.path, "too_many_columns")
    part.cells += text.count(b"</c>") + text.count(b":c>")
    part.has_errors = part.has_errors or b't="e"' in text
    for row in re.split(rb"<(?:\w+:)?row\b", text)[1:]:
        if b"c>" not in row:  # cells that say nothing are closed at once: <c r="A1"/>
            continue
        number = _ROW_NUMBER.match(row)
        part.rows = max(part.rows + 1, int(number[1])) if number else part.rows + 1
        if row.count(b"<c") > COLUMNS * 2:  # <c> and <col>: cells without a reference count too
            raise UnreadableFile(content.path, "too_many_columns")
    if part.rows > ROWS:
        raise UnreadableFile(content.path, "too_many_rows")


def _width(text: bytes) -> int:
    """The columns that the rows of a sheet reach."""
    columns = {column_number(each) for each in set(_REFERENCE.findall(text))}
    bare = max((row.count(b"<c") for row in re.split(rb"<(?:\w+:)?row\b", text)[1:]), default=0)
    return max(columns | {bare})


def column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
