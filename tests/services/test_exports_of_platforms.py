"""What the sample exports of each platform come to, added up by hand from their rows; who the buyers are."""

from pathlib import Path

import pytest

from desktop.services import customers, importing
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents, make_shop

DATA = Path(__file__).parents[1] / "importers" / "data"

# orders, valid orders, and in whole yuan: paid by the valid ones, paid ever, refunded.
SUMS = {
    "jd_orders_30_columns": (12, 7, 1816, 1904, 0),
    "jd_orders_35_columns": (12, 7, 1816, 1904, 0),
    "jd_orders_10_columns": (13, 0, 0, 0, 0),  # neither a state nor a payment time: nobody knows
    "douyin_orders_74_columns": (16, 10, 2339, 2691, 314),
    "douyin_orders_21_columns": (16, 10, 2339, 2603, 314),  # without payment times a closed order was never paid
    "kuaishou_orders_61_columns": (14, 9, 1992, 2256, 176),
    "pdd_orders_55_columns": (13, 7, 1473, 1629, 117),
    "pdd_orders_27_columns": (13, 7, 1473, 1629, 117),
    "pdd_orders_23_columns": (13, 7, 1473, 1629, 117),
    "wechat_shop_orders_57_columns": (17, 12, 2516, 2845, 356),
    "wechat_shop_orders_64_columns": (17, 12, 2516, 2845, 356),
    "wechat_shop_orders_38_columns": (17, 12, 2516, 2845, 356),
    "xiaohongshu_orders_72_columns_amounts_per_row": (13, 8, 1981, 2230, 216),
    "xiaohongshu_orders_72_columns_amounts_repeated": (13, 7, 1881, 2263, 299),
    "youzan_orders_60_columns": (15, 10, 2130, 2409, 226),
    "youzan_items_25_columns": (13, 9, 2282, 2380, 158),
    "alibaba_1688_orders_20_columns": (10, 6, 6100, 7800, 850),
    "weidian_orders_18_columns": (9, 5, 1690, 1886, 98),
}


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def take_in(shop: Shop, *paths: Path) -> importing.FileReport:
    return importing.import_files(shop, paths).files[-1]


@pytest.mark.parametrize(("name", "sums"), SUMS.items(), ids=SUMS)
def test_the_sums_of_an_export(name: str, sums: tuple[int, ...], shop: Shop) -> None:
    report = take_in(shop, DATA / f"{name}.csv")
    money = (report.paid_valid_minor, report.paid_all_minor, report.refunded_minor)
    assert (report.orders, report.valid_orders, *money) == (*sums[:2], *(100 * yuan for yuan in sums[2:]))
    stored = "SELECT count(*), sum(is_valid), sum(paid_minor*is_valid), sum(paid_minor), sum(refunded_minor)"
    assert shop.query(f"{stored} FROM sales_order") == [(report.orders, report.valid_orders, *money)]
    before = contents(shop)
    again = take_in(shop, DATA / f"{name}.csv")
    assert (again.new, again.changed, again.same, again.change) == (0, 0, report.orders, None)
    assert contents(shop) == before


def test_an_encrypted_receiver_is_no_customer_and_a_masked_one_is_what_is_seen(shop: Shop) -> None:
    take_in(shop, DATA / "douyin_orders_74_columns.csv")
    assert shop.query("SELECT DISTINCT receiver FROM sales_order WHERE identity_id IS NULL") == [("##9f3Kd0aQ8Zz==",)]
    assert shop.query("SELECT channel, account FROM identity ORDER BY 1") == [
        ("douyin", "张** 138****1234"),
        ("phone", "13800001234"),
    ]
    assert shop.query("SELECT name FROM customer ORDER BY 1") == [("张**",), ("王小芳",)]


def test_who_gives_a_present_is_the_buyer(shop: Shop) -> None:
    take_in(shop, DATA / "youzan_orders_60_columns.csv")
    (giver,) = customers.find(shop, "13900005678")
    assert giver.name == "送礼的人"
    assert shop.query("SELECT receiver, phone FROM address WHERE receiver='李梅'") == [("李梅", "13800001234")]


def test_both_reports_of_youzan_are_the_same_orders(shop: Shop) -> None:
    first = take_in(shop, DATA / "youzan_orders_60_columns.csv")
    report = take_in(shop, DATA / "youzan_items_25_columns.csv")
    assert report.new == 0
    assert shop.query("SELECT count(*) FROM sales_order") == [(first.orders,)]
    lines = "SELECT l.title FROM order_line l JOIN sales_order o ON o.id=l.order_id WHERE o.number LIKE '%0002'"
    assert sorted(shop.query(lines)) == [("手工皂 薰衣草",), ("香薰蜡烛",)]


def test_two_masked_customers_of_one_name_are_two(shop: Shop) -> None:
    report = take_in(shop, DATA / "youzan_customers_35_columns.csv")
    phones = "SELECT p.value FROM customer c JOIN identity i ON i.customer_id=c.id"
    found = shop.query(f"{phones} JOIN contact_point p ON p.identity_id=i.id WHERE c.name='张**' ORDER BY 1")
    assert found == [("186******05",), ("186******77",)]
    again = take_in(shop, DATA / "youzan_customers_35_columns.csv")
    assert (again.new, again.changed, again.same) == (0, 0, report.customers)
