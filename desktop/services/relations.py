"""Who stands in which relation to whom among the customers."""

from dataclasses import dataclass

from desktop.domain.errors import BadValue
from desktop.domain.people import RELATIONS
from desktop.services.named import name_of
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Relation


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
        return change.insert(Relation, customer_id=customer, other_id=other, kind=kind, note=note)


def remove_relation(shop: Shop, customer: int, row: int, *, by: int | None = None) -> None:
    with shop.change("edit_relation", by=by, name=name_of(shop, customer)) as change:
        change.delete(Relation, [row])
