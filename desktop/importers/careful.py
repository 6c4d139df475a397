"""The slow way for rows with something wrong: say what and where, leave the cell out, keep the row if it will do."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from desktop.domain.records import CustomerRow, Finding, LineRow, OrderRow, Problem
from desktop.importers.build import Task
from desktop.importers.cells import clean
from desktop.importers.columns import Reader
from desktop.importers.records import Batch

T = TypeVar("T", OrderRow, LineRow, CustomerRow)


class Builder(Protocol[T]):
    @property
    def reader(self) -> Reader: ...

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[T]: ...


class Careful(Generic[T]):
    """A builder that gives None and findings where the plain one would give a row that must not be used."""

    def __init__(self, builder: Builder[T], task: Task) -> None:
        self.builder: Builder[T] = builder
        self._header = task.header
        # What was paid cannot be done without either: a guess would go into every sum.
        self._vital = task.shape.required | ({"placed_at", "paid"} if task.shape.row == "order" else set())

    def build(self, batch: Batch) -> tuple[list[T | None], dict[int, list[Finding]]]:
        """The rows of a batch, None where one is lost, and the findings by position."""
        built: list[T | None] = list(self.builder.build(batch.rows, batch.lines))
        findings = {position: [shape] for position, shape in batch.findings.items()}
        unknown = self.builder.reader.unknown
        cells: dict[int, list[str]] = {}
        last = list(range(len(built)))  # the positions of the rows that were built last
        while self.builder.reader.bad:
            last = self._mended(batch, last, cells, built, findings)
            if not last:
                break
            again = self.builder.build([cells[each] for each in last], [batch.lines[each] for each in last])
            for position, row in zip(last, again, strict=True):
                built[position] = row
        for position, column in unknown:
            if built[position] is not None:
                strange = self._finding(batch.lines[position], batch.rows[position], column, Problem.UNKNOWN_STATUS)
                findings.setdefault(position, []).append(strange)
        return built, findings

    def _mended(
        self,
        batch: Batch,
        last: Sequence[int],
        cells: dict[int, list[str]],
        built: list[T | None],
        findings: dict[int, list[Finding]],
    ) -> list[int]:
        """The positions of the bad rows that may be built again from cells, where the bad ones are empty now."""
        kept = []
        for position, names in self._bad(last).items():
            row = cells.setdefault(position, list(batch.rows[position]))
            found = findings.setdefault(position, [])
            if self._blank(names, row, batch.lines[position], found):
                kept.append(position)
            else:
                built[position] = None
                findings[position] = [replace(each, lost=True) for each in found]
        return kept

    def _bad(self, positions: Sequence[int]) -> dict[int, list[str]]:
        """The fields that could not be read, by position in the batch; positions: those of the rows last built."""
        bad: dict[int, list[str]] = {}
        for row, name in self.builder.reader.bad:
            names = bad.setdefault(positions[row], [])
            if name not in names:
                names.append(name)
        return bad

    def _blank(self, names: Sequence[str], row: list[str], line: int, findings: list[Finding]) -> bool:
        """Note and empty the cells that keep fields from being read; False when the row cannot do without them."""
        before = len(findings)
        for name in names:
            for column, problem in self.builder.reader.wrong_cells(name, row):
                findings.append(self._finding(line, row, column, problem))
                row[column] = ""
        return len(findings) > before and self._vital.isdisjoint(names)

    def _finding(self, line: int, row: Sequence[str], column: int, problem: Problem) -> Finding:
        return Finding(line, self._header[column].strip(), clean(row[column])[:200], problem, lost=False)
