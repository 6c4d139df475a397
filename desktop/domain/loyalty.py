"""The shop's own rules for points and levels, and the formulas that follow from them. Whole numbers throughout."""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.errors import BadValue

ROUNDINGS = ("down", "half_up", "up")
EXPIRIES = ("never", "months", "year_end")
MEASURES = ("spend", "points")
LONGEST_MONTHS = 1_200
MOST = 10**9  # of any number in the rules: products of three of them stay whole in SQLite and far from its edge


@dataclass(frozen=True, slots=True)
class Rules:
    """How points are earned, lapse and are redeemed. Without a start day there are no points.

    earn_points are given for each earn_minor (minor units of the shop's currency) that were paid; a part of that gives
    its part, rounded. redeem_points are worth redeem_minor. expiry_count: months, or years beyond the year of earning.
    Raises BadValue when a number cannot be meant.
    """

    starts_on: str = ""  # business date; orders before it earn nothing
    earn_points: int = 1
    earn_minor: int = 100
    rounding: str = "down"
    expiry: str = "never"
    expiry_count: int = 1
    redeem_points: int = 100
    redeem_minor: int = 100
    minimum_points: int = 0  # fewer cannot be redeemed at once
    cap_percent: int = 100  # of a sale that may be paid by points
    with_coupon: bool = True  # points may be redeemed in a sale in which a coupon is used

    def __post_init__(self) -> None:
        if self.starts_on:
            _day("starts_on", self.starts_on)
        for name in ("earn_minor", "redeem_points"):
            _within(name, getattr(self, name), 1, MOST)
        for name in ("earn_points", "redeem_minor", "minimum_points"):
            _within(name, getattr(self, name), 0, MOST)
        _within("cap_percent", self.cap_percent, 0, 100)
        _within("expiry_count", self.expiry_count, 1 if self.expiry == "months" else 0, LONGEST_MONTHS)
        for name, known in (("rounding", ROUNDINGS), ("expiry", EXPIRIES)):
            if getattr(self, name) not in known:
                raise BadValue(name, "unknown", getattr(self, name))

    @property
    def is_on(self) -> bool:
        return bool(self.starts_on)


def _within(name: str, value: int, least: int, most: int) -> None:
    if value < 0:
        raise BadValue(name, "negative", str(value))
    if not least <= value <= most:
        raise BadValue(name, "out_of_range", str(value))


def _day(name: str, text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise BadValue(name, "not_a_date", text) from None


# Earning


def points_for(money_minor: int, rules: Rules, percent: int = 100) -> int:
    """The points that a purchase gives; percent: the share that a level gives. Nothing for nothing or less."""
    if money_minor <= 0:
        return 0
    whole, part = money_minor * rules.earn_points * percent, rules.earn_minor * 100
    if rules.rounding == "up":
        return -(-whole // part)
    return (2 * whole + part) // (2 * part) if rules.rounding == "half_up" else whole // part


def share_of(points: int, part: int, whole: int) -> int:
    """What of some points goes with a part of the whole, rounded down: none with none, all with all."""
    return points * part // whole if whole > 0 else 0


def last_day(earned_on: date, rules: Rules) -> date | None:
    """The last day on which points earned on a day may be spent; None: for ever.

    A month that is shorter ends sooner: one month from January 31 ends on February 28.
    """
    if rules.expiry == "months":
        months = earned_on.year * 12 + earned_on.month - 1 + rules.expiry_count
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(earned_on.day, calendar.monthrange(year, month)[1])) if year <= 9999 else None
    if rules.expiry == "year_end" and earned_on.year + rules.expiry_count <= 9999:
        return date(earned_on.year + rules.expiry_count, 12, 31)
    return None


# Redeeming


def worth(points: int, rules: Rules) -> int:
    """Minor units that points are worth, rounded down: the till never gives more than was promised."""
    return points * rules.redeem_minor // rules.redeem_points if points > 0 else 0


def fewest_points(money_minor: int, rules: Rules) -> int:
    """The fewest points that are worth an amount."""
    if money_minor <= 0 or not rules.redeem_minor:
        return 0
    return -(-money_minor * rules.redeem_points // rules.redeem_minor)


def most_redeemable(available: int, due_minor: int, rules: Rules) -> int:
    """The points that may be redeemed in a sale: all that help, none that would be wasted, 0 below the minimum."""
    if not rules.redeem_minor or due_minor <= 0:
        return 0
    cap = due_minor * rules.cap_percent // 100
    within = ((cap + 1) * rules.redeem_points - 1) // rules.redeem_minor  # the most that are worth no more than the cap
    points = fewest_points(worth(min(available, within), rules), rules)
    return points if points >= rules.minimum_points else 0


# Levels


@dataclass(frozen=True, slots=True)
class LevelRule:
    """A level, reached from threshold minor units or points over the window_days before a day; 0 days: ever.

    What counts is what was bought on earlier days: a level holds from the day after it was reached, so that card, till
    and import agree on a day's rate. Points count as they were earned or given, whatever was redeemed.
    """

    id: int
    name: str
    position: int
    measure: str = "spend"
    threshold: int = 0
    window_days: int = 365
    earn_percent: int = 100
    perks: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadValue("name", "empty")
        if self.measure not in MEASURES:
            raise BadValue("measure", "unknown", self.measure)
        _within("threshold", self.threshold, 0, MOST * 1_000)
        _within("window_days", self.window_days, 0, 36_500)
        _within("earn_percent", self.earn_percent, 0, 10_000)

    @property
    def counted(self) -> tuple[str, int]:
        """What has to be known of a customer: the measure and the days it is counted over."""
        return self.measure, self.window_days


Counted = Mapping[tuple[str, int], int]


def level_reached(levels: Sequence[LevelRule], counted: Counted) -> LevelRule | None:
    """The highest level whose rule is met. counted: measure and window to the customer's figure; nothing is 0."""
    met = [level for level in levels if counted.get(level.counted, 0) >= level.threshold]
    return max(met, key=lambda level: level.position, default=None)


def next_level(levels: Sequence[LevelRule], counted: Counted) -> tuple[LevelRule, int] | None:
    """The level above the one reached and what is missing for it; None at the top."""
    reached = level_reached(levels, counted)
    above = [level for level in levels if reached is None or level.position > reached.position]
    nearest = min(above, key=lambda level: level.position, default=None)
    return (nearest, nearest.threshold - counted.get(nearest.counted, 0)) if nearest else None


def window_start(day: date, window_days: int) -> str:
    """The first business date that counts for a level on a day."""
    return "" if not window_days else (day - timedelta(days=window_days)).isoformat()
