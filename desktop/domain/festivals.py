"""Days before which people give presents: the festivals of China and the West, and how long before them they order.

Lunar festivals have true dates from 2019 to 2030 (Hong Kong Observatory, conversion tables); other years have none.
"""

from datetime import date, timedelta

SPRING_FESTIVAL = (
    *("2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10"),
    *("2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"),
)
DRAGON_BOAT = (
    *("2019-06-07", "2020-06-25", "2021-06-14", "2022-06-03", "2023-06-22", "2024-06-10"),
    *("2025-05-31", "2026-06-19", "2027-06-09", "2028-05-28", "2029-06-16", "2030-06-05"),
)
QIXI = (
    *("2019-08-07", "2020-08-25", "2021-08-14", "2022-08-04", "2023-08-22", "2024-08-10"),
    *("2025-08-29", "2026-08-19", "2027-08-08", "2028-08-26", "2029-08-16", "2030-08-05"),
)
MID_AUTUMN = (
    *("2019-09-13", "2020-10-01", "2021-09-21", "2022-09-10", "2023-09-29", "2024-09-17"),
    *("2025-10-06", "2026-09-25", "2027-09-15", "2028-10-03", "2029-09-22", "2030-09-12"),
)
_LUNAR = {"spring": SPRING_FESTIVAL, "dragon_boat": DRAGON_BOAT, "qixi": QIXI, "mid_autumn": MID_AUTUMN}
_FIXED = {"valentine": (2, 14), "womens_day": (3, 8), "teachers_day": (9, 10), "christmas": (12, 25)}
_SUNDAYS = {"mothers_day": (5, 2), "fathers_day": (6, 3)}  # month, which Sunday of it

# Days before the festival in which presents for it are ordered.
RUN_UP = {
    "spring": 28,
    "dragon_boat": 8,
    "qixi": 7,
    "mid_autumn": 14,
    "valentine": 7,
    "womens_day": 5,
    "teachers_day": 7,
    "christmas": 14,
    "mothers_day": 7,
    "fathers_day": 7,
}


def lunar(year: int) -> dict[str, date]:
    """The lunar festivals of a year by their codes; empty where the tables end."""
    at = year - 2019
    if not 0 <= at < len(SPRING_FESTIVAL):
        return {}
    return {code: date.fromisoformat(days[at]) for code, days in _LUNAR.items()}


def festivals(year: int) -> dict[str, date]:
    """All festivals of a year by their codes, the keys of RUN_UP."""
    fixed = {code: date(year, month, day) for code, (month, day) in _FIXED.items()}
    sundays = {code: _sunday(year, month, which) for code, (month, which) in _SUNDAYS.items()}
    return lunar(year) | fixed | sundays


def festival_soon(day: date) -> str:
    """The code of the nearest festival for which presents are ordered on this day, "" when there is none."""
    near = {
        code: (on - day).days
        for year in (day.year, day.year + 1)
        for code, on in festivals(year).items()
        if 0 <= (on - day).days <= RUN_UP[code]
    }
    return min(near, key=lambda code: (near[code], code)) if near else ""


def _sunday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))
