"""Logging by keyboard alone, and the list of all interactions."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import interactions
from desktop.services.customers import today
from desktop.services.interactions import InteractionDraft
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.interaction_dialog import InteractionDialog, open_interaction_dialog
from desktop.ui.pages.interactions import InteractionsPage
from tests.ui.profile_shop import make_shop

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids() -> dict[str, int]:
    return {}


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path, ids: dict[str, int]) -> Iterator[Context]:
    shop, made = make_shop(tmp_path)
    ids.update(made)
    context = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en", made["staff"])
    errors: list[Exception] = []
    context.failed.connect(errors.append)
    InteractionDialog.kept.clear()
    yield context
    jobs.shut_down()
    shop.close()
    assert errors == []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1200, 700)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def type_in(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClick(QApplication.focusWidget(), letter)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def opened(qtbot: QtBot, context: Context, window: QWidget, *what: int | None) -> InteractionDialog:
    dialog = open_interaction_dialog(context, *(what or (None, None)), window)
    qtbot.waitUntil(lambda: dialog.isVisible() and QApplication.focusWidget() is not None)
    return dialog


def test_everything_by_keyboard_alone(qtbot: QtBot, context: Context, window: QWidget, ids: dict[str, int]) -> None:
    dialog = opened(qtbot, context, window)
    type_in(qtbot, "Wang")
    qtbot.waitUntil(lambda: dialog.customer.popup_visible())
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.customer.customer() == ids["fang"]
    type_in(qtbot, "5")  # the focus went on to the kinds: complaint, and on to the text
    assert dialog.kind.current() == "complaint"
    type_in(qtbot, "Late again")
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "3")  # in 3 days
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "Call her")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(interactions.list_interactions(context.shop)) == 1)
    row = interactions.list_interactions(context.shop).ids[0]
    customer, draft = interactions.read_interaction(context.shop, row)
    assert (customer, draft.kind, draft.text, draft.staff_id) == (ids["fang"], "complaint", "Late again", ids["staff"])
    assert context.shop.query("SELECT title FROM task") == [("Call her",)]
    context.undo()
    assert context.shop.query("SELECT count(*) FROM interaction")[0][0] == 0
    assert context.shop.query("SELECT count(*) FROM task")[0][0] == 0


def test_a_known_customer_takes_few_keys(qtbot: QtBot, context: Context, window: QWidget, ids: dict[str, int]) -> None:
    opened(qtbot, context, window, ids["fang"], None)
    type_in(qtbot, "9")
    type_in(qtbot, "tried tea")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert context.shop.query("SELECT kind, text FROM interaction") == [("visit", "tried tea")]


def test_what_is_missing_is_said(qtbot: QtBot, context: Context, window: QWidget, ids: dict[str, int]) -> None:
    dialog = opened(qtbot, context, window)
    dialog.save()
    assert dialog.hint("customer")
    dialog.customer.set_customer(ids["fang"], "Wang Fang")
    dialog.save()
    assert not dialog.hint("customer")
    assert dialog.hint("text")
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_escape_asks_only_when_something_was_typed(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog = opened(qtbot, context, window, ids["fang"], None)
    dialog.text.setFocus()
    type_in(qtbot, "half a word")
    press(qtbot, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.question.isVisible()
    press(qtbot, Qt.Key.Key_Return)  # keep and leave
    assert not dialog.isVisible()
    again = opened(qtbot, context, window, ids["fang"], None)
    assert again.text.toPlainText() == "half a word"
    again.reject()
    qtbot.mouseClick(again.discard_button, Qt.MouseButton.LeftButton)
    assert opened(qtbot, context, window, ids["fang"], None).text.toPlainText() == ""


def test_what_was_typed_survives_the_cross(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    dialog.text.setFocus()
    type_in(qtbot, "abc")
    dialog.close()
    assert opened(qtbot, context, window, ids["fang"], None).text.toPlainText() == "abc"


def test_an_edit_shows_what_is_stored(qtbot: QtBot, context: Context, window: QWidget, ids: dict[str, int]) -> None:
    stored = InteractionDraft("praise", "wechat", "out", "Good", 1_700_000_000_123, None, ids["order"], ids["tea"], 5)
    row = interactions.log_interaction(context.shop, ids["fang"], stored)
    dialog = opened(qtbot, context, window, ids["fang"], row)
    assert dialog.draft() == stored
    dialog.text.setFocus()
    dialog.text.setPlainText("Very good")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    after = interactions.read_interaction(context.shop, row)[1]
    assert (after.text, after.at_ms) == ("Very good", 1_700_000_000_123)
    context.undo()
    assert interactions.read_interaction(context.shop, row)[1].text == "Good"


def commit(text: str) -> None:
    """What an input method writes when a word has been chosen."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def due(context: Context, days: int) -> str:
    return (today(context.shop) + timedelta(days=days)).isoformat()


