"""The import itself: per file one change set, all of it or nothing."""

import gc
import hashlib
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from desktop import importers
from desktop.domain.errors import CrmError, UnreadableFile
from desktop.domain.progress import Progress, Silent
from desktop.domain.records import CustomerRow, Finding, LineRow, OrderRow, OtherRow, Row
from desktop.domain.settings import ShopSettings
from desktop.domain.times import business_date, now_ms
from desktop.services.importing import repeated
from desktop.services.importing.conflicts import Held
from desktop.services.importing.customers import CustomerWriter
from desktop.services.importing.edits import Edits, Ticked
from desktop.services.importing.ledger import Surroundings, Writer
from desktop.services.importing.matching import match_payments
from desktop.services.importing.orders import OrderWriter
from desktop.services.importing.others import WRITERS
from desktop.services.importing.repair import fix_its, marked, put_right
from desktop.services.importing.report import FileReport
from desktop.services.importing.resolver import Resolver
from desktop.services.own_formats import own_formats
from desktop.services.shops import read_settings
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import built_afterwards
from desktop.storage.tables import FileFinding, Setting, SourceFile

BATCH = 5_000
FILLED = ("customer", "identity", "contact_point", "address", "sales_order")
REGIONS = {"CNY": "CN", "USD": "US", "EUR": "DE", "GBP": "GB", "JPY": "JP", "HKD": "HK", "TWD": "TW", "CAD": "CA"}
Sniffed = importers.Sniffed
Content = importers.Content
paste = importers.paste
Packed = Callable[[], tuple[str, int, bytes]]


@dataclass
class ImportResult:
    """What an import of several files did; files that could not be read stand in refused, with the error."""

    files: list[FileReport] = field(default_factory=list)
    refused: list[tuple[Path, Exception]] = field(default_factory=list)

    @property
    def changes(self) -> list[int]:
        return [report.change for report in self.files if report.change is not None]


@dataclass(frozen=True)
class Choice:
    """What a person says a file is; None where the program is to find out."""

    format: str | None = None
    encoding: str | None = None


def recognise(
    sources: Iterable[Path | Content],
    format_name: str | None = None,
    encoding: str | None = None,
    choices: Mapping[Path, Choice] | None = None,
    own: Mapping[str, importers.Format] | None = None,
) -> tuple[list[Sniffed], list[tuple[Path, Exception]]]:
    """What each file is, in the order in which they should be read: orders before the lines that belong to them.

    A zip stands for the tables inside. choices: for single files, in place of format_name and encoding. own: formats
    that the shop described, by name.
    """
    known: list[Sniffed] = []
    refused: list[tuple[Path, Exception]] = []
    usual, choices, own = Choice(format_name, encoding), choices or {}, own or {}
    for content in _contents(sources):
        path = content.path
        choice = choices.get(path, usual)
        chosen = (own.get(choice.format) or importers.load_format(choice.format)) if choice.format else None
        try:
            known.append(importers.sniff(content, encoding=choice.encoding, format=chosen, own=own.values()))
        except CrmError as error:
            refused.append((path, error))
    order = {"order": 0, "customer": 1, "product": 1, "line": 2, "payment": 3, "till": 3, "interaction": 3}
    return sorted(known, key=lambda sniffed: order[sniffed.format.row]), refused


def _contents(sources: Iterable[Path | Content]) -> Iterator[Content]:
    for source in sources:
        yield from [source] if isinstance(source, Content) else importers.contents(source)


def import_files(
    shop: Shop,
    paths: Iterable[Path | Content],
    *,
    format_name: str | None = None,
    encoding: str | None = None,
    edits: Mapping[Path, Edits] | None = None,
    by: int | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    deed: str = "import",
    args: Mapping[str, Any] | None = None,
) -> ImportResult:
    """Store the good rows of the files; each file is one change set. Cancelled leaves the present file's rows out.

    edits: what a person decided about single files before; else what a person wrote wins against the file.
    dry_run: count everything as an import would, and store nothing.
    deed, args: by which deed it comes in, and what is to be remembered with it.
    """
    sources, own = list(paths), own_formats(shop)
    known, refused = fix_its(shop, sources, *recognise(sources, format_name, encoding, own=own))
    result = ImportResult(refused=refused)
    decided = edits or {}
    if dry_run:
        result.files += _try(shop, known, decided, progress or Silent())
        return result
    for sniffed in known:
        chosen = decided.get(sniffed.path, Edits())
        result.files.append(_import_file(shop, sniffed, chosen, by, progress or Silent(), deed, args or {}))
    return result


class _DryRun(Exception):
    """Leaves the change set, so that it is rolled back."""


