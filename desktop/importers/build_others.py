"""Rows of bills, product lists, talks and till lists, built a column at a time like those of build.py."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.orders import OrderStatus
from desktop.domain.records import InteractionRow, PaymentRow, Problem, ProductRow, TillRow
from desktop.importers import words
from desktop.importers.build import Task
from desktop.importers.cells import BAD, Table, code
from desktop.importers.columns import Columns, Reader
from desktop.importers.dates import Clock
from desktop.importers.formats import StatusColumn
from desktop.importers.states import Statuses

_NOT_IN = frozenset({OrderStatus.UNPAID, OrderStatus.CLOSED, OrderStatus.UNKNOWN})  # no money moved, or nobody knows
_RATING = re.compile(r"([1-5])(?:[.,]0+)?\s*(?:[/／]\s*5(?:\.0+)?)?\s*(?:分|星|stars?)?", re.IGNORECASE)
_STARS = re.compile(r"[★⭐]{1,5}☆*")


class _Builder:
    """What the builders have in common: a reader, and columns of texts that may be missing."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self.reader: Reader = task.reader(task.shape.fields.items())

    def _texts(self, names: Sequence[str], columns: Columns, size: int) -> list[Sequence[str]]:
        return [self.reader.text(name, columns) or [""] * size for name in names]

    def _amounts(
        self, names: Sequence[str], columns: Columns, currencies: list[str] | None, size: int
    ) -> list[list[int | None]]:
        return [self.reader.amount(name, columns, currencies) or [None] * size for name in names]


class PaymentBuilder(_Builder):
    """Lines of payment bills: signed amounts, what the states say, order numbers without the bill's own prefix."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        # A bill is of payments made: a line without a state is one that went through.
        shape = task.shape
        if not shape.status and "status" in shape.fields:
            shape = replace(shape, status=(StatusColumn(shape.fields["status"].headers, words.STATES),))
        self._statuses = Statuses(shape, task.header, True)
        self._directions = words.meanings(words.MONEY, "neutral")
        self._prefixes = task.shape.order_prefix

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[PaymentRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        moments, days = reader.times("placed_at", columns) or ([0] * size, [""] * size)
        currencies = reader.currencies(columns)
        amounts, fees, backs = self._amounts(("amount", "fee", "refunded"), columns, currencies, size)
        directions = reader.parsed("direction", columns, self._directions, Problem.UNKNOWN_WORD)
        known = directions or [None] * size
        settled = map(_settled, known, self._states(columns, size), amounts, backs)
        direction, amount, status, back = zip(*settled, strict=True)
        names = ("number", "counterparty", "account", "kind", "order_number", "note")
        number, *who, order, note = self._texts(names, columns, size)
        where = number, moments, days, currencies or [self._task.currency] * size
        money = direction, amount, status, back, [abs(fee or 0) for fee in fees]
        channel, own = [self._task.shape.channel] * size, map(self._own_number, order)
        return [PaymentRow(*each) for each in zip(lines, channel, *where, *money, *who, own, note, strict=True)]

    def _states(self, columns: Columns, size: int) -> list[str]:
        statuses = self._statuses
        cells = [columns[each] for each in statuses.columns]
        keys = zip([True] * size, *([False] * size for _ in range(3)), *cells, strict=True)
        stands = [statuses.stands[key] for key in keys]
        if statuses.any_unknown:
            unknown = [(row, each) for row, stand in enumerate(stands) for each in stand.unknown]
            self.reader.unknown = unknown
        return [str(OrderStatus.UNKNOWN) if stand.unknown else stand.status for stand in stands]

    def _own_number(self, number: str) -> str:
        for prefix in self._prefixes:
            if number is not BAD and number.startswith(prefix):
                return number[len(prefix) :]
        return number


def _settled(direction: str | None, status: str, amount: int | None, refunded: int | None) -> tuple[str, int, str, int]:
    """Direction, signed amount, state and what went back. direction: None where the bill has no such column."""
    amount, back = amount or 0, abs(refunded or 0)
    if direction is None:
        if status == OrderStatus.REFUNDED or amount < 0:
            return "out", -(back or abs(amount)), str(OrderStatus.REFUNDED), 0
        direction = "in"
    signed = -abs(amount) if direction == "out" else abs(amount)
    if direction == "neutral" or status in _NOT_IN:
        return direction, signed, str(status), 0
    if status == OrderStatus.REFUNDED and not back:
        back = abs(amount)
    if not back:
        return direction, signed, str(status), 0
    status = OrderStatus.REFUNDED if back >= abs(amount) else OrderStatus.PARTIALLY_REFUNDED
    return direction, signed, str(status), min(back, abs(amount))


class ProductBuilder(_Builder):
    """Products and their variants; what only the first row of a handle says is filled in later."""

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[ProductRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        names = ("title", "sku", "key", "handle", "variant", "brand", "category", "barcode")
        said = self._texts(names, columns, size)
        currencies = reader.currencies(columns)
        price, cost = self._amounts(("price", "cost"), columns, currencies, size)
        money = currencies or [self._task.currency] * size
        cells = zip(lines, *said, price, cost, money, strict=True)
        return [ProductRow(*each) for each in cells]


class InteractionBuilder(_Builder):
    """Talks with customers. A file that does not say how or which way tells of other ways, from the customer."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._tables = {
            "kind": (words.meanings(words.KINDS, "other", parts=True), Problem.UNKNOWN_WORD, "other"),
            "channel": (words.meanings(words.CHANNELS, "other", parts=True), Problem.UNKNOWN_WORD, "other"),
            "direction": (words.meanings(words.DIRECTIONS, "in", parts=True), Problem.UNKNOWN_WORD, "in"),
            "rating": (Table(_rating), Problem.NOT_A_NUMBER, None),
            "follow_up": (_days(task), Problem.NOT_A_DATE, None),
        }

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[InteractionRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        moments, days = reader.times("at", columns) or ([0] * size, [""] * size)
        kind, medium, direction, rating, follow_up = (
            reader.parsed(name, columns, table, problem) or [missing] * size
            for name, (table, problem, missing) in self._tables.items()
        )
        names = ("account", "name", "phone", "email", "wechat", "staff", "order_number", "text")
        said = self._texts(names, columns, size)
        channel = [self._task.shape.channel] * size
        due = [day or "" for day in follow_up]
        cells = zip(lines, channel, moments, days, kind, medium, direction, *said, rating, due, strict=True)
        return [InteractionRow(*each) for each in cells]


class TillBuilder(_Builder):
    """Takes of days."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self._days = _days(task)

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[TillRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        days: list[Any] = reader.parsed("day", columns, self._days, Problem.NOT_A_DATE) or [""] * size
        currencies = reader.currencies(columns)
        (totals,) = self._amounts(("total",), columns, currencies, size)
        (notes,) = self._texts(("note",), columns, size)
        money = currencies or [self._task.currency] * size
        return [TillRow(*each) for each in zip(lines, days, [each or 0 for each in totals], money, notes, strict=True)]


def _days(task: Task) -> Table:
    """Dates as they are written: a day of the till has no hour that could move it. None for an empty cell."""
    clock = Clock("UTC", "", 0, task.shape.date_order)

    def day(text: str) -> str | None:
        return clock.stamps([text])[1][0] or None

    return Table(day)


def _rating(text: str) -> int | None:
    text = code(text)
    if not text:
        return None
    if _STARS.fullmatch(text):
        return len(text.rstrip("☆"))
    match = _RATING.fullmatch(text)
    return int(match[1]) if match else BAD
