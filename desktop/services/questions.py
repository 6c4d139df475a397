"""The one question worth asking the customer at the counter, and what her answer does."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.errors import BadValue
from desktop.domain.questions import (
    ASK_AGAIN_DAYS,
    MOST_CHOICES,
    NEWCOMER_TASTE,
    NOT_NOW,
    OWN_WORTH,
    PERSONAL,
    WORTH,
    Gap,
    Question,
    best,
    why_words,
)
from desktop.domain.tolerance import Budget
from desktop.identity.sizes import scale_of
from desktop.services import tolerance
from desktop.services.customers import today
from desktop.services.facts import FactDraft, field_of, write_fact
from desktop.services.fields import FieldInfo, list_fields
from desktop.services.loyalty.ledger import living
from desktop.services.loyalty.terms import Reads
from desktop.services.suggestions import bought
from desktop.storage.shopfile import Shop

HOUSEHOLDS = ("1", "2", "3", "4", "5", "6")
CHANNELS = ("phone", "wechat", "sms", "email")
_LETTERS = ("5XS", "4XS", "3XS", "2XS", "XS", "S", "M", "L", "XL", "2XL", "3XL", "4XL", "5XL", "6XL")
_BIRTHDAY = re.compile(r"(\d{4})?(\d{2})(\d{2})")


@dataclass(frozen=True)
class _Known:
    """What may be asked depends on: her sizes by her orders, whether she has any, whether she is a company."""

    sizes: frozenset[str]
    has_bought: bool
    is_company: bool


def question(shop: Shop, customer: int, day: date, budget: Budget | None = None) -> Question | None:
    """The question whose answer is worth most; None when nothing is missing or she has been asked enough."""
    budget = budget or tolerance.budget(shop, customer, day)
    if budget.is_used_up:
        return None
    closed = _put_off(shop, customer, day)
    known_on = _known_on(shop, customer)
    goods, sizes = bought(shop, customer, day)
    [(kind,)] = shop.query("SELECT kind FROM customer WHERE id=?", customer)
    known = _Known(sizes, bool(goods), kind == "company")
    return best(
        gap
        for field in list_fields(shop)
        if field.id not in closed and _is_open(field, known_on.get(field.id), day)
        for gap in _gaps(shop, field, known, day, is_stale=field.id in known_on)
    )


def _put_off(reader: Reads, customer: int, day: date) -> set[int]:
    """Fields of which she did not want to speak lately."""
    since = (day - timedelta(days=ASK_AGAIN_DAYS)).isoformat()
    sql = (
        "SELECT t.field_id FROM identity i CROSS JOIN tolerance_entry t ON t.identity_id=i.id"
        " WHERE i.customer_id=? AND t.kind='not_now' AND t.field_id IS NOT NULL AND t.business_date>=?"
    )
    return {row[0] for row in reader.query(sql, customer, since)}


def _known_on(reader: Reads, customer: int) -> dict[int, date]:
    sql = (
        "SELECT f.field_id, max(f.known_on) FROM identity i CROSS JOIN fact f ON f.identity_id=i.id"
        " AND f.ended_ms IS NULL WHERE i.customer_id=? GROUP BY 1"
    )
    return {field: date.fromisoformat(text) for field, text in reader.query(sql, customer)}


def _is_open(field: FieldInfo, known_on: date | None, day: date) -> bool:
    if field.is_sensitive:
        return False
    return known_on is None or (field.shelf_days is not None and known_on + timedelta(days=field.shelf_days) < day)


def _gaps(shop: Shop, field: FieldInfo, known: _Known, day: date, *, is_stale: bool) -> Iterator[Gap]:
    """What could be asked about a field: one question or none."""
    if field.is_own:
        choices = _own_choices(field)
        if choices:
            yield Gap(Question(field.code, "own", "own", choices, field.name), OWN_WORTH, is_stale)
        return
    if field.code not in WORTH or (known.is_company and field.code in PERSONAL):
        return
    worth, why = WORTH[field.code], field.code
    choices = ()
    if field.code == "household_size":
        choices = HOUSEHOLDS
    elif field.code == "preferred_channel":
        choices = CHANNELS
    elif field.code == "styles":
        choices = _categories(shop, day)
        worth += 0 if known.has_bought else NEWCOMER_TASTE
    elif field.code == "size":
        choices = _several(known.sizes)
        why = "several_sizes" if choices else "size"
        choices = choices or (() if known.sizes and not is_stale else _sizes(shop, day))
    if len(choices) > 1 or field.code == "birthday":
        yield Gap(Question(field.code, field.code, why, choices), worth, is_stale)


def _own_choices(field: FieldInfo) -> tuple[str, ...]:
    kinds = {"yes_no": ("yes", "no"), "scale": ("1", "2", "3", "4", "5"), "choice": field.options}
    choices = kinds.get(field.kind, ())
    return choices if len(choices) <= MOST_CHOICES else ()


_SOLD = """
SELECT coalesce(above.name, c.name, ''), coalesce(s.sizes,''), n.buyers FROM season_seller n
    JOIN product p ON p.id=n.product_id LEFT JOIN product_sale s ON s.product_id=p.id
    LEFT JOIN category c ON c.id=p.category_id LEFT JOIN category above ON above.id=c.parent_id
