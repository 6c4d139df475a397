"""Coupons: issued, changed, withdrawn; which of them fit a sale, and which are about to lapse."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.offers import KINDS, Basket, Offer, best, refusal
from desktop.services.customers import home_identity
from desktop.services.loyalty.ledger import living
from desktop.services.loyalty.terms import Reads, terms
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Coupon

COLUMNS = (
    *("code", "title", "kind", "value", "currency", "minimum_minor", "valid_from", "valid_until", "per_person"),
    "combines",
)


@dataclass(frozen=True)
class CouponDraft:
    """A coupon as a person writes it. value: minor units of the shop's currency, or whole percent; 0 for a gift, which
    is what its title says. valid_until: the last day. customer: for her alone."""

    code: str
    title: str = ""
    kind: str = "amount"
    value: int = 0
    minimum_minor: int = 0
    valid_from: date | None = None
    valid_until: date | None = None
    per_person: int = 1
    combines: bool = False
    customer: int | None = None

    def check(self) -> None:
        """Raises BadValue for what cannot be meant."""
        if not self.code.strip():
            raise BadValue("code", "empty")
        if self.kind not in KINDS:
            raise BadValue("kind", "unknown", self.kind)
        if self.kind == "gift" and not self.title.strip():
            raise BadValue("title", "empty")
        if self.kind != "gift" and self.value <= 0:
            raise BadValue("value", "not_positive", str(self.value))
        if self.kind == "percent" and self.value > 100:
            raise BadValue("value", "out_of_range", str(self.value))
        for name in ("minimum_minor", "per_person"):
            if getattr(self, name) < 0:
                raise BadValue(name, "negative", str(getattr(self, name)))
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise BadValue("valid_until", "before_start", self.valid_until.isoformat())

    def cells(self, currency: str) -> dict[str, Any]:
        days = [day.isoformat() if day else None for day in (self.valid_from, self.valid_until)]
        value = 0 if self.kind == "gift" else self.value
        words = (self.code.strip().upper(), self.title.strip(), self.kind, value, currency, self.minimum_minor)
        return dict(zip(COLUMNS, (*words, *days, self.per_person, int(self.combines)), strict=True))


def add_coupon(shop: Shop, draft: CouponDraft, *, by: int | None = None) -> int:
    """Issue a coupon. Raises BadValue, also when the code is taken, and NotFound for a customer who is gone."""
    draft.check()
    cells = draft.cells(terms(shop).currency)
    with shop.change("add_coupon", by=by, code=cells["code"]) as change:
        _free(change, cells["code"])
        return change.insert(Coupon, **cells, identity_id=_hers(change, draft.customer))


def edit_coupon(shop: Shop, coupon: int, draft: CouponDraft, *, by: int | None = None) -> None:
    """Change a coupon; what was used of it stays as it was used. Raises as `add_coupon`."""
    draft.check()
    row = _row(shop, coupon)
    cells = draft.cells(row[1] or terms(shop).currency)
    with shop.change("edit_coupon", by=by, code=cells["code"]) as change:
        _free(change, cells["code"], coupon)
        present = change.query(
            "SELECT p.identity_id, i.customer_id FROM coupon p LEFT JOIN identity i ON i.id=p.identity_id WHERE p.id=?",
            coupon,
        )[0]
        identity = present[0] if draft.customer == present[1] else _hers(change, draft.customer)
        change.update(Coupon, coupon, **cells, identity_id=identity)


def end_coupon(shop: Shop, coupon: int, *, by: int | None = None) -> None:
    """Withdraw a coupon: it can no longer be used. Sales that used it keep it."""
    code, _ = _row(shop, coupon)
    with shop.change("end_coupon", by=by, code=code) as change:
        change.update(Coupon, coupon, ended_ms=change.now_ms)


def _row(reader: Reads, coupon: int) -> tuple[str, str]:
    rows = reader.query("SELECT code, currency FROM coupon WHERE id=?", coupon)
    if not rows:
        raise NotFound("coupon", str(coupon))
    return rows[0][0], rows[0][1]


def _free(change: Change, code: str, but: int = 0) -> None:
    if change.query("SELECT 1 FROM coupon WHERE code=? AND id<>?", code, but):
        raise BadValue("code", "taken", code)


def _hers(change: Change, customer: int | None) -> int | None:
    return None if customer is None else home_identity(change, living(change, customer)[0])


# For a sale

_OFFERS = (
    "SELECT p.id, p.code, p.title, p.kind, p.value, p.currency, p.minimum_minor, p.valid_from, p.valid_until,"
    " p.per_person, p.combines, i.customer_id, p.ended_ms IS NOT NULL,"
    " (SELECT count(*) FROM coupon_use u JOIN identity w ON w.id=u.identity_id"
    " WHERE u.coupon_id=p.id AND w.customer_id=?1 AND u.returned_ms IS NULL)"
    " FROM coupon p LEFT JOIN identity i ON i.id=p.identity_id WHERE "
)


def offers(reader: Reads, condition: str, customer: int | None, *values: Any) -> list[Offer]:
    """Coupons as a sale sees them. condition: on p, the coupon, and i, whose it is; values from ?2 on."""
    rows = reader.query(_OFFERS + condition, customer, *values)
    return [Offer(*(*row[:10], bool(row[10]), row[11], bool(row[12]), row[13])) for row in rows]


def by_code(reader: Reads, code: str, customer: int | None = None) -> Offer | None:
    """The coupon of a code, however it is written; None when there is none."""
    found = offers(reader, "p.code=?2", customer, code.strip().upper())
    return found[0] if found else None


def open_offers(reader: Reads, customer: int | None, day: str) -> list[Offer]:
    """Coupons that are for her or for anyone, neither withdrawn nor lapsed nor used up."""
    condition = (
        "p.ended_ms IS NULL AND (p.valid_until IS NULL OR p.valid_until>=?2) AND (p.identity_id IS NULL"
        " OR p.identity_id IN (SELECT id FROM identity WHERE customer_id=?1))"
        " ORDER BY coalesce(p.valid_until, '9999'), p.id"
    )
    return [offer for offer in offers(reader, condition, customer, day) if not 0 < offer.per_person <= offer.uses]


def fitting(reader: Reads, basket: Basket) -> list[Offer]:
    """The coupons that may be used in a sale, those lapsing first before the others."""
    found = open_offers(reader, basket.customer_id, basket.day)
    return [offer for offer in found if not refusal(offer, basket)]


def best_coupons(reader: Reads, basket: Basket) -> tuple[Offer, ...]:
    """Those that serve the customer best in this sale."""
    return best(fitting(reader, basket), basket)


def about_to_lapse(shop: Shop, customer: int, within_days: int = 14) -> list[Offer]:
    """Her own coupons whose last day is near, the nearest first."""
    return lapsing(shop, customer, terms(shop).today, within_days)


def lapsing(reader: Reads, customer: int, day: date, within_days: int = 14) -> list[Offer]:
    """As `about_to_lapse`, on any day; found by her identities, however many coupons there are."""
    condition = (
        "p.identity_id IN (SELECT id FROM identity WHERE customer_id=?1) AND p.ended_ms IS NULL"
        " AND p.valid_until BETWEEN ?2 AND ?3 ORDER BY p.valid_until, p.id"
    )
    until = (day + timedelta(days=within_days)).isoformat()
    found = offers(reader, condition, customer, day.isoformat(), until)
    return [offer for offer in found if not 0 < offer.per_person <= offer.uses]


@dataclass(frozen=True)
class CouponRow:
    """A coupon in the owner's list. uses: that count; discount_minor: what it took off in them."""

    offer: Offer
    customer: str
    uses: int
    discount_minor: int


def list_coupons(shop: Shop) -> Sequence[CouponRow]:
    """All coupons, the newest first."""
    used = {
        row[0]: row[1:]
        for row in shop.query(
            "SELECT coupon_id, count(*), sum(discount_minor) FROM coupon_use WHERE returned_ms IS NULL GROUP BY 1"
        )
    }
    names = dict(
        shop.query(
            "SELECT p.id, c.name FROM coupon p JOIN identity i ON i.id=p.identity_id"
            " JOIN customer c ON c.id=i.customer_id"
        )
    )
    found = offers(shop, "1 ORDER BY p.id DESC", None)
    return [CouponRow(each, names.get(each.id, ""), *used.get(each.id, (0, 0))) for each in found]
