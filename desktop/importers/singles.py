"""Files whose rows stand for themselves: payments, products, talks, days of the till."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from typing import Any

from desktop.domain.records import Finding, OtherRow, Problem, ProductRow, Row
from desktop.importers.build import Task
from desktop.importers.build_others import InteractionBuilder, PaymentBuilder, ProductBuilder, TillBuilder
from desktop.importers.careful import Careful
from desktop.importers.records import Batch

BUILDERS: dict[str, Any] = {
    "payment": PaymentBuilder,
    "product": ProductBuilder,
    "interaction": InteractionBuilder,
    "till": TillBuilder,
}
# By what a row is known again within its file; a talk has nothing, and comes in as often as it stands there.
_MARKS: dict[str, Callable[[Any], Hashable]] = {
    "payment": lambda row: row.number,
    "product": lambda row: row.sku.casefold() or (row.title, row.variant),
    "till": lambda row: (row.business_date, row.currency),
}
_MARKED_BY = {"payment": ("number",), "product": ("sku", "title"), "till": ("day",)}
_WHO = ("account", "phone", "email", "wechat", "name")


class Singles:
    """One row of the file, one row of ours; of two with the same number the first counts."""

    def __init__(self, task: Task) -> None:
        kind = task.shape.row
        self._careful: Careful[Any] = Careful(BUILDERS[kind](task), task)
        self._mark = _MARKS.get(kind)
        self._any = task.shape.required_any or {"interaction": _WHO, "product": ("title", "sku")}.get(kind, ())
        self._skipped = task.skipped
        self._seen: dict[Hashable, int] = {}
        self._above: ProductRow | None = None
        places = self._careful.builder.reader.places
        marked = (places[name].columns[0] for name in _MARKED_BY.get(kind, ()) if name in places)
        self._column, self._header = next(marked, 0), task.header

    def rows(self, batch: Batch) -> Iterator[Row | Finding]:
        built, findings = self._careful.build(batch)
        for position, row in enumerate(built):
            found = findings.get(position, [])
            if isinstance(row, ProductRow) and not self._fill(row):
                self._skipped.note("no item", row.line)
                continue
            if row and self._any and not any(getattr(row, name) for name in self._any):
                yield from (replace(each, lost=True) for each in found)
                yield Finding(row.line, self._header[0].strip(), "", Problem.MISSING)
                continue
            if row and (first := self._first(row, batch.raws[position])) is not None:
                if first != hash(batch.raws[position]):
                    text = batch.rows[position][self._column].strip()[:200]
                    yield Finding(row.line, self._header[self._column].strip(), text, Problem.REPEATED_NUMBER)
                else:
                    self._skipped.note("repeated", row.line)
                continue
            yield from found
            if row:
                yield row

    def rest(self) -> Iterator[Row | Finding]:
        return iter(())

    def _first(self, row: OtherRow, raw: str) -> int | None:
        """The hash of the row that had this number first; None when this is the first."""
        if self._mark is None:
            return None
        mark = self._mark(row)
        if mark in self._seen:
            return self._seen[mark]
        self._seen[mark] = hash(raw)
        return None

    def _fill(self, row: ProductRow) -> bool:
        """Give a variant what stands on the first row of its handle; False for a row that is a picture only."""
        above = self._above
        if not row.handle or above is None or above.handle != row.handle:
            self._above = row
            return True
        if not (row.title or row.sku or row.variant or row.barcode or row.price_minor is not None):
            return False
        row.title, row.brand, row.category = (
            row.title or above.title,
            row.brand or above.brand,
            row.category or above.category,
        )
        return True
