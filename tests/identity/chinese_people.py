"""The people of the Chinese test shop: households, numbers, accounts, moves, before any file is written."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import TypeVar

from tests.identity.chinese_names import Name, Names
from tests.identity.chinese_places import Place, Places
from tests.identity.chinese_recipe import ACCOUNT_PLATFORMS, Recipe

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
DAYS = (LAST - FIRST).days
_PREFIXES = (
    "130 131 132 133 135 136 137 138 139 150 151 152 153 155 156 157 158 159 176 177 178 180 181 182 185 186 "
    "187 188 189 199"
)

Held = TypeVar("Held")


@dataclass(slots=True)
class Person:
    """Somebody. homes and numbers: (first day, what holds from that day), ascending."""

    key: str
    name: Name
    homes: list[tuple[date, Place]]
    numbers: list[tuple[date, str]]
    platforms: tuple[str, ...]
    accounts: dict[str, list[str]] = field(default_factory=dict)
    wechat: str = ""
    qq: str = ""
    email: str = ""
    office: Place | None = None
    depot_code: str = ""
    gives: bool = False
    traps: set[str] = field(default_factory=set)

    def home(self, day: date) -> Place:
        return _holding(self.homes, day)

    def number(self, day: date) -> str:
        return _holding(self.numbers, day)


def _holding(states: list[tuple[date, Held]], day: date) -> Held:
    return states[max(0, bisect_right([since for since, _ in states], day) - 1)][1]


class Town:
    """Makes the people of a recipe, household by household."""

    def __init__(self, recipe: Recipe, rng: Random) -> None:
        self._recipe, self._rng = recipe, rng
        self._names, self._places = Names(rng, recipe.rare_names), Places(rng, recipe.city_spread, recipe.villages)
        self._used: set[str] = set()
        self._kinds = list(recipe.households)
        self.people: list[Person] = []

    def settle(self) -> list[Person]:
        while len(self.people) < self._recipe.people:
            kind = self._rng.choices(self._kinds, [self._recipe.households[each] for each in self._kinds])[0]
            room = self._recipe.people - len(self.people)
            self.people += getattr(self, f"_{kind}")()[:room]
        self._offices()
        self._reused_numbers()
        self._common_names()
        return self.people

    def _single(self) -> list[Person]:
        return [self._somebody(self._names.person(self._gender()), self._places.home())]

    def _couple(self) -> list[Person]:
        return self._at_home(
            [self._names.person("f"), self._names.person("m")],
        )

    def _family(self) -> list[Person]:
        """Parents with a child, or brothers and sisters: the children bear the father's surname."""
        father = self._names.person("m")
        children = [self._names.person(self._gender(), father.surname) for _ in range(self._rng.choice((1, 1, 2)))]
        mother = [self._names.person("f")] if self._rng.random() < 0.7 else []
        return self._at_home([father, *mother, *children])

    def _flatmates(self) -> list[Person]:
        flat = self._at_home(
            [self._names.person(self._gender()) for _ in range(self._rng.choice((2, 2, 3, 4)))], share=False
        )
        for each in flat:
            each.traps.add("flatmate")
        return flat

    def _at_home(self, names: list[Name], share: bool = True) -> list[Person]:
        home = self._places.home()
        people = [self._somebody(name, home) for name in names]
        if not share:
            return people
        for each in people:
            each.traps.add("family")
        for each in people[1:]:
            if self._rng.random() < self._recipe.family_phone:
                each.numbers = people[0].numbers
                each.traps.add("family_phone")
                people[0].traps.add("family_phone")
        if people[0].homes[1:]:  # they move together
            for each in people[1:]:
                each.homes = people[0].homes
        return people

    def _somebody(self, name: Name, home: Place) -> Person:
        rng, recipe = self._rng, self._recipe
        wanted = list(recipe.platforms)
        count = rng.choices((1, 2, 3, 4), recipe.platforms_each)[0]
        weights = [recipe.platforms[each] for each in wanted]
        platforms = tuple(dict.fromkeys(rng.choices(wanted, weights, k=count)))
        person = Person(
            f"p{len(self._used)}", name, [(FIRST, home)], [(FIRST, self._fresh(self._draw_number))], platforms
        )
        if rng.random() < recipe.moves:
            there = self._places.home(home) if rng.random() < 0.6 else self._places.far_from(home)
            person.homes.append((self._day(200, DAYS - 150), there))
            person.traps.add("moved")
        if rng.random() < recipe.new_phones:
            person.numbers.append((self._day(120, DAYS - 300), self._fresh(self._draw_number)))
            person.traps.add("new_phone")
        for platform in ACCOUNT_PLATFORMS:
            count = 2 if rng.random() < recipe.second_accounts else 1
            person.accounts[platform] = [self._fresh(partial(self._account, platform, name)) for _ in range(count)]
        person.wechat = self._fresh(lambda: self._wechat(person))
        person.qq = self._fresh(lambda: str(rng.randrange(10**7, 4 * 10**9))) if rng.random() < 0.4 else ""
        person.email = self._mail(person) if rng.random() < 0.4 else ""
        person.gives = rng.random() < 4 * recipe.gifts  # a quarter of what a giver orders is for somebody else
        if rng.random() < recipe.depot_people:
            person.depot_code = self._fresh(lambda: f"YT{rng.randrange(1000, 99999)}")
            person.traps.add("depot")
        return person

    def stranger(self, far: Place) -> Person:
        """Somebody in another city who never bought here."""
        return self._somebody(self._names.person(self._gender()), self._places.far_from(far))

    def _gender(self) -> str:
        return "f" if self._rng.random() < self._recipe.women else "m"

    def _day(self, first: int, last: int) -> date:
        return FIRST + timedelta(self._rng.randrange(first, last))

    def _fresh(self, draw: Callable[[], str]) -> str:
        """Something that nobody else has."""
        while (value := draw()) in self._used:
            pass
        self._used.add(value)
        return value

    def _draw_number(self) -> str:
        return f"{self._rng.choice(_PREFIXES.split())}{self._rng.randrange(10**8):08}"

    def _account(self, platform: str, name: Name) -> str:
        rng, (family, given) = self._rng, name.pinyin()
        if platform == "jd":
            letters = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=13))
            return rng.choice(
                (f"jd_{letters}", f"jd_{rng.randrange(10**9, 10**12)}", f"{family}{given}{rng.randrange(99999)}")
            )
        pet = rng.choice("小大爱阿") + name.given[-1] + rng.choice(("", "的店", "宝贝", "之家"))
        return rng.choice(
            (
                f"tb{rng.randrange(10**6, 10**10)}",
                f"{family}{given}{rng.randrange(9999)}",
                f"{given}_{rng.randrange(1970, 2008)}{rng.randrange(99)}",
                f"{pet}{rng.randrange(9999)}",
            )
        )

    def _wechat(self, person: Person) -> str:
        rng, (family, given) = self._rng, person.name.pinyin()
        letters = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=14))
        return rng.choice((f"wxid_{letters}", f"{family}{given}{rng.randrange(999)}", f"{given}-{rng.randrange(9999)}"))

    def _mail(self, person: Person) -> str:
        family, given = person.name.pinyin()
        own = (f"{person.qq}@qq.com",) if person.qq else ()
        number = self._rng.randrange(9999)
        words = (
            *own,
            f"{family}{given}{number}@163.com",
            f"{given}.{family}{number}@gmail.com",
            f"{person.numbers[0][1]}@139.com",
        )
        return self._rng.choice(words)

    def _offices(self) -> None:
        """Colleagues have parcels sent to one desk."""
        workers = [each for each in self.people if self._rng.random() < self._recipe.office_people]
        self._rng.shuffle(workers)
        while workers:
            team = [workers.pop() for _ in range(min(len(workers), self._rng.randrange(2, 7)))]
            office = self._places.office(team[0].homes[0][1])
            for each in team:
                each.office = office
                each.traps.add("colleagues")

    def _reused_numbers(self) -> None:
        """A number that was given up is somebody else's more than a year later."""
        formers = {each.numbers[0][1]: each for each in self.people if len(each.numbers) > 1}  # a family's once
        for former in formers.values():
            if self._rng.random() >= self._recipe.reused_numbers:
                continue
            given_up = former.numbers[1][0]
            again = given_up + timedelta(370 + self._rng.randrange(60))
            heir = self._rng.choice(self.people)
            if again > LAST - timedelta(60) or heir is former or len(heir.numbers) > 1 or "family_phone" in heir.traps:
                continue
            heir.numbers = [*heir.numbers, (again, former.numbers[0][1])]
            heir.traps |= {"new_phone", "reused_phone"}
            former.traps.add("reused_phone")

    def _common_names(self) -> None:
        bearers: dict[str, list[Person]] = {}
        for each in self.people:
            bearers.setdefault(each.name.full, []).append(each)
        for people in bearers.values():
            if len(people) >= 3:
                for each in people:
                    each.traps.add("common_name")
