"""Describing an unknown file, by mouse and by keys alone: from the refused line to rows that came in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.history import changes
from desktop.services.own_formats import own_formats, own_titles
from desktop.services.shops import Shop, create_shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.mapping import MappingDialog
from desktop.ui.pages.imports import ImportPage
from desktop.ui.pages.settings.formats_section import FormatsSection

ORDERS = (
    "东街茶行 5 月\n\n单号,日期,客户,电话,金额,阶段\nA1,2025-05-01,王芳,13800005678,98,已完成\n"
    "A2,2025-05-02,李雷,13900001234,50,蓝\nA3,昨天,李雷,13900001234,20,已完成\n"
)


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
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "订单2025-05.csv"
    path.write_text(ORDERS, encoding="gb18030")
    return path


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ImportPage:
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    made.activate()
    return made


def previewed(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.preview([path])
    qtbot.waitUntil(lambda: page._looking.job is None and page._panes.currentWidget() is page.previewing)


def settled(dialog: MappingDialog, qtbot: QtBot) -> MappingDialog:
    qtbot.waitUntil(lambda: dialog.description() is not None and dialog.is_settled())
    return dialog


def opened(page: ImportPage, qtbot: QtBot) -> MappingDialog:
    """The dialog that the first file's line opens."""
    qtbot.mouseClick(page.previewing.file_lines()[0].describe, Qt.MouseButton.LeftButton)
    return settled(page.findChildren(MappingDialog)[-1], qtbot)


def shown(context: Context, qtbot: QtBot, path: Path) -> MappingDialog:
    dialog = MappingDialog(context, path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return settled(dialog, qtbot)


def pick(choice: QComboBox, value: object, qtbot: QtBot) -> None:
    """Choose as a hand does: down or up until it stands there."""
    target = choice.findData(value)
    assert target >= 0, value
    choice.setFocus()
    while choice.currentIndex() != target:
        key = Qt.Key.Key_Down if choice.currentIndex() < target else Qt.Key.Key_Up
        qtbot.keyClick(choice, key)


def names(dialog: MappingDialog) -> list[str]:
    return [dialog.columns.head(at).choice.currentText() for at in range(dialog.columns.columnCount())]


def test_three_clicks_from_refused_to_stored(page: ImportPage, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, orders)
    assert not page.previewing.commit.isEnabled()
    dialog = opened(page, qtbot)
    assert names(dialog) == ["Order number", "Ordered on", "Buyer's name", "Phone", "Total", "Leave out"]
    assert dialog.trial._trial.coming == 2
    assert dialog.name.text() == "订单"
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._looking.job is None and page.previewing.commit.isEnabled())
    assert "订单" in page.previewing.file_lines()[0].text()
    qtbot.mouseClick(page.previewing.commit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._panes.currentWidget() is page.result)
    assert shop.query("SELECT number, paid_minor FROM sales_order ORDER BY number") == [("A1", 9800), ("A2", 5000)]
    assert {each.deed for each in changes(shop, 3)} >= {"import", "add_format"}


def test_it_is_recognised_next_time(page: ImportPage, shop: Shop, orders: Path, tmp_path: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, orders)
    opened(page, qtbot).save()
    qtbot.waitUntil(lambda: page._looking.job is None and page.previewing.commit.isEnabled())
    june = tmp_path / "订单2025-06.csv"
    june.write_text(ORDERS.replace("A", "B"), encoding="utf-8")
    previewed(page, qtbot, june)
    (line,) = page.previewing.file_lines()
    assert "订单" in line.text()
    assert not line.describe.isVisible()
    assert page.previewing.coming() == 2
    page._go_idle()
    menu_words = [action.text() for action in line.menu().actions()]
    assert "Read it another way…" in menu_words


