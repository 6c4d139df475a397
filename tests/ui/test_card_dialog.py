"""A customer's card on paper: labels of A4 in a PDF, or the code as a picture."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.cards import SHEETS, CardInfo
from desktop.ui.card_sheet import write_labels
from desktop.ui.context import Context
from desktop.ui.dialogs.card_dialog import CardDialog
from desktop.ui.pages.profile import ProfilePage
from tests.ui.profile_shop import make_shop

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids() -> dict[str, int]:
    return {}


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path, ids: dict[str, int]) -> Iterator[Context]:
    shop, made = make_shop(tmp_path)
    ids.update(made)
    yield Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en")
    shop.close()


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, ids: dict[str, int], tmp_path: Path) -> CardDialog:
    dialog = CardDialog(context, ids["fang"])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.file.setText(str(tmp_path / "card.pdf"))
    return dialog


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_labels_are_written_by_keyboard(qtbot: QtBot, dialog: CardDialog, context: Context, tmp_path: Path) -> None:
    dialog.copies.setFocus()
    dialog.copies.selectAll()
    qtbot.keyClicks(dialog.copies, "30")
    with qtbot.waitSignal(context.told) as told:
        qtbot.keyClick(dialog.copies, Qt.Key.Key_Return, CONTROL)
    assert told.args[0] == "The card is in card.pdf."
    assert pages(tmp_path / "card.pdf") == 2
    assert not dialog.isVisible()


def test_a_picture_takes_its_ending(qtbot: QtBot, dialog: CardDialog, tmp_path: Path) -> None:
    dialog.kind.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), "2")
    assert dialog.path().name == "card.png"
    assert not dialog.sheet.isVisible()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "card.png").read_bytes().startswith(b"\x89PNG")


def test_a_folder_that_is_not_there_is_said(qtbot: QtBot, dialog: CardDialog, tmp_path: Path) -> None:
    dialog.file.setText(str(tmp_path / "nowhere" / "card.pdf"))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.hint("file") == "There is no such folder."
    dialog.file.setText(str(tmp_path / "card.txt"))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert ".pdf" in dialog.hint("file")
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("sheet", "first", "count", "expected"),
    [("3x8", 1, 24, 1), ("3x8", 24, 2, 2), ("2x5", 10, 12, 3), ("1x1", 1, 2, 2)],
)
def test_labels_go_on_where_the_sheet_is_free(
    qtbot: QtBot, tmp_path: Path, sheet: str, first: int, count: int, expected: int
) -> None:
    cards = [CardInfo(1, "王芳", "RG:01JAAAAAAAAAAAAAAAAAAAAAAA:0000")] * count
    target = tmp_path / "labels.pdf"
    assert write_labels(target, cards, SHEETS[sheet], first=first, shop="山茶小铺") == expected
    assert pages(target) == expected


def test_the_menu_of_the_profile_prints_it(qtbot: QtBot, context: Context, ids: dict[str, int]) -> None:
    page = ProfilePage(context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.shown):
        page.show_customer(ids["fang"])
    next(deed for deed in page.deeds() if deed.objectName() == "print_card").trigger()
    (opened,) = page.findChildren(CardDialog)
    assert opened.card.name == "Wang Fang"
    opened.reject()
