"""Tasks, enquiries and today's take, by the keys that staff press."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import customers, enquiries, facts, importing, scripts, shops, takings, tasks
from desktop.services.enquiries import EnquiryDraft
from desktop.services.facts import FactDraft
from desktop.services.tasks import TaskDraft
from desktop.storage.shopfile import Shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.counting import counting_of
from desktop.ui.dialogs.task_dialog import TaskDialog
from desktop.ui.pages.enquiries import EnquiriesPage
from desktop.ui.pages.enquiries.dialogs import EnquiryDialog, ScriptsDialog
from desktop.ui.pages.page import Page
from desktop.ui.pages.takings import TakingsPage
from desktop.ui.pages.tasks import TasksPage
from tests.shops_for_tests import make_shop, taobao_file, taobao_row
from tests.ui.window_for_tests import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # windows without a screen

Shown = TypeVar("Shown", bound=Page)
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path) -> Iterator[Context]:
    shop = make_shop(tmp_path)
    staff = shops.add_staff(shop, "Mo")
    made = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en", staff)
    errors: list[Exception] = []
    made.failed.connect(errors.append)
    yield made
    jobs.shut_down()
    shop.close()
    assert errors == []


def shown(qtbot: QtBot, context: Context, kind: type[Shown]) -> Shown:
    page = kind(context)
    context.changed.connect(page.refresh)
    page.resize(1180, 720)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.activate()
    settle(qtbot)
    page.focus_first()
    return page


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key, modifier)


def entered(qtbot: QtBot, dialog: QWidget) -> None:
    """Wait until the keys go to the dialog."""
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or dialog))


def type_in(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClick(QApplication.focusWidget(), letter)


def day(shop: Shop, ahead: int) -> str:
    return (customers.today(shop) + timedelta(days=ahead)).isoformat()


def listed(page: TasksPage | EnquiriesPage, column: str) -> list[str]:
    at = page.model.column_at(column)
    return [page.model.text(row, at) for row in range(page.model.rowCount())]


# Tasks


@pytest.fixture
def three(context: Context) -> list[int]:
    fang = customers.add_customer(context.shop, "Wang Fang")
    drafts = (TaskDraft("call", day(context.shop, -1), fang), TaskDraft("write", day(context.shop, -1), 0))
    return [tasks.add_task(context.shop, draft) for draft in (*drafts, TaskDraft("pack", day(context.shop, 0)))]


def stored(context: Context, task: int) -> tuple:
    sql = "SELECT done_ms IS NOT NULL, outcome, due_on, staff_id FROM task WHERE id=?"
    return context.shop.query(sql, task)[0]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_one_key_finishes_a_task_with_a_note(qtbot: QtBot, context: Context, three: list[int], key: Qt.Key) -> None:
    page = shown(qtbot, context, TasksPage)
    assert listed(page, "title") == ["call", "write"], "what is overdue is seen first"
    press(qtbot, key)
    type_in(qtbot, "no answer")
    press(qtbot, Key.Key_Return)
    settle(qtbot)
    assert stored(context, three[0])[:2] == (1, "no answer")
    assert listed(page, "title") == ["write"]
    assert page.table.hasFocus(), "the next one is under the same key"
    assert page.table.current_id() == three[1]
    context.undo()
    settle(qtbot)
    assert listed(page, "title") == ["call", "write"]


def test_esc_leaves_the_task_as_it_is(qtbot: QtBot, context: Context, three: list[int]) -> None:
    page = shown(qtbot, context, TasksPage)
    press(qtbot, Key.Key_Space)
    type_in(qtbot, "well")
    press(qtbot, Key.Key_Escape)
    assert stored(context, three[0])[:2] == (0, "")
    assert not page.strip.isVisible()
    assert page.table.hasFocus()


def test_a_task_is_handed_over_by_a_letter_and_a_digit(qtbot: QtBot, context: Context, three: list[int]) -> None:
    bei = shops.add_staff(context.shop, "Bei")
    page = shown(qtbot, context, TasksPage)
    press(qtbot, Key.Key_H)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["&1  Mo", "&2  Bei"]
    press(qtbot, Key.Key_2)
    settle(qtbot)
    assert stored(context, three[0])[3] == bei
    assert listed(page, "title") == ["write"], "it is no task of mine any more"
    page.whose.setFocus()
    qtbot.keyClick(page.whose, Key.Key_Right)
    settle(qtbot)
    assert listed(page, "title") == ["call", "write"]
    assert listed(page, "staff") == ["Bei", "anybody"]


def test_a_task_is_put_off_to_next_week(qtbot: QtBot, context: Context, three: list[int]) -> None:
    page = shown(qtbot, context, TasksPage)
    press(qtbot, Key.Key_S)
    press(qtbot, Key.Key_3)
    settle(qtbot)
    assert stored(context, three[0])[2] == day(context.shop, 7)
    page.when.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.when, Key.Key_Right)
    settle(qtbot)
    assert listed(page, "title") == ["call"]


def test_a_key_opens_whom_the_task_is_about(qtbot: QtBot, context: Context, three: list[int]) -> None:
    page = shown(qtbot, context, TasksPage)
    with qtbot.waitSignal(context.customer_wanted) as wanted:
        press(qtbot, Key.Key_O)
    assert wanted.args == [page.current_customer()]
    press(qtbot, Key.Key_Down)
    with qtbot.assertNotEmitted(context.customer_wanted):
        press(qtbot, Key.Key_O)


def test_a_new_task_takes_its_day_from_its_words(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context, TasksPage)
    assert page.table.empty.isVisible()
    press(qtbot, Key.Key_N)
    dialog = page.findChild(TaskDialog)
    entered(qtbot, dialog)
    press(qtbot, Key.Key_Return, CONTROL)
    assert dialog.hint("what") == "Please type something."
    type_in(qtbot, "call tomorrow")
    press(qtbot, Key.Key_Return, CONTROL)
    settle(qtbot)
    assert tasks.read_task(context.shop, 1) == TaskDraft("call tomorrow", day(context.shop, 1), 0, context.staff_id)


def test_what_was_done_can_be_done_again(qtbot: QtBot, context: Context, three: list[int]) -> None:
    tasks.finish_tasks(context.shop, three, "well")
    page = shown(qtbot, context, TasksPage)
    page.when.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.when, Key.Key_Right)
    settle(qtbot)
    assert listed(page, "outcome") == ["well"] * 3
    page.focus_first()
    press(qtbot, Key.Key_Space)
    settle(qtbot)
    assert len(listed(page, "title")) == 2


def test_birthdays_of_both_calendars_become_tasks_once(qtbot: QtBot, context: Context) -> None:
    from desktop.services.calendar import lunar

    shop = context.shop
    ahead = customers.today(shop) + timedelta(days=10)
    moon = lunar.lunar_day(ahead)
    values = {"Fang": f"1990-{ahead:%m-%d}", "Ming": f"lunar:{moon.month:02d}-{moon.day:02d}"}
    for name, value in values.items():
        facts.set_fact(shop, customers.add_customer(shop, name), "birthday", FactDraft(value))
    page = shown(qtbot, context, TasksPage)
    page.when.setFocus()
    qtbot.keyClick(page.when, Key.Key_Left)
    settle(qtbot)
    assert [each.name for each in page.births.coming] == ["Fang", "Ming"]
    for _ in range(2):
        page.births.make.setFocus()
        press(qtbot, Key.Key_Space)
        settle(qtbot)
    found = shop.query("SELECT title, due_on FROM task ORDER BY id")
    assert [due for _, due in found] == [day(shop, 7)] * 2, "three days before, and not noted twice"
    assert "Ming" in found[1][0]


def test_the_rail_counts_what_is_due_for_me_and_who_waits(qtbot: QtBot, context: Context, three: list[int]) -> None:
    bei = shops.add_staff(context.shop, "Bei")
    enquiries.add_enquiry(context.shop, EnquiryDraft(text="red?"))
    counting = counting_of(context)
    counting.start()
    settle(qtbot)
    assert (counting.due, counting.waiting) == (3, 1)
    tasks.hand_over(context.shop, three[:2], bei)
    qtbot.waitUntil(lambda: (counting.due, counting.waiting) == (1, 1))
    counting.stop()


# Enquiries


@pytest.fixture
def asked(context: Context, tmp_path: Path) -> None:
    """An unpaid order of yesterday, and an enquiry of now by somebody unknown."""
    paid = taobao_row(7, status="等待买家付款", day=day(context.shop, -1))
    importing.import_files(context.shop, [taobao_file(tmp_path, paid)])
    enquiries.add_enquiry(context.shop, EnquiryDraft(text="red cups?"))


def test_what_to_say_stands_beside_the_oldest(qtbot: QtBot, context: Context, asked: None) -> None:
    page = shown(qtbot, context, EnquiriesPage)
    assert listed(page, "customer") == ["王小芳", "somebody unknown"]
    assert "王小芳, your order of 手工皂 薰衣草 (¥88.00)" in page.pane.script.text()
    assert page.pane.step.aside.text() == "Ordered, not paid"
    press(qtbot, Key.Key_C)
    assert QGuiApplication.clipboard().text() == page.pane.script.text()
    press(qtbot, Key.Key_Down)
    assert "asking about red cups?" in page.pane.script.text()


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        (Key.Key_1, ("bought", "")),
        (Key.Key_2, ("lost", "arrival")),
        (Key.Key_3, ("lost", "choosing")),
        (Key.Key_4, ("lost", "payment")),
    ],
)
def test_a_digit_says_what_became_of_it(
    qtbot: QtBot, context: Context, asked: None, key: Qt.Key, outcome: tuple[str, str]
) -> None:
    page = shown(qtbot, context, EnquiriesPage)
    press(qtbot, key)
    settle(qtbot)
    assert context.shop.query("SELECT status, lost_at FROM enquiry WHERE kind='rescue'") == [outcome]
    assert listed(page, "customer") == ["somebody unknown"]
    assert page.table.hasFocus(), "the next one is under the same keys"
    assert page.pane.name.text() == "somebody unknown"
    context.undo()
    settle(qtbot)
    assert listed(page, "customer") == ["王小芳", "somebody unknown"]


def test_later_puts_it_behind_the_others(qtbot: QtBot, context: Context, asked: None) -> None:
    page = shown(qtbot, context, EnquiriesPage)
    press(qtbot, Key.Key_S)
    settle(qtbot)
    assert listed(page, "customer") == ["somebody unknown", "王小芳"]


def test_the_reason_of_a_loss_is_kept_with_it(qtbot: QtBot, context: Context, asked: None) -> None:
    page = shown(qtbot, context, EnquiriesPage)
    page.pane.why.setFocus()
    type_in(qtbot, "too dear 4")
    press(qtbot, Key.Key_Return)
    assert page.table.hasFocus()
    press(qtbot, Key.Key_4)
    settle(qtbot)
    assert context.shop.query("SELECT lost_at, why FROM enquiry WHERE kind='rescue'") == [("payment", "too dear 4")]


def test_an_enquiry_is_noted_by_hand(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context, EnquiriesPage)
    assert page.table.empty.isVisible()
    press(qtbot, Key.Key_N)
    dialog = page.findChild(EnquiryDialog)
    entered(qtbot, dialog)
    press(qtbot, Key.Key_Return, CONTROL)
    assert dialog.hint("text") == "Please type something."
    type_in(qtbot, "blue cups?")
    press(qtbot, Key.Key_Return, CONTROL)
    settle(qtbot)
    assert listed(page, "text") == ["blue cups?"]


def test_the_shop_has_scripts_of_its_own(qtbot: QtBot, context: Context, asked: None) -> None:
    page = shown(qtbot, context, EnquiriesPage)
    page.pane.edit.setFocus()
    press(qtbot, Key.Key_Space)
    dialog = page.findChild(ScriptsDialog)
    entered(qtbot, dialog)
    dialog.texts["payment"].selectAll()
    type_in(qtbot, "Dear {name}, {number} {x}!")
    press(qtbot, Key.Key_Return, CONTROL)
    settle(qtbot)
    assert scripts.read_scripts(context.shop) == {"payment": "Dear {name}, {number} {x}!"}
    assert page.pane.script.text() == "Dear 王小芳, 7 {x}!"


# Today's take


def test_enter_keeps_what_the_till_says(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context, TakingsPage)
    assert page.field.hasFocus()
    type_in(qtbot, "1,234.50")
    press(qtbot, Key.Key_Return)
    settle(qtbot)
    assert takings.till_total(context.shop, customers.today(context.shop)) == 123_450
    assert page.model.text(0, page.model.column_at("whole")) == "¥1,234.50"
    assert page.model.text(0, page.model.column_at("share")) == "0.0%"
    press(qtbot, Key.Key_Delete)
    press(qtbot, Key.Key_Return)
    settle(qtbot)
    assert takings.till_total(context.shop, customers.today(context.shop)) is None


@pytest.mark.parametrize(
    ("text", "said"), [("12a", "Please type a number."), ("-3", "This cannot be less than nothing.")]
)
def test_what_is_no_amount_is_said_and_nothing_stored(qtbot: QtBot, context: Context, text: str, said: str) -> None:
    page = shown(qtbot, context, TakingsPage)
    type_in(qtbot, text)
    press(qtbot, Key.Key_Return)
    assert page.hint.text() == said
    assert page.field.text() == text, "what was typed stays"
    assert context.shop.query("SELECT count(*) FROM till_total") == [(0,)]


def test_the_share_and_the_gap_of_each_day_stand_in_the_list(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    shop = context.shop
    importing.import_files(shop, [taobao_file(tmp_path, taobao_row(1, day=day(shop, -2)))])
    takings.set_till_total(shop, customers.today(shop) - timedelta(days=2), 17_600)
    page = shown(qtbot, context, TakingsPage)
    cells = {key: page.model.text(2, page.model.column_at(key)) for key in ("whole", "identified", "share", "gap")}
    assert cells == {"whole": "¥176.00", "identified": "¥88.00", "share": "50.0%", "gap": "¥88.00"}
    assert page.chart.isVisible()
    assert page.model.rowCount() == 30


def test_an_earlier_day_is_put_right_from_the_list(qtbot: QtBot, context: Context) -> None:
    shop = context.shop
    earlier = customers.today(shop) - timedelta(days=3)
    takings.set_till_total(shop, earlier, 5_000)
    page = shown(qtbot, context, TakingsPage)
    page.table.setFocus()
    page.table.selectRow(3)
    press(qtbot, Key.Key_Return)
    assert page.field.text() == "50.00"
    assert page.field.hasFocus()
    type_in(qtbot, "60")
    press(qtbot, Key.Key_Return)
    settle(qtbot)
    assert takings.till_total(shop, earlier) == 6_000


@pytest.mark.parametrize("kind", [TasksPage, EnquiriesPage, TakingsPage])
def test_an_empty_shop_is_told_what_belongs_there(qtbot: QtBot, context: Context, kind: type[Page]) -> None:
    page = shown(qtbot, context, kind)
    assert page.table.empty.isVisible()
    assert page.table.empty.accessibleName()
