"""Reports as files: whole or not at all, in both languages, readable by others."""

import csv
import json
import re
import struct
import zipfile
import zlib
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.domain.lifecycle import Limits
from desktop.services.report_files import KINDS, report_bars, write_report
from desktop.services.report_words import PlainWords
from desktop.services.reports import LIFE, LifecycleReport, Report, RfmReport

SEGMENTS = "champions loyal_customers potential_loyalists new_customers promising need_attention about_to_sleep"
SEGMENTS += " cant_lose at_risk hibernating"
DAY = date(2026, 6, 30)


def rfm(**changed: object) -> RfmReport:
    names = SEGMENTS.split()
    values = {
        "as_of": DAY,
        "customers": 100,
        "edges": {"recency_days": [3, 9, 20, 80], "orders": [1, 2, 3, 5], "money_minor": [100, 200, 300, 400]},
        "scores": {letter: {str(score): 20 for score in range(1, 6)} for letter in "rfm"},
        "segments": dict.fromkeys(names, 10),
        "money": {name: 100_050 * (10 - at) for at, name in enumerate(names)},
        "members": {name: [] for name in names},
        "currency": "CNY",
    }
    return RfmReport(**(values | changed))


def life() -> LifecycleReport:
    counts = dict(zip(LIFE, (5, 10, 50, 5, 20, 10), strict=True))
    money = dict(zip(LIFE, (0, 1000, 90_000, 4000, 30_000, 2000), strict=True))
    return LifecycleReport(DAY, Limits(), counts, {"active>warning": 4}, money, {name: [] for name in LIFE}, "CNY")


REPORTS = pytest.mark.parametrize("report", [rfm(), life()], ids=["rfm", "lifecycle"])
LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


@REPORTS
@LANGUAGES
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written_without_a_word_of_warning(
    tmp_path: Path, report: Report, language: str, kind: str
) -> None:
    path = tmp_path / f"报表 1.{kind}"
    path.write_text("before")
    assert write_report(report, path, kind, language) == path
    assert path.stat().st_size > 100
    assert list(tmp_path.iterdir()) == [path]  # and no draft stays


def test_a_picture_is_as_large_as_it_says(tmp_path: Path) -> None:
    data = write_report(life(), tmp_path / "a.png", "png").read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (1536, (62 + 6 * 32 + 48) * 2)


@LANGUAGES
def test_the_text_of_a_pdf_can_be_read(tmp_path: Path, language: str) -> None:
    report, words = rfm(), PlainWords(language)
    text = pdf_text(write_report(report, tmp_path / "a.pdf", "pdf", language).read_bytes())
    for said in (words.title(report), *(words.name(name) for name in report.segments)):
        assert said.replace(" ", "") in text


def test_the_same_report_gives_the_same_picture(tmp_path: Path) -> None:
    for kind in ("png", "pdf", "svg", "csv"):
        first, second = (write_report(rfm(), tmp_path / f"{n}.{kind}", kind).read_bytes() for n in "ab")
        assert first == second or kind == "svg"  # the ids in an SVG are drawn by lot


@LANGUAGES
def test_a_csv_is_the_table_of_the_report(tmp_path: Path, language: str) -> None:
    report = rfm()
    path = write_report(report, tmp_path / "a.csv", "csv", language)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(path.read_text("utf-8-sig").splitlines())
    words = PlainWords(language)
    assert head[:3] == [words.head("segment"), words.head("customers"), words.head("share")]
    for (name, count, share, money, _), (code, expected, minor) in zip(rows, report.table()[1], strict=True):
        assert (name, int(count), float(share)) == (words.name(code), expected, 0.1)
        assert Decimal(money) * 100 == minor


@LANGUAGES
def test_a_workbook_holds_numbers_under_the_title(tmp_path: Path, language: str) -> None:
    report, words = life(), PlainWords(language)
    cells = workbook_cells(write_report(report, tmp_path / "a.xlsx", "xlsx", language))
    assert cells["A1"] == words.title(report)
    assert [cells[f"A{row}"] for row in range(5, 11)] == [words.name(state) for state in LIFE]
    assert [cells[f"B{row}"] for row in range(5, 11)] == [5, 10, 50, 5, 20, 10]
    assert cells["D7"] == 900


def test_json_is_what_the_report_says(tmp_path: Path) -> None:
    assert json.loads(write_report(life(), tmp_path / "a.json", "json").read_text("utf-8")) == life().as_json()


