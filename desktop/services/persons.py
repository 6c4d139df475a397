"""From weighed pairs to customers: which identities are one person now, and where each of them belongs.

The persons follow from the edges and from what people said; nothing that was joined before speaks for itself. Only
identities within reach of those that changed are looked at.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations, pairwise, product

from desktop.identity.cluster import Edge
from desktop.identity.evidence import Evidence
from desktop.identity.grouping import group
from desktop.identity.judge import Judge
from desktop.identity.judge import probability as chance
from desktop.services.known_names import is_bare
from desktop.services.merging import SAME
from desktop.storage.history import records as history_of
from desktop.storage.sqlite import Connection, select_among

Pairs = list[tuple[int, int]]
StoredEdge = tuple[int, int, int, int, int]  # first, second, strength, probability, is_open: as match_edge has them
Reader = Callable[[Connection, Iterable[int]], Mapping[int, Evidence]]
BATCH = 2_000  # identities whose evidence is read at once
MOST_REFUSED = 2_000  # pairs of one target that an undone join keeps apart

# How an identity leads to others that must be looked at with it: ids in, ids out.
_LEADS = (
    "SELECT second_id FROM match_edge WHERE first_id IN",
    "SELECT first_id FROM match_edge WHERE second_id IN",
    "SELECT second_id FROM verdict WHERE kind='same' AND first_id IN",
    "SELECT first_id FROM verdict WHERE kind='same' AND second_id IN",
    "SELECT j.id FROM identity i CROSS JOIN identity j ON j.customer_id=i.customer_id WHERE i.id IN",
    "SELECT j.id FROM identity i CROSS JOIN identity j ON j.customer_id=i.born_id WHERE i.id IN",
    "SELECT j.id FROM identity i CROSS JOIN identity j ON j.born_id=i.born_id WHERE i.id IN",
    "SELECT j.id FROM identity i CROSS JOIN identity j ON j.born_id=i.customer_id WHERE i.id IN",
)


@dataclass
class Moves:
    """What is to change. moved: identity to customer; pointers: customer to whom she was merged into and is to be."""

    moved: dict[int, int] = field(default_factory=dict)
    pointers: dict[int, tuple[int | None, int | None]] = field(default_factory=dict)
    joined: int = 0  # customers who became part of another
    parted: int = 0  # customers who are somebody again
    closed: Pairs = field(default_factory=list)  # edges about which nobody is to be asked
    opened: list[tuple[int, int, float]] = field(default_factory=list)  # and those to ask about, with their chance


def reach(connection: Connection, identities: Iterable[int]) -> set[int]:
    """All identities that may become or cease to be one person by a change of these."""
    found: set[int] = set()
    frontier = set(identities)
    while frontier:
        found |= frontier
        frontier = {
            row[0]
            for sql in _LEADS
            for row in select_among(connection, f"{sql} (SELECT value FROM json_each(?))", sorted(frontier))
        } - found
    return found


class Persons:
    """The identities within reach of those that changed, and what is known of how they belong together."""

    def __init__(self, connection: Connection, identities: Iterable[int], judge: Judge, read: Reader) -> None:
        self._connection, self._judge, self._read = connection, judge, read
        ids = sorted(reach(connection, identities))
        sql = (
            "SELECT id, customer_id, coalesce(born_id, customer_id) FROM identity"
            " WHERE id IN (SELECT value FROM json_each(?))"
        )
        self._owner: dict[int, int] = {}
        self._home: dict[int, int] = {}
        for identity, owner, home in select_among(connection, sql, ids):
            self._owner[identity], self._home[identity] = owner, home
        self._said: dict[str, Pairs] = defaultdict(list)
        sql = "SELECT kind, first_id, second_id FROM verdict WHERE first_id IN (SELECT value FROM json_each(?))"
        for kind, first, second in select_among(connection, sql, ids):
            if second in self._owner:
                self._said[SAME if kind == SAME else "apart"].append((first, second))
        self._refused = list(_refused(connection, self._home))

    def moves(self) -> Moves:
        """What has to change so that every customer is one person."""
        result = Moves()
        where: dict[int, int] = {}
        edges = list(self._edges())
        groups, asked = self._grouped(edges)
        names = _Names(self._connection, [members for members in groups if len(members) > 1], self._home)
        for members in groups:
            where.update(dict.fromkeys(members, self._target(members, names)))
        result.moved = {each: target for each, target in where.items() if self._owner[each] != target}
        self._set_pointers(where, result)
        wanted = {(edge.first, edge.second): edge.strength for edge in asked}
        wanted |= self._refused_ones(edges, where)
        for first, second, _, probability, is_open in edges:
            if (first, second) not in wanted:
                if is_open:
                    result.closed.append((first, second))
            elif not is_open or round(chance(wanted[first, second]) * 1e6) != probability:
                result.opened.append((first, second, chance(wanted[first, second])))
        return result

    def _refused_ones(self, edges: list[StoredEdge], where: Mapping[int, int]) -> dict[tuple[int, int], float]:
        """Of pairs whose join a person took back she is asked one by one."""
        refused, judged = set(self._refused), set(self._said["apart"])
        return {
            (first, second): strength / 1000
            for first, second, strength, *_ in edges
            if where[first] != where[second] and (first, second) in refused - judged
        }

    def _edges(self) -> Iterator[StoredEdge]:
        """Edges with both ends here."""
        sql = (
            "SELECT first_id, second_id, strength, probability, is_open FROM match_edge"
            " WHERE first_id IN (SELECT value FROM json_each(?)) ORDER BY first_id, second_id"
        )
        for row in select_among(self._connection, sql, list(self._owner)):
            if row[1] in self._owner:
                yield row

    def _grouped(self, stored: list[StoredEdge]) -> tuple[list[list[int]], list[Edge]]:
        """The persons, and the pairs that are uncertain, component by component."""
        same = [*self._said[SAME], *_together(self._home)]
        edges = [Edge(first, second, strength / 1000) for first, second, strength, *_ in stored]
        parts = _components(self._owner, [*same, *((edge.first, edge.second) for edge in edges)])
        of = {each: number for number, part in enumerate(parts) for each in part}
        within: dict[int, _Component] = defaultdict(_Component)
        for edge in edges:
            within[of[edge.first]].edges.append(edge)
        for first, second in same:
            within[of[first]].same.append((first, second))
        for first, second in (*self._said["apart"], *self._refused):
            if of[first] == of[second]:
                within[of[first]].apart.append((first, second))
        groups, asked = [part for part in parts if len(part) == 1], list[Edge]()
        for batch in _batches([number for number, part in enumerate(parts) if len(part) > 1], parts):
            evidence = self._read(self._connection, chain.from_iterable(parts[number] for number in batch))
            for number in batch:
                known = {each: evidence[each] for each in sorted(parts[number])}
                part = within[number]
                found = group(known, part.edges, self._judge, same=part.same, apart=part.apart)
                groups += found.groups
                asked += found.asked
        return groups, asked

    def _target(self, members: list[int], names: "_Names") -> int:
        """Whose a person's identities are: of the customers made for them the one who holds some, and has a name."""
        homes = {self._home[each] for each in members}
        if len(homes) == 1:
            return homes.pop()
        holding = homes & {self._owner[each] for each in members}
        return min(holding or homes, key=names.rank)

    def _set_pointers(self, where: Mapping[int, int], result: Moves) -> None:
        held, holding = set(self._owner.values()), set(where.values())
        become: dict[int, int] = {}
        for each in sorted(where, reverse=True):
            become[self._owner[each]] = where[each]
        for each in sorted(where, reverse=True):
            become[self._home[each]] = where[each]  # who was made for her is she
        sql = "SELECT id, merged_into FROM customer WHERE id IN (SELECT value FROM json_each(?))"
        moved = {customer for each in result.moved for customer in (self._owner[each], self._home[each], where[each])}
        for customer, now in select_among(self._connection, sql, sorted(become)):
            pointer = None if customer in holding else become[customer]
            if pointer != now and (customer in moved or (pointer is None) != (now is None)):
                result.pointers[customer] = now, pointer
        result.joined, result.parted = len(held - holding), len(holding - held)


