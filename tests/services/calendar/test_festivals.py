"""Festivals of both calendars on the days that calendars print."""

from datetime import date

import pytest

from desktop.services.calendar.festivals import (
    FIRST_YEAR,
    LAST_YEAR,
    RULES,
    festival_on,
    festivals_between,
    next_festival,
)
from desktop.ui.words import word

PRINTED = {
    2024: {
        "new_year_eve": "2024-02-09", "spring_festival": "2024-02-10", "lantern": "2024-02-24",
        "qingming": "2024-04-04",
        "dragon_boat": "2024-06-10", "qixi": "2024-08-10", "mid_autumn": "2024-09-17", "double_ninth": "2024-10-11",
        "laba": "2024-01-18", "mother": "2024-05-12", "father": "2024-06-16", "thanksgiving": "2024-11-28",
        "winter_solstice": "2024-12-21",
    },
    2025: {
        "new_year_eve": "2025-01-28", "spring_festival": "2025-01-29", "lantern": "2025-02-12",
        "qingming": "2025-04-04",
        "dragon_boat": "2025-05-31", "qixi": "2025-08-29", "mid_autumn": "2025-10-06", "double_ninth": "2025-10-29",
        "laba": "2025-01-07", "mother": "2025-05-11", "father": "2025-06-15", "black_friday": "2025-11-28",
        "winter_solstice": "2025-12-21",
    },
    2026: {
        "new_year_eve": "2026-02-16", "spring_festival": "2026-02-17", "lantern": "2026-03-03",
        "qingming": "2026-04-05",
        "dragon_boat": "2026-06-19", "qixi": "2026-08-19", "mid_autumn": "2026-09-25", "double_ninth": "2026-10-18",
        "laba": "2026-01-26", "sale_618": "2026-06-18", "double_11": "2026-11-11", "christmas": "2026-12-25",
    },
    2033: {"spring_festival": "2033-01-31", "qixi": "2033-08-01", "mid_autumn": "2033-09-08"},
    2034: {"new_year_eve": "2034-02-18", "spring_festival": "2034-02-19"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("year", "code", "day"), [(year, code, day) for year, days in PRINTED.items() for code, day in days.items()]
)
def test_festivals_fall_on_their_days(year: int, code: str, day: str) -> None:
    assert festival_on(code, year).isoformat() == day


def test_every_festival_has_a_day_in_every_year_and_a_name() -> None:
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for code in RULES:
            assert abs((festival_on(code, year) - date(year, 7, 1)).days) <= 190
    assert [code for code in RULES if word("festival", code) == code] == []


def test_those_of_a_span_come_in_order() -> None:
    found = festivals_between(date(2026, 12, 20), date(2027, 2, 14))
    assert [each.code for each in found] == [
        *("winter_solstice", "christmas_eve", "christmas", "new_year", "laba", "little_new_year", "new_year_eve"),
        *("spring_festival", "valentine"),
    ]


def test_the_next_one_is_today_or_later() -> None:
    assert next_festival("mid_autumn", date(2026, 9, 25)) == date(2026, 9, 25)
    assert next_festival("mid_autumn", date(2026, 9, 26)) == date(2027, 9, 15)
    assert next_festival("christmas", date(2100, 12, 26)) is None
