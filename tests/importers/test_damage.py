"""What spreadsheets did to a file is told, and values that were damaged are no keys."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_broken_files import HEADER, order, outcome, text_of, write

from desktop.domain.records import CustomerRow, Problem
from desktop.importers import read, sniff
from desktop.importers.damage import is_cut, is_double_encoded, turned_at, whole_length

MORE = [*HEADER, "收货人姓名", "联系手机", "邮编"]


@pytest.mark.parametrize("spoil", ["latin-1", "cp1252", "gb18030"])
@pytest.mark.parametrize("text", ["张三", "李四 王五", "éclair José", "上海市浦东新区"])
def test_letters_that_went_through_a_wrong_encoding_are_known(text: str, spoil: str) -> None:
    assert not is_double_encoded(text)
    if spoil == "gb18030" and "é" in text:
        return  # such letters are no Chinese afterwards
    spoilt = text.encode().decode(spoil, "ignore")
    if spoil != "cp1252" or spoilt.encode(spoil) == text.encode():
        assert is_double_encoded(spoilt)


@pytest.mark.parametrize("text", ["å¼ ä¸‰", "寮犱笁", "锟斤拷锟斤拷", "JosÃ©"])
def test_well_known_spoilt_letters_are_known(text: str) -> None:
    assert is_double_encoded(text)


@pytest.mark.parametrize(
    "text", ["", "Ann", "Ångström", "naïve café", "路", "陆小曼", "北京 朝阳区", "Ärger mit Öl", "Ä€"]
)
def test_letters_as_people_write_them_are_let_be(text: str) -> None:
    assert not is_double_encoded(text)


# The characters of GB2312 in common use, in which names and goods are written.
COMMON = [bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)]


@given(st.text(st.sampled_from(COMMON), min_size=1, max_size=8))
def test_names_of_common_characters_are_never_taken_for_spoilt(text: str) -> None:
    assert not is_double_encoded(text)


def test_spoilt_names_are_told_and_an_account_of_them_is_no_key(tmp_path: Path) -> None:
    spoilt = "张三的店".encode().decode("gb18030", "ignore")
    orders, findings = outcome(write(tmp_path, text_of([HEADER, order(1), order(2, 买家会员名=spoilt)])))
    assert [(each.line, each.column, each.problem) for each in findings] == [(3, "买家会员名", Problem.DOUBLE_ENCODED)]
    assert [each.account for each in orders] == ["tb1", ""]


def test_zeros_that_a_spreadsheet_took_are_told() -> None:
    whole = [f"{number:06}" for number in range(3017, 999_999, 13_777)]
    lost = [text.lstrip("0") for text in whole]
    assert whole_length(whole, 4, 20) == 0
    assert whole_length(lost, 4, 20) == 6
    assert whole_length([str(number) for number in range(1, 2000)], 4, 20) == 0, "numbers that count up"
    assert whole_length(lost[:5], 4, 20) == 0, "too few to say"


def test_a_phone_without_its_zero_is_no_key(tmp_path: Path) -> None:
    rows = [[*order(n), "王芳", f"138{n * 7919 % 10**8:08}", "200000"] for n in range(30)]
    rows.append([*order(30), "王芳", "2112345678", "200000"])
    rows.append([*order(31), "王芳", "4001234567", "200000"])
    orders, findings = outcome(write(tmp_path, text_of([MORE, *rows])))
    assert [(each.line, each.text, each.problem) for each in findings] == [(32, "2112345678", Problem.LOST_ZEROS)]
    assert [each.phone for each in orders[-3:]] == [rows[29][-2], "", "4001234567"]


def test_long_numbers_that_end_in_zeros_cannot_tell_orders_apart(tmp_path: Path) -> None:
    assert is_cut(["123456789012345000", "223456789012345000"])
    assert not is_cut(["123456789012345000", "223456789012345001"])
    assert not is_cut(["1234567890123450", "2234567890123450"]), "every hundredth pair ends so by chance"
    rows = [order(n, 订单编号=f"{n + 123456789012345}000") for n in range(3)]
    orders, findings = outcome(write(tmp_path, text_of([HEADER, *rows])))
    assert not orders
    assert [(each.problem, each.lost) for each in findings] == [(Problem.DAMAGED_NUMBER, True)] * 3


def test_a_sku_in_scientific_notation_is_no_key(tmp_path: Path) -> None:
    header = ["Name", "Created at", "Financial Status", "Total", "Currency", "Lineitem name", "Lineitem sku"]
    row = ["#1", "2024-05-01 10:00:00 +0100", "paid", "9.00", "EUR", "Soap", "6.9E+12"]
    ((found,), _) = outcome(write(tmp_path, text_of([header, row])))
    assert [line.sku for line in found.lines] == [""]


def test_dates_that_were_turned_round_are_told(tmp_path: Path) -> None:
    days = [f"2024-{day:02}-05" for day in range(1, 8)] + [f"{day}/05/2024" for day in range(13, 20)]
    assert turned_at(days, "dmy") == 0
    assert turned_at([f"2024-{month:02}-{day:02}" for month in (4, 5) for day in range(1, 29)], "ymd") is None
    turned = [f"2024-{day:02}-{month:02}" for month in (4, 5) for day in range(1, 13)]
    assert turned_at(turned, "ymd") == 0
    rows = [order(n, 订单创建时间=f"{text} 10:00:00") for n, text in enumerate(turned)]
    orders, findings = outcome(write(tmp_path, text_of([HEADER, *rows])))
    assert len(orders) == 24, "they come in: a person decides"
    assert [(each.line, each.column, each.problem) for each in findings] == [(2, "订单创建时间", Problem.DATES_TURNED)]


def test_a_row_whose_cells_moved_is_told_and_left_out(tmp_path: Path) -> None:
    good = order(1)
    extra = [*order(2)[:1], "tb", "1", *order(2)[2:]]
    missing = [*order(3)[:3], *order(3)[4:]]
    orders, findings = outcome(write(tmp_path, text_of([HEADER, good, extra, missing, order(4)])))
    assert [each.number for each in orders] == ["9001", "9004"]
    assert [(each.line, each.problem, each.lost) for each in findings] == [
        (3, Problem.SHIFTED_ROW, True),
        (4, Problem.SHIFTED_ROW, True),
    ]


def test_a_contact_with_a_damaged_phone_comes_in_without_it(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nFN:李四\nTEL;CELL:1.39E+10\nEND:VCARD\n", encoding="utf-8")
    rows = [row for row in read(sniff(path), zone="UTC") if isinstance(row, CustomerRow)]
    assert [(row.name, row.phone) for row in rows] == [("李四", "")]