def test_labels_take_the_place_of_our_names(tmp_path: Path) -> None:
    labels = {"champions": "金牌", "segment": "组", "title": "老板看这里"}
    cells = workbook_cells(write_report(rfm(), tmp_path / "a.xlsx", "xlsx", "zh", labels))
    assert (cells["A1"], cells["A4"], cells["A5"], cells["A6"]) == ("老板看这里", "组", "金牌", "忠诚")


def test_a_title_says_the_finding() -> None:
    english, chinese = PlainWords("en"), PlainWords("zh")
    assert english.title(life()) == "Customers about to be lost: 20; they brought ¥300"
    assert chinese.title(life()) == "20 位顾客快要流失，他们带来过 ¥300"
    rich = rfm(money=dict.fromkeys(SEGMENTS.split(), 0) | {"champions": 198_630_000, "promising": 1_000_000})
    assert english.title(rich) == "The best 10% – champions – bring 99% of sales"
    assert chinese.title(rich) == "最好的 10% 顾客（重要价值）带来 99% 的销售"


@LANGUAGES
def test_only_what_the_title_speaks_of_is_highlighted(language: str) -> None:
    assert [bar.key for bar in report_bars(life(), PlainWords(language)) if bar.highlighted] == ["warning"]


def test_without_money_the_bars_count_people(tmp_path: Path) -> None:
    report = rfm(money={}, currency="")
    assert {bar.value for bar in report_bars(report, PlainWords("en"))} == {10}
    assert write_report(report, tmp_path / "a.svg", "svg").exists()


def test_an_unknown_kind_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="docx"):
        write_report(rfm(), tmp_path / "a.docx", "docx")
    assert not list(tmp_path.iterdir())


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before")
    broken = rfm(segments={"champions": object()}, money={"champions": "much"})
    with pytest.raises(TypeError):
        write_report(broken, path, "csv")
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def workbook_cells(path: Path) -> dict[str, object]:
    """The cells of the first sheet by their names."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        texts = ["".join(node.itertext()) for node in shared.iter(f"{space}si")]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells: dict[str, object] = {}
    for cell in sheet.iter(f"{space}c"):
        value = cell.findtext(f"{space}v")
        if value is not None:
            cells[cell.get("r", "")] = texts[int(value)] if cell.get("t") == "s" else float(value)
    return cells


def pdf_text(data: bytes) -> str:
    """The text of a page by matplotlib: strings are looked up in the ToUnicode tables of their fonts."""
    streams = {}
    for match in re.finditer(rb"(\d+) 0 obj\n(<<.*?>>)\nstream\n(.*?)\nendstream", data, re.DOTALL):
        body = match[3]
        streams[int(match[1])] = zlib.decompress(body) if b"FlateDecode" in match[2] else body
    fonts = {}
    for match in re.finditer(rb"(\d+) 0 obj\n<<(?:(?!endobj).)*?/ToUnicode (\d+) 0 R", data, re.DOTALL):
        fonts[int(match[1])] = unicode_table(streams[int(match[2])])
    names = {name: int(row) for name, row in re.findall(rb"/(F\d+(?:-\S+)?|[A-Za-z]\S*) (\d+) 0 R", data)}
    tables = {name: fonts[row] for name, row in names.items() if row in fonts}
    text, table = "", {}
    for body in streams.values():
        if b"BT" not in body:
            continue
        for font, literal, hexed in re.findall(
            rb"/(\S+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\)|<([0-9A-Fa-f]+)>", body, re.DOTALL
        ):
            if font:
                table = tables.get(font, {})
                continue
            codes = bytes.fromhex(hexed.decode()) if hexed else unescaped(literal)
            text += "".join(table.get(int.from_bytes(codes[at : at + 2]), "") for at in range(0, len(codes), 2))
    return text.replace(" ", "")


def unescaped(literal: bytes) -> bytes:
    escapes = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return re.sub(
        rb"\\(\d{3}|.)",
        lambda found: bytes([int(found[1], 8)]) if len(found[1]) == 3 else escapes.get(found[1], found[1]),
        literal,
        flags=re.DOTALL,
    )


def unicode_table(cmap: bytes) -> dict[int, str]:
    table = {}
    cmap = cmap.partition(b"endcodespacerange")[2]
    for first, last, goal in re.findall(rb"<(\w+)> <(\w+)> (<\w+>|\[[^\]]*\])", cmap):
        goals = [bytes.fromhex(each.decode()).decode("utf-16-be") for each in re.findall(rb"<(\w+)>", goal)]
        for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            table[code] = goals[at] if len(goals) > at else chr(ord(goals[0]) + at)
    for code, goal in re.findall(rb"^<(\w+)> <(\w+)>$", cmap, re.MULTILINE):
        table[int(code, 16)] = bytes.fromhex(goal.decode()).decode("utf-16-be")
    return table
