"""The shop file: how it is opened, what it promises of every connection, what a change set leaves behind."""

import hashlib
import sqlite3
import threading
from pathlib import Path

import pytest

from desktop.domain.errors import NotAShop, ReadOnlyShop
from desktop.services import customers, shops
from desktop.storage import sqlite, steps
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer
from tests.faults.places import names_in
from tests.shops_for_tests import contents, make_shop

PROMISED = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "temp_store": 2,  # MEMORY
}


def pragmas(connection: sqlite.Connection) -> dict[str, object]:
    found = {}
    for name in PROMISED:
        row = connection.execute(f"PRAGMA {name}").fetchone()
        found[name] = row[0] if row else 0  # mmap_size answers nothing where it is compiled out
    return found


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def test_every_connection_keeps_the_promises(shop: Shop) -> None:
    seen = [pragmas(shop.connection())]

    def elsewhere() -> None:
        with shop.session() as connection:
            seen.append(pragmas(connection))

    for _ in range(2):
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert seen == [PROMISED] * 3


def test_a_thread_of_a_pool_leaves_no_connection_behind(shop: Shop) -> None:
    used = []

    def elsewhere() -> None:
        with shop.session() as connection:
            used.append(connection)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        used[0].execute("SELECT 1")
    assert shop.query("SELECT 1") == [(1,)]


def test_the_header_says_whose_file_it_is(shop: Shop) -> None:
    path = shop.path
    shop.close()
    assert sqlite.header(path) == (sqlite.APPLICATION_ID, steps.NEWEST)
    head = path.read_bytes()[:100]
    assert head[68:72] == b"RGLR"


def test_closed_it_is_one_whole_file(shop: Shop) -> None:
    customers.add_customer(shop, "王芳")
    shop.close()
    assert names_in(shop.path.parent) == [shop.path.name]
    with shops.open_shop(shop.path) as again:
        assert [hit.name for hit in customers.find(again, "wangfang")] == ["王芳"]


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "店.shop"
    path.write_bytes(b"something dear")
    with pytest.raises(FileExistsError):
        shops.create_shop(path)
    assert path.read_bytes() == b"something dear"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyShop):
        shops.create_shop(tmp_path / "nowhere" / "店.shop")
    with pytest.raises(NotAShop) as refused:
        shops.open_shop(tmp_path / "nowhere" / "店.shop")
    assert refused.value.reason == "missing"


def test_a_shop_that_could_not_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_change: object) -> None:
        raise sqlite3.OperationalError("a failure in the middle")

    monkeypatch.setattr(shops, "plant_fields", refuse)
    with pytest.raises(sqlite3.OperationalError):
        shops.create_shop(tmp_path / "店.shop")
    assert names_in(tmp_path) == []
    monkeypatch.undo()
    shops.create_shop(tmp_path / "店.shop").close()


def test_references_are_held(shop: Shop) -> None:
    with pytest.raises(sqlite3.IntegrityError), shop.change("edit_customer", name="") as change:
        change.query("INSERT INTO task(ulid, created_ms, title, identity_id) VALUES('x', 0, 'x', 4711)")


def raise_after(_work: object) -> None:
    raise ZeroDivisionError


def test_listeners_hear_what_was_stored_and_nothing_else(shop: Shop) -> None:
    heard = []
    shop.on_change(lambda change: heard.append((change.id, dict(change.recorder.counts))))
    with pytest.raises(ZeroDivisionError), shop.change("add_customer", name="x") as change:
        raise_after(change.insert(Customer, name="x"))
    with shop.change("edit_customer", name="x"):
        pass
    assert heard == []
    customers.add_customer(shop, "王芳")
    assert [(number, counts["customer"]) for number, counts in heard] == [
        (shop.query("SELECT max(id) FROM change_set")[0][0], [1, 0, 0])
    ]


def test_threads_write_one_after_the_other(shop: Shop) -> None:
    def work(name: str) -> None:
        with shop.session():
            for number in range(10):
                customers.add_customer(shop, f"{name}{number}")

    threads = [threading.Thread(target=work, args=(name,)) for name in "甲乙丙"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    names = {row[0] for row in shop.query("SELECT name FROM customer")}
    assert names == {f"{name}{number}" for name in "甲乙丙" for number in range(10)}


def test_what_bulk_work_leaves_in_the_journal_is_brought_in_beside_other_work(shop: Shop, tmp_path: Path) -> None:
    with shop.bulk(), shop.change("import") as change:
        change.insert_rows(Customer, ("name",), [("长" * 500,) for _ in range(5_000)])
    customers.add_customer(shop, "王芳")  # nobody has to wait
    for thread in threading.enumerate():
        if thread.name.startswith("bringing in"):
            thread.join()
    alone = tmp_path / "copy"
    alone.write_bytes(shop.path.read_bytes())  # without the journal
    with sqlite3.connect(alone) as connection:
        assert connection.execute("SELECT count(*) FROM customer").fetchone()[0] >= 5_000
    connection.close()
    assert pragmas(shop.connection()) == PROMISED
    assert shop.query("PRAGMA wal_autocheckpoint") == [(sqlite.JOURNAL_PAGES,)]


def test_a_shop_is_closed_when_all_is_brought_in(tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop, shop.bulk(), shop.change("import") as change:
        change.insert_rows(Customer, ("name",), [("长" * 500,) for _ in range(5_000)])
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("bringing in")]
    assert names_in(tmp_path) == ["店.shop"]


# What a check says


def test_a_sound_shop_is_well(shop: Shop) -> None:
    customers.add_customer(shop, "王芳")
    health = shops.check(shop)
    assert (health.is_well, health.customers, health.orders, health.problems, health.derived_wrong) == (
        *(True, 1, 0, ()),
        0,
    )
    assert health.size == shop.path.stat().st_size


def test_wrong_sums_are_made_anew(shop: Shop) -> None:
    for name in ("王芳", "李娜"):
        customers.add_customer(shop, name)
    before = contents(shop)
    shop.connection().execute("UPDATE customer_summary SET order_count=7, spent_minor=1 WHERE customer_id=1")
    shop.connection().execute("DELETE FROM customer_summary WHERE customer_id=2")
    assert shops.check(shop, quick=True).derived_wrong == 0
    assert shops.check(shop).derived_wrong == 2
    assert contents(shop) == before
    assert shops.check(shop).derived_wrong == 0


def test_a_row_that_hangs_in_the_air_is_named(shop: Shop) -> None:
    shop.connection().execute("PRAGMA foreign_keys=OFF")
    shop.connection().execute("INSERT INTO task(ulid, created_ms, title, identity_id) VALUES('x', 0, 'x', 4711)")
    health = shops.check(shop)
    assert not health.is_well
    assert health.problems == ("task 1: no identity",)


def test_a_check_changes_nothing(shop: Shop) -> None:
    customers.add_customer(shop, "王芳")
    shop.close()
    digest = hashlib.sha256(shop.path.read_bytes()).hexdigest()
    with shops.open_shop(shop.path) as again:
        assert shops.check(again).is_well
    assert hashlib.sha256(shop.path.read_bytes()).hexdigest() == digest
