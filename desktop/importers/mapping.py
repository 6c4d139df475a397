"""What a person says about a file, column by column, and the format that this makes; and the way back."""

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.importers.cell_kinds import Look, look
from desktop.importers.formats import DESCRIBED, Format, Source, StatusColumn, Variant
from desktop.importers.guess import Guess
from desktop.importers.guess_fields import PLACES, TIMES, choices_of
from desktop.importers.header import plain

_IN_LINE = "line."
_CONTACTS = ("account", "phone", "email")
# Fields of which each stands alone: without one of a group there is no row.
_NEEDED = {
    "order": (("placed_at",),),
    "line": (("order_number",), ("title", "sku", "key")),
    "customer": (("name", "company", "account", "phone", "email"),),
    "interaction": (("at",), ("account", "name", "phone", "email", "wechat")),
    "product": (("key", "sku", "title", "barcode"),),
    "till": (("day",), ("total",)),
}
_ORDER_PARTS = ("placed_at", "phone", "account", "email", "buyer_name", "receiver_name", "title", "paid", "total")


@dataclass(frozen=True)
class Mapping:
    """One field per column of the header: "" is left out, "line.x" the field x of a line inside an order, and "status"
    the words of statuses. joined: fields whose columns stand together, such as a day and a time."""

    row: str
    header: tuple[str, ...]
    fields: tuple[str, ...]
    spread: str = "none"
    date_order: str = "ymd"
    decimal_comma: bool = False
    currency: str = ""
    channel: str = ""
    statuses: tuple[tuple[str, str], ...] = ()
    joined: frozenset[str] = frozenset()
    whole_address: bool = False  # the address begins with province and city, in Chinese
    footer: tuple[str, ...] = ()

    def columns_of(self, field: str) -> tuple[str, ...]:
        """The headers that a field comes from, in the order of the file."""
        return tuple(header for header, each in zip(self.header, self.fields, strict=True) if each == field)

    @property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """Groups of fields of each of which one must be there and is not."""
        return tuple(group for group in _NEEDED.get(self.row, ()) if not set(group) & set(self.fields))

    @property
    def makes_numbers(self) -> bool:
        """An order list without order numbers: they are made of day, buyer and amount."""
        return self.row == "order" and "number" not in self.fields

    @property
    def takes_as_paid(self) -> bool:
        """An order list that says neither how orders stand nor when they were paid: each was paid on its day."""
        return self.row == "order" and not {"status", "paid_at"} & set(self.fields)


