"""The identity inbox: who waits, side by side, and what becomes of an answer."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound
from desktop.identity.records import Reason
from desktop.services import customers, facts, history, inbox, merging, profiles, relations
from desktop.services.contacts import ContactDraft
from desktop.services.inbox import PairHead
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents, make_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        yield made


def person(shop: Shop, name: str, phone: str = "") -> int:
    contacts = [ContactDraft("mobile", phone)] if phone else []
    return customers.add_customer(shop, name, contacts=contacts)


def home(shop: Shop, customer: int) -> int:
    return int(shop.query("SELECT min(id) FROM identity WHERE customer_id=?", customer)[0][0])


def edge(shop: Shop, one: int, other: int, probability: float = 0.8, reasons: tuple[Reason, ...] = ()) -> None:
    """Put an edge between two customers, as a settling would."""
    first, second = sorted((home(shop, one), home(shop, other)))
    packed = json.dumps([list(reason) for reason in reasons])
    with shop.derived() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO match_edge VALUES(?,?,?,?,?,1)",
            (first, second, round(probability * 5000), round(probability * 1e6), packed),
        )


@pytest.fixture
def three(shop: Shop) -> tuple[int, int, int]:
    fang, masked, lei = person(shop, "王小芳", "13800001234"), person(shop, "王**"), person(shop, "王磊", "13800001234")
    edge(
        shop, fang, masked, 0.7, (Reason("masked_name", 2.5, "王小芳", "王**"), Reason("other_city", -1.0, "杭州", ""))
    )
    edge(shop, lei, fang, 0.9, (Reason("same_phone", 6.0, "13800001234", "13800001234"),))
    return fang, masked, lei


def test_pairs_come_strongest_first(shop: Shop, three: tuple[int, int, int]) -> None:
    fang, masked, lei = three
    assert inbox.waiting(shop) == 2
    assert inbox.pairs(shop) == [PairHead(fang, lei, 0.9), PairHead(fang, masked, 0.7)]
    assert inbox.pairs(shop, limit=1) == [PairHead(fang, lei, 0.9)]


def test_a_pair_lies_side_by_side_with_its_reasons(shop: Shop, three: tuple[int, int, int]) -> None:
    fang, masked, lei = three
    pair = inbox.open_pair(shop, masked, fang)  # the other way round than the edge
    assert (pair.left.name, pair.right.name, pair.right.phone) == ("王**", "王小芳", "13800001234")
    assert [(reason.code, reason.value, reason.other) for reason in pair.for_] == [("masked_name", "王**", "王小芳")]
    assert [reason.code for reason in pair.against] == ["other_city"]
    marks = {line.key: line.mark for line in pair.lines}
    assert marks == {"name": "near", "phone": ""}
    marks = {line.key: line.mark for line in inbox.open_pair(shop, fang, lei).lines}
    assert marks == {"name": "other", "phone": "same"}
    with pytest.raises(NotFound):
        inbox.open_pair(shop, fang, 99)


@pytest.mark.parametrize("kind", ["same", "apart", "household"])
def test_an_answer_is_a_deed_that_can_be_taken_back(shop: Shop, three: tuple[int, int, int], kind: str) -> None:
    fang, masked, lei = three
    before = contents(shop)
    inbox.answer(shop, fang, lei, kind)
    assert [(head.first, head.second) for head in inbox.pairs(shop)] == [(fang, masked)]
    assert inbox.waiting(shop) == 1
    assert profiles.profile(shop, lei).id == (fang if kind == "same" else lei)
    related = [(relative.other_id, relative.kind) for relative in profiles.profile(shop, fang).relatives]
    assert related == ([(lei, "household")] if kind == "household" else [])
    history.undo(shop, history.changes(shop)[0].id)
    assert inbox.waiting(shop) == 2
    after = contents(shop)
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}


def test_later_comes_last_and_is_no_deed(shop: Shop, three: tuple[int, int, int]) -> None:
    fang, masked, lei = three
    deeds = len(history.changes(shop))
    inbox.answer(shop, fang, lei, "later")
    assert [(head.first, head.second) for head in inbox.pairs(shop)] == [(fang, masked), (fang, lei)]
    assert (inbox.waiting(shop), len(history.changes(shop))) == (2, deeds)


def test_what_is_no_answer_is_refused(shop: Shop, three: tuple[int, int, int]) -> None:
    with pytest.raises(BadValue):
        inbox.answer(shop, three[0], three[1], "perhaps")
    with pytest.raises(BadValue):
        inbox.answer(shop, three[0], three[0], "apart")


def test_nobody_is_asked_about_who_is_in_the_trash(shop: Shop, three: tuple[int, int, int]) -> None:
    customers.trash(shop, [three[2]])
    assert inbox.waiting(shop) == 1


def test_a_merge_is_seen_before_it_is_done(shop: Shop, three: tuple[int, int, int]) -> None:
    fang, _, lei = three
    facts.set_fact(shop, lei, "size", facts.FactDraft("42"))
    facts.set_fact(shop, fang, "size", facts.FactDraft("38"))
    relations.add_relation(shop, lei, three[1], "friend")
    preview = inbox.merge_preview(shop, fang, lei)
    assert [(each.left, each.right, each.mark) for each in preview.lines if each.key == "field:size"] == [
        (("38",), ("42",), "other")
    ]
    assert (preview.counts["facts"], preview.counts["contacts"], preview.counts["relations"]) == (1, 1, 1)


def test_a_split_takes_everything_along(shop: Shop, three: tuple[int, int, int]) -> None:
    fang, masked, lei = three
    facts.set_fact(shop, lei, "size", facts.FactDraft("42"))
    relations.add_relation(shop, lei, masked, "friend")
    before = contents(shop)
    merging.merge(shop, fang, lei)
    parts = inbox.parts(shop, fang)
    assert [(part.name, [reason.code for reason in part.reasons]) for part in parts] == [
        ("王小芳", ["same_phone"]),
        ("王磊", ["same_phone"]),
    ]
    assert inbox.split(shop, fang, parts[1].identities) == lei
    profile = profiles.profile(shop, lei)
    assert (profile.id, profile.value("size"), profile.phone) == (lei, "42", "13800001234")
    assert [relative.other_id for relative in profile.relatives] == [masked]
    assert contents(shop)["identity"] == before["identity"]
    assert contents(shop)["verdict"] != []
    assert inbox.waiting(shop) == 1  # about the two who were split nobody is asked again
    with pytest.raises(BadValue):
        inbox.split(shop, lei, parts[1].identities)
    with pytest.raises(NotFound):
        inbox.split(shop, fang, parts[1].identities)


def test_a_part_for_which_nobody_waits_becomes_a_new_customer(shop: Shop) -> None:
    fang = person(shop, "王小芳", "13800001234")
    account = profiles.add_account(shop, fang, "taobao", "tb_lei")
    new = inbox.split(shop, fang, [account])
    assert profiles.profile(shop, new).name == "tb_lei"
    assert shop.query("SELECT customer_id, born_id FROM identity WHERE id=?", account) == [(new, new)]
