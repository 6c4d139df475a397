"""Every page and dialog for people who hear the screen or have only keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QRadioButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.ui.window import MainWindow
from tests.ui.window_for_tests import RAIL, open_window, running, settle, shop_file, shown

PLACES = (*RAIL, "profile")
TAB = Qt.FocusPolicy.TabFocus.value


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    with running(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def window(program: Program, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = open_window(program, qtbot, shop_file(tmp_path))
    [(customer,)] = made.context.shop.query("SELECT customer_id FROM customer_summary WHERE order_count>0 LIMIT 1")
    made.context.open_customer(customer)
    settle(qtbot)
    return made


def in_the_tab_order(root: QWidget) -> list[QWidget]:
    def is_reached(widget: QWidget) -> bool:
        return bool(
            widget.focusPolicy().value & TAB
            and widget.isEnabled()
            and widget.focusProxy() is None
            and not isinstance(widget, QScrollBar)
            and not (isinstance(widget, QRadioButton) and not widget.isChecked())  # arrows go there
            and widget.window() is root.window()
        )

    return shown(root, QWidget, is_reached)


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in in_the_tab_order(root):
        if type(widget) is QAbstractScrollArea:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else widget.accessibleName()
        if not name.strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


@pytest.mark.parametrize("key", PLACES)
def test_whatever_takes_the_focus_has_a_name(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.go(key)
    settle(qtbot)
    assert len(in_the_tab_order(window)) > 3
    assert nameless(window) == []


@pytest.mark.parametrize("key", PLACES)
def test_tab_goes_everywhere_and_comes_back(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.go(key)
    settle(qtbot)
    window._strip.search.setFocus()
    wanted = set(in_the_tab_order(window))
    seen: list[QWidget] = []
    for _ in range(len(wanted) * 2 + 40):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is window._strip.search and seen:
            break
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    else:
        pytest.fail(f"Tab does not come back; at the end it is at {QApplication.focusWidget()}")
    missed = [f"{type(widget).__name__} {widget.accessibleName()!r}" for widget in wanted - set(seen)]
    assert missed == []


DIALOGS = {
    "log": lambda window: window._log(None, None),
    "new customer": lambda window: window._new_customer(),
    "shortcuts": lambda window: window._open_shortcuts(),
    "about": lambda window: window._open_about(),
    "help": lambda window: window._open_help(),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_have_names_a_first_focus_and_leave_by_esc(window: MainWindow, qtbot: QtBot, name: str) -> None:
    DIALOGS[name](window)
    qtbot.waitUntil(lambda: bool(shown(window, QDialog)))
    settle(qtbot)
    dialog = shown(window, QDialog)[0]
    assert dialog.windowTitle()
    assert dialog.focusWidget() is not None
    assert nameless(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shown(window, QDialog))


def test_the_welcome_has_names(program: Program) -> None:
    program.welcome()
    for screen in ("language", "shop", "start"):
        program._welcome.go(screen)
        assert nameless(program._welcome) == []
    program._welcome.problem("It cannot be opened.")
    assert nameless(program._welcome) == []
