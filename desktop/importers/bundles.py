"""Zip files as platforms send them: the tables inside are files of their own, read where they are."""

import re
import unicodedata
import zipfile
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import UnreadableFile
from desktop.importers import guard
from desktop.importers.book import ZIP_MARK
from desktop.importers.content import Content

_TABLES = (".csv", ".txt", ".tsv", ".xlsx", ".xls", ".vcf")
_UTF8_NAME = 0x800


def contents(path: Path) -> list[Content]:
    """The file itself, or the tables in it when it is a zip. Nothing is raised: what cannot be opened says so later."""
    alone = Content(path)
    try:
        with alone.open() as file:
            if file.read(len(ZIP_MARK)) != ZIP_MARK:
                return [alone]
        with guard.opened(alone) as bundle:
            if "[Content_Types].xml" in bundle.namelist():  # a workbook or another document of an office
                return [alone]
            members = [each for each in bundle.infolist() if _is_table(each)]
    except (UnreadableFile, OSError):
        return [alone]
    return [Content(path / _shown(each), bundle=path, member=each.filename) for each in members] or [alone]


def _is_table(entry: zipfile.ZipInfo) -> bool:
    name = re.split(r"[/\\]", entry.filename)[-1]
    is_hidden = name.startswith(".") or entry.filename.startswith("__MACOSX/")
    return name.lower().endswith(_TABLES) and not is_hidden and entry.file_size > 0


def _shown(entry: zipfile.ZipInfo) -> str:
    """The last part of a name, in letters that can be shown. It is never the name of a file on the disk."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")  # as Chinese Windows writes names
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C")
    return plain[-120:].strip(" .") or "?"
