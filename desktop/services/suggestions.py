"""What to suggest to a customer: her goods, and the shop's pairs and sellers, which a job makes anew from time to time.

The pairs are counted over the newest orders only and a few products of each customer, so that the job takes seconds in
a shop of any size. A suggestion itself reads a few hundred rows by their keys.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from desktop.analytics.suggesting import Goods, Pair, Suggestion, Wishes, suggestions
from desktop.domain.cautions import Caution
from desktop.domain.orders import OF_HER_TASTE
from desktop.identity.sizes import scale_of, sizes_in
from desktop.services.customers import today
from desktop.services.loyalty.terms import Reads
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import Connection, among

NEWEST_ORDERS = 100_000
LOOKED_BACK_DAYS = 730
HER_PRODUCTS = 40  # the newest of each customer, of which pairs are made
HER_LINES = 600  # the newest of hers that a suggestion reads
PAIRS_KEPT = 20  # of each product
SELLERS_KEPT = 100  # of each month
RECENT_DAYS = 90
FOLLOWS_DAYS = 180
GROWN = 50  # the job is done again when there is a fiftieth more orders, and every day

# The job

_COUNTED = f"o.is_valid=1 AND {OF_HER_TASTE}"
_NEWEST = """
SELECT id FROM sales_order WHERE business_date<=:day AND business_date>=:since
ORDER BY business_date DESC LIMIT :orders
"""
# Seasons need the whole year, also where the newest orders are those of a month: every so manieth order.
_SPREAD = "SELECT id FROM sales_order WHERE business_date<=:day AND business_date>=:since AND id%:step=0"
_BOUGHT = f"""
INSERT INTO temp.{{table}} SELECT i.customer_id, l.product_id, o.business_date FROM ({{orders}}) n
CROSS JOIN sales_order o ON o.id=n.id AND {_COUNTED}
CROSS JOIN identity i ON i.id=o.identity_id
CROSS JOIN order_line l ON l.order_id=o.id
WHERE l.product_id IS NOT NULL AND l.quantity>0 GROUP BY 1, 2, 3
"""
_HELD = """
INSERT INTO temp.sold SELECT customer_id, product_id, first_on, last_on, days FROM (
    SELECT customer_id, product_id, min(day) AS first_on, max(day) AS last_on, count(*) AS days,
        row_number() OVER (PARTITION BY customer_id ORDER BY max(day) DESC, product_id) AS place
    FROM temp.sold_day GROUP BY customer_id, product_id) WHERE place<=:products
"""
_PAIRED = """
INSERT INTO temp.sold_pair SELECT a.product_id, b.product_id, count(*),
    sum(b.first_on>a.first_on AND b.first_on<=date(a.first_on, :window)),
    sum(a.first_on>b.first_on AND a.first_on<=date(b.first_on, :window))
FROM temp.sold a CROSS JOIN temp.sold b ON b.customer_id=a.customer_id AND b.product_id>a.product_id
GROUP BY 1, 2 HAVING count(*)>1
"""
# Kept by the same weight as suggestions rank by, but for the root, which the one product of all pairs shares.
_STRONGEST = """
INSERT INTO product_pair(first_id, second_id, together, after)
SELECT first_id, second_id, together, after FROM (
    SELECT p.*, row_number() OVER (PARTITION BY first_id ORDER BY
        CAST(together+after AS REAL)*(together+after)/s.buyers DESC, second_id) AS place
    FROM (SELECT first_id, second_id, together, after FROM temp.sold_pair
        UNION ALL SELECT second_id, first_id, together, before FROM temp.sold_pair) p
    JOIN product_sale s ON s.product_id=p.second_id) WHERE place<=:pairs
"""
_SALES = """
INSERT INTO product_sale(product_id, buyers, recent, again, interval_days)
SELECT product_id, count(*), sum(last_on>=:recent), sum(days>1),
    CAST(sum(CASE WHEN days>1 THEN julianday(last_on)-julianday(first_on) END)
        / nullif(sum(CASE WHEN days>1 THEN days-1 END), 0) AS INTEGER)
FROM (SELECT product_id, min(day) AS first_on, max(day) AS last_on, count(*) AS days FROM temp.sold_day
    GROUP BY customer_id, product_id) GROUP BY product_id
"""
_SEASONS = """
INSERT INTO season_seller(month, product_id, buyers) SELECT month, product_id, buyers FROM (
    SELECT CAST(substr(day, 6, 2) AS INTEGER) AS month, product_id, count(DISTINCT customer_id) AS buyers,
        row_number() OVER
            (PARTITION BY substr(day, 6, 2) ORDER BY count(DISTINCT customer_id) DESC, product_id) AS place
    FROM temp.{table} GROUP BY 1, 2) WHERE place<=:sellers
