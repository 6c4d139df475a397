"""Orders of several rows: whatever the rows tell, and wherever they stand, their order comes out once and right."""

import csv
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop.domain.records import Finding, OrderRow
from desktop.importers import load_format, read, sniff
from desktop.importers.formats import ADDABLE
from desktop.importers.records import _BATCH

DATA = Path(__file__).parent / "data"
SMALL = """
row = "order"
spread = "{spread}"
currency = "CNY"
{more}
[fields]
number = "No"
placed_at = "Date"
paid_at = "Paid on"
goods = "Goods"
paid = "Paid"
refunded = "Back"
account = "Who"
[line]
title = "Item"
quantity = "Pieces"
unit = "Each"
refunded = "Back"
[[status]]
header = "State"
map = {{ done = "completed", sent = "shipped", gone = "refunded", off = "closed", back = "refunding", new = "unpaid" }}
[refund]
amount_decides = true
"""
HEADER = "No,Date,Paid on,Goods,Paid,Back,Who,Item,Pieces,Each,State"


def rows_of(folder: Path, spread: str, *rows: str, more: str = "") -> tuple[dict[str, OrderRow], list[Finding]]:
    """spread: one of the grammar's, or "added" for amounts that all stand per row."""
    if spread == "added":
        spread, more = "repeat", f"added = {[*ADDABLE]}"
    shape = folder / "market.toml"
    shape.write_text(SMALL.format(spread=spread, more=more), "utf-8")
    path = folder / "a.csv"
    path.write_text("\n".join((HEADER, *rows)) + "\n", "utf-8")
    found = list(read(sniff(path, format=load_format(shape)), zone="UTC"))
    orders = [row for row in found if isinstance(row, OrderRow)]
    assert len({order.number for order in orders}) == len(orders), "an order comes once"
    return {order.number: order for order in orders}, [row for row in found if isinstance(row, Finding)]


def row(number: str, item: str, paid: str = "", back: str = "", state: str = "done", when: str = "2024-05-01") -> str:
    return f"{number},{when},{when},{paid},{paid},{back},ann,{item},1,{paid},{state}"


def money(order: OrderRow) -> tuple[str, int, int]:
    return order.status, order.paid_minor, order.refunded_minor


@pytest.mark.parametrize("name", ["douyin_orders_74_columns", "jd_orders_30_columns", "wechat_shop_orders_57_columns"])
def test_the_rows_of_a_file_may_lie_apart(name: str, tmp_path: Path) -> None:
    source = sniff(DATA / f"{name}.csv")
    with (DATA / f"{name}.csv").open(encoding=source.encoding, newline="") as file:
        header, *cells = csv.reader(file)
    number, title = (
        header.index(next(each for each in names if each in header))
        for names in (("主订单编号", "订单号"), ("选购商品", "商品名称"))
    )
    lines = list({(each[number], each[title]): each for each in reversed(cells) if each[number]}.values())

    def read_in(order: list[list[str]]) -> dict[str, tuple[Any, ...]]:
        path = tmp_path / "shuffled.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([header, *order])
        return {
            row.number: (*money(row), row.pieces, row.was_paid, sorted((line.title, line.status) for line in row.lines))
            for row in read(sniff(path), zone="Asia/Shanghai")
            if isinstance(row, OrderRow)
        }

    expected = read_in(sorted(lines))
    assert any(len(order[-1]) > 1 for order in expected.values())
    for seed in range(5):
        Random(seed).shuffle(lines)
        assert read_in(lines) == expected


def test_an_order_may_lie_across_the_border_of_two_batches(tmp_path: Path) -> None:
    many = [row(f"A{place // 3}", f"item {place}", "1.00") for place in range(3 * _BATCH + 3)]
    orders, findings = rows_of(tmp_path, "added", *many)
    assert not findings
    assert {(order.paid_minor, order.pieces, len(order.lines)) for order in orders.values()} == {(300, 3, 3)}


