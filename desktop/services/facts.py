"""Facts about a customer: what is known, since when, from whom; noted, ended and put back, never overwritten."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.people import GRADES
from desktop.services import birthdays
from desktop.services.customers import home_identity, today
from desktop.services.fields import FieldInfo, list_fields
from desktop.services.named import name_of
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Fact


@dataclass(frozen=True)
class FactInfo:
    """One fact with its provenance. is_stale: older than its shelf life. ended_ms: when a newer one took its place."""

    id: int
    field_id: int
    value: str
    known_on: str
    staff: str
    source: str
    source_note: str
    why: str
    grade: str
    may_say: bool
    is_stale: bool
    ended_ms: int | None
    created_ms: int


_FACTS = (
    "SELECT f.id, f.field_id, f.value, f.known_on, coalesce(s.name,''), f.source, f.source_note, f.why, f.grade,"
    " f.may_say, f.ended_ms, f.created_ms FROM fact f JOIN identity i ON i.id=f.identity_id"
    " LEFT JOIN staff s ON s.id=f.staff_id WHERE i.customer_id=?"
)


def present_facts(
    shop: Shop, customer: int, fields: tuple[FieldInfo, ...], day: date
) -> dict[str, tuple[FactInfo, ...]]:
    by_id = {field.id: field for field in fields}
    facts: dict[str, list[FactInfo]] = {}
    for row in shop.query(f"{_FACTS} AND f.ended_ms IS NULL ORDER BY f.known_on DESC, f.id DESC", customer):
        field = by_id.get(row[1])
        if field is not None:
            facts.setdefault(field.code, []).append(_fact(row, field, day))
    return {code: tuple(found) for code, found in facts.items()}


def _fact(row: tuple[Any, ...], field: FieldInfo, day: date) -> FactInfo:
    known_on = date.fromisoformat(row[3])
    stale = field.shelf_days is not None and known_on + timedelta(days=field.shelf_days) < day
    return FactInfo(*(*row[:9], bool(row[9]), stale, *row[10:]))


def fact_history(shop: Shop, customer: int, code: str) -> list[FactInfo]:
    """Every fact ever noted in a field, the newest first, those that no longer hold included."""
    field = field_of(shop, code)
    rows = shop.query(f"{_FACTS} AND f.field_id=? ORDER BY f.known_on DESC, f.id DESC", customer, field.id)
    day = today(shop)
    return [_fact(row, field, day) for row in rows]


def field_of(shop: Shop, code: str) -> FieldInfo:
    """The field of a code; raises NotFound."""
    found = next((field for field in list_fields(shop) if field.code == code), None)
    if found is None:
        raise NotFound("field", code)
    return found


@dataclass(frozen=True)
class FactDraft:
    """A fact about to be noted. known_on: ISO date, today when empty. why: for what it was collected."""

    value: str
    known_on: str = ""
    source: str = "told"
    source_note: str = ""
    why: str = ""
    grade: str = "told"
    may_say: bool = True


def check_value(field: FieldInfo, value: str) -> str:
    """The value as it is stored; raises BadValue (empty, not_a_number, not_a_date, no_lunar_day, unknown, scale)."""
    value = value.strip()
    if not value:
        raise BadValue(field.code, "empty")
    if field.kind == "number":
        try:
            return f"{float(value.replace(',', '')):g}"
        except ValueError:
            raise BadValue(field.code, "not_a_number", value) from None
    if field.kind == "date":
        return _date(field.code, value)
    if field.kind == "birthday":
        return birthdays.check(field.code, value)
    if field.kind == "choice" and field.options and value not in field.options:
        raise BadValue(field.code, "unknown", value)
    if field.kind == "yes_no" and value not in ("yes", "no"):
        raise BadValue(field.code, "unknown", value)
    if field.kind == "scale" and value not in ("1", "2", "3", "4", "5"):
        raise BadValue(field.code, "scale", value)
    return value.replace("|", " ") if field.kind == "tags" else value


def _date(code: str, text: str) -> str:
    """ISO date of 1990-5-3, 1990/05/03, 1990.5.3, 1990年5月3日, or a birthday without its year: 05-03."""
    parts = [part for part in text.translate(str.maketrans("年月/.", "----", "日 ")).split("-") if part]
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 2:
            date(2000, *numbers)
            return f"--{numbers[0]:02d}-{numbers[1]:02d}"
        return date(*numbers).isoformat()
    except (ValueError, TypeError):
        raise BadValue(code, "not_a_date", text) from None


def check_day(text: str) -> str:
    """The day on which something was known, as ISO date, "" for none; raises BadValue. A day without a year is none."""
    if not text.strip():
        return ""
    day = _date("known_on", text.strip())
    if day.startswith("--"):
        raise BadValue("known_on", "not_a_date", text)
    return day


def set_fact(shop: Shop, customer: int, code: str, draft: FactDraft, *, by: int | None = None) -> bool:
    """Note a fact; the one that held before is ended and kept as history. False when it already was so.

    Raises BadValue for a value that does not fit its field, or for the grade "rumour": that is no fact.
    """
    field = field_of(shop, code)
    day = today(shop)
    with shop.change("set_fact", by=by, name=name_of(shop, customer), field=field.name or code) as change:
        return write_fact(change, customer, field, draft, day)


def write_fact(change: Change, customer: int, field: FieldInfo, draft: FactDraft, day: date) -> bool:
    """As `set_fact`, as part of a deed; day: today, on which it is known where the draft names no other day."""
    value = check_value(field, draft.value)
    if draft.grade not in GRADES:
        raise BadValue(field.code, "rumour", draft.grade)
    known_on = check_day(draft.known_on) or day.isoformat()
    present = _holding(change, customer, field.id)
    if any(row[1] == value for row in present) and (field.kind == "tags" or draft == FactDraft(draft.value)):
        return False
    if field.kind != "tags":
        change.update_rows(Fact, ("ended_ms",), [(row[0], change.now_ms) for row in present])
    change.insert(
        Fact,
        identity_id=home_identity(change, customer),
        field_id=field.id,
        value=value,
        known_on=known_on,
        staff_id=change.staff_id,
        source=draft.source,
        source_note=draft.source_note,
        why=draft.why,
        grade=draft.grade,
        may_say=int(draft.may_say),
    )
    return True


def restore_fact(shop: Shop, customer: int, fact: int, *, by: int | None = None) -> None:
    """Let a fact hold again that was ended, with its own date and source; the one that holds now is ended."""
    rows = shop.query(
        "SELECT f.field_id, d.code, d.name, d.kind, f.value FROM fact f JOIN field d ON d.id=f.field_id"
        " JOIN identity i ON i.id=f.identity_id WHERE f.id=? AND i.customer_id=?",
        fact,
        customer,
    )
    if not rows:
        raise NotFound("fact", str(fact))
    field, code, name, kind, value = rows[0]
    with shop.change("set_fact", by=by, name=name_of(shop, customer), field=name or code) as change:
        instead = [row for row in _holding(change, customer, field) if kind != "tags" or row[1] == value]
        ends = [(row[0], change.now_ms) for row in instead if row[0] != fact]
        change.update_rows(Fact, ("ended_ms",), [*ends, (fact, None)])


def end_fact(shop: Shop, customer: int, code: str, value: str | None = None, *, by: int | None = None) -> None:
    """Say that a fact no longer holds; value: only that one, for tags."""
    field = field_of(shop, code)
    with shop.change("end_fact", by=by, name=name_of(shop, customer), field=field.name or code) as change:
        rows = [row for row in _holding(change, customer, field.id) if value is None or row[1] == value]
        change.update_rows(Fact, ("ended_ms",), [(row[0], change.now_ms) for row in rows])


def _holding(change: Change, customer: int, field: int) -> list[tuple[Any, ...]]:
    return change.query(
        "SELECT f.id, f.value FROM fact f JOIN identity i ON i.id=f.identity_id"
        " WHERE i.customer_id=? AND f.field_id=? AND f.ended_ms IS NULL",
        customer,
        field,
    )
