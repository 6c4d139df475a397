"""The history of imports on its page, the lines of orders, fix-it sheets: by mouse and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.services import describing, own_formats
from desktop.services.history import changes, undo
from desktop.services.importing import Choice, import_files, past_imports
from desktop.services.shops import Shop, create_shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.evidence_dialog import EvidenceDialog
from desktop.ui.pages.imports import ImportPage
from desktop.ui.pages.imports.past_dialogs import FindingsDialog, LinesDialog, ReadAgainDialog
from tests.shops_for_tests import TAOBAO, taobao_file, taobao_row

BAD = taobao_row(2, "tb大明", phone="13900001111", day="昨天")


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
def page(context: Context, shop: Shop, tmp_path: Path, qtbot: QtBot) -> ImportPage:
    import_files(shop, [taobao_file(tmp_path, taobao_row(1), name="older.csv")])
    import_files(shop, [taobao_file(tmp_path, taobao_row(1), BAD, taobao_row(3), name="newer.csv")])
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.idle.model.rowCount() == 2)
    return made


def cells(page: ImportPage, key: str) -> list[str]:
    model = page.idle.model
    return [model.text(row, model.column_at(key)) for row in range(model.rowCount())]


def opened(kind: type) -> QDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def settled(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.idle.past.busy and page.idle.past._reading.job is None and not jobs.busy())


def test_the_list_tells_counts_findings_and_state(page: ImportPage) -> None:
    assert cells(page, "file") == ["newer.csv", "older.csv"]
    assert cells(page, "new") == ["1", "1"]
    assert cells(page, "same") == ["1", "0"]
    assert cells(page, "findings") == ["2", ""]
    assert cells(page, "stands") == ["In", "In"]
    assert cells(page, "deed") == ["Undo", "Undo"]


def test_an_import_is_undone_and_redone_by_keys_and_says_what_stayed(
    page: ImportPage, shop: Shop, qtbot: QtBot
) -> None:
    page.idle.table.setFocus()
    page.idle.table.selectRow(1)
    qtbot.keyClick(page.idle.undo_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "older.csv was taken back" in page.idle.said.accessibleName())
    assert "which a later import shows too" in page.idle.said.accessibleDescription()
    settled(page, qtbot)
    assert cells(page, "stands") == ["In", "Taken back"]
    assert shop.query("SELECT count(*) FROM sales_order") == [(2,)]
    assert page.idle.undo_button.text() == "Redo this import"
    qtbot.keyClick(page.idle.undo_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "older.csv is in again" in page.idle.said.accessibleName())
    settled(page, qtbot)
    assert cells(page, "stands") == ["In", "In"]


def test_a_filter_finds_by_name_and_by_state(page: ImportPage, shop: Shop, qtbot: QtBot) -> None:
    undo(shop, past_imports(shop)[0].change)
    qtbot.keyClicks(page.idle.past.filter, "older")
    qtbot.waitUntil(lambda: cells(page, "file") == ["older.csv"])
    page.idle.past.filter.clear()
    qtbot.keyClicks(page.idle.past.filter, "taken back")
    qtbot.waitUntil(lambda: cells(page, "file") == ["newer.csv"])
    page.idle.past.filter.clear()
    qtbot.keyClicks(page.idle.past.filter, "nothing like it")
    qtbot.waitUntil(lambda: page.idle.model.rowCount() == 0)


def test_more_than_a_page_is_read_when_it_is_scrolled_to(
    page: ImportPage, monkeypatch: pytest.MonkeyPatch, shop: Shop, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr("desktop.ui.pages.imports.past_pane.PAGE", 20)
    for number in range(40):
        import_files(shop, [taobao_file(tmp_path, taobao_row(10 + number), name=f"{number}.csv")])
    page.idle.reload()
    qtbot.waitUntil(lambda: page.idle.model.rowCount() == 20)
    for _ in range(3):
        bar = page.idle.table.verticalScrollBar()
        bar.setValue(bar.maximum())
        settled(page, qtbot)
    assert cells(page, "file")[-1] == "older.csv"
    assert page.idle.model.rowCount() == 42


def test_the_findings_of_an_import_and_its_fix_it_sheet(
    page: ImportPage, context: Context, tmp_path: Path, shop: Shop, qtbot: QtBot
) -> None:
    page.idle.table.selectRow(0)
    qtbot.mouseClick(page.idle.past.findings, Qt.MouseButton.LeftButton)
    dialog = opened(FindingsDialog)
    qtbot.waitUntil(lambda: dialog.view.model().rowCount() == 2)
    assert dialog.view.fix_it.isVisible()
    target = tmp_path / "fix.csv"
    with qtbot.waitSignal(context.told) as told:
        dialog.view.save_fix_it(past_imports(shop)[0].change, target)
    assert told.args[0].startswith("1 row")
    assert "Write the day as" in target.read_text("utf-8-sig")
    target.write_text(target.read_text("utf-8-sig").replace("昨天", "2026-05-24"), "utf-8")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    page.preview([target])
    qtbot.waitUntil(lambda: page._looking.job is None and page._panes.currentWidget() is page.previewing)
    assert page.previewing.coming() == 1
    page._commit()
    qtbot.waitUntil(lambda: page._panes.currentWidget() is page.result)
    page._go_idle()
    qtbot.waitUntil(lambda: page.idle.model.rowCount() == 3)
    assert cells(page, "stands") == ["Rows put right", "In", "In"]
    assert cells(page, "findings")[1] == "2, 1 put right"


def test_the_lines_of_a_file_as_they_came(page: ImportPage, shop: Shop, qtbot: QtBot) -> None:
    undo(shop, past_imports(shop)[0].change)
    page.idle.table.selectRow(0)
    qtbot.mouseClick(page.idle.past.lines, Qt.MouseButton.LeftButton)
    dialog = opened(LinesDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 4)
    assert dialog.model.text(0, 1) == TAOBAO
    assert dialog.model.text(2, 1) == BAD
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_file_is_saved_as_it_came(
    page: ImportPage, context: Context, shop: Shop, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "kept.csv"
    with qtbot.waitSignal(context.told):
        page.idle.past.save_file(past_imports(shop)[0], target)
    assert target.read_bytes() == (tmp_path / "newer.csv").read_bytes()


def test_a_file_is_read_again_from_its_line_in_the_list(page: ImportPage, shop: Shop, qtbot: QtBot) -> None:
    page.idle.table.selectRow(0)
    qtbot.mouseClick(page.idle.past.again, Qt.MouseButton.LeftButton)
    dialog = opened(ReadAgainDialog)
    assert dialog.shape.currentData() == "taobao_orders"
    dialog.letters.setCurrentIndex(dialog.letters.findData("gb18030"))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.letters, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "newer.csv was read again" in page.idle.said.accessibleName())
    settled(page, qtbot)
    assert cells(page, "stands") == ["Second reading", "Read again since", "In"]
    assert cells(page, "deed") == ["Undo", "", "Undo"]
    assert [each.deed for each in changes(shop, 2)] == ["import_again", "undo"]


def test_own_kinds_are_named_by_their_titles(page: ImportPage, shop: Shop, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "book.csv"
    path.write_text("姓名,手机,地址\n王芳,13800005678,东街 12 号\n李雷,13900001234,西街 3 号\n", "utf-8")
    seen = describing.described(path)
    name = own_formats.save_own(shop, "客户本", seen.mapping, seen.base)
    import_files(shop, [path])
    own_formats.rename_own(shop, name, "Old friends")
    page.idle.reload()
    qtbot.waitUntil(lambda: page.idle.model.rowCount() == 3)
    assert cells(page, "format")[0] == "Old friends"
    page.idle.past.filter.setFocus()
    qtbot.keyClicks(page.idle.past.filter, "old friends")
    qtbot.waitUntil(lambda: page.idle.model.rowCount() == 1)
    page.idle.table.selectRow(0)
    qtbot.mouseClick(page.idle.past.again, Qt.MouseButton.LeftButton)
    dialog = opened(ReadAgainDialog)
    assert (dialog.shape.currentText(), dialog.shape.currentData()) == ("Old friends", name)
    dialog.reject()


def test_a_reading_that_does_not_fit_is_said_and_changes_nothing(page: ImportPage, shop: Shop, qtbot: QtBot) -> None:
    before = changes(shop, 1)[0].id
    page.idle.past.read_again(past_imports(shop)[0], Choice("shopify_orders"))
    qtbot.waitUntil(lambda: "is no export" in page.idle.said.accessibleName())
    assert changes(shop, 1)[0].id == before


def test_an_order_shows_the_line_it_came_from(page: ImportPage, context: Context, shop: Shop, qtbot: QtBot) -> None:
    order = shop.query("SELECT id FROM sales_order WHERE number='1'")[0][0]
    dialog = EvidenceDialog(context, order, "1")
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == len(TAOBAO.split(",")))
    assert [dialog.files.itemText(at).split(" – ")[0] for at in range(dialog.files.count())] == [
        "newer.csv",
        "older.csv",
    ]
    assert dialog.table.model().text(0, 0) == "订单编号"
    assert dialog.table.model().text(0, 1) == '="1"'
    assert "line 2" in dialog.where.text()
    first = dialog.table
    qtbot.keyClick(dialog.files, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.table is not first)
    assert "older.csv" in dialog.where.text()
