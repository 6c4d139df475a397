"""What a person decides about a file before it comes in; the file itself stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.records import Finding, LineRow, OrderRow, Row


@dataclass
class Edits:
    """Decisions about one file, by the lines on which its rows begin (1 is the first line of the file).

    left_out: rows that shall not come in. cells: (line, header of the column) to the text to be read instead.
    theirs: rows whose conflicts are settled for the file, against what a person wrote.
    """

    left_out: set[int] = field(default_factory=set)
    cells: dict[tuple[int, str], str] = field(default_factory=dict)
    theirs: set[int] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.left_out or self.cells or self.theirs)

    def copy(self) -> "Edits":
        """The decisions as they are now, for a job that works on them."""
        return Edits(set(self.left_out), dict(self.cells), set(self.theirs))

    def as_args(self) -> dict[str, Any]:
        """What the history keeps: whole lists of cells and conflicts, and the lines left out as ranges."""
        kept: dict[str, Any] = {}
        if self.left_out:
            kept["left_out_lines"] = ranges(self.left_out)
        if self.cells:
            kept["edited_cells"] = [[line, column, text] for (line, column), text in sorted(self.cells.items())]
        if self.theirs:
            kept["taken_lines"] = ranges(self.theirs)
        return kept


class Ticked:
    """Lets through the rows that were not left out, and counts the others."""

    def __init__(self, left_out: set[int]) -> None:
        self._left_out = left_out
        self._orders: set[str] = set()  # numbers of orders left out, whose late lines go with them
        self.skipped = 0

    def rows(self, batch: Iterable[Row | Finding]) -> list[Row | Finding]:
        if not self._left_out:
            return list(batch)
        return list(self._let_through(batch))

    def _let_through(self, batch: Iterable[Row | Finding]) -> Iterator[Row | Finding]:
        for row in batch:
            if isinstance(row, LineRow) and row.order_number in self._orders:
                continue
            if isinstance(row, Finding) or row.line not in self._left_out:
                yield row
                continue
            self.skipped += 1
            if isinstance(row, OrderRow):
                self._orders.add(row.number)


def ranges(lines: Iterable[int]) -> list[list[int]]:
    """Numbers as runs of first and last."""
    runs: list[list[int]] = []
    for line in sorted(lines):
        if runs and runs[-1][1] + 1 == line:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return runs
