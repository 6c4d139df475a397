"""What is no plain CSV comes into the shop all the same: contacts, zips, pastes."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services import importing
from desktop.services.shops import Shop, create_shop

CARD = """BEGIN:VCARD
VERSION:3.0
FN:王芳
TEL;TYPE=CELL:13800000001
TEL;TYPE=CELL:139 0000 0002
EMAIL:a@x.io
EMAIL:B@x.io
BDAY:1990-05-03
END:VCARD
"""
ORDER = (
    "订单编号,订单状态,买家会员名,买家实际支付金额,订单创建时间,订单付款时间\n"
    "{n},交易成功,tb{n},1.00,2024-05-01 10:00:00,2024-05-01 10:00:01\n"
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = create_shop(tmp_path / "店.shop")
    yield made
    made.close()


def test_a_contact_brings_all_phones_and_e_mails_and_is_not_made_twice(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "contacts.vcf"
    file.write_text(CARD, encoding="utf-8")
    for new in (1, 0):
        (report,) = importing.import_files(shop, [file]).files
        assert (report.customers, report.customers_new, report.findings) == (1, new, [])
    found = shop.query("SELECT kind, key FROM contact_point ORDER BY id")
    assert found == [("mobile", "8613800000001"), ("email", "a@x.io"), ("mobile", "8613900000002"), ("email", "b@x.io")]
    assert ("1990-05-03",) in shop.query("SELECT value FROM fact")


def test_the_tables_of_a_zip_come_in_and_are_known_again(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "bills.zip"
    with zipfile.ZipFile(path, "w") as bundle:
        for number in (1, 2):
            bundle.writestr(f"orders/{number}.csv", ORDER.format(n=number))
    preview = importing.preview_files(shop, [path])
    assert [each.report.name for each in preview.files] == ["1.csv", "2.csv"]
    result = importing.import_files(shop, [path])
    assert [report.orders for report in result.files] == [1, 1]
    before = importing.imported_before(shop, [each.content for each in preview.files])
    assert before.keys() == {path / "1.csv", path / "2.csv"}


def test_a_paste_comes_in_under_the_name_it_was_given(shop: Shop) -> None:
    text = ORDER.format(n="1").replace(",", "\t")
    (report,) = importing.import_files(shop, [importing.paste(text, "Pasted \ud800 table")]).files
    assert (report.name, report.orders) == ("Pasted ? table", 1)


def test_how_sure_the_encoding_is_can_be_read_from_the_preview(shop: Shop) -> None:
    known = importing.Content(Path("a.csv"), ORDER.format(n="路").encode("gb18030"))
    (seen,) = importing.preview_files(shop, [known]).files
    assert (seen.report.encoding, seen.report.is_sure) == ("gb18030", True), "its headers are known by heart"
    head = "Name,Created at,Financial Status,Total,Currency,Lineitem name"
    text = f"{head}\n#1,2024-05-01 10:00:00 +0800,paid,9.00,CNY,路\n"
    unknown = importing.Content(Path("b.csv"), text.encode("gb18030"))
    (seen,) = importing.preview_files(shop, [unknown]).files
    assert not seen.report.is_sure
    assert [name for name, _ in seen.report.candidates] == ["utf-8", "gb18030"]
