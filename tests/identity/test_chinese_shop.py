"""The made-up shop holds what it promises: its size, its traps, and neither a trivial nor a hopeless task."""

import re
from collections import Counter, defaultdict
from datetime import datetime
from functools import cache
from itertools import pairwise

import pytest

from tests.identity.chinese_recipe import RECIPES, Recipe
from tests.identity.chinese_shop import make
from tests.identity.contact_list import COLUMNS, ContactList
from tests.identity.measures import pairs
from tests.identity.naive import naive_clusters, reachable_clusters

PLATFORMS = {"taobao", "jd", "douyin", "pinduoduo", "wechat", "counter"}


@cache
def shop(name: str = "online_shop") -> ContactList:
    return make(RECIPES[name](), seed=7)


def rows_with(trap: str) -> list[int]:
    return [place for place, traps in enumerate(shop().traps) if trap in traps]


@pytest.mark.parametrize("name", RECIPES)
def test_a_shop_has_its_size_and_every_column(name: str) -> None:
    made = shop(name)
    assert len(made.rows) == 16_000
    assert len({person for person in made.persons if not person.startswith("nobody")}) == 5_000
    assert {tuple(row) for row in made.rows} == {COLUMNS}
    assert {row["platform"] for row in made.rows} == PLATFORMS
    assert len({row["record_id"] for row in made.rows}) == 16_000


def test_a_seed_makes_the_same_shop_again_and_another_seed_another() -> None:
    small = Recipe(people=60, records=200, empty_records=3)
    assert make(small, 3) == make(small, 3)
    assert make(small, 3).rows != make(small, 4).rows


def test_the_truth_does_not_show_in_the_order_of_the_rows() -> None:
    persons = shop().persons
    neighbours = sum(first == second for first, second in pairwise(persons))
    assert neighbours < 40  # by chance about 14


@pytest.mark.parametrize(
    ("trap", "least"),
    [
        ("borrowed", 40),
        ("gift", 100),
        ("moved", 800),
        ("new_phone", 600),
        ("reused_phone", 150),
        ("family", 2_000),
        ("family_phone", 300),
        ("flatmate", 500),
        ("colleagues", 800),
        ("common_name", 800),
        ("two_accounts", 100),
        ("nickname", 600),
        ("pinyin", 150),
        ("title", 500),
        ("name_typo", 200),
        ("phone_typo", 100),
        ("junk_phone", 80),
        ("junk_name", 80),
        ("depot_order", 300),
        ("empty", 60),
        ("virtual", 500),
        ("virtual_again", 60),
        ("relay_email", 150),
        ("ciphertext", 150),
        ("messy_detail", 150),
        ("masked", 5_000),
    ],
)
def test_every_trap_is_met_often_enough_to_be_measured(trap: str, least: int) -> None:
    assert len(rows_with(trap)) >= least


def test_douyin_shows_no_account_no_full_name_and_no_number() -> None:
    for row in shop().rows:
        if row["platform"] == "douyin":
            assert not row["buyer_account"]
            assert re.fullmatch(r".\*\*", row["name"])
            assert not re.search(r"\d{11}", row["phone"])


def test_accounts_are_of_taobao_and_jd_alone() -> None:
    for row in shop().rows:
        has_one = row["platform"] in ("taobao", "jd")
        assert bool(row["buyer_account"]) is has_one


def test_an_open_row_of_a_masked_platform_gives_no_secret_away() -> None:
    """What a mask hides does not stand open in another cell."""
    for place in rows_with("masked"):
        row = shop().rows[place]
        if row["phone"].count("*") == 4 and len(row["phone"]) == 11:
            hidden = re.escape(row["phone"]).replace(r"\*" * 4, r"\d{4}")
            assert not re.search(hidden, row["address"])


