"""Who is who: pairs are decided by one key each, in the whole window, with real keys."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.domain.settings import ShopSettings
from desktop.identity.records import Reason
from desktop.services import customers, inbox, profiles
from desktop.services.contacts import ContactDraft
from desktop.services.shops import create_shop
from desktop.storage.shopfile import Shop
from desktop.storage.tables import SalesOrder
from desktop.ui import theme
from desktop.ui.pages.inbox import InboxPage
from desktop.ui.settling import settling_of
from desktop.ui.window import MainWindow
from tests.ui.test_accessibility import in_the_tab_order, nameless
from tests.ui.test_window import clipped
from tests.ui.window_for_tests import CTRL, Key, open_window, press, running, settle, shown

FITS = (
    Reason("same_masked_phone", 6.0, "13800001234", "138****1234"),
    Reason("masked_name", 2.0, "王小芳", "王**"),
    Reason("other_city", -1.0, "杭州", "上海"),
)
PAIRS = (
    ("王小芳", "王**", 0.94),
    ("Anna Bell", "Ruth Moss", 0.8),
    ("Carl Dent", "Otto Kern", 0.7),
    ("Eva Lund", "Ida Falk", 0.55),
)


class Made(NamedTuple):
    """A window on a shop with pairs that wait, and the customers by name."""

    window: MainWindow
    page: InboxPage
    ids: dict[str, int]

    @property
    def shop(self) -> Shop:
        return self.window.context.shop

    def names(self) -> tuple[str, str]:
        pair = self.page.view.pair()
        assert pair is not None
        assert not self.page.view.isHidden()
        return pair.left.name, pair.right.name


def add(shop: Shop, name: str, phone: str, orders: int) -> int:
    made = customers.add_customer(shop, name, contacts=[ContactDraft("mobile", phone)] if phone else [])
    with shop.change("import", file="orders.csv") as change:
        for number in range(orders):
            change.insert(
                SalesOrder,
                identity_id=customers.home_identity(change, made),
                channel="taobao",
                number=f"{made}-{number}",
                status="completed",
                was_paid=1,
                is_valid=1,
                placed_ms=1_760_000_000_000,
                business_date="2025-10-09",
                zone="Asia/Shanghai",
                currency="CNY",
                paid_minor=12_300,
            )
    return made


def ask(shop: Shop, one: int, other: int, probability: float) -> None:
    """Have two customers be asked about, as settling would."""
    home = "SELECT min(id) FROM identity WHERE customer_id=?"
    first, second = sorted((shop.query(home, one)[0][0], shop.query(home, other)[0][0]))
    packed = json.dumps([list(reason) for reason in FITS])
    with shop.derived() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO match_edge VALUES(?,?,?,?,?,1)",
            (first, second, round(probability * 5000), round(probability * 1e6), packed),
        )


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    with running(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def made(program: Program, qtbot: QtBot, tmp_path: Path) -> Made:
    return open_inbox(program, qtbot, tmp_path)


def open_inbox(program: Program, qtbot: QtBot, folder: Path) -> Made:
    path, ids = folder / "店.shop", dict[str, int]()
    with create_shop(path, ShopSettings(name="T", currency="CNY")) as shop:
        for number, (one, other, _) in enumerate(PAIRS):
            ids[one] = add(shop, one, f"1380000123{number}", 3)
            ids[other] = add(shop, other, "", 5 if "*" in other else 1)
    window = open_window(program, qtbot, path)
    settling_of(window.context).stop()  # the edges below are made up: nobody is to weigh them anew
    settle(qtbot)
    for one, other, probability in PAIRS:
        ask(window.context.shop, ids[one], ids[other], probability)
    window.go("inbox")
    settle(qtbot)
    page = window.page("inbox")
    assert isinstance(page, InboxPage)
    return Made(window, page, ids)


def subtitle(made: Made) -> str:
    return made.page.head.subtitle.text()


# Keys


def test_the_likeliest_pair_is_shown_first_with_its_keys(made: Made) -> None:
    assert made.names() == ("王小芳", "王**")
    assert {button.accessibleDescription() for button in made.page.buttons.values()} == {"M", "N", "H", "S"}
    assert subtitle(made).startswith("4 pair")
    assert made.page.isAncestorOf(QApplication.focusWidget())


def test_m_makes_one_person_of_the_pair_and_shows_the_next_at_once(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_M)
    assert made.names() == ("Anna Bell", "Ruth Moss")  # before any job had time to run
    assert profiles.profile(made.shop, made.ids["王**"]).id == made.ids["王小芳"]
    assert profiles.profile(made.shop, made.ids["王小芳"]).figures.orders == 8
    settle(qtbot)
    assert made.names() == ("Anna Bell", "Ruth Moss")
    assert subtitle(made).startswith("3 pair")
    assert made.window._rail._buttons["inbox"].accessibleName() == "Who is who 3"
    assert "1 looked at today" in subtitle(made)
    assert "王小芳" in made.page.last.text()


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_N, "apart"), (Key.Key_H, "household")])
def test_n_and_h_keep_them_apart_for_good(made: Made, qtbot: QtBot, key: Qt.Key, kind: str) -> None:
    press(qtbot, made.window, key)
    settle(qtbot)
    assert made.shop.query("SELECT kind FROM verdict") == [(kind,)]
    assert profiles.profile(made.shop, made.ids["王**"]).id == made.ids["王**"]
    related = [relative.name for relative in profiles.profile(made.shop, made.ids["王小芳"]).relatives]
    assert related == (["王**"] if kind == "household" else [])
    assert made.names() == ("Anna Bell", "Ruth Moss")
    assert inbox.waiting(made.shop) == 3


def test_s_puts_the_pair_behind_all_others(made: Made, qtbot: QtBot) -> None:
    seen = []
    for _ in PAIRS:
        seen.append(made.names()[0])
        press(qtbot, made.window, Key.Key_S)
        settle(qtbot)
    assert seen == [one for one, *_ in PAIRS]
    assert made.names() == ("王小芳", "王**")
    assert subtitle(made).startswith("4 pair")


def test_ctrl_z_takes_back_the_very_first_answer(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_M)
    settle(qtbot)
    assert made.names() != ("王小芳", "王**")
    press(qtbot, made.window, Key.Key_Z, CTRL)
    settle(qtbot)
    assert made.names() == ("王小芳", "王**")


def test_ctrl_z_brings_the_last_pair_back(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_M)
    press(qtbot, made.window, Key.Key_N)
    settle(qtbot)
    assert made.names()[0] == "Carl Dent"
    press(qtbot, made.window, Key.Key_Z, CTRL)
    settle(qtbot)
    assert made.names() == ("Anna Bell", "Ruth Moss")
    press(qtbot, made.window, Key.Key_Z, CTRL)
    settle(qtbot)
    assert made.names() == ("王小芳", "王**")
    assert profiles.profile(made.shop, made.ids["王**"]).id == made.ids["王**"]
    assert subtitle(made) == f"{made.page.tr('%n pair(s) left', None, 4)} · 0 looked at today"
    press(qtbot, made.window, Key.Key_N)  # and it can be answered anew
    settle(qtbot)
    assert made.shop.query("SELECT kind FROM verdict") == [("apart",)]


def test_letters_typed_into_the_search_decide_nothing(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_F, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "mnhs")
    settle(qtbot)
    assert made.window._strip.search.text() == "mnhs"
    assert made.names() == ("王小芳", "王**")
    assert made.shop.query("SELECT count(*) FROM verdict") == [(0,)]


def test_a_chinese_input_method_does_not_stand_in_the_way(made: Made, qtbot: QtBot) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    for widget in (made.page, focus, *made.page.buttons.values()):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    wide = QKeyEvent(QEvent.Type.KeyPress, 0xFF4D, Qt.KeyboardModifier.NoModifier, "ｍ")
    QApplication.sendEvent(focus, wide)
    assert made.names() == ("Anna Bell", "Ruth Moss")


def test_a_key_held_down_decides_one_pair(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_N)
    again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_N, Qt.KeyboardModifier.NoModifier, "n", True)
    QApplication.sendEvent(QApplication.focusWidget(), again)
    settle(qtbot)
    assert made.names() == ("Anna Bell", "Ruth Moss")


def test_letters_with_control_are_no_answer(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_M, CTRL)
    assert made.names() == ("王小芳", "王**")


def test_right_keeps_the_other_name(made: Made, qtbot: QtBot) -> None:
    assert "this name is kept" in made.page.view.left.accessibleName()
    press(qtbot, made.window, Key.Key_Right)
    assert made.page.view.right.hasFocus()
    assert "this name is kept" in made.page.view.right.accessibleName()
    assert "王**" in made.page.view.outcome.text()
    press(qtbot, made.window, Key.Key_Left)
    press(qtbot, made.window, Key.Key_Right)
    press(qtbot, made.window, Key.Key_M)
    settle(qtbot)
    assert profiles.profile(made.shop, made.ids["王小芳"]).name == "王**"
    assert "this name is kept" in made.page.view.left.accessibleName()  # the next pair begins anew


def test_a_name_that_can_be_read_is_kept_then_that_of_who_buys_more(made: Made, qtbot: QtBot) -> None:
    assert made.page.view.other().orders > made.page.view.kept().orders
    assert made.page.view.kept().name == "王小芳"
    press(qtbot, made.window, Key.Key_N)
    assert made.page.view.kept().name == "Anna Bell"
    assert made.page.view.kept().orders == 3


def test_enter_opens_the_profile_and_esc_comes_back_to_the_pair(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_S)
    press(qtbot, made.window, Key.Key_Right)
    press(qtbot, made.window, Key.Key_Return)
    settle(qtbot)
    profile = made.window.page("profile")
    assert made.window._page() is profile
    assert profile.title() == "Ruth Moss"
    assert profile.head.back.text() == "Who is who"
    press(qtbot, made.window, Key.Key_Escape)
    settle(qtbot)
    assert made.window._page() is made.page
    assert made.names() == ("Anna Bell", "Ruth Moss")


def test_the_mouse_does_what_the_keys_do(made: Made, qtbot: QtBot) -> None:
    qtbot.mouseClick(made.page.view.right, Qt.MouseButton.LeftButton)
    assert not made.page.view.keeps_left
    qtbot.mouseClick(made.page.buttons["pair_apart"], Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert made.names() == ("Anna Bell", "Ruth Moss")
    press(qtbot, made.window, Key.Key_N)  # the keys are still heard
    assert made.names() == ("Carl Dent", "Otto Kern")


# What is shown


def test_differences_are_marked_by_a_sign_and_a_word_too(made: Made) -> None:
    rows = {row.caption: row for row in made.page.view.grid.rows()}
    assert (rows["Name"].mark, rows["Name"].said) == ("near", "fits")
    names = [label.accessibleName() for label in shown(made.page.view.grid, QLabel)]
    assert "Name 王小芳 fits" in names
    assert "≈" in [label.text() for label in shown(made.page.view.grid, QLabel)]


def test_reasons_and_chance_stand_in_words(made: Made) -> None:
    view = made.page.view
    assert "very likely: of 100 such pairs about 94" in view.likely.head()
    assert view.likely.reasons() == "masked phone fits: 13800001234 · names fit: 王小芳, 王**"
    assert view.odd.reasons() == "different cities: 杭州, 上海"
    assert "王小芳" in view.outcome.text()
    assert "8" in view.outcome.text()


def test_reasons_follow_the_language(program: Program, made: Made, qtbot: QtBot) -> None:
    program.choose_language("zh")
    settle(qtbot)
    assert made.page.view.likely.reasons() == "打码手机对得上：13800001234 · 姓名对得上：王小芳、王**"


def test_when_nothing_waits_it_says_so(made: Made, qtbot: QtBot) -> None:
    for _ in PAIRS:
        press(qtbot, made.window, Key.Key_N)
        settle(qtbot)
    assert made.page.empty.isVisible()
    assert not made.page.foot.isVisible()
    assert made.page.empty.accessibleName().startswith("Nothing to decide")
    assert not any(action.isEnabled() for action in made.page.deeds())
    press(qtbot, made.window, Key.Key_M)  # decides nothing, and does no harm
    press(qtbot, made.window, Key.Key_Z, CTRL)
    settle(qtbot)
    assert made.names() == ("Eva Lund", "Ida Falk")


def test_what_others_do_meanwhile_does_not_change_the_pair_under_the_eyes(made: Made, qtbot: QtBot) -> None:
    press(qtbot, made.window, Key.Key_S)
    assert made.names()[0] == "Anna Bell"
    customers.add_customer(made.shop, "Zoe")
    profiles.rename(made.shop, made.ids["Anna Bell"], "Anne Bell")
    settle(qtbot)
    assert made.names() == ("Anne Bell", "Ruth Moss")


def test_a_pair_that_is_gone_meanwhile_gives_way(made: Made, qtbot: QtBot) -> None:
    customers.trash(made.shop, [made.ids["王**"]])
    settle(qtbot)
    assert made.names() == ("Anna Bell", "Ruth Moss")


def test_a_look_counts_what_waits_and_the_rail_says_it(made: Made, qtbot: QtBot) -> None:
    settling = settling_of(made.window.context)
    settling.look()
    settle(qtbot)
    assert made.window._rail._buttons["inbox"].accessibleName() == "Who is who 4"
    for _ in PAIRS:
        press(qtbot, made.window, Key.Key_N)
    settling.look()
    settle(qtbot)
    assert made.window._rail._buttons["inbox"].accessibleName() == "Who is who"
    assert made.page.empty.accessibleName().startswith("Nothing to decide. Last looked: ")


def test_a_shop_is_looked_through_when_it_is_opened_and_after_each_edit(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "店.shop"
    with create_shop(path, ShopSettings(name="T", currency="CNY")) as shop:
        add(shop, "Anna", "13800001234", 1)
    window = open_window(program, qtbot, path)
    settling = settling_of(window.context)
    qtbot.waitUntil(lambda: settling.looked_ms() is not None)
    settle(qtbot)
    looked: list[bool] = []
    settling.changed.connect(lambda: looked.append(settling.job is not None))
    customers.add_customer(window.context.shop, "Zoe")
    qtbot.waitUntil(lambda: looked == [True, False])
    settle(qtbot)
    assert looked == [True, False]  # what a look itself writes is no reason for another


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("zoom", [100, 150])
def test_no_words_of_a_pair_are_cut_off(
    program: Program, qtbot: QtBot, tmp_path: Path, language: str, zoom: int
) -> None:
    program.choose_language(language)
    program.appearance.choose_zoom(zoom)
    made = open_inbox(program, qtbot, tmp_path)
    assert made.window.size().toTuple() == (1366, 768)
    press(qtbot, made.window, Key.Key_N)
    settle(qtbot)
    assert list(clipped(made.window)) == []
    head = made.page.view.left
    name, aside = (QFontMetrics(theme.font(role)).horizontalAdvance(text) for role, text in head.words())
    assert name + aside < head.width()


def test_whatever_takes_the_focus_on_a_pair_has_a_name(made: Made) -> None:
    reached = in_the_tab_order(made.page)
    assert {made.page.view.left, made.page.view.right, *made.page.buttons.values()} <= set(reached)
    assert nameless(made.page) == []
