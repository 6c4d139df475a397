"""Workbooks: what a person sees in Excel is what comes in."""

from datetime import datetime
from pathlib import Path

import pytest
from test_broken_files import HEADER, order, outcome
from xlsxwriter import Workbook

from desktop.domain.errors import UnknownFormat, UnreadableFile
from desktop.domain.records import Finding, OrderRow, Problem
from desktop.importers import contents, read, sniff
from desktop.importers.book import Book
from desktop.importers.content import Content


def book_of(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    with Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm:ss"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def test_an_order_sheet_is_read_with_numbers_dates_and_rows_above(tmp_path: Path) -> None:
    placed = datetime(2024, 5, 1, 10, 0, 0)
    row = [*order(1)]
    row[0], row[3], row[4], row[5], row[6] = 9001, 12.5, 12, placed, placed
    found = sniff(book_of(tmp_path / "a.xlsx", {"Sheet1": [["a shop"], [], HEADER, row, [], order(2)]}))
    assert (found.encoding, found.sheet, found.header_line, found.format.name) == ("xlsx", "Sheet1", 3, "taobao_orders")
    rows = list(read(found, zone="Asia/Shanghai"))
    assert [(each.line, each.number, each.total_minor, each.business_date) for each in rows] == [
        (4, "9001", 1250, "2024-05-01"),
        (6, "9002", 1200, "2024-05-01"),
    ]
    assert list(read(found, zone="Asia/Shanghai")) == rows, "it can be read again"


def test_a_long_number_that_excel_stored_as_a_number_is_damaged(tmp_path: Path) -> None:
    long = [1930680000000001234, *order(1)[1:]]
    orders, findings = outcome(book_of(tmp_path / "a.xlsx", {"a": [HEADER, long, order(2)]}))
    assert [each.number for each in orders] == ["9002"]
    assert [(each.line, each.column, each.problem, each.lost) for each in findings] == [
        (2, "订单编号", Problem.DAMAGED_NUMBER, True)
    ]


def test_the_first_known_sheet_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with Workbook(str(path)) as book:
        for name, row in (("hidden", order(1)), ("note", ["nothing"]), ("May", order(2)), ("June", order(3))):
            sheet = book.add_worksheet(name)
            if name == "hidden":
                sheet.hide()
            sheet.write_row(0, 0, HEADER if name != "note" else row)
            sheet.write_row(1, 0, row)
            if name == "May":
                sheet.activate()
    assert sniff(path).sheet == "May"
    orders, findings = outcome(path)
    assert [each.number for each in orders] == ["9002"]
    assert [(each.text, each.problem) for each in findings] == [
        ("June", Problem.OTHER_SHEET),
        ("hidden", Problem.OTHER_SHEET),
    ]


def test_failed_formulas_are_empty_and_told_and_the_others_give_their_value(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, order(1))
        sheet.write_formula(1, 7, "=VLOOKUP(1,A1:B2,2)", None, "#N/A")
        sheet.write_formula(1, 3, "=6*2", None, 12)
    ((only,), (finding,)) = outcome(path)
    assert (only.title, only.total_minor) == ("", 1200)
    assert (finding.line, finding.column, finding.text, finding.problem) == (2, "宝贝标题", "#N/A", Problem.ERROR_CELL)


def test_numbers_are_read_as_they_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_number(0, 0, 10000, book.add_format({"num_format": "000000"}))
        sheet.write_number(0, 1, 0.0525, book.add_format({"num_format": "0.0%"}))
        sheet.write_number(0, 2, 0.5, book.add_format({"num_format": "0%"}))
        sheet.write_number(0, 3, 1e-7)
        sheet.write_number(0, 4, 0.1 + 0.2)
        sheet.write_boolean(0, 5, False)
        sheet.merge_range(1, 0, 1, 3, "merged")
    rows = list(Book(Content(path)).rows("Sheet1"))
    assert rows == [(1, ["010000", "5.2%", "50%", "0.0000001", "0.3", "FALSE"]), (2, ["merged", "", "", "", "", ""])]


def test_a_workbook_without_a_known_sheet_shows_its_columns(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat) as caught:
        sniff(book_of(tmp_path / "a.xlsx", {"a": [["colour", "size"], ["red", 7]], "b": []}))
    assert caught.value.header == ("colour", "size")


def test_a_locked_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(UnreadableFile) as caught:
        sniff(path)
    assert caught.value.reason == "encrypted"


@pytest.mark.parametrize("cut", [10, 600, 2000])
def test_half_a_workbook_is_told(tmp_path: Path, cut: int) -> None:
    path = book_of(tmp_path / "a.xlsx", {"a": [HEADER, order(1)]})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UnreadableFile):
        sniff(path)


def test_tables_in_a_zip_are_read_where_they_are(tmp_path: Path) -> None:
    import zipfile

    from test_broken_files import text_of

    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("../../五月.csv", text_of([HEADER, order(1)]))
        bundle.writestr("deep/C:\\six.xlsx", book_of(tmp_path / "b.xlsx", {"a": [HEADER, order(2)]}).read_bytes())
        bundle.writestr("__MACOSX/._x.csv", "x")
        bundle.writestr("read.me", "x")
    found = contents(path)
    assert [(each.path.parent, each.name) for each in found] == [(path, "五月.csv"), (path, "six.xlsx")]
    rows: list[OrderRow | Finding] = [row for each in found for row in read(sniff(each), zone="UTC")]
    assert [row.number for row in rows if isinstance(row, OrderRow)] == ["9001", "9002"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["all.zip", "b.xlsx"]
