"""What people bought: orders with their lines, seasons, discounts, refunds and those that came to nothing."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from zoneinfo import ZoneInfo

from desktop.domain.orders import OrderStatus, is_valid
from desktop.domain.times import to_ms
from desktop.services.demo.goods import Catalogue, Good
from desktop.services.demo.people import Buyer, Habit, People, Row
from desktop.services.demo.seasons import DAYS, Calendar

ORDER = (
    *(
        "identity_id",
        "channel",
        "number",
        "shop_name",
        "status",
        "was_paid",
        "is_valid",
        "is_own",
        "own_grade",
        "placed_ms",
    ),
    *("business_date", "zone", "paid_ms", "currency", "goods_minor", "shipping_minor", "discount_minor"),
    *("total_minor", "paid_minor", "refunded_minor", "pieces", "title", "coupon_code", "receiver", "buyer_note"),
    "address_id",
)
LINE = (
    *("order_id", "key", "product_id", "title", "sku", "quantity", "unit_minor", "total_minor", "paid_minor"),
    *("refunded_minor", "status"),
)

CURRENCY = "CNY"
FREE_SHIPPING_MINOR = 9_900
SHIPPING_MINOR = 800
ODD_SHARE = 0.006  # orders of those who come back that go to somebody else
ODD_FROM = 4  # orders, from which on somebody has habits

# Hours at which people order, as often as they are named.
ONLINE_HOURS = (8, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22, 23)
TILL_HOURS = (9, 10, 10, 11, 11, 12, 13, 14, 15, 15, 16, 16, 17, 17, 18, 18, 19, 20)
LINES = (1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4)
FEW_LINES = (1, 1, 2)

NOTES = {
    "zh": ("请用礼盒包装", "麻烦尽快发货", "放快递柜即可", "不要放价签，送人的", "送货前打电话", "多给两个小样谢谢"),
    "en": (
        "Gift wrap, please",
        "As soon as you can, please",
        "Leave it in the parcel locker",
        "A gift: no price tag, please",
        "Call before delivery",
        "A few samples would be lovely",
    ),
}


GIFT_NOTES = {
    "zh": ("生日礼物，请放一张贺卡", "送给妈妈的，不要放价签", "送老师的礼物，麻烦包装好看点"),
    "en": (
        "A birthday present, with a card please",
        "A gift for my mother: no price tag",
        "It is a gift, please wrap it",
    ),
}
GIFT, BORROWED = 0.4, 0.7  # of the odd orders the first are presents, the next borrowed accounts, the rest answered


@dataclass(slots=True)
class Sale:
    """What the stories may tell of an order."""

    order_id: int
    identity_id: int
    day: int
    placed_ms: int
    good: Good
    status: OrderStatus


@dataclass(slots=True)
class SalesRows:
    """Rows of orders and their lines in the order of time, and by customer id what stories may tell."""

    orders: list[Row] = field(default_factory=list)
    lines: list[Row] = field(default_factory=list)
    addresses: list[Row] = field(default_factory=list)  # of those who got what went to somebody else, with is_own
    sales: dict[int, list[Sale]] = field(default_factory=dict)


class Sales:
    """Makes orders in one language; first_product is the id of the catalogue's first good."""

    def __init__(
        self,
        language: str,
        calendar: Calendar,
        catalogue: Catalogue,
        zone: str,
        first_product: int,
        few_lines: bool,
        people: People,
    ) -> None:
        self._people, self._gift_notes = people, GIFT_NOTES[language]
        self._calendar, self._catalogue, self._zone = calendar, catalogue, zone
        self._first_product = first_product
        self._line_counts = FEW_LINES if few_lines else LINES
        self._notes = NOTES[language]
        self._shop_name = "Camellia & Co" if language == "en" else "山茶小铺"
        midnights = [datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)) for day in calendar.dates]
        self.midnights = [to_ms(midnight.astimezone(UTC)) for midnight in midnights]

    def make(
        self, rng: Random, buyers: list[Buyer], anonymous: int, first_order: int, first_address: int, tell: set[int]
    ) -> SalesRows:
        """The orders of these buyers and some without a name. tell: customer ids whose sales are wanted for stories.

        first_address: the id of the first address that the orders add.
        """
        self._first_address = first_address
        placed = [
            (*self._when(rng, day, account[1]), place, account)
            for place, buyer in enumerate(buyers)
            for day in buyer.days
            for account in (buyer.accounts[int(rng.random() * len(buyer.accounts))],)
        ]
        for _ in range(anonymous):
            placed.append((*self._when(rng, self._calendar.usual.draw(rng), "till"), -1, (0, "till")))
        placed.sort()
        rows = SalesRows()
        for order_id, (placed_ms, day, place, account) in enumerate(placed, first_order):
            buyer = buyers[place] if place >= 0 else None
            good, status = self._order(rng, rows, order_id, placed_ms, day, buyer, account)
            if buyer is not None and buyer.customer_id in tell:
                sale = Sale(order_id, account[0], day, placed_ms, good, status)
                rows.sales.setdefault(buyer.customer_id, []).append(sale)
        return rows

    def _when(self, rng: Random, day: int, channel: str) -> tuple[int, int]:
        hours = TILL_HOURS if channel == "till" else ONLINE_HOURS
        return self.midnights[day] + hours[int(rng.random() * len(hours))] * 3_600_000 + int(
            rng.random() * 3_600_000
        ), day

    def _order(
        self,
        rng: Random,
        rows: SalesRows,
        order_id: int,
        placed_ms: int,
        day: int,
        buyer: Buyer | None,
        account: tuple[int, str],
    ) -> tuple[Good, OrderStatus]:
        identity_id, channel = account
        basket = self._basket(rng, self._calendar.months[day], buyer)
        goods_minor = sum(good.list_minor * quantity for good, quantity in basket)
        code, discount_minor = self._discount(rng, day, buyer, goods_minor)
        at_till = channel == "till"
        shipping_minor = 0 if at_till or goods_minor >= FREE_SHIPPING_MINOR else SHIPPING_MINOR
        total_minor = goods_minor + shipping_minor - discount_minor
        status, was_paid = _outcome(rng, DAYS - 1 - day, at_till)
        paid_minor = total_minor if was_paid else 0
        refunds = _refunds(status, was_paid, basket, goods_minor, discount_minor)
        refunded_minor = paid_minor if status is OrderStatus.REFUNDED else sum(refunds)
        is_odd = buyer is not None and rng.random() < ODD_SHARE
        note = self._notes[int(rng.random() * len(self._notes))] if not at_till and rng.random() < 0.05 else ""
        first = basket[0][0]
        receiver = "" if buyer is None or at_till else buyer.person.name
        address_id = buyer.address_id if buyer is not None and not at_till else None
        grade = ""
        if is_odd and address_id and buyer is not None and self._has_habits(buyer):
            address_id = self._first_address + len(rows.addresses)
            receiver, note, grade = self._stranger(rows, order_id, identity_id, note)
        rows.orders.append(
            (
                identity_id or None,
                channel,
                _number(channel, order_id, self._calendar.iso[day]),
                self._shop_name,
                status.value,
                int(was_paid),
                int(is_valid(status, was_paid)),
                int(grade != "borrowed"),
                grade,
                placed_ms,
                self._calendar.iso[day],
                self._zone,
                placed_ms + int(rng.random() * 600_000) if was_paid else None,
                CURRENCY,
                goods_minor,
                shipping_minor,
                discount_minor,
                total_minor,
                paid_minor,
                refunded_minor,
                sum(quantity for _, quantity in basket),
                first.name,
                code,
                receiver,
                note,
                address_id,
            )
        )
        shares = _split(discount_minor, basket, goods_minor)
        for key, ((good, quantity), share, refund) in enumerate(zip(basket, shares, refunds, strict=True), 1):
            line_minor = good.list_minor * quantity
            rows.lines.append(
                (
                    order_id,
                    str(key),
                    self._first_product + good.number,
                    good.name,
                    good.sku,
                    quantity,
                    good.list_minor,
                    line_minor,
                    line_minor - share if was_paid else 0,
                    refund,
                    status.value,
                )
            )
        return first, status

    @staticmethod
    def _has_habits(buyer: Buyer) -> bool:
        return len(buyer.days) >= ODD_FROM and buyer.habit is not Habit.COMPANY

    def _stranger(self, rows: SalesRows, order_id: int, identity_id: int, note: str) -> tuple[str, str, str]:
        """Send the order to somebody else: the receiver, the note, and what was said of it. The address is added."""
        rng = Random(f"stranger {order_id}")
        chance = rng.random()
        grade = "" if chance < BORROWED else "borrowed"
        address = self._people.stranger(rng, identity_id, order_id)
        rows.addresses.append((*address, int(not grade)))
        return str(address[1]), rng.choice(self._gift_notes) if chance < GIFT else note, grade

    def _basket(self, rng: Random, month: int, buyer: Buyer | None) -> list[tuple[Good, int]]:
        draw, random = self._catalogue.draw, rng.random
        if buyer is None:
            return [(draw(rng, month), 1)]
        if buyer.habit is Habit.COMPANY:
            company = self._catalogue.company
            return [(company[int(random() * len(company))], 2 + int(random() ** 2 * 12 * buyer.appetite))]
        counts = self._line_counts
        basket: dict[Good, int] = {}
        for _ in range(counts[int(random() * len(counts))]):
            good = draw(rng, month, buyer.taste if buyer.habit is Habit.BRAND_ONLY or random() < 0.5 else "")
            basket[good] = basket.get(good, 0) + 1 + int(random() ** 3 * 1.6 * buyer.appetite)
        return list(basket.items())

    def _discount(self, rng: Random, day: int, buyer: Buyer | None, goods_minor: int) -> tuple[str, int]:
        """The coupon code and what it takes off, in whole yuan."""
        is_sale = self._calendar.is_sale[day]
        hunter = buyer is not None and buyer.habit is Habit.DISCOUNT_ONLY
        if rng.random() >= (1.0 if hunter else 0.6 if is_sale else 0.09):
            return "", 0
        off = goods_minor * (10 + int(rng.random() * (25 if hunter or is_sale else 10))) // 100
        date = self._calendar.dates[day]
        if is_sale:
            sale = {6: "618", 11: "D11", 12: "D12"}.get(date.month, "SALE")
            return f"{sale}-{date.year}", off // 100 * 100
        return "TEA20" if rng.random() < 0.5 else "WELCOME", off // 100 * 100


