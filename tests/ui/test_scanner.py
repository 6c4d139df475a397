"""Keys that turn out to be a scan neither act nor remain; typing acts as it always did. The tests give the times."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import cards, customers
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.pages.settings.scanner_section import ScannerSection
from desktop.ui.scan_answers import ScanAnswers
from desktop.ui.scanner import Scanner, scanner_of
from desktop.ui.widgets.info_bar import InfoBar
from tests.ui.profile_shop import make_shop
from tests.ui.window_for_tests import open_window, running, settle, shop_file, shown

Key = Qt.Key


class Keyboard:
    """Keys with times of their own: each is so many milliseconds behind the one before."""

    def __init__(self, qtbot: QtBot, scanner: Scanner) -> None:
        self._qtbot, self.now = qtbot, 1_000
        scanner.moment = lambda _event: self.now

    def type(self, text: str, gap: int) -> None:
        for letter in text:
            self.now += gap
            self._qtbot.keyClick(QApplication.focusWidget(), letter)

    def press(self, key: Qt.Key, gap: int = 10) -> None:
        self.now += gap
        self._qtbot.keyClick(QApplication.focusWidget(), key)

    def scan(self, text: str, end: Qt.Key = Key.Key_Return) -> None:
        self.now += 1_000
        self.type(text, 10)
        self.press(end)


@pytest.fixture
def ids() -> dict[str, int]:
    return {}


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path, ids: dict[str, int]) -> Iterator[Context]:
    shop, made = make_shop(tmp_path)
    ids.update(made)
    context = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en")
    scanner_of(context).start()
    yield context
    scanner_of(context).stop()
    shop.close()


@pytest.fixture
def keyboard(qtbot: QtBot, context: Context) -> Keyboard:
    return Keyboard(qtbot, scanner_of(context))


@pytest.fixture
def scans(context: Context) -> list[str]:
    heard: list[str] = []
    scanner_of(context).scanned.connect(heard.append)
    return heard


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> QWidget:
    window = QWidget()
    window.line, window.paper, window.number = QLineEdit("before"), QPlainTextEdit("before"), QSpinBox()
    window.row, window.button = ChoiceRow(("a", "b", "c"), digits=True), QPushButton("press")
    column = QVBoxLayout(window)
    for part in (window.line, window.paper, window.number, window.row, window.button):
        column.addWidget(part)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


@pytest.fixture
def card(context: Context, ids: dict[str, int]) -> str:
    return cards.card_of(context.shop, ids["fang"]).text


def test_a_scan_where_nobody_writes_acts_on_nothing(
    window: QWidget, keyboard: Keyboard, scans: list[str], card: str
) -> None:
    pressed, chosen = [], []
    window.button.clicked.connect(lambda: pressed.append(1))
    window.row.chosen.connect(chosen.append)
    window.button.setDefault(True)
    for part in (window.row, window.button):
        for end in (Key.Key_Return, Key.Key_Tab):
            part.setFocus()
            before = QApplication.focusWidget()
            keyboard.scan("123123", end)
            keyboard.scan(card, end)
            assert QApplication.focusWidget() is before, "the Tab behind it leads nowhere"
    assert scans == ["123123", card] * 4
    assert (pressed, chosen, window.row.current()) == ([], [], "")


def test_a_key_that_was_typed_acts_when_no_other_follows(
    qtbot: QtBot, window: QWidget, keyboard: Keyboard, scans: list[str]
) -> None:
    window.row.setFocus()
    with qtbot.waitSignal(window.row.decided) as decided:
        keyboard.type("2", 300)
    assert decided.args == ["b"]
    keyboard.type("3", 300)
    keyboard.press(Key.Key_Return)
    assert window.row.current() == "c", "Enter sets it free at once, and comes behind it"
    assert scans == []


def test_fast_keys_without_a_scan_act_in_their_order(
    qtbot: QtBot, window: QWidget, keyboard: Keyboard, scans: list[str]
) -> None:
    chosen: list[str] = []
    window.row.chosen.connect(chosen.append)
    window.row.setFocus()
    keyboard.type("123", 20)
    qtbot.waitUntil(lambda: chosen == ["a", "b", "c"])
    assert scans == []


def test_modifiers_and_other_keys_set_them_free(window: QWidget, keyboard: Keyboard, qtbot: QtBot) -> None:
    chosen: list[str] = []
    window.row.chosen.connect(chosen.append)
    window.row.setFocus()
    keyboard.type("1", 300)
    keyboard.press(Key.Key_Right)
    assert chosen == ["a", "b"]


@pytest.mark.parametrize("name", ["line", "paper"])
def test_a_scan_in_a_text_field_is_text(window: QWidget, keyboard: Keyboard, scans: list[str], name: str) -> None:
    field = getattr(window, name)
    field.setFocus()
    returned = []
    window.line.returnPressed.connect(lambda: returned.append(1))
    if name == "line":
        field.setCursorPosition(6)
    else:
        field.moveCursor(field.textCursor().MoveOperation.End)
    keyboard.scan("6901234567892")
    text = field.text() if name == "line" else field.toPlainText()
    assert text.startswith("before6901234567892")
    assert scans == []
    assert len(returned) == (name == "line")


@pytest.mark.parametrize("name", ["line", "paper"])
def test_a_card_in_a_text_field_leaves_it_as_it_was(
    window: QWidget, keyboard: Keyboard, scans: list[str], card: str, name: str
) -> None:
    field = getattr(window, name)
    field.setFocus()
    returned = []
    window.line.returnPressed.connect(lambda: returned.append(1))
    if name == "line":
        field.setSelection(2, 3)
    else:
        cursor = field.textCursor()
        cursor.setPosition(2)
        cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
    keyboard.scan(card)
    assert (field.text() if name == "line" else field.toPlainText()) == "before"
    assert scans == [card]
    assert returned == []


def test_a_card_in_the_middle_of_typing_keeps_what_was_typed(
    window: QWidget, keyboard: Keyboard, scans: list[str], card: str
) -> None:
    window.line.setFocus()
    window.line.clear()
    keyboard.type("half a wo", 200)
    keyboard.scan(card)
    keyboard.type("rd", 200)
    assert window.line.text() == "half a word"
    assert scans == [card]


def test_a_card_that_is_damaged_is_told_from_text_too(
    window: QWidget, keyboard: Keyboard, scans: list[str], card: str
) -> None:
    window.line.setFocus()
    keyboard.scan(card[:20])
    assert window.line.text() == "before"
    assert scans == [card[:20]]


def test_a_number_field_keeps_its_number(window: QWidget, keyboard: Keyboard, scans: list[str], card: str) -> None:
    window.number.setValue(7)
    window.number.setFocus()
    keyboard.scan(card)
    assert window.number.value() == 7
    assert scans == [card]


def test_a_card_through_an_input_method_is_taken_whatever_its_speed(
    qtbot: QtBot, window: QWidget, keyboard: Keyboard, scans: list[str], card: str
) -> None:
    window.line.setFocus()
    window.line.setCursorPosition(6)
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in card)
    for part in (wide[:9], wide[9:]):
        event = QInputMethodEvent()
        event.setCommitString(part)
        QApplication.sendEvent(window.line, event)
    qtbot.waitUntil(lambda: scans == [card])
    assert window.line.text() == "before"


def test_the_prefix_of_the_scanner_works_in_fields_too(
    window: QWidget, keyboard: Keyboard, context: Context, scans: list[str]
) -> None:
    scanner_of(context).save("~", "")
    window.line.setFocus()
    keyboard.scan("~690123")
    keyboard.scan("690123")
    assert scans == ["690123"]
    assert "690123" in window.line.text()


def test_held_keys_that_repeat_are_no_scan(window: QWidget, keyboard: Keyboard, scans: list[str]) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    window.button.setFocus()
    for _ in range(8):
        keyboard.now += 30
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", True)
        QApplication.sendEvent(window.button, event)
    keyboard.press(Key.Key_Tab)
    assert scans == []


# What is done with a scan


def test_a_card_opens_its_customer_and_a_code_is_searched_for(
    qtbot: QtBot, window: QWidget, keyboard: Keyboard, context: Context, card: str, ids: dict[str, int]
) -> None:
    answers = ScanAnswers(context)
    window.button.setFocus()
    with qtbot.waitSignal(context.customer_wanted) as opened:
        keyboard.scan(card)
    assert opened.args == [ids["fang"]]
    with qtbot.waitSignal(answers.text_wanted) as wanted:
        keyboard.scan("6901234567892")
    assert wanted.args == ["6901234567892"]
    customers.trash(context.shop, [ids["fang"]])
    with qtbot.waitSignal(answers.refused) as refused:
        keyboard.scan(card)
    assert refused.args[0].reason == "gone"


def test_a_scan_in_the_window_opens_the_profile_from_any_page(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running(qapp, tmp_path) as program:
        window = open_window(program, qtbot, shop_file(tmp_path))
        shop = window.context.shop
        customer = shop.query("SELECT customer_id FROM customer_summary WHERE is_listed=1 LIMIT 1")[0][0]
        keyboard = Keyboard(qtbot, scanner_of(window.context))
        text = cards.card_of(shop, customer).text
        for place in ("customers", "segments"):
            window.go(place)
            settle(qtbot)
            keyboard.scan(text)
            settle(qtbot)
            assert window._key == "profile"
            assert window.page("profile").customer() == customer
        window.go("customers")
        settle(qtbot)
        keyboard.scan(text[:-1] + "?")
        assert window._key == "customers"
        qtbot.waitUntil(lambda: any("could not be read" in bar.accessibleName() for bar in shown(window, InfoBar)))
        window._strip.search.setFocus()
        keyboard.scan(text)
        assert window._strip.search.text() == ""
        assert window._key == "profile"


def test_the_settings_show_what_a_scan_gave(qtbot: QtBot, context: Context, keyboard: Keyboard, card: str) -> None:
    section = ScannerSection(context)
    qtbot.addWidget(section)
    section.resize(800, 400)
    section.show()
    section.activateWindow()
    section.load()
    qtbot.mouseClick(section.try_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is section.try_button)
    keyboard.scan("6901234567892")
    assert section.said.text().startswith("Read: 6901234567892 (13")
    keyboard.scan(card)
    assert section.said.text() == "Read: the card of Wang Fang"
    keyboard.scan(card[:-1] + "?")
    assert "could not be read" in section.said.text()
    section.prefix.setFocus()
    qtbot.keyClicks(section.prefix, "~")
    qtbot.keyClick(section.prefix, Key.Key_Return)
    assert scanner_of(context).detector.prefix == "~"
    assert context.store.value("scanner/prefix") == "~"
