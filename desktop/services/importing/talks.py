"""Storing rows of talks: who it was is found as for orders; the same row again is the same talk."""

import hashlib
from collections.abc import Sequence
from typing import Any

from desktop.domain.records import Finding, InteractionRow, Problem
from desktop.identity.normalise import account_key
from desktop.services.importing.ledger import Seen, Surroundings
from desktop.services.importing.matching import orders_by_number
from desktop.services.importing.resolver import Evidence, Resolver, evidence
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, select_among
from desktop.storage.tables import Interaction, Staff, Task

COLUMNS = (
    *("identity_id", "kind", "channel", "direction", "at_ms", "business_date", "zone", "staff_id", "order_id"),
    *("text", "rating", "key"),
)
_FILLED = ("kind", "channel", "staff_id", "order_id", "rating")  # what a later sighting may still say
_UNSAID = ("", None, "other")
_TITLE_LENGTH = 120


class Known:
    """A talk of the shop: its id, the columns in _FILLED, and whether a task hangs on it."""

    def __init__(self, row_id: int, values: Sequence[Any], has_task: bool) -> None:
        self.row_id, self.values, self.has_task = row_id, tuple(values), has_task


def person(row: InteractionRow, region: str) -> Evidence:
    """What tells whose talk it was: her account, her WeChat, phone or e-mail, else her name alone."""
    channel, account = row.channel, row.account
    if not account and row.wechat:
        channel, account = "wechat", row.wechat
    found = evidence(channel, account, row.phone, row.email, row.name, row.business_date, region)
    who = row.name or row.phone or row.email or row.account or row.wechat
    # As a customer list has it: known by the name and nothing else.
    return found or Evidence(
        row.channel, who, f"name:{who}|||".casefold(), "", "none", "", "", "", who, row.business_date, row.name
    )


def talk_key(row: InteractionRow) -> str:
    """By what the same row is known again: the moment and what was said."""
    said = f"{row.at_ms}|{row.text or row.kind}"
    return hashlib.sha1(said.encode(), usedforsecurity=False).hexdigest()[:16]


def known_talks(connection: Connection, identities: Sequence[int]) -> dict[tuple[int, str], Known]:
    """The talks of some identities that came from files, by identity and key."""
    sql = (
        f"SELECT n.identity_id, n.key, n.id, {','.join(f'n.{name}' for name in _FILLED)},"
        " EXISTS (SELECT 1 FROM task t WHERE t.interaction_id=n.id)"
        " FROM interaction n WHERE n.key<>'' AND n.identity_id IN (SELECT value FROM json_each(?))"
    )
    rows = select_among(connection, sql, list(set(identities)))
    return {(identity, key): Known(row, values, bool(has_task)) for identity, key, row, *values, has_task in rows}


class Comparison:
    """Says what talks would do, writing nothing."""

    def __init__(self, connection: Connection, around: Surroundings) -> None:
        self._connection, self._region = connection, around.region
        self._coming: set[tuple[str, str, str]] = set()
        self.findings: list[Finding] = []

    def compare(self, rows: Sequence[InteractionRow]) -> list[Seen]:
        people = [person(row, self._region) for row in rows]
        identities, names = self._identities(people), self._names(people)
        known = known_talks(self._connection, list(identities.values()))
        orders = orders_by_number(self._connection, [row.order_number for row in rows])
        staff = staff_by_name(self._connection)
        found = []
        for row, who in zip(rows, people, strict=True):
            identity = identities.get((who.channel, who.key))
            seen = known.get((identity, talk_key(row))) if identity is not None else None
            values = _values(row, staff.get(row.staff.casefold(), -1) if row.staff else None, orders)
            what = self._what(row, who, seen, values)
            pairs = zip(_FILLED, seen.values, _filled(seen.values, values), strict=True) if seen else ()
            change = tuple((name, old, new) for name, old, new in pairs if old != new)
            name = next((names[key] for key in (who.phone, who.email, f"{who.channel} {who.key}") if key in names), "")
            shown = row.name or who.account
            found.append(Seen(row.line, what, row.kind, shown, name, "", row.business_date, 0, "", change))
        self.findings += unknown_orders(rows, orders)
        return found

    def _what(self, row: InteractionRow, who: Evidence, seen: Known | None, values: tuple[Any, ...]) -> str:
        mark = who.channel, who.key, talk_key(row)
        if seen is None:
            what = "same" if mark in self._coming else "new"
            self._coming.add(mark)
            return what
        task = bool(row.follow_up) and not seen.has_task
        return "changed" if task or _filled(seen.values, values) != seen.values else "same"

    def _identities(self, people: Sequence[Evidence]) -> dict[tuple[str, str], int]:
        found = {}
        sql = "SELECT key, id FROM identity WHERE channel=? AND key IN (SELECT value FROM json_each(?))"
        for channel in {who.channel for who in people}:
            keys = [who.key for who in people if who.channel == channel]
            for key, identity in select_among(self._connection, sql, keys, channel):
                found[channel, key] = identity
        return found

    def _names(self, people: Sequence[Evidence]) -> dict[str, str]:
        """Names of customers by key of phone or e-mail, and by channel and key of account."""
        wanted = [key for who in people for key in (who.phone, who.email) if key]
        sql = (
            "SELECT p.key, c.name FROM contact_point p JOIN identity i ON i.id=p.identity_id"
            " JOIN customer c ON c.id=i.customer_id WHERE p.key<>'' AND p.key IN (SELECT value FROM json_each(?))"
        )
        found: dict[str, str] = dict(select_among(self._connection, sql, wanted))
        sql = (
            "SELECT i.channel || ' ' || i.key, c.name FROM identity i JOIN customer c ON c.id=i.customer_id"
            " WHERE i.channel=? AND i.key IN (SELECT value FROM json_each(?))"
        )
        for channel in {who.channel for who in people}:
            keys = [who.key for who in people if who.channel == channel]
            found.update(select_among(self._connection, sql, keys, channel))
        return found


