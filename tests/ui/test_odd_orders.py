"""The queue of odd orders: one at a time beside her usual ones, one key each, taken back by undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import importing, oddness, profiles, shops, whose_order
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.pages.odd_orders import OddOrdersPage
from desktop.ui.settling import settling_of
from tests.odd_orders_for_tests import lent, row, write
from tests.shops_for_tests import make_shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # windows without a screen

LENDERS = ("小芳", "大明", "阿宝")


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path) -> Iterator[Context]:
    """Three people with five orders of their own and one that went to somebody else."""
    shop = make_shop(tmp_path)
    rows = []
    for at, name in enumerate(LENDERS):
        hers = {"account": f"tb{name}", "name": f"王{name}", "phone": f"138000012{at}7"}
        rows += [row(100 * at + number, **hers) for number in range(1, 6)]  # type: ignore[arg-type]
        other = {"name": f"李{name}", "phone": f"139111122{at}4"}
        rows.append(lent(100 * at + 99, account=f"tb{name}", **other))
    importing.import_files(shop, [write(tmp_path, *rows)])
    oddness.look(shop)
    staff = shops.add_staff(shop, "Mo Chen")
    made = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en", staff)
    errors: list[Exception] = []
    made.failed.connect(errors.append)
    yield made
    jobs.shut_down()
    shop.close()
    assert errors == []


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> OddOrdersPage:
    page = OddOrdersPage(context)
    context.changed.connect(page.refresh)
    page.resize(1100, 800)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.activate()
    page.focus_first()
    qtbot.waitUntil(lambda: shown(page) != "")
    return page


def shown(page: OddOrdersPage) -> str:
    """The number of the order that is asked about."""
    opened = page.pane.orders.order()
    return opened.order.number if opened and page.pane.view.isVisible() else ""


def said(page: OddOrdersPage, number: str) -> tuple[int, str]:
    found = page.context.shop.query("SELECT is_own, own_grade FROM sales_order WHERE number=?", number)[0]
    return found[0], found[1]


def press(page: OddOrdersPage, key: Qt.Key) -> None:
    QTest.keyClick(page.window().focusWidget() or page.pane, key)


def test_what_is_odd_stands_beside_what_is_usual(page: OddOrdersPage) -> None:
    rows = {line.caption: line for line in page.pane.grid.rows()}
    assert (rows["Receiver"].left, rows["Receiver"].right, rows["Receiver"].mark) == ("李小芳", "王小芳", "other")
    assert rows["Phone"].mark == rows["Sent to"].mark == "other"
    assert rows["Goods"].mark == "same"
    assert page.pane.verdict.head() == "Perhaps not her own"
    assert "goes to 李小芳, usually to 王小芳" in page.pane.verdict.reasons()
    assert [line[1] for line in page.pane.usual.texts()] == ["王小芳"] * 5
    assert page.head.subtitle.text() == "3 order(s) left"


@pytest.mark.parametrize(
    ("key", "stored", "last"),
    [
        (Qt.Key.Key_1, (1, "own"), "order 99 is 王小芳’s own"),
        (Qt.Key.Key_2, (1, "gift"), "order 99 of 王小芳 is a gift"),
        (Qt.Key.Key_3, (0, "borrowed"), "order 99 is not 王小芳’s own"),
        (Qt.Key.Key_4, (0, "borrowed"), "order 99 is not 王小芳’s own"),
    ],
)
def test_a_key_answers_and_the_next_order_is_there_at_once(
    qtbot: QtBot, page: OddOrdersPage, key: Qt.Key, stored: tuple[int, str], last: str
) -> None:
    assert shown(page) == "99"
    press(page, key)
    assert shown(page) == "199", "it was read before it was asked for"
    assert said(page, "99") == stored
    assert page.last.text().startswith(f"Last: {last} · ")
    qtbot.waitUntil(lambda: page.head.subtitle.text() == "2 order(s) left")


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_4])
def test_the_receiver_is_offered_to_be_opened(qtbot: QtBot, page: OddOrdersPage, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.context.met) as met:
        press(page, key)
    sentence, change, customer = met.args
    assert sentence == "李小芳 is among the customers now."
    assert change == page.context.undo_stack.undo_change.id
    assert profiles.profile(page.context.shop, customer).name == "李小芳"


def test_undo_brings_the_order_back_to_the_front(qtbot: QtBot, page: OddOrdersPage) -> None:
    press(page, Qt.Key.Key_3)
    press(page, Qt.Key.Key_1)
    assert shown(page) == "299"
    page.context.undo()
    oddness.look(page.context.shop)
    page.pane.read()
    qtbot.waitUntil(lambda: shown(page) == "199")
    page.context.undo()
    oddness.look(page.context.shop)
    page.pane.read()
    qtbot.waitUntil(lambda: shown(page) == "99")
    assert said(page, "99") == said(page, "199") == (1, "")


def test_later_puts_an_order_behind_all_others_and_writes_no_deed(qtbot: QtBot, page: OddOrdersPage) -> None:
    changes = page.context.shop.query("SELECT count(*) FROM change_set")
    for expected in ("199", "299", "99"):
        press(page, Qt.Key.Key_S)
        assert shown(page) == expected
    assert page.context.shop.query("SELECT count(*) FROM change_set") == changes
    assert page.last.text() == "Last: order 299 is left for later"
    with qtbot.waitSignal(page.pane.orders.changed):
        page.pane.read()
    assert shown(page) == "99"


def test_the_buttons_do_what_the_keys_do_and_at_the_end_there_is_nothing_to_ask(
    qtbot: QtBot, page: OddOrdersPage
) -> None:
    for name in ("odd_own", "odd_gift", "odd_borrowed"):
        qtbot.mouseClick(page.pane.buttons[name], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.pane.empty.isVisible())
    assert not page.pane.foot.isVisible()
    assert [said(page, number)[1] for number in ("99", "199", "299")] == ["own", "gift", "borrowed"]
    press(page, Qt.Key.Key_1)  # nothing is asked, so nothing is answered
    assert page.context.shop.query("SELECT count(*) FROM sales_order WHERE own_grade<>''") == [(3,)]


def test_a_key_held_down_answers_one_order(page: OddOrdersPage) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for repeated in (False, True, True):
        QApplication.sendEvent(page.pane, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, none, "1", repeated))
    assert shown(page) == "199"


def test_a_digit_in_full_width_is_a_digit(page: OddOrdersPage) -> None:
    press_wide = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "３")
    QApplication.sendEvent(page.pane, press_wide)
    assert said(page, "99") == (0, "borrowed")


def test_enter_opens_whose_order_it_is_and_escape_goes_back(qtbot: QtBot, page: OddOrdersPage) -> None:
    with qtbot.waitSignal(page.context.customer_wanted) as wanted:
        press(page, Qt.Key.Key_Return)
    assert wanted.args == [page.current_customer()]
    with qtbot.waitSignal(page.context.back_wanted):
        press(page, Qt.Key.Key_Escape)


def test_what_is_said_elsewhere_leaves_the_queue(qtbot: QtBot, page: OddOrdersPage) -> None:
    opened = page.pane.orders.order()
    assert opened is not None
    whose_order.answer(page.context.shop, opened.order.id, "own")
    qtbot.waitUntil(lambda: shown(page) == "199")


def test_after_an_import_the_orders_are_looked_through_in_the_background(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    settling = settling_of(context)
    settling.start()
    qtbot.waitUntil(lambda: settling.job is None and settling.odd == 3)
    hers = {"account": "tb大白", "name": "赵大白", "phone": "13700001111"}
    rows = [row(900 + number, **hers) for number in range(1, 6)]  # type: ignore[arg-type]
    new = lent(999, account="tb大白", name="钱小白", phone="13911119999")
    importing.import_files(context.shop, [write(tmp_path, *rows, new, name="new.csv")])
    qtbot.waitUntil(lambda: settling.odd == 4)
    settling.stop()
