"""Where an order comes from: the files that speak of it, and its very lines in them, as written."""

import codecs
import csv
import io
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop.domain.errors import NotFound
from desktop.importers import Sniffed
from desktop.importers.cells import code
from desktop.importers.header import places
from desktop.importers.records import quoting
from desktop.services.importing.kept import BOOKS, IMPORTS, Source, kept_content, raw_rows, sniff_kept, source_of
from desktop.storage.history import unpack
from desktop.storage.shopfile import Shop

LINES = 50  # of one order, that are shown
_RECORD = 1 << 18  # bytes in which a row ends
_BACK = 30  # lines in which a row with line breaks begins


@dataclass(frozen=True)
class Sighting:
    """An import that spoke of an order. how: new, changed or same; stands: it was not taken back."""

    change: int
    file: str
    at_ms: int
    how: str
    stands: bool


@dataclass(frozen=True)
class SourceLine:
    """A row of a file: the line it begins on, and its cells as written, one for each of the header."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Evidence:
    """The rows of a file that speak of an order; header as written."""

    source: Source
    header: tuple[str, ...]
    lines: list[SourceLine]


# The files


def sightings(shop: Shop, order: int) -> list[Sighting]:
    """The imports that touched an order or its lines, or found them as they were; the newest first."""
    lines = [row[0] for row in shop.query("SELECT id FROM order_line WHERE order_id=?", order)]
    found: dict[int, str] = {}
    for table, ids in (("sales_order", [order]), ("order_line", lines)):
        for row_id in ids:
            for change, how in _touched(shop, table, row_id):
                found[change] = max(how, found.get(change, how), key=("same", "changed", "new").index)
    kept = "SELECT change_id FROM change_row WHERE \"table\"='source_file' AND op='insert'"
    infos = shop.query(
        f"SELECT id, at_ms, undone_by IS NULL FROM change_set WHERE id IN ({','.join('?' * len(found))})"
        f" AND id IN ({kept}) ORDER BY id DESC",
        *found,
    )
    return [
        Sighting(change, source_of(shop, change).name, at_ms, found[change], bool(stands))
        for change, at_ms, stands in infos
    ]


_HOW = {"insert": "new", "update": "changed", "seen": "same"}


def _touched(shop: Shop, table: str, row_id: int) -> Iterator[tuple[int, str]]:
    sql = (
        "SELECT r.id, r.change_id, r.op, r.data IS NULL FROM change_row r JOIN change_set c ON c.id=r.change_id"
        f" AND c.deed IN {IMPORTS} WHERE r.\"table\"=? AND r.last_id>=? AND r.first_id<=? AND r.op<>'delete'"
    )
    for record, change, op, is_range in shop.query(sql, table, row_id, row_id):
        if not is_range:
            (data,) = shop.query("SELECT data FROM change_row WHERE id=?", record)[0]
            if not any(row[0] == row_id for row in unpack(data)[1]):
                continue
        yield change, _HOW[op]


# The whole file


class KeptLines:
    """The lines of a kept file, to be shown a page at a time; a workbook's rows with tabs between the cells.

    Lines are (number, text), as a table of rows wants them. The bytes are held, not a text for each line.
    """

    page_size = 200

    def __init__(self, content: bytes, encoding: str) -> None:
        self._content, self._encoding = content, encoding
        self._starts = array("Q", [0])
        at = content.find(b"\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = content.find(b"\n", at + 1)
        if self._starts[-1] >= len(content):
            self._starts.pop()
        self.ids: Sequence[int] = range(1, len(self._starts) + 1)

    def __len__(self) -> int:
        return len(self._starts)

    def page(self, number: int) -> list[tuple[int, str] | None]:
        first = number * self.page_size
        found: list[tuple[int, str] | None] = []
        for at in range(first, min(first + self.page_size, len(self._starts))):
            end = self._starts[at + 1] if at + 1 < len(self._starts) else len(self._content)
            text = _decoded(self._content[self._starts[at] : end], self._encoding)
            found.append((at + 1, text.removeprefix("\ufeff").rstrip("\r\n")))
        return found


def file_lines(shop: Shop, change: int) -> KeptLines:
    """All lines of an import's file, as they came. Raises NotFound."""
    with shop.session():
        source = source_of(shop, change)
        if source.encoding in BOOKS:
            sniffed = sniff_kept(shop, source)
            rows = ("\t".join(" ".join(cell.split()) for cell in each.cells) for each in _lines(sniffed))
            return KeptLines("\n".join(["\t".join(sniffed.header), *rows]).encode(), "utf-8")
        content = kept_content(shop, source).read()
    if _is_wide(source.encoding):
        return KeptLines(content.decode(source.encoding, "replace").encode(), "utf-8")
    return KeptLines(content, source.encoding)


# The lines of an order


