"""What importers hand over: rows read from a file, and findings about lines that could not be read."""

from dataclasses import dataclass, field
from enum import StrEnum


class Problem(StrEnum):
    """What is wrong with a line; the window says it in a sentence."""

    MISSING = "missing"  # a required cell is empty
    NOT_A_DATE = "not_a_date"
    NOT_AN_AMOUNT = "not_an_amount"
    NOT_A_NUMBER = "not_a_number"
    UNKNOWN_STATUS = "unknown_status"
    DAMAGED_NUMBER = "damaged_number"  # 1.93068E+15: a spreadsheet has cut a long number
    SHORT_ROW = "short_row"
    LONG_ROW = "long_row"
    NUL_BYTES = "nul_bytes"
    BAD_ENCODING = "bad_encoding"  # bytes of another encoding inside the file
    REPEATED_ORDER = "repeated_order"  # the same order number twice with other content
    ORDER_NOT_KNOWN = "order_not_known"  # a line of an order that is in no file so far


@dataclass(slots=True, frozen=True)
class Finding:
    """What is wrong, and where: line counts from 1 with the header; text is the cell as written, cut at 200 letters."""

    line: int
    column: str
    text: str
    problem: Problem
    lost: bool = True  # False when the row came in all the same, without this cell


@dataclass(slots=True)
class LineRow:
    """One order line. Amounts are integer minor units, None when the file does not say."""

    line: int
    order_number: str
    key: str  # unique within the order: the platform's line number, or the position "1", "2" …
    title: str
    sku: str = ""
    variant: str = ""
    quantity: int = 1
    unit_minor: int | None = None
    total_minor: int | None = None
    paid_minor: int | None = None
    refunded_minor: int = 0
    status: str = "unknown"
    brand: str = ""
    category: str = ""


@dataclass(slots=True)
class OrderRow:
    """One order with the evidence about its buyer. Times are UTC ms, dates are YYYY-MM-DD of the shop."""

    line: int
    channel: str
    number: str
    status: str
    placed_ms: int
    business_date: str
    currency: str
    was_paid: bool
    paid_ms: int | None = None
    goods_minor: int | None = None
    shipping_minor: int = 0
    discount_minor: int = 0
    total_minor: int = 0
    paid_minor: int = 0
    refunded_minor: int = 0
    account: str = ""
    buyer_name: str = ""
    receiver_name: str = ""
    phone: str = ""
    receiver_phone: str = ""  # where the file tells the buyer's and the receiver's
    landline: str = ""
    email: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""
    postcode: str = ""
    country: str = ""
    title: str = ""
    pieces: int = 0
    coupon_code: str = ""
    buyer_note: str = ""
    seller_note: str = ""
    shop_name: str = ""
    lines: list[LineRow] = field(default_factory=list)


@dataclass(slots=True)
class CustomerRow:
    """One customer of a customer list."""

    line: int
    channel: str
    account: str = ""
    name: str = ""
    company: str = ""
    phone: str = ""
    email: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""
    postcode: str = ""
    country: str = ""
    note: str = ""
    tags: list[str] = field(default_factory=list)
    accepts_email: bool | None = None
    accepts_sms: bool | None = None


Row = OrderRow | LineRow | CustomerRow
