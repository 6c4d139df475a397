"""The window as its owner uses it: real keys on a small real shop."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.errors import DiskFull
from desktop.services import shops
from desktop.ui import theme
from desktop.ui.pages.customers import CustomersPage
from desktop.ui.pages.page import Page
from desktop.ui.widgets.command_palette import CommandPalette, matching
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.window import MainWindow
from tests.shops_for_tests import make_shop, taobao_file, taobao_row
from tests.ui.window_for_tests import CTRL, RAIL, Key, open_window, press, running, settle, shop_file, shown


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    with running(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def window(program: Program, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(program, qtbot, shop_file(tmp_path))


def page(window: MainWindow) -> Page:
    shown = window._stack.currentWidget()
    assert isinstance(shown, Page)
    return shown


def dialog(window: MainWindow, qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: bool(shown(window, QDialog)))
    return shown(window, QDialog)[0]


# Ways


@pytest.mark.parametrize(("number", "key"), list(enumerate(RAIL[:9], 1)))
def test_every_page_opens_by_its_key_and_has_the_focus(window: MainWindow, qtbot: QtBot, number: int, key: str) -> None:
    window.go("history" if key != "history" else "import")
    press(qtbot, window, Key(Key.Key_0 + number), CTRL)
    settle(qtbot)
    assert page(window).key == key
    assert window._rail.current() == key
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is page(window) or page(window).isAncestorOf(focus)


def test_finding_by_keys_alone_opens_the_profile(window: MainWindow, qtbot: QtBot) -> None:
    [(name, phone)] = window.context.shop.query("SELECT name, phone FROM customer_summary WHERE phone<>'' LIMIT 1")
    press(qtbot, window, Key.Key_F, CTRL)
    field = window._strip.search
    assert field.hasFocus()
    qtbot.keyClicks(field, str(phone))
    qtbot.waitUntil(field.popup_visible)
    press(qtbot, window, Key.Key_Return)
    profile = window.page("profile")
    qtbot.waitUntil(lambda: profile.title() == name)
    assert page(window) is profile
    assert field.text() == ""


def test_a_letter_in_the_list_begins_a_search(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.page("customers").table, "w")
    assert window._strip.search.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "a")
    assert window._strip.search.text() == "wa"


def test_enter_without_a_choice_filters_the_list_and_clearing_it_there_clears_the_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    customers = window.page("customers")
    window._search_in_list("zzzz")
    window._strip.search.setText("zzzz")
    qtbot.waitUntil(lambda: customers.filter.text == "zzzz")
    customers.clear_filter()
    assert window._strip.search.text() == ""


@pytest.mark.parametrize("key", RAIL)
def test_an_interaction_is_logged_from_every_page(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.go(key)
    settle(qtbot)
    press(qtbot, window, Key.Key_F3)
    asked = dialog(window, qtbot)
    qtbot.keyClick(asked, Key.Key_Escape)
    qtbot.waitUntil(lambda: not shown(window, QDialog))


def test_from_a_profile_it_is_about_whom_one_sees(window: MainWindow, qtbot: QtBot) -> None:
    [(customer, name)] = window.context.shop.query("SELECT customer_id, name FROM customer_summary LIMIT 1")
    window.context.open_customer(customer)
    settle(qtbot)
    press(qtbot, window, Key.Key_F3)
    asked = dialog(window, qtbot)
    assert name in [field.text() for field in shown(asked, QLineEdit)]
    asked.reject()


def test_f6_goes_round(window: MainWindow, qtbot: QtBot) -> None:
    for key in RAIL:
        window.go(key)
        settle(qtbot)
        window._rail.focus_current()
        seen = []
        for _ in range(12):
            press(qtbot, window, Key.Key_F6)
            focus = QApplication.focusWidget()
            assert focus is not None
            if window._rail.isAncestorOf(focus):
                break
            seen.append(focus)
        assert window._rail.isAncestorOf(QApplication.focusWidget()), key
        assert window._strip.search in seen, key
        assert len(set(seen)) == len(seen), key


def test_a_page_is_shown_without_reading_the_shop_on_the_windows_thread(window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    connection = window.context.shop.connection()
    for key in (*RAIL, "customers"):
        connection.set_trace_callback(said.append)
        window.go(key)
        connection.set_trace_callback(None)
        settle(qtbot)
        assert len(said) < 60, key
        assert not [each for each in said if "sales_order" in each], key
        said.clear()


# Deeds


def actions_of(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if action.menu():
            yield from actions_of(action.menu())
        elif not action.isSeparator():
            yield action


def test_every_action_is_in_a_menu_and_in_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    for key in RAIL:
        window.go(key)
        settle(qtbot)
        offered = [action for action in window.actions() if action.objectName()]
        assert len(offered) > 20
        in_menu = {action.objectName() for action in actions_of(window._deeds.menu)}
        assert {action.objectName() for action in (*offered, *page(window).deeds())} <= in_menu
        titles = {entry.title for entry in window._deeds.palette_entries()}
        wanted = {action.text().replace("&", "") for action in (*offered, *page(window).deeds()) if action.isEnabled()}
        assert wanted - titles == {window._deeds.actions["palette"].text()}


def test_the_palette_finds_by_pinyin_initials(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.choose_language("zh")
    window = open_window(program, qtbot, shop_file(tmp_path))
    press(qtbot, window, Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: bool(shown(window, CommandPalette)))
    palette = shown(window, CommandPalette)[0]
    qtbot.keyClicks(palette.field, "sz")
    assert palette.list.hits()[0].name == "设置"
    press(qtbot, palette.field, Key.Key_Return)
    settle(qtbot)
    assert page(window).key == "settings"
    for entry in window._deeds.palette_entries():
        initials = entry.keywords.split()[-1] if entry.keywords else entry.title
        assert entry in matching(window._deeds.palette_entries(), initials), entry.title


def test_undo_and_redo_say_what_they_do(window: MainWindow, qtbot: QtBot) -> None:
    shop = window.context.shop
    undo, redo = window._deeds.actions["undo"], window._deeds.actions["redo"]
    assert not undo.isEnabled()
    window.context.do(lambda: shops.add_staff(shop, "阿明"), "阿明 works here now.")
    settle(qtbot)
    name = undo.text()
    assert name.startswith("Undo: ")
    assert name in window._strip.undo.toolTip()
    press(qtbot, window, Key.Key_Z, CTRL)
    settle(qtbot)
    assert "阿明" not in [each for _, each in shops.staff(shop)]
    assert redo.text() == name.replace("Undo", "Redo")
    assert window._toast._button.text() == "Redo"
    press(qtbot, window, Key.Key_Y, CTRL)
    settle(qtbot)
    assert "阿明" in [each for _, each in shops.staff(shop)]
    assert undo.text() == name
    qtbot.mouseClick(window._toast._button, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert "阿明" not in [each for _, each in shops.staff(shop)]


def test_the_toast_leaves_the_foot_and_the_rail_free(window: MainWindow, qtbot: QtBot) -> None:
    window.context.tell("Something was done.")
    toast = window._toast
    customers = window.page("customers")
    assert isinstance(customers, CustomersPage)
    qtbot.waitUntil(toast.isVisible)
    box = toast.rect().translated(toast.mapTo(window, toast.rect().topLeft()))
    for part in (customers.status, window._rail, window._strip):
        assert not box.intersects(part.rect().translated(part.mapTo(window, part.rect().topLeft())))


def test_files_that_are_dropped_come_to_the_preview(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(taobao_file(tmp_path, taobao_row(1), taobao_row(2))))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 300), Qt.DropAction.CopyAction, data, buttons, modifiers)
    QApplication.sendEvent(window, enter)
    assert window._drop.isVisible()
    drop = QDropEvent(QPointF(500, 300), Qt.DropAction.CopyAction, data, buttons, modifiers)
    QApplication.sendEvent(window._drop, drop)
    settle(qtbot)
    assert page(window).key == "import"
    made = window.page("import")
    assert made._panes.currentWidget() is made.previewing


def test_the_result_of_an_import_follows_undo_and_redo(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.context.import_files([str(taobao_file(tmp_path, taobao_row(1), taobao_row(2)))])
    settle(qtbot)
    made = window.page("import")
    press(qtbot, window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: made._panes.currentWidget() is made.result)
    settle(qtbot)
    for key, is_undone in ((Key.Key_Z, True), (Key.Key_Y, False)):
        press(qtbot, window, key, CTRL)
        settle(qtbot)
        assert made.result.is_undone == is_undone


# What is said


def test_what_a_person_can_mend_is_said_in_a_sentence(window: MainWindow) -> None:
    window.context.failed.emit(DiskFull(Path()))
    bar = window._bars.bar("error")
    assert "The disk is full" in bar.accessibleName()


@pytest.mark.logs
def test_a_bug_is_logged_once_and_told(program: Program, window: MainWindow, caplog: pytest.LogCaptureFixture) -> None:
    error = RuntimeError("a slot broke")
    program.on_bug(RuntimeError, error, None)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "went wrong inside" in window._bars.bar("error").accessibleName()
    assert [button.text() for button in shown(window._bars, QPushButton) if button.text()] == ["Open log"]


def test_a_demo_shop_says_so_and_is_thrown_away_in_one_click(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path, "Demo shop.shop")
    with shops.open_shop(path) as shop:
        shops.save_settings(shop, is_demo=True)
        shops.backup(shop)
    window = open_window(program, qtbot, path)
    assert window._bars.keys() == ["demo"]
    [button] = [each for each in shown(window._bars, QAbstractButton) if each.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program._welcome is not None and program._welcome.isVisible())
    assert program.window is None
    assert [each.name for each in tmp_path.iterdir() if "Demo" in each.name] == []
    assert program.recent() == []


def test_an_own_shop_is_never_thrown_away(program: Program, window: MainWindow) -> None:
    assert window._bars.keys() == []
    program.throw_demo_away()
    assert window.context.shop.path.exists()


def test_a_synchronised_folder_is_told_once(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    window = open_window(program, qtbot, shop_file(folder))
    bar = window._bars.bar("synced")
    assert "Dropbox" in bar.accessibleName()
    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    window._remind()
    assert window._bars.keys() == []


def test_an_old_backup_is_told_with_the_way_out(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(program, qtbot, shop_file(tmp_path))
    monkeypatch.setattr(shops, "now_ms", lambda: window._saved_ms + 9 * 86_400_000)
    window.remind_of_backup()
    assert "9 days" in window._bars.bar("backup").accessibleName()
    monkeypatch.undo()
    [button] = [each for each in shown(window._bars, QAbstractButton) if each.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert window._bars.keys() == []
    assert len(shops.list_backups(window.context.shop.path)) == 1
    window.remind_of_backup()
    assert window._bars.keys() == []


# Language, look, layout

WORDS = re.compile(r"[A-Za-z]{4,}")
NAMES = re.compile(
    r"Regulars|Enter|Ctrl|Shift|Shopify|Amazon|Excel|English|UTF|GBK|GB18030|FIFO|[\w.]+@[\w.]+|\w+/[\w/+-]+|\w*\d\w*|wx_\w+|tb\w*|\S+\.\w{3,5}\b"
)


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    for widget in shown(window, (QLabel, QAbstractButton, QComboBox, QLineEdit)):
        said = [widget.accessibleName()]
        if isinstance(widget, QComboBox):
            said += [widget.itemText(at) for at in range(widget.count())]
        elif isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        else:
            said.append(widget.text())
        said.append(widget.toolTip())
        yield from ((type(widget).__name__, re.sub("<[^>]*>", "", text)) for text in said)


def test_everything_is_chinese_at_once(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    for key in RAIL:  # built while it was English
        window.go(key)
        settle(qtbot)
    [(customer,)] = window.context.shop.query("SELECT customer_id FROM customer_summary WHERE order_count>0 LIMIT 1")
    window.context.open_customer(customer)
    window.context.tell("something English")
    settle(qtbot)
    program.choose_language("zh")
    english = []
    for key in (*RAIL, "profile"):
        window.go(key)
        settle(qtbot)
        english += [(key, *said) for said in texts(window) if WORDS.search(NAMES.sub("", said[1]))]
        english += [
            (key, "menu", action.text()) for action in actions_of(window._deeds.menu) if WORDS.search(action.text())
        ]
    assert english == []
    program.choose_language("en")
    settle(qtbot)
    assert window._deeds.actions["settings"].text() == "Settings"


@pytest.mark.parametrize("mode", ["dark", "light", "system"])
def test_the_look_changes_while_the_window_is_open(
    program: Program, window: MainWindow, qtbot: QtBot, mode: str
) -> None:
    before = window.grab().toImage().pixelColor(700, 400).lightness()
    program.appearance.choose_theme(mode)
    settle(qtbot)
    after = window.grab().toImage().pixelColor(700, 400).lightness()
    assert before > 200
    assert (after < 90) == (mode == "dark")
    assert theme.mode() == mode


def clipped(window: QWidget) -> Iterator[str]:
    """Words of which a part is cut off."""
    for widget in shown(window, (QLabel, QPushButton)):
        if isinstance(widget, ElidedLabel) or not widget.text() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.heightForWidth(widget.width()) > widget.height() + 1
        else:
            # A button has room around its words: 10 pixels at each side, at any zoom.
            button = isinstance(widget, QPushButton)
            high = widget.fontMetrics().height() if button else widget.sizeHint().height()
            short = widget.sizeHint().width() > widget.width() + (8 if button else 1) or high > widget.height() + 1
        if short:
            place = f"{type(widget.parentWidget()).__name__}.{type(widget).__name__}"
            sizes = f"{widget.sizeHint().toTuple()} in {widget.size().toTuple()}"
            yield f"{place} {widget.text()[:40]!r} {sizes}"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_no_words_are_cut_off(program: Program, qtbot: QtBot, tmp_path: Path, language: str, zoom: int) -> None:
    program.choose_language(language)
    program.appearance.choose_zoom(zoom)
    window = open_window(program, qtbot, shop_file(tmp_path), (1920, 1080) if zoom > 100 else (1366, 768))
    cut = []
    [(customer,)] = window.context.shop.query("SELECT customer_id FROM customer_summary WHERE order_count>0 LIMIT 1")
    window.context.open_customer(customer)
    for key in (*RAIL, "profile"):
        window.go(key)
        settle(qtbot)
        cut += [f"{key}: {said}" for said in clipped(window)]
    assert cut == []


def test_zoom_by_keys(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_Equal, CTRL)
    assert theme.zoom() == 110
    press(qtbot, window, Key.Key_Minus, CTRL)
    press(qtbot, window, Key.Key_Minus, CTRL)
    assert theme.zoom() == 90
    press(qtbot, window, Key.Key_0, CTRL)
    assert theme.zoom() == 100


def test_the_layout_is_found_again(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    window = open_window(program, qtbot, path, (1200, 700))
    customers = window.page("customers")
    customers.splitter.setSizes([700, 300])
    customers._on_sort("name", False)
    customers.table.set_sort("name", False)
    settle(qtbot)
    sizes, table = customers.splitter.sizes(), customers.layout_state()["table"]
    window.close()
    program.close_shop()
    program.window = None
    again = open_window(program, qtbot, path, (1200, 700))
    customers = again.page("customers")
    assert again.size().toTuple() == (1200, 700)
    assert customers.layout_state()["table"] == table
    assert [abs(a - b) <= 2 for a, b in zip(customers.splitter.sizes(), sizes, strict=True)] == [True, True]


def test_closing_stops_what_is_under_way_and_waits_for_it(window: MainWindow, qtbot: QtBot) -> None:
    started, stopped = Event(), Event()

    def work(progress: object) -> None:
        try:
            while True:
                started.set()
                progress.report(1)
        finally:
            stopped.set()

    window.context.run(work, lambda _: None)
    assert started.wait(5)
    window.close()
    assert stopped.is_set()


def test_a_shop_of_the_window_before_is_closed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(program, qtbot, shop_file(tmp_path))
    before = window.context.shop.path
    other = make_shop(tmp_path, "二.shop")
    other.close()
    window.open_wanted.emit(other.path)
    qtbot.waitUntil(lambda: program.window is not window and program.window._ground is None)
    settle(qtbot)
    shops.open_shop(before).close()  # nobody holds it
    assert program.recent() == [other.path, before]
