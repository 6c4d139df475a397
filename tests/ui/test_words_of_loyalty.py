"""Every code of points and coupons is called by a word, and every refusal by a sentence."""

import pytest

from desktop.domain import errors, loyalty, offers, points
from desktop.ui.messages import describe
from desktop.ui.words import WORDS


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("points", (*points.KINDS, "expire")),
        ("coupon", offers.KINDS),
        ("level_measure", loyalty.MEASURES),
        ("points_rounding", loyalty.ROUNDINGS),
        ("points_expiry", loyalty.EXPIRIES),
    ],
)
def test_every_code_has_a_word(kind: str, codes: tuple[str, ...]) -> None:
    assert set(codes) == set(WORDS[kind])


@pytest.mark.parametrize("reason", offers.REASONS)
def test_every_refusal_of_a_coupon_names_it(reason: str) -> None:
    assert "SPRING" in describe(errors.CouponRefused("SPRING", reason))


def test_a_refusal_says_how_much_is_possible() -> None:
    assert "300" in describe(errors.NotEnoughPoints(301, 300))
    assert "No points" in describe(errors.NotEnoughPoints(1, 0))
    assert "¥12.50" in describe(errors.NotRefundable("7", "too_much", 1250, "CNY"))
    assert describe(errors.NotRefundable("7", "already")) != describe(errors.NotRefundable("7", "not_counter"))
    assert "100" in describe(errors.BadValue("points", "below_minimum", "100"))
    assert "spent" in describe(errors.CannotUndo(1, "points_spent"))


@pytest.mark.parametrize(
    "problem",
    ["out_of_range", "not_positive", "not_above_nothing", "before_start", "no_currency", "from_file", "taken"],
)
def test_what_cannot_be_typed_is_told_in_words(problem: str) -> None:
    assert describe(errors.BadValue("amount", problem)) != problem
