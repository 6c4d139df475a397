"""What came in from anything that can be read - workbooks, contacts, zips, pasted cells, own formats - is kept whole.

It can be looked at, put right and read again as any other file.
"""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import UnknownFormat
from desktop.services import describing, history, importing, own_formats
from desktop.services.importing import Choice, FixItWords, paste
from desktop.storage.shopfile import Shop
from tests.services.test_importing_others import GOODS, TALK_HEADER, TALKS, WECHAT, format_file, paid, written
from tests.shops_for_tests import make_shop, taobao_file, taobao_row

CARDS = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王芳\r\nTEL:13800005678\r\nEND:VCARD\r\n"
BOOK = (
    "单号,日期,客户,电话,金额,状态\nA1,2025-05-01,王芳,13800005678,98,已完成\nA2,gestern,李雷,13900001234,50,已取消\n"
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        yield made


def take_in(shop: Shop, source: Path | importing.Content) -> importing.FileReport:
    return importing.import_files(shop, [source]).files[0]


def change_of(report: importing.FileReport) -> int:
    assert report.change is not None
    return report.change


def own(shop: Shop, path: Path, title: str) -> str:
    seen = describing.described(path)
    return own_formats.save_own(shop, title, seen.mapping, seen.base)


def words() -> FixItWords:
    return FixItWords("line", "wrong", "to do", lambda finding: (str(finding.problem), "mend it"))


def test_a_card_is_shown_as_it_came(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_bytes(CARDS.encode())
    change = change_of(take_in(shop, path))
    lines = importing.file_lines(shop, change)
    assert [row[1] for row in lines.page(0) if row] == CARDS.split()
    kept = importing.line_at(shop, change, 1)
    assert "王芳" in kept.lines[0].cells


def test_a_table_in_a_zip_and_pasted_cells_are_read_again(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, taobao_row(1))
    bundle = tmp_path / "export.zip"
    with zipfile.ZipFile(bundle, "w") as made:
        made.write(file, "订单:五月?.csv")
    first = change_of(take_in(shop, bundle))
    other = taobao_file(tmp_path, taobao_row(2), name="other.csv").read_bytes().decode("gb18030")
    second = change_of(take_in(shop, paste(other, "Pasted table")))
    for change in (first, second):
        again = importing.read_again(shop, change, Choice("taobao_orders"))
        assert again.report.change is not None
        past = importing.past_import(shop, change)
        assert past is not None
        assert past.replaced_by == again.report.change
        newest = shop.query("SELECT max(id) FROM sales_order")[0][0]
        assert [each.line for each in importing.evidence(shop, newest, change).lines] == [2]


def test_a_file_is_read_again_by_a_format_of_the_shop(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path, "账本.csv", *BOOK.splitlines())
    first = own(shop, path, "账本")
    report = take_in(shop, path)
    assert (report.format, report.new) == (first, 1)
    assert importing.line_at(shop, change_of(report), 2).lines[0].cells[0] == "A1"
    seen = describing.described(path)
    second = own_formats.save_own(shop, "账本二", seen.mapping, seen.base)
    again = importing.read_again(shop, change_of(report), Choice(second))
    assert (again.report.format, again.report.new) == (second, 1)


def test_a_fix_it_sheet_is_read_by_a_format_of_the_shop(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path, "账本.csv", *BOOK.splitlines())
    name = own(shop, path, "账本")
    change = change_of(take_in(shop, path))
    importing.save_fix_it(shop, change, tmp_path / "fix.csv", words())
    right = (tmp_path / "fix.csv").read_text("utf-8-sig").replace("gestern", "2025-05-02")
    own_formats.remove_own(shop, name)
    assert importing.preview_files(shop, [paste(right, "Pasted table")]).refused
    history.undo(shop, history.changes(shop, 1)[0].id)
    report = take_in(shop, paste(right, "Pasted table"))
    assert (report.format, report.new, report.findings_count) == (name, 1, 0)
    assert importing.past_imports(shop)[1].repaired == 1


def test_a_file_whose_format_is_gone_still_shows_its_lines(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path, "账本.csv", *BOOK.splitlines())
    name = own(shop, path, "账本")
    change = change_of(take_in(shop, path))
    own_formats.remove_own(shop, name)
    assert [row[1] for row in importing.file_lines(shop, change).page(0) if row] == BOOK.split()
    with pytest.raises(UnknownFormat):
        importing.line_at(shop, change, 2)


def goods(number: int) -> str:
    return f"Soap {number},S{number},B,Bath,9.00,4.00,"


def talk(number: int) -> str:
    return f"tb{number},Name {number},,,,2026-05-23 10:00:00,咨询,电话,呼入,,,asked {number},5,"


@pytest.mark.parametrize(
    ("table", "shape", "head", "row"),
    [
        ("payment", "", WECHAT, paid),
        ("product", GOODS, "Name,SKU,Brand,Category,Price,Cost,EAN", goods),
        ("interaction", TALKS, TALK_HEADER, talk),
    ],
)
def test_what_a_later_file_shows_too_stays_until_that_is_taken_back(
    shop: Shop, tmp_path: Path, table: str, shape: str, head: str, row: Callable[[int], str]
) -> None:
    name = format_file(tmp_path, shape) if shape else "wechat_pay_bill"
    made = []
    for numbers in ((1, 2), (2, 3)):
        file = written(tmp_path, f"{numbers}.csv", head, *map(row, numbers))
        made.append(change_of(importing.import_files(shop, [file], format_name=name).files[0]))
    ids = [each[0] for each in shop.query(f"SELECT id FROM {table} ORDER BY id")]
    assert len(ids) == 3
    report = history.undo(shop, made[0])
    assert [each[0] for each in shop.query(f"SELECT id FROM {table} ORDER BY id")] == ids[1:]
    assert (table, True) in {(each.table, each.seen) for each in report.kept}
    history.undo(shop, made[1])
    assert shop.query(f"SELECT id FROM {table}") == []
