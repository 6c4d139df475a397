"""The rules for points and the levels of a shop: read, saved, and what new levels would change."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Protocol

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.loyalty import LevelRule, Rules, level_reached, next_level, window_start
from desktop.domain.times import business_date, now_ms
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Level, Setting

SETTING = "loyalty"
LEVEL_COLUMNS = ("name", "position", "measure", "threshold", "window_days", "earn_percent", "perks")

# What counts for a level: money of valid orders of her own, and points as they were earned or given.
BOUGHT = "o.is_valid=1 AND o.is_own=1 AND o.business_date<>''"
GAINED = "(e.kind IN ('earn','gift') OR (e.kind='reverse' AND e.points<0))"
# ?1 to ?4: currency, first day, the day itself, customer.
_BETWEEN = "{0}.business_date>=?2 AND {0}.business_date<?3"
_FIGURES = {
    "spend": f"sum(o.paid_minor-o.refunded_minor) FROM identity i JOIN sales_order o ON o.identity_id=i.id"
    f" WHERE {BOUGHT} AND o.currency=?1 AND {_BETWEEN.format('o')}",
    "points": f"sum(e.points) FROM identity i JOIN points_entry e ON e.identity_id=i.id"
    f" WHERE {GAINED} AND {_BETWEEN.format('e')}",
}


class Reads(Protocol):
    """A shop, or a change set that is open."""

    def query(self, sql: str, *parameters: Any) -> list[Any]: ...


@dataclass(frozen=True)
class Terms:
    """By what a sale or an import is judged."""

    rules: Rules
    levels: tuple[LevelRule, ...]
    currency: str
    zone: str
    today: date


def terms(reader: Reads) -> Terms:
    """As they are now; today is the shop's own day."""
    stored = {
        name: json.loads(value)
        for name, value in reader.query(
            "SELECT name, value FROM setting WHERE name IN ('currency', 'zone', 'day_start_hour', ?)", SETTING
        )
    }
    zone = stored.get("zone", "Asia/Shanghai")
    today = business_date(now_ms(), zone, stored.get("day_start_hour", 0))
    rules = Rules(**stored.get(SETTING, {}))
    return Terms(rules, tuple(levels(reader)), stored.get("currency", ""), zone, today)


def read_rules(shop: Shop) -> Rules:
    return terms(shop).rules


def save_rules(shop: Shop, rules: Rules, *, by: int | None = None) -> None:
    """The rules from now on. What is booked stays as it was booked; orders since the start day are given their points
    by `earning.earn`."""
    content = json.dumps(asdict(rules), ensure_ascii=False)
    with shop.change("set_loyalty_rules", by=by) as change:
        present = change.query("SELECT id FROM setting WHERE name=?", SETTING)
        if present:
            change.update(Setting, present[0][0], value=content)
        else:
            change.insert(Setting, name=SETTING, value=content)


# Levels


def levels(reader: Reads) -> list[LevelRule]:
    """The levels, the lowest first."""
    return [LevelRule(*row) for row in reader.query(f"SELECT id, {','.join(LEVEL_COLUMNS)} FROM level ORDER BY 3, 1")]


def save_levels(shop: Shop, wanted: Sequence[LevelRule], *, by: int | None = None) -> None:
    """Make these the levels, the lowest first: id 0 is a new one, those left out go. positions are given anew.

    Raises BadValue when two carry one name, NotFound for an id that is none.
    """
    names = [level.name.strip() for level in wanted]
    for name, times in Counter(names).items():
        if times > 1:
            raise BadValue("name", "taken", name)
    with shop.change("set_levels", by=by) as change:
        present = {row[0] for row in change.query("SELECT id FROM level")}
        staying = {level.id for level in wanted if level.id}
        for missing in staying - present:
            raise NotFound("level", str(missing))
        change.delete(Level, sorted(present - staying))
        kept = [(position, level) for position, level in enumerate(wanted, 1) if level.id]
        cells = [(level.id, *_cells(level, position)) for position, level in kept]
        change.update_rows(Level, LEVEL_COLUMNS, cells)
        new = [_cells(level, position) for position, level in enumerate(wanted, 1) if not level.id]
        change.insert_rows(Level, LEVEL_COLUMNS, new)


