"""Storing rows of a list of till totals: one per day and currency; a list that says otherwise later is right."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.records import TillRow
from desktop.services.importing.ledger import Seen, Surroundings, Values
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, select_among
from desktop.storage.tables import TillTotal

SOURCE = "file"


class Tills:
    """How the totals of a list stand in their table, beside those that a person has typed."""

    model, columns = TillTotal, ("total_minor", "note")

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def known(self, connection: Connection, rows: Sequence[TillRow]) -> Iterator[tuple[str, int, Values]]:
        sql = (
            "SELECT business_date, currency, id, total_minor, note FROM till_total"
            " WHERE source=? AND business_date IN (SELECT value FROM json_each(?))"
        )
        days = [row.business_date for row in rows]
        for day, currency, row_id, *values in select_among(connection, sql, days, SOURCE):
            yield f"{day} {currency}", row_id, tuple(values)

    def key(self, row: TillRow) -> str:
        return f"{row.business_date} {row.currency}"

    def values(self, row: TillRow) -> Values:
        return row.total_minor, row.note

    def merged(self, old: Values, new: Values) -> Values:
        return new[0], new[1] or old[1]

    def shown(self, row: TillRow, what: str, change: tuple[tuple[str, object, object], ...]) -> Seen:
        day = row.business_date
        return Seen(row.line, what, day, row.note, "", "", day, row.total_minor, row.currency, change)

    def stored(self, change: Change, values: Values) -> Values:
        return values

    def fixed(self, row: TillRow) -> dict[str, Any]:
        return {
            "business_date": row.business_date,
            "currency": row.currency,
            "source": SOURCE,
            "source_file_id": self._around.source_file_id,
            "source_line": row.line,
        }
