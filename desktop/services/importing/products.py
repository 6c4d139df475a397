"""Products as the order lines name them: by SKU, or by title where there is none."""

from collections.abc import Sequence

from desktop.domain.records import LineRow
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import Category, Product


class Products:
    """Finds or makes the products of order lines within one change set."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._ids: dict[str, int] = {}
        self._categories: dict[str, int] = {name: row for row, name in change.query("SELECT id, name FROM category")}

    def ids(self, lines: Sequence[LineRow], currency: str) -> list[int | None]:
        """The product of each line; None for a line without title and SKU."""
        keys = [product_key(line) for line in lines]
        missing = list({key for key in keys if key and key not in self._ids})
        sql = "SELECT key, id FROM product WHERE key IN (SELECT value FROM json_each(?))"
        self._ids.update(select_among(self._change.connection, sql, missing))  # type: ignore[arg-type]
        for key, line in zip(keys, lines, strict=True):
            if key and key not in self._ids:
                self._ids[key] = self._change.insert(
                    Product,
                    key=key,
                    name=line.title or line.sku,
                    sku=line.sku,
                    brand=line.brand,
                    category_id=self._category(line.category),
                    list_minor=line.unit_minor,
                    currency=currency,
                )
        return [self._ids.get(key) for key in keys]

    def _category(self, name: str) -> int | None:
        if not name:
            return None
        if name not in self._categories:
            self._categories[name] = self._change.insert(Category, name=name)
        return self._categories[name]


def product_key(line: LineRow) -> str:
    return f"sku:{line.sku.casefold()}" if line.sku else line.title.strip().casefold()
