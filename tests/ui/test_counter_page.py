"""The counter by real keys: the budgets of its tasks, and the field that always has the keys back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.people import INTERACTION_KINDS
from desktop.services import cards, customers, products, profiles, sales
from desktop.services.loyalty import ledger
from desktop.ui.pages.counter import CounterPage
from desktop.ui.pages.counter.found_list import NEW, split_phone
from desktop.ui.scanner import scanner_of
from desktop.ui.window import MainWindow
from tests.ui.counter_for_tests import BARCODE, FANG, GUI, MING, Clerk, counter_shop
from tests.ui.window_for_tests import CTRL, Key, open_window, running, settle, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # windows without a screen


@pytest.fixture
def ids() -> dict[str, int]:
    return {}


@pytest.fixture
def language() -> str:
    return "en"


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, ids: dict[str, int], language: str
) -> Iterator[MainWindow]:
    path, made = counter_shop(tmp_path)
    ids.update(made)
    with running(qapp, tmp_path, language) as program:
        window = open_window(program, qtbot, path)
        errors: list[Exception] = []
        window.context.failed.connect(errors.append)
        window.go("counter")
        settle(qtbot)
        yield window
        assert errors == []


@pytest.fixture
def page(window: MainWindow) -> CounterPage:
    made = window.page("counter")
    assert isinstance(made, CounterPage)
    return made


@pytest.fixture
def clerk(qtbot: QtBot, window: MainWindow) -> Clerk:
    return Clerk(qtbot, window)


def names(page: CounterPage) -> list[str]:
    return [row.name for row in page.list.rows() if row.customer != NEW]


def is_home(page: CounterPage) -> bool:
    return page.field.hasFocus() and page.field.text() == ""


# -- the five tasks and their keys ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "name"), [("1111", MING), ("zdm", MING), ("wugui", GUI), ("13600005678", GUI)])
def test_to_identify_a_customer_takes_one_key(page: CounterPage, clerk: Clerk, typed: str, name: str) -> None:
    clerk.types(typed)
    assert names(page)[0] == name
    clerk.presses(Key.Key_Return)
    assert clerk.keys == 1
    assert page.customer.head.name.text() == name
    assert page.field.hasFocus()


def test_a_new_customer_takes_two_keys(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("139 1234 0000")
    assert names(page) == []
    clerk.presses(Key.Key_Return)
    assert page.new.name.hasFocus()
    clerk.types("陈新")
    clerk.presses(Key.Key_Return)
    assert clerk.keys == 2
    made = profiles.profile(page.context.shop, page.current_customer() or 0)
    assert (made.name, made.phone, made.source) == ("陈新", "13912340000", "counter")
    assert page.customer.head.name.text() == "陈新"
    assert is_home(page)


def test_a_sale_takes_two_keys_and_gives_points(page: CounterPage, clerk: Clerk, ids: dict[str, int]) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.keys = 0
    clerk.presses(Key.Key_F4)
    clerk.types("88.50")
    assert page.customer.sale.record_button.text() == "Record ¥88.50"
    clerk.presses(Key.Key_Return)
    assert clerk.keys == 2
    assert ledger.balance(page.context.shop, ids[MING]).balance == 88
    assert is_home(page)
    assert "88 points" in page.customer.head.line.text()


def test_to_redeem_takes_three_keys(page: CounterPage, clerk: Clerk, ids: dict[str, int]) -> None:
    clerk.types("13800005678")
    clerk.presses(Key.Key_Return)
    before = ledger.balance(page.context.shop, ids[FANG]).balance
    clerk.keys = 0
    clerk.presses(Key.Key_F4)
    clerk.types("100")
    clerk.presses(Key.Key_F7)
    assert page.customer.sale.record_button.text() == "Record ¥78.00"
    clerk.presses(Key.Key_Return)
    assert clerk.keys == 3
    paid, code = page.context.shop.query("SELECT paid_minor, coupon_code FROM sales_order ORDER BY id DESC")[0]
    assert (paid, code) == (7_800, "TEN")
    assert ledger.balance(page.context.shop, ids[FANG]).balance == before - 1_200 + 78
    assert is_home(page)


def test_to_log_a_complaint_takes_three_keys(
    qtbot: QtBot, window: MainWindow, page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.keys = 0
    clerk.presses(Key.Key_F3)
    clerk.presses(Qt.Key(Key.Key_1 + INTERACTION_KINDS.index("complaint")))
    clerk.types("包装破了")
    clerk.presses(Key.Key_Return, CTRL)
    assert clerk.keys == 3
    assert not shown(window, QDialog)
    found = page.context.shop.query(
        "SELECT n.kind, n.text FROM interaction n JOIN identity i ON i.id=n.identity_id WHERE i.customer_id=?",
        ids[MING],
    )
    assert [tuple(row) for row in found] == [("complaint", "包装破了")]
    window.activateWindow()  # without a screen nobody gives the keys back to the window
    qtbot.waitUntil(lambda: page.field.hasFocus())


# -- finding --------------------------------------------------------------------------------------------------------


def test_two_with_one_ending_are_told_apart(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("5678")
    assert names(page) == [FANG, GUI], "the last visitor first"
    assert [row.why for row in page.list.rows()[:2]] == ["last four digits"] * 2
    assert [row.phone for row in page.list.rows()[:2]] == ["138****5678", "136****5678"]
    clerk.presses(Key.Key_Down)
    clerk.presses(Key.Key_Return)
    assert page.customer.head.name.text() == GUI


def test_enter_before_the_answer_takes_the_first_row_of_it(
    qtbot: QtBot, page: CounterPage, ids: dict[str, int]
) -> None:
    qtbot.keyClicks(page.field, "1111")
    qtbot.keyClick(page.field, Key.Key_Return)
    qtbot.waitUntil(lambda: page.customer.head.name.text() == MING)


def test_the_next_customer_is_typed_over_the_last_one(page: CounterPage, clerk: Clerk) -> None:
    for typed, name in (("1111", MING), ("5678", FANG)):
        clerk.types(typed)
        clerk.presses(Key.Key_Return)
        assert page.customer.head.name.text() == name


def test_those_who_were_here_stand_in_the_empty_search(page: CounterPage, clerk: Clerk) -> None:
    for typed in ("1111", "wgy"):
        clerk.types(typed)
        clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_Escape)
    assert names(page) == [GUI, MING]
    assert is_home(page)
    assert page.current_customer() is None


def test_a_new_customer_is_the_last_row_and_the_first_when_nobody_is_found(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("5678")
    assert [row.customer == NEW for row in page.list.rows()] == [False, False, True]
    clerk.presses(Key.Key_Escape)
    clerk.types("陈新")
    assert [row.name for row in page.list.rows()] == ["New customer “陈新”"]
    clerk.presses(Key.Key_Return)
    assert (page.new.name.text(), page.new.phone.text()) == ("陈新", "")
    assert page.new.phone.hasFocus()


def test_what_an_input_method_writes_is_found(qtbot: QtBot, page: CounterPage) -> None:
    event = QInputMethodEvent()
    event.setCommitString("大明")
    QApplication.sendEvent(page.field, event)
    settle(qtbot)
    assert names(page) == [MING]


def test_a_card_of_another_shop_is_refused_in_words(page: CounterPage, clerk: Clerk, tmp_path: Path) -> None:
    from tests.shops_for_tests import make_shop

    with make_shop(tmp_path, "other.shop") as other:
        text = cards.card_of(other, customers.add_customer(other, "别人")).text
    page.field.setText(text)
    clerk.presses(Key.Key_Return)
    assert "shop" in page.caption.text()
    assert page.current_customer() is None
    assert page.field.hasFocus()


# -- the card -------------------------------------------------------------------------------------------------------


def test_the_card_says_who_she_is_and_what_we_owe_her(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("5678")
    clerk.presses(Key.Key_Return)
    line = page.customer.head.line.text()
    assert "金卡" in line
    assert "1,200 points" in line
    assert "4 days ago" in line
    data = page.customer.data
    assert data is not None
    assert {each.kind for each in data.card.owed} >= {"complaint", "coupon"}
    assert len(data.card.orders) == 1


def test_a_number_is_whole_only_while_a_key_or_the_eye_is_held(qtbot: QtBot, page: CounterPage, clerk: Clerk) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    phone, eye = page.customer.head.phone, page.customer.head.eye
    assert phone.text() == "139****1111"
    qtbot.keyPress(page.field, Key.Key_Alt)
    assert phone.text() == "13900001111"
    qtbot.keyRelease(page.field, Key.Key_Alt)
    assert phone.text() == "139****1111"
    qtbot.mousePress(eye, Qt.MouseButton.LeftButton)
    assert phone.text() == "13900001111"
    qtbot.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert phone.text() == "139****1111"
    assert page.field.hasFocus(), "the eye takes no keys"


def test_the_privacy_key_hides_card_and_names(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_F9)
    assert not page.customer.isVisible()
    assert not page.list.isVisible()
    clerk.presses(Key.Key_F9)
    assert page.customer.isVisible()
    assert page.list.isVisible()
    assert page.field.hasFocus()


@pytest.mark.parametrize(
    ("shown_phone", "typed", "marked"),
    [
        ("138****5678", "5678", ["5678"]),
        ("138****5678", "1380", ["138"]),
        ("138****5678", "13800005678", ["138", "5678"]),
        ("138****5678", "", []),
        ("", "5678", []),
    ],
)
def test_what_was_typed_stands_out_and_the_middle_stays_hidden(shown_phone: str, typed: str, marked: list[str]) -> None:
    parts = split_phone(shown_phone, typed)
    assert "".join(part for part, _ in parts) == shown_phone
    assert [part for part, is_marked in parts if is_marked] == marked


def test_todays_question_is_answered_by_one_key(
    qtbot: QtBot, page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    ask = page.customer.body.ask
    assert ask is not None
    assert ask.question is not None
    assert ask.question.field == "household_size"
    clerk.keys = 0
    clerk.presses(Key.Key_3)
    assert clerk.keys == 1
    assert profiles.profile(page.context.shop, ids[MING]).value("household_size") == "3"
    assert is_home(page)
    assert not page.customer.body.ask.isVisible(), "one question is enough"


def test_an_answer_that_is_typed_has_a_field_behind_its_digit(
    page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("wgy")
    clerk.presses(Key.Key_Return)
    ask = page.customer.body.ask
    assert ask is not None
    assert ask.question is not None
    assert ask.question.field == "birthday"
    clerk.presses(Key.Key_1)
    assert ask.typed.hasFocus()
    clerk.types("0503")
    clerk.presses(Key.Key_Return)
    assert profiles.profile(page.context.shop, ids[GUI]).value("birthday") == "--05-03"
    assert is_home(page)


def test_digits_that_go_on_are_a_search_and_no_answer(
    qtbot: QtBot, page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    for digit in "1360":
        qtbot.keyClicks(page.field, digit)
    settle(qtbot)
    assert names(page) == [GUI]
    assert set(profiles.profile(page.context.shop, ids[MING]).facts) == {"birthday"}


def test_not_now_is_a_digit_too_and_shrinks_what_may_be_asked(
    page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_0)
    kinds = page.context.shop.query("SELECT kind FROM tolerance_entry")
    assert [row[0] for row in kinds] == ["not_now"]
    assert is_home(page)


# -- a new customer -------------------------------------------------------------------------------------------------


def test_who_is_perhaps_known_is_named_while_typing(qtbot: QtBot, page: CounterPage, clerk: Clerk) -> None:
    clerk.types("13912340000")
    clerk.presses(Key.Key_Return)
    clerk.types(MING)
    assert page.new.warning.isVisible()
    assert MING in page.new.warning.accessibleName()
    assert page.new.others[0].text() == f"Open {MING} 139****1111"
    qtbot.mouseClick(page.new.others[0], Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert page.customer.head.name.text() == MING
    assert is_home(page)


def test_a_number_too_short_is_said_and_nothing_is_lost(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("13912")
    clerk.presses(Key.Key_Return)
    clerk.types("陈新")
    clerk.presses(Key.Key_Return)
    assert "whole phone number" in page.new.problem.text()
    assert page.new.phone.hasFocus()
    assert (page.new.name.text(), page.new.phone.text()) == ("陈新", "13912")
    assert customers.find(page.context.shop, "陈新") == []
    clerk.types("340000")
    clerk.presses(Key.Key_Return)
    assert [hit.name for hit in customers.find(page.context.shop, "13912340000")] == ["陈新"]


# -- a sale ---------------------------------------------------------------------------------------------------------


def test_the_last_sale_is_taken_back_by_its_large_button(
    qtbot: QtBot, page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_F4)
    clerk.types("50")
    clerk.presses(Key.Key_Return)
    assert page.last.isVisible()
    assert page.last.button.height() >= 44
    qtbot.mouseClick(page.last.button, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert not page.last.isVisible()
    assert ledger.balance(page.context.shop, ids[MING]).balance == 0
    assert is_home(page)


def test_the_last_sale_is_taken_back_by_ctrl_z_in_the_field(
    page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_F4)
    clerk.types("50")
    clerk.presses(Key.Key_Return)
    before = sales.last_sale(page.context.shop)
    clerk.presses(Key.Key_Z, CTRL)
    assert sales.last_sale(page.context.shop) != before
    assert not page.last.isVisible()
    assert ledger.balance(page.context.shop, ids[MING]).balance == 0
    assert is_home(page)


def test_a_sale_to_nobody_we_know_needs_no_customer(page: CounterPage, clerk: Clerk) -> None:
    clerk.presses(Key.Key_F4)
    clerk.types("12")
    clerk.presses(Key.Key_Return)
    found = page.context.shop.query("SELECT identity_id, paid_minor FROM sales_order ORDER BY id DESC LIMIT 1")[0]
    assert tuple(found) == (None, 1_200)
    assert is_home(page)


@pytest.mark.parametrize("typed", ["abc", "0", "-5", "1.2.3"])
def test_what_is_no_amount_is_said_and_not_recorded(page: CounterPage, clerk: Clerk, typed: str) -> None:
    orders = page.context.shop.query("SELECT count(*) FROM sales_order")
    clerk.presses(Key.Key_F4)
    clerk.types(typed)
    clerk.presses(Key.Key_Return)
    assert page.customer.sale.problem.text()
    assert page.customer.sale.amount.text() == typed
    assert page.context.shop.query("SELECT count(*) FROM sales_order") == orders


def test_a_sale_that_was_begun_is_kept_when_one_leaves(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_F4)
    clerk.types("33")
    clerk.presses(Key.Key_Escape)
    assert is_home(page)
    assert page.current_customer() is None
    clerk.types("wgy")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_F4)
    assert page.customer.sale.amount.text() == ""
    clerk.presses(Key.Key_Escape)
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    clerk.presses(Key.Key_F4)
    assert page.customer.sale.amount.text() == "33"


def test_f4_from_her_profile_opens_the_sale_beside_her_card(
    qtbot: QtBot, window: MainWindow, page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    window.context.open_customer(ids[MING])
    settle(qtbot)
    clerk.presses(Key.Key_F4)
    assert window._key == "counter"
    assert page.current_customer() == ids[MING]
    assert page.customer.sale.amount.hasFocus()


# -- scans ----------------------------------------------------------------------------------------------------------


class Scan:
    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._now = qtbot, 1_000
        scanner_of(window.context).moment = lambda _event: self._now

    def __call__(self, text: str) -> None:
        self._now += 1_000
        for letter in text:
            self._now += 10
            self._qtbot.keyClick(QApplication.focusWidget(), letter)
        self._now += 10
        self._qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
        settle(self._qtbot)


def test_a_scan_of_a_card_opens_her_and_stays_at_the_counter(
    qtbot: QtBot, window: MainWindow, page: CounterPage, ids: dict[str, int]
) -> None:
    Scan(qtbot, window)(cards.card_of(window.context.shop, ids[GUI]).text)
    assert window._key == "counter"
    assert page.customer.head.name.text() == GUI
    assert is_home(page)


def test_scans_of_goods_go_into_the_sale_and_not_into_the_amount(
    qtbot: QtBot, window: MainWindow, page: CounterPage, clerk: Clerk
) -> None:
    scan = Scan(qtbot, window)
    scan(BARCODE)
    scan("1001")
    sale = page.customer.sale
    assert [(item.title, item.quantity) for item in sale.draft().items] == [("白毫银针", 2)]
    assert sale.amount.text() == ""
    assert sale.amount.hasFocus()
    scan("1002")
    assert "no price" in sale.notice.text()
    scan("4000000000000")
    assert "4000000000000" in sale.notice.text()
    assert len(sale.draft().items) == 2
    scanner_of(window.context).moment = lambda _event: 0
    clerk.types("530")
    clerk.presses(Key.Key_Return)
    assert page.context.shop.query("SELECT paid_minor, pieces FROM sales_order ORDER BY id DESC")[0] == (53_000, 3)


def test_goods_first_and_then_the_card_is_her_sale(
    qtbot: QtBot, window: MainWindow, page: CounterPage, clerk: Clerk, ids: dict[str, int]
) -> None:
    scan = Scan(qtbot, window)
    scan(BARCODE)
    assert page.current_customer() is None
    scan(cards.card_of(window.context.shop, ids[GUI]).text)
    assert page.customer.sale.amount.hasFocus()
    assert page.customer.sale.head.text() == f"Sale to {GUI}"
    scanner_of(window.context).moment = lambda _event: 0
    clerk.presses(Key.Key_Return)
    found = page.context.shop.query(
        "SELECT i.customer_id, o.paid_minor FROM sales_order o JOIN identity i ON i.id=o.identity_id ORDER BY o.id DESC"
    )[0]
    assert tuple(found) == (ids[GUI], 26_800)
    clerk.presses(Key.Key_Escape)
    clerk.presses(Key.Key_F4)
    assert page.customer.sale.draft().items == (), "nobody's sale is not there a second time"


def test_a_scan_in_the_middle_of_typing_leaves_what_was_typed(
    qtbot: QtBot, window: MainWindow, page: CounterPage, clerk: Clerk
) -> None:
    clerk.presses(Key.Key_F4)
    clerk.types("45")
    Scan(qtbot, window)(BARCODE)
    assert page.customer.sale.amount.text() == "45"
    assert len(page.customer.sale.draft().items) == 1


def test_a_code_that_is_typed_is_no_price(page: CounterPage, clerk: Clerk) -> None:
    assert products.by_scan(page.context.shop, BARCODE)
    clerk.presses(Key.Key_F4)
    clerk.types(BARCODE)
    clerk.presses(Key.Key_Return)
    assert [item.title for item in page.customer.sale.draft().items] == ["白毫银针"]
    assert page.customer.sale.amount.text() == ""


# -- keys and room --------------------------------------------------------------------------------------------------


def test_esc_comes_back_from_everywhere(qtbot: QtBot, page: CounterPage, clerk: Clerk) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    for start in (page.customer.sell_button, page.customer.profile_button, page.field):
        start.setFocus()
        clerk.presses(Key.Key_Escape)
        assert is_home(page)
    for opening in (Key.Key_F4, Key.Key_F7):
        clerk.presses(opening)
        assert not page.field.hasFocus()
        clerk.presses(Key.Key_Escape)
        assert is_home(page)


def test_letters_typed_at_a_button_go_into_the_search(page: CounterPage, clerk: Clerk) -> None:
    clerk.types("1111")
    clerk.presses(Key.Key_Return)
    page.customer.log_button.setFocus()
    clerk.types("wgy")
    assert page.field.hasFocus()
    assert names(page) == [GUI]


def test_ctrl_f_is_the_counters_own_field(page: CounterPage, clerk: Clerk) -> None:
    page.customer.sell_button.setFocus()
    clerk.presses(Key.Key_F, CTRL)
    assert page.field.hasFocus()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_targets_are_large_and_no_word_is_cut_at_1366(page: CounterPage, clerk: Clerk, language: str) -> None:
    assert page.window().width() == 1366
    clerk.types("5678")
    clerk.presses(Key.Key_Return)
    card = page.customer
    buttons = [card.sell_button, card.log_button, card.best_button, card.profile_button, card.head.eye]
    clerk.presses(Key.Key_F4)
    clerk.types("10")
    buttons += [card.sale.record_button, card.sale.best_button, card.sale.leave_button]
    for button in buttons:
        assert button.height() >= 44, button.text()
        assert button.width() >= button.sizeHint().width(), button.text()
    assert page.list.sizeHintForRow(0) >= 44
    assert page.field.height() >= 44
    for label in (page.caption, page.keys, card.sale.lines):
        assert label.width() >= label.minimumSizeHint().width()
