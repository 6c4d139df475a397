"""Lunar days against published tables, 1990 to 2100."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.calendar import lunar
from desktop.services.calendar.lunar import LunarDay

# The first days of lunar years, as the Hong Kong Observatory publishes them.
NEW_YEARS = {
    1990: "01-27", 1995: "01-31", 2000: "02-05", 2005: "02-09", 2010: "02-14", 2015: "02-19", 2020: "01-25",
    2021: "02-12", 2022: "02-01", 2023: "01-22", 2024: "02-10", 2025: "01-29", 2026: "02-17", 2027: "02-06",
    2028: "01-26", 2029: "02-13", 2030: "02-03", 2031: "01-23", 2032: "02-11", 2033: "01-31", 2034: "02-19",
    2035: "02-08", 2040: "02-12", 2050: "01-23", 2060: "02-02", 2070: "02-11", 2080: "01-22", 2090: "01-30",
    2100: "02-09",
}  # fmt: skip
# Leap months of the same tables.
LEAP_MONTHS = {
    1990: 5, 1993: 3, 1995: 8, 1998: 5, 2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4,
    2023: 2, 2025: 6, 2028: 5, 2031: 3, 2033: 11, 2036: 6, 2039: 5, 2042: 2, 2044: 7, 2047: 5, 2050: 3, 2052: 8,
    2055: 6, 2058: 4, 2061: 3, 2063: 7, 2066: 5, 2069: 4, 2071: 8, 2074: 6, 2077: 4, 2080: 3, 2082: 7, 2085: 5,
    2088: 4, 2090: 8, 2093: 6, 2096: 4, 2099: 2,
}  # fmt: skip


@pytest.mark.parametrize("year", NEW_YEARS)
def test_the_year_begins_on_its_day(year: int) -> None:
    assert lunar.months(year)[0].first == date.fromisoformat(f"{year}-{NEW_YEARS[year]}")


def test_leap_months_stand_where_they_do_in_every_year() -> None:
    found = {year: month.number for year in range(1990, 2101) for month in lunar.months(year) if month.is_leap}
    assert found == LEAP_MONTHS


def test_months_follow_each_other_without_a_gap() -> None:
    every = [month for year in range(1990, 2101) for month in lunar.months(year)]
    for before, after in pairwise(every):
        assert before.days in (29, 30)
        assert before.first + timedelta(days=before.days) == after.first


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2033-12-21", LunarDay(2033, 11, 30)),
        ("2033-12-22", LunarDay(2033, 11, 1, is_leap=True)),
        ("2034-01-20", LunarDay(2033, 12, 1)),
        ("2026-09-25", LunarDay(2026, 8, 15)),
        ("2025-07-25", LunarDay(2025, 6, 1, is_leap=True)),
        ("2026-01-01", LunarDay(2025, 11, 13)),
        ("2089-09-04", LunarDay(2089, 8, 1)),
        ("2097-08-07", LunarDay(2097, 7, 1)),
    ],
)
def test_known_days(day: str, expected: LunarDay) -> None:
    assert lunar.lunar_day(date.fromisoformat(day)) == expected


@given(st.dates(date(1990, 1, 27), date(2100, 12, 31)))
def test_there_and_back(day: date) -> None:
    found = lunar.lunar_day(day)
    assert lunar.exists(found)
    assert lunar.kept_on(found.year, found.month, found.day, found.is_leap) == day


def test_days_that_no_year_has() -> None:
    assert not lunar.exists(LunarDay(1990, 4, 1, is_leap=True))
    assert lunar.exists(LunarDay(1990, 5, 1, is_leap=True))
    short = next(month for month in lunar.months(2026) if month.days == 29)
    assert not lunar.exists(LunarDay(2026, short.number, 30))
    assert lunar.kept_on(2026, short.number, 30) == short.first + timedelta(days=28)


def test_a_leap_month_is_kept_in_the_ordinary_one_where_there_is_none() -> None:
    assert lunar.kept_on(2025, 6, 10, is_leap=True) == date(2025, 8, 3)
    assert lunar.kept_on(2026, 6, 10, is_leap=True) == lunar.kept_on(2026, 6, 10)
