"""Workbooks of Excel, sheet by sheet: rows of texts as a person sees them, and what of them cannot be trusted."""

import datetime
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.domain.errors import UnreadableFile
from desktop.importers import guard, sheet_xml
from desktop.importers.content import Content

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

T = TypeVar("T")
ZIP_MARK = b"PK\x03\x04"
OLD_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # an .xlsx with a password is a package in an old file's dress
_EXACT = 10**15  # Excel keeps 15 digits of a number; what is longer is damaged, however whole it looks


@dataclass(frozen=True)
class Sheet:
    name: str
    hidden: bool = False


class Book:
    """A workbook that passed the guard. The sheet read last stays in memory until `forget`."""

    def __init__(self, content: Content) -> None:
        """Raises UnreadableFile: encrypted, no_workbook, too_large, too_many_rows, too_many_columns, unsafe, broken."""
        self.content = content
        if content.size > guard.PACKED:
            raise UnreadableFile(content.path, "too_large")
        self._data = content.read()
        self.kind = "xls" if self._data.startswith(OLD_MARK) else "xlsx"
        self.parts: list[guard.Part] = []
        if self.kind == "xlsx":
            self.parts = guard.check_workbook(Content(content.path, self._data))
        elif _LOCKED in self._data:
            raise UnreadableFile(content.path, "encrypted")
        self._book: CalamineWorkbook = self._asked(self._opened)
        self._loaded: tuple[str, CalamineSheet] | None = None
        self._looks: tuple[str, tuple[sheet_xml.Cells, sheet_xml.Cells]] | None = None
        self.sheets = self._sheets()

    def _sheets(self) -> list[Sheet]:
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        known = [each for each in self._book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
        return [Sheet(each.name, each.visible != SheetVisibleEnum.Visible) for each in known]

    def _opened(self) -> "CalamineWorkbook":
        from python_calamine import CalamineWorkbook

        return CalamineWorkbook.from_filelike(io.BytesIO(self._data))

    def _asked(self, ask: Callable[[], T]) -> T:
        """An answer of the library, whose faults and panics are those of the file."""
        from python_calamine import PasswordError

        try:
            return ask()
        except PasswordError:
            raise UnreadableFile(self.content.path, "encrypted") from None
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as error:  # a panic of the library is no Exception
            reason = "no_workbook" if "detect file format" in str(error) else "broken"
            raise UnreadableFile(self.content.path, reason) from error

    def rows(self, sheet: str) -> Iterator[tuple[int, list[str]]]:
        """The rows of a sheet from the first on, blank ones too, each with its number as Excel shows it."""
        source = self._sheet(sheet)
        if source.start is None:
            return
        left = [""] * source.start[1]  # the library leaves out empty columns before the first
        if len(left) + source.width > guard.COLUMNS:
            raise UnreadableFile(self.content.path, "too_many_columns")
        shown = self._look(sheet)[1]
        for number, cells in enumerate(source.iter_rows(), start=1):
            texts = [cell if type(cell) is str else text_of(cell) for cell in cells]
            texts = left + texts if left else texts
            for column, text in shown.get(number, ()):
                if column < len(texts):
                    texts[column] = text
            yield number, texts

    def errors(self, sheet: str) -> sheet_xml.Cells:
        """The cells of an .xlsx sheet that failed, #N/A and the like; in its rows they are empty."""
        return self._look(sheet)[0]

    def _look(self, sheet: str) -> tuple[sheet_xml.Cells, sheet_xml.Cells]:
        if self.kind != "xlsx":
            return {}, {}
        if self._looks is None or self._looks[0] != sheet:
            has_errors = any(part.has_errors for part in self.parts)
            self._looks = sheet, sheet_xml.looks(Content(self.content.path, self._data), sheet, has_errors)
        return self._looks[1]

    def head(self, sheet: str, limit: int) -> list[tuple[int, tuple[str, ...]]]:
        """The first rows that say anything."""
        rows = ((number, tuple(cells)) for number, cells in self.rows(sheet) if any(cells))
        return list(islice(rows, limit))

    def forget(self) -> None:
        """Let go of the sheet that was read."""
        self._loaded = self._looks = None

    def _sheet(self, name: str) -> "CalamineSheet":
        if self._loaded is None or self._loaded[0] != name:
            self._loaded = None
            self._loaded = (name, self._asked(lambda: self._book.get_sheet_by_name(name)))
        return self._loaded[1]


def is_book(head: bytes) -> bool:
    """True for the first bytes of what may be a workbook; an ordinary zip begins the same way."""
    return head.startswith((ZIP_MARK, OLD_MARK))


def text_of(cell: Any) -> str:
    """A cell that is no text, as Excel shows it where that matters: no ".0", ISO dates, long numbers as 1.23E+18."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (int, float)):
        return number_text(cell)
    if isinstance(cell, datetime.datetime):
        half = datetime.timedelta(microseconds=500_000)  # days as fractions miss the second by a little
        return (cell + half if cell.year < 9999 else cell).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(cell, datetime.timedelta):
        seconds = round(cell.total_seconds())
        sign, seconds = "-" if seconds < 0 else "", abs(seconds)
        return f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(cell, datetime.time):
        return cell.strftime("%H:%M:%S")
    return str(cell)


def number_text(number: float) -> str:
    """A number in digits; one of more than 15 digits as 1.93068E+15, by which everybody knows it for damaged."""
    if number != number or number in (float("inf"), float("-inf")):
        return ""
    if abs(number) >= _EXACT:
        return f"{number:.14E}"
    if number == int(number):
        return str(int(number))
    text = f"{number:.15g}"
    return f"{number:.15f}".rstrip("0") if "e" in text else text
