"""Suggestions of a shop: what the job counts, and what keeps a product from being suggested."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analytics.suggesting import Suggestion
from desktop.domain.suggestion_words import SENTENCES, words
from desktop.services import customers, interactions, profiles, suggestions, tolerance
from desktop.services.counter_card import card
from desktop.services.interactions import InteractionDraft
from desktop.services.profiles import FactDraft
from desktop.services.suggestions import fits, her_sizes
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Category, Fact, OrderLine, Product, SalesOrder
from tests.shops_for_tests import contents, make_shop

DAY = date(2026, 6, 15)


class Counter:
    """A shop whose customers buy products by name on days before DAY."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.people: dict[str, int] = {}
        self.products: dict[str, int] = {}

    def person(self, name: str) -> int:
        if name not in self.people:
            self.people[name] = customers.add_customer(self.shop, name)
        return self.people[name]

    def product(self, name: str, category: str = "") -> int:
        if name not in self.products:
            with self.shop.change("make_demo") as change:
                kind = change.insert(Category, name=category) if category else None
                self.products[name] = change.insert(Product, key=name, name=name, category_id=kind)
        return self.products[name]

    def sell(self, person: str, name: str, ago: int, variant: str = "", **order: object) -> int:
        customer, product = self.person(person), self.product(name)
        [(identity,)] = self.shop.query("SELECT id FROM identity WHERE customer_id=?", customer)
        day = DAY - timedelta(days=ago)
        with self.shop.change("make_demo") as change:
            number = str(change.id)
            values = {"identity_id": identity, "channel": "counter", "number": number, "status": "completed"}
            values |= {"was_paid": 1, "is_valid": 1, "placed_ms": day.toordinal() * 86_400_000, "currency": "CNY"}
            values |= {"business_date": day.isoformat(), "zone": "UTC"} | order
            placed = change.insert(SalesOrder, **values)
            change.insert(OrderLine, order_id=placed, key="1", product_id=product, title=name, variant=variant)
        return placed

    def suggested(self, person: str) -> Suggestion | None:
        return suggestions.suggest(self.shop, self.person(person), DAY)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with make_shop(tmp_path) as shop:
        yield Counter(shop)


@pytest.fixture
def tea(counter: Counter) -> Counter:
    """Nine people bought tea and then a pot; three others have bought soap."""
    for number in range(9):
        counter.sell(f"客{number}", "龙井", 60 + number)
        counter.sell(f"客{number}", "茶壶", 30)
    for number in range(3):
        counter.sell(f"别{number}", "羊奶皂", 20)
    counter.sell("王芳", "龙井", 5)
    suggestions.rebuild(counter.shop, DAY)
    return counter


def test_pairs_and_sellers_are_counted(tea: Counter) -> None:
    leaf, pot, soap = (tea.products[name] for name in ("龙井", "茶壶", "羊奶皂"))
    assert tea.shop.query("SELECT * FROM product_pair ORDER BY 1") == [(leaf, pot, 9, 9), (pot, leaf, 9, 0)]
    sold = "SELECT product_id, buyers, recent, again, interval_days FROM product_sale ORDER BY 1"
    assert tea.shop.query(sold) == [(leaf, 10, 10, 0, None), (pot, 9, 9, 0, None), (soap, 3, 3, 0, None)]
    june = "SELECT product_id, buyers FROM season_seller WHERE month=6 ORDER BY 1"
    assert tea.shop.query(june) == [(leaf, 1)]


def test_what_follows_is_suggested(tea: Counter) -> None:
    assert tea.suggested("王芳") == Suggestion(tea.products["茶壶"], "茶壶", "follows", "龙井", "9")
    found = card(tea.shop, tea.people["王芳"], DAY).suggestion
    assert found is not None
    assert found.name == "茶壶"


def test_a_shop_that_was_never_looked_through_suggests_nothing(counter: Counter) -> None:
    counter.sell("王芳", "龙井", 5)
    assert counter.suggested("王芳") is None
    assert suggestions.refresh(counter.shop, DAY)
    assert not suggestions.refresh(counter.shop, DAY), "nothing is new"
    counter.sell("王芳", "茶壶", 5)
    assert suggestions.refresh(counter.shop, DAY)
    assert suggestions.refresh(counter.shop, DAY + timedelta(days=1))


def test_what_she_ran_out_of_comes_first(tea: Counter) -> None:
    for ago in (75, 45):
        tea.sell("王芳", "羊奶皂", ago)
    assert tea.suggested("王芳") == Suggestion(tea.products["羊奶皂"], "羊奶皂", "ran_out", "2", "30")


def test_what_she_said_no_to_gave_back_or_complained_of_is_not_suggested(tea: Counter) -> None:
    fang, pot = tea.people["王芳"], tea.products["茶壶"]
    start = contents(tea.shop)
    for deed in (
        lambda: tolerance.decline(tea.shop, fang, pot),
        lambda: interactions.log_interaction(
            tea.shop, fang, InteractionDraft(kind="complaint", text="漏水", product_id=pot)
        ),
        lambda: interactions.log_interaction(
            tea.shop, fang, InteractionDraft(kind="return", text="退", product_id=pot)
        ),
    ):
        deed()
        assert pot not in [each.product_id for each in suggestions.ranked(tea.shop, fang, DAY)]
        tea.shop.undo(tea.shop.query("SELECT max(id) FROM change_set")[0][0])
        assert contents(tea.shop) == start
        assert tea.suggested("王芳").product_id == pot  # type: ignore[union-attr]