class TalkWriter:
    """Writes talks within one change set. What a person has said of one is never overwritten by a file."""

    def __init__(self, change: Change, resolver: Resolver, around: Surroundings) -> None:
        self._change, self._resolver, self._around = change, resolver, around
        self._staff = staff_by_name(change.connection)
        self.new = self.changed = self.same = 0
        self.findings: list[Finding] = []

    def write(self, rows: Sequence[InteractionRow]) -> None:
        people = [person(row, self._around.region) for row in rows]
        self._resolver.look_up(people)
        identities = [self._resolve(row, who) for row, who in zip(rows, people, strict=True)]
        self._resolver.flush()
        orders = orders_by_number(self._change.connection, [row.order_number for row in rows])
        self.findings += unknown_orders(rows, orders)
        known = known_talks(self._change.connection, identities)
        inserts: list[tuple[Any, ...]] = []
        updates: list[tuple[Any, ...]] = []
        tasks: list[tuple[int, int, InteractionRow]] = []  # identity, talk, row
        same: list[int] = []
        next_id = self._change.reserve(Interaction)
        for row, identity in zip(rows, identities, strict=True):
            values = _values(row, self._member(row.staff), orders)
            seen = known.get((identity, talk_key(row)))
            if seen is None:
                seen = known[identity, talk_key(row)] = Known(next_id + len(inserts), values, False)
                inserts.append(self._insert(row, identity, values))
                what = "new"
            else:
                after = _filled(seen.values, values)
                what = "changed" if after != seen.values else "same"
                if after != seen.values:
                    updates.append((seen.row_id, *after))
                seen.values = after
            if row.follow_up and not seen.has_task:
                seen.has_task = True
                tasks.append((identity, seen.row_id, row))
                what = "changed" if what == "same" else what
            if what == "same" and seen.row_id < next_id:
                same.append(seen.row_id)
            setattr(self, what, getattr(self, what) + 1)
        self._change.recorder.seen("interaction", same)
        self._change.insert_rows(Interaction, COLUMNS, inserts)
        self._change.update_rows(Interaction, _FILLED, updates)
        self._plan(tasks)

    def finish(self) -> None:
        """Nothing is left to do."""

    def _resolve(self, row: InteractionRow, who: Evidence) -> int:
        identity = self._resolver.resolve(who, row.channel)
        if row.wechat and who.channel != "wechat":
            self._resolver.contact(identity, "wechat", row.wechat, account_key(row.wechat), row.business_date)
        return identity

    def _member(self, name: str) -> int | None:
        if not name:
            return None
        key = name.casefold()
        if key not in self._staff:
            self._staff[key] = self._change.insert(Staff, name=name)
        return self._staff[key]

    def _insert(self, row: InteractionRow, identity: int, values: tuple[Any, ...]) -> tuple[Any, ...]:
        kind, channel, staff, order, rating = values
        when = row.at_ms, row.business_date, self._around.zone
        return identity, kind, channel, row.direction, *when, staff, order, row.text, rating, talk_key(row)

    def _plan(self, tasks: Sequence[tuple[int, int, InteractionRow]]) -> None:
        rows = [(identity, talk, _title(row), row.follow_up, self._member(row.staff)) for identity, talk, row in tasks]
        self._change.insert_rows(Task, ("identity_id", "interaction_id", "title", "due_on", "staff_id"), rows)


def staff_by_name(connection: Connection) -> dict[str, int]:
    """Everyone who works or worked here, by name without case."""
    return {name.casefold(): row for row, name in connection.execute("SELECT id, name FROM staff ORDER BY id DESC")}


def unknown_orders(rows: Sequence[InteractionRow], orders: dict[str, int]) -> list[Finding]:
    return [
        Finding(row.line, "", row.order_number, Problem.ORDER_NOT_KNOWN, lost=False)
        for row in rows
        if row.order_number and row.order_number not in orders
    ]


def _values(row: InteractionRow, staff: int | None, orders: dict[str, int]) -> tuple[Any, ...]:
    return row.kind, row.medium, staff, orders.get(row.order_number), row.rating


def _filled(old: Sequence[Any], new: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(said if kept in _UNSAID and said not in _UNSAID else kept for kept, said in zip(old, new, strict=True))


def _title(row: InteractionRow) -> str:
    return next(iter(row.text.strip().splitlines()), "")[:_TITLE_LENGTH] or row.name or row.kind
