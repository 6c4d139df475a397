"""What rows would change in the shop, field by field, without storing anything. One class per kind of row.

A further kind of row is a class with `compare` and a line in COMPARERS.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from desktop.domain.records import (
    CustomerRow,
    Finding,
    InteractionRow,
    LineRow,
    OrderRow,
    OtherRow,
    PaymentRow,
    ProductRow,
    TillRow,
)
from desktop.services.importing import others
from desktop.services.importing.compare import (
    COLUMNS,
    LINE_COLUMNS,
    STATUS,
    differences,
    later_line,
    line_values,
    merged,
    values,
)
from desktop.services.importing.conflicts import Conflict, Held
from desktop.services.importing.ledger import Surroundings
from desktop.services.importing.orders import buyer, known_lines, known_orders
from desktop.services.importing.report import FileReport
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import select_among

Plain = tuple[Any, ...]  # an Entry that packs: its fields in their order


@dataclass
class Ground:
    """What the rows of one file are compared with. coming: orders that this file and those before it bring."""

    shop: Shop
    report: FileReport
    channel: str
    region: str
    today: str
    held: Held
    zone: str
    coming: set[str] = field(default_factory=set)


class Comparer(Protocol):
    """Compares the rows of one kind, a batch at a time; counts them in ground.report and answers plain entries."""

    def compare(self, rows: Sequence[Any]) -> list[Plain]: ...


def _count(report: FileReport, entries: Sequence[Plain]) -> None:
    whats = [entry[2] for entry in entries]
    report.new += whats.count("new")
    report.changed += whats.count("changed")
    report.same += whats.count("same")


def _shown(conflicts: Sequence[Conflict]) -> tuple[tuple[str, Any, Any], ...]:
    return tuple((each.field, each.ours, each.theirs) for each in conflicts)


class Orders:
    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._has_orders = bool(ground.shop.query("SELECT 1 FROM sales_order LIMIT 1"))

    def compare(self, rows: Sequence[OrderRow]) -> list[Plain]:
        ground = self._ground
        known = known_orders(ground.shop.connection(), rows) if self._has_orders else {}
        lines = self._changed_lines([row for row in rows if row.lines and row.number in known], known)
        ground.report.add_orders(rows)
        ground.coming.update([row.number for row in rows])
        entries = [self._entry(row, known.get(row.number), lines) for row in rows]
        _count(ground.report, entries)
        return entries

    def _entry(self, row: OrderRow, seen: Any, lines: Mapping[int, Sequence[tuple[str, Any, Any]]]) -> Plain:
        what, status = "new", row.status
        change: tuple[tuple[str, Any, Any], ...] = ()
        conflicts: Sequence[Conflict] = ()
        if seen is not None:
            change, conflicts, status = self._differences(row, seen)
            change = (*change, *lines.get(seen[0], ()))
            what = "changed" if change else "same"
        return (
            *(row.line, "order", what, row.number, row.account or row.buyer_name or row.receiver_name or row.phone),
            *(row.channel, row.account, row.phone, row.email, str(status), row.business_date, row.paid_minor),
            *(row.currency, row.title, change, _shown(conflicts) if conflicts else ()),
        )

    def _differences(
        self, row: OrderRow, seen: tuple[int, int | None, tuple[Any, ...]]
    ) -> tuple[tuple[tuple[str, Any, Any], ...], Sequence[Conflict], str]:
        """Changes of the order's columns, its conflicts, and the state it will have."""
        number, owner, old = seen
        said = values(row)
        after = merged(old, said)
        conflicts: list[Conflict] = []
        if self._ground.held.orders:
            after, conflicts = self._ground.held.order(number, row.line, old, after, said)
            self._ground.report.note_conflicts(conflicts)
        change = differences(COLUMNS, old, after) if after != old else ()
        if owner is None and buyer(row, self._ground.region) is not None:  # the file knows whose it is
            change = (*change, ("buyer", None, row.account or row.buyer_name or row.phone or row.email))
        return change, conflicts, after[STATUS]

    def _changed_lines(self, rows: Sequence[OrderRow], known: Any) -> dict[int, list[tuple[str, Any, Any]]]:
        """What the lines inside known orders change, by the order's id."""
        if not rows:
            return {}
        orders = [known[row.number][0] for row in rows]
        stored = known_lines(self._ground.shop.connection(), orders)
        found: dict[int, list[tuple[str, Any, Any]]] = {}
        for order, row in zip(orders, rows, strict=True):
            for line in row.lines:
                change = line_change(stored.get((order, line.key)), line)
                if change is None:
                    found.setdefault(order, []).append(("order_line", None, line.title or line.sku))
                elif change:
                    found.setdefault(order, []).extend(change)
        return found


