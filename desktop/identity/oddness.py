"""Which orders of a customer are perhaps not her own: somebody borrowed her account, or she sent a present.

An order is weighed against her other orders, never against other people's. How much a value that she never had speaks
is its surprise in bits, -log2 of the chance that the estimator of Krichevsky and Trofimov ("The performance of
universal encoding", IEEE Trans. Inform. Theory 27, 1981) gives a value seen k times in n: (k + 1/2) / (n + 1). So one
strange order after two ordinary ones says less than after twenty. Each part has a ceiling, for parts lean on one
another: who receives elsewhere mostly has another phone too.

Where the parts come from: that accounts are lent and such orders spoil what a shop knows of taste is the requirement
itself (R13, R14: an order under a friend's ID is chance and does harm where it is mixed in). Receiver, phone and
place are what a platform's export tells of the one who gets the goods; size and category are taste; the payer stands in
the bills of Alipay and WeChat. Coupon and hour say little and never decide. Festivals before which presents are ordered
are those of domain/festivals.py.

What keeps the questions few:

- Fewer than ENOUGH orders are no habit: nobody is judged by them.
- Who has no usual receiver (STEADY of her orders) buys for many: nothing of hers is odd.
- A receiver who gets REGULAR orders is no stranger: she has moved, or lives with somebody.
- Another name at her own door is her household.
- At most one order in SHARE is asked about, the oddest.

All of it depends on the set of orders and not on the order in which they came in.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from math import ceil, log2
from typing import Literal, NamedTuple

from desktop.domain.festivals import festival_soon
from desktop.identity.fits import names_fit, phones_fit, tells_name, tells_phone
from desktop.identity.records import Reason
from desktop.identity.sizes import scale_of

ENOUGH = 3  # orders
REGULAR = 3  # orders to one receiver
STEADY = 0.6  # of her orders that name a receiver go to the usual one
SHARE = 5  # one order in five at most is asked about
ASK = 6.0  # bits
MOST_RECEIVERS = 60  # different ones; from there on it is a reseller, and comparing each with each would take long

CEILINGS = {
    "odd_receiver": 3.5,
    "odd_phone": 2.0,
    "odd_city": 2.5,
    "odd_address": 1.0,
    "odd_payer": 3.5,
    "odd_size": 2.0,
    "odd_category": 1.5,
    "odd_coupon": 0.5,
    "odd_hour": 0.5,
}
_TOLD_BEFORE = 3.0  # bits: a person has said so of an earlier order to the same receiver
_GIFT_WORDS, _FESTIVAL = 2.0, 0.5
_BY_HER_PHONE = 2.0  # bits that another name says at most where her usual phone stands beside it
_HOURS_APART = 5
_STEADY_SIZE = 0.8

_GIFT = re.compile(
    r"礼物|礼品|送礼|礼盒包装|送人|送给|送朋友|送长辈|送妈|送爸|送老师|送女友|送男友|生日|贺卡|祝福|心意卡|不要放价签"
    r"|(?<!free )\bgift\b(?! with purchase)|\bpresent for\b|birthday|\bas a present\b",
    re.IGNORECASE,
)

Kind = Literal["borrowed", "gift"]
Answer = Literal["", "own", "borrowed", "gift"]


class Order(NamedTuple):
    """One order as it is weighed. Empty texts and sets, and an hour below 0, mean that nothing is known.

    city and door compare as they are; payer: whom a bill names; note: what is written on the order, wrapping and cards
    among the goods included; answer: what a person has said of it.
    """

    id: int
    day: str
    receiver: str = ""
    phone: str = ""
    city: str = ""
    door: str = ""
    payer: str = ""
    sizes: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    note: str = ""
    coupon: str = ""
    hour: int = -1
    answer: Answer = ""


class Odd(NamedTuple):
    """An order to ask about. kind: what it looks like; reasons: strongest first, their weights add up to bits."""

    order_id: int
    kind: Kind
    bits: float
    reasons: tuple[Reason, ...]


def odd_orders(orders: Iterable[Order], names: Sequence[str] = ()) -> tuple[Odd, ...]:
    """The orders that are perhaps not her own, the oddest first. names: what she herself is called."""
    habits = _Habits(tuple(orders), names)
    if len(habits.hers) < ENOUGH or len(habits.receivers.values) > MOST_RECEIVERS or not habits.is_steady:
        return ()
    found = [odd for order in habits.hers if not order.answer and (odd := _weighed(order, habits))]
    found.sort(key=lambda odd: (-odd.bits, odd.order_id))
    return tuple(found[: max(1, len(habits.hers) // SHARE)])


def _same(one: str, other: str) -> bool:
    return one == other


class _Seen:
    """The values that her orders have in one respect. fits: whether two of them can be one."""

    def __init__(self, values: Iterable[str], fits: Callable[[str, str], bool] = _same) -> None:
        self.values = Counter(value for value in values if value)
        self.total = self.values.total()
        self._fits, self._counts = fits, dict[str, int]()

    def others_with(self, value: str) -> int:
        """How many of the other orders have what can be this value."""
        if self._fits is _same:
            return self.values[value] - 1
        if value not in self._counts:
            self._counts[value] = sum(count for other, count in self.values.items() if self._fits(value, other)) - 1
        return self._counts[value]

    def surprise(self, value: str, ceiling: float) -> float:
        """Bits that the value of one of her orders says against it; 0 for one that is regular or stands alone."""
        others = self.total - 1
        again = self.others_with(value)
        if others < 2 or again >= REGULAR - 1:
            return 0.0
        return min(ceiling, log2((others + 1) / (again + 0.5)))

    def usual(self, instead_of: str) -> str:
        """What she has most often, but for the value given and what can be it."""
        others = {value: count for value, count in self.values.items() if not self._fits(value, instead_of)}
        return min(others, key=lambda value: (-others[value], value), default="")


class _Habits:
    """What her orders have in common."""

    def __init__(self, orders: tuple[Order, ...], names: Sequence[str]) -> None:
        self.names = tuple(name for name in names if tells_name(name))
        self.hers = tuple(order for order in orders if order.answer in ("", "own"))
        self.told = tuple(order for order in orders if order.answer)
        self.receivers = _Seen((o.receiver for o in self.hers if tells_name(o.receiver)), names_fit)
        self.phones = _Seen((o.phone for o in self.hers if tells_phone(o.phone)), phones_fit)
        self.cities = _Seen(o.city for o in self.hers)
        self.doors = _Seen(o.door for o in self.hers)
        self.payers = _Seen((o.payer for o in self.hers if tells_name(o.payer)), names_fit)

    @cached_property
    def is_steady(self) -> bool:
        """Most of her orders go to one receiver; orders that name none say nothing for or against it."""
        seen = self.receivers
        most = max((seen.others_with(value) + 1 for value in seen.values), default=0)
        return seen.total == 0 or most >= max(2, ceil(STEADY * seen.total))

    @cached_property
    def coupons(self) -> int:
        return sum(1 for order in self.hers if order.coupon)

    def receivers_at(self, door: str) -> set[str]:
        """Who ever got something at this door."""
        return self._receivers_at[door]

    @cached_property
    def _receivers_at(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for order in self.hers:
            found[order.door].add(order.receiver)
        return found

    def is_known(self, receiver: str) -> bool:
        """The receiver is she herself, or somebody of whom a person has said that the order was her own."""
        if any(names_fit(receiver, name) for name in self.names):
            return True
        return any(
            names_fit(receiver, order.receiver) for order in self.told if order.answer == "own" and order.receiver
        )

    def told_of(self, receiver: str) -> Answer:
        """What a person has said of the newest order to this receiver that was not her own."""
        told = [o for o in self.told if o.answer != "own" and o.receiver and names_fit(receiver, o.receiver)]
        return max(told, key=lambda order: (order.day, order.id)).answer if told else ""


def _weighed(order: Order, habits: _Habits) -> Odd | None:
    """The order with its parts, None when it is nothing to ask about."""
    parts = [part for part in (*_where(order, habits), _payer(order, habits)) if part]
    if not {part.code for part in parts} & {"odd_receiver", "odd_payer"}:
        return None  # taste alone is no reason to ask: people try things
    parts += [part for part in _taste(order, habits) if part]
    codes = {part.code for part in parts}
    gift = _gift_parts(order, habits) if "odd_receiver" in codes and "odd_payer" not in codes else []
    parts += gift or _borrowed_before(order, habits, codes)
    codes |= {part.code for part in parts}
    to_other = "odd_receiver" in codes and codes & {"odd_city", "odd_phone", "gift_words", "gift_before"}
    by_other = "odd_payer" in codes and codes & {"odd_receiver", "odd_size", "odd_category"}
    bits = sum(part.weight for part in parts)
    if bits < ASK or not (to_other or by_other):
        return None
    strongest = sorted(parts, key=lambda part: (-part.weight, part.code))
    return Odd(order.id, "gift" if gift else "borrowed", bits, tuple(strongest))


def _part(code: str, seen: _Seen, value: str) -> Reason | None:
    weight = seen.surprise(value, CEILINGS[code]) if value else 0.0
    return Reason(code, weight, value, seen.usual(value)) if weight > 0 else None


def _where(order: Order, habits: _Habits) -> list[Reason | None]:
    """Who gets it, and where. Another name at a door to which she has others sent is her household."""
    if not tells_name(order.receiver) or habits.is_known(order.receiver):
        return []
    if order.door and not all(names_fit(order.receiver, other) for other in habits.receivers_at(order.door)):
        return []
    city = _part("odd_city", habits.cities, order.city)
    phone = _part("odd_phone", habits.phones, order.phone if tells_phone(order.phone) else "")
    door = None if city else _part("odd_address", habits.doors, order.door)
    receiver = _part("odd_receiver", habits.receivers, order.receiver)
    if receiver and tells_phone(order.phone) and habits.phones.others_with(order.phone) >= REGULAR - 1:
        receiver = receiver._replace(weight=min(receiver.weight, _BY_HER_PHONE))  # a nickname, a slip of the pen
    return [receiver, phone, city, door]


def _payer(order: Order, habits: _Habits) -> Reason | None:
    payer = order.payer if tells_name(order.payer) else ""
    if payer and any(names_fit(payer, name) for name in habits.names):
        return None
    return _part("odd_payer", habits.payers, payer)


def _taste(order: Order, habits: _Habits) -> list[Reason | None]:
    others = [other for other in habits.hers if other.id != order.id]
    return [_size(order, others), _category(order, others), _coupon(order, habits), _hour(order, others)]


def _size(order: Order, others: list[Order]) -> Reason | None:
    """A size that she never bought, where on its scale she nearly always buys one."""
    for size in sorted(order.sizes):
        scale = scale_of(size)
        worn = [{each for each in other.sizes if scale_of(each) == scale} for other in others]
        worn = [sizes for sizes in worn if sizes]
        counts = Counter(each for sizes in worn for each in sizes)
        if len(worn) < 2 or any(each in counts for each in order.sizes):
            continue
        usual = min(counts, key=lambda each: (-counts[each], each))
        if counts[usual] >= _STEADY_SIZE * len(worn):
            return Reason("odd_size", min(CEILINGS["odd_size"], log2(2 * (len(worn) + 1))), size, usual)
    return None


def _category(order: Order, others: list[Order]) -> Reason | None:
    """Nothing in it is of a category that she ever bought."""
    bought = [other.categories for other in others if other.categories]
    counts = Counter(each for categories in bought for each in categories)
    if not order.categories or len(bought) < ENOUGH + 1 or any(each in counts for each in order.categories):
        return None
    usual = min(counts, key=lambda each: (-counts[each], each))
    weight = min(CEILINGS["odd_category"], log2(2 * (len(bought) + 1)) - log2(len(counts) + 1))
    return Reason("odd_category", weight, min(order.categories), usual) if weight > 0 else None


def _coupon(order: Order, habits: _Habits) -> Reason | None:
    if not order.coupon or habits.coupons > 1 or len(habits.hers) <= ENOUGH + 2:
        return None
    return Reason("odd_coupon", CEILINGS["odd_coupon"], order.coupon)


def _hour(order: Order, others: list[Order]) -> Reason | None:
    hours = [other.hour for other in others if other.hour >= 0]
    if order.hour < 0 or len(hours) < 8:
        return None
    apart = min(min((order.hour - hour) % 24, (hour - order.hour) % 24) for hour in hours)
    return Reason("odd_hour", CEILINGS["odd_hour"], str(order.hour)) if apart >= _HOURS_APART else None


def _gift_parts(order: Order, habits: _Habits) -> list[Reason]:
    """What makes a present of an order to somebody else: words on it, an earlier one, a festival and another city."""
    before = habits.told_of(order.receiver)
    if before == "borrowed":
        return []
    parts = [Reason("gift_before", _TOLD_BEFORE, order.receiver)] if before == "gift" else []
    if words := _GIFT.search(order.note):
        parts.append(Reason("gift_words", _GIFT_WORDS, words[0]))
    festival = festival_soon(date.fromisoformat(order.day)) if order.day else ""
    if festival and (parts or (order.city and habits.cities.surprise(order.city, 1.0))):
        parts.append(Reason(f"soon_{festival}", _FESTIVAL))
    return parts


def _borrowed_before(order: Order, habits: _Habits, codes: set[str]) -> list[Reason]:
    if "odd_receiver" not in codes or habits.told_of(order.receiver) != "borrowed":
        return []
    return [Reason("borrowed_before", _TOLD_BEFORE, order.receiver)]
