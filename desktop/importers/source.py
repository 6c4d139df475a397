"""The bytes of a file made into lines of text, without ever giving up on a line."""

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence

from desktop.domain.errors import UnreadableFile
from desktop.domain.records import Finding, Problem
from desktop.importers.content import ZIP_FAULTS, Content

_CHUNK = 1 << 20
_LONGEST_LINE = 8 << 20  # what is longer is cut: such a file is no table, and must not fill the memory
_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)  # that of UTF-32-LE begins as UTF-16-LE


class Lines:
    """Lines with their ends, one physical line each; lines may be put back.

    held: the lines given out since it was last cleared. findings: what was wrong with bytes so far.
    """

    def __init__(self, content: Content, encoding: str, mixed: bool = False) -> None:
        self.held: list[str] = []
        self.findings: list[Finding] = []
        self._content, self._encoding, self._mixed = content, encoding, mixed
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
            lines = list(io.StringIO(text, newline=""))
            if "\0" in text:
                lines = [self._without_nul(line, at) for at, line in enumerate(lines, start=self._decoded + 1)]
            yield from lines
            self._decoded += len(lines)

    def _without_nul(self, line: str, number: int) -> str:
        if "\0" in line:
            shown = line.rstrip("\r\n")[:200].replace("\0", "\\0")
            self.findings.append(Finding(number, "", shown, Problem.NUL_BYTES, lost=False))
        return line.replace("\0", "")

    def _texts(self) -> Iterator[str]:
        with self._content.open() as file:
            try:
                if self._encoding.lower().replace("-", "").startswith(("utf16", "utf32")):
                    yield from self._wide(file)
                else:
                    yield from self._narrow(file)
            except (OSError, *ZIP_FAULTS) as error:
                raise UnreadableFile(self._content.path, "broken") from error

    def _narrow(self, file: io.BufferedIOBase) -> Iterator[str]:
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

    def _wide(self, file: io.BufferedIOBase) -> Iterator[str]:
        mark = file.read(4)
        file.seek(0)
        name = codecs.lookup(self._encoding).name
        if name in ("utf-16", "utf-32") and not mark.startswith(_WIDE_MARKS):
            name += "-le"  # without a mark Python raises, also where replacing is asked for
        decoder = codecs.getincrementaldecoder(name)("replace")
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


def text_rows(lines: Sequence[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the number of its first line; a broken quote ends them."""
    reader = csv.reader(lines, delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            yield before + 1, cells
            before = reader.line_num
    except csv.Error:
        return
