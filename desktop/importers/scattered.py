"""Orders whose amounts stand on their rows and have to be put together; the rows need not stand together."""

from collections.abc import Iterator
from functools import reduce
from itertools import islice

from desktop.domain.orders import OrderStatus
from desktop.domain.records import Finding, LineRow, OrderRow, Problem, Row
from desktop.importers.build import LineBuilder, OrderBuilder, Task
from desktop.importers.careful import Careful
from desktop.importers.records import Batch
from desktop.importers.states import together

_OPEN = 20_000  # orders that are held back for rows to come; files are sorted by something near the order's time
_AMOUNTS = ("goods_minor", "shipping_minor", "discount_minor", "total_minor", "paid_minor", "refunded_minor")
_TEXTS = (
    *("account", "buyer_name", "receiver_name", "phone", "landline", "email", "province", "city", "district"),
    *("address", "postcode", "country", "title", "coupon_code", "buyer_note", "seller_note", "shop_name"),
)
Part = tuple[OrderRow, LineRow | None]


class ScatteredOrders:
    """spread add: every row is a part of its order. spread mixed: see `_counted`."""

    def __init__(self, task: Task) -> None:
        self._orders = Careful(OrderBuilder(task), task)
        self._lines = Careful(LineBuilder(task, inside=True), task)
        self._mixed = task.shape.spread == "mixed"
        self._skipped = task.skipped
        places = self._orders.builder.reader.places
        self._numbers = places["number"].columns
        self._header = task.header[self._numbers[0]]
        self._counts_pieces = "pieces" not in places
        filled = [places[name] for name in ("placed_at", "currency") if name in places]
        if places["number"].kind == "first":
            self._filled = tuple(column for place in filled if place.kind != "sign" for column in place.columns)
        else:
            self._filled = ()
        self._first: dict[str, dict[int, str]] = {}  # of each open order, the cells that its other rows may leave out
        self._open: dict[str, list[Part]] = {}
        self._keys: dict[tuple[str, str], int] = {}  # (order, line) → hash of its row
        self._done: set[str] = set()

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        if self._filled:
            self._fill(batch.rows)
        lines, odd_lines = self._lines.build(batch)
        orders, odd_orders = self._orders.build(batch)
        for place, (order, line) in enumerate(zip(orders, lines, strict=True)):
            found = odd_orders.get(place, [])
            yield from found
            yield from (each for each in odd_lines.get(place, ()) if order and each not in found)
            if order:
                yield from self._take(order, line, batch.raws[place])
        if len(self._open) > _OPEN:
            yield from self._close(len(self._open) // 2)

    def rest(self) -> Iterator[Row | Finding]:
        yield from self._close(len(self._open))

    def _fill(self, rows: list[list[str]]) -> None:
        """Give the rows of an order what only an earlier one says: the time and the currency."""
        for row in rows:
            number = next((row[each] for each in self._numbers if row[each]), "")
            if not number:
                continue
            first = self._first.setdefault(number, dict.fromkeys(self._filled, ""))
            for column in self._filled:
                if row[column]:
                    first[column] = first[column] or row[column]
                else:
                    row[column] = first[column]

    def _take(self, order: OrderRow, line: LineRow | None, raw: str) -> Iterator[Finding]:
        number = order.number
        if number in self._done:
            yield Finding(order.line, self._header, number, Problem.REPEATED_ORDER)
            return
        if line and line.key:
            first = self._keys.get((number, line.key))
            if first is not None:
                if first != hash(raw):
                    yield Finding(order.line, self._header, number, Problem.REPEATED_ORDER)
                else:
                    self._skipped.note("repeated", order.line)
                return
            self._keys[number, line.key] = hash(raw)
        item = line if line and (line.title or line.sku) else None
        if item is None:
            self._skipped.note("no item", order.line)  # the order's own cells were taken all the same
        self._open.setdefault(number, []).append((order, item))

    def _close(self, count: int) -> Iterator[OrderRow]:
        for number in list(islice(self._open, count)):
            parts = self._open.pop(number)
            self._done.add(number)
            self._first.pop(number, None)
            yield self._whole(parts)

    def _whole(self, parts: list[Part]) -> OrderRow:
        order = min((part for part, _ in parts), key=lambda part: part.placed_ms)
        if len(parts) > 1:
            self._merge(order, [part for part, _ in parts], self._counted(parts))
        for _, line in parts:
            if line:
                order.lines.append(line)
                line.key = line.key or str(len(order.lines))
        if self._counts_pieces:
            order.pieces = max(0, sum(line.quantity for line in order.lines))
        return order

    def _counted(self, parts: list[Part]) -> list[OrderRow]:
        """The rows whose amounts make those of the order.

        Of a mixed file: a row without an item, which is there for the totals; else the first, where all rows have the
        same total and it is not that of the row's own goods; else all.
        """
        rows = [order for order, _ in parts]
        if not self._mixed:
            return rows
        totals = [order for order, line in parts if line is None and (order.total_minor or order.paid_minor)]
        if totals:
            return totals[:1]
        same = len({(order.total_minor, order.paid_minor) for order in rows}) == 1
        if same and not all(line and order.total_minor == _own(order, line) for order, line in parts):
            return rows[:1]
        return rows

    def _merge(self, order: OrderRow, rows: list[OrderRow], counted: list[OrderRow]) -> None:
        order.currency = next((row.currency for row in counted if row.total_minor or row.paid_minor), order.currency)
        for name in _AMOUNTS:
            known = [value for row in counted if (value := getattr(row, name)) is not None]
            setattr(order, name, sum(known) if known else None)
        for name in _TEXTS:
            if not getattr(order, name):
                setattr(order, name, next(filter(None, (getattr(row, name) for row in rows)), ""))
        order.paid_ms = min((row.paid_ms for row in rows if row.paid_ms is not None), default=None)
        order.was_paid = any(row.was_paid for row in rows)
        order.status = reduce(together, (str(row.status) for row in rows))
        if order.refunded_minor >= order.paid_minor > 0:
            order.status, order.refunded_minor = str(OrderStatus.REFUNDED), order.paid_minor
        elif order.refunded_minor and order.status in (OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.COMPLETED):
            order.status = str(OrderStatus.PARTIALLY_REFUNDED)


def _own(order: OrderRow, line: LineRow) -> int:
    return (line.unit_minor or 0) * line.quantity + order.shipping_minor
