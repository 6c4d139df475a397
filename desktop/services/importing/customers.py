"""Storing rows of a customer list: identity, contact points, address, and what else it says as facts from a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.records import CustomerRow
from desktop.identity.normalise import phone_key
from desktop.services.importing.conflicts import Conflict, Held
from desktop.services.importing.resolver import Evidence, Resolver, evidence
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import Customer, Fact

_PHONES, _MAILS = ("mobile", "landline"), ("email",)


def person(row: CustomerRow, today: str, region: str) -> Evidence | None:
    return evidence(row.channel, row.account, row.phone, row.email, row.name, today, region)


@dataclass(slots=True)
class Seen:
    """What one row of the list did. what: new, changed, same; change: field, old value, new value."""

    row: CustomerRow
    identity: int = 0
    what: str = "same"
    change: list[tuple[str, str | None, str]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    def changed(self, name: str, old: str | None, new: str) -> None:
        self.change.append((name, old, new))
        if self.what == "same":
            self.what = "changed"


class CustomerWriter:
    """Writes customer rows within one change set. What a person has noted is never overwritten by a file, unless the
    owner takes the file's for that row."""

    def __init__(self, change: Change, resolver: Resolver, held: Held, file_name: str, today: str, region: str) -> None:
        self._change, self._resolver, self._held = change, resolver, held
        self._file_name, self._today, self._region = file_name, today, region
        self._fields = {code: row for row, code in change.query("SELECT id, code FROM field")}
        self.new = self.changed = self.same = 0

    def write(self, rows: Sequence[CustomerRow]) -> list[Seen]:
        """Store a batch; returns what each row did."""
        # A row with a name and nothing else is a customer all the same, known by what the row says.
        people = [person(row, self._today, self._region) or _nameless(row, self._today) for row in rows]
        self._resolver.look_up(people)
        seen = [self._resolve(row, who) for row, who in zip(rows, people, strict=True)]
        self._resolver.flush()
        self._note(seen)
        self._fill_names(seen)
        self.new += sum(each.what == "new" for each in seen)
        self.changed += sum(each.what == "changed" for each in seen)
        self.same += sum(each.what == "same" for each in seen)
        return seen

    def _resolve(self, row: CustomerRow, who: Evidence) -> Seen:
        """Find or make the customer of a row, with her contact points and her address."""
        seen, made, marks = Seen(row), self._resolver.made, self._resolver.pending()
        seen.identity = self._resolver.resolve(self._without_held_contacts(seen, who), row.channel)
        self._resolver.address(seen.identity, row)
        self._resolver.more_contacts(seen.identity, row, self._today, self._region)
        if self._resolver.made > made:
            seen.what = "new"
        elif self._resolver.pending() != marks:
            for name, value in self._resolver.news(marks):
                seen.changed(name, None, value)
        return seen

    def _without_held_contacts(self, seen: Seen, who: Evidence) -> Evidence:
        """The evidence without a phone or e-mail that speaks against what a person wrote for this very account."""
        identity = self._resolver.known(who)
        if identity is None:
            return who
        for name, kinds, key, value in (
            ("phone", _PHONES, who.phone, who.phone_shown),
            ("email", _MAILS, who.email, who.email_shown),
        ):
            ours = self._held.contact(identity, kinds, key, value) if value else None
            if ours is None:
                continue
            take = seen.row.line in self._held.theirs
            seen.conflicts.append(Conflict(seen.row.line, name, ours, value, take))
            if not take:
                who = replace(who, **{name: "", f"{name}_shown": ""})
        return who

    def _note(self, seen: Sequence[Seen]) -> None:
        """Add facts that the shop does not have."""
        told = [(each, code, value) for each in seen for code, value in _facts(each.row)]
        known = self._known_facts(list({each.identity for each, _, _ in told}))
        inserts, ends = [], []
        for each, code, value in told:
            facts = known.setdefault((each.identity, self._fields[code]), KnownFacts())
            if facts.is_known(value):
                self._change.recorder.seen("fact", facts.numbers.get(value, ()))
                continue
            if code != "tags" and (ours := facts.against()) is not None:
                take = each.row.line in self._held.theirs
                each.conflicts.append(Conflict(each.row.line, code, ours, value, take))
                if not take:
                    continue
                ends += [(number, self._change.now_ms) for number in facts.ids]
            elif code != "tags" and facts.present:
                continue
            each.changed(code, None if code == "tags" else ", ".join(facts.present), value)
            facts.present.add(value)
            inserts.append((each.identity, self._fields[code], value, self._today, "file", self._file_name, "told"))
        columns = ("identity_id", "field_id", "value", "known_on", "source", "source_note", "grade")
        self._change.update_rows(Fact, ("ended_ms",), ends)
        self._change.insert_rows(Fact, columns, inserts)

    def _known_facts(self, identities: list[int]) -> "dict[tuple[int, int], KnownFacts]":
        """By identity and field what is known of her customer, ended facts too."""
        sql = (
            "SELECT i.id, f.field_id, f.id, f.value, f.source, f.ended_ms FROM identity i"
            " JOIN identity j ON j.customer_id=i.customer_id JOIN fact f ON f.identity_id=j.id"
            " WHERE i.id IN (SELECT value FROM json_each(?))"
        )
        known: dict[tuple[int, int], KnownFacts] = {}
        for identity, at, number, value, source, ended in select_among(self._change.connection, sql, identities):
            known.setdefault((identity, at), KnownFacts()).add(number, value, source, ended is not None)
        return known

    def _fill_names(self, seen: Sequence[Seen]) -> None:
        """Give a list's name to customers who so far are called by their account, and settle it with given names."""
        wanted: dict[int, Seen] = {}
        for each in seen:
            if each.row.name and each.what != "new":
                wanted[self._resolver.home_of(each.identity)] = each  # what speaks for the identity is kept with it
                wanted[self._resolver.customer_of(each.identity)] = each
        updates = []
        for customer, name, is_bare in self._names_of(list(wanted)):
            each = wanted[customer]
            said, take = each.row.name, each.row.line in self._held.theirs
            held, against = self._held.name(customer, name, said)
            if against:
                each.conflicts.append(Conflict(each.row.line, "name", name, said, take))
            if said != name and ((against and take) or (is_bare and not held)):
                each.changed("name", name, said)
                updates.append((customer, said))
        self._change.update_rows(Customer, ("name",), updates)

    def _names_of(self, customers: list[int]) -> Iterator[tuple[int, str, bool]]:
        """Customers with their names, and whether that is no more than an account."""
        sql = (
            "SELECT c.id, c.name, c.name='' OR EXISTS (SELECT 1 FROM identity i WHERE (i.customer_id=c.id OR"
            " i.born_id=c.id) AND i.account=c.name) FROM customer c WHERE c.id IN (SELECT value FROM json_each(?))"
        )
        return select_among(self._change.connection, sql, customers)


