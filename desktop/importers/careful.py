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
        self._vital = task.shape.required | ({"paid"} if task.shape.row == "order" else set())

    def build(self, batch: Batch) -> tuple[list[T | None], dict[int, list[Finding]]]:
        """The rows of a batch, None where one is lost, and the findings by position."""
        built: list[T | None] = list(self.builder.build(batch.rows, batch.lines))
        reader: Reader = self.builder.reader
        odd = {*batch.findings, *(row for row, _ in reader.bad), *(row for row, _ in reader.unknown)}
        findings: dict[int, list[Finding]] = {}
        for position in sorted(odd):
            shape = batch.findings.get(position)
            built[position], findings[position] = self._one(batch.rows[position], batch.lines[position], shape)
        return built, findings

    def _one(self, row: Sequence[str], line: int, shape: Finding | None) -> tuple[T | None, list[Finding]]:
        cells, findings = list(row), [shape] if shape else []
        while True:
            built = self.builder.build([cells], [line])[0]
            reader = self.builder.reader
            bad = dict.fromkeys(name for _, name in reader.bad)
            if not bad:
                findings += [self._finding(line, row, each, Problem.UNKNOWN_STATUS) for _, each in reader.unknown]
                return built, findings
            before = list(cells)
            for name in bad:
                for column, problem in reader.wrong_cells(name, cells):
                    findings.append(self._finding(line, row, column, problem))
                    cells[column] = ""
            if cells == before or not self._vital.isdisjoint(bad):
                return None, [replace(each, lost=True) for each in findings]

    def _finding(self, line: int, row: Sequence[str], column: int, problem: Problem) -> Finding:
        return Finding(line, self._header[column].strip(), clean(row[column])[:200], problem, lost=False)
