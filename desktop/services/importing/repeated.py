"""A file that can bring nothing: the bytes that came in last, read by the same program, with nothing done to its rows
since. It need not be compared with the shop row by row."""

import hashlib
import json

from desktop import __version__, importers
from desktop.services.importing.report import FileReport
from desktop.storage.shopfile import Shop

# What a shop may write meanwhile without an order file meaning anything else by it.
BESIDE = frozenset({"fact", "interaction", "task", "segment", "saved_view", "staff", "till_total"})

_IMPORTS = """
SELECT c.id, c.args, c.counts FROM source_file f
    JOIN change_row r ON r."table"='source_file' AND r.op='insert' AND r.last_id>=f.id AND r.first_id<=f.id
    JOIN change_set c ON c.id=r.change_id
WHERE f.sha256=? AND f.format=? AND f.encoding=? AND c.deed IN ('import', 'import_again')
    AND c.undo_of IS NULL AND c.undone_by IS NULL ORDER BY c.id DESC LIMIT 1
"""


def note(args: dict[str, object], report: FileReport) -> None:
    """Remember with an import what `known_customers` asks for."""
    args.update(program=__version__, customers=report.customers_new + report.customers_matched)


def known_customers(shop: Shop, sniffed: importers.Sniffed, currency: str) -> int | None:
    """How many customers the orders of a file have, all of them known; None when the file may bring something.

    currency: that of the shop. The orders are known when the last import of these bytes stands as it was read, without
    conflicts with what persons wrote, and when since then nothing was taken back, and nothing written but what stands
    beside orders and people. Workbooks are always compared: which of their sheets was read is not remembered.
    """
    if sniffed.format.row != "order" or sniffed.book:
        return None
    key = _digest(sniffed), sniffed.format.name, sniffed.encoding
    rows = shop.query(_IMPORTS, *key)
    if not rows:
        return None
    change, args, counts = rows[0][0], json.loads(rows[0][1]), json.loads(rows[0][2])
    was_told = not {"left_out", "cells_edited", "conflicts"}.isdisjoint(args)
    took_currency = "setting" in counts and currency != sniffed.format.currency  # it may read otherwise by that
    if args.get("program") != __version__ or was_told or took_currency or not _is_untouched(shop, change):
        return None
    return int(args["customers"])


def _digest(sniffed: importers.Sniffed) -> str:
    digest = hashlib.sha256()
    for chunk in sniffed.content.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _is_untouched(shop: Shop, change: int) -> bool:
    """Whether all that was written since stands beside orders and people."""
    later = shop.query("SELECT undo_of, counts FROM change_set WHERE id>?", change)
    return all(
        undo_of is None and (tables := json.loads(counts or "{}").keys()) and tables <= BESIDE
        for undo_of, counts in later
    )
