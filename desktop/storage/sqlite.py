"""All SQL that only SQLite understands: pragmas, file header, backup, checks, id counters, sets of ids.

A shop with several counters will run the same program on PostgreSQL; this module is what would be written anew.
"""

import errno
import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import peewee

from desktop.domain.errors import CrmError, DiskFull, NotAShop, ReadOnlyShop, ShopInUse, StorageFailed

APPLICATION_ID = 0x52474C52  # "RGLR", in the file's header
MAGIC = b"SQLite format 3\0"

PRAGMAS: dict[str, int | str] = {
    "journal_mode": "wal",
    "synchronous": "full",  # WAL with NORMAL may lose the last commits on a power cut
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "temp_store": "memory",
    "cache_size": -16_384,
    "recursive_triggers": 0,
}
if sys.platform == "darwin":  # elsewhere fsync already reaches the disk
    PRAGMAS |= {"fullfsync": 1, "checkpoint_fullfsync": 1}

JOURNAL_PAGES = 1_000  # at which a commit copies the journal into the file
Connection = sqlite3.Connection


def header(path: Path) -> tuple[int, int]:
    """Application id and user version, read from the first 100 bytes without opening a database.

    Raises NotAShop when the file is missing or no SQLite file.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise NotAShop(path, "missing") from None
    except PermissionError:
        raise ReadOnlyShop(path) from None
    except OSError as error:
        raise StorageFailed(path, str(error)) from error
    if len(head) < 100 or not head.startswith(MAGIC):
        raise NotAShop(path, "not_sqlite")
    return int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")


def database(path: Path) -> peewee.SqliteDatabase:
    return peewee.SqliteDatabase(str(path), pragmas=PRAGMAS, timeout=5, check_same_thread=False)


def connect(path: Path) -> Connection:
    """A plain connection to a file that nobody else uses: a backup, or a shop while it is being upgraded."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def set_version(connection: Connection, version: int) -> None:
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={version:d}")


def full_check(connection: Connection, quick: bool = False) -> list[str]:
    """What the database itself finds wrong; empty when nothing is."""
    try:
        rows = connection.execute("PRAGMA quick_check" if quick else "PRAGMA integrity_check").fetchall()
        problems = [row[0] for row in rows if row[0] != "ok"]
        for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check"):
            problems.append(f"{table} {row_id}: no {parent}")
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return problems


def vacuum_into(connection: Connection, target: Path) -> None:
    """Write a whole, compact copy; the target must not exist."""
    connection.execute("VACUUM INTO ?", (str(target),))


def checkpoint(connection: Connection) -> None:
    """Bring everything into the one file, so that it is whole when it is copied."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def defer_foreign_keys(connection: Connection) -> None:
    """Check references at the end of this transaction, so that rows may come and go in any order."""
    connection.execute("PRAGMA defer_foreign_keys=ON")


def next_id(connection: Connection, table: str) -> int:
    """The next id of a table; ids of deleted rows are never given again."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)).fetchone()
    return int(row[0]) + 1 if row else 1


def among(ids: Iterable[Any]) -> str:
    """The parameter for `IN (SELECT value FROM json_each(?))`: any number of values in one statement."""
    return json.dumps(list(ids), ensure_ascii=False)


def select_among(connection: Connection, sql: str, values: Sequence[Any], *first: Any) -> Iterator[Any]:
    """Rows of a statement that ends in `IN (SELECT value FROM json_each(?))`, asked in pieces of 20,000 values."""
    for start in range(0, len(values), 20_000):
        yield from connection.execute(sql, (*first, among(values[start : start + 20_000])))


@contextmanager
def large_cache(connection: Connection) -> Iterator[None]:
    """Memory for bulk work, so that pages are written once: 120 MB, given back afterwards.

    Its journal is not copied into the file when it commits: see `bring_in`.
    """
    connection.execute("PRAGMA cache_size=-120000")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size={PRAGMAS['cache_size']}")
        connection.execute(f"PRAGMA wal_autocheckpoint={JOURNAL_PAGES}")


def is_journal_long(path: Path) -> bool:
    """Whether there is more in the journal than one commit should copy into the file."""
    journal = path.with_name(f"{path.name}-wal")
    return journal.exists() and journal.stat().st_size > JOURNAL_PAGES * 4096


def bring_in(path: Path) -> None:
    """Copy the journal into the file, as far as nobody reads from it, while others may read and write."""
    # What is committed is safe in the journal: where this fails, a later commit or the closing does it.
    with suppress(sqlite3.Error, peewee.PeeweeException), closing(database(path)) as other:
        other.connect()
        other.execute_sql("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


@contextmanager
def built_afterwards(connection: Connection, tables: Sequence[str]) -> Iterator[None]:
    """Fill empty tables without their indexes, which are built once at the end: sorted, at a third of the cost.

    Nothing may be looked up in the tables meanwhile. Without effect unless all of them are empty.
    """
    if any(connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() for table in tables):
        yield
        return
    sql = "SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL AND tbl_name"
    indexes = list(select_among(connection, f"{sql} IN (SELECT value FROM json_each(?))", tables))
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    yield
    for _, definition in indexes:
        connection.execute(definition)


@contextmanager
def id_set(connection: Connection, ids: Iterable[int]) -> Iterator[str]:
    """A temporary table `picked(id)` for statements that join with a large set of ids; gives its name."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS picked(id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.picked")
    connection.executemany("INSERT OR IGNORE INTO temp.picked VALUES(?)", ((number,) for number in ids))
    try:
        yield "temp.picked"
    finally:
        connection.execute("DELETE FROM temp.picked")


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn what SQLite raises about the disk and the file into errors a person can act on."""
    try:
        yield
    except (sqlite3.Error, peewee.PeeweeException) as error:
        known = explain(error, path)
        if known is None:
            raise
        raise known from error


def explain(error: Exception, path: Path) -> CrmError | None:
    """The CrmError for what SQLite raised; None when it is a bug of ours."""
    said = getattr(error, "orig", error)  # what peewee raises holds SQLite's own error
    whole = getattr(said, "sqlite_errorcode", 0)
    code = whole & 0xFF  # the kind; the rest tells one disk error from another
    if code == sqlite3.SQLITE_FULL or whole == sqlite3.SQLITE_IOERR_SHMSIZE:
        return DiskFull(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ReadOnlyShop(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode to UTF-8" in str(error):
        return NotAShop(path, "damaged")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ShopInUse(path)
    if code == sqlite3.SQLITE_IOERR:
        return StorageFailed(path, str(error))
    return None


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """The same for what the system raises about files: DiskFull, or ReadOnlyShop for all else."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path) from error
        raise ReadOnlyShop(path) from error
