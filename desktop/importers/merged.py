"""Rows as a sheet shows them made into one row per order line: merged cells, and lines joined in one cell."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.importers.cells import BAD, clean, codes, counts
from desktop.importers.header import Place
from desktop.importers.records import Batch


def numbers_of(rows: Sequence[Sequence[str]], place: Place, joined: str = "") -> list[str]:
    """The order number of each row, "" where none can be read; of joined ones the first."""
    columns = [codes([row[each] for row in rows]) for each in place.columns]
    found = ["" if first is BAD else first for first in columns[0]]
    for column in columns[1:]:
        found = [first or ("" if second is BAD else second) for first, second in zip(found, column, strict=True)]
    if joined:
        found = [each.partition(joined)[0].strip() for each in found]
    return found


class Above:
    """Fills the cells that are empty below the first row of an order, because they were merged, from above.

    number, placed: the columns by which such a row is known: no number or the one above, and no time of its own.
    goods: columns of which one must be filled, or the row is none of an order (a total at the end of a sheet).
    """

    def __init__(self, number: Place, placed: Place | None, goods: Sequence[int], filled: Sequence[int]) -> None:
        self._number, self._placed = number.columns, placed.columns if placed else ()
        self._goods, self._filled = goods, filled
        self._last: list[str] = []

    def fill(self, rows: list[list[str]]) -> None:
        first = self._number[0]
        for row in rows:
            last = self._last
            if last and (row[first] == last[first] or not row[first].strip()) and self._is_below(row):
                for column in self._filled:
                    row[column] = row[column] if row[column].strip() else last[column]
            self._last = row

    def _is_below(self, row: list[str]) -> bool:
        if any(row[each].strip() for each in self._placed):
            return False
        fits = all(row[each] == self._last[each] or not row[each].strip() for each in self._number)
        return fits and any(row[each].strip() for each in self._goods)


class Joined:
    """Makes several rows of one whose key and other cells are joined: amounts stay with the first of them."""

    def __init__(self, mark: str, key: int, number: Place, parts: Sequence[int], amounts: Sequence[int], count: int):
        self._mark, self._key, self._number = mark, key, number.columns
        self._parts, self._amounts, self._count = parts, amounts, count
        self._counts: Callable[[str], object] = counts().__getitem__

    def spread(self, batch: Batch) -> tuple[Batch, dict[int, str]]:
        """The rows, and by position the order numbers of those whose number was joined: they have the first one."""
        key, mark = self._key, self._mark
        if not any(mark in row[key] for row in batch.rows):
            return batch, {}
        made, numbers = Batch(loose=batch.loose), dict[int, str]()
        for place, row in enumerate(batch.rows):
            rows = self._rows(row) if mark in row[key] else [row]
            told = next((clean(row[each]) for each in self._number if clean(row[each])), "")
            if mark in told:
                first = told.partition(mark)[0].strip()
                numbers |= dict.fromkeys(range(len(made.rows), len(made.rows) + len(rows)), first)
            if place in batch.findings:
                made.findings[len(made.rows)] = replace(batch.findings[place])
            made.rows += rows
            made.lines += [batch.lines[place]] * len(rows)
            made.raws += [batch.raws[place]] * len(rows)
        return made, numbers

    def _rows(self, row: list[str]) -> list[list[str]]:
        keys = [part.strip() for part in clean(row[self._key]).split(self._mark)]
        keys = [part for part in keys if part] or [""]
        rows = [list(row) for _ in keys]
        for column in (*self._parts, *self._amounts):
            parts = clean(row[column]).split(self._mark)
            if len(parts) == len(rows):
                for each, part in zip(rows, parts, strict=True):
                    each[column] = part.strip()
            elif column in self._amounts:
                for each in rows[1:]:
                    each[column] = ""
        for each, key in zip(rows, keys, strict=True):
            each[self._key] = key
        self._share_count(row, rows)
        return rows

    def _share_count(self, row: list[str], rows: list[list[str]]) -> None:
        """A count that is not joined is that of all lines: one each, and what is left to the first."""
        if self._count < 0 or self._mark in row[self._count]:
            return
        total = self._counts(row[self._count])
        if isinstance(total, int):
            rows[0][self._count] = str(max(total - len(rows) + 1, 1))
            for each in rows[1:]:
                each[self._count] = "1"
