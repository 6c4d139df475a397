"""Lives, day by day: people live together, move, pair up, leave home, change numbers, and order now and then."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from math import exp
from random import Random

from tests.identity import other_names, other_places
from tests.identity.other_names import Called
from tests.identity.other_places import Spot

START = date(2022, 9, 1)
_FESTIVALS = {(6, 18): 4.0, (11, 11): 6.0, (12, 12): 2.5, (9, 10): 1.5, (1, 10): 1.8}  # month, day: times the usual
_PREFIXES = ("30", "35", "36", "38", "50", "52", "58", "59", "77", "80", "86", "88", "95", "99")


@dataclass(frozen=True, slots=True)
class Lives:
    """How much happens. Rates are per year and household or person."""

    people: int = 5_000  # who order at least once, about; more live there
    records: int = 16_000
    days: int = 1_150
    moves: float = 0.06
    leavings: float = 0.02
    pairings: float = 0.015
    new_numbers: float = 0.03
    reuse_after_days: int = 380
    gifts: float = 0.02
    borrowed: float = 0.012
    habit: float = 0.72  # chance to buy where she bought last
    channels: dict[str, float] = field(
        default_factory=lambda: {
            "taobao": 26.0,
            "jd": 15.0,
            "douyin": 20.0,
            "pinduoduo": 13.0,
            "wechat": 16.0,
            "counter": 10.0,
        }
    )
    dwellings: dict[str, float] = field(
        default_factory=lambda: {"lane": 26.0, "park": 44.0, "village": 20.0, "dormitory": 4.0}
    )
    workplace: float = 0.07


@dataclass(slots=True, eq=False)
class Household:
    spot: Spot
    kind: str
    members: list["Human"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Human:
    key: str
    called: Called
    female: bool
    number: str
    home: Household
    appetite: float
    screen_name: str
    since: date = START  # of the number
    work: Spot | None = None
    accounts: dict[str, list[str]] = field(default_factory=dict)
    wechat: str = ""
    qq: str = ""
    email: str = ""
    last_channel: str = ""
    forwards: str = ""  # her code at the forwarding company
    traps: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Purchase:
    """buyer is the truth; account_of owns the account, goes_to gets the parcel."""

    day: date
    buyer: Human
    account_of: Human
    goes_to: Human
    channel: str
    traps: frozenset[str]


class Valley:
    """Everybody, and what happens to them."""

    def __init__(self, lives: Lives, rng: Random) -> None:
        self._lives, self._rng = lives, rng
        self._given_up: deque[tuple[date, str, Human]] = deque()
        self._taken: set[str] = set()
        self.people: list[Human] = []
        self.households: list[Household] = []
        while len(self.people) < lives.people * 1.18:  # the rest never order
            self._found_household()
        self._gifts_of: dict[str, Human] = {}
        self._outsiders = self.people[-max(20, lives.people // 25) :]
        self.people = self.people[: -len(self._outsiders)]

    def purchases(self) -> Iterator[Purchase]:
        """In the order of the days."""
        lives, rng = self._lives, self._rng
        appetites = list(accumulate(each.appetite for each in self.people))
        daily = (lives.records + 7 * lives.records**0.5) / lives.days  # luck never leaves too few
        for number in range(lives.days):
            day = START + timedelta(number)
            self._events(day)
            count = _poisson(daily * _FESTIVALS.get((day.month, day.day), 0.96), rng)
            for buyer in rng.choices(self.people, cum_weights=appetites, k=count):
                yield self._purchase(buyer, day)

    def _purchase(self, buyer: Human, day: date) -> Purchase:
        lives, rng = self._lives, self._rng
        channel = buyer.last_channel
        if not channel or rng.random() > lives.habit:
            channel = rng.choices(list(lives.channels), list(lives.channels.values()))[0]
            buyer.last_channel = channel
        chance = rng.random()
        if channel in ("taobao", "jd", "wechat") and chance < lives.gifts:
            return Purchase(day, buyer, buyer, self._far(buyer), channel, frozenset({"gift"}))
        if channel in ("taobao", "jd") and chance < lives.gifts + lives.borrowed:
            lender = self._near(buyer)
            if lender is not buyer:
                return Purchase(day, buyer, lender, buyer, channel, frozenset({"borrowed"}))
        return Purchase(day, buyer, buyer, buyer, channel, frozenset())

    def _far(self, human: Human) -> Human:
        """Who gets her gifts: somebody in another city, two times in three one who never buys here herself."""
        if human.key not in self._gifts_of or self._rng.random() < 0.4:
            pool = self._outsiders if self._rng.random() < 2 / 3 else self.people
            far = (each for each in self._any(pool) if each.home.spot.city != human.home.spot.city)
            self._gifts_of[human.key] = next(far)
        return self._gifts_of[human.key]

    def _near(self, human: Human) -> Human:
        """Somebody she lives with, or of the same city."""
        others = [each for each in human.home.members if each is not human]
        if others and self._rng.random() < 0.6:
            return self._rng.choice(others)
        return next(
            (each for _, each in zip(range(60), self._any(self.people), strict=False) if _same_city(each, human)), human
        )

    def _any(self, pool: list[Human]) -> Iterator[Human]:
        while True:
            yield self._rng.choice(pool)

    def _events(self, day: date) -> None:
        lives, rng = self._lives, self._rng
        for _ in range(_poisson(lives.moves * len(self.households) / 365, rng)):
            self._move(rng.choice(self.households))
        for _ in range(_poisson(lives.leavings * len(self.households) / 365, rng)):
            self._leave(rng.choice(self.households))
        for _ in range(_poisson(lives.pairings * len(self.people) / 365, rng)):
            self._pair()
        for _ in range(_poisson(lives.new_numbers * len(self.people) / 365, rng)):
            self._new_number(rng.choice(self.people), day)

    def _move(self, household: Household) -> None:
        like = household.spot if self._rng.random() < 0.7 else None
        household.spot = other_places.draw(self._rng, self._lives.dwellings, like)
        for each in household.members:
            each.traps.add("moved")

    def _leave(self, household: Household) -> None:
        """Children leave home and flat-mates the flat; a number that was the mother's stays hers."""
        if len(household.members) < 2:
            return
        leaver = household.members.pop()
        spot = other_places.draw(self._rng, self._lives.dwellings, household.spot)
        leaver.home = Household(spot, "single", [leaver])
        leaver.traps.add("moved")
        self.households.append(leaver.home)

    def _pair(self) -> None:
        one, other = self._rng.sample(self.people, 2)
        if one.home is other.home or len(one.home.members) > 1 or len(other.home.members) > 1:
            return
        self.households.remove(other.home)
        other.home = one.home
        one.home.members.append(other)
        one.home.kind = "family"
        other.traps.add("moved")
        for each in one.home.members:
            each.traps.add("family")

    def _new_number(self, human: Human, day: date) -> None:
        """Her old number rests for a year, then somebody gets it who asks for a number."""
        human.traps.add("new_phone")
        former = human.number
        rested = self._given_up and (day - self._given_up[0][0]).days > self._lives.reuse_after_days
        if rested and self._given_up[0][2] is not human:
            _, human.number, holder = self._given_up.popleft()
            human.traps.add("reused_phone")
            holder.traps.add("reused_phone")
        else:
            human.number = self._fresh_number()
        human.since = day
        if not any(each.number == former for each in human.home.members):
            self._given_up.append((day, former, human))

    def _found_household(self) -> None:
        rng = self._rng
        kind = rng.choices(("single", "family", "flat"), (72, 12, 4))[0]
        household = Household(other_places.draw(rng, self._lives.dwellings), kind)
        born = rng.randrange(1955, 2003)
        if kind == "family":
            self._family(household, born)
        else:
            for _ in range(1 if kind == "single" else rng.randrange(2, 5)):
                self._join(household, other_names.draw(rng, born), rng.random() < 0.63)
        trap = {"family": "family", "flat": "flatmate"}.get(kind)
        for each in household.members:
            each.traps |= {trap} if trap else set()
        self.households.append(household)

    def _family(self, household: Household, born: int) -> None:
        """A couple and one or two children who bear the father's name and share a character."""
        rng = self._rng
        mother = self._join(household, other_names.draw(rng, born), True)
        if rng.random() < 0.8:
            father = self._join(household, other_names.draw(rng, born), False)
        else:
            father = mother
        shared = other_names.sibling_character(rng)
        for _ in range(rng.choice((0, 1, 1, 2))):
            child = self._join(
                household, other_names.draw(rng, born + 26, father.called.family, shared), rng.random() < 0.5
            )
            if rng.random() < 0.3:
                child.number = mother.number
                child.traps.add("family_phone")
                mother.traps.add("family_phone")

    def _join(self, household: Household, called: Called, female: bool) -> Human:
        rng = self._rng
        appetite = rng.paretovariate(2.2)
        human = Human(
            f"h{len(self.people)}", called, female, self._fresh_number(), household, min(appetite, 25.0),
            other_names.screen_name(called, rng),
        )  # fmt: skip
        self._contacts(human)
        if rng.random() < self._lives.workplace:
            desk = other_places.draw(rng, {"tower": 1.0}, household.spot)
            near = [each for each in self.people[-80:] if each.work and each.work.city == desk.city]
            human.work = near[0].work if near and rng.random() < 0.6 else desk
            human.traps.add("colleagues")
        if rng.random() < 0.025:
            human.forwards = f"C{rng.randrange(10_000, 99_999)}"
        household.members.append(human)
        self.people.append(human)
        return human

    def _contacts(self, human: Human) -> None:
        rng, (family, given) = self._rng, other_names.letters(human.called)
        for channel in ("taobao", "jd"):
            count = 2 if rng.random() < 0.025 else 1
            human.accounts[channel] = [self._once(f"{given}{rng.randrange(10**6)}", channel) for _ in range(count)]
        human.wechat = self._once(f"{rng.choice((given, family + given, 'wx'))}{rng.randrange(10**7)}", "wechat")
        human.qq = str(rng.randrange(10**8, 3 * 10**9)) if rng.random() < 0.3 else ""
        if rng.random() < 0.3:
            human.email = (
                f"{human.qq}@qq.com" if human.qq else self._once(f"{family}.{given}{rng.randrange(999)}", "mail")
            )

    def _once(self, word: str, channel: str) -> str:
        """The word, with the mark of its channel, and more letters until nobody else has it."""
        prefix = "jd_" if channel == "jd" else ""
        ending = "@126.com" if channel == "mail" else ""
        while (text := f"{prefix}{word}{ending}") in self._taken:
            word += self._rng.choice("abcdefgh")
        self._taken.add(text)
        return text

    def _fresh_number(self) -> str:
        while (number := f"1{self._rng.choice(_PREFIXES)}{self._rng.randrange(10**8):08}") in self._taken:
            pass
        self._taken.add(number)
        return number


def _same_city(one: Human, other: Human) -> bool:
    return one is not other and one.home.spot.city == other.home.spot.city


def _poisson(mean: float, rng: Random) -> int:
    """Knuth's, for small means."""
    limit, count, product = exp(-mean), 0, rng.random()
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count
