"""The importer's own writer of customers on a change set that stores nothing: a preview that cannot differ from the
import."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import Model

from desktop.services.importing.conflicts import Held
from desktop.services.importing.customers import CustomerWriter, KnownFacts, Seen
from desktop.services.importing.resolver import Resolver
from desktop.storage.changes import Change, table_name
from desktop.storage.history import Values
from desktop.storage.shopfile import Shop


class PretendedChange(Change):
    """Gives ids to rows that would be inserted, and stores nothing."""

    def insert_rows(self, model: type[Model], columns: Sequence[str], rows: Iterable[Values]) -> range:
        first = self.reserve(model)
        last = first + sum(1 for _ in rows)
        self._next[table_name(model)] = last
        return range(first, last)

    def update_rows(
        self, model: type[Model], columns: Sequence[str], rows: Sequence[Values], expect: int | None = None
    ) -> int:
        return len(rows)

    def delete(self, model: type[Model], ids: Iterable[int]) -> int:
        return len(list(ids))


class _PretendedWriter(CustomerWriter):
    """Remembers what it would have stored, for the batches that follow."""

    def __init__(self, *needs: Any) -> None:
        super().__init__(*needs)
        self._facts: dict[int, list[tuple[int, str]]] = {}  # identity to field and value
        self._bare: dict[int, str] = {}  # new customers who are called by their account
        self._named: dict[int, str] = {}

    def write(self, rows: Sequence[Any]) -> list[Seen]:
        seen = super().write(rows)
        for each in seen:
            customer = self._resolver.customer_of(each.identity)
            if each.what == "new" and not each.row.name:
                self._bare[customer] = each.row.account
            for name, _, value in each.change:
                if name == "name":
                    self._bare.pop(customer, None)
                    self._named[customer] = value
                elif name in self._fields:
                    self._facts.setdefault(each.identity, []).append((self._fields[name], value))
        return seen

    def _known_facts(self, identities: list[int]) -> dict[tuple[int, int], KnownFacts]:
        known = super()._known_facts(identities)
        for identity in identities:
            for field, value in self._facts.get(identity, ()):
                known.setdefault((identity, field), KnownFacts()).add(0, value, "file", False)
        return known

    def _names_of(self, customers: list[int]) -> Iterator[tuple[int, str, bool]]:
        for customer, name, is_bare in super()._names_of(customers):
            given = self._named.get(customer)
            yield (customer, given, False) if given is not None else (customer, name, is_bare)
        for customer in customers:
            if customer in self._bare:
                yield customer, self._bare[customer], True


def customer_writer(shop: Shop, held: Held, file_name: str, today: str, region: str) -> CustomerWriter:
    """A writer of customers that only says what it would do."""
    change = PretendedChange(shop.connection(), 0, None)
    return _PretendedWriter(change, Resolver(change, held), held, file_name, today, region)
