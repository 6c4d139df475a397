"""Rows and findings of a file that was sniffed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from desktop.domain.records import Finding, LineRow, OrderRow, Problem, Row
from desktop.importers.build import CustomerBuilder, LineBuilder, OrderBuilder, Task
from desktop.importers.careful import Careful
from desktop.importers.damage import Watch
from desktop.importers.dates import Clock
from desktop.importers.formats import Format
from desktop.importers.gather import GatheredOrders
from desktop.importers.outline import outline
from desktop.importers.records import Batch, Skipped, batches
from desktop.importers.scattered import ScatteredOrders
from desktop.importers.singles import BUILDERS, Singles
from desktop.importers.sniff import Sniffed
from desktop.importers.spread import SpreadOrders


class Sheet(Protocol):
    """One kind of file being read."""

    def rows(self, batch: Batch) -> Iterator[Row | Finding]: ...

    def rest(self) -> Iterator[Row | Finding]: ...


def read(
    sniffed: Sniffed, *, zone: str, day_start_hour: int = 0, currency: str = "", skipped: Skipped | None = None
) -> Iterator[Row | Finding]:
    """Yield the rows of a file and what is wrong with lines, as they come; the file is never held whole.

    zone, day_start_hour, currency: the shop's own; times and amounts that say nothing else are read by them.
    skipped: takes the lines that are neither a row nor a finding, by reason.
    A late line of an order that was already yielded comes as a LineRow of its own.
    Raises UnreadableFile when the disk fails; never for content.
    """
    shape = sniffed.format
    clock = Clock(shape.zone or zone or "UTC", zone, day_start_hour, shape.date_order)
    task = Task(shape, sniffed.header, clock, shape.currency or currency)
    if skipped is not None:
        task.skipped = skipped
    sheet = GatheredOrders(task, outline(sniffed)) if _tells_per_row(shape) else _sheet(task)
    watch = Watch(shape, sniffed.header)
    for batch in watch.over(batches(sniffed, task.skipped)):
        yield from batch.loose
        if batch.rows:
            yield from sheet.rows(batch)
    yield from sheet.rest()


def _tells_per_row(shape: Format) -> bool:
    return shape.row == "order" and shape.spread in ("repeat", "either")


def _sheet(task: Task) -> Sheet:
    if task.shape.row in BUILDERS:
        return Singles(task)
    if task.shape.row == "order":
        if task.shape.spread in ("add", "mixed"):
            return ScatteredOrders(task)
        return Orders(task) if task.shape.spread == "none" else SpreadOrders(task)
    return Items(task) if task.shape.row == "line" else Customers(task)


class Orders:
    """One order per row, with its one line where the format knows of lines."""

    def __init__(self, task: Task) -> None:
        self._careful = Careful(OrderBuilder(task), task)
        self._lines = Careful(LineBuilder(task, inside=True), task) if task.shape.line else None
        self._counts_pieces = "pieces" not in self._careful.builder.reader.places
        self._seen: dict[str, int] = {}
        self._skipped = task.skipped
        self._number = task.header[self._careful.builder.reader.places["number"].columns[0]]

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        built, findings = self._careful.build(batch)
        if self._lines:
            self._add_lines(batch, built, findings)
        seen = self._seen
        hashes = list(map(hash, batch.raws))
        if not findings:
            numbers = {row.number: mark for row, mark in zip(built, hashes, strict=True) if row}
            if len(numbers) == len(built) and seen.keys().isdisjoint(numbers):
                seen |= numbers
                yield from filter(None, built)
                return
        for position, (row, mark) in enumerate(zip(built, hashes, strict=True)):
            if row and row.number in seen:
                if seen[row.number] != mark:
                    yield Finding(row.line, self._number, row.number, Problem.REPEATED_ORDER)
                else:
                    self._skipped.note("repeated", row.line)
                continue
            yield from findings.get(position, ())
            if row:
                seen[row.number] = mark
                yield row

    def _add_lines(self, batch: Batch, orders: Sequence[OrderRow | None], findings: dict[int, list[Finding]]) -> None:
        lines, odd = self._lines.build(batch) if self._lines else ([], {})
        for order, line in zip(orders, lines, strict=True):
            if order and line and (line.title or line.sku):
                line.key, line.status = line.key or "1", order.status
                order.lines.append(line)
                if self._counts_pieces:
                    order.pieces = line.quantity
        for position, extra in odd.items():
            if orders[position]:
                found = findings.setdefault(position, [])
                found += [each for each in extra if each not in found]

    def rest(self) -> Iterator[Row | Finding]:
        return iter(())


class Items:
    """One order line per row. Lines without a number of their own are counted within their order."""

    def __init__(self, task: Task) -> None:
        self._careful = Careful(LineBuilder(task, inside=False), task)
        self._positions: dict[str, int] = {}
        self._seen: dict[tuple[str, str], int] = {}
        self._skipped = task.skipped
        places = self._careful.builder.reader.places
        self._key = task.header[places["key"].columns[0]] if "key" in places else ""

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        built, findings = self._careful.build(batch)
        for position, (row, raw) in enumerate(zip(built, batch.raws, strict=True)):
            if row is None:
                yield from findings.get(position, ())
                continue
            if row.key and (first := self._seen.get((row.order_number, row.key))) is not None:
                if first != hash(raw):
                    yield Finding(row.line, self._key, row.key, Problem.REPEATED_ORDER)
                else:
                    self._skipped.note("repeated", row.line)
                continue
            yield from findings.get(position, ())
            yield self._placed(row, raw)

    def _placed(self, row: LineRow, raw: str) -> LineRow:
        if row.key:
            self._seen[row.order_number, row.key] = hash(raw)
        else:
            place = self._positions[row.order_number] = self._positions.get(row.order_number, 0) + 1
            row.key = str(place)
        return row

    def rest(self) -> Iterator[Row | Finding]:
        return iter(())


class Customers:
    """One customer per row; a row that nobody can be found by is not one."""

    def __init__(self, task: Task) -> None:
        self._careful = Careful(CustomerBuilder(task), task)
        self._any, self._header = task.shape.required_any, task.header

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        built, findings = self._careful.build(batch)
        for position, row in enumerate(built):
            found = findings.get(position, [])
            if row and self._any and not any(getattr(row, name) for name in self._any):
                yield from (replace(each, lost=True) for each in found)
                yield Finding(row.line, self._header[0], "", Problem.MISSING)
                continue
            yield from found
            if row:
                yield row

    def rest(self) -> Iterator[Row | Finding]:
        return iter(())
