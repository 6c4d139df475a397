"""Files that are no shop, or no longer: a sentence, never a crash, and nothing made worse."""

import hashlib
import random
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import BackupBroken, CrmError, NewerShop, NotAShop, ReadOnlyShop, ShopInUse
from desktop.services import customers, history, importing, shops
from desktop.services.filters import Filter
from desktop.services.profiles import profile
from desktop.services.timeline import timeline
from desktop.storage import steps
from desktop.ui.messages import describe
from tests.faults import children
from tests.faults.places import names_in, unwritable
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

FLIPS = 100


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a shop with some of everything."""
    folder = tmp_path_factory.mktemp("sound")
    with make_shop(folder) as shop:
        rows = [taobao_row(n, f"tb{n % 40}", phone=f"138{n % 40:08d}") for n in range(1, 121)]
        importing.import_files(shop, [taobao_file(folder, *rows)])
        customers.tag(shop, list(customers.list_customers(shop, Filter()).ids)[:10], "熟客")
    return (folder / "店.shop").read_bytes()


@pytest.fixture
def path(tmp_path: Path, sound: bytes) -> Path:
    target = tmp_path / "店.shop"
    target.write_bytes(sound)
    return target


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT)")


REFUSED = {
    "empty": (lambda path: path.write_bytes(b""), "not_sqlite"),
    "a text": (lambda path: path.write_text("Dear diary, " * 100), "not_sqlite"),
    "short": (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(40)), "not_sqlite"),
    "another program's": (other_program, "other_program"),
    "missing": (lambda path: None, "missing"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_shop_is_refused_and_left_alone(kind: str, tmp_path: Path) -> None:
    make, reason = REFUSED[kind]
    path = tmp_path / "店.shop"
    make(path)
    before = digest(path) if path.exists() else None
    with pytest.raises(NotAShop) as refused:
        shops.open_shop(path)
    assert refused.value.reason == reason
    assert "店.shop" in describe(refused.value)
    assert (digest(path) if path.exists() else None) == before
    assert names_in(tmp_path) == ([path.name] if before else [])


def test_a_folder_is_no_shop(tmp_path: Path) -> None:
    with pytest.raises(CrmError):
        shops.open_shop(tmp_path)


@pytest.mark.parametrize("ahead", [1, 99])
def test_a_newer_file_is_refused_byte_by_byte_the_same(ahead: int, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={steps.NEWEST + ahead}")
    before = digest(path)
    with pytest.raises(NewerShop):
        shops.open_shop(path)
    assert digest(path) == before
    assert names_in(path.parent) == [path.name]


# Damage


def use(path: Path) -> None:
    """Everything a day at the counter does to a file."""
    with shops.open_shop(path) as shop:
        customers.find(shop, "wxf")
        rows = customers.list_customers(shop, Filter())
        rows.page(0)
        for row in rows.ids[:3]:
            profile(shop, row)
            with shop.session():
                timeline(shop, row)
        history.changes(shop)
        new = customers.add_customer(shop, "新客")
        customers.tag(shop, [*rows.ids[:5], new], "熟客")
        shops.check(shop)
        shops.backup(shop)


def test_damage_anywhere_is_a_sentence_and_never_a_crash(path: Path, sound: bytes) -> None:
    rng, noticed, amiss = random.Random(5), 0, 0
    for number in range(FLIPS):
        content = bytearray(sound)
        first = 100 if number % 4 else 0
        for _ in range(1 + number % 3 * 40):  # one byte, or many
            at = rng.randrange(first, len(content))
            content[at] ^= 1 << rng.randrange(8)
        path.write_bytes(content)
        for beside in path.parent.glob("*-wal"):
            beside.unlink()
        try:
            use(path)
        except CrmError:
            noticed += 1
        except (sqlite3.Error, ValueError, KeyError, zlib.error):
            amiss += 1  # a value that nothing could have written; where it was read, the window says so and lives on
    assert noticed > FLIPS // 4, "the measure would not notice damage"
    assert amiss < FLIPS // 10, "structure is told by the file, not stumbled over"


@pytest.mark.parametrize("left", [100, 4096, 50_000, -4096, -1])
def test_a_file_cut_short(left: int, path: Path, sound: bytes) -> None:
    path.write_bytes(sound[:left])
    with pytest.raises((NotAShop, BackupBroken)):
        use(path)


def test_a_damaged_page_is_named_by_the_check(path: Path, sound: bytes) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name='sales_order_ulid'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size + 8 : page * size] = b"\xff" * (size - 8)
    path.write_bytes(content)
    with shops.open_shop(path) as shop:
        health = shops.check(shop)
        assert not health.is_well
        assert health.problems


def test_a_damaged_shop_is_not_backed_up_as_if_it_were_well(path: Path) -> None:
    with shops.open_shop(path) as shop:
        good = shops.backup(shop)
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name='customer'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)
    with pytest.raises(CrmError), shops.open_shop(path) as shop:
        shops.backup(shop)
    assert [backup.path for backup in shops.list_backups(path)] == [good]
    shops.restore(good, path)
    with shops.open_shop(path) as shop:
        assert shops.check(shop).is_well


# Rights


def test_a_file_that_may_not_be_written(path: Path) -> None:
    before = digest(path)
    with unwritable(path), pytest.raises(ReadOnlyShop):
        shops.open_shop(path)
    assert digest(path) == before
    assert names_in(path.parent) == [path.name]
    shops.open_shop(path).close()


def test_a_folder_that_may_not_be_written(path: Path) -> None:
    before = digest(path)
    with unwritable(path.parent):
        with pytest.raises(ReadOnlyShop):
            shops.open_shop(path)
        with pytest.raises(ReadOnlyShop):
            shops.create_shop(path.with_name("new.shop"))
    assert digest(path) == before
    assert names_in(path.parent) == [path.name]


def test_a_backup_folder_that_may_not_be_written(path: Path) -> None:
    with shops.open_shop(path) as shop:
        shops.backup(shop)
        with unwritable(shops.backup_folder(path)), pytest.raises(ReadOnlyShop):
            shops.backup(shop)
        assert len(shops.list_backups(path)) == 1
        assert shops.check(shop).is_well


# Another program


def test_a_file_that_another_program_has_open(path: Path) -> None:
    child = children.Child(children.hold, path)
    assert child.said() == "open"
    with pytest.raises(ShopInUse) as refused:
        shops.open_shop(path)
    assert refused.value.pid > 0
    with pytest.raises(ShopInUse):
        shops.restore(path, path)
    child.kill()
    with shops.open_shop(path) as shop:
        assert contents(shop)["customer"]


def test_a_file_that_a_foreign_program_writes_is_said_to_be_in_use(path: Path, monkeypatch) -> None:
    with shops.open_shop(path) as shop:
        shop.connection().execute("PRAGMA busy_timeout=1")
        with closing(sqlite3.connect(path, isolation_level=None)) as foreign:
            foreign.execute("BEGIN IMMEDIATE")
            with pytest.raises(ShopInUse):
                customers.add_customer(shop, "王芳")
            foreign.execute("ROLLBACK")
        customers.add_customer(shop, "王芳")
