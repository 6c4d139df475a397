"""The imports that were made so far, and whether a file is one of them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import UnreadableFile
from desktop.importers import Content, content_of
from desktop.storage.shopfile import Shop


@dataclass(frozen=True)
class PastImport:
    """One file that came in. format is "" and lines 0 where an old shop file does not say; undone_by: a change id."""

    change: int
    file: str
    at_ms: int
    staff: str
    format: str
    lines: int
    new: int
    changed: int
    undone_by: int | None


def past_imports(shop: Shop, limit: int = 200) -> list[PastImport]:
    """Files that were imported, the newest first; those that were taken back too."""
    rows = shop.query(
        "SELECT c.id, c.args, c.at_ms, coalesce(s.name,''), c.undone_by, f.format, f.lines FROM change_set c"
        " LEFT JOIN staff s ON s.id=c.staff_id"
        " LEFT JOIN change_row r ON r.change_id=c.id AND r.\"table\"='source_file' AND r.op='insert'"
        " LEFT JOIN source_file f ON f.id=r.first_id WHERE c.deed='import' ORDER BY c.id DESC LIMIT ?",
        limit,
    )
    found = []
    for change, content, at_ms, staff, undone_by, shape, lines in rows:
        args = json.loads(content)
        new, changed = int(args.get("new", 0)), int(args.get("changed", 0))
        shape, lines = shape or args.get("format", ""), lines or args.get("lines", 0)
        found.append(PastImport(change, args.get("file", ""), at_ms, staff, shape, lines, new, changed, undone_by))
    return found


def imported_before(shop: Shop, sources: Iterable[Path | Content]) -> dict[Path, int]:
    """Those of the files that came in before, byte by byte the same and not taken back since: path to UTC ms."""
    found = {}
    for content in map(content_of, sources):
        try:
            with content.open() as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except (UnreadableFile, OSError):
            continue  # the preview has said so already
        rows = shop.query("SELECT max(created_ms) FROM source_file WHERE sha256=?", digest)
        if rows[0][0] is not None:
            found[content.path] = rows[0][0]
    return found