def _cells(level: LevelRule, position: int) -> tuple[Any, ...]:
    figures = (level.measure, level.threshold, level.window_days, level.earn_percent)
    return level.name.strip(), position, *figures, level.perks.strip()


@dataclass(frozen=True)
class Standing:
    """A customer's level on a day. nearest: the level above, with the minor units or points that are missing."""

    level: LevelRule | None = None
    nearest: LevelRule | None = None
    missing: int = 0

    @property
    def earn_percent(self) -> int:
        return self.level.earn_percent if self.level else 100


def standing(reader: Reads, customer: int, at: Terms | None = None, day: date | None = None) -> Standing:
    """The level that a customer has on a day, today by default: by what she bought before it."""
    at = at or terms(reader)
    day = day or at.today
    counted = {}
    for measure, window in {level.counted for level in at.levels}:
        sql = f"SELECT {_FIGURES[measure]} AND i.customer_id=?4"
        values = (at.currency, window_start(day, window), day.isoformat(), customer)
        counted[measure, window] = reader.query(sql, *values)[0][0] or 0
    above = next_level(at.levels, counted)
    return Standing(level_reached(at.levels, counted), *(above or (None, 0)))


@dataclass(frozen=True)
class LevelChange:
    """A customer whose level would be another. Levels by name, "" for none."""

    customer_id: int
    name: str
    before: str
    after: str


@dataclass(frozen=True)
class LevelPreview:
    """What other levels would change. counts: (before, after) to customers, those who stay left out."""

    counts: dict[tuple[str, str], int]
    changes: tuple[LevelChange, ...]
    members: dict[str, int]  # customers of each level afterwards


def preview_levels(shop: Shop, wanted: Sequence[LevelRule]) -> LevelPreview:
    """Who would change level today, if these were the levels: the lowest first, as in `save_levels`."""
    at = terms(shop)
    draft = [LevelRule(each.id, each.name.strip(), place, *_cells(each, 0)[2:]) for place, each in enumerate(wanted, 1)]
    now, then = members(shop, at.levels, at), members(shop, draft, at)
    moved = sorted(who for who in {*now, *then} if now.get(who, "") != then.get(who, ""))
    names = dict(
        shop.query(
            "SELECT customer_id, name FROM customer_summary WHERE customer_id IN (SELECT value FROM json_each(?))",
            json.dumps(moved),
        )
    )
    changes = tuple(LevelChange(who, names.get(who, ""), now.get(who, ""), then.get(who, "")) for who in moved)
    counts = Counter((each.before, each.after) for each in changes)
    return LevelPreview(dict(counts), changes, dict(Counter(then.values())))


def members(shop: Shop, rules: Sequence[LevelRule], at: Terms | None = None) -> dict[int, str]:
    """Customer to the name of her level today, of all who have one and are listed."""
    if not rules:
        return {}
    at = at or terms(shop)
    figures: dict[int, dict[tuple[str, int], int]] = {}
    free = any(level.threshold == 0 for level in rules)
    listed = {row[0] for row in shop.query("SELECT customer_id FROM customer_summary WHERE is_listed=1")}
    if free:
        figures = {customer: {} for customer in listed}
    for measure, window in {level.counted for level in rules}:
        sql = f"SELECT i.customer_id, {_FIGURES[measure]} GROUP BY 1"
        for customer, figure in shop.query(sql, at.currency, window_start(at.today, window), at.today.isoformat()):
            figures.setdefault(customer, {})[measure, window] = figure
    found = {}
    for customer, counted in figures.items():
        level = level_reached(rules, counted) if customer in listed else None
        if level:
            found[customer] = level.name
    return found
