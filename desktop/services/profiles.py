"""One customer's profile: everything known of her, and the edits a person makes in it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import Any

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.lifecycle import State, state_of
from desktop.domain.people import CONTACT_KINDS, GRADES, RELATIONS
from desktop.identity.normalise import account_key, email_key, phone_key
from desktop.services.customers import home_identity, today
from desktop.services.fields import FieldInfo, list_fields
from desktop.services.shops import read_settings
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Address, ContactPoint, Customer, Fact, Identity, Relation, SalesOrder


@dataclass(frozen=True)
class Account:
    id: int
    channel: str
    account: str
    seen_on: str | None


@dataclass(frozen=True)
class Contact:
    id: int
    kind: str
    value: str
    label: str
    is_key: bool  # a full, real number or address
    seen_on: str | None


@dataclass(frozen=True)
class Place:
    id: int
    receiver: str
    phone: str
    country: str
    province: str
    city: str
    district: str
    detail: str
    postcode: str


@dataclass(frozen=True)
class Relative:
    id: int
    other_id: int
    name: str
    kind: str
    note: str
    is_from: bool  # True: this customer stands in the relation to the other; False: the other way round


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


@dataclass(frozen=True)
class KeyFigures:
    """Money in minor units of the shop's currency over valid orders; interval_days: median of days between order days."""

    orders: int
    spent_minor: int
    average_minor: int | None
    first_on: str | None
    last_on: str | None
    interval_days: int | None
    age_days: int | None
    other_currencies: tuple[tuple[str, int, int], ...]  # currency, orders, money


@dataclass(frozen=True)
class Profile:
    id: int
    ulid: str
    version: int
    name: str
    kind: str
    source: str
    created_ms: int
    archived_ms: int | None
    trashed_ms: int | None
    state: State
    figures: KeyFigures
    accounts: tuple[Account, ...]
    contacts: tuple[Contact, ...]
    addresses: tuple[Place, ...]
    relatives: tuple[Relative, ...]
    fields: tuple[FieldInfo, ...]
    facts: dict[str, tuple[FactInfo, ...]]  # field code -> facts that hold now
    open_tasks: tuple[tuple[int, str, str | None], ...]  # id, title, due date

    def value(self, code: str) -> str:
        """The present value of a field, "" when nothing is known."""
        facts = self.facts.get(code, ())
        return facts[0].value if facts else ""

    @property
    def phone(self) -> str:
        return next((c.value for c in self.contacts if c.kind in ("mobile", "landline")), "")

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(fact.value for fact in self.facts.get("tags", ()))


_FACTS = (
    "SELECT f.id, f.field_id, f.value, f.known_on, coalesce(s.name,''), f.source, f.source_note, f.why, f.grade,"
    " f.may_say, f.ended_ms, f.created_ms FROM fact f JOIN identity i ON i.id=f.identity_id"
    " LEFT JOIN staff s ON s.id=f.staff_id WHERE i.customer_id=?"
)


def profile(shop: Shop, customer: int) -> Profile:
    """Everything about one customer. One who was merged away answers with whom she became. Raises NotFound."""
    rows = shop.query(
        "SELECT id, ulid, version, name, kind, source, created_ms, archived_ms, trashed_ms, merged_into"
        " FROM customer WHERE id=?",
        customer,
    )
    if not rows:
        raise NotFound("customer", str(customer))
    *head, merged_into = rows[0]
    if merged_into is not None:
        return profile(shop, merged_into)
    day = today(shop)
    state, figures = _figures(shop, customer, day)
    fields = tuple(list_fields(shop))
    return Profile(
        *head,
        state=state,
        figures=figures,
        accounts=tuple(
            Account(*row)
            for row in shop.query(
                "SELECT id, channel, account, seen_on FROM identity WHERE customer_id=? AND channel<>'manual'"
                " ORDER BY id",
                customer,
            )
        ),
        contacts=tuple(
            Contact(*row[:4], bool(row[4]), row[5])
            for row in shop.query(
                "SELECT p.id, p.kind, p.value, p.label, p.key, p.seen_on FROM contact_point p JOIN identity i"
                " ON i.id=p.identity_id WHERE i.customer_id=? GROUP BY p.kind, p.value ORDER BY p.key='', p.id",
                customer,
            )
        ),
        addresses=tuple(
            Place(*row)
            for row in shop.query(
                "SELECT a.id, a.receiver, a.phone, a.country, a.province, a.city, a.district, a.detail, a.postcode"
                " FROM address a JOIN identity i ON i.id=a.identity_id WHERE i.customer_id=? ORDER BY a.id DESC",
                customer,
            )
        ),
        relatives=tuple(
            Relative(*row[:5], bool(row[5]))
            for row in shop.query(
                "SELECT r.id, c.id, c.name, r.kind, r.note, r.customer_id=?1 FROM relation r JOIN customer c"
                " ON c.id=CASE WHEN r.customer_id=?1 THEN r.other_id ELSE r.customer_id END"
                " WHERE ?1 IN (r.customer_id, r.other_id) ORDER BY r.id",
                customer,
            )
        ),
        fields=fields,
        facts=_present_facts(shop, customer, fields, day),
        open_tasks=tuple(
            shop.query(
                "SELECT t.id, t.title, t.due_on FROM task t JOIN identity i ON i.id=t.identity_id"
                " WHERE i.customer_id=? AND t.done_ms IS NULL ORDER BY t.due_on IS NULL, t.due_on, t.id",
                customer,
            )
        ),
    )


