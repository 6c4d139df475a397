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
    BROKEN_CARD = "broken_card"  # a contact without its end, or a line in it that says nothing
    ERROR_CELL = "error_cell"  # #N/A and its like: a formula of a workbook that failed
    OTHER_SHEET = "other_sheet"  # another sheet of the workbook could be read too, and was not
    DOUBLE_ENCODED = "double_encoded"  # å¼ ä¸‰, 寮犱笁, 锟斤拷: letters that went through a wrong encoding
    LOST_ZEROS = "lost_zeros"  # 10000 among postcodes of six digits: a spreadsheet has taken the zeros in front
    DATES_TURNED = "dates_turned"  # a spreadsheet has taken days for months wherever it could
    SHIFTED_ROW = "shifted_row"  # the cells stand one column beside their own
    ORDER_NOT_KNOWN = "order_not_known"  # a line of an order that is in no file so far
    REPEATED_NUMBER = "repeated_number"  # the same payment, product or day twice with other content
    UNKNOWN_WORD = "unknown_word"  # a kind, channel or direction that nobody knows


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
    """One customer of a customer list. birthday: an ISO date, or month and day."""

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
    more_phones: list[str] = field(default_factory=list)
    more_emails: list[str] = field(default_factory=list)
    birthday: str = ""


@dataclass(slots=True)
class PaymentRow:
    """One line of a payment bill. amount_minor is signed: what went out is below nothing."""

    line: int
    channel: str
    number: str
    placed_ms: int
    business_date: str
    currency: str
    direction: str  # in, out, neutral: between own accounts, or not said
    amount_minor: int
    status: str  # domain.orders.OrderStatus
    refunded_minor: int = 0  # what of an incoming payment went back, as far as its own line says
    fee_minor: int = 0
    counterparty: str = ""
    account: str = ""
    kind: str = ""  # in the words of the bill
    order_number: str = ""  # of the order of the shop that it paid, where it names one
    note: str = ""


@dataclass(slots=True)
class ProductRow:
    """One product, or one variant of it. None and "" are what the file does not say."""

    line: int
    title: str
    sku: str = ""
    key: str = ""  # the platform's own number
    handle: str = ""  # what the variants of a product share
    variant: str = ""
    brand: str = ""
    category: str = ""
    barcode: str = ""
    price_minor: int | None = None
    cost_minor: int | None = None
    currency: str = ""


@dataclass(slots=True)
class InteractionRow:
    """One talk with a customer. channel is whose accounts they are, medium how she was talked to."""

    line: int
    channel: str
    at_ms: int
    business_date: str
    kind: str = "other"  # domain.people.INTERACTION_KINDS
    medium: str = "other"  # domain.people.INTERACTION_CHANNELS
    direction: str = "in"
    account: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    wechat: str = ""
    staff: str = ""
    order_number: str = ""
    text: str = ""
    rating: int | None = None  # 1 to 5
    follow_up: str = ""  # ISO date


@dataclass(slots=True)
class TillRow:
    """The whole take of one day, as a till says it."""

    line: int
    business_date: str
    total_minor: int
    currency: str
    note: str = ""


OtherRow = PaymentRow | ProductRow | InteractionRow | TillRow
Row = OrderRow | LineRow | CustomerRow | OtherRow
