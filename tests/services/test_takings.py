"""The whole take of days and the share of it with a name: every sale counts once, whichever files told of it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.services import history, importing, takings
from desktop.services.report_files import write_report
from desktop.services.reports import finding, report
from desktop.storage.shopfile import Shop
from tests.services.test_importing_others import TILL, format_file, paid, wechat_bill, written
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

SINCE, UNTIL = date(2026, 5, 1), date(2026, 5, 31)
DAY = date(2026, 5, 23)


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def take_in(shop: Shop, *paths: Path, **options: object) -> importing.ImportResult:
    return importing.import_files(shop, paths, **options)  # type: ignore[arg-type]


def taken(shop: Shop) -> tuple[int, int]:
    found = takings.identified_share(shop, SINCE, UNTIL)
    return found.identified_minor, found.whole_minor


def nameless(number: int, money: str = "88.00", **more: str) -> str:
    return taobao_row(number, "null", money, name="", phone="", **more)


def test_a_sale_of_bill_and_order_counts_once_with_its_name(shop: Shop, tmp_path: Path) -> None:
    take_in(
        shop,
        taobao_file(tmp_path, taobao_row(1, paid="88.00"), nameless(2, "50.00"), taobao_row(3, paid="10.00")),
        wechat_bill(tmp_path, paid(71, "1", "88.00"), paid(72, "2", "50.00"), paid(73, "/", "30.00")),
    )
    assert taken(shop) == (8800 + 1000, 8800 + 5000 + 3000 + 1000)
    (day,) = takings.identified_share(shop, SINCE, UNTIL).days
    assert (day.day, day.source, day.sales, day.named_sales) == ("2026-05-23", "sales", 4, 2)


def test_a_sale_counts_on_the_day_its_payment_came(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1)), wechat_bill(tmp_path, paid(71, "1", day="2026-05-25")))
    found = takings.identified_share(shop, SINCE, UNTIL)
    assert [(day.day, day.whole_minor) for day in found.days] == [("2026-05-25", 8800)]
    assert takings.identified_share(shop, SINCE, date(2026, 5, 24)).days == ()


@pytest.mark.parametrize(
    ("state", "money"), [("已退款(￥12.34)", 8800 - 1234), ("已全额退款", 0), ("已关闭", 8800), ("等待", 8800)]
)
def test_what_went_back_is_no_take(state: str, money: int, shop: Shop, tmp_path: Path) -> None:
    """A payment that came to nothing tells nothing of its order, which counts by itself then."""
    take_in(shop, taobao_file(tmp_path, taobao_row(1)), wechat_bill(tmp_path, paid(71, "1", state=state)))
    assert taken(shop) == (money, money)


def test_one_refund_that_three_files_tell_of_is_one(shop: Shop, tmp_path: Path) -> None:
    data = Path(__file__).parents[1] / "importers" / "data"
    refunded = taobao_row(1689000000000001, refund="20.00")
    merchant = data / "alipay_merchant_bill_25_columns.csv"  # 88.00, 20.00 back in a line of its own; 35.00 unnamed
    website = data / "alipay_bill_web.csv"  # the same 88.00, 20.00 back in its line; 222.50 of somebody's
    take_in(shop, merchant)
    assert taken(shop) == (0, 6800 + 3500)
    take_in(shop, taobao_file(tmp_path, refunded))
    assert taken(shop) == (6800, 6800 + 3500)
    take_in(shop, website)
    assert shop.query("SELECT count(*) FROM payment WHERE number='2026052322001100000000000001'") == [(1,)]
    # 222.50 has the number of the 35.00 in the made-up files: the amount that came first stays.
    assert taken(shop) == (6800, 6800 + 3500)


def test_a_till_total_is_the_whole_take_of_its_day(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1), taobao_row(2, day="2026-05-24")))
    list_ = written(tmp_path, "t.csv", "日期,营业额,备注", "2026-05-23,200.00,", "2026-05-25,50.00,")
    take_in(shop, list_, format_name=format_file(tmp_path, TILL))
    assert taken(shop) == (8800 + 8800, 20000 + 8800 + 5000)
    takings.set_till_total(shop, DAY, 17600)
    assert taken(shop) == (8800 + 8800, 17600 + 8800 + 5000), "what a person typed goes before a list"
    takings.set_till_total(shop, DAY, 5000)
    found = takings.identified_share(shop, SINCE, UNTIL).days[0]
    assert (found.whole_minor, found.identified_minor, found.named_minor) == (5000, 5000, 8800)


def test_a_till_total_is_a_deed_that_can_be_taken_back(shop: Shop) -> None:
    assert takings.till_total(shop, DAY) is None
    before = contents(shop)
    takings.set_till_total(shop, DAY, 100, note="雨")
    takings.set_till_total(shop, DAY, 250)
    assert takings.till_total(shop, DAY) == 250
    takings.set_till_total(shop, DAY, 250)  # the same again is nothing
    first, second = (info.id for info in reversed(history.changes(shop)[:2]))
    assert history.changes(shop)[0].args == {"day": "2026-05-23"}
    history.undo(shop, second)
    assert takings.till_total(shop, DAY) == 100
    history.undo(shop, first)
    assert contents(shop) == before
    takings.set_till_total(shop, DAY, 300)
    takings.set_till_total(shop, DAY, None)
    assert takings.till_total(shop, DAY) is None
    with pytest.raises(BadValue):
        takings.set_till_total(shop, DAY, -1)


def test_orders_of_two_currencies_are_never_added_together(shop: Shop, tmp_path: Path) -> None:
    shopify = tmp_path / "orders_export.csv"
    shopify.write_text(
        "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Total,Created at,Lineitem name\n"
        + "#1,a@example.com,paid,2026-05-23 10:00:00 +0800,USD,100.00,0.00,100.00,2026-05-23 10:00:00 +0800,Soap\n",
        encoding="utf-8",
    )
    take_in(shop, taobao_file(tmp_path, taobao_row(1)), shopify)
    assert taken(shop) == (8800, 8800)
    dollars = takings.identified_share(shop, SINCE, UNTIL, "USD")
    assert (dollars.currency, dollars.whole_minor, dollars.share) == ("USD", 10000, 1.0)


def test_nothing_taken_is_a_share_of_nothing(shop: Shop) -> None:
    assert takings.identified_share(shop, SINCE, UNTIL).share == 0.0
    assert finding(report(shop, "identified", UNTIL)).kind == "no_take"


def test_the_report_says_the_share_in_every_form(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1), nameless(2, "12.00")))
    made = report(shop, "identified", UNTIL)
    answer = made.as_json()
    assert (answer["identified_minor"], answer["whole_minor"], answer["share"]) == (8800, 10000, 0.88)
    assert [day["day"] for day in answer["days"]] == ["2026-05-23"]
    assert (made.groups, made.money) == (
        {"identified": 1, "unidentified": 1},
        {"identified": 8800, "unidentified": 1200},
    )
    text = write_report(made, tmp_path / "share.csv", "csv", language="zh").read_text("utf-8-sig")
    assert text.splitlines()[:2] == ["销售,笔数,占比,消费 (CNY),消费占比", "知道是谁买的,1,0.5,88.00,0.88"]
    for kind in ("png", "xlsx"):
        assert write_report(made, tmp_path / f"share.{kind}", kind).stat().st_size > 1000


# What holds for any shop

ORDERS = st.lists(
    st.tuples(st.integers(1, 6), st.booleans(), st.integers(1, 9_999), st.integers(0, 9_999), st.integers(0, 2)),
    max_size=6,
    unique_by=lambda order: order[0],
)
PAYMENTS = st.lists(st.tuples(st.integers(0, 8), st.integers(1, 9_999), st.integers(0, 3)), max_size=8)
STATES = ("交易成功", "交易关闭", "等待买家付款")


def money(minor: int) -> str:
    return f"{minor / 100:.2f}"


@settings(max_examples=40)
@given(orders=ORDERS, payments=PAYMENTS, bill_first=st.booleans(), total=st.none() | st.integers(0, 30_000))
def test_the_share_is_between_0_and_1_and_no_sale_counts_twice(
    orders: list[tuple[int, bool, int, int, int]],
    payments: list[tuple[int, int, int]],
    bill_first: bool,
    total: int | None,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("take")
    rows = [
        taobao_row(number, f"tb{number}" if named else "null", money(paid_), STATES[state], phone="138****1234")
        if not back
        else taobao_row(
            *(number, f"tb{number}" if named else "null", money(paid_), STATES[state]),
            phone="138****1234",
            refund=money(min(back, paid_)),
        )
        for number, named, paid_, back, state in orders
    ]
    bill = [
        paid(100 + place, str(order), money(amount), ("已收钱", "已全额退款", "已关闭", "已收钱")[state])
        for place, (order, amount, state) in enumerate(payments)
    ]
    files = [taobao_file(folder, *rows)] if rows else []
    files += [wechat_bill(folder, *bill)] if bill else []
    with make_shop(folder) as shop:
        for path in reversed(files) if bill_first else files:
            take_in(shop, path)
        identified, whole = taken(shop)
        assert (identified, whole) == by_hand(shop)
        if total is not None:
            takings.set_till_total(shop, DAY, total)
        found = takings.identified_share(shop, SINCE, UNTIL)
        assert 0 <= found.share <= 1
        assert all(0 <= day.identified_minor <= day.whole_minor for day in found.days)


def by_hand(shop: Shop) -> tuple[int, int]:
    """Named and whole take, sale by sale: each order with its payments, then the payments of nobody's order."""
    identified = whole = 0
    received: dict[str, list[tuple[int, int]]] = {}
    for number, order, amount, back, status in shop.query(
        "SELECT number, order_number, amount_minor, refunded_minor, status FROM payment"
    ):
        if status != "closed":
            received.setdefault(order or number, []).append((amount, back))
    for number, identity, valid, net, back in shop.query(
        "SELECT number, identity_id, is_valid, paid_minor-refunded_minor, refunded_minor FROM sales_order"
    ):
        parts = received.pop(number, None)
        if parts is None:
            sale = net if valid else 0
        else:
            came, went = sum(amount for amount, _ in parts), sum(gone for _, gone in parts)
            sale = max(came - max(went, back), 0)
        whole += sale
        identified += sale if identity is not None else 0
    for parts in received.values():
        whole += sum(amount - back for amount, back in parts)
    return identified, whole