"""
_VARIANTS = f"""
SELECT l.product_id, l.variant FROM ({_NEWEST}) n
CROSS JOIN order_line l ON l.order_id=n.id WHERE l.product_id IS NOT NULL AND l.variant<>'' GROUP BY 1, 2
"""
_TABLES = {
    "sold_day": "customer_id INTEGER, product_id INTEGER, day TEXT",
    "sold_season": "customer_id INTEGER, product_id INTEGER, day TEXT",
    "sold": "customer_id INTEGER, product_id INTEGER, first_on TEXT, last_on TEXT, days INTEGER,"
    " PRIMARY KEY(customer_id, product_id)",
    "sold_pair": "first_id INTEGER, second_id INTEGER, together INTEGER, after INTEGER, before INTEGER",
}


def refresh(shop: Shop, day: date | None = None) -> bool:
    """Make pairs and sellers anew, if they are older than this day or many orders came since; whether it was done.

    In a thread of a pool the caller holds a session.
    """
    day = day or today(shop)
    newest = shop.query("SELECT coalesce(max(id), 0) FROM sales_order")[0][0]
    if shop.query("SELECT 1 FROM sales_look WHERE made_on=? AND last_order+last_order/?>=?", str(day), GROWN, newest):
        return False
    rebuild(shop, day)
    return True


def rebuild(shop: Shop, day: date) -> None:
    """Count pairs and sellers by the orders up to a day. The shop can be written to meanwhile, but for a moment."""
    connection = shop.connection()
    values = {
        "day": day.isoformat(),
        "since": (day - timedelta(days=LOOKED_BACK_DAYS)).isoformat(),
        "recent": (day - timedelta(days=RECENT_DAYS)).isoformat(),
        "window": f"+{FOLLOWS_DAYS} days",
        "orders": NEWEST_ORDERS,
        "products": HER_PRODUCTS,
        "pairs": PAIRS_KEPT,
        "sellers": SELLERS_KEPT,
    }
    try:
        for name, columns in _TABLES.items():
            connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
            connection.execute(f"CREATE TEMP TABLE {name}({columns})")
        connection.execute(_BOUGHT.format(table="sold_day", orders=_NEWEST), values)
        seasons = _spread(connection, values)
        for sql in (_HELD, _PAIRED):
            connection.execute(sql, values)
        sizes = _sizes_sold(connection, values)
        newest = shop.query("SELECT coalesce(max(id), 0) FROM sales_order")[0][0]
        with shop.derived():
            for table in ("product_pair", "product_sale", "season_seller", "sales_look"):
                connection.execute(f"DELETE FROM {table}")
            for sql in (_SALES, _STRONGEST, _SEASONS.format(table=seasons)):
                connection.execute(sql, values)
            connection.executemany("UPDATE product_sale SET sizes=? WHERE product_id=?", sizes)
            connection.execute("INSERT INTO sales_look(made_on, last_order) VALUES(?,?)", (values["day"], newest))
    finally:
        for name in _TABLES:
            connection.execute(f"DROP TABLE IF EXISTS temp.{name}")


def _spread(connection: Connection, values: dict[str, object]) -> str:
    """The table that tells what sold in each month: of all orders, where these are few, else of every so manieth."""
    within = "SELECT count(*) FROM sales_order WHERE business_date<=:day AND business_date>=:since"
    step = -(-connection.execute(within, values).fetchone()[0] // NEWEST_ORDERS)
    if step <= 1:
        return "sold_day"
    connection.execute(_BOUGHT.format(table="sold_season", orders=_SPREAD), values | {"step": step})
    return "sold_season"


def _sizes_sold(connection: Connection, values: dict[str, object]) -> list[tuple[str, int]]:
    found: dict[int, set[str]] = defaultdict(set)
    for product, variant in connection.execute(_VARIANTS, values):
        found[product] |= sizes_in(variant)
    return [(f"|{'|'.join(sorted(sizes))}|", product) for product, sizes in found.items() if sizes]


# One customer

_HERS = f"""
SELECT l.product_id, o.business_date, l.variant FROM identity i
CROSS JOIN sales_order o ON o.identity_id=i.id AND {_COUNTED}
CROSS JOIN order_line l ON l.order_id=o.id
WHERE i.customer_id=? AND o.business_date<=? AND o.business_date<>'' AND l.product_id IS NOT NULL AND l.quantity>0
ORDER BY o.placed_ms DESC LIMIT ?
"""
_GOODS = """
SELECT p.id, p.name, coalesce(c.name,'') || ' ' || coalesce(above.name,'') || ' ' || p.brand,
    coalesce(s.buyers,0), coalesce(s.recent,0), coalesce((SELECT max(buyers) FROM season_seller n
        WHERE n.month IN (?, ?) AND n.product_id=p.id), 0),
    coalesce(s.again,0), s.interval_days, coalesce(s.sizes,'')
FROM product p LEFT JOIN product_sale s ON s.product_id=p.id
    LEFT JOIN category c ON c.id=p.category_id LEFT JOIN category above ON above.id=c.parent_id
