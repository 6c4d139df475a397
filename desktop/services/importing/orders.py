"""Storing order rows, a batch at a time: who, where, the order, its lines."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.records import LineRow, OrderRow
from desktop.identity.normalise import is_ciphertext
from desktop.services.importing.compare import COLUMNS, LINE_COLUMNS, later_line, line_values, merged, values
from desktop.services.importing.conflicts import Conflict, Held
from desktop.services.importing.products import Products
from desktop.services.importing.resolver import Evidence, Resolver, evidence
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import OrderLine, SalesOrder

ORDER_COLUMNS = ("identity_id", "channel", "number", "zone", "source_file_id", "source_line", "address_id", *COLUMNS)
WAITING_COLUMNS = (
    *("channel", "number", "zone", "source_file_id", "source_line", "status", "placed_ms", "business_date", "currency"),
)
Known = dict[str, tuple[int, int | None, tuple[Any, ...]]]


def buyer(row: OrderRow, region: str) -> Evidence | None:
    name = next((each for each in (row.buyer_name, row.receiver_name) if each and not is_ciphertext(each)), "")
    phone = row.phone or row.landline
    place = " ".join(
        part for part in (row.province, row.city, row.district, row.address) if part and not is_ciphertext(part)
    )
    return evidence(row.channel, row.account, phone, row.email, name, row.business_date, region, place, row.buyer_name)


def known_orders(connection: Any, rows: Sequence[OrderRow]) -> Known:
    """Orders of a batch that the shop has: number to (id, identity, columns)."""
    if not rows:
        return {}
    sql = (
        f"SELECT number, id, identity_id, {','.join(COLUMNS)} FROM sales_order"
        " WHERE channel=? AND number IN (SELECT value FROM json_each(?))"
    )
    found = select_among(connection, sql, [row.number for row in rows], rows[0].channel)
    return {number: (row_id, identity, tuple(columns)) for number, row_id, identity, *columns in found}


class OrderWriter:
    """Writes order rows within one change set and counts what was new, changed and the same."""

    def __init__(
        self, change: Change, resolver: Resolver, held: Held, source_file_id: int, zone: str, region: str
    ) -> None:
        self._change, self._resolver, self._held = change, resolver, held
        self._source, self._zone, self._region = source_file_id, zone, region
        self._products = Products(change)
        self._has_orders = bool(change.query("SELECT 1 FROM sales_order LIMIT 1"))
        self.new = self.changed = self.same = 0
        self.conflicts: list[Conflict] = []

    def write(self, rows: Sequence[OrderRow]) -> None:
        people = [buyer(row, self._region) for row in rows]
        known = known_orders(self._change.connection, rows) if self._has_orders else {}
        self._resolver.look_up(people)
        inserts: list[tuple[Any, ...]] = []
        updates: list[tuple[Any, ...]] = []
        lines: list[tuple[int, LineRow]] = []
        same: set[int] = set()
        next_id = self._change.reserve(SalesOrder)
        for row, person in zip(rows, people, strict=True):
            identity = self._resolver.resolve(person, row.channel) if person else None
            seen = known.get(row.number)
            if seen is None:
                order_id = next_id + len(inserts)
                inserts.append(self._insert(row, identity))
                self.new += 1
                lines += [(order_id, line) for line in row.lines]
            else:
                if self._compare(row, identity, seen, updates):
                    same.add(seen[0])
                lines += [(seen[0], line) for line in row.lines]
        self._resolver.flush()
        self._change.insert_rows(SalesOrder, ORDER_COLUMNS, inserts)
        self._change.update_rows(SalesOrder, ("identity_id", *COLUMNS), updates)
        touched = self.write_lines(lines, rows[0].currency if rows else "")
        moved = len(same.intersection(touched)) if same else 0
        self.changed, self.same = self.changed + len(updates) + moved, self.same + len(same) - moved

    def _insert(self, row: OrderRow, identity: int | None) -> tuple[Any, ...]:
        address = self._resolver.address(identity, row) if identity is not None else None
        return identity, row.channel, row.number, self._zone, self._source, row.line, address, *values(row)

    def _compare(
        self, row: OrderRow, identity: int | None, seen: tuple[int, int | None, tuple[Any, ...]], updates: list[Any]
    ) -> bool:
        """Note what the row changes of its order; whether that is nothing."""
        order_id, owner, old = seen
        if identity is not None:
            self._resolver.address(identity, row)
        said = values(row)
        after = merged(old, said)
        if self._held.orders:
            after, conflicts = self._held.order(order_id, row.line, old, after, said)
            self.conflicts += conflicts
        if after == old and (owner is not None or identity is None):
            self._change.recorder.seen("sales_order", (order_id,))
            return True
        updates.append((order_id, owner if owner is not None else identity, *after))
        return False

    def orders_of(self, rows: Sequence[LineRow], channel: str, currency: str) -> tuple[dict[str, int], int]:
        """Number to id of the lines' orders, and how many of them had to be made to wait for their report."""
        sql = "SELECT number, id FROM sales_order WHERE channel=? AND number IN (SELECT value FROM json_each(?))"
        first_lines = {row.order_number: row.line for row in reversed(rows)}
        known: dict[str, int] = dict(select_among(self._change.connection, sql, list(first_lines), channel))
        self._change.recorder.seen("sales_order", known.values())
        missing = [number for number in first_lines if number not in known]
        made = self._change.insert_rows(
            SalesOrder,
            WAITING_COLUMNS,
            [
                (channel, number, self._zone, self._source, first_lines[number], "unknown", 0, "", currency)
                for number in missing
            ],
        )
        known.update(zip(missing, made, strict=True))
        return known, len(missing)

    def write_lines(self, lines: Sequence[tuple[int, LineRow]], currency: str) -> list[int]:
        """Add the lines that are new and fill what is empty in known ones; the order of each that changed anything."""
        if not lines:
            return []
        known = known_lines(self._change.connection, list({order_id for order_id, _ in lines}))
        products = self._products.ids([line for _, line in lines], currency)
        inserts, updates, touched, same = [], [], [], []
        for (order_id, line), product in zip(lines, products, strict=True):
            row = product, *line_values(line)
            seen = known.get((order_id, line.key))
            if seen is None:
                inserts.append((order_id, line.key, *row))
                touched.append(order_id)
            elif (after := later_line(seen[1], row)) != seen[1]:
                updates.append((seen[0], *after))
                touched.append(order_id)
            else:
                same.append(seen[0])
        self._change.recorder.seen("order_line", same)
        self._change.insert_rows(OrderLine, ("order_id", "key", *LINE_COLUMNS), inserts)
        self._change.update_rows(OrderLine, LINE_COLUMNS, updates)
        return touched


def known_lines(connection: Any, orders: Sequence[int]) -> dict[tuple[int, str], tuple[int, tuple[Any, ...]]]:
    """Lines of orders that the shop has: order and key to (id, columns from product_id on)."""
    sql = (
        f"SELECT order_id, key, id, {','.join(LINE_COLUMNS)} FROM order_line"
        " WHERE order_id IN (SELECT value FROM json_each(?))"
    )
    found = select_among(connection, sql, orders)
    return {(order, key): (row_id, tuple(rest)) for order, key, row_id, *rest in found}
