"""From status columns, payment times and amounts to what an order is and what was paid for it."""

from dataclasses import dataclass

from desktop.domain.orders import STEP, OrderStatus
from desktop.importers.cells import Table, clean
from desktop.importers.formats import Format, StatusColumn
from desktop.importers.header import plain, positions

_UNPAID_CLOSED = "closed_unpaid"
_COMMAS = str.maketrans("，（）", ",()")
_LIVE = (OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.COMPLETED)
_NO_SALE = (OrderStatus.UNKNOWN, OrderStatus.CLOSED, OrderStatus.UNPAID)
_FINAL = {_UNPAID_CLOSED: 7, "none": -1, "": -1, **{str(status): step for status, step in STEP.items()}}


@dataclass(slots=True, frozen=True)
class Stand:
    """What the status cells of an order say. unknown: which columns hold a text nobody knows."""

    status: str
    was_paid: bool
    unknown: tuple[int, ...] = ()


class Statuses:
    """Reads the status columns of one file; what a combination of texts means is worked out once."""

    def __init__(self, shape: Format, header: tuple[str, ...], has_payment_time: bool) -> None:
        index = positions(header)
        self._has_payment_time = has_payment_time
        self._silent = OrderStatus.UNPAID if has_payment_time else OrderStatus(shape.silent)
        self._entries: list[tuple[int, StatusColumn, Table]] = []
        for entry in shape.status:
            column = next((index[plain(each)] for each in entry.headers if plain(each) in index), None)
            if column is not None:
                self._entries.append((column, entry, _meanings(entry)))
        self.columns = tuple(column for column, _, _ in self._entries)
        self.stands = Table(lambda key: self._stand(*key))
        self.any_unknown = False

    def _stand(self, paid_at: bool, cancelled: bool, completed: bool, shipped: bool, *texts: str) -> Stand:
        """paid_at, cancelled, completed, shipped: whether the order has these times; texts: its status cells."""
        state, unknown = "", []
        for (column, entry, meanings), text in zip(self._entries, texts, strict=True):
            said = meanings[text]
            if said is None:
                if entry.report_others:
                    unknown.append(column)
                continue
            if entry.after_payment and self._has_payment_time and not paid_at:
                continue
            if said != "none" and _moves(state, said, entry):
                state = said
        self.any_unknown = self.any_unknown or bool(unknown)
        if not state:
            silent = OrderStatus.UNKNOWN if unknown else self._silent
            state = OrderStatus.COMPLETED if completed else OrderStatus.PAID if paid_at else silent
        if shipped and state == OrderStatus.PAID:
            state = OrderStatus.SHIPPED
        return _concluded(state, paid_at, cancelled, tuple(unknown))


def _moves(old: str, new: str, entry: StatusColumn) -> bool:
    if entry.only_from:
        return old in entry.only_from
    if not old:
        return True
    if old == OrderStatus.UNPAID and new in (OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.COMPLETED):
        return False
    if old == OrderStatus.CLOSED and new == OrderStatus.REFUNDED:
        return True
    return _FINAL[new] > _FINAL[old]


def _concluded(state: str, paid_at: bool, cancelled: bool, unknown: tuple[int, ...]) -> Stand:
    """A status and whether money came in, from the words if they say so, else from the times."""
    never_paid = state in (_UNPAID_CLOSED, OrderStatus.UNPAID)
    said_so = state not in (OrderStatus.CLOSED, OrderStatus.UNKNOWN)
    was_paid = not never_paid and (paid_at or said_so)
    if state == _UNPAID_CLOSED or (cancelled and state != OrderStatus.REFUNDED):
        state = OrderStatus.CLOSED
    return Stand(str(state), was_paid, unknown)


def _meanings(entry: StatusColumn) -> Table:
    """The state behind a text: none for an empty cell, None for a text that the map does not know."""
    known = sorted(((_word(text), state) for text, state in entry.map.items()), key=lambda pair: -len(pair[0]))
    exact = dict(known)

    def meaning(text: str) -> str | None:
        word = _word(text)
        if not word:
            return "none"
        if word in exact:
            return exact[word]
        for part, state in known:
            if word.startswith(part) if entry.match == "prefix" else part in word:
                return state
        return None

    return Table(meaning)


def _word(text: str) -> str:
    return "".join(clean(text).translate(_COMMAS).casefold().split())


@dataclass(slots=True, frozen=True)
class RefundRules:
    """How refunds are to be understood.

    has_amount: the file has a refund column. of_parts: a row is a part of an order, which went back as far as it says.
    """

    repeats_discount: bool
    closed_means_refunded: bool
    has_amount: bool
    of_parts: bool = False
    amount_decides: bool = False

    def settle(
        self, stand: Stand, paid: int | None, refunded: int | None, total: int | None, payable: int | None
    ) -> tuple[str, int, int]:
        """Status, paid and refunded of an order.

        paid: what the file says was paid, None for nothing; total and payable: two ways to what was to be paid.
        """
        if not stand.was_paid and not (refunded and stand.status == OrderStatus.CLOSED):  # a refund proves a payment
            return stand.status, 0, 0
        paid = max(paid if paid is not None else total if total is not None else payable or 0, 0)
        back = abs(refunded or 0)
        if stand.status == OrderStatus.REFUNDED:
            if self.amount_decides and 0 < back < paid:
                return str(OrderStatus.PARTIALLY_REFUNDED), paid, back
            return stand.status, paid, back if back and (not paid or self.of_parts) else paid
        if stand.status == OrderStatus.CLOSED:
            return self._closed(paid, back)
        if back and self.repeats_discount and back in _discounts(paid, total, payable):
            back = 0
        if not back:
            return stand.status, paid, 0
        if back >= paid:
            return str(OrderStatus.REFUNDED), paid, back if self.of_parts and not paid else paid
        partly = stand.status if stand.status == OrderStatus.REFUNDING else str(OrderStatus.PARTIALLY_REFUNDED)
        return partly, paid, back

    def _closed(self, paid: int, back: int) -> tuple[str, int, int]:
        if back >= paid > 0 or (back and not paid) or (self.closed_means_refunded and not self.has_amount):
            return str(OrderStatus.REFUNDED), paid, paid
        return str(OrderStatus.CLOSED), paid, back


def together(one: str, other: str) -> str:
    """The status of an order of which two parts have these."""
    both = {one, other}
    if OrderStatus.REFUNDING in both:
        return str(OrderStatus.REFUNDING)
    if OrderStatus.PARTIALLY_REFUNDED in both:
        return str(OrderStatus.PARTIALLY_REFUNDED)
    if OrderStatus.REFUNDED in both:
        return str(OrderStatus.PARTIALLY_REFUNDED if both.intersection(_LIVE) else OrderStatus.REFUNDED)
    steps = both.intersection(_LIVE) or both.intersection(_NO_SALE)
    return str(min(steps, key=(*_LIVE, *reversed(_NO_SALE)).index))


def _discounts(paid: int, total: int | None, payable: int | None) -> set[int]:
    return {whole - paid for whole in (total, payable) if whole is not None and whole > paid}