def line_change(seen: tuple[int, Plain] | None, line: LineRow) -> tuple[tuple[str, Any, Any], ...] | None:
    """What a line changes of the one that is known; None for a new one. Its product follows from what it says."""
    if seen is None:
        return None
    old = seen[1]
    return differences(LINE_COLUMNS, old, later_line(old, (old[0], *line_values(line))))


class Lines:
    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def compare(self, rows: Sequence[LineRow]) -> list[Plain]:
        ground, connection = self._ground, self._ground.shop.connection()
        sql = "SELECT number, id FROM sales_order WHERE channel=? AND number IN (SELECT value FROM json_each(?))"
        numbers = list(dict.fromkeys(row.order_number for row in rows))
        orders: dict[str, int] = dict(select_among(connection, sql, numbers, ground.channel))
        stored = known_lines(connection, list(orders.values()))
        entries = []
        for row in rows:
            if row.order_number not in orders and row.order_number not in ground.coming:
                ground.coming.add(row.order_number)
                ground.report.orders_waiting += 1
            ground.report.add_line(row)
            change = line_change(stored.get((orders.get(row.order_number, 0), row.key)), row)
            what = "new" if change is None else "changed" if change else "same"
            entries.append(
                (
                    *(row.line, "line", what, row.order_number, row.title or row.sku, ground.channel, "", "", ""),
                    *(str(row.status), "", row.paid_minor or 0, "", row.title, change or (), ()),
                )
            )
        _count(ground.report, entries)
        return entries


class Customers:
    """Runs the importer's own writer on a change set that stores nothing."""

    def __init__(self, ground: Ground) -> None:
        from desktop.services.importing.pretended import customer_writer

        self._ground = ground
        self._writer = customer_writer(ground.shop, ground.held, ground.report.name, ground.today, ground.region)

    def compare(self, rows: Sequence[CustomerRow]) -> list[Plain]:
        entries = []
        for seen in self._writer.write(rows):
            row, change = seen.row, tuple(seen.change) if seen.what == "changed" else ()
            self._ground.report.add_customer(row)
            self._ground.report.note_conflicts(seen.conflicts)
            entries.append(
                (
                    *(row.line, "customer", seen.what, row.phone or row.email or row.account, row.name, row.channel),
                    *(row.account, row.phone, row.email, "", "", 0, "", row.company or row.note, change),
                    _shown(seen.conflicts),
                )
            )
        _count(self._ground.report, entries)
        return entries


class Others:
    """Payments, products, talks and days of the till: each kind compares its own."""

    def __init__(self, ground: Ground) -> None:
        self._ground, self._kind = ground, ground.report.kind
        around = Surroundings(0, ground.zone, ground.region)
        self._comparer = others.COMPARERS[self._kind](ground.shop.connection(), around)

    def compare(self, rows: Sequence[OtherRow]) -> list[Plain]:
        report = self._ground.report
        report.add_others(rows)
        entries: list[Plain] = [
            (
                *(seen.line, self._kind, seen.what, seen.number, seen.who, self._ground.channel, "", "", ""),
                *(seen.status, seen.day, seen.amount_minor, seen.currency, seen.customer, seen.change, ()),
            )
            for seen in self._comparer.compare(rows)
        ]
        _count(report, entries)
        for finding in self._comparer.findings:
            report.find(finding)
            entries.append(finding_entry(finding))
        self._comparer.findings.clear()
        return entries


COMPARERS: dict[type, Callable[[Ground], Comparer]] = {
    OrderRow: Orders,
    LineRow: Lines,
    CustomerRow: Customers,
    **dict.fromkeys((PaymentRow, ProductRow, InteractionRow, TillRow), Others),
}


def finding_entry(finding: Finding) -> Plain:
    """A finding among the rows: its column as number, what stands there as what is said, the problem as status."""
    return (
        *(finding.line, "finding", "finding", finding.column, "", "", "", "", "", str(finding.problem), ""),
        *(int(finding.lost), "", finding.text, (), ()),
    )
