"""The columns of a file read field by field: a whole column of some hundred rows at a time.

Nothing is raised for content: where a cell cannot be read, row and field are noted.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import repeat
from typing import Any

from desktop.domain.records import Problem
from desktop.importers.cells import BAD, Table, amounts, answers, codes, counts, is_damaged, once_encoded, texts
from desktop.importers.currencies import signs
from desktop.importers.dates import Clock
from desktop.importers.formats import Format, Source
from desktop.importers.header import Place, places

Columns = Sequence[Sequence[str]]
# Ruined as 1.9E+15
WHOLE = frozenset(
    {"number", "order_number", "key", "account", "phone", "receiver_phone", "landline", "barcode", "postcode", "email"}
) | {"sku", "wechat"}
CODES = WHOLE
TIMES = frozenset({"placed_at", "paid_at", "at"})
COUNTS = frozenset({"pieces", "quantity", "returned"})
AMOUNTS = frozenset(
    {"goods", "shipping", "discount", "total", "paid", "refunded", "unit", "tax", "amount", "fee", "price", "cost"}
)
NAMES = frozenset({"name", "buyer_name", "receiver_name"})
_INSIDE = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Reader:
    """The fields of one header, and how a column of each is read.

    bad: (row, field) of what could not be read since begin(); unknown: (row, column) of texts that are no known status.
    """

    def __init__(
        self, sources: Mapping[str, Source], shape: Format, header: tuple[str, ...], clock: Clock, currency: str
    ):
        self.places = places(sources, header)
        self.bad: list[tuple[int, str]] = []
        self.unknown: list[tuple[int, int]] = []
        self.clock = clock
        self._shape, self._currency = shape, currency
        self._amounts: dict[str, Table] = {}
        self._counts, self._answers = counts(), answers()
        self._own: dict[str, tuple[Table, Problem]] = {}
        self._signs = signs(currency)

    def begin(self) -> None:
        self.bad, self.unknown = [], []

    def note(self, name: str, values: Sequence[Any], wrong: Any = BAD) -> None:
        if wrong in values:
            self.bad.extend((row, name) for row, value in enumerate(values) if value is wrong or value == wrong)

    def text(self, name: str, columns: Columns) -> Sequence[str] | None:
        """A column of clean texts, or None when the header has no such field."""
        place = self.places.get(name)
        if place is None:
            return None
        # Only a single column can be checked: what is put together was a code of nobody's before.
        read = codes if name in CODES and place.kind != "join" else texts
        values = _joined(place, [read(columns[each]) for each in place.columns])
        while place.otherwise:
            place = place.otherwise
            others = _joined(place, [read(columns[each]) for each in place.columns])
            values = [first or second for first, second in zip(values, others, strict=True)]
        if name in WHOLE:
            self.note(name, values)
        if name in self._shape.required:
            self.note(name, values, "")
        if self._shape.twice_encoded:
            values = [value if value is BAD or value.isascii() else once_encoded(value) for value in values]
        if name in NAMES:
            values = [" ".join(value.split()) if "  " in value else value for value in values]
        if name not in self._shape.lower or not any(values):
            return values
        return [value if value is BAD else value.lower() for value in values]

    def times(
        self, name: str, columns: Columns, otherwise: Sequence[str] | None = None
    ) -> tuple[list[Any], list[Any]] | None:
        """UTC ms and business dates, or None when the header has no such field; otherwise: for cells that are empty."""
        place = self.places.get(name)
        sources = [columns[each] for each in place.columns] if place else []
        if otherwise is not None:
            sources.append(otherwise)
        if not sources:
            return None
        if place and place.kind == "join":
            sources = [_joined(place, [texts(each) for each in sources[: len(place.columns)]])]
        values = sources[0]
        for other in sources[1:]:
            values = [first or second for first, second in zip(texts(values), other, strict=True)]
        zone = self.places.get("zone")
        moments, days = self.clock.stamps_in(columns[zone.columns[0]], values) if zone else self.clock.stamps(values)
        if self.clock.bad:
            self.note(name, moments)
        if name in self._shape.required:
            self.note(name, moments, None)
        return moments, days

    def currencies(self, columns: Columns) -> list[str] | None:
        """The currency of each row, or None when it is that of the file."""
        place = self.places.get("currency")
        if place and place.kind == "sign":
            amounts_of_rows = _joined(replace(place, kind="first"), [columns[each] for each in place.columns])
            found = [self._signs[text] for text in amounts_of_rows]
            return None if all(each == self._currency for each in found) else found
        values = self.text("currency", columns)
        return None if values is None else [each.upper() or self._currency for each in values]

    def amount(self, name: str, columns: Columns, currencies: Sequence[str] | None) -> list[int | None] | None:
        """Minor units, None for empty cells; or None when the header has no such field."""
        place = self.places.get(name)
        if place is None:
            return None
        values = self._amounts_at(place, columns, currencies)
        while place.otherwise:
            place = place.otherwise
            values = first_known([values, self._amounts_at(place, columns, currencies)])
        if name in self._shape.required:
            self.note(name, values, None)
        return values

    def _amounts_at(self, place: Place, columns: Columns, currencies: Sequence[str] | None) -> list[Any]:
        if place.kind == "times":
            return self._times_amount(place, columns, currencies)
        chosen = [columns[each] for each in place.columns]
        if place.kind == "inside":
            chosen = [[_amount_inside(text) for text in column] for column in chosen]
        parts = [self._amount_column(column, currencies) for column in chosen]
        takes = [self._amount_column(columns[each], currencies) for each in place.minus]
        if any(table.bad for table in self._amounts.values()):
            for values in (*parts, *takes):
                self.note(place.field, values)
                values[:] = [None if value is BAD else value for value in values]
        values = _added(parts, takes) if place.kind == "sum" else first_known(parts)
        if place.when:
            tests = [self._amount_column(columns[each], currencies) for each in place.when]
            known = [any(each not in (None, 0, BAD) for each in cells) for cells in zip(*tests, strict=True)]
            values = [value if yes else None for value, yes in zip(values, known, strict=True)]
        if place.part:
            way = 1 if place.part == "in" else -1
            values = [None if value is None or value * way < 0 else value * way for value in values]
        return values

    def _times_amount(self, place: Place, columns: Columns, currencies: Sequence[str] | None) -> list[Any]:
        """A count times an amount; None where one of them is empty or cannot be read."""
        pieces = [self._counts[text] for text in columns[place.columns[0]]]
        prices = self._amount_column(columns[place.columns[1]], currencies)
        for values in (pieces, prices):
            self.note(place.field, values)
        return [
            None if size is None or size is BAD or price is None or price is BAD else size * price
            for size, price in zip(pieces, prices, strict=True)
        ]

    def _amount_column(self, column: Sequence[str], currencies: Sequence[str] | None) -> list[Any]:
        if not any(column):
            return [None] * len(column)
        if currencies is None:
            table = self.table(self._currency)
            return [table[text] for text in column]
        return [self.table(currency)[text] for currency, text in zip(currencies, column, strict=True)]

    def table(self, currency: str) -> Table:
        table = self._amounts.get(currency)
        if table is None:
            table = self._amounts[currency] = amounts(currency, self._shape.decimal_comma)
        return table

    def count(self, name: str, columns: Columns, empty: int) -> list[int] | None:
        """Whole numbers, `empty` for empty cells; or None when the header has no such field."""
        place = self.places.get(name)
        if place is None:
            return None
        table = self._counts
        values = first_known([[table[text] for text in columns[each]] for each in place.columns])
        if table.bad:
            self.note(name, values)
        return [empty if value is None else value for value in values]

    def answer(self, name: str, columns: Columns) -> list[bool | None] | None:
        """Yes, no or None; or None when the header has no such field."""
        place = self.places.get(name)
        return (
            None
            if place is None
            else first_known([[self._answers[text] for text in columns[c]] for c in place.columns])
        )

    def parsed(self, name: str, columns: Columns, table: Table, problem: Problem) -> list[Any] | None:
        """A column read by a table of its own, `problem` where that cannot; or None when the header has no such field.

        Of several columns the first counts that gives more than None.
        """
        place = self.places.get(name)
        if place is None:
            return None
        self._own[name] = table, problem
        values = first_known([[table[text] for text in columns[each]] for each in place.columns])
        if table.bad:
            self.note(name, values)
        if name in self._shape.required:
            self.note(name, values, None)
        return values

    def wrong_cells(self, name: str, cells: Sequence[str]) -> list[tuple[int, Problem]]:
        """The columns whose cells keep a field of one row from being read."""
        place = self.places.get(name)
        if place is None:  # the time of an order that should have been in its number
            return [(self.places["number"].columns[0], Problem.MISSING)]
        if place.kind == "join" and name in TIMES:
            return [self._wrong_part(place, cells)]
        every = [*place.columns, *place.minus, *(place.otherwise.columns if place.otherwise else ())]
        found = [(each, self._problem(name, cells, each)) for each in every]
        wrong = [(each, problem) for each, problem in found if problem]
        if place.kind == "first" and name in TIMES:
            wrong = wrong[:1]
        if not wrong and (name in self._shape.required or name == "placed_at"):
            return [(place.columns[0], Problem.MISSING)]
        return wrong

    def _wrong_part(self, place: Place, cells: Sequence[str]) -> tuple[int, Problem]:
        """Of a day and a clock in two columns, the one that cannot be read; a clock is no time by itself."""
        day, clock = place.columns[0], place.columns[-1]
        moment = self.clock.stamps([cells[day]])[0][0]
        if moment is None and not cells[clock]:
            return day, Problem.MISSING
        return (day if moment is None or moment is BAD else clock), Problem.NOT_A_DATE

    def _problem(self, name: str, cells: Sequence[str], column: int) -> Problem | None:
        text = cells[column]
        if name in self._own:
            table, problem = self._own[name]
            return problem if table[text] is BAD else None
        if name in TIMES:
            return Problem.NOT_A_DATE if self.clock.stamps([text])[0][0] is BAD else None
        if name in COUNTS:
            return Problem.NOT_A_NUMBER if self._counts[text] is BAD else None
        if name in AMOUNTS:
            return Problem.NOT_AN_AMOUNT if any(t[text] is BAD for t in self._amounts.values()) else None
        return Problem.DAMAGED_NUMBER if name in WHOLE and is_damaged(text) else None

    def filled(self, name: str, columns: Columns, size: int) -> Iterable[bool]:
        """Whether a cell says anything."""
        values = self.text(name, columns)
        return repeat(False, size) if values is None else map(bool, values)


def _amount_inside(text: str) -> str:
    """The last number of a text, "" where it has none."""
    found = _INSIDE.findall(text)
    return found[-1] if found else ""


def _joined(place: Place, parts: list[Sequence[str]]) -> Sequence[str]:
    if place.kind == "join" and len(parts) > 1:
        glue = place.glue
        return [BAD if BAD in each else glue.join(filter(None, each)) for each in zip(*parts, strict=True)]
    values = parts[0]
    for other in parts[1:]:
        if any(other):
            values = [first or second for first, second in zip(values, other, strict=True)]
    return values


def first_known(parts: list[list[Any]]) -> list[Any]:
    values = parts[0]
    for other in parts[1:]:
        values = [second if first is None else first for first, second in zip(values, other, strict=True)]
    return values


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _added(parts: list[list[Any]], takes: list[list[Any]]) -> list[Any]:
    if len(parts) == 1 and not takes:
        return parts[0]
    sums = [_sum(each) for each in zip(*parts, strict=True)]
    for take in takes:
        sums = [None if whole is None else whole - (part or 0) for whole, part in zip(sums, take, strict=True)]
    return sums
