"""Days of the ordinary calendar as people count them: a weekday of this week, a day of some month, months ahead."""

import calendar
from datetime import date, timedelta


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day so many months on; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1).day))


def of_week(day: date, weekday: int, weeks: int = 0) -> date:
    """A weekday (Monday 0) of the week, Monday to Sunday, that is so many weeks after that of a day."""
    return day + timedelta(days=weekday - day.weekday() + 7 * weeks)


def after_today(today: date, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def of_month(today: date, number: int) -> date | None:
    """The next day with this number after today; None for a number that no month has."""
    if not 1 <= number <= 31:
        return None
    for months in range(4):  # of four months in a row at least one has 31 days
        first = add_months(today.replace(day=1), months)
        if number <= last_of_month(first.year, first.month).day and first.replace(day=number) > today:
            return first.replace(day=number)
    return None


def of_year(today: date, month: int, number: int, year: int | None = None) -> date | None:
    """That day of a given year, or the next one that is today or later; None where the calendar has none."""
    for each in (year,) if year else range(today.year, today.year + 9):  # 29 February comes at least every eight years
        try:
            day = date(each, month, number)
        except ValueError:
            continue
        if year or day >= today:
            return day
    return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The second Sunday of May: (year, 5, 6, 2)."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
