"""The segments page, driven by real clicks and keys on a small demo shop."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import shops
from desktop.services.customers import count_customers, list_customers, today
from desktop.services.demo import make_demo
from desktop.services.filters import Filter
from desktop.services.reports import LIFE
from desktop.services.segments import list_segments, save_segment
from desktop.services.shops import Shop
from desktop.ui import jobs, theme
from desktop.ui.context import Context, Touch
from desktop.ui.pages.segments import SegmentsPage
from desktop.ui.pages.segments.chart import SegmentChart
from desktop.ui.pages.segments.words import SegmentWords

Key = Qt.Key


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    made = shops.create_shop(tmp_path_factory.mktemp("shop") / "demo.shop")
    make_demo(made, customers=300, orders=900, until=today(made), language="en")
    yield made
    made.close()


@pytest.fixture
def empty_shop(tmp_path: Path) -> Iterator[Shop]:
    made = shops.create_shop(tmp_path / "empty.shop")
    yield made
    made.close()


class Spy:
    """What the page asked of the window."""

    def __init__(self, context: Context) -> None:
        self.people: list[tuple[Filter, str]] = []
        self.pages: list[str] = []
        self.told: list[tuple[str, int | None]] = []
        context.customers_wanted.connect(lambda wanted, title: self.people.append((wanted, title)))
        context.page_wanted.connect(self.pages.append)
        context.told.connect(lambda said, change: self.told.append((said, change)))


def context_of(shop: Shop, folder: Path, language: str = "en") -> Context:
    return Context(shop, QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat), language)


@pytest.fixture
def context(qtbot: QtBot, shop: Shop, tmp_path: Path) -> Iterator[Context]:
    made = context_of(shop, tmp_path)
    errors: list[Exception] = []
    made.failed.connect(errors.append)
    yield made
    assert jobs.shut_down()
    QApplication.processEvents()
    assert errors == []


@pytest.fixture
def spy(context: Context) -> Spy:
    return Spy(context)


@pytest.fixture
def page(qtbot: QtBot, context: Context, spy: Spy) -> SegmentsPage:
    return shown(qtbot, context)


def shown(qtbot: QtBot, context: Context, width: int = 1202) -> SegmentsPage:
    page = SegmentsPage(context)
    qtbot.addWidget(page)
    page.resize(width, 684)
    with qtbot.waitExposed(page):
        page.show()
    page.activate()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.seen is not None)
    if page.seen.rfm.customers:
        qtbot.waitUntil(lambda: bool(page.left.chart.regions() and page.right.chart.regions()), timeout=20_000)
    context.changed.connect(page.refresh)
    return page


def place(chart: SegmentChart, code: str) -> QPoint:
    hot = next(hot for hot in chart.regions() if hot.payload == code)
    left, top, width, height = hot.rect
    return QPoint(int((left + width / 2) * chart.width()), int((top + height / 2) * chart.height()))


def click(qtbot: QtBot, chart: SegmentChart, code: str) -> None:
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, code))


def test_titles_say_what_is_seen(page: SegmentsPage) -> None:
    warned, money = page.seen.life.states["warning"], page.words.money(page.seen.life.money["warning"], "CNY")
    assert warned > 1
    assert page.right.title_label.text() == f"{warned} customers are about to be lost; they brought {money}"
    assert "of sales" in page.left.title_label.text()
    assert page.words.bought(page.seen.rfm.customers) in page.head.subtitle.text()
    assert [hot.payload for hot in page.right.chart.regions()] == list(LIFE)


def test_a_tip_says_people_money_and_meaning(page: SegmentsPage) -> None:
    tip = next(hot.tip for hot in page.left.chart.regions() if hot.payload == "at_risk").splitlines()
    assert tip[0] == f"{page.seen.rfm.segments['at_risk']} customers in At risk"
    assert tip[1].startswith("Brought ¥")
    assert tip[2] == "Bought often, but none for a long time."


def test_a_click_selects_and_the_button_opens(qtbot: QtBot, page: SegmentsPage, spy: Spy) -> None:
    assert not page.foot.see.isEnabled()
    click(qtbot, page.left.chart, "at_risk")
    assert page.foot.said.text().startswith(f"{page.seen.rfm.segments['at_risk']} customers in At risk · ¥")
    assert page.left.table.key() == "at_risk"
    assert spy.people == []
    qtbot.mouseClick(page.foot.see, Qt.MouseButton.LeftButton)
    assert spy.people == [(Filter(rfm=("at_risk",)), "At risk")]


def test_what_opens_are_the_people_that_were_counted(page: SegmentsPage, shop: Shop) -> None:
    for code, count in (page.seen.rfm.segments | page.seen.life.states).items():
        page.select(code)
        assert count_customers(shop, page.wanted()) == count


def test_enter_selects_then_opens(qtbot: QtBot, page: SegmentsPage, spy: Spy) -> None:
    page.right.chart.setFocus()
    for _ in range(LIFE.index("warning") + 1):
        qtbot.keyClick(page.right.chart, Key.Key_Down)
    qtbot.keyClick(page.right.chart, Key.Key_Return)
    assert page.chosen == "warning"
    assert spy.people == []
    qtbot.keyClick(page.right.chart, Key.Key_Return)
    assert spy.people == [(Filter(states=("warning",)), "Warning")]


def test_a_double_click_opens_at_once(qtbot: QtBot, page: SegmentsPage, spy: Spy) -> None:
    qtbot.mouseDClick(page.left.chart, Qt.MouseButton.LeftButton, pos=place(page.left.chart, "hibernating"))
    assert spy.people == [(Filter(rfm=("hibernating",)), "Hibernating")]


def test_the_table_is_the_charts_twin(qtbot: QtBot, page: SegmentsPage, spy: Spy) -> None:
    click(qtbot, page.left.chart, "champions")
    page.right.table.setFocus()
    page.right.table.selectRow(2)
    assert page.chosen == "active"
    assert page.left.table.key() is None  # one selection on the page
    qtbot.keyClick(page.right.table, Key.Key_Return)
    assert spy.people == [(Filter(states=("active",)), "Active")]


def test_a_table_sorts_by_its_head_and_is_copied_whole(page: SegmentsPage) -> None:
    page.left.table.header.sort_requested.emit("customers", True)
    page.left.copy_table()
    head, *rows = csv.reader(QGuiApplication.clipboard().text().splitlines(), delimiter="\t")
    assert head == ["Segment", "Customers", "Share", "Spent", "Of sales", "Per head"]
    counts = [int(row[1]) for row in rows]
    assert counts == sorted(page.seen.rfm.segments.values(), reverse=True)


def test_a_picture_carries_its_title(qtbot: QtBot, page: SegmentsPage) -> None:
    with qtbot.waitSignal(page.left.chart.copied):
        page.left.copy_button.click()
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2 * page.left.chart.width() - 2
    assert image.height() > 2 * page.left.chart.height()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "xlsx", "csv"])
def test_chart_and_table_are_saved(qtbot: QtBot, page: SegmentsPage, spy: Spy, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"chart.{kind}"
    page.right.save(path, kind)
    qtbot.waitUntil(lambda: bool(spy.told), timeout=20_000)
    assert spy.told == [(f"Saved as chart.{kind}.", None)]
    assert path.stat().st_size > 200


def test_a_segment_is_saved_by_name_and_undone(qtbot: QtBot, page: SegmentsPage, context: Context, spy: Spy) -> None:
    click(qtbot, page.left.chart, "at_risk")
    qtbot.mouseClick(page.foot.keep, Qt.MouseButton.LeftButton)
    assert page.foot.name.text() == "At risk"
    page.foot.name.setText("")
    qtbot.keyClick(page.foot.name, Key.Key_Return)
    assert page.foot.problem.text() == "Please type something."
    qtbot.keyClicks(page.foot.name, "Win back")
    assert page.foot.problem.text() == ""
    qtbot.keyClick(page.foot.name, Key.Key_Return)
    (saved,) = list_segments(context.shop)
    assert (saved.name, saved.rule) == ("Win back", Filter(rfm=("at_risk",)))
    said, change = spy.told[-1]
    assert said == "Segment “Win back” was saved."
    assert change is not None
    qtbot.waitUntil(lambda: len(page.seen.saved) == 1)
    assert page.seen.counts == {saved.id: page.seen.rfm.segments["at_risk"]}
    context.undo()
    assert list_segments(context.shop) == []
    qtbot.waitUntil(lambda: page.seen.saved == [])


def test_escape_leaves_the_name(qtbot: QtBot, page: SegmentsPage, context: Context) -> None:
    click(qtbot, page.right.chart, "churned")
    page.foot.keep.click()
    qtbot.keyClick(page.foot.name, Key.Key_Escape)
    assert not page.foot.asking
    assert list_segments(context.shop) == []


def test_a_saved_segment_opens_and_is_deleted_with_undo(
    qtbot: QtBot, page: SegmentsPage, context: Context, spy: Spy
) -> None:
    row = save_segment(context.shop, "Quiet", Filter(states=("churned",)))
    qtbot.waitUntil(lambda: len(page.seen.saved) == 1)
    page.left.tabs.set_current("second")
    page.left._on_tab("second")
    page.saved.selectRow(0)
    assert page.saved.model_of.text(0, 1) == "Churned"
    qtbot.keyClick(page.saved, Key.Key_Return)
    assert spy.people == [(Filter(segment=row), "Quiet")]
    page.delete_saved.trigger()
    assert list_segments(context.shop) == []
    context.undo()
    assert [each.name for each in list_segments(context.shop)] == ["Quiet"]
    page.delete_segment(row)


def test_moves_open_those_who_moved(qtbot: QtBot, page: SegmentsPage, spy: Spy) -> None:
    move, count = next(iter(page.seen.life.moves.items()))
    page.right._on_tab("second")
    page.moves.selectRow(0)
    assert page.moves.model_of.text(0, 1) == str(count)
    qtbot.keyClick(page.moves, Key.Key_Return)
    wanted, title = spy.people[0]
    assert len(wanted.ids) == count
    assert title == page.words.move(move)


def test_a_day_in_the_past_opens_the_people_of_that_day(qtbot: QtBot, page: SegmentsPage, spy: Spy, shop: Shop) -> None:
    day = today(shop) - timedelta(days=200)
    page.day_edit.setDate(day)
    qtbot.waitUntil(lambda: page.seen.rfm.as_of == day)
    page.select("champions")
    page.see_people()
    wanted, title = spy.people[0]
    assert set(wanted.ids) == set(page.seen.rfm.members["champions"])
    assert sorted(list_customers(shop, wanted).ids) == sorted(wanted.ids)
    assert title.startswith("Champions, ")
    page.today_button.click()
    qtbot.waitUntil(lambda: page.seen.rfm.as_of == today(shop))
    assert not page.today_button.isVisible()


def test_the_limits_lead_to_the_settings(page: SegmentsPage, spy: Spy) -> None:
    assert page.right.note.text() == "New up to 30 days, warning after 90 days, churned after 180 days"
    page.right.link.click()
    assert spy.pages == ["settings"]


def test_what_touches_no_sums_is_not_worked_out_again(page: SegmentsPage) -> None:
    page.refresh(Touch(1, frozenset({"saved_view"}), frozenset()))
    assert not page._again.waiting
    page.refresh(Touch(1, frozenset({"sales_order"}), frozenset({1})))
    assert page._again.waiting


def test_a_narrow_window_puts_one_below_the_other(qtbot: QtBot, page: SegmentsPage) -> None:
    assert page.panes_split.orientation() == Qt.Orientation.Horizontal
    page.resize(700, 600)
    qtbot.waitUntil(lambda: page.panes_split.orientation() == Qt.Orientation.Vertical)
    assert page.left.chart.height() >= 10 * 22


def test_the_theme_draws_again(qtbot: QtBot, page: SegmentsPage) -> None:
    with qtbot.waitSignals([page.left.chart.drawn, page.right.chart.drawn], timeout=20_000):
        theme.apply(QApplication.instance(), "dark", 100, "en")
    theme.apply(QApplication.instance(), "light", 100, "en")


def test_an_empty_shop_says_what_to_do(qtbot: QtBot, empty_shop: Shop, tmp_path: Path) -> None:
    context = context_of(empty_shop, tmp_path)
    page = shown(qtbot, context)
    assert page.stack.currentWidget() is page.empty
    assert not page.foot.isVisible()
    with qtbot.waitSignal(context.import_wanted):
        page.empty.button.click()
    assert jobs.shut_down()


class Chinese(QTranslator):
    """The few texts that the test reads."""

    texts = {
        "{count} customers are about to be lost; they brought {money}": "{count} 位顾客快要流失，带来过 {money}",
        "Warning": "预警",
        "See these people": "看这些人",
        "{count} customers in {name}": "{name} {count} 位",
    }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return self.texts.get(text)  # None: as it stands


def test_the_page_changes_its_language(qtbot: QtBot, page: SegmentsPage, context: Context) -> None:
    chinese = Chinese()
    context.language = "zh"
    QCoreApplication.installTranslator(chinese)
    try:
        with qtbot.waitSignals([page.left.chart.drawn, page.right.chart.drawn], timeout=20_000):
            theme.apply(QApplication.instance(), "light", 100, "zh")
            QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        page.select("warning")
        warned = page.seen.life.states["warning"]
        assert page.right.title_label.text().startswith(f"{warned} 位顾客快要流失，带来过 ¥")
        assert page.foot.said.text().startswith(f"预警 {warned} 位")
        assert page.foot.see.text() == "看这些人"
        assert page.right.chart.regions()[4].label == "预警"
    finally:
        QCoreApplication.removeTranslator(chinese)
        theme.apply(QApplication.instance(), "light", 100, "en")


def test_every_segment_and_state_has_a_meaning(page: SegmentsPage) -> None:
    words = SegmentWords("en")
    for report in (page.seen.rfm, page.seen.life):
        assert all(words.meaning(report, code).endswith(".") for code in report.groups)
