"""Files that went wrong on the way: good rows come in, the rest is told, nothing is raised for content."""

import csv
import io
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, UnknownFormat, UnreadableFile
from desktop.domain.records import Finding, OrderRow, Problem
from desktop.importers import formats, load_format, read, sniff

HEADER = "订单编号 买家会员名 订单状态 总金额 买家实际支付金额 订单创建时间 订单付款时间 宝贝标题".split()


def order(number: int, **cells: str) -> list[str]:
    base = dict(
        zip(
            HEADER,
            [str(9000 + number), "tb1", "交易成功", "12.00", "12.00", "2024-05-01 10:00:00", "", "皂"],
            strict=True,
        )
    )
    base["订单付款时间"] = "2024-05-01 10:00:05"
    return list((base | cells).values())


def text_of(rows: list[list[str]], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue()


def write(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path = folder / "orders.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def outcome(path: Path, **options: str) -> tuple[list[OrderRow], list[Finding]]:
    rows = list(read(sniff(path, **options), zone="Asia/Shanghai"))
    return [row for row in rows if isinstance(row, OrderRow)], [row for row in rows if isinstance(row, Finding)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \n", "empty"),
        (b"PK\x03\x04" + b"sheet" * 100, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (bytes(range(256)) * 8, "binary"),
    ],
)
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff(write(tmp_path, content))
    assert caught.value.reason == reason


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff(tmp_path / "none.csv")
    assert caught.value.reason == "missing"
    with pytest.raises(UnreadableFile):
        sniff(tmp_path)


def test_an_unknown_header_is_shown(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat) as caught:
        sniff(write(tmp_path, "colour;size\nred;7\n"))
    assert caught.value.header == ("colour", "size")


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13"])
def test_an_encoding_nobody_knows_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadValue):
        sniff(write(tmp_path, text_of([HEADER])), encoding=name)


@pytest.mark.parametrize("name", ["gbk", "GB2312", "gb18030", "cp936"])
def test_a_chinese_encoding_by_any_name_is_read(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, text_of([HEADER, order(1)]), "gb18030")
    assert [each.title for each in outcome(path, encoding=name)[0]] == ["皂"]


def test_a_file_without_line_breaks_is_refused_soon(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        sniff(write(tmp_path, b"word," * 4_000_000))


def test_only_a_header_gives_no_rows(tmp_path: Path) -> None:
    assert outcome(write(tmp_path, text_of([HEADER]))) == ([], [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_delimiters_and_encodings_are_found(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = write(tmp_path, text_of([HEADER, order(1), order(2)], delimiter), encoding)
    found = sniff(path)
    assert (found.delimiter, found.encoding, found.mixed) == (delimiter, encoding, False)
    orders, findings = outcome(path)
    assert [each.paid_minor for each in orders] == [1200, 1200]
    assert not findings


def test_columns_in_another_order_below_other_lines(tmp_path: Path) -> None:
    shuffled = list(reversed(HEADER))
    content = "某店导出\r\n,,\r\n" + text_of([["\t" + cell + " " for cell in shuffled], list(reversed(order(1)))])
    path = write(tmp_path, content)
    assert sniff(path).header_line == 3
    orders, findings = outcome(path)
    assert [each.line for each in orders] == [4]
    assert not findings


def test_headers_may_be_guarded() -> None:
    from desktop.importers.header import plain

    assert plain('\ufeff"订单编号"') == plain(" 订单编号\t") == plain('="订单编号"')
    assert plain("商品数量（件）") == plain("商品数量(件)")


def test_one_file_may_mix_encodings(tmp_path: Path) -> None:
    lines = [text_of([row]) for row in (HEADER, order(1), order(2), order(3))]
    content = lines[0].encode("gb18030") + lines[1].encode("gb18030") + lines[2].encode() + lines[3].encode("gb18030")
    path = write(tmp_path, content)
    assert sniff(path).mixed
    orders, findings = outcome(path)
    assert [each.title for each in orders] == ["皂", "皂", "皂"]
    assert not findings


def test_bytes_of_no_encoding_are_told_and_their_row_comes_in(tmp_path: Path) -> None:
    content = text_of([HEADER, order(1), order(2, 宝贝标题="soap~")]).encode().replace(b"~", b"\xff")
    orders, findings = outcome(write(tmp_path, content))
    assert len(orders) == 2
    assert [(each.line, each.problem, each.lost) for each in findings] == [(3, Problem.BAD_ENCODING, False)]


def test_nul_bytes_are_told_and_taken_out(tmp_path: Path) -> None:
    orders, findings = outcome(write(tmp_path, text_of([HEADER, order(1, 宝贝标题="so\0ap")])))
    assert orders[0].title == "soap"
    assert [(each.line, each.problem) for each in findings] == [(2, Problem.NUL_BYTES)]


def test_half_a_row_at_the_end_is_told(tmp_path: Path) -> None:
    content = text_of([HEADER, order(1)]) + '9002,tb1,"交易'
    orders, findings = outcome(write(tmp_path, content))
    assert len(orders) == 1
    assert {each.problem for each in findings} == {Problem.SHORT_ROW, Problem.MISSING}
    assert {each.line for each in findings} == {3}


def test_a_short_row_with_what_is_needed_comes_in(tmp_path: Path) -> None:
    orders, findings = outcome(
        write(tmp_path, text_of([HEADER, order(1)[:-1], [*order(2), "", "more"], [*order(3), ""]]))
    )
    assert len(orders) == 3
    assert [(each.line, each.problem, each.lost) for each in findings] == [
        (2, Problem.SHORT_ROW, False),
        (3, Problem.LONG_ROW, False),
    ]


def test_a_quote_that_is_never_closed_costs_its_row_only(tmp_path: Path) -> None:
    lines = text_of([HEADER, order(1), order(2), order(3)]).splitlines(keepends=True)
    lines[2] = lines[2].replace("皂", '"皂')
    orders, _ = outcome(write(tmp_path, "".join(lines)))
    assert [each.number for each in orders] == ["9001", "9002", "9003"]


def test_two_open_quotes_do_not_make_one_order_of_two(tmp_path: Path) -> None:
    lines = text_of([HEADER, order(1), order(2), order(3)]).splitlines(keepends=True)
    lines[1], lines[2] = lines[1].replace(",皂", ',"皂'), lines[2].replace(",皂", ',"皂"')
    orders, _ = outcome(write(tmp_path, "".join(lines)))
    assert [each.number for each in orders] == ["9001", "9002", "9003"]


def test_a_cell_longer_than_any_limit_does_not_stop_the_file(tmp_path: Path) -> None:
    content = text_of([HEADER, order(1)]) + '9002,"' + ("x" * 300 + "\n") * 5000 + text_of([order(3)])
    orders, findings = outcome(write(tmp_path, content))
    assert {each.number for each in orders} == {"9001", "9003"}
    assert findings


def test_five_hundred_columns_are_read(tmp_path: Path) -> None:
    extra = [f"extra {number}" for number in range(500)]
    orders, findings = outcome(write(tmp_path, text_of([HEADER + extra, order(1) + extra])))
    assert len(orders) == 1
    assert not findings


def test_blank_rows_are_passed_over_and_lines_still_count(tmp_path: Path) -> None:
    orders, findings = outcome(write(tmp_path, text_of([HEADER, [], [""] * 8, order(1), ["", ""], order(2)])))
    assert [each.line for each in orders] == [4, 6]
    assert not findings


def test_bad_cells_are_told_by_line_and_column(tmp_path: Path) -> None:
    rows = [
        order(1, 订单创建时间="soon", 订单付款时间="later"),
        order(2, 总金额="a lot"),
        order(3, 买家实际支付金额="free"),
        order(4, 订单付款时间="31/31/2024"),
        order(5, 订单状态="???"),
        order(6, 订单编号=""),
        order(7, 订单编号="1.93E+17"),
    ]
    orders, findings = outcome(write(tmp_path, text_of([HEADER, *rows])))
    assert [each.number for each in orders] == ["9002", "9004", "9005"]
    assert [(each.line, each.column, each.problem, each.lost) for each in findings] == [
        (2, "订单创建时间", Problem.NOT_A_DATE, True),
        (2, "订单付款时间", Problem.NOT_A_DATE, True),
        (3, "总金额", Problem.NOT_AN_AMOUNT, False),
        (4, "买家实际支付金额", Problem.NOT_AN_AMOUNT, True),
        (5, "订单付款时间", Problem.NOT_A_DATE, False),
        (6, "订单状态", Problem.UNKNOWN_STATUS, False),
        (7, "订单编号", Problem.MISSING, True),
        (8, "订单编号", Problem.DAMAGED_NUMBER, True),
    ]


def test_the_same_order_twice_comes_in_once(tmp_path: Path) -> None:
    rows = [order(1), order(2), order(1), order(2, 订单状态="交易关闭")]
    orders, findings = outcome(write(tmp_path, text_of([HEADER, *rows])))
    assert [each.line for each in orders] == [2, 3]
    assert [(each.line, each.problem, each.text) for each in findings] == [(5, Problem.REPEATED_ORDER, "9002")]


def test_a_repeat_far_below_is_found(tmp_path: Path) -> None:
    rows = [order(number) for number in range(1500)]
    orders, findings = outcome(write(tmp_path, text_of([HEADER, *rows, order(3), order(4, 总金额="13.00")])))
    assert len(orders) == 1500
    assert [each.line for each in findings] == [1503]


def test_a_format_that_is_asked_for_is_used_or_refused(tmp_path: Path) -> None:
    path = write(tmp_path, text_of([HEADER, order(1)]))
    assert sniff(path, format=load_format("taobao_orders")).format is formats()["taobao_orders"]
    with pytest.raises(UnknownFormat):
        sniff(path, format=load_format("shopify_orders"))


def test_utf_16_said_of_a_file_that_is_not_is_no_crash(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        sniff(write(tmp_path, text_of([HEADER, order(1)])), encoding="utf-16")
