"""Behind the window customers are matched after a deed that touched evidence, and it is told with an Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.services import customers, facts, history
from desktop.services.contacts import ContactDraft
from desktop.services.resolving import is_unsettled
from desktop.services.shops import Shop, create_shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.settling import Settling, settling_of


@pytest.fixture
def context(tmp_path: Path, qapp: object) -> Iterator[Context]:
    shop = create_shop(tmp_path / "店.shop")
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Context(shop, store, "en")
    settling_of(made).start()
    yield made
    settling_of(made).stop()
    jobs.shut_down()
    shop.close()


def add(shop: Shop) -> int:
    contacts = [ContactDraft("mobile", "13800001234"), ContactDraft("wechat", "fang_wang_88")]
    return customers.add_customer(shop, "王小芳", contacts=contacts)


def test_who_was_recognised_is_told_and_can_be_taken_back(qtbot: QtBot, context: Context) -> None:
    shop, said = context.shop, list[tuple[str, object]]()
    context.told.connect(lambda sentence, change: said.append((sentence, change)))
    settling = settling_of(context)
    with qtbot.waitSignal(settling.settled, timeout=10_000):
        one, two = context.do(lambda: add(shop)), context.do(lambda: add(shop))
    assert said == [("1 customer(s) were recognised as the same.", history.changes(shop, 1)[0].id)]
    assert shop.query("SELECT DISTINCT customer_id FROM identity") == [(one,)]
    with qtbot.waitSignal(settling.settled, timeout=10_000):
        context.do(lambda: history.undo(shop, said[0][1]))
    assert shop.query("SELECT customer_id FROM identity ORDER BY id") == [(one,), (two,)]


def test_a_deed_that_touches_no_evidence_starts_nothing(qtbot: QtBot, context: Context) -> None:
    shop = context.shop
    settling = settling_of(context)
    with qtbot.waitSignal(settling.settled, timeout=10_000):
        one = context.do(lambda: add(shop))
    context.do(lambda: facts.set_fact(shop, one, "size", facts.FactDraft("38")))
    assert not is_unsettled(shop)
    settling.begin()
    assert not jobs.busy()
    assert isinstance(context.findChild(Settling), Settling)
