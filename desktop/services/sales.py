"""A sale at the counter: previewed, recorded as one deed with its points and coupons, taken back.

The order, its lines, what was redeemed, what coupons were used and what was earned are one transaction: after a power
cut all of it is there or none. Everything is looked at again inside it, so two counters cannot spend the same points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.errors import BadValue, CouponRefused, CrmError, NotEnoughPoints, NotFound
from desktop.domain.loyalty import LevelRule, most_redeemable, points_for, worth
from desktop.domain.offers import Basket, Offer, discounts, may_combine, refusal
from desktop.domain.orders import OrderStatus
from desktop.domain.points import Account
from desktop.domain.times import now_ms
from desktop.services.customers import home_identity
from desktop.services.loyalty.coupons import best_coupons, by_code
from desktop.services.loyalty.ledger import balance, living, take
from desktop.services.loyalty.terms import Reads, Standing, Terms, standing, terms
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import CouponUse, OrderLine, SalesOrder
from desktop.storage.undo import Undone

CHANNEL = "counter"
MOST_MINOR = 10**12
SHOWN_TITLES = 3
CLOCK_SLACK_MS = 3_600_000  # summer time is none of our business, but an hour's correction is not worth a word


@dataclass(frozen=True)
class Item:
    """Something sold. unit_minor: its price in minor units of the shop's currency."""

    title: str
    unit_minor: int
    quantity: int = 1
    product_id: int | None = None
    sku: str = ""

    @property
    def total_minor(self) -> int:
        return self.unit_minor * self.quantity


@dataclass(frozen=True)
class SaleDraft:
    """A sale as it is being typed. amount_minor: the price of the goods, by default the sum of the items.

    customer: None for nobody we know. identity: the card or account she showed, by default her oldest. coupons: codes.
    number: of another till's receipt; by default the sale gets one of its own.
    """

    customer: int | None = None
    amount_minor: int | None = None
    items: tuple[Item, ...] = ()
    coupons: tuple[str, ...] = ()
    redeem_points: int = 0
    number: str = ""
    note: str = ""
    identity: int | None = None

    @property
    def goods_minor(self) -> int:
        return sum(item.total_minor for item in self.items) if self.amount_minor is None else self.amount_minor


@dataclass(frozen=True)
class SalePreview:
    """What a sale comes to. Money in minor units of currency. problems: what keeps it from being recorded.

    coupons: each with what it takes off. most_points: as many could be redeemed. before: her points so far.
    """

    currency: str
    goods_minor: int = 0
    coupons: tuple[tuple[Offer, int], ...] = ()
    redeemed: int = 0
    redeemed_minor: int = 0
    earned: int = 0
    most_points: int = 0
    before: Account = field(default_factory=Account)
    standing: Standing = field(default_factory=Standing)
    problems: tuple[CrmError, ...] = ()

    @property
    def coupons_minor(self) -> int:
        return sum(off for _, off in self.coupons)

    @property
    def due_minor(self) -> int:
        """What is left to pay."""
        return self.goods_minor - self.coupons_minor - self.redeemed_minor

    @property
    def balance_after(self) -> int:
        return self.before.balance - self.redeemed + self.earned

    @property
    def level(self) -> LevelRule | None:
        return self.standing.level


@dataclass(frozen=True)
class Sale:
    """A sale that was recorded. change: its change set, for undo."""

    change: int
    order: int
    number: str
    preview: SalePreview


def preview(reader: Reads, draft: SaleDraft) -> SalePreview:
    """What the sale would come to now, writing nothing."""
    return _judged(reader, draft, terms(reader))


def _judged(reader: Reads, draft: SaleDraft, at: Terms) -> SalePreview:
    problems: list[CrmError] = []
    customer, whole, rank = None, Account(), Standing()
    try:
        if draft.customer is not None:
            customer, _ = living(reader, draft.customer)
            whole, rank = balance(reader, customer, at.today), standing(reader, customer, at)
        _check(draft, at)
    except CrmError as error:
        problems.append(error)
    goods = max(draft.goods_minor, 0)
    coupons = _coupons(reader, draft, Basket(goods, at.currency, at.today.isoformat(), customer), problems)
    left = goods - sum(off for _, off in coupons)
    may_redeem = at.rules.is_on and (at.rules.with_coupon or not coupons)
    most = most_redeemable(whole.available, left, at.rules) if may_redeem else 0
    redeemed = _redeemed(draft, coupons, most, at, problems)
    value = min(worth(redeemed, at.rules), left)
    earned = 0
    if customer is not None and at.rules.is_on and at.today.isoformat() >= at.rules.starts_on and at.currency:
        earned = points_for(left - value, at.rules, rank.earn_percent)
    return SalePreview(at.currency, goods, coupons, redeemed, value, earned, most, whole, rank, tuple(problems))


