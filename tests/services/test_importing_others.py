"""Bills, product lists, talks and till lists: counted, stored once, taken back exactly."""

from pathlib import Path

import pytest

from desktop.domain.resources import resource
from desktop.services import customers, history, importing, profiles, shops
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Interaction
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

DATA = Path(__file__).parents[1] / "importers" / "data"
BILLS = sorted(path.name for path in DATA.glob("*_bill_*.csv"))
WECHAT = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注"
TALKS = """
row = "interaction"
channel = "taobao"
[fields]
account = "账号"
name = "Name"
phone = "Phone"
email = "E-mail"
wechat = "微信"
at = "When"
kind = "Kind"
channel = "How"
direction = "Way"
staff = "Staff"
order_number = "Order"
text = "Text"
rating = "Stars"
follow_up = "Again on"
"""
TALK_HEADER = "账号,Name,Phone,E-mail,微信,When,Kind,How,Way,Staff,Order,Text,Stars,Again on"
TILL = 'row = "till"\ncurrency = "CNY"\n[fields]\nday = "日期"\ntotal = "营业额"\nnote = "备注"\n'
GOODS = """
row = "product"
currency = "CNY"
[fields]
title = "Name"
sku = "SKU"
brand = "Brand"
category = "Category"
price = "Price"
cost = "Cost"
barcode = "EAN"
"""


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def take_in(shop: Shop, path: Path, **options: object) -> importing.FileReport:
    result = importing.import_files(shop, [path], **options)  # type: ignore[arg-type]
    assert result.refused == []
    return result.files[0]


def written(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def format_file(folder: Path, text: str) -> str:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def wechat_bill(folder: Path, *rows: str, name: str = "微信支付账单.csv") -> Path:
    return written(folder, name, WECHAT, *rows)


def paid(number: int, order: str = "/", money: str = "88.00", state: str = "已收钱", day: str = "2026-05-23") -> str:
    return f"{day} 10:00:00,二维码收款,某人,手工皂,收入,¥{money},零钱,{state},{number}\t,{order}\t,/"


# All kinds


def files_of_all_kinds(folder: Path) -> list[tuple[Path, str | None]]:
    talks = written(
        folder, "talks.csv", TALK_HEADER, "tb小芳,小芳,,,,2026-05-23 10:00:00,咨询,电话,呼入,,,问皂,5,2026-05-30"
    )
    till = written(folder, "till.csv", "日期,营业额,备注", "2026-05-23,1200.00,晴")
    (folder / "talks.toml").write_text(TALKS, encoding="utf-8")
    (folder / "till.toml").write_text(TILL, encoding="utf-8")
    return [
        *((DATA / name, None) for name in BILLS),
        (DATA / "shopify_products_53_columns.csv", None),
        (talks, str(folder / "talks.toml")),
        (till, str(folder / "till.toml")),
    ]


def test_the_same_file_twice_changes_nothing_and_undo_is_exact(shop: Shop, tmp_path: Path) -> None:
    for path, shape in files_of_all_kinds(tmp_path):
        before = contents(shop)
        report = take_in(shop, path, format_name=shape)
        again = take_in(shop, path, format_name=shape)
        assert (again.new, again.changed, again.change) == (0, 0, None), path.name
        assert again.same == report.new + report.changed + report.same > 0
        if report.change is None:
            continue  # another bill of the same account had told all of it
        after = contents(shop)
        undone = history.undo(shop, report.change)
        assert undone.kept == []
        assert contents(shop) == before
        history.undo(shop, undone.change_id)
        assert contents(shop) == after
        assert shops.check(shop).derived_wrong == 0


def test_the_preview_and_a_dry_run_count_as_the_import_does(shop: Shop, tmp_path: Path) -> None:
    for path, shape in files_of_all_kinds(tmp_path):
        before = contents(shop)
        preview = importing.preview_files(shop, [path], format_name=shape)
        dry = take_in(shop, path, format_name=shape, dry_run=True).as_json()
        assert contents(shop) == before
        real = take_in(shop, path, format_name=shape)
        answer = real.as_json()
        for each in (dry, answer):
            each.pop("seconds"), each.pop("change")
        assert dry == answer
        counted = {what: preview.total(what) for what in ("new", "changed", "same")}
        assert counted == {"new": real.new, "changed": real.changed, "same": real.same}
        assert preview.files[0].report.findings == real.findings
        second = importing.preview_files(shop, [path], format_name=shape)
        assert (second.total("new"), second.total("changed")) == (0, 0)


def test_each_kind_is_counted_in_its_own_words(shop: Shop, tmp_path: Path) -> None:
    figures = {}
    for path, shape in files_of_all_kinds(tmp_path):
        answer = take_in(shop, path, format_name=shape).as_json()
        assert "orders" not in answer
        figures[path.stem] = {key: answer[key] for key in answer if key in (*NAMES, "currency")}
    assert figures["alipay_merchant_bill_25_columns"] == {
        **{"payments": 3, "received_minor": 12300, "refunded_minor": 2000, "currency": "CNY"}
    }
    assert figures["wechat_pay_bill_11_columns"]["received_minor"] == 8800 + 5000 + 6200 + 4000
    assert figures["wechat_pay_bill_11_columns"]["refunded_minor"] == 1234 + 4000
    assert figures["shopify_products_53_columns"]["products"] == 4
    assert figures["talks"]["interactions"] == 1
    assert (figures["till"]["days"], figures["till"]["till_minor"]) == (1, 120000)


NAMES = ("payments", "received_minor", "refunded_minor", "products", "interactions", "days", "till_minor")


# Payments


def test_a_payment_finds_its_order_whichever_comes_first(tmp_path: Path) -> None:
    bill = DATA / "alipay_merchant_bill_25_columns.csv"
    seen = []
    for orders_first in (True, False):
        folder = tmp_path / str(orders_first)
        folder.mkdir()
        with make_shop(folder) as shop:
            orders = taobao_file(folder, taobao_row(1689000000000001), taobao_row(2))
            for path in (orders, bill) if orders_first else (bill, orders):
                take_in(shop, path)
            seen.append(
                shop.query(
                    "SELECT p.number, o.number FROM payment p LEFT JOIN sales_order o ON o.id=p.order_id ORDER BY 1"
                )
            )
    assert seen[0] == seen[1]
    assert [order for _, order in seen[0]] == ["1689000000000001", "1689000000000001", None]


def test_an_order_can_be_taken_back_under_its_payment(shop: Shop, tmp_path: Path) -> None:
    start = contents(shop)["sales_order"]
    orders = take_in(shop, taobao_file(tmp_path, taobao_row(1689000000000001)))
    take_in(shop, DATA / "alipay_bill_web.csv")
    assert history.undo(shop, orders.change).kept == []
    assert contents(shop)["sales_order"] == start
    take_in(shop, taobao_file(tmp_path, taobao_row(1689000000000001), name="again.csv"))
    found = "SELECT count(*) FROM payment p JOIN sales_order o ON o.id=p.order_id"
    assert shop.query(found) == [(1,)], "and comes again"


def test_a_number_of_two_platforms_names_no_order(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1001)))
    own = 'row = "order"\nchannel = "market"\ncurrency = "CNY"\n[fields]\nnumber = "N"\nplaced_at = "D"\npaid = "P"\n'
    take_in(shop, written(tmp_path, "m.csv", "N,D,P", "1001,2026-05-23,88.00"), format_name=format_file(tmp_path, own))
    take_in(shop, wechat_bill(tmp_path, paid(1, "1001")))
    assert shop.query("SELECT order_id FROM payment") == [(None,)]


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_payment_only_moves_forward(newest_first: bool, shop: Shop, tmp_path: Path) -> None:
    states = ["已收钱", "已退款(￥12.34)", "已全额退款"]
    for place, state in enumerate(reversed(states) if newest_first else states):
        take_in(shop, wechat_bill(tmp_path, paid(1, state=state), name=f"{place}.csv"))
    assert shop.query("SELECT status, amount_minor, refunded_minor FROM payment") == [("refunded", 8800, 8800)]


