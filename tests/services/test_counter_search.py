"""What is typed at the counter finds her, and each row says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import UnknownCard
from desktop.services import cards, contacts, customers, facts, sales
from desktop.services.contacts import ContactDraft
from desktop.services.counter_search import MOST, alike, look_up, recent
from desktop.services.facts import FactDraft
from desktop.services.sales import Item, SaleDraft
from desktop.storage.shopfile import Shop
from desktop.storage.tables import ContactPoint
from tests.shops_for_tests import make_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = make_shop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def fang(shop: Shop) -> int:
    who = customers.add_customer(shop, "王小芳", contacts=[ContactDraft("mobile", "138 0000 5678")])
    contacts.add_account(shop, who, "taobao", "tb_fang99")
    contacts.add_contact(shop, who, ContactDraft("email", "fang@example.com"))
    customers.tag(shop, [who], "VIP客户")
    facts.set_fact(shop, who, "nickname", FactDraft("王姐"))
    return who


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("5678", "last_four"),
        ("５６７８", "last_four"),
        ("13800005678", "phone"),
        ("+86 138-0000-5678", "phone"),
        ("138 0000", "phone"),
        ("王小", "name"),
        ("小芳", "name"),
        ("王姐", "name"),
        ("wangxiao", "pinyin"),
        ("wxf", "initials"),
        ("xf", "initials"),
        ("fang", "pinyin"),
        ("WXF", "initials"),
        ("tb_fang", "account"),
        ("fang@exa", "email"),
        ("#vip", "tag"),
        ("＃VIP", "tag"),
        ("5678 王", "last_four"),
    ],
)
def test_she_is_found_and_the_row_says_why(shop: Shop, fang: int, typed: str, why: str) -> None:
    customers.add_customer(shop, "赵大明", contacts=[ContactDraft("mobile", "13900001111")])
    found = look_up(shop, typed).found
    assert [(row.id, row.why) for row in found] == [(fang, why)]
    assert found[0].nickname == "王姐"


def test_a_short_syllable_is_pinyin_and_no_initials(shop: Shop) -> None:
    customers.add_customer(shop, "唐丽")
    assert [row.why for row in look_up(shop, "li").found] == ["pinyin"]
    assert [row.why for row in look_up(shop, "tl").found] == ["initials"]


def test_an_order_finds_its_buyer_and_shows_what_was_bought(shop: Shop, fang: int) -> None:
    sold = sales.record(shop, SaleDraft(fang, items=(Item("白毫银针", 26_800),)))
    [row] = look_up(shop, sold.number).found
    assert (row.id, row.why, row.what, row.bought) == (fang, "order", sold.number, "白毫银针")


def test_a_card_finds_its_owner_and_no_other_does(shop: Shop, fang: int, tmp_path: Path) -> None:
    text = cards.card_of(shop, fang).text
    [row] = look_up(shop, text.lower()).found
    assert (row.id, row.why) == (fang, "card")
    with make_shop(tmp_path, "other.shop") as other, pytest.raises(UnknownCard) as refused:
        look_up(other, text)
    assert refused.value.reason == "other_shop"
    with pytest.raises(UnknownCard) as refused:
        look_up(shop, text[:-4] + ("A" if text[-4] != "A" else "B") + text[-3:])
    assert refused.value.reason == "misread"


def test_a_number_she_had_before_is_told_from_the_one_she_has(shop: Shop, fang: int) -> None:
    with shop.change("edit_contact", name="王小芳") as change:
        contact = change.query("SELECT id FROM contact_point WHERE kind='mobile'")[0][0]
        change.update(ContactPoint, contact, seen_on="2024-03-01")
        home = customers.home_identity(change, fang)
        old = {"kind": "mobile", "value": "15000009999", "key": "8615000009999", "seen_on": "2021-01-01"}
        change.insert(ContactPoint, identity_id=home, **old)
    [row] = look_up(shop, "9999").found
    assert (row.why, row.phone, row.what) == ("other_number", "15000009999", "2021-01-01")


def test_of_many_with_one_ending_the_last_visitors_come_first(shop: Shop) -> None:
    who = [
        customers.add_customer(shop, f"客{at}", contacts=[ContactDraft("mobile", f"138{at:04}7777")])
        for at in range(MOST + 5)
    ]
    sales.record(shop, SaleDraft(who[3], 1_000))
    answer = look_up(shop, "7777")
    assert len(answer.found) == MOST
    assert answer.is_cut
    assert answer.found[0].id == who[3]
    assert [row.id for row in look_up(shop, "7777 客12").found] == [who[12]]


def test_what_nobody_has_is_offered_for_a_new_customer(shop: Shop, fang: int) -> None:
    assert look_up(shop, "139 1234 0000").phone == "13912340000"
    assert look_up(shop, "138 0000 5678").phone == ""
    assert look_up(shop, "1391").phone == ""
    assert look_up(shop, "陈新").name == "陈新"
    assert look_up(shop, "陈3").name == ""


def test_what_is_archived_or_gone_is_not_found(shop: Shop, fang: int) -> None:
    customers.trash(shop, [fang])
    for typed in ("5678", "wxf", "#vip", "tb_fang"):
        assert look_up(shop, typed).found == ()
    assert recent(shop, [fang]) == []


def test_those_who_were_here_keep_their_order(shop: Shop, fang: int) -> None:
    ming = customers.add_customer(shop, "赵大明")
    assert [row.id for row in recent(shop, [ming, 999, fang])] == [ming, fang]


def test_who_is_perhaps_known_already_is_named_before_saving(shop: Shop, fang: int) -> None:
    double = customers.add_customer(shop, "王小芳")
    assert [(row.id, row.why) for row in alike(shop, "王小芳", "13800005678")] == [(fang, "phone"), (double, "name")]
    assert alike(shop, "王", "") == []
    assert alike(shop, "陈新", "13911112222") == []
