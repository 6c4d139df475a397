"""The words of the mapping: kinds of rows, fields, states, and what is still missing."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.ui.words import word

ROWS = {
    "customer": QT_TRANSLATE_NOOP("mapping", "A customer"),
    "order": QT_TRANSLATE_NOOP("mapping", "An order"),
    "line": QT_TRANSLATE_NOOP("mapping", "An item of an order"),
    "interaction": QT_TRANSLATE_NOOP("mapping", "A contact with a customer"),
    "product": QT_TRANSLATE_NOOP("mapping", "A product"),
    "till": QT_TRANSLATE_NOOP("mapping", "A day's takings"),
}
SPREADS = {
    "none": QT_TRANSLATE_NOOP("mapping", "one row each"),
    "repeat": QT_TRANSLATE_NOOP("mapping", "several rows, amounts on each"),
    "blank": QT_TRANSLATE_NOOP("mapping", "several rows, amounts on the first"),
    "add": QT_TRANSLATE_NOOP("mapping", "several rows, amounts added up"),
}
DATE_ORDERS = {
    "ymd": QT_TRANSLATE_NOOP("mapping", "year, month, day"),
    "dmy": QT_TRANSLATE_NOOP("mapping", "day, month, year"),
    "mdy": QT_TRANSLATE_NOOP("mapping", "month, day, year"),
}
STATES = ("unpaid", "paid", "shipped", "completed", "refunding", "partially_refunded", "refunded", "closed")
FIELDS = {
    "number": QT_TRANSLATE_NOOP("mapping", "Order number"),
    "order_number": QT_TRANSLATE_NOOP("mapping", "Order number"),
    "placed_at": QT_TRANSLATE_NOOP("mapping", "Ordered on"),
    "paid_at": QT_TRANSLATE_NOOP("mapping", "Paid on"),
    "completed_at": QT_TRANSLATE_NOOP("mapping", "Completed on"),
    "cancelled_at": QT_TRANSLATE_NOOP("mapping", "Cancelled on"),
    "status": QT_TRANSLATE_NOOP("mapping", "State"),
    "paid": QT_TRANSLATE_NOOP("mapping", "Amount paid"),
    "total": QT_TRANSLATE_NOOP("mapping", "Total"),
    "goods": QT_TRANSLATE_NOOP("mapping", "Goods in all"),
    "shipping": QT_TRANSLATE_NOOP("mapping", "Postage"),
    "discount": QT_TRANSLATE_NOOP("mapping", "Discount"),
    "refunded": QT_TRANSLATE_NOOP("mapping", "Refund"),
    "currency": QT_TRANSLATE_NOOP("mapping", "Currency"),
    "buyer_name": QT_TRANSLATE_NOOP("mapping", "Buyer's name"),
    "account": QT_TRANSLATE_NOOP("mapping", "Account or card"),
    "phone": QT_TRANSLATE_NOOP("mapping", "Phone"),
    "landline": QT_TRANSLATE_NOOP("mapping", "Landline"),
    "email": QT_TRANSLATE_NOOP("mapping", "E-mail"),
    "receiver_name": QT_TRANSLATE_NOOP("mapping", "Receiver's name"),
    "province": QT_TRANSLATE_NOOP("mapping", "Province"),
    "city": QT_TRANSLATE_NOOP("mapping", "City"),
    "district": QT_TRANSLATE_NOOP("mapping", "District"),
    "address": QT_TRANSLATE_NOOP("mapping", "Address"),
    "postcode": QT_TRANSLATE_NOOP("mapping", "Postcode"),
    "country": QT_TRANSLATE_NOOP("mapping", "Country"),
    "title": QT_TRANSLATE_NOOP("mapping", "Goods"),
    "pieces": QT_TRANSLATE_NOOP("mapping", "Number of pieces"),
    "coupon_code": QT_TRANSLATE_NOOP("mapping", "Coupon"),
    "buyer_note": QT_TRANSLATE_NOOP("mapping", "Buyer's note"),
    "seller_note": QT_TRANSLATE_NOOP("mapping", "Our note"),
    "shop_name": QT_TRANSLATE_NOOP("mapping", "Shop"),
    "line.title": QT_TRANSLATE_NOOP("mapping", "Item: goods"),
    "line.sku": QT_TRANSLATE_NOOP("mapping", "Item: SKU"),
    "line.variant": QT_TRANSLATE_NOOP("mapping", "Item: size or colour"),
    "line.quantity": QT_TRANSLATE_NOOP("mapping", "Item: quantity"),
    "line.unit": QT_TRANSLATE_NOOP("mapping", "Item: unit price"),
    "line.total": QT_TRANSLATE_NOOP("mapping", "Item: amount"),
    "line.paid": QT_TRANSLATE_NOOP("mapping", "Item: amount paid"),
    "line.refunded": QT_TRANSLATE_NOOP("mapping", "Item: refund"),
    "line.brand": QT_TRANSLATE_NOOP("mapping", "Item: brand"),
    "line.category": QT_TRANSLATE_NOOP("mapping", "Item: category"),
    "line.key": QT_TRANSLATE_NOOP("mapping", "Item: its own number"),
    "sku": QT_TRANSLATE_NOOP("mapping", "SKU"),
    "variant": QT_TRANSLATE_NOOP("mapping", "Size or colour"),
    "quantity": QT_TRANSLATE_NOOP("mapping", "Quantity"),
    "unit": QT_TRANSLATE_NOOP("mapping", "Unit price"),
    "brand": QT_TRANSLATE_NOOP("mapping", "Brand"),
    "category": QT_TRANSLATE_NOOP("mapping", "Category"),
    "key": QT_TRANSLATE_NOOP("mapping", "Its own number"),
    "name": QT_TRANSLATE_NOOP("mapping", "Name"),
    "company": QT_TRANSLATE_NOOP("mapping", "Company"),
    "tags": QT_TRANSLATE_NOOP("mapping", "Tags"),
    "note": QT_TRANSLATE_NOOP("mapping", "Note"),
    "accepts_email": QT_TRANSLATE_NOOP("mapping", "Accepts e-mail"),
    "accepts_sms": QT_TRANSLATE_NOOP("mapping", "Accepts text messages"),
    "price": QT_TRANSLATE_NOOP("mapping", "Price"),
    "cost": QT_TRANSLATE_NOOP("mapping", "Cost"),
    "barcode": QT_TRANSLATE_NOOP("mapping", "Barcode"),
    "handle": QT_TRANSLATE_NOOP("mapping", "Handle"),
    "at": QT_TRANSLATE_NOOP("mapping", "Date and time"),
    "wechat": QT_TRANSLATE_NOOP("mapping", "WeChat"),
    "kind": QT_TRANSLATE_NOOP("mapping", "Kind of contact"),
    "channel": QT_TRANSLATE_NOOP("mapping", "Channel"),
    "direction": QT_TRANSLATE_NOOP("mapping", "Who called whom"),
    "staff": QT_TRANSLATE_NOOP("mapping", "Staff"),
    "text": QT_TRANSLATE_NOOP("mapping", "What was said"),
    "rating": QT_TRANSLATE_NOOP("mapping", "Rating"),
    "follow_up": QT_TRANSLATE_NOOP("mapping", "Follow-up date"),
    "day": QT_TRANSLATE_NOOP("mapping", "Day"),
}
_MISSING = {
    ("order", "placed_at"): QT_TRANSLATE_NOOP("mapping", "Choose the column that holds the day of the order."),
    ("line", "order_number"): QT_TRANSLATE_NOOP("mapping", "Choose the column that holds the order number."),
    ("line", "title"): QT_TRANSLATE_NOOP("mapping", "Choose the column that names the goods."),
    ("customer", "name"): QT_TRANSLATE_NOOP(
        "mapping", "Choose a column with a name, an account, a phone or an e-mail address."
    ),
    ("interaction", "at"): QT_TRANSLATE_NOOP("mapping", "Choose the column that holds the day of the contact."),
    ("interaction", "account"): QT_TRANSLATE_NOOP("mapping", "Choose the column that says which customer it was."),
    ("product", "key"): QT_TRANSLATE_NOOP("mapping", "Choose the column that names the product."),
    ("till", "day"): QT_TRANSLATE_NOOP("mapping", "Choose the column that holds the day."),
    ("till", "total"): QT_TRANSLATE_NOOP("mapping", "Choose the column that holds the takings."),
}


def say(text: str) -> str:
    return QCoreApplication.translate("mapping", text)


def field_word(code: str) -> str:
    """A field in words, "" being a column that is left out; a field without words is shown as it is."""
    return say(FIELDS.get(code, code)) if code else QCoreApplication.translate("mapping", "Leave out")


def row_word(code: str) -> str:
    return say(ROWS.get(code, code))


def state_word(code: str) -> str:
    """The state of an order; "none" for a text that says nothing about it."""
    if code == "none":
        return QCoreApplication.translate("mapping", "says nothing")
    if code == "closed_unpaid":
        return QCoreApplication.translate("mapping", "Closed, never paid")
    return word("order", code)


def missing_sentence(row: str, group: tuple[str, ...]) -> str:
    """What has still to be chosen, for a group of fields of which one must be there."""
    text = _MISSING.get((row, group[0]))
    return say(text) if text else ", ".join(field_word(each) for each in group)