def test_a_day_in_the_text_becomes_the_task(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    type_in(qtbot, "1")
    type_in(qtbot, "asked for size 38; call back in 5 days")
    assert dialog.follow_up.understood() == due(context, 5)
    assert dialog.follow_up.said.isVisible()
    assert "in 5 days" in dialog.follow_up.said.text()
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert context.shop.query("SELECT title, due_on FROM task") == [("call back", due(context, 5))]


def test_chinese_of_an_input_method_is_read_as_it_comes(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    type_in(qtbot, "1")
    for word in ("问尺码，", "三天", "后", "回电"):
        commit(word)
    assert dialog.follow_up.quick.current() == "days"
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert context.shop.query("SELECT title, due_on FROM task") == [("回电", due(context, 3))]


def test_a_day_that_is_rubbed_out_makes_no_task(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    type_in(qtbot, "1")
    type_in(qtbot, "call tomorrow")
    assert dialog.follow_up.quick.current() == "tomorrow"
    for _ in "tomorrow":
        press(qtbot, Qt.Key.Key_Backspace)
    type_in(qtbot, "came")
    assert dialog.follow_up.day() == ""
    assert not dialog.follow_up.said.isVisible()
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert context.shop.query("SELECT count(*) FROM task") == [(0,)]


def test_the_day_she_sets_herself_stays(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    type_in(qtbot, "1")
    type_in(qtbot, "call tomorrow")
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "4")  # next week
    dialog.text.setFocus()
    type_in(qtbot, " or in 3 days")
    assert (dialog.follow_up.day(), dialog.follow_up.understood()) == (due(context, 7), "")
    press(qtbot, Qt.Key.Key_Tab)
    type_in(qtbot, "1")  # none
    dialog.text.setFocus()
    type_in(qtbot, ", Friday")
    assert dialog.follow_up.day() == ""


def test_what_to_do_then_stays_as_she_wrote_it(qtbot: QtBot, context: Context, window: QWidget, ids) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    type_in(qtbot, "1")
    type_in(qtbot, "call tomorrow")
    dialog.follow_up.todo.setFocus()
    type_in(qtbot, " about tea")
    dialog.text.setFocus()
    type_in(qtbot, " morning in 9 days")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert context.shop.query("SELECT title, due_on FROM task") == [("call about tea", due(context, 1))]


def test_a_product_is_found_while_typing(qtbot: QtBot, context: Context, window: QWidget, ids: dict[str, int]) -> None:
    dialog = opened(qtbot, context, window, ids["fang"], None)
    dialog.product.setFocus()
    type_in(qtbot, "White tea")
    qtbot.waitUntil(lambda: dialog.product.product() == ids["tea"])


def test_one_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path, window: QWidget) -> None:
    shop, _ = make_shop(tmp_path)
    context = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en")
    with qtbot.waitSignal(context.failed):
        assert open_interaction_dialog(context, None, 99, window) is None
    shop.close()


# The page


@pytest.fixture
def page(qtbot: QtBot, context: Context, ids: dict[str, int]) -> InteractionsPage:
    for who, kind, text in (("fang", "enquiry", "one"), ("lei", "complaint", "two"), ("fang", "praise", "three")):
        interactions.log_interaction(context.shop, ids[who], InteractionDraft(kind, text=text))
    page = InteractionsPage(context)
    context.changed.connect(page.refresh)
    page.resize(1200, 700)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.activate()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    return page


def texts(page: InteractionsPage) -> list[str]:
    at = page.model.column_at("text")
    return [page.model.text(row, at) for row in range(page.model.rowCount())]


def test_the_list_is_filtered_and_the_filter_cleared(qtbot: QtBot, page: InteractionsPage) -> None:
    page.filters.search.setFocus()
    type_in(qtbot, "fang")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("complaint"))
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page.table.empty.isVisible()
    qtbot.mouseClick(page.table.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_columns_sort(qtbot: QtBot, page: InteractionsPage) -> None:
    page.table.sort_requested.emit("text", False)
    qtbot.waitUntil(lambda: texts(page) == ["one", "three", "two"])


def test_enter_edits_and_delete_deletes_with_undo(qtbot: QtBot, context: Context, page: InteractionsPage, ids) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    with qtbot.waitSignal(context.log_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [ids["fang"], page.table.current_id()]
    with qtbot.waitSignal(context.log_wanted):
        qtbot.keyClick(page.table, Qt.Key.Key_F2)
    page.table.selectAll()
    with qtbot.waitSignal(context.told) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert told.args[1] is not None
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    context.undo()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_a_new_one_appears_and_the_place_is_kept(qtbot: QtBot, context: Context, page: InteractionsPage, ids) -> None:
    page.table.selectRow(1)
    current = page.table.current_id()
    interactions.log_interaction(context.shop, ids["lei"], InteractionDraft(text="four"))
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert page.table.current_id() == current


def test_the_customer_is_opened(qtbot: QtBot, context: Context, page: InteractionsPage, ids: dict[str, int]) -> None:
    page.table.selectRow(1)
    with qtbot.waitSignal(context.customer_wanted) as wanted:
        next(deed for deed in page.deeds() if deed.objectName() == "open_customer").trigger()
    assert wanted.args == [ids["lei"]]


def test_the_layout_is_remembered(qtbot: QtBot, context: Context, page: InteractionsPage) -> None:
    page.table.sort_requested.emit("kind", False)
    page.filters.follow_up.setChecked(True)
    other = InteractionsPage(context)
    qtbot.addWidget(other)
    other.restore_layout(page.layout_state())
    assert other.layout_state() == page.layout_state()
    assert other.filters.wanted().follow_up
