"""The list of customers, driven by real keys and clicks on a small real shop."""

import csv
from array import array
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import customers as service
from desktop.services.contacts import ContactDraft
from desktop.services.demo import make_demo
from desktop.services.filters import Filter
from desktop.services.interactions import InteractionDraft, log_interaction
from desktop.services.relations import add_relation
from desktop.services.segments import list_segments, list_views, save_segment
from desktop.services.shops import Shop, create_shop
from desktop.ui import jobs, theme
from desktop.ui.context import Context
from desktop.ui.dialogs.export_dialog import ExportDialog
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.dialogs.new_customer_dialog import NewCustomerDialog
from desktop.ui.dialogs.tag_dialog import TagDialog
from desktop.ui.pages.customers import CustomersPage
from desktop.ui.pages.customers.columns import AT
from desktop.ui.pages.customers.merge_dialog import MergeDialog
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.shapes import FactMark

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PEOPLE = 150


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A shop with customers and orders, made once."""
    path = tmp_path_factory.mktemp("demo") / "demo.shop"
    with create_shop(path) as shop:
        make_demo(shop, customers=PEOPLE, orders=450, until=date.today())
    return path.read_bytes()


@pytest.fixture
def shop(tmp_path: Path, demo_file: bytes) -> Iterator[Shop]:
    from desktop.services.shops import open_shop

    path = tmp_path / "茶.shop"
    path.write_bytes(demo_file)
    with open_shop(path) as opened:
        yield opened


@pytest.fixture
def empty_shop(tmp_path: Path) -> Iterator[Shop]:
    with create_shop(tmp_path / "empty.shop") as made:
        yield made


class Told:
    """What the window would say and do."""

    def __init__(self, context: Context) -> None:
        self.sentences: list[str] = []
        self.opened: list[int] = []
        self.imports: list[list[str]] = []
        self.failures: list[Exception] = []
        context.told.connect(lambda sentence, _change: self.sentences.append(sentence))
        context.customer_wanted.connect(self.opened.append)
        context.import_wanted.connect(self.imports.append)
        context.failed.connect(self.failures.append)


Make = Callable[..., CustomersPage]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    theme.apply(qapp, "light", 100, "en")
    made: list[tuple[CustomersPage, Told]] = []

    def build(shop: Shop, lang: str = "en", state: dict | None = None) -> CustomersPage:
        context = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), lang)
        page = CustomersPage(context)
        page.told = Told(context)
        context.changed.connect(page.refresh)
        qtbot.addWidget(page)
        if state:
            page.restore_layout(state)
        page.resize(1202, 684)
        page.show()
        page.activateWindow()
        page.activate()
        settle(qtbot, page)
        made.append((page, page.told))
        return page

    yield build
    assert jobs.shut_down()
    for _, told in made:
        assert told.failures == []


@pytest.fixture
def page(make: Make, shop: Shop) -> CustomersPage:
    return make(shop)


def settle(qtbot: QtBot, page: CustomersPage) -> None:
    """Wait until nothing is being read and nothing waits to be."""

    def is_still() -> bool:
        waits = (page._search, page._count, page.detail._wait)
        readers = (page._list, page._around, page._sum, page._sum_all, page.detail._read)
        return not any(wait.waiting for wait in waits) and all(reader.job is None for reader in readers)

    QApplication.processEvents()  # what was written is heard
    qtbot.waitUntil(is_still)


def names(page: CustomersPage) -> list[str]:
    return [page.model.row(row)[AT["name"]] for row in range(page.model.rowCount())]


def cells(page: CustomersPage, key: str) -> list:
    return [page.model.row(row)[AT[key]] for row in range(page.model.rowCount())]


def texts_in(widget: QWidget) -> str:
    """All that a part of the page says."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    labels += [label.text() for label in widget.findChildren(ElidedLabel)]
    return "\n".join([*labels, *(button.text() for button in widget.findChildren(QAbstractButton))])


