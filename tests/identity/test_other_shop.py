"""The second shop is another one, and as honest."""

import re
from collections import defaultdict
from functools import cache

import pytest

from tests.identity.chinese_shop import make as first_shop
from tests.identity.contact_list import COLUMNS, ContactList
from tests.identity.measures import pairs
from tests.identity.naive import naive_clusters, reachable_clusters
from tests.identity.other_lives import Lives
from tests.identity.other_shop import make


@cache
def shop() -> ContactList:
    return make(seed=5)


def test_it_has_its_size_and_every_column() -> None:
    made = shop()
    assert len(made.rows) == len(made.persons) == len(made.traps) == len(made.evidence) == 16_000
    assert {tuple(row) for row in made.rows} == {COLUMNS}
    assert 4_600 < len({person for person in made.persons if not person.startswith("nobody")}) < 5_400
    assert {row["platform"] for row in made.rows} == {"taobao", "jd", "douyin", "pinduoduo", "wechat", "counter"}


def test_a_seed_makes_the_same_shop_again_and_another_seed_another() -> None:
    small = Lives(people=80, records=250)
    assert make(small, 3) == make(small, 3)
    assert make(small, 3).rows != make(small, 4).rows
    assert len(make(small, 3).rows) == 250


@pytest.mark.parametrize(
    ("trap", "least"),
    [
        ("borrowed", 40),
        ("gift", 100),
        ("moved", 600),
        ("new_phone", 400),
        ("reused_phone", 100),
        ("family", 2_000),
        ("family_phone", 300),
        ("flatmate", 500),
        ("colleagues", 500),
        ("common_name", 800),
        ("two_accounts", 80),
        ("nickname", 600),
        ("pinyin", 150),
        ("title", 500),
        ("name_typo", 200),
        ("phone_typo", 100),
        ("junk_phone", 80),
        ("junk_name", 80),
        ("depot_order", 250),
        ("empty", 60),
        ("virtual", 400),
        ("virtual_again", 40),
        ("relay_email", 100),
        ("ciphertext", 150),
        ("messy_detail", 80),
        ("masked", 5_000),
    ],
)
def test_every_trap_is_met_often_enough_to_be_measured(trap: str, least: int) -> None:
    assert sum(trap in traps for traps in shop().traps) >= least


def test_platforms_get_stricter_by_the_year() -> None:
    open_numbers = defaultdict(list)
    for row in shop().rows:
        if row["platform"] == "taobao" and row["order_date"]:
            open_numbers[row["order_date"][:4]].append(bool(re.fullmatch(r"1\d{10}", row["phone"])))
    share = {year: sum(seen) / len(seen) for year, seen in open_numbers.items()}
    assert share["2022"] > 0.9
    assert share["2025"] < 0.4


def test_a_gift_is_the_givers_and_a_borrowed_account_the_borrowers() -> None:
    owner_of = {}
    for row, person, traps in zip(shop().rows, shop().persons, shop().traps, strict=True):
        if row["buyer_account"] and not {"gift", "borrowed"} & traps:
            assert owner_of.setdefault(row["buyer_account"], person) == person
    lent = [
        (trap, owner_of[row["buyer_account"]] == person)
        for row, person, traps in zip(shop().rows, shop().persons, shop().traps, strict=True)
        for trap in ("gift", "borrowed")
        if trap in traps and row["buyer_account"] in owner_of
    ]
    assert {(trap, own) for trap, own in lent} == {("gift", True), ("borrowed", False)}


def test_it_shares_no_secret_with_the_first_shop() -> None:
    """Other names, other doors, other numbers: what is learnt on one shop by heart is of no use in the other."""
    first = first_shop(seed=5)
    for column in ("buyer_account", "phone", "address", "wechat"):
        mine = {row[column] for row in shop().rows if row[column] and "*" not in row[column]}
        others = {row[column] for row in first.rows if row[column] and "*" not in row[column]}
        assert len(mine & others) < 0.01 * len(mine)


def test_rows_without_evidence_hold_nothing_to_find_anybody_by() -> None:
    unknown = [row for row, evidence in zip(shop().rows, shop().evidence, strict=True) if not evidence]
    assert 60 < len(unknown) < 1_600
    for row in unknown:
        assert [row["buyer_account"], row["wechat"], row["qq"]] == ["", "", ""]


def test_most_of_what_is_to_be_found_can_be_found() -> None:
    made = shop()
    score = pairs(made.persons, reachable_clusters(made), made.evidence)
    assert score.precision == 1.0
    assert score.recall > 0.96


def test_naive_rules_find_some_and_miss_much() -> None:
    score = pairs(shop().persons, naive_clusters(shop().rows), shop().evidence)
    assert 0.3 < score.f1 < 0.9


def test_something_in_every_gift_tells_of_the_giver() -> None:
    gifts = [row for row, traps in zip(shop().rows, shop().traps, strict=True) if "gift" in traps]
    assert len(gifts) > 100
    for row in gifts:
        assert row["buyer_account"] or row["wechat"]
