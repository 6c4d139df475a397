"""Files made to hurt: refused with a reason, before they cost memory or patience."""

import struct
import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_broken_files import HEADER, order, outcome, text_of, write
from test_workbooks import book_of

from desktop.domain.errors import UnknownFormat, UnreadableFile
from desktop.importers import contents, guard, read, sniff

SHEET = "xl/worksheets/sheet1.xml"


def repacked(folder: Path, changes: dict[str, bytes]) -> Path:
    """A workbook with parts exchanged or added."""
    good = book_of(folder / "good.xlsx", {"a": [HEADER, order(1)]})
    path = folder / "bad.xlsx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.pop(name, None) or old.read(name))
        for name, data in changes.items():
            new.writestr(name, data)
    return path


def sheet_of(rows: str) -> bytes:
    head = (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    return (head + rows + "</sheetData></worksheet>").encode()


def cell(place: str) -> str:
    return f'<row r="{place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{place}"><v>1</v></c></row>'


def refused(path: Path) -> str:
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableFile) as caught:
            sniff(contents(path)[0])
        assert tracemalloc.get_traced_memory()[1] < 200 << 20
    finally:
        tracemalloc.stop()
    return caught.value.reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"xl/media/big.bin": bytes(60 << 20)}, "too_large"),
        ({SHEET: sheet_of(" " * (30 << 20))}, "too_large"),
        ({SHEET: sheet_of(cell("A1") + cell("XFD1048000"))}, "too_many_columns"),
        ({SHEET: sheet_of(cell("A1") + cell("SR999999"))}, "too_large"),
        ({SHEET: sheet_of(cell("A1") + cell("SR999999")).replace(b'"', b"'")}, "too_large"),
        ({SHEET: sheet_of(cell("A1") + cell("A1048576"))}, "too_many_rows"),
        ({SHEET: sheet_of("<row>" + "<c><v>1</v></c>" * 1100 + "</row>")}, "too_many_columns"),
        ({SHEET: b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'}, "unsafe"),
        ({"xl/workbook.xml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>'}, "unsafe"),
        ({"xl/workbook.xml": b"<workbook"}, "no_workbook"),
        ({f"xl/x{number}.xml": b"<a/>" for number in range(2000)}, "too_large"),
    ],
)
def test_a_workbook_made_to_hurt_is_refused(tmp_path: Path, changes: dict[str, bytes], reason: str) -> None:
    assert refused(repacked(tmp_path, dict(changes))) == reason


def test_a_header_that_lies_about_its_size_is_found(tmp_path: Path) -> None:
    path = repacked(tmp_path, {SHEET: sheet_of(" " * (30 << 20))})
    data = bytearray(path.read_bytes())
    at = data.rindex(SHEET.encode()) - 46  # its entry in the directory
    assert data[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<I", data, at + 24, 2000)
    path.write_bytes(data)
    assert refused(path) == "broken"


def test_an_ordinary_zip_may_be_no_bomb_either(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("a.csv", b"0," * (100 << 20))
    assert refused(path) == "too_large"


def test_a_zip_with_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("a.csv", "x")
    data = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    path.write_bytes(data)
    assert refused(path) == "encrypted"


def test_a_zip_without_tables_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("a.exe", "MZ")
    assert refused(path) == "no_workbook"


def test_a_thousand_columns_and_a_million_lines_are_refused(tmp_path: Path) -> None:
    wide = [f"extra {number}" for number in range(1000)]
    assert refused(write(tmp_path, text_of([HEADER + wide, order(1) + wide]))) == "too_many_columns"
    assert refused(write(tmp_path, text_of([HEADER]) + "x\n" * (guard.ROWS + 100))) == "too_many_rows"


def test_a_name_that_is_no_text_does_not_stop_a_file(tmp_path: Path) -> None:
    path = tmp_path / "bad\udcffname.csv"
    path.write_bytes(text_of([HEADER, order(1)]).encode())
    found = sniff(path)
    assert found.content.name == "bad?name.csv"
    assert len(list(read(found, zone="UTC"))) == 1


def test_half_letters_of_wide_texts_are_read_on(tmp_path: Path) -> None:
    content = (
        text_of([HEADER, order(1, 宝贝标题="so~ap")]).encode("utf-16-le").replace("~".encode("utf-16-le"), b"\x00\xd8")
    )
    orders, _ = outcome(write(tmp_path, b"\xff\xfe" + content))
    assert [each.number for each in orders] == ["9001"]
    assert orders[0].title.encode("utf-8"), "no half letter goes on into the shop"


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8), st.integers(0, 1))
def test_a_workbook_with_bytes_exchanged_raises_no_bug(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes, cut: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "noise"
    folder.mkdir(exist_ok=True)
    good = folder / "good.xlsx"
    if not good.exists():
        book_of(good, {"a": [HEADER, order(1), order(2)]})
    data = bytearray(good.read_bytes())
    at %= len(data)
    data[at : at + len(noise)] = noise
    path = folder / "bad.xlsx"
    path.write_bytes(data[:at] if cut else data)
    with suppress(UnreadableFile, UnknownFormat):
        for row in read(sniff(path), zone="UTC"):
            assert row.line >= 1
