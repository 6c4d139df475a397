"""Texts of cells made into values, a column at a time: clean texts, codes, amounts, counts.

Every table remembers what it has seen, because statuses, prices and towns repeat; `bad` tells that a text could not be
read, and BAD stands in its place, so that nothing needs to be caught on the way.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from desktop.domain.money import exponent, parse_minor
from desktop.importers.currencies import plain_amount


class _Bad:
    """Stands for a value that could not be read."""

    def __repr__(self) -> str:
        return "BAD"


BAD: Any = _Bad()
EMPTY = frozenset({"", "-", "--", "——", "/", "null", "NULL", "Null", "暂无来源"})
SPACE = " \t\r\n\u3000\u00a0\ufeff\v\f"
_SUSPECT_START = frozenset({*SPACE, *"'=`\"-—/nN暂"})
_SUSPECT_END = frozenset({*SPACE, '"'})
_DAMAGED = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
_PLAIN = re.compile(r"\d{1,12}\.\d\d")
_COUNT = re.compile(r"([+-]?)(\d{1,9})(?:[.,](\d{1,6}))?")
_LIMIT = 1 << 16


def unguarded(text: str) -> str:
    """The text without what spreadsheets are told to keep it a text by: ="…", outer tabs and spaces, quotes."""
    text = text.strip(SPACE)
    if text.startswith('="') and text.endswith('"') and len(text) > 2:
        text = text[2:-1].strip(SPACE)
    elif len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"').strip(SPACE)
    return text


def clean(text: str) -> str:
    """A free text. A leading apostrophe is a guard unless a Latin letter follows: 's-Gravenhage."""
    text = unguarded(text)
    quoted = text[:1] == "'" and not (text[1:2].isascii() and text[1:2].isalpha() and text[1:] not in EMPTY)
    if quoted or text[:1] == "`":
        text = text[1:].strip(SPACE)
    text = text.removesuffix("'") if text == "null'" else text
    return "" if text in EMPTY else text


def code(text: str) -> str:
    """A number, account or phone, kept as a text: every guard goes, and a lone 0 is nothing."""
    text = unguarded(text).lstrip("'`").rstrip("'`").strip(SPACE)
    return "" if text in EMPTY or text == "0" else text


def is_damaged(text: str) -> bool:
    """True for 1.93068E+15: a spreadsheet has cut a long number, and nothing brings it back."""
    return _DAMAGED.fullmatch(code(text)) is not None


def whole_code(text: str) -> str:
    """A code, or BAD when it was damaged by a spreadsheet."""
    text = code(text)
    return BAD if _DAMAGED.fullmatch(text) else text


def texts(column: Sequence[str]) -> Sequence[str]:
    """A column of free texts, clean."""
    if not any(column):
        return column
    column = _without_tabs(column)
    start, end = _SUSPECT_START, _SUSPECT_END
    return [text if text[:1] not in start and text[-1:] not in end else clean(text) for text in column]


def codes(column: Sequence[str]) -> Sequence[str]:
    """A column of codes, clean, BAD where one was damaged."""
    if not any(column):
        return column
    return [_code(text) for text in _without_tabs(column)]


def _without_tabs(column: Sequence[str]) -> Sequence[str]:
    """Platforms that guard with tabs guard every cell: to strip a whole column costs less than to suspect each cell."""
    return [text.strip("\t") for text in column] if "\t" in column[0] else column


def _code(text: str) -> str:
    if text[:2] == '="':
        inner = text[2:-1]
    elif text[:1] == "'":
        inner = text[1:]
    else:
        inner = text
    if inner.isdigit():
        return inner if inner != "0" else ""
    if inner.isalnum() and not inner[0].isdigit() and inner not in EMPTY:
        return inner
    return whole_code(text) if text else ""


def once_encoded(text: str) -> str:
    """The text that was meant where UTF-8 was taken for Latin letters and encoded a second time: Müller of MÃ¼ller."""
    try:
        return text.replace("Ã ", "Ã\u00a0").encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


class Table(dict[Any, Any]):
    """What each text met so far means; forgets everything now and then, so that it stays small."""

    def __init__(self, parse: Callable[[Any], Any]) -> None:
        super().__init__()
        self.parse = parse
        self.bad = False

    def __missing__(self, text: Any) -> Any:
        try:
            value = self.parse(text)
        except (ValueError, ArithmeticError):
            value = BAD
        if value is BAD:
            self.bad = True
        if len(self) >= _LIMIT:
            self.clear()
        self[text] = value
        return value


def amounts(currency: str, decimal_comma: bool = False) -> Table:
    """Minor units by text; None for an empty cell."""
    hundredths = exponent(currency) == 2 and not decimal_comma

    def parse(text: str) -> int | None:
        if hundredths and text.isascii() and _PLAIN.fullmatch(text):
            return int(text[:-3]) * 100 + int(text[-2:])
        text = code_of_amount(text)
        return parse_minor(plain_amount(text, currency, decimal_comma), currency) if text else None

    return Table(parse)


def code_of_amount(text: str) -> str:
    """An amount without guards; unlike a code, 0 is something."""
    text = unguarded(text).lstrip("'`").strip(SPACE)
    return "" if text in EMPTY else text


def counts() -> Table:
    """Whole numbers by text; None for an empty cell. What is sold by weight, 0.250 or 1.5, is one piece or more."""

    def parse(text: str) -> int | None:
        text = code_of_amount(text)
        if not text:
            return None
        match = _COUNT.fullmatch(text)
        if not match:
            return BAD
        sign, whole, part = match.groups("")
        if "," in text and len(part) == 3 and part != "000":
            whole, part = whole + part, ""
        number = int(whole) or int(part.strip("0") != "")
        return -number if sign == "-" else number

    return Table(parse)


_YES = frozenset({"yes", "true", "1", "y", "是", "on", "subscribed"})
_NO = frozenset({"no", "false", "0", "n", "否", "off", "not_subscribed", "unsubscribed"})


def answers() -> Table:
    """True, False or None by text."""

    def parse(text: str) -> bool | None:
        word = code_of_amount(text).lower()
        return True if word in _YES else False if word in _NO else None

    return Table(parse)
