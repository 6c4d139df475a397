"""Festivals and days of great sales, of both calendars, 1990 to 2100.

`ui/words.py` names them by their codes. Where countries differ, it is as in mainland China: Mother's Day is the second
Sunday of May, Father's Day the third of June.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from desktop.domain.calendar_days import nth_weekday
from desktop.services.calendar.lunar import kept_on, months

Rule = Callable[[int], date]
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True)
class Festival:
    """A festival on its day of one year."""

    code: str
    on: date


def _solar(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _lunar(month: int, day: int) -> Rule:
    return lambda year: kept_on(year, month, day)


def _nth(month: int, weekday: int, nth: int, later: int = 0) -> Rule:
    return lambda year: nth_weekday(year, month, weekday, nth) + timedelta(days=later)


def _term(name: str, table: int = 0) -> Rule:
    """A solar term: the day on which the sun stands there, in Beijing. table: 1 when it stands in next year's table."""

    def on(year: int) -> date:
        from lunar_python import Solar

        found = Solar.fromYmd(year + table, 6, 1).getLunar().getJieQiTable()[name]
        return date(found.getYear(), found.getMonth(), found.getDay())

    return on


def _eve(year: int) -> date:
    """The last day of the lunar year that ends in this one."""
    return months(year)[0].first - timedelta(days=1)


def _of_last_lunar_year(month: int, day: int) -> Rule:
    """Days of the twelfth month: they come in January or February of the next year."""
    return lambda year: kept_on(year - 1, month, day)


RULES: dict[str, Rule] = {
    "new_year": _solar(1, 1),
    "laba": _of_last_lunar_year(12, 8),
    "little_new_year": _of_last_lunar_year(12, 23),
    "new_year_eve": _eve,
    "spring_festival": _lunar(1, 1),
    "lantern": _lunar(1, 15),
    "valentine": _solar(2, 14),
    "dragon_head": _lunar(2, 2),
    "women": _solar(3, 8),
    "qingming": _term("清明"),
    "labour": _solar(5, 1),
    "mother": _nth(5, 6, 2),
    "day_520": _solar(5, 20),
    "children": _solar(6, 1),
    "dragon_boat": _lunar(5, 5),
    "sale_618": _solar(6, 18),
    "father": _nth(6, 6, 3),
    "qixi": _lunar(7, 7),
    "ghost": _lunar(7, 15),
    "teacher": _solar(9, 10),
    "mid_autumn": _lunar(8, 15),
    "national": _solar(10, 1),
    "double_ninth": _lunar(9, 9),
    "halloween": _solar(10, 31),
    "double_11": _solar(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "black_friday": _nth(11, 3, 4, later=1),
    "double_12": _solar(12, 12),
    "winter_solstice": _term("冬至", table=1),
    "christmas_eve": _solar(12, 24),
    "christmas": _solar(12, 25),
}


@lru_cache(maxsize=4096)
def festival_on(code: str, year: int) -> date:
    """The day of a festival in an ordinary year. ValueError out of range, KeyError for an unknown code.

    Laba comes in some years twice and in some not at all, as the twelfth month begins in December or January: the day
    given is that of the lunar year that ends in this one, which may lie in the last days of December before.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(year)
    return RULES[code](year)


def next_festival(code: str, since: date) -> date | None:
    """The first day of a festival that is not before a day; None when it lies out of range."""
    for year in range(max(FIRST_YEAR, since.year - 1), min(LAST_YEAR, since.year + 2) + 1):
        if (day := festival_on(code, year)) >= since:
            return day
    return None


def festivals_between(first: date, last: date) -> list[Festival]:
    """Every festival from one day to another, both included, in order."""
    years = range(max(FIRST_YEAR, first.year), min(LAST_YEAR, last.year + 1) + 1)
    days = (Festival(code, festival_on(code, year)) for year in years for code in RULES)
    return sorted((each for each in days if first <= each.on <= last), key=lambda each: (each.on, each.code))
