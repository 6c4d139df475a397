"""The odd orders that wait, read off the window's thread; the next ones are open before they are asked for."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import NotFound
from desktop.domain.progress import Progress
from desktop.services import oddness
from desktop.services.oddness import OddOrder
from desktop.services.shops import Shop
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest

AHEAD = 6  # orders that are read before they are shown
KNOWN = 100  # orders whose turn is known; more wait behind them


class Found(NamedTuple):
    turn: list[int]
    orders: dict[int, OddOrder]
    waiting: int


class WaitingOrders(QObject):
    """The order that is asked about and those behind it. `changed` tells that any of it is new."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._turn: list[int] = []
        self._orders: dict[int, OddOrder] = {}
        self._answered: list[int] = []
        self._current = 0
        self.waiting = 0
        self.was_read = False
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(self.failed)

    def order(self) -> OddOrder | None:
        """The order that is asked about, None while it is being read or where none waits."""
        return self._orders.get(self._current)

    def read(self) -> None:
        """Read which orders wait, and open those at the front."""
        shop, known = self._context.shop, set(self._orders) - {self._current}  # what is shown may have changed
        first = [*reversed(self._answered), *([self._current] if self._current else [])]

        def work(_progress: Progress) -> Found:
            with shop.session():
                return _read(shop, known, first)

        self._latest.start(work)

    def forget(self, touch: Touch | None) -> None:
        """What was read of these customers is old; the order that is shown stays until it is read anew."""
        for order, opened in list(self._orders.items()):
            if order != self._current and (touch is None or opened.customer in touch.customers):
                del self._orders[order]

    def answered(self, for_good: bool) -> None:
        """The order that is shown was answered, or put off: go on to the next one."""
        done = self._current
        if done in self._turn:
            self._turn.remove(done)
        if for_good:
            self._answered.append(done)
            self._orders.pop(done, None)
            self.waiting = max(0, self.waiting - 1)
        else:
            self._turn.append(done)
        self._current = next(iter(self._turn), 0)
        self.changed.emit()

    def _on_read(self, found: Found) -> None:
        back = [order for order in reversed(self._answered) if order in found.turn]
        self._answered = [order for order in self._answered if order not in back]
        self._turn, self.waiting, self.was_read = found.turn, found.waiting, True
        known = self._orders | found.orders
        self._orders = {order: known[order] for order in found.turn if order in known}
        if back:  # its answer was taken back: it is asked about again at once
            self._current = back[0]
        elif self._current not in found.turn:
            self._current = next(iter(found.turn), 0)
        self.changed.emit()


def _read(shop: Shop, known: set[int], first: list[int]) -> Found:
    turn = [head.order for head in oddness.queue(shop, KNOWN)]
    front = [order for order in first if order in turn]
    wanted = list(dict.fromkeys([*front, *turn]))[: AHEAD + len(front)]
    orders = {}
    for order in wanted:
        if order not in known:
            try:
                orders[order] = oddness.open_order(shop, order)
            except NotFound:  # taken back while we read
                turn.remove(order)
    return Found(turn, orders, oddness.waiting(shop))
