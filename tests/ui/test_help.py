"""Help: the page of the present place, found by words, in both languages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.context import Context
from desktop.ui.dialogs.help_dialog import HelpDialog
from desktop.ui.places import PLACES
from desktop.ui.window import MainWindow
from tests.shops_for_tests import make_shop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # windows without a screen


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: QWidget, qtbot: QtBot, key: str = "customers", language: str = "en") -> HelpDialog:
    dialog = HelpDialog(key, language, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_each_place_opens_its_own_page(window: QWidget, qtbot: QtBot, key: str, language: str) -> None:
    dialog = opened(window, qtbot, key, language)
    assert dialog.key() == key
    title = dialog.list.currentItem().text()
    assert dialog.text.toPlainText().startswith(title)


def test_the_window_may_speak_of_the_language_with_its_country(window: QWidget, qtbot: QtBot) -> None:
    assert "客户" in opened(window, qtbot, "customers", "zh_CN").text.toPlainText()
    assert "客户" not in opened(window, qtbot, "customers", "en_GB").text.toPlainText()


def test_a_place_without_a_page_opens_the_first(window: QWidget, qtbot: QtBot) -> None:
    assert opened(window, qtbot, "cellar").key() == "welcome"


@pytest.mark.parametrize(
    ("language", "words", "key"),
    [
        ("en", "keyboard", "keyboard"),
        ("en", "percentiles edges", "figures"),
        ("zh", "百分位", "figures"),
        ("en", "Pinduoduo click", "exports-china"),
        ("zh", "拼多多 导出记录", "exports-china"),
    ],
)
def test_search_finds_the_page(window: QWidget, qtbot: QtBot, language: str, words: str, key: str) -> None:
    dialog = opened(window, qtbot, "history", language)
    dialog.search.setText(words)
    assert dialog.key() == key
    assert dialog.text.extraSelections(), "the words are marked in the text"


def test_search_by_keys_alone(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.search.hasFocus)
    qtbot.keyClicks(dialog.search, "backup")
    found = dialog.listed()
    assert found[0] == "files", "a page with the word in its title stands first"
    assert len(found) > 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.key() == found[1]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.key() == found[0]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert len(dialog.listed()) > len(found)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(HelpDialog))


def test_words_that_no_page_holds_are_said(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.search.setText("zeppelin")
    assert dialog.listed() == []
    assert dialog.key() == ""
    assert dialog.nothing.isVisible()
    assert dialog.text.toPlainText() == ""
    dialog.search.clear()
    assert not dialog.nothing.isVisible()
    assert dialog.key() == "welcome"


def test_a_link_leads_to_its_page_and_never_out(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.text.anchorClicked.emit(QUrl("07-history.md"))
    assert dialog.key() == "history"
    dialog.text.anchorClicked.emit(QUrl("https://example.com/"))
    assert dialog.key() == "history"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_of_import_leads_to_where_the_files_are(window: QWidget, qtbot: QtBot, language: str) -> None:
    dialog = opened(window, qtbot, "import", language)
    assert "13-exports-china.md" in dialog.text.document().toMarkdown()
    dialog.text.anchorClicked.emit(QUrl("13-exports-china.md"))
    assert dialog.key() == "exports-china"
    for platform in ("已卖出的宝贝", "抖店后台", "千帆", "商户平台", "对账中心"):
        assert platform in dialog.text.toPlainText()


def test_a_link_is_followed_out_of_a_search(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.search.setText("percentiles")
    assert "history" not in dialog.listed()
    dialog.text.anchorClicked.emit(QUrl("07-history.md"))
    assert dialog.key() == "history"
    assert dialog.search.text() == ""


@pytest.mark.parametrize("place", ["customers", "import", "history"])
def test_f1_opens_the_page_of_where_one_is(qtbot: QtBot, tmp_path: Path, place: str) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    with make_shop(tmp_path) as shop:
        window = MainWindow(store)
        window.show_shop(Context(shop, store, "zh"))
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.go(place)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: bool(window.findChildren(HelpDialog)))
        (dialog,) = window.findChildren(HelpDialog)
        assert dialog.key() == place
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.findChildren(HelpDialog))
        window.close()
