"""Power gone between a sale and its points: both are there, or neither."""

import random
from pathlib import Path

import pytest

from desktop.domain.loyalty import Rules
from desktop.services import customers, shops
from desktop.services.loyalty import ledger, terms
from tests.faults import children
from tests.shops_for_tests import contents, make_shop

ROUNDS = 10


@pytest.fixture
def till(tmp_path: Path) -> tuple[Path, int]:
    """A shop file in which one customer has a million points."""
    with make_shop(tmp_path) as shop:
        terms.save_rules(shop, Rules(starts_on="2020-01-01"))
        customer = customers.add_customer(shop, "王芳")
        ledger.give(shop, customer, 1_000_000)
        return shop.path, customer


def test_a_sale_that_was_not_stored_leaves_no_points(till: tuple[Path, int]) -> None:
    path, customer = till
    with shops.open_shop(path) as shop:
        before = contents(shop)
    child = children.Child(children.sell_and_stop, path, customer)
    assert child.said() == 3, "given, redeemed and earned were written when the power went"
    child.kill()
    with shops.open_shop(path) as shop:
        assert contents(shop) == before


@pytest.mark.slow
def test_every_sale_has_its_points_after_any_kill(till: tuple[Path, int]) -> None:
    path, customer = till
    rng, told = random.Random(1), set[str]()
    for _ in range(ROUNDS):
        child = children.Child(children.sell_for_ever, path, customer)
        told.update([child.said() for _ in range(rng.randint(1, 8))] + child.kill())
    with shops.open_shop(path) as shop:
        stored = {row[0] for row in shop.query("SELECT number FROM sales_order")}
        assert told <= stored
        assert len(stored) <= len(told) + ROUNDS, "one of each round may not have been told"
        pairs = shop.query(
            "SELECT sum(points) FILTER (WHERE kind='earn'), sum(points) FILTER (WHERE kind='redeem')"
            " FROM sales_order o LEFT JOIN points_entry e ON e.order_id=o.id GROUP BY o.id"
        )
        assert set(pairs) == {(87, -10)}
        assert ledger.balance(shop, customer).balance == 1_000_000 + 77 * len(stored)
        assert shops.check(shop).is_well
