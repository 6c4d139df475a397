"""The keyboard map holds its own rules."""

import sys
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import shortcuts
from desktop.ui.shortcuts import COMMANDS, Context

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # windows without a screen

PLATFORMS = ("win32", "darwin", "linux")


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("context", list(Context))
def test_no_key_means_two_things(platform: str, context: Context) -> None:
    heard = {Context.WINDOW, context}
    keys = Counter(
        QKeySequence(key).toString()
        for command in COMMANDS
        if command.context in heard
        for key in command.keys_on(platform)
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("platform", PLATFORMS)
def test_input_methods_keep_their_keys(platform: str) -> None:
    keys = [key for command in COMMANDS for key in command.keys_on(platform)]
    assert not {key for key in keys if key in shortcuts.FORBIDDEN or key.startswith("Ctrl+Space")}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_bare_letter_is_bound_where_text_may_be_written(platform: str) -> None:
    commands = [
        command
        for command in COMMANDS
        if command.context not in (Context.PAIR, Context.ODD, Context.TASK, Context.ENQUIRY)
    ]
    assert [key for command in commands for key in command.keys_on(platform) if len(key) == 1] == []


def test_every_key_is_one_qt_knows() -> None:
    for command in COMMANDS:
        for platform in PLATFORMS:
            for key in command.keys_on(platform):
                assert QKeySequence(key)[0].key() != Qt.Key.Key_unknown, key


def test_ids_are_unique_and_titles_are_words() -> None:
    assert len(shortcuts.BY_ID) == len(COMMANDS)
    assert shortcuts.title_of("page_3") == "Go to page 3"
    assert all("{" not in shortcuts.title_of(command.id) for command in COMMANDS)


def test_the_table_of_the_promises_is_there() -> None:
    assert shortcuts.BY_ID["find"].keys == ("Ctrl+F", "F8")
    assert shortcuts.BY_ID["backup"].keys == ("Ctrl+Shift+B",)
    assert shortcuts.BY_ID["log"].keys == ("F3",)


def test_keys_are_heard_where_the_context_says(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    inside, outside = QLineEdit(), QLineEdit()
    column.addWidget(inside)
    column.addWidget(outside)
    qtbot.addWidget(window)
    done: list[str] = []
    shortcuts.action("find", window, lambda: done.append("find"))
    shortcuts.bind("save_form", inside, lambda: done.append("save"))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    outside.setFocus()
    qtbot.keyClick(outside, Qt.Key.Key_F8)
    qtbot.keyClick(outside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    inside.setFocus()
    qtbot.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == ["find", "save"]


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has signs of its own for its keys")
def test_key_caps_are_as_on_the_keyboard_in_chinese_too(qapp: QCoreApplication) -> None:
    chinese = QTranslator()
    assert chinese.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert qapp.installTranslator(chinese)
    try:
        shown = [shortcuts.key_text(name) for name in ("find", "save_form", "open", "leave_form", "archive")]
    finally:
        qapp.removeTranslator(chinese)
    assert shown == ["Ctrl+F", "Ctrl+Enter", "Enter", "Esc", "Del"]


def typed(key: int, text: str, native: int = 0, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, 0, native, 0, text)
    return shortcuts.heard(Context.PAIR, event)


def test_a_letter_is_heard_whatever_the_keyboard_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(Qt.Key.Key_M, "m") == typed(Qt.Key.Key_M, "M", modifier=Qt.KeyboardModifier.ShiftModifier)
    assert typed(Qt.Key.Key_M, "m") == "pair_same"
    assert typed(0xFF4E, "ｎ") == "pair_apart"  # an input method in full width
    monkeypatch.setattr(sys, "platform", "win32")
    assert typed(0x0420, "р", ord("H")) == "pair_household"  # a Cyrillic layout: the key tells its place
    assert typed(Qt.Key.Key_N, "n", ord("M")) == "pair_apart"  # a Latin letter is what it says
    monkeypatch.setattr(sys, "platform", "darwin")
    assert typed(0x042B, "ы", 0x01) == "pair_later"
    assert typed(0x042B, "ы", 0x02) == ""


def test_keys_with_control_or_alt_are_no_letters() -> None:
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        assert typed(Qt.Key.Key_M, "m", modifier=modifier) == ""
    assert typed(Qt.Key.Key_Enter, "\r", modifier=Qt.KeyboardModifier.KeypadModifier) == "pair_open"
    assert typed(Qt.Key.Key_Escape, "") == "back"
