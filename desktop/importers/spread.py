"""Orders of several rows whose own cells stand on the first row only."""

from collections.abc import Iterator

from desktop.domain.records import Finding, LineRow, OrderRow, Problem, Row
from desktop.importers.build import LineBuilder, OrderBuilder, Task
from desktop.importers.careful import Careful
from desktop.importers.records import Batch


class SpreadOrders:
    """Rows that stand together are one order. A later row of an order that is done comes as a LineRow."""

    def __init__(self, task: Task) -> None:
        self._orders = Careful(OrderBuilder(task), task)
        self._lines = Careful(LineBuilder(task, inside=True), task)
        places = self._orders.builder.reader.places
        self._number_column = places["number"].columns[0]
        self._number = task.header[self._number_column]
        self._counts_pieces = "pieces" not in places
        self._currency_column = -1
        if "currency" in places and places["currency"].kind != "sign":
            self._currency_column = places["currency"].columns[0]
        self._currency = ("", "")  # number and currency of the order that is being read
        own = [each for name in ("total", "paid_at") if name in places for each in places[name].columns]
        self._own = (*OrderBuilder(task).statuses.columns, *own)
        self._skipped = task.skipped
        self._seen: dict[str, int] = {}  # order number → hash of its first row
        self._counts: dict[str, int] = {}  # order number → lines so far
        self._order: OrderRow | None = None
        self._name, self._repeating, self._lost_line = "", False, 0

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        self._fill_currencies(batch.rows)
        lines, odd_lines = self._lines.build(batch)
        heads = self._heads(batch, lines)
        chosen = Batch(
            [batch.rows[each] for each in heads],
            [batch.lines[each] for each in heads],
            findings={new: batch.findings[old] for new, old in enumerate(heads) if old in batch.findings},
        )
        orders, odd_orders = self._orders.build(chosen) if heads else ([], {})
        found = {old: (orders[new], odd_orders.get(new, [])) for new, old in enumerate(heads)}
        for place, line in enumerate(lines):
            if place in found:
                yield from self._begin(*found[place], batch.raws[place], line)
                extra = odd_lines.get(place, []) if line else []
                yield from (each for each in extra if each not in found[place][1])
            else:
                yield from odd_lines.get(place, ())
            if line:
                yield from self._add(line)

    def rest(self) -> Iterator[Row | Finding]:
        yield from self._finish()

    def _fill_currencies(self, rows: list[list[str]]) -> None:
        """Give following rows the currency of their order, by which the amounts of its lines are read."""
        column, number = self._currency_column, self._number_column
        if column < 0:
            return
        for row in rows:
            if row[column]:
                self._currency = (row[number], row[column])
            elif row[number] == self._currency[0]:
                row[column] = self._currency[1]

    def _heads(self, batch: Batch, lines: list[LineRow | None]) -> list[int]:
        """The rows that begin an order, again or for the first time, or whose number cannot be read."""
        heads, begun, name = [], set[str](), self._name
        for place, line in enumerate(lines):
            number = line.order_number if line else ""
            fresh = number not in self._seen and number not in begun
            if line is None or (fresh and number != name) or self._has_own(batch.rows[place]):
                heads.append(place)
                begun.add(number)
            name = number
        return heads

    def _has_own(self, row: list[str]) -> bool:
        return any(row[each] for each in self._own)

    def _begin(
        self, order: OrderRow | None, findings: list[Finding], raw: str, line: LineRow | None
    ) -> Iterator[Row | Finding]:
        """A row that starts an order, or starts it again."""
        number = order.number if order else line.order_number if line else ""
        if number and number in self._seen:
            yield from self._again(number, raw, line)
            return
        yield from self._finish()
        self._order, self._name, self._repeating = order, number, False
        yield from findings
        if order:
            self._seen[number] = hash(raw)
        else:
            self._lost_line = line.line if line else 0

    def _again(self, number: str, raw: str, line: LineRow | None) -> Iterator[Row | Finding]:
        if line is None:
            return
        yield from self._finish()
        self._name, self._repeating = number, True
        if self._seen[number] != hash(raw):
            yield Finding(line.line, self._number, number, Problem.REPEATED_ORDER)

    def _add(self, line: LineRow) -> Iterator[Row | Finding]:
        number = line.order_number
        if self._repeating and number == self._name:
            self._skipped.note("repeated", line.line)
            return
        if number not in self._seen:
            if line.line != self._lost_line:
                yield Finding(line.line, self._number, number, Problem.ORDER_NOT_KNOWN)
            return
        if not (line.title or line.sku):
            self._skipped.note("no item", line.line)  # the order's own cells were taken all the same
            return
        place = self._counts[number] = self._counts.get(number, 0) + 1
        line.key = line.key or str(place)
        if self._order and self._order.number == number:
            self._order.lines.append(line)
            if self._counts_pieces:
                self._order.pieces += line.quantity
        else:
            yield line

    def _finish(self) -> Iterator[OrderRow]:
        if self._order:
            yield self._order
        self._order = None
