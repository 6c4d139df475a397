"""Switching staff by keys alone, and the PINs in the settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import pins, shops
from desktop.services.shops import Shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.pin_dialog import PinDialog
from desktop.ui.dialogs.staff_switcher import StaffSwitcher
from desktop.ui.pages.settings.staff_section import StaffSection
from tests.shops_for_tests import make_shop
from tests.ui.window_for_tests import open_window, press, running, settle, shop_file

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = make_shop(tmp_path)
    yield made
    jobs.shut_down()
    made.close()


@pytest.fixture
def ids(shop: Shop) -> dict[str, int]:
    found = {name: shops.add_staff(shop, name) for name in ("王梅", "李兰", "Ada")}
    pins.set_pin(shop, found["王梅"], "4071")
    pins.set_pin(shop, found["李兰"], "9044")
    return found


@pytest.fixture
def context(shop: Shop, ids: dict[str, int], tmp_path: Path) -> Context:
    return Context(shop, QSettings(str(tmp_path / "ui.ini"), QSettings.Format.IniFormat), "en", ids["Ada"])


@pytest.fixture
def switcher(qtbot: QtBot, context: Context) -> StaffSwitcher:
    made = StaffSwitcher(context)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.pin)
    return made


def type_in(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClick(QApplication.focusWidget(), letter)


def test_four_digits_switch(qtbot: QtBot, switcher: StaffSwitcher, ids: dict[str, int]) -> None:
    with qtbot.waitSignal(switcher.chosen) as chosen:
        type_in(qtbot, "9044")
    assert chosen.args == [ids["李兰"]]
    assert not switcher.isVisible()


def test_a_letter_and_the_pin_switch(qtbot: QtBot, switcher: StaffSwitcher, ids: dict[str, int]) -> None:
    type_in(qtbot, "w")
    assert switcher.member().name == "王梅"
    with qtbot.waitSignal(switcher.chosen) as chosen:
        type_in(qtbot, "4071")
    assert chosen.args == [ids["王梅"]]


def test_who_has_no_pin_needs_none(qtbot: QtBot, switcher: StaffSwitcher, ids: dict[str, int]) -> None:
    type_in(qtbot, "ad")
    with qtbot.waitSignal(switcher.chosen) as chosen:
        qtbot.keyClick(switcher.pin, Key.Key_Return)
    assert chosen.args == [ids["Ada"]]


def test_arrows_go_through_the_names_and_past_them(qtbot: QtBot, switcher: StaffSwitcher) -> None:
    seen = []
    for _ in range(4):
        qtbot.keyClick(switcher.pin, Key.Key_Down)
        seen.append(switcher.member().name if switcher.member() else "")
    assert seen == ["王梅", "李兰", "Ada", ""]
    qtbot.keyClick(switcher.pin, Key.Key_Up)
    assert switcher.member().name == "Ada"


def test_the_pin_of_another_does_not_open_a_name(qtbot: QtBot, switcher: StaffSwitcher, context: Context) -> None:
    type_in(qtbot, "w")
    type_in(qtbot, "9044")
    qtbot.waitUntil(lambda: switcher.said.text() == "This PIN is not right.")
    assert switcher.pin.text() == ""
    assert switcher.isVisible()


def test_five_wrong_pins_are_told_with_the_time(qtbot: QtBot, switcher: StaffSwitcher) -> None:
    for number in range(5):
        qtbot.waitUntil(lambda: not switcher.pin.isReadOnly())
        type_in(qtbot, "0000")
        qtbot.waitUntil(lambda: switcher.pin.text() == "")
        assert ("Try again in 0:" in switcher.said.text()) == (number == 4)


def test_escape_leaves_everything_as_it_is(qtbot: QtBot, switcher: StaffSwitcher) -> None:
    with qtbot.assertNotEmitted(switcher.chosen):
        qtbot.keyClick(switcher.pin, Key.Key_Return)
        assert "first letter" in switcher.said.text()
        qtbot.keyClick(switcher.pin, Key.Key_Escape)
    assert not switcher.isVisible()


# The settings


@pytest.fixture
def section(qtbot: QtBot, context: Context) -> StaffSection:
    made = StaffSection(context)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    made.activateWindow()
    made.load()
    return made


def opened(qtbot: QtBot, section: QWidget) -> PinDialog:
    (dialog,) = [each for each in section.window().findChildren(PinDialog) if each.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or section))
    return dialog


def test_a_pin_is_set_changed_and_taken_away(
    qtbot: QtBot, section: StaffSection, shop: Shop, ids: dict[str, int]
) -> None:
    ada = ids["Ada"]
    assert section.pins[ada].text() == "Set a PIN…"
    section.pins[ada].click()
    dialog = opened(qtbot, section)
    assert not dialog.present.isVisible()
    qtbot.keyClicks(dialog.new, "1234")
    qtbot.keyClick(dialog.new, Key.Key_Return, CONTROL)
    assert "anybody would guess" in dialog.hint("pin")
    dialog.new.clear()
    qtbot.keyClicks(dialog.new, "6280")
    qtbot.keyClicks(dialog.again, "6281")
    qtbot.keyClick(dialog.again, Key.Key_Return, CONTROL)
    assert dialog.hint("again") == "The two are not the same."
    qtbot.keyClick(dialog.again, Key.Key_Backspace)
    qtbot.keyClicks(dialog.again, "0")
    qtbot.keyClick(dialog.again, Key.Key_Return, CONTROL)
    pins.sign_in(shop, ada, "6280")
    assert section.pins[ada].text() == "Change PIN…"
    section.pins[ada].click()
    dialog = opened(qtbot, section)
    qtbot.keyClicks(dialog.present, "9999")
    qtbot.keyClick(dialog.present, Key.Key_Return, CONTROL)
    assert dialog.hint("present") == "This PIN is not right."
    qtbot.keyClicks(dialog.present, "6280")
    qtbot.keyClick(dialog.present, Key.Key_Return, CONTROL)
    assert section.pins[ada].text() == "Set a PIN…"
    pins.sign_in(shop, ada, "")


def test_choosing_a_name_waits_for_the_window(
    qtbot: QtBot, section: StaffSection, context: Context, ids: dict[str, int]
) -> None:
    with qtbot.waitSignal(section.staff_chosen) as chosen:
        section.radios[ids["王梅"]].click()
    assert chosen.args == [ids["王梅"]]
    assert section.radios[ids["Ada"]].isChecked(), "until her PIN is right, it is who it was"


# The window


def test_the_key_of_the_window_switches_and_what_is_open_stays(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qapp, tmp_path) as program:
        window = open_window(program, qtbot, shop_file(tmp_path))
        shop = window.context.shop
        first, second = shops.staff(shop)[:2]
        pins.set_pin(shop, second[0], "4071")
        window.go("settings")
        settle(qtbot)
        press(qtbot, window, Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        (switcher,) = window.findChildren(StaffSwitcher)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is switcher.pin)
        with qtbot.waitSignal(switcher.chosen):
            type_in(qtbot, "4071")
        assert window.context.staff_id == second[0]
        assert window._strip.staff.text() == second[1]
        page = window.page("settings")
        assert page.staff.radios[second[0]].isChecked()
        assert window._key == "settings"
        page.staff.radios[first[0]].click()  # no PIN: at once
        assert window.context.staff_id == first[0]
        page.staff.radios[second[0]].click()
        assert window.context.staff_id == first[0]
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(StaffSwitcher)))


def test_a_computer_that_is_new_to_the_shop_lets_nobody_with_a_pin_work(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = shop_file(tmp_path)
    with shops.open_shop(path) as shop:
        present = [number for number, _ in shops.staff(shop)]
        for number in present[:-1]:
            pins.set_pin(shop, number, "4071")
    with running(qapp, tmp_path) as program:
        assert open_window(program, qtbot, path).context.staff_id == present[-1]
