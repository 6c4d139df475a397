"""From what a column is about to the field it becomes, for each kind of row."""

from collections.abc import Sequence

from desktop.importers.cell_kinds import Look
from desktop.importers.formats import FIELDS

_PERSON = "account name company phone email province city district address postcode country"
ORDER = (
    "number placed_at status paid total goods shipping discount refunded currency paid_at completed_at cancelled_at "
    "buyer_name account phone landline email receiver_name province city district address postcode country title "
    "pieces coupon_code buyer_note seller_note shop_name"
)
LINE = "title sku variant quantity unit total paid refunded brand category key"
# The fields of each kind of row, in the order of a list of choices. "line." is what belongs to a line inside an order.
FIELD_ORDER = {
    "order": tuple(ORDER.split()),
    "line": ("order_number", "status", "paid_at", *LINE.split()),
    "customer": (*_PERSON.split(), "tags", "note", "accepts_email", "accepts_sms"),
    "product": tuple("key title sku variant brand category price cost currency barcode handle".split()),
    "interaction": tuple(
        "at account name phone email wechat kind channel direction staff order_number text rating follow_up".split()
    ),
    "till": tuple("day total currency note".split()),
}
TIMES = frozenset({"placed_at", "paid_at", "completed_at", "cancelled_at", "at", "day", "follow_up"})
MANY = frozenset({"phone", "email", "note", "buyer_note", "tags", "text"})  # of several columns each says something
PLACES = frozenset({"address", "name", "buyer_name"})  # of several columns the texts stand together

_AMOUNTS = dict.fromkeys(("total", "paid", "goods", "shipping", "discount", "refunded", "unit", "cost"), ("amount",))
_DATES = dict.fromkeys(
    ("date", "placed_at", "paid_at", "completed_at", "cancelled_at", "follow_up"),
    ("date",),
)
# Which kinds of cells bear a header out; a concept that is not here takes any text.
AGREEING: dict[str, tuple[str, ...]] = {
    **_AMOUNTS,
    **_DATES,
    "clock": ("clock", "date"),
    "phone": ("phone", "mobile"),
    "landline": ("phone",),
    "email": ("email",),
    "quantity": ("count", "amount"),
    "rating": ("count", "amount", "text"),
    "number": ("code", "long", "count"),
    "barcode": ("long", "code"),
}

