"""What an export looks like, as data: one TOML file per kind of export. The grammar:

    name = "taobao_orders"        how `--format` calls it
    title = "淘宝 / 天猫 订单报表"    what the window calls it
    channel = "taobao"            whose accounts and order numbers these are
    row = "order"                 what a row is: order, line (of an order in another file), customer, payment (of a
                                  bill), product, interaction, or till (the take of a day)
    spread = "none"               for row = "order", an order of several lines: none (one row each), blank (order cells
                                  only on its first row), repeat (order cells on every row, or empty below the first),
                                  add (amounts per row), either (nobody knows which of these two: an amount that
                                  differs within any order of the file is one per row, else it is repeated), mixed (a
                                  row without an item holds the totals; else equal totals on all rows are those of
                                  the order, and others are added). The rows of an order may lie apart but for blank
    added = ["refunded"]          amounts that are told per row in spite of spread = "repeat"
    joined = ";"                  a row may hold several lines, their keys and other cells joined by this
    dated_numbers = true          numbers begin with YYMMDD, the day of an order that has no time
    zone = "Asia/Shanghai"        zone of times without offset; "" is the shop's own
    currency = "CNY"              "" is the shop's own, unless the field `currency` names a column
    date_order = "ymd"            of dates in digits that do not begin with the year: mdy, dmy, or dmy_or_us: day
                                  first, but the month where AM or PM follows
    decimal_comma = false         true where 1.234 is a thousand; 12,50 is read rightly without
    skip_rows = 0                 at most so many rows of description follow the header; a row with a digit in a
                                  required cell is none
    quotes = true                 false where a quote in a file of tabs is a letter like any other
    encodings = ["cp1252"]        what a file that is not UTF-8 may be in, the likeliest first; GB18030 unless told
    twice_encoded = false         true where UTF-8 may have been taken for Latin and encoded again: MÃ¼ller
    silent = "paid"               state of an order without status text in a file without payment times (unpaid)
    tax_on_top = ["USD"]          currencies whose total and paid leave out the field `tax`; elsewhere it is inside
    footer = ["record(s)"]        a row whose first filled cell holds one of these ends the data
    lower = ["account"]           fields to be written in small letters
    needs = ["title"]             fields whose column must be there for the format to be recognised …
    required = ["number"]         … and these, whose cells must be filled too (a `paid` that cannot be read also
                                  costs an order its row: a guess would go into every sum)
    required_any = ["email"]      at least one of these cells must be filled
    address = "chinese"           the field `address` holds "province city district street(postcode)"
    order_prefix = ["T200P"]      what a bill writes before the order number of a shop; taken off

    [fields] and, for lines inside order rows, [line]: our field = where it comes from, one of
        "Header"                          that column
        ["Header", "Other"]               the first of them that is filled
        { join = ["A", "B"], with = " " } texts put together
        { sum = ["A", "B"], minus = ["C"] }   amounts; with part = "in" only what is above nothing, with part = "out"
                                          only what is below, without its sign; with when = ["D"] only where one of
                                          these amounts is filled and not nought
        { times = ["Pieces", "Price"] }   a count times an amount, where the file has no amount of a row
        { inside = "Header" }             the amount within a text, as in 已退款(￥12.34)
        { sign = ["A", "B"] }             for `currency`: by the sign of the first filled amount, else the shop's own
        ["Header", { join = ["A"] }]      the second where the first says nothing
      order:    number placed_at paid_at shipped_at completed_at cancelled_at goods shipping discount tax total paid
                refunded currency zone account buyer_name phone landline email receiver_name receiver_phone (where the
                buyer's is another) province city district address postcode country title pieces coupon_code buyer_note
                seller_note shop_name
      line:     order_number key title sku variant quantity unit total paid refunded paid_at brand category currency
                shipped_at returned
                A filled shipped_at makes a paid order a shipped one; zone names the zone of the row's times; returned
                are the pieces of a line that went back, which make refunds where the file has no amounts of them.
      customer: account name company phone email province city district address postcode country note tags
                accepts_email accepts_sms more_phones more_emails (one per line of the cell) birthday (ISO)
      payment:  number placed_at counterparty account amount direction kind status order_number fee refunded note
                currency
                Without [[status]] the words of `status` are read as most bills mean them.
                Without `direction` money comes in, but for amounts below nothing and for refunds, which are
                rows of their own then.
      product:  key title sku variant brand category price cost currency barcode handle
                Rows of one handle are variants: title, brand and category stand on the first.
      interaction: account name phone email wechat at kind channel direction staff order_number text rating follow_up
                Kinds, channels and directions are words of either language; follow_up is a day.
      till:     day total currency note

    [[status]]                    one per status column, the most important first
    header = "订单状态"            or a list: the first that is there
    match = "prefix"              how its texts are compared with the map: prefix (the longest wins) or contains
    from = ["closed"]             only an order in one of these states is moved by this column
    after_payment = true          only an order with a payment time is (where there is such a column)
    others = "none"               a text that the map does not know: report (a finding) or none (ignored)
    map = { "交易成功" = "completed" }   to a state of an order, closed_unpaid (and was never paid), or none

    [refund]
    repeats_discount = true       a refund equal to (goods + shipping or total) - paid is a discount told twice
    closed_means_refunded = true  without a refund column, an order closed after payment was paid back whole
    amount_decides = true         a refund of less than was paid is a partial one, even where a state says refunded

    [[variants]]                  header lines met so far, in any order; columns only remembered count for nothing
    label = "40 columns"
    confidence = "seen in a real file", "seen in code that reads it", "from documentation", "from memory, unverified",
                 or "described by the shop": then three quarters of a header must be these columns
    columns = ["订单编号", …]

Headers are compared without quotes, guards, outer spaces and case; full-width brackets equal plain ones.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from desktop.domain.errors import BadFormatFile
from desktop.domain.orders import OrderStatus
from desktop.domain.resources import resource

_TOP = (
    "name title channel row spread added joined dated_numbers zone currency date_order decimal_comma skip_rows footer "
    "lower needs required required_any address order_prefix fields line status refund variants "
    "quotes encodings twice_encoded silent tax_on_top"
)
_ORDER = (
    "shipped_at zone tax "
    "number placed_at paid_at completed_at cancelled_at goods shipping discount total paid refunded currency account "
    "buyer_name receiver_name phone receiver_phone landline email province city district address postcode country "
    "title pieces coupon_code buyer_note seller_note shop_name"
)
_LINE = (
    "order_number key title sku variant quantity unit total paid refunded paid_at brand category "
    "currency shipped_at returned"
)
_CUSTOMER = (
    "account name company phone email province city district address postcode country note tags "
    "accepts_email accepts_sms more_phones more_emails birthday"
)
_PAYMENT = "number placed_at counterparty account amount direction kind status order_number fee refunded note currency"
_PRODUCT = "key title sku variant brand category price cost currency barcode handle"
_INTERACTION = "account name phone email wechat at kind channel direction staff order_number text rating follow_up"
FIELDS = {
    "order": frozenset(_ORDER.split()),
    "line": frozenset(_LINE.split()),
    "customer": frozenset(_CUSTOMER.split()),
    "payment": frozenset(_PAYMENT.split()),
    "product": frozenset(_PRODUCT.split()),
    "interaction": frozenset(_INTERACTION.split()),
    "till": frozenset(("day", "total", "currency", "note")),
}
# What a row cannot do without, whatever its format says.
_IDENTITY = {
    "order": ("number", "placed_at"),
    "line": ("order_number",),
    "payment": ("number", "placed_at", "amount"),
    "interaction": ("at",),
    "till": ("day", "total"),
}
SPREADS = ("none", "blank", "repeat", "add", "either", "mixed")
ADDABLE = ("goods", "shipping", "discount", "total", "paid", "refunded")
DESCRIBED = "described by the shop"  # the confidence of a header line that a person has told us about
STATES = frozenset({*map(str, OrderStatus), "closed_unpaid", "none"})


@dataclass(frozen=True)
class Source:
    """Where a field comes from: the first filled of these headers, or their join, sum, product or currency sign."""

    headers: tuple[str, ...]
    kind: str = "first"
    minus: tuple[str, ...] = ()
    glue: str = " "
    part: str = ""
    when: tuple[str, ...] = ()
    otherwise: "Source | None" = None

    @property
    def every_header(self) -> tuple[str, ...]:
        return (*self.headers, *(self.otherwise.every_header if self.otherwise else ()))


@dataclass(frozen=True)
class StatusColumn:
    headers: tuple[str, ...]
    map: Mapping[str, str]
    match: str = "prefix"
    only_from: frozenset[str] = frozenset()
    after_payment: bool = False
    report_others: bool = True


@dataclass(frozen=True)
class Variant:
    """A header line that was met, and how far to trust it."""

    label: str
    confidence: str
    columns: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Format:
    """One kind of export; the grammar is at the top of this module. Two are equal when they are the same one."""

    name: str
    title: str
    channel: str
    row: str
    spread: str = "none"
    added: tuple[str, ...] = ()
    joined: str = ""
    silent: str = "unpaid"
    dated_numbers: bool = False
    zone: str = ""
    currency: str = ""
    date_order: str = "ymd"
    decimal_comma: bool = False
    skip_rows: int = 0
    footer: tuple[str, ...] = ()
    lower: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    required_any: tuple[str, ...] = ()
    address: str = ""
    order_prefix: tuple[str, ...] = ()
    quotes: bool = True
    encodings: tuple[str, ...] = ()
    twice_encoded: bool = False
    tax_on_top: frozenset[str] = frozenset()
    fields: Mapping[str, Source] = field(default_factory=dict)
    line: Mapping[str, Source] = field(default_factory=dict)
    status: tuple[StatusColumn, ...] = ()
    repeats_discount: bool = False
    closed_means_refunded: bool = False
    amount_decides: bool = False
    variants: tuple[Variant, ...] = ()


class _Problem(Exception):
    """A sentence about what the grammar does not allow."""


@cache
def formats() -> dict[str, Format]:
    """The built-in formats by name."""
    shipped = (read_format(path) for path in sorted(resource("formats").glob("*.toml")))
    return {shape.name: shape for shape in shipped}


def load_format(name_or_path: str | Path) -> Format:
    """A built-in format by its name, or the user's own by the path of its file. Raises BadFormatFile."""
    known = formats().get(str(name_or_path))
    return known or read_format(Path(name_or_path))


