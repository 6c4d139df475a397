"""What a file would change, row by row: kept small for hundreds of thousands of rows, read again a page at a time."""

import marshal
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from desktop.services.importing.edits import Edits
from desktop.services.importing.files import Content, Sniffed
from desktop.services.importing.report import FileReport

_BLOCK = 512  # rows packed together: a page costs a few of them
WHATS = ("new", "changed", "same", "finding")
_WHAT, _CONFLICT = 7, 8  # a row's flags: the number of what it does, and whether it is in conflict
_FINDING = WHATS.index("finding")


class Entry(NamedTuple):
    """One row of a file as it compares with the shop, or a finding. Only plain values, so that they pack.

    line: on which it begins. kind: order, line, customer, … or finding.
    what: one of WHATS. number, buyer, said: what names it. account, phone, email: by which the customer is known.
    change: (field, old, new). conflicts: (field, ours, theirs). said: for a finding what stands in the cell.
    """

    line: int
    kind: str
    what: str
    number: str = ""
    buyer: str = ""
    channel: str = ""
    account: str = ""
    phone: str = ""
    email: str = ""
    status: str = ""
    day: str = ""
    paid_minor: int = 0
    currency: str = ""
    said: str = ""
    change: tuple[tuple[str, Any, Any], ...] = ()
    conflicts: tuple[tuple[str, Any, Any], ...] = ()

    @property
    def can_come(self) -> bool:
        """Whether there is anything to leave out: a finding is no row."""
        return self.kind != "finding"


class KeptRows:
    """Entries in the order they came, packed. One thread adds while others read: what was added never moves."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._starts = array("q")  # position of the first entry of each block
        self._again: dict[int, Entry] = {}  # entries that were read anew since
        self.lines = array("q")
        self.flags = bytearray()

    def __len__(self) -> int:
        return len(self.flags)

    def add(self, entries: Sequence[tuple[Any, ...]]) -> None:
        """Take entries as plain tuples in the order of Entry's fields."""
        for start in range(0, len(entries), _BLOCK):
            block = entries[start : start + _BLOCK]
            self._blocks.append(marshal.dumps(list(block)))
            self._starts.append(len(self.flags))
            self.lines.extend([entry[0] for entry in block])
            self.flags.extend([_flag(entry[2], entry[-1]) for entry in block])

    def replace(self, position: int, entry: Entry) -> None:
        """Show this in place of what stood there."""
        self._again[position] = entry
        self.flags[position] = _flag(entry.what, entry.conflicts)

    def entries(self, positions: Iterable[int]) -> list[Entry]:
        """The entries at some positions, in that order."""
        found, at, block = [], -1, []
        for position in positions:
            number = bisect_right(self._starts, position) - 1
            if number != at:
                at, block = number, marshal.loads(self._blocks[number])
            again = self._again.get(position)
            found.append(again or Entry._make(block[position - self._starts[number]]))
        return found

    def lines_of(self, positions: Iterable[int]) -> set[int]:
        """The lines of rows at some positions; findings are no rows."""
        return {self.lines[at] for at in positions if self.flags[at] & _WHAT != _FINDING}

    def position(self, line: int, what: str = "") -> int:
        """Where the row that begins on a line stands, -1 for nowhere; what: 'finding' for a finding instead."""
        for at, each in enumerate(self.lines):
            if each == line and (self.flags[at] & _WHAT == _FINDING) == (what == "finding"):
                return at
        return -1

    def chosen(self, what: str, text: str = "", edits: Edits | None = None) -> "array[int]":
        """Positions of the rows of a filter. what: all, conflict or one of WHATS; text: what they must hold."""
        shown = self._of(what, edits.theirs if edits else frozenset())
        if not text:
            return array("q", shown)
        wanted = text.casefold().split()
        return array("q", (at for at, entry in zip(shown, self._read(shown), strict=True) if _holds(entry, wanted)))

    def _of(self, what: str, theirs: set[int] | frozenset[int]) -> Sequence[int]:
        flags = bytes(self.flags)
        if what == "all":
            return range(len(flags))
        if what == "conflict":
            return [at for at, flag in enumerate(flags) if flag & _CONFLICT]
        number = WHATS.index(what)
        if not theirs:
            return [at for at, flag in enumerate(flags) if flag & _WHAT == number]
        return [at for at, flag in enumerate(flags) if becomes(flag, self.lines[at] in theirs) == what]

    def _read(self, positions: Sequence[int]) -> Iterator[Entry]:
        for start in range(0, len(positions), _BLOCK):
            yield from self.entries(positions[start : start + _BLOCK])

    def counts(self, edits: Edits) -> dict[str, int]:
        """How many rows would do what, those left out not counted; 'left_out' and 'conflict' beside."""
        flags, counts = bytes(self.flags), dict.fromkeys((*WHATS, "conflict", "left_out"), 0)
        for flag in set(flags):
            counts[WHATS[flag & _WHAT]] += flags.count(flag)
            counts["conflict"] += flags.count(flag) if flag & _CONFLICT else 0
        if edits.left_out or edits.theirs:
            for line, flag in zip(self.lines, flags, strict=False):
                if line in edits.left_out and flag & _WHAT != _FINDING:
                    counts["left_out"] += 1
                    counts[WHATS[flag & _WHAT]] -= 1
                elif line in edits.theirs and (what := becomes(flag, True)) != WHATS[flag & _WHAT]:
                    counts[WHATS[flag & _WHAT]] -= 1
                    counts[what] += 1
        return counts


def becomes(flag: int, takes_theirs: bool) -> str:
    """What becomes of a row: where a conflict is settled for the file, something changes."""
    what = WHATS[flag & _WHAT]
    return "changed" if takes_theirs and flag & _CONFLICT and what == "same" else what


def _flag(what: str, conflicts: Sequence[object]) -> int:
    return WHATS.index(what) | (_CONFLICT if conflicts else 0)


def _holds(entry: Entry, wanted: Sequence[str]) -> bool:
    texts = [entry.number, entry.buyer, entry.account, entry.phone, entry.email, entry.said, str(entry.line)]
    texts += [str(value) for each in entry.change for value in each[1:] if value is not None]
    whole = "\n".join(texts).casefold()
    return all(word in whole for word in wanted)


@dataclass
class FilePreview:
    """One file: its figures so far and its rows."""

    report: FileReport
    sniffed: Sniffed
    kept: KeptRows = field(default_factory=KeptRows)

    @property
    def content(self) -> Content:
        return self.sniffed.content

    @property
    def path(self) -> Path:
        return self.sniffed.path

    @property
    def is_unverified(self) -> bool:
        """The layout is known from memory only: a person should look at the first rows."""
        return self.sniffed.is_unverified


@dataclass
class Preview:
    """What was read of some files. is_whole: all of them were read to their end."""

    files: list[FilePreview] = field(default_factory=list)
    refused: list[tuple[Path, Exception]] = field(default_factory=list)
    is_whole: bool = False

    def total(self, name: str) -> int:
        return sum(getattr(each.report, name) for each in self.files)
