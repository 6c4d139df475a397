"""What every made-up or public set is: rows as a file has them, and beside them the truth."""

from collections.abc import Mapping
from dataclasses import dataclass, field

COLUMNS = (
    "record_id",
    "platform",
    "buyer_account",
    "name",
    "phone",
    "email",
    "wechat",
    "qq",
    "province",
    "city",
    "district",
    "address",
    "order_date",
)


@dataclass(slots=True)
class ContactList:
    """Rows, and for each by its position: who it is, which traps touch it, whether anything in it tells who it is.

    A row without evidence holds no account, no number or address of its own: nobody could say whose it is.
    """

    rows: list[Mapping[str, str]] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    traps: list[frozenset[str]] = field(default_factory=list)
    evidence: list[bool] = field(default_factory=list)

    def add(self, row: Mapping[str, str], person: str, traps: frozenset[str], evidence: bool = True) -> None:
        self.rows.append(row)
        self.persons.append(person)
        self.traps.append(traps)
        self.evidence.append(evidence)