def test_a_gift_goes_to_another_city_under_the_account_of_the_giver() -> None:
    own_accounts = defaultdict(set)
    for row, person, traps in zip(shop().rows, shop().persons, shop().traps, strict=True):
        if row["buyer_account"] and not {"gift", "borrowed"} & traps:
            own_accounts[row["buyer_account"]].add(person)
    assert all(len(people) == 1 for people in own_accounts.values())
    seen = Counter[bool]()
    for trap in ("gift", "borrowed"):
        for place in rows_with(trap):
            if owner := own_accounts.get(shop().rows[place]["buyer_account"]):
                seen[trap, shop().persons[place] in owner] += 1
    assert seen["gift", True] > 40
    assert seen["gift", False] == 0
    assert seen["borrowed", False] > 15
    assert seen["borrowed", True] == 0


def test_a_virtual_number_comes_back_for_somebody_else() -> None:
    holders = defaultdict(set)
    for place in rows_with("virtual"):
        holders[shop().rows[place]["phone"]].add(shop().persons[place])
    assert sum(len(people) > 1 for people in holders.values()) >= 50


def test_a_number_given_up_is_used_by_another_more_than_a_year_later() -> None:
    days = defaultdict(lambda: defaultdict(list))
    for row, person, traps in zip(shop().rows, shop().persons, shop().traps, strict=True):
        clean = not traps & {"gift", "borrowed", "family_phone", "phone_typo", "junk_phone", "depot_order"}
        if clean and re.fullmatch(r"1\d{10}", row["phone"]):
            day = datetime.fromisoformat(row["order_date"]) if "-" in row["order_date"] else None
            if day:
                days[row["phone"]][person].append(day)
    shared = [people for people in days.values() if len(people) > 1]
    assert len(shared) >= 5
    for people in shared:
        earlier, later = sorted(people.values(), key=min)
        assert (min(later) - max(earlier)).days > 365


def test_rows_without_evidence_hold_nothing_to_find_anybody_by() -> None:
    unknown = [row for row, evidence in zip(shop().rows, shop().evidence, strict=True) if not evidence]
    assert 60 < len(unknown) < 1_600
    for row in unknown:
        assert [row["buyer_account"], row["wechat"], row["qq"]] == ["", "", ""]


@pytest.mark.parametrize("name", RECIPES)
def test_most_of_what_is_to_be_found_can_be_found(name: str) -> None:
    made = shop(name)
    score = pairs(made.persons, reachable_clusters(made), made.evidence)
    assert score.precision == 1.0
    assert score.recall > (0.94 if name == "masked_shop" else 0.96)


@pytest.mark.parametrize("name", RECIPES)
def test_naive_rules_find_some_and_miss_much(name: str) -> None:
    made = shop(name)
    score = pairs(made.persons, naive_clusters(made.rows), made.evidence)
    assert 0.15 < score.f1 < 0.9


def test_the_recipes_are_different_shops() -> None:
    shares = {name: Counter(row["platform"] for row in shop(name).rows) for name in RECIPES}
    assert shares["small_town"]["counter"] > 2 * shares["online_shop"]["counter"]
    assert shares["masked_shop"]["douyin"] > 2 * shares["online_shop"]["douyin"]
    families = {name: sum("family" in traps for traps in shop(name).traps) for name in RECIPES}
    assert families["small_town"] > 2 * families["online_shop"]


def test_numbers_typed_by_hand_come_in_many_shapes() -> None:
    typed = [row["phone"] for row in shop().rows if row["platform"] in ("wechat", "counter")]
    for shape in (r"1\d{10}", r"\+86 1\d{10}", r"1\d\d \d{4} \d{4}", r"1\d\d-\d{4}-\d{4}", r"861\d{10}", "[０-９]{11}"):
        assert any(re.fullmatch(shape, phone) for phone in typed), shape


def test_gifts_often_go_to_the_same_receiver_again() -> None:
    sent = Counter((shop().persons[place], shop().rows[place]["name"][-1:]) for place in rows_with("gift"))
    assert sum(count > 1 for count in sent.values()) > 5


def test_something_in_every_gift_tells_of_the_giver() -> None:
    for place in rows_with("gift"):
        row = shop().rows[place]
        assert row["buyer_account"] or row["wechat"]
