"""How many tasks are due and how many enquiries wait, for the rail; counted anew when that may have changed."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.progress import Progress
from desktop.services.enquiries import count_enquiries
from desktop.services.tasks import count_tasks
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.widgets.debounce import Debounce

TABLES = frozenset(("task", "enquiry", "sales_order", "setting"))
SOON_MS = 150
AGAIN_MS = 600_000  # a day begins without any deed


class Counted(NamedTuple):
    due: int
    waiting: int


class Counting(QObject):
    """One per open shop: `counting_of(context)`."""

    counted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.due = self.waiting = 0
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_counted)
        self._latest.failed.connect(context.failed)
        self._soon = Debounce(SOON_MS, self.count, self)
        self._timer = 0

    def start(self) -> None:
        """Count now, and from now on after each change of tasks, enquiries and orders."""
        self._context.changed.connect(self._on_change)
        self._timer = self.startTimer(AGAIN_MS)
        self.count()

    def stop(self) -> None:
        """Count no more: the shop is being closed."""
        if self._timer:
            self._context.changed.disconnect(self._on_change)
            self.killTimer(self._timer)
        self._timer = 0
        self._soon.cancel()
        self._latest.cancel()

    def count(self) -> None:
        shop, mine = self._context.shop, self._context.staff_id

        def work(_progress: Progress) -> Counted:
            with shop.session():
                tasks = count_tasks(shop, mine)
                return Counted(tasks["overdue"] + tasks["today"], count_enquiries(shop)["waiting"])

        self._latest.start(work)

    def timerEvent(self, _event: object) -> None:
        self.count()

    def _on_change(self, touch: Touch) -> None:
        if touch.tables & TABLES:
            self._soon.trigger()

    def _on_counted(self, counted: Counted) -> None:
        self.due, self.waiting = counted
        self.counted.emit()


def counting_of(context: Context) -> Counting:
    """The one of this shop."""
    found = context.findChild(Counting)
    return found if isinstance(found, Counting) else Counting(context)
