"""Orders whose amounts stand on their rows, and what the grammar says for files from all over the world."""

import itertools
from pathlib import Path

import pytest

from desktop.domain.orders import OrderStatus
from desktop.domain.records import Finding, OrderRow, Problem
from desktop.importers import load_format, read, scattered, sniff
from desktop.importers.encodings import likeliest
from desktop.importers.states import together

HEAD = "amazon-order-id\tpurchase-date\torder-status\tcurrency\tproduct-name\tquantity\titem-price\titem-tax\n"


def rows_of(folder: Path, text: str, name: str = "report.txt") -> list[OrderRow | Finding]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(read(sniff(path), zone="UTC", currency="EUR"))  # type: ignore[arg-type]


def amazon(number: str, price: str, status: str = "Shipped", title: str = "Soap", currency: str = "EUR") -> str:
    return f"{number}\t2024-06-03T08:04:21+00:00\t{status}\t{currency}\t{title}\t1\t{price}\t1.00\n"


def test_rows_that_lie_apart_are_one_order(tmp_path: Path) -> None:
    text = HEAD + amazon("A", "5.00") + amazon("B", "7.00") + amazon("A", "3.00", title="Candle")
    rows = rows_of(tmp_path, text)
    assert [(row.number, row.paid_minor, len(row.lines)) for row in rows] == [("A", 800, 2), ("B", 700, 1)]


def test_a_row_that_comes_too_late_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scattered, "_OPEN", 10)
    many = "".join(amazon(f"N{number}", "1.00") for number in range(400))
    rows = rows_of(tmp_path, HEAD + amazon("A", "5.00") + many + amazon("A", "3.00"))
    found = [row for row in rows if isinstance(row, Finding)]
    assert [(each.line, each.text, each.problem) for each in found] == [(403, "A", Problem.REPEATED_ORDER)]
    assert len(rows) == 402


def test_a_quote_in_a_file_of_tabs_is_a_letter(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, HEAD + amazon("A", "5.00", title='"24 inch') + amazon("B", "7.00", title='5" nail'))
    assert [row.lines[0].title for row in rows] == ['"24 inch', '5" nail']


def test_taxes_come_on_top_where_they_do(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, HEAD + amazon("A", "5.00", currency="USD") + amazon("B", "5.00", currency="GBP"))
    assert [row.paid_minor for row in rows] == [600, 500]


def test_a_row_of_descriptions_may_be_there_or_not(tmp_path: Path) -> None:
    head = "Order ID,Order Status,Created Time,Paid Time,Order Amount\n"
    order = "576,Completed,03/01/2026 10:00:00 AM,03/01/2026 10:00:00 AM,5.00\n"
    described = "Platform unique order ID.,Its status.,When it was made.,When paid.,All 3 parts.\n"
    for text in (head + order, head + described + order):
        assert [row.number for row in rows_of(tmp_path, text, "orders.csv")] == ["576"]


def test_an_order_closed_with_a_refund_had_been_paid(tmp_path: Path) -> None:
    head = "orderNumber,orderItemId,createTime,status,paidPrice,refundAmount\n"
    text = head + "1,11,03 Jun 2024 14:05,canceled,5.00,5.00\n2,21,03 Jun 2024 14:05,canceled,5.00,\n"
    rows = rows_of(tmp_path, text, "orders.csv")
    assert [(row.status, row.was_paid, row.refunded_minor) for row in rows] == [
        ("refunded", True, 500),
        ("closed", False, 0),
    ]


def test_the_status_of_parts_does_not_depend_on_their_order() -> None:
    for three in itertools.product(OrderStatus, repeat=3):
        answers = {together(together(one, two), third) for one, two, third in itertools.permutations(three)}
        assert len(answers) == 1, three


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("completed", "closed"), "completed"),
        (("completed", "shipped"), "shipped"),
        (("completed", "refunded"), "partially_refunded"),
        (("closed", "refunded"), "refunded"),
        (("closed", "unpaid"), "unpaid"),
        (("paid", "unpaid"), "paid"),
        (("refunding", "completed"), "refunding"),
        (("unknown", "paid"), "paid"),
    ],
)
def test_parts_make_a_whole(parts: tuple[str, str], whole: str) -> None:
    assert together(*parts) == whole


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("石けん", "shift_jis"), ("キャンドル", "shift_jis"), ("Müller €", "cp1252"), ("’s-Gravenhage – café", "cp1252")],
)
def test_letters_tell_their_encoding(text: str, encoding: str) -> None:
    assert likeliest(f"plain\n{text}\n".encode(encoding), ["shift_jis", "cp1252"]) == encoding


def test_a_second_source_is_taken_row_by_row(tmp_path: Path) -> None:
    shape = tmp_path / "own.toml"
    shape.write_text(
        'row = "customer"\n[fields]\nname = ["Full", { join = ["First", "Last"] }, "Nick"]\nemail = "Mail"\n',
        encoding="utf-8",
    )
    path = tmp_path / "own.csv"
    path.write_text("Full,First,Last,Nick,Mail\nA,B,C,D,a@x.io\n,B,C,D,b@x.io\n,,,D,c@x.io\n", encoding="utf-8")
    rows = read(sniff(path, format=load_format(shape)), zone="UTC", currency="EUR")
    assert [row.name for row in rows] == ["A", "B C", "D"]  # type: ignore[union-attr]