class KnownFacts:
    """What is known in one field of one customer. ids: of the facts that hold; ended: values that no longer do.

    numbers: the ids of the facts that hold, by value.
    """

    __slots__ = ("ended", "ids", "is_ours", "numbers", "present")

    def __init__(self) -> None:
        self.present: set[str] = set()
        self.ids: list[int] = []
        self.numbers: dict[str, list[int]] = {}
        self.ended: set[str] = set()
        self.is_ours = False

    def add(self, number: int, value: str, source: str, is_ended: bool) -> None:
        if is_ended:
            self.ended.add(value)
            return
        self.present.add(value)
        self.ids.append(number)
        self.numbers.setdefault(value, []).append(number)
        self.is_ours = self.is_ours or source != "file"

    def is_known(self, value: str) -> bool:
        """It holds already, or it was ended and does not come back."""
        return value in self.present or value in self.ended

    def against(self) -> str | None:
        """What a person wrote, "" for taken away, against which another value speaks."""
        if self.present:
            return min(self.present) if self.is_ours else None
        return "" if self.ended else None


def _nameless(row: CustomerRow, today: str) -> Evidence:
    masked = (row.phone,) if row.phone else ()  # two people may both be 张**
    key = "|".join((row.name, row.company, row.address, row.city, *masked)).casefold()
    phone = phone_key(row.phone)
    return Evidence(
        row.channel, row.name, f"name:{key}", "", phone.kind, phone.shown, "", "", row.name, today, row.name
    )


def _facts(row: CustomerRow) -> list[tuple[str, str]]:
    found: list[tuple[str, Any]] = [("company", row.company), ("note", row.note), ("birthday", row.birthday)]
    found += [("tags", tag) for tag in row.tags]
    for code, answer in (("accepts_email", row.accepts_email), ("accepts_sms", row.accepts_sms)):
        if answer is not None:
            found.append((code, "yes" if answer else "no"))
    return [(code, value) for code, value in found if value]