def select(qtbot: QtBot, page: CustomersPage, *rows: int) -> list[int]:
    """Select rows by their places and give their ids."""
    page.table.select_rows([(row, row) for row in rows])
    settle(qtbot, page)
    return [page.model.id_at(row) for row in rows]


def asked(qtbot: QtBot, page: CustomersPage):
    """The dialog that is open, once it has the keys."""
    qtbot.waitUntil(page._deeds.dialog.isActiveWindow)
    return page._deeds.dialog


# -- the list ---------------------------------------------------------------------------------------------------------


def test_the_list_shows_everyone_the_last_buyer_first(page: CustomersPage) -> None:
    assert page.model.rowCount() == PEOPLE
    dates = [day for day in cells(page, "last_on") if day]
    assert dates == sorted(dates, reverse=True)
    assert page.head.subtitle.text() == str(PEOPLE)


def test_a_click_on_a_head_sorts_in_the_database(page: CustomersPage, qtbot: QtBot) -> None:
    header, column = page.table.header, page.model.column_at("spent_minor")
    at = QPoint(header.sectionViewportPosition(column) + 20, 10)
    for descending in (True, False):
        with qtbot.waitSignal(page.listed):
            qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        spent = cells(page, "spent_minor")
        assert spent == sorted(spent, reverse=descending)


@pytest.mark.parametrize("key", ["name", "state", "phone", "city", "channels", "tags", "average_minor", "first_on"])
def test_every_column_can_be_sorted(page: CustomersPage, qtbot: QtBot, key: str) -> None:
    with qtbot.waitSignal(page.listed):
        page.table.header.sort_requested.emit(key, False)
    assert page.model.rowCount() == PEOPLE


def test_phones_are_masked_and_money_is_written(page: CustomersPage) -> None:
    phones = [page.model.text(row, page.model.column_at("phone")) for row in range(20)]
    assert all("****" in phone for phone in phones if phone)
    assert page.model.text(0, page.model.column_at("spent_minor")).startswith("¥")


# -- conditions -------------------------------------------------------------------------------------------------------


def test_a_ticked_state_becomes_a_chip_and_goes_by_its_cross(page: CustomersPage, qtbot: QtBot) -> None:
    menu = page.filter_bar.menu_of(page.filter_bar.state_button)
    churned = next(action for action in menu.actions() if action.text() == "Churned")
    with qtbot.waitSignal(page.listed):
        churned.trigger()
    assert 0 < page.model.rowCount() < PEOPLE
    assert set(cells(page, "state")) == {"churned"}
    (chip,) = page.filter_bar.chips()
    assert chip.text() == "State: Churned"
    assert page.tabs.current() == "churned"
    with qtbot.waitSignal(page.listed):
        qtbot.keyClick(chip, Key.Key_Delete)
    assert page.model.rowCount() == PEOPLE
    assert page.filter_bar.chips() == []
    assert page.tabs.current() == "all"


def test_two_states_are_either_and_a_channel_narrows(page: CustomersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.listed):
        page.show_filter(Filter(states=("new", "active")))
    both = page.model.rowCount()
    menu = page.filter_bar.menu_of(page.filter_bar.channel_button)
    with qtbot.waitSignal(page.listed):
        menu.actions()[0].trigger()
    channel = page.filter.channels[0]
    assert 0 < page.model.rowCount() < both
    assert all(f"|{channel}|" in joined for joined in cells(page, "channels"))


def test_tags_are_offered_with_their_count(page: CustomersPage, qtbot: QtBot) -> None:
    menu = page.filter_bar.menu_of(page.filter_bar.tag_button)
    tag, count = menu.actions()[0].text().split("\t")
    with qtbot.waitSignal(page.listed):
        menu.actions()[0].trigger()
    assert page.model.rowCount() == int(count)
    assert all(tag in joined for joined in cells(page, "tags"))


