"""A small real shop for the tests of the profile and of interactions."""

from pathlib import Path

from desktop.domain.settings import ShopSettings
from desktop.services import contacts, customers, shops
from desktop.services.contacts import ContactDraft
from desktop.storage.shopfile import Shop
from desktop.storage.tables import OrderLine, Product, SalesOrder

DAY_MS = 86_400_000


def make_shop(folder: Path) -> tuple[Shop, dict[str, int]]:
    """Wang Fang with an order of two lines, a phone and an e-mail; Li Lei with the same phone; one member of staff."""
    shop = shops.create_shop(folder / "test.shop", ShopSettings(name="T", currency="CNY"))
    ids = {"staff": shops.add_staff(shop, "Mo Chen")}
    ids["fang"] = customers.add_customer(shop, "Wang Fang")
    ids["lei"] = customers.add_customer(shop, "Li Lei")
    for who in ("fang", "lei"):
        contacts.add_contact(shop, ids[who], ContactDraft("mobile", "13812345678"))
    contacts.add_contact(shop, ids["fang"], ContactDraft("email", "fang@example.com"))
    with shop.change("import", file="orders.csv") as change:
        ids["tea"] = change.insert(Product, key="T1", name="White tea", sku="T1")
        ids["order"] = change.insert(
            SalesOrder,
            identity_id=customers.home_identity(change, ids["fang"]),
            channel="taobao",
            number="A-1",
            status="completed",
            was_paid=1,
            is_valid=1,
            placed_ms=1_760_000_000_000,
            business_date="2025-10-09",
            zone="Asia/Shanghai",
            currency="CNY",
            paid_minor=12_300,
            pieces=3,
        )
        for key, title, count in (("1", "White tea", 1), ("2", "Tea tray", 2)):
            change.insert(OrderLine, order_id=ids["order"], key=key, title=title, quantity=count, paid_minor=4_100)
    return shop, ids
