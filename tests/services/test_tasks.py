"""Tasks: found by day and by whom, finished, handed over, put off, each taken back whole."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound
from desktop.services import customers, history, interactions, shops, tasks
from desktop.services.interactions import InteractionDraft
from desktop.services.tasks import TaskDraft
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = shops.create_shop(tmp_path / "test.shop")
    yield made
    made.close()


def day(shop: Shop, ahead: int) -> str:
    return (customers.today(shop) + timedelta(days=ahead)).isoformat()


def note(shop: Shop, title: str, ahead: int | None, staff: int | None = None, customer: int = 0) -> int:
    due_on = "" if ahead is None else day(shop, ahead)
    return tasks.add_task(shop, TaskDraft(title, due_on, customer, staff))


def titles(shop: Shop, when: str, mine: int | None = None) -> list[str]:
    rows = tasks.list_tasks(shop, when, mine)
    return [row[2] for row in rows.page(0) if row is not None]


def last_change(shop: Shop) -> int:
    return int(shop.query("SELECT max(id) FROM change_set")[0][0])


def test_each_task_stands_under_its_day_and_is_counted_there(shop: Shop) -> None:
    for title, ahead in (("late", -1), ("now", 0), ("soon", 3), ("later", 9), ("some day", None), ("very late", -9)):
        note(shop, title, ahead)
    tasks.finish_tasks(shop, [note(shop, "over", -2)])
    assert titles(shop, "overdue") == ["very late", "late"]
    assert titles(shop, "today") == ["now"]
    assert titles(shop, "coming") == ["soon", "later", "some day"]
    assert titles(shop, "done") == ["over"]
    assert tasks.count_tasks(shop) == {"overdue": 2, "today": 1, "coming": 3, "done": 1}


def test_mine_are_those_given_to_me_and_those_given_to_nobody(shop: Shop) -> None:
    mo, bei = shops.add_staff(shop, "Mo"), shops.add_staff(shop, "Bei")
    note(shop, "his", 0, mo)
    note(shop, "hers", 0, bei)
    note(shop, "anybody's", 0)
    assert titles(shop, "today", mo) == ["his", "anybody's"]
    assert tasks.count_tasks(shop, bei)["today"] == 2
    assert tasks.count_tasks(shop)["today"] == 3


def test_finishing_keeps_the_word_on_it_and_does_not_touch_what_was_done(shop: Shop) -> None:
    first, second = note(shop, "call", 0), note(shop, "write", 0)
    tasks.finish_tasks(shop, [first], "no answer")
    assert tasks.finish_tasks(shop, [first, second], "both") == 1
    assert shop.query("SELECT outcome FROM task ORDER BY id") == [("no answer",), ("both",)]
    with pytest.raises(NotFound):
        tasks.finish_tasks(shop, [first])


@pytest.mark.parametrize("deed", ["finish", "hand_over", "put_off", "reopen", "edit"])
def test_every_deed_is_taken_back_whole(shop: Shop, deed: str) -> None:
    mo = shops.add_staff(shop, "Mo")
    rows = [note(shop, "call", 0), note(shop, "write", 1)]
    tasks.finish_tasks(shop, [note(shop, "over", 0)], "well")
    before = contents(shop)["task"]
    {
        "finish": lambda: tasks.finish_tasks(shop, rows, "done"),
        "hand_over": lambda: tasks.hand_over(shop, rows, mo),
        "put_off": lambda: tasks.put_off(shop, rows, customers.today(shop) + timedelta(days=7)),
        "reopen": lambda: tasks.reopen_tasks(shop, [rows[1] + 1]),
        "edit": lambda: tasks.edit_task(shop, rows[0], TaskDraft("ring", day(shop, 5), 0, mo)),
    }[deed]()
    assert contents(shop)["task"] != before
    history.undo(shop, last_change(shop))
    after = contents(shop)["task"]
    assert [row[7:] for row in after] == [row[7:] for row in before], "all but the version and who changed it last"


def test_a_task_cannot_be_put_off_into_the_past_nor_given_to_nobody_known(shop: Shop) -> None:
    row = note(shop, "call", 0)
    with pytest.raises(BadValue) as raised:
        tasks.put_off(shop, [row], customers.today(shop) - timedelta(days=1))
    assert (raised.value.field, raised.value.problem) == ("due_on", "past")
    with pytest.raises(NotFound):
        tasks.hand_over(shop, [row], 99)
    assert tasks.read_task(shop, row) == TaskDraft("call", day(shop, 0))


@pytest.mark.parametrize(
    ("draft", "field"), [(TaskDraft(""), "title"), (TaskDraft(" \n"), "title"), (TaskDraft("x", "tomorrow"), "due_on")]
)
def test_what_is_no_task_is_refused(shop: Shop, draft: TaskDraft, field: str) -> None:
    with pytest.raises(BadValue) as raised:
        tasks.add_task(shop, draft)
    assert raised.value.field == field


def test_an_edit_keeps_the_account_on_which_a_task_hangs(shop: Shop) -> None:
    fang = customers.add_customer(shop, "Wang Fang")
    draft = InteractionDraft(text="cakes", follow_up_on=day(shop, 1))
    interactions.log_interaction(shop, fang, draft)
    (row, identity) = shop.query("SELECT id, identity_id FROM task")[0]
    tasks.edit_task(shop, row, TaskDraft("two cakes", day(shop, 2), fang))
    assert shop.query("SELECT title, due_on, identity_id FROM task") == [("two cakes", day(shop, 2), identity)]
    tasks.edit_task(shop, row, TaskDraft("two cakes", day(shop, 2), 0))
    assert shop.query("SELECT identity_id FROM task") == [(None,)]


def test_pages_are_read_one_by_one_and_what_is_gone_leaves_a_gap(shop: Shop) -> None:
    rows = [note(shop, f"task {number}", 0) for number in range(5)]
    listed = tasks.list_tasks(shop, "today")
    listed.page_size = 2
    history.undo(shop, last_change(shop))
    assert [row and row[0] for row in listed.page(1)] == rows[2:4]
    assert listed.page(2) == [None]


def test_a_date_that_is_none_stays_at_the_end(shop: Shop) -> None:
    note(shop, "some day", None)
    note(shop, "soon", 1)
    assert titles(shop, "coming") == ["soon", "some day"]
    assert date.fromisoformat(tasks.read_task(shop, 2).due_on) > customers.today(shop)
