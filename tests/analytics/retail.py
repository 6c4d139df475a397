"""Orders of the public set Online Retail (Chen 2015, UCI, doi 10.24432/C5BW33; CC BY 4.0), and a shop made of them.

The sample beside the tests holds 250 of its customers, without descriptions and prices.
"""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer, Identity, OrderLine, Product, SalesOrder

SAMPLE = Path(__file__).parent / "data" / "online_retail_sample.csv.gz"


class Row(NamedTuple):
    order: str
    product: str
    day: str
    customer: str


def read(path: Path) -> Iterator[Row]:
    """Lines sold to customers with a number, without cancellations, corrections and what is no goods (POST, M …)."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for cells in csv.DictReader(lines):
            if not cells["CustomerID"] or not cells["InvoiceNo"].isdigit() or not cells["StockCode"][:5].isdigit():
                continue
            if int(cells.get("Quantity") or 1) > 0 and float(cells.get("UnitPrice") or 1) > 0:
                yield Row(cells["InvoiceNo"], cells["StockCode"], cells["InvoiceDate"][:10], cells["CustomerID"])


def fill(shop: Shop, rows: list[Row]) -> dict[str, int]:
    """Put the orders into an empty shop; the customer's number in the file to hers in the shop."""
    people = sorted({row.customer for row in rows})
    goods = sorted({row.product for row in rows})
    orders = {row.order: row for row in rows}
    with shop.change("make_demo") as change:
        customers = change.insert_rows(Customer, ("name",), [(name,) for name in people])
        accounts = [(row, "retail", name, name) for row, name in zip(customers, people, strict=True)]
        owners = change.insert_rows(Identity, ("customer_id", "channel", "account", "key"), accounts)
        identity = dict(zip(people, owners, strict=True))
        products = dict(zip(goods, change.insert_rows(Product, ("key", "name"), [(c, c) for c in goods]), strict=True))
        columns = (
            *("identity_id", "channel", "number", "status", "was_paid", "is_valid", "placed_ms", "business_date"),
            *("zone", "currency"),
        )
        filed = change.insert_rows(
            SalesOrder,
            columns,
            [
                (identity[row.customer], "retail", number, "completed", 1, 1, int(number), row.day, "UTC", "GBP")
                for number, row in orders.items()
            ],
        )
        placed = dict(zip(orders, filed, strict=True))
        lines = [(placed[row.order], str(place), products[row.product], row.product) for place, row in enumerate(rows)]
        change.insert_rows(OrderLine, ("order_id", "key", "product_id", "title"), lines)
    return dict(zip(people, customers, strict=True))
