"""The shop's calendar: how many orders a day draws, and the festivals that draw some people only then.

Lunar festivals have true dates from 2019 to 2030; in other years they leave no trace.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

DAYS = 1095

SPRING_FESTIVAL = (
    *("2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10"),
    *("2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"),
)
DRAGON_BOAT = (
    *("2019-06-07", "2020-06-25", "2021-06-14", "2022-06-03", "2023-06-22", "2024-06-10"),
    *("2025-05-31", "2026-06-19", "2027-06-09", "2028-05-28", "2029-06-16", "2030-06-05"),
)
MID_AUTUMN = (
    *("2019-09-13", "2020-10-01", "2021-09-21", "2022-09-10", "2023-09-29", "2024-09-17"),
    *("2025-10-06", "2026-09-25", "2027-09-15", "2028-10-03", "2029-09-22", "2030-09-12"),
)

BY_MONTH = (1.0, 0.85, 0.95, 1.0, 1.0, 1.05, 0.85, 0.85, 1.0, 1.0, 1.1, 1.05)
BY_WEEKDAY = (0.95, 0.95, 0.95, 1.0, 1.05, 1.1, 1.1)


def lunar(year: int) -> dict[str, date]:
    """Spring Festival, Dragon Boat and Mid-Autumn of a year; empty where the table ends."""
    at = year - 2019
    if not 0 <= at < len(SPRING_FESTIVAL):
        return {}
    return {
        "spring": date.fromisoformat(SPRING_FESTIVAL[at]),
        "dragon_boat": date.fromisoformat(DRAGON_BOAT[at]),
        "mid_autumn": date.fromisoformat(MID_AUTUMN[at]),
    }


def sale_weight(day: date) -> float:
    """How the online sales raise a day: 618, 11.11 and 12.12, with the run-up to each."""
    month, number = day.month, day.day
    if month == 6 and number <= 20:
        return 6.0 if number == 18 else 1.9
    if month == 11 and number <= 11:
        return 9.0 if number == 11 else 2.3
    if month == 12 and number in (11, 12):
        return 2.5
    return 1.6 if (month, number) in ((3, 7), (3, 8), (5, 20)) else 1.0


def festival_weight(day: date) -> float:
    """How the lunar festivals raise a day: gifts before, and a shop that sleeps over the New Year."""
    festivals = lunar(day.year)
    if not festivals:
        return 1.0
    to_spring = (festivals["spring"] - day).days
    if 6 <= to_spring <= 28:
        return 2.0
    if -6 <= to_spring <= 2:
        return 0.35
    if 0 <= (festivals["mid_autumn"] - day).days <= 14:
        return 1.7
    return 1.3 if 0 <= (festivals["dragon_boat"] - day).days <= 8 else 1.0


@dataclass(frozen=True)
class Weighted:
    """Days to draw from, by weight; days are counted from 0, the first day of the shop."""

    days: tuple[int, ...]
    sums: tuple[float, ...]

    def draw(self, rng: Random, first: int = 0, last: int = DAYS - 1) -> int:
        """A day from first to last, both included; the nearest there is when none lies between."""
        low, high = bisect_right(self.days, first - 1), bisect_right(self.days, last)
        if low >= high:
            return min(max(first, 0), last)
        before = self.sums[low - 1] if low else 0.0
        at = bisect_right(self.sums, before + rng.random() * (self.sums[high - 1] - before), low, high - 1)
        return self.days[at]


class Calendar:
    """The 1,095 days up to `until`."""

    def __init__(self, until: date) -> None:
        self.first = until - timedelta(days=DAYS - 1)
        self.dates = [self.first + timedelta(days=number) for number in range(DAYS)]
        self.iso = [day.isoformat() for day in self.dates]
        self.months = [day.month for day in self.dates]
        growth = [0.85 + 0.3 * number / DAYS for number in range(DAYS)]
        usual = [
            grown * BY_MONTH[day.month - 1] * BY_WEEKDAY[day.weekday()] * sale_weight(day) * festival_weight(day)
            for grown, day in zip(growth, self.dates, strict=True)
        ]
        self.usual = _weighted(range(DAYS), usual)
        self.sales = _only([sale_weight(day) - 1 for day in self.dates], usual)
        self.festivals = _only([max(0.0, festival_weight(day) - 1) for day in self.dates], usual)
        self.is_sale = [sale_weight(day) > 1.8 for day in self.dates]


def _only(lift: list[float], usual: list[float]) -> Weighted:
    days = [number for number, extra in enumerate(lift) if extra > 0]
    return _weighted(days, [usual[number] for number in days])


def _weighted(days: range | list[int], weights: list[float]) -> Weighted:
    return Weighted(tuple(days), tuple(accumulate(weights)))
