"""Coupons: whether one may be used in a sale, what it takes off, and which of them serve the customer best."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

KINDS = ("amount", "percent", "gift")
# Why a coupon cannot be used, in the order in which they are looked at.
REASONS = (
    *("unknown", "withdrawn", "too_early", "lapsed", "currency", "not_hers", "nobody", "used_up", "minimum"),
    *("alone", "with_points"),
)
LOOKED_THROUGH = 10  # coupons of which every combination is tried: a thousand sales' worth of sums, in a millisecond


@dataclass(frozen=True, slots=True)
class Offer:
    """A coupon as a sale sees it. value: minor units, or whole percent. uses: how often this customer has used it."""

    id: int
    code: str
    title: str
    kind: str
    value: int
    currency: str = ""
    minimum_minor: int = 0
    valid_from: str | None = None
    valid_until: str | None = None
    per_person: int = 1
    combines: bool = False
    customer_id: int | None = None  # for her alone
    is_ended: bool = False
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Basket:
    """What a sale is before anything is taken off. customer_id: None for nobody we know."""

    goods_minor: int
    currency: str
    day: str
    customer_id: int | None = None


def refusal(offer: Offer, basket: Basket) -> str:
    """Why a coupon cannot be used: one of REASONS; "" when it can."""
    checks = (
        ("withdrawn", offer.is_ended),
        ("too_early", offer.valid_from is not None and basket.day < offer.valid_from),
        ("lapsed", offer.valid_until is not None and basket.day > offer.valid_until),
        ("currency", offer.kind == "amount" and offer.currency != basket.currency),
        ("currency", offer.minimum_minor > 0 and offer.currency != basket.currency),
        ("not_hers", offer.customer_id is not None and offer.customer_id != basket.customer_id),
        ("nobody", offer.per_person > 0 and basket.customer_id is None),
        ("used_up", 0 < offer.per_person <= offer.uses),
        ("minimum", basket.goods_minor < offer.minimum_minor),
    )
    return next((reason for reason, holds in checks if holds), "")


def taken_off(offer: Offer, goods_minor: int) -> int:
    """What one coupon takes off the goods, rounded down and no more than they cost; a gift takes nothing off."""
    if offer.kind == "percent":
        return goods_minor * min(offer.value, 100) // 100
    return min(offer.value, goods_minor) if offer.kind == "amount" else 0


def discounts(offers: Sequence[Offer], goods_minor: int) -> list[int]:
    """What each of several coupons takes off: each from the full price, together no more than that."""
    left, found = goods_minor, []
    for offer in offers:
        found.append(min(taken_off(offer, goods_minor), left))
        left -= found[-1]
    return found


def may_combine(offers: Sequence[Offer]) -> bool:
    return len(offers) < 2 or all(offer.combines for offer in offers)


def best(offers: Sequence[Offer], basket: Basket) -> tuple[Offer, ...]:
    """The coupons that take off the most. Of equal choices: more gifts, then fewer coupons, then those lapsing first.

    offers: any; those that cannot be used are passed over. Every combination of up to LOOKED_THROUGH coupons is tried;
    of more, those that take off the most one by one.
    """
    usable = [offer for offer in offers if not refusal(offer, basket)]
    together = sorted(
        (offer for offer in usable if offer.combines),
        key=lambda offer: (-taken_off(offer, basket.goods_minor), offer.valid_until or "9999", offer.id),
    )[:LOOKED_THROUGH]
    tried: list[tuple[Offer, ...]] = [(), *((offer,) for offer in usable)]
    for size in range(2, len(together) + 1):
        tried += combinations(together, size)
    return min(tried, key=lambda choice: _cost(choice, basket.goods_minor))


def _cost(choice: tuple[Offer, ...], goods_minor: int) -> tuple[int, int, int, list[tuple[str, int]]]:
    off = sum(discounts(choice, goods_minor))
    gifts = sum(offer.kind == "gift" for offer in choice)
    return -off, -gifts, len(choice), sorted((offer.valid_until or "9999", offer.id) for offer in choice)
