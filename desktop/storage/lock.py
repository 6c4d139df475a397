"""One program per shop file: a lock that the system itself lets go when the program ends, however it ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from desktop.domain.errors import ReadOnlyShop, ShopInUse

if sys.platform == "win32":
    import msvcrt

    def _grab(file: IO[bytes]) -> None:
        file.seek(64)  # beside the process id, which others must be able to read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _grab(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Held from `take` to `release`. A lock file left by a killed program holds nothing and is taken over."""

    def __init__(self, shop: Path) -> None:
        self._shop = shop
        self.path = shop.with_name(f".{shop.name}.lock")
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Raises ShopInUse at once when another program holds it, ReadOnlyShop when the folder cannot be written."""
        file = self._grabbed()
        while not self._is_in_place(file):
            file.close()
            file = self._grabbed()
        file.seek(0)
        file.truncate()
        with suppress(OSError):  # on a full disk the lock holds all the same; only its holder stays unknown
            os.write(file.fileno(), str(os.getpid()).encode())
        self._file = file

    def _grabbed(self) -> IO[bytes]:
        try:
            file = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        except OSError:
            raise ReadOnlyShop(self._shop) from None
        try:
            _grab(file)
        except OSError:
            file.seek(0)
            holder = file.read(64).strip(b"\0 \n")
            file.close()
            raise ShopInUse(self._shop, int(holder) if holder.isdigit() else 0) from None
        return file

    def _is_in_place(self, file: IO[bytes]) -> bool:
        """False when who held the lock before removed the file after we had opened it: a third may hold a new one."""
        try:
            return os.path.samestat(os.fstat(file.fileno()), self.path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        if self._file is None:
            return
        if sys.platform != "win32":  # an open file cannot be removed there; it is harmless
            self.path.unlink(missing_ok=True)
        self._file.close()
        self._file = None