def _check(draft: SaleDraft, at: Terms) -> None:
    if not at.currency:
        raise BadValue("currency", "no_currency")
    if draft.amount_minor is None and not draft.items:
        raise BadValue("amount", "empty")
    for item in draft.items:
        if item.quantity <= 0 or item.unit_minor < 0:
            raise BadValue("amount", "negative", item.title)
    if not 0 < draft.goods_minor <= MOST_MINOR:
        raise BadValue("amount", "not_above_nothing" if draft.goods_minor <= 0 else "out_of_range")


def _coupons(
    reader: Reads, draft: SaleDraft, basket: Basket, problems: list[CrmError]
) -> tuple[tuple[Offer, int], ...]:
    usable: list[Offer] = []
    for code in dict.fromkeys(code.strip().upper() for code in draft.coupons):
        offer = by_code(reader, code, basket.customer_id)
        reason = refusal(offer, basket) if offer else "unknown"
        if offer and not reason and not may_combine([*usable, offer]):
            reason = "alone"
        if offer and not reason:
            usable.append(offer)
        else:
            problems.append(CouponRefused(code, reason))
    return tuple(zip(usable, discounts(usable, basket.goods_minor), strict=True))


def _redeemed(
    draft: SaleDraft, coupons: Sequence[tuple[Offer, int]], most: int, at: Terms, problems: list[CrmError]
) -> int:
    asked = draft.redeem_points
    if not asked:
        return 0
    if asked < 0:
        problems.append(BadValue("points", "negative", str(asked)))
    elif coupons and not at.rules.with_coupon:
        problems.append(CouponRefused(coupons[0][0].code, "with_points"))
    elif asked > most:
        problems.append(NotEnoughPoints(asked, most))
    elif asked < at.rules.minimum_points:
        problems.append(BadValue("points", "below_minimum", str(at.rules.minimum_points)))
    else:
        return asked
    return 0


def best_offer(reader: Reads, draft: SaleDraft) -> SaleDraft:
    """The same sale with the coupons and points by which the customer pays least. Nothing is better than the draft: the
    coupons that take off the most, then as many points as help; where these exclude each other, what is worth more."""
    at = terms(reader)
    bare = replace(draft, coupons=(), redeem_points=0)
    plain = _judged(reader, bare, at)
    customer = living(reader, draft.customer)[0] if draft.customer is not None and not plain.problems else None
    basket = Basket(plain.goods_minor, at.currency, at.today.isoformat(), customer)
    chosen = replace(bare, coupons=tuple(offer.code for offer in best_coupons(reader, basket)))
    with_coupons = replace(chosen, redeem_points=_judged(reader, chosen, at).most_points)
    with_points = replace(bare, redeem_points=plain.most_points)
    drafts = (with_coupons, with_points)
    return min(drafts, key=lambda each: _judged(reader, each, at).due_minor)


def record(shop: Shop, draft: SaleDraft, *, by: int | None = None) -> Sale:
    """Record a sale; one deed. Raises what `preview` names as problems, and BadValue for a number that is taken."""
    with shop.change("sale", by=by) as change:
        at = terms(change)
        seen = _judged(change, draft, at)
        for problem in seen.problems:
            raise problem
        number = draft.number.strip()
        if number:
            _check_number(change, number, seen, at)
        number = number or f"{at.today:%Y%m%d}-{change.id}"
        identity = _identity(change, draft)
        order = change.insert(SalesOrder, **_order(change, draft, seen, at, number, identity))
        _insert_lines(change, order, draft, seen)
        _use_coupons(change, order, seen, at, identity)
        if seen.redeemed:
            customer = living(change, draft.customer or 0)[0]
            key = f"sale:{change.id}"
            take(change, customer, "redeem", seen.redeemed, key, order=order, money_minor=seen.redeemed_minor)
        change.args["number"] = number
    return Sale(change.id, order, number, seen)


# From one channel to the next by the index: there are few, of millions of orders.
_CHANNELS = """
WITH RECURSIVE known(channel) AS (SELECT min(channel) FROM sales_order UNION ALL
    SELECT (SELECT min(channel) FROM sales_order o WHERE o.channel>k.channel) FROM known k WHERE k.channel IS NOT NULL)
SELECT channel FROM known WHERE channel IS NOT NULL
"""