WHERE p.id IN (SELECT value FROM json_each(?))
"""
_PAIRS = """
SELECT first_id, second_id, together, after FROM product_pair WHERE first_id IN (SELECT value FROM json_each(?))
"""
# What she said no to, gave back or complained about.
_REFUSED = """
SELECT t.product_id FROM identity i CROSS JOIN tolerance_entry t ON t.identity_id=i.id
    WHERE i.customer_id=?1 AND t.kind='declined' AND t.product_id IS NOT NULL
UNION SELECT n.product_id FROM identity i CROSS JOIN interaction n ON n.identity_id=i.id
    WHERE i.customer_id=?1 AND n.kind IN ('complaint','return') AND n.product_id IS NOT NULL
"""
_SAID = """
SELECT d.code, f.value FROM identity i
    CROSS JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL JOIN field d ON d.id=f.field_id
WHERE i.customer_id=? AND d.code IN ('size','styles','brand_leaning','interests','household_size')
ORDER BY f.known_on DESC, f.id DESC
"""


def suggest(reader: Reads, customer: int, day: date, cautions: Sequence[Caution] = ()) -> Suggestion | None:
    """The one product worth suggesting to a customer on a day; None where nothing is known that fits."""
    found = ranked(reader, customer, day, cautions)
    return found[0] if found else None


def ranked(reader: Reads, customer: int, day: date, cautions: Sequence[Caution] = ()) -> list[Suggestion]:
    """All that may be suggested to a customer on a day, the best first."""
    held, worn = bought(reader, customer, day)
    pairs = [Pair(*row) for row in reader.query(_PAIRS, among(list(held)[:HER_PRODUCTS]))]
    months = (day.month, day.month % 12 + 1)
    selling = ((day.month - 2) % 12 + 1, *months)
    sellers = [row[0] for row in reader.query("SELECT product_id FROM season_seller WHERE month IN (?,?,?)", *selling)]
    wanted = {*held, *sellers, *(pair.second for pair in pairs)}
    said = _said(reader, customer)
    stated = frozenset().union(*(sizes_in(value) for value in said["size"]))
    hers = her_sizes(stated, worn)
    goods = {row[0]: _goods(row, hers) for row in reader.query(_GOODS, *months, among(sorted(wanted)))}
    return suggestions(held, goods, pairs, _wishes(reader, customer, said, cautions), day)


def _goods(row: Sequence[Any], hers: frozenset[str]) -> Goods:
    return Goods(*(*row[:8], fits(hers, frozenset(row[8].strip("|").split("|")) - {""})))


def fits(hers: frozenset[str], sold: frozenset[str]) -> bool:
    """Whether goods come in a size of hers; sizes on different scales, as of shoes and of shirts, are no reason."""
    scales = {scale_of(size) for size in hers} & {scale_of(size) for size in sold}
    return all(any(scale_of(size) == scale for size in hers & sold) for scale in scales)


def bought(reader: Reads, customer: int, day: date) -> tuple[dict[int, list[date]], frozenset[str]]:
    """Her products with their days, ascending, the one bought last first; and the sizes of what she bought."""
    days: dict[int, set[date]] = {}
    sizes: set[str] = set()
    for product, text, variant in reader.query(_HERS, customer, day.isoformat(), HER_LINES):
        days.setdefault(product, set()).add(date.fromisoformat(text))
        if variant:
            sizes |= sizes_in(variant)
    return {product: sorted(hers) for product, hers in days.items()}, frozenset(sizes)


def _said(reader: Reads, customer: int) -> dict[str, list[str]]:
    """Field code to what she said of it, the newest first."""
    said: dict[str, list[str]] = defaultdict(list)
    for code, value in reader.query(_SAID, customer):
        said[code].append(value)
    return said


def _wishes(reader: Reads, customer: int, said: dict[str, list[str]], cautions: Sequence[Caution]) -> Wishes:
    return Wishes(
        tastes=tuple(_terms(text for code in ("styles", "brand_leaning", "interests") for text in said[code])),
        household=_number(said["household_size"]),
        refused=frozenset(row[0] for row in reader.query(_REFUSED, customer)),
        cautions=tuple(cautions),
    )


def _number(texts: Iterable[str]) -> int | None:
    """The whole number with which the first text begins that has one; files also write "3口"."""
    found = (re.match(r"\s*(\d{1,3})", text) for text in texts)
    return next((int(match[1]) for match in found if match), None)


def her_sizes(stated: frozenset[str], worn: frozenset[str]) -> frozenset[str]:
    """What she told us of her sizes, and on the scales of which she told nothing, what she bought."""
    scales = {scale_of(size) for size in stated}
    return stated | {size for size in worn if scale_of(size) not in scales}


def _terms(texts: Iterable[str]) -> list[str]:
    """The words of a text that may be found in names of goods; a single letter or character says too little."""
    plain = (text.translate(str.maketrans("，、；;,/|。", "        ")) for text in texts)
    return list(dict.fromkeys(word for text in plain for word in text.split() if len(word) > 1))
