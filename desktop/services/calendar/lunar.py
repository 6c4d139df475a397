"""Lunar days and back, 1900 to 2100.

From lunar_python: of the small libraries it alone agrees with the new moons of an astronomical almanac from 1990 to
2100, the late leap month of 2033 and the moons just before midnight of 2089 and 2097 included. One day is open: the new
moon of 28 September 2057 falls ten seconds before midnight in Beijing; the library, as most tables, has the 29th.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2100
_ORDINAL_OF_JULIAN_DAY = 1_721_425  # of the noon of a day


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """number: 1 to 12. first: its first day in the ordinary calendar."""

    number: int
    is_leap: bool
    days: int
    first: date


@dataclass(frozen=True, slots=True)
class LunarDay:
    year: int
    month: int
    day: int
    is_leap: bool = False


@lru_cache(maxsize=256)
def months(year: int) -> tuple[LunarMonth, ...]:
    """The twelve or thirteen months of a lunar year, which begins in January or February. ValueError out of range."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(year)
    from lunar_python import LunarYear

    return tuple(
        LunarMonth(
            abs(month.getMonth()),
            month.getMonth() < 0,
            month.getDayCount(),
            date.fromordinal(round(month.getFirstJulianDay()) - _ORDINAL_OF_JULIAN_DAY),
        )
        for month in LunarYear.fromYear(year).getMonthsInYear()
    )


def find_month(year: int, number: int, is_leap: bool = False) -> LunarMonth | None:
    """None for a leap month that the year has not."""
    return next((month for month in months(year) if (month.number, month.is_leap) == (number, is_leap)), None)


def lunar_day(day: date) -> LunarDay:
    """The lunar day of an ordinary one. ValueError out of range."""
    year = day.year if day >= months(day.year)[0].first else day.year - 1
    month = next(each for each in reversed(months(year)) if each.first <= day)
    return LunarDay(year, month.number, (day - month.first).days + 1, month.is_leap)


def exists(lunar: LunarDay) -> bool:
    """The calendar has this day; years out of range are believed."""
    if not FIRST_YEAR <= lunar.year <= LAST_YEAR:
        return True
    month = find_month(lunar.year, lunar.month, lunar.is_leap)
    return month is not None and 1 <= lunar.day <= month.days


def kept_on(year: int, month: int, day: int, is_leap: bool = False) -> date:
    """The day of a lunar year on which it is kept: in the ordinary month where no leap one is, the 29th for a 30th."""
    found = find_month(year, month, is_leap) or find_month(year, month)
    assert found is not None  # every year has the twelve
    return date.fromordinal(found.first.toordinal() + min(day, found.days) - 1)