def _check_number(change: Change, number: str, seen: SalePreview, at: Terms) -> None:
    """One receipt is one sale, whether it is typed or comes in with another till's file."""
    if change.query("SELECT 1 FROM sales_order WHERE channel=? AND number=?", CHANNEL, number):
        raise BadValue("number", "taken", number)
    sql = "SELECT 1 FROM sales_order WHERE channel=? AND number=? AND business_date=? AND paid_minor=?"
    for (channel,) in change.query(_CHANNELS):
        if change.query(sql, channel, number, at.today.isoformat(), seen.due_minor):
            raise BadValue("number", "from_file", number)


def _identity(change: Change, draft: SaleDraft) -> int | None:
    if draft.customer is None:
        return None
    customer, _ = living(change, draft.customer)
    if draft.identity is None:
        return home_identity(change, customer)
    if not change.query("SELECT 1 FROM identity WHERE id=? AND customer_id=?", draft.identity, customer):
        raise NotFound("identity", str(draft.identity))
    return draft.identity


def _order(
    change: Change, draft: SaleDraft, seen: SalePreview, at: Terms, number: str, identity: int | None
) -> dict[str, Any]:
    titles = [item.title for item in draft.items]
    title = ", ".join(titles[:SHOWN_TITLES]) + (" …" if len(titles) > SHOWN_TITLES else "")
    return {
        "identity_id": identity,
        "channel": CHANNEL,
        "number": number,
        "status": str(OrderStatus.COMPLETED),
        "was_paid": 1,
        "is_valid": 1,
        "placed_ms": change.now_ms,
        "business_date": at.today.isoformat(),
        "zone": at.zone,
        "paid_ms": change.now_ms,
        "currency": at.currency,
        "goods_minor": seen.goods_minor,
        "discount_minor": seen.coupons_minor + seen.redeemed_minor,
        "total_minor": seen.due_minor,
        "paid_minor": seen.due_minor,
        "pieces": sum(item.quantity for item in draft.items),
        "title": title,
        "coupon_code": ", ".join(offer.code for offer, _ in seen.coupons),
        "seller_note": draft.note.strip(),
    }


def _insert_lines(change: Change, order: int, draft: SaleDraft, seen: SalePreview) -> None:
    columns = ("order_id", "key", "product_id", "title", "sku", "quantity", "unit_minor", "total_minor", "paid_minor")
    paid = shares(seen.due_minor, [item.total_minor for item in draft.items])
    change.insert_rows(
        OrderLine,
        columns,
        [
            (*(order, str(place), item.product_id, item.title, item.sku), item.quantity, item.unit_minor, *money)
            for place, item, *money in zip(
                range(1, len(draft.items) + 1),
                draft.items,
                (each.total_minor for each in draft.items),
                paid,
                strict=True,
            )
        ],
    )


def shares(money_minor: int, weights: Sequence[int]) -> list[int]:
    """An amount spread by weights; the shares come to the amount exactly. Without weight, the last one gets it."""
    whole, before, so_far, found = sum(weights), 0, 0, []
    for place, weight in enumerate(weights, 1):
        so_far += weight
        upto = money_minor if place == len(weights) else money_minor * so_far // whole if whole else 0
        found.append(upto - before)
        before = upto
    return found


def _use_coupons(change: Change, order: int, seen: SalePreview, at: Terms, identity: int | None) -> None:
    stamps = (change.now_ms, at.today.isoformat(), change.staff_id)
    change.insert_rows(
        CouponUse,
        ("coupon_id", "order_id", "identity_id", "discount_minor", "at_ms", "business_date", "staff_id"),
        [(offer.id, order, identity, off, *stamps) for offer, off in seen.coupons],
    )


# Taking back, looking up


def last_sale(shop: Shop, by: int | None = None) -> tuple[int, str] | None:
    """Change set and number of the newest sale or refund that stands; by: of one of the staff only."""
    rows = shop.query(
        "SELECT id, json_extract(args, '$.number') FROM change_set WHERE deed IN ('sale', 'refund')"
        " AND undone_by IS NULL AND (?1 IS NULL OR staff_id=?1) ORDER BY id DESC LIMIT 1",
        by,
    )
    return (rows[0][0], str(rows[0][1])) if rows else None


def undo_last(shop: Shop, *, by: int | None = None, of: int | None = None) -> Undone:
    """Take back the newest sale or refund; of: of one of the staff only. Raises NotFound when there is none, CannotUndo
    when its points have been spent since."""
    found = last_sale(shop, of)
    if found is None:
        raise NotFound("sale", "")
    return shop.undo(found[0], by=by)


def clock_set_back(shop: Shop) -> bool:
    """Whether this computer's clock stands before the newest deed: dates would be wrong, though nothing is lost."""
    newest = shop.query("SELECT max(at_ms) FROM change_set")[0][0]
    return newest is not None and newest - now_ms() > CLOCK_SLACK_MS
