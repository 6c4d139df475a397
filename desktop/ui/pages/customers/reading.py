"""What the page asks of the shop, off the window's thread: plain functions that return plain values."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.errors import NotFound
from desktop.services.customers import (
    CustomerRows,
    Totals,
    count_customers,
    known_channels,
    known_tags,
    list_customers,
    today,
    totals,
    totals_of,
)
from desktop.services.filters import Filter
from desktop.services.profiles import Profile, profile
from desktop.services.segments import list_segments
from desktop.services.shops import Shop
from desktop.services.timeline import Event, timeline

Ranges = list[tuple[int, int]]  # first and last row of each run of rows

MONTHS = 12
LAST_ORDERS = 5
_SUMMED_AT_ONCE = 20_000
_LOOKED_UP_ONE_BY_ONE = 30


@dataclass(frozen=True)
class Keep:
    """Where the list stood before it is read anew: its ids, what of them was selected, the current and the top one."""

    ids: Sequence[int] = ()
    ranges: Ranges = field(default_factory=list)
    current: int = -1
    top: int = -1


@dataclass(frozen=True)
class Reading:
    """The list read anew, and where that which was kept stands in it; -1 for what is gone."""

    rows: CustomerRows
    keep: Keep
    ranges: Ranges
    current: int
    top: int


def read_list(shop: Shop, wanted: Filter, sort: str, descending: bool, keep: Keep) -> Reading:
    with shop.session():
        rows = list_customers(shop, wanted, sort, descending)
    chosen = [row_id for first, last in keep.ranges for row_id in keep.ids[first : last + 1]]
    return Reading(rows, keep, ranges_of(rows.ids, chosen), row_of(rows.ids, keep.current), row_of(rows.ids, keep.top))


def row_of(ids: Sequence[int], row_id: int) -> int:
    try:
        return ids.index(row_id) if row_id >= 0 else -1
    except ValueError:
        return -1


def ranges_of(ids: Sequence[int], chosen: Sequence[int]) -> Ranges:
    """The runs of rows at which the chosen ids stand."""
    if len(chosen) <= _LOOKED_UP_ONE_BY_ONE:
        places: Iterable[int] = sorted(place for place in (row_of(ids, row_id) for row_id in chosen) if place >= 0)
    else:
        wanted = set(chosen)
        places = (place for place, row_id in enumerate(ids) if row_id in wanted)
    runs: Ranges = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def sum_of(shop: Shop, ids: Sequence[int], ranges: Ranges) -> Totals:
    """Sums over the selected rows."""
    customers = orders = spent = 0
    with shop.session():
        for first, last in ranges:
            for start in range(first, last + 1, _SUMMED_AT_ONCE):
                some = totals(shop, ids[start : min(start + _SUMMED_AT_ONCE, last + 1)])
                customers, orders = customers + some.customers, orders + some.orders
                spent += some.spent_minor
    return Totals(customers, orders, spent)


def sum_of_filter(shop: Shop, wanted: Filter) -> Totals:
    with shop.session():
        return totals_of(shop, wanted)


@dataclass(frozen=True)
class Surroundings:
    """What stands around the list: how many each view has, and what a filter can be made of."""

    counts: dict[str, int]
    channels: list[str]
    tags: list[tuple[str, int]]
    segments: list[tuple[int, str]]


def read_surroundings(shop: Shop, views: Mapping[str, Filter]) -> Surroundings:
    counts = {}
    with shop.session():
        for key, wanted in views.items():
            try:
                counts[key] = count_customers(shop, wanted)
            except NotFound:
                continue  # a view of a segment that was deleted: it is shown without a count
        segments = [(segment.id, segment.name) for segment in list_segments(shop)]
        return Surroundings(counts, known_channels(shop), known_tags(shop), segments)


@dataclass(frozen=True)
class Detail:
    """All that the pane shows of one customer. months: first day and money of each of the last twelve, oldest first."""

    profile: Profile
    as_of: date
    months: list[tuple[date, int]]
    orders: list[Event]


def read_detail(shop: Shop, customer: int, currency: str) -> Detail | None:
    """None when she is not in the shop any more."""
    with shop.session():
        try:
            found = profile(shop, customer)
        except NotFound:
            return None
        day = today(shop)
        orders = timeline(shop, found.id, ("order",))
    firsts = [_month_before(day, back) for back in range(MONTHS - 1, -1, -1)]
    sums = [0] * MONTHS
    for event in orders:
        data = event.data
        placed = date.fromisoformat(event.day)
        counted = data["is_valid"] and data["is_own"] and data["currency"] == (currency or data["currency"])
        if counted and firsts[0] <= placed <= day:
            sums[bisect_right(firsts, placed) - 1] += data["paid_minor"] - data["refunded_minor"]
    return Detail(found, day, list(zip(firsts, sums, strict=True)), orders[:LAST_ORDERS])


def _month_before(day: date, back: int) -> date:
    """The first of the month so many months ago."""
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
