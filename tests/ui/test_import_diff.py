"""The preview as a diff: ticks, conflicts and cells by keys and mouse, and Commit does what was decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.deeds import sentence
from desktop.services.history import changes
from desktop.services.importing import FilePreview, import_files
from desktop.services.shops import Shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.pages.imports import ImportPage
from tests.services.test_import_preview import BROKEN, write_order
from tests.shops_for_tests import make_shop, taobao_file, taobao_row

PAID = "买家实际支付金额"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = make_shop(tmp_path)
    yield made
    jobs.shut_down()
    made.close()


@pytest.fixture
def page(shop: Shop, tmp_path: Path, qtbot: QtBot) -> ImportPage:
    context = Context(shop, QSettings(str(tmp_path / "ui.ini"), QSettings.Format.IniFormat), "en")
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    made.activate()
    return made


def previewed(page: ImportPage, qtbot: QtBot, *paths: Path) -> None:
    page.preview(list(paths))
    qtbot.waitUntil(lambda: page._looking.job is None and page._panes.currentWidget() is page.previewing)


def committed(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.previewing.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page._panes.currentWidget() is page.result)


def numbers(shop: Shop) -> list[str]:
    return [number for (number,) in shop.query("SELECT number FROM sales_order ORDER BY id")]


def whats(page: ImportPage) -> list[str]:
    model = page.previewing.model
    return [model.row(at).what for at in range(model.rowCount())]


def shown(page: ImportPage, qtbot: QtBot, line: int) -> None:
    """Wait until the pane beside the table shows the cells of a row."""
    diff = page.previewing.diff
    qtbot.waitUntil(lambda: diff._at == (0, line) and diff._reading_cells.job is None)


def editor(page: ImportPage) -> QLineEdit:
    found = page.previewing.diff.pane.cells.findChild(QLineEdit)
    assert found is not None
    return found


def tick_place(page: ImportPage, row: int) -> QPoint:
    return page.previewing.table.visualRect(page.previewing.model.index(row, 0)).center()


def test_rows_are_left_out_by_space_and_by_click_and_do_not_come_in(
    page: ImportPage, shop: Shop, tmp_path: Path, qtbot: QtBot
) -> None:
    previewed(page, qtbot, taobao_file(tmp_path, *(taobao_row(n, f"tb{n}") for n in range(1, 5))))
    pane, table = page.previewing, page.previewing.table
    assert pane.commit.text() == "Import 4 new"
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=tick_place(page, 2))
    assert whats(page) == ["left_out", "new", "left_out", "new"]
    assert pane.commit.text() == "Import 2 new"
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=tick_place(page, 2))
    assert pane.commit.text() == "Import 3 new", "a second turn takes it in again"
    committed(page, qtbot)
    assert numbers(shop) == ["2", "3", "4"]
    made = changes(shop, 1)[0]
    assert sentence(made.deed, made.args).endswith("(rows left out: 1, cells changed by hand: 0)")


def test_all_rows_of_a_filter_are_left_out_at_once(page: ImportPage, shop: Shop, tmp_path: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, taobao_file(tmp_path, *(taobao_row(n, f"tb{n % 2}甲") for n in range(1, 7))))
    diff = page.previewing.diff
    qtbot.keyClicks(diff.search, "TB1")
    qtbot.waitUntil(lambda: diff.model.rowCount() == 3)
    qtbot.mouseClick(diff.toggle_all, Qt.MouseButton.LeftButton)
    assert diff.toggle_all.text() == "Take these all"
    diff.search.clear()
    qtbot.waitUntil(lambda: diff.model.rowCount() == 6)
    assert whats(page) == ["left_out", "new"] * 3
    committed(page, qtbot)
    assert numbers(shop) == ["2", "4", "6"]


def test_nothing_can_be_committed_when_all_is_left_out(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, taobao_file(tmp_path, taobao_row(1)))
    qtbot.mouseClick(page.previewing.diff.toggle_all, Qt.MouseButton.LeftButton)
    assert not page.previewing.commit.isEnabled()
    assert "left out" in page.previewing._foot_words.text()


def test_a_damaged_cell_is_put_right_in_place_and_the_file_stays_as_it_is(
    page: ImportPage, shop: Shop, tmp_path: Path, qtbot: QtBot
) -> None:
    file = taobao_file(tmp_path, taobao_row(1), BROKEN)
    content = file.read_bytes()
    previewed(page, qtbot, file)
    page.previewing.tabs._choose("findings")
    findings = page.previewing.findings
    findings.selectRow(0)
    qtbot.keyClick(findings, Qt.Key.Key_F2)
    shown(page, qtbot, 3)
    field = editor(page)
    assert field.text() == "8O.00", "the cell with the finding is the one that is edited"
    field.selectAll()
    qtbot.keyClicks(field, "80.00")
    with qtbot.waitSignal(page._reading_again.finished):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._looking.job is None and page.previewing.coming() == 2)
    assert page.previewing.tabs.current() == "findings", "whoever works through the findings keeps the place"
    assert findings.model().rowCount() == 0
    committed(page, qtbot)
    assert shop.query("SELECT number, paid_minor FROM sales_order") == [("1", 8800), ("3", 8000)]
    assert file.read_bytes() == content


def test_a_cell_may_be_given_back_what_the_file_says(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, taobao_file(tmp_path, taobao_row(1)))
    table, cells = page.previewing.table, page.previewing.diff.pane.cells
    table.selectRow(0)
    shown(page, qtbot, 2)
    for text, kept in (("王芳", {(2, "收货人姓名"): "王芳"}), ("王小芳", {})):
        cells.edit_column("收货人姓名")
        field = editor(page)
        field.selectAll()
        field.insert(text)  # QTest types no Chinese
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda kept=kept: bool(page._edits) and next(iter(page._edits.values())).cells == kept)
        qtbot.waitUntil(lambda: page._looking.job is None and page._reading_again.job is None)
        shown(page, qtbot, 2)
        QApplication.processEvents()


def conflicting(shop: Shop, folder: Path) -> Path:
    import_files(shop, [taobao_file(folder, taobao_row(1), taobao_row(2), name="a.csv")])
    write_order(shop, receiver="王芳")
    return taobao_file(folder, taobao_row(1, name="李雷"), taobao_row(2), name="b.csv")


@pytest.mark.parametrize("how", ["ours", "row", "all"])
def test_a_conflict_keeps_ours_unless_told_otherwise(
    page: ImportPage, shop: Shop, tmp_path: Path, how: str, qtbot: QtBot
) -> None:
    previewed(page, qtbot, conflicting(shop, tmp_path), taobao_file(tmp_path, taobao_row(9), name="c.csv"))
    diff = page.previewing.diff
    diff.tabs._choose("conflict")
    assert whats(page) == ["kept"]
    assert diff.model.text(0, diff.model.column_at("change")) == "Receiver stays 王芳, the file says 李雷"
    diff.table.selectRow(0)
    shown(page, qtbot, 2)
    if how == "row":
        diff.pane.theirs.setFocus()
        qtbot.keyClick(diff.pane.theirs, Qt.Key.Key_Return)
    elif how == "all":
        qtbot.mouseClick(diff.all_theirs, Qt.MouseButton.LeftButton)
    takes = how != "ours"
    assert whats(page) == ["changed" if takes else "kept"]
    assert page.previewing.commit.text() == ("Import 1 new, 1 changed" if takes else "Import 1 new")
    committed(page, qtbot)
    assert shop.query("SELECT receiver FROM sales_order WHERE id=1") == [("李雷" if takes else "王芳",)]


def test_the_window_and_the_import_count_alike(page: ImportPage, shop: Shop, tmp_path: Path, qtbot: QtBot) -> None:
    files = [conflicting(shop, tmp_path), taobao_file(tmp_path, taobao_row(7), BROKEN, name="c.csv")]
    previewed(page, qtbot, *files)
    dry = [report.as_json() for report in import_files(shop, files, dry_run=True).files]
    for shown_file, told in zip(page._looked.preview.files, dry, strict=True):
        counts = page.previewing.counts(shown_file)
        assert {name: counts[name] for name in ("new", "changed", "same")} == {
            name: told[name] for name in ("new", "changed", "same")
        }
        assert (counts["conflict"], counts["finding"]) == (len(told["conflicts"]), len(told["findings"]))


def test_a_layout_known_from_memory_must_be_checked_first(
    page: ImportPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FilePreview, "is_unverified", property(lambda _file: True))
    previewed(page, qtbot, taobao_file(tmp_path, taobao_row(1)))
    pane = page.previewing
    assert "only from memory" in pane.unverified.accessibleName()
    assert not pane.commit.isEnabled()
    pane.confirm.setFocus()
    qtbot.keyClick(pane.confirm, Qt.Key.Key_Space)
    assert pane.commit.isEnabled()


def test_the_first_rows_are_on_screen_while_the_file_is_read(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    file = taobao_file(tmp_path, *(taobao_row(n, f"tb{n}") for n in range(1, 7_000)))
    seen: list[tuple[int, bool]] = []
    pane = page.previewing
    page._coming.connect(lambda _answer: seen.append((pane.model.rowCount(), pane.commit.isEnabled())))
    previewed(page, qtbot, file)
    assert seen[0][0] >= 5_000
    assert not seen[0][1], "nothing is committed of a file that is not read yet"
    assert pane.model.rowCount() == 6_999
    assert pane.commit.isEnabled()
