"""Places on which something is wrong: a small disk, a file and a folder that nobody may write."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def names_in(folder: Path) -> list[str]:
    """What lies in a folder; not the lock files, which cannot be taken away on Windows and are harmless."""
    return sorted(file.name for file in folder.iterdir() if sys.platform != "win32" or file.suffix != ".lock")


@contextmanager
def small_disk(folder: Path, megabytes: int = 4) -> Iterator[Path]:
    """A disk of so many megabytes in a folder; skips the test where none can be made."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a disk in memory is mounted on Linux only")
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk in memory")
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}M", "tmpfs", str(folder)], capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip(f"no disk in memory can be mounted: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


class Filler:
    """A file that takes up what is left of a disk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "filler"

    def fill(self, leave: int = 0) -> None:
        left = os.statvfs(self._path.parent)
        with self._path.open("ab", buffering=0) as file:
            wanted = left.f_bavail * left.f_frsize - leave
            while wanted > 0:
                try:
                    wanted -= file.write(bytes(min(wanted, 65_536)))
                except OSError:
                    break

    def clear(self) -> None:
        self._path.unlink(missing_ok=True)


@contextmanager
def unwritable(path: Path) -> Iterator[Path]:
    """A file or folder that cannot be written, by root neither; skips the test where that cannot be had."""
    if sys.platform == "win32":
        pytest.skip("the rights of files are another matter on Windows")
    if os.geteuid() != 0:
        mode = path.stat().st_mode
        path.chmod(mode & ~0o222)
        try:
            yield path
        finally:
            path.chmod(mode)
        return
    done = subprocess.run(["chattr", "+i", str(path)], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"root may write everywhere, and chattr does not work here: {done.stderr.strip()}")
    try:
        yield path
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)
