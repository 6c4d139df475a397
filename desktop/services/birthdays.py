"""Whose birthday is near, by either calendar, and the tasks that follow from it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain import birthdays
from desktop.domain.birthdays import Birthday
from desktop.domain.calendar_days import last_of_month
from desktop.domain.errors import BadValue
from desktop.services.calendar import lunar
from desktop.services.customers import home_identity, today
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Task

_KEY = (
    "CASE WHEN f.value LIKE 'lunar:% leap' THEN 'lunar:'||substr(f.value,-10)"
    " WHEN f.value LIKE 'lunar:%' THEN 'lunar:'||substr(f.value,-5) ELSE substr(f.value,-5) END"
)


@dataclass(frozen=True)
class Coming:
    """A birthday to come. field: the kind of fact, which may be a child's birthday. age: reached on it, if known."""

    customer: int
    name: str
    field: str
    field_name: str
    birthday: Birthday
    on: date
    age: int | None


def check(code: str, text: str) -> str:
    """A birthday as it is stored. Raises BadValue (not_a_date, no_lunar_day)."""
    try:
        found = birthdays.parse(text)
    except ValueError:
        raise BadValue(code, "not_a_date", text) from None
    if found.is_lunar and found.year is not None and not lunar.exists(_lunar(found, found.year)):
        raise BadValue(code, "no_lunar_day", text)
    return found.value


def next_on(birthday: Birthday, since: date) -> date:
    """The first day from then on on which it is kept: 28 February for the 29th, the ordinary month for a leap one."""
    for year in range(since.year - 1, since.year + 3):
        day = lunar.kept_on(year, birthday.month, birthday.day, birthday.is_leap) if birthday.is_lunar else None
        if day is None:
            day = date(year, birthday.month, min(birthday.day, last_of_month(year, birthday.month).day))
        if day >= since:
            return day
    raise ValueError(since)  # a birthday comes every year


def upcoming(shop: Shop, days: int, since: date | None = None) -> list[Coming]:
    """Birthdays of listed customers from a day (today) on, so many days ahead, in order; 0: of that day only."""
    first = since or today(shop)
    keys: dict[str, date] = {}
    for ahead in range(days + 1):
        day = first + timedelta(days=ahead)
        for key in kept_keys(day):
            keys.setdefault(key, day)
    rows = shop.query(
        "SELECT DISTINCT c.id, c.name, d.code, d.name, f.value FROM field d JOIN fact f ON f.field_id=d.id"
        " JOIN identity i ON i.id=f.identity_id JOIN customer c ON c.id=i.customer_id"
        " WHERE d.kind='birthday' AND d.archived_ms IS NULL AND f.ended_ms IS NULL AND c.archived_ms IS NULL"
        f" AND c.trashed_ms IS NULL AND c.merged_into IS NULL AND {_KEY} IN (SELECT value FROM json_each(?))",
        json.dumps(list(keys)),
    )
    found = []
    for customer, name, code, field_name, value in rows:
        try:
            birthday = birthdays.read(value)
        except ValueError:  # of a file that wrote something else; the profile shows it as it came
            continue
        on = keys[_key_of(birthday)]
        found.append(Coming(customer, name, code, field_name, birthday, on, age_on(birthday, on)))
    return sorted(found, key=lambda each: (each.on, each.name, each.customer))


def kept_keys(day: date) -> set[str]:
    """The endings of stored values that are kept on a day: 05-03, lunar:08-15, lunar:06-10 leap."""
    keys = {f"{day:%m-%d}"}
    if (day.month, day.day) == (2, 28) and last_of_month(day.year, 2) == day:
        keys.add("02-29")
    moon = lunar.lunar_day(day)
    month = lunar.find_month(moon.year, moon.month, moon.is_leap)
    numbers = {moon.day, 30} if month is not None and moon.day == month.days else {moon.day}
    for number in numbers:
        if not moon.is_leap:
            keys.add(f"lunar:{moon.month:02d}-{number:02d}")
        if moon.is_leap or lunar.find_month(moon.year, moon.month, is_leap=True) is None:
            keys.add(f"lunar:{moon.month:02d}-{number:02d} leap")
    return keys


def age_on(birthday: Birthday, on: date) -> int | None:
    """Years reached on a day on which it is kept; None when the year is not known or has not come."""
    if birthday.year is None:
        return None
    years = (lunar.lunar_day(on).year if birthday.is_lunar else on.year) - birthday.year
    return years if years >= 0 else None


def note_tasks(
    shop: Shop, coming: Sequence[Coming], title: Callable[[Coming], str], *, days_before: int = 0, by: int | None = None
) -> int:
    """Note a task for each, due so many days before but not before today; returns how many were new.

    title: what the task says, in the words of who reads it. One that stands already, open or done, is not noted again.
    """
    earliest = today(shop)
    with shop.change("note_birthday_tasks", by=by) as change:
        present = {
            tuple(row)
            for row in change.query(
                "SELECT i.customer_id, t.title, t.due_on FROM task t JOIN identity i ON i.id=t.identity_id"
                " WHERE t.due_on>=?",
                earliest.isoformat(),
            )
        }
        rows = []
        for each in coming:
            due_on = max(earliest, each.on - timedelta(days=days_before)).isoformat()
            if (each.customer, title(each), due_on) not in present:
                present.add((each.customer, title(each), due_on))
                rows.append((home_identity(change, each.customer), title(each), due_on, by))
        change.insert_rows(Task, ("identity_id", "title", "due_on", "staff_id"), rows)
        change.args["count"] = len(rows)
    return len(rows)


def _lunar(birthday: Birthday, year: int) -> lunar.LunarDay:
    return lunar.LunarDay(year, birthday.month, birthday.day, birthday.is_leap)


def _key_of(birthday: Birthday) -> str:
    return f"{'lunar:' * birthday.is_lunar}{birthday.month:02d}-{birthday.day:02d}{' leap' * birthday.is_leap}"
