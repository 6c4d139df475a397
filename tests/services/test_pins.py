"""PINs: wrong tries cost time, across restarts, by name or without one; nothing takes that back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound, WrongPin
from desktop.services import pins, shops
from desktop.services.history import changes, undo
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import make_shop


class Clock:
    ms = 1_800_000_000_000

    def __call__(self) -> int:
        return self.ms

    def pass_s(self, seconds: float) -> None:
        self.ms += int(seconds * 1000)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(pins, "now_ms", clock)
    return clock


@pytest.fixture
def shop(tmp_path: Path, clock: Clock) -> Iterator[Shop]:
    with make_shop(tmp_path) as shop:
        yield shop


def member(shop: Shop, name: str, pin: str = "") -> int:
    number = shops.add_staff(shop, name)
    if pin:
        pins.set_pin(shop, number, pin)
    return number


def refused(shop: Shop, who: int | None, pin: str) -> WrongPin:
    with pytest.raises(WrongPin) as error:
        pins.sign_in_by_pin(shop, pin) if who is None else pins.sign_in(shop, who, pin)
    return error.value


def test_the_right_pin_lets_in_by_name_and_alone(shop: Shop) -> None:
    mei, lan, bo = member(shop, "梅", "4071"), member(shop, "兰", "904417"), member(shop, "波")
    pins.sign_in(shop, mei, "4071")
    pins.sign_in(shop, lan, "９０４４１７")  # full-width, from an input method
    pins.sign_in(shop, bo, "")
    assert pins.sign_in_by_pin(shop, "4071") == mei
    assert pins.sign_in_by_pin(shop, "904417") == lan
    assert [(each.name, each.digits) for each in pins.members(shop)] == [("梅", 4), ("兰", 6), ("波", 0)]


def test_five_wrong_tries_cost_half_a_minute_and_then_twice_as_long_each(shop: Shop, clock: Clock) -> None:
    mei = member(shop, "梅", "4071")
    assert [refused(shop, mei, "0000").wait_s for _ in range(5)] == [0, 0, 0, 0, 30]
    waits = [30]
    for _ in range(7):
        blocked = refused(shop, mei, "4071")
        assert (blocked.reason, blocked.wait_s) == ("blocked", waits[-1]), "even the right one"
        clock.pass_s(waits[-1] - 0.5)
        assert refused(shop, mei, "4071").wait_s == 1
        clock.pass_s(0.5)
        waits.append(refused(shop, mei, "0000").wait_s)
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]
    clock.pass_s(900)
    pins.sign_in(shop, mei, "4071")
    assert [refused(shop, mei, "0000").wait_s for _ in range(5)] == [0, 0, 0, 0, 30], "the right one begins anew"


def test_the_wait_outlives_the_program(shop: Shop, clock: Clock) -> None:
    mei = member(shop, "梅", "4071")
    for _ in range(6):
        refused(shop, mei, "0000")
        clock.pass_s(30 if pins.wait_s(shop, mei) == 30 else 0)
    assert pins.wait_s(shop, mei) == 60
    path = shop.path
    shop.close()
    clock.pass_s(20)
    with shops.open_shop(path) as again:
        assert refused(again, mei, "4071").wait_s == 40


def test_a_clock_that_is_set_back_lengthens_no_wait(shop: Shop, clock: Clock) -> None:
    mei = member(shop, "梅", "4071")
    for _ in range(5):
        refused(shop, mei, "0000")
    clock.pass_s(-86_400)
    assert pins.wait_s(shop, mei) == 30


def test_wrong_tries_are_forgotten_after_a_day(shop: Shop, clock: Clock) -> None:
    mei = member(shop, "梅", "4071")
    for _ in range(4):
        refused(shop, mei, "0000")
    clock.pass_s(86_401)
    assert refused(shop, mei, "0000").wait_s == 0


def test_a_try_without_a_name_counts_against_everybody(shop: Shop, clock: Clock) -> None:
    mei, lan = member(shop, "梅", "4071"), member(shop, "兰", "9044")
    for _ in range(4):
        assert refused(shop, None, "0000").wait_s == 0
    assert pins.sign_in_by_pin(shop, "9044") == lan  # her own PIN buys no more guesses at others
    assert refused(shop, mei, "0000").reason == "blocked"
    assert refused(shop, None, "4071").reason == "wrong", "who is blocked is not let in without a name either"
    for _ in range(4):
        refused(shop, lan, "0000")
    assert refused(shop, None, "9044").reason == "blocked"
    clock.pass_s(60)
    assert pins.sign_in_by_pin(shop, "4071") == mei


def test_two_with_the_same_pin_are_asked_for_the_name(shop: Shop) -> None:
    mei, lan = member(shop, "梅", "4071"), member(shop, "兰", "4071")
    assert refused(shop, None, "4071").reason == "ambiguous"
    pins.sign_in(shop, mei, "4071")
    pins.sign_in(shop, lan, "4071")
    hashes = [row[0] for row in shop.query("SELECT hash FROM staff_pin")]
    assert len(set(hashes)) == 2, "each has a salt of her own"
    assert all(each.startswith("$argon2id$") for each in hashes)


@pytest.mark.parametrize(
    ("pin", "problem"),
    [
        *(("123", "pin_digits"), ("123456789", "pin_digits"), ("12a4", "pin_digits"), ("12 4", "pin_digits")),
        *(("1111", "pin_simple"), ("1234", "pin_simple"), ("87654321", "pin_simple"), ("7890", "pin_simple")),
        ("٤٠٧١", "pin_digits"),
    ],
)
def test_pins_that_cannot_be_are_refused(shop: Shop, pin: str, problem: str) -> None:
    mei = member(shop, "梅")
    with pytest.raises(BadValue) as error:
        pins.set_pin(shop, mei, pin)
    assert error.value.problem == problem
    assert pins.members(shop)[0].digits == 0


def test_a_pin_is_changed_by_who_knows_it_and_undo_brings_none_back(shop: Shop) -> None:
    mei = member(shop, "梅", "4071")
    with pytest.raises(WrongPin):
        pins.set_pin(shop, mei, "5082", "0000", by=mei)
    pins.set_pin(shop, mei, "5082", "4071", by=mei)
    last = changes(shop, 1)[0]
    assert (last.deed, last.args["name"]) == ("set_pin", "梅")
    assert not any("argon2" in str(row) for row in shop.query("SELECT * FROM change_set"))
    undo(shop, last.id)
    pins.sign_in(shop, mei, "5082")
    pins.set_pin(shop, mei, "", "5082")
    pins.sign_in(shop, mei, "")
    with pytest.raises(NotFound):
        pins.sign_in(shop, 4711, "5082")


def test_undo_forgives_no_wrong_try(shop: Shop) -> None:
    mei = member(shop, "梅", "4071")
    for _ in range(5):
        refused(shop, mei, "0000")
    undo(shop, changes(shop, 1)[0].id)
    assert refused(shop, mei, "4071").reason == "blocked"


def test_who_left_is_let_in_no_more(shop: Shop) -> None:
    mei = member(shop, "梅", "4071")
    shops.archive_staff(shop, mei)
    with pytest.raises(NotFound):
        pins.sign_in(shop, mei, "4071")
    assert refused(shop, None, "4071").reason == "wrong"
