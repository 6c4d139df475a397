"""Storing rows of a customer list: identity, contact points, address, and what else it says as facts from a file."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.records import CustomerRow
from desktop.identity.normalise import phone_key
from desktop.services.importing.resolver import Evidence, Resolver, evidence
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import Customer, Fact


def person(row: CustomerRow, today: str, region: str) -> Evidence | None:
    return evidence(row.channel, row.account, row.phone, row.email, row.name, today, region)


class CustomerWriter:
    """Writes customer rows within one change set. What a person has noted is never overwritten by a file."""

    def __init__(self, change: Change, resolver: Resolver, file_name: str, today: str, region: str) -> None:
        self._change, self._resolver = change, resolver
        self._file_name, self._today, self._region = file_name, today, region
        self._fields = {code: row for row, code in change.query("SELECT id, code FROM field")}
        self.new = self.changed = self.same = 0

    def write(self, rows: Sequence[CustomerRow]) -> None:
        # A row with a name and nothing else is a customer all the same, known by what the row says.
        people = [person(row, self._today, self._region) or _nameless(row, self._today) for row in rows]
        self._resolver.look_up(people)
        facts: list[tuple[int, str, str]] = []
        names: list[tuple[int, str]] = []
        for row, who in zip(rows, people, strict=True):
            made = self._resolver.made
            marks = self._resolver.pending()
            identity = self._resolver.resolve(who, row.channel)
            self._resolver.address(identity, row)
            self._resolver.more_contacts(identity, row, self._today, self._region)
            if self._resolver.made > made:
                self.new += 1
            elif self._resolver.pending() != marks:
                self.changed += 1
            else:
                self.same += 1
            facts += [(identity, code, value) for code, value in _facts(row)]
            names.append((identity, row.name))
        self._resolver.flush()
        added = self._note(facts)
        if added and self.same:
            moved = min(added, self.same)
            self.same, self.changed = self.same - moved, self.changed + moved
        self._fill_names(names)

    def _note(self, facts: Sequence[tuple[int, str, str]]) -> int:
        """Add facts that the shop does not have; returns for how many identities."""
        identities = list({identity for identity, _, _ in facts})
        sql = (
            "SELECT i.id, f.field_id, f.value, f.id FROM identity i JOIN identity j ON j.customer_id=i.customer_id"
            " JOIN fact f ON f.identity_id=j.id AND f.ended_ms IS NULL"
            " WHERE i.id IN (SELECT value FROM json_each(?))"
        )
        known: dict[tuple[int, int], dict[str, int]] = {}
        for identity, field, value, fact in select_among(self._change.connection, sql, identities):
            known.setdefault((identity, field), {})[value] = fact
        inserts, fed = [], set()
        for identity, code, value in facts:
            present = known.setdefault((identity, self._fields[code]), {})
            if present.get(value):
                self._change.recorder.seen("fact", (present[value],))
            if value in present or (present and code != "tags"):
                continue
            present[value] = 0
            fed.add(identity)
            inserts.append((identity, self._fields[code], value, self._today, "file", self._file_name, "told"))
        columns = ("identity_id", "field_id", "value", "known_on", "source", "source_note", "grade")
        self._change.insert_rows(Fact, columns, inserts)
        return len(fed)

    def _fill_names(self, names: Sequence[tuple[int, str]]) -> None:
        """Give a customer list's name to customers who so far are called by their account."""
        wanted = {self._resolver.customer_of(identity): name for identity, name in names if name}
        sql = (
            "SELECT c.id FROM customer c WHERE (c.name='' OR EXISTS (SELECT 1 FROM identity i WHERE"
            " i.customer_id=c.id AND i.account=c.name)) AND c.id IN (SELECT value FROM json_each(?))"
        )
        bare = select_among(self._change.connection, sql, list(wanted))
        self._change.update_rows(Customer, ("name",), [(row[0], wanted[row[0]]) for row in bare])


def _nameless(row: CustomerRow, today: str) -> Evidence:
    masked = (row.phone,) if row.phone else ()  # two people may both be 张**
    key = "|".join((row.name, row.company, row.address, row.city, *masked)).casefold()
    phone = phone_key(row.phone)
    return Evidence(row.channel, row.name, f"name:{key}", "", phone.kind, phone.shown, "", "", row.name, today)


def _facts(row: CustomerRow) -> list[tuple[str, str]]:
    found: list[tuple[str, Any]] = [("company", row.company), ("note", row.note), ("birthday", row.birthday)]
    found += [("tags", tag) for tag in row.tags]
    for code, answer in (("accepts_email", row.accepts_email), ("accepts_sms", row.accepts_sms)):
        if answer is not None:
            found.append((code, "yes" if answer else "no"))
    return [(code, value) for code, value in found if value]
