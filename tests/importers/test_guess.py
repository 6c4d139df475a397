"""Unknown lists of shops: what a row is and which field each column is, by headers and by the cells themselves."""

import pytest

from desktop.importers.formats import FIELDS
from desktop.importers.guess import ROW_KINDS, guess, guess_date_order, guess_decimal, offered_rows
from desktop.importers.guess_fields import choices_of
from desktop.importers.guess_status import state_of
from desktop.importers.header_words import concept
from desktop.importers.mapping import mapping_of
from tests.importers.own_lists import LISTS, OwnList


@pytest.mark.parametrize("each", LISTS, ids=lambda each: each.name)
def test_a_list_is_guessed_as_its_owner_would_say(each: OwnList) -> None:
    header, *rows = each.table
    found = guess(header, rows, name=each.name, kinds=ROW_KINDS)
    assert found.row == each.row
    assert found.spread == each.spread
    assert found.fields == each.fields


def test_only_rows_that_can_be_read_are_offered() -> None:
    assert set(offered_rows()) <= FIELDS.keys()
    for each in LISTS:
        header, *rows = each.table
        assert guess(header, rows).row in FIELDS


def test_cells_tell_where_headers_do_not() -> None:
    header = ["A", "B", "C", "D", "E"]
    rows = [
        ["王芳", "13800005678", "fang@example.org", "2025-05-01", "浙江省"],
        ["李雷", "13900001234", "li@example.org", "2025-05-02", "江苏省"],
        ["韩梅梅", "13700009876", "han@example.org", "2025-05-03", "上海市"],
    ]
    found = guess(header, rows, row="customer")
    assert found.fields == ("name", "phone", "email", "", "province")
    assert guess(header, rows, row="order").fields == ("buyer_name", "phone", "email", "placed_at", "province")
    assert not found.columns[0].is_sure, "cells alone are not as sure as a word"


def test_cells_overrule_a_header_that_says_something_else() -> None:
    rows = [["ann@example.org", "Soap"], ["bob@example.org", "Candle"]]
    assert guess(["Phone", "Name"], rows, row="customer").fields[0] == "email"


def test_a_header_that_cells_do_not_bear_out_is_unsure() -> None:
    rows = [["call after six"], ["ask Ann"], ["none so far"]]
    (column,) = guess(["Phone"], rows, row="customer").columns
    assert column.field == "phone"
    assert not column.is_sure


def test_no_field_is_given_twice_unless_both_columns_say_something() -> None:
    for each in LISTS:
        header, *rows = each.table
        fields = [field for field in guess(header, rows, kinds=ROW_KINDS).fields if field]
        twice = {field for field in fields if fields.count(field) > 1}
        assert twice <= {"phone", "name", "placed_at", "at"}, each.name


@pytest.mark.parametrize(
    ("texts", "order", "matters"),
    [
        (["2025-05-01", "2025/6/2"], "ymd", False),
        (["01/05/2025", "13/05/2025"], "dmy", True),
        (["05/01/2025", "05/13/2025"], "mdy", True),
        (["05/01/2025 9:05 AM", "05/02/2025 1:00 PM"], "mdy", True),
        (["01.05.2025"], "dmy", True),
        ([], "ymd", False),
    ],
)
def test_the_order_of_dates_is_seen_where_a_day_gives_it_away(texts: list[str], order: str, matters: bool) -> None:
    assert guess_date_order(texts) == (order, matters)


@pytest.mark.parametrize(
    ("texts", "comma", "matters"),
    [
        (["1.234,50", "5,00"], True, True),
        (["1,234.50", "5.00"], False, True),
        (["12.50", "3"], False, False),
        (["€ 12,50"], True, True),
        (["€ 1.234", "€ 88"], True, True),
        (["0.125", "0.500"], False, False),
    ],
)
def test_a_decimal_comma_is_seen(texts: list[str], comma: bool, matters: bool) -> None:
    assert guess_decimal(texts) == (comma, matters)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        *(("已完成", "completed"), ("交易成功", "completed"), ("待付款", "unpaid"), ("未支付", "unpaid")),
        *(
            ("已付款", "paid"),
            ("待发货", "paid"),
            ("已发货", "shipped"),
            ("配送中", "shipped"),
            ("已签收", "completed"),
        ),
        *(("已取消", "closed"), ("退款中", "refunding"), ("已退款", "refunded"), ("部分退款", "partially_refunded")),
        *(
            ("Paid", "paid"),
            ("Not paid", "unpaid"),
            ("unpaid", "unpaid"),
            ("Cancelled", "closed"),
            ("Done", "completed"),
        ),
        *(("partially_refunded", "partially_refunded"), ("Awaiting payment", "unpaid"), ("In transit", "shipped")),
    ],
)
def test_words_of_statuses_are_understood(text: str, state: str) -> None:
    assert state_of(text) == (state, True)


def test_a_word_that_nobody_knows_is_no_state() -> None:
    assert state_of("蓝色") == ("none", False)


@pytest.mark.parametrize(
    ("header", "about"),
    [
        *(("订单号", "number"), ("Order ID", "number"), ("orderNo", "number"), ("order_number", "number")),
        *(("收货人手机", "phone"), ("联系电话", "phone"), ("Phone (mobile)", "phone"), ("会员手机", "phone")),
        *(("买家会员名", "account"), ("实付金额（元）", "paid"), ("下单时间", "placed_at"), ("物流单号", "other")),
        *(("E-Mail", "email"), ("Customer e-mail", "email"), ("客户生日", "other"), ("", ""), ("xyzzy", "")),
    ],
)
def test_headers_are_known_in_many_spellings(header: str, about: str) -> None:
    assert concept(header)[0] == about


def test_a_last_row_that_sums_up_ends_the_data() -> None:
    rows = [["2025-05-01", "王芳", "10"], ["2025-05-02", "李雷", "20"], ["合计", "", "30"]]
    header = ["日期", "客户", "金额"]
    assert guess(header, rows).footer == ("合计",)
    assert guess(header, rows, is_whole=False).footer == (), "the last row that was looked at need not be the last"


def test_columns_without_a_name_of_their_own_cannot_be_mapped() -> None:
    header, rows = ["电话", "", "电话"], [["13800005678", "王芳", "13900001234"]] * 3
    mapping = mapping_of(guess(header, rows, row="customer"), header, rows)
    assert mapping.fields == ("phone", "", "")


def test_the_platform_is_told_by_the_name_or_the_headers() -> None:
    assert guess(["订单号", "日期", "金额"], [], name="京东订单.csv").channel == "jd"
    assert guess(["旺旺号", "姓名"], []).channel == "taobao"
    assert guess(["姓名"], [], name="客户本.csv").channel == ""
    assert guess(["微信号", "备注"], []).channel == "wechat"
    assert guess(["单号", "日期", "微信号", "金额"], []).channel == "", "each shop counts its own orders there"


def test_fields_that_are_new_to_a_kind_of_row_are_offered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIELDS, "customer", FIELDS["customer"] | {"shoe_size"})
    assert choices_of("customer")[-1] == "shoe_size"
    monkeypatch.setitem(FIELDS, "payment", frozenset({"amount"}))
    assert choices_of("payment") == ("amount",)
    assert "payment" not in offered_rows()
