"""Orders over time: exports that overlap, refunds in steps, several shops and channels, several currencies."""

import itertools
from pathlib import Path

import pytest

from desktop.services import customers, importing, shops
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import make_shop, taobao_file, taobao_row

SHOPIFY = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Total,Created at,Lineitem name"
GOODS = """
row = "line"
channel = "taobao"
currency = "CNY"
[fields]
order_number = "Order"
key = "Line"
title = "Title"
sku = "SKU"
unit = "Price"
brand = "Brand"
category = "Category"
"""


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def take_in(shop: Shop, *paths: Path, **options: object) -> importing.FileReport:
    return importing.import_files(shop, paths, **options).files[-1]  # type: ignore[arg-type]


def shopify_file(folder: Path, *rows: tuple[int, str, str, str], name: str = "orders_export.csv") -> Path:
    """rows: number, e-mail, currency, amount."""
    lines = [
        f"#{number},{email},paid,2026-05-23 10:01:00 +0800,{currency},{amount},0.00,{amount},"
        f"2026-05-23 10:00:00 +0800,Soap"
        for number, email, currency, amount in rows
    ]
    path = folder / name
    path.write_text("\n".join([SHOPIFY, *lines]) + "\n", encoding="utf-8")
    return path


# One order over time

LIFE = (
    {"status": "买家已付款，等待卖家发货"},
    {"status": "交易成功"},
    {"status": "交易成功", "refund": "20.00"},
    {"status": "交易成功", "refund": "88.00"},
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))), ids=lambda order: "".join(map(str, order)))
def test_overlapping_exports_in_any_order_end_alike(order: tuple[int, ...], shop: Shop, tmp_path: Path) -> None:
    refunds = []
    for place in order:
        others = [taobao_row(number) for number in range(2, 2 + place)]
        take_in(shop, taobao_file(tmp_path, taobao_row(1, **LIFE[place]), *others, name=f"{place}.csv"))
        refunds.append(shop.query("SELECT refunded_minor FROM sales_order WHERE number='1'")[0][0])
    assert refunds == sorted(refunds), "a refund is never taken back by an older file"
    ask = "SELECT status, was_paid, is_valid, paid_minor, refunded_minor FROM sales_order WHERE number='1'"
    assert shop.query(ask) == [("refunded", 1, 0, 8800, 8800)]
    assert shop.query("SELECT count(*) FROM sales_order") == [(4,)]
    assert shops.check(shop).derived_wrong == 0


def test_a_refund_in_parts_stays_a_sale_until_it_is_whole(shop: Shop, tmp_path: Path) -> None:
    spent = []
    for place, refund in enumerate(("0.00", "20.00", "50.00", "88.00")):
        take_in(shop, taobao_file(tmp_path, taobao_row(1, refund=refund), name=f"{place}.csv"))
        spent += shop.query("SELECT order_count, spent_minor FROM customer_summary WHERE is_listed=1")
    assert spent == [(1, 8800), (1, 6800), (1, 3800), (0, 0)]


@pytest.mark.parametrize("closed_first", [True, False])
def test_refunded_says_more_than_closed(closed_first: bool, shop: Shop, tmp_path: Path) -> None:
    closed = taobao_file(tmp_path, taobao_row(1, status="交易关闭"), name="closed.csv")
    whole = taobao_file(tmp_path, taobao_row(1, refund="88.00"), name="refunded.csv")
    for path in (closed, whole) if closed_first else (whole, closed):
        take_in(shop, path)
    assert shop.query("SELECT status, is_valid, paid_minor, refunded_minor FROM sales_order") == [
        ("refunded", 0, 8800, 8800)
    ]


def test_a_closed_order_is_no_sale_and_keeps_its_buyer(shop: Shop, tmp_path: Path) -> None:
    report = take_in(shop, taobao_file(tmp_path, taobao_row(1, "tb关", status="交易关闭")))
    assert (report.orders, report.valid_orders, report.paid_valid_minor, report.customers_new) == (1, 0, 0, 1)
    (buyer,) = customers.find(shop, "tb关")
    assert shop.query("SELECT order_count, spent_minor FROM customer_summary WHERE customer_id=?", buyer.id) == [(0, 0)]
    owner = "SELECT i.customer_id FROM sales_order o JOIN identity i ON i.id=o.identity_id"
    assert shop.query(owner) == [(buyer.id,)]


# Several shops, channels and currencies


