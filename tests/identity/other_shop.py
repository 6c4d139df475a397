"""The other made-up Chinese shop: orders out of lives, exported by platforms whose rules get stricter by the year.

Written from another side than `chinese_shop`, with other names, addresses, slips and masks, so that what was tuned on
the one can be checked on the other. `make(lives, seed)` gives the same list each time, rows in random order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from tests.identity import other_places
from tests.identity.contact_list import COLUMNS, ContactList
from tests.identity.other_lives import Human, Lives, Purchase, Valley
from tests.identity.other_names import Slips, latin, screen_name, wrong_key
from tests.identity.other_places import Spot

_FORWARDER = Spot("广东", "广州", "白云区", "人和镇", "tower", "国际转运中心", "机场", 1, 0, 108)
_FORWARDER_NUMBER = "13500002468"
_BOGUS_NUMBERS = ("00000000000", "13800138000", "11111111111", "13888888888", "12345", "暂无", "99999999999")
_BOGUS_NAMES = ("测试", "匿名", "无", "先生", "顾客", "散客", "某某", "？", "客人", "无名")
_EMPTY_SHARE = 0.004
# When each platform's rules got stricter.
_TAOBAO_MASKS, _TAOBAO_CIPHER = date(2023, 3, 1), date(2024, 6, 1)
_DOUYIN_STARS, _PDD_LENDS = date(2023, 6, 1), date(2024, 4, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of somebody's address book, as it was typed."""

    name: str
    number: str
    spot: Spot
    text: str
    state: tuple[Spot, str]  # home and number of the receiver when it was typed
    traps: frozenset[str]


def make(lives: Lives | None = None, seed: int = 1) -> ContactList:
    """The contact list of a shop; by default about 5,000 people and exactly 16,000 records."""
    lives, rng = lives or Lives(), Random(seed)
    valley = Valley(lives, rng)
    clerk = _Clerk(rng)
    entries = [clerk.record(purchase) for purchase in valley.purchases()]
    rng.shuffle(entries)
    nothing = [clerk.nothing(number) for number in range(int(lives.records * _EMPTY_SHARE))]
    entries = entries[: lives.records - len(nothing)] + nothing
    rng.shuffle(entries)
    made = ContactList()
    bearers = _bearers(entries)
    for number, (row, person, traps, evidence) in enumerate(entries):
        name = row.get("name", "")
        common = {"common_name"} if len(bearers.get(name, ())) >= 3 else set()
        cells = {column: row.get(column, "") for column in COLUMNS} | {"record_id": f"{number:05}"}
        made.add(cells, person, frozenset(traps | common), evidence)
    return made


Record = tuple[dict[str, str], str, set[str], bool]


