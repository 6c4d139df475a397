"""What holds for any file at all."""

import csv
import io
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UnknownFormat, UnreadableFile
from desktop.domain.records import Finding, OrderRow
from desktop.importers import Content, formats, read, sniff
from desktop.importers.records import Skipped

TAOBAO = "订单编号 订单状态 总金额 买家实际支付金额 退款金额 订单创建时间 订单付款时间 收货地址 宝贝总数量".split()
WECHAT_PAY = "交易单号 交易时间 收/支 金额(元) 当前状态 商户单号 交易对方 备注".split()
SHOPIFY = ["Name", "Created at", "Financial Status", "Total", "Currency", "Lineitem name", "Lineitem quantity", "Notes"]
# More for a long search: REGULARS_EXAMPLES=20000 python dev.py test tests/importers/test_any_file.py
EXAMPLES = int(os.environ.get("REGULARS_EXAMPLES", "100"))
CELL = st.one_of(
    st.text(st.characters(exclude_categories=("C", "Z")), max_size=12),
    st.text(st.sampled_from("张三 soap\n"), max_size=12),
    st.sampled_from(
        ["", "null", '="1"', "'1", "88.00", "1.9E+15", "2024-05-01 10:00:00", "交易成功", "交易关闭", "paid"]
    ),
    st.text('",;\n\r\t= \0', max_size=6),
)


def everything(content: bytes) -> list[object]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.csv"
        path.write_bytes(content)
        return list(read(sniff(path), zone="Asia/Shanghai", currency="CNY"))


def encoded(header: list[str], rows: list[list[str]], encoding: str) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([header, *rows])
    return file.getvalue().encode(encoding, "replace")


@settings(max_examples=EXAMPLES)
@given(st.lists(st.lists(CELL, min_size=7, max_size=9), max_size=12), st.sampled_from(["utf-8", "gb18030"]))
def test_no_row_of_an_order_file_is_lost_in_silence(rows: list[list[str]], encoding: str) -> None:
    numbered = [[f"77{place:05}", *row] for place, row in enumerate(rows)]
    seen = everything(encoded(TAOBAO, numbered, encoding))
    assert len({row.line for row in seen}) >= len(rows)


@settings(max_examples=EXAMPLES)
@given(st.lists(st.lists(CELL, min_size=6, max_size=7), max_size=12))
def test_no_row_of_a_spread_file_is_lost_in_silence(rows: list[list[str]]) -> None:
    numbered = [[f"#77{place:05}", *row] for place, row in enumerate(rows)]
    seen = everything(encoded(SHOPIFY, numbered, "utf-8"))
    assert len({row.line for row in seen}) >= len(rows)


@settings(max_examples=EXAMPLES)
@given(st.lists(st.lists(CELL, min_size=7, max_size=8), max_size=12), st.sampled_from(["utf-8", "gb18030"]))
def test_no_row_of_a_bill_is_lost_in_silence(rows: list[list[str]], encoding: str) -> None:
    numbered = [[f"77{place:05}", *row] for place, row in enumerate(rows)]
    seen = everything(encoded(WECHAT_PAY, numbered, encoding))
    assert len({row.line for row in seen}) >= len(rows)


@settings(max_examples=EXAMPLES)
@given(st.binary(max_size=400), st.sampled_from([TAOBAO, SHOPIFY]))
def test_bytes_of_any_kind_below_a_header_raise_nothing(noise: bytes, header: list[str]) -> None:
    calm = bytes(byte if byte >= 32 or byte in b"\r\n\t" else 32 for byte in noise)  # more would be no text at all
    for row in everything(",".join(header).encode() + b"\r\n" + calm):
        assert row.line >= 1


@settings(max_examples=EXAMPLES)
@given(st.permutations(formats()["taobao_orders"].variants[2].columns), st.integers(0, 10**9), st.integers(0, 10**9))
def test_columns_in_any_order_say_the_same(columns: list[str], paid: int, back: int) -> None:
    cells = {
        "订单编号": '="168"',
        "订单状态": "交易成功",
        "订单创建时间": "2024-05-01 10:00:00",
        "订单付款时间": "2024-05-01 10:01:00",
        "买家实际支付金额": f"{paid / 100:.2f}",
        "退款金额": f"{back / 100:.2f}",
    }
    row = [cells.get(column.strip(), "") for column in columns]
    (order,) = everything(encoded(list(columns), [row], "gb18030"))
    assert isinstance(order, OrderRow)
    assert (order.paid_minor, order.refunded_minor) == (paid, min(paid, back))
    assert order.status == ("completed" if not back else "refunded" if back >= paid else "partially_refunded")


