"""Storing lines of payment bills: a payment only moves forward, like an order."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.orders import STEP, OrderStatus
from desktop.domain.records import PaymentRow
from desktop.services.importing.ledger import LedgerWriter, Seen, Surroundings, Values
from desktop.services.importing.matching import match_payments
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, select_among
from desktop.storage.tables import Payment

COLUMNS = (
    *("status", "direction", "placed_ms", "business_date", "currency", "amount_minor", "refunded_minor", "fee_minor"),
    *("counterparty", "account", "kind", "order_number", "note"),
)
_STATUS, _REFUNDED = 0, COLUMNS.index("refunded_minor")


class Payments:
    """How payments stand in their table."""

    model, columns = Payment, COLUMNS

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def known(self, connection: Connection, rows: Sequence[PaymentRow]) -> Iterator[tuple[str, int, Values]]:
        if not rows:
            return
        sql = (
            f"SELECT number, id, {','.join(COLUMNS)} FROM payment"
            " WHERE channel=? AND number IN (SELECT value FROM json_each(?))"
        )
        for number, row_id, *values in select_among(connection, sql, [row.number for row in rows], rows[0].channel):
            yield number, row_id, tuple(values)

    def key(self, row: PaymentRow) -> str:
        return row.number

    def values(self, row: PaymentRow) -> Values:
        return tuple(getattr(row, name) for name in COLUMNS)

    def merged(self, old: Values, new: Values) -> Values:
        """The later step's columns, blanks filled from the other; of two of one step the one that came first."""
        forward = STEP[OrderStatus(new[_STATUS])] > STEP[OrderStatus(old[_STATUS])]
        first, second = (new, old) if forward else (old, new)
        result = [mine if mine not in ("", 0) else other for mine, other in zip(first, second, strict=True)]
        result[_REFUNDED] = max(old[_REFUNDED], new[_REFUNDED])
        return tuple(result)

    def shown(self, row: PaymentRow, what: str, change: tuple[tuple[str, object, object], ...]) -> Seen:
        who = row.counterparty or row.account
        place = row.line, what, row.number, who, "", row.status, row.business_date
        return Seen(*place, row.amount_minor, row.currency, change)

    def stored(self, change: Change, values: Values) -> Values:
        return values

    def fixed(self, row: PaymentRow) -> dict[str, Any]:
        return {
            "channel": row.channel,
            "number": row.number,
            "zone": self._around.zone,
            "source_file_id": self._around.source_file_id,
            "source_line": row.line,
        }


class PaymentWriter(LedgerWriter[PaymentRow]):
    """Writes payments; in the end they are given to the orders whose numbers they name."""

    def __init__(self, change: Change, around: Surroundings) -> None:
        super().__init__(change, Payments(around))

    def finish(self) -> None:
        match_payments(self._change)
