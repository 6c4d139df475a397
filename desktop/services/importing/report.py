"""What an import found and did, in figures."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop.domain.orders import is_valid
from desktop.domain.records import CustomerRow, Finding, LineRow, OrderRow, OtherRow, PaymentRow, Row, TillRow
from desktop.services.importing.conflicts import Conflict

PAID_STATES = frozenset(("paid", "shipped", "completed", "refunding", "partially_refunded", "refunded"))
# The figures of a file without orders.
COUNTED = {
    "customer": ("customers",),
    "payment": ("payments", "received_minor", "refunded_minor"),
    "product": ("products",),
    "interaction": ("interactions",),
    "till": ("days", "till_minor"),
}
KEPT_FINDINGS = 10_000  # a file that is wrong throughout is named once, not a million times


@dataclass
class Money:
    """What the orders of one currency come to, in minor units."""

    orders: int = 0
    paid_valid_minor: int = 0
    paid_all_minor: int = 0
    refunded_minor: int = 0


@dataclass
class FileReport:
    """One file's figures. Money in minor units of `currency`; the words are those of the README's glossary."""

    name: str
    format: str
    encoding: str
    kind: str = "order"  # what a row of the file is, as in format files: order, line, customer, payment …
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
    money: dict[str, Money] = field(default_factory=dict, repr=False)  # by currency
    change: int | None = None
    seconds: float = 0.0
    payments: int = 0
    received_minor: int = 0  # of payments that came in, before refunds
    products: int = 0
    interactions: int = 0
    days: int = 0
    till_minor: int = 0
    left_out: int = 0  # rows that a person unticked
    cells_edited: int = 0  # cells that a person put right before the import
    conflicts: list[Conflict] = field(default_factory=list)
    conflicts_count: int = 0
    orders_waiting: int = 0  # known from their lines only, until their order report comes
    is_sure: bool = True  # False where the letters read well in several encodings: in those of candidates
    candidates: tuple[tuple[str, str], ...] = ()  # encoding and a sample of how the file reads in it
    _numbers: set[str] = field(default_factory=set, repr=False)
    _valid_numbers: set[str] = field(default_factory=set, repr=False)

    def take(self, batch: Sequence[Row | Finding]) -> dict[type, list[Any]]:
        """Count the rows and findings of a batch; gives the rows by their type."""
        kinds: dict[type, list[Any]] = {}
        for row in batch:
            kinds.setdefault(type(row), []).append(row)
        for finding in kinds.pop(Finding, ()):
            self.find(finding)
        self.add_orders(kinds.get(OrderRow, ()))
        for line in kinds.get(LineRow, ()):
            self.add_line(line)
        for customer in kinds.get(CustomerRow, ()):
            self.add_customer(customer)
        return kinds

    def find(self, finding: Finding) -> None:
        self.findings_count += 1
        if len(self.findings) < KEPT_FINDINGS:
            self.findings.append(finding)

    def note_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        self.conflicts_count += len(conflicts)
        self.conflicts += conflicts[: KEPT_FINDINGS - len(self.conflicts)]

    def add_orders(self, rows: Sequence[OrderRow]) -> None:
        self.orders += len(rows)
        self.order_lines += sum(len(row.lines) for row in rows)
        currencies = {row.currency for row in rows}
        for currency in currencies:
            self._add_money(currency, rows if len(currencies) == 1 else [r for r in rows if r.currency == currency])
        if self.money:
            # The figures are of the currency that most orders have; the others are never added to it.
            self.currency = max(self.money, key=lambda currency: self.money[currency].orders)
            own = self.money[self.currency]
            self.paid_valid_minor, self.paid_all_minor = own.paid_valid_minor, own.paid_all_minor
            self.refunded_minor = own.refunded_minor

    def _add_money(self, currency: str, rows: Sequence[OrderRow]) -> None:
        paid = [row for row in rows if row.was_paid]
        valid = [row.paid_minor for row in paid if is_valid(row.status, True)]
        self.valid_orders += len(valid)
        sums = self.money.setdefault(currency, Money())
        sums.orders += len(rows)
        sums.refunded_minor += sum(row.refunded_minor for row in rows)
        sums.paid_all_minor += sum(row.paid_minor for row in paid)
        sums.paid_valid_minor += sum(valid)

    def add_line(self, row: LineRow) -> None:
        """Count a line of an items file: its order is valid when one of its lines is.

        A late line of an order file belongs to an order that was counted with its money.
        """
        self.order_lines += 1
        if self.kind == "order":
            return
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

    def add_others(self, rows: Sequence[OtherRow]) -> None:
        """Count payments, products, talks or days of the till."""
        name = COUNTED[self.kind][0]
        setattr(self, name, getattr(self, name) + len(rows))
        for row in rows:
            if isinstance(row, PaymentRow):
                self._add_payment(row)
            elif isinstance(row, TillRow):
                self.till_minor += row.total_minor
        said = (row.currency for row in rows if isinstance(row, PaymentRow | TillRow))
        self.currency = self.currency or next(said, "")

    def _add_payment(self, row: PaymentRow) -> None:
        if row.direction == "in" and row.status in PAID_STATES:
            self.received_minor += row.amount_minor
            self.refunded_minor += row.refunded_minor
        elif row.direction == "out" and row.status == "refunded" and not row.refunded_minor:
            self.refunded_minor -= row.amount_minor

    def as_json(self) -> dict[str, Any]:
        """The answer of `import --json` for this file."""
        answer: dict[str, Any] = {
            "file": self.name,
            "format": self.format,
            "encoding": self.encoding,
            "lines": self.lines,
        }
        if self.kind in COUNTED:
            answer |= {name: getattr(self, name) for name in COUNTED[self.kind]}
        else:
            for name in ("orders", "order_lines", "valid_orders", "paid_valid_minor", "paid_all_minor"):
                answer[name] = getattr(self, name)
            answer["refunded_minor"] = self.refunded_minor
            answer["orders_waiting"] = self.orders_waiting
            if len(self.money) > 1:
                answer["other_currencies"] = {
                    name: asdict(sums) for name, sums in self.money.items() if name != self.currency
                }
        for name in ("new", "changed", "same", "customers_new", "customers_matched", "currency"):
            answer[name] = getattr(self, name)
        answer["findings"] = [
            {"line": f.line, "column": f.column, "text": f.text, "problem": str(f.problem)} for f in self.findings
        ]
        answer["conflicts"] = [each._asdict() for each in self.conflicts]
        answer["change"] = self.change
        answer["seconds"] = round(self.seconds, 3)
        return answer
