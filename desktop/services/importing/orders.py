"""Storing order rows, a batch at a time: who, where, the order, its lines."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.records import LineRow, OrderRow
from desktop.identity.normalise import is_ciphertext
from desktop.services.importing.compare import COLUMNS, merged, values
from desktop.services.importing.products import Products
from desktop.services.importing.resolver import Evidence, Resolver, evidence
from desktop.storage.changes import Change
from desktop.storage.sqlite import select_among
from desktop.storage.tables import OrderLine, SalesOrder

ORDER_COLUMNS = ("identity_id", "channel", "number", "zone", "source_file_id", "source_line", "address_id", *COLUMNS)
LINE_COLUMNS = (
    *("order_id", "key", "product_id", "title", "sku", "variant", "quantity", "unit_minor", "total_minor"),
    *("paid_minor", "refunded_minor", "status"),
)
WAITING_COLUMNS = (
    *("channel", "number", "zone", "source_file_id", "source_line", "status", "placed_ms", "business_date", "currency"),
)
Known = dict[str, tuple[int, int | None, tuple[Any, ...]]]


def buyer(row: OrderRow, region: str) -> Evidence | None:
    name = next((each for each in (row.buyer_name, row.receiver_name) if each and not is_ciphertext(each)), "")
    phone = row.phone or row.landline
    return evidence(row.channel, row.account, phone, row.email, name, row.business_date, region)


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

    def __init__(self, change: Change, resolver: Resolver, source_file_id: int, zone: str, region: str) -> None:
        self._change, self._resolver = change, resolver
        self._source, self._zone, self._region = source_file_id, zone, region
        self._products = Products(change)
        self._has_orders = bool(change.query("SELECT 1 FROM sales_order LIMIT 1"))
        self.new = self.changed = self.same = 0

    def write(self, rows: Sequence[OrderRow]) -> None:
        people = [buyer(row, self._region) for row in rows]
        known = known_orders(self._change.connection, rows) if self._has_orders else {}
        self._resolver.look_up(people)
        inserts: list[tuple[Any, ...]] = []
        updates: list[tuple[Any, ...]] = []
        lines: list[tuple[int, LineRow]] = []
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
                self._compare(row, identity, seen, updates)
                lines += [(seen[0], line) for line in row.lines]
        self._resolver.flush()
        self._change.insert_rows(SalesOrder, ORDER_COLUMNS, inserts)
        self._change.update_rows(SalesOrder, ("identity_id", *COLUMNS), updates)
        self.write_lines(lines, rows[0].currency if rows else "")

    def _insert(self, row: OrderRow, identity: int | None) -> tuple[Any, ...]:
        address = self._resolver.address(identity, row) if identity is not None else None
        return identity, row.channel, row.number, self._zone, self._source, row.line, address, *values(row)

    def _compare(
        self, row: OrderRow, identity: int | None, seen: tuple[int, int | None, tuple[Any, ...]], updates: list[Any]
    ) -> None:
        order_id, owner, old = seen
        if identity is not None:
            self._resolver.address(identity, row)
        after = merged(old, values(row))
        if after == old and (owner is not None or identity is None):
            self.same += 1
            self._change.recorder.seen("sales_order", (order_id,))
            return
        self.changed += 1
        updates.append((order_id, owner if owner is not None else identity, *after))

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

    def write_lines(self, lines: Sequence[tuple[int, LineRow]], currency: str) -> int:
        """Add the lines that are new and fill what is empty in known ones; returns how many changed anything."""
        if not lines:
            return 0
        sql = (
            "SELECT order_id, key, id, product_id, title, sku, variant, quantity, unit_minor, total_minor, paid_minor,"
            " refunded_minor, status FROM order_line WHERE order_id IN (SELECT value FROM json_each(?))"
        )
        orders = list({order_id for order_id, _ in lines})
        found = select_among(self._change.connection, sql, orders)
        known = {(order, key): (row_id, tuple(rest)) for order, key, row_id, *rest in found}
        products = self._products.ids([line for _, line in lines], currency)
        inserts, updates, same = [], [], []
        for (order_id, line), product in zip(lines, products, strict=True):
            row = _line(line, product)
            seen = known.get((order_id, line.key))
            if seen is None:
                inserts.append((order_id, line.key, *row))
            elif (after := _later(seen[1], row)) != seen[1]:
                updates.append((seen[0], *after))
            else:
                same.append(seen[0])
        self._change.recorder.seen("order_line", same)
        self._change.insert_rows(OrderLine, LINE_COLUMNS, inserts)
        return len(inserts) + self._change.update_rows(OrderLine, LINE_COLUMNS[2:], updates)


def _later(old: tuple[Any, ...], new: tuple[Any, ...]) -> tuple[Any, ...]:
    """The line after both sightings: blanks filled, refunds only grow, the status is the newer one."""
    result = [mine if mine not in ("", None) else other for mine, other in zip(old, new, strict=True)]
    result[-2] = max(old[-2], new[-2])
    if new[-2] > old[-2]:
        result[-1] = new[-1] or old[-1]
    return tuple(result)


def _line(line: LineRow, product: int | None) -> tuple[Any, ...]:
    return (
        *(product, line.title, line.sku, line.variant, line.quantity, line.unit_minor, line.total_minor),
        *(line.paid_minor, line.refunded_minor, str(line.status)),
    )
