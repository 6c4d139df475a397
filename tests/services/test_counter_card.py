"""The card at the counter: who she is, what we owe her, what to mind."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.cautions import Caution
from desktop.domain.errors import NotFound
from desktop.domain.lifecycle import State
from desktop.domain.loyalty import LevelRule, Rules
from desktop.services import customers, importing, interactions, merging, profiles, sales, suggestions
from desktop.services.counter_card import card
from desktop.services.fields import add_field, list_fields
from desktop.services.interactions import InteractionDraft
from desktop.services.loyalty import coupons, ledger, terms
from desktop.services.loyalty.coupons import CouponDraft
from desktop.services.profiles import FactDraft
from desktop.services.sales import Item, SaleDraft
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import make_shop, taobao_file, taobao_row


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as opened:
        yield opened


@pytest.fixture
def rose(shop: Shop) -> int:
    return customers.add_customer(shop, "王芳")


def test_somebody_new_has_an_empty_card(shop: Shop, rose: int) -> None:
    seen = card(shop, rose)
    assert (seen.customer, seen.name, seen.level, seen.points) == (rose, "王芳", None, 0)
    assert (seen.last_on, seen.visit_on, seen.state) == (None, None, State.POTENTIAL)
    assert seen.owed == seen.orders == seen.cautions == ()


def test_level_points_visit_and_state(shop: Shop, rose: int) -> None:
    terms.save_rules(shop, Rules(starts_on="2020-01-01"))
    terms.save_levels(shop, [LevelRule(0, "银卡", 1, threshold=8_000, window_days=0)])
    sales.record(shop, SaleDraft(rose, items=(Item("山茶花皂", 4_500, 2),)))
    ledger.give(shop, rose, 10)
    day = customers.today(shop)
    seen = card(shop, rose)
    assert (seen.points, seen.last_on, seen.visit_on, seen.state) == (100, *[day.isoformat()] * 2, State.NEW)
    assert seen.level is None, "a level counts from the next day"
    tomorrow = card(shop, rose, day + timedelta(days=1))
    assert tomorrow.level is not None
    assert tomorrow.level.name == "银卡"
    assert card(shop, rose, day + timedelta(days=91)).state == State.WARNING
    [order] = seen.orders
    assert (order.title, order.total_minor, order.currency, order.pieces, order.day) == (
        *("山茶花皂", 9_000, "CNY", 2),
        day.isoformat(),
    )


def test_a_visit_without_a_purchase_is_a_visit(shop: Shop, rose: int) -> None:
    interactions.log_interaction(shop, rose, InteractionDraft(kind="visit", channel="counter", text="看了茶具"))
    assert card(shop, rose).visit_on == customers.today(shop).isoformat()
    assert card(shop, rose).last_on is None


def test_the_newest_five_orders_whatever_became_of_them(shop: Shop, tmp_path: Path) -> None:
    rows = [taobao_row(number, day=f"2026-05-{number:02}") for number in range(1, 8)]
    rows.append(taobao_row(9, day="2026-05-20", status="交易关闭", refund="88.00"))
    importing.import_files(shop, [taobao_file(tmp_path, *rows)])
    [(customer,)] = shop.query("SELECT DISTINCT customer_id FROM customer_summary")
    seen = card(shop, customer, date(2026, 6, 1))
    assert [order.day[-2:] for order in seen.orders] == ["20", "07", "06", "05", "04"]
    assert seen.orders[0].total_minor == 0
    assert seen.last_on == "2026-05-07", "a closed order is no purchase"


def test_what_we_owe_is_complaints_then_promises_then_coupons(shop: Shop, rose: int) -> None:
    day = customers.today(shop)
    soon, later = (day + timedelta(days=days) for days in (3, 60))
    promise = InteractionDraft(text="找同款茶壶", follow_up_on=later.isoformat(), follow_up="回电")
    interactions.log_interaction(shop, rose, promise)
    due = InteractionDraft(kind="complaint", text="茶叶受潮", follow_up_on=soon.isoformat(), follow_up="补发")
    interactions.log_interaction(shop, rose, due)
    coupons.add_coupon(shop, CouponDraft("A", "减五元", value=500, valid_until=soon, customer=rose))
    coupons.add_coupon(shop, CouponDraft("B", value=500, valid_until=later, customer=rose))
    coupons.add_coupon(shop, CouponDraft("C", value=500, valid_until=soon))
    seen = card(shop, rose).owed
    assert [(each.kind, each.text, each.due) for each in seen] == [
        ("complaint", "茶叶受潮", soon.isoformat()),
        ("task", "回电", later.isoformat()),
        ("coupon", "减五元", soon.isoformat()),
    ]
    assert not [each for each in card(shop, rose, soon + timedelta(days=1)).owed if each.kind == "coupon"]


def test_a_complaint_is_closed_by_an_answer(shop: Shop, rose: int) -> None:
    earlier = 1_750_000_000_000
    interactions.log_interaction(shop, rose, InteractionDraft(kind="complaint", text="慢", at_ms=earlier))
    interactions.log_interaction(
        shop, rose, InteractionDraft(kind="campaign", direction="out", text="新茶", at_ms=earlier + 1)
    )
    day = date(2025, 6, 20)
    assert [each.kind for each in card(shop, rose, day).owed] == ["complaint"], "an advertisement is no answer"
    answer = InteractionDraft(kind="after_sale", direction="out", text="道歉，补一份", at_ms=earlier + 2)
    interactions.log_interaction(shop, rose, answer)
    assert card(shop, rose, day).owed == ()


def test_sensitive_facts_guide_and_are_not_shown(shop: Shop, rose: int) -> None:
    profiles.set_fact(shop, rose, "health", FactDraft("痛风多年", source="third_party", may_say=False))
    profiles.set_fact(shop, rose, "diet", FactDraft("不吃海鲜"))
    seen = card(shop, rose)
    assert seen.cautions == (Caution("seafood", True), Caution("alcohol", False))
    assert "痛风" not in repr(seen)
    profiles.end_fact(shop, rose, "diet")
    assert card(shop, rose).cautions[0] == Caution("seafood", False)


def test_the_card_of_one_who_was_merged_is_that_of_whom_she_became(shop: Shop, rose: int) -> None:
    other = customers.add_customer(shop, "王小芳")
    interactions.log_interaction(shop, other, InteractionDraft(kind="complaint", text="茶叶受潮"))
    merging.merge(shop, rose, other)
    assert card(shop, other) == card(shop, rose)
    assert card(shop, rose).owed


def test_sensitive_fields_of_the_shops_own_guide_too(shop: Shop, rose: int) -> None:
    for name, is_sensitive in (("过敏史", True), ("口味", False)):
        add_field(shop, name, "subjective", is_sensitive=is_sensitive)
        code = next(field.code for field in list_fields(shop) if field.name == name)
        profiles.set_fact(shop, rose, code, FactDraft("花生" if is_sensitive else "辣椒过敏，不吃辣"))
    assert card(shop, rose).cautions == (Caution("nuts"),)


# Few rows of the shop's own, however many customers it has; and the three titles of an order.
SMALL = ("setting", "level", "d", "field", "json_each", "CONSTANT", "(subquery-1)")


def test_every_row_of_the_card_is_found_by_an_index(shop: Shop, rose: int) -> None:
    terms.save_levels(shop, [LevelRule(0, "银卡", 1, threshold=8_000, window_days=0)])
    sales.record(shop, SaleDraft(rose, items=(Item("山茶花皂", 4_500, 2),)))
    suggestions.rebuild(shop, customers.today(shop))
    asked: list[str] = []
    shop.connection().set_trace_callback(asked.append)
    card(shop, rose)
    shop.connection().set_trace_callback(None)
    assert len(asked) > 15
    scans = [
        (line[3], sql)
        for sql in asked
        for line in shop.query(f"EXPLAIN QUERY PLAN {sql}")
        if line[3].startswith("SCAN ") and line[3].split()[1] not in SMALL and "VIRTUAL" not in line[3]
    ]
    assert scans == []


def test_there_is_no_card_of_nobody(shop: Shop) -> None:
    with pytest.raises(NotFound):
        card(shop, 4711)
