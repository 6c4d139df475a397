"""A depot's phone counts as nobody's, and is listed where somebody asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop.services import customers
from desktop.services.contacts import ContactDraft
from desktop.services.resolving import settle
from desktop.services.shared_numbers import count_shared
from desktop.services.shops import create_shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.dialogs.shared_dialog import SharedDialog

DEPOT = "13924681357"


@pytest.fixture
def context(tmp_path: Path, qapp: object) -> Iterator[Context]:
    shop = create_shop(tmp_path / "店.shop")
    for name in "赵一鸣 钱多多 孙晓梅 李国强 周文静 吴立新 郑海燕 冯程程".split():
        customers.add_customer(shop, name, contacts=[ContactDraft("mobile", DEPOT)])
    settle(shop)
    yield Context(shop, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat), "en")
    jobs.shut_down()
    shop.close()


def test_the_depot_is_listed_with_its_customers(qtbot: QtBot, context: Context) -> None:
    assert count_shared(context.shop) == 1
    assert len(context.shop.query("SELECT DISTINCT customer_id FROM identity")) == 8, "it joins nobody"
    dialog = SharedDialog(context)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.shown))
    assert [(each.kind, each.text, each.customers) for each in dialog.shown] == [("phone", DEPOT, 8)]
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
