"""The first rows of any table, for a person who must say what they are."""

from datetime import date, datetime
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from desktop.domain.errors import NotFound
from desktop.importers.tables import first_rows


def test_the_first_rows_of_a_text_with_any_delimiter(tmp_path: Path) -> None:
    for delimiter in ",;\t|":
        path = tmp_path / "any.txt"
        lines = ["a note, with a comma", "", delimiter.join(("名字", "电话")), delimiter.join(("张三", "138"))]
        path.write_text("\n".join(lines), encoding="gb18030")
        found = first_rows(path)
        assert (found.delimiter, found.encoding, found.sheet) == (delimiter, "gb18030", "")
        assert found.rows[-2:] == [(3, ["名字", "电话"]), (4, ["张三", "138"])]


def test_the_first_rows_of_a_workbook_are_those_of_its_fullest_visible_sheet(tmp_path: Path) -> None:
    path = tmp_path / "any.xlsx"
    with Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        note, people, hidden = (book.add_worksheet(name) for name in ("note", "people", "secret"))
        note.write_string(0, 0, "see the next sheet")
        people.write_row(1, 1, ["name", "born", "phone", "long", "half", "is"])
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        people.write_string(2, 1, "王芳")
        people.write_datetime(2, 2, date(1990, 5, 3), day)
        people.write_row(2, 3, [13800138000, 1234567890123456789, 0.5, True])
        people.write_datetime(3, 2, datetime(2024, 5, 1, 9, 30, 15))
        hidden.hide()
        hidden.write_row(0, 0, list("abcdefghijklmnop"))
    found = first_rows(path)
    assert (found.encoding, found.sheet, found.sheets) == ("xlsx", "people", ("note", "people"))
    assert found.rows == [
        (2, ["", "name", "born", "phone", "long", "half", "is"]),
        (3, ["", "王芳", "1990-05-03", "13800138000", "1.23456789012346E+18", "0.5", "TRUE"]),
        (4, ["", "", "2024-05-01 09:30:15", "", "", "", ""]),
    ]
    assert first_rows(path, sheet="note").rows == [(1, ["see the next sheet"])]
    assert first_rows(path, sheet="secret", limit=1).rows[0][1][0] == "a"
    with pytest.raises(NotFound):
        first_rows(path, sheet="nobody")
