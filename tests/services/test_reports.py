"""The reports a shop asks for by name: the same rules as analytics, over rows in a shop."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from desktop.domain.errors import NotFound
from desktop.domain.lifecycle import Limits, State, state_of
from desktop.domain.settings import ShopSettings
from desktop.services import shops
from desktop.services.customers import list_customers
from desktop.services.filters import Filter
from desktop.services.reports import (
    LIFE,
    NAMES,
    buyers,
    finding,
    lifecycle_report,
    report,
    rfm_members,
    rfm_report,
)
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer, Identity, SalesOrder

DAY = date(2026, 6, 30)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with shops.create_shop(tmp_path / "店.shop", ShopSettings(name="山茶小铺", currency="CNY")) as made:
        yield made


def add_customer(shop: Shop, *orders: tuple[int, int], name: str = "王小芳", **values: object) -> int:
    """A customer with orders (days before DAY, paid in fen); values go to every order. Gives her id."""
    with shop.change("edit_customer") as change:
        row = change.insert(Customer, name=name)
        identity = change.insert(Identity, customer_id=row, channel="taobao", account=f"tb{row}", key=f"tb{row}")
        number = change.reserve(SalesOrder)
        for at, (days_ago, paid) in enumerate(orders):
            order = {
                "identity_id": identity,
                "channel": "taobao",
                "number": str(number + at),
                "status": "completed",
                "was_paid": 1,
                "is_valid": 1,
                "is_own": 1,
                "placed_ms": 0,
                "business_date": (DAY - timedelta(days=days_ago)).isoformat(),
                "zone": "Asia/Shanghai",
                "currency": "CNY",
                "total_minor": paid,
                "paid_minor": paid,
            }
            change.insert(SalesOrder, **(order | values))
    return row


def states(shop: Shop, day: date = DAY) -> dict[str, int]:
    return {name: count for name, count in lifecycle_report(shop, day).states.items() if count}


def test_a_shop_without_customers_has_empty_reports(shop: Shop) -> None:
    rfm, life = rfm_report(shop, DAY), lifecycle_report(shop, DAY)
    assert rfm.customers == 0
    assert rfm.edges == {"recency_days": [], "orders": [], "money_minor": []}
    assert set(rfm.segments.values()) == {0}
    assert life.states == dict.fromkeys(LIFE, 0)
    assert life.moves == {}
    assert [finding(each).kind for each in (rfm, life)] == ["none", "none"]


def test_who_never_bought_is_potential_and_no_part_of_rfm(shop: Shop) -> None:
    row = add_customer(shop)
    assert rfm_report(shop, DAY).customers == 0
    assert states(shop) == {"potential": 1}
    assert list(lifecycle_report(shop, DAY).members["potential"]) == [row]


def test_one_customer_stands_on_every_edge_and_scores_5_1(shop: Shop) -> None:
    row = add_customer(shop, (3, 5000))
    seen = rfm_report(shop, DAY)
    assert seen.as_json()["edges"] == {"recency_days": [3] * 4, "orders": [1] * 4, "money_minor": [5000] * 4}
    assert seen.segments["new_customers"] == 1
    assert rfm_members(shop, ["new_customers"], DAY) == [row]
    assert states(shop) == {"new": 1}


def test_orders_after_the_day_are_left_out(shop: Shop) -> None:
    add_customer(shop, (100, 5000), (-5, 90000))
    add_customer(shop, (-1, 90000))
    seen = rfm_report(shop, DAY)
    assert (seen.customers, seen.edges["recency_days"][0], sum(seen.money.values())) == (1, 100, 5000)
    assert states(shop) == {"warning": 1, "potential": 1}


def test_archived_customers_are_left_out(shop: Shop) -> None:
    add_customer(shop, (10, 5000))
    gone = add_customer(shop, (20, 7000))
    add_customer(shop)
    with shop.change("archive_customers") as change:
        change.update(Customer, gone, archived_ms=1)
    assert rfm_report(shop, DAY).customers == 1
    assert states(shop) == {"new": 1, "potential": 1}
    assert states(shop, DAY - timedelta(days=15)) == {"potential": 2}


def test_borrowed_and_invalid_orders_are_left_out(shop: Shop) -> None:
    add_customer(shop, (10, 5000), is_own=0)
    add_customer(shop, (10, 5000), is_valid=0)
    assert rfm_report(shop, DAY).customers == 0
    assert states(shop) == {"potential": 2}


def test_refunds_count_off_and_other_currencies_are_orders_without_money(shop: Shop) -> None:
    add_customer(shop, (10, 5000), refunded_minor=1000)
    add_customer(shop, (10, 7000), currency="USD")
    for day in (DAY, DAY + timedelta(days=40)):
        seen = rfm_report(shop, day)
        assert seen.customers == 2
        assert sum(seen.money.values()) == 4000
    with_later = add_customer(shop, (10, 300), (-3, 900))
    assert rfm_report(shop, DAY).customers == 3
    assert sum(rfm_report(shop, DAY).money.values()) == 4300
    assert with_later in rfm_members(shop, list(rfm_report(shop, DAY).segments), DAY)


def test_orders_of_one_day_are_one_purchase_day(shop: Shop) -> None:
    add_customer(shop, (10, 5000), (10, 5000))
    assert rfm_report(shop, DAY).edges["orders"] == [2] * 4
    assert states(shop) == {"new": 1}


def test_moves_say_who_went_where_in_thirty_days(shop: Shop) -> None:
    warned = add_customer(shop, (200, 5000), (100, 5000))
    fresh = add_customer(shop, (5, 5000))
    add_customer(shop, (400, 5000))
    back = add_customer(shop, (400, 5000), (2, 5000))
    seen = lifecycle_report(shop, DAY)
    assert seen.moves == {"active>warning": 1, "churned>won_back": 1, "potential>new": 1}
    assert {move: list(ids) for move, ids in seen.moved.items()} == {
        "active>warning": [warned],
        "churned>won_back": [back],
        "potential>new": [fresh],
    }


def test_the_shops_own_limits_hold(shop: Shop) -> None:
    add_customer(shop, (50, 5000))
    shops.save_settings(shop, limits=Limits(warning_days=40, churned_days=60, new_days=7))
    seen = lifecycle_report(shop, DAY)
    assert seen.as_json()["limits"] == {"warning_days": 40, "churned_days": 60, "new_days": 7}
    assert seen.states["warning"] == 1


def test_a_past_day_is_what_it_was_then(shop: Shop) -> None:
    """The sums that are kept speak of today; for a day in the past they must not be taken where she bought since."""
    rng = Random(7)
    people = {}
    for _ in range(60):
        orders = [(rng.randint(-40, 420), rng.randint(0, 90_000)) for _ in range(rng.randint(0, 5))]
        people[add_customer(shop, *orders)] = orders
    for back in (0, 1, 30, 100, 200, 420, 500):
        day = DAY - timedelta(days=back)
        known = {row: [order for order in orders if order[0] >= back] for row, orders in people.items()}
        bought = {row: orders for row, orders in known.items() if orders}
        frame = buyers(shop, day)
        assert frame["customer_id"].tolist() == list(bought)
        assert frame["orders"].tolist() == [len(orders) for orders in bought.values()]
        assert frame["money_minor"].tolist() == [sum(paid for _, paid in orders) for orders in bought.values()]
        counts = dict.fromkeys(LIFE, 0)
        for orders in known.values():
            counts[state_then(orders, day)] += 1
        assert lifecycle_report(shop, day).states == counts
        assert rfm_report(shop, day).customers == len(bought)


def state_then(orders: list[tuple[int, int]], day: date) -> State:
    days = sorted({DAY - timedelta(days=ago) for ago, _ in orders})
    first, last = (days[0], days[-1]) if days else (None, None)
    return state_of(len(days), first, days[-2] if len(days) > 1 else None, last, day, Limits())


def test_the_list_of_customers_agrees_with_the_report(shop: Shop) -> None:
    for ago in (1, 20, 50, 95, 150, 200, 400):
        add_customer(shop, (ago, 100 * ago))
        add_customer(shop, (ago, 100 * ago), (ago + 3, 500), (ago + 250, 500))
    life, rfm = lifecycle_report(shop, DAY), rfm_report(shop, DAY)
    for state in State:
        listed = list_customers(shop, Filter(states=(state,)), as_of=DAY)
        assert sorted(listed.ids) == sorted(life.members[state])
    for segment in rfm.segments:
        listed = list_customers(shop, Filter(rfm=(segment,)), as_of=DAY)
        # An empty segment has nobody, and not everybody.
        assert sorted(listed.ids) == sorted(rfm.members[segment])


def test_json_holds_plain_numbers_only(shop: Shop) -> None:
    for ago in range(1, 12):
        add_customer(shop, *((ago * 9, 1000 + at) for at in range(ago % 4 + 1)))
    for name in NAMES:
        answer = report(shop, name, DAY).as_json()
        assert json.loads(json.dumps(answer)) == answer
    rfm = report(shop, "rfm", DAY).as_json()
    assert set(rfm) == {"as_of", "customers", "edges", "scores", "segments"}
    assert {name: len(edges) for name, edges in rfm["edges"].items()} == {
        "recency_days": 4,
        "orders": 4,
        "money_minor": 4,
    }
    assert all(sum(counts.values()) == 11 for counts in rfm["scores"].values())
    life = report(shop, "lifecycle", DAY).as_json()
    assert set(life) == {"as_of", "limits", "states", "moves"}
    assert list(life["states"]) == list(LIFE)
    assert all(type(count) is int for count in (*life["states"].values(), *life["moves"].values()))


def test_the_title_speaks_of_the_best_when_they_bring_most(shop: Shop) -> None:
    for ago in range(40, 44):
        add_customer(shop, (ago, 1000))
    best = add_customer(shop, (1, 50000), (2, 50000), (3, 50000))
    seen = finding(rfm_report(shop, DAY))
    assert (seen.kind, seen.names, seen.customers, seen.share) == ("best", ("champions",), 1, 0.2)
    assert seen.money_share == pytest.approx(150 / 154)
    assert rfm_members(shop, seen.names, DAY) == [best]


def test_the_title_warns_when_anyone_is_in_warning(shop: Shop) -> None:
    add_customer(shop, (5, 1000))
    assert finding(lifecycle_report(shop, DAY)).kind == "calm"
    add_customer(shop, (100, 8000))
    seen = finding(lifecycle_report(shop, DAY))
    assert (seen.kind, seen.customers, seen.money_minor) == ("warning", 1, 8000)


def test_an_unknown_report_is_not_found(shop: Shop) -> None:
    with pytest.raises(NotFound):
        report(shop, "horoscope", DAY)