def test_two_shops_of_one_platform_share_their_customers(shop: Shop, tmp_path: Path) -> None:
    for name, rows in (
        ("山茶小铺", [taobao_row(1, "tb芳"), taobao_row(2, "tb乙", phone="")]),
        ("茶香旗舰店", [taobao_row(3, "tb芳"), taobao_row(1, "tb芳")]),
    ):
        path = taobao_file(tmp_path, *rows, name=f"{name}.csv")
        head, *lines = path.read_text("gb18030").splitlines()
        path.write_text("\n".join([f"{head},店铺名称", *(f"{line},{name}" for line in lines)]) + "\n", "gb18030")
        take_in(shop, path)
    assert shop.query("SELECT number, shop_name FROM sales_order ORDER BY number") == [
        ("1", "山茶小铺"),
        ("2", "山茶小铺"),
        ("3", "茶香旗舰店"),
    ]
    (fang,) = customers.find(shop, "tb芳")
    assert shop.query("SELECT order_count FROM customer_summary WHERE customer_id=?", fang.id) == [(2,)]


def test_the_same_number_on_two_platforms_is_two_orders(shop: Shop, tmp_path: Path) -> None:
    own = tmp_path / "market.toml"
    own.write_text(
        'row = "order"\nchannel = "market"\ncurrency = "CNY"\n[fields]\nnumber = "N"\nplaced_at = "D"\npaid = "P"\n'
        'phone = "T"\n[[status]]\nheader = "S"\nmap = { done = "completed" }\n',
        "utf-8",
    )
    (tmp_path / "m.csv").write_text("N,D,P,T,S\n1,2026-05-24,12.00,13800001234,done\n", "utf-8")
    take_in(shop, taobao_file(tmp_path, taobao_row(1, phone="13800001234")))
    take_in(shop, tmp_path / "m.csv", format_name=str(own))
    assert shop.query("SELECT channel, paid_minor FROM sales_order ORDER BY 1") == [("market", 1200), ("taobao", 8800)]
    ask = "SELECT channels, order_count, spent_minor FROM customer_summary WHERE is_listed=1"
    assert shop.query(ask) == [("|phone|taobao|", 2, 10000)], "she is one, in one list"


def test_currencies_are_never_added_together(shop: Shop, tmp_path: Path) -> None:
    file = shopify_file(
        tmp_path,
        *((1, "a@example.com", "USD", "100.00"), (2, "a@example.com", "CNY", "30.00")),
        *((3, "b@example.com", "CNY", "20.00"), (4, "b@example.com", "JPY", "500")),
    )
    answer = take_in(shop, file).as_json()
    assert (answer["currency"], answer["paid_valid_minor"], answer["valid_orders"]) == ("CNY", 5000, 4)
    assert {name: sums["paid_valid_minor"] for name, sums in answer["other_currencies"].items()} == {
        **{"USD": 10000, "JPY": 500}
    }
    assert shop.query("SELECT spent_minor, order_count FROM customer_summary ORDER BY customer_id") == [
        (3000, 2),
        (2000, 2),
    ]
    assert shops.check(shop).derived_wrong == 0


# Goods


def test_products_brands_and_categories_come_from_the_lines(shop: Shop, tmp_path: Path) -> None:
    shape = tmp_path / "goods.toml"
    shape.write_text(GOODS, "utf-8")
    head = "Order,Line,Title,SKU,Price,Brand,Category\n"
    first, later = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(head + "1,11,手工皂,S1,44.00,,\n1,12,香薰,,60.00,山茶,家居\n", "utf-8")
    later.write_text(
        head + "2,21,手工皂 薰衣草,s1,40.00,山茶,洗护\n2,22,香薰,,60.00,别家,别类\n2,23,,S3,1.00,,洗护\n", "utf-8"
    )
    take_in(shop, taobao_file(tmp_path, taobao_row(1), taobao_row(2)))
    for path in (first, later):
        take_in(shop, path, format_name=str(shape))
    ask = (
        "SELECT p.name, p.sku, p.brand, c.name, p.list_minor, p.currency FROM product p"
        " LEFT JOIN category c ON c.id=p.category_id ORDER BY p.id"
    )
    assert shop.query(ask) == [
        ("手工皂", "S1", "山茶", "洗护", 4400, "CNY"),
        ("香薰", "", "山茶", "家居", 6000, "CNY"),
        ("S3", "S3", "", "洗护", 100, "CNY"),
    ]
    assert shop.query("SELECT count(DISTINCT product_id) FROM order_line") == [(3,)]


def test_an_order_that_a_later_file_ascribes_to_another_keeps_its_owner_and_her_sums(
    shop: Shop, tmp_path: Path
) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1)))
    take_in(shop, taobao_file(tmp_path, taobao_row(1, "b", name="李雷", phone="13900005678", refund="20.00")))
    assert shop.query("SELECT name, spent_minor FROM customer_summary ORDER BY customer_id") == [
        ("王小芳", 6_800),
        ("李雷", 0),
    ]
    assert shops.check(shop).derived_wrong == 0
