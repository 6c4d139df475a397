"""One customer's profile: everything known of her, and what she is called. Edits of parts have their own modules."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.lifecycle import State, state_of
from desktop.services.contacts import (
    Account,
    Contact,
    ContactDraft,
    Place,
    add_account,
    add_contact,
    contact_key,
    edit_contact,
    others_with,
    remove_address,
    remove_contact,
    save_address,
)
from desktop.services.customers import today
from desktop.services.facts import (
    FactDraft,
    FactInfo,
    check_value,
    end_fact,
    fact_history,
    present_facts,
    restore_fact,
    set_fact,
)
from desktop.services.fields import FieldInfo, list_fields
from desktop.services.named import name_of
from desktop.services.relations import Relative, add_relation, relatives, remove_relation
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer, Identity

__all__ = [
    "Account",
    "Contact",
    "ContactDraft",
    "FactDraft",
    "FactInfo",
    "KeyFigures",
    "Place",
    "Profile",
    "Relative",
    "add_account",
    "add_contact",
    "add_relation",
    "check_value",
    "contact_key",
    "edit_contact",
    "end_fact",
    "fact_history",
    "name_of",
    "others_with",
    "profile",
    "remove_address",
    "remove_contact",
    "remove_relation",
    "rename",
    "restore_fact",
    "save_address",
    "set_fact",
    "set_kind",
]


@dataclass(frozen=True)
class KeyFigures:
    """Money in minor units of the shop's currency over valid orders; interval_days: median between order days."""

    orders: int
    spent_minor: int
    average_minor: int | None
    first_on: str | None
    last_on: str | None
    interval_days: int | None
    age_days: int | None
    other_currencies: tuple[tuple[str, int, int], ...]  # currency, orders, money
    borrowed: int = 0  # valid orders that somebody else made with her account: counted nowhere else here
    gifts: int = 0  # presents among the orders: they tell nothing of her taste


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


def profile(shop: Shop, customer: int) -> Profile:
    """Everything about one customer. One who was merged away answers with whom she became. Raises NotFound."""
    rows = shop.query(
        "SELECT ulid, version, name, kind, source, created_ms, archived_ms, trashed_ms, merged_into"
        " FROM customer WHERE id=?",
        customer,
    )
    if not rows:
        raise NotFound("customer", str(customer))
    ulid, version, name, kind, source, created_ms, archived_ms, trashed_ms, merged_into = rows[0]
    if merged_into is not None:
        return profile(shop, merged_into)
    day = today(shop)
    state, figures = _figures(shop, customer, day)
    fields = tuple(list_fields(shop))
    return Profile(
        id=customer,
        ulid=ulid,
        version=version,
        name=name,
        kind=kind,
        source=source,
        created_ms=created_ms,
        archived_ms=archived_ms,
        trashed_ms=trashed_ms,
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
            Contact(*(*row[:4], bool(row[4]), row[5]))
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
                " FROM address a JOIN identity i ON i.id=a.identity_id WHERE i.customer_id=? AND a.is_own=1"
                " ORDER BY a.id DESC",
                customer,
            )
        ),
        relatives=relatives(shop, customer),
        fields=fields,
        facts=present_facts(shop, customer, fields, day),
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
    every = shop.query(
        "SELECT o.business_date, o.currency, o.paid_minor-o.refunded_minor, o.is_own, o.own_grade FROM identity i"
        " JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1 WHERE i.customer_id=? ORDER BY o.business_date",
        customer,
    )
    rows = [row for row in every if row[3]]
    days = sorted({date.fromisoformat(row[0]) for row in rows})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    home = settings.currency or (rows[0][1] if rows else "")
    money = [row[2] for row in rows if row[1] == home]
    others: dict[str, list[int]] = {}
    for _, currency, minor, *_ in rows:
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
        len(every) - len(rows),
        sum(row[4] == "gift" for row in rows),
    )


# What she is called


def rename(shop: Shop, customer: int, name: str, *, expect: int | None = None, by: int | None = None) -> None:
    """Raises BadValue for an empty name, ChangedMeanwhile when her version is no longer `expect`."""
    name = name.strip()
    if not name:
        raise BadValue("name", "empty")
    with shop.change("edit_customer", by=by, name=name_of(shop, customer)) as change:
        change.update(Customer, customer, expect=expect, name=name)
        hers = change.query("SELECT id FROM identity WHERE customer_id=?1 AND coalesce(born_id, ?1)=?1", customer)
        change.update_rows(Identity, ("name",), [(row[0], name) for row in hers])


def set_kind(shop: Shop, customer: int, kind: str, *, by: int | None = None) -> None:
    """person or company."""
    if kind not in ("person", "company"):
        raise BadValue("kind", "unknown", kind)
    with shop.change("edit_customer", by=by, name=name_of(shop, customer)) as change:
        change.update(Customer, customer, kind=kind)
