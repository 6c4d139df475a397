"""The parts pages are made of, driven by real keys and clicks."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QEnterEvent, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.jobs import Job
from desktop.ui.widgets import hit_list
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chart import ChartView
from desktop.ui.widgets.chart_specs import Bar, bar_chart, column_chart
from desktop.ui.widgets.chip import ChipRow
from desktop.ui.widgets.command_palette import CommandPalette, PaletteEntry, matching
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.hit_list import Hit
from desktop.ui.widgets.info_bar import InfoBar
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.note import NoteStrip, bold_html
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.rail import Rail, RailEntry
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import COPY_MOST, RowTable
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.splitter import Splitter
from desktop.ui.widgets.tabs import QuietTabs, Tab
from desktop.ui.widgets.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # windows without a screen

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 100, "en")


def shown(qtbot: QtBot, widget: QWidget, width: int = 800, height: int = 500) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


# -- rows -------------------------------------------------------------------------------------------------------------


class CountedRows:
    """A million rows that remember which pages were read."""

    page_size = 200

    def __init__(self, count: int = 1_000_000) -> None:
        self.ids: Sequence[int] = range(10, 10 + count)
        self.pages: list[int] = []

    def __len__(self) -> int:
        return len(self.ids)

    def page(self, number: int) -> list[tuple | None]:
        self.pages.append(number)
        start = number * self.page_size
        return [(row_id, f"Name {row_id}", row_id * 100) for row_id in self.ids[start : start + self.page_size]]


def columns() -> list[Column]:
    return [
        Column("name", lambda: "Name", lambda row: row[1]),
        Column("paid", lambda: "Paid", lambda row: f"−{row[2]}", kind="money"),
        Column("id", lambda: "Number", lambda row: str(row[0]), kind="number", visible=False),
    ]


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    model = RowTableModel(columns())
    model.set_rows(CountedRows())
    return shown(qtbot, RowTable(model, "Customers"))


def test_only_the_pages_on_screen_are_read(table: RowTable) -> None:
    source = table.model().source
    table.grab()
    assert source.pages == [0]
    table.scrollToBottom()
    table.grab()
    assert source.pages == [0, 4999]


def test_a_million_rows_are_selected_without_reading_them(table: RowTable, qtbot: QtBot) -> None:
    table.model().source.pages.clear()
    with qtbot.waitSignal(table.selection_changed):
        table.selectAll()
    assert table.selected_count() == 1_000_000
    ids = table.selected_ids()
    assert (len(ids), ids[0], ids[-1]) == (1_000_000, 10, 1_000_009)
    assert len(table.model().source.pages) <= 1


def test_keys_go_to_both_ends_and_select_up_to_there(table: RowTable, qtbot: QtBot) -> None:
    table.setFocus()
    qtbot.keyClick(table, Key.Key_End)
    assert table.current_id() == 1_000_009
    qtbot.keyClick(table, Key.Key_Home)
    assert table.selected_ids() == [10]
    qtbot.keyClick(table, Key.Key_Down, Modifier.ShiftModifier)
    assert table.selected_ids() == [10, 11]
    qtbot.keyClick(table, Key.Key_End, Modifier.ShiftModifier)
    assert table.selected_count() == 1_000_000


def test_enter_opens_and_letters_begin_a_search(table: RowTable, qtbot: QtBot) -> None:
    assert table.select_id(12)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Key.Key_Return)
    with qtbot.waitSignal(table.typed) as typed:
        qtbot.keyClicks(table, "w")
    assert (opened.args, typed.args) == ([12], ["w"])
    assert not table.select_id(5)


def test_what_is_copied_can_be_pasted_into_a_spreadsheet(qtbot: QtBot) -> None:
    model = RowTableModel(columns())
    model.set_rows(ListRows([(1, "=HYPERLINK()", 5), (2, "王\t芳", 7)]))
    table = shown(qtbot, RowTable(model))
    table.selectAll()
    qtbot.keyClick(table, Key.Key_C, Modifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\tPaid\n'=HYPERLINK()\t-5\n王 芳\t-7"
    assert "<td>王 芳</td>" in data.html()


def test_too_much_to_copy_is_said(table: RowTable, qtbot: QtBot) -> None:
    table.selectAll()
    with qtbot.waitSignal(table.copy_refused) as refused:
        table.copy_selection()
    assert refused.args == [1_000_000, COPY_MOST]


def test_a_click_on_a_head_asks_for_the_order(table: RowTable, qtbot: QtBot) -> None:
    def click(section: int) -> list:
        at = QPoint(table.header.sectionViewportPosition(section) + 30, 10)
        with qtbot.waitSignal(table.sort_requested) as asked:
            qtbot.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        return asked.args

    assert [click(0), click(0), click(1)] == [["name", False], ["name", True], ["paid", True]]


def test_a_layout_comes_back_as_it_was(table: RowTable, qtbot: QtBot) -> None:
    table.header.moveSection(0, 1)
    table.setColumnHidden(2, False)
    table.header.resizeSection(1, 222)
    table.set_sort("paid", True)
    state = table.layout_state()
    table.reset_columns()
    table.restore_layout({"columns": [{"key": "gone"}, *state["columns"]], "sort": state["sort"]})
    assert table.layout_state() == state
    assert [column["key"] for column in state["columns"]] == ["paid", "name", "id"]


def test_columns_are_chosen_by_keys_and_the_last_one_stays(table: RowTable, qtbot: QtBot) -> None:
    menu = table.choose_columns()
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Key.Key_Space)
    assert table.isColumnHidden(0)
    assert menu.isVisible()
    assert not menu.actions()[1].isEnabled()
    menu.close()


def test_an_empty_list_says_so(table: RowTable, qtbot: QtBot) -> None:
    table.empty.set_texts("No customers yet.", "Import a file", "Look at a demo shop")
    assert not table.empty.isVisible()
    table.model().set_rows(ListRows([]))
    assert table.empty.isVisible()
    with qtbot.waitSignal(table.empty.acted):
        qtbot.keyClick(table.empty.button, Key.Key_Return)


def test_a_row_that_is_gone_is_blank() -> None:
    class Holes(CountedRows):
        def page(self, number: int) -> list[tuple | None]:
            return [None] * self.page_size

    model = RowTableModel(columns())
    model.set_rows(Holes(3))
    assert model.data(model.index(0, 0)) == ""
    assert model.data(model.index(0, 0), Qt.ItemDataRole.UserRole) is None


def test_every_kind_of_cell_is_painted(qtbot: QtBot) -> None:
    from desktop.ui.widgets.row_table import Span

    kinds = {
        "state": "warn",
        "mark": "stale",
        "tags": ["VIP", "tea " * 30],
        "spans": [Span("¥0.00", struck=True), Span("¥36.00", bold=True)],
        "date": None,
    }
    made = [
        Column(kind, str, lambda row: "word " * 20, kind=kind, value=lambda row, value=value: value)
        for kind, value in kinds.items()
    ]
    model = RowTableModel(made)
    model.set_rows(ListRows([(1,), (2,)]))
    table = shown(qtbot, RowTable(model))
    table.fit_columns()
    assert not table.grab().isNull()


def test_columns_grow_with_the_zoom_and_are_stored_without_it(table: RowTable, qapp: QApplication) -> None:
    before, width = table.layout_state(), table.columnWidth(0)
    theme.apply(qapp, "light", 200)
    assert table.columnWidth(0) == 2 * width
    assert table.verticalHeader().defaultSectionSize() == 64
    assert table.layout_state() == before


# -- search -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    window = QWidget()
    column = QVBoxLayout(window)
    search = SearchField("Find a customer", "Ctrl+F")
    column.addWidget(search)
    column.addStretch()
    shown(qtbot, window)
    search.setFocus()
    search.window_kept = window
    return search


def test_typing_asks_once_and_enter_takes_the_first(field: SearchField, qtbot: QtBot) -> None:
    asked: list[str] = []
    field.query_changed.connect(asked.append)
    with qtbot.waitSignal(field.query_changed):
        qtbot.keyClicks(field, "5678")
    assert asked == ["5678"]
    field.set_hits("5678", [Hit(1, "王小芳", "138 **5678**", "end of phone"), Hit(2, "吴桂英")])
    assert field.popup_visible()
    qtbot.keyClick(field, Key.Key_Down)
    with qtbot.waitSignal(field.hit_chosen) as chosen:
        qtbot.keyClick(field, Key.Key_Return)
    assert chosen.args == [2]
    assert not field.popup_visible()


def test_a_late_answer_is_not_shown(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "56")
    field.set_hits("5", [Hit(1, "old")])
    assert not field.popup_visible()


def test_escape_first_clears_then_leaves(field: SearchField, qtbot: QtBot) -> None:
    left: list[bool] = []
    field.left.connect(lambda: left.append(True))
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Key.Key_Escape)
    assert (field.text(), left) == ("", [])
    qtbot.keyClick(field, Key.Key_Escape)
    assert left == [True]


def test_a_scan_is_submitted_though_its_enter_comes_at_once(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignals([field.query_changed, field.submitted]):
        qtbot.keyClicks(field, "RG:01ABC")
        qtbot.keyClick(field, Key.Key_Return)


# -- toast, bar, notes ------------------------------------------------------------------------------------------------


def test_a_toast_goes_by_itself_and_undoes_when_asked(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget())
    toast, undone = Toast(window, shown_ms=30), []
    with qtbot.waitSignal(toast.closed):
        toast.show_message("Merged", "Undo", lambda: undone.append(1))
    assert undone == []
    toast.show_message("Merged", "Undo", lambda: undone.append(1))
    qtbot.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not toast.isVisible()


def test_a_toast_waits_under_the_pointer(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget())
    toast = Toast(window)
    toast.show_message("Merged", "Undo", lambda: None)
    assert not toast.paused
    where = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(where, where, where))
    assert toast.paused
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.paused


def test_a_bar_stays_until_it_is_closed(qtbot: QtBot) -> None:
    bar, done = InfoBar(), []
    shown(qtbot, bar, 600, 50)
    bar.show_message("backup", "The last backup is **9 days** old.", "warn", [("Back up now", lambda: done.append(1))])
    qtbot.mouseClick(bar.findChildren(Button)[-1], Qt.MouseButton.LeftButton)
    assert (bar.key(), done) == ("backup", [1])
    with qtbot.waitSignal(bar.closed) as closed:
        bar._close.click()
    assert (closed.args, bar.key()) == (["backup"], "")


def test_names_from_data_bring_no_tags() -> None:
    assert bold_html("<b>x</b> **y**") == "&lt;b&gt;x&lt;/b&gt; <b>y</b>"


def test_a_note_is_read_out_whole(qtbot: QtBot) -> None:
    note = NoteStrip("Two cakes, **due today**", "noted 19 Oct")
    qtbot.addWidget(note)
    assert (note.accessibleName(), note.accessibleDescription()) == ("Two cakes, due today", "noted 19 Oct")


# -- tabs, chips, rail ------------------------------------------------------------------------------------------------


def test_tabs_are_chosen_by_click_and_arrow(qtbot: QtBot) -> None:
    tabs, chosen = QuietTabs("Views"), []
    tabs.set_tabs([Tab("all", "All", "12"), Tab("gold", "Gold"), Tab("quiet", "Quiet")])
    tabs.chosen.connect(chosen.append)
    shown(qtbot, tabs, 400, 40)
    tabs._buttons["all"].setFocus()
    qtbot.keyClick(tabs._buttons["all"], Key.Key_Right)
    qtbot.keyClick(tabs._buttons["gold"], Key.Key_Right)
    qtbot.keyClick(tabs._buttons["quiet"], Key.Key_Right)
    assert chosen == ["gold", "quiet", "all"]
    qtbot.mouseClick(tabs._buttons["gold"], Qt.MouseButton.LeftButton)
    tabs.set_tabs([Tab("all", "All", "13"), Tab("gold", "Gold"), Tab("quiet", "Quiet")])
    assert tabs.current() == "gold"


def test_chips_are_taken_away_by_key(qtbot: QtBot) -> None:
    chips = ChipRow()
    chips.set_chips([("recent", "Bought lately"), ("gold", "Gold")])
    shown(qtbot, chips, 500, 40)
    with qtbot.waitSignal(chips.removed) as removed:
        qtbot.keyClick(chips.chips()[1], Key.Key_Delete)
    chips.set_chips([("recent", "Bought lately")])
    with qtbot.waitSignal(chips.removed) as crossed:
        chip = chips.chips()[0]
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, 10))
    assert (removed.args, crossed.args) == (["gold"], ["recent"])


def test_a_flow_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for _ in range(5):
        flow.addWidget(Button("A word"))
    assert flow.heightForWidth(2000) < flow.heightForWidth(200) < flow.heightForWidth(100)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    rail = Rail("Pages")
    column.addWidget(rail)
    rail.set_entries(
        [[RailEntry("today", "Today", "calendar-event", "8")], [RailEntry("people", "Customers", "users")]],
        [RailEntry("settings", "Settings", "settings")],
    )
    shown(qtbot, window, 1366, 700)
    rail.window_kept = window
    return rail


def test_the_rail_is_walked_by_keys(rail: Rail, qtbot: QtBot) -> None:
    rail.focus_current()
    qtbot.keyClick(rail._buttons["today"], Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(rail._buttons["people"], Key.Key_Return)
    assert chosen.args == ["people"]
    assert rail._buttons["today"].accessibleName() == "Today 8"


def test_the_rail_fits_a_small_screen_at_a_large_zoom(rail: Rail, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    pages = [RailEntry(f"page{n}", f"Page {n}", "users") for n in range(14)]
    rail.set_entries([pages], [RailEntry("settings", "Settings", "settings")])
    assert rail.minimumSizeHint().height() < 300
    qtbot.waitUntil(lambda: rail._buttons["settings"].isVisible())
    rail.focus_current()
    qtbot.keyClick(rail._buttons["page0"], Key.Key_Up)
    assert rail._buttons["settings"].hasFocus()
    qtbot.keyClick(rail._buttons["settings"], Key.Key_Up)
    assert rail._buttons["page13"].hasFocus()


def test_the_rail_keeps_icons_only_in_a_narrow_window(rail: Rail, qtbot: QtBot) -> None:
    assert not rail.collapsed()
    rail.window().resize(1000, 700)
    qtbot.waitUntil(rail.collapsed)
    assert rail.width() == 56
    assert rail._buttons["people"].toolTip() == "Customers"


# -- palette ----------------------------------------------------------------------------------------------------------


def entries(done: list[str]) -> list[PaletteEntry]:
    return [
        PaletteEntry("导入文件", lambda: done.append("import"), key="Ctrl+I", keywords="drwj daoruwenjian import"),
        PaletteEntry("Import history", lambda: done.append("history")),
        PaletteEntry("Settings", lambda: done.append("settings")),
    ]


def test_the_palette_finds_by_initials_and_parts() -> None:
    titles = {
        query: [entry.title for entry in matching(entries([]), query)] for query in ("drwj", "import", "hist", "zz")
    }
    assert titles == {
        "drwj": ["导入文件"],
        "import": ["Import history", "导入文件"],
        "hist": ["Import history"],
        "zz": [],
    }
    assert len(matching(entries([]), "")) == 3


def test_the_palette_runs_what_is_chosen(qtbot: QtBot) -> None:
    done: list[str] = []
    window = shown(qtbot, QWidget())
    palette = CommandPalette(window)
    palette.open(entries(done))
    qtbot.keyClicks(palette.field, "set")
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert done == ["settings"]
    assert not palette.isVisible()


# -- small parts ------------------------------------------------------------------------------------------------------


def test_a_button_is_pressed_by_enter_and_tells_its_key(qtbot: QtBot) -> None:
    button = Button("Log", key="F3")
    shown(qtbot, button, 100, 32)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Key.Key_Return)
    assert button.accessibleDescription() == "F3"


def test_text_that_is_cut_is_in_the_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("A long sentence that does not fit")
    shown(qtbot, label, 60, 20)
    assert label.toolTip() == "A long sentence that does not fit"
    label.resize(600, 20)
    qtbot.waitUntil(lambda: label.toolTip() == "")


def test_a_debounce_runs_once(qtbot: QtBot) -> None:
    runs: list[int] = []
    debounce = Debounce(10, lambda: runs.append(1))
    for _ in range(5):
        debounce.trigger()
    qtbot.waitUntil(lambda: runs == [1])
    debounce.trigger()
    debounce.flush()
    assert runs == [1, 1]
    assert not debounce.waiting


def test_a_splitter_passes_over_sizes_that_do_not_fit(qtbot: QtBot) -> None:
    splitter = Splitter()
    splitter.addWidget(QLineEdit())
    splitter.addWidget(QLineEdit())
    shown(qtbot, splitter, 601, 100)
    splitter.restore_layout({"sizes": [400, 200]})
    state = splitter.layout_state()
    for wrong in ({}, {"sizes": [1]}, {"sizes": "x"}):
        splitter.restore_layout(wrong)
    assert splitter.layout_state() == state == {"sizes": [400, 200]}


def test_a_strip_shows_only_what_takes_long_and_stops_it(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    quick = Job(lambda progress: None)
    strip.follow(quick, "Reading")
    with qtbot.waitSignal(quick.ended):
        quick.start()
    assert not strip.isVisible()

    def forever(progress) -> None:
        while True:
            progress.report(3, 10)

    slow = Job(forever)
    strip.follow(slow, "Reading")
    slow.start()
    qtbot.waitUntil(strip.isVisible)
    with qtbot.waitSignal(slow.cancelled):
        strip._cancel.click()
    qtbot.waitUntil(lambda: not strip.isVisible())


class Brackets(QTranslator):
    """A language in which everything stands in brackets."""

    def translate(self, _context: str, source: str, _disambiguation: str = "", _n: int = -1) -> str:
        return f"[{source}]"

    def isEmpty(self) -> bool:
        return False


def test_parts_change_their_language_while_shown(qtbot: QtBot, qapp: QApplication) -> None:
    window = shown(qtbot, QWidget())
    chips, palette, strip = ChipRow(window), CommandPalette(window), ProgressStrip(window)
    brackets = Brackets()
    qapp.installTranslator(brackets)
    try:
        qtbot.waitUntil(lambda: chips.add_button.text() == "[Add a condition]")
        assert palette.field.placeholderText() == "[Command, customer or view]"
        assert strip._cancel.text() == "[Cancel]"
    finally:
        qapp.removeTranslator(brackets)


@pytest.mark.parametrize("zoom", [80, 200])
def test_words_on_buttons_are_never_cut(qtbot: QtBot, qapp: QApplication, zoom: int) -> None:
    theme.apply(qapp, "light", zoom)
    for button in (
        Button("新顾客", icon="plus", key="Ctrl+N"),
        Button("Commit", rank="primary"),
        Button("Go", large=True),
    ):
        qtbot.addWidget(button)
        words = QFontMetrics(button._word_font()).horizontalAdvance(button.text())
        assert button.sizeHint().width() > words
        assert button.sizeHint().height() >= QFontMetrics(button._word_font()).height()


def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, field: SearchField, rail: Rail, table: RowTable
) -> None:
    bar, toast_ground = InfoBar(), QWidget()
    qtbot.addWidget(bar)
    qtbot.addWidget(toast_ground)
    Toast(toast_ground)
    roots = [field.window(), rail.window(), table, bar, toast_ground]
    nameless = [
        widget
        for root in roots
        for widget in (root, *root.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QAbstractButton | QHeaderView)
        and not widget.accessibleName()
    ]
    buttons = [b for root in roots for b in root.findChildren(QAbstractButton) if b.isEnabled() and b.isVisible()]
    assert nameless == []
    assert [button for button in buttons if not (button.text() or button.accessibleName())] == []


# -- charts -----------------------------------------------------------------------------------------------------------

BARS = [Bar("best", "重要价值", 482, "¥482.1 万", "604", True), Bar("loyal", "Loyal $x$ <&>", 150, "¥150.3 万", "688")]


@pytest.fixture
def chart(qtbot: QtBot) -> ChartView:
    view = ChartView()
    shown(qtbot, view, 500, 300)
    with qtbot.waitSignal(view.drawn, timeout=30_000):
        view.set_spec(bar_chart("The best 20 % bring 71 %", "Sales, 12 months", BARS))
    return view


def test_a_chart_is_walked_by_keys_and_opens_its_customers(chart: ChartView, qtbot: QtBot) -> None:
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_Right)
    qtbot.keyClick(chart, Key.Key_Right)
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.keyClick(chart, Key.Key_Return)
    assert opened.args == ["loyal"]


def test_a_click_on_a_bar_opens_it(chart: ChartView, qtbot: QtBot) -> None:
    middle = chart._box(chart.regions()[0]).center().toPoint()
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    assert opened.args == ["best"]


def test_a_chart_is_told_in_words(chart: ChartView) -> None:
    assert chart.accessibleName() == "The best 20 % bring 71 %"
    assert "重要价值 ¥482.1 万 (604)" in chart.accessibleDescription()


def test_a_chart_is_drawn_again_in_the_dark(chart: ChartView, qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(chart.drawn, timeout=10_000):
        theme.apply(qapp, "dark")
    assert chart._picture.image.pixelColor(498, 298).name().upper() == theme.tokens().page


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("图.svg", b"<?xml"), ("a.pdf", b"%PDF")])
def test_a_chart_is_saved(chart: ChartView, qtbot: QtBot, tmp_path: Path, name: str, begins: bytes) -> None:
    with qtbot.waitSignal(chart.saved, timeout=10_000):
        chart.save(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_another_kind_of_file_is_refused(chart: ChartView, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(chart.failed, timeout=10_000):
        chart.save(tmp_path / "a.exe")


def test_months_stand_as_columns(qtbot: QtBot) -> None:
    view = ChartView("pane")
    shown(qtbot, view, 350, 80)
    months = [Bar(month, f"{month} 月", month % 5, str(month)) for month in range(1, 13)]
    with qtbot.waitSignal(view.drawn, timeout=30_000):
        view.set_spec(column_chart("x", "y", months, head=False))
    assert len(view.regions()) == 12


@pytest.mark.parametrize("items", [[], [Bar(1, "nothing", 0, "0")]])
def test_a_chart_of_nothing_is_drawn_too(qtbot: QtBot, items: list[Bar]) -> None:
    view = ChartView()
    shown(qtbot, view, 300, 200)
    for make in (bar_chart, column_chart):
        with qtbot.waitSignal(view.drawn, timeout=30_000):
            view.set_spec(make("Nothing yet", "", items))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("138****5678 · 北京市", "138****5678 · 北京市"),
        ("张**", "张**"),
        ("138****5678 · **5678**", "138****5678 · 5678"),
    ],
)
def test_the_stars_of_a_masked_number_are_no_marks(text: str, said: str) -> None:
    assert "".join(hit_list._parts(text)) == said
