"""An order only moves forward, and a sale is what was paid and not lost."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.orders import LOST, STEP, OrderStatus, is_valid, moves_forward

ANY = st.sampled_from(list(OrderStatus))


@given(st.lists(ANY, min_size=1))
def test_files_in_any_order_end_at_the_latest_step(seen: list[OrderStatus]) -> None:
    status = seen[0]
    for each in seen[1:]:
        if moves_forward(status, each):
            assert STEP[each] > STEP[status]
            status = each
    assert STEP[status] == max(STEP[each] for each in seen)


@given(ANY, ANY)
def test_nothing_moves_both_ways(old: OrderStatus, new: OrderStatus) -> None:
    assert not (moves_forward(old, new) and moves_forward(new, old))


@given(ANY)
def test_what_is_lost_or_never_paid_is_no_sale(status: OrderStatus) -> None:
    assert not is_valid(status, was_paid=False)
    assert is_valid(status, was_paid=True) == (status not in LOST)


def test_every_status_has_a_step() -> None:
    assert set(STEP) == set(OrderStatus)
    assert moves_forward("paid", "refunded")
    assert not moves_forward("refunded", "completed")
