"""How a made-up Chinese shop is mixed. Shares are chances between 0 and 1; weights need not sum to 1."""

from dataclasses import dataclass, field

ACCOUNT_PLATFORMS = ("taobao", "jd")


@dataclass(frozen=True, slots=True)
class Recipe:
    people: int = 5_000
    records: int = 16_000
    platforms: dict[str, float] = field(
        default_factory=lambda: {
            "taobao": 30.0,
            "jd": 16.0,
            "douyin": 18.0,
            "pinduoduo": 11.0,
            "wechat": 14.0,
            "counter": 10.0,
        }
    )
    platforms_each: tuple[float, float, float, float] = (45.0, 33.0, 16.0, 6.0)  # one, two, three, four tries
    households: dict[str, float] = field(
        default_factory=lambda: {"single": 80.0, "couple": 8.0, "family": 5.0, "flatmates": 2.5}
    )
    women: float = 0.62
    rare_names: float = 0.06
    city_spread: float = 1.0
    villages: float = 0.08
    moves: float = 0.08
    new_phones: float = 0.05
    reused_numbers: float = 0.9  # of those given up early enough
    second_accounts: float = 0.03
    family_phone: float = 0.15
    office_people: float = 0.08
    depot_people: float = 0.03
    # of one order
    borrowed: float = 0.020
    gifts: float = 0.020
    name_typos: float = 0.03
    phone_typos: float = 0.012
    number_shapes: float = 0.12  # of numbers typed by hand: +86, gaps, dashes
    nicknames: float = 0.07
    pinyin: float = 0.02
    junk_phones: float = 0.008
    junk_names: float = 0.008
    address_variety: float = 0.30
    region_in_address: float = 0.35
    messy_details: float = 0.02
    emails: float = 0.15
    relay_emails: float = 0.03
    qq: float = 0.12
    # masks of the exports
    taobao_masks: tuple[float, float, float] = (55.0, 38.0, 7.0)  # full, masked, ciphertext
    jd_masked: float = 0.45
    pdd_virtual: float = 0.45  # the rest are masked numbers
    pdd_open_address: float = 0.85
    douyin_open_address: float = 0.15
    counter_number: float = 0.90
    counter_address: float = 0.15
    empty_records: int = 60


def online_shop() -> Recipe:
    """The shop that sells everywhere."""
    return Recipe()


def open_shop() -> Recipe:
    """The shop of some years ago, when exports still told most: naive rules are right more often than not."""
    return Recipe(
        taobao_masks=(86, 12, 2),
        jd_masked=0.15,
        pdd_virtual=0.3,
        platforms={"taobao": 40, "jd": 20, "douyin": 6, "pinduoduo": 6, "wechat": 18, "counter": 10},
        counter_number=0.97,
    )


def small_town() -> Recipe:
    """Families of one town at a counter and on WeChat: shared numbers, shared doors, few masks."""
    return Recipe(
        platforms={"taobao": 10, "jd": 4, "douyin": 8, "pinduoduo": 14, "wechat": 34, "counter": 30},
        households={"single": 18, "couple": 20, "family": 45, "flatmates": 2},
        rare_names=0.02,
        city_spread=4.0,
        villages=0.35,
        family_phone=0.30,
        office_people=0.03,
        depot_people=0.0,
        nicknames=0.12,
        moves=0.05,
        gifts=0.008,
        taobao_masks=(70, 25, 5),
        address_variety=0.45,
        counter_number=0.92,
        counter_address=0.3,
    )


def masked_shop() -> Recipe:
    """Nearly all through Douyin: masked names, masked numbers, few accounts."""
    return Recipe(
        platforms={"taobao": 8, "jd": 4, "douyin": 66, "pinduoduo": 12, "wechat": 9, "counter": 1},
        platforms_each=(60, 28, 10, 2),
        women=0.8,
        moves=0.08,
        taobao_masks=(10, 60, 30),
        jd_masked=0.9,
        pdd_virtual=0.7,
        pdd_open_address=0.5,
        douyin_open_address=0.05,
        nicknames=0.12,
    )


RECIPES = {"online_shop": online_shop, "open_shop": open_shop, "small_town": small_town, "masked_shop": masked_shop}
