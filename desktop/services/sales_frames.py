"""Orders and their lines as frames for the analyses: valid ones, in the shop's own money, up to a day."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desktop.services.customers import today
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop

if TYPE_CHECKING:
    import pandas as pd

NOBODY = -1

# Whose an order is: the customer of its identity, unless somebody else made it through her account or she is
# archived.
_WHOSE = "CASE WHEN o.is_own=1 AND s.is_listed=1 THEN s.customer_id ELSE -1 END"
_OF_ORDER = f"o.id, {_WHOSE}, o.business_date, o.channel, o.paid_minor-o.refunded_minor, o.own_grade"
_FROM = """FROM sales_order o LEFT JOIN identity i ON i.id=o.identity_id
    LEFT JOIN customer_summary s ON s.customer_id=i.customer_id"""
_WHERE = "WHERE o.is_valid=1 AND o.business_date<=? AND (?='' OR o.currency=?)"
_ORDERS = f"SELECT {_OF_ORDER} {_FROM} {_WHERE}"
_LINES = f"""
SELECT {_OF_ORDER}, coalesce(nullif(p.sku,''), p.name, nullif(l.sku,''), l.title, ''),
    coalesce(nullif(l.title,''), p.name, ''), coalesce(c.name, ''), coalesce(l.quantity, 1),
    coalesce(l.paid_minor-l.refunded_minor, l.total_minor-l.refunded_minor, l.unit_minor*l.quantity, 0)
{_FROM}
    LEFT JOIN order_line l ON l.order_id=o.id AND l.status NOT IN ('closed', 'refunded')
    LEFT JOIN product p ON p.id=l.product_id LEFT JOIN category c ON c.id=p.category_id
{_WHERE}
"""


@dataclass(frozen=True)
class Sales:
    """orders: order_id, customer_id (NOBODY where we know no one), placed_on, channel, total_minor, own_grade; one row
    per valid order in the shop's currency up to as_of.

    until: the last day that the data tells of: as_of, or the last order day when that is before. foreign, later: valid
    orders left out, in other currencies and after as_of.
    """

    as_of: date
    until: date
    currency: str
    orders: "pd.DataFrame" = field(repr=False)
    foreign: int = 0
    later: int = 0

    @property
    def named(self) -> "pd.DataFrame":
        """The orders of customers we know."""
        return self.orders[self.orders["customer_id"] != NOBODY]


def read_sales(shop: Shop, as_of: date | None = None) -> Sales:
    import pandas as pd

    as_of = as_of or today(shop)
    currency = read_settings(shop).currency
    day = as_of.isoformat()
    foreign = shop.query(
        "SELECT count(*) FROM sales_order WHERE is_valid=1 AND business_date<=? AND ?<>'' AND currency<>?",
        day,
        currency,
        currency,
    )[0][0]
    later = shop.query("SELECT count(*) FROM sales_order WHERE is_valid=1 AND business_date>?", day)[0][0]
    rows = shop.query(_ORDERS, day, currency, currency)
    names = ["order_id", "customer_id", "placed_on", "channel", "total_minor", "own_grade"]
    orders = _dated(pd.DataFrame(rows, columns=names), "customer_id", "total_minor")
    until = orders["placed_on"].max().date() if len(orders) else as_of
    return Sales(as_of, until, currency, orders, foreign, later)


def read_lines(shop: Shop, sales: Sales) -> "pd.DataFrame":
    """One row per line: order_id, customer_id, placed_on, channel, own_grade, product (SKU or name, in capitals, so
    that the same is the same), name, category, quantity (at least 1) and money_minor (float: the line's share of what
    its order brought; the shares of an order sum to it). An order without lines is one of a product without a name."""
    import numpy as np
    import pandas as pd

    rows = shop.query(_LINES, sales.as_of.isoformat(), sales.currency, sales.currency)
    names = ["order_id", "customer_id", "placed_on", "channel", "order_minor", "own_grade"]
    names += ["product", "name", "category", "quantity", "worth"]
    lines = _dated(pd.DataFrame(rows, columns=names), "customer_id", "order_minor", "quantity", "worth")
    lines["product"] = lines["product"].str.upper().str.strip()
    lines["quantity"] = lines["quantity"].clip(lower=1)
    worth = lines["worth"].clip(lower=0).astype("float64")
    whole = worth.groupby(lines["order_id"]).transform("sum")
    pieces = lines["quantity"] / lines.groupby("order_id")["quantity"].transform("sum")
    share = np.where(whole > 0, worth / whole.where(whole > 0, 1.0), pieces)
    return lines.assign(money_minor=share * lines["order_minor"]).drop(columns=["order_minor", "worth"])


def _dated(frame: "pd.DataFrame", *numbers: str) -> "pd.DataFrame":
    import pandas as pd

    frame["placed_on"] = pd.to_datetime(frame["placed_on"], format="%Y-%m-%d")
    return frame.astype(dict.fromkeys(numbers, "int64"))