@contextmanager
def no_collection() -> Iterator[None]:
    """An import makes millions of small objects and no cycles; looking for cycles would cost a fifth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnreadableFile(path, "denied" if isinstance(error, PermissionError) else "broken") from error


def _import_file(
    shop: Shop, sniffed: Sniffed, edits: Edits, by: int | None, progress: Progress, deed: str, args: Mapping[str, Any]
) -> FileReport:
    started = time.perf_counter()
    report, settings = new_report(sniffed), read_settings(shop)
    repairs = marked(sniffed.header)
    if repairs:
        deed, args = "import_repair", {**args, "repairs": repairs}
    with _readable(sniffed.path), no_collection():
        known = None if edits or repairs else repeated.known_customers(shop, sniffed, settings.currency)
        if known is None:
            # Compressing lets the other core work.
            with ThreadPoolExecutor(1) as pool, shop.bulk():
                packing = pool.submit(_pack, sniffed.content)
                with shop.change(deed, by=by, file=sniffed.content.name, **args) as change:
                    _Import(shop, change, sniffed, edits, report, progress).run(packing.result)
                    if repairs:
                        change.args["repaired"] = put_right(sniffed, report)
                    if change.recorder:
                        report.change = change.id
        else:
            report.customers_matched = known
            _count(sniffed, settings, report, progress)
    report.seconds = time.perf_counter() - started
    return report


def _count(sniffed: Sniffed, settings: ShopSettings, report: FileReport, progress: Progress) -> None:
    """Count a file whose rows are known to be as the shop has them."""
    for batch in batches(reading(sniffed, settings, Edits())):
        report.lines = max(report.lines, max(row.line for row in batch))
        report.same += sum(map(len, report.take(batch).values()))
        progress.report(report.lines)
    progress.report(report.lines, report.lines)


def new_report(sniffed: Sniffed) -> FileReport:
    """The report of a file that nobody has read so far."""
    report = FileReport(sniffed.content.name, sniffed.format.name, sniffed.encoding, sniffed.format.row)
    report.is_sure, report.candidates = sniffed.is_sure, sniffed.candidates
    return report


def _try(shop: Shop, known: Sequence[Sniffed], edits: Mapping[Path, Edits], progress: Progress) -> list[FileReport]:
    """Import the files one after the other in one transaction, and take it back: later files see what earlier bring."""
    reports: list[FileReport] = []
    try:
        with shop.bulk(), no_collection(), shop.change("import") as change:
            for sniffed in known:
                started, report = time.perf_counter(), new_report(sniffed)
                with _readable(sniffed.path):
                    run = _Import(shop, change, sniffed, edits.get(sniffed.path, Edits()), report, progress)
                    run.run(partial(_pack, sniffed.content))
                report.seconds = time.perf_counter() - started
                reports.append(report)
            raise _DryRun
    except _DryRun:
        pass  # what was counted is the answer
    return reports


def _pack(source: Content) -> tuple[str, int, bytes]:
    """Digest, size and packed bytes of a file, which is never held whole."""
    digest, packer, packed, size = hashlib.sha256(), zlib.compressobj(1), list[bytes](), 0
    for chunk in source.chunks():
        digest.update(chunk)
        packed.append(packer.compress(chunk))
        size += len(chunk)
    return digest.hexdigest(), size, b"".join([*packed, packer.flush()])


def reading(
    sniffed: Sniffed,
    settings: ShopSettings,
    edits: Edits,
    lines: tuple[int, int] | None = None,
    read: Callable[..., Iterator[Row | Finding]] = importers.read,
) -> Iterator[Row | Finding]:
    """The rows of a file with the cells that a person put right; lines: only those from the first to the last."""
    return read(
        sniffed,
        zone=settings.zone if settings.is_zone_known else "",
        day_start_hour=settings.day_start_hour,
        currency=settings.currency,
        changed=edits.cells,
        lines=lines,
    )


def batches(rows: Iterable[Row | Finding]) -> Iterator[list[Row | Finding]]:
    pending = iter(rows)
    while batch := list(islice(pending, BATCH)):
        yield batch


class _Import:
    """One file on its way into one change set."""

    def __init__(
        self, shop: Shop, change: Change, sniffed: Sniffed, edits: Edits, report: FileReport, progress: Progress
    ) -> None:
        self._change, self._sniffed, self._report, self._progress = change, sniffed, report, progress
        self._edits, self._ticked = edits, Ticked(edits.left_out)
        held = Held(change.connection, edits.theirs)
        self._settings = read_settings(shop)
        region = REGIONS.get(self._settings.currency or sniffed.format.currency, "CN")
        self._source = change.reserve(SourceFile)
        self._resolver = Resolver(change, held)
        self._orders = OrderWriter(change, self._resolver, held, self._source, self._settings.zone, region)
        today = business_date(now_ms(), self._settings.zone, self._settings.day_start_hour).isoformat()
        self._customers = CustomerWriter(change, self._resolver, held, sniffed.content.name, today, region)
        around = Surroundings(self._source, self._settings.zone, region)
        kind = sniffed.format.row
        self._others = [WRITERS[kind](change, self._resolver, around)] if kind in WRITERS else []
        self._lines = {"new": 0, "changed": 0, "same": 0}

    def run(self, packed: Packed) -> None:
        report = self._report
        rows = reading(self._sniffed, self._settings, self._edits, read=importers.read_beside)
        with closing(rows), built_afterwards(self._change.connection, FILLED):  # type: ignore[type-var]
            for batch in batches(rows):
                self._store(batch)
                self._progress.report(report.lines)
        for writer in self._others:
            writer.finish()
        if not self._others:
            match_payments(self._change)
        report.customers_new = self._resolver.finish()
        report.customers_matched = len(self._resolver.matched)
        writers: tuple[Any, ...] = (self._orders, self._customers, *self._others)
        report.new = sum(writer.new for writer in writers) + self._lines["new"]
        report.changed = sum(writer.changed for writer in writers) + self._lines["changed"]
        report.same = sum(writer.same for writer in writers) + self._lines["same"]
        report.left_out, report.cells_edited = self._ticked.skipped, len(self._edits.cells)
        report.note_conflicts(self._orders.conflicts)
        if self._change.recorder:
            self._keep_file(*packed())
            self._adopt_currency()
        self._change.args.update(
            new=report.new, changed=report.changed, orders=report.orders, format=report.format, lines=report.lines
        )
        self._change.args.update(same=report.same, findings=report.findings_count)
        repeated.note(self._change.args, report)
        if self._edits:
            self._change.args.update(
                left_out=report.left_out, cells_edited=report.cells_edited, **self._edits.as_args()
            )
        if report.conflicts_count:
            self._change.args["conflicts"] = report.conflicts_count
        self._progress.report(report.lines, report.lines)

    def _store(self, batch: Sequence[Row | Finding]) -> None:
        self._report.lines = max(self._report.lines, max(row.line for row in batch))
        if self._edits.left_out:
            batch = self._ticked.rows(batch)
        kinds = self._report.take(batch)
        if orders := kinds.pop(OrderRow, None):
            self._orders.write(orders)
        if customers := kinds.pop(CustomerRow, None):
            for seen in self._customers.write(customers):
                self._report.note_conflicts(seen.conflicts)
        if lines := kinds.pop(LineRow, None):
            self._store_lines(lines)
        for others in kinds.values():
            self._write_others(self._others[0], others)

    def _write_others(self, writer: Writer[OtherRow], rows: Sequence[OtherRow]) -> None:
        self._report.add_others(rows)
        writer.write(rows)
        for finding in writer.findings:
            self._report.find(finding)
        writer.findings.clear()

    def _store_lines(self, rows: Sequence[LineRow]) -> None:
        """Add lines to their orders. An order that no report has shown so far waits, without buyer, day or money."""
        currency = self._sniffed.format.currency or self._settings.currency
        known, waiting = self._orders.orders_of(rows, self._sniffed.format.channel, currency)
        self._report.orders_waiting += waiting
        self._report.currency = self._report.currency or currency
        before = self._change.recorder.counts.get("order_line", [0, 0, 0])[0]
        touched = self._orders.write_lines([(known[row.order_number], row) for row in rows], currency)
        new = self._change.recorder.counts.get("order_line", [0, 0, 0])[0] - before
        self._lines["new"] += new
        self._lines["changed"] += len(touched) - new
        self._lines["same"] += len(rows) - len(touched)

    def _keep_file(self, sha256: str, size: int, content: bytes) -> None:
        connection, report = self._change.connection, self._report
        connection.execute("INSERT OR IGNORE INTO file_content(sha256, content) VALUES(?,?)", (sha256, content))
        self._change.insert(
            SourceFile,
            name=report.name,
            sha256=sha256,
            format=report.format,
            encoding=report.encoding,
            size=size,
            lines=report.lines,
        )
        self._change.args["source"] = self._change.query("SELECT ulid FROM source_file WHERE id=?", self._source)[0][0]
        rows = [(self._source, f.line, f.column, f.text, str(f.problem), int(f.lost)) for f in report.findings]
        self._change.insert_rows(FileFinding, ("source_file_id", "line", "column", "text", "problem", "is_lost"), rows)

    def _adopt_currency(self) -> None:
        """A shop that has no currency yet takes that of its first file."""
        if self._settings.currency or not self._report.currency:
            return
        for (row_id,) in self._change.query("SELECT id FROM setting WHERE name='currency'"):
            self._change.update(Setting, row_id, value=f'"{self._report.currency}"')
