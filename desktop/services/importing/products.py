"""Products as the order lines name them: by SKU, or by title where there is none."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.records import LineRow
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import Category, Product

_FILLED = ("brand", "category_id", "list_minor", "currency")


class Products:
    """Finds or makes the products of order lines within one change set, and fills what nobody has said of them yet."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._ids: dict[str, int] = {}
        self._bare: dict[int, tuple[Any, ...]] = {}  # products of the shop that lack something: id to _FILLED
        self._categories: dict[str, int] = {name: row for row, name in change.query("SELECT id, name FROM category")}

    def ids(self, lines: Sequence[LineRow], currency: str) -> list[int | None]:
        """The product of each line; None for a line without title and SKU."""
        keys = [product_key(line) for line in lines]
        self._look_up([key for key in dict.fromkeys(keys) if key and key not in self._ids])
        fuller: dict[int, tuple[Any, ...]] = {}
        for key, line in zip(keys, lines, strict=True):
            if not key:
                continue
            if key not in self._ids:
                self._ids[key] = self._insert(key, line, currency)
            elif self._bare and (row := self._ids[key]) in self._bare:
                self._fill(row, line, currency, fuller)
        self._change.update_rows(Product, _FILLED, [(row, *values) for row, values in fuller.items()])
        return [self._ids.get(key) for key in keys]

    def _look_up(self, keys: Sequence[str]) -> None:
        sql = f"SELECT key, id, {','.join(_FILLED)} FROM product WHERE key IN (SELECT value FROM json_each(?))"
        for key, row, *values in select_among(self._change.connection, sql, keys):
            self._ids[key] = row
            if "" in values or None in values:
                self._bare[row] = tuple(values)

    def _insert(self, key: str, line: LineRow, currency: str) -> int:
        values = line.brand, self._category(line.category), line.unit_minor, currency
        row = self._change.insert(
            Product, key=key, name=line.title or line.sku, sku=line.sku, **dict(zip(_FILLED, values, strict=True))
        )
        if "" in values or None in values:
            self._bare[row] = values
        return row

    def _fill(self, row: int, line: LineRow, currency: str, fuller: dict[int, tuple[Any, ...]]) -> None:
        brand, category, price, money = old = self._bare[row]
        if price is None and line.unit_minor is not None and money in ("", currency):
            price, money = line.unit_minor, currency  # a price without its currency says nothing
        after = brand or line.brand, category or self._category(line.category), price, money
        if after != old:
            self._bare[row] = fuller[row] = after

    def _category(self, name: str) -> int | None:
        if not name:
            return None
        if name not in self._categories:
            self._categories[name] = self._change.insert(Category, name=name)
        return self._categories[name]


def product_key(line: LineRow) -> str:
    return named_key(line.sku, line.title)


def named_key(sku: str, name: str) -> str:
    """What a product is known by; "" for one without SKU and name."""
    return f"sku:{sku.casefold()}" if sku else name.strip().casefold()