_BOTH = {
    "account": ("account",),
    "phone": ("phone",),
    "email": ("email",),
    "company": ("company",),
    **{name: (name,) for name in ("province", "city", "district", "address", "postcode", "country", "currency")},
}
_IN_ORDER: dict[str, tuple[str, ...]] = {
    **_BOTH,
    **{name: (name,) for name in ("number", "status", "paid", "total", "goods", "shipping", "discount", "refunded")},
    **{name: (name,) for name in ("paid_at", "completed_at", "cancelled_at", "coupon_code", "shop_name", "landline")},
    "date": ("placed_at",),
    "clock": ("placed_at",),
    "placed_at": ("placed_at",),
    "wechat": ("account",),
    "nickname": ("account", "buyer_name"),
    "name": ("buyer_name",),
    "first_name": ("buyer_name",),
    "last_name": ("buyer_name",),
    "receiver": ("receiver_name",),
    "title": ("title",),
    "quantity": ("pieces",),
    "unit": ("total",),
    "note": ("buyer_note",),
    "text": ("buyer_note",),
    "seller_note": ("seller_note",),
}
_IN_LINES = {
    **{name: (f"line.{name}",) for name in ("title", "sku", "variant", "quantity", "unit", "brand", "category")},
    "line_key": ("line.key",),
}
_IN_LINE: dict[str, tuple[str, ...]] = {
    "number": ("order_number",),
    "line_key": ("key",),
    **{name: (name,) for name in ("title", "sku", "variant", "quantity", "unit", "total", "paid", "refunded")},
    **{name: (name,) for name in ("paid_at", "brand", "category", "status")},
    "barcode": ("sku",),
}
_IN_CUSTOMER: dict[str, tuple[str, ...]] = {
    **_BOTH,
    "number": ("account",),
    "wechat": ("account",),
    "nickname": ("name", "account"),
    "name": ("name",),
    "receiver": ("name",),
    "first_name": ("name",),
    "last_name": ("name",),
    "landline": ("phone",),
    "note": ("note",),
    "text": ("note",),
    "seller_note": ("note",),
    "tags": ("tags",),
    "accepts_email": ("accepts_email",),
    "accepts_sms": ("accepts_sms",),
}
_IN_PRODUCT: dict[str, tuple[str, ...]] = {
    **{name: (name,) for name in ("title", "sku", "variant", "brand", "category", "cost", "currency", "barcode")},
    "handle": ("handle",),
    "name": ("title",),
    "unit": ("price",),
    "total": ("price",),
    "number": ("key",),
    "line_key": ("key",),
    "kind": ("category",),
}
_IN_INTERACTION: dict[str, tuple[str, ...]] = {
    **{name: (name,) for name in ("account", "phone", "email", "wechat", "kind", "channel", "direction", "staff")},
    **{name: (name,) for name in ("text", "rating", "follow_up")},
    "date": ("at",),
    "clock": ("at",),
    "placed_at": ("at",),
    "completed_at": ("at",),
    "name": ("name",),
    "first_name": ("name",),
    "last_name": ("name",),
    "nickname": ("name", "account"),
    "landline": ("phone",),
    "number": ("order_number",),
    "note": ("text",),
    "title": ("text",),
    "category": ("kind",),
    "seller_note": ("text",),
}
_IN_TILL: dict[str, tuple[str, ...]] = {
    "date": ("day",),
    "placed_at": ("day",),
    "total": ("total",),
    "paid": ("total",),
    "goods": ("total",),
    "currency": ("currency",),
    "note": ("note",),
    "text": ("note",),
}
_BY_ROW = {
    "order": _IN_ORDER,
    "line": _IN_LINE,
    "customer": _IN_CUSTOMER,
    "product": _IN_PRODUCT,
    "interaction": _IN_INTERACTION,
    "till": _IN_TILL,
}


def field_of(row: str, spread: str, name: str, concepts: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The fields that a concept may become in a row of this kind, the likeliest first. concepts: all of the file."""
    if row == "order" and spread != "none" and name in _IN_LINES:
        return _IN_LINES[name]
    if row == "customer" and name == "nickname" and concepts & {"name", "first_name", "last_name"}:
        return ("account",)
    if row == "order" and name == "unit" and concepts & {"total", "paid", "goods"}:
        return ()
    if row == "order" and name == "paid" and "paid" in concepts:
        return ("paid",)
    return _BY_ROW.get(row, {}).get(name, ())


def choices_of(row: str, spread: str = "none") -> tuple[str, ...]:
    """The fields that a column of such a file may be, in the order of a list of choices."""
    listed, known = FIELD_ORDER.get(row, ()), FIELDS.get(row)
    fields = [name for name in listed if known is None or name in known or name == "status"]
    fields += sorted((known or frozenset()) - set(listed))
    if row == "order" and spread != "none":
        fields = [name for name in fields if name not in ("title", "pieces")]
        fields += [f"line.{name}" for name in LINE.split()]
    return tuple(fields)


def from_values(found: Look) -> tuple[str, float]:
    """What a column is about when its header does not say."""
    for name, least, confidence, kinds in _BY_VALUES:
        if found.filled and found.share(*kinds) >= least:
            return name, confidence
    if found.filled > 4 and found.share("long") > 0.9 and found.distinct > found.filled * 0.3:
        return "number", 0.6
    return "", 0.0


_BY_VALUES: Sequence[tuple[str, float, float, tuple[str, ...]]] = (
    ("email", 0.7, 0.9, ("email",)),
    ("phone", 0.7, 0.8, ("mobile",)),
    ("date", 0.8, 0.6, ("date",)),
    ("province", 0.8, 0.6, ("province",)),
    ("address", 0.6, 0.6, ("whole_address",)),
    ("phone", 0.8, 0.6, ("phone",)),
    ("name", 0.8, 0.6, ("person",)),
    ("total", 0.9, 0.4, ("money",)),
)