def evidence(shop: Shop, order: int, change: int) -> Evidence:
    """The rows of an import's file that speak of an order. Raises NotFound."""
    rows = shop.query("SELECT number FROM sales_order WHERE id=?", order)
    if not rows:
        raise NotFound("order", str(order))
    source = source_of(shop, change)
    sniffed = sniff_kept(shop, source)
    columns = number_columns(sniffed)
    lines = _quick(sniffed.content.read(), sniffed, rows[0][0], columns) if _is_narrow(sniffed) else []
    if not lines:
        lines = _slow(sniffed, rows[0][0], columns)
    return Evidence(source, sniffed.header, lines)


def line_at(shop: Shop, change: int, line: int) -> Evidence:
    """The row of an import's file that begins on a line; none where the file is shorter. Raises NotFound."""
    source = source_of(shop, change)
    sniffed = sniff_kept(shop, source)
    if _is_narrow(sniffed):
        content = sniffed.content.read()
        cells = _record(content, _offset(content, line), sniffed)
        found = [SourceLine(line, cells)] if cells else []
    else:
        found = [each for each in _lines(sniffed) if each.line == line]
    return Evidence(source, sniffed.header, found)


def number_columns(sniffed: Sniffed) -> tuple[int, ...]:
    """The columns in which the number of an order can stand."""
    known = places(sniffed.format.fields, sniffed.header) | places(sniffed.format.line, sniffed.header)
    return tuple(at for name in ("number", "order_number") if name in known for at in known[name].columns)


def _is_narrow(sniffed: Sniffed) -> bool:
    """A table as text whose line breaks are single bytes, so that lines can be counted without decoding them."""
    return bool(sniffed.delimiter) and not _is_wide(sniffed.encoding)


def _is_wide(encoding: str) -> bool:
    return codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))


def _quick(content: bytes, sniffed: Sniffed, number: str, columns: Sequence[int]) -> list[SourceLine]:
    """Look for the bytes of the number, and read only the rows in which they stand."""
    needle = number.encode(sniffed.encoding, "ignore")
    found: dict[int, SourceLine] = {}
    at = content.find(needle) if needle else -1
    counted = counted_to = 0
    while at >= 0 and len(found) < LINES:
        for start in _starts(content, at):
            cells = _record(content, start, sniffed)
            if _names(cells, number, columns):
                counted += content.count(b"\n", counted_to, start)
                counted_to = start
                found.setdefault(start, SourceLine(counted + 1, cells))
                break
        end = content.find(b"\n", at)
        at = content.find(needle, end) if end >= 0 else -1
    return list(found.values())


def _starts(content: bytes, at: int) -> Iterator[int]:
    """Where the row may begin that a place lies in: its own line, or one before where cells hold line breaks."""
    for _ in range(_BACK):
        at = content.rfind(b"\n", 0, at)
        yield at + 1
        if at < 0:
            return


def _record(content: bytes, start: int, sniffed: Sniffed) -> tuple[str, ...]:
    """The cells of the row that begins at a place, filled up to the header."""
    if start < 0:
        return ()
    end = len(content) if start + _RECORD >= len(content) else content.rfind(b"\n", start, start + _RECORD) + 1
    text = _decoded(content[start : end or start + _RECORD], sniffed.encoding)
    try:
        cells = next(
            csv.reader(io.StringIO(text, newline=""), delimiter=sniffed.delimiter, quoting=quoting(sniffed)), []
        )
    except csv.Error:
        cells = text.split("\n", 1)[0].split(sniffed.delimiter)
    width = len(sniffed.header)
    return tuple([cell.removeprefix("\ufeff") for cell in cells][:width] + [""] * (width - len(cells)))


def _decoded(piece: bytes, encoding: str) -> str:
    for name in (encoding, "utf-8", "gb18030"):
        try:
            return piece.decode(name)
        except UnicodeDecodeError:
            continue
    return piece.decode(encoding, "replace")


def _names(cells: Sequence[str], number: str, columns: Sequence[int]) -> bool:
    places = columns or range(len(cells))
    return any(at < len(cells) and code(cells[at]).casefold() == number.casefold() for at in places)


def _offset(content: bytes, line: int) -> int:
    """Where a line begins; -1 when there is none of that number."""
    at = 0
    for _ in range(line - 1):
        at = content.find(b"\n", at) + 1
        if not at:
            return -1
    return at if at < len(content) else -1


def _slow(sniffed: Sniffed, number: str, columns: Sequence[int]) -> list[SourceLine]:
    return list(islice((each for each in _lines(sniffed) if _names(each.cells, number, columns)), LINES))


def _lines(sniffed: Sniffed) -> Iterator[SourceLine]:
    return (SourceLine(line, tuple(cells)) for line, cells in raw_rows(sniffed))
