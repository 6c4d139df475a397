"""The import page: drop, preview, commit, result, undo; nothing happens that was not asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import DiskFull
from desktop.services.customers import add_customer
from desktop.services.filters import Filter
from desktop.services.history import changes
from desktop.services.importing import Choice, import_files
from desktop.services.shops import Shop, create_shop, list_backups, read_settings
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.drop import DropOverlay
from desktop.ui.pages.imports import ImportPage, work
from desktop.ui.pages.imports.file_line import FileLine

HEAD = "订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间,宝贝标题"
ORDERS = [
    "1930680000000001,tb_lavender,98.00,98.00,交易成功,王芳,13800005678,2025-05-01 10:00:00,2025-05-01 10:01:00,手工皂",
    "1930680000000002,茶友,36.50,36.50,卖家已发货,李雷,13900001234,2025-05-02 11:00:00,2025-05-02 11:02:00,",
    "1930680000000003,tb_lavender,20.00,20.00,交易成功,王芳,13800005678,昨天,2025-05-03 09:00:00,手工皂",
]


def taobao(path: Path, lines: list[str], encoding: str = "gb18030") -> Path:
    path.write_text("\r\n".join([HEAD, *lines]) + "\r\n", encoding=encoding)
    return path


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
def page(context: Context, qtbot: QtBot) -> ImportPage:
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    made.activate()
    return made


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    return taobao(tmp_path / "ExportOrderList.csv", ORDERS)


def previewed(page: ImportPage, qtbot: QtBot, *paths: Path) -> None:
    page.preview(list(paths))
    qtbot.waitUntil(lambda: page._looking.job is None and page._panes.currentWidget() is page.previewing)


def settled(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._writing.job is None)
    qtbot.wait(20)


def content(shop: Shop) -> dict[str, int]:
    tables = ("customer", "identity", "sales_order", "order_line", "contact_point", "source_file", "customer_summary")
    return {table: shop.query(f"SELECT count(*) FROM {table}")[0][0] for table in tables}


def drag(window: QWidget, data: QMimeData, kind: Callable[..., object]) -> object:
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPoint(50, 50) if kind is QDragEnterEvent else QPointF(50, 50)
    return kind(at, action, data, button, none)


def test_a_drop_is_previewed_committed_by_keys_and_undone(
    page: ImportPage, context: Context, shop: Shop, orders: Path, qtbot: QtBot
) -> None:
    empty = content(shop)
    overlay = DropOverlay(page)
    overlay.dropped.connect(page.preview)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(orders))])
    QApplication.sendEvent(page, drag(page, data, QDragEnterEvent))
    assert overlay.isVisible()
    QApplication.sendEvent(overlay, drag(overlay, data, QDropEvent))
    assert not overlay.isVisible()
    qtbot.waitUntil(lambda: page._looking.job is None and page._panes.currentWidget() is page.previewing)

    assert content(shop) == empty, "a preview stores nothing"
    line = page.previewing.file_lines()[0].text()
    assert "Taobao" in line
    assert "GBK" in line
    assert page.previewing.coming() == 2
    model = page.previewing.model
    assert [model.row(at).what for at in range(model.rowCount())] == ["new", "new", "finding"]
    assert page.previewing.commit.text() == "Import 2 new"
    assert "Nothing is stored yet" in page.previewing._foot_words.text()

    with qtbot.waitSignal(context.told) as told:
        qtbot.keyClick(page.previewing.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page._panes.currentWidget() is page.result
    change = changes(shop, 1)[0]
    assert change.deed == "import"
    assert told.args[1] == change.id, "the toast can take it back"
    assert context.undo_stack.undo_change.id == change.id
    assert content(shop)["sales_order"] == 2
    assert content(shop)["customer"] == 2

    with qtbot.waitSignal(context.customers_wanted) as wanted:
        qtbot.mouseClick(page.result.customers, Qt.MouseButton.LeftButton)
    assert isinstance(wanted.args[0], Filter)
    assert len(wanted.args[0].ids) == 2

    qtbot.mouseClick(page.result.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.result._undone is not None)
    assert content(shop) == empty
    assert not page.result.undo.isVisible()


def test_the_same_file_again_says_so_and_cannot_be_committed(
    page: ImportPage, shop: Shop, orders: Path, qtbot: QtBot
) -> None:
    import_files(shop, [orders])
    last = changes(shop, 1)[0].id
    previewed(page, qtbot, orders)
    assert not page.previewing.commit.isEnabled()
    assert page.previewing.commit.text() == "Nothing new"
    assert "imported before" in page.previewing._foot_words.text()
    qtbot.keyClick(page.previewing.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert changes(shop, 1)[0].id == last


def test_what_changes_is_shown_old_and_new(
    page: ImportPage, shop: Shop, tmp_path: Path, orders: Path, qtbot: QtBot
) -> None:
    import_files(shop, [orders])
    newer = taobao(tmp_path / "newer.csv", [ORDERS[0], ORDERS[1].replace("卖家已发货", "交易成功")])
    previewed(page, qtbot, newer)
    page.previewing.tabs._choose("changed")
    model = page.previewing.model
    assert model.rowCount() == 1
    assert model.text(0, model.column_at("change")) == "State Shipped → Completed"
    assert model.text(0, model.column_at("customer")) == "李雷"


def test_esc_leaves_the_preview_and_stores_nothing(page: ImportPage, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    before = changes(shop, 1)[0].id
    previewed(page, qtbot, orders)
    qtbot.keyClick(page.previewing.table, Qt.Key.Key_Escape)
    assert page._panes.currentWidget() is page.idle
    assert changes(shop, 1)[0].id == before


@pytest.mark.parametrize("late", [False, True])
def test_a_cancel_leaves_all_as_before(
    page: ImportPage, context: Context, shop: Shop, tmp_path: Path, orders: Path, late: bool, qtbot: QtBot
) -> None:
    add_customer(shop, "老客人")
    before = content(shop)
    second = taobao(tmp_path / "second.csv", [ORDERS[1].replace("0002", "0009")])
    previewed(page, qtbot, orders, second)
    page._commit()
    job = page._writing.job
    assert job is not None
    if late:  # all is stored already, but the window has not heard so
        assert jobs._pool().waitForDone(5000)
        assert content(shop) != before
    job.cancel()
    qtbot.waitUntil(lambda: "cancelled" in page.said.accessibleName())
    settled(page, qtbot)
    assert content(shop) == before
    assert page._panes.currentWidget() is page.previewing
    assert page.previewing.commit.isEnabled(), "it can be tried again"
    assert context.undo_stack.undo_change is None


def test_a_failure_halfway_takes_back_the_files_before_it(
    page: ImportPage, shop: Shop, tmp_path: Path, orders: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(shop)
    second = taobao(tmp_path / "second.csv", [ORDERS[1].replace("0002", "0009")])

    def full(shop: Shop, paths: list[Path], **rest: object) -> object:
        if paths[0].path == second:
            raise DiskFull(second)
        return import_files(shop, paths, **rest)

    monkeypatch.setattr(work, "import_files", full)
    previewed(page, qtbot, orders, second)
    page._commit()
    qtbot.waitUntil(lambda: "disk is full" in page.said.accessibleName())
    assert content(shop) == before


def test_broken_files_give_sentences_beside_the_good_ones(
    page: ImportPage, context: Context, tmp_path: Path, orders: Path, qtbot: QtBot
) -> None:
    errors: list[object] = []
    context.failed.connect(errors.append)
    picture, empty, strange = tmp_path / "photo.csv", tmp_path / "empty.csv", tmp_path / "strange.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    empty.write_bytes(b"")
    strange.write_text("a,b\n1,2\n", "utf-8")
    previewed(page, qtbot, picture, empty, strange, tmp_path / "gone.csv", orders)
    said = [line.text() for line in page.previewing.file_lines()]
    assert any("photo.csv is no text file" in each for each in said)
    assert any("empty.csv is empty" in each for each in said)
    assert any("strange.csv is no export" in each for each in said)
    assert any("gone.csv is not there" in each for each in said)
    assert page.previewing.commit.isEnabled()
    assert not errors
    assert not any("Traceback" in each for each in said)


def test_only_broken_files_cannot_be_committed(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    strange = tmp_path / "strange.csv"
    strange.write_text("a,b\n1,2\n", "utf-8")
    previewed(page, qtbot, strange)
    assert not page.previewing.commit.isEnabled()
    assert "None of this can be read" in page.previewing._foot_words.text()


def test_a_person_may_say_what_a_file_is(page: ImportPage, orders: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, orders)
    line = page.previewing.file_lines()[0]
    menu = line.menu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["It is", "Its encoding is", "Read it another way…"]
    line.chosen.emit(orders, Choice(encoding="utf-8"))
    qtbot.waitUntil(lambda: page._looking.job is None)
    assert "UTF-8" in " ".join(each.text() for each in page.previewing.file_lines()) or page._looked.preview.refused


def test_findings_can_be_copied_and_saved(
    page: ImportPage, context: Context, tmp_path: Path, orders: Path, qtbot: QtBot
) -> None:
    previewed(page, qtbot, orders)
    page.previewing.tabs._choose("findings")
    page.previewing.findings.copy_all()
    rows = QGuiApplication.clipboard().text().split("\n")
    assert len(rows) == 2
    assert rows[1].startswith("4\t")
    assert "昨天" in rows[1]
    target = tmp_path / "findings.xlsx"
    with qtbot.waitSignal(context.told):
        page.previewing.findings.save(target)
    assert target.read_bytes()[:2] == b"PK"


def test_a_backup_is_made_before_an_import_into_a_shop_that_holds_something(
    page: ImportPage, shop: Shop, orders: Path, qtbot: QtBot
) -> None:
    add_customer(shop, "老客人")
    previewed(page, qtbot, orders)
    page._commit()
    qtbot.waitUntil(lambda: page._panes.currentWidget() is page.result)
    assert [each.reason for each in list_backups(shop.path)] == ["before import"]
    assert read_settings(shop).currency == "CNY"


def test_an_old_import_is_undone_from_the_list(page: ImportPage, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    import_files(shop, [orders])
    page.activate()
    qtbot.waitUntil(lambda: page.idle.model.rowCount() == 1)
    page.idle.table.selectRow(0)
    assert page.idle.undo_button.isVisible()
    qtbot.mouseClick(page.idle.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "taken back" in page.idle.said.accessibleName())
    qtbot.waitUntil(lambda: page.idle.undo_button.text() == "Redo this import")
    assert content(shop)["sales_order"] == 0
    row = page.idle.model.row(0)[1]
    assert row.undone_by is not None
    assert row.format == "taobao_orders", "what it was is still known"


def test_other_files_are_refused_with_a_sentence(qtbot: QtBot, tmp_path: Path, orders: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    overlay = DropOverlay(window)
    program = tmp_path / "setup.exe"
    program.write_bytes(b"MZ")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(program)), QUrl.fromLocalFile(str(orders))])
    said: list[str] = []
    taken: list[list[str]] = []
    overlay.refused.connect(said.append)
    overlay.dropped.connect(taken.append)
    QApplication.sendEvent(window, drag(window, data, QDragEnterEvent))
    QApplication.sendEvent(overlay, drag(overlay, data, QDropEvent))
    assert said == ["setup.exe was not taken: export files end in .csv, .txt or .tsv."]
    assert taken == [[str(orders)]]


def test_another_language_reaches_every_pane(page: ImportPage, orders: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, orders)
    page.retranslate()
    assert page.previewing.tabs.current() == "all"
    assert page.title() == "Import"


def test_cells_copied_in_a_spreadsheet_are_pasted_seen_and_imported(page: ImportPage, shop: Shop, qtbot: QtBot) -> None:
    cells = "\r\n".join(line.replace(",", "\t") for line in [HEAD, *ORDERS[:2]]) + "\r\n"
    QGuiApplication.clipboard().setText(cells)
    qtbot.keyClick(page.idle.first(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page._panes.currentWidget() is page.previewing)
    page._commit()
    settled(page, qtbot)
    assert shop.query("SELECT count(*) FROM sales_order") == [(2,)]
    assert shop.query("SELECT name, encoding FROM source_file") == [("Pasted table", "utf-8")]


def test_an_empty_clipboard_is_said(page: ImportPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(page.idle.first(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "clipboard holds no cells" in page.said.accessibleName()
    assert page._panes.currentWidget() is page.idle


def test_letters_that_read_well_in_two_ways_are_shown_in_both(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    head = "Name,Created at,Financial Status,Total,Currency,Lineitem name,Lineitem quantity,Shipping Name"
    file.write_bytes((head + "\n#1,2025-05-01 10:00:00 +0800,paid,9.00,CNY,Soap,1,路\n").encode("gb18030"))
    previewed(page, qtbot, file)
    (line,) = page.previewing.findChildren(FileLine)
    assert "read as “·”" in line.text() or "choose the encoding" in line.text()
    menu = line.menu()
    shown = [each.text() for each in menu.actions()[1].menu().actions()]
    assert any(text.startswith("UTF-8:") and "·" in text for text in shown)
    (chinese,) = (each for each in menu.actions()[1].menu().actions() if each.text().startswith("GBK"))
    assert "路" in chinese.text()
    chinese.trigger()
    qtbot.waitUntil(lambda: page._looking.job is None and bool(page._choices))
    qtbot.waitUntil(lambda: page._looked.preview.files[0].report.encoding == "gb18030")
    assert "choose the encoding" not in page.previewing.findChildren(FileLine)[-1].text()
