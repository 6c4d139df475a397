"""What a ledger of points comes to on a day: which are left, which have lapsed, what is owed.

Points are spent oldest first, as stock is used up first in, first out: those whose last day is nearest, and of equal
ones those that came first. Nothing is booked when points lapse: it follows from the entries and the day. So a clock
that is set wrong takes nothing away for good, and a refund after the lapse takes back what is left and not more.

Each identity keeps its own lots, and what is spent is booked on the identities whose lots it comes from: the account
of a merged customer is the sum of the accounts of her identities, and a split leaves each with what is its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

# earn: given for an order. redeem: spent in a sale. reverse: below nothing takes back what an order had given, above
# nothing gives back what a sale had used. adjust: put right by hand. gift: given by hand. Statements also know expire.
KINDS = ("earn", "redeem", "reverse", "adjust", "gift")
NEVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger. expires_on: the last day of what it gives; None: for ever."""

    id: int
    identity_id: int
    kind: str
    points: int
    business_date: str
    expires_on: str | None = None
    order_id: int | None = None


@dataclass(slots=True)
class Lot:
    """What is left of the points that one entry gave."""

    entry_id: int
    identity_id: int
    order_id: int | None
    expires_on: str | None
    left: int

    def lapses_before(self, day: str) -> bool:
        return self.expires_on is not None and self.expires_on < day

    @property
    def turn(self) -> tuple[str, int]:
        """Its place in the order of spending."""
        return self.expires_on or NEVER, self.entry_id


@dataclass(frozen=True)
class Account:
    """A customer's points on a day. lots: what can be spent, in the order of spending; lapsed: what no longer can.

    owed: points that were taken back after she had spent them. balance + lapsed points = the sum of all entries.
    """

    lots: tuple[Lot, ...] = ()
    lapsed: tuple[Lot, ...] = ()
    owed: int = 0

    @property
    def balance(self) -> int:
        """What is left after what is owed; below nothing when more is owed."""
        return sum(lot.left for lot in self.lots) - self.owed

    @property
    def available(self) -> int:
        return max(self.balance, 0)

    @property
    def lapsed_points(self) -> int:
        return sum(lot.left for lot in self.lapsed)

    def lapsing(self, until: str) -> int:
        """Points whose last day is no later than a day."""
        return sum(lot.left for lot in self.lots if lot.expires_on is not None and lot.expires_on <= until)


@dataclass(frozen=True, slots=True)
class Spending:
    """What is taken from one identity. entries: those whose points it were."""

    identity_id: int
    points: int
    entries: tuple[int, ...]


def account(entries: Iterable[Entry], day: str) -> Account:
    """The account of some identities on a business date. entries in any order."""
    ordered = sorted(entries, key=lambda entry: (entry.identity_id, entry.id))
    lots: list[Lot] = []
    owed = 0
    for _, own in groupby(ordered, key=lambda entry: entry.identity_id):
        left, debt = _identity(own)
        lots += left
        owed += debt
    lots.sort(key=lambda lot: lot.turn)
    alive = tuple(lot for lot in lots if not lot.lapses_before(day))
    return Account(alive, tuple(lot for lot in lots if lot.lapses_before(day)), owed)


def _identity(entries: Iterable[Entry]) -> tuple[list[Lot], int]:
    """The lots of one identity after its entries, in the order in which they were booked, and its debt."""
    lots: list[Lot] = []
    debt = 0
    for entry in entries:
        if entry.points >= 0:
            paid = min(debt, entry.points)
            debt -= paid
            if entry.points > paid:
                lots.append(Lot(entry.id, entry.identity_id, entry.order_id, entry.expires_on, entry.points - paid))
            continue
        missing = -entry.points
        if entry.kind == "reverse":  # first what this order gave, even where it has lapsed: that was never spent
            missing = _take([lot for lot in lots if lot.order_id == entry.order_id], missing)
        debt += _take([lot for lot in lots if not lot.lapses_before(entry.business_date)], missing)
        lots = [lot for lot in lots if lot.left]
    return lots, debt


def _take(lots: Sequence[Lot], points: int) -> int:
    """Take points from lots, the oldest first; returns how many could not be had."""
    for lot in sorted(lots, key=lambda lot: lot.turn):
        taken = min(lot.left, points)
        lot.left -= taken
        points -= taken
    return points


def spend(whole: Account, points: int) -> list[Spending]:
    """From whom points come, the oldest first. points: no more than whole.available."""
    taken: dict[int, tuple[int, list[int]]] = {}
    for lot in whole.lots:
        part = min(lot.left, points)
        if part:
            before, entries = taken.get(lot.identity_id, (0, []))
            taken[lot.identity_id] = before + part, [*entries, lot.entry_id]
            points -= part
    return [Spending(identity, part, tuple(entries)) for identity, (part, entries) in sorted(taken.items())]


def give_back(taken: Sequence[tuple[int, int]], points: int) -> list[tuple[int, int]]:
    """Spread points that come back over the identities they came from. taken: identity and what it still lacks."""
    found = []
    for identity, lacking in taken:
        part = min(lacking, points)
        if part > 0:
            found.append((identity, part))
            points -= part
    return found
