"""The history page: undo and redo at any time, by mouse and keys; what was kept is named with its reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop.services.customers import add_customer, tag
from desktop.services.history import changes, undo
from desktop.services.importing import import_files
from desktop.services.shops import Shop, add_staff, create_shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.pages.history import HistoryPage
from desktop.ui.pages.history import page as history_page
from desktop.ui.pages.history.link_table import DEED

HEAD = "订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间"
ORDER = "1930680000000001,tb_lavender,98.00,98.00,交易成功,王芳,13800005678,2025-05-01 10:00:00,2025-05-01 10:01:00"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = create_shop(tmp_path / "店.shop")
    yield made
    jobs.shut_down()
    made.close()


@pytest.fixture
def context(shop: Shop, tmp_path: Path) -> Context:
    return Context(shop, QSettings(str(tmp_path / "ui.ini"), QSettings.Format.IniFormat), "en")


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> HistoryPage:
    made = HistoryPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    return made


def shown(page: HistoryPage, qtbot: QtBot) -> list[str]:
    """The sentences on the page, read anew."""
    page.reload()
    qtbot.waitUntil(lambda: page._reading.job is None)
    return [page.model.text(row, page.model.column_at("what")) for row in range(page.model.rowCount())]


def deed(page: HistoryPage, change: int) -> str:
    return page.model.text(page.model.row_of(change), page.model.column_at(DEED))


def done(page: HistoryPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._undoing.job is None and not page.said.isHidden())
    qtbot.waitUntil(lambda: page._reading.job is None)
    qtbot.wait(200)  # the page reads anew a little after a change set


def test_a_deed_is_undone_and_redone_by_its_link(page: HistoryPage, shop: Shop, qtbot: QtBot) -> None:
    add_customer(shop, "王芳")
    change = changes(shop, 1)[0].id
    assert shown(page, qtbot)[0] == "Add customer 王芳"
    index = page.model.index(0, page.model.column_at(DEED))
    at = page.table.visualRect(index).center()
    qtbot.mouseMove(page.table.viewport(), at)
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    done(page, qtbot)
    assert shop.query("SELECT count(*) FROM customer")[0][0] == 0
    assert deed(page, change) == "Redo"
    assert page.model.text(page.model.row_of(change), page.model.column_at("undone")) != ""
    assert "2 thing(s) removed" in page.said.accessibleName()

    page.do_deed(change)
    done(page, qtbot)
    assert shop.query("SELECT count(*) FROM customer")[0][0] == 1
    assert deed(page, change) == "Undo"
    assert shown(page, qtbot)[:2] == ["Redo: Add customer 王芳", "Undo: Add customer 王芳"]


def test_a_deed_is_undone_by_keys_alone(page: HistoryPage, shop: Shop, qtbot: QtBot) -> None:
    add_customer(shop, "王芳")
    shown(page, qtbot)
    page.focus_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    assert page.deed.isVisible()
    assert page.deed.text() == "Undo"
    page.deed.setFocus()
    qtbot.keyClick(page.deed, Qt.Key.Key_Return)
    done(page, qtbot)
    assert shop.query("SELECT count(*) FROM customer")[0][0] == 0


def test_what_an_undo_keeps_is_named_with_the_reason(
    page: HistoryPage, shop: Shop, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(f"{HEAD}\r\n{ORDER}\r\n", "gb18030")
    change = import_files(shop, [path]).changes[0]
    tag(shop, [1], "VIP")
    shown(page, qtbot)
    page.do_deed(change)
    done(page, qtbot)
    assert page.said.kind() == "warn"
    assert "王芳" in page.said.accessibleDescription()
    assert "edited or used since" in page.said.accessibleDescription()


def test_columns_that_were_kept_are_named() -> None:
    from desktop.services.history import KeptThing
    from desktop.ui.pages.history import sentences

    said = sentences.kept([KeptThing("contact_point", 1, "王芳", ("value",)), KeptThing("customer", 2, "", ("name",))])
    assert said == "Kept: 王芳: value – edited since; customer: name – edited since"


def test_an_undo_joins_the_stack_of_the_window(page: HistoryPage, context: Context, shop: Shop, qtbot: QtBot) -> None:
    add_customer(shop, "王芳")
    change = changes(shop, 1)[0].id
    shown(page, qtbot)
    page.do_deed(change)
    done(page, qtbot)
    reports: list[object] = []
    context.undo(reports.append)
    assert len(reports) == 1
    assert shop.query("SELECT count(*) FROM customer")[0][0] == 1


def test_someone_elses_undo_in_between_is_said(page: HistoryPage, shop: Shop, qtbot: QtBot) -> None:
    add_customer(shop, "王芳")
    change = changes(shop, 1)[0].id
    shown(page, qtbot)
    undo(shop, change)
    page.do_deed(change)
    qtbot.waitUntil(lambda: "taken back already" in page.said.accessibleName())


def test_the_opening_of_the_shop_cannot_be_undone(page: HistoryPage, qtbot: QtBot) -> None:
    assert shown(page, qtbot) == ["Open the shop"]
    assert deed(page, 1) == ""
    page.do_deed(1)
    assert page._undoing.job is None


def test_filters_by_text_kind_and_person(page: HistoryPage, context: Context, shop: Shop, qtbot: QtBot) -> None:
    ruth = add_staff(shop, "Ruth")
    add_customer(shop, "王芳", by=ruth)
    add_customer(shop, "李雷")
    page.filter.setText("王芳")
    assert shown(page, qtbot) == ["Add customer 王芳"]
    page.filter.setText("nobody")
    assert shown(page, qtbot) == []
    assert page.table.empty.isVisible()
    qtbot.mouseClick(page.table.empty.button, Qt.MouseButton.LeftButton)
    assert len(shown(page, qtbot)) == 4
    page.kind.setCurrentIndex(page.kind.findData("customers"))
    assert shown(page, qtbot) == ["Add customer 李雷", "Add customer 王芳"]
    context.staff_id = ruth
    page.mine.setChecked(True)
    assert shown(page, qtbot) == ["Add customer 王芳"]


def test_older_pages_come_when_they_are_looked_for(
    page: HistoryPage, shop: Shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(history_page.read.__globals__, "PAGE", 20)
    for number in range(50):
        add_customer(shop, f"客{number}")
    assert len(shown(page, qtbot)) == 20
    bar = page.table.verticalScrollBar()
    for wanted in (40, 51):
        bar.setValue(0)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda wanted=wanted: page.model.rowCount() == wanted)
    assert deed(page, 2) == "Undo"
