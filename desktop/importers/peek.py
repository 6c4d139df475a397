"""The first rows of any file, and which of them is the header, found by looking and not by knowing the file."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.importers.cell_kinds import kinds, look
from desktop.importers.cells import clean
from desktop.importers.header_words import concept
from desktop.importers.tables import FirstRows, first_rows

ROWS = 500
_HEADER_WITHIN = 30  # as far as recognition looks for it too
_BELOW = 12  # rows below a header that must be of one kind
_LONGEST_HEADER = 40


@dataclass(frozen=True)
class Peek:
    """A file as a person sees it when she opens it. header_at: which of the rows is the header."""

    path: Path
    first: FirstRows
    header_at: int

    @property
    def header(self) -> tuple[str, ...]:
        """The header's cells up to the last that has a name."""
        if not self.first.rows:
            return ()
        cells = tuple(self.first.rows[self.header_at][1])
        return cells[: max((at for at, cell in enumerate(cells, start=1) if clean(cell)), default=0)]

    @property
    def header_line(self) -> int:
        return self.first.rows[self.header_at][0] if self.first.rows else 1

    @property
    def is_whole(self) -> bool:
        """All rows were looked at."""
        return len(self.first.rows) < ROWS

    @property
    def body(self) -> tuple[tuple[str, ...], ...]:
        """The rows below the header, as wide as it; those with nothing in them are left out."""
        width = len(self.header)
        below = (cells for _, cells in self.first.rows[self.header_at + 1 :])
        rows = (tuple(cells[:width]) + ("",) * (width - len(cells)) for cells in below)
        return tuple(row for row in rows if any(map(clean, row)))


def peek(path: Path, encoding: str | None = None, header_line: int | None = None, sheet: str | None = None) -> Peek:
    """Look at a file. header_line: the line that a person says is the header; the nearest row is taken.

    Raises UnreadableFile, and BadValue for an encoding that does not exist.
    """
    first = first_rows(path, encoding, sheet, ROWS)
    if header_line is None or not first.rows:
        return Peek(path, first, header_row([cells for _, cells in first.rows]))
    at = min(range(len(first.rows)), key=lambda each: abs(first.rows[each][0] - header_line))
    return Peek(path, first, at)


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """The row that is most likely the header: the first one of short, differing words above columns of one kind.

    0 when no row is like one.
    """
    usual = _usual_width(rows)
    scored = [(_likeness(rows, at, usual), -at) for at in range(min(len(rows), _HEADER_WITHIN))]
    best, negative = max(scored, default=(0.0, 0))
    return -negative if best > 0 else 0


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    widths = Counter(sum(1 for cell in row if clean(cell)) for row in rows)
    widths.pop(0, None)
    return max((width for width, times in widths.items() if times * 3 >= max(widths.values())), default=1)


def _likeness(rows: Sequence[Sequence[str]], at: int, usual: int) -> float:
    """How much a row is like a header; 0 for one that cannot be."""
    cells = [clean(cell) for cell in rows[at]]
    filled = [cell for cell in cells if cell]
    if not filled or len(filled) * 2 < usual:
        return 0.0
    known = sum(1 for cell in filled if concept(cell)[0] and len(cell) <= _LONGEST_HEADER) / len(filled)
    worded = sum(1 for cell in filled if _is_word(cell)) / len(filled)
    distinct = len(set(filled)) / len(filled)
    if worded < 0.5 or distinct < 0.5:
        return 0.0
    below = rows[at + 1 : at + 1 + _BELOW]
    return known * 2 + worded + distinct + _kept(cells, below) + min(len(filled) / usual, 1.0)


def _is_word(cell: str) -> bool:
    """A short text that is no value: "地址1" is a word, "2024-05-01", "A-1001" and an e-mail address are none."""
    if len(cell) > _LONGEST_HEADER:
        return False
    digits = sum(ch.isdigit() for ch in cell)
    return digits * 2 <= len(cell) and not kinds(cell) & {"date", "clock", "email", "phone", "money", "long"}


def _kept(cells: Sequence[str], below: Iterable[Sequence[str]]) -> float:
    """The share of columns whose cells below are of one kind, and of another than the header's own."""
    rows = list(below)
    if not rows:
        return 0.0
    kept = columns = 0
    for column, cell in enumerate(cells):
        found = look([row[column] for row in rows if column < len(row)])
        if not cell or not found.filled:
            continue
        columns += 1
        one_kind = any(share > 0.8 for kind, share in found.shares.items() if kind not in kinds(cell))
        kept += one_kind or (found.share("text") > 0.8 and found.distinct > 1)
    return kept / columns if columns else 0.0
