"""After an import: its history, the lines that orders come from, reading it again, and fix-it sheets."""

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from string import ascii_uppercase
from xml.etree import ElementTree

import pytest

from desktop.domain.errors import NotFound, UnknownFormat
from desktop.domain.progress import Cancelled
from desktop.domain.records import Finding
from desktop.services import history, importing, profiles
from desktop.services.importing import Choice, FixItWords
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import TAOBAO, contents, make_shop, taobao_file, taobao_row

ITEMS = (
    "子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,订单状态,买家应付货款,"
    "买家实际支付金额,退款状态,退款金额,订单付款时间"
)
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BAD_DAY, BAD_MONEY = taobao_row(2, "tb大明", phone="13900001111", day="昨天"), taobao_row(3, "tb李雷", paid="acht")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        yield made


def take_in(shop: Shop, path: Path) -> importing.FileReport:
    return importing.import_files(shop, [path]).files[0]


def change_of(report: importing.FileReport) -> int:
    assert report.change is not None
    return report.change


def order(shop: Shop, number: str) -> int:
    return shop.query("SELECT id FROM sales_order WHERE number=?", number)[0][0]


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith((".kept-", ".save-", ".fix-"))]


# History


def test_the_history_tells_what_an_import_did_also_when_it_was_taken_back(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, taobao_row(1), BAD_DAY)
    change = change_of(take_in(shop, file))
    told = importing.past_imports(shop)[0]
    assert (told.file, told.format, told.lines, told.new, told.changed, told.same) == (
        *(file.name, "taobao_orders", 3),
        *(1, 0, 0),
    )
    assert (told.findings, told.stands) == (2, True)
    found = importing.findings_of(shop, change)
    assert [(each.line, each.column, each.text) for each in found] == [
        (3, "订单创建时间", "昨天 10:00:00"),
        (3, "订单付款时间", "昨天 10:01:00"),
    ]
    history.undo(shop, change)
    after = importing.past_imports(shop)[0]
    assert (after.stands, after.findings, after.source, after.lines) == (False, 2, told.source, 3)
    assert importing.findings_of(shop, change) == found
    target = tmp_path / "out" / "as it came.csv"
    target.parent.mkdir()
    importing.save_as_it_came(shop, change, target)
    assert target.read_bytes() == file.read_bytes()
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_long_history_is_read_by_page_and_filtered(shop: Shop, tmp_path: Path) -> None:
    for number in range(7):
        take_in(
            shop, taobao_file(tmp_path, taobao_row(number + 1), name=f"{'may' if number % 2 else 'june'}-{number}.csv")
        )
    first = importing.past_imports(shop, limit=3)
    assert [each.file for each in first] == ["june-6.csv", "may-5.csv", "june-4.csv"]
    rest = importing.past_imports(shop, limit=10, before=first[-1].change)
    assert [each.file for each in rest] == ["may-3.csv", "june-2.csv", "may-1.csv", "june-0.csv"]
    may = importing.past_imports(shop, limit=2, fits=lambda each: each.file.startswith("may"))
    assert [each.file for each in may] == ["may-5.csv", "may-3.csv"]


# Where an order comes from


def test_an_order_shows_its_line_as_written(shop: Shop, tmp_path: Path) -> None:
    note = taobao_row(2, "tb大明", phone="13900001111").replace("手工皂 薰衣草", '"手工皂\n两块"')
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), note, taobao_row(3))))
    assert [(each.file, each.how, each.stands) for each in importing.sightings(shop, order(shop, "3"))] == [
        ("ExportOrderList.csv", "new", True)
    ]
    third = importing.evidence(shop, order(shop, "3"), change)
    assert third.header == tuple(TAOBAO.split(","))
    assert [(each.line, each.cells[0], each.cells[1]) for each in third.lines] == [(5, '="3"', "tb小芳")]
    second = importing.evidence(shop, order(shop, "2"), change)
    assert [(each.line, each.cells[12]) for each in second.lines] == [(3, "手工皂\n两块")]
    assert importing.line_at(shop, change, 5).lines == third.lines
    assert importing.line_at(shop, change, 50).lines == []
    assert leftovers(tmp_path) == []


