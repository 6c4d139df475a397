"""Backups: made beside the shop, read again before they count, thinned with age, put back whole or not at all."""

import os
import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.errors import BackupBroken, NotAShop, StorageFailed
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
    # The name tells the second; of two made in one second the file itself knows which is newer.
    return sorted(found, key=lambda backup: (backup.made_at, backup.path.stat().st_mtime_ns), reverse=True)


def make(shop: Path, reason: str, target: Path | None = None, now: datetime | None = None) -> Path:
    """Write a backup, read it again, and only then give it its name. Returns its path.

    Raises DiskFull or ReadOnlyShop (nothing is left behind), BackupBroken when the copy does not pass its check.
    """
    if target is None:
        target = _free_name(folder(shop), f"{(now or datetime.now()).strftime(STAMP)} – {reason}")
    draft = target.with_name(f".{target.name}.part")
    with sqlite.sentences(target), sqlite.file_errors(target):
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
    with sqlite.sentences(shop), sqlite.file_errors(shop):
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
            for journal in _journals(shop):  # before the new file has its name: it must never be read into that
                journal.unlink(missing_ok=True)
            put_in_place(draft, shop)
        finally:
            draft.unlink(missing_ok=True)
    return kept


def _journals(path: Path) -> tuple[Path, Path]:
    """Where SQLite keeps what is not in the file yet."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _set_aside(shop: Path, now: datetime | None) -> Path:
    """Keep the present file: as a verified backup, or byte by byte where it is too damaged for one."""
    try:
        return make(shop, "before restore", now=now)
    except (BackupBroken, NotAShop, StorageFailed):
        place = folder(shop)
        place.mkdir(exist_ok=True)
        target = _free_name(place, f"{(now or datetime.now()).strftime(STAMP)} – before restore (damaged)")
        for source, copy in ((shop, target), (_journals(shop)[0], _journals(target)[0])):
            if source.exists():
                shutil.copyfile(source, copy)
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
    return [backup for group in _groups(backups, now) for backup in group[1:]]


def _groups(backups: Iterable[Backup], now: datetime) -> list[list[Backup]]:
    """Backups of which one, the newest, is to stay for its day, week or month."""
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    groups: dict[tuple[object, ...], list[Backup]] = {}
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
        groups.setdefault(slot, []).append(backup)
    return list(groups.values())


def thin(shop: Path, now: datetime | None = None) -> list[Path]:
    """Remove surplus backups. Returns what went. Raises BackupBroken when the newest is; then none goes.

    One goes only where the one that stays for the same day, week or month was read and found good.
    """
    present = listed(shop)
    if not present:
        return []
    verify(present[0].path)
    going = []
    for group in _groups(present, now or datetime.now()):
        stays = next((backup for backup in group if _is_good(backup)), None) if len(group) > 1 else None
        going += [backup.path for backup in group if stays and backup is not stays]
    for path in going:
        for file in (path, *_journals(path)):
            file.unlink(missing_ok=True)
    return going


def _is_good(backup: Backup) -> bool:
    try:
        verify(backup.path)
    except BackupBroken:
        return False
    return True
