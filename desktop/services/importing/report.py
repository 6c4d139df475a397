"""What an import found and did, in figures."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.orders import is_valid
from desktop.domain.records import CustomerRow, Finding, LineRow, OrderRow
from desktop.services.importing.conflicts import Conflict

PAID_STATES = frozenset(("paid", "shipped", "completed", "refunding", "partially_refunded", "refunded"))
KEPT_FINDINGS = 10_000  # a file that is wrong throughout is named once, not a million times


@dataclass
class FileReport:
    """One file's figures. Money in minor units of `currency`; the words are those of the README's glossary."""

    name: str
    format: str
    encoding: str
    kind: str = "order"  # order, line or customer: what a row of the file is
    lines: int = 0
    orders: int = 0
    order_lines: int = 0
    customers: int = 0
    valid_orders: int = 0
    paid_valid_minor: int = 0
    paid_all_minor: int = 0
    refunded_minor: int = 0
    currency: str = ""
    new: int = 0
    changed: int = 0
    same: int = 0
    customers_new: int = 0
    customers_matched: int = 0
    findings: list[Finding] = field(default_factory=list)
    findings_count: int = 0
    change: int | None = None
    seconds: float = 0.0
    left_out: int = 0  # rows that a person unticked
    cells_edited: int = 0  # cells that a person put right before the import
    conflicts: list[Conflict] = field(default_factory=list)
    conflicts_count: int = 0
    orders_waiting: int = 0  # known from their lines only, until their order report comes
    _numbers: set[str] = field(default_factory=set, repr=False)
    _valid_numbers: set[str] = field(default_factory=set, repr=False)

    def find(self, finding: Finding) -> None:
        self.findings_count += 1
        if len(self.findings) < KEPT_FINDINGS:
            self.findings.append(finding)

    def note_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        self.conflicts_count += len(conflicts)
        self.conflicts += conflicts[: KEPT_FINDINGS - len(self.conflicts)]

    def add_orders(self, rows: Sequence[OrderRow]) -> None:
        paid = [row for row in rows if row.was_paid]
        valid = [row.paid_minor for row in paid if is_valid(row.status, True)]
        self.orders += len(rows)
        self.order_lines += sum(len(row.lines) for row in rows)
        self.refunded_minor += sum(row.refunded_minor for row in rows)
        self.paid_all_minor += sum(row.paid_minor for row in paid)
        self.valid_orders += len(valid)
        self.paid_valid_minor += sum(valid)
        if rows and not self.currency:
            self.currency = rows[0].currency

    def add_line(self, row: LineRow) -> None:
        """Count a line of an items file: its order is valid when one of its lines is."""
        self.order_lines += 1
        self.refunded_minor += row.refunded_minor
        self._numbers.add(row.order_number)
        self.orders = len(self._numbers)
        paid = row.paid_minor or 0
        was_paid = paid > 0 or row.status in PAID_STATES
        if was_paid:
            self.paid_all_minor += paid
        if is_valid(row.status, was_paid):
            self.paid_valid_minor += paid
            self._valid_numbers.add(row.order_number)
            self.valid_orders = len(self._valid_numbers)

    def add_customer(self, row: CustomerRow) -> None:
        self.customers += 1

    def as_json(self) -> dict[str, Any]:
        """The answer of `import --json` for this file."""
        answer: dict[str, Any] = {
            "file": self.name,
            "format": self.format,
            "encoding": self.encoding,
            "lines": self.lines,
        }
        if self.kind == "customer":
            answer["customers"] = self.customers
        else:
            for name in ("orders", "order_lines", "valid_orders", "paid_valid_minor", "paid_all_minor"):
                answer[name] = getattr(self, name)
            answer["refunded_minor"] = self.refunded_minor
            answer["orders_waiting"] = self.orders_waiting
        for name in ("new", "changed", "same", "customers_new", "customers_matched", "currency"):
            answer[name] = getattr(self, name)
        answer["findings"] = [
            {"line": f.line, "column": f.column, "text": f.text, "problem": str(f.problem)} for f in self.findings
        ]
        answer["conflicts"] = [each._asdict() for each in self.conflicts]
        answer["change"] = self.change
        answer["seconds"] = round(self.seconds, 3)
        return answer
