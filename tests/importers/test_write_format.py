"""A described format is written as TOML and reads back as the same; what it makes of a file is what was said."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.records import Finding
from desktop.importers import formats, read, sniff
from desktop.importers.formats import FIELDS, SPREADS, STATES, Format, Source, StatusColumn, Variant, parse_format
from desktop.importers.guess import guess, offered_rows
from desktop.importers.mapping import from_format, mapping_of, to_format
from desktop.importers.peek import peek
from desktop.importers.write_format import write_format
from tests.importers.own_lists import LISTS, OwnList

WRITTEN = (
    "name title channel row spread zone currency date_order decimal_comma skip_rows footer lower needs required"
    " required_any address order_prefix fields line status repeats_discount closed_means_refunded variants"
    " quotes encodings twice_encoded silent tax_on_top added joined dated_numbers amount_decides"
).split()

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.lists(text, max_size=4).map(tuple)
headers = st.lists(text, min_size=1, max_size=3).map(tuple)
source = st.one_of(
    st.builds(Source, headers),
    st.builds(Source, headers, st.just("join"), glue=text),
    st.builds(Source, headers, st.just("sum"), minus=texts),
    st.builds(Source, st.tuples(text, text), st.just("times")),
)
status = st.builds(
    StatusColumn,
    headers,
    st.dictionaries(text, st.sampled_from(sorted(STATES)), max_size=4),
    st.sampled_from(("prefix", "contains")),
    st.frozensets(text, max_size=2),
    st.booleans(),
    st.booleans(),
)
IDENTITY = {"order": ("number", "placed_at"), "line": ("order_number",), "customer": ("name",)}


@st.composite
def shapes(draw: st.DrawFn) -> Format:
    row = draw(st.sampled_from(sorted(IDENTITY)))
    names = {*IDENTITY[row], *draw(st.sets(st.sampled_from(sorted(FIELDS[row]))))}
    some = st.frozensets(st.sampled_from(sorted(names)))
    line = st.dictionaries(st.sampled_from(sorted(FIELDS["line"])), source, max_size=3)
    return Format(
        *(draw(text), draw(text), draw(text), row),
        spread=draw(st.sampled_from(SPREADS)),
        zone=draw(st.sampled_from(("", "Asia/Shanghai"))),
        currency=draw(text),
        date_order=draw(st.sampled_from(("ymd", "mdy", "dmy"))),
        decimal_comma=draw(st.booleans()),
        skip_rows=draw(st.integers(0, 99)),
        footer=draw(texts),
        lower=draw(some),
        needs=draw(some),
        required=draw(some) | set(IDENTITY[row] if row != "customer" else ()),
        required_any=tuple(sorted(draw(some))),
        address=draw(st.sampled_from(("", "chinese"))),
        fields={name: draw(source) for name in sorted(names)},
        line=draw(line),
        status=tuple(draw(st.lists(status, max_size=2))),
        repeats_discount=draw(st.booleans()),
        closed_means_refunded=draw(st.booleans()),
        variants=tuple(draw(st.lists(st.builds(Variant, text, text, texts), max_size=2))),
    )


def same(one: Format, other: Format) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in WRITTEN)


@given(shapes())
def test_a_written_format_reads_back_as_the_same(shape: Format) -> None:
    assert same(parse_format(write_format(shape), Path("own.toml")), shape)


@pytest.mark.parametrize("shape", formats().values(), ids=lambda shape: shape.name)
def test_the_shipped_formats_can_be_written_too(shape: Format) -> None:
    assert same(parse_format(write_format(shape), Path("own.toml")), shape)


def test_nothing_of_a_format_is_forgotten() -> None:
    assert {field.name for field in fields(Format)} == set(WRITTEN)


def described(path: Path, name: str = "own") -> Format:
    seen = peek(path)
    found = guess(seen.header, seen.body, name=name, is_whole=seen.is_whole)
    return parse_format(write_format(to_format(mapping_of(found, seen.header, seen.body), name, name)), path)


@pytest.mark.parametrize("each", [each for each in LISTS if each.row in offered_rows()], ids=lambda each: each.name)
def test_a_guessed_list_comes_in_whole_and_is_known_next_time(each: OwnList, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("东街茶行\n" + each.text + "\n", encoding="utf-8")
    shape = described(path, each.name)
    sniffed = sniff(path, own=[shape])
    assert sniffed.format is shape
    rows = list(read(sniffed, zone="Asia/Shanghai", currency="CNY"))
    assert not [row for row in rows if isinstance(row, Finding)]
    orders = {line[0] for line in each.table[1:]} if each.spread != "none" else each.table[1:]
    assert len(rows) == len(orders)


def test_day_and_time_in_two_columns_are_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "till.csv"
    path.write_text("Date,Time,Receipt no,Amount\n01/05/2025,09:12,R1,12.50\n13/05/2025,late,R2,3.20\n", "utf-8")
    rows = list(read(sniff(path, own=[described(path)]), zone="UTC", currency="GBP"))
    assert rows[0].placed_ms == 1746090720000
    assert rows[0].paid_minor == 1250
    assert [row.column for row in rows[1:] if isinstance(row, Finding)] == ["Time"]


def test_days_written_without_marks_are_read(tmp_path: Path) -> None:
    path = tmp_path / "till.csv"
    path.write_text("交易时间,小票号,金额\n20250501,R1,12.50\n20250513221005,R2,3.20\n", "utf-8")
    rows = list(read(sniff(path, own=[described(path)]), zone="UTC", currency="CNY"))
    assert [row.business_date for row in rows] == ["2025-05-01", "2025-05-13"]
    assert rows[1].placed_ms % 86_400_000 == ((22 * 60 + 10) * 60 + 5) * 1000


def test_orders_without_numbers_get_the_same_number_each_time(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text("日期,客户,电话,金额\n2025-05-01,王芳,1.38E+10,98\n2025-05-02,李雷,13900001234,50\n", "utf-8")
    shape = described(path)
    damaged, *first = read(sniff(path, own=[shape]), zone="UTC")
    assert isinstance(damaged, Finding)
    assert not damaged.lost
    again = list(read(sniff(path, own=[shape]), zone="UTC"))[1:]
    assert [row.number for row in again] == [row.number for row in first]
    assert len({row.number for row in first}) == 2
    row = first[-1]
    assert (row.status, row.was_paid, row.paid_minor) == ("paid", True, 5000)


def test_a_list_of_one_column_is_known_next_time(tmp_path: Path) -> None:
    path = tmp_path / "phones.csv"
    path.write_text("手机\n13800005678\n13900001234\n", "utf-8")
    shape = described(path)
    assert [row.phone for row in read(sniff(path, own=[shape]), zone="UTC")] == ["13800005678", "13900001234"]


def test_a_strangers_file_is_not_taken_for_a_described_one(tmp_path: Path) -> None:
    book, orders = tmp_path / "book.csv", tmp_path / "orders.csv"
    book.write_text("姓名,电话\n王芳,13800005678\n", "utf-8")
    orders.write_text("单号,日期,姓名,电话,金额\nA1,2025-05-01,王芳,13800005678,98\n", "utf-8")
    shapes = [described(book, "book"), described(orders, "orders")]
    assert sniff(book, own=shapes).format.name == "book"
    assert sniff(orders, own=shapes).format.name == "orders"
    assert sniff(orders, own=shapes[:1], format=shapes[0]).format.name == "book", "unless a person says so"


def test_a_described_format_comes_before_a_shipped_one(tmp_path: Path) -> None:
    sample = Path(__file__).parent / "data" / "taobao_orders_qianniu.csv"
    known = sniff(sample)
    mapping = from_format(known.format, known.header)
    mine = to_format(mapping, "mine", "Mine", known.format)
    again = parse_format(write_format(mine), sample)
    assert sniff(sample, own=[again]).format is again
    before = list(read(known, zone="Asia/Shanghai"))
    after = list(read(sniff(sample, own=[again]), zone="Asia/Shanghai"))
    assert before == after, "nothing was changed, so nothing is read otherwise"


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "data").glob("*.csv")), ids=lambda path: path.stem)
def test_a_shipped_format_shown_and_saved_unchanged_reads_the_same(path: Path) -> None:
    known = sniff(path)
    mine = to_format(from_format(known.format, known.header), "mine", "Mine", known.format)
    mine = replace(mine, channel=known.format.channel)
    again = sniff(path, format=parse_format(write_format(mine), path))
    assert list(read(known, zone="Asia/Shanghai")) == list(read(again, zone="Asia/Shanghai"))
