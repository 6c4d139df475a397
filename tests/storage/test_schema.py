"""The schema grows by steps; together they give the tables that the models describe."""

import hashlib
import re
import sqlite3
from pathlib import Path

import peewee
import pytest

from desktop.domain.errors import NewerShop, UpgradeFailed
from desktop.services import customers, shops
from desktop.storage import backups, sqlite, steps
from desktop.storage.tables import TABLES
from tests.faults.places import names_in
from tests.shops_for_tests import contents, make_shop


def schema(connection: sqlite.Connection) -> dict[str, str]:
    """Name to statement of every table and index, without the difference that quotes and spaces make."""
    found = {}
    for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"):
        sql = re.sub(r"IF NOT EXISTS|[\"'`;]", "", sql or "", flags=re.IGNORECASE)
        found[name] = re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql)).strip().lower()
    return found


def test_the_steps_give_the_tables_of_the_models() -> None:
    stepped = sqlite3.connect(":memory:")
    for step in steps.STEPS:
        step(stepped)
    described = peewee.SqliteDatabase(":memory:")
    with described.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        described.create_tables(TABLES)
        expected = schema(described.connection())
    described.close()
    got = schema(stepped)
    stepped.close()
    assert got == expected


def test_money_and_time_are_whole_numbers() -> None:
    connection = sqlite3.connect(":memory:")
    for step in steps.STEPS:
        step(connection)
    tables = {name: sql for name, sql in schema(connection).items() if sql.startswith("create table")}
    assert len(tables) == len(TABLES)
    for name, sql in tables.items():
        assert not re.search(r"\b(real|float|double|decimal|numeric)\b", sql), name
        for column in re.findall(r"(\w+_(?:minor|ms)) (\w+)", sql):
            assert column[1] == "integer", (name, column)
    connection.close()


def test_a_new_file_has_the_newest_schema_and_no_more(tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop:
        stepped = sqlite3.connect(":memory:")
        for step in steps.STEPS:
            step(stepped)
        assert schema(shop.connection()) == schema(stepped)
        stepped.close()
        kinds = {row[0] for row in shop.query("SELECT DISTINCT type FROM sqlite_master")}
        assert kinds == {"table", "index"}, "no views and no triggers: nothing runs by itself"


# Upgrades


def add_column(connection: sqlite.Connection) -> None:
    connection.execute("ALTER TABLE staff ADD COLUMN nick TEXT NOT NULL DEFAULT ''")


def add_table(connection: sqlite.Connection) -> None:
    connection.execute("CREATE TABLE later(id INTEGER PRIMARY KEY)")


def fail_in_sql(connection: sqlite.Connection) -> None:
    connection.execute("CREATE TABLE half(id INTEGER PRIMARY KEY)")
    connection.execute("INSERT INTO nowhere VALUES(1)")


def fail_in_python(connection: sqlite.Connection) -> None:
    connection.execute("CREATE TABLE half(id INTEGER PRIMARY KEY)")
    raise KeyError("a bug in a step")


def leave_a_row_in_the_air(connection: sqlite.Connection) -> None:
    connection.execute("PRAGMA defer_foreign_keys=ON")
    connection.execute("CREATE TABLE orphan(id INTEGER PRIMARY KEY, staff_id INTEGER)")
    connection.execute("INSERT INTO orphan VALUES(1, 4711)")
    connection.execute("ALTER TABLE orphan RENAME TO old_orphan")
    connection.execute("CREATE TABLE orphan(id INTEGER PRIMARY KEY, staff_id INTEGER REFERENCES staff(id))")
    connection.execute("PRAGMA foreign_keys=OFF")
    raise sqlite3.IntegrityError("FOREIGN KEY constraint failed")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A shop file of the present version, which the steps of a test make an old one."""
    with make_shop(tmp_path) as shop:
        customers.add_customer(shop, "王芳")
        return shop.path


def grow(monkeypatch: pytest.MonkeyPatch, *more: steps.Step) -> None:
    monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, *more))
    monkeypatch.setattr(steps, "NEWEST", len(steps.STEPS))


def test_an_upgrade_keeps_a_backup_of_what_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    released = steps.NEWEST
    grow(monkeypatch, add_column, add_table)
    with shops.open_shop(old) as shop:
        assert shop.query("SELECT name FROM customer") == [("王芳",)]
        assert shop.query("SELECT count(*) FROM later") == [(0,)]
        assert "nick" in schema(shop.connection())["staff"]
    assert sqlite.header(old) == (sqlite.APPLICATION_ID, released + 2)
    (kept,) = backups.listed(old)
    assert kept.reason == "before upgrade"
    assert sqlite.header(kept.path) == (sqlite.APPLICATION_ID, released)
    with shops.open_shop(old):
        assert len(backups.listed(old)) == 1, "once is enough"


@pytest.mark.parametrize("broken", [fail_in_sql, fail_in_python, leave_a_row_in_the_air])
def test_a_failing_step_puts_the_file_back(broken: steps.Step, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    released = steps.NEWEST
    with shops.open_shop(old) as shop:
        before, described = contents(shop), schema(shop.connection())
    grow(monkeypatch, add_column, broken)
    with pytest.raises(UpgradeFailed):
        shops.open_shop(old)
    assert sqlite.header(old) == (sqlite.APPLICATION_ID, released)
    strays = set(names_in(old.parent)) - {old.name, backups.folder(old).name}
    assert strays == set()
    monkeypatch.undo()
    with shops.open_shop(old) as shop:
        assert contents(shop) == before
        assert schema(shop.connection()) == described
        assert shops.check(shop).is_well


def test_a_step_runs_once(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = []
    grow(monkeypatch, runs.append)
    for _ in range(3):
        shops.open_shop(old).close()
    assert len(runs) == 1


@pytest.mark.parametrize("ahead", [1, 1_000])
def test_a_newer_file_is_refused_and_left_as_it_was(ahead: int, old: Path) -> None:
    connection = sqlite3.connect(old)
    connection.execute(f"PRAGMA user_version={steps.NEWEST + ahead}")
    connection.close()
    digest = hashlib.sha256(old.read_bytes()).hexdigest()
    with pytest.raises(NewerShop) as refused:
        shops.open_shop(old)
    assert (refused.value.needs, refused.value.knows) == (steps.NEWEST + ahead, steps.NEWEST)
    assert hashlib.sha256(old.read_bytes()).hexdigest() == digest
    assert names_in(old.parent) == [old.name]
