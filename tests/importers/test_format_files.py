"""Formats are data: the ones shipped are sound, and a user's own is read or answered with a sentence."""

from pathlib import Path

import pytest

from desktop.domain.errors import BadFormatFile
from desktop.domain.people import DIRECTIONS, INTERACTION_CHANNELS, INTERACTION_KINDS
from desktop.domain.records import Finding, OrderRow
from desktop.importers import formats, load_format, read, sniff, words
from desktop.importers.cells import BAD

SMALL = """
row = "order"
currency = "EUR"
date_order = "dmy"
decimal_comma = true
footer = ["record(s)"]
skip_rows = 1
[fields]
number = "Order"
placed_at = "Date"
total = { sum = ["Goods", "Postage"] }
paid = { sum = ["Goods", "Postage"], minus = ["Open"] }
buyer_name = { join = ["First", "Last"] }
email = ["E-mail", "Mail"]
[[status]]
header = "State"
map = { done = "completed", "called off" = "closed_unpaid" }
"""


def write(folder: Path, text: str, name: str = "market.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_formats_are_known_by_their_file_names() -> None:
    assert {"taobao_orders", "taobao_items", "shopify_orders", "shopify_customers"} <= formats().keys()
    for name, shape in formats().items():
        assert load_format(name) is shape
        assert shape.title
        assert shape.variants


def test_an_amount_may_be_a_count_times_a_price(tmp_path: Path) -> None:
    text = """
row = "order"
currency = "EUR"
silent = "paid"
[fields]
number = "Order"
placed_at = "Date"
paid = { times = ["Pieces", "Price"] }
"""
    shape = load_format(write(tmp_path, text))
    file = write(
        tmp_path, "Order,Date,Pieces,Price\nA1,2024-06-03,3,1.25\nA2,2024-06-03,x,1.25\nA3,2024-06-03,2,\n", "m.csv"
    )
    rows = list(read(sniff(file, format=shape), zone="Europe/Berlin"))
    assert [row.paid_minor for row in rows if isinstance(row, OrderRow)] == [375, 0]
    assert [(row.line, row.column, row.text) for row in rows if isinstance(row, Finding)] == [(3, "Pieces", "x")]
    with pytest.raises(BadFormatFile, match="times names two columns"):
        load_format(write(tmp_path, text.replace(', "Price"]', "]")))


def test_a_format_of_the_users_own_reads_a_file(tmp_path: Path) -> None:
    shape = load_format(write(tmp_path, SMALL))
    assert (shape.name, shape.channel) == ("market", "market")
    text = (
        "Order;Date;Goods;Postage;Open;First;Last;Mail;State\n"
        "the number;the day;;;;;;;\n"
        "A1;03/06/2024 09:05;1.234,50;5,00;0,50;Ann;Lee;ann@x.io;done\n"
        "A2;04/06/2024;1,00;;;;Lee;;called off\n"
        "2;record(s) downloaded;;;;;;;\n"
    )
    rows = list(read(sniff(write(tmp_path, text, "market.csv"), format=shape), zone="Europe/Berlin"))
    assert [(row.number, row.status, row.total_minor, row.paid_minor) for row in rows] == [
        ("A1", "completed", 123950, 123900),
        ("A2", "closed", 100, 0),
    ]
    assert (rows[0].business_date, rows[0].buyer_name, rows[0].email) == ("2024-06-03", "Ann Lee", "ann@x.io")
    assert not rows[1].was_paid


def test_amounts_per_row_are_added_and_repeated_ones_are_not(tmp_path: Path) -> None:
    text = "Order,Date,Paid,Item\nA,2024-05-01,3.00,soap\nA,2024-05-01,3.00,candle\nB,2024-05-02,1.00,soap\n"
    for spread, paid in (("add", [600, 100]), ("repeat", [300, 100])):
        shape = load_format(
            write(
                tmp_path,
                f'row = "order"\nspread = "{spread}"\n[fields]\nnumber = "Order"\nplaced_at = "Date"\n'
                'paid_at = "Date"\npaid = "Paid"\n[line]\ntitle = "Item"\n',
            )
        )
        rows = list(read(sniff(write(tmp_path, text, "a.csv"), format=shape), zone="UTC", currency="EUR"))
        assert [row.paid_minor for row in rows] == paid
        assert [[line.title for line in row.lines] for row in rows] == [["soap", "candle"], ["soap"]]


def test_a_bill_of_the_users_own_is_read_without_a_map_of_states(tmp_path: Path) -> None:
    text = """
row = "payment"
currency = "EUR"
order_prefix = ["W-", "T200P"]
[fields]
number = "No"
placed_at = "At"
amount = "Sum"
status = "State"
order_number = "Order"
refunded = { inside = "State" }
"""
    rows = [
        "No,At,Sum,State,Order",
        "1,2024-05-01,10.00,Completed,W-77",
        "2,2024-05-01,10.00,已退款 (€1.50),T200P78",
        "3,2024-05-02,-4.00,completed,79",
        "4,2024-05-02,4.00,pending,",
        "5,2024-05-02,4.00,,",
    ]
    shape = load_format(write(tmp_path, text))
    seen = list(read(sniff(write(tmp_path, "\n".join(rows), "b.csv"), format=shape), zone="Europe/Berlin"))
    assert [(row.direction, row.amount_minor, row.status, row.refunded_minor, row.order_number) for row in seen] == [
        ("in", 1000, "completed", 0, "77"),
        ("out", -150, "refunded", 0, "78"),
        ("out", -400, "refunded", 0, "79"),
        ("in", 400, "unpaid", 0, ""),
        ("in", 400, "paid", 0, ""),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("售后", "after_sale"), ("活动咨询电话", "campaign"), ("Complaint", "complaint"), ("Deal talk", "order")),
        *(("after_sale", "after_sale"), ("", "other"), ("--", "other"), ("胡说", BAD), ("in", BAD)),
    ],
)
def test_words_of_both_languages_are_understood(text: str, code: object) -> None:
    assert words.meanings(words.KINDS, "other", parts=True)[text] == code


