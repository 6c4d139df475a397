"""A small shop with points, a coupon and three customers, and its counter in a real window."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.loyalty import LevelRule, Rules
from desktop.services import customers, facts, interactions
from desktop.services.contacts import ContactDraft
from desktop.services.customers import today
from desktop.services.facts import FactDraft
from desktop.services.interactions import InteractionDraft
from desktop.services.loyalty import coupons, ledger, terms
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Product, SalesOrder
from desktop.ui.window import MainWindow
from tests.shops_for_tests import make_shop
from tests.ui.window_for_tests import settle

FANG, GUI, MING = "王小芳", "吴桂英", "赵大明"
BARCODE = "6901234567892"


def counter_shop(folder: Path) -> tuple[Path, dict[str, int]]:
    """王小芳 138…5678 with 1,000 points and a coupon, 吴桂英 136…5678, 赵大明 139…1111; tea with a barcode."""
    with make_shop(folder, "counter.shop") as shop:
        terms.save_rules(shop, Rules(starts_on="2020-01-01", earn_minor=100))
        terms.save_levels(shop, [LevelRule(0, "金卡", 1, "spend", 10_000, 365)])
        ids = {
            name: customers.add_customer(shop, name, contacts=[ContactDraft("mobile", phone)])
            for name, phone in ((FANG, "13800005678"), (GUI, "13600005678"), (MING, "13900001111"))
        }
        ledger.give(shop, ids[FANG], 1_000)
        _owe(shop, ids[FANG])
        facts.set_fact(shop, ids[MING], "birthday", FactDraft("1990-05-03"))
        with shop.change("import", file="goods.csv") as change:
            change.insert(SalesOrder, **_past_order(shop), identity_id=customers.home_identity(change, ids[FANG]))
            tea = {"key": "T1", "name": "白毫银针", "sku": "1001", "barcode": BARCODE, "currency": "CNY"}
            change.insert(Product, **tea, list_minor=26_800)
            change.insert(Product, key="T2", name="无价茶", sku="1002")
    return folder / "counter.shop", ids


def _past_order(shop: Shop) -> dict[str, object]:
    day = (today(shop) - timedelta(days=4)).isoformat()
    money = {"currency": "CNY", "total_minor": 20_000, "paid_minor": 20_000}
    when = {"placed_ms": 1_760_000_000_000, "business_date": day, "zone": "Asia/Shanghai"}
    return {"channel": "taobao", "number": "A-1", "status": "completed", "was_paid": 1, "is_valid": 1, **money, **when}


def _owe(shop: Shop, customer: int) -> None:
    soon: date = today(shop) + timedelta(days=3)
    coupons.add_coupon(shop, coupons.CouponDraft("TEN", "十元券", "amount", 1_000, valid_until=soon, customer=customer))
    said = InteractionDraft(kind="complaint", text="茶叶受潮", follow_up_on=today(shop), follow_up="留两饼寿眉")
    interactions.log_interaction(shop, customer, said)


class Clerk:
    """Types where the keys are. Letters of content are not counted, every other key is."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window, self.keys = qtbot, window, 0

    def types(self, text: str) -> None:
        """Content: each letter where the keys are then; what no key writes comes from an input method."""
        for letter in text:
            if letter.isascii():
                self._qtbot.keyClicks(self._at(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self._at(), event)
        settle(self._qtbot)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self._qtbot.keyClick(self._at(), key, modifier)
        settle(self._qtbot)

    def _at(self) -> QWidget:
        return QApplication.focusWidget() or self._window