def test_presents_and_borrowed_orders_tell_nothing(tea: Counter) -> None:
    for order in ({"own_grade": "gift"}, {"is_own": 0}, {"is_valid": 0}):
        for ago in (75, 45):
            tea.sell("王芳", "羊奶皂", ago, **order)
    assert tea.suggested("王芳").reason == "follows"  # type: ignore[union-attr]


def test_a_caution_keeps_goods_away(tea: Counter) -> None:
    for number in range(9):
        tea.sell(f"客{number}", "虾仁酥", 10)
    suggestions.rebuild(tea.shop, DAY)
    fang = tea.people["王芳"]
    assert "虾仁酥" in [each.name for each in suggestions.ranked(tea.shop, fang, DAY)]
    profiles.set_fact(tea.shop, fang, "health", FactDraft("痛风", may_say=False))
    seen = card(tea.shop, fang, DAY)
    assert "虾仁酥" not in [each.name for each in suggestions.ranked(tea.shop, fang, DAY, seen.cautions)]
    assert seen.suggestion is not None
    assert seen.suggestion.name == "茶壶"


@pytest.mark.parametrize(("text", "suits"), [("2", False), ("2口", False), ("5", True), ("inf", True), ("很多", True)])
def test_a_household_is_read_as_far_as_it_is_a_number(tea: Counter, text: str, suits: bool) -> None:
    for number in range(9):
        tea.sell(f"别{number}", "茶点家庭装", 10)
        tea.sell(f"别{number}", "茶点", 10)
    suggestions.rebuild(tea.shop, DAY)
    anna = tea.person("安娜")
    with tea.shop.change("make_demo") as change:
        [(field,)] = change.query("SELECT id FROM field WHERE code='household_size'")
        [(identity,)] = change.query("SELECT id FROM identity WHERE customer_id=?", anna)
        change.insert(Fact, identity_id=identity, field_id=field, value=text, known_on="2026-06-01")
    names = [each.name for each in suggestions.ranked(tea.shop, anna, DAY)]
    assert (names.index("茶点家庭装") < names.index("茶点")) is suits


def test_an_order_without_a_day_is_passed_over(tea: Counter) -> None:
    tea.sell("王芳", "羊奶皂", 0, business_date="")
    assert card(tea.shop, tea.people["王芳"], DAY).suggestion is not None


def test_only_goods_in_her_size(tea: Counter) -> None:
    for number in range(9):
        tea.sell(f"客{number}", "围裙", 10, "尺码:XL")
    suggestions.rebuild(tea.shop, DAY)
    fang = tea.people["王芳"]
    assert "围裙" in [each.name for each in suggestions.ranked(tea.shop, fang, DAY)]
    profiles.set_fact(tea.shop, fang, "size", FactDraft("M"))
    assert "围裙" not in [each.name for each in suggestions.ranked(tea.shop, fang, DAY)]


SIZES = st.frozensets(st.sampled_from(("M", "L", "38", "39", "165/88A")))


@given(SIZES, SIZES)
def test_sizes_on_other_scales_are_no_reason(hers: frozenset[str], sold: frozenset[str]) -> None:
    if not hers or not sold or sold <= hers:
        assert fits(hers, sold)
    if fits(hers, sold) and hers and sold:
        assert hers & sold or not fits(hers, sold | hers) or not hers & sold
    assert her_sizes(hers, sold) >= hers
    assert her_sizes(frozenset(), sold) == sold


@pytest.mark.parametrize(
    ("hers", "sold", "expected"),
    [
        ({"M"}, {"L", "XL"}, False),
        ({"M", "38"}, {"39", "38"}, True),
        ({"M", "38"}, {"39"}, False),
        ({"M"}, {"38", "39"}, True),
        ({"38"}, {"M"}, True),
    ],
)
def test_shoes_are_measured_by_shoes(hers: set[str], sold: set[str], expected: bool) -> None:
    assert fits(frozenset(hers), frozenset(sold)) is expected


def test_only_the_products_she_bought_last_are_paired(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions, "HER_PRODUCTS", 2)
    for person in ("甲", "乙"):
        for ago, name in ((90, "旧"), (20, "中"), (10, "新")):
            counter.sell(person, name, ago)
    suggestions.rebuild(counter.shop, DAY)
    middle, newest = counter.products["中"], counter.products["新"]
    assert {row[:2] for row in counter.shop.query("SELECT * FROM product_pair")} == {(middle, newest), (newest, middle)}


def test_seasons_are_counted_over_the_whole_year_where_orders_are_many(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ago in range(1, 13):
        counter.sell(f"冬{ago}", "姜茶", 150 + ago)
        counter.sell(f"夏{ago}", "冷泡茶", ago)
    monkeypatch.setattr(suggestions, "NEWEST_ORDERS", 8)
    suggestions.rebuild(counter.shop, DAY)
    months = dict(counter.shop.query("SELECT product_id, month FROM season_seller"))
    assert months == {counter.products["姜茶"]: 1, counter.products["冷泡茶"]: 6}
    assert counter.shop.query("SELECT product_id, buyers FROM product_sale") == [(counter.products["冷泡茶"], 8)]


def test_what_is_not_sold_any_more_is_not_suggested(tea: Counter) -> None:
    later = DAY + timedelta(days=400)
    suggestions.rebuild(tea.shop, later)
    assert suggestions.suggest(tea.shop, tea.people["王芳"], later) is None


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_both_languages_show_the_same_values(code: str) -> None:
    english, chinese = SENTENCES[code]
    for name in ("{value}", "{other}"):
        assert (name in english) == (name in chinese)
    assert "{" not in words(code, "甲", "乙", language="zh")
