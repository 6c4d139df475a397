"""What an export looks like, as data: one TOML file per kind of export. The grammar:

    name = "taobao_orders"        how `--format` calls it
    title = "淘宝 / 天猫 订单报表"    what the window calls it
    channel = "taobao"            whose accounts and order numbers these are
    row = "order"                 what a row is: order, line (of an order in another file) or customer
    spread = "none"               for row = "order", an order of several lines: none (one row each), blank (order cells
                                  only on its first row), repeat (order cells on every row, or empty below the first),
                                  add (amounts per row), either (nobody knows which of these two: an amount that
                                  differs within any order of the file is one per row, else it is repeated)
    added = ["refunded"]          amounts that are told per row in spite of spread = "repeat"
    joined = ";"                  a row may hold several lines, their keys and other cells joined by this
    silent = "unknown"            state of an order without status text in a file without payment times (unpaid)
    dated_numbers = true          numbers begin with YYMMDD, the day of an order that has no time
    zone = "Asia/Shanghai"        zone of times without offset; "" is the shop's own
    currency = "CNY"              "" is the shop's own, unless the field `currency` names a column
    date_order = "ymd"            of dates in digits that do not begin with the year: mdy or dmy
    decimal_comma = false         true where 1.234,50 is meant
    skip_rows = 0                 rows of description between the header and the data
    footer = ["record(s)"]        a row whose first filled cell holds one of these ends the data
    lower = ["account"]           fields to be written in small letters
    needs = ["title"]             fields whose column must be there for the format to be recognised …
    required = ["number"]         … and these, whose cells must be filled too (a `paid` that cannot be read also
                                  costs an order its row: a guess would go into every sum)
    required_any = ["email"]      at least one of these cells must be filled
    address = "chinese"           the field `address` holds "province city district street(postcode)"

    [fields] and, for lines inside order rows, [line]: our field = where it comes from, one of
        "Header"                          that column
        ["Header", "Other"]               the first of them that is filled
        { join = ["A", "B"], with = " " } texts put together
        { sum = ["A", "B"], minus = ["C"] }   amounts
      order:    number placed_at paid_at completed_at cancelled_at goods shipping discount total paid refunded currency
                account buyer_name phone landline email receiver_name receiver_phone (where the buyer's is another)
                province city district address postcode country title pieces coupon_code buyer_note seller_note
                shop_name
      line:     order_number key title sku variant quantity unit total paid refunded paid_at brand category
      customer: account name company phone email province city district address postcode country note tags
                accepts_email accepts_sms

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
    confidence = "seen in a real file", "seen in code that reads it", "from documentation", "from memory, unverified"
    columns = ["订单编号", …]

Headers are compared without quotes, guards, outer spaces and case; full-width brackets equal plain ones.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from desktop.domain.errors import BadFormatFile
from desktop.domain.orders import OrderStatus
from desktop.domain.resources import resource

_TOP = (
    "name title channel row spread added joined silent dated_numbers zone currency date_order decimal_comma skip_rows "
    "footer lower needs required required_any address fields line status refund variants"
)
_ORDER = (
    "number placed_at paid_at completed_at cancelled_at goods shipping discount total paid refunded currency account "
    "buyer_name receiver_name phone receiver_phone landline email province city district address postcode country "
    "title pieces coupon_code buyer_note seller_note shop_name"
)
_LINE = "order_number key title sku variant quantity unit total paid refunded paid_at brand category"
_CUSTOMER = (
    "account name company phone email province city district address postcode country note tags "
    "accepts_email accepts_sms"
)
FIELDS = {
    "order": frozenset(_ORDER.split()),
    "line": frozenset(_LINE.split()),
    "customer": frozenset(_CUSTOMER.split()),
}
SPREADS = ("none", "blank", "repeat", "add", "either")
ADDABLE = ("goods", "shipping", "discount", "total", "paid", "refunded")
STATES = frozenset({*map(str, OrderStatus), "closed_unpaid", "none"})


@dataclass(frozen=True)
class Source:
    """Where a field comes from: the first filled of these headers, or their join or sum."""

    headers: tuple[str, ...]
    kind: str = "first"
    minus: tuple[str, ...] = ()
    glue: str = " "


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
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        return _format(data, path.stem)
    except FileNotFoundError:
        known = ", ".join(formats()) if path.suffix != ".toml" else ""
        raise BadFormatFile(path, "no such format" + (f"; known are {known}" if known else " file")) from None
    except OSError as error:
        raise BadFormatFile(path, f"cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError:
        raise BadFormatFile(path, "is not UTF-8 text") from None
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
        date_order=_choice(data, "date_order", ("ymd", "mdy", "dmy"), "ymd"),
        decimal_comma=_flag(data, "decimal_comma"),
        skip_rows=_count(data, "skip_rows"),
        footer=_texts(data, "footer"),
        lower=frozenset(_texts(data, "lower")),
        needs=frozenset(_texts(data, "needs")),
        required=(frozenset(_texts(data, "required")) | _identity(row)) - _not_needed(data),
        required_any=_texts(data, "required_any"),
        address=_choice(data, "address", ("", "chinese"), ""),
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


def _identity(row: str) -> frozenset[str]:
    return frozenset({"order": ("number", "placed_at"), "line": ("order_number",), "customer": ()}[row])


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
    headers = _list(value, where)
    if not headers:
        raise _Problem(f"{where} names no column")
    return Source(headers)


def _compound(value: dict[str, Any], where: str) -> Source:
    if value.keys() <= {"join", "with"} and "join" in value:
        return Source(_list(value["join"], where), "join", glue=_text(value, "with", " "))
    if value.keys() <= {"sum", "minus"} and "sum" in value:
        return Source(_list(value["sum"], where), "sum", _list(value.get("minus", []), where))
    raise _Problem(f"{where} must be a header, a list of headers, {{join, with}} or {{sum, minus}}")


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


def _flag(table: dict[str, Any], key: str) -> bool:
    value = table.get(key, False)
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
