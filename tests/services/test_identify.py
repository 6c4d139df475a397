"""A contact list of any origin goes in, its persons come out, and why."""

import csv
from pathlib import Path

import pytest
import xlsxwriter

from desktop import cli
from desktop.domain.errors import UnknownFormat
from desktop.services.contact_lists import columns_of, gathered, records
from desktop.services.identify import identify, identify_file

HEADER = ("record_id", "platform", "buyer_account", "name", "phone", "city", "address", "order_date")
ROWS = (
    (
        "a1",
        "taobao",
        "wxf_tea",
        "王小芳",
        "13958012876",
        "杭州市",
        "浙江省杭州市西湖区文三路118号3幢502室",
        "2026-01-02",
    ),
    ("a2", "douyin", "", "王**", "139****2876", "杭州市", "浙江省杭州市西湖区文三路***", "2026-02-02"),
    ("a3", "counter", "", "王姐", "139 5801 2876", "", "", "2026/3/2"),
    ("a4", "jd", "jd_8", "李建国", "13958012876", "杭州市", "杭州西湖区文三路118号3-502", "2026-03-05"),
    ("a5", "taobao", "wxf_tea", "王小芳", "13958012876", "杭州市", "西湖区文三路118号3幢502", "2026-04-02"),
    ("", "counter", "", "测试", "00000000000", "", "", ""),
)


def write(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS, encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows((HEADER, *rows))
    return path


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    found = identify_file(write(tmp_path / "list.csv", encoding=encoding), tmp_path / "out.csv")
    assert (found.lines, found.persons) == (6, 3)
    rows = read(tmp_path / "out.csv")
    assert [row["record_id"] for row in rows] == ["a1", "a2", "a3", "a4", "a5", "6"]
    assert [row["cluster_id"] for row in rows] == ["1", "1", "1", "2", "1", "3"]
    assert rows[0]["why"] == ""
    assert "masked phone fits: 139****2876" in rows[1]["why"]


def test_the_reasons_in_chinese(tmp_path: Path) -> None:
    identify_file(write(tmp_path / "list.csv"), tmp_path / "out.csv", language="zh")
    assert "打码手机对得上" in read(tmp_path / "out.csv")[1]["why"]


def test_a_workbook(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        for number, row in enumerate((HEADER, *ROWS)):
            sheet.write_row(number, 0, row)
    assert identify_file(tmp_path / "list.xlsx", tmp_path / "out.csv").persons == 3


def test_a_shops_own_words_for_its_columns() -> None:
    columns = columns_of(("会员手机", "客户姓名", "微信号", "收货地址", "生日", "积分"))
    assert {"phone", "name", "wechat", "detail", "birthday"} == columns.keys()


def test_names_of_linkage_lists() -> None:
    header = (
        "rec_id given_name surname street_number address_1 address_2 suburb postcode state date_of_birth soc_sec_id"
    )
    columns = columns_of([*header.split(), "entity_id"])
    assert columns["id"] == [0]
    assert columns["given"] == [1]
    assert "skip" in columns, "the truth of a list is never evidence"
    (record,) = records(
        [["r1", "anna", "fischer", "7", "high st", "", "hull", "123", "", "19900101", "55", "9"]], columns
    )
    assert (record.given, record.family, record.birthday, record.cards) == ("anna", "fischer", "19900101", ("55",))
    assert record.drops[0][4:10] == ("hull", "", "high st", "123", "7", "")


def test_lines_that_say_the_same_are_one_record_with_all_its_days() -> None:
    columns = columns_of(HEADER)
    found, lines = gathered(records(ROWS, columns))
    assert lines[0] == [0, 4]
    assert (found[0].first_on, found[0].last_on, len(found[0].drops)) == ("2026-01-02", "2026-04-02", 2)


def test_a_list_of_nobody_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text("day,total\n2026-01-01,5\n", "utf-8")
    with pytest.raises(UnknownFormat):
        identify_file(tmp_path / "list.csv", tmp_path / "out.csv")
    assert cli.run(["identify", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out.csv")]) == 1
    assert "list.csv" in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()


def test_empty_lists_have_nobody() -> None:
    assert identify([]).clusters == []
    assert identify([{"name": "", "phone": ""}]).clusters == [[0]]


def test_what_a_person_answers_is_followed(tmp_path: Path) -> None:
    """Of any pair, asked about or not; a row that is cut short, or of nobody, does no harm."""
    source, out = write(tmp_path / "list.csv"), tmp_path / "out.csv"
    answers = tmp_path / "answers.csv"
    answers.write_text("record_a,record_b,chance,why,same\na1,a2,0.9,,n\na4,a1,,,y\na3,a2\nx,y,,,y\n", "utf-8")
    identify_file(source, out, answered=answers)
    cluster = {row["record_id"]: row["cluster_id"] for row in read(out)}
    assert cluster["a1"] != cluster["a2"]
    assert cluster["a1"] == cluster["a4"]


def test_what_is_uncertain_is_written_to_be_answered(tmp_path: Path) -> None:
    rows = (*ROWS, ("a7", "taobao", "wxf_tea", "陈思", "13711112222", "成都市", "锦江区春熙路9号", "2026-05-01"))
    found = identify_file(write(tmp_path / "list.csv", rows), tmp_path / "out.csv", ask=tmp_path / "ask.csv")
    asked = read(tmp_path / "ask.csv")
    assert len(asked) == found.asked == 1, "a gift, or somebody borrowed the account"
    assert {asked[0]["record_a"], asked[0]["record_b"]} == {"a1", "a7"}
    assert asked[0]["same"] == ""


@pytest.mark.parametrize("written", ["2026/3/2", "2026-03-02 10:11:12", "2026年3月2日", "20260302", "2026.3.2"])
def test_days_as_lists_write_them(written: str) -> None:
    assert next(records([("a", "", "", "王", "", "", "", written)], columns_of(HEADER))).first_on == "2026-03-02"