def test_keys_alone_describe_and_save(context: Context, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    pick(dialog.columns.head(5).choice, "status", qtbot)
    settled(dialog, qtbot)
    assert dialog.statuses.isVisible()
    assert dialog.statuses.choice("已完成").currentData() == "completed"
    pick(dialog.statuses.choice("蓝"), "shipped", qtbot)
    settled(dialog, qtbot)
    assert [row.status for row in dialog.trial._trial.rows] == ["completed", "shipped"]
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == ["订单", None]
    (shape,) = own_formats(shop).values()
    assert dict(shape.status[0].map) == {"已完成": "completed", "蓝": "shipped"}


def test_esc_leaves_and_nothing_is_kept(context: Context, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert own_titles(shop) == {}


def test_what_is_missing_is_said_and_cannot_be_saved(context: Context, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    pick(dialog.columns.head(1).choice, "", qtbot)
    settled(dialog, qtbot)
    assert not dialog.save_button.isEnabled()
    assert dialog.trial.message.text() == "Choose the column that holds the day of the order."
    pick(dialog.columns.head(1).choice, "placed_at", qtbot)
    settled(dialog, qtbot)
    assert dialog.save_button.isEnabled()
    assert dialog.trial._trial.coming == 2


def test_a_row_can_be_said_to_be_something_else(context: Context, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    qtbot.mouseClick(dialog.options.rows.button("customer"), Qt.MouseButton.LeftButton)
    settled(dialog, qtbot)
    assert "Buyer's name" not in names(dialog)
    assert dialog.description().mapping.row == "customer"
    assert dialog.trial._trial.coming == 3


def test_findings_are_told_with_their_line(context: Context, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    assert "1 row" in dialog.trial.words.text()
    dialog.trial.tabs._choose("findings")
    model = dialog.trial.findings.model()
    assert model.rowCount() == 1
    assert model.text(0, model.column_at("line")) == "6"
    assert model.text(0, model.column_at("text")) == "昨天"


def test_header_line_and_encoding_can_be_corrected(context: Context, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    assert dialog.options.line.value() == 3
    qtbot.keyClick(dialog.options.line, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: dialog.is_settled() and dialog.description().peek.header[0] == "A1")
    qtbot.keyClick(dialog.options.line, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.is_settled() and dialog.description().peek.header[0] == "单号")
    pick(dialog.options.encoding, "cp1252", qtbot)
    qtbot.waitUntil(lambda: dialog.is_settled() and "单号" not in dialog.description().peek.header)
    pick(dialog.options.encoding, "gb18030", qtbot)
    qtbot.waitUntil(lambda: dialog.is_settled() and dialog.description().peek.header[0] == "单号")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save()
    assert saved.args[1] == "gb18030"


def test_a_taken_name_is_said_below(context: Context, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    shown(context, qtbot, orders).save()
    dialog = shown(context, qtbot, orders)
    assert dialog.name.text() == "订单 2"
    dialog.name.setText("订单")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "taken" in dialog.hint.text()
    assert list(own_titles(shop)) == ["订单"]


def test_a_known_file_is_read_another_way_in_place(page: ImportPage, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    previewed(page, qtbot, orders)
    opened(page, qtbot).save()
    qtbot.waitUntil(lambda: page._looking.job is None and page.previewing.commit.isEnabled())
    line = page.previewing.file_lines()[0]
    line.menu().actions()[-1].trigger()
    dialog = settled(page.findChildren(MappingDialog)[-1], qtbot)
    assert dialog.name.text() == "订单"
    pick(dialog.columns.head(2).choice, "receiver_name", qtbot)
    settled(dialog, qtbot)
    dialog.save()
    qtbot.waitUntil(lambda: page._looking.job is None)
    (shape,) = own_formats(shop).values()
    assert shape.fields["receiver_name"].headers == ("客户",)
    assert "buyer_name" not in shape.fields


def test_a_platforms_file_begins_with_what_is_known(context: Context, qtbot: QtBot) -> None:
    sample = Path(__file__).parents[1] / "importers" / "data" / "taobao_orders_40_columns.csv"
    dialog = MappingDialog(context, sample, format_name="taobao_orders")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(dialog, qtbot)
    assert names(dialog)[:2] == ["Order number", "Account or card"]
    assert dialog.trial._trial.coming > 0


def test_every_control_has_a_name_and_tab_goes_round(context: Context, orders: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, orders)
    seen: list[QWidget] = []
    dialog.options.rows.setFocus()
    while (widget := QApplication.focusWidget()) not in seen and widget is not None:
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    said = [widget.accessibleName() or getattr(widget, "text", str)() for widget in seen]
    assert all(said)
    assert sum(name.startswith("Column ") for name in said) == 6
    assert "Save" in said


def wide(folder: Path) -> Path:
    path = folder / "wide.csv"
    columns = [f"字段{number}甲" for number in range(40)]
    path.write_text("姓名,手机," + ",".join(columns) + "\n王芳,13800005678" + ",x" * 40 + "\n", "utf-8")
    return path


def test_it_fits_a_small_screen(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    dialog = MappingDialog(context, wide(tmp_path), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    settled(dialog, qtbot)
    assert dialog.width() <= 1366
    assert dialog.height() <= 720
    assert dialog.minimumSizeHint().height() <= 720
    assert dialog.minimumSizeHint().width() <= 1342


def test_the_choice_that_the_keys_are_on_is_in_view(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, wide(tmp_path))
    dialog.columns.head(0).choice.setFocus()
    for column in range(41):
        qtbot.keyClick(dialog.columns.head(column).choice, Qt.Key.Key_Tab)
    last = dialog.columns.head(41)
    assert last.choice.hasFocus()
    assert dialog.columns.viewport().rect().contains(last.geometry().center())


def test_settings_list_rename_change_and_remove(context: Context, shop: Shop, orders: Path, qtbot: QtBot) -> None:
    shown(context, qtbot, orders).save()
    section = FormatsSection(context)
    qtbot.addWidget(section)
    section.show()
    section.load()
    line = section.lines["订单"]
    line.field.setFocus()
    line.field.selectAll()
    qtbot.keyClicks(line.field, "Orders by hand")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert own_titles(shop) == {"订单": "Orders by hand"}

    line = section.lines["订单"]
    line.field.setText("taobao_orders")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert own_titles(shop) == {"订单": "Orders by hand"}
    assert "taken" in section._row.problem()

    qtbot.mouseClick(section.lines["订单"].edit, Qt.MouseButton.LeftButton)
    dialog = settled(section.findChildren(MappingDialog)[-1], qtbot)
    assert names(dialog)[0] == "Order number"
    pick(dialog.columns.head(5).choice, "buyer_note", qtbot)
    dialog.save()
    (shape,) = own_formats(shop).values()
    assert shape.fields["buyer_note"].headers == ("阶段",)

    with qtbot.waitSignal(context.told) as told:
        qtbot.mouseClick(section.lines["订单"].remove, Qt.MouseButton.LeftButton)
    assert own_titles(shop) == {}
    assert section.lines == {}
    assert told.args[1] is not None
    context.undo()
    section.load()
    assert list(section.lines) == ["订单"]


def test_settings_write_a_description_to_a_file(
    context: Context, shop: Shop, orders: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shown(context, qtbot, orders).save()
    section = FormatsSection(context)
    qtbot.addWidget(section)
    section.load()
    with qtbot.waitSignal(context.told):
        section.save_as(section._present[0], tmp_path / "own.toml")
    assert "单号" in (tmp_path / "own.toml").read_text("utf-8")
    with qtbot.waitSignal(context.failed):
        section.save_as(section._present[0], tmp_path / "nowhere" / "own.toml")
