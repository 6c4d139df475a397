"""What an import would do, without doing it: every row, field by field, counted as the import counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from desktop import importers
from desktop.domain.progress import Progress, Silent
from desktop.domain.records import Finding, Row
from desktop.domain.times import business_date, now_ms
from desktop.identity.normalise import account_key, email_key, phone_key
from desktop.services.importing.comparers import COMPARERS, Comparer, Ground, Plain, finding_entry
from desktop.services.importing.conflicts import Held
from desktop.services.importing.diff import Entry, FilePreview, Preview
from desktop.services.importing.edits import Edits
from desktop.services.importing.files import (
    REGIONS,
    Choice,
    Content,
    Sniffed,
    batches,
    new_report,
    no_collection,
    reading,
    recognise,
)
from desktop.services.importing.repair import fix_its
from desktop.services.importing.report import KEPT_FINDINGS
from desktop.services.own_formats import own_formats
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import select_among


def preview_files(
    shop: Shop,
    paths: Iterable[Path | Content],
    *,
    format_name: str | None = None,
    encoding: str | None = None,
    choices: Mapping[Path, Choice] | None = None,
    edits: Mapping[Path, Edits] | None = None,
    progress: Progress | None = None,
    coming: Callable[[Preview], object] | None = None,
) -> Preview:
    """Read the files and compare them with the shop; nothing is written.

    choices: what single files are. edits: what was decided about single files; rows left out are counted all the same,
    `KeptRows.counts` leaves them out. coming: called in this thread as soon as each file has shown its first rows; the
    preview it is given grows while it is read.
    """
    result, numbers, sources = Preview(), set[str](), list(paths)
    with shop.session(), no_collection():
        found = recognise(sources, format_name, encoding, choices, own_formats(shop))
        known, result.refused = fix_its(shop, sources, *found)
        for sniffed in known:
            decided = (edits or {}).get(sniffed.path, Edits())
            reader = _Reading(shop, sniffed, decided, numbers)
            result.files.append(reader.result)
            reader.run(progress or Silent(), (lambda: coming(result)) if coming else (lambda: None))
    result.is_whole = True
    return result


class _Reading:
    """One file, read and compared a batch at a time."""

    def __init__(self, shop: Shop, sniffed: Sniffed, edits: Edits, numbers: set[str]) -> None:
        self._settings, self._sniffed, self._edits = read_settings(shop), sniffed, edits
        report = new_report(sniffed)
        self.result = FilePreview(report, sniffed)
        self._ground = Ground(
            shop,
            report,
            sniffed.format.channel,
            REGIONS.get(self._settings.currency or sniffed.format.currency, "CN"),
            business_date(now_ms(), self._settings.zone, self._settings.day_start_hour).isoformat(),
            Held(shop.connection(), edits.theirs),
            self._settings.zone,
            numbers,
        )
        self._comparers: dict[type, Comparer] = {}

    def run(self, progress: Progress, first_shown: Callable[[], object]) -> None:
        for number, batch in enumerate(batches(reading(self._sniffed, self._settings, self._edits))):
            self.result.kept.add(self.entries(batch))
            progress.report(self.result.report.lines)
            if number == 0:
                first_shown()

    def again(self, first: int, last: int) -> list[Entry]:
        """Only the rows that begin on these lines, and what is wrong with them."""
        rows = list(reading(self._sniffed, self._settings, self._edits, (first, last)))
        return [Entry._make(each) for each in self.entries(rows)] if rows else []

    def entries(self, batch: Sequence[Row | Finding]) -> list[Plain]:
        """The rows and findings of a batch, compared, in the order of their lines."""
        report = self.result.report
        report.lines = max(report.lines, max(row.line for row in batch))
        kinds: dict[type, list[Row | Finding]] = {}
        for row in batch:
            kinds.setdefault(type(row), []).append(row)
        found: list[Plain] = []
        all_kinds = len(kinds)
        for finding in kinds.pop(Finding, ()):
            report.find(finding)  # type: ignore[arg-type]
            if report.findings_count <= KEPT_FINDINGS:
                found.append(finding_entry(finding))  # type: ignore[arg-type]
        for kind, rows in kinds.items():
            found += self._comparer(kind).compare(rows)
        if all_kinds > 1:
            found.sort(key=lambda entry: entry[0])
        return found

    def _comparer(self, kind: type) -> Comparer:
        if kind not in self._comparers:
            self._comparers[kind] = COMPARERS[kind](self._ground)
        return self._comparers[kind]


def row_again(shop: Shop, file: FilePreview, edits: Edits, line: int) -> list[Entry]:
    """The row that begins on a line, and its findings, as they would be with these edits; quicker than a whole look.

    Repeats of it further up or down are not seen.
    """
    later = [each for each in file.kept.lines[file.kept.position(line) + 1 :][:200] if each > line]
    last = min(later) - 1 if later and file.sniffed.format.spread != "none" else line
    with shop.session():
        return _Reading(shop, file.sniffed, edits, set()).again(line, last)


def cells_of(file: FilePreview, line: int) -> list[tuple[str, str]]:
    """The row that begins on a line as it stands in the file: header and cell."""
    cells = importers.cells(file.sniffed, line)
    return [(name.strip(), cell) for name, cell in zip(file.sniffed.header, cells, strict=False) if name.strip()]


def known_names(shop: Shop, entries: Sequence[Entry]) -> dict[int, str]:
    """The customers whom the shop knows already: position in entries to name."""
    keys = {at: _keys(entry) for at, entry in enumerate(entries) if entry.kind in ("order", "customer")}
    accounts: dict[str, set[str]] = {}
    for at, (account, _) in keys.items():
        accounts.setdefault(entries[at].channel, set()).add(account)
    contacts = {key for _, others in keys.values() for key in others if key}
    connection = shop.connection()
    by_account = {
        (channel, key): name
        for channel, wanted in accounts.items()
        for key, name in select_among(connection, _BY_ACCOUNT, [key for key in wanted if key], channel)
    }
    by_contact = dict(select_among(connection, _BY_CONTACT, list(contacts)))
    found = {}
    for at, (account, others) in keys.items():
        names = (by_account.get((entries[at].channel, account)), *(by_contact.get(key) for key in others))
        name = next(filter(None, names), "")
        if name:
            found[at] = name
    return found


_BY_ACCOUNT = (
    "SELECT i.key, c.name FROM identity i JOIN customer c ON c.id=i.customer_id"
    " WHERE i.channel=? AND i.key IN (SELECT value FROM json_each(?))"
)
_BY_CONTACT = (
    "SELECT p.key, c.name FROM contact_point p JOIN identity i ON i.id=p.identity_id"
    " JOIN customer c ON c.id=i.customer_id WHERE p.key<>'' AND p.key IN (SELECT value FROM json_each(?))"
)


def _keys(entry: Entry) -> tuple[str, tuple[str, str]]:
    phone = phone_key(entry.phone).key if entry.phone else ""
    return (account_key(entry.account) if entry.account else ""), (phone, email_key(entry.email) if entry.email else "")
