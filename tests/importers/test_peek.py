"""The first rows of any file and its header line, found by looking."""

from pathlib import Path

import pytest

from desktop.domain.errors import UnreadableFile
from desktop.importers.peek import header_row, peek
from tests.importers.own_lists import LISTS, OwnList


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("each", LISTS, ids=lambda each: each.name)
@pytest.mark.parametrize(
    "preamble", ["", "东街茶行 2025 年 5 月\n\n", "Report for East Street Tea\nFrom 2025-05-01,To 2025-05-31\n,\n"]
)
def test_the_header_is_found_below_a_preamble(each: OwnList, preamble: str, tmp_path: Path) -> None:
    seen = peek(write(tmp_path, preamble + each.text))
    assert list(seen.header) == each.table[0]
    assert seen.header_line == preamble.count("\n") + 1
    assert seen.body == tuple(map(tuple, each.table[1:]))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_delimiter_and_encoding_are_found(delimiter: str, encoding: str, tmp_path: Path) -> None:
    text = LISTS[0].text.replace(",", delimiter)
    seen = peek(write(tmp_path, text, encoding))
    assert list(seen.header) == LISTS[0].table[0]
    assert seen.first.delimiter == delimiter
    assert seen.is_whole


def test_amounts_with_a_comma_do_not_cut_rows(tmp_path: Path) -> None:
    seen = peek(write(tmp_path, "Datum;Name;Betrag\n01.05.2025;Anna;12,50\n02.05.2025;Bernd;8,00\n"))
    assert seen.header == ("Datum", "Name", "Betrag")


def test_a_person_may_say_where_the_header_is(tmp_path: Path) -> None:
    seen = peek(write(tmp_path, "名单,东街\n\n姓名,电话\n王芳,13800005678\n"), header_line=1)
    assert seen.header == ("名单", "东街")
    assert peek(seen.path, header_line=3).header == ("姓名", "电话")
    assert peek(seen.path, header_line=99).header_line == 4, "the nearest row there is"


def test_a_header_of_numbered_words_is_one(tmp_path: Path) -> None:
    names = [f"字段{number}甲" for number in range(20)]
    seen = peek(write(tmp_path, ",".join(names) + "\n" + ",".join("x" * 20) + "\n"))
    assert list(seen.header) == names


def test_a_file_of_data_alone_takes_its_first_row(tmp_path: Path) -> None:
    assert header_row([["2025-05-01", "13800005678"], ["2025-05-02", "13900001234"]]) == 0
    assert header_row([]) == 0


def test_only_the_first_rows_of_a_long_file_are_read(tmp_path: Path) -> None:
    seen = peek(write(tmp_path, "姓名,电话\n" + "王芳,13800005678\n" * 5_000))
    assert len(seen.first.rows) == 500
    assert not seen.is_whole


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnreadableFile):
        peek(path)
