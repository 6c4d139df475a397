"""The one product worth suggesting to a customer: what she is running out of, else what fits what she has bought.

First comes what she buys again and again and should be out of by now, then what others buy again and she has bought
once, then goods new to her, ranked by how many buyers of her goods have bought them. That count is divided by the root
of how common either is, the cosine of item-based recommenders (Sarwar, Karypis, Konstan & Riedl 2001, WWW 10), so that
what everybody has does not win by that alone; and weighed by how it sells now and at this time of the year.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log1p, sqrt
from statistics import median

from desktop.domain.cautions import Caution, rules_out

DUE = 0.8  # of the usual interval: the next one is worth offering before the last is used up
GIVEN_UP = 4  # intervals after which she evidently does without
SHORTEST_DAYS = 3  # what is bought again sooner was forgotten the first time
PRIOR_BUYERS = 20  # so many who did not buy the other are added: three of four buyers prove little
AGAIN_SHARE, AGAIN_BUYERS = 0.2, 10  # from so many on, a product is one that people buy again
TASTE_FACTOR = 2.0
PORTION_FACTOR = 0.4
_LARGE = re.compile(r"家庭装|家庭号|大份|大包|量贩|\bfamily\b|\blarge\b|\bjumbo\b|\bxl pack\b|\bbulk\b", re.IGNORECASE)
_SMALL = re.compile(r"小份|单人|迷你|小包|\bmini\b|\bsmall\b|\bsingle\b|\bfor one\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Goods:
    """A product as the shop sells it. buyers: in all, recent: in the last 90 days, season: in this month or the next;
    again: of the buyers, who came back for it, after interval_days on average. fits: there is a size that is hers."""

    id: int
    name: str
    kind: str = ""  # category and brand, for tastes and cautions
    buyers: int = 0
    recent: int = 0
    season: int = 0
    again: int = 0
    interval_days: int | None = None
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """How many bought both; and, of these, how many bought the second on a later day within half a year."""

    first: int
    second: int
    together: int
    after: int = 0


@dataclass(frozen=True)
class Wishes:
    """What limits and steers a suggestion. tastes: words she used; household: how many they are; refused: products."""

    tastes: tuple[str, ...] = ()
    household: int | None = None
    refused: frozenset[int] = frozenset()
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """reason: a key of domain.suggestion_words, filled with value and other."""

    product_id: int
    name: str
    reason: str
    value: str = ""
    other: str = ""


def suggestions(
    bought: Mapping[int, Sequence[date]],
    goods: Mapping[int, Goods],
    pairs: Iterable[Pair],
    wishes: Wishes,
    today: date,
) -> list[Suggestion]:
    """All that may be suggested to her, the best first.

    bought: product to the days on which she bought it, ascending. goods: at least hers, the seconds of the pairs and
    what sells in this season; what is not sold any more is left out by recent and season both 0. pairs: those whose
    first is one of hers.
    """
    allowed = {each.id: each for each in goods.values() if _is_allowed(each, wishes)}
    due = _running_out(bought, allowed, wishes, today)
    again = _used_up(bought, allowed, today)
    fresh = _new_to_her(bought, goods, allowed, pairs, wishes)
    known = {each.product_id for each in (*due, *again, *fresh)}
    rest = [each for each in _in_season(allowed, wishes) if each.product_id not in known | bought.keys()]
    return [*due, *again, *fresh, *rest]


def _is_allowed(each: Goods, wishes: Wishes) -> bool:
    if each.id in wishes.refused or not each.fits or not (each.recent or each.season):
        return False
    return not rules_out(wishes.cautions, f"{each.name} {each.kind}")


def _running_out(
    bought: Mapping[int, Sequence[date]], allowed: Mapping[int, Goods], wishes: Wishes, today: date
) -> list[Suggestion]:
    found = []
    for product, days in bought.items():
        if product not in allowed or len(days) < 2:
            continue
        interval = max(median((later - earlier).days for earlier, later in pairwise(days)), SHORTEST_DAYS)
        if DUE * interval <= (today - days[-1]).days <= GIVEN_UP * interval:
            each = allowed[product]
            score = len(days) * _steering(each, wishes) * (1 + log1p(each.recent) / 10)
            reason = Suggestion(product, each.name, "ran_out", str(len(days)), f"{interval:.0f}")
            found.append((score, days[-1], reason))
    return [reason for *_, reason in sorted(found, key=lambda row: (-row[0], row[1], row[2].product_id))]


def _used_up(bought: Mapping[int, Sequence[date]], allowed: Mapping[int, Goods], today: date) -> list[Suggestion]:
    found = []
    for product, days in bought.items():
        each = allowed.get(product)
        if each is None or len(days) != 1 or not each.interval_days or each.buyers < AGAIN_BUYERS:
            continue
        interval, share = max(each.interval_days, SHORTEST_DAYS), each.again / (each.buyers + PRIOR_BUYERS)
        if share >= AGAIN_SHARE and DUE * interval <= (today - days[0]).days <= GIVEN_UP * interval:
            found.append((share, Suggestion(product, each.name, "used_up", str(interval))))
    return [reason for _, reason in sorted(found, key=lambda row: (-row[0], row[1].product_id))]


def _new_to_her(
    bought: Mapping[int, Sequence[date]],
    goods: Mapping[int, Goods],
    allowed: Mapping[int, Goods],
    pairs: Iterable[Pair],
    wishes: Wishes,
) -> list[Suggestion]:
    scores: dict[int, float] = defaultdict(float)
    best: dict[int, tuple[float, Pair]] = {}
    for pair in pairs:
        first, second = goods.get(pair.first), allowed.get(pair.second)
        if first is None or second is None or pair.second in bought or pair.first not in bought:
            continue
        strength = (pair.together + pair.after) / (first.buyers + PRIOR_BUYERS) / sqrt(max(second.buyers, 1))
        scores[pair.second] += strength
        best[pair.second] = max(best.get(pair.second, (0.0, pair)), (strength, pair), key=lambda row: row[0])
    found = []
    for product, score in scores.items():
        each = allowed[product]
        weight = log1p(each.recent + each.season) * _steering(each, wishes)
        found.append((score * weight, _why(best[product][1], goods, each, wishes)))
    return [reason for _, reason in sorted(found, key=lambda row: (-row[0], row[1].product_id))]


def _why(pair: Pair, goods: Mapping[int, Goods], each: Goods, wishes: Wishes) -> Suggestion:
    if taste := _taste(each, wishes):
        return Suggestion(each.id, each.name, "taste", taste)
    if 2 * pair.after > pair.together:
        return Suggestion(each.id, each.name, "follows", goods[pair.first].name, str(pair.after))
    return Suggestion(each.id, each.name, "together", goods[pair.first].name, str(pair.together))


def _in_season(allowed: Mapping[int, Goods], wishes: Wishes) -> list[Suggestion]:
    ranked = sorted(
        allowed.values(), key=lambda each: (-(each.recent + each.season) * _steering(each, wishes), each.id)
    )
    found = []
    for each in ranked:
        if taste := _taste(each, wishes):
            found.append(Suggestion(each.id, each.name, "taste", taste))
        elif each.season >= each.recent:
            found.append(Suggestion(each.id, each.name, "season"))
        else:
            found.append(Suggestion(each.id, each.name, "liked", str(each.recent)))
    return found


def _steering(each: Goods, wishes: Wishes) -> float:
    """How much more than others it suits her by what she said: her tastes, and portions that fit her household."""
    factor = TASTE_FACTOR if _taste(each, wishes) else 1.0
    if wishes.household is not None:
        is_wrong = _LARGE.search(each.name) if wishes.household <= 2 else _SMALL.search(each.name)
        factor *= PORTION_FACTOR if is_wrong and wishes.household != 3 else 1.0
    return factor


def _taste(each: Goods, wishes: Wishes) -> str:
    text = f"{each.name} {each.kind}".casefold()
    return next((taste for taste in wishes.tastes if taste.casefold() in text), "")
