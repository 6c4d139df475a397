"""Which single orders are perhaps not hers: borrowed accounts and presents, few of them and with reasons in words."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import reasons
from desktop.domain.festivals import festival_soon, festivals
from desktop.identity.oddness import ENOUGH, SHARE, Odd, Order, odd_orders
from desktop.identity.places import read_place, shown
from tests.identity import chinese_shop

HERS = {"receiver": "王小芳", "phone": "13800001234", "city": "杭州市", "door": "文三路118号3幢502"}
FRIEND = {"receiver": "李雷", "phone": "13911112222", "city": "成都市", "door": "人民南路9号"}


def hers(number: int, **more: object) -> Order:
    day = date(2026, 3, 1) + timedelta(days=20 * number)
    return Order(**({"id": number, "day": day.isoformat()} | HERS | more))  # type: ignore[arg-type]


def history(count: int, *odd: Order, **more: object) -> list[Order]:
    return [*(hers(number, **more) for number in range(1, count + 1)), *odd]


def friends(number: int = 99, **more: object) -> Order:
    return hers(number, **(FRIEND | {"day": "2026-07-20"} | more))


def codes(odd: Odd) -> set[str]:
    return {reason.code for reason in odd.reasons}


def test_another_receiver_phone_and_city_is_asked_about_with_its_reasons() -> None:
    (odd,) = odd_orders(history(6, friends()))
    assert (odd.order_id, odd.kind) == (99, "borrowed")
    assert codes(odd) == {"odd_receiver", "odd_phone", "odd_city"}
    assert odd.bits == sum(reason.weight for reason in odd.reasons)
    said = [reasons.words(each.code, each.value, each.other) for each in odd.reasons]
    assert said[0] == "goes to 李雷, usually to 王小芳"
    assert "收货电话 13911112222，平时 13800001234" in [
        reasons.words(each.code, each.value, each.other, language="zh") for each in odd.reasons
    ]


def test_more_history_makes_the_same_order_odder() -> None:
    few, many = odd_orders(history(2, friends())), odd_orders(history(12, friends()))
    assert few[0].bits < many[0].bits


def test_fewer_than_three_orders_are_never_judged() -> None:
    assert odd_orders(history(1, friends())) == ()
    assert odd_orders(history(2, friends())) != ()


@pytest.mark.parametrize(
    "order",
    [
        pytest.param(hers(99, receiver="王**", phone="138****1234"), id="masked"),
        pytest.param(hers(99, receiver="王女士"), id="a title"),
        pytest.param(hers(99, city="上海市", door="外滩1号"), id="she travels"),
        pytest.param(hers(99, receiver="李雷", phone="13911112222"), id="her household"),
        pytest.param(hers(99, phone="13911112222"), id="a new phone"),
        pytest.param(friends(phone="138****1234"), id="her phone under another name"),
        pytest.param(friends(receiver="$$QGtBU4uXvFNbzxA=="), id="encrypted receiver"),
        pytest.param(friends(receiver="", phone=""), id="nobody named"),
        pytest.param(friends(answer="own"), id="told her own"),
        pytest.param(friends(answer="borrowed"), id="told borrowed"),
        pytest.param(friends(answer="gift"), id="told a present"),
        pytest.param(hers(99, sizes=frozenset({"XL"}), categories=frozenset({"鞋"}), hour=3), id="taste alone"),
    ],
)
def test_what_is_no_reason_to_ask(order: Order) -> None:
    usual = {"sizes": frozenset({"M"}), "categories": frozenset({"茶"}), "hour": 20}
    assert odd_orders(history(12, order, **usual)) == ()


def test_her_own_name_is_no_stranger() -> None:
    order = friends(receiver="芳芳小店")
    assert odd_orders(history(6, order)) != ()
    assert odd_orders(history(6, order), names=("芳芳小店",)) == ()


def test_a_receiver_who_becomes_regular_is_not_odd() -> None:
    assert len(odd_orders(history(12, friends(97), friends(98)))) == 2
    assert odd_orders(history(12, friends(97), friends(98), friends(99))) == ()


def test_what_was_told_of_a_receiver_holds_for_the_next_order() -> None:
    before = friends(97, answer="own", day="2026-06-01")
    assert odd_orders(history(6, before, friends())) == ()
    (again,) = odd_orders(history(6, before._replace(answer="gift"), friends()))
    assert again.kind == "gift"
    assert "gift_before" in codes(again)
    (again,) = odd_orders(history(6, before._replace(answer="borrowed"), friends()))
    assert again.kind == "borrowed"
    assert "borrowed_before" in codes(again)


@pytest.mark.parametrize(
    "note", ["请放生日贺卡", "送给妈妈的，不要放价签", "It is a gift for my sister", "Happy birthday!"]
)
def test_words_on_the_order_make_it_a_present(note: str) -> None:
    (odd,) = odd_orders(history(6, friends(note=note)))
    assert odd.kind == "gift"
    assert "gift_words" in codes(odd)


@pytest.mark.parametrize("note", ["送货前打电话", "多送点小样", "free gift please", "赠品要红色"])
def test_words_of_delivery_and_samples_make_no_present(note: str) -> None:
    (odd,) = odd_orders(history(6, friends(note=note)))
    assert odd.kind == "borrowed"


def test_a_festival_and_another_city_make_a_present_unless_another_paid() -> None:
    usual = {"payer": "王小芳"}
    (odd,) = odd_orders(history(6, friends(day="2026-09-18", payer="王小芳"), **usual))
    assert odd.kind == "gift"
    assert "soon_mid_autumn" in codes(odd)
    (odd,) = odd_orders(history(6, friends(day="2026-09-18", payer="李雷"), **usual))
    assert odd.kind == "borrowed"
    assert "odd_payer" in codes(odd)


def test_another_payer_with_another_size_and_category_is_asked_about_at_the_same_door() -> None:
    usual = {"payer": "*小芳", "sizes": frozenset({"M"}), "categories": frozenset({"裙"})}
    (odd,) = odd_orders(
        history(9, hers(99, payer="李雷", sizes=frozenset({"XL"}), categories=frozenset({"鞋"})), **usual)
    )
    assert codes(odd) == {"odd_payer", "odd_size", "odd_category"}
    assert odd_orders(history(9, hers(99, payer="李雷"), **usual)) == ()


def test_sizes_of_another_scale_do_not_differ() -> None:
    usual = {"sizes": frozenset({"M"})}
    (odd,) = odd_orders(history(6, friends(sizes=frozenset({"38"})), **usual))
    assert "odd_size" not in codes(odd)


def test_who_sends_to_many_has_no_usual_receiver() -> None:
    orders = [
        friends(number, receiver=f"{'赵钱孙李周吴郑冯陈卫'[number]}大明", phone=f"1380000{number:04d}")
        for number in range(10)
    ]
    assert odd_orders(orders) == ()


def test_every_reason_has_words_in_both_languages() -> None:
    for year in (2026, 2032):
        for code in festivals(year):
            assert reasons.words(f"soon_{code}") != reasons.words(f"soon_{code}", language="zh")


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-02-10", "valentine"),
        ("2026-01-25", "spring"),
        ("2026-05-08", "mothers_day"),
        ("2026-06-17", "dragon_boat"),
        ("2026-07-01", ""),
        ("2040-12-20", "christmas"),
    ],
)
def test_festivals_are_near_in_the_days_before_them(day: str, code: str) -> None:
    assert festival_soon(date.fromisoformat(day)) == code


def test_in_a_made_up_shop_hardly_an_ordinary_order_is_asked_about() -> None:
    """5,000 people with masks, slips, moves and families: of those who order three times or more by one account."""
    made = chinese_shop.make()
    accounts: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(made.rows):
        if line["buyer_account"]:
            accounts[line["platform"], line["buyer_account"]].append(number)
    asked, ordinary = Counter[bool](), 0
    for numbers in accounts.values():
        strange = {number: bool(made.traps[number] & {"borrowed", "gift"}) for number in numbers}
        ordinary += len(numbers) - sum(strange.values())
        asked.update(strange[odd.order_id] for odd in odd_orders(order_of(made.rows[at], at) for at in numbers))
    assert asked[False] <= 0.002 * ordinary
    assert asked[True] >= 40
    assert asked[True] >= 0.9 * asked.total()


def order_of(line: Mapping[str, str], number: int) -> Order:
    place = read_place("", line["province"], line["city"], line["district"], line["address"])
    door = shown(place) if place.number or place.door else ""
    return Order(number, "", line["name"], line["phone"], place.city or place.province, door)


texts = st.sampled_from(["", "王小芳", "王**", "李雷", "李*", "Mary Smith", "M. Smith", "赵敏", "$$abcdefgh"])
orders = st.builds(
    Order,
    id=st.integers(1, 10**6),
    day=st.dates(date(2019, 1, 1), date(2032, 1, 1)).map(date.isoformat),
    receiver=texts,
    phone=st.sampled_from(["", "13800001234", "138****1234", "13911112222", "13911112222-1234"]),
    city=st.sampled_from(["", "杭州市", "成都市"]),
    door=st.sampled_from(["", "a", "b"]),
    payer=texts,
    sizes=st.frozensets(st.sampled_from(["M", "XL", "38", "165/88A"]), max_size=2),
    categories=st.frozensets(st.sampled_from(["茶", "鞋"]), max_size=2),
    note=st.sampled_from(["", "生日快乐", "快点发货"]),
    coupon=st.sampled_from(["", "TEA20"]),
    hour=st.integers(-1, 23),
    answer=st.sampled_from(["", "", "", "own", "borrowed", "gift"]),
)
histories = st.lists(orders, max_size=25, unique_by=lambda order: order.id)
steady = st.builds(
    lambda usual, others: [*history(usual), *others],
    st.integers(0, 15),
    st.lists(orders.map(lambda order: order._replace(id=order.id + 100)), max_size=8, unique_by=lambda order: order.id),
)


@given(st.one_of(histories, steady), st.randoms(use_true_random=False))
def test_the_order_of_orders_does_not_matter(given_: list[Order], chance: random.Random) -> None:
    shuffled = list(given_)
    chance.shuffle(shuffled)
    assert odd_orders(given_) == odd_orders(shuffled)


@given(st.one_of(histories, steady))
def test_never_more_than_one_in_five_is_asked_about_and_none_that_was_answered(given_: list[Order]) -> None:
    asked = odd_orders(given_)
    open_still = {order.id for order in given_ if not order.answer}
    hers_ = [order for order in given_ if order.answer in ("", "own")]
    assert len(asked) <= max(1, len(hers_) // SHARE)
    assert {odd.order_id for odd in asked} <= open_still
    assert not asked or len(hers_) >= ENOUGH


@given(steady)
def test_answering_everything_leaves_nothing_to_ask(given_: list[Order]) -> None:
    answered = {odd.order_id for odd in odd_orders(given_)}
    for _ in given_:
        given_ = [order._replace(answer="own") if order.id in answered else order for order in given_]
        new = {odd.order_id for odd in odd_orders(given_)}
        assert not new & answered
        answered |= new
    assert odd_orders(given_) == ()
