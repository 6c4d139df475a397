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
    reader: Reader

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[T]: ...


class Careful(Generic[T]):
    """A builder that gives None and findings where the plain one would give a row that must not be used."""

    def __init__(self, builder: Builder[T], task: Task) -> None:
        self.builder: Builder[T] = builder
        self._required, self._header = task.shape.required, task.header

    def build(self, batch: Batch) -> tuple[list[T | None], dict[int, list[Finding]]]:
        """The rows of a batch, None where one is lost, and the findings by position."""
        built: list[T | None] = list(self.builder.build(batch.rows, batch.lines))
        reader = self.builder.reader
        odd = {*batch.findings, *(row for row, _ in reader.bad), *(row for row, _ in reader.unknown)}
        findings: dict[int, list[Finding]] = {}
        for position in sorted(odd):
            shape = batch.findings.get(position)
            built[position], findings[position] = self._one(batch.rows[position], batch.lines[position], shape)
        return built, findings

    def _one(self, row: Sequence[str], line: int, shape: Finding | None) -> tuple[T | None, list[Finding]]:
        cells, findings, reported = list(row), [shape] if shape else [], set[str]()
        while True:
            built = self.builder.build([cells], [line])[0]
            reader = self.builder.reader
            bad = list(dict.fromkeys(name for _, name in reader.bad))
            if not bad:
                findings += [self._finding(line, row, each, Problem.UNKNOWN_STATUS) for _, each in reader.unknown]
                return built, findings
            lost = False
            for name in bad:
                lost = self._blank(name, row, cells, line, findings, reported) or lost
            if lost:
                return None, [replace(each, lost=True) for each in findings]

    def _blank(
        self, name: str, row: Sequence[str], cells: list[str], line: int, findings: list[Finding], reported: set[str]
    ) -> bool:
        """Note and empty the cells that keep a field from being read; True when the row cannot do without it."""
        lost = False
        for column, problem in self.builder.reader.wrong_cells(name, cells):
            if problem == Problem.MISSING:
                lost = True
                if name in reported:
                    continue
            findings.append(self._finding(line, row, column, problem))
            cells[column] = ""
            reported.add(name)
        return lost

    def _finding(self, line: int, row: Sequence[str], column: int, problem: Problem) -> Finding:
        return Finding(line, self._header[column].strip(), clean(row[column])[:200], problem, lost=False)