class _Names:
    """Which of several customers is to stay: one in the lists, one with a full name, the oldest."""

    def __init__(self, connection: Connection, groups: Iterable[list[int]], home: Mapping[int, int]) -> None:
        wanted = sorted({home[each] for members in groups for each in members})
        sql = (
            "SELECT c.id, c.name, c.trashed_ms IS NOT NULL, c.archived_ms IS NOT NULL, EXISTS (SELECT 1 FROM identity i"
            " WHERE (i.customer_id=c.id OR i.born_id=c.id) AND i.channel<>'manual' AND i.account=c.name)"
            " FROM customer c WHERE c.id IN (SELECT value FROM json_each(?))"
        )
        self._ranks = {
            customer: (trashed, archived, bool(is_account) or is_bare(name), customer)
            for customer, name, trashed, archived, is_account in select_among(connection, sql, wanted)
        }

    def rank(self, customer: int) -> tuple[object, ...]:
        return self._ranks[customer]


@dataclass
class _Component:
    edges: list[Edge] = field(default_factory=list)
    same: Pairs = field(default_factory=list)
    apart: Pairs = field(default_factory=list)


def _batches(numbers: Iterable[int], parts: list[list[int]]) -> Iterator[list[int]]:
    """Components of so many identities together that their evidence fits into memory."""
    batch, size = list[int](), 0
    for number in numbers:
        batch.append(number)
        size += len(parts[number])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _together(home: Mapping[int, int]) -> Pairs:
    """Pairs of identities that were made for one customer: a person put them there."""
    groups: dict[int, list[int]] = defaultdict(list)
    for identity in sorted(home):
        groups[home[identity]].append(identity)
    return [pair for members in groups.values() for pair in pairwise(members)]


