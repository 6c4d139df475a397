"""Coupons in a sale: refused with a reason, and the best of them found."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.offers import REASONS, Basket, Offer, best, discounts, may_combine, refusal, taken_off

BASKET = Basket(10_000, "CNY", "2026-06-01", 7)


def offer(number: int = 1, kind: str = "amount", value: int = 500, **more: object) -> Offer:
    values: dict = {"currency": "CNY", **more}
    return Offer(number, f"C{number}", "", kind, value, **values)


@pytest.mark.parametrize(
    ("made", "basket", "reason"),
    [
        (offer(), BASKET, ""),
        (offer(is_ended=True), BASKET, "withdrawn"),
        (offer(valid_from="2026-06-02"), BASKET, "too_early"),
        (offer(valid_from="2026-06-01", valid_until="2026-06-01"), BASKET, ""),
        (offer(valid_until="2026-05-31"), BASKET, "lapsed"),
        (offer(currency="USD"), BASKET, "currency"),
        (offer(kind="percent", value=10, currency="USD"), BASKET, ""),
        (offer(kind="percent", value=10, currency="USD", minimum_minor=1), BASKET, "currency"),
        (offer(customer_id=8), BASKET, "not_hers"),
        (offer(customer_id=7), BASKET, ""),
        (offer(), Basket(10_000, "CNY", "2026-06-01"), "nobody"),
        (offer(per_person=0), Basket(10_000, "CNY", "2026-06-01"), ""),
        (offer(uses=1), BASKET, "used_up"),
        (offer(per_person=0, uses=9), BASKET, ""),
        (offer(minimum_minor=10_001), BASKET, "minimum"),
        (offer(minimum_minor=10_000), BASKET, ""),
    ],
)
def test_a_coupon_is_refused_with_a_reason(made: Offer, basket: Basket, reason: str) -> None:
    assert refusal(made, basket) == reason
    assert reason in ("", *REASONS)


def test_what_is_taken_off_is_no_more_than_the_goods() -> None:
    assert taken_off(offer(value=500), 300) == 300
    assert taken_off(offer(kind="percent", value=15), 999) == 149
    assert taken_off(offer(kind="gift", value=0), 999) == 0
    assert discounts([offer(value=600), offer(value=600)], 1_000) == [600, 400]


def test_one_that_lapses_sooner_is_used_before_its_equal() -> None:
    late, soon = offer(1, valid_until="2026-12-31"), offer(2, valid_until="2026-06-30")
    assert best([late, soon], BASKET) == (soon,)


def test_no_coupon_is_used_up_for_nothing() -> None:
    pair = [offer(1, value=9_000, combines=True), offer(2, value=10_000, combines=True)]
    assert best(pair, BASKET) == (pair[1],)
    assert best([], BASKET) == ()


OFFERS = st.lists(
    st.tuples(st.sampled_from(["amount", "percent", "gift"]), st.integers(1, 100), st.booleans()), max_size=6
)


@given(OFFERS, st.integers(0, 300))
def test_no_allowed_choice_takes_off_more(made: list[tuple[str, int, bool]], goods: int) -> None:
    offers = [offer(number, kind, value, combines=combines) for number, (kind, value, combines) in enumerate(made, 1)]
    basket = Basket(goods, "CNY", "2026-06-01", 7)
    chosen = best(offers, basket)
    assert may_combine(chosen)
    all_choices = chain.from_iterable(combinations(offers, size) for size in range(len(offers) + 1))
    most = max(sum(discounts(choice, goods)) for choice in all_choices if may_combine(choice))
    assert sum(discounts(chosen, goods)) == most
