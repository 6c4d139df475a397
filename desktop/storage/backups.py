"""Backups: made beside the shop, read again before they count, thinned with age, put back whole or not at all."""

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.errors import BackupBroken, NotAShop
from desktop.storage import sqlite

STAMP = "%Y-%m-%d %H.%M.%S"
KEEP_REPLACED_DAYS = 30


@dataclass(frozen=True)
class Backup:
    path: Path
    made_at: datetime
    reason: str  # manual, auto, before import, before upgrade, before restore
    size: int


def folder(shop: Path) -> Path:
    return shop.with_name(f"{shop.stem} backups")


def listed(shop: Path) -> list[Backup]:
    """The backups of a shop, newest first."""
    found = []
    for path in folder(shop).glob("*.shop"):
        stamp, _, reason = path.stem.partition(" – ")
        try:
            made_at = datetime.strptime(stamp[:19], STAMP)
        except ValueError:
            continue  # a file that someone else put there
        found.append(Backup(path, made_at, reason, path.stat().st_size))
    return sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)


def make(shop: Path, reason: str, target: Path | None = None, now: datetime | None = None) -> Path:
    """Write a backup, read it again, and only then give it its name. Returns its path.

    Raises DiskFull or ReadOnlyShop (nothing is left behind), BackupBroken when the copy does not pass its check.
    """
    if target is None:
        target = _free_name(folder(shop), f"{(now or datetime.now()).strftime(STAMP)} – {reason}")
    draft = target.with_name(f".{target.name}.part")
    with sqlite.sentences(target):
        try:
            target.parent.mkdir(exist_ok=True)
            draft.unlink(missing_ok=True)
            source = sqlite.connect(shop)
            try:
                sqlite.vacuum_into(source, draft)
                expected = counts(source)
            finally:
                source.close()
            verify(draft, expected)
            put_in_place(draft, target)
        except OSError as error:
            raise sqlite3.OperationalError("disk is full" if error.errno == 28 else "readonly") from error
        finally:
            draft.unlink(missing_ok=True)
    return target


def _free_name(place: Path, stem: str) -> Path:
    target, number = place / f"{stem}.shop", 2
    while target.exists():
        target, number = place / f"{stem} {number}.shop", number + 1
    return target


def counts(connection: sqlite.Connection) -> dict[str, int]:
    """Rows per table."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'")
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables.fetchall()}


def verify(path: Path, expected: dict[str, int] | None = None) -> dict[str, int]:
    """Read a shop file from end to end. Returns its rows per table; raises BackupBroken."""
    try:
        application, _ = sqlite.header(path)
    except NotAShop as error:
        raise BackupBroken(path, error.reason) from error
    if application != sqlite.APPLICATION_ID:
        raise BackupBroken(path, "other_program")
    connection = sqlite.connect(path)
    try:
        problems = sqlite.full_check(connection)
        found = {} if problems else counts(connection)
    except sqlite3.DatabaseError as error:
        problems, found = [str(error)], {}
    finally:
        connection.close()
    if problems or (expected is not None and found != expected):
        raise BackupBroken(path, problems[0] if problems else "rows")
    return found


def restore(backup: Path, shop: Path, now: datetime | None = None) -> Path | None:
    """Put a backup in the place of the shop file, which must be closed; all or nothing.

    The present file is kept as a backup "before restore". Returns where; None when there was no present file.
    """
    verify(backup)
    draft = shop.with_name(f".{shop.name}.restore")
    kept: Path | None = None
    with sqlite.sentences(shop):
        try:
            draft.unlink(missing_ok=True)
            source = sqlite.connect(backup)
            try:
                sqlite.vacuum_into(source, draft)
                expected = counts(source)
            finally:
                source.close()
            verify(draft, expected)
            if shop.exists():
                kept = _set_aside(shop, now)
            put_in_place(draft, shop)
        finally:
            draft.unlink(missing_ok=True)
    for journal in (f"{shop.name}-wal", f"{shop.name}-shm"):
        shop.with_name(journal).unlink(missing_ok=True)
    return kept


def _set_aside(shop: Path, now: datetime | None) -> Path:
    """Keep the present file: as a verified backup, or byte by byte where it is too damaged for one."""
    try:
        return make(shop, "before restore", now=now)
    except (BackupBroken, NotAShop, sqlite3.DatabaseError):
        place = folder(shop)
        place.mkdir(exist_ok=True)
        target = _free_name(place, f"{(now or datetime.now()).strftime(STAMP)} – before restore (damaged)")
        target.write_bytes(shop.read_bytes())
        return target


def put_in_place(draft: Path, target: Path) -> None:
    """Give a finished file its name so that a crash leaves the old one or the new one, never a half."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(target)
    if os.name == "posix":  # the name itself must reach the disk too
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def surplus(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Which may go: all of two days stay, then one a day for two weeks, one a week for three months, one a month.

    What was made before a restore stays 30 days. The newest always stays.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    seen: set[tuple[object, ...]] = set()
    going = []
    for backup in newest_first[1:]:
        age = now - backup.made_at
        if age <= timedelta(days=2):
            continue
        if backup.reason.startswith("before restore") and age <= timedelta(days=KEEP_REPLACED_DAYS):
            continue
        if age <= timedelta(days=14):
            slot: tuple[object, ...] = ("day", backup.made_at.date())
        elif age <= timedelta(days=92):
            slot = ("week", *backup.made_at.isocalendar()[:2])
        else:
            slot = ("month", backup.made_at.year, backup.made_at.month)
        if slot in seen:
            going.append(backup)
        seen.add(slot)
    return going


def thin(shop: Path, now: datetime | None = None) -> list[Path]:
    """Remove surplus backups; a good one never goes while the newest is broken. Returns what went."""
    present = listed(shop)
    if not present:
        return []
    verify(present[0].path)
    going = [backup.path for backup in surplus(present, now or datetime.now())]
    for path in going:
        path.unlink(missing_ok=True)
    return going
