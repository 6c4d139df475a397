"""The bytes of a file, wherever they are: on the disk, in a zip, or pasted. Nothing is ever unpacked onto the disk."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from desktop.domain.errors import UnreadableFile

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Content:
    """What is read. path: the file, or for what is no file of its own the name by which it is shown.

    data: the bytes of what was pasted; encoding: theirs, where it is known for certain; bundle and member: the zip
    that holds it, and its name in there.
    """

    path: Path
    data: bytes | None = None
    bundle: Path | None = None
    member: str = ""
    encoding: str = ""

    @property
    def name(self) -> str:
        """The name to show and to store; a name that is no text is shown with question marks."""
        return self.path.name.encode("utf-8", "replace").decode()

    def open(self) -> io.BufferedIOBase:
        """Open for reading. Raises UnreadableFile."""
        if self.data is not None:
            return io.BytesIO(self.data)
        file = _opened(self.bundle or self.path, self.path)
        if self.bundle is None:
            return file
        file.close()
        try:
            with zipfile.ZipFile(self.bundle) as bundle:  # the member keeps the file open until it is closed itself
                return cast(io.BufferedIOBase, bundle.open(self.member))
        except (OSError, *ZIP_FAULTS, KeyError) as error:
            raise UnreadableFile(self.path, "broken") from error

    def chunks(self) -> Iterator[bytes]:
        """The bytes, a piece at a time. Raises UnreadableFile."""
        with self.open() as file:
            try:
                while chunk := file.read(_CHUNK):
                    yield chunk
            except (OSError, *ZIP_FAULTS) as error:
                raise UnreadableFile(self.path, "broken") from error

    def read(self) -> bytes:
        """All bytes. Raises UnreadableFile."""
        return b"".join(self.chunks())

    @property
    def size(self) -> int:
        """In bytes, as the disk or the zip says. Raises UnreadableFile."""
        if self.data is not None:
            return len(self.data)
        with self.open() as file:
            try:
                return file.seek(0, io.SEEK_END)
            except (OSError, *ZIP_FAULTS) as error:
                raise UnreadableFile(self.path, "broken") from error


# What zipfile raises for damage: wrong sums, unknown methods, lying sizes, cut streams, passwords.
ZIP_FAULTS = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, RuntimeError, ValueError),
    *(zlib.error, lzma.LZMAError, struct.error),
)


def content_of(source: "Path | Content") -> Content:
    return source if isinstance(source, Content) else Content(source)


def paste(text: str, name: str) -> Content:
    """What came from the clipboard, as a file that is called `name`."""
    return Content(Path(name), text.encode("utf-8", "replace"), encoding="utf-8")


def _opened(path: Path, shown: Path) -> io.BufferedIOBase:
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise UnreadableFile(shown, "missing") from None
    except IsADirectoryError:
        raise UnreadableFile(shown, "broken") from None
    except PermissionError:
        raise UnreadableFile(shown, "broken" if path.is_dir() else "denied") from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(shown, "broken") from error
