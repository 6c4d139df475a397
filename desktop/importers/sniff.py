"""What a file is: its encoding, delimiter and header line, and the format these belong to."""

import codecs
import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.domain.errors import BadValue, UnknownFormat, UnreadableFile
from desktop.importers.formats import Format, formats
from desktop.importers.header import is_only_remembered, known_headers, positions, recognise
from desktop.importers.source import Lines, open_bytes

_HEAD = 1 << 20
_HEADER_WITHIN = 30
_DELIMITERS = ",;\t"
_CONTROL_SHARE = 0.05
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM6", b"II*\0", b"MM\0*")
_BUNDLES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_PROGRAMS = (b"%PDF", b"SQLite format 3", b"\x7fELF", b"MZ\x90")


@dataclass(frozen=True)
class Sniffed:
    """What a file was found to be. header holds the cells as written, header_line counts from 1.

    is_unverified: only columns that nobody has checked speak for the format; a person should confirm it.
    """

    path: Path
    format: Format
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    header_line: int
    mixed: bool
    is_unverified: bool = False


def sniff(path: Path, encoding: str | None = None, format: Format | None = None) -> Sniffed:
    """Find out what a file is; encoding and format are not guessed when given.

    Raises UnreadableFile, and UnknownFormat when no header fits.
    """
    head = _head(path)
    if encoding is None:
        encoding, mixed = _encoding(path, head)
    else:
        encoding, mixed = _codec(encoding), False
    lines = list(islice(iter(Lines(path, encoding, mixed)), _HEADER_WITHIN + 20))
    delimiter, header_line, header, shape = _header(path, lines, [format] if format else list(formats().values()))
    unverified = format is None and is_only_remembered(shape, header)
    return Sniffed(path, shape, encoding, delimiter, header, header_line, mixed, unverified)


def _head(path: Path) -> bytes:
    with open_bytes(path) as file:
        try:
            head = file.read(_HEAD)
        except OSError as error:
            raise UnreadableFile(path, "broken") from error
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise UnreadableFile(path, "empty")
    if head.startswith((*_PICTURES, *_BUNDLES, *_PROGRAMS)) or _looks_binary(head[:8192]):
        raise UnreadableFile(path, "binary")
    return head


def _looks_binary(sample: bytes) -> bool:
    """True for many control bytes, also in the first line: a table that is full of NULs still has a clean header."""
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return _controls(sample) > len(sample) * _CONTROL_SHARE and _controls(sample.lstrip().split(b"\n", 1)[0]) > 0


def _controls(sample: bytes) -> int:
    return sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\r\f\v\x1b")


def _codec(name: str) -> str:
    try:
        codec = codecs.lookup(name)
        b"..".decode(name)  # base64 and its like are codecs too, but not of text
    except UnicodeError:
        pass
    except (LookupError, ValueError):
        raise BadValue("encoding", "unknown", name) from None
    return "gb18030" if codec.name in ("gbk", "gb2312", "gb18030") else codec.name


def _encoding(path: Path, head: bytes) -> tuple[str, bool]:
    """The encoding of most lines, and whether others are in another one."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", False
    sample = head if not head.isascii() else _first_foreign(path)
    utf8, chinese = _votes(sample)
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig", chinese > 0
    if chinese > utf8:
        return "gb18030", utf8 > 0
    return "utf-8", chinese > 0


def _first_foreign(path: Path) -> bytes:
    """The first part of a file that is more than ASCII, cut at line breaks; nothing when all of it is ASCII."""
    with open_bytes(path) as file:
        while chunk := file.read(_HEAD):
            if not chunk.isascii():
                return chunk + file.readline()
    return b""


def _votes(sample: bytes) -> tuple[int, int]:
    """How many lines are UTF-8 beyond ASCII, and how many are not UTF-8. The last line may be cut and has no vote."""
    lines = sample.splitlines()
    utf8 = chinese = 0
    for line in lines[:-1] if len(lines) > 1 and len(sample) >= _HEAD else lines:
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            utf8 += 1
        except UnicodeDecodeError:
            chinese += 1
    return utf8, chinese


def _header(path: Path, lines: Sequence[str], shapes: Sequence[Format]) -> tuple[str, int, tuple[str, ...], Format]:
    best: tuple[float, str, int, tuple[str, ...], Format] | None = None
    for delimiter in _DELIMITERS:
        for number, cells in _rows(lines, delimiter):
            score, shape = recognise(cells, shapes)
            if shape and (best is None or score > best[0]):
                best = (score, delimiter, number, cells, shape)
    if best is None:
        raise UnknownFormat(path, _likely_header(lines, shapes))
    return best[1:]


def _rows(lines: Iterable[str], delimiter: str) -> list[tuple[int, tuple[str, ...]]]:
    """The first rows, each with the number of its first line; a broken quote ends them."""
    rows: list[tuple[int, tuple[str, ...]]] = []
    reader = csv.reader(lines, delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            if len(rows) >= _HEADER_WITHIN:
                break
            rows.append((before + 1, tuple(cells)))
            before = reader.line_num
    except csv.Error:
        pass
    return rows


def _likely_header(lines: Sequence[str], shapes: Sequence[Format]) -> tuple[str, ...]:
    """The cells to show when nothing fits: the row with most headers known, else the fullest one."""
    known = frozenset().union(*(known_headers(shape) for shape in shapes))
    rows = [cells for delimiter in _DELIMITERS for _, cells in _rows(lines, delimiter)]
    if not rows:
        return ()
    best = max(rows, key=lambda cells: (len(known & positions(cells).keys()), len(cells)))
    return tuple(cell.strip()[:80] for cell in best[:60])