def test_a_payment_twice_in_a_file_with_other_content_is_told(shop: Shop, tmp_path: Path) -> None:
    report = take_in(shop, wechat_bill(tmp_path, paid(1), paid(1), paid(1, money="9.00"), paid(2)))
    assert (report.payments, report.findings_count) == (2, 1)
    (finding,) = report.findings
    assert (finding.line, finding.column, str(finding.problem)) == (4, "交易单号", "repeated_number")


# Products


def test_a_product_list_says_more_of_what_order_lines_made(shop: Shop, tmp_path: Path) -> None:
    shape = format_file(tmp_path, GOODS)
    take_in(shop, resource("samples", "shopify_orders.csv"))
    ((sku, name, before),) = shop.query("SELECT sku, name, list_minor FROM product WHERE sku<>'' ORDER BY id LIMIT 1")
    count = shop.query("SELECT count(*) FROM product")
    file = written(
        tmp_path, "goods.csv", "Name,SKU,Brand,Category,Price,Cost,EAN", f",{sku},Camellia,Soap,,1.20,'00123"
    )
    report = take_in(shop, file, format_name=shape)
    assert (report.new, report.changed) == (0, 1)
    assert shop.query("SELECT count(*) FROM product") == count
    ask = (
        "SELECT p.name, p.brand, c.name, p.list_minor, p.cost_minor, p.barcode FROM product p"
        " JOIN category c ON c.id=p.category_id WHERE p.sku=?"
    )
    assert shop.query(ask, sku) == [(name, "Camellia", "Soap", before, 120, "00123")]


def test_what_a_product_list_does_not_say_stays(shop: Shop, tmp_path: Path) -> None:
    shape = format_file(tmp_path, GOODS)
    head = "Name,SKU,Brand,Category,Price,Cost,EAN"
    take_in(shop, written(tmp_path, "a.csv", head, "皂,S1,山茶,洗护,8.00,3.00,690001"), format_name=shape)
    report = take_in(shop, written(tmp_path, "b.csv", head, ",S1,,,9.00,,"), format_name=shape)
    assert (report.new, report.changed) == (0, 1)
    ask = "SELECT sku, brand, list_minor, cost_minor, barcode FROM product"
    assert shop.query(ask) == [("S1", "山茶", 900, 300, "690001")]
    assert shop.query("SELECT name FROM product") == [("皂",)]
    assert shop.query("SELECT name FROM category") == [("洗护",)]


