"""Storing rows of a product list. What the list says counts; what it does not say stays."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.records import ProductRow
from desktop.services.importing.ledger import Seen, Values
from desktop.services.importing.products import named_key
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, select_among
from desktop.storage.tables import Category, Product

COLUMNS = ("name", "sku", "brand", "category", "list_minor", "cost_minor", "currency", "barcode")
_NAME, _SKU, _CATEGORY = 0, 1, COLUMNS.index("category")
_ONE_VARIANT = "default title"  # what Shopify calls the variant of a product that has none


class Goods:
    """How products stand in their table; a category is its name until it is stored."""

    model = Product
    columns = tuple("category_id" if name == "category" else name for name in COLUMNS)

    def __init__(self) -> None:
        self._categories: dict[str, int] | None = None

    def known(self, connection: Connection, rows: Sequence[ProductRow]) -> Iterator[tuple[str, int, Values]]:
        sql = (
            "SELECT p.key, p.id, p.name, p.sku, p.brand, coalesce(c.name,''), p.list_minor, p.cost_minor, p.currency,"
            " p.barcode FROM product p LEFT JOIN category c ON c.id=p.category_id"
            " WHERE p.key IN (SELECT value FROM json_each(?))"
        )
        for key, row_id, *values in select_among(connection, sql, [self.key(row) for row in rows]):
            yield key, row_id, tuple(values)

    def key(self, row: ProductRow) -> str:
        return named_key(row.sku, _name(row))

    def values(self, row: ProductRow) -> Values:
        has_money = row.price_minor is not None or row.cost_minor is not None
        money = row.price_minor, row.cost_minor, row.currency if has_money else ""
        return _name(row), row.sku, row.brand, row.category, *money, row.barcode

    def merged(self, old: Values, new: Values) -> Values:
        return tuple(said if said not in ("", None) else kept for kept, said in zip(old, new, strict=True))

    def shown(self, row: ProductRow, what: str, change: tuple[tuple[str, object, object], ...]) -> Seen:
        return Seen(
            row.line,
            what,
            row.sku or row.key,
            _name(row) or row.sku,
            amount_minor=row.price_minor or 0,
            currency=row.currency,
            change=change,
        )

    def stored(self, change: Change, values: Values) -> Values:
        if self._categories is None:
            self._categories = {name: row for row, name in change.query("SELECT id, name FROM category")}
        name = values[_CATEGORY]
        if name and name not in self._categories:
            self._categories[name] = change.insert(Category, name=name)
        called = values[_NAME] or values[_SKU]
        return called, *values[_SKU:_CATEGORY], self._categories.get(name), *values[_CATEGORY + 1 :]

    def fixed(self, row: ProductRow) -> dict[str, Any]:
        return {"key": self.key(row)}


def _name(row: ProductRow) -> str:
    """The name as order lines have it: the title, and the variant where there are several; "" when nothing is said."""
    if not row.title or not row.variant or row.variant.casefold() == _ONE_VARIANT:
        return row.title
    return f"{row.title} - {row.variant}"
