"""The index of evidence: the keys of each identity, which identities share them, and the pairs that were weighed.

All of it is derived. It is kept up to date identity by identity: what is known of the others is neither read nor
weighed again unless they share a key with one that is new.
"""

import hashlib
import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from desktop.identity.blocks import HOLDERS
from desktop.identity.evidence import Evidence, owned, without
from desktop.identity.judge import ASK, BLOCK, Judge
from desktop.identity.records import Judgement
from desktop.services.evidence import records
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import Connection, select_among

CHUNK = 1_000
REMEMBERED = 120_000  # records made ready that are kept in memory

Keys = set[int]
_GONE = """
SELECT u.identity_id FROM unmatched u WHERE NOT EXISTS (SELECT 1 FROM identity i WHERE i.id=u.identity_id)
"""
_COUNTED = """
SELECT c.k, (SELECT count(*) FROM (SELECT 1 FROM match_key x WHERE x.k=c.k LIMIT ?)) FROM temp.chunk_key c
"""
_EDGE = "INSERT OR REPLACE INTO match_edge(first_id, second_id, strength, probability, reasons, is_open)"
_MEMBERS = f"""
SELECT c.k, m.identity_id FROM temp.chunk_key c CROSS JOIN match_key m ON m.k=c.k
WHERE (SELECT count(*) FROM (SELECT 1 FROM match_key x WHERE x.k=c.k LIMIT {BLOCK + 1})) BETWEEN 2 AND {BLOCK}
"""