def read_format(path: Path) -> Format:
    """Read a format file. Raises BadFormatFile with what is wrong in plain words."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        known = ", ".join(formats()) if path.suffix != ".toml" else ""
        raise BadFormatFile(path, "no such format" + (f"; known are {known}" if known else " file")) from None
    except OSError as error:
        raise BadFormatFile(path, f"cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError:
        raise BadFormatFile(path, "is not UTF-8 text") from None
    return parse_format(text, path)


def parse_format(text: str, path: Path) -> Format:
    """The format that a text of the grammar tells; path: what to call it by in an error. Raises BadFormatFile."""
    try:
        return _format(tomllib.loads(text), path.stem)
    except tomllib.TOMLDecodeError as error:
        raise BadFormatFile(path, f"is not TOML: {error}") from None
    except _Problem as problem:
        raise BadFormatFile(path, str(problem)) from None


def _format(data: dict[str, Any], stem: str) -> Format:
    if unknown := sorted(data.keys() - set(_TOP.split())):
        raise _Problem(f"unknown key {unknown[0]!r}")
    row = _choice(data, "row", tuple(FIELDS), "")
    refund = _table(data, "refund")
    fields = _sources(_table(data, "fields"), FIELDS[row], "fields")
    if not fields:
        raise _Problem("[fields] is missing or empty")
    shape = Format(
        name=_text(data, "name", stem),
        title=_text(data, "title", _text(data, "name", stem)),
        channel=_text(data, "channel", stem),
        row=row,
        spread=_choice(data, "spread", SPREADS, "none"),
        added=_texts(data, "added"),
        joined=_text(data, "joined", ""),
        silent=_choice(data, "silent", tuple(map(str, OrderStatus)), "unpaid"),
        dated_numbers=_flag(data, "dated_numbers"),
        zone=_zone(_text(data, "zone", "")),
        currency=_text(data, "currency", ""),
        date_order=_choice(data, "date_order", ("ymd", "mdy", "dmy", "dmy_or_us"), "ymd"),
        decimal_comma=_flag(data, "decimal_comma"),
        skip_rows=_count(data, "skip_rows"),
        footer=_texts(data, "footer"),
        lower=frozenset(_texts(data, "lower")),
        needs=frozenset(_texts(data, "needs")),
        required=frozenset((*_texts(data, "required"), *_IDENTITY.get(row, ()))) - _not_needed(data),
        required_any=_texts(data, "required_any"),
        address=_choice(data, "address", ("", "chinese"), ""),
        order_prefix=_texts(data, "order_prefix"),
        quotes=_flag(data, "quotes", True),
        encodings=_texts(data, "encodings"),
        twice_encoded=_flag(data, "twice_encoded"),
        tax_on_top=frozenset(_texts(data, "tax_on_top")),
        fields=fields,
        line=_sources(_table(data, "line"), FIELDS["line"], "line"),
        status=tuple(_status(entry) for entry in _tables(data, "status")),
        repeats_discount=_flag(refund, "repeats_discount"),
        closed_means_refunded=_flag(refund, "closed_means_refunded"),
        amount_decides=_flag(refund, "amount_decides"),
        variants=tuple(_variant(entry) for entry in _tables(data, "variants")),
    )
    _check_required(shape)
    return shape


def _not_needed(data: dict[str, Any]) -> frozenset[str]:
    """Numbers that tell the day can do without a column of times."""
    return frozenset({"placed_at"} if _flag(data, "dated_numbers") else ())


def _check_required(shape: Format) -> None:
    if wrong := sorted(set(shape.added) - set(ADDABLE)):
        raise _Problem(f"added names {wrong[0]!r}, which is no amount of an order")
    named = shape.required | shape.needs | set(shape.required_any) | shape.lower
    if missing := sorted(named - shape.fields.keys()):
        raise _Problem(f"the field {missing[0]!r} is asked for but [fields] does not say where it comes from")


def _sources(table: dict[str, Any], allowed: frozenset[str], where: str) -> dict[str, Source]:
    if unknown := sorted(table.keys() - allowed):
        raise _Problem(f"[{where}] has no field {unknown[0]!r}")
    return {name: _source(value, f"{where}.{name}") for name, value in table.items()}


def _source(value: Any, where: str) -> Source:
    if isinstance(value, dict):
        return _compound(value, where)
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        cut = next(place for place, each in enumerate(value) if isinstance(each, dict)) or 1
        first = _source(value[0] if isinstance(value[0], dict) else value[:cut], where)
        return replace(first, otherwise=_source(value[cut:], where)) if value[cut:] else first
    headers = _list(value, where)
    if not headers:
        raise _Problem(f"{where} names no column")
    return Source(headers)


def _compound(value: dict[str, Any], where: str) -> Source:
    if value.keys() <= {"join", "with"} and "join" in value:
        return Source(_list(value["join"], where), "join", glue=_text(value, "with", " "))
    if value.keys() <= {"sum", "minus", "part", "when"} and "sum" in value:
        part = _choice(value, "part", ("", "in", "out"), "")
        minus, when = _texts(value, "minus"), _texts(value, "when")
        return Source(_list(value["sum"], where), "sum", minus, part=part, when=when)
    if value.keys() == {"times"}:
        headers = _list(value["times"], where)
        if len(headers) != 2:
            raise _Problem(f"{where}: times names two columns, a count and an amount")
        return Source(headers, "times")
    for kind in ("inside", "sign"):
        if value.keys() == {kind}:
            return Source(_list(value[kind], where), kind)
    raise _Problem(
        f"{where} must be a header, a list of headers, {{join, with}}, {{sum, minus, part, when}}, {{times}},"
        " {inside} or {sign}"
    )


def _status(entry: dict[str, Any]) -> StatusColumn:
    if unknown := sorted(entry.keys() - {"header", "match", "from", "after_payment", "others", "map"}):
        raise _Problem(f"[[status]] has no key {unknown[0]!r}")
    states = _table(entry, "map")
    for text, state in states.items():
        if state not in STATES:
            raise _Problem(f"[[status]] turns {text!r} into {state!r}, which is no state of an order")
    return StatusColumn(
        headers=_list(entry.get("header", []), "status.header"),
        map=states,
        match=_choice(entry, "match", ("prefix", "contains"), "prefix"),
        only_from=frozenset(_texts(entry, "from")),
        after_payment=_flag(entry, "after_payment"),
        report_others=_choice(entry, "others", ("report", "none"), "report") == "report",
    )


def _variant(entry: dict[str, Any]) -> Variant:
    return Variant(_text(entry, "label", ""), _text(entry, "confidence", ""), _texts(entry, "columns"))


def _zone(name: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        if name:
            ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        raise _Problem(f"there is no time zone {name!r}") from None
    return name


def _text(table: dict[str, Any], key: str, default: str) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise _Problem(f"{key} must be a text")
    return value


def _choice(table: dict[str, Any], key: str, choices: tuple[str, ...], default: str) -> str:
    value = _text(table, key, default)
    if value not in choices:
        raise _Problem(f"{key} must be one of: {', '.join(filter(None, choices))}")
    return value


def _flag(table: dict[str, Any], key: str, default: bool = False) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise _Problem(f"{key} must be true or false")
    return value


def _count(table: dict[str, Any], key: str) -> int:
    value = table.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _Problem(f"{key} must be a number from 0")
    return value


def _list(value: Any, where: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _Problem(f"{where} must be a text or a list of texts")
    return tuple(value)


def _texts(table: dict[str, Any], key: str) -> tuple[str, ...]:
    return _list(table.get(key, []), key)


def _table(table: dict[str, Any], key: str) -> dict[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise _Problem(f"[{key}] must be a table")
    return value


def _tables(table: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise _Problem(f"[[{key}]] must be a list of tables")
    return value
