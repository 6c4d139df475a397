"""Taking a customer apart, from her profile, the list and the toast, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.settings import ShopSettings
from desktop.services import merging, profiles
from desktop.services.shops import create_shop
from desktop.ui.comparing import orders
from desktop.ui.dialogs.parts_dialog import PartsDialog
from desktop.ui.settling import settling_of
from desktop.ui.window import MainWindow
from tests.ui.test_inbox_page import add
from tests.ui.window_for_tests import CTRL, Key, open_window, press, running, settle, shown


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    with running(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def window(program: Program, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A shop in which Anna (1) was merged with Bella (2); Carl (3) stands alone."""
    path = tmp_path / "店.shop"
    with create_shop(path, ShopSettings(name="T", currency="CNY")) as shop:
        for name, phone, orders in (("Anna", "13800001234", 3), ("Bella", "13900001234", 2), ("Carl", "", 1)):
            add(shop, name, phone, orders)
        merging.merge(shop, 1, 2)
    made = open_window(program, qtbot, path)
    settling_of(made.context).stop()
    made.context.open_customer(1)
    settle(qtbot)
    return made


def dialog(window: MainWindow, qtbot: QtBot) -> PartsDialog:
    qtbot.waitUntil(lambda: bool(shown(window, QDialog)))
    settle(qtbot)
    [made] = shown(window, QDialog)
    assert isinstance(made, PartsDialog)
    return made


def leave(asked: PartsDialog, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(asked, Key.Key_Escape)
    qtbot.waitUntil(lambda: not shown(window, QDialog))


def test_the_profile_says_in_which_ways_she_was_met(window: MainWindow) -> None:
    met_as = window.page("profile").met_as
    assert met_as.isVisible()
    assert [row.item().quiet.split(" · ")[0] for row in met_as.shown()] == [orders(3), orders(2)]


def test_who_was_met_once_has_nothing_to_take_apart(window: MainWindow, qtbot: QtBot) -> None:
    window.context.open_customer(3)
    settle(qtbot)
    assert not window.page("profile").met_as.isVisible()
    window.page("profile").open_parts()
    asked = dialog(window, qtbot)
    assert not asked.save.isEnabled()
    leave(asked, window, qtbot)


def test_by_keys_alone_a_part_goes_home_and_its_profile_is_one_click_away(window: MainWindow, qtbot: QtBot) -> None:
    window.page("profile").met_as.add_button.setFocus()
    press(qtbot, window, Key.Key_Return)
    asked = dialog(window, qtbot)
    assert asked.ticks[0].hasFocus()
    assert not asked.save.isEnabled()
    press(qtbot, asked, Key.Key_Tab)
    press(qtbot, asked, Key.Key_Space)
    assert asked.ticks[1].isChecked()
    assert asked.save.isEnabled()
    assert asked.outcome.text() == f"1 of 2 leave, with {orders(2)}."
    press(qtbot, asked, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not shown(window, QDialog))
    settle(qtbot)
    shop = window.context.shop
    assert [profiles.profile(shop, customer).figures.orders for customer in (1, 2)] == [3, 2]
    assert shop.query("SELECT kind FROM verdict") == [("apart",)]
    toast = window._toast
    assert toast is not None
    assert toast.text() == "Bella was taken apart from Anna."
    qtbot.mouseClick(toast._link, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert window.page("profile").title() == "Bella"
    window.activateWindow()  # as a screen does when a dialog closes
    window.page("profile").focus_first()
    settle(qtbot)
    press(qtbot, window, Key.Key_Z, CTRL)
    settle(qtbot)
    assert profiles.profile(shop, 2).id == 1


def test_one_part_has_to_stay(window: MainWindow, qtbot: QtBot) -> None:
    window.page("profile").open_parts()
    asked = dialog(window, qtbot)
    for tick in asked.ticks:
        tick.click()
    assert not asked.save.isEnabled()
    assert asked.outcome.text() == "One at least has to stay hers."
    leave(asked, window, qtbot)


def test_every_part_says_why_it_is_hers(window: MainWindow, qtbot: QtBot) -> None:
    window.page("profile").open_parts()
    asked = dialog(window, qtbot)
    said = [tick.accessibleDescription() for tick in asked.ticks]
    assert [orders(3) in said[0], orders(2) in said[1]] == [True, True]
    assert "somebody here said so" in said[1]
    leave(asked, window, qtbot)


def test_it_is_offered_in_the_list_and_in_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    titles = {entry.title for entry in window._deeds.palette_entries()}
    assert "Take this customer apart…" in titles
    window.go("customers")
    settle(qtbot)
    page = window.page("customers")
    page.table.select_id(1)
    settle(qtbot)
    menu = page._deeds.menu()
    [action] = [each for each in menu.actions() if each.text() == "Take apart…"]
    action.trigger()
    asked = dialog(window, qtbot)
    assert len(asked.ticks) == 2
    leave(asked, window, qtbot)


def test_a_message_about_nobody_has_no_link(window: MainWindow) -> None:
    window.context.tell_of(3, "Carl is here.")
    assert window._toast is not None
    assert window._toast._link.isVisible()
    window.context.tell("Something else.")
    assert not window._toast._link.isVisible()
