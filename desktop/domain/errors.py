"""What can go wrong and be helped. Heirs of CrmError carry data; the window and the command line make the sentence."""

from dataclasses import dataclass
from pathlib import Path


class CrmError(Exception):
    """Something a person can act on. Anything else that is raised is a bug."""


@dataclass
class UnreadableFile(CrmError):
    """A file that cannot be opened or is not what its name says. reason: missing, empty, binary, denied, broken."""

    path: Path
    reason: str = "broken"


@dataclass
class UnknownFormat(CrmError):
    """No format fits the header; header holds the cells that were seen."""

    path: Path
    header: tuple[str, ...] = ()


@dataclass
class BadFormatFile(CrmError):
    """A format file of the user's own that does not follow the grammar."""

    path: Path
    problem: str


@dataclass
class NotAShop(CrmError):
    """The file is no shop file. reason: not_sqlite, other_program, damaged, missing."""

    path: Path
    reason: str = "not_sqlite"


@dataclass
class NewerShop(CrmError):
    """The file was written by a newer program; it was not touched."""

    path: Path
    needs: int
    knows: int


@dataclass
class ShopInUse(CrmError):
    """Another program has the file open. pid is 0 when unknown."""

    path: Path
    pid: int = 0


@dataclass
class ReadOnlyShop(CrmError):
    """The file or its folder cannot be written."""

    path: Path


@dataclass
class DiskFull(CrmError):
    """Nothing was stored, because the disk is full."""

    path: Path


@dataclass
class StorageFailed(CrmError):
    """The disk refused to read or write; the deed was taken back."""

    path: Path
    detail: str = ""


@dataclass
class UpgradeFailed(CrmError):
    """A schema step failed; the file was put back as it was."""

    path: Path
    step: int
    detail: str = ""


@dataclass
class ChangedMeanwhile(CrmError):
    """Someone else changed the same record first."""

    table: str
    row_id: int


@dataclass
class NotFound(CrmError):
    """What was asked for is not in the shop. kind: customer, change, segment, report, backup …"""

    kind: str
    name: str


@dataclass
class UnknownCard(CrmError):
    """A card that opens nobody. reason: misread, other_shop, gone."""

    reason: str = "misread"


@dataclass
class WrongPin(CrmError):
    """Nobody was let in. reason: wrong, blocked, ambiguous. wait_s: seconds until the next try counts."""

    reason: str = "wrong"
    wait_s: int = 0


@dataclass
class CannotUndo(CrmError):
    """The change cannot be undone. reason: already, conflict, points_spent, coupon_used."""

    change_id: int
    reason: str = "already"


@dataclass
class BadValue(CrmError):
    """A value that a person typed cannot be used. field: its code; problem: a key for the sentence."""

    field: str
    problem: str
    text: str = ""


@dataclass
class BackupBroken(CrmError):
    """A backup did not pass its check and was not used."""

    path: Path
    detail: str = ""


@dataclass
class NotEnoughPoints(CrmError):
    """More points were to be used than may be. has: how many may be."""

    asked: int
    has: int


@dataclass
class CouponRefused(CrmError):
    """A coupon that cannot be used in this sale. reason: one of domain.offers.REASONS."""

    code: str
    reason: str


@dataclass
class NotRefundable(CrmError):
    """A sale that cannot be refunded so. reason: already, too_much, not_counter."""

    number: str
    reason: str
    left_minor: int = 0
    currency: str = ""