def test_a_segment_is_offered_by_its_name(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    page.context.do(lambda: save_segment(shop, "Lately lost", Filter(states=("warning",))))
    settle(qtbot, page)
    menu = page.filter_bar.menu_of(page.filter_bar.segment_button)
    with qtbot.waitSignal(page.listed):
        menu.actions()[0].trigger()
    assert page.filter_bar.chips()[0].text() == "Segment: Lately lost"
    assert set(cells(page, "state")) == {"warning"}


def test_search_waits_for_the_last_letter_and_shows_a_chip(page: CustomersPage, qtbot: QtBot) -> None:
    wanted = names(page)[7]
    with qtbot.waitSignal(page.listed):
        for length in range(1, len(wanted) + 1):
            page.search(wanted[:length])
    settle(qtbot, page)
    assert set(names(page)) == {wanted}
    assert page.filter_bar.chips()[0].text() == f"Search: {wanted}"


def test_customers_picked_elsewhere_are_called_as_they_were_there(page: CustomersPage, qtbot: QtBot) -> None:
    ids = [page.model.id_at(row) for row in (3, 5)]
    with qtbot.waitSignal(page.listed):
        page.show_filter(Filter(ids=tuple(ids)), "Bought in March")
    assert page.model.rowCount() == 2
    assert page.filter_bar.chips()[0].text() == "Bought in March"


def test_escape_lets_go_of_the_selection_then_of_the_search(page: CustomersPage, qtbot: QtBot) -> None:
    cleared: list[str] = []
    page.search_changed.connect(cleared.append)
    page.show_filter(Filter(text="1"))
    settle(qtbot, page)
    select(qtbot, page, 0)
    qtbot.keyClick(page.table, Key.Key_Escape)
    assert page.table.selected_count() == 0
    assert page.filter.text == "1"
    with qtbot.waitSignal(page.listed):
        qtbot.keyClick(page.table, Key.Key_Escape)
    assert page.filter.is_empty
    assert cleared == [""]


# -- views ------------------------------------------------------------------------------------------------------------


def test_views_carry_counts_and_show_their_customers(page: CustomersPage, qtbot: QtBot) -> None:
    counts = page.surroundings.counts
    assert counts["all"] == PEOPLE
    for key in ("active", "warning", "churned", "follow_up", "quiet"):
        with qtbot.waitSignal(page.listed):
            page.tabs._choose(key)
        assert page.model.rowCount() == counts[key] > 0
        assert page.tabs.current() == key
    before = date.today() - timedelta(days=59)
    assert all(day < before.isoformat() for day in cells(page, "last_on"))


def test_a_view_keeps_conditions_columns_and_order(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    page.show_filter(Filter(states=("active",)))
    page.table.header.column_toggled.emit(page.model.column_at("city"), True)
    page.table.set_sort("name", False)
    page._on_sort("name", False)
    settle(qtbot, page)
    listed = names(page)
    qtbot.mouseClick(page.save_view_button, Qt.MouseButton.LeftButton)
    dialog: NameDialog = asked(qtbot, page)
    qtbot.keyClicks(dialog.field, "Mine")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    settle(qtbot, page)
    (saved,) = list_views(shop, "customers")
    assert saved.name == "Mine"
    page.table.header.reset_requested.emit()
    page.choose_view("all")
    settle(qtbot, page)
    assert page.table.isColumnHidden(page.model.column_at("city"))
    page.choose_view(f"view:{saved.id}")
    settle(qtbot, page)
    assert names(page) == listed
    assert not page.table.isColumnHidden(page.model.column_at("city"))
    assert page.tabs.current() == f"view:{saved.id}"
    page.view_menu(f"view:{saved.id}").actions()[-1].trigger()
    settle(qtbot, page)
    assert list_views(shop, "customers") == []
    assert page.tabs.current() == "all"


# -- selection --------------------------------------------------------------------------------------------------------


def test_the_foot_sums_the_selection_and_the_list(page: CustomersPage, qtbot: QtBot) -> None:
    select(qtbot, page, 0, 1, 4)
    orders = sum(page.model.row(row)[AT["order_count"]] for row in (0, 1, 4))
    spent = sum(page.model.row(row)[AT["spent_minor"]] for row in (0, 1, 4))
    assert page.status.left.text() == f"3 selected · {orders} orders · ¥{spent / 100:,.2f}"
    assert page.status.right.text().startswith(f"{PEOPLE} customers · ")
    assert "3 selected" in texts_in(page.detail)


def test_all_of_a_million_are_selected_at_once(page: CustomersPage, qtbot: QtBot) -> None:
    class Million:
        page_size = 200
        ids = array("q", range(1_000_000))

        def __len__(self) -> int:
            return len(self.ids)

        def page(self, number: int) -> list:
            return [None] * 200

    page._list_totals = service.Totals(1_000_000, 2_000_000, 300)
    page.model.set_rows(Million())
    page.table.setFocus()
    start = date_ms()
    qtbot.keyClick(page.table, Key.Key_A, Modifier.ControlModifier)
    assert date_ms() - start < 100
    assert page.table.selected_count() == 1_000_000
    assert page.status.left.text() == "1,000,000 selected · 2,000,000 orders · ¥3.00"


def date_ms() -> int:
    import time

    return time.monotonic_ns() // 1_000_000


def test_a_refresh_keeps_selection_and_place_by_id(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    kept = select(qtbot, page, 60, 61, 70)
    page.table.scrollTo(page.model.index(50, 0), page.table.ScrollHint.PositionAtTop)
    top = page.model.id_at(page.table.rowAt(0))
    with qtbot.waitSignal(page.listed):
        page.context.do(lambda: service.archive(shop, [page.model.id_at(row) for row in (0, 1, 2)]))
    settle(qtbot, page)
    assert page.model.rowCount() == PEOPLE - 3
    assert page.table.selected_ids() == kept
    assert page.model.id_at(page.table.rowAt(0)) == top


# -- deeds ------------------------------------------------------------------------------------------------------------


def test_many_are_tagged_by_keys_and_it_is_undone(page: CustomersPage, qtbot: QtBot) -> None:
    select(qtbot, page, 0, 1, 2)
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_T, Modifier.ControlModifier)
    dialog: TagDialog = asked(qtbot, page)
    qtbot.keyClicks(dialog.field, "spring")
    qtbot.keyClick(dialog.field, Key.Key_Return)
    settle(qtbot, page)
    assert ["|spring|" in tags or "spring|" in tags for tags in cells(page, "tags")[:3]] == [True] * 3
    assert page.told.sentences == ["Tag “spring” was put on: 3 customers."]
    page.context.undo()
    settle(qtbot, page)
    assert not any("spring" in tags for tags in cells(page, "tags"))


def test_a_tag_is_taken_off(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    ids = select(qtbot, page, 0, 1)
    page.context.do(lambda: service.tag(shop, ids, "old"))
    settle(qtbot, page)
    page._deeds.tag()
    dialog: TagDialog = asked(qtbot, page)
    dialog.take.setChecked(True)
    dialog.field.setText("old")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert not any("|old|" in tags for tags in cells(page, "tags"))


def test_archive_and_trash_and_back(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    select(qtbot, page, 0, 1)
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_Delete)
    settle(qtbot, page)
    assert page.model.rowCount() == PEOPLE - 2
    assert page.told.sentences == ["Archived: 2 customers."]
    page.show_place("archived")
    settle(qtbot, page)
    assert page.model.rowCount() == 2
    assert page.filter_bar.chips()[0].text() == "In the archive"
    select(qtbot, page, 0, 1)
    page._deeds.actions["archive"].trigger()
    settle(qtbot, page)
    assert page.model.rowCount() == 0
    page.show_place("listed")
    settle(qtbot, page)
    (gone,) = select(qtbot, page, 5)
    page._deeds.actions["trash"].trigger()
    settle(qtbot, page)
    assert page.model.row_of(gone) == -1
    page.show_place("trash")
    settle(qtbot, page)
    assert [page.model.id_at(0)] == [gone]
    assert page._deeds.actions["trash"].text() == "Take out of the trash"


def test_two_are_merged_into_the_one_that_stays(page: CustomersPage, qtbot: QtBot) -> None:
    first, second = select(qtbot, page, 3, 9)
    orders = page.model.row(3)[AT["order_count"]] + page.model.row(9)[AT["order_count"]]
    assert page._deeds.actions["merge"].isEnabled()
    page._deeds.actions["merge"].trigger()
    dialog: MergeDialog = asked(qtbot, page)
    qtbot.waitUntil(lambda: bool(dialog.rows()))
    names = [page.model.row(row)[AT["name"]] for row in (3, 9)]
    assert dialog.rows()[0][:3] == ("Name", *names)
    counted = [f"{page.model.row(row)[AT['order_count']]} " for row in (3, 9)]
    assert dialog.outcome.text().startswith(f"{names[0]} stays")
    assert counted[1] in dialog.outcome.text() or counted[1] == "0 "
    qtbot.keyClick(dialog.choices[0], Key.Key_Right)
    assert dialog.outcome.text().startswith(f"{names[1]} stays")
    assert counted[0] in dialog.outcome.text() or counted[0] == "0 "
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert page.model.row_of(first) == -1
    assert page.model.row(page.model.row_of(second))[AT["order_count"]] == orders
    page.context.undo()
    settle(qtbot, page)
    assert page.model.row_of(first) >= 0
    select(qtbot, page, 0)
    assert not page._deeds.actions["merge"].isEnabled()


def test_enter_opens_the_customer(page: CustomersPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_Home)
    qtbot.keyClick(page.table, Key.Key_Down)
    qtbot.keyClick(page.table, Key.Key_Return)
    assert page.told.opened == [page.model.id_at(1)]


def test_the_list_is_exported_with_what_is_not_shown(page: CustomersPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_E, Modifier.ControlModifier)
    dialog: ExportDialog = asked(qtbot, page)
    assert "150 customers" in texts_in(dialog)
    assert "not protected" in texts_in(dialog)
    dialog.plain.setChecked(True)
    dialog.field.setText(str(tmp_path / "all"))
    target = dialog.path()
    assert target == tmp_path / "all.csv"
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.told.sentences == ["150 customers were written to all.csv."])
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Name"] for row in rows] == names(page)
    assert {"E-mail", "Tags", "Spent (CNY)"} <= set(rows[0])
    assert "****" not in rows[0]["Phone"]


def test_the_selection_is_copied_as_a_table(page: CustomersPage, qtbot: QtBot) -> None:
    select(qtbot, page, 0, 1)
    qtbot.keyClick(page.table, Key.Key_C, Modifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Name\tPhone\tState")
    assert [line.split("\t")[0] for line in lines[1:]] == names(page)[:2]


def test_the_selection_becomes_a_segment(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    ids = select(qtbot, page, 2, 4, 6)
    page._deeds.actions["segment"].trigger()
    dialog: NameDialog = asked(qtbot, page)
    dialog.field.setText("Three")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    (saved,) = list_segments(shop)
    assert set(saved.rule.ids) == set(ids)
    page._deeds.save_segment()
    again: NameDialog = asked(qtbot, page)
    again.field.setText("Three")
    assert not again.save.isEnabled()
    again.reject()


def test_the_filter_becomes_a_segment(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    page.show_filter(Filter(states=("churned",)))
    settle(qtbot, page)
    qtbot.mouseClick(page.filter_bar.save_button, Qt.MouseButton.LeftButton)
    dialog: NameDialog = asked(qtbot, page)
    dialog.field.setText("Gone")
    qtbot.keyClick(dialog.field, Key.Key_Return, Modifier.ControlModifier)
    settle(qtbot, page)
    assert list_segments(shop)[0].rule == Filter(states=("churned",))


def test_deeds_have_names_and_titles(page: CustomersPage) -> None:
    deeds = {action.objectName(): action.text() for action in page.deeds()}
    assert {"open", "tag", "archive", "trash", "merge", "export", "columns"} <= set(deeds)
    assert all(deeds.values())


# -- a new customer ---------------------------------------------------------------------------------------------------


def test_a_new_customer_is_one_step_and_chosen(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    dialog: NewCustomerDialog = asked(qtbot, page)
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.name_field, "Ada Fenn")
    qtbot.keyClicks(dialog.phone_field, "138 1111 0000")
    qtbot.keyClicks(dialog.email_field, "ada@example.com")
    qtbot.keyClicks(dialog.note_field, "likes oolong")
    qtbot.keyClick(dialog.note_field, Key.Key_Return, Modifier.ControlModifier)
    settle(qtbot, page)
    assert page.model.rowCount() == PEOPLE + 1
    chosen = page.current_customer()
    assert page.model.row(page.model.row_of(chosen))[AT["name"]] == "Ada Fenn"
    assert "138****0000" in texts_in(page.detail)
    assert "likes oolong" in texts_in(page.detail)
    page.context.undo()
    settle(qtbot, page)
    assert page.model.row_of(chosen) == -1


def test_a_number_that_somebody_has_is_told_before_saving(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    fang = service.add_customer(shop, "王芳", contacts=[ContactDraft("mobile", "13800002222")])
    page.new_customer()
    dialog: NewCustomerDialog = asked(qtbot, page)
    qtbot.keyClicks(dialog.name_field, "Fang")
    qtbot.keyClicks(dialog.phone_field, "1380000222")
    assert "no phone" in dialog.hint.text()
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.phone_field, "2")
    assert dialog.hint.text() == ""
    assert dialog.warning.isVisibleTo(dialog)
    assert dialog.save.isEnabled()
    assert dialog.open_button.text() == "Open 王芳"
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert page.told.opened == [fang]


# -- the pane ---------------------------------------------------------------------------------------------------------


def test_the_pane_follows_the_arrow_keys(page: CustomersPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_Home)
    for _ in range(3):
        qtbot.keyClick(page.table, Key.Key_Down)
    with qtbot.waitSignal(page.detail.loaded) as seen:
        pass
    assert seen.args == [page.model.id_at(3)]
    assert names(page)[3] in texts_in(page.detail)
    qtbot.keyClick(page.table, Key.Key_Escape)
    assert "Choose a customer" in texts_in(page.detail)
    assert page.current_customer() is None


def test_the_pane_shows_what_is_owed_and_a_task_is_done(page: CustomersPage, qtbot: QtBot, shop: Shop) -> None:
    (customer,) = select(qtbot, page, 0)
    draft = InteractionDraft(text="promised", follow_up_on=date.today().isoformat(), follow_up="Send two cakes")
    page.context.do(lambda: log_interaction(shop, customer, draft))
    settle(qtbot, page)
    assert "Send two cakes, <b>due today</b>" in texts_in(page.detail)
    done = next(button for button in page.detail.findChildren(Button) if button.text() == "Done")
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert "Send two cakes" not in texts_in(page.detail)
    assert page.told.sentences == ["Done: Send two cakes"]


def test_the_whole_number_is_seen_only_while_the_eye_is_held(page: CustomersPage, qtbot: QtBot) -> None:
    row = next(row for row in range(PEOPLE) if page.model.row(row)[AT["phone"]])
    select(qtbot, page, row)
    phone = page.model.row(row)[AT["phone"]]
    eye = next(b for b in page.detail.findChildren(QAbstractButton) if b.accessibleName().startswith("Hold"))
    qtbot.mousePress(eye, Qt.MouseButton.LeftButton)
    assert phone in texts_in(page.detail)
    qtbot.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert phone not in texts_in(page.detail)
    copy = next(b for b in page.detail.findChildren(QAbstractButton) if b.accessibleName().startswith("Copy"))
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == phone


def test_facts_tell_where_they_come_from_and_people_around_are_a_click_away(
    page: CustomersPage, qtbot: QtBot, shop: Shop
) -> None:
    made = service.add_customer(shop, "Nan", note="no strong tea")
    other = page.model.id_at(0)
    add_relation(shop, made, other, "friend")
    page.show_filter(Filter(ids=(made,)))
    settle(qtbot, page)
    select(qtbot, page, 0)
    (mark,) = page.detail.findChildren(FactMark)
    assert mark.toolTip().startswith("Told by the customer, ")
    friend = next(b for b in page.detail.findChildren(Button) if b.accessibleName().startswith("Open "))
    qtbot.mouseClick(friend, Qt.MouseButton.LeftButton)
    assert page.told.opened == [other]


# -- nothing to show --------------------------------------------------------------------------------------------------


def test_an_empty_shop_and_a_filter_that_hides_all_say_different_things(
    make: Make, empty_shop: Shop, qtbot: QtBot
) -> None:
    page = make(empty_shop)
    empty = page.table.empty
    assert empty.isVisibleTo(page)
    assert empty.accessibleName() == "There are no customers yet."
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert page.told.imports == [[]]
    qtbot.mouseClick(empty.link, Qt.MouseButton.LeftButton)
    assert isinstance(page._deeds.dialog, NewCustomerDialog)
    page._deeds.dialog.reject()
    page.context.do(lambda: service.add_customer(empty_shop, "Ada"))
    page.search("nobody")
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page.filter.text == "nobody")
    settle(qtbot, page)
    assert empty.accessibleName() == "The filter hides all 1 customer."
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert names(page) == ["Ada"]
    page.show_place("trash")
    settle(qtbot, page)
    assert empty.accessibleName() == "The trash is empty."


# -- layout -----------------------------------------------------------------------------------------------------------


def test_columns_pane_and_order_are_remembered(page: CustomersPage, make: Make, shop: Shop, qtbot: QtBot) -> None:
    header = page.table.header
    header.column_toggled.emit(page.model.column_at("average_minor"), True)
    header.column_toggled.emit(page.model.column_at("phone"), False)
    header.moveSection(header.visualIndex(page.model.column_at("spent_minor")), 1)
    with qtbot.waitSignal(page.listed):
        header._on_clicked(page.model.column_at("order_count"))
    page.toggle_detail()
    again = make(shop, state=page.layout_state())
    assert again.layout_state() == page.layout_state()
    assert again.detail.isHidden()
    assert again.table.isColumnHidden(again.model.column_at("phone"))
    orders = cells(again, "order_count")
    assert orders == sorted(orders, reverse=True)


def test_a_layout_of_another_program_does_no_harm(make: Make, shop: Shop) -> None:
    state = {"table": {"columns": [{"key": "gone"}], "sort": ["gone", True]}, "splitter": {"sizes": "x"}, "detail": 1}
    page = make(shop, state=state)
    assert page.model.rowCount() == PEOPLE


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_both_languages_and_looks(make: Make, shop: Shop, qtbot: QtBot, qapp: QApplication, lang: str, mode) -> None:
    theme.apply(qapp, mode, 100, lang)
    page = make(shop, lang)
    page.context.language = "zh" if lang == "en" else "en"
    page.retranslate()
    settle(qtbot, page)
    day = page.model.text(0, page.model.column_at("last_on"))
    assert (day[4] == "-") == (lang == "en")
    assert not page.grab().isNull()


def test_everything_that_takes_the_focus_has_a_name(page: CustomersPage, qtbot: QtBot) -> None:
    page.show_filter(Filter(states=("active", "warning")))
    settle(qtbot, page)
    select(qtbot, page, 0)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(page)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]
    assert nameless == []
    assert [pane.accessibleName() for pane in page.panes()] == ["Filter", "Customers", "Details of the customer"]


@pytest.mark.parametrize("name", ["tag", "export", "new", "segment"])
def test_the_fields_of_dialogs_have_names(page: CustomersPage, qtbot: QtBot, name: str) -> None:
    select(qtbot, page, 0, 1)
    deeds = {
        "tag": page._deeds.tag,
        "export": page._deeds.export,
        "new": page.new_customer,
        "segment": page._deeds.save_segment,
    }
    deeds[name]()
    dialog = page._deeds.dialog
    assert all(field.accessibleName() for field in dialog.findChildren(QLineEdit))
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert page._deeds.dialog is None