WHERE n.month IN (?, ?)
"""


def _categories(reader: Reads, day: date) -> tuple[str, ...]:
    """The kinds of goods that sell in this season, those with most buyers first."""
    counts: Counter[str] = Counter()
    for category, _, buyers in reader.query(_SOLD, day.month, day.month % 12 + 1):
        if category:
            counts[category] += buyers
    return tuple(name for name, _ in counts.most_common(MOST_CHOICES))


def _sizes(reader: Reads, day: date) -> tuple[str, ...]:
    """The sizes of goods that sell in this season, on the scale that is sold most."""
    counts: Counter[str] = Counter()
    for _, sizes, buyers in reader.query(_SOLD, day.month, day.month % 12 + 1):
        for size in filter(None, sizes.split("|")):
            counts[size] += buyers
    scales: Counter[str] = Counter()
    for size, buyers in counts.items():
        scales[scale_of(size)] += buyers
    if not scales:
        return ()
    scale = scales.most_common(1)[0][0]
    usual = [size for size, _ in counts.most_common() if scale_of(size) == scale][:MOST_CHOICES]
    return tuple(sorted(usual, key=_size_order))


def _several(hers: frozenset[str]) -> tuple[str, ...]:
    """Her sizes of one scale, where her orders name several: which of them is hers?"""
    for scale in ("letters", "number", "height"):
        found = sorted((size for size in hers if scale_of(size) == scale), key=_size_order)
        if 1 < len(found) <= MOST_CHOICES:
            return tuple(found)
    return ()


def _size_order(size: str) -> tuple[float, str]:
    if size in _LETTERS:
        return _LETTERS.index(size), size
    return float(size.split("/")[0]), size


def answer(
    shop: Shop, customer: int, asked: Question, choice: int | str, *, language: str = "en", by: int | None = None
) -> None:
    """Note what she answered: the digit of a choice, NOT_NOW, or the digits of a birthday as text (0503, 19900503).

    language: of the words by which the fact says why it was collected. Raises BadValue for what is no answer, NotFound.
    """
    customer, name = living(shop, customer)
    field, day = field_of(shop, asked.field), today(shop)
    if choice in (NOT_NOW, str(NOT_NOW)):
        with shop.change("not_now", by=by, name=name) as change:
            tolerance.note(change, customer, "not_now", field=field.id)
        return
    draft = FactDraft(_value(asked, choice), source="told", why=why_words(asked, language))
    with shop.change("answer_question", by=by, name=name) as change:
        write_fact(change, customer, field, draft, day)
        tolerance.note(change, customer, "answered", field=field.id)


def _value(asked: Question, choice: int | str) -> str:
    if asked.is_typed:
        found = _BIRTHDAY.fullmatch(str(choice).strip())
        if not found:
            raise BadValue(asked.field, "not_a_date", str(choice))
        return "-".join(part for part in found.groups() if part)
    if not str(choice).isdecimal() or not 1 <= int(choice) <= len(asked.choices):
        raise BadValue(asked.field, "unknown", str(choice))
    return asked.choices[int(choice) - 1]