def test_every_file_that_speaks_of_an_order_is_named_newest_first(shop: Shop, tmp_path: Path) -> None:
    old = change_of(
        take_in(shop, taobao_file(tmp_path, taobao_row(1, status="卖家已发货，等待买家确认"), name="old.csv"))
    )
    new = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), name="new.csv")))
    take_in(shop, taobao_file(tmp_path, taobao_row(1), taobao_row(2), name="same.csv"))
    lines = tmp_path / "items.csv"
    lines.write_text(
        f"{ITEMS}\n11,1,皂,44.00,1,S,白,交易成功,44.00,44.00,没有申请退款,0.00,2026-05-23 10:01:00\n", "gb18030"
    )
    items = change_of(take_in(shop, lines))
    take_in(shop, taobao_file(tmp_path, taobao_row(9), name="other.csv"))
    seen = importing.sightings(shop, order(shop, "1"))
    assert [(each.file, each.how) for each in seen] == [
        *(("items.csv", "new"), ("same.csv", "same")),
        *(("new.csv", "changed"), ("old.csv", "new")),
    ]
    cells = importing.evidence(shop, order(shop, "1"), old).lines[0].cells
    assert "卖家已发货，等待买家确认" in cells
    assert importing.evidence(shop, order(shop, "1"), items).lines[0].cells[2] == "皂"
    history.undo(shop, new)
    assert {each.file: each.stands for each in importing.sightings(shop, order(shop, "1"))}["new.csv"] is False


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_line_is_found_in_every_encoding(shop: Shop, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "orders.csv"
    rows = [taobao_row(number, f"tb{number}", phone=f"138{number:08d}") for number in range(1, 400)]
    path.write_text("\r\n".join([TAOBAO, *rows]) + "\r\n", encoding, newline="")
    change = change_of(take_in(shop, path))
    (line,) = importing.evidence(shop, order(shop, "321"), change).lines
    assert (line.line, line.cells[0], line.cells[1]) == (322, '="321"', "tb321")


def test_an_order_that_no_file_brought_has_no_line(shop: Shop) -> None:
    assert importing.sightings(shop, 77) == []
    with pytest.raises(NotFound):
        importing.evidence(shop, 77, 1)


# Read again


def test_read_again_takes_the_old_one_back_and_keeps_what_persons_edited(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes("\n".join([TAOBAO, taobao_row(1), taobao_row(2, "tb大明", phone="13900001111")]).encode("gb18030"))
    wrong = importing.import_files(shop, [path], format_name="taobao_orders", encoding="gb18030").changes[0]
    fang = shop.query("SELECT id FROM customer WHERE name='王小芳'")[0][0]
    profiles.set_fact(shop, fang, "diet", profiles.FactDraft("不吃辣", why="闲聊"))
    path.unlink()
    reread = importing.read_again(shop, wrong, Choice())
    assert reread.undone is not None
    assert "王小芳" in {each.name for each in reread.undone.kept}
    assert profiles.profile(shop, fang).value("diet") == "不吃辣"
    assert shop.query("SELECT count(*) FROM sales_order") == [(2,)]
    newer, older = importing.past_imports(shop)
    assert (newer.again, older.stands, older.replaced_by) == (True, False, newer.change)
    assert [each.deed for each in history.changes(shop, 2)] == ["import_again", "undo"]
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("how", ["unknown", "cancelled"])
def test_a_reading_that_fails_leaves_the_old_import(shop: Shop, tmp_path: Path, how: str) -> None:
    class Stop:
        def report(self, done: int, total: int = 0) -> None:
            raise Cancelled

    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1))))
    before = contents(shop)
    if how == "unknown":
        with pytest.raises(UnknownFormat):
            importing.read_again(shop, change, Choice("shopify_orders"))
    else:
        with pytest.raises(Cancelled):
            importing.read_again(shop, change, Choice(), progress=Stop())
    assert contents(shop) == before
    assert importing.past_imports(shop)[0].stands


