"""The one suggestion is bought more often than the best seller would be: on real orders, held out."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.analytics.suggesting import Goods, Pair, Suggestion, Wishes, suggestions
from desktop.domain.cautions import Caution
from desktop.services import suggestions as service
from tests.analytics.retail import SAMPLE, Row, fill, read
from tests.identity.public_sets import reference_folder
from tests.shops_for_tests import make_shop

TODAY = date(2026, 6, 15)
BAR = 1.5
HELD_OUT = timedelta(days=90)


def days(*ago: int) -> list[date]:
    return [TODAY - timedelta(days=each) for each in ago]


def goods(*wanted: Goods) -> dict[int, Goods]:
    return {each.id: each for each in wanted}


TEA, POT, CUP, SOAP = (
    Goods(1, "龙井", "茶叶", buyers=80, recent=30),
    Goods(2, "茶壶", "茶具", buyers=30, recent=12),
    Goods(3, "茶杯", "茶具", buyers=40, recent=12),
    Goods(4, "羊奶皂", "洗护", buyers=200, recent=90, season=50),
)
ALL = goods(TEA, POT, CUP, SOAP)
PAIRS = (Pair(1, 2, 12, 9), Pair(1, 3, 9, 1), Pair(1, 4, 10, 0))


def first(bought, wishes: Wishes = Wishes(), sold=ALL, pairs=PAIRS) -> Suggestion:  # noqa: B008 - frozen
    return suggestions(bought, sold, pairs, wishes, TODAY)[0]


def test_what_she_is_running_out_of_comes_first() -> None:
    assert first({1: days(90, 60, 30)}) == Suggestion(1, "龙井", "ran_out", "3", "30")


@pytest.mark.parametrize("ago", [(35, 5), (400, 370)])
def test_not_what_is_still_there_nor_what_she_has_given_up(ago: tuple[int, int]) -> None:
    assert first({1: days(*ago)}).product_id != 1


def test_what_others_buy_again_is_offered_once_it_should_be_used_up() -> None:
    tea = Goods(1, "龙井", buyers=80, recent=30, again=40, interval_days=40)
    assert first({1: days(45)}, sold=ALL | goods(tea)) == Suggestion(1, "龙井", "used_up", "40")
    assert first({1: days(10)}, sold=ALL | goods(tea)).product_id != 1


def test_then_what_follows_what_she_has() -> None:
    assert first({1: days(5)}) == Suggestion(2, "茶壶", "follows", "龙井", "9")
    assert first({1: days(5), 2: days(3)}) == Suggestion(3, "茶杯", "together", "龙井", "9")


def test_what_everybody_buys_does_not_win_by_that_alone() -> None:
    order = [each.product_id for each in suggestions({1: days(5)}, ALL, PAIRS, Wishes(), TODAY)]
    assert order.index(4) > order.index(3)


def test_somebody_new_is_offered_what_sells_in_this_season() -> None:
    ice = Goods(5, "冷泡茶", buyers=300, recent=10, season=120)
    assert first({}, sold=ALL | goods(ice)) == Suggestion(4, "羊奶皂", "liked", "90")
    assert first({}, Wishes(refused=frozenset({4})), sold=ALL | goods(ice)) == Suggestion(5, "冷泡茶", "season")


def test_what_she_likes_is_said_as_the_reason() -> None:
    assert first({}, Wishes(tastes=("茶叶",))).product_id == 4, "a taste steers and does not rule"
    assert first({1: days(5)}, Wishes(tastes=("茶具",))) == Suggestion(2, "茶壶", "taste", "茶具")


@pytest.mark.parametrize(
    ("wishes", "sold"),
    [
        (Wishes(refused=frozenset({2})), ALL),
        (Wishes(), ALL | goods(Goods(2, "茶壶", buyers=30, recent=12, fits=False))),
        (Wishes(), ALL | goods(Goods(2, "茶壶", buyers=30))),
        (Wishes(cautions=(Caution("seafood"),)), ALL | goods(Goods(2, "虾皮", buyers=30, recent=12))),
    ],
    ids=["refused", "no size of hers", "not sold any more", "against a caution"],
)
def test_what_is_not_for_her_is_never_suggested(wishes: Wishes, sold: dict[int, Goods]) -> None:
    assert 2 not in [each.product_id for each in suggestions({1: days(5)}, sold, PAIRS, wishes, TODAY)]
    again = {2: days(60, 30)}
    assert 2 not in [each.product_id for each in suggestions(again, sold, (), wishes, TODAY)]


@pytest.mark.parametrize(("household", "expected"), [(2, 8), (3, 9), (5, 9), (None, 9)])
def test_a_small_household_gets_the_smaller_pizza(household: int | None, expected: int) -> None:
    sold = goods(
        Goods(8, "Small vegetable pizza", buyers=50, recent=20),
        Goods(9, "Family vegetable pizza", buyers=60, recent=30),
    )
    assert first({}, Wishes(household=household), sold, ()).product_id == expected


def test_nothing_known_gives_nothing() -> None:
    assert suggestions({}, {}, (), Wishes(), TODAY) == []
    assert suggestions({7: days(60, 30)}, {}, PAIRS, Wishes(), TODAY) == []


# Real orders


class Hits(NamedTuple):
    """Customers, and how many of them bought within 90 days: what is suggested to them, the first suggestion that is
    new to them, and the best seller that they have not bought before."""

    people: int
    suggested: int
    new: int
    best: int


def hits(folder: Path, rows: list[Row], day: date) -> Hits:
    """What suggestions made by the orders before a day are worth."""
    text, until = day.isoformat(), (day + HELD_OUT).isoformat()
    held: dict[str, set[str]] = defaultdict(set)
    bought: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.day < until:
            (held if row.day < text else bought)[row.customer].add(row.product)
    counts = Counter(product for products in held.values() for product in products)
    sellers = sorted(counts, key=lambda product: (-counts[product], product))
    suggested = new = best = 0
    with make_shop(folder) as shop:
        ids = fill(shop, rows)
        service.rebuild(shop, day - timedelta(days=1))
        for person, hers in held.items():
            found = [each.name for each in service.ranked(shop, ids[person], day - timedelta(days=1))]
            suggested += found[:1] != [] and found[0] in bought[person]
            new += next((name for name in found if name not in hers), "") in bought[person]
            best += next((product for product in sellers if product not in hers), "") in bought[person]
    return Hits(len(held), suggested, new, best)


def test_on_a_sample_the_suggestion_beats_the_best_seller(tmp_path: Path) -> None:
    found = hits(tmp_path, list(read(SAMPLE)), date(2011, 9, 1))
    assert found.people > 150
    assert found.suggested >= BAR * max(found.best, 1)


@pytest.mark.reference
@pytest.mark.parametrize("day", [date(2011, 6, 1), date(2011, 9, 1)])
def test_on_the_whole_set_it_is_bought_half_again_as_often(day: date, tmp_path: Path) -> None:
    """Measured: 6.9 and 7.1 times as often; the first suggestion that is new to her, 3.2 and 2.7 times."""
    folder = reference_folder()
    assert folder, "no reference data: name its folder in REGULARS_REFERENCE"
    found = hits(tmp_path, list(read(folder / "online_retail.csv.gz")), day)
    assert found.suggested >= BAR * found.best
    assert found.new >= BAR * found.best, "also of what she has never bought"
