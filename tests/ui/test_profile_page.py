"""The profile: every field edited in place, with undo; what was ever noted; the timeline and its filters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import facts, interactions, profiles, relations
from desktop.services.facts import FactDraft
from desktop.services.interactions import InteractionDraft
from desktop.storage.tables import SalesOrder
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.contact_dialog import ContactDialog
from desktop.ui.dialogs.evidence_dialog import EvidenceDialog
from desktop.ui.pages.profile import ProfilePage
from desktop.ui.pages.profile.field_row import FieldRow
from desktop.ui.pages.profile.said import Said
from tests.ui.profile_shop import make_shop

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids() -> dict[str, int]:
    return {}


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path, ids: dict[str, int]) -> Iterator[Context]:
    shop, made = make_shop(tmp_path)
    ids.update(made)
    context = Context(shop, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), "en", made["staff"])
    context.store.setValue("profile/show_empty", True)
    errors: list[Exception] = []
    context.failed.connect(errors.append)
    yield context
    jobs.shut_down()
    shop.close()
    assert errors == []


@pytest.fixture
def page(qtbot: QtBot, context: Context, ids: dict[str, int]) -> ProfilePage:
    page = ProfilePage(context)
    context.changed.connect(page.refresh)
    page.resize(1200, 900)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    show(qtbot, page, ids["fang"])
    return page


def show(qtbot: QtBot, page: ProfilePage, customer: int) -> None:
    with qtbot.waitSignals([page.shown, page.timeline.read]):
        page.show_customer(customer)


def row_of(page: ProfilePage, code: str) -> FieldRow:
    return page.facets.rows[code]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_in(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClick(focused(), letter)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focused(), key, modifier)


def known(page: ProfilePage, code: str) -> str:
    return profiles.profile(page.context.shop, page.customer()).value(code)


@pytest.mark.parametrize(
    ("code", "typed", "stored", "shown"),
    [
        ("nickname", "Fangfang", "Fangfang", "Fangfang"),
        ("household_size", "4", "4", "4"),
        ("birthday", "1990.5.3", "1990-05-03", "3 May 1990"),
        ("birthday", "5-3", "--05-03", "3 May"),
        ("birthday", "lunar 1990-5-10 leap", "lunar:1990-05-10 leap", "lunar leap month 5, day 10 (1990)"),
    ],
)
def test_what_is_typed_is_saved_by_enter_and_undone(
    qtbot: QtBot, page: ProfilePage, code: str, typed: str, stored: str, shown: str
) -> None:
    row = row_of(page, code)
    row.cell.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_in(qtbot, typed)
    with qtbot.waitSignal(page.context.told) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args[1] is not None
    qtbot.waitUntil(lambda: row.cell.text() == shown)
    assert known(page, code) == stored
    assert row.mark.mark() == "told"
    page.context.undo()
    qtbot.waitUntil(lambda: row.is_empty)


def test_a_birthday_is_read_as_it_is_typed_and_changes_its_calendar(qtbot: QtBot, page: ProfilePage) -> None:
    row = row_of(page, "birthday")
    row.cell.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_in(qtbot, "8-")
    editor = row.editor
    assert not editor.said.isVisible()
    type_in(qtbot, "15")
    assert editor.said.text().startswith("15 Aug, next on 15 Aug ")
    editor.lunar.trigger()
    assert editor.line.text() == "lunar 08-15"
    assert editor.said.text().startswith("lunar month 8, day 15, next on ")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.cell.text() == "lunar month 8, day 15")
    press(qtbot, Qt.Key.Key_F2)
    assert row.editor.value() == "lunar 08-15"
    type_in(qtbot, "lunar 1990-4-10 leap")
    press(qtbot, Qt.Key.Key_Return)
    assert "no such day" in row.hint.text()
    assert known(page, "birthday") == "lunar:--08-15"


@pytest.mark.parametrize(
    ("code", "key", "stored"),
    [
        ("gender", "1", "female"),
        ("price_sensitivity", "4", "4"),
        ("message_tolerance", "2", "2"),
        ("accepts_sms", "2", "no"),
    ],
)
def test_choices_scales_and_yes_or_no_take_a_digit(
    qtbot: QtBot, page: ProfilePage, code: str, key: str, stored: str
) -> None:
    row_of(page, code).cell.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, key)
    qtbot.waitUntil(lambda: not row_of(page, code).is_empty)
    assert known(page, code) == stored
    page.context.undo()
    qtbot.waitUntil(lambda: row_of(page, code).is_empty)


def test_tags_come_and_go_one_by_one(qtbot: QtBot, page: ProfilePage) -> None:
    row = row_of(page, "tags")
    for tag in ("vip", "gifts"):
        row.cell.setFocus()
        press(qtbot, Qt.Key.Key_Return)
        type_in(qtbot, tag)
        press(qtbot, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda tag=tag: tag in [chip.text() for chip in row.chips])
    chip = next(chip for chip in row.chips if chip.text() == "vip")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [chip.text() for chip in row.chips] == ["gifts"])
    page.context.undo()
    qtbot.waitUntil(lambda: len(row.chips) == 2)


def test_leaving_the_field_saves_and_escape_does_not(qtbot: QtBot, page: ProfilePage) -> None:
    row = row_of(page, "company")
    row.cell.setFocus()
    type_in(qtbot, "Tea")  # a letter begins
    row_of(page, "job_title").cell.setFocus()
    qtbot.waitUntil(lambda: row.cell.text() == "Tea")
    row.cell.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_in(qtbot, "Other")
    press(qtbot, Qt.Key.Key_Escape)
    assert row.editor is None
    assert known(page, "company") == "Tea"
    assert row.cell.hasFocus()


def test_a_note_of_several_lines_is_saved_by_control_enter(qtbot: QtBot, page: ProfilePage) -> None:
    row_of(page, "note").cell.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, "one")
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, "two")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not row_of(page, "note").is_empty)
    assert known(page, "note") == "one\ntwo"


def test_what_cannot_be_used_stays_and_is_explained(qtbot: QtBot, page: ProfilePage) -> None:
    row = row_of(page, "household_size")
    row.cell.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_in(qtbot, "many")
    assert row.hint.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert row.editor is not None
    assert "number" in row.hint.text()
    assert row.editor.value() == "many"
    row_of(page, "company").cell.setFocus()
    assert row.editor is not None  # nothing typed is lost
    row.abandon()
    assert not row.hint.isVisible()


def test_what_is_being_typed_survives_a_refresh(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    row = row_of(page, "nickname")
    row.cell.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_in(qtbot, "Fang")
    with qtbot.waitSignal(page.shown):
        facts.set_fact(page.context.shop, ids["fang"], "company", FactDraft("Tea"))
    assert row.editor.value() == "Fang"
    assert row_of(page, "company").cell.text() == "Tea"


def test_delete_says_that_it_is_no_longer_so(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    with qtbot.waitSignal(page.shown):
        facts.set_fact(page.context.shop, ids["fang"], "company", FactDraft("Tea"))
    row_of(page, "company").cell.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: row_of(page, "company").is_empty)
    page.context.undo()
    qtbot.waitUntil(lambda: row_of(page, "company").cell.text() == "Tea")


def test_the_mark_opens_the_history_and_puts_back(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    shop = page.context.shop
    facts.set_fact(shop, ids["fang"], "size", FactDraft("38", known_on="2020-01-01"))
    facts.set_fact(shop, ids["fang"], "size", FactDraft("39", known_on="2020-02-02", why="shoes", grade="seen"))
    row = row_of(page, "size")
    qtbot.waitUntil(lambda: row.cell.text() == "39")
    assert row.mark.mark() == "stale"
    assert "shoes" in row.mark.toolTip()
    row.mark.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    history = page.facets.history
    assert [button.text() for button in history.deeds] == ["No longer true", "Put back"]
    qtbot.mouseClick(history.deeds[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.cell.text() == "38")
    qtbot.keyClick(row.mark, Qt.Key.Key_Return)
    qtbot.keyClick(page.facets.history, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.facets.history is None)


def test_sensitive_facts_are_veiled_until_someone_asks(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    facts.set_fact(page.context.shop, ids["fang"], "health", FactDraft("asthma"))
    row = row_of(page, "health")
    qtbot.waitUntil(lambda: row.veiled)
    texts = [entry.said.all for entry in page.timeline.list.rows.entries if entry.said]
    assert "asthma" not in row.cell.text() + row.cell.quiet() + " ".join(texts)
    row.cell.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert row.cell.text() == "asthma"
    show(qtbot, page, ids["lei"])
    show(qtbot, page, ids["fang"])
    assert row.veiled


def test_a_fact_with_everything_that_belongs_to_it(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    dialog = page.facets.note_fact("diet")
    dialog.value.line.setText("no nuts")
    dialog.known_on.setText("2024-05-03")
    dialog.why.setText("gift boxes")
    dialog.source.setCurrentIndex(dialog.source.findData("third_party"))
    dialog.may_say.setChecked(False)
    assert dialog.grade.current() == "inferred"
    dialog.known_on.setText("2999-01-01")
    dialog.save()
    assert dialog.hint("known_on")
    dialog.known_on.setText("2024-05-03")
    dialog.save()
    fact = profiles.profile(page.context.shop, ids["fang"]).facts["diet"][0]
    assert (fact.value, fact.known_on, fact.why, fact.grade, fact.may_say, fact.staff) == (
        *("no nuts", "2024-05-03", "gift boxes", "inferred", False, "Mo Chen"),
    )


def test_a_field_of_ones_own_appears_at_once(qtbot: QtBot, page: ProfilePage) -> None:
    dialog = page.facets.open_field_dialog()
    dialog.name.setText("Cat")
    dialog.kind.setCurrentIndex(dialog.kind.findData("choice"))
    dialog.save()
    assert dialog.hint("options")
    dialog.options.setPlainText("black\nwhite")
    dialog.save()
    qtbot.waitUntil(lambda: any(row.field.name == "Cat" for row in page.facets.rows.values()))
    row = next(row for row in page.facets.rows.values() if row.field.name == "Cat")
    qtbot.keyClick(row.cell, "2")
    qtbot.waitUntil(lambda: row.cell.text() == "white")


def test_the_name_is_edited_in_place(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    head = page.head
    head.name.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    type_in(qtbot, "Wang Xiaofang")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.title() == "Wang Xiaofang")
    press(qtbot, Qt.Key.Key_Return)
    head.name_edit.clear()
    press(qtbot, Qt.Key.Key_Return)
    assert head.hint.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert head.name.text() == "Wang Xiaofang"
    page.context.undo()
    qtbot.waitUntil(lambda: head.name.text() == "Wang Fang")


def test_empty_fields_can_be_hidden_and_it_is_remembered(qtbot: QtBot, page: ProfilePage) -> None:
    assert row_of(page, "nickname").isVisible()
    qtbot.mouseClick(page.facets.show_empty, Qt.MouseButton.LeftButton)
    assert not row_of(page, "nickname").isVisible()
    assert row_of(page, "message_tolerance").isVisible()
    other = ProfilePage(page.context)
    qtbot.addWidget(other)
    assert not other.facets._shows_empty


def test_contacts_are_checked_and_others_named(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    first = page.ties.contacts.shown()[0]
    assert "Li Lei" in first.warning.text()
    with qtbot.waitSignal(page.context.customer_wanted) as wanted:
        qtbot.mouseClick(first.warning, Qt.MouseButton.LeftButton)
    assert wanted.args == [ids["lei"]]
    dialog: ContactDialog = page.ties.edit_contact(None)
    dialog.value.setText("12")
    dialog.save()
    assert "phone" in dialog.hint("value")
    dialog.value.setText("13812345678")
    dialog.save()
    assert dialog.hint("value")  # she has it already
    dialog.value.setText("13900001111")
    dialog.save()
    qtbot.waitUntil(lambda: len(page.ties.contacts.shown()) == 3)
    row = next(row for row in page.ties.contacts.shown() if row.item().text == "13900001111")
    qtbot.keyClick(row.cell, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.ties.contacts.shown()) == 2)
    page.context.undo()
    qtbot.waitUntil(lambda: len(page.ties.contacts.shown()) == 3)


def test_addresses_accounts_and_relations_are_added(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    address = page.ties.edit_address(None)
    address.save()
    assert address.hint("detail")
    address.fields["city"].setText("杭州")
    address.fields["detail"].setText("文三路 1 号")
    address.save()
    account = page.ties.add_account()
    account.account.setText("fang88")
    account.save()
    relation = page.ties.add_relation()
    qtbot.waitUntil(relation.other.hasFocus)
    type_in(qtbot, "Li Lei")
    qtbot.waitUntil(lambda: relation.other.popup_visible())
    press(qtbot, Qt.Key.Key_Return)
    relation.save()
    qtbot.waitUntil(lambda: bool(page.ties.relations.shown()))
    assert page.ties.addresses.shown()[0].item().text == "杭州文三路 1 号"
    assert page.ties.accounts.shown()[0].item().text == "fang88"
    page.ties.addresses.shown()[0].item().deeds[1][1]()
    assert QGuiApplication.clipboard().text() == "杭州文三路 1 号"
    with qtbot.waitSignal(page.context.customer_wanted) as wanted:
        page.ties.relations.shown()[0].cell.wanted.emit("")
    assert wanted.args == [ids["lei"]]


def test_a_company_asks_for_its_people(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    profiles.set_kind(page.context.shop, ids["fang"], "company")
    relations.add_relation(page.context.shop, ids["lei"], ids["fang"], "key_person")
    qtbot.waitUntil(lambda: bool(page.ties.relations.shown()))
    assert page.ties.relations.title.text() == "People in the company"
    assert page.ties.relations.shown()[0].item().label == "Key person"


# The timeline


def kinds_shown(page: ProfilePage) -> list[str]:
    return [entry.event.kind for entry in page.timeline.list.rows.entries if entry.event]


@pytest.fixture
def told(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> ProfilePage:
    draft = InteractionDraft("complaint", text="Tray was broken", follow_up_on="2099-01-01", follow_up="Send another")
    interactions.log_interaction(page.context.shop, ids["fang"], draft)
    qtbot.waitUntil(lambda: set(kinds_shown(page)) == {"order", "interaction", "task", "change"})
    return page


def open_event(qtbot: QtBot, page: ProfilePage, kind: str) -> None:
    view = page.timeline.list
    row = next(row for row, entry in enumerate(view.rows.entries) if entry.event and entry.event.kind == kind)
    view.setFocus()
    view.setCurrentIndex(view.rows.index(row))
    press(qtbot, Qt.Key.Key_Return)


def test_the_timeline_is_filtered_by_kind_and_text(qtbot: QtBot, told: ProfilePage) -> None:
    pane = told.timeline
    qtbot.mouseClick(pane.toggles["interaction"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kinds_shown(told) == ["interaction"])
    pane.search.setFocus()
    type_in(qtbot, "nothing like it")
    qtbot.waitUntil(lambda: pane.empty.isVisible())
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(set(kinds_shown(told))) == 4)
    pane.search.setFocus()
    type_in(qtbot, "tray")
    qtbot.waitUntil(lambda: set(kinds_shown(told)) == {"order", "interaction"})


def test_an_order_shows_where_it_comes_from(qtbot: QtBot, told: ProfilePage, ids: dict[str, int]) -> None:
    open_event(qtbot, told, "order")
    button = told.timeline.deed_buttons()[-1]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = next(each for each in told.timeline.findChildren(EvidenceDialog) if each.isVisible())
    qtbot.waitUntil(lambda: "made here" in dialog.where.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def deeds_of(page: ProfilePage) -> list[str]:
    return [button.text() for button in page.timeline.deed_buttons()]


def test_an_order_opens_and_is_marked_as_not_her_own(qtbot: QtBot, told: ProfilePage, ids: dict[str, int]) -> None:
    open_event(qtbot, told, "order")
    assert [text for text, _ in told.timeline.list.open_lines] == ["White tea × 1", "Tea tray × 2"]
    assert deeds_of(told) == ["A gift", "Not her own", "Show where it comes from"]
    qtbot.mouseClick(told.timeline.deed_buttons()[1], Qt.MouseButton.LeftButton)
    assert told.context.shop.query("SELECT is_own, own_grade FROM sales_order") == [(0, "borrowed")]
    qtbot.waitUntil(lambda: deeds_of(told) == ["Her own", "A gift", "Show where it comes from"])
    qtbot.waitUntil(lambda: told.head.others.text() == "1 order(s) of others not counted")
    told.context.undo()
    assert told.context.shop.query("SELECT is_own, own_grade FROM sales_order") == [(1, "")]


@pytest.mark.parametrize(
    ("key", "stored", "shown"),
    [
        (Qt.Key.Key_1, (1, "own"), ""),
        (Qt.Key.Key_2, (1, "gift"), "a gift for Li Lei"),
        (Qt.Key.Key_3, (0, "borrowed"), "not her own, not counted"),
    ],
)
def test_an_order_that_is_perhaps_not_her_own_is_answered_by_one_key_in_the_timeline(
    qtbot: QtBot, told: ProfilePage, key: Qt.Key, stored: tuple[int, str], shown: str
) -> None:
    shop = told.context.shop
    with shop.change("import", file="x.csv") as change:
        change.update(SalesOrder, told.context.shop.query("SELECT id FROM sales_order")[0][0], receiver="Li Lei")
    with shop.derived() as connection:
        reasons = '[["odd_receiver", 350, "Li Lei", "Wang Fang"]]'
        values = (told.customer(), "borrowed", 800, reasons)
        columns = "order_id, customer_id, kind, centibits, reasons"
        connection.execute(f"INSERT INTO odd_order({columns}) SELECT id, ?, ?, ?, ? FROM sales_order", values)
    show(qtbot, told, told.customer())

    def order() -> Said:
        said = next(
            entry.said for entry in told.timeline.list.rows.entries if entry.event and entry.event.kind == "order"
        )
        assert said is not None
        return said

    assert order().detail.startswith("perhaps not her own")
    assert order().more == ("goes to Li Lei, usually to Wang Fang",)
    view = told.timeline.list
    view.setFocus()
    view.setCurrentIndex(view.rows.index(view.rows.row_of(("order", shop.query("SELECT id FROM sales_order")[0][0]))))
    with qtbot.waitSignal(told.timeline.read):
        press(qtbot, key)
    assert shop.query("SELECT is_own, own_grade FROM sales_order") == [stored]
    assert order().detail.startswith(shown)
    assert "perhaps" not in order().detail


def test_the_menu_of_an_order_answers_too(qtbot: QtBot, told: ProfilePage) -> None:
    view = told.timeline.list
    event = next(entry.event for entry in view.rows.entries if entry.event and entry.event.kind == "order")
    menu = told.timeline.open_menu(event, view.mapToGlobal(view.rect().center()))
    assert [each.text().split("\t")[0] for each in menu.actions() if each.text()] == [
        "A gift",
        "Not her own",
        "Not her own, keep the receiver as a prospect",
        "Show where it comes from",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert told.context.shop.query("SELECT is_own, own_grade FROM sales_order") == [(1, "gift")]


def test_an_interaction_is_edited_and_deleted_by_key(qtbot: QtBot, told: ProfilePage, ids: dict[str, int]) -> None:
    open_event(qtbot, told, "interaction")
    with qtbot.waitSignal(told.context.log_wanted) as wanted:
        press(qtbot, Qt.Key.Key_F2)
    assert wanted.args[0] == ids["fang"]
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "interaction" not in kinds_shown(told))
    told.context.undo()
    qtbot.waitUntil(lambda: "interaction" in kinds_shown(told))


def test_a_task_is_finished(qtbot: QtBot, told: ProfilePage) -> None:
    assert told.head.owed.isVisible()
    open_event(qtbot, told, "task")
    qtbot.mouseClick(told.timeline.deed_buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not told.head.owed.isVisible())


def test_a_change_is_put_back(qtbot: QtBot, page: ProfilePage, ids: dict[str, int]) -> None:
    profiles.rename(page.context.shop, ids["fang"], "Fang")
    qtbot.waitUntil(lambda: page.title() == "Fang" and "change" in kinds_shown(page))
    view = page.timeline.list
    qtbot.waitUntil(lambda: any(e.said and "Wang Fang → Fang" in e.said.all for e in view.rows.entries))
    open_event(qtbot, page, "change")
    qtbot.mouseClick(page.timeline.deed_buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.title() == "Wang Fang")


def test_more_is_read_only_when_asked_for(qtbot: QtBot, page: ProfilePage, ids: dict[str, int], monkeypatch) -> None:
    from desktop.ui.pages.profile import timeline_pane

    monkeypatch.setattr(timeline_pane, "FIRST", 2)
    page.timeline._limit = 2
    with qtbot.waitSignal(page.timeline.read):
        interactions.log_interaction(page.context.shop, ids["fang"], InteractionDraft(text="x"))
    assert len(kinds_shown(page)) == 2
    assert page.timeline.more.isVisible()
    with qtbot.waitSignal(page.timeline.read):
        qtbot.mouseClick(page.timeline.more, Qt.MouseButton.LeftButton)
    assert len(kinds_shown(page)) > 2


# The page


def test_tab_goes_through_all_fields(qtbot: QtBot, page: ProfilePage) -> None:
    page.head.name.setFocus()
    cells = {row.cell for row in page.facets.rows.values()}
    seen: set[QWidget] = set()
    for _ in range(200):
        seen.add(focused())
        press(qtbot, Qt.Key.Key_Tab)
        if focused() is page.head.name:
            break
    assert cells <= seen
    assert page.timeline.list in seen
    assert all(pane in seen for pane in page.panes())


def test_archive_and_trash_say_so_and_come_back(qtbot: QtBot, page: ProfilePage) -> None:
    for button in (page.head.archive, page.head.trash):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.head.note.isVisible)
        page.context.undo()
        qtbot.waitUntil(lambda: not page.head.note.isVisible())


def test_everything_is_said_in_the_language_of_the_window(qtbot: QtBot, told: ProfilePage, qapp: QApplication) -> None:
    class Marking(QTranslator):
        def translate(self, _context: str, text: str, *_: object) -> str:
            return f"译{text}"

        def isEmpty(self) -> bool:
            return False

    translator = Marking()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: told.head.log.text().startswith("译"))
        said = [told.head.archive.text(), row_of(told, "company").label.text(), told.timeline.title.text()]
        said += [told.facets.sections["basic"].title.text(), told.ties.contacts.title.text()]
        said += [entry.said.detail for entry in told.timeline.list.rows.entries if entry.said and entry.said.detail]
        assert [text for text in said if "译" not in text] == []
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: told.head.log.text() == "Log")