# Talks


def test_talks_find_their_customers_as_orders_do(shop: Shop, tmp_path: Path) -> None:
    shape = format_file(tmp_path, TALKS)
    take_in(shop, taobao_file(tmp_path, taobao_row(1, "tb小芳", phone="13800001234"), taobao_row(2, "tb乙", phone="")))
    rows = [
        "tb小芳,,,,,2026-05-24 10:00:00,售后,旺旺,,小林,1,皂裂了,★★★,2026-06-01",
        ",小芳,138 0000 1234,,fang_1,2026-05-25 10:00,活动咨询电话,微信,回访,小林,,问活动,,",
        ",新人,,New@Example.com,,2026-05-25,complaint,e-mail,in,,404,too late,1/5,",
        ",只有名字,,,,2026-05-26,到店,柜台,,,,看了香薰,,",
        ",,,,,2026-05-26,到店,柜台,,,,没有人,,",
        "tb乙,,,,,2026-05-26,胡说,飞碟,,,,怪事,9,哪天",
    ]
    report = take_in(shop, written(tmp_path, "t.csv", TALK_HEADER, *rows), format_name=shape)
    assert (report.interactions, report.new, report.customers_new) == (5, 5, 2)
    found = shop.query(
        "SELECT c.name, n.kind, n.channel, n.direction, n.rating, s.name, o.number, t.due_on FROM interaction n"
        " JOIN identity i ON i.id=n.identity_id JOIN customer c ON c.id=i.customer_id LEFT JOIN staff s"
        " ON s.id=n.staff_id LEFT JOIN sales_order o ON o.id=n.order_id LEFT JOIN task t ON t.interaction_id=n.id"
        " ORDER BY n.id"
    )
    assert [row[1:] for row in found] == [
        ("after_sale", "chat", "in", 3, "小林", "1", "2026-06-01"),
        ("campaign", "wechat", "out", None, "小林", None, None),
        ("complaint", "email", "in", 1, None, None, None),
        ("visit", "counter", "in", None, None, None, None),
        ("other", "other", "in", None, None, None, None),
    ]
    assert found[0][0] == found[1][0], "by her phone"
    assert {(f.line, str(f.problem), f.lost) for f in report.findings} == {
        *((4, "order_not_known", False), (6, "missing", True), (7, "unknown_word", False)),
        *((7, "not_a_number", False), (7, "not_a_date", False)),
    }
    (fang,) = customers.find(shop, "fang_1")
    assert profiles.profile(shop, fang.id).name == found[0][0]


def test_a_talk_that_was_edited_is_known_again(shop: Shop, tmp_path: Path) -> None:
    shape = format_file(tmp_path, TALKS)
    row = "tb小芳,,,,,2026-05-24 10:00:00,售后,旺旺,,,,皂裂了,,"
    take_in(shop, written(tmp_path, "t.csv", TALK_HEADER, row), format_name=shape)
    with shop.change("edit_interaction", name="") as change:
        change.update(Interaction, 1, text="皂裂了，已补寄", kind="complaint")
    report = take_in(shop, written(tmp_path, "t2.csv", TALK_HEADER, f"{row[:-2]},4,2026-06-02"), format_name=shape)
    assert (report.new, report.changed) == (0, 1)
    assert shop.query("SELECT kind, text, rating FROM interaction") == [("complaint", "皂裂了，已补寄", 4)]
    assert shop.query("SELECT title, due_on FROM task") == [("皂裂了", "2026-06-02")]


# Till lists


def test_a_till_list_is_of_days_and_a_changed_total_is_an_update(shop: Shop, tmp_path: Path) -> None:
    shape = format_file(tmp_path, TILL)
    shops.save_settings(shop, day_start_hour=4)
    head = "日期,营业额,备注"
    rows = ["2026-05-23,1200.00,晴", "2026/5/24,￥980,", "2026-05-25,", "昨天,1", "2026-05-24,7,"]
    report = take_in(shop, written(tmp_path, "a.csv", head, *rows), format_name=shape)
    problems = {(f.line, str(f.problem)) for f in report.findings}
    assert problems >= {(4, "missing"), (5, "not_a_date"), (6, "repeated_number")}
    assert shop.query("SELECT business_date, total_minor, source FROM till_total ORDER BY 1") == [
        ("2026-05-23", 120000, "file"),
        ("2026-05-24", 98000, "file"),
    ]
    changed = take_in(shop, written(tmp_path, "b.csv", head, "2026-05-23,1300.00,"), format_name=shape)
    assert (changed.new, changed.changed, changed.same) == (0, 1, 0)
    assert shop.query("SELECT total_minor, note FROM till_total WHERE business_date='2026-05-23'") == [(130000, "晴")]
    history.undo(shop, changed.change)
    assert shop.query("SELECT total_minor FROM till_total WHERE business_date='2026-05-23'") == [(120000,)]
