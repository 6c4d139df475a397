"""Making two customers one: identities move, and everything else follows, because it hangs on them."""

from collections.abc import Mapping

from desktop.domain.errors import NotFound
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import select_among
from desktop.storage.tables import Customer, Identity, Relation


def merge(shop: Shop, into: int, other: int, *, by: int | None = None, why: str = "") -> None:
    """Make `other` part of `into`; her own line stays as a pointer, so that the merge can be taken back at any time."""
    names = dict(shop.query("SELECT id, name FROM customer WHERE id IN (?, ?) AND merged_into IS NULL", into, other))
    if len(names) != 2:
        raise NotFound("customer", str(other if into in names else into))
    with shop.change("merge", by=by, why=why, name=names[into], other=names[other]) as change:
        move_belongings(change, {other: into})
        change.update(Customer, other, merged_into=into)


def move_belongings(change: Change, moved: Mapping[int, int]) -> None:
    """Give the identities and relations of some customers to others. moved: from customer to customer."""
    connection = change.connection
    sql = "SELECT id, customer_id FROM identity WHERE customer_id IN (SELECT value FROM json_each(?))"
    rows = [(row, moved[customer]) for row, customer in select_among(connection, sql, list(moved))]
    change.update_rows(Identity, ("customer_id",), rows)
    for column in ("customer_id", "other_id"):
        sql = f"SELECT id, {column} FROM relation WHERE {column} IN (SELECT value FROM json_each(?))"
        rows = [(row, moved[customer]) for row, customer in select_among(connection, sql, list(moved))]
        change.update_rows(Relation, (column,), rows)
    change.touched.update(moved)
    change.touched.update(moved.values())
