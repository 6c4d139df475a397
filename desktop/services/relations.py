"""Who stands in which relation to whom among the customers. Relations hang on identities and go where these go."""

from dataclasses import dataclass

from desktop.domain.errors import BadValue
from desktop.domain.people import RELATIONS
from desktop.services.customers import home_identity
from desktop.services.named import name_of
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Relation

RELATIVES = """
SELECT r.id, c.id, c.name, r.kind, r.note, 1 FROM identity i JOIN relation r ON r.identity_id=i.id
    JOIN identity j ON j.id=r.other_identity_id JOIN customer c ON c.id=j.customer_id
    WHERE i.customer_id=?1 AND j.customer_id<>?1
UNION ALL
SELECT r.id, c.id, c.name, r.kind, r.note, 0 FROM identity i JOIN relation r ON r.other_identity_id=i.id
    JOIN identity j ON j.id=r.identity_id JOIN customer c ON c.id=j.customer_id
    WHERE i.customer_id=?1 AND j.customer_id<>?1
ORDER BY 1
"""


@dataclass(frozen=True)
class Relative:
    id: int
    other_id: int
    name: str
    kind: str
    note: str
    is_from: bool  # True: this customer stands in the relation to the other; False: the other way round


def add_relation(shop: Shop, customer: int, other: int, kind: str, note: str = "", *, by: int | None = None) -> int:
    """Note that customer stands in a relation (domain.people.RELATIONS) to other."""
    if kind not in RELATIONS:
        raise BadValue("kind", "unknown", kind)
    if customer == other:
        raise BadValue("other", "same")
    with shop.change("edit_relation", by=by, name=name_of(shop, customer)) as change:
        one, two = home_identity(change, customer), home_identity(change, other)
        return change.insert(Relation, identity_id=one, other_identity_id=two, kind=kind, note=note)


def relatives(shop: Shop, customer: int) -> tuple[Relative, ...]:
    """Those related to a customer, in the order in which that was noted; what has become one person is none."""
    rows = shop.query(RELATIVES, customer)
    return tuple(Relative(*(*row[:5], bool(row[5]))) for row in rows)


def remove_relation(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_relation", by=by, name=name_of(shop, customer)) as change:
        change.delete(Relation, [row])
