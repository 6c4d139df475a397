"""Backups: verified when made, thinned with age, put back whole or not at all."""

import sqlite3
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BackupBroken, ReadOnlyShop
from desktop.services import customers, shops
from desktop.storage import backups, sqlite
from desktop.storage.backups import Backup
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents, make_shop

NOW = datetime(2026, 11, 1, 12)
REASONS = ("manual", "auto", "before import", "before upgrade", "before restore")


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        customers.add_customer(opened, "王芳")
        yield opened


def strays(path: Path) -> list[str]:
    """Drafts that someone left behind, beside the shop or among its backups."""
    return [
        file.name
        for file in path.parent.rglob("*")
        if file.name.endswith((".part", ".new", ".restore", "-journal", ".part-wal", ".restore-wal"))
    ]


def spoil(path: Path) -> None:
    """Damage a file so that its head still looks right."""
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 512):
        content[at : at + 64] = b"\xff" * 64
    path.write_bytes(content)


# Making


def test_a_backup_is_the_shop_again(shop: Shop, tmp_path: Path) -> None:
    made = shops.backup(shop)
    expected = contents(shop)
    assert made.parent == shops.backup_folder(shop.path)
    copy = tmp_path / "copy.shop"
    copy.write_bytes(made.read_bytes())
    with shops.open_shop(copy) as again:
        assert contents(again) == expected
        assert shops.check(again).is_well
    assert strays(shop.path) == []


def test_a_backup_is_made_while_the_shop_is_open_and_holds_the_last_deed(shop: Shop) -> None:
    customers.add_customer(shop, "李娜")  # still in the journal beside the file
    assert shops.verify_backup(shops.backup(shop))["customer"] == 2


def test_backups_of_one_second_do_not_fall_on_each_other(shop: Shop) -> None:
    made = {backups.make(shop.path, "manual", now=NOW) for _ in range(3)}
    assert len(made) == 3
    assert {backup.path for backup in shops.list_backups(shop.path)} == made


