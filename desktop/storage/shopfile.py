"""The shop file: made, opened, upgraded, locked, closed; and the one road by which anything is written to it."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import peewee

from desktop.domain.errors import CannotUndo, NewerShop, NotAShop, NotFound, ReadOnlyShop, UpgradeFailed
from desktop.domain.progress import Progress, Silent
from desktop.storage import backups, sqlite, steps
from desktop.storage.changes import Change, close_change_row, open_change_row
from desktop.storage.lock import FileLock
from desktop.storage.settling import take_back
from desktop.storage.sqlite import Connection
from desktop.storage.tables import TABLES
from desktop.storage.undo import Undone


class Deriver(Protocol):
    """Makes derived rows anew at the end of a change set, inside its transaction."""

    def __call__(self, change: Change) -> None: ...


Listener = Callable[[Change], None]


class Shop:
    """An open shop file. Reading goes through peewee or `connection()`; writing through `change()`.

    Each thread has a connection of its own; a thread of a pool leaves it with `session()`.
    """

    def __init__(self, path: Path, derive: Deriver) -> None:
        """Open an existing shop. Raises NotAShop, NewerShop, ShopInUse, ReadOnlyShop or UpgradeFailed."""
        self.path = path
        self._derive = derive
        self._listeners: list[Listener] = []
        self._writing = threading.RLock()
        self._bringing_in: threading.Thread | None = None
        _check_header(path)
        self._lock = FileLock(path)
        self._lock.take()
        try:
            with sqlite.sentences(path):
                _upgrade(path)
                self.db = sqlite.database(path)
                self.db.bind(TABLES, bind_refs=False, bind_backrefs=False)
                self.db.connect()
                self.connection().execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            self._lock.release()
            raise

    @classmethod
    def create(cls, path: Path, derive: Deriver) -> "Shop":
        """Make an empty shop file and open it. An existing file is never overwritten (FileExistsError)."""
        if path.exists():
            raise FileExistsError(path)
        if not path.parent.is_dir():
            raise ReadOnlyShop(path)
        draft = path.with_name(f".{path.name}.new")
        draft.unlink(missing_ok=True)
        try:
            with sqlite.sentences(path), sqlite.file_errors(path):
                _build(draft)
                backups.put_in_place(draft, path)
        finally:
            remove(draft)
        return cls(path, derive)

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        self._wait_for_journal()
        # On a full disk the journal beside the file stays, and the next opening brings it in.
        with suppress(sqlite3.Error, peewee.PeeweeException):
            sqlite.checkpoint(self.connection())
        self.db.close()
        self._lock.release()

    def __enter__(self) -> "Shop":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def connection(self) -> Connection:
        """This thread's plain connection."""
        return self.db.connection()  # type: ignore[no-any-return]

    @contextmanager
    def session(self) -> Iterator[Connection]:
        """A connection for a thread of a pool, closed afterwards."""
        with sqlite.sentences(self.path):
            try:
                yield self.connection()
            finally:
                if threading.current_thread() is not threading.main_thread():
                    self.db.close()

    def query(self, sql: str, *parameters: Any) -> list[Any]:
        """All rows of a statement, as tuples."""
        with sqlite.sentences(self.path):
            return self.connection().execute(sql, parameters).fetchall()

    # Writing

    @contextmanager
    def bulk(self) -> Iterator[None]:
        """For changes of many thousand rows. What they leave in the journal is brought in while others work."""
        with sqlite.large_cache(self.connection()):
            yield
        if sqlite.is_journal_long(self.path):
            self._wait_for_journal()
            name = f"bringing in {self.path.name}"
            self._bringing_in = threading.Thread(target=sqlite.bring_in, args=(self.path,), name=name, daemon=True)
            self._bringing_in.start()

    def _wait_for_journal(self) -> None:
        if self._bringing_in:
            self._bringing_in.join()

    def on_change(self, listener: Listener) -> None:
        """Call listener, in the writing thread, after each change set that did something."""
        self._listeners.append(listener)

    @contextmanager
    def change(
        self, deed: str, *, by: int | None = None, why: str = "", undo_of: int | None = None, **args: Any
    ) -> Iterator[Change]:
        """One deed: one transaction, one line of the audit log, one step of undo. Nothing done leaves no trace.

        deed: a key of domain.deeds; args fill its sentence. by: staff.id. Whatever is raised inside rolls all back.
        """
        with self._writing, sqlite.sentences(self.path):
            connection = self.connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                change = Change(connection, open_change_row(connection, deed, args, by, why, undo_of), by)
                yield change
                if change.recorder or change.counts_anyway:
                    self._derive(change)
                    close_change_row(connection, change, args)
                    connection.execute("COMMIT")
                else:
                    connection.execute("ROLLBACK")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        if change.recorder or change.counts_anyway:
            for listener in self._listeners:
                listener(change)

    @contextmanager
    def derived(self) -> Iterator[Connection]:
        """A transaction for derived rows alone. They hold nothing of their own, so this is no deed."""
        with self._writing, sqlite.sentences(self.path):
            connection = self.connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def make_anew(self, customers: Iterable[int]) -> None:
        """Make the derived rows of customers anew."""
        with self.derived() as connection:
            change = Change(connection, 0, None)
            change.touched.update(customers)
            self._derive(change)

    def note(self, sql: str, *parameters: Any) -> None:
        """Write what is no deed and that nothing may take back, such as wrong tries at a PIN: at once and by itself."""
        with self._writing, sqlite.sentences(self.path):
            self.connection().execute(sql, parameters)

    def undo(self, change_id: int, *, by: int | None = None, progress: Progress | None = None) -> Undone:
        """Take a change set back, by a change set of its own; undoing an undo is redo. Raises NotFound, CannotUndo."""
        row = self.query("SELECT deed, args, undone_by, undo_of FROM change_set WHERE id=?", change_id)
        if not row:
            raise NotFound("change", str(change_id))
        deed, args, undone_by, undo_of = row[0]
        if undone_by is not None:
            raise CannotUndo(change_id, "already")
        word = "redo" if undo_of is not None and not deed.startswith("redo") else "undo"
        chain = self._chain(change_id)
        try:
            with (
                self.bulk(),
                self.change(word, by=by, undo_of=change_id, deed_name=deed, deed_args=args) as change,
            ):
                result = Undone(change.id)
                _mark(change, chain)
                take_back(change, chain, result, progress or Silent())
                change.args["kept"] = len(result.kept)
                change.counts_anyway = True  # where all is kept, it is still the later deeds that hold it from now on
        except sqlite3.IntegrityError as error:
            raise CannotUndo(change_id, "conflict") from error
        return result

    def _chain(self, change_id: int) -> list[int]:
        """The change set, what it undid, what that undid, and so on to the deed that began it."""
        chain = [change_id]
        while (before := self.query("SELECT undo_of FROM change_set WHERE id=?", chain[-1])[0][0]) is not None:
            chain.append(before)
        return chain