@pytest.mark.parametrize(
    ("states", "backs", "expected"),
    [
        (("done", "done"), ("", ""), ("completed", 300, 0)),
        (("done", "sent"), ("", ""), ("shipped", 300, 0)),
        (("done", "gone"), ("", ""), ("partially_refunded", 300, 200)),
        (("gone", "gone"), ("", ""), ("refunded", 300, 300)),
        (("gone", "off"), ("", ""), ("closed", 300, 100)),  # of the second nobody says that it was paid back
        (("off", "off"), ("", ""), ("closed", 300, 0)),
        (("done", "back"), ("", ""), ("refunding", 300, 0)),
        (("done", "off"), ("", ""), ("completed", 300, 0)),
        (("done", "done"), ("1.00", "2.00"), ("refunded", 300, 300)),
        (("done", "gone"), ("", "0.50"), ("partially_refunded", 300, 50)),
        (("new", "new"), ("", ""), ("unpaid", 0, 0)),
    ],
)
def test_states_and_refunds_of_rows_with_amounts_of_their_own(
    states: tuple[str, str], backs: tuple[str, str], expected: tuple[str, int, int], tmp_path: Path
) -> None:
    orders, _ = rows_of(
        tmp_path,
        "added",
        row("A", "soap", "1.00", backs[0], states[0]),
        row("A", "candle", "2.00", backs[1], states[1]),
    )
    assert money(orders["A"]) == expected


@pytest.mark.parametrize(
    ("states", "backs", "expected"),
    [
        (("done", "done"), ("", ""), ("completed", 300, 0)),
        (("done", "done"), ("1.00", "2.00"), ("refunded", 300, 300)),
        (("gone", "done"), ("1.00", "0.00"), ("partially_refunded", 300, 100)),
        (("gone", "gone"), ("", ""), ("refunded", 300, 300)),
        (("back", "done"), ("", ""), ("refunding", 300, 0)),
        (("off", "off"), ("", ""), ("closed", 300, 0)),
        (("new", "new"), ("", ""), ("unpaid", 0, 0)),
    ],
)
def test_states_and_refunds_of_rows_that_repeat_what_was_paid(
    states: tuple[str, str], backs: tuple[str, str], expected: tuple[str, int, int], tmp_path: Path
) -> None:
    two = [row("A", item, "3.00", back, state) for item, back, state in zip("xy", backs, states, strict=True)]
    orders, _ = rows_of(tmp_path, "repeat", *two, more='added = ["refunded"]')
    assert money(orders["A"]) == expected


def test_merged_cells_are_read_from_above_and_a_total_is_no_row(tmp_path: Path) -> None:
    orders, findings = rows_of(
        tmp_path,
        "repeat",
        row("A", "soap", "3.00"),
        ",,,,,1.00,,candle,2,1.00,",
        "A,,,,,,,box,1,1.00,",
        ",,,999.00,999.00,,,,,,",
        row("B", "soap", "2.00"),
        more='added = ["refunded"]',
    )
    assert money(orders["A"]) == ("partially_refunded", 300, 100)
    assert (orders["A"].pieces, [line.title for line in orders["A"].lines]) == (4, ["soap", "candle", "box"])
    assert money(orders["B"]) == ("completed", 200, 0)
    assert {finding.line for finding in findings} == {5}


def test_the_file_says_whether_amounts_are_repeated(tmp_path: Path) -> None:
    same = [row("A", "soap", "5.00"), row("A", "candle", "5.00")]
    assert rows_of(tmp_path, "either", *same)[0]["A"].paid_minor == 500
    other = [row("B", "soap", "1.00"), row("C", "soap", "1.00"), row("B", "candle", "2.00")]
    orders, _ = rows_of(tmp_path, "either", *same, *other)
    assert {number: order.paid_minor for number, order in orders.items()} == {"A": 1000, "B": 300, "C": 100}
    empty = [row("B", "soap", "1.00"), row("B", "candle", "")]
    orders, _ = rows_of(tmp_path, "either", *same, *empty)
    assert {number: order.paid_minor for number, order in orders.items()} == {"A": 500, "B": 100}


def test_the_same_export_twice_in_one_file_counts_once(tmp_path: Path) -> None:
    once = [row("A", "soap", "1.00"), row("A", "candle", "2.00"), row("B", "soap", "4.00")]
    orders, findings = rows_of(tmp_path, "added", *once, *once)
    assert not findings
    assert {number: (order.paid_minor, order.pieces) for number, order in orders.items()} == {
        "A": (300, 2),
        "B": (400, 1),
    }
    later = [row("A", "soap", "1.00", state="gone"), row("A", "candle", "2.00")]
    orders, findings = rows_of(tmp_path, "added", *once, *later)
    assert money(orders["A"]) == ("completed", 300, 0)
    assert [(each.line, each.text, each.problem) for each in findings] == [(5, "A", "repeated_order")]


def test_a_row_that_is_lost_costs_no_other(tmp_path: Path) -> None:
    orders, findings = rows_of(
        tmp_path, "added", row("A", "soap", "1.00"), row("A", "candle", "many"), row("B", "x", "2.00")
    )
    assert {number: order.paid_minor for number, order in orders.items()} == {"A": 100, "B": 200}
    assert {(each.line, each.lost) for each in findings} == {(3, True)}
