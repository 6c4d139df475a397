"""Who is who, kept up to date: after an import or an edit identities are weighed anew, in a job; pairs are counted."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.progress import Progress
from desktop.domain.times import now_ms
from desktop.services import oddness, suggestions
from desktop.services.resolving import Settled, is_unsettled, settle
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Job, Latest
from desktop.ui.widgets.debounce import Debounce

EVIDENCE = frozenset(
    ("identity", "contact_point", "address", "customer", "sales_order", "order_line", "payment", "fact", "verdict")
)
SOON_MS = 400
LOOKED = "inbox/looked_ms"  # per shop, on this computer


class Looked(NamedTuple):
    """What a look found: whether there was new evidence, who is who, and how many odd orders wait for a word."""

    had_news: bool
    settled: Settled
    odd: int


class Settling(QObject):
    """One per open shop: `settling_of(context)`. `changed` tells that a look began or ended."""

    changed = Signal()
    settled = Signal(object)  # a Settled, after new evidence was weighed
    counted = Signal()  # `waiting` or `odd` is another number now

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.waiting = self.odd = 0
        self._again = self._is_on = False
        self._soon = Debounce(SOON_MS, self.look, self)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_looked)
        self._latest.failed.connect(self._on_failed)

    def start(self) -> None:
        """Look now, and from now on after each change of what is known of people."""
        self._context.changed.connect(self._on_change)
        self._is_on = True
        self.look()

    def stop(self) -> None:
        """Look no more: the shop is being closed."""
        if self._is_on:
            self._context.changed.disconnect(self._on_change)
        self._is_on = False
        self._soon.cancel()
        self._latest.cancel()

    @property
    def job(self) -> Job | None:
        """The look that is under way."""
        return self._latest.job

    def count(self, waiting: int) -> None:
        """So many pairs wait: whoever has just read them says so."""
        if waiting != self.waiting:
            self.waiting = waiting
            self.counted.emit()

    def looked_ms(self) -> int | None:
        """When it was looked last, on this computer."""
        stored = str(self._context.store.value(self._key(), "") or "")
        return int(stored) if stored.isdigit() else None

    def look(self) -> None:
        """Weigh what is new, join what is certain, and count what is to be asked about."""
        shop = self._context.shop
        if self._latest.job is not None:  # what is half weighed is worth finishing
            self._again = True
            return
        self._again = False

        def work(progress: Progress) -> Looked:
            with shop.session():
                had_news, settled = is_unsettled(shop), settle(shop, progress)
                oddness.look(shop, progress)
                suggestions.refresh(shop)
                return Looked(had_news, settled, oddness.waiting(shop))

        self._latest.start(work)
        self.changed.emit()

    def _on_change(self, touch: Touch) -> None:
        if touch.tables & EVIDENCE:
            self._soon.trigger()

    def begin(self) -> None:
        """Look, if there is anything new to weigh."""
        if is_unsettled(self._context.shop):
            self.look()

    def _on_looked(self, looked: Looked) -> None:
        settled = looked.settled
        self.count(settled.waiting)
        if looked.odd != self.odd:
            self.odd = looked.odd
            self.counted.emit()
        self._context.store.setValue(self._key(), str(now_ms()))
        self.changed.emit()
        if settled.joined and settled.change is not None:
            self._context.undo_stack.did(settled.change)  # the Undo of the toast is the window's
            said = self.tr("%n customer(s) were recognised as the same.", None, settled.joined)
            self._context.tell(said, settled.change)
        if looked.had_news:
            self.settled.emit(settled)
        if self._again:
            self.look()

    def _on_failed(self, error: Exception) -> None:
        self.changed.emit()
        self._context.failed.emit(error)

    def _key(self) -> str:
        return f"{LOOKED}/{self._context.shop.path}"


def settling_of(context: Context) -> Settling:
    """The one of this shop."""
    found = context.findChild(Settling)
    return found if isinstance(found, Settling) else Settling(context)