def _components(identities: Iterable[int], pairs: Pairs) -> list[list[int]]:
    parent = {each: each for each in identities}

    def root(each: int) -> int:
        while parent[each] != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    for first, second in pairs:
        parent[root(first)] = root(second)
    parts: dict[int, list[int]] = defaultdict(list)
    for each in parent:
        parts[root(each)].append(each)
    return list(parts.values())


def _refused(connection: Connection, home: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pairs that must not be joined by themselves, for a person took back a deed that had joined them."""
    at_home: dict[int, list[int]] | None = None
    sql = "SELECT id FROM change_set WHERE deed='join_identities' AND undone_by IS NOT NULL AND undo_of IS NULL"
    for (change,) in connection.execute(sql).fetchall():
        if at_home is None:
            at_home = defaultdict(list)
            for identity, customer in home.items():
                at_home[customer].append(identity)
        for target, sources in _joined_by(connection, change).items():
            moved = {each for ids in sources.values() for each in ids}
            stayed = [each for each in at_home.get(target, ()) if each not in moved]
            sides = [stayed, *([each for each in ids if each in home] for ids in sources.values())]
            pairs = 0
            for one, other in combinations(filter(None, sides), 2):
                for first, second in product(one, other):
                    pairs += 1
                    if pairs <= MOST_REFUSED:
                        yield min(first, second), max(first, second)


def _joined_by(connection: Connection, change: int) -> dict[int, dict[int, list[int]]]:
    """What a deed has joined: customer to those whose identities came to her, with the identities."""
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for record in history_of(connection, change):
        if record.table == "identity" and record.op == "update":
            at, width = record.columns.index("customer_id"), len(record.columns)
            for identity, *values in record.rows:
                found[values[width + at]][values[at]].append(identity)
    return found
