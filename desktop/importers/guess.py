"""A first guess at a file that nobody has described: what a row is, and which field each column is.

It looks at the headers (header_words) and at the cells themselves (cell_kinds). Pure: cells in, a guess out, which a
person sees, corrects and saves.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.importers.cell_kinds import Look, currency_of, look
from desktop.importers.cells import clean
from desktop.importers.formats import FIELDS
from desktop.importers.guess_fields import AGREEING, MANY, PLACES, TIMES, choices_of, field_of, from_values
from desktop.importers.guess_rows import guess_row, guess_spread
from desktop.importers.guess_status import state_of
from desktop.importers.header_words import concept

SURE = 0.7  # from here on a column is shown without a question
ROW_KINDS = ("customer", "order", "line", "interaction", "product", "till")
_FOOTERS = ("合计", "总计", "小计", "总额", "Total", "TOTAL", "Totals", "Grand total", "Sum")
_NUMERIC_DATE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](?:\d{4}|\d{2})(?:\D.*)?")
_COMMA = re.compile(r"\d,\d{1,2}\D*$|\.\d{3},")
_POINT = re.compile(r"\d\.\d{1,2}\D*$|,\d{3}\.")
_GROUPED = re.compile(r"\D*[1-9]\d{0,2}(\.\d{3})+\D*")
_CHANNELS = {
    "taobao": ("淘宝", "旺旺", "taobao"),
    "tmall": ("天猫", "tmall"),
    "jd": ("京东", "jd.com"),
    "pdd": ("拼多多", "pinduoduo"),
    "douyin": ("抖音", "douyin"),
    "wechat": ("微信", "小程序", "wechat"),
    "shopify": ("shopify",),
}
_OF_PEOPLE = ("wechat",)  # its accounts are one world, its orders are numbered by each shop


@dataclass(frozen=True)
class ColumnGuess:
    """The field a column is likely to be, "" to be left out, and how likely, 0 to 1."""

    field: str
    confidence: float

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE


@dataclass(frozen=True)
class Guess:
    """What a file may be. statuses: text, state, and whether its words say so; channel "" where nothing tells."""

    row: str
    columns: tuple[ColumnGuess, ...]
    spread: str = "none"
    date_order: str = "ymd"
    date_order_matters: bool = False
    decimal_comma: bool = False
    decimal_matters: bool = False
    currency: str = ""
    channel: str = ""
    statuses: tuple[tuple[str, str, bool], ...] = ()
    footer: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(column.field for column in self.columns)


def offered_rows() -> tuple[str, ...]:
    """The kinds of rows that can be described, in the order of a list of choices."""
    return tuple(kind for kind in ROW_KINDS if kind in FIELDS)


def guess(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    row: str | None = None,
    spread: str | None = None,
    *,
    name: str = "",
    kinds: Sequence[str] | None = None,
    is_whole: bool = True,
) -> Guess:
    """Guess what a file is.

    row, spread: what a person has said already. name: of the file. kinds: the kinds of rows to choose
    from, all that can be read when left out. is_whole: the rows are all there are, so that the last may be a sum.
    """
    footer = _footer(rows) if is_whole else ()
    body = rows[:-1] if footer else rows
    looks = [look([cells[at] for cells in body if at < len(cells)]) for at in range(len(header))]
    said = [_said(cell, found) for cell, found in zip(header, looks, strict=True)]
    row = row or guess_row(said, looks, kinds or offered_rows())
    number = next((at for at, each in enumerate(said) if each[0] == "number"), None)
    amount = next((at for at, each in enumerate(said) if each[0] in ("paid", "total")), None)
    spread = (spread or guess_spread(body, said, number, amount)) if row == "order" else "none"
    columns = _assigned(row, spread, said, looks)
    dates = [clean(cells[at]) for at, each in enumerate(columns) if each.field in TIMES for cells in body]
    date_order, order_matters = guess_date_order(dates)
    amounts = [clean(cells[at]) for at, found in enumerate(looks) if found.share("amount") > 0.5 for cells in body]
    comma, comma_matters = guess_decimal(amounts)
    status = next((at for at, each in enumerate(columns) if each.field == "status"), None)
    return Guess(
        *(row, columns, spread, date_order, order_matters, comma, comma_matters),
        currency=currency_of([*header, *(text for text in amounts if not text.isdigit())]),
        channel=_channel([name, *header], row),
        statuses=guess_statuses([cells[status] for cells in body]) if status is not None else (),
        footer=footer,
    )


def guess_statuses(cells: Sequence[str]) -> tuple[tuple[str, str, bool], ...]:
    """The distinct texts of a status column, the most frequent first, each with the state it is likely to mean."""
    texts = Counter(text for text in map(clean, cells) if text)
    return tuple((text, *state_of(text)) for text, _ in texts.most_common(40))


def guess_date_order(texts: Sequence[str]) -> tuple[str, bool]:
    """How dates in digits are written, and whether it matters: not where every year stands first."""
    found = [match for text in texts if (match := _NUMERIC_DATE.fullmatch(text))]
    if not found:
        return "ymd", False
    if any(int(match[1]) > 12 for match in found):
        return "dmy", True
    if any(int(match[3]) > 12 for match in found):
        return "mdy", True
    # Nothing tells. The point is used by those who write the day first; with 12-hour clocks the month is first.
    half_days = any(text[-2:].upper() in ("AM", "PM") for text in texts)
    return ("mdy" if half_days and found[0][2] == "/" else "dmy"), True


def guess_decimal(texts: Sequence[str]) -> tuple[bool, bool]:
    """Whether 1.234,50 is meant, and whether it matters: not where no amount holds a comma or a thousand's point."""
    commas = sum(1 for text in texts if _COMMA.search(text))
    points = sum(1 for text in texts if _POINT.search(text))
    grouped = sum(1 for text in texts if _GROUPED.fullmatch(text))  # 1.234 is more likely a thousand than a fraction
    return commas + grouped > points, grouped > 0 or any("," in text for text in texts)


