"""One budget for questions and messages: derived, so that whatever is undone is undone in it too."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.tolerance import EFFECTS, USUAL, Event, budget, ceiling
from desktop.services import customers, interactions, merging, profiles, sales, tolerance
from desktop.services.interactions import InteractionDraft
from desktop.services.profiles import FactDraft
from desktop.services.sales import SaleDraft
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Product
from tests.shops_for_tests import contents, make_shop

EVENTS = st.lists(
    st.builds(
        Event,
        st.dates(date(2026, 1, 1), date(2026, 12, 31)).map(date.isoformat),
        st.integers(0, 10**6),
        st.sampled_from((*EFFECTS, "declined", "visit")),
    ),
    max_size=30,
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as opened:
        yield opened


@pytest.fixture
def rose(shop: Shop) -> int:
    return customers.add_customer(shop, "王芳")


def newest(shop: Shop) -> int:
    return shop.query("SELECT max(id) FROM change_set")[0][0]


def left(shop: Shop, customer: int) -> int:
    return tolerance.budget(shop, customer).left


@given(EVENTS, st.lists(st.sampled_from(("1", "2", "3", "4", "5", "?"))), st.randoms())
def test_the_budget_stays_between_nothing_and_its_ceiling(events: list[Event], stated: list[str], chance) -> None:
    most = ceiling(stated)
    found = budget(events, most)
    assert 0 <= found.left <= found.ceiling == most
    untied = {(each.day, each.at_ms): each for each in events}
    again = list(untied.values())
    chance.shuffle(again)
    assert budget(again, most) == budget(untied.values(), most), "events may come in any order"


@given(EVENTS)
def test_a_purchase_never_costs_and_a_complaint_never_gives(events: list[Event]) -> None:
    before = budget(events, USUAL).left
    assert budget([*events, Event("2027-01-01", 0, "purchase")], USUAL).left >= before
    for kind in ("not_now", "complaint", "message", "answered"):
        assert budget([*events, Event("2027-01-01", 0, kind)], USUAL).left <= before


def test_messages_complaints_and_purchases_move_one_budget(shop: Shop, rose: int) -> None:
    assert left(shop, rose) == USUAL
    message = InteractionDraft(kind="campaign", channel="sms", direction="out", text="新茶到了")
    interactions.log_interaction(shop, rose, message)
    assert left(shop, rose) == USUAL - 1
    interactions.log_interaction(shop, rose, InteractionDraft(kind="complaint", text="茶叶受潮"))
    assert tolerance.budget(shop, rose).is_used_up
    sales.record(shop, SaleDraft(rose, 5_000))
    assert left(shop, rose) == EFFECTS["purchase"]


def test_what_is_a_year_old_is_forgiven(shop: Shop, rose: int) -> None:
    interactions.log_interaction(shop, rose, InteractionDraft(kind="complaint", text="茶叶受潮"))
    day = customers.today(shop)
    assert tolerance.budget(shop, rose, day + timedelta(days=365)).left == 0
    assert tolerance.budget(shop, rose, day + timedelta(days=366)).left == USUAL


@pytest.mark.parametrize(("question", "message", "most"), [("1", "", 0), ("5", "", 6), ("5", "2", 1), ("", "", USUAL)])
def test_what_she_says_of_herself_sets_the_ceiling(
    shop: Shop, rose: int, question: str, message: str, most: int
) -> None:
    for code, value in (("question_tolerance", question), ("message_tolerance", message)):
        if value:
            profiles.set_fact(shop, rose, code, FactDraft(value))
    assert tolerance.budget(shop, rose).ceiling == most


def test_the_budgets_of_two_who_are_merged_are_one(shop: Shop, rose: int) -> None:
    other = customers.add_customer(shop, "王小芳")
    interactions.log_interaction(shop, other, InteractionDraft(kind="complaint", text="茶叶受潮"))
    merging.merge(shop, rose, other)
    assert left(shop, rose) == 0
    shop.undo(newest(shop))
    assert left(shop, rose) == USUAL
    assert left(shop, other) == 0


def test_what_is_declined_is_remembered_and_can_be_taken_back(shop: Shop, rose: int) -> None:
    with shop.change("make_demo") as change:
        soap = change.insert(Product, key="皂", name="山茶花皂")
    before = contents(shop)
    tolerance.decline(shop, rose, soap)
    assert shop.query("SELECT kind, product_id FROM tolerance_entry") == [("declined", soap)]
    assert left(shop, rose) == USUAL, "to say no to a product is no complaint"
    shop.undo(newest(shop))
    assert contents(shop) == before
