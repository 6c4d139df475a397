"""What is known of one customer, and the edits of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound
from desktop.services import contacts, customers, facts, fields, history, merging, profiles, relations, shops
from desktop.services.contacts import ContactDraft, Place
from desktop.services.facts import FactDraft
from desktop.storage.shopfile import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = shops.create_shop(tmp_path / "test.shop")
    yield made
    made.close()


@pytest.fixture
def fang(shop: Shop) -> int:
    return customers.add_customer(shop, "Wang Fang")


def last_change(shop: Shop) -> int:
    return shop.query("SELECT max(id) FROM change_set")[0][0]


def test_a_new_fact_takes_the_place_of_the_old_one_which_is_kept(shop: Shop, fang: int) -> None:
    facts.set_fact(shop, fang, "nickname", FactDraft("Fangfang"))
    facts.set_fact(shop, fang, "nickname", FactDraft("Sister Fang", source="seen", grade="seen", why="greeting"))
    assert profiles.profile(shop, fang).value("nickname") == "Sister Fang"
    found = facts.fact_history(shop, fang, "nickname")
    assert [(fact.value, fact.ended_ms is None) for fact in found] == [("Sister Fang", True), ("Fangfang", False)]
    assert (found[0].why, found[0].grade) == ("greeting", "seen")


def test_an_older_fact_can_be_put_back_with_its_own_date(shop: Shop, fang: int) -> None:
    facts.set_fact(shop, fang, "size", FactDraft("38", known_on="2024-05-01"))
    facts.set_fact(shop, fang, "size", FactDraft("39"))
    old = facts.fact_history(shop, fang, "size")[1]
    facts.restore_fact(shop, fang, old.id)
    held = profiles.profile(shop, fang).facts["size"]
    assert [(fact.value, fact.known_on) for fact in held] == [("38", "2024-05-01")]
    history.undo(shop, last_change(shop))
    assert profiles.profile(shop, fang).value("size") == "39"


def test_someone_elses_fact_cannot_be_put_back(shop: Shop, fang: int) -> None:
    facts.set_fact(shop, fang, "size", FactDraft("38"))
    fact = facts.fact_history(shop, fang, "size")[0].id
    with pytest.raises(NotFound):
        facts.restore_fact(shop, customers.add_customer(shop, "Li Lei"), fact)


def test_the_same_fact_again_is_no_change(shop: Shop, fang: int) -> None:
    assert facts.set_fact(shop, fang, "size", FactDraft("38"))
    before = last_change(shop)
    assert not facts.set_fact(shop, fang, "size", FactDraft("38"))
    assert last_change(shop) == before


@pytest.mark.parametrize(("days", "stale"), [(730, False), (731, True)])
def test_a_fact_is_stale_after_its_shelf_life(shop: Shop, fang: int, days: int, stale: bool) -> None:
    known = customers.today(shop) - timedelta(days=days)
    facts.set_fact(shop, fang, "size", FactDraft("38", known_on=known.isoformat()))
    assert profiles.profile(shop, fang).facts["size"][0].is_stale is stale


def test_a_birthday_may_lack_its_year(shop: Shop, fang: int) -> None:
    facts.set_fact(shop, fang, "birthday", FactDraft("5月3日"))
    assert profiles.profile(shop, fang).value("birthday") == "--05-03"
    facts.set_fact(shop, fang, "birthday", FactDraft("1990.5.3"))
    assert profiles.profile(shop, fang).value("birthday") == "1990-05-03"


@pytest.mark.parametrize("text", ["2-30", "13-01", "yesterday", "1990-2-29"])
def test_what_is_no_day_is_refused(shop: Shop, fang: int, text: str) -> None:
    with pytest.raises(BadValue) as raised:
        facts.set_fact(shop, fang, "birthday", FactDraft(text))
    assert raised.value.problem == "not_a_date"


def test_a_day_on_which_something_was_known_needs_its_year() -> None:
    with pytest.raises(BadValue):
        facts.check_day("05-03")
    assert facts.check_day(" 2024/5/3 ") == "2024-05-03"


def test_a_rumour_is_no_fact(shop: Shop, fang: int) -> None:
    with pytest.raises(BadValue) as raised:
        facts.set_fact(shop, fang, "income", FactDraft("high", grade="rumour"))
    assert raised.value.problem == "rumour"


def test_tags_stand_beside_each_other_and_end_one_by_one(shop: Shop, fang: int) -> None:
    for tag in ("vip", "gifts", "vip"):
        facts.set_fact(shop, fang, "tags", FactDraft(tag))
    assert sorted(profiles.profile(shop, fang).tags) == ["gifts", "vip"]
    facts.end_fact(shop, fang, "tags", "vip")
    assert profiles.profile(shop, fang).tags == ("gifts",)


def test_a_field_of_the_shops_own_stands_in_the_profile(shop: Shop, fang: int) -> None:
    fields.add_field(shop, "Cat’s name", "subjective")
    own = next(field for field in profiles.profile(shop, fang).fields if field.is_own)
    facts.set_fact(shop, fang, own.code, FactDraft("Mimi"))
    assert profiles.profile(shop, fang).value(own.code) == "Mimi"


def test_who_else_has_a_number_is_found_however_it_is_written(shop: Shop, fang: int) -> None:
    lei = customers.add_customer(shop, "Li Lei")
    contacts.add_contact(shop, fang, ContactDraft("mobile", "138 1234 5678"))
    assert contacts.others_with(shop, lei, ContactDraft("mobile", "+86 13812345678")) == [(fang, "Wang Fang")]
    assert contacts.others_with(shop, fang, ContactDraft("mobile", "13812345678")) == []


def test_a_number_is_noted_once(shop: Shop, fang: int) -> None:
    draft = ContactDraft("mobile", "13812345678")
    row = contacts.add_contact(shop, fang, draft)
    with pytest.raises(BadValue) as raised:
        contacts.add_contact(shop, fang, draft)
    assert raised.value.problem == "taken"
    contacts.edit_contact(shop, fang, row, ContactDraft("mobile", "13812345678", "work"))
    assert profiles.profile(shop, fang).contacts[0].label == "work"


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [("mobile", "12", "not_a_phone"), ("email", "fang@", "not_an_email"), ("wechat", " ", "empty")],
)
def test_what_is_no_contact_is_refused(shop: Shop, fang: int, kind: str, value: str, problem: str) -> None:
    with pytest.raises(BadValue) as raised:
        contacts.add_contact(shop, fang, ContactDraft(kind, value))
    assert raised.value.problem == problem


def test_an_account_belongs_to_one(shop: Shop, fang: int) -> None:
    contacts.add_account(shop, fang, "taobao", "fang_88")
    with pytest.raises(BadValue) as raised:
        contacts.add_account(shop, customers.add_customer(shop, "Li Lei"), "taobao", "Fang_88")
    assert raised.value.problem == "taken"


def test_addresses_are_added_edited_and_removed(shop: Shop, fang: int) -> None:
    row = contacts.save_address(shop, fang, Place(0, "Fang", "", "", "", "杭州", "", "文三路 1 号", ""))
    contacts.save_address(shop, fang, Place(row, "Fang", "", "", "", "杭州", "", "文三路 2 号", ""))
    assert [place.detail for place in profiles.profile(shop, fang).addresses] == ["文三路 2 号"]
    contacts.remove_address(shop, fang, row)
    assert profiles.profile(shop, fang).addresses == ()
    with pytest.raises(BadValue):
        contacts.save_address(shop, fang, Place(0, *[" "] * 8))


def test_a_relation_is_seen_from_both_sides(shop: Shop, fang: int) -> None:
    firm = customers.add_customer(shop, "Tea House Ltd", kind="company")
    relations.add_relation(shop, fang, firm, "key_person", "buys")
    assert [(r.other_id, r.is_from) for r in profiles.profile(shop, fang).relatives] == [(firm, True)]
    assert [(r.other_id, r.is_from) for r in profiles.profile(shop, firm).relatives] == [(fang, False)]
    with pytest.raises(BadValue):
        relations.add_relation(shop, fang, fang, "friend")


def test_one_who_was_merged_answers_with_whom_she_became(shop: Shop, fang: int) -> None:
    other = customers.add_customer(shop, "Fangfang")
    facts.set_fact(shop, other, "size", FactDraft("38"))
    merging.merge(shop, fang, other)
    found = profiles.profile(shop, other)
    assert (found.id, found.value("size")) == (fang, "38")


def test_a_name_is_changed_only_by_who_saw_the_last_one(shop: Shop, fang: int) -> None:
    from desktop.domain.errors import ChangedMeanwhile

    seen = profiles.profile(shop, fang).version
    profiles.rename(shop, fang, "Fang", expect=seen)
    with pytest.raises(ChangedMeanwhile):
        profiles.rename(shop, fang, "Wang", expect=seen)
    with pytest.raises(BadValue):
        profiles.rename(shop, fang, "  ")


def test_nobody_is_no_profile(shop: Shop) -> None:
    with pytest.raises(NotFound):
        profiles.profile(shop, 99)
    assert isinstance(customers.today(shop), date)
