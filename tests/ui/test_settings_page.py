"""The settings page: everything applies at once, is kept, and can be found; wrong limits change nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.services.customers import add_customer
from desktop.services.history import changes
from desktop.services.shops import Shop, backup, create_shop, list_backups, read_settings, staff
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.about_dialog import AboutDialog, debug_info
from desktop.ui.dialogs.backup_dialog import BackupDialog
from desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.shortcuts import COMMANDS


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
def page(context: Context, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 680)
    made.show()
    made.activate()
    return made


def test_the_name_is_kept_when_the_field_is_left_and_can_be_undone(
    page: SettingsPage, context: Context, shop: Shop, qtbot: QtBot
) -> None:
    page.shop.shop_name.setFocus()
    qtbot.keyClicks(page.shop.shop_name, "Hollin & Wray")
    qtbot.keyClick(page.shop.shop_name, Qt.Key.Key_Return)
    assert read_settings(shop).name == "Hollin & Wray"
    qtbot.waitUntil(lambda: context.settings.name == "Hollin & Wray")
    last = changes(shop, 1)[0].id
    page.shop.shop_name.editingFinished.emit()
    assert changes(shop, 1)[0].id == last, "leaving it unchanged is no deed"
    page.search.setFocus()
    context.undo()
    qtbot.waitUntil(lambda: page.shop.shop_name.text() == "")


def test_limits_apply_at_once_and_wrong_ones_say_why(page: SettingsPage, shop: Shop, qtbot: QtBot) -> None:
    page.shop.limits["warning_days"].setValue(60)
    assert read_settings(shop).limits.warning_days == 60
    page.shop.limits["churned_days"].setValue(60)
    assert "more days than until Warning" in page.shop._limit_rows["churned_days"].problem()
    assert read_settings(shop).limits.churned_days == 180
    page.shop.limits["churned_days"].setValue(120)
    assert page.shop._limit_rows["churned_days"].problem() == ""
    assert read_settings(shop).limits.churned_days == 120
    qtbot.waitUntil(lambda: "With these limits" in page.shop._effect.text())


def test_currency_and_day_start_are_kept(page: SettingsPage, context: Context, shop: Shop, qtbot: QtBot) -> None:
    page.shop.day_start.setCurrentIndex(3)
    page.shop.day_start.activated.emit(3)
    assert read_settings(shop).day_start_hour == 3
    at = page.shop.currency.findData("GBP")
    page.shop.currency.setCurrentIndex(at)
    page.shop.currency.activated.emit(at)
    qtbot.waitUntil(lambda: context.settings.currency == "GBP")
    qtbot.waitUntil(lambda: context.undo_stack.undo_change.id == changes(shop, 1)[0].id)


def test_a_time_zone_is_chosen_from_all(page: SettingsPage, shop: Shop) -> None:
    at = page.shop.zone.findData("Europe/London")
    page.shop.zone.setCurrentIndex(at)
    page.shop.zone.activated.emit(at)
    assert read_settings(shop).zone == "Europe/London"


def test_computer_settings_are_told(page: SettingsPage, qtbot: QtBot) -> None:
    computer = page.computer
    for field, value, signal in (
        (computer.language, "zh", page.language_chosen),
        (computer.look, "dark", page.theme_chosen),
    ):
        at = field.findData(value)
        field.setCurrentIndex(at)
        with qtbot.waitSignal(signal) as told:
            field.activated.emit(at)
        assert told.args == [value]
    with qtbot.waitSignal(page.zoom_chosen) as told:
        computer.zoom.setValue(130)
    assert told.args == [130]
    assert (computer.zoom.minimum(), computer.zoom.maximum()) == (80, 200)


def test_staff_are_added_renamed_chosen_and_archived_by_keys(
    page: SettingsPage, context: Context, shop: Shop, qtbot: QtBot
) -> None:
    page.staff.new_name.setFocus()
    qtbot.keyClicks(page.staff.new_name, "Ruth")
    with qtbot.waitSignal(page.staff_chosen) as told:
        qtbot.keyClick(page.staff.new_name, Qt.Key.Key_Return)
    ((number, name),) = staff(shop)
    assert name == "Ruth"
    assert told.args == [number], "the first one works now"
    context.staff_id = number
    qtbot.keyClicks(page.staff.new_name, "ruth")
    qtbot.keyClick(page.staff.new_name, Qt.Key.Key_Return)
    assert "already" in page.staff._new_row.problem()
    field = page.staff.names[number]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Ruth Wray")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert staff(shop) == [(number, "Ruth Wray")]
    with qtbot.waitSignal(page.staff_chosen) as told:
        qtbot.mouseClick(page.staff.archives[number], Qt.MouseButton.LeftButton)
    assert told.args == [0]
    assert staff(shop) == []


def test_a_backup_a_copy_and_a_check_are_said_in_words(
    page: SettingsPage, shop: Shop, tmp_path: Path, qtbot: QtBot
) -> None:
    add_customer(shop, "王芳")
    page.data.back_up()
    qtbot.waitUntil(lambda: "Backed up" in page.data.note.accessibleName())
    assert page.data.backups.model().rowCount() == len(list_backups(shop.path)) == 1
    page.data.save_copy(tmp_path / "copy.shop")
    qtbot.waitUntil(lambda: "copy.shop" in page.data.note.accessibleName())
    page.data.check_data()
    qtbot.waitUntil(lambda: "All is well" in page.data.note.accessibleName())
    page.data.save_copy(tmp_path / "nowhere" / "deep" / "copy.shop")
    qtbot.waitUntil(lambda: page.data.note.kind() == "danger")
    assert "Traceback" not in page.data.note.accessibleName()


def test_search_leaves_what_fits(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "zone")
    page.show_only("zone")
    assert not page.shop.isHidden()
    assert not page.shop._zone_row.isHidden()
    assert page.shop.rows[0].isHidden()
    assert page.data.isHidden()
    page.show_only("data")
    assert not page.data.isHidden()
    page.show_only("xyzzy")
    assert not page._nothing.isHidden()
    page.show_only("")
    assert all(not section.isHidden() for section in page.sections)


def test_defaults_are_shown(page: SettingsPage) -> None:
    texts = " ".join(row.text() for section in page.sections for row in section.rows)
    for default in ("Asia/Shanghai", "00:00", "90 days", "180 days", "30 days", "100 %"):
        assert f"Default: {default}." in texts


def test_every_control_has_a_name(page: SettingsPage) -> None:
    for section in page.sections:
        for row in section.rows:
            assert row.control.accessibleName()


def test_a_backup_is_verified_and_wanted(shop: Shop, qtbot: QtBot) -> None:
    add_customer(shop, "王芳")
    made = backup(shop)
    dialog = BackupDialog(shop.path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.verify_chosen()
    qtbot.waitUntil(lambda: "is whole" in dialog.note.accessibleName())
    made.write_bytes(made.read_bytes()[:5000] + b"\0" * 5000)
    dialog.verify_chosen()
    qtbot.waitUntil(lambda: "is damaged" in dialog.note.accessibleName())
    with qtbot.waitSignal(dialog.restore_wanted) as wanted:
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert wanted.args == [made]


def test_all_keys_are_listed_and_found(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    assert dialog.shown() == [c.id for context in dialog._heads for c in COMMANDS if c.context is context]
    dialog.show_only("ctrl+k")
    assert dialog.shown() == ["palette"]
    dialog.show_only("no such deed")
    assert dialog.shown() == []


def test_debug_info_tells_nothing_of_anybody(context: Context, shop: Shop, qtbot: QtBot) -> None:
    add_customer(shop, "王芳")
    dialog = AboutDialog(None, context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text == debug_info(context)
    assert "customer 1" in text
    for secret in ("王芳", str(shop.path.parent), shop.path.stem, str(Path.home())):
        assert secret not in text
