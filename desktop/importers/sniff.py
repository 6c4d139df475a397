"""What a file is: its encoding, delimiter and header line, and the format these belong to."""

import codecs
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from desktop.domain.errors import BadValue, UnknownFormat, UnreadableFile
from desktop.importers.book import Book, is_book
from desktop.importers.content import ZIP_FAULTS, Content, content_of
from desktop.importers.encodings import Guess, by_mark, likeliest, of_lines
from desktop.importers.formats import Format, formats
from desktop.importers.guard import COLUMNS as COLUMN_LIMIT
from desktop.importers.guard import ROWS, UNPACKED
from desktop.importers.header import is_only_remembered, known_headers, plain, positions, recognise
from desktop.importers.source import Lines, text_rows
from desktop.importers.vcards import COLUMNS, is_vcard

DELIMITERS = ",;\t|"
_HEAD = 1 << 20
_HEADER_WITHIN = 30
_NARROW = frozenset({"gb18030", "big5", "cp1252"})  # what bytes are taken for that are no UTF-8
_CONTROL_SHARE = 0.05
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM6", b"II*\0", b"MM\0*")
_BUNDLES = (b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_PROGRAMS = (b"%PDF", b"SQLite format 3", b"\x7fELF", b"MZ\x90")


@dataclass(frozen=True)
class Sniffed:
    """What a file was found to be. header holds the cells as written, header_line counts from 1.


    encoding: "xlsx" or "xls" for a workbook, whose sheet is named; others: its other sheets that could be read.
    is_sure: False where the letters read well in several encodings; then candidates holds these, each with a sample.
    is_unverified: only columns that nobody has checked speak for the format; a person should confirm it.
    """

    content: Content
    format: Format
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    header_line: int
    mixed: bool = False
    sheet: str = ""
    others: tuple[str, ...] = ()
    is_sure: bool = True
    candidates: tuple[tuple[str, str], ...] = ()
    book: Book | None = field(default=None, compare=False, repr=False)
    is_unverified: bool = False

    @property
    def path(self) -> Path:
        return self.content.path


def sniff(
    source: Path | Content, encoding: str | None = None, format: Format | None = None, own: Iterable[Format] = ()
) -> Sniffed:
    """Find out what a file is; encoding and format are not guessed when given. own: formats that the shop described.

    Raises UnreadableFile, and UnknownFormat when no header fits.
    """
    content = content_of(source)
    head = head_of(content)
    shapes = [format] if format else [*own, *formats().values()]
    if is_book(head):
        return _sniff_book(Book(content), shapes)
    _refuse_too_long(content)
    guess = guess_encoding(content, head, encoding)
    others = [name for name, _ in guess.candidates if name != guess.encoding]
    try:
        found = _sniff_text(content, guess, shapes)
    except UnknownFormat:
        for name in others:
            with suppress(UnknownFormat):
                return _sniff_text(content, replace(guess, encoding=name), shapes)
        raise
    if encoding is None and found.format.encodings and found.encoding in _NARROW:
        name = likeliest(head if not head.isascii() else _first_foreign(content), found.format.encodings)
        return _sniff_text(content, Guess(name), [found.format])
    return found


def _sniff_text(content: Content, guess: Guess, shapes: Sequence[Format]) -> Sniffed:
    """Raises UnknownFormat when no header fits in this encoding."""
    lines = list(islice(iter(Lines(content, guess.encoding, guess.mixed)), _HEADER_WITHIN + 20))
    found: tuple[str, int, tuple[str, ...], Format]
    if is_vcard(next((line for line in lines if line.strip()), "")):
        found = "", 0, COLUMNS, formats()["vcard_contacts"]
    else:
        found = _header(content.path, lines, shapes)
    delimiter, header_line, header, shape = found
    if len(header) > COLUMN_LIMIT:
        raise UnreadableFile(content.path, "too_many_columns")
    known = known_headers(shape)
    # Foreign headers that are known by heart read well in one encoding only.
    is_sure = guess.is_sure or any(not cell.isascii() and plain(cell) in known for cell in header)
    return Sniffed(
        *(content, shape, guess.encoding, delimiter, header, header_line, guess.mixed),
        is_sure=is_sure,
        candidates=() if is_sure else guess.candidates,
        is_unverified=len(shapes) > 1 and is_only_remembered(shape, header),
    )


def _sniff_book(book: Book, shapes: Sequence[Format]) -> Sniffed:
    """The first sheet with a known header, those that are shown before those that are hidden."""
    found: Sniffed | None = None
    others: list[str] = []
    seen: list[tuple[int, tuple[str, ...]]] = []
    for sheet in sorted(book.sheets, key=lambda each: each.hidden):
        rows = book.head(sheet.name, _HEADER_WITHIN)
        seen += rows
        best = _best(rows, shapes)
        if best is None:
            continue
        if found:
            others.append(sheet.name)
            continue
        _, line, header, shape = best
        found = Sniffed(book.content, shape, book.kind, "", header, line, sheet=sheet.name, book=book)
        found = replace(found, is_unverified=len(shapes) > 1 and is_only_remembered(shape, header))
    if found is None:
        book.forget()
        raise UnknownFormat(book.content.path, _likely_header([cells for _, cells in seen], shapes))
    return replace(found, others=tuple(others))


def _refuse_too_long(content: Content) -> None:
    """A text of more lines than any shop has rows. What is short in bytes cannot be long in lines."""
    size = content.size
    if size > UNPACKED:
        raise UnreadableFile(content.path, "too_large")
    if size <= ROWS:
        return
    lines = 0
    with content.open() as file:
        try:
            while chunk := file.read(_HEAD):
                lines += max(chunk.count(b"\n"), chunk.count(b"\r"))
                if lines > ROWS + _HEADER_WITHIN:
                    raise UnreadableFile(content.path, "too_many_rows")
        except (OSError, *ZIP_FAULTS) as error:
            raise UnreadableFile(content.path, "broken") from error


def head_of(content: Content) -> bytes:
    """The first bytes. Raises UnreadableFile where they are none, or those of a picture or a program."""
    with content.open() as file:
        try:
            head = file.read(_HEAD)
        except (OSError, *ZIP_FAULTS) as error:
            raise UnreadableFile(content.path, "broken") from error
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise UnreadableFile(content.path, "empty")
    if is_book(head):
        return head
    if head.startswith((*_PICTURES, *_BUNDLES, *_PROGRAMS)) or _looks_binary(head[:8192]):
        raise UnreadableFile(content.path, "binary")
    return head


def guess_encoding(content: Content, head: bytes, encoding: str | None = None) -> Guess:
    """The encoding of most lines. encoding: what a person says it is. Raises BadValue for a name nobody knows."""
    if encoding or content.encoding:
        return Guess(_codec(encoding or content.encoding))
    guess = by_mark(head)
    if guess:
        return guess
    sample = head if not head.isascii() else _first_foreign(content)
    lines = sample.splitlines()
    guess = of_lines(lines[:-1] if len(lines) > 1 and len(sample) >= _HEAD else lines)  # the last one may be cut
    if head.startswith(codecs.BOM_UTF8):
        return Guess("utf-8-sig", mixed=guess.mixed or not guess.encoding.startswith("utf-8"))
    return guess


def _looks_binary(sample: bytes) -> bool:
    """True for many control bytes, also in the first line: a table that is full of NULs still has a clean header."""
    if by_mark(sample):
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


def _first_foreign(content: Content) -> bytes:
    """The first part of a file that is more than ASCII, cut at line breaks; nothing when all of it is ASCII."""
    with content.open() as file:
        while chunk := file.read(_HEAD):
            if not chunk.isascii():
                return chunk + file.readline()
    return b""


def _header(path: Path, lines: Sequence[str], shapes: Sequence[Format]) -> tuple[str, int, tuple[str, ...], Format]:
    best: tuple[float, int, tuple[str, ...], Format] | None = None
    chosen = ""
    for delimiter in DELIMITERS:
        found = _best(_rows(lines, delimiter), shapes)
        if found and (best is None or found[0] > best[0]):
            best, chosen = found, delimiter
    if best is None:
        rows = [cells for delimiter in DELIMITERS for _, cells in _rows(lines, delimiter)]
        raise UnknownFormat(path, _likely_header(rows, shapes))
    return chosen, *best[1:]


def _best(
    rows: Iterable[tuple[int, tuple[str, ...]]], shapes: Sequence[Format]
) -> tuple[float, int, tuple[str, ...], Format] | None:
    """(score, line, header, format) of the row that some format explains best."""
    best = None
    for line, cells in rows:
        score, shape = recognise(cells, shapes)
        if shape and (best is None or score > best[0]):
            best = (score, line, cells, shape)
    return best


def _rows(lines: Sequence[str], delimiter: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(line, tuple(cells)) for line, cells in islice(text_rows(lines, delimiter), _HEADER_WITHIN)]


def _likely_header(rows: Sequence[Sequence[str]], shapes: Sequence[Format]) -> tuple[str, ...]:
    """The cells to show when nothing fits: the row with most headers known, else the fullest one."""
    known = frozenset().union(*(known_headers(shape) for shape in shapes))
    if not rows:
        return ()
    best = max(rows, key=lambda cells: (len(known & positions(cells).keys()), len(cells)))
    return tuple(cell.strip()[:80] for cell in best[:60])
