"""Saying whose an order is: her own, borrowed by somebody, a present. One change set each, remembered in the order.

An order that somebody else made stays in the shop's sales and leaves what we know of her: sums, rhythm, state, taste. A
present is her sale, but tells of another's taste. Whoever got the goods had a phone and an address that imports put
down to her; the answer takes them off again, so that they find and join nobody wrongly.
"""

from typing import Any, NamedTuple

from desktop.domain import reasons
from desktop.domain.errors import BadValue, NotFound
from desktop.domain.orders import OWN_GRADES
from desktop.identity.fits import names_fit, phones_fit, tells_name, tells_phone
from desktop.identity.normalise import phone_key
from desktop.services.customers import home_identity, new_identity
from desktop.services.merging import APART, identities_of, judge
from desktop.services.shops import read_settings
from desktop.storage.changes import Change
from desktop.storage.edited import deleted_rows
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Address, ContactPoint, Customer, Fact, Relation, SalesOrder

PLACE = ("country", "province", "city", "district", "detail", "postcode")


class _Parcel(NamedTuple):
    """The order with where it went; address 0 where no address is known."""

    order: int
    number: str
    channel: str
    day: str
    identity: int
    customer: int
    name: str
    receiver: str
    address: int
    phone: str
    place: tuple[str, ...]


_PARCEL = f"""
SELECT o.id, o.number, o.channel, o.business_date, o.identity_id, i.customer_id, c.name,
    coalesce(nullif(o.receiver,''), a.receiver, ''), coalesce(a.id,0), coalesce(a.phone,''),
    {",".join(f"coalesce(a.{column},'')" for column in PLACE)}
FROM sales_order o JOIN identity i ON i.id=o.identity_id JOIN customer c ON c.id=i.customer_id
    LEFT JOIN address a ON a.id=o.address_id WHERE o.id=?
"""


def answer(
    shop: Shop, order: int, grade: str, *, keep: bool = False, by: int | None = None, why: str = ""
) -> int | None:
    """Say whose an order is: a grade of domain.orders.OWN_GRADES. Returns the customer who got the goods, if any.

    The receiver of a present becomes a customer, a borrower does where `keep` is set; who is known already is found by
    phone and name. None where nothing is known of a receiver. Raises NotFound, BadValue.
    """
    if grade not in OWN_GRADES:
        raise BadValue("grade", "unknown", grade)
    rows = shop.query("SELECT number FROM sales_order WHERE id=?", order)
    if not rows:
        raise NotFound("order", str(order))
    receiver = None
    with shop.change("mark_order", by=by, why=why, number=rows[0][0], grade=grade) as change:
        change.update(SalesOrder, order, is_own=int(grade != "borrowed"), own_grade=grade)
        parcel = _parcel(change, order)
        if parcel is None:  # nobody's name is put to it
            return None
        _give_back(change, parcel)
        if grade == "own":
            return None
        _take_off(change, parcel)
        parcel = parcel._replace(name=_her_name(change, parcel))
        if (grade == "gift" or keep) and tells_name(parcel.receiver):
            receiver = _person(shop, change, parcel, grade)
            _keep_apart(change, parcel, receiver)
            if grade == "gift":
                _relate(change, parcel, receiver)
    return receiver


def _parcel(change: Change, order: int) -> _Parcel | None:
    rows = change.query(_PARCEL, order)
    return _Parcel(*(*rows[0][:10], tuple(rows[0][10:]))) if rows else None


# What imports put down to her


def _take_off(change: Change, parcel: _Parcel) -> None:
    """Address and phone of the parcel are not hers, unless an order of her own went there or by that number."""
    others = change.query(
        "SELECT 1 FROM sales_order o WHERE o.identity_id=? AND o.address_id=? AND o.is_own=1 AND o.own_grade<>'gift'",
        *(parcel.identity, parcel.address),
    )
    if not parcel.address or others:
        return
    change.update(Address, parcel.address, is_own=0)
    if not tells_phone(parcel.phone) or _is_her_phone(change, parcel):
        return
    key = phone_key(parcel.phone).key
    contacts = change.query(
        "SELECT id, value, key FROM contact_point WHERE identity_id=? AND kind IN ('mobile','landline')"
        " AND (seen_on IS NULL OR seen_on>=?)",
        *(parcel.identity, parcel.day),
    )
    change.delete(ContactPoint, [row for row, value, its in contacts if (its == key if key else value == parcel.phone)])


def _her_name(change: Change, parcel: _Parcel) -> str:
    """What she is called now: an import that began with this parcel may have named her after its receiver."""
    if parcel.name != parcel.receiver:
        return parcel.name
    usual = change.query(
        "SELECT o.receiver FROM identity i JOIN sales_order o ON o.identity_id=i.id WHERE i.customer_id=?1 AND o.id<>?2"
        " AND o.is_own=1 AND o.own_grade<>'gift' AND o.receiver NOT IN ('', ?3) AND NOT EXISTS"
        " (SELECT 1 FROM identity m WHERE m.customer_id=?1 AND m.channel='manual')"
        " GROUP BY o.receiver ORDER BY count(*) DESC, o.receiver LIMIT 1",
        *(parcel.customer, parcel.order, parcel.receiver),
    )
    if usual:
        change.update(Customer, parcel.customer, name=usual[0][0])
    return str(usual[0][0]) if usual else parcel.name


def _is_her_phone(change: Change, parcel: _Parcel) -> bool:
    rows = change.query(
        "SELECT a.phone FROM identity i JOIN address a ON a.identity_id=i.id WHERE i.customer_id=? AND a.is_own=1",
        parcel.customer,
    )
    return any(tells_phone(phone) and phones_fit(phone, parcel.phone) for (phone,) in rows)


