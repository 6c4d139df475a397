"""A made-up Chinese shop: what its customers' orders leave in the exports of five platforms and in counter notes.

`make(recipe, seed)` gives the same list each time. A gift belongs to its giver, an order under a borrowed
account to the one who borrowed it.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from tests.identity.chinese_masks import (
    JUNK_NAMES,
    JUNK_PHONES,
    VirtualNumbers,
    ciphertext,
    masked_name,
    masked_number,
    spaced_number,
    starred_door,
)
from tests.identity.chinese_names import in_pinyin, mistyped, nickname, with_title
from tests.identity.chinese_people import DAYS, FIRST, Person, Town
from tests.identity.chinese_places import Place, door, region
from tests.identity.chinese_recipe import ACCOUNT_PLATFORMS, Recipe
from tests.identity.contact_list import COLUMNS, ContactList

_DEPOT_PHONE = "13924681357"
_DEPOT = Place("广东省", "深圳市", "宝安区", "福海大道", 88, "集运仓", "office", 3, 0, 101)


@dataclass(slots=True)
class Sheet:
    """What was typed in when the order was placed, before a platform masks it."""

    name: str
    phone: str
    place: Place
    door: str
    traps: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Order:
    """person is the truth; holder owns the account, receiver the name and the door."""

    person: Person
    holder: Person
    receiver: Person
    platform: str
    day: date
    account: str
    traps: set[str]


def make(recipe: Recipe | None = None, seed: int = 1) -> ContactList:
    """The contact list of a shop; by default 5,000 people and 16,000 records."""
    return _Shop(recipe or Recipe(), Random(seed)).open()


class _Shop:
    def __init__(self, recipe: Recipe, rng: Random) -> None:
        self._recipe, self._rng = recipe, rng
        self._town = Town(recipe, rng)
        self._people = self._town.settle()
        self._users = {each: [p for p in self._people if each in p.platforms] for each in ACCOUNT_PLATFORMS}
        self._saved: dict[tuple[str, ...], Sheet] = {}
        self._given_to: dict[str, Person] = {}
        self._virtual = VirtualNumbers(rng)

    def open(self) -> ContactList:
        entries = [self._entry(self._order(person)) for person in self._buyers()]
        entries += [self._nothing(number) for number in range(self._recipe.empty_records)]
        self._rng.shuffle(entries)
        made = ContactList()
        for number, (row, person, traps, evidence) in enumerate(entries, 1):
            made.add(
                {column: row.get(column, "") for column in COLUMNS} | {"record_id": f"r{number:06}"},
                person,
                traps,
                evidence,
            )
        return made

    def _buyers(self) -> list[Person]:
        """Everybody once, and the regulars more often."""
        more = max(0, self._recipe.records - self._recipe.empty_records - len(self._people))
        eager = [self._rng.gammavariate(1.2, 1.0) for _ in self._people]
        return [*self._people, *self._rng.choices(self._people, eager, k=more)]

    def _nothing(self, number: int) -> tuple[dict[str, str], str, frozenset[str], bool]:
        rng = self._rng
        row = {"platform": rng.choice(("counter", "wechat", "pinduoduo"))}
        if rng.random() < 0.5:
            row["name"] = rng.choice(JUNK_NAMES)
        if rng.random() < 0.3:
            row["phone"] = rng.choice(JUNK_PHONES)
        if rng.random() < 0.5:
            row["order_date"] = self._written_day("counter", FIRST + timedelta(rng.randrange(DAYS)))
        return row, f"nobody{number}", frozenset({"empty"}), False

    def _order(self, person: Person) -> Order:
        rng, recipe = self._rng, self._recipe
        platform, day = rng.choice(person.platforms), FIRST + timedelta(rng.randrange(DAYS))
        order = Order(person, person, person, platform, day, "", set())
        if platform in ACCOUNT_PLATFORMS and rng.random() < recipe.borrowed:
            order.holder = self._friend(person, platform, day)
            order.traps |= {"borrowed"} if order.holder is not person else set()
        elif platform in (*ACCOUNT_PLATFORMS, "wechat") and person.gives and rng.random() < 0.25:
            order.receiver = self._receiver_far_away(person, day)
            order.traps.add("gift")
        if platform in ACCOUNT_PLATFORMS:
            accounts = order.holder.accounts[platform]
            order.account = rng.choice(accounts)
            order.traps |= {"two_accounts"} if len(accounts) > 1 else set()
        return order

    def _friend(self, person: Person, platform: str, day: date) -> Person:
        """Somebody of the same city with an account there; the person herself where there is none."""
        city = person.home(day).city
        near = [each for each in self._rng.choices(self._users[platform], k=40) if each.home(day).city == city]
        return next((each for each in near if each is not person), person)

    def _receiver_far_away(self, person: Person, day: date) -> Person:
        """Often the one of last time; one in four receivers of gifts is a customer, too."""
        if person.key in self._given_to and self._rng.random() < 0.6:
            return self._given_to[person.key]
        self._given_to[person.key] = receiver = self._another_receiver(person, day)
        return receiver

    def _another_receiver(self, person: Person, day: date) -> Person:
        city = person.home(day).city
        if self._rng.random() < 0.25:
            known = [each for each in self._rng.choices(self._people, k=20) if each.home(day).city != city]
            if known:
                return known[0]
        return self._town.stranger(person.home(day))

    def _sheet(self, order: Order) -> Sheet:
        """Platforms keep what was typed once; chats and counters have it typed each time."""
        receiver, platform, day = order.receiver, order.platform, order.day
        key = (receiver.key, platform, order.account, receiver.number(day), repr(receiver.home(day)))
        keeps = platform not in ("wechat", "counter") and self._rng.random() < 0.88
        if keeps and key in self._saved:
            return self._saved[key]
        sheet = self._typed(order)
        if keeps:
            self._saved[key] = sheet
        return sheet

    def _typed(self, order: Order) -> Sheet:
        rng, recipe, person = self._rng, self._recipe, order.receiver
        sheet = Sheet(person.name.full, person.number(order.day), person.home(order.day), "")
        if order.platform == "counter":
            self._at_the_counter(sheet, person)
        else:
            self._called(sheet, person, recipe.nicknames * (2 if order.platform == "wechat" else 1))
        if rng.random() < recipe.phone_typos * (2 if order.platform in ("wechat", "counter") else 1):
            sheet.phone = _wrong_number(sheet.phone, rng)
            sheet.traps.add("phone_typo")
        if rng.random() < recipe.junk_phones:
            sheet.phone = rng.choice(JUNK_PHONES)
            sheet.traps.add("junk_phone")
        if rng.random() < recipe.junk_names:
            sheet.name = rng.choice(JUNK_NAMES)
            sheet.traps.add("junk_name")
        if person.office and rng.random() < 0.5:
            sheet.place = person.office
        if person.depot_code and order.platform != "counter":
            sheet.place, sheet.phone = _DEPOT, _DEPOT_PHONE
            sheet.name = rng.choice(
                (f"{sheet.name}({person.depot_code})", f"{sheet.name} {person.depot_code}", sheet.name)
            )
            sheet.traps.add("depot_order")
        sheet.door = door(sheet.place, rng, recipe.address_variety)
        if rng.random() < recipe.messy_details:
            sheet.door = rng.choice(
                (
                    f"{sheet.door}（{sheet.name}收）",
                    f"{sheet.door} 电话{sheet.phone}",
                    f"{sheet.name} {sheet.phone} {sheet.door}",
                )
            )
            sheet.traps.add("messy_detail")
        return sheet

    def _called(self, sheet: Sheet, person: Person, nicknames: float) -> None:
        chance, recipe = self._rng.random(), self._recipe
        if chance < nicknames:
            sheet.name = nickname(person.name, self._rng)
            sheet.traps.add("nickname")
        elif chance < nicknames + recipe.pinyin:
            sheet.name = in_pinyin(person.name, self._rng)
            sheet.traps.add("pinyin")
        elif chance < nicknames + recipe.pinyin + recipe.name_typos:
            sheet.name = mistyped(sheet.name, self._rng)
            sheet.traps.add("name_typo")

    def _at_the_counter(self, sheet: Sheet, person: Person) -> None:
        rng = self._rng
        chance = rng.random()
        if chance < 0.65:
            sheet.name = with_title(person.name, rng)
            sheet.traps.add("title")
        elif chance < 0.78:
            sheet.name = nickname(person.name, rng)
            sheet.traps.add("nickname")
        if rng.random() >= self._recipe.counter_number:
            sheet.phone = rng.choice(("", "", sheet.phone[-4:]))

    def _entry(self, order: Order) -> tuple[dict[str, str], str, frozenset[str], bool]:
        sheet, rng = self._sheet(order), self._rng
        row = {
            "platform": order.platform,
            "buyer_account": order.account,
            "order_date": self._written_day(order.platform, order.day),
        }
        traps = order.traps | sheet.traps | (order.person.traps - {"depot"})
        shown = getattr(self, f"_{order.platform}")(row, sheet, order, traps)
        if order.platform in ("wechat", "counter") and rng.random() < self._recipe.number_shapes:
            row["phone"] = spaced_number(row["phone"], rng)
        told = self._contacts(row, order, traps)
        own_number = bool(row["phone"]) and "virtual" not in traps and not {"junk_phone", "depot_order"} & sheet.traps
        own_number = own_number and not row["phone"].startswith(("##", "$$"))
        own_door = shown and "depot_order" not in sheet.traps and bool(row.get("address"))
        evidence = bool(order.account) or told or own_number or own_door
        return row, order.person.key, frozenset(traps), evidence

    def _contacts(self, row: dict[str, str], order: Order, traps: set[str]) -> bool:
        """E-mail, WeChat and QQ of the account's owner; whether one of them is hers alone."""
        rng, recipe, holder = self._rng, self._recipe, order.holder
        chance = {"wechat": 0.85, "counter": 0.08}.get(order.platform, 0.0)
        if rng.random() < chance or "gift" in order.traps:  # else nothing would tell of the giver
            row["wechat"] = holder.wechat if chance else ""
        if holder.qq and rng.random() < recipe.qq:
            row["qq"] = holder.qq
        if order.platform in ("douyin", "pinduoduo"):  # they tell nothing of that kind
            row.pop("qq", None)
        elif rng.random() < recipe.relay_emails:
            row["email"] = self._relay(order)
            traps.add("relay_email")
        elif holder.email and rng.random() < recipe.emails:
            row["email"] = holder.email
        return bool(row.get("wechat") or row.get("qq") or (row.get("email") and "relay_email" not in traps))

    def _relay(self, order: Order) -> str:
        rng = self._rng
        letters = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=12))
        same_for_all = ("noreply@service.jd.com", "no-reply@taobao.com", "kefu@wechatshop.cn")
        return rng.choice(
            (f"{letters}@marketplace.amazon.cn", f"{letters}@privaterelay.appleid.com", rng.choice(same_for_all))
        )

    def _taobao(self, row: dict[str, str], sheet: Sheet, order: Order, traps: set[str]) -> bool:
        mask = self._rng.choices(("full", "masked", "cipher"), self._recipe.taobao_masks)[0]
        if mask == "cipher":
            traps.add("ciphertext")
            row |= {key: ciphertext(self._rng) for key in ("name", "phone", "address")}
            row |= {"province": sheet.place.province, "city": sheet.place.city}
            return False
        return self._delivery(row, sheet, order.platform, mask == "masked", traps, open_door=mask == "full")

    def _jd(self, row: dict[str, str], sheet: Sheet, order: Order, traps: set[str]) -> bool:
        masked = self._rng.random() < self._recipe.jd_masked
        return self._delivery(
            row, sheet, order.platform, masked, traps, open_door=not masked or self._rng.random() < 0.5
        )

    def _douyin(self, row: dict[str, str], sheet: Sheet, order: Order, traps: set[str]) -> bool:
        open_door = self._rng.random() < self._recipe.douyin_open_address
        return self._delivery(row, sheet, order.platform, True, traps, open_door=open_door)

    def _pinduoduo(self, row: dict[str, str], sheet: Sheet, order: Order, traps: set[str]) -> bool:
        open_door = self._rng.random() < self._recipe.pdd_open_address
        shown = self._delivery(row, sheet, order.platform, True, traps, open_door=open_door)
        if self._rng.random() < self._recipe.pdd_virtual:
            row["phone"], again = self._virtual.lend(order.day)
            traps |= {"virtual", "virtual_again"} if again else {"virtual"}
            if self._rng.random() < 0.3:
                row["address"] += f"[{row['phone'][-4:]}]"
        return shown

    def _wechat(self, row: dict[str, str], sheet: Sheet, order: Order, traps: set[str]) -> bool:
        return self._delivery(row, sheet, order.platform, False, traps, open_door=True)

    def _counter(self, row: dict[str, str], sheet: Sheet, order: Order, traps: set[str]) -> bool:
        row |= {"name": sheet.name, "phone": sheet.phone}
        if noted := self._rng.random() < self._recipe.counter_address:
            row["address"] = sheet.door
        return noted

    def _delivery(
        self, row: dict[str, str], sheet: Sheet, platform: str, masked: bool, traps: set[str], *, open_door: bool
    ) -> bool:
        """Name, number and address into the row; whether the door can be read."""
        rng, place = self._rng, sheet.place
        row["name"] = masked_name(sheet.name, platform, rng) if masked else sheet.name
        row["phone"] = masked_number(sheet.phone, platform, rng) if masked else sheet.phone
        detail = sheet.door if open_door else starred_door(place, rng)
        if masked:
            traps.add("masked")
            detail = _masked_inside(detail, sheet, row)
        if rng.random() < self._recipe.region_in_address * (2 if platform == "wechat" else 1):
            row["address"] = region(place, rng, self._recipe.address_variety) + detail
        else:
            row |= {"province": place.province, "city": place.city, "district": place.district, "address": detail}
            if place.province == place.city and rng.random() < 0.5:
                row["province"] = place.province.removesuffix("市")
        return open_door

    def _written_day(self, platform: str, day: date) -> str:
        if platform == "counter":
            return f"{day.year}/{day.month}/{day.day}"
        clock = f"{self._rng.randrange(7, 24):02}:{self._rng.randrange(60):02}:{self._rng.randrange(60):02}"
        return f"{day.isoformat()} {clock}"


def _masked_inside(detail: str, sheet: Sheet, row: dict[str, str]) -> str:
    """Name and number that were typed into the address are hidden there, too."""
    if "messy_detail" not in sheet.traps:
        return detail
    for typed, shown in ((sheet.phone, row["phone"]), (sheet.name, row["name"])):
        detail = detail.replace(typed, shown) if len(typed) > 1 else detail
    return detail


def _wrong_number(number: str, rng: Random) -> str:
    """One digit wrong, or two neighbours swapped; never the prefix alone."""
    if len(number) < 6:
        return number
    place = rng.randrange(3, len(number) - 1)
    if rng.random() < 0.4 and number[place] != number[place + 1]:
        return number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    other = rng.choice([digit for digit in "0123456789" if digit != number[place]])
    return number[:place] + other + number[place + 1 :]
