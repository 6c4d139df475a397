"""The bytes of a file made into lines of text, without ever giving up on a line."""

import codecs
import io
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import UnreadableFile
from desktop.domain.records import Finding, Problem

_CHUNK = 1 << 20
_LONGEST_LINE = 8 << 20  # what is longer is cut: such a file is no table, and must not fill the memory
_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)  # that of UTF-32-LE begins as UTF-16-LE


def open_bytes(path: Path) -> BinaryIO:
    """Open a file for reading. Raises UnreadableFile."""
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise UnreadableFile(path, "missing") from None
    except IsADirectoryError:
        raise UnreadableFile(path, "broken") from None
    except PermissionError:
        raise UnreadableFile(path, "broken" if path.is_dir() else "denied") from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(path, "broken") from error


class Lines:
    """Lines with their ends, one physical line each; lines may be put back.

    held: the lines given out since it was last cleared. findings: what was wrong with bytes so far.
    """

    def __init__(self, path: Path, encoding: str, mixed: bool = False) -> None:
        self.held: list[str] = []
        self.findings: list[Finding] = []
        self._path, self._encoding, self._mixed = path, encoding, mixed
        self._back: deque[str] = deque()
        self._fresh = self._decoded_lines()
        self._decoded = 0  # lines decoded so far, to say where bad bytes are

    def __iter__(self) -> Iterator[str]:
        """A new way through what is left; only the newest may be used."""
        held, back = self.held, self._back
        while True:
            while back:
                held.append(back.popleft())
                yield held[-1]
            for line in self._fresh:
                held.append(line)
                yield line
                if back:
                    break
            else:
                return

    def put_back(self, lines: list[str]) -> None:
        """Give these lines out again before the rest."""
        self._back.extendleft(reversed(lines))

    def _decoded_lines(self) -> Iterator[str]:
        for text in self._texts():
            if "\0" in text:
                text = self._without_nul(text)
            lines = list(io.StringIO(text, newline=""))
            yield from lines
            self._decoded += len(lines)

    def _without_nul(self, text: str) -> str:
        for number, line in enumerate(io.StringIO(text, newline=""), start=self._decoded + 1):
            if "\0" in line:
                shown = line.rstrip("\r\n")[:200].replace("\0", "\\0")
                self.findings.append(Finding(number, "", shown, Problem.NUL_BYTES, lost=False))
        return text.replace("\0", "")

    def _texts(self) -> Iterator[str]:
        with open_bytes(self._path) as file:
            try:
                if self._encoding.lower().replace("-", "").startswith(("utf16", "utf32")):
                    yield from self._wide(file)
                else:
                    yield from self._narrow(file)
            except OSError as error:
                raise UnreadableFile(self._path, "broken") from error

    def _narrow(self, file: BinaryIO) -> Iterator[str]:
        """Chunks cut after a line break, which is the same byte in every encoding but the wide ones."""
        rest = file.read(len(_MARK))
        rest = b"" if rest == _MARK else rest
        while chunk := file.read(_CHUNK):
            chunk = rest + chunk
            cut = chunk.rfind(b"\n") + 1
            if not cut and b"\r" in chunk[:-1]:
                cut = chunk.rfind(b"\r", 0, -1) + 1
            if not cut and len(chunk) > _LONGEST_LINE:
                cut = len(chunk)
            rest = chunk[cut:]
            if cut:
                yield self._decode(chunk[:cut])
        if rest:
            yield self._decode(rest)

    def _decode(self, chunk: bytes) -> str:
        if self._mixed:
            return self._line_by_line(chunk)
        try:
            return chunk.decode(self._encoding)
        except UnicodeDecodeError:
            return self._line_by_line(chunk)

    def _line_by_line(self, chunk: bytes) -> str:
        lines = []
        for number, line in enumerate(chunk.splitlines(keepends=True), start=self._decoded + 1):
            text = _either(line, self._encoding)
            if text is None:
                text = line.decode(self._encoding, "replace")
                self.findings.append(Finding(number, "", text.rstrip("\r\n")[:200], Problem.BAD_ENCODING, lost=False))
            lines.append(text)
        return "".join(lines)

    def _wide(self, file: BinaryIO) -> Iterator[str]:
        mark = file.read(4)
        file.seek(0)
        encoding = self._encoding
        if codecs.lookup(encoding).name in ("utf-16", "utf-32") and not mark.startswith(_WIDE_MARKS):
            encoding = (
                f"{codecs.lookup(encoding).name}-le"  # without a mark Python raises, also where replacing is asked for
            )
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        rest = ""
        while chunk := file.read(_CHUNK):
            text = rest + decoder.decode(chunk)
            cut = text.rfind("\n") + 1
            rest = text[cut:]
            if cut:
                yield text[:cut]
        if rest := rest + decoder.decode(b"", final=True):
            yield rest


def _either(line: bytes, encoding: str) -> str | None:
    """A line in UTF-8 or else the encoding of the file or GB18030; None when it is none of them.

    UTF-8 comes first: few lines are valid UTF-8 by chance, while GB18030 accepts much that is not meant.
    """
    for name in ("utf-8", encoding, "gb18030"):
        try:
            return line.decode(name)
        except UnicodeDecodeError:
            continue
    return None