def _figures(shop: Shop, customer: int, day: date) -> tuple[State, KeyFigures]:
    settings = read_settings(shop)
    rows = shop.query(
        "SELECT o.business_date, o.currency, o.paid_minor-o.refunded_minor FROM identity i JOIN sales_order o"
        " ON o.identity_id=i.id AND o.is_valid=1 WHERE i.customer_id=? AND o.is_own=1 ORDER BY o.business_date",
        customer,
    )
    days = sorted({date.fromisoformat(row[0]) for row in rows})
    gaps = [(later - earlier).days for earlier, later in zip(days, days[1:], strict=False)]
    home = settings.currency or (rows[0][1] if rows else "")
    money = [row[2] for row in rows if row[1] == home]
    others: dict[str, list[int]] = {}
    for _, currency, minor in rows:
        if currency != home:
            others.setdefault(currency, []).append(minor)
    first, last = (days[0], days[-1]) if days else (None, None)
    state = state_of(len(days), first, days[-2] if len(days) > 1 else None, last, day, settings.limits)
    return state, KeyFigures(
        len(rows),
        sum(money),
        sum(money) // len(money) if money else None,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        round(median(gaps)) if gaps else None,
        (day - last).days if last else None,
        tuple((currency, len(sums), sum(sums)) for currency, sums in sorted(others.items())),
    )


def _present_facts(
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
    return FactInfo(*row[:9], bool(row[9]), stale, *row[10:])


def fact_history(shop: Shop, customer: int, code: str) -> list[FactInfo]:
    """Every fact ever noted in a field, the newest first, those that no longer hold included."""
    field = _field(shop, code)
    rows = shop.query(f"{_FACTS} AND f.field_id=? ORDER BY f.known_on DESC, f.id DESC", customer, field.id)
    day = today(shop)
    return [_fact(row, field, day) for row in rows]


def _field(shop: Shop, code: str) -> FieldInfo:
    found = next((field for field in list_fields(shop) if field.code == code), None)
    if found is None:
        raise NotFound("field", code)
    return found


# Edits. Each is one change set, so that each can be undone by its name.


def _name(shop: Shop, customer: int) -> str:
    rows = shop.query("SELECT name FROM customer WHERE id=?", customer)
    if not rows:
        raise NotFound("customer", str(customer))
    return str(rows[0][0])


def rename(shop: Shop, customer: int, name: str, *, expect: int | None = None, by: int | None = None) -> None:
    """Raises BadValue for an empty name, ChangedMeanwhile when her version is no longer `expect`."""
    name = name.strip()
    if not name:
        raise BadValue("name", "empty")
    with shop.change("edit_customer", by=by, name=_name(shop, customer)) as change:
        change.update(Customer, customer, expect=expect, name=name)


def set_kind(shop: Shop, customer: int, kind: str, *, by: int | None = None) -> None:
    """person or company."""
    if kind not in ("person", "company"):
        raise BadValue("kind", "unknown", kind)
    with shop.change("edit_customer", by=by, name=_name(shop, customer)) as change:
        change.update(Customer, customer, kind=kind)


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
    """The value as it is stored; raises BadValue (empty, not_a_number, not_a_date, unknown, scale)."""
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


def set_fact(shop: Shop, customer: int, code: str, draft: FactDraft, *, by: int | None = None) -> bool:
    """Note a fact; the one that held before is ended and kept as history. False when it already was so.

    Raises BadValue for a value that does not fit its field, or for the grade "rumour": that is no fact.
    """
    field = _field(shop, code)
    value = check_value(field, draft.value)
    if draft.grade not in GRADES:
        raise BadValue(code, "rumour", draft.grade)
    day = _date(code, draft.known_on) if draft.known_on else today(shop).isoformat()
    with shop.change("set_fact", by=by, name=_name(shop, customer), field=field.name or code) as change:
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
            known_on=day,
            staff_id=by,
            source=draft.source,
            source_note=draft.source_note,
            why=draft.why,
            grade=draft.grade,
            may_say=int(draft.may_say),
        )
    return True


def end_fact(shop: Shop, customer: int, code: str, value: str | None = None, *, by: int | None = None) -> None:
    """Say that a fact no longer holds; value: only that one, for tags."""
    field = _field(shop, code)
    with shop.change("end_fact", by=by, name=_name(shop, customer), field=field.name or code) as change:
        rows = [row for row in _holding(change, customer, field.id) if value is None or row[1] == value]
        change.update_rows(Fact, ("ended_ms",), [(row[0], change.now_ms) for row in rows])