def _outcome(rng: Random, age_days: int, at_till: bool) -> tuple[OrderStatus, bool]:
    """How an order ended, and whether it was paid."""
    chance = rng.random()
    if at_till:
        return (OrderStatus.REFUNDED if chance < 0.01 else OrderStatus.COMPLETED), True
    if chance < 0.03:
        return (OrderStatus.UNPAID if age_days <= 20 else OrderStatus.CLOSED), False
    if chance < 0.06:
        return OrderStatus.REFUNDED, True
    if chance < 0.08:
        return OrderStatus.PARTIALLY_REFUNDED, True
    if chance < 0.10 and age_days <= 20:
        return OrderStatus.REFUNDING, True
    if age_days <= 1:
        return OrderStatus.PAID, True
    return (OrderStatus.SHIPPED if age_days <= 7 else OrderStatus.COMPLETED), True


def _split(discount_minor: int, basket: list[tuple[Good, int]], goods_minor: int) -> list[int]:
    """The discount by line, in proportion; the last line takes what rounding leaves."""
    shares = [discount_minor * good.list_minor * quantity // goods_minor for good, quantity in basket]
    shares[-1] += discount_minor - sum(shares)
    return shares


def _refunds(
    status: OrderStatus, was_paid: bool, basket: list[tuple[Good, int]], goods_minor: int, discount_minor: int
) -> list[int]:
    """What each line gave back: everything, the first line (half of it when it stands alone), or nothing."""
    if not was_paid or status not in (OrderStatus.REFUNDED, OrderStatus.PARTIALLY_REFUNDED):
        return [0] * len(basket)
    shares = _split(discount_minor, basket, goods_minor)
    paid = [good.list_minor * quantity - share for (good, quantity), share in zip(basket, shares, strict=True)]
    if status is OrderStatus.REFUNDED:
        return paid
    return [paid[0] // 2 if len(paid) == 1 else paid[0]] + [0] * (len(paid) - 1)


def _number(channel: str, order_id: int, iso: str) -> str:
    """An order number as the channel writes it; the order's id in it keeps it apart from all others."""
    if channel == "taobao":
        return f"21{order_id:012d}{order_id * 7_919 % 100_000:05d}"
    if channel == "jd":
        return f"3{order_id:010d}{order_id * 31 % 10}"
    if channel == "pdd":
        return f"{iso[2:4]}{iso[5:7]}{iso[8:]}-{order_id:010d}{order_id * 7_919 % 100_000:05d}"
    if channel == "douyin":
        return f"69{order_id:012d}{order_id * 104_729 % 100_000:05d}"
    if channel == "wechat":
        return f"37{order_id:012d}{order_id * 1_299_709 % 100_000:05d}"
    if channel == "shopify":
        return f"#{1000 + order_id}"
    return f"T{iso.replace('-', '')}-{order_id:07d}"