def _mark(change: Change, chain: Sequence[int]) -> None:
    """Bookkeeping of what stands: every other one of the chain does, and the ones between are undone by it."""
    for at, row in enumerate(chain):
        undone_by = (change.id if at == 0 else chain[at - 1]) if at % 2 == 0 else None
        change.connection.execute("UPDATE change_set SET undone_by=? WHERE id=?", (undone_by, row))


def remove(path: Path) -> None:
    """Take away a shop file that never was, with what SQLite keeps beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)


def _check_header(path: Path) -> None:
    application, version = sqlite.header(path)
    if application != sqlite.APPLICATION_ID:
        raise NotAShop(path, "other_program")
    if version > steps.NEWEST:
        raise NewerShop(path, version, steps.NEWEST)
    if not os.access(path, os.W_OK):
        raise ReadOnlyShop(path)


def _build(path: Path) -> None:
    connection = sqlite.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        _take_steps(connection, 0)
    finally:
        connection.close()


def _take_steps(connection: Connection, done: int) -> None:
    for number, step in enumerate(steps.STEPS[done:], done + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(connection)
            sqlite.set_version(connection, number)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has ended it already
                connection.execute("ROLLBACK")
            raise


def _upgrade(path: Path) -> None:
    """Bring an older file to the newest schema, with a backup before and checks after."""
    _, version = sqlite.header(path)
    if version == steps.NEWEST:
        return
    kept = backups.make(path, "before upgrade")
    connection = sqlite.connect(path)
    try:
        _take_steps(connection, version)
        problems = sqlite.full_check(connection)
    except Exception as error:  # whatever a step stumbles over, the file is put back
        problems = [str(error) or repr(error)]
    finally:
        connection.close()
    if problems:
        backups.restore(kept, path)
        raise UpgradeFailed(path, version + 1, problems[0])
