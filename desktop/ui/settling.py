"""Who is who, kept up to date behind the window: after a deed that touched evidence, customers are matched in a job."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.progress import Progress
from desktop.services.resolving import Settled, is_unsettled, settle
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Job
from desktop.ui.widgets.debounce import Debounce

SOON_MS = 2_000  # somebody who adds one contact after the other is not to be disturbed by each
EVIDENCE = frozenset(
    ("identity", "contact_point", "address", "sales_order", "order_line", "fact", "customer", "verdict")
)


class Settling(QObject):
    """One per open shop: `settling_of(context)`."""

    settled = Signal(object)  # a Settled: persons are up to date, and so is the inbox

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._job: Job | None = None
        self._soon = Debounce(SOON_MS, self.begin, self)

    def start(self) -> None:
        """Begin to listen. What was left unmatched the last time waits for the next deed."""
        self._context.changed.connect(self._on_change)

    def stop(self) -> None:
        """Match no more: the shop is being closed."""
        self._soon.cancel()
        if self._job is not None:
            self._job.cancel()

    def begin(self) -> None:
        """Match now, if there is anything to match and nobody is at it."""
        shop = self._context.shop
        if self._job is not None or not is_unsettled(shop):
            return

        def work(progress: Progress) -> Settled:
            return settle(shop, progress)

        self._job = self._context.run(work, self._on_settled)
        self._job.ended.connect(self._on_ended)

    def _on_change(self, touch: Touch) -> None:
        if touch.tables & EVIDENCE:
            self._soon.trigger()

    def _on_settled(self, result: Settled) -> None:
        if result.joined:
            said = self.tr("%n customer(s) were recognised as the same.", "", result.joined)
            self._context.tell(said, result.change)
        self.settled.emit(result)

    def _on_ended(self) -> None:
        self._job = None


def settling_of(context: Context) -> Settling:
    """That of an open shop."""
    found = context.findChild(Settling)
    return found if isinstance(found, Settling) else Settling(context)