def _said(header: str, found: Look) -> tuple[str, float]:
    """What a column is about, by its header and its cells together."""
    name, strength = concept(header)
    if not name or not clean(header):
        return from_values(found) if clean(header) else ("", 0.0)
    if name == "status" and found.share("province") > 0.5:
        name = "province"  # "State" of an address
    agreeing = AGREEING.get(name)
    if not agreeing or not found.filled:
        return name, strength * (0.9 if agreeing is None else 0.8)
    agreed = found.share(*agreeing)
    if agreed > 0.6:
        return name, min(strength + 0.1, 0.98)
    other, confidence = from_values(found)
    if agreed < 0.2 and other and confidence >= 0.6:
        return other, confidence * 0.8
    return name, strength * (0.5 if agreed < 0.2 else 0.75)


def _assigned(
    row: str, spread: str, said: Sequence[tuple[str, float]], looks: Sequence[Look]
) -> tuple[ColumnGuess, ...]:
    """A field for each column; where two columns want one field, the likelier has it."""
    order = sorted(range(len(said)), key=lambda at: (-said[at][1], at))
    taken: dict[str, int] = {}
    chosen: dict[int, ColumnGuess] = {}
    concepts = frozenset(name for name, _ in said)
    for at in order:
        name, confidence = said[at]
        for step, field in enumerate(field_of(row, spread, name, concepts)):
            if field in taken and not _may_share(field, name, said[taken[field]][0]):
                continue
            taken.setdefault(field, at)
            chosen[at] = ColumnGuess(field, confidence * (0.85**step))
            break
    left_out = ColumnGuess("", 0.0)
    known = frozenset(choices_of(row, spread))
    result = [chosen.get(at, left_out) for at in range(len(said))]
    # A column whose header says plainly that it is nothing of ours is left out without a question.
    return tuple(
        each if each.field in known else ColumnGuess("", 1.0 if _is_clear(said[at], looks[at]) else 0.0)
        for at, each in enumerate(result)
    )


def _may_share(field: str, name: str, first: str) -> bool:
    """Whether a second column may be the same field: more addresses, a landline beside a mobile, date and time."""
    return field in MANY or (field in TIMES and {name, first} & {"clock"} != set()) or field in PLACES


def _is_clear(said: tuple[str, float], found: Look) -> bool:
    return not found.filled or said[0] == "other" or said[1] >= SURE


def _footer(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The word of a last row that sums up: its first filled cell is 合计, Total …"""
    if len(rows) < 2:
        return ()
    first = next((text for text in map(clean, rows[-1]) if text), "")
    return (first,) if first.rstrip(":：") in _FOOTERS else ()


def _channel(texts: Sequence[str], row: str) -> str:
    """The platform whose name the file or a header holds."""
    joined = " ".join(texts).casefold()
    found = (code for code, words in _CHANNELS.items() if any(word in joined for word in words))
    return next((code for code in found if row not in ("order", "line") or code not in _OF_PEOPLE), "")
