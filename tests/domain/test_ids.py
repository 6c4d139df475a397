"""Public ids ascend and never repeat."""

import time
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import ids
from desktop.domain.ids import ALPHABET, new_ulid, ulids


@given(st.integers(0, 2**48 - 1), st.integers(2, 3000))
def test_ids_of_one_moment_ascend_and_differ(now_ms: int, count: int) -> None:
    made = list(islice(ulids(now_ms), count))
    assert made == sorted(set(made))
    assert {len(each) for each in made} == {26}
    assert set("".join(made)) <= set(ALPHABET)


@given(st.integers(0, 2**48 - 2))
def test_later_moments_give_greater_ids(now_ms: int) -> None:
    assert next(ulids(now_ms)) < next(ulids(now_ms + 1))


def test_the_moment_can_be_read_back() -> None:
    number = 0
    for letter in next(ulids(1_700_000_000_123))[:10]:
        number = number * 32 + ALPHABET.index(letter)
    assert number == 1_700_000_000_123


def test_counting_goes_on_beyond_a_block(monkeypatch) -> None:
    monkeypatch.setattr(ids.secrets, "randbits", lambda bits: (1 << 20) - 2)
    made = list(islice(ulids(1), 5))
    assert made == sorted(set(made))


def test_new_ids_are_of_now() -> None:
    before = next(ulids(time.time_ns() // 1_000_000 - 1))
    assert new_ulid() > before
