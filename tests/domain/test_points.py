"""A ledger of points, replayed: the oldest are spent first, what is owed is paid before all else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.loyalty import (
    LevelRule,
    Rules,
    fewest_points,
    last_day,
    level_reached,
    most_redeemable,
    next_level,
    points_for,
    share_of,
    worth,
)
from desktop.domain.points import Entry, account, give_back, spend

DAY = "2026-06-01"


def entry(number: int, points: int, kind: str = "earn", **more: object) -> Entry:
    values = {"identity_id": 1, "business_date": "2026-01-01", **more}
    return Entry(number, kind=kind, points=points, **values)  # type: ignore[arg-type]


def test_the_points_that_lapse_first_are_spent_first() -> None:
    entries = [
        entry(1, 100, expires_on="2027-01-01"),
        entry(2, 100, expires_on="2026-12-01"),
        entry(3, 100),
        entry(4, -150, "redeem"),
    ]
    whole = account(entries, DAY)
    assert [(lot.entry_id, lot.left) for lot in whole.lots] == [(1, 50), (3, 100)]
    assert (whole.balance, whole.lapsed_points, whole.owed) == (150, 0, 0)


def test_what_lapsed_cannot_be_spent_and_comes_back_with_the_clock() -> None:
    entries = [entry(1, 100, expires_on="2026-05-31"), entry(2, 10)]
    assert account(entries, "2026-05-31").balance == 110
    assert account(entries, DAY).balance == 10
    assert account(entries, DAY).lapsed_points == 100
    assert account(entries, "2026-05-30").balance == 110, "a clock set back takes nothing away"


def test_a_redemption_takes_nothing_that_had_lapsed_by_then() -> None:
    entries = [
        entry(1, 100, expires_on="2026-02-01"),
        entry(2, 100),
        entry(3, -60, "redeem", business_date="2026-03-01"),
    ]
    assert account(entries, DAY).balance == 40
    assert account(entries, DAY).lapsed_points == 100


def test_a_refund_after_the_lapse_owes_nothing() -> None:
    entries = [
        entry(1, 100, expires_on="2026-02-01", order_id=7),
        entry(2, 30),
        entry(3, -100, "reverse", order_id=7, business_date="2026-03-01"),
    ]
    whole = account(entries, DAY)
    assert (whole.balance, whole.owed, whole.lapsed_points) == (30, 0, 0)


def test_a_refund_of_spent_points_is_owed_and_paid_by_the_next_ones() -> None:
    entries = [entry(1, 100, order_id=7), entry(2, -80, "redeem"), entry(3, -100, "reverse", order_id=7)]
    whole = account(entries, DAY)
    assert (whole.balance, whole.owed, whole.available) == (-80, 80, 0)
    after = account([*entries, entry(4, 100)], DAY)
    assert (after.balance, after.owed, [lot.left for lot in after.lots]) == (20, 0, [20])


def test_spending_is_booked_on_those_whose_points_they_are() -> None:
    whole = account([entry(1, 60), entry(2, 80, identity_id=2), entry(3, 5, identity_id=2)], DAY)
    parts = spend(whole, 100)
    assert [(part.identity_id, part.points, part.entries) for part in parts] == [(1, 60, (1,)), (2, 40, (2,))]
    assert give_back([(1, 60), (2, 40)], 70) == [(1, 60), (2, 10)]


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["earn", "gift", "adjust", "reverse", "redeem"]),
        st.integers(1, 500),
        st.integers(1, 3),
        st.sampled_from([None, "2026-02-01", "2026-07-01"]),
        st.sampled_from([None, 1, 2]),
    ),
    max_size=30,
)


@given(MOVES, st.sampled_from(["2026-01-01", "2026-03-01", "2026-09-01"]))
def test_balance_and_lapsed_points_are_the_sum_of_the_entries(moves: list[tuple], day: str) -> None:
    entries = [
        Entry(number, identity, kind, -points if kind in ("redeem", "reverse") else points, "2026-01-15", last, order)
        for number, (kind, points, identity, last, order) in enumerate(moves, 1)
    ]
    whole = account(entries, day)
    assert whole.balance + whole.lapsed_points == sum(each.points for each in entries)
    assert whole.owed >= 0
    assert all(lot.left > 0 for lot in whole.lots)
    apart = [account([each for each in entries if each.identity_id == one], day) for one in (1, 2, 3)]
    assert sum(each.balance for each in apart) == whole.balance, "merging adds up, a split takes apart"


# Formulas


@pytest.mark.parametrize(
    ("rounding", "money", "points"),
    [("down", 199, 1), ("half_up", 149, 1), ("half_up", 150, 2), ("up", 101, 2), ("up", 100, 1), ("down", 0, 0)],
)
def test_parts_of_a_point_are_rounded_as_the_owner_says(rounding: str, money: int, points: int) -> None:
    assert points_for(money, Rules(rounding=rounding)) == points


def test_a_level_multiplies_before_rounding() -> None:
    assert points_for(150, Rules(), percent=150) == 2
    assert points_for(-150, Rules()) == 0


@given(st.integers(1, 10**9), st.integers(0, 10**6), st.integers(0, 10**9))
def test_a_share_is_exact_at_both_ends_and_never_falls(whole: int, points: int, part: int) -> None:
    assert share_of(points, 0, whole) == 0
    assert share_of(points, whole, whole) == points
    assert share_of(points, part, whole) <= share_of(points, part + 1, whole)


@pytest.mark.parametrize(
    ("rules", "earned", "last"),
    [
        (Rules(), date(2026, 1, 31), None),
        (Rules(expiry="months", expiry_count=1), date(2026, 1, 31), date(2026, 2, 28)),
        (Rules(expiry="months", expiry_count=1), date(2028, 1, 31), date(2028, 2, 29)),
        (Rules(expiry="months", expiry_count=12), date(2026, 12, 5), date(2027, 12, 5)),
        (Rules(expiry="year_end", expiry_count=0), date(2026, 12, 31), date(2026, 12, 31)),
        (Rules(expiry="year_end", expiry_count=1), date(2026, 1, 1), date(2027, 12, 31)),
        (Rules(expiry="months", expiry_count=1200), date(9990, 1, 1), None),
    ],
)
def test_the_last_day_of_points(rules: Rules, earned: date, last: date | None) -> None:
    assert last_day(earned, rules) == last


@given(
    st.integers(0, 10**6), st.integers(0, 10**7), st.integers(1, 1000), st.integers(0, 1000), st.integers(0, 100),
    st.integers(0, 500),
)  # fmt: skip
def test_no_point_is_wasted_and_no_cap_passed(
    has: int, due: int, points: int, minor: int, cap: int, least: int
) -> None:
    rules = Rules(redeem_points=points, redeem_minor=minor, cap_percent=cap, minimum_points=least)
    most = most_redeemable(has, due, rules)
    assert 0 <= most <= has
    assert worth(most, rules) * 100 <= due * cap
    assert most == 0 or (most >= least and worth(most - 1, rules) < worth(most, rules))
    assert most == fewest_points(worth(most, rules), rules)


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("earn_minor", 0, "out_of_range"),
        ("earn_points", -1, "negative"),
        ("cap_percent", 101, "out_of_range"),
        ("rounding", "sideways", "unknown"),
        ("expiry", "soon", "unknown"),
        ("starts_on", "yesterday", "not_a_date"),
        ("redeem_points", 0, "out_of_range"),
    ],
)
def test_rules_that_cannot_be_meant_are_refused(name: str, value: object, problem: str) -> None:
    with pytest.raises(BadValue) as refused:
        Rules(**{name: value})  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.problem) == (name, problem)


def test_the_highest_level_whose_rule_is_met() -> None:
    levels = [
        LevelRule(1, "普通", 1, threshold=0),
        LevelRule(2, "银", 2, threshold=10_000),
        LevelRule(3, "金", 3, measure="points", threshold=500, window_days=0),
    ]
    level = level_reached(levels, {("spend", 365): 9_999})
    assert level is not None
    assert level.name == "普通"
    assert next_level(levels, {("spend", 365): 9_999}) == (levels[1], 1)
    assert level_reached(levels, {("points", 0): 500}) == levels[2]
    assert next_level(levels, {("points", 0): 500}) is None
    assert level_reached(levels[1:], {}) is None
