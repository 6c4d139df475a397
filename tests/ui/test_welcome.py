"""The first window: by keys alone to a shop; and the ways out when one cannot be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.welcome import WelcomeChoice, WelcomeWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> WelcomeWindow:
    known = tmp_path / "Old shop.shop"
    known.write_bytes(b"")
    made = WelcomeWindow("en", [known, tmp_path / "gone.shop"], zone="Asia/Shanghai")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_by_keys_alone_to_an_empty_shop(window: WelcomeWindow, qtbot: QtBot) -> None:
    chosen: list[WelcomeChoice] = []
    languages: list[str] = []
    window.chosen.connect(chosen.append)
    window.language_chosen.connect(languages.append)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.languages["en"])
    press(qtbot, Qt.Key.Key_Return)
    assert languages == ["en"]
    assert window.screen_name() == "shop"
    qtbot.keyClicks(QApplication.focusWidget(), "Hollin")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.currency
    qtbot.keyClicks(window.currency, "GBP")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_name() == "start"
    assert QApplication.focusWidget() is window.cards["import"]
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    (choice,) = chosen
    assert (choice.language, choice.start, choice.paths) == ("en", "empty", ())
    assert choice.settings.name == "Hollin"
    assert choice.settings.currency == "GBP"
    assert choice.settings.day_start_hour == 2
    assert choice.settings.zone == "Asia/Shanghai"


def test_esc_goes_back_and_keeps_what_was_typed(window: WelcomeWindow, qtbot: QtBot) -> None:
    window.go("shop")
    qtbot.keyClicks(window.shop_name, "Hollin")
    window.go("start")
    press(qtbot, Qt.Key.Key_Escape)
    assert window.screen_name() == "shop"
    press(qtbot, Qt.Key.Key_Escape)
    assert window.screen_name() == "language"
    press(qtbot, Qt.Key.Key_Escape)
    assert window.screen_name() == "language"
    assert window.shop_name.text() == "Hollin"


def test_chinese_proposes_its_currency(window: WelcomeWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.languages["zh"], Qt.MouseButton.LeftButton)
    assert window.settings().currency == "CNY"
    assert window.settings().language == "zh"


def test_the_demo_is_a_choice_of_its_own(window: WelcomeWindow, qtbot: QtBot) -> None:
    window.go("start")
    with qtbot.waitSignal(window.chosen) as told:
        qtbot.mouseClick(window.cards["demo"], Qt.MouseButton.LeftButton)
    assert told.args[0].start == "demo"


def test_files_may_be_chosen_first(window: WelcomeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.go("start")
    with qtbot.waitSignal(window.chosen) as told:
        window._start("import", [tmp_path / "a.csv"])
    assert told.args[0].paths == (tmp_path / "a.csv",)


def test_shops_that_are_gone_are_grey(window: WelcomeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.go("start")
    assert [button.isEnabled() for button in window.recent] == [True, False]
    with qtbot.waitSignal(window.open_wanted) as told:
        qtbot.mouseClick(window.recent[0], Qt.MouseButton.LeftButton)
    assert told.args == [tmp_path / "Old shop.shop"]


def test_a_shop_that_cannot_be_opened_gives_ways_out(window: WelcomeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.problem("a.shop is damaged. Restore the last backup.", ways=("open", "restore"))
    assert window.screen_name() == "problem"
    assert "damaged" in window.note.accessibleName()
    assert [name for name, button in window.ways.items() if not button.isHidden()] == ["open", "restore"]
    window.problem("a.shop is open in another window.", tmp_path / "a.shop", ("retry", "open"))
    with qtbot.waitSignal(window.open_wanted) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args == [tmp_path / "a.shop"]


def test_nothing_is_cut_at_any_zoom(window: WelcomeWindow, qtbot: QtBot) -> None:
    window.go("shop")
    qtbot.wait(10)
    for row in window._rows:
        assert row.height() >= row.sizeHint().height() - 1
