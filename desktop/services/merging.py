"""Making two customers one and taking them apart again: identities move, and what hangs on them follows.

What a person says of two customers stands as verdicts between identities, and wins against all evidence.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from desktop.domain.errors import BadValue, NotFound
from desktop.services.customers import home_identity
from desktop.services.named import name_of
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among, select_among
from desktop.storage.tables import Customer, Identity, Verdict

SAME, APART, HOUSEHOLD = "same", "apart", "household"
VERDICTS = (SAME, APART, HOUSEHOLD)


def merge(shop: Shop, into: int, other: int, *, by: int | None = None, why: str = "") -> None:
    """Make `other` part of `into`; her own line stays as a pointer, so that the merge can be taken back at any time.

    That the two are the same is remembered: no evidence takes them apart. Raises NotFound.
    """
    names = dict(shop.query("SELECT id, name FROM customer WHERE id IN (?, ?) AND merged_into IS NULL", into, other))
    if len(names) != 2:
        raise NotFound("customer", str(other if into in names else into))
    with shop.change("merge", by=by, why=why, name=names[into], other=names[other]) as change:
        one, two = identities_of(change, into), identities_of(change, other)
        judge(change, one, two, SAME)
        move(change, dict.fromkeys(two, into))
        change.update(Customer, other, merged_into=into)
        change.touched.update((into, other))


def split(
    shop: Shop, customer: int, identities: Sequence[int], *, by: int | None = None, why: str = "", name: str = ""
) -> int:
    """Take identities out of a customer, with all that hangs on them; returns the customer whose they are now.

    She is the one for whom they were made, or a new one where nobody waits for them; name: what a new one is called.
    That they are not the same as those who stay is remembered. Raises BadValue (empty, all) and NotFound.
    """
    present = {row[0] for row in shop.query("SELECT id FROM identity WHERE customer_id=?", customer)}
    chosen = sorted(set(identities))
    if not chosen or set(chosen) - present:
        raise BadValue("identities", "empty") if not chosen else NotFound("identity", str(min(set(chosen) - present)))
    staying = sorted(present - set(chosen))
    if not staying:
        raise BadValue("identities", "all")
    with shop.change("split", by=by, why=why, name=name_of(shop, customer)) as change:
        born = homes(change, [*chosen, *staying])
        target = _free_home(change, customer, [born[each] for each in chosen])
        if target is None:
            target = change.insert(Customer, name=name or _name_of_parts(change, chosen), source="split")
        else:
            change.update(Customer, target, merged_into=None)
        judge(change, chosen, staying, APART)
        _join_among(change, chosen, born)
        move(change, dict.fromkeys(chosen, target))
        _part_homes(change, chosen, staying, born, customer, target)
        change.touched.update((customer, target))
    return target


def identities_of(change: Change, customer: int) -> list[int]:
    """Her identities, the oldest first; one is made where she has none."""
    home_identity(change, customer)
    return [row[0] for row in change.query("SELECT id FROM identity WHERE customer_id=? ORDER BY id", customer)]


def homes(change: Change, identities: Iterable[int]) -> dict[int, int]:
    """Identity to the customer for whom it was made."""
    sql = "SELECT id, coalesce(born_id, customer_id) FROM identity WHERE id IN (SELECT value FROM json_each(?))"
    return dict(select_among(change.connection, sql, list(identities)))  # type: ignore[arg-type]


def move(change: Change, moved: Mapping[int, int]) -> None:
    """Give identities to customers. moved: identity to customer. For whom an identity was made is not forgotten."""
    sql = "SELECT id, customer_id FROM identity WHERE born_id IS NULL AND id IN (SELECT value FROM json_each(?))"
    change.update_rows(Identity, ("born_id",), list(select_among(change.connection, sql, list(moved))))
    change.update_rows(Identity, ("customer_id",), sorted(moved.items()))


def judge(change: Change, one: Sequence[int], other: Sequence[int], kind: str) -> None:
    """Note what a person says of two groups of identities; what was said of them before is forgotten.

    One pair of identities is enough to say that two groups are the same; that they are not is said of every pair, for
    either group may come apart one day.
    """
    sql = (
        "SELECT id, first_id, second_id FROM verdict WHERE first_id IN (SELECT value FROM json_each(?1))"
        " AND second_id IN (SELECT value FROM json_each(?2))"
    )
    known = [*change.query(sql, among(one), among(other)), *change.query(sql, among(other), among(one))]
    pairs = {(min(one), min(other))} if kind == SAME else set(product(one, other))
    wanted = {(min(pair), max(pair)) for pair in pairs}
    change.delete(Verdict, [row for row, *pair in known if tuple(pair) not in wanted])
    told = {(first, second): row for row, first, second in known if (first, second) in wanted}
    change.update_rows(Verdict, ("kind",), [(row, kind) for row in told.values()])
    rows = [(*pair, kind) for pair in sorted(wanted - told.keys())]
    change.insert_rows(Verdict, ("first_id", "second_id", "kind"), rows)


def _free_home(change: Change, customer: int, born: Sequence[int]) -> int | None:
    """The oldest of the customers for whom they were made that has no identity now."""
    for home in sorted(set(born) - {customer}):
        if not change.query("SELECT 1 FROM identity WHERE customer_id=? LIMIT 1", home):
            return home
    return None


def _name_of_parts(change: Change, identities: Sequence[int]) -> str:
    """What to call the one who leaves: by her receivers, her account, her phone."""
    first = identities[0]
    for sql in (
        "SELECT receiver FROM sales_order WHERE identity_id=? AND receiver<>'' GROUP BY 1 ORDER BY count(*) DESC, 1",
        "SELECT account FROM identity WHERE id=? AND account<>''",
        "SELECT value FROM contact_point WHERE identity_id=? ORDER BY id",
    ):
        found = change.query(f"{sql} LIMIT 1", first)
        if found:
            return str(found[0][0])
    rows = change.query("SELECT c.name FROM identity i JOIN customer c ON c.id=i.customer_id WHERE i.id=?", first)
    return str(rows[0][0])


def _join_among(change: Change, chosen: Sequence[int], born: Mapping[int, int]) -> None:
    """They leave together, so they are the same: nothing but those who stay may have held them together."""
    first, *others = chosen
    for other in others:
        if born[other] != born[first]:
            judge(change, [first], [other], SAME)


def _part_homes(
    change: Change,
    chosen: Sequence[int],
    staying: Sequence[int],
    born: Mapping[int, int],
    customer: int,
    target: int,
) -> None:
    """Identities made for one customer count as one person, so nobody may share a home across the split."""
    stay_at = {born[each] for each in staying}
    leaving = [(each, target) for each in chosen if born[each] == customer or born[each] in stay_at]
    change.update_rows(Identity, ("born_id",), leaving)
    change.update_rows(Identity, ("born_id",), [(each, customer) for each in staying if born[each] == target])
