"""What an import would do, without doing it: counts, findings and the first rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.progress import Progress, Silent
from desktop.domain.records import CustomerRow, Finding, LineRow, OrderRow, OtherRow
from desktop.identity.normalise import account_key, email_key, phone_key
from desktop.services.importing.compare import COLUMNS, STATUS, merged, values
from desktop.services.importing.files import REGIONS, Choice, Content, Sniffed, batches, new_report, reading, recognise
from desktop.services.importing.ledger import Surroundings
from desktop.services.importing.orders import buyer, known_orders
from desktop.services.importing.others import COMPARERS
from desktop.services.importing.repair import fix_its
from desktop.services.importing.report import FileReport
from desktop.services.own_formats import own_formats
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import select_among

SHOWN = 200  # rows of each kind that the preview keeps to show


@dataclass(frozen=True)
class PreviewRow:
    """One row as the preview shows it. change: for changed orders, column to (old, new)."""

    line: int
    what: str  # new, changed, same
    number: str
    buyer: str
    customer: str  # name of the customer who is already known, "" for a new one
    status: str
    placed: str
    paid_minor: int
    currency: str
    change: tuple[tuple[str, object, object], ...] = ()


@dataclass
class FilePreview:
    report: FileReport
    content: Content
    rows: dict[str, list[PreviewRow]] = field(default_factory=lambda: {"new": [], "changed": [], "same": []})

    @property
    def path(self) -> Path:
        return self.content.path


@dataclass
class Preview:
    files: list[FilePreview] = field(default_factory=list)
    refused: list[tuple[Path, Exception]] = field(default_factory=list)

    def total(self, name: str) -> int:
        return sum(getattr(each.report, name) for each in self.files)


def preview_files(
    shop: Shop,
    paths: Iterable[Path | Content],
    *,
    format_name: str | None = None,
    encoding: str | None = None,
    choices: Mapping[Path, Choice] | None = None,
    progress: Progress | None = None,
) -> Preview:
    """Read the files and compare them with the shop; nothing is written. choices: what single files are."""
    result, numbers, sources = Preview(), set[str](), list(paths)
    with shop.session():
        found = recognise(sources, format_name, encoding, choices, own_formats(shop))
        known, result.refused = fix_its(shop, sources, *found)
        for sniffed in known:
            result.files.append(_Reading(shop, sniffed, progress or Silent(), numbers).run())
    return result


class _Reading:
    def __init__(self, shop: Shop, sniffed: Sniffed, progress: Progress, numbers: set[str]) -> None:
        self._shop, self._sniffed, self._progress = shop, sniffed, progress
        self._coming = numbers  # orders of the files before, which lines of this one may belong to
        self._result = FilePreview(new_report(sniffed), sniffed.content)
        self._region = REGIONS.get(read_settings(shop).currency or sniffed.format.currency, "CN")
        self._has_orders = bool(shop.query("SELECT 1 FROM sales_order LIMIT 1"))
        self._has_people = bool(shop.query("SELECT 1 FROM identity LIMIT 1"))
        make = COMPARERS.get(sniffed.format.row)
        around = Surroundings(0, read_settings(shop).zone, self._region)
        self._comparer = make(shop.connection(), around) if make else None

    def run(self) -> FilePreview:
        report = self._result.report
        for batch in batches(reading(self._sniffed, read_settings(self._shop))):
            report.lines = max(report.lines, max(row.line for row in batch))
            for row in batch:
                if isinstance(row, Finding):
                    report.find(row)
            self._orders([row for row in batch if isinstance(row, OrderRow)])
            self._lines([row for row in batch if isinstance(row, LineRow)])
            self._customers([row for row in batch if isinstance(row, CustomerRow)])
            self._others([row for row in batch if not isinstance(row, OrderRow | LineRow | CustomerRow | Finding)])
            self._progress.report(report.lines)
        return self._result

    def _orders(self, rows: Sequence[OrderRow]) -> None:
        report = self._result.report
        known = known_orders(self._shop.connection(), rows) if self._has_orders else {}
        names = self._names(rows)
        report.add_orders(rows)
        for row in rows:
            self._coming.add(row.number)
            seen = known.get(row.number)
            change: tuple[tuple[str, object, object], ...] = ()
            if seen is None:
                what = "new"
            else:
                after = merged(seen[2], values(row))
                named = seen[1] is None and buyer(row, self._region) is not None  # the file knows whose it is
                what = "same" if after == seen[2] and not named else "changed"
                change = tuple(
                    (name, old, new) for name, old, new in zip(COLUMNS, seen[2], after, strict=True) if old != new
                )
                row.status = after[STATUS]
            self._count(what)
            if len(self._result.rows[what]) < SHOWN:
                self._result.rows[what].append(_shown(row, what, names.get(row.line, ""), change))

    def _lines(self, rows: Sequence[LineRow]) -> None:
        if not rows:
            return
        report, channel = self._result.report, self._sniffed.format.channel
        sql = (
            "SELECT o.number, l.key FROM sales_order o LEFT JOIN order_line l ON l.order_id=o.id"
            " WHERE o.channel=? AND o.number IN (SELECT value FROM json_each(?))"
        )
        lines = set(select_among(self._shop.connection(), sql, [row.order_number for row in rows], channel))
        orders = {number for number, _ in lines} | self._coming
        for row in rows:
            what = "same" if (row.order_number, row.key) in lines else "new"
            if row.order_number not in orders:
                orders.add(row.order_number)
                self._coming.add(row.order_number)
                report.orders_waiting += 1
            report.add_line(row)
            self._count(what)
            if len(self._result.rows[what]) < SHOWN:
                self._result.rows[what].append(
                    PreviewRow(row.line, what, row.order_number, row.title, "", row.status, "", row.paid_minor or 0, "")
                )

    def _customers(self, rows: Sequence[CustomerRow]) -> None:
        report = self._result.report
        names = self._names(rows)
        for row in rows:
            report.add_customer(row)
            what = "same" if row.line in names else "new"
            self._count(what)
            if len(self._result.rows[what]) < SHOWN:
                contact = row.phone or row.email or row.account
                self._result.rows[what].append(
                    PreviewRow(row.line, what, contact, row.name, names.get(row.line, ""), "", "", 0, "")
                )

    def _others(self, rows: Sequence[OtherRow]) -> None:
        """Payments, products, talks and days of the till: each kind compares its own."""
        if not rows or self._comparer is None:
            return
        report = self._result.report
        report.add_others(rows)
        for seen in self._comparer.compare(rows):
            self._count(seen.what)
            if len(self._result.rows[seen.what]) < SHOWN:
                self._result.rows[seen.what].append(
                    PreviewRow(
                        *(seen.line, seen.what, seen.number, seen.who, seen.customer, seen.status, seen.day),
                        *(seen.amount_minor, seen.currency, seen.change),
                    )
                )
        for finding in self._comparer.findings:
            report.find(finding)
        self._comparer.findings.clear()

    def _count(self, what: str) -> None:
        setattr(self._result.report, what, getattr(self._result.report, what) + 1)

    def _names(self, rows: Sequence[OrderRow] | Sequence[CustomerRow]) -> dict[int, str]:
        """Line to the name of the customer whom the shop already knows."""
        if not self._has_people or not rows:
            return {}
        connection = self._shop.connection()
        keys = {row.line: _keys(row) for row in rows}
        wanted = list({key for account, contacts in keys.values() for key in (account, *contacts) if key})
        sql = (
            "SELECT i.key, c.name FROM identity i JOIN customer c ON c.id=i.customer_id"
            " WHERE i.channel=? AND i.key IN (SELECT value FROM json_each(?))"
        )
        names = dict(select_among(connection, sql, wanted, rows[0].channel))
        sql = (
            "SELECT p.key, c.name FROM contact_point p JOIN identity i ON i.id=p.identity_id"
            " JOIN customer c ON c.id=i.customer_id WHERE p.key<>'' AND p.key IN (SELECT value FROM json_each(?))"
        )
        contacts = dict(select_among(connection, sql, wanted))
        found = {}
        for line, (account, others) in keys.items():
            if account in names:
                found[line] = names[account]
            for key in others:
                if key in contacts:
                    found.setdefault(line, contacts[key])
        return found


def _keys(row: OrderRow | CustomerRow) -> tuple[str, tuple[str, str]]:
    phone = phone_key(row.phone).key if row.phone else ""
    return (account_key(row.account) if row.account else ""), (phone, email_key(row.email) if row.email else "")


def _shown(row: OrderRow, what: str, customer: str, change: tuple[tuple[str, object, object], ...]) -> PreviewRow:
    buyer = row.account or row.buyer_name or row.receiver_name or row.phone
    return PreviewRow(
        *(row.line, what, row.number, buyer, customer, str(row.status), row.business_date),
        *(row.paid_minor, row.currency, change),
    )
