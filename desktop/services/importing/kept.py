"""The files that were imported, kept whole: what is known of them, also of those whose import was taken back."""

import json
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop import importers
from desktop.domain.errors import NotFound
from desktop.domain.records import Finding, Problem
from desktop.importers import Content
from desktop.importers.records import Skipped, batches
from desktop.services.own_formats import format_named, own_formats
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import file_errors
from desktop.storage.standing import last_deleted

IMPORTS = ("import", "import_again", "import_repair")
"""The deeds that bring a file in."""
BOOKS = ("xlsx", "xls")
"""What stands for the encoding of workbooks."""


@dataclass(frozen=True)
class Source:
    """A file that came in by a change set. ulid names it for good; deed is one of IMPORTS."""

    change: int
    deed: str
    ulid: str
    name: str
    sha256: str
    format: str
    encoding: str
    at_ms: int


def source_of(shop: Shop, change: int) -> Source:
    """The file of an import, taken back or not. Raises NotFound."""
    rows = shop.query("SELECT deed, at_ms FROM change_set WHERE id=?", change)
    made = shop.query(
        "SELECT first_id FROM change_row WHERE change_id=? AND \"table\"='source_file' AND op='insert'", change
    )
    if not rows or not made:
        raise NotFound("import", str(change))
    columns = ("ulid", "name", "sha256", "format", "encoding")
    found = shop.query(f"SELECT {','.join(columns)} FROM source_file WHERE id=?", made[0][0])
    if not found:  # taken back: the undo has it
        for names, values in last_deleted(shop.connection(), "source_file", {made[0][0]}):
            row = dict(zip(names, values, strict=True))
            found = [tuple(row[column] for column in columns)]
    if not found:
        raise NotFound("import", str(change))
    ulid, name, sha256, shape, encoding = found[0]
    return Source(change, rows[0][0], ulid, name, sha256, shape, encoding, rows[0][1])


def source_by_ulid(shop: Shop, ulid: str) -> Source | None:
    """The import that brought a file; the newest where it was done again."""
    sql = f"SELECT id, args FROM change_set WHERE deed IN {IMPORTS} AND args LIKE ? ORDER BY id DESC"
    for change, args in shop.query(sql, f'%"{ulid}"%'):
        if json.loads(args).get("source") == ulid:
            return source_of(shop, change)
    rows = shop.query(
        "SELECT r.change_id FROM source_file f JOIN change_row r ON r.\"table\"='source_file' AND r.op='insert'"
        " AND r.last_id>=f.id AND r.first_id<=f.id JOIN change_set c ON c.id=r.change_id AND c.undo_of IS NULL"
        " WHERE f.ulid=?",
        ulid,
    )
    return source_of(shop, rows[0][0]) if rows else None


def kept_content(shop: Shop, source: Source) -> Content:
    """The file as it came, under its name; it is never unpacked onto the disk. Raises NotFound."""
    rows = shop.query("SELECT content FROM file_content WHERE sha256=?", source.sha256)
    if not rows:
        raise NotFound("import", source.name)
    return Content(Path(Path(source.name).name or "file"), zlib.decompress(rows[0][0]))


def save_as_it_came(shop: Shop, change: int, path: Path) -> None:
    """Write the file of an import, byte by byte as it was. Raises NotFound, DiskFull or ReadOnlyShop (the target)."""
    with shop.session():
        content = kept_content(shop, source_of(shop, change)).read()
    with file_errors(path), tempfile.TemporaryDirectory(prefix=".save-", dir=path.parent) as folder:
        draft = Path(folder) / "file"
        draft.write_bytes(content)
        draft.replace(path)


def sniff_kept(shop: Shop, source: Source) -> importers.Sniffed:
    """A kept file, read as it was read; by its header where its format is no more. Raises NotFound."""
    return importers.sniff(
        kept_content(shop, source),
        encoding=None if source.encoding in BOOKS else source.encoding,
        format=format_named(shop, source.format),
        own=own_formats(shop).values(),
    )


def raw_rows(sniffed: importers.Sniffed) -> Iterator[tuple[int, list[str]]]:
    """The rows below the header, each with the line it begins on: cells as written, as many as the header has."""
    for batch in batches(sniffed, Skipped()):
        yield from zip(batch.lines, batch.rows, strict=True)


def findings_of(shop: Shop, change: int) -> list[Finding]:
    """What was wrong with the file of an import, also after it was taken back; as many as were kept."""
    made = shop.query(
        "SELECT first_id, last_id FROM change_row WHERE change_id=? AND \"table\"='file_finding' AND op='insert'",
        change,
    )
    names = ["id", "line", "column", "text", "problem", "is_lost"]
    quoted = ",".join(f'"{name}"' for name in names)
    rows: list[tuple[object, ...]] = []
    for first, last in made:
        rows += shop.query(f"SELECT {quoted} FROM file_finding WHERE id BETWEEN ? AND ?", first, last)
        missing = set(range(first, last + 1)) - {row[0] for row in rows}
        for columns, values in last_deleted(shop.connection(), "file_finding", missing) if missing else ():
            row = dict(zip(columns, values, strict=True))
            rows.append(tuple(row[name] for name in names))
    return [_finding(*row[1:]) for row in sorted(rows, key=lambda row: row[0])]  # type: ignore[arg-type, return-value]


def _finding(line: int, column: str, text: str, problem: str, lost: int) -> Finding:
    return Finding(line, column, text, Problem(problem), bool(lost))
