"""The points of one customer as a file for her or for a spreadsheet."""

from collections.abc import Mapping
from pathlib import Path

from desktop.services.exports import whole, write_csv
from desktop.services.loyalty.ledger import statement
from desktop.storage.shopfile import Shop

COLUMNS = ("day", "kind", "points", "balance", "number", "channel", "expires_on", "note")


def export_statement(
    shop: Shop,
    customer: int,
    path: Path,
    headers: Mapping[str, str] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> int:
    """Write every entry of a customer as CSV; returns how many lines. Whole or not at all.

    headers: the head of each of COLUMNS; kinds: the word for each kind of entry; by default the codes.
    Raises DiskFull or ReadOnlyShop for the target.
    """
    head = [(headers or {}).get(name, name) for name in COLUMNS]
    rows = [[getattr(line, name) for name in COLUMNS] for line in statement(shop, customer)]
    for row in rows:
        row[1] = (kinds or {}).get(row[1], row[1])
    with whole(path) as draft:
        return write_csv(draft, head, rows, 0)
