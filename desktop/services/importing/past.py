"""The imports that were made so far, and whether a file is one of them."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import UnreadableFile
from desktop.importers import Content, content_of
from desktop.services.importing.kept import IMPORTS
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import select_among

_READ_AT_ONCE = 500


@dataclass(frozen=True)
class PastImport:
    """One file that came in. format is "" and figures 0 where an old shop file does not say.

    undone_by, replaced_by: a change id, of its undo and of the import that read it again and stands. again: it is
    itself such a second reading; repairs: the ULID of the file whose rows it put right, "" for none. repaired: how many
    of its own lines were put right since.
    """

    change: int
    file: str
    at_ms: int
    staff: str
    format: str
    lines: int
    new: int
    changed: int
    undone_by: int | None
    same: int = 0
    findings: int = 0
    source: str = ""
    again: bool = False
    repairs: str = ""
    replaced_by: int | None = None
    repaired: int = 0

    @property
    def stands(self) -> bool:
        return self.undone_by is None


def past_imports(
    shop: Shop, limit: int = 200, before: int | None = None, fits: Callable[[PastImport], bool] | None = None
) -> list[PastImport]:
    """Files that were imported, the newest first; those that were taken back too.

    before: only change sets with a smaller id; fits: only those that are wanted.
    """
    found: list[PastImport] = []
    after = _what_came_after(shop)
    while len(found) < limit:
        rows = _rows(shop, before, _READ_AT_ONCE if fits else limit - len(found))
        if not rows:
            break
        past = [_past(row, after) for row in rows]
        found += [each for each in past if fits is None or fits(each)]
        before = rows[-1][0]
    return found[:limit]


def past_import(shop: Shop, change: int) -> PastImport | None:
    """One of them."""
    rows = _rows(shop, change + 1, 1)
    return _past(rows[0], _what_came_after(shop)) if rows and rows[0][0] == change else None


def _rows(shop: Shop, before: int | None, limit: int) -> list[tuple[Any, ...]]:
    return shop.query(
        "SELECT c.id, c.args, c.at_ms, coalesce(s.name,''), c.undone_by, f.format, f.lines, f.ulid,"
        " (SELECT count(*) FROM file_finding n WHERE n.source_file_id=f.id) FROM (SELECT * FROM change_set"
        f" WHERE deed IN {IMPORTS} AND id<? ORDER BY id DESC LIMIT ?) c LEFT JOIN staff s ON s.id=c.staff_id"
        " LEFT JOIN change_row r ON r.change_id=c.id AND r.\"table\"='source_file' AND r.op='insert'"
        " LEFT JOIN source_file f ON f.id=r.first_id ORDER BY c.id DESC",
        before or 1 << 62,
        limit,
    )


@dataclass(frozen=True)
class _After:
    """What standing imports have to do with earlier ones: read again by, and lines put right by ULID."""

    again: dict[int, int]
    repaired: dict[str, set[int]]


def _what_came_after(shop: Shop) -> _After:
    after = _After({}, {})
    deeds = "deed IN ('import_again', 'import_repair') AND undone_by IS NULL"
    for change, content in shop.query(f"SELECT id, args FROM change_set WHERE {deeds} ORDER BY id"):
        args = json.loads(content)
        if "again_of" in args:
            after.again[int(args["again_of"])] = change
        if "repairs" in args:
            after.repaired.setdefault(str(args["repairs"]), set()).update(args.get("repaired", ()))
    return after


def repaired_lines(shop: Shop, ulid: str) -> set[int]:
    """The lines of a file whose rows came in, put right, from a fix-it sheet."""
    return _what_came_after(shop).repaired.get(ulid, set())


def _past(row: tuple[Any, ...], after: _After) -> PastImport:
    change, content, at_ms, staff, undone_by, shape, lines, ulid, found = row
    args = json.loads(content)
    source = args.get("source") or ulid or ""
    return PastImport(
        *(change, args.get("file", ""), at_ms, staff, shape or args.get("format", ""), lines or args.get("lines", 0)),
        *(int(args.get("new", 0)), int(args.get("changed", 0)), undone_by),
        same=int(args.get("same", 0)),
        findings=int(args.get("findings", found)),
        source=source,
        again="again_of" in args,
        repairs=str(args.get("repairs", "")),
        replaced_by=after.again.get(change),
        repaired=len(after.repaired.get(source, ())),
    )


def imported_before(shop: Shop, sources: Iterable[Path | Content]) -> dict[Path, int]:
    """Those of the files that came in before, byte by byte the same and not taken back since: path to UTC ms."""
    digests = {}
    for content in map(content_of, sources):
        try:
            with content.open() as file:
                digests[content.path] = hashlib.file_digest(file, "sha256").hexdigest()
        except (UnreadableFile, OSError):
            continue  # the preview has said so already
    known = known_digests(shop, list(digests.values()))
    return {path: known[digest] for path, digest in digests.items() if digest in known}


def known_digests(shop: Shop, digests: list[str]) -> dict[str, int]:
    """Those SHA-256 of files that are in, to the UTC ms at which the last of them came."""
    sql = (
        "SELECT sha256, max(created_ms) FROM source_file WHERE sha256 IN (SELECT value FROM json_each(?))"
        " GROUP BY sha256"
    )
    return dict(select_among(shop.connection(), sql, digests))