def _give_back(change: Change, parcel: _Parcel) -> None:
    """Undo what an earlier answer to this order took off, for she has changed her mind."""
    if not parcel.address or not change.update(Address, parcel.address, is_own=1):
        return
    for row in deleted_rows(change.connection, "contact_point"):
        if row["identity_id"] != parcel.identity or not tells_phone(row["value"]):
            continue
        gone = not change.query(
            "SELECT 1 FROM contact_point WHERE identity_id=? AND value=?", parcel.identity, row["value"]
        )
        if gone and phones_fit(row["value"], parcel.phone):
            change.insert(ContactPoint, **{name: value for name, value in row.items() if name != "id"})
    noted = change.query(
        "SELECT r.id FROM identity i JOIN relation r ON r.identity_id=i.id"
        " WHERE i.customer_id=? AND r.kind='receives_gifts' AND r.note=?",
        *(parcel.customer, parcel.number),
    )
    change.delete(Relation, [row for (row,) in noted])


# Who got it


def _person(shop: Shop, change: Change, parcel: _Parcel, grade: str) -> int:
    """The customer who got the parcel: one we know by phone and name, or a new one with what the parcel tells."""
    known = _known(change, parcel)
    if known is not None:
        _add_address(change, parcel, home_identity(change, known))
        return known
    customer = change.insert(Customer, name=parcel.receiver, source=parcel.channel)
    home = new_identity(change, customer)
    read = phone_key(parcel.phone)
    if read.kind in ("mobile", "landline", "masked"):
        kind = "landline" if read.kind == "landline" else "mobile"
        values = {"value": read.shown, "key": read.key, "seen_on": parcel.day}
        change.insert(ContactPoint, identity_id=home, kind=kind, **values)
    _add_address(change, parcel, home)
    language = "zh" if read_settings(shop).language.startswith("zh") else "en"
    note = reasons.words(f"note_{grade}", parcel.number, parcel.name, language=language)
    change.insert(
        Fact,
        identity_id=home,
        field_id=change.query("SELECT id FROM field WHERE code='note'")[0][0],
        value=note,
        known_on=parcel.day or None,
        staff_id=change.staff_id,
        source="file",
        source_note=parcel.number,
        grade="seen",
    )
    return customer


def _known(change: Change, parcel: _Parcel) -> int | None:
    """Another customer of such a name with this phone; else one of such a name and phone to whom she gave before."""
    key = phone_key(parcel.phone).key
    rows: list[Any] = []
    if key:
        rows = change.query(
            "SELECT DISTINCT c.id, c.name, p.value FROM contact_point p JOIN identity i ON i.id=p.identity_id"
            " JOIN customer c ON c.id=i.customer_id WHERE p.key=? AND c.merged_into IS NULL AND c.trashed_ms IS NULL"
            " ORDER BY c.id",
            key,
        )
    rows += change.query(
        "SELECT DISTINCT c.id, c.name, coalesce(p.value,'') FROM identity i JOIN relation r ON r.identity_id=i.id"
        " JOIN identity j ON j.id=r.other_identity_id JOIN customer c ON c.id=j.customer_id"
        " LEFT JOIN contact_point p ON p.identity_id=j.id AND p.kind IN ('mobile','landline')"
        " WHERE i.customer_id=? AND r.kind='receives_gifts' AND c.trashed_ms IS NULL ORDER BY c.id",
        parcel.customer,
    )
    fitting = (
        customer
        for customer, name, phone in rows
        if customer != parcel.customer and names_fit(name, parcel.receiver) and phones_fit(phone, parcel.phone)
    )
    return next(fitting, None)


def _add_address(change: Change, parcel: _Parcel, home: int) -> None:
    if not any(parcel.place):
        return
    values = dict(zip(PLACE, parcel.place, strict=True))
    same = " AND ".join(f"a.{column}=?" for column in PLACE)
    sql = f"SELECT 1 FROM address a WHERE a.identity_id=? AND {same}"
    if not change.query(sql, home, *parcel.place):
        change.insert(Address, identity_id=home, receiver=parcel.receiver, phone=parcel.phone, **values)


def _keep_apart(change: Change, parcel: _Parcel, receiver: int) -> None:
    """The two share a parcel's phone and address, and are two people all the same. A household stays what it is."""
    one, other = identities_of(change, parcel.customer), identities_of(change, receiver)
    said = change.query(
        "SELECT 1 FROM verdict v JOIN identity i ON i.id=v.first_id JOIN identity j ON j.id=v.second_id"
        " WHERE v.kind='household' AND i.customer_id IN (?1,?2) AND j.customer_id IN (?1,?2)",
        *(parcel.customer, receiver),
    )
    if not said:
        judge(change, one, other, APART)


def _relate(change: Change, parcel: _Parcel, receiver: int) -> None:
    """She gives presents to the receiver; noted once, with the number of the first."""
    related = change.query(
        "SELECT 1 FROM identity i JOIN relation r ON r.identity_id=i.id JOIN identity j ON j.id=r.other_identity_id"
        " WHERE i.customer_id=? AND j.customer_id=? AND r.kind='receives_gifts'",
        *(parcel.customer, receiver),
    )
    if not related:
        one, other = home_identity(change, parcel.customer), home_identity(change, receiver)
        change.insert(Relation, identity_id=one, other_identity_id=other, kind="receives_gifts", note=parcel.number)