def test_every_code_of_a_talk_has_words() -> None:
    assert set(words.KINDS) == set(INTERACTION_KINDS)
    assert set(words.CHANNELS) == set(INTERACTION_CHANNELS)
    assert set(words.DIRECTIONS) == set(DIRECTIONS)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("row = ", "TOML"),
        ('row = "basket"', "row must be one of"),
        ('row = "order"', "[fields]"),
        (SMALL.replace("Order", "Order", 1) + "\n[colours]", "colours"),
        (SMALL.replace('number = "Order"', 'numbr = "Order"'), "numbr"),
        (SMALL.replace('number = "Order"\n', ""), "number"),
        (SMALL.replace('"completed"', '"finished"'), "finished"),
        (SMALL.replace("skip_rows = 1", 'skip_rows = "one"'), "skip_rows"),
        (SMALL.replace("skip_rows = 1", 'zone = "Mars/Base"'), "Mars/Base"),
        (SMALL.replace("decimal_comma = true", "decimal_comma = 1"), "decimal_comma"),
        (SMALL.replace('["E-mail", "Mail"]', "[1, 2]"), "fields.email"),
        (SMALL.replace('["E-mail", "Mail"]', "[]"), "fields.email"),
        (SMALL.replace('{ join = ["First", "Last"] }', '{ glue = "x" }'), "fields.buyer_name"),
        (SMALL.replace("[[status]]", "[status]"), "status"),
        (SMALL.replace("header =", "heading ="), "heading"),
        (SMALL.replace("skip_rows = 1", 'added = ["colour"]'), "colour"),
        (SMALL.replace("skip_rows = 1", 'spread = "sometimes"'), "spread"),
        (SMALL.replace("skip_rows = 1", 'silent = "who knows"'), "silent"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(BadFormatFile) as caught:
        load_format(write(tmp_path, text))
    assert problem in caught.value.problem


def test_a_format_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadFormatFile) as caught:
        load_format("takobao")
    assert "taobao_orders" in caught.value.problem
    with pytest.raises(BadFormatFile):
        load_format(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xff'")
    with pytest.raises(BadFormatFile):
        load_format(tmp_path / "latin.toml")


DATED = """
row = "order"
dated_numbers = true
silent = "unknown"
zone = "Asia/Shanghai"
currency = "CNY"
[fields]
number = "No"
placed_at = "Time"
paid = "Paid"
receiver_name = "To"
city = "City"
address = "Street"
[line]
title = "Item"
[[status]]
header = "State"
map = { done = "completed" }
"""


def test_a_number_that_begins_with_the_day_stands_in_for_a_time(tmp_path: Path) -> None:
    shape = load_format(write(tmp_path, DATED))
    text = "No,Time,State\n260517-607198974342268,,done\n260517-607198974342269,2026-05-18 10:00:00,done\n"
    rows = list(read(sniff(write(tmp_path, text, "a.csv"), format=shape), zone="Asia/Shanghai"))
    assert [row.business_date for row in rows] == ["2026-05-17", "2026-05-18"]
    text = "No,State\n260517-607198974342268,done\n261399-607198974342269,done\nA7,done\n"
    first, *others = read(sniff(write(tmp_path, text, "b.csv"), format=shape), zone="Asia/Shanghai")
    assert first.business_date == "2026-05-17"
    assert [(each.line, each.column, each.problem, each.lost) for each in others] == [
        (3, "No", "missing", True),
        (4, "No", "missing", True),
    ]


def test_an_order_of_which_nothing_is_said_is_of_unknown_state_and_not_paid(tmp_path: Path) -> None:
    shape = load_format(write(tmp_path, DATED))
    text = "No,Time,Paid,State\nA,2026-05-18,5.00,\nB,2026-05-18,5.00,done\n"
    rows = list(read(sniff(write(tmp_path, text, "a.csv"), format=shape), zone="Asia/Shanghai"))
    assert [(row.status, row.was_paid, row.paid_minor) for row in rows] == [
        ("unknown", False, 0),
        ("completed", True, 500),
    ]


def test_a_masked_town_is_none_and_a_masked_street_stays(tmp_path: Path) -> None:
    shape = load_format(write(tmp_path, DATED))
    text = "No,Time,To,City,Street\nA,2026-05-18,张**,****,****\nB,2026-05-18,王小芳,杭州市,文三路**号\n"
    rows = list(read(sniff(write(tmp_path, text, "a.csv"), format=shape), zone="Asia/Shanghai"))
    assert [(row.receiver_name, row.city, row.address) for row in rows] == [
        ("张**", "", "****"),
        ("王小芳", "杭州市", "文三路**号"),
    ]


def test_an_order_of_one_row_has_its_line(tmp_path: Path) -> None:
    shape = load_format(write(tmp_path, DATED))
    text = "No,Time,Item\nA,2026-05-18,soap\nB,2026-05-18,\n"
    rows = list(read(sniff(write(tmp_path, text, "a.csv"), format=shape), zone="Asia/Shanghai"))
    assert [[(line.key, line.title) for line in row.lines] for row in rows] == [[("1", "soap")], []]
