"""A full disk does no harm: nothing is half stored, nothing is left lying about, and with room it works again."""

from pathlib import Path

import pytest

from desktop.domain.errors import DiskFull, UpgradeFailed
from desktop.services import customers, history, importing, shops
from desktop.services.exports import export_customers
from desktop.services.filters import Filter
from desktop.storage import sqlite, steps
from desktop.storage.shopfile import Shop
from tests.faults.places import Filler, small_disk
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # a workbook that was given up


@pytest.fixture
def disk(tmp_path: Path):
    with small_disk(tmp_path / "disk") as folder:
        yield folder


@pytest.fixture
def filler(disk: Path) -> Filler:
    return Filler(disk)


@pytest.fixture
def shop(disk: Path):
    with make_shop(disk) as opened:
        for name in ("王芳", "李娜"):
            customers.add_customer(opened, name)
        yield opened


def names(folder: Path) -> set[str]:
    """Everything that lies in a folder and below, SQLite's own files and the filler left out."""
    own = ("-wal", "-shm", ".lock", "filler")
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if not file.name.endswith(own)}


def is_sound(shop: Shop, expected: dict) -> None:
    """The file as it is, and as it is when it is opened again."""
    assert contents(shop) == expected
    shop.close()
    with shops.open_shop(shop.path) as again:
        assert contents(again) == expected
        assert shops.check(again).is_well


def test_a_deed(shop: Shop, filler: Filler, disk: Path) -> None:
    filler.fill()
    there = names(disk)
    known = 2

    def until_it_is_full() -> None:  # the journal may have room for a few still
        nonlocal known
        for number in range(1_000):
            customers.add_customer(shop, f"客户{number}")
            known += 1

    with pytest.raises(DiskFull):
        until_it_is_full()
    assert shop.query("SELECT count(*), count(DISTINCT sort_name) FROM customer_summary") == [(known, known)]
    assert names(disk) == there
    filler.clear()
    customers.add_customer(shop, "张伟")
    is_sound(shop, contents(shop))


def test_an_undo(shop: Shop, filler: Filler, tmp_path: Path) -> None:
    file = taobao_file(
        tmp_path, *[taobao_row(number, f"tb{number}", phone=f"138{number:08d}") for number in range(1, 301)]
    )
    (change,) = importing.import_files(shop, [file]).changes
    before = contents(shop)
    filler.fill()
    with pytest.raises(DiskFull):
        history.undo(shop, change)
    filler.clear()
    is_sound(shop, before)


def test_an_import(shop: Shop, filler: Filler, disk: Path, tmp_path: Path) -> None:
    file = taobao_file(
        tmp_path, *[taobao_row(number, f"tb{number}", phone=f"138{number:08d}") for number in range(1, 801)]
    )
    before, there = contents(shop), names(disk)
    filler.fill(leave=300_000)
    with pytest.raises(DiskFull):
        importing.import_files(shop, [file])
    assert names(disk) == there
    assert contents(shop) == before
    filler.clear()
    (report,) = importing.import_files(shop, [file]).files
    assert report.new == 800
    is_sound(shop, contents(shop))


def test_a_file_that_is_full_when_it_is_closed_is_whole_when_it_is_opened(shop: Shop, filler: Filler) -> None:
    for number in range(30):
        customers.add_customer(shop, f"客户{number}")
    before = contents(shop)
    filler.fill()
    shop.close()  # no room to bring the journal in
    filler.clear()
    with shops.open_shop(shop.path) as again:
        assert contents(again) == before
        assert shops.check(again).is_well


def test_opening(shop: Shop, filler: Filler, disk: Path) -> None:
    before = contents(shop)
    shop.close()
    there = names(disk)
    filler.fill()
    with pytest.raises(DiskFull):
        shops.open_shop(shop.path)
    assert names(disk) == there
    filler.clear()
    with shops.open_shop(shop.path) as again:
        assert contents(again) == before


@pytest.mark.parametrize("leave", [0, 50_000, 150_000])
def test_making_a_shop(leave: int, disk: Path, filler: Filler) -> None:
    filler.fill(leave)
    with pytest.raises(DiskFull):
        make_shop(disk)
    assert [file.name for file in disk.iterdir()] == ["filler"]
    filler.clear()
    make_shop(disk).close()


@pytest.mark.parametrize("leave", [0, 100_000])
def test_a_backup(leave: int, shop: Shop, filler: Filler, disk: Path) -> None:
    good = shops.backup(shop)
    there = names(disk)
    filler.fill(leave)
    with pytest.raises(DiskFull):
        shops.backup(shop)
    assert names(disk) == there
    shops.verify_backup(good)
    filler.clear()
    shops.verify_backup(shops.backup(shop))
    is_sound(shop, contents(shop))


@pytest.mark.parametrize("leave", [0, 100_000])
def test_a_restore(leave: int, shop: Shop, filler: Filler, disk: Path) -> None:
    backup = shops.backup(shop)
    customers.add_customer(shop, "张伟")
    before = contents(shop)
    shop.close()
    there = names(disk)
    filler.fill(leave)
    with pytest.raises(DiskFull):
        shops.restore(backup, shop.path)
    assert names(disk) == there
    filler.clear()
    with shops.open_shop(shop.path) as again:
        assert contents(again) == before
    shops.restore(backup, shop.path)
    with shops.open_shop(shop.path) as again:
        assert shops.check(again).is_well
        assert again.query("SELECT count(*) FROM customer") == [(2,)]


@pytest.mark.parametrize("leave", [40_000, 100_000, 500_000])
def test_an_upgrade(leave: int, shop: Shop, filler: Filler, disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def copy_much(connection: sqlite.Connection) -> None:
        connection.execute("CREATE TABLE much(content BLOB)")
        connection.execute("INSERT INTO much VALUES(zeroblob(1000000))")

    before = contents(shop)
    shop.close()
    there = names(disk)
    released = steps.NEWEST
    monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, copy_much))
    monkeypatch.setattr(steps, "NEWEST", released + 1)
    filler.fill(leave)
    with pytest.raises((DiskFull, UpgradeFailed)):
        shops.open_shop(shop.path)
    assert {name for name in names(disk) - there if "before" not in name and not name.endswith(" backups")} == set()
    assert sqlite.header(shop.path)[1] == released
    filler.clear()
    with shops.open_shop(shop.path) as again:
        assert contents(again) == before
        assert again.query("SELECT length(content) FROM much") == [(1_000_000,)]
        assert shops.check(again).is_well


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("leave", [0, 8_000])
def test_an_export(kind: str, leave: int, shop: Shop, filler: Filler, disk: Path, tmp_path: Path) -> None:
    rows = [taobao_row(number, f"tb{number}", phone=f"138{number:08d}") for number in range(1, 301)]
    importing.import_files(shop, [taobao_file(tmp_path, *rows)])
    ids = list(customers.list_customers(shop, Filter()).ids) * 5
    target = disk / f"客户.{kind}"
    target.write_text("the one of yesterday")
    there = names(disk)
    filler.fill(leave)
    with pytest.raises(DiskFull):
        export_customers(shop, ids, target, kind)
    assert names(disk) == there
    assert target.read_text() == "the one of yesterday"
    filler.clear()
    assert export_customers(shop, ids, target, kind) == len(ids)
    is_sound(shop, contents(shop))
