"""The shop's calendar: how many orders a day draws, and the festivals that draw some people only then."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from desktop.domain.festivals import lunar

DAYS = 1095

BY_MONTH = (1.0, 0.85, 0.95, 1.0, 1.0, 1.05, 0.85, 0.85, 1.0, 1.0, 1.1, 1.05)
BY_WEEKDAY = (0.95, 0.95, 0.95, 1.0, 1.05, 1.1, 1.1)


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