def test_a_copy_that_lost_rows_is_no_backup(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def lossy(connection: sqlite.Connection, target: Path) -> None:
        connection.execute("VACUUM INTO ?", (str(target),))
        copy = sqlite3.connect(target)
        copy.execute("DELETE FROM customer_summary")
        copy.commit()
        copy.close()

    monkeypatch.setattr(sqlite, "vacuum_into", lossy)
    with pytest.raises(BackupBroken):
        shops.backup(shop)
    assert shops.list_backups(shop.path) == []
    assert strays(shop.path) == []


def test_a_backup_elsewhere_is_not_thinned_nor_listed(shop: Shop, tmp_path: Path) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    made = shops.backup(shop, target=place / "copy.shop")
    assert made == place / "copy.shop"
    assert shops.verify_backup(made)["customer"] == 1
    assert shops.list_backups(shop.path) == []
    with pytest.raises(ReadOnlyShop):
        shops.backup(shop, target=tmp_path / "not" / "there" / "copy.shop")


def test_the_list_names_time_and_reason_newest_first(shop: Shop) -> None:
    for days, reason in ((0, "manual"), (2, "before import"), (1, "auto")):
        backups.make(shop.path, reason, now=NOW + timedelta(days=days))
    (shops.backup_folder(shop.path) / "notes.shop").write_text("someone else's")
    found = [(backup.made_at.day, backup.reason, backup.size > 0) for backup in shops.list_backups(shop.path)]
    assert found == [(3, "before import", True), (2, "auto", True), (1, "manual", True)]


def test_a_backup_is_due_after_half_an_hour_with_changes(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shops.backup_is_due(shop)
    backups.make(shop.path, "auto", now=datetime.now() + timedelta(seconds=2))
    assert not shops.backup_is_due(shop)
    for backup in shops.list_backups(shop.path):
        backup.path.unlink()
    backups.make(shop.path, "auto", now=datetime.now() - timedelta(minutes=31))
    assert shops.backup_is_due(shop)


# Verifying


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + bytes(50)])
def test_what_is_no_shop_is_no_backup(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.shop"
    path.write_bytes(content)
    with pytest.raises(BackupBroken):
        shops.verify_backup(path)
    with pytest.raises(BackupBroken):
        shops.verify_backup(tmp_path / "missing.shop")


def test_another_programs_database_is_no_backup(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x.shop")
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    with pytest.raises(BackupBroken):
        shops.verify_backup(tmp_path / "x.shop")


def test_a_damaged_backup_is_found_out(shop: Shop) -> None:
    made = shops.backup(shop)
    spoil(made)
    with pytest.raises(BackupBroken):
        shops.verify_backup(made)


# Thinning


def at(hours: float, reason: str = "auto") -> Backup:
    made_at = NOW - timedelta(hours=hours)
    return Backup(Path(f"{made_at.isoformat()} {reason}"), made_at, reason, 1)


TWO_YEARS = st.lists(
    st.builds(at, st.floats(0, 2 * 365 * 24), st.sampled_from(REASONS)), unique_by=lambda backup: backup.made_at
)


@given(TWO_YEARS)
def test_thinning_keeps_what_it_promises(present: list[Backup]) -> None:
    going = backups.surplus(present, NOW)
    staying = [backup for backup in present if backup not in going]
    ages = {backup: NOW - backup.made_at for backup in present}
    if present:
        assert max(present, key=lambda backup: backup.made_at) in staying, "the newest"
    assert all(ages[backup] > timedelta(days=2) for backup in going), "all of two days"
    for backup in going:
        kept_30_days = backup.reason == "before restore" and ages[backup] <= timedelta(days=30)
        assert not kept_30_days, "what was replaced by a restore"
        week, month = backup.made_at.isocalendar()[:2], (backup.made_at.year, backup.made_at.month)
        if ages[backup] <= timedelta(days=14):
            assert any(other.made_at.date() == backup.made_at.date() for other in staying)
        if ages[backup] <= timedelta(days=92):
            assert any(other.made_at.isocalendar()[:2] == week for other in staying)
        assert any((other.made_at.year, other.made_at.month) == month for other in staying) or any(
            other.made_at.isocalendar()[:2] == week for other in staying
        )


def test_two_years_of_a_backup_every_half_hour_stay_few() -> None:
    """Made and thinned as the program does it, through two simulated years."""
    start, present = datetime(2024, 11, 1), []
    for day in range(730):
        for half_hour in range(0, 20, 2):
            made_at = start + timedelta(days=day, hours=9, minutes=30 * half_hour)
            present.append(Backup(Path(made_at.isoformat()), made_at, "auto", 1))
        now = present[-1].made_at
        going = set(backups.surplus(present, now))
        present = [backup for backup in present if backup not in going]
    assert len(present) < 30 + 13 + 14 + 26
    ages = sorted((now - backup.made_at).days for backup in present)
    assert ages[-1] > 690, "the first month is still there"
    gaps = [later - earlier for earlier, later in pairwise(ages)]
    assert max(gaps) <= 62


@given(TWO_YEARS)
def test_thinning_twice_is_thinning_once(present: list[Backup]) -> None:
    going = backups.surplus(present, NOW)
    staying = [backup for backup in present if backup not in going]
    assert backups.surplus(staying, NOW) == []


def test_a_broken_newest_backup_drives_out_no_good_one(shop: Shop) -> None:
    for days in (200, 199, 198, 0):
        backups.make(shop.path, "auto", now=NOW - timedelta(days=days))
    newest, *others = shops.list_backups(shop.path)
    spoil(newest.path)
    with pytest.raises(BackupBroken):
        backups.thin(shop.path, NOW)
    assert all(backup.path.exists() for backup in others)
    newest.path.unlink()
    backups.make(shop.path, "auto", now=NOW)
    gone = backups.thin(shop.path, NOW)
    assert 0 < len(gone) < len(others)
    for backup in shops.list_backups(shop.path):
        shops.verify_backup(backup.path)


def test_a_broken_one_does_not_stand_for_its_month(shop: Shop) -> None:
    for days in (203, 202, 201):
        backups.make(shop.path, "auto", now=NOW - timedelta(days=days))
    backups.make(shop.path, "auto", now=NOW)
    spoil(shops.list_backups(shop.path)[1].path)  # the newest of its month, which thinning would keep
    backups.thin(shop.path, NOW)
    old = [backup.path for backup in shops.list_backups(shop.path)[1:]]
    good = []
    for path in old:
        try:
            shops.verify_backup(path)
        except BackupBroken:
            continue
        good.append(path)
    assert good, "the only good backup of a month is never thinned away"


def test_someone_elses_files_are_left_alone(shop: Shop) -> None:
    backups.make(shop.path, "auto", now=NOW)
    note = shops.backup_folder(shop.path) / "read me.txt"
    note.write_text("x")
    backups.thin(shop.path, NOW + timedelta(days=900))
    assert note.exists()
    assert len(shops.list_backups(shop.path)) == 1
    assert backups.thin(shop.path.with_name("other.shop"), NOW) == []


# Restoring


def test_the_drill(shop: Shop) -> None:
    """Destroy, restore, and every row is there again."""
    expected, path = contents(shop), shop.path
    backup = shops.backup(shop)
    shop.close()
    path.unlink()
    assert shops.restore(backup, path) is None
    with shops.open_shop(path) as again:
        assert contents(again) == expected
        assert shops.check(again).is_well
    assert strays(path) == []


def test_what_was_there_is_kept_as_a_backup(shop: Shop) -> None:
    backup = shops.backup(shop)
    customers.add_customer(shop, "李娜")
    shop.close()
    kept = shops.restore(backup, shop.path)
    assert shops.verify_backup(kept)["customer"] == 2
    assert shops.list_backups(shop.path)[0].reason == "before restore"
    with shops.open_shop(shop.path) as again:
        assert [row[0] for row in again.query("SELECT name FROM customer")] == ["王芳"]


def test_a_damaged_shop_is_kept_byte_by_byte(shop: Shop) -> None:
    backup = shops.backup(shop)
    shop.close()
    spoil(shop.path)
    damaged = shop.path.read_bytes()
    kept = shops.restore(backup, shop.path)
    assert kept.read_bytes() == damaged
    with shops.open_shop(shop.path) as again:
        assert shops.check(again).is_well


def test_a_broken_backup_is_not_put_in_place(shop: Shop) -> None:
    backup, before = shops.backup(shop), contents(shop)
    shop.close()
    spoil(backup)
    with pytest.raises(BackupBroken):
        shops.restore(backup, shop.path)
    with shops.open_shop(shop.path) as again:
        assert contents(again) == before
    assert strays(shop.path) == []


@pytest.mark.parametrize("step", ["vacuum_into", "verify", "_set_aside", "put_in_place"])
def test_a_restore_that_fails_midway_leaves_the_present_file(
    step: str, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = shops.backup(shop)
    customers.add_customer(shop, "李娜")
    before = contents(shop)
    shop.close()

    class Crash(Exception):
        pass

    def crash(*_: object, **__: object) -> None:
        raise Crash

    monkeypatch.setattr(sqlite if step == "vacuum_into" else backups, step, crash)
    with pytest.raises(Crash):
        shops.restore(backup, shop.path)
    monkeypatch.undo()
    assert strays(shop.path) == []
    with shops.open_shop(shop.path) as again:
        assert contents(again) == before


def test_the_journal_of_the_old_file_is_not_read_into_the_restored_one(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that stops between the new name and the clearing up must not find the old journal beside it."""
    backup = shops.backup(shop)
    customers.add_customer(shop, "李娜")
    journal = shop.path.with_name(f"{shop.path.name}-wal")
    stale = journal.read_bytes()
    expected_names = ["王芳"]
    shop.close()
    shop.path.unlink()
    journal.write_bytes(stale)  # as a killed program leaves it
    seen = []
    put_in_place = backups.put_in_place

    def watch(draft: Path, target: Path) -> None:
        if target == shop.path:
            seen.append(journal.exists())
        put_in_place(draft, target)

    monkeypatch.setattr(backups, "put_in_place", watch)
    shops.restore(backup, shop.path)
    assert seen == [False]
    with shops.open_shop(shop.path) as again:
        assert [row[0] for row in again.query("SELECT name FROM customer")] == expected_names
        assert shops.check(again).is_well