@given(st.lists(st.integers(0, 3), max_size=30))
def test_lines_of_an_order_are_counted_wherever_they_stand(order_of_line: list[int]) -> None:
    started: set[int] = set()
    rows = []
    for number in order_of_line:
        own = ["paid", "9.00", "EUR"] if number not in started else ["", "", ""]
        rows.append([f"#{number}", "2024-05-01 10:00:00 +0100", *own, "Soap", "1", ""])
        started.add(number)
    seen = everything(encoded(SHOPIFY, rows, "utf-8"))
    assert not [row for row in seen if isinstance(row, Finding)]
    orders = [row for row in seen if isinstance(row, OrderRow)]
    late = [row for row in seen if not isinstance(row, OrderRow)]
    lines = [line for order in orders for line in order.lines] + late
    assert len(orders) == len(started)
    assert len({(line.order_number, line.key) for line in lines}) == len(order_of_line)


def lines_told(content: bytes, name: str = "any.csv") -> tuple[set[int], Skipped]:
    """The lines of which reading says anything, and what it left out."""
    skipped = Skipped()
    told: set[int] = set()
    for row in read(sniff(Content(Path(name), content)), zone="Asia/Shanghai", currency="CNY", skipped=skipped):
        told.add(row.line)
        told.update(line.line for line in getattr(row, "lines", ()))
    return told | {line for lines in skipped.lines.values() for line in lines}, skipped


ITEMS = ["主订单编号", "标题", "购买数量", "子订单编号"]
CUSTOMERS = ["Email", "First Name", "Phone"]


def short_header(name: str) -> list[str]:
    """The number and the next most telling columns of a platform's orders."""
    shape = formats()[name]
    sources = [shape.fields["number"], shape.fields["placed_at"], *shape.line.values(), *shape.fields.values()]
    return list(dict.fromkeys(source.headers[0] for source in sources))[:12]


PER_ROW = [short_header(name) for name in ("jd_orders", "xiaohongshu_orders", "lazada_orders", "ebay_orders")]
NUMBERS = st.sampled_from(["1", "2", "3", '="4"', "1.9E+15", ""])


@settings(max_examples=EXAMPLES)
@given(
    st.lists(st.tuples(NUMBERS, st.lists(CELL, max_size=9)), max_size=12),
    st.sampled_from([TAOBAO, SHOPIFY, ITEMS, CUSTOMERS, WECHAT_PAY, *PER_ROW]),
    st.sampled_from(["utf-8", "gb18030", "utf-16"]),
)
def test_every_row_is_a_row_a_finding_or_left_out_for_a_reason(
    rows: list[tuple[str, list[str]]], header: list[str], encoding: str
) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["a shop's own note"])
    writer.writerow(header)
    starts = []
    for number, cells in rows:
        starts.append(len(list(io.StringIO(file.getvalue(), newline=""))) + 1)
        # A cell whose second line looks like a row of its own is read as one: that is how open quotes are mended.
        writer.writerow(
            [number, *(re.sub(r"[\r\n]", " ", each) if re.search('[",]', each) else each for each in cells)]
        )
    told, skipped = lines_told(file.getvalue().encode(encoding, "replace"))
    assert set(starts) <= told
    assert skipped.lines["preamble"] == [1]
    assert skipped.lines["header"] == [2]


@settings(max_examples=EXAMPLES)
@given(st.binary(max_size=600), st.sampled_from([b"", ",".join(TAOBAO).encode() + b"\n", b"BEGIN:VCARD\n", b"PK\3\4"]))
def test_any_bytes_are_read_or_refused_with_a_reason(noise: bytes, start: bytes) -> None:
    with suppress(UnreadableFile, UnknownFormat):
        lines_told(start + noise)


CARD = r"""
FN:张三
N:李;四;;;
TEL;CELL:13800000001
TEL;TYPE="voice,home":010-1
EMAIL:a@x.io
NOTE;ENCODING=QUOTED-PRINTABLE:=E5=
=BC=A0
BEGIN:VCARD
END:VCARD
 folded
ADR:;;a;b;c;d;e
PHOTO;ENCODING=b:AAAA
nothing
:
;;:
BDAY:--0402
VERSION:4.0
"""
PROPERTY = st.sampled_from(CARD.split("\n"))


@settings(max_examples=EXAMPLES)
@given(st.lists(st.one_of(PROPERTY, st.text(st.characters(exclude_categories=("C",)), max_size=20)), max_size=30))
def test_every_contact_is_a_row_or_told(lines: list[str]) -> None:
    whole = ["BEGIN:VCARD", "FN:王芳", "END:VCARD"]
    content = "\n".join([*whole, *lines, "", *whole])
    told, _ = lines_told(content.encode(), "any.vcf")
    assert {1, len(lines) + 5} <= told
