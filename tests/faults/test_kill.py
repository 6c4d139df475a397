"""What was saved is there after a kill, and what was not leaves nothing behind."""

import random
import shutil
from pathlib import Path

import pytest

from desktop.services import importing, shops
from desktop.storage.lock import FileLock
from tests.faults import children
from tests.faults.places import names_in
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

ROUNDS = 50
ROWS = 20_000


def lost(path: Path, acknowledged: dict[int, str]) -> dict[int, str]:
    """Open the file, see that it is sound, and tell which acknowledged customers are not in it as last said."""
    with shops.open_shop(path) as shop:
        assert shops.check(shop).problems == ()
        stored = dict(shop.query("SELECT id, name FROM customer"))
    # The deed after the last acknowledged one may have been stored just before its word was out.
    return {row: name for row, name in acknowledged.items() if stored.get(row) not in (name, f"王{name[2:]}")}


@pytest.mark.slow
def test_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    make_shop(tmp_path).close()
    path = tmp_path / "店.shop"
    rng, acknowledged, deeds = random.Random(1), {}, 0
    for _ in range(ROUNDS):
        child = children.Child(children.commit_for_ever, path, len(acknowledged))
        heard = [child.said() for _ in range(rng.randint(1, 15))] + child.kill()
        deeds += len(heard)
        acknowledged.update(heard)
        assert lost(path, acknowledged) == {}
    assert deeds >= ROUNDS


def test_the_measure_notices_a_loss(tmp_path: Path) -> None:
    make_shop(tmp_path).close()
    child = children.Child(children.say_too_early, tmp_path / "店.shop")
    told = [child.said(), *child.kill()]
    assert len(lost(tmp_path / "店.shop", dict(told))) == 1


def test_the_lock_of_a_killed_program_is_no_obstacle(tmp_path: Path) -> None:
    make_shop(tmp_path).close()
    path = tmp_path / "店.shop"
    child = children.Child(children.commit_for_ever, path, 0)
    child.said()
    child.kill()
    assert FileLock(path).path.exists()
    with shops.open_shop(path) as shop:
        assert shops.check(shop).is_well
    assert names_in(tmp_path) == [path.name]


# An import that is killed


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with some orders, and a file with many more."""
    folder = tmp_path_factory.mktemp("import")
    with make_shop(folder) as shop:
        importing.import_files(
            shop, [taobao_file(folder, *[taobao_row(n, f"tb{n}") for n in range(1, 21)], name="a.csv")]
        )
    rows = [
        taobao_row(number, f"tb{number % 6_000}", phone=f"138{number % 6_000:08d}", status="交易关闭")
        for number in range(1, ROWS + 1)
    ]
    taobao_file(folder, *rows, name="many.csv")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("moment", [5_001, 15_001, "last row", "deriving", "derived"])
def test_a_killed_import_stores_all_or_nothing(moment: object, place: Path, tmp_path: Path) -> None:
    path = tmp_path / "店.shop"
    shutil.copyfile(place / "店.shop", path)
    with shops.open_shop(path) as shop:
        before = contents(shop)
    child = children.Child(children.import_rows, path, place / "many.csv")
    heard = []
    while moment not in heard:
        heard.append(child.said())
    heard += child.kill()
    with shops.open_shop(path) as shop:
        assert shops.check(shop).is_well
        (orders,) = shop.query("SELECT count(*) FROM sales_order")[0]
        if "stored" in heard or (moment == "derived" and orders > 20):
            assert orders == ROWS
        else:
            assert contents(shop) == before
    assert names_in(tmp_path) == ["店.shop"]


@pytest.mark.slow
def test_an_import_that_was_killed_can_be_made_again(place: Path, tmp_path: Path) -> None:
    path = tmp_path / "店.shop"
    shutil.copyfile(place / "店.shop", path)
    child = children.Child(children.import_rows, path, place / "many.csv")
    child.said()
    child.kill()
    with shops.open_shop(path) as shop:
        (report,) = importing.import_files(shop, [place / "many.csv"]).files
        assert (report.new, report.changed, report.same) == (ROWS - 20, 20, 0)
        assert shops.check(shop).is_well
