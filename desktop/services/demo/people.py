"""Who buys: customers with accounts, phones, mail addresses and homes, and the habits their orders follow.

Phones are from 1349 and 1740 0 to 5, which the ministry gave to satellite telephony: phone libraries take them for
valid mobile numbers, and no ordinary subscriber has one. Mail addresses end in example.com (RFC 2606).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate
from random import Random

from desktop.identity.normalise import account_key
from desktop.services.demo.goods import BRANDS, CATEGORIES
from desktop.services.demo.names import Names, Person
from desktop.services.demo.places import Places
from desktop.services.demo.seasons import DAYS, Calendar

Row = tuple[object, ...]


class Habit(IntEnum):
    """How someone buys."""

    POTENTIAL = 0  # asked, never bought
    ONE_TIME = 1
    REGULAR = 2
    LOYAL = 3
    BRAND_ONLY = 4
    DISCOUNT_ONLY = 5
    HOLIDAY_ONLY = 6
    LAPSED = 7
    WON_BACK = 8
    COMPANY = 9


SHARES = {
    Habit.POTENTIAL: 5,
    Habit.ONE_TIME: 38,
    Habit.REGULAR: 16,
    Habit.LOYAL: 10,
    Habit.BRAND_ONLY: 6,
    Habit.DISCOUNT_ONLY: 8,
    Habit.HOLIDAY_ONLY: 6,
    Habit.LAPSED: 6,
    Habit.WON_BACK: 3,
    Habit.COMPANY: 2,
}
# How many more orders someone makes than others: the middle of a log-normal weight, and its spread.
EAGERNESS = {
    Habit.REGULAR: (0.5, 0.5),
    Habit.LOYAL: (1.7, 0.6),
    Habit.BRAND_ONLY: (0.7, 0.5),
    Habit.DISCOUNT_ONLY: (0.6, 0.5),
    Habit.HOLIDAY_ONLY: (0.3, 0.4),
    Habit.LAPSED: (0.6, 0.5),
    Habit.WON_BACK: (0.5, 0.4),
    Habit.COMPANY: (0.7, 0.5),
}
CHANNELS = {"taobao": 33, "pdd": 14, "jd": 13, "douyin": 12, "till": 12, "wechat": 11, "shopify": 5}
ANONYMOUS_SHARE = 0.04  # orders at the till that nobody's name is put to
OLD_SHARE = 0.55  # of those who come back: customers from before the three years
AWAY_DAYS = 270  # how long someone who is won back stays away, at least

SATELLITE_NUMBERS = 16_000_000
FIRST_STRANGER = 8_000_000  # serials from here on are of people who are no customers
_STRIDE = 9_888_543  # the golden section of it and without a common divisor: neighbours are far apart, none meet

_NICKS = (
    "爱喝茶的小鹿 山里的风 一只橘猫 晚安月亮 柠檬不酸 南方姑娘 慢慢走 茶香四溢 豆豆妈妈 阿宝爸爸 小满 听雨轩 "
    "半夏微凉 大白兔 糖糖 清风徐来 向阳花开 云朵 米粒 七月的海 老张家的 简单生活 快乐小厨 桃子汽水 木子 "
    "小确幸 雪落无声 三餐四季 花间一壶酒 奶茶去冰"
)

CUSTOMER = ("name", "kind", "source")
IDENTITY = ("customer_id", "born_id", "channel", "account", "key", "seen_on")
CONTACT = ("identity_id", "kind", "value", "key", "seen_on")
ADDRESS = ("identity_id", "receiver", "phone", "country", "province", "city", "district", "detail", "postcode")


@dataclass(slots=True)
class Buyer:
    """A customer while the rows about her are made. days: of her orders; accounts: identity id and channel."""

    customer_id: int
    habit: Habit
    person: Person
    name: str
    days: list[int]
    appetite: float
    taste: str  # a category or a brand, "" for none
    accounts: list[tuple[int, str]] = field(default_factory=list)
    address_id: int | None = None


@dataclass(slots=True)
class PeopleRows:
    """Rows for the tables of people, in the order of the ids that they will get."""

    customers: list[Row] = field(default_factory=list)
    identities: list[Row] = field(default_factory=list)
    contacts: list[Row] = field(default_factory=list)
    addresses: list[Row] = field(default_factory=list)


def mobile(serial: int) -> str:
    """The phone of customer number `serial`: no two share one up to 16 million."""
    number = serial * _STRIDE % SATELLITE_NUMBERS
    return f"1349{number:07d}" if number < 10_000_000 else f"1740{number - 10_000_000:07d}"


def order_days(rng: Random, calendar: Calendar, habit: Habit, count: int) -> list[int]:
    """On which days someone orders, ascending; days are counted from 0."""
    usual, last = calendar.usual, DAYS - 1
    first = usual.draw(rng)
    if count > 1 and rng.random() < OLD_SHARE:
        first = 0
    if habit is Habit.LAPSED:
        first = usual.draw(rng, 0, last - 400)
        end = min(first + rng.randrange(60, 500), last - 190)
        return sorted(usual.draw(rng, first, end) for _ in range(count))
    if habit is Habit.WON_BACK and count > 1:
        back = min(count - 1, 1 + count // 4)
        before = [usual.draw(rng, 0, last - 80 - AWAY_DAYS) for _ in range(count - back)]
        return sorted(before + [usual.draw(rng, last - 80) for _ in range(back)])
    if habit is Habit.HOLIDAY_ONLY:
        return sorted(calendar.festivals.draw(rng) for _ in range(count))
    if habit is Habit.DISCOUNT_ONLY:
        return sorted((calendar.sales if rng.random() < 0.6 else usual).draw(rng) for _ in range(count))
    if habit is Habit.COMPANY:
        return sorted((calendar.festivals if rng.random() < 0.6 else usual).draw(rng) for _ in range(count))
    return sorted(usual.draw(rng, first) for _ in range(count))


def share_out(rng: Random, habits: list[Habit], orders: int) -> list[int]:
    """How many orders each makes, the sum being `orders`; some stay without when there are fewer orders than buyers."""
    buyers = [place for place, habit in enumerate(habits) if habit is not Habit.POTENTIAL]
    if not buyers and orders:
        buyers = list(range(len(habits)))
    if len(buyers) > orders:
        buyers = rng.sample(buyers, orders)
    counts = [0] * len(habits)
    for place in buyers:
        counts[place] = 1
    more = orders - len(buyers)
    if more:
        eager = [place for place in buyers if habits[place] in EAGERNESS] or buyers
        weights = [rng.lognormvariate(*EAGERNESS.get(habits[place], (0.0, 0.5))) for place in eager]
        for place in rng.choices(eager, weights, k=more):
            counts[place] += 1
    return counts


class People:
    """Makes customers in one language."""

    def __init__(self, language: str, calendar: Calendar, names: Names, places: Places) -> None:
        self._english = language == "en"
        self._calendar, self._names, self._places = calendar, names, places
        self._city_sums = list(accumulate(places.weights))
        self._habits, self._habit_sums = list(SHARES), list(accumulate(SHARES.values()))
        self._channels, self._channel_sums = list(CHANNELS), list(accumulate(CHANNELS.values()))
        self._nicks = _NICKS.split()
        self._categories, self._brands = [code for code, *_ in CATEGORIES], list(BRANDS)

    def make(
        self, rng: Random, customer_ids: range, orders: int, first_identity: int, first_address: int
    ) -> tuple[list[Buyer], PeopleRows]:
        """Customers of these ids who make so many orders together; ids of accounts and homes count from the first."""
        habits = rng.choices(self._habits, cum_weights=self._habit_sums, k=len(customer_ids))
        rows = PeopleRows()
        buyers = []
        for customer_id, habit, count in zip(customer_ids, habits, share_out(rng, habits, orders), strict=True):
            buyer, city = self._buyer(rng, customer_id, habit, count)
            self._accounts(rng, buyer, rows, first_identity)
            self._contacts(rng, buyer, rows)
            if buyer.accounts[0][1] != "till" or rng.random() < 0.2:
                buyer.address_id = first_address + len(rows.addresses)
                rows.addresses.append(self._address(rng, buyer, city))
            buyers.append(buyer)
        return buyers, rows

    def stranger(self, rng: Random, identity_id: int, serial: int) -> Row:
        """Somebody else and her home, as an address of this identity: who gets a present, or borrowed the account."""
        city = rng.choices(range(len(self._places.cities)), cum_weights=self._city_sums)[0]
        person = self._names.person(rng)
        other = Buyer(FIRST_STRANGER + serial, Habit.ONE_TIME, person, person.name, [], 1.0, "", [(identity_id, "")])
        return self._address(rng, other, city)

    def _buyer(self, rng: Random, customer_id: int, habit: Habit, count: int) -> tuple[Buyer, int]:
        city = rng.choices(range(len(self._places.cities)), cum_weights=self._city_sums)[0]
        person = self._names.person(rng)
        name = person.name
        if habit is Habit.COMPANY:
            name, _ = self._names.company(rng, self._places.cities[city].name)
        taste = ""
        if habit is Habit.BRAND_ONLY:
            taste = rng.choice(self._brands)
        elif rng.random() < 0.6:
            taste = rng.choice(self._categories)
        days = order_days(rng, self._calendar, habit, count)
        return Buyer(customer_id, habit, person, name, days, rng.lognormvariate(0.3, 0.7), taste), city

    def _accounts(self, rng: Random, buyer: Buyer, rows: PeopleRows, first_identity: int) -> None:
        wanted = 1
        if len(buyer.days) > 1:
            chance = rng.random()
            wanted = 3 if chance < 0.05 else 2 if chance < 0.22 else 1
        channels = dict.fromkeys(rng.choices(self._channels, cum_weights=self._channel_sums, k=wanted))
        seen_on = self._calendar.iso[buyer.days[0] if buyer.days else self._calendar.usual.draw(rng)]
        for channel in channels:
            buyer.accounts.append((first_identity + len(rows.identities), channel))
            account = self._account(rng, channel, buyer)
            rows.identities.append(
                (buyer.customer_id, buyer.customer_id, channel, account, account_key(account), seen_on)
            )
        rows.customers.append(
            (buyer.name, "company" if buyer.habit is Habit.COMPANY else "person", next(iter(channels)))
        )

    def _account(self, rng: Random, channel: str, buyer: Buyer) -> str:
        """What the channel calls her; the serial in it keeps it apart from all others."""
        serial, latin = buyer.customer_id, buyer.person.latin
        if channel == "taobao":
            nick = latin if self._english else rng.choice(self._nicks)
            return f"{nick}_{serial}"
        if channel == "jd":
            return f"jd_{serial * 2_654_435_761 % 2**32:08x}{serial:x}"
        if channel == "till":
            return f"SC{serial:07d}"
        if channel == "wechat":
            return f"oX5k{serial * 40_503 % 2**31:08x}{latin[:6]}{serial}"
        if channel == "shopify":
            return f"{latin}{serial}@example.com"
        return f"{'60' if channel == 'pdd' else '10'}{serial * 7_919 % 10**4:04d}{serial:08d}"

    def _contacts(self, rng: Random, buyer: Buyer, rows: PeopleRows) -> None:
        phone, serial = mobile(buyer.customer_id), buyer.customer_id
        seen = str(rows.identities[-1][4])
        (first, _), *others = buyer.accounts
        if rng.random() < 0.94:
            rows.contacts.append((first, "mobile", phone, f"86{phone}", seen))
            for identity, _ in others:
                if rng.random() < 0.6:
                    rows.contacts.append((identity, "mobile", phone, f"86{phone}", seen))
        mail = f"{buyer.person.latin}{serial}@example.com"
        if rng.random() < 0.18 or any(channel == "shopify" for _, channel in buyer.accounts):
            rows.contacts.append((first, "email", mail, mail, seen))
        if rng.random() < 0.22:
            wechat = f"wx_{buyer.person.latin[:8]}{serial}"
            rows.contacts.append((first, "wechat", wechat, wechat, seen))

    def _address(self, rng: Random, buyer: Buyer, place: int) -> Row:
        city, random = self._places.cities[place], rng.random
        number, block, room = (
            int(1 + random() * 400),
            int(1 + random() * 20),
            int(1 + random() * 18) * 100 + int(1 + random() * 4),
        )
        street, estate = _one(rng, self._places.streets), _one(rng, self._places.estates)
        detail = f"{street}{number}号{estate}{block}幢{room}室"
        if self._english:
            detail = f"{estate} {block}-{room}, {number} {street}"
        country = "China" if self._english else "中国"
        phone = mobile(buyer.customer_id)
        home = (city.province, city.name, _one(rng, city.districts))
        return (buyer.accounts[0][0], buyer.person.name, phone, country, *home, detail, "")


def _one(rng: Random, choices: Sequence[str]) -> str:
    return choices[int(rng.random() * len(choices))]
