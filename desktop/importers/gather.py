"""Orders of several rows that each tell something of their own: amounts to be added, states to be put together."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Literal

from desktop.domain.orders import STEP, OrderStatus
from desktop.domain.records import Finding, LineRow, OrderRow, Problem, Row
from desktop.importers.build import LineBuilder, OrderBuilder, Task
from desktop.importers.careful import Careful
from desktop.importers.columns import AMOUNTS, Reader
from desktop.importers.formats import ADDABLE, Format
from desktop.importers.merged import Above, Joined
from desktop.importers.outline import Outline
from desktop.importers.records import Batch

_TEXTS = (
    *("account", "buyer_name", "receiver_name", "phone", "receiver_phone", "landline", "email", "province", "city"),
    *("district", "address", "postcode", "country", "title", "coupon_code", "buyer_note", "seller_note", "shop_name"),
)
_GONE = frozenset({OrderStatus.REFUNDED, OrderStatus.CLOSED})


class GatheredOrders:
    """Every row is read as an order of its own; those of one number are put together.

    Rows that stand together are given out as soon as the next order begins. Orders whose rows are scattered through the
    file, as the outline knows, are held until its end.
    """

    def __init__(self, task: Task, outline: Outline) -> None:
        shape = task.shape
        self._orders, self._lines = OrderBuilder(task), LineBuilder(task, inside=True)
        self._careful, self._careful_lines = Careful(self._orders, task), Careful(self._lines, task)
        orders, lines = self._orders.reader, self._lines.reader
        known_by = lines.places.get("key") or orders.places["number"]
        self._column = task.header[known_by.columns[0]].strip()
        self._above = _above(orders, lines, self._orders.statuses.columns)
        self._joined = _joined(shape.joined, orders, lines) if shape.joined and "key" in lines.places else None
        self._rules = Rules(
            added=_added(shape, outline),
            unsure=shape.spread == "either",
            texts=tuple(name for name in _TEXTS if name in orders.places),
            sums_total="total" not in orders.places,
            counts_pieces="pieces" not in orders.places,
            sums_returns="refunded" not in orders.places and "returned" in lines.places,
        )
        self._scattered = outline.scattered
        self._skipped = task.skipped
        self._held: dict[str, Gathering] = {}
        self._now: Gathering | None = None
        self._number = ""

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        self._above.fill(batch.rows)
        batch, numbers = self._joined.spread(batch) if self._joined else (batch, {})
        orders, odd = self._careful.build(batch)
        lines, odd_lines = self._careful_lines.build(batch)
        for place, number in numbers.items():
            if order := orders[place]:
                order.number = number
            if line := lines[place]:
                line.order_number = number
        for place, order in enumerate(orders):
            found = odd.get(place, [])
            yield from found
            if order:
                yield from (each for each in odd_lines.get(place, ()) if each not in found)
                yield from self._take(order, lines[place], batch.raws[place])

    def rest(self) -> Iterator[Row | Finding]:
        yield from self._finish()
        for each in self._held.values():
            yield each.order(self._rules)

    def _take(self, order: OrderRow, line: LineRow | None, raw: str) -> Iterator[Row | Finding]:
        number = order.number
        if number in self._scattered:
            known = self._held.setdefault(number, Gathering())
        elif self._now and self._number == number:
            known = self._now
        else:
            yield from self._finish()
            known = self._now = Gathering()
        if number != self._number:
            known.run += 1
        self._number = number
        what = known.add(order, line, hash(raw))
        if what == "other":
            yield Finding(order.line, self._column, line.key if line and line.key else number, Problem.REPEATED_ORDER)
        elif what == "same":
            self._skipped.note("repeated", order.line)
        elif not (line and (line.title or line.sku)):
            self._skipped.note("no item", order.line)  # the order's own cells were taken all the same

    def _finish(self) -> Iterator[OrderRow]:
        if self._now:
            yield self._now.order(self._rules)
        self._now = None


@dataclass(frozen=True)
class Rules:
    """added: amounts that are told per row. unsure: nobody knows of the others, so they are no line's own.

    texts: the fields that another row may fill. sums_total: the file has no total, which is goods and shipping then.
    counts_pieces: the order's pieces are those of its lines. sums_returns: refunds are told by pieces that went back.
    """

    added: frozenset[str]
    unsure: bool
    texts: tuple[str, ...]
    sums_total: bool
    counts_pieces: bool
    sums_returns: bool


@dataclass(slots=True)
class Gathering:
    """The rows of one order so far. run: how many times its rows were come upon."""

    rows: list[tuple[OrderRow, LineRow | None]] = field(default_factory=list)
    run: int = 0
    _keys: dict[str, int] = field(default_factory=dict)
    _raws: dict[int, int] = field(default_factory=dict)
    _goods: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def add(self, order: OrderRow, line: LineRow | None, mark: int) -> Literal["new", "same", "other"]:
        """Take a row that is new; the same one, or one with other content, is there already."""
        if line and line.key:
            if line.key in self._keys:
                return "same" if self._keys[line.key] == mark else "other"
            self._keys[line.key] = mark
        else:
            if self._raws.setdefault(mark, self.run) < self.run:
                return "same"  # the same row further down: the file holds two exports
            goods = (line.title, line.sku, line.variant) if line else ("", "", "")
            if any(goods) and self._goods.setdefault(goods, self.run) < self.run:
                return "other"
        self.rows.append((order, line))
        return "new"

    def order(self, rules: Rules) -> OrderRow:
        order = self.rows[0][0]
        is_alone = len(self.rows) == 1
        backs: list[int | None] = [order.refunded_minor]
        if not is_alone:
            backs = [_row_back(row, line, rules) for row, line in self.rows]
        lines = [
            _settled(line, row, rules, is_alone, back)
            for (row, line), back in zip(self.rows, backs, strict=True)
            if line and (line.title or line.sku)
        ]
        if not is_alone:
            _together(order, [row for row, _ in self.rows], backs, rules)
        order.lines = lines
        for place, line in enumerate(lines, start=1):
            line.key = line.key or str(place)
        if rules.counts_pieces:
            order.pieces = sum(line.quantity for line in lines)
        if rules.sums_returns:
            _count_returns(order)
        return order


def _count_returns(order: OrderRow) -> None:
    """Make the refund of an order that of the pieces which went back, where the file has no amount of it."""
    back = min(sum(line.refunded_minor for line in order.lines), order.paid_minor)
    if not back or order.status in (OrderStatus.CLOSED, OrderStatus.REFUNDING):
        return
    whole = True
    for line in order.lines:
        if line.refunded_minor < (line.unit_minor or 0) * line.quantity:
            whole = False
            line.status = str(OrderStatus.PARTIALLY_REFUNDED) if line.refunded_minor else line.status
    order.status = str(OrderStatus.REFUNDED if whole else OrderStatus.PARTIALLY_REFUNDED)
    order.refunded_minor = order.paid_minor if whole else back


def _together(order: OrderRow, rows: list[OrderRow], backs: list[int | None], rules: Rules) -> None:
    """Make the first row of an order the whole of it; backs: what was refunded of each row."""
    statuses = [row.status for row in rows]
    was_paid, paid_ms = any(row.was_paid for row in rows), [row.paid_ms for row in rows if row.paid_ms is not None]
    for name in ADDABLE:
        values = [value for row in rows if (value := getattr(row, f"{name}_minor")) is not None]
        if values:
            setattr(order, f"{name}_minor", sum(values) if name in rules.added else max(values))
    if rules.sums_total and order.goods_minor is not None:
        order.total_minor = order.goods_minor + order.shipping_minor
    for name in rules.texts:
        if not getattr(order, name):
            setattr(order, name, next(filter(None, (getattr(row, name) for row in rows)), ""))
    order.was_paid, order.paid_ms = was_paid, min(paid_ms, default=None)
    order.refunded_minor = min(sum(back or 0 for back in backs), order.paid_minor)
    if all(status == OrderStatus.REFUNDED for status in statuses):
        order.refunded_minor = order.paid_minor
    order.status = _state(statuses, order, None in backs or order.refunded_minor > 0)


def _row_back(row: OrderRow, line: LineRow | None, rules: Rules) -> int | None:
    """What was refunded of one row of several; None when it was and nobody can say how much."""
    if "paid" in rules.added:
        return row.refunded_minor
    if "refunded" in rules.added and line and line.refunded_minor:
        return abs(line.refunded_minor)
    if row.status != OrderStatus.REFUNDED:
        return 0
    return None if line is None else _worth(line, rules)


def _worth(line: LineRow, rules: Rules) -> int | None:
    if rules.unsure:
        return None
    if line.paid_minor is not None:
        return line.paid_minor
    if line.total_minor is not None:
        return line.total_minor
    return None if line.unit_minor is None else line.unit_minor * line.quantity


def _state(statuses: Collection[str], order: OrderRow, some_back: bool) -> str:
    """What an order is whose rows are in these states."""
    paid, back = order.paid_minor, order.refunded_minor
    live = [each for each in statuses if each not in _GONE]
    if paid > 0 and back >= paid:
        return str(OrderStatus.REFUNDED)
    if not live:
        was_refunded = OrderStatus.REFUNDED in statuses and back >= paid
        return str(OrderStatus.REFUNDED if was_refunded else OrderStatus.CLOSED)
    if OrderStatus.REFUNDING in live:
        return str(OrderStatus.REFUNDING)
    if some_back:
        return str(OrderStatus.PARTIALLY_REFUNDED)
    told = [
        each for each in live if each != OrderStatus.UNKNOWN and not (each == OrderStatus.UNPAID and order.was_paid)
    ]
    return min(told or live, key=lambda each: STEP[OrderStatus(each)])


def _settled(line: LineRow, row: OrderRow, rules: Rules, is_alone: bool, back: int | None) -> LineRow:
    """The line with what its row says of it; back: what was refunded of the row."""
    line.status = row.status
    if "paid" in rules.added or (is_alone and rules.unsure):
        line.paid_minor, line.refunded_minor = row.paid_minor, row.refunded_minor
        return line
    if rules.unsure:
        line.paid_minor = None
        line.total_minor = line.total_minor if "goods" in rules.added else None
    if not row.was_paid:
        line.paid_minor = None
    worth = _worth(line, rules)
    told = abs(line.refunded_minor)
    line.refunded_minor = told or (back or 0 if worth is None else min(back or 0, worth))
    if worth and line.refunded_minor >= worth:
        line.status = str(OrderStatus.REFUNDED)
    return line


def _added(shape: Format, outline: Outline) -> frozenset[str]:
    """The amounts that are told per row."""
    if shape.spread == "either":  # nobody gives the same discount on every row of every order
        return frozenset(outline.differing | ({"discount"} if "paid" in outline.differing else set()))
    return frozenset(shape.added)


def _above(orders: Reader, lines: Reader, statuses: tuple[int, ...]) -> Above:
    places = orders.places
    goods = [each for name in ("title", "sku") if name in lines.places for each in lines.places[name].columns]
    names = ("number", "placed_at", "paid_at", "currency")
    filled = [each for name in names if name in places for each in places[name].columns]
    return Above(places["number"], places.get("placed_at"), goods, [*filled, *statuses[:1]])


def _joined(mark: str, orders: Reader, lines: Reader) -> Joined:
    amounts = {each for place in orders.places.values() if place.field in AMOUNTS for each in place.columns}
    amounts |= {each for place in lines.places.values() if place.field in AMOUNTS for each in place.columns}
    texts = [lines.places[name] for name in ("title", "sku", "quantity") if name in lines.places]
    parts = {each for place in texts for each in place.columns}
    key, count = lines.places["key"].columns[0], lines.places.get("quantity")
    return Joined(mark, key, orders.places["number"], sorted(parts), sorted(amounts), count.columns[0] if count else -1)
