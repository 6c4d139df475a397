"""Rows of cells made into OrderRow, LineRow and CustomerRow, some hundred at a time and a column at a time."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, fields
from datetime import date
from itertools import repeat
from typing import Any

from desktop.domain.records import CustomerRow, LineRow, OrderRow
from desktop.importers.addresses import chinese_parts
from desktop.importers.cells import texts
from desktop.importers.columns import Columns, Reader, first_known
from desktop.importers.dates import Clock
from desktop.importers.formats import Format, Source
from desktop.importers.records import Skipped
from desktop.importers.states import RefundRules, Stand, Statuses

_TAG_BREAK = re.compile(r"[,，;；]")
_DATED = re.compile(r"(\d\d)(\d\d)(\d\d)\D?\d{9,}", re.ASCII)
_MASKED = frozenset("*＊")
_PLACE = ("province", "city", "district", "address", "postcode", "country")
_WHO = ("account", "buyer_name", "receiver_name", "phone", "receiver_phone", "landline", "email")
_SAID = ("title", "coupon_code", "buyer_note", "seller_note", "shop_name")
_ORDER_TEXTS = (*_WHO, *_PLACE, *_SAID)
_CUSTOMER_TEXTS = ("account", "name", "company", "phone", "email", *_PLACE, "note", "birthday")


class Task:
    """What every builder of one file needs to know."""

    def __init__(self, shape: Format, header: tuple[str, ...], clock: Clock, currency: str) -> None:
        self.shape, self.header, self.clock, self.currency = shape, header, clock, currency
        self.skipped = Skipped()

    def reader(self, sources: Iterable[tuple[str, Source]]) -> Reader:
        return Reader(dict(sources), self.shape, self.header, self.clock, self.currency)


class OrderBuilder:
    """Orders; the rows noted in reader.bad must not be used."""

    def __init__(self, task: Task) -> None:
        shape = task.shape
        self._shape, self._currency = shape, task.currency
        self.reader = task.reader(shape.fields.items())
        has = self.reader.places
        self.statuses = Statuses(shape, task.header, "paid_at" in has)
        has_refunds = "refunded" in has
        self._refunds = RefundRules(
            *(shape.repeats_discount, shape.closed_means_refunded, has_refunds),
            of_parts=shape.spread == "add",
            amount_decides=shape.amount_decides and has_refunds,
        )

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[OrderRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        values: dict[str, Any] = {name: reader.text(name, columns) for name in ("number", *_ORDER_TEXTS)}
        numbers = values["number"] if self._shape.dated_numbers else None
        moments, days = _known(reader.times("placed_at", columns, numbers and [_day_of(each) for each in numbers]))
        if numbers and None in moments:
            reader.note("placed_at", moments, None)
        paid_at, _ = reader.times("paid_at", columns) or ([None] * size, [])
        if self._shape.address == "chinese":
            _split_addresses(values)
        _drop_masked_places(values)
        values |= self._money(columns, size, self._stands(columns, paid_at, size))
        values |= {
            "line": lines,
            "channel": repeat(self._shape.channel, size),
            "placed_ms": moments,
            "business_date": days,
            "paid_ms": paid_at,
            "pieces": reader.count("pieces", columns, 0),
            "lines": [[] for _ in rows],
        }
        return _assembled(OrderRow, values, size)

    def _stands(self, columns: Columns, paid_at: Sequence[int | None], size: int) -> list[Stand]:
        reader, stands = self.reader, self.statuses.stands
        paid = [moment is not None for moment in paid_at]
        cancelled = reader.filled("cancelled_at", columns, size)
        completed = reader.filled("completed_at", columns, size)
        shipped = reader.filled("shipped_at", columns, size)
        cells = [columns[each] for each in self.statuses.columns]
        found = [stands[key] for key in zip(paid, cancelled, completed, shipped, *cells, strict=True)]
        if self.statuses.any_unknown:
            reader.unknown = [(row, each) for row, stand in enumerate(found) for each in stand.unknown]
        return found

    def _money(self, columns: Columns, size: int, stands: list[Stand]) -> dict[str, Any]:
        reader, nothing = self.reader, [None] * size
        currencies = reader.currencies(columns)
        goods, shipping, discount, total, paid, refunded = (
            reader.amount(name, columns, currencies)
            for name in ("goods", "shipping", "discount", "total", "paid", "refunded")
        )
        payable = _payable(goods, shipping, size)
        total = payable if total is None else first_known([total, payable])
        if self._shape.tax_on_top and (tax := reader.amount("tax", columns, currencies)):
            taxes = self._taxes(tax, currencies or [self._currency] * size)
            total, paid = _with_taxes(total, taxes), None if paid is None else _with_taxes(paid, taxes)
        settle = self._refunds.settle
        settled = [
            (stand.status, money, 0)
            if stand.was_paid and money is not None and not back and stand.status not in ("refunded", "closed")
            else settle(stand, money, back, whole, due)
            for stand, money, back, whole, due in zip(
                stands, paid or nothing, refunded or nothing, total, payable, strict=True
            )
        ]
        status, paid_out, back_out = zip(*settled, strict=True)
        return {
            "status": status,
            "was_paid": [stand.was_paid or back > 0 for stand, back in zip(stands, back_out, strict=True)],
            "currency": currencies or repeat(self._currency, size),
            "goods_minor": goods,
            "shipping_minor": _zeros(shipping),
            "discount_minor": None if discount is None else [abs(each or 0) for each in discount],
            "total_minor": _zeros(total),
            "paid_minor": paid_out,
            "refunded_minor": back_out,
        }

    def _taxes(self, taxes: list[int | None], currencies: Sequence[str]) -> list[int]:
        """What comes on top of each amount."""
        outside = self._shape.tax_on_top
        return [tax or 0 if currency in outside else 0 for tax, currency in zip(taxes, currencies, strict=True)]


class LineBuilder:
    """Order lines, of an item file or inside the rows of an order file; keys are given later where there are none."""

    def __init__(self, task: Task, inside: bool) -> None:
        shape = task.shape
        sources = dict(shape.line if inside else shape.fields)
        if inside:
            sources["order_number"] = shape.fields["number"]
            sources |= {name: source for name, source in shape.fields.items() if name == "currency"}
        self.reader = task.reader(sources.items())
        has = self.reader.places
        self.statuses = None if inside else Statuses(shape, task.header, "paid_at" in has)
        self._refunds = RefundRules(False, False, "refunded" in has)

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[LineRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        names = ("order_number", "key", "title", "sku", "variant", "brand", "category")
        values: dict[str, Any] = {name: reader.text(name, columns) for name in names}
        values["key"] = values["key"] or [""] * size
        values["title"] = values["title"] or [""] * size
        currencies = reader.currencies(columns)
        unit, total, paid, refunded = (
            reader.amount(name, columns, currencies) for name in ("unit", "total", "paid", "refunded")
        )
        quantity = reader.count("quantity", columns, 1)
        if refunded is None and unit and (returned := reader.count("returned", columns, 0)):
            refunded = _sent_back(unit, quantity or [1] * size, returned)
        values |= {
            "line": lines,
            "quantity": quantity,
            "unit_minor": unit,
            "total_minor": total,
        }
        values |= self._money(columns, size, paid, refunded)
        return _assembled(LineRow, values, size)

    def _money(
        self, columns: Columns, size: int, paid: list[int | None] | None, refunded: list[int | None] | None
    ) -> dict[str, Any]:
        statuses = self.statuses
        if statuses is None:
            return {"paid_minor": paid, "refunded_minor": _zeros(refunded)}
        moments, _ = self.reader.times("paid_at", columns) or ([None] * size, [])
        cells = [columns[each] for each in statuses.columns]
        paid_at, no = [moment is not None for moment in moments], [False] * size
        shipped = self.reader.filled("shipped_at", columns, size)
        stands = [statuses.stands[key] for key in zip(paid_at, no, no, shipped, *cells, strict=True)]
        if statuses.any_unknown:
            self.reader.unknown = [(row, each) for row, stand in enumerate(stands) for each in stand.unknown]
        nothing = [None] * size
        settled = [
            self._settled(stand, *money)
            for stand, *money in zip(stands, paid or nothing, refunded or nothing, strict=True)
        ]
        status, paid_out, back_out = zip(*settled, strict=True)
        return {"status": status, "paid_minor": paid_out, "refunded_minor": back_out}

    def _settled(self, stand: Stand, paid: int | None, back: int | None) -> tuple[str, int | None, int]:
        if not stand.was_paid or paid is None:
            return stand.status, paid if stand.was_paid else None, abs(back or 0)
        if stand.status == "refunded" and back and abs(back) < paid:
            return "partially_refunded", paid, abs(back)
        return self._refunds.settle(stand, paid, back, None, None)


class CustomerBuilder:
    """Customers of a customer list."""

    def __init__(self, task: Task) -> None:
        self._shape = task.shape
        self.reader = task.reader(task.shape.fields.items())

    def build(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[CustomerRow]:
        reader, size = self.reader, len(rows)
        reader.begin()
        columns = list(zip(*rows, strict=True))
        values: dict[str, Any] = {name: reader.text(name, columns) for name in _CUSTOMER_TEXTS}
        if self._shape.address == "chinese":
            _split_addresses(values)
        values |= {
            "line": lines,
            "channel": repeat(self._shape.channel, size),
            "tags": [_tags(text) for text in reader.text("tags", columns) or [""] * size],
            "more_phones": [_several(text) for text in reader.text("more_phones", columns) or [""] * size],
            "more_emails": [_several(text) for text in reader.text("more_emails", columns) or [""] * size],
            "accepts_email": reader.answer("accepts_email", columns),
            "accepts_sms": reader.answer("accepts_sms", columns),
        }
        return _assembled(CustomerRow, values, size)


def _assembled(row_type: Any, values: dict[str, Any], size: int) -> list[Any]:
    """One row per line from one iterable per field; fields without one keep their default."""
    arguments = []
    for each in fields(row_type):
        column = values.get(each.name)
        if column is None:
            column = repeat(each.default, size) if each.default is not MISSING else [[] for _ in range(size)]
        arguments.append(column)
    return list(map(row_type, *arguments))


def _known(stamps: tuple[list[Any], list[Any]] | None) -> tuple[list[Any], list[Any]]:
    assert stamps is not None, "a format without its required column was let through"
    return stamps


def _day_of(number: str) -> str:
    """The day that a number such as 260517-607198974342268 begins with; "" when it does not."""
    match = _DATED.fullmatch(number) if isinstance(number, str) else None
    if match is None:
        return ""
    try:
        return date(2000 + int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return ""


def _drop_masked_places(values: dict[str, Any]) -> None:
    """A province, city or district of nothing but stars is none; an address keeps what there is to be seen of it."""
    for name in ("province", "city", "district"):
        column = values[name]
        if column is not None and any(text[:1] in _MASKED for text in column if text):
            values[name] = ["" if _MASKED.issuperset(text) else text for text in column]


def _zeros(amounts: list[int | None] | None) -> list[int] | None:
    return None if amounts is None else [each or 0 for each in amounts]


def _payable(goods: list[int | None] | None, shipping: list[int | None] | None, size: int) -> list[int | None]:
    if goods is None:
        return [None] * size
    if shipping is None:
        return goods
    return [None if ware is None else ware + (way or 0) for ware, way in zip(goods, shipping, strict=True)]


def _with_taxes(amounts: list[int | None], taxes: list[int]) -> list[int | None]:
    return [None if amount is None else amount + tax for amount, tax in zip(amounts, taxes, strict=True)]


def _sent_back(units: list[int | None], bought: list[int], returned: list[int]) -> list[int | None]:
    """What the pieces of each line that went back had cost."""
    return [(unit or 0) * min(back, size) for unit, size, back in zip(units, bought, returned, strict=True)]


def _split_addresses(values: dict[str, Any]) -> None:
    """Put the parts of whole addresses into their own columns, without covering what the file says itself."""
    if values["address"] is None:
        return
    names = ("province", "city", "district", "address", "postcode")
    parts = zip(*map(chinese_parts, values["address"]), strict=True)
    for name, column in zip(names, parts, strict=True):
        given = values[name]
        values[name] = (
            column if given is None or name == "address" else [a or b for a, b in zip(given, column, strict=True)]
        )


def _tags(text: str) -> list[str]:
    return [tag for tag in texts([part.strip() for part in _TAG_BREAK.split(text)]) if tag] if text else []


def _several(text: str) -> list[str]:
    """The values of a cell that holds one per line."""
    return text.split("\n") if text else []