def test_both_parts_of_a_second_reading_can_be_undone(shop: Shop, tmp_path: Path) -> None:
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), taobao_row(2))))
    before = contents(shop)
    reread = importing.read_again(shop, change, Choice(encoding="gb18030"))
    assert reread.undone is not None
    history.undo(shop, change_of(reread.report))
    history.undo(shop, reread.undone.change_id)
    assert contents(shop) == before
    assert importing.past_imports(shop)[1].replaced_by is None


# Fix-it sheets


class Workbook:
    """What an .xlsx of one sheet holds, read from its XML."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as file:
            self.sheet_xml = file.read("xl/worksheets/sheet1.xml").decode()
            strings = [_said(each) for each in self._all(file, "xl/sharedStrings.xml", "si")]
            self.comments = {each.get("ref"): _said(each) for each in self._all(file, "xl/comments1.xml", "comment")}
            styles = ElementTree.fromstring(file.read("xl/styles.xml"))
        self._looks = styles.find(f"{NS}cellXfs").findall(f"{NS}xf")  # type: ignore[union-attr]
        self._fills = styles.find(f"{NS}fills").findall(f"{NS}fill")  # type: ignore[union-attr]
        found = [cell for cell in ElementTree.fromstring(self.sheet_xml).iter(f"{NS}c") if len(cell)]
        self.kinds = {cell.get("r"): cell.get("t") for cell in found}
        self.cells = {c.get("r"): strings[int(_said(c))] if c.get("t") == "s" else _said(c) for c in found}
        self._styles = {cell.get("r"): self._looks[int(cell.get("s", 0))] for cell in found}

    def row(self, number: int) -> list[str]:
        return [text for at, text in self.cells.items() if at and at.lstrip(ascii_uppercase) == str(number)]

    def letters(self, column: int) -> str:
        return chr(ord("A") + column)

    def colour(self, at: str) -> str | None:
        fill = self._fills[int(self._styles[at].get("fillId", 0))]
        return fill.find(f"{NS}patternFill/{NS}fgColor").get("rgb")  # type: ignore[union-attr]

    def text_format(self, at: str) -> bool:
        return self._styles[at].get("numFmtId") == "49"

    @staticmethod
    def _all(file: zipfile.ZipFile, name: str, tag: str) -> list[ElementTree.Element]:
        return list(ElementTree.fromstring(file.read(name)).iter(f"{NS}{tag}"))


def _said(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def words() -> FixItWords:
    return FixItWords("行", "哪里不对", "怎么改", lambda finding: (f"不对：{finding.problem}", "请改正"))


def fix_it(shop: Shop, change: int, path: Path, **cells: str) -> Path:
    """Write the sheet as CSV and put cells right in it, as a person does in Excel; by the head of their column."""
    importing.save_fix_it(shop, change, path, words())
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    for row in rows[1:]:
        for head, cell in cells.items():
            line, column = head.split("_")
            if row[0] == line[1:]:
                row[rows[0].index(column)] = cell
    with path.open("w", encoding="gb18030", newline="") as file:  # as a Chinese Excel saves it
        csv.writer(file).writerows(rows)
    return path


def test_a_fix_it_sheet_holds_the_wrong_rows_as_texts(shop: Shop, tmp_path: Path) -> None:
    evil = taobao_row(4, "=HYPERLINK(1)", day="昨天", phone="13900004444")
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), BAD_DAY, BAD_MONEY, evil)))
    target = tmp_path / "fix.xlsx"
    assert importing.save_fix_it(shop, change, target, words()) == 3
    source, header = importing.past_imports(shop)[0].source, TAOBAO.split(",")
    book = Workbook(target)
    assert book.row(1) == ["行", "哪里不对", "怎么改", f"Regulars·fix {source}", *header]
    assert [book.cells[f"A{row}"] for row in (2, 3, 4)] == ["3", "4", "5"]
    day = f"{book.letters(4 + header.index('订单创建时间'))}2"
    assert book.cells[day] == "昨天 10:00:00"
    assert book.colour(day) == "FFFFE0A3"
    assert book.comments[day] == "不对：not_a_date"
    assert book.cells["F4"] == "=HYPERLINK(1)"
    assert book.kinds["F4"] == "s"
    phone = f"{book.letters(4 + header.index('联系手机'))}2"
    assert (book.cells[phone], book.kinds[phone], book.text_format(phone)) == ("13900001111", "s", True)
    assert "<f>" not in book.sheet_xml
    assert 'hidden="1"' in book.sheet_xml


def test_corrected_rows_come_back_and_mark_the_old_findings_repaired(shop: Shop, tmp_path: Path) -> None:
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), BAD_DAY, BAD_MONEY)))
    sheet = fix_it(
        shop, change, tmp_path / "改.csv", L3_订单创建时间="2026-05-24 10:00:00", L3_订单付款时间="2026-05-24 10:01:00"
    )
    preview = importing.preview_files(shop, [sheet])
    assert (preview.total("new"), preview.total("findings_count")) == (1, preview.files[0].report.findings_count)
    report = take_in(shop, sheet)
    assert report.format == "taobao_orders"
    assert shop.query("SELECT number, business_date FROM sales_order ORDER BY number") == [
        ("1", "2026-05-23"),
        ("2", "2026-05-24"),
    ]
    assert {finding.line for finding in report.findings} == {3}, "the other row is wrong still"
    repair, first = importing.past_imports(shop)
    assert (repair.repairs, first.repaired) == (first.source, 1)
    assert importing.repaired_lines(shop, first.source) == {3}
    left = tmp_path / "rest.csv"
    assert importing.save_fix_it(shop, change, left, words()) == 1, "what was put right is not asked for again"
    history.undo(shop, repair.change)
    assert importing.past_imports(shop)[1].repaired == 0
    assert importing.save_fix_it(shop, change, left, words()) == 2


def test_rows_of_one_order_stay_together_in_a_fix_it_sheet(shop: Shop, tmp_path: Path) -> None:
    from desktop.domain.resources import resource

    text = resource("samples", "shopify_orders.csv").read_text("utf-8").splitlines()
    header = next(csv.reader(text[:1]))
    rows = list(csv.reader(text[1:]))
    numbers = [row[header.index("Name")] for row in rows]
    many = next(number for number in numbers if numbers.count(number) > 1)
    for row in rows:
        if row[header.index("Name")] == many and row[header.index("Created at")]:
            row[header.index("Created at")] = "someday"
    path = tmp_path / "shopify.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    change = change_of(take_in(shop, path))
    target = tmp_path / "fix.csv"
    assert importing.save_fix_it(shop, change, target, words()) == numbers.count(many)


def test_a_fix_it_sheet_is_read_by_the_format_of_its_file(shop: Shop, tmp_path: Path) -> None:
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), BAD_DAY)))
    sheet = fix_it(shop, change, tmp_path / "fix.csv", L3_订单创建时间="2026-05-24 10:00:00")
    with make_shop(tmp_path, "other.shop") as other:  # where nobody knows its file it is read by its header
        assert take_in(other, sheet).new == 1
        assert importing.past_imports(other)[0].repaired == 0


def test_a_fix_it_workbook_comes_back_as_it_is(shop: Shop, tmp_path: Path) -> None:
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), BAD_DAY)))
    target = tmp_path / "fix.xlsx"
    importing.save_fix_it(shop, change, target, words())
    right = tmp_path / "right.xlsx"
    with zipfile.ZipFile(target) as old, zipfile.ZipFile(right, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace("昨天 1".encode(), b"2026-05-24 1"))
    report = take_in(shop, right)
    assert (report.format, report.new, report.findings_count) == ("taobao_orders", 1, 0)
    assert importing.past_imports(shop)[1].repaired == 1


def test_findings_say_the_row_they_stand_in(shop: Shop, tmp_path: Path) -> None:
    said: list[Finding] = []
    change = change_of(take_in(shop, taobao_file(tmp_path, taobao_row(1), BAD_DAY)))
    spoken = FixItWords("L", "W", "D", lambda finding: (said.append(finding), ("w", "d"))[1])
    importing.save_fix_it(shop, change, tmp_path / "fix.csv", spoken)
    assert said == importing.findings_of(shop, change)