def _holding(change: Change, customer: int, field: int) -> list[tuple[Any, ...]]:
    return change.query(
        "SELECT f.id, f.value FROM fact f JOIN identity i ON i.id=f.identity_id"
        " WHERE i.customer_id=? AND f.field_id=? AND f.ended_ms IS NULL",
        customer,
        field,
    )


@dataclass(frozen=True)
class ContactDraft:
    kind: str
    value: str
    label: str = ""


def contact_key(draft: ContactDraft) -> str:
    """The key of a contact point, "" when it is none; raises BadValue (empty, not_a_phone, not_an_email, unknown)."""
    value = draft.value.strip()
    if draft.kind not in CONTACT_KINDS:
        raise BadValue("kind", "unknown", draft.kind)
    if not value:
        raise BadValue(draft.kind, "empty")
    if draft.kind in ("mobile", "landline"):
        read = phone_key(value)
        if read.kind == "none":
            raise BadValue(draft.kind, "not_a_phone", value)
        return read.key
    if draft.kind == "email":
        key = email_key(value)
        if not key:
            raise BadValue("email", "not_an_email", value)
        return key
    return account_key(value)


def others_with(shop: Shop, customer: int, draft: ContactDraft) -> list[tuple[int, str]]:
    """Other customers who have this very phone, e-mail, WeChat or QQ: perhaps the same person."""
    key = contact_key(draft)
    if not key:
        return []
    return shop.query(
        "SELECT DISTINCT c.id, c.name FROM contact_point p JOIN identity i ON i.id=p.identity_id JOIN customer c"
        " ON c.id=i.customer_id WHERE p.key=? AND p.kind=? AND c.id<>? AND c.merged_into IS NULL",
        key,
        draft.kind,
        customer,
    )


def add_contact(shop: Shop, customer: int, draft: ContactDraft, *, by: int | None = None) -> int:
    key = contact_key(draft)
    with shop.change("edit_contact", by=by, name=_name(shop, customer)) as change:
        return change.insert(
            ContactPoint,
            identity_id=home_identity(change, customer),
            kind=draft.kind,
            value=draft.value.strip(),
            key=key,
            label=draft.label.strip(),
            seen_on=today(shop).isoformat(),
        )


def edit_contact(shop: Shop, customer: int, row: int, draft: ContactDraft, *, by: int | None = None) -> None:
    key = contact_key(draft)
    with shop.change("edit_contact", by=by, name=_name(shop, customer)) as change:
        change.update(ContactPoint, row, kind=draft.kind, value=draft.value.strip(), key=key, label=draft.label.strip())


def remove_contact(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_contact", by=by, name=_name(shop, customer)) as change:
        change.delete(ContactPoint, [row])


def add_account(shop: Shop, customer: int, channel: str, account: str, *, by: int | None = None) -> int:
    """Give her an account on a channel; raises BadValue(taken) when another customer has it."""
    key = account_key(account)
    if not key:
        raise BadValue("account", "empty")
    if shop.query("SELECT 1 FROM identity WHERE channel=? AND key=?", channel, key):
        raise BadValue("account", "taken", account)
    with shop.change("edit_account", by=by, name=_name(shop, customer)) as change:
        return change.insert(
            Identity, customer_id=customer, channel=channel, account=account.strip(), key=key, seen_on=str(today(shop))
        )


def save_address(shop: Shop, customer: int, place: Place, *, by: int | None = None) -> int:
    """Store an address; a new one has id 0. Raises BadValue(empty) when it says nothing."""
    place = replace(place, **{k: v.strip() for k, v in vars(place).items() if isinstance(v, str)})
    values = {k: v for k, v in vars(place).items() if k != "id"}
    if not any(values.values()):
        raise BadValue("address", "empty")
    with shop.change("edit_address", by=by, name=_name(shop, customer)) as change:
        if place.id:
            change.update(Address, place.id, **values)
            return place.id
        return change.insert(Address, identity_id=home_identity(change, customer), **values)


def remove_address(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_address", by=by, name=_name(shop, customer)) as change:
        change.delete(Address, [row])


def add_relation(shop: Shop, customer: int, other: int, kind: str, note: str = "", *, by: int | None = None) -> int:
    """Note that customer stands in a relation (domain.people.RELATIONS) to other."""
    if kind not in RELATIONS:
        raise BadValue("kind", "unknown", kind)
    if customer == other:
        raise BadValue("other", "same")
    with shop.change("edit_relation", by=by, name=_name(shop, customer)) as change:
        return change.insert(Relation, customer_id=customer, other_id=other, kind=kind, note=note)


def remove_relation(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_relation", by=by, name=_name(shop, customer)) as change:
        change.delete(Relation, [row])


def mark_order(shop: Shop, order: int, is_own: bool, *, by: int | None = None, why: str = "") -> None:
    """Say whether an order is her own; one that is not stays in revenue and leaves taste, RFM and prediction."""
    number = shop.query("SELECT number FROM sales_order WHERE id=?", order)[0][0]
    with shop.change("mark_order", by=by, why=why, number=number) as change:
        change.update(SalesOrder, order, is_own=int(is_own))
