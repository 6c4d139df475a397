"""What spreadsheets and wrong encodings do to a file before it comes here, found before it does harm.

The first rows are judged a column at a time, and what was found there is looked for in the rest. Values that were
damaged are emptied where they would be used as keys.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.domain.records import Finding, Problem
from desktop.importers.cells import BAD, amounts, code, code_of_amount, counts
from desktop.importers.columns import AMOUNTS, COUNTS, TIMES, Reader
from desktop.importers.formats import Format
from desktop.importers.header import places
from desktop.importers.records import Batch

_JUDGED = 10  # batches that are read before the first one is given out
_EXACT = 15  # digits that a spreadsheet keeps
_FIXED = {"postcode": (4, 20), "phone": (9, 20), "landline": (9, 20), "account": (8, 30)}  # least length, least count
_NAMES = ("account", "buyer_name", "receiver_name", "name", "company", "title", "city", "buyer_note", "note")
_LONG = ("number", "order_number", "key", "account")
_LATIN = re.compile(
    "[\u00c2\u00c3\u00e4-\u00e9][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_IN_GBK = re.compile(rb"[\xe4-\xe9][\x80-\xbf]{2}[\xe4-\xe9][\x80-\xbf]{2}")
_LOST = ("锟斤拷", "\u00ef\u00bf\u00bd")  # the sign for an unknown letter, read as Chinese and as Latin
_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)")
_HOTLINE = ("400", "800", "95")


class Watch:
    """Looks at the rows of one file on their way."""

    def __init__(self, shape: Format, header: tuple[str, ...]) -> None:
        found = places(shape.fields, header)
        self._header, self._date_order = header, shape.date_order

        def columns(names: Sequence[str]) -> list[int]:
            return list(dict.fromkeys(each for name in names if name in found for each in found[name].columns))

        self._names = [] if shape.twice_encoded else columns(_NAMES)
        self._long = columns(_LONG)
        self._dates = columns(sorted(TIMES))
        self._fixed = {each: _FIXED[name] for name in _FIXED for each in columns([name])}
        self._accounts = frozenset(columns(["account"]))
        self._lost: dict[int, int] = {}  # column that lost zeros → digits of its whole values
        self._cut: set[int] = set()  # columns whose long numbers end in zeros from the 16th digit on

    def over(self, batches: Iterator[Batch]) -> Iterator[Batch]:
        """The batches, with what is wrong added to their loose findings."""
        held: list[Batch] = []
        for batch in batches:
            held.append(batch)
            if len(held) == _JUDGED:
                break
        if any(batch.rows for batch in held):
            self._judge(held)
        for batch in held:
            yield self._marked(batch)
        for batch in batches:
            yield self._marked(batch)

    def _judge(self, batches: Sequence[Batch]) -> None:
        def column(number: int) -> list[str]:
            return [row[number] for batch in batches for row in batch.rows]

        self._cut = {each for each in self._long if is_cut(list(map(code, column(each))))}
        for each, (least, enough) in self._fixed.items():
            digits = whole_length(list(map(code, column(each))), least, enough)
            if digits:
                self._lost[each] = digits
        lines = [line for batch in batches for line in batch.lines]
        for each in self._dates:
            at = turned_at(column(each), self._date_order)
            if at is not None:
                text = column(each)[at]
                batches[0].loose.append(self._finding(lines[at], each, text, Problem.DATES_TURNED))

    def _marked(self, batch: Batch) -> Batch:
        for column in self._names:
            self._find_double(batch, column)
        for column, digits in self._lost.items():
            self._find_lost(batch, column, digits)
        for column in self._cut:
            for row in batch.rows:
                if _ends_cut(text := code(row[column])):
                    row[column] = f"{int(text):.14E}"
        return batch

    def _find_double(self, batch: Batch, column: int) -> None:
        joined = "\n".join([row[column] for row in batch.rows])
        if joined.isascii() or not _may_be_double(joined):
            return
        for row, line in zip(batch.rows, batch.lines, strict=True):
            if is_double_encoded(row[column]):
                batch.loose.append(self._finding(line, column, row[column], Problem.DOUBLE_ENCODED))
                if column in self._accounts:
                    row[column] = ""

    def _find_lost(self, batch: Batch, column: int, digits: int) -> None:
        for row, line in zip(batch.rows, batch.lines, strict=True):
            text = code(row[column])
            if _is_digits(text) and digits - 2 <= len(text) < digits and not text.startswith(_HOTLINE):
                batch.loose.append(self._finding(line, column, text, Problem.LOST_ZEROS))
                row[column] = ""

    def _finding(self, line: int, column: int, text: str, problem: Problem) -> Finding:
        return Finding(line, self._header[column].strip(), text[:200], problem, lost=False)


def _is_digits(text: str) -> bool:
    return text.isdecimal() and text.isascii()


def _ends_cut(text: str) -> bool:
    return len(text) > _EXACT and _is_digits(text) and not text[_EXACT:].strip("0")


def is_cut(column: Sequence[str]) -> bool:
    """True when all long numbers end in zeros from the 16th digit on, which chance does not do."""
    long = {text for text in column if len(text) > _EXACT and _is_digits(text)}
    return len(long) > 1 and all(map(_ends_cut, long)) and sum(len(text) - _EXACT for text in long) >= 6


def whole_length(column: Sequence[str], least: int, enough: int) -> int:
    """How many digits the values of a column have that lost the zeros in front; 0 where none seems to have.

    Of numbers of a fixed length every tenth begins with a zero: where none does and some are shorter, zeros are gone.
    Numbers that count up are of many lengths and are left alone.
    """
    values = {text for text in column if text}
    digits = [text for text in values if _is_digits(text)]
    if len(digits) < enough or len(digits) * 10 < len(values) * 9:
        return 0
    lengths = Counter(map(len, digits))
    length = max(lengths, key=lambda each: lengths[each])
    short = sum(lengths[length - less] for less in (1, 2))
    others = len(digits) - lengths[length] - short
    if length < least or not short or short * 3 > len(digits) or others * 20 > len(digits):
        return 0
    if any(text.startswith("0") for text in digits):
        return 0
    counting = sorted(map(int, digits))
    return 0 if counting[-1] - counting[0] < len(digits) * 20 else length


def turned_at(column: Sequence[str], date_order: str) -> int | None:
    """The place of the first date whose day and month a spreadsheet has exchanged, None where there is none.

    It exchanges what can be exchanged and leaves the rest as a text: so either the dates are written in two ways, and
    the days of the one never pass 12 while those of the other always do; or no day passes 12 and the dates, which
    jump about as they stand, are in order with day and month exchanged.
    """
    found = [(at, match) for at, text in enumerate(column) if (match := _DATE.match(code(text)))]
    dates = [(at, _parts(match, date_order), len(match[1]) == 4) for at, match in found]
    iso = [(at, parts) for at, parts, year_first in dates if year_first]
    other = [parts for _, parts, year_first in dates if not year_first]
    if len(set(other)) >= 5 and len({parts for _, parts in iso}) >= 5:
        clear = all((month > 12) != (day > 12) for _, month, day in other)
        return iso[0][0] if clear and all(day <= 12 for _, (_, _, day) in iso) else None
    values = [parts for _, parts, _ in dates]
    if len(set(values)) < 12 or any(day > 12 for _, _, day in values) or len({month for _, month, _ in values}) < 2:
        return None
    turned = [(year, day, month) for year, month, day in values]
    return dates[0][0] if _in_order(turned) and not _in_order(values) else None


def _parts(match: re.Match[str], date_order: str) -> tuple[int, int, int]:
    """(year, month, day) as they are read."""
    first, second, third = int(match[1]), int(match[2]), int(match[3])
    if len(match[1]) == 4:
        return first, second, third
    return (third, second, first) if date_order == "dmy" else (third, first, second)


def _in_order(values: Sequence[tuple[int, int, int]]) -> bool:
    return all(a <= b for a, b in pairwise(values)) or all(a >= b for a, b in pairwise(values))


def _may_be_double(text: str) -> bool:
    if any(mark in text for mark in _LOST) or _LATIN.search(text):
        return True
    return _IN_GBK.search(text.encode("gb18030", "replace")) is not None


def is_double_encoded(text: str) -> bool:
    """True for a text whose letters went through a wrong encoding: å¼ ä¸‰, 寮犱笁, JosÃ©, 锟斤拷."""
    if text.isascii():
        return False
    if any(mark in text for mark in _LOST):
        return True
    return _was_latin(text) or _was_chinese(text)


def _was_latin(text: str) -> bool:
    if not _LATIN.search(text):
        return False
    for each in (text, text.replace(" ", "\u00a0")):  # spaces that may not break are often made into others
        try:
            raw = b"".join(_western_byte(letter) for letter in each)
            if not raw.decode("utf-8").isascii():
                return True
        except UnicodeError:
            continue
    return False


def _western_byte(letter: str) -> bytes:
    return letter.encode("latin-1") if letter < "\u0100" else letter.encode("cp1252")


def _was_chinese(text: str) -> bool:
    raw = text.encode("gb18030", "replace")
    for end in (len(raw), len(raw) - 1, len(raw) - 2):  # a letter that was cut in half ends as a question mark
        try:
            was = raw[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        letters = [letter for letter in was if not letter.isascii()]
        return len(letters) > 1 and all("\u3000" <= letter <= "\u9fff" or letter > "\uff00" for letter in letters)
    return False


_money, _count = amounts("CNY"), counts()


def shifted_from(reader: Reader, row: Sequence[str], is_odd: bool) -> int | None:
    """The first column whose cell stands in the column beside it, with all that follow; None where none does.

    is_odd: the row has not as many cells as the header; then one cell that fits its neighbour only is enough.
    """
    kinds = sorted(
        {(each, _kind(name)) for name, place in reader.places.items() for each in place.columns if _kind(name)}
    )
    wrong = [column for column, kind in kinds if row[column] and not _fits(reader, kind, row[column])]
    if len(wrong) < (1 if is_odd else 2):
        return None  # one cell in a row of the right width is wrong by itself, whatever stands beside it
    after = [(column, kind) for column, kind in kinds if column >= wrong[0]]
    for step in (1, -1):
        beside = [(kind, row[column + step]) for column, kind in after if 0 <= column + step < len(row)]
        filled = [(kind, text) for kind, text in beside if code_of_amount(text)]
        is_told = any(kind == "time" for kind, _ in filled) and len(filled) > (0 if is_odd else 1)
        if is_told and all(_fits(reader, kind, text) for kind, text in filled):
            return wrong[0]
    return None


def _kind(name: str) -> str:
    return "time" if name in TIMES else "count" if name in COUNTS else "amount" if name in AMOUNTS else ""


def _fits(reader: Reader, kind: str, text: str) -> bool:
    if kind == "time":
        return reader.clock.stamps([text])[0][0] is not BAD
    return (_money if kind == "amount" else _count)[text] is not BAD
