"""The slow way for rows with something wrong: say what and where, leave the cell out, keep the row if it will do."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from desktop.domain.records import (
    CustomerRow,
    Finding,
    InteractionRow,
    LineRow,
    OrderRow,
    PaymentRow,
    Problem,
    ProductRow,
    TillRow,
)
from desktop.importers.build import Task
from desktop.importers.cells import clean
from desktop.importers.columns import Reader
from desktop.importers.damage import shifted_from
from desktop.importers.records import Batch

T = TypeVar("T", OrderRow, LineRow, CustomerRow, PaymentRow, ProductRow, InteractionRow, TillRow)


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
        moved = self._moved(batch, built, findings)
        last = list(range(len(built)))  # the positions of the rows that were built last
        while self.builder.reader.bad:
            last = self._mended(batch, last, cells, built, findings, moved)
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

    def _moved(self, batch: Batch, built: list[T | None], findings: dict[int, list[Finding]]) -> set[int]:
        """Drop the rows whose cells stand beside their columns: nothing in them can be trusted."""
        reader, moved = self.builder.reader, set[int]()
        for position in {row for row, _ in reader.bad} | batch.findings.keys():
            row = batch.rows[position]
            column = shifted_from(reader, row, position in batch.findings)
            if column is not None:
                moved.add(position)
                built[position] = None
                strange = self._finding(batch.lines[position], row, column, Problem.SHIFTED_ROW)
                findings[position] = [replace(strange, lost=True)]
        return moved

    def _mended(
        self,
        batch: Batch,
        last: Sequence[int],
        cells: dict[int, list[str]],
        built: list[T | None],
        findings: dict[int, list[Finding]],
        moved: set[int],
    ) -> list[int]:
        """The positions of the bad rows that may be built again from cells, where the bad ones are empty now."""
        kept = []
        for position, names in self._bad(last).items():
            if position in moved:
                continue
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
        before, told = len(findings), set[int]()
        for name in names:
            for column, problem in self.builder.reader.wrong_cells(name, row):
                if column not in told:  # a day and its clock may stand for two times
                    told.add(column)
                    findings.append(self._finding(line, row, column, problem))
                row[column] = ""
        return len(findings) > before and self._vital.isdisjoint(names)

    def _finding(self, line: int, row: Sequence[str], column: int, problem: Problem) -> Finding:
        return Finding(line, self._header[column].strip(), clean(row[column])[:200], problem, lost=False)
