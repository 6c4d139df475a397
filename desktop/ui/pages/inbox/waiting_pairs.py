"""The pairs that wait, read off the window's thread; the next ones are open before they are asked for."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.progress import Progress
from desktop.services import inbox
from desktop.services.inbox import Pair
from desktop.services.shops import Shop
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest

AHEAD = 6  # pairs that are read before they are shown
KNOWN = 100  # pairs whose order is known; more wait behind them

People = frozenset[int]  # the two customers of a pair


class Found(NamedTuple):
    order: list[People]
    pairs: dict[People, Pair]
    waiting: int


class WaitingPairs(QObject):
    """The pair that is asked about and those behind it. `changed` tells that any of it is new."""

    changed = Signal()
    taken_back = Signal(int)  # so many answers of ours were undone
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._order: list[People] = []
        self._pairs: dict[People, Pair] = {}
        self._answered: list[People] = []
        self._current: People | None = None
        self.waiting = 0
        self.was_read = False
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(self.failed)

    def pair(self) -> Pair | None:
        """The pair that is asked about, None while it is being read or where none waits."""
        return self._pairs.get(self._current) if self._current is not None else None

    def reading(self) -> bool:
        return self._latest.job is not None

    def read(self) -> None:
        """Read which pairs wait, and open those at the front."""
        shop, known = self._context.shop, set(self._pairs) - {self._current}  # what is shown may have been edited
        first = [*reversed(self._answered), *([self._current] if self._current else [])]

        def work(_progress: Progress) -> Found:
            with shop.session():
                return _read(shop, known, first)

        self._latest.start(work)

    def forget(self, touch: Touch | None) -> None:
        """What was read of these customers is old; the pair that is shown stays until it is read anew."""
        for people in list(self._pairs):
            if people != self._current and (touch is None or people & touch.customers):
                del self._pairs[people]

    def answered(self, kind: str) -> None:
        """The pair that is shown was decided: go on to the next one that does not speak of the same people."""
        done = self._current
        if done is None:
            return
        self._order.remove(done)
        if kind == "later":
            self._order.append(done)
        else:
            self._answered.append(done)
            self._pairs.pop(done, None)
            self.waiting = max(0, self.waiting - 1)
        # Whoever was merged away is in no pair any more; what became of her other pairs is being read.
        self._current = next((people for people in self._order if kind != "same" or not people & done), None)
        self.changed.emit()

    def _on_read(self, found: Found) -> None:
        back = [people for people in reversed(self._answered) if people in found.order]
        self._answered = [people for people in self._answered if people not in back]
        self._order, self.waiting, self.was_read = found.order, found.waiting, True
        known = {**self._pairs, **found.pairs}
        self._pairs = {people: known[people] for people in found.order if people in known}
        if back:  # its answer was taken back: it is asked about again at once
            self._current = back[0]
            self.taken_back.emit(len(back))
        elif self._current not in found.order:
            self._current = next(iter(found.order), None)
        self.changed.emit()


def _read(shop: Shop, known: set[People], first: list[People]) -> Found:
    heads = {frozenset((head.first, head.second)): head for head in inbox.pairs(shop, KNOWN)}
    front = [people for people in first if people in heads]
    wanted = list(dict.fromkeys([*front, *heads]))[: AHEAD + len(front)]
    pairs = {
        people: inbox.open_pair(shop, heads[people].first, heads[people].second)
        for people in wanted
        if people not in known
    }
    return Found(list(heads), pairs, inbox.waiting(shop))
