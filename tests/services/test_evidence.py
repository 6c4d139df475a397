"""What the judge is given of an identity: everything the shop knows of it, and nothing that is not its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.identity.normalise import Phone, phone_key
from desktop.identity.records import Record
from desktop.services import customers, facts, importing, profiles, whose_order
from desktop.services.contacts import ContactDraft, Place
from desktop.services.evidence import records
from desktop.services.importing.known_by import fitting, name_class, seen_key
from desktop.services.resolving import settle
from desktop.storage.shopfile import Shop
from tests.services.judges import PlainJudge
from tests.shops_for_tests import make_shop, taobao_file, taobao_row

DATA = Path(__file__).parents[1] / "importers" / "data"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        yield made


def all_records(shop: Shop) -> list[Record]:
    ids = [row[0] for row in shop.query("SELECT id FROM identity ORDER BY id")]
    return list(records(shop.connection(), ids))


def test_an_account_is_known_by_its_parcels(shop: Shop, tmp_path: Path) -> None:
    rows = [
        taobao_row(1, day="2026-05-01").replace("文三路1号", "文三路8号"),
        taobao_row(2, day="2026-05-09").replace("文三路2号", "文三路8号"),
        taobao_row(3, name="陈静", phone="13900001111", day="2026-05-05"),
    ]
    importing.import_files(shop, [taobao_file(tmp_path, *rows)])
    (record,) = all_records(shop)
    assert (record.platform, record.account, record.names, record.phones) == ("taobao", "tb小芳", (), ())
    assert (record.first_on, record.last_on) == ("2026-05-01", "2026-05-09")
    drops = [(drop.receiver, drop.phone, drop.city, drop.orders, drop.last_on) for drop in record.drops]
    assert drops == [
        ("王小芳", "13800001234", "杭州市", 2, "2026-05-09"),
        ("陈静", "13900001111", "杭州市", 1, "2026-05-05"),
    ]
    whose_order.answer(shop, shop.query("SELECT id FROM sales_order WHERE receiver='陈静'")[0][0], "borrowed")
    assert [drop.receiver for drop in all_records(shop)[0].drops] == ["王小芳"], "a friend's order tells of the friend"


def test_a_customer_made_by_hand_is_known_by_what_was_typed(shop: Shop) -> None:
    contacts = [
        ContactDraft("mobile", "13800001234"),
        ContactDraft("email", "Fang@qq.com"),
        ContactDraft("qq", "12345"),
    ]
    fang = customers.add_customer(shop, "王小芳", contacts=contacts)
    profiles.save_address(shop, fang, Place(0, "王小芳", "", "", "浙江省", "杭州市", "", "文三路 1 号", ""))
    facts.set_fact(shop, fang, "birthday", facts.FactDraft("1990-05-01"))
    (record,) = all_records(shop)
    assert (record.names, record.phones, record.emails) == (("王小芳",), ("13800001234",), ("Fang@qq.com",))
    assert (record.qqs, record.birthday, record.account) == (("12345",), "1990-05-01", "")
    assert [(drop.city, drop.detail, drop.orders) for drop in record.drops] == [("杭州市", "文三路 1 号", 0)]


def test_what_was_joined_speaks_for_itself_as_before(shop: Shop) -> None:
    for name in ("王小芳", "小芳"):
        customers.add_customer(shop, name, contacts=[ContactDraft("email", "fang@qq.com")])
    before = all_records(shop)
    settle(shop, judge=PlainJudge())
    assert shop.query("SELECT count(DISTINCT customer_id) FROM identity") == [(1,)]
    assert all_records(shop) == before


def test_sizes_and_goods_come_from_the_lines(shop: Shop) -> None:
    importing.import_files(shop, [DATA / "douyin_orders_74_columns.csv"])
    (buyer,) = [record for record in all_records(shop) if record.platform == "phone"]
    assert "手工皂 薰衣草" in buyer.goods


def test_names_of_one_phone_fit_or_do_not() -> None:
    known = {name_class("王小芳"): 1, name_class("王磊"): 2}
    assert fitting(name_class("王小芳"), known) == 1
    assert fitting(name_class("李雷"), known) is None
    assert fitting(name_class("王**"), known) is None, "it may be either"
    assert fitting(name_class("小芳"), known) == 1
    assert fitting(name_class("测试"), {"王小芳": 1}) == 1, "no name at all"
    assert fitting(name_class("王女士"), {"王小芳": 1}) == 1


@pytest.mark.parametrize(
    ("name", "phone", "place", "key"),
    [
        ("张**", "138****1234", "杭州 文三路8号", "seen:138****1234|张**|杭州文三路8号"),
        ("张**", "138****1234", "****", "seen:138****1234|张**|"),
        ("张敏", "13800001234-5678", "文三路8号", "seen:|张敏|文三路8号"),
        ("张敏", "", "", ""),
        ("", "138****1234", "", ""),
        ("##9f3Kd0aQ8Zz==", "138****1234", "##wq8Kd0aPPz==", ""),
    ],
)
def test_under_masks_two_things_make_a_person(name: str, phone: str, place: str, key: str) -> None:
    assert seen_key(name, phone_key(phone) if phone else Phone("", "none", ""), place) == key