def hashed(key: str) -> int:
    """A key as the index has it: 8 bytes of its hash."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


class Index:
    """Brings the index of a shop up to date for some identities. Each step writes in short transactions of its own."""

    def __init__(self, shop: Shop, judge: Judge) -> None:
        self._shop, self._judge = shop, judge
        self._ready: dict[int, Evidence] = {}  # what Judge.prepare gave; later without what many share
        self._owned = array("q")  # hashes of the numbers and doors that were met
        self._removed: Keys = set()  # keys that somebody has no more
        self._shared: dict[int, bool] = {}  # hash of a number or door: whether it is nobody's own

    def take(self) -> list[int]:
        """The identities that wait to be matched, with those near to one that is gone; they wait until `finish`."""
        with self._shop.derived() as connection:
            connection.execute("UPDATE unmatched SET taken=1")
            gone = [row[0] for row in connection.execute(_GONE)]
            self._wait(connection, self._unlink(connection, gone))
            self._replace_keys(connection, {each: set() for each in gone})
            connection.executemany("DELETE FROM matched WHERE identity_id=?", ((each,) for each in gone))
            connection.executemany("DELETE FROM unmatched WHERE identity_id=?", ((each,) for each in gone))
            return _waiting(connection)

    def finish(self, connection: Connection) -> None:
        """Nobody waits any more but those whom somebody else has touched meanwhile."""
        connection.execute("DELETE FROM unmatched WHERE taken=1")

    def write_keys(self, identities: Sequence[int], report: Callable[[int], None]) -> list[int]:
        """Write the keys of identities; returns them with those whose keys have begun or ceased to say something."""
        for start in range(0, len(identities), CHUNK):
            chunk = identities[start : start + CHUNK]
            fresh: dict[int, Keys] = {}
            with self._shop.derived() as connection:
                for record in records(connection, chunk):
                    ready = self._judge.prepare(record)
                    self._remember(record.id, ready)
                    own = set(map(hashed, owned(ready)))
                    self._owned.extend(own)
                    fresh[record.id] = own | set(map(hashed, self._judge.keys(ready)))
                self._replace_keys(connection, fresh)
            report(start + len(chunk))
        self._judge_shared()
        return _waiting(self._shop.connection())

    def write_edges(self, identities: Sequence[int], report: Callable[[int], None]) -> list[int]:
        """Weigh identities against all who share a key with them; returns them with those they were one with before."""
        fresh = set(identities)
        for start in range(0, len(identities), CHUNK):
            with self._shop.derived() as connection:
                self._wait(connection, self._unlink(connection, identities[start : start + CHUNK]))
        for start in range(0, len(identities), CHUNK):
            chunk = identities[start : start + CHUNK]
            connection = self._shop.connection()
            pairs = self._pairs(connection, chunk, fresh)
            edges = list(self._weighed(connection, pairs))
            with self._shop.derived() as connection:
                connection.executemany(f"{_EDGE} VALUES(?,?,?,?,?,1)", edges)
            report(start + len(chunk))
        return _waiting(self._shop.connection())

    # Keys

    def _replace_keys(self, connection: Connection, fresh: dict[int, Keys]) -> None:
        old = {identity: _unpacked(keys) for identity, keys in _stored(connection, list(fresh))}
        removed = [(k, each) for each in fresh for k in old.get(each, set()) - fresh[each]]
        added = [(k, each) for each in fresh for k in fresh[each] - old.get(each, set())]
        self._removed.update(k for k, _ in removed)
        grown = Counter(k for k, _ in added)
        grown.subtract(k for k, _ in removed)
        connection.executemany("DELETE FROM match_key WHERE k=? AND identity_id=?", sorted(removed))
        connection.executemany("INSERT OR IGNORE INTO match_key(k, identity_id) VALUES(?,?)", sorted(added))
        rows = ((each, array("q", sorted(keys)).tobytes()) for each, keys in fresh.items())
        connection.executemany("INSERT OR REPLACE INTO matched(identity_id, keys) VALUES(?,?)", rows)
        self._wait(connection, self._whose_block_turned(connection, grown))

    def _whose_block_turned(self, connection: Connection, grown: Counter[int]) -> set[int]:
        """The members of keys that have begun to say nothing, or to say something again."""
        found: set[int] = set()
        _fill(connection, (k for k, by in grown.items() if by))
        most = max((abs(by) for by in grown.values()), default=0)
        for k, count in connection.execute(_COUNTED, (BLOCK + most + 1,)).fetchall():
            if (count > BLOCK) != (count - grown[k] > BLOCK):
                found.update(_members(connection, k))
        return found

    def _wait(self, connection: Connection, identities: Iterable[int]) -> None:
        sql = "INSERT OR IGNORE INTO unmatched(identity_id, taken) VALUES(?, 1)"
        connection.executemany(sql, ((each,) for each in identities))

    # Edges

    def _unlink(self, connection: Connection, identities: Sequence[int]) -> set[int]:
        """Take out the edges of identities; returns who stood at the other ends."""
        others: set[int] = set()
        for end, other in (("first_id", "second_id"), ("second_id", "first_id")):
            sql = f"SELECT {other} FROM match_edge WHERE {end} IN (SELECT value FROM json_each(?))"
            others.update(row[0] for row in select_among(connection, sql, identities))
            connection.executemany(f"DELETE FROM match_edge WHERE {end}=?", ((each,) for each in identities))
        return others - set(identities)

    def _pairs(self, connection: Connection, chunk: Sequence[int], fresh: set[int]) -> set[tuple[int, int]]:
        """Pairs of the chunk with all who share a key; of two fresh ones the first brings the pair."""
        own = {identity: _unpacked(keys) for identity, keys in _stored(connection, chunk)}
        _fill(connection, {k for keys in own.values() for k in keys})
        members: dict[int, list[int]] = defaultdict(list)
        for k, identity in connection.execute(_MEMBERS):
            members[k].append(identity)
        pairs: set[tuple[int, int]] = set()
        for identity, keys in own.items():
            for k in keys:
                for other in members.get(k, ()):
                    if identity < other:
                        pairs.add((identity, other))
                    elif identity > other and other not in fresh:
                        pairs.add((other, identity))
        return pairs

    def _weighed(self, connection: Connection, pairs: set[tuple[int, int]]) -> Iterator[tuple[Any, ...]]:
        ready = self.evidence(connection, {each for pair in pairs for each in pair})
        for first, second in sorted(pairs):
            if first in ready and second in ready:
                judgement = self._judge.weigh(ready[first], ready[second])
                if judgement.strength >= ASK:
                    yield first, second, *packed(judgement)

    def evidence(self, connection: Connection, identities: Iterable[int]) -> dict[int, Evidence]:
        """What the judge sees of identities: without the numbers and doors that too many share."""
        wanted = set(identities)
        found = {each: self._ready[each] for each in wanted if each in self._ready}
        for record in records(connection, sorted(wanted - found.keys())):
            found[record.id] = self._own(connection, self._judge.prepare(record))
            self._remember(record.id, found[record.id])
        return found

    # What many share

    def _judge_shared(self) -> None:
        """Find what has become, or is no longer, shared by many; all who have it wait to be weighed again."""
        with self._shop.derived() as connection:
            sql = "SELECT k FROM shared_key WHERE k IN (SELECT k FROM temp.chunk_key)"
            _fill(connection, chain(self._owned, self._removed))
            was = {row[0] for row in connection.execute(sql)}
            _fill(connection, chain(self._owned, was))
            crowds = [k for k, count in connection.execute(_COUNTED, (HOLDERS + 1,)) if count > HOLDERS]
            now = dict(self._shared_keys(connection, crowds))
            connection.executemany("DELETE FROM shared_key WHERE k=?", ((k,) for k in was - now.keys()))
            rows = ((k, now[k]) for k in now.keys() - was)
            connection.executemany("INSERT INTO shared_key(k, key) VALUES(?,?)", rows)
            for k in was ^ now.keys():
                self._wait(connection, _members(connection, k))
        self._ready = {each: self._own(self._shop.connection(), ready) for each, ready in self._ready.items()}

    def _shared_keys(self, connection: Connection, crowds: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Of the hashes of keys, those that more people have than a household has, with the key itself."""
        for start in range(0, len(crowds), CHUNK // 10):
            members = {k: _members(connection, k)[: BLOCK + 1] for k in crowds[start : start + CHUNK // 10]}
            missing = {each for ids in members.values() for each in ids} - self._ready.keys()
            read = {record.id: self._judge.prepare(record) for record in records(connection, sorted(missing))}
            known = self._ready.keys() | read.keys()
            for k, ids in members.items():
                evidence = [self._ready[each] if each in self._ready else read[each] for each in ids if each in known]
                names = {name.latin for each in evidence for name in each.names if name.kind == "full"}
                if len(names) > HOLDERS or len(ids) > BLOCK:
                    yield k, next((key for each in evidence for key in owned(each) if hashed(key) == k), "")

    def _own(self, connection: Connection, evidence: Evidence) -> Evidence:
        return without(evidence, frozenset(key for key in owned(evidence) if self._is_shared(connection, hashed(key))))

    def _is_shared(self, connection: Connection, k: int) -> bool:
        if k not in self._shared:
            self._shared[k] = bool(connection.execute("SELECT 1 FROM shared_key WHERE k=?", (k,)).fetchone())
        return self._shared[k]

    def _remember(self, identity: int, ready: Evidence) -> None:
        if len(self._ready) < REMEMBERED:
            self._ready[identity] = ready


def packed(judgement: Judgement) -> tuple[int, int, str]:
    """Strength, probability and reasons as match_edge keeps them."""
    reasons = [(each.code, round(each.weight, 3), each.value, each.other) for each in judgement.reasons]
    text = json.dumps(reasons, ensure_ascii=False, separators=(",", ":"))
    return round(judgement.strength * 1000), round(judgement.probability * 1e6), text


def _waiting(connection: Connection) -> list[int]:
    return [row[0] for row in connection.execute("SELECT identity_id FROM unmatched WHERE taken=1 ORDER BY 1")]


def _members(connection: Connection, k: int) -> list[int]:
    return [row[0] for row in connection.execute("SELECT identity_id FROM match_key WHERE k=?", (k,))]


def _stored(connection: Connection, identities: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    sql = "SELECT identity_id, keys FROM matched WHERE identity_id IN (SELECT value FROM json_each(?))"
    return select_among(connection, sql, identities)


def _unpacked(keys: bytes) -> Keys:
    return set(array("q", keys))


def _fill(connection: Connection, keys: Iterable[int]) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS chunk_key(k INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.chunk_key")
    connection.executemany("INSERT OR IGNORE INTO temp.chunk_key VALUES(?)", ((k,) for k in keys))