def mapping_of(guess: Guess, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapping:
    """The mapping that a guess proposes."""
    made = Mapping(
        row=guess.row,
        header=tuple(header),
        fields=usable(header, guess.fields),
        spread=guess.spread,
        date_order=guess.date_order,
        decimal_comma=guess.decimal_comma,
        currency=guess.currency,
        channel=guess.channel,
        statuses=tuple((text, state) for text, state, _ in guess.statuses),
        footer=guess.footer,
    )
    return with_cells(made, rows)


def usable(header: Sequence[str], fields: Sequence[str]) -> tuple[str, ...]:
    """The fields without those of columns that have no name or the name of a column before: nothing finds them."""
    seen: set[str] = {""}
    kept = []
    for cell, field in zip(header, fields, strict=True):
        kept.append("" if plain(cell) in seen else field)
        seen.add(plain(cell))
    return tuple(kept)


def with_cells(mapping: Mapping, rows: Sequence[Sequence[str]]) -> Mapping:
    """The mapping with what follows from the cells: which columns stand together, whether addresses are whole."""
    looks = [look([cells[at] for cells in rows if at < len(cells)]) for at in range(len(mapping.header))]
    joined = {field for field in mapping.fields if field in PLACES and len(mapping.columns_of(field)) > 1}
    for field in TIMES & set(mapping.fields):
        parts = [looks[at] for at, each in enumerate(mapping.fields) if each == field]
        if len(parts) > 1 and any(part.share("clock") > part.share("date") for part in parts):
            joined.add(field)
    return replace(mapping, joined=frozenset(joined), whole_address=_is_whole(mapping, looks))


def _is_whole(mapping: Mapping, looks: Sequence[Look]) -> bool:
    parts = [looks[at] for at, each in enumerate(mapping.fields) if each == "address"]
    has_towns = {"province", "city"} & set(mapping.fields)
    return len(parts) == 1 and not has_towns and parts[0].share("whole_address") > 0.5


# To a format


def to_format(mapping: Mapping, name: str, title: str, base: Format | None = None) -> Format:
    """The format of a mapping; base: the known format it began from, whose other rules stay."""
    start = base if base is not None and base.row == mapping.row else None
    fields = _sources(mapping, start)
    line = {key[len(_IN_LINE) :]: source for key, source in fields.items() if key.startswith(_IN_LINE)}
    fields = {key: source for key, source in fields.items() if not key.startswith(_IN_LINE)}
    shape = start or Format(name, title, "", mapping.row)
    return replace(
        shape,
        name=name,
        title=title,
        channel=mapping.channel or (start.channel if start else "") or title,
        spread=mapping.spread,
        currency=mapping.currency,
        date_order=mapping.date_order,
        decimal_comma=mapping.decimal_comma,
        address="chinese" if mapping.whole_address or (start and start.address and "address" in fields) else "",
        footer=mapping.footer or shape.footer,
        lower=frozenset(shape.lower & fields.keys()),
        fields=fields,
        line=line or (dict(start.line) if start and mapping.spread != "none" else {}),
        status=_statuses(mapping, start),
        required=_required(mapping, fields) | (start.required & fields.keys() if start else frozenset()),
        needs=_needs(mapping, fields),
        required_any=_required_any(mapping, fields, start),
        variants=(Variant("", DESCRIBED, tuple(cell for cell in mapping.header if plain(cell))),),
    )


def _sources(mapping: Mapping, base: Format | None) -> dict[str, Source]:
    before = _all_fields(base) if base is not None else {}
    shown = from_format(base, mapping.header) if base is not None else None
    sources = {}
    for field, source in before.items():
        # What was not changed stays as it is, also what one column after another cannot show: sums, second choices.
        if shown is not None and shown.columns_of(field) == mapping.columns_of(field):
            sources[field] = source
    order = {field: at for at, field in enumerate(choices_of(mapping.row, mapping.spread))}
    for field in sorted(set(mapping.fields) - {"", "status"}, key=lambda each: order.get(each, len(order))):
        columns = mapping.columns_of(field)
        is_joined = field in mapping.joined and len(columns) > 1
        sources.setdefault(field, Source(columns, "join") if is_joined else Source(columns))
    if mapping.makes_numbers and "number" not in sources:
        parts = tuple(column for field in _ORDER_PARTS for column in mapping.columns_of(field))
        sources["number"] = Source(parts, "join", glue="-")
    if mapping.takes_as_paid and "placed_at" in sources and not (base and base.status):
        sources.setdefault("paid_at", sources["placed_at"])
    return sources


def _all_fields(shape: Format) -> dict[str, Source]:
    return {**shape.fields, **{f"{_IN_LINE}{name}": source for name, source in shape.line.items()}}


def _statuses(mapping: Mapping, base: Format | None) -> tuple[StatusColumn, ...]:
    columns = mapping.columns_of("status")
    others = base.status if base is not None else ()
    if not columns:
        return others
    mine = set(map(plain, columns))
    before = next((entry for entry in others if mine & set(map(plain, entry.headers))), None)
    if before is None:
        return (StatusColumn(columns, dict(mapping.statuses)), *others)
    return tuple(
        replace(entry, map={**entry.map, **dict(mapping.statuses)}) if entry is before else entry for entry in others
    )


def _required(mapping: Mapping, fields: MappingOf[str, Source]) -> frozenset[str]:
    wanted = {
        "order": ("number", "placed_at"),
        "line": ("order_number",),
        "till": ("day", "total"),
        "interaction": ("at",),
    }
    return frozenset(name for name in wanted.get(mapping.row, ()) if name in fields)


def _needs(mapping: Mapping, fields: MappingOf[str, Source]) -> frozenset[str]:
    """All that a person has named must be there for the format to be recognised by itself."""
    return frozenset(name for name in set(mapping.fields) - {"", "status"} if name in fields)


def _required_any(mapping: Mapping, fields: MappingOf[str, Source], base: Format | None) -> tuple[str, ...]:
    """What a row is found by; a customer who has a name and nothing else is one all the same."""
    if base is not None:
        return tuple(each for each in base.required_any if each in fields)
    if mapping.row != "customer" or {"name", "company"} & fields.keys():
        return ()
    return tuple(each for each in _CONTACTS if each in fields)


# From a format


def from_format(shape: Format, header: Sequence[str]) -> Mapping:
    """How a format reads this header; sums are not shown, for they are no single column."""
    index = {plain(cell): at for at, cell in reversed(list(enumerate(header)))}
    fields = [""] * len(header)
    joined = set()
    for field, source in _all_fields(shape).items():
        if source.kind not in ("first", "join") or (field == "number" and source.kind == "join"):
            continue
        for key in map(plain, source.headers):
            if key in index and not fields[index[key]]:
                fields[index[key]] = field
        if source.kind == "join":
            joined.add(field)
    words: dict[str, str] = {}
    for entry in shape.status[:1]:
        for key in map(plain, entry.headers):
            if key in index and not fields[index[key]]:
                fields[index[key]] = "status"
                words |= entry.map
    return Mapping(
        row=shape.row,
        header=tuple(header),
        fields=tuple(fields),
        spread=shape.spread,
        date_order=shape.date_order,
        decimal_comma=shape.decimal_comma,
        currency=shape.currency,
        channel=shape.channel,
        statuses=tuple(words.items()),
        joined=frozenset(joined),
        whole_address=shape.address == "chinese",
        footer=shape.footer,
    )