def _bearers(entries: list[Record]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row, person, _, evidence in entries:
        if evidence and "*" not in (name := row.get("name", "")):
            found.setdefault(name, set()).add(person)
    return found


class _Clerk:
    """Writes orders down as each platform's export does."""

    def __init__(self, rng: Random) -> None:
        self._rng, self._slips = rng, Slips()
        self._books: dict[tuple[str, ...], Entry] = {}
        self._lent: list[tuple[date, str]] = []
        self._pool = [f"1{rng.choice(('70', '71', '62', '65', '67'))}{rng.randrange(10**8):08}" for _ in range(45)]
        self._writers: dict[str, Callable[[dict[str, str], Entry, date, set[str]], bool]] = {
            "taobao": self._taobao,
            "jd": self._jd,
            "douyin": self._douyin,
            "pinduoduo": self._pinduoduo,
            "wechat": self._wechat,
            "counter": self._counter,
        }

    def nothing(self, number: int) -> Record:
        rng = self._rng
        row = {"platform": rng.choice(("counter", "wechat", "taobao"))}
        row |= {"name": rng.choice(_BOGUS_NAMES)} if rng.random() < 0.4 else {}
        row |= {"phone": rng.choice(_BOGUS_NUMBERS)} if rng.random() < 0.4 else {}
        return row, f"nobody{number}", {"empty"}, False

    def record(self, purchase: Purchase) -> Record:
        rng, channel = self._rng, purchase.channel
        accounts = purchase.account_of.accounts.get(channel, [""])
        row = {"platform": channel, "buyer_account": rng.choice(accounts), "order_date": self._day(purchase)}
        entry = self._entry(purchase, row["buyer_account"])
        traps = set(purchase.traps | entry.traps | purchase.buyer.traps)
        traps |= {"two_accounts"} if len(accounts) > 1 else set()
        shows_door = self._writers[channel](row, entry, purchase.day, traps)
        told = self._told(row, purchase, traps)
        number = (
            row["phone"] and not traps & {"virtual", "ciphertext"} and not entry.traps & {"junk_phone", "depot_order"}
        )
        shows_door = shows_door and "depot_order" not in entry.traps
        evidence = bool(row["buyer_account"] or told or number or shows_door)
        return row, purchase.buyer.key, traps, evidence

    def _day(self, purchase: Purchase) -> str:
        day, rng = purchase.day, self._rng
        match purchase.channel:
            case "counter":
                return day.strftime("%Y.%m.%d")
            case "wechat":
                return day.isoformat()
            case _:
                return f"{day.year}/{day.month:02}/{day.day:02} {rng.randrange(24):02}:{rng.randrange(60):02}"

    def _entry(self, purchase: Purchase, account: str) -> Entry:
        """From the address book where it is up to date, and sometimes where it is not."""
        person, channel, rng = purchase.goes_to, purchase.channel, self._rng
        at_work = person.work is not None and rng.random() < 0.35
        key = (purchase.account_of.key, account, channel, person.key, str(at_work))
        known = self._books.get(key)
        retyped = rng.random() < {"wechat": 0.5, "counter": 0.8}.get(channel, 0.06)
        if known and not retyped and (known.state == (person.home.spot, person.number) or rng.random() < 0.2):
            return known
        self._books[key] = self._typed(person, channel, at_work)
        return self._books[key]

    def _typed(self, person: Human, channel: str, at_work: bool) -> Entry:
        rng, traps = self._rng, set[str]()
        spot, number = (person.work if at_work and person.work else person.home.spot), person.number
        if person.forwards and channel != "counter":
            spot, number = _FORWARDER, _FORWARDER_NUMBER
            traps.add("depot_order")
        name = self._name(person, channel, traps)
        if number == person.number and rng.random() < (0.03 if channel in ("wechat", "counter") else 0.01):
            number = wrong_key(number, rng)
            traps.add("phone_typo")
        if rng.random() < 0.008:
            number = rng.choice(_BOGUS_NUMBERS)
            traps.add("junk_phone")
        text = other_places.detail(spot, rng, 0.3 if channel in ("wechat", "counter") else 0.7)
        if "depot_order" in traps:
            text += rng.choice((f"({person.forwards})", person.forwards, f" 会员{person.forwards}"))
        return Entry(name, number, spot, text, (person.home.spot, person.number), frozenset(traps))

    def _name(self, person: Human, channel: str, traps: set[str]) -> str:
        rng, called = self._rng, person.called
        chance = rng.random()
        if channel == "counter" and chance < 0.6 and called.family:
            traps.add("title")
            polite = ("小姐", "太太", "姐", "嫂") if person.female else ("先生", "老板", "哥", "生")
            return rng.choice((called.family + rng.choice(polite), f"老{called.family}", f"{called.family}老师"))
        if chance < 0.01:
            traps.add("junk_name")
            return rng.choice(_BOGUS_NAMES)
        if chance > 1 - {"wechat": 0.2, "counter": 0.1}.get(channel, 0.05):
            traps.add("nickname")
            return person.screen_name if rng.random() < 0.7 else screen_name(called, rng)
        if chance < 0.035:
            traps.add("pinyin")
            return latin(called, rng)
        if chance < 0.07:
            traps.add("name_typo")
            return self._slips.slip(called.full, rng)
        return called.full

    def _told(self, row: dict[str, str], purchase: Purchase, traps: set[str]) -> bool:
        """WeChat, QQ and e-mail of the account's owner into the row; whether any is hers alone."""
        rng, owner, channel = self._rng, purchase.account_of, purchase.channel
        chance = {"wechat": 0.9, "counter": 0.12}.get(channel, 0.0)
        if rng.random() < chance or "gift" in traps:  # else nothing would tell of the giver
            row["wechat"] = owner.wechat if chance else ""
        if owner.qq and channel in ("taobao", "wechat") and rng.random() < 0.15:
            row["qq"] = owner.qq
        if channel in ("taobao", "jd"):
            chance = rng.random()
            if chance < 0.03:
                row["email"] = rng.choice((f"m{rng.randrange(10**9)}@relay.jd.com", "postmaster@taobao.com"))
                traps.add("relay_email")
            elif owner.email and chance < 0.2:
                row["email"] = owner.email.upper() if rng.random() < 0.1 else owner.email
        own_mail = row.get("email") and "relay_email" not in traps
        return bool(row.get("wechat") or row.get("qq") or own_mail)

    def _taobao(self, row: dict[str, str], entry: Entry, day: date, traps: set[str]) -> bool:
        chance = self._rng.random()
        if day >= _TAOBAO_CIPHER and chance < 0.22:
            traps.add("ciphertext")
            for column in ("name", "phone", "address"):
                row[column] = f"##{self._rng.getrandbits(120):030x}"
            return False
        masked = day >= _TAOBAO_MASKS and chance < 0.75
        self._person(row, entry, masked, traps)
        door = entry.text if not masked or self._rng.random() < 0.3 else _stars(entry.text)
        spaced = " ".join((other_places.province_of(entry.spot, True), f"{entry.spot.city}市", entry.spot.county, door))
        row["address"] = spaced
        return door == entry.text

    def _jd(self, row: dict[str, str], entry: Entry, day: date, traps: set[str]) -> bool:
        self._person(row, entry, self._rng.random() < 0.6, traps, keep_name=True)
        self._split(row, entry, entry.text)
        return True

    def _douyin(self, row: dict[str, str], entry: Entry, day: date, traps: set[str]) -> bool:
        self._person(row, entry, True, traps)
        open_door = day < _DOUYIN_STARS or self._rng.random() < 0.15
        self._split(row, entry, entry.text if open_door else _stars(entry.text))
        return open_door

    def _pinduoduo(self, row: dict[str, str], entry: Entry, day: date, traps: set[str]) -> bool:
        self._person(row, entry, True, traps)
        open_door = self._rng.random() < 0.85
        self._split(row, entry, entry.text if open_door else _stars(entry.text))
        if day >= _PDD_LENDS and self._rng.random() < 0.8:
            row["phone"] = self._lend(day, traps)
            extension = row["phone"][-4:]
            if self._rng.random() < 0.5:
                row["name"] += f"[{extension}]"
                row["address"] += f"[{extension}]"
        return open_door

    def _lend(self, day: date, traps: set[str]) -> str:
        """A number for the fifteen days of a trade; afterwards the next buyer may get the very same."""
        traps.add("virtual")
        rng = self._rng
        free = [number for since, number in self._lent[:400] if (day - since).days > 15]
        if free and rng.random() < 0.15:
            traps.add("virtual_again")
            text = rng.choice(free)
        else:
            text = f"{rng.choice(self._pool)}{rng.choice('-,')}{rng.randrange(10**4):04}"
        self._lent.append((day, text))
        return text

    def _wechat(self, row: dict[str, str], entry: Entry, day: date, traps: set[str]) -> bool:
        spot, rng = entry.spot, self._rng
        row |= {"name": entry.name, "phone": entry.number}
        if rng.random() < 0.12:
            row["phone"] = f"{entry.number[:3]} {entry.number[3:7]} {entry.number[7:]}".strip()
        long = rng.random() < 0.5
        county = spot.county if long or len(spot.county) < 3 else spot.county[:-1]
        city = f"{spot.city}市" if long else spot.city
        province = other_places.province_of(spot, long) if rng.random() < 0.5 and spot.province != spot.city else ""
        row["address"] = f"{province}{city}{county}{entry.text}"
        if rng.random() < 0.06:
            traps.add("messy_detail")
            row["address"] = rng.choice(
                (f"{row['address']} {entry.name} {entry.number}", f"{entry.name}，{row['address']}")
            )
        return True

    def _counter(self, row: dict[str, str], entry: Entry, day: date, traps: set[str]) -> bool:
        rng = self._rng
        chance = rng.random()
        number = entry.number if chance < 0.88 else entry.number[-4:] if chance < 0.92 else ""
        row |= {"name": entry.name, "phone": number}
        if shows := rng.random() < 0.2:
            row["address"] = entry.text
        return shows

    def _person(
        self, row: dict[str, str], entry: Entry, masked: bool, traps: set[str], *, keep_name: bool = False
    ) -> None:
        name, number, rng = entry.name, entry.number, self._rng
        if masked:
            traps.add("masked")
            name = name if keep_name else name[:1] + "*" * (1 if rng.random() < 0.4 else 2)
            number = f"{number[:3]}****{number[7:]}" if len(number) == 11 else number[:1] + "****"
        row |= {"name": name, "phone": number}

    def _split(self, row: dict[str, str], entry: Entry, door: str) -> None:
        spot, long = entry.spot, self._rng.random() < 0.8
        row |= {"province": other_places.province_of(spot, long), "city": f"{spot.city}市", "district": spot.county}
        row["address"] = door


def _stars(text: str) -> str:
    """The street or village is left, the rest is hidden."""
    for ending in ("街道", "镇", "乡"):
        if ending in text:
            return text[: text.index(ending) + len(ending)] + "****"
    return text[:1] + "****"
