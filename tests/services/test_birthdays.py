"""Birthdays that come, by either calendar, and the tasks from them."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import birthdays as values
from desktop.domain.birthdays import Birthday
from desktop.domain.errors import BadValue
from desktop.services import birthdays, customers, facts, fields
from desktop.services.calendar import lunar
from desktop.services.facts import FactDraft
from desktop.services.history import undo
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Fact
from tests.shops_for_tests import make_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as shop:
        yield shop


def born(shop: Shop, name: str, text: str, code: str = "birthday") -> int:
    customer = customers.add_customer(shop, name)
    facts.set_fact(shop, customer, code, FactDraft(text))
    return customer


@pytest.mark.parametrize(
    ("value", "since", "on"),
    [
        ("1990-05-03", "2026-05-03", "2026-05-03"),
        ("1990-05-03", "2026-05-04", "2027-05-03"),
        ("--02-29", "2026-01-01", "2026-02-28"),
        ("--02-29", "2028-01-01", "2028-02-29"),
        ("lunar:--08-15", "2026-01-01", "2026-09-25"),
        ("lunar:--12-30", "2026-01-01", "2026-02-16"),  # 2025 ends with the 29th
        ("lunar:1990-05-10 leap", "2028-01-01", "2028-07-02"),  # a leap fifth month again
        ("lunar:1990-05-10 leap", "2026-01-01", "2026-06-24"),  # none: the ordinary fifth
        ("lunar:--11-05", "2033-11-22", "2033-11-26"),
    ],
)
def test_the_next_one_falls_on_its_day(value: str, since: str, on: str) -> None:
    assert birthdays.next_on(values.read(value), date.fromisoformat(since)).isoformat() == on


@given(
    st.builds(Birthday, st.integers(1, 12), st.integers(1, 28), st.none(), st.booleans())
    | st.builds(Birthday, st.integers(1, 12), st.integers(1, 30), st.none(), st.just(True), st.booleans()),
    st.dates(date(1991, 1, 1), date(2098, 12, 31)),
)
def test_the_day_it_is_kept_on_is_the_day_it_is_found_by(birthday: Birthday, since: date) -> None:
    on = birthdays.next_on(birthday, since)
    assert since <= on <= since + timedelta(days=385)
    key = birthday.value.replace("--", "")
    assert key in birthdays.kept_keys(on)


def test_upcoming_counts_both_calendars_in_order_with_ages(shop: Shop) -> None:
    born(shop, "王芳", "1990-09-27")
    born(shop, "李雷", "农历1988年八月十五")
    born(shop, "韩梅", "八月十六")
    born(shop, "远", "1990-10-20")
    gone = born(shop, "走", "1990-09-26")
    customers.archive(shop, [gone])
    found = birthdays.upcoming(shop, 7, date(2026, 9, 22))
    assert [(each.name, each.on.isoformat(), each.age) for each in found] == [
        ("李雷", "2026-09-25", 38),
        ("韩梅", "2026-09-26", None),
        ("王芳", "2026-09-27", 36),
    ]
    assert birthdays.upcoming(shop, 2, date(2026, 9, 22)) == []


def test_what_a_file_gave_is_read_or_passed_over(shop: Shop) -> None:
    for name, value in (("一", "09-25"), ("二", "about 09-25"), ("三", "1990-02-30")):
        customer = born(shop, name, "1990-01-01")
        with shop.change("set_fact", name=name) as change:
            row = change.query("SELECT max(id) FROM fact")[0][0]
            change.update(Fact, row, value=value)
        assert customer
    assert [each.name for each in birthdays.upcoming(shop, 365, date(2026, 1, 2))] == ["一"]


def test_a_birthday_that_was_corrected_counts_once_and_a_childs_counts_too(shop: Shop) -> None:
    mother = born(shop, "王芳", "1990-09-27")
    facts.set_fact(shop, mother, "birthday", FactDraft("1990-12-27"))
    fields.add_field(shop, "孩子生日", "basic", "birthday")
    code = next(field.code for field in fields.list_fields(shop) if field.name == "孩子生日")
    facts.set_fact(shop, mother, code, FactDraft("2020-09-25"))
    found = birthdays.upcoming(shop, 10, date(2026, 9, 22))
    assert [(each.field_name, each.age) for each in found] == [("孩子生日", 6)]


def test_tasks_are_noted_once_and_can_be_taken_back(shop: Shop) -> None:
    day = customers.today(shop)
    born(shop, "王芳", f"1990-{day + timedelta(days=5):%m-%d}" if (day + timedelta(days=5)).day != 29 else "1990-01-01")
    born(shop, "李雷", f"{day:%m-%d}")
    coming = birthdays.upcoming(shop, 6)
    before = len(coming)

    def title(each: birthdays.Coming) -> str:
        return f"{each.name}生日"

    assert birthdays.note_tasks(shop, coming, title, days_before=2) == before
    assert birthdays.note_tasks(shop, coming, title, days_before=2) == 0
    assert ("李雷生日", day.isoformat()) in shop.query("SELECT title, due_on FROM task")
    assert all(due_on >= day.isoformat() for _, due_on in shop.query("SELECT title, due_on FROM task"))
    last = shop.query("SELECT max(id) FROM change_set")[0][0]
    undo(shop, last)
    assert shop.query("SELECT count(*) FROM task") == [(0,)]


@pytest.mark.parametrize("text", ["农历1990年闰四月初十", "lunar 1990-13-01", "农历1990年三月三十", "soon"])
def test_days_that_the_calendar_has_not_are_refused(text: str) -> None:
    with pytest.raises(BadValue):
        birthdays.check("birthday", text)


def test_a_day_without_a_year_is_believed() -> None:
    assert birthdays.check("birthday", "闰四月三十") == "lunar:--04-30 leap"
    assert lunar.find_month(1990, 4, is_leap=True) is None
