"""Customers as files: whole, safe to open, and the same when they are read again."""

import csv
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.domain.errors import ReadOnlyShop
from desktop.domain.progress import Cancelled
from desktop.services import exports
from desktop.services.contacts import ContactDraft
from desktop.services.customers import add_customer, list_customers, tag
from desktop.services.demo import make_demo
from desktop.services.exports import EXPORT_COLUMNS, KINDS, export_customers, safe
from desktop.services.shops import Shop, create_shop

HEADERS = {name: name for name in EXPORT_COLUMNS}
WORDS = {"state": {"potential": "潜在", "active": "活跃"}, "channels": {"taobao": "淘宝"}}
PAYLOADS = [
    *("=1+1", "=cmd|' /C calc'!A0", "+86 138", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x"),
    *("＝1", "＋1", "－1", "＠a", '=HYPERLINK("http://x","y")', "'=1"),
]


@pytest.fixture
def shop(tmp_path: Path):
    with create_shop(tmp_path / "茶.shop") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "导出 files"
    made.mkdir()
    return made


def read_csv(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_xlsx(path: Path) -> list[dict[str, tuple[str, str]]]:
    """The rows of the first sheet: type and text of each cell by its head."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter(f"{space}row"):
        cells = {}
        for cell in row.iter(f"{space}c"):
            assert cell.find(f"{space}f") is None, "a formula"
            text = "".join(part.text or "" for part in cell.iter() if part.tag in (f"{space}v", f"{space}t"))
            cells[str(cell.get("r")).rstrip("0123456789")] = (cell.get("t", "n"), text)
        rows.append(cells)
    heads = {column: text for column, (_, text) in rows[0].items()}
    return [{heads[column]: value for column, value in row.items()} for row in rows[1:]]


def test_a_csv_says_what_the_list_says(shop: Shop, folder: Path) -> None:
    contacts = [ContactDraft("mobile", "13800001111"), ContactDraft("email", "fang@example.cn")]
    fang = add_customer(shop, "王芳", contacts=contacts, note="爱喝白茶")
    tag(shop, [fang], "团长")
    assert export_customers(shop, [fang], folder / "顾客.csv", "csv", HEADERS, WORDS) == 1
    (row,) = read_csv(folder / "顾客.csv")
    assert row["name"] == "王芳"
    assert row["phone"] == "13800001111"
    assert row["email"] == "fang@example.cn"
    assert row["tags"] == "团长"
    assert row["state"] == "潜在"
    assert row["spent_minor"] == "0.00"
    assert row["last_on"] == ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_customer_is_in_the_file_in_the_order_of_the_list(shop: Shop, folder: Path, kind: str) -> None:
    make_demo(shop, customers=450, orders=900, until=date(2026, 10, 22))
    rows = list_customers(shop, sort="name", descending=False)
    path = folder / f"all.{kind}"
    assert export_customers(shop, rows.ids, path, kind, HEADERS, WORDS) == 450
    names = [row[1] for number in range(3) for row in rows.page(number) if row]
    if kind == "csv":
        assert [row["name"] for row in read_csv(path)] == names
    else:
        read = read_xlsx(path)
        assert [row["name"] for row in read] == [("inlineStr", name) for name in names]
        spent = [float(row["spent_minor"][1]) for row in read]
        assert sum(round(amount * 100) for amount in spent) == sum(
            row[8] for number in range(3) for row in rows.page(number) if row
        )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_of_a_csv_begins_a_formula(payload: str) -> None:
    assert safe(payload)[0] == "'"
    assert safe(payload)[1:] == payload


def test_a_name_that_is_a_formula_stays_text(shop: Shop, folder: Path) -> None:
    made = [add_customer(shop, name) for name in ("=1+1", "@you", "-5", "plain")]
    export_customers(shop, made, folder / "a.csv", "csv", HEADERS)
    export_customers(shop, made, folder / "a.xlsx", "xlsx", HEADERS)
    assert [row["name"] for row in read_csv(folder / "a.csv")] == ["'=1+1", "'@you", "'-5", "plain"]
    assert [row["name"] for row in read_xlsx(folder / "a.xlsx")] == [
        ("inlineStr", name) for name in ("=1+1", "@you", "-5", "plain")
    ]


class StopsAfter:
    """Progress that asks to stop at its second report."""

    def __init__(self) -> None:
        self.reports = 0

    def report(self, done: int, total: int = 0) -> None:
        self.reports += 1
        if self.reports == 2:
            raise Cancelled


@pytest.mark.parametrize("kind", KINDS)
def test_a_cancelled_export_leaves_the_older_file(shop: Shop, folder: Path, kind: str) -> None:
    make_demo(shop, customers=450, orders=450, until=date(2026, 10, 22))
    path = folder / f"old.{kind}"
    path.write_text("older", "utf-8")
    with pytest.raises(Cancelled):
        export_customers(shop, list_customers(shop).ids, path, kind, HEADERS, progress=StopsAfter())
    assert path.read_text("utf-8") == "older"
    assert [each.name for each in folder.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_gives_a_file_with_a_head_only(shop: Shop, folder: Path, kind: str) -> None:
    assert export_customers(shop, [], folder / f"none.{kind}", kind, HEADERS) == 0
    assert (read_csv if kind == "csv" else read_xlsx)(folder / f"none.{kind}") == []


def test_a_folder_that_is_gone_is_told(shop: Shop, folder: Path) -> None:
    with pytest.raises(ReadOnlyShop):
        export_customers(shop, [], folder / "gone" / "a.csv", "csv", HEADERS)


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(
    shop: Shop, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "SHEET_ROWS", 2)
    made = [add_customer(shop, f"c{number}") for number in range(5)]
    export_customers(shop, made, folder / "long.xlsx", "xlsx", HEADERS)
    with zipfile.ZipFile(folder / "long.xlsx") as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 3
