"""What every page may ask of the window: the open shop, who works, and the ways to other pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.domain.progress import Progress
from desktop.domain.settings import ShopSettings
from desktop.services.filters import Filter
from desktop.services.history import ChangeInfo, UndoReport, UndoStack
from desktop.services.shops import Change, Shop, read_settings
from desktop.ui.jobs import Job

ROWS_AT_ONCE = 500  # what a deed may take back without the window waiting for it


def _nothing(_report: UndoReport) -> None:
    return None


@dataclass(frozen=True)
class Touch:
    """What a change set touched: tables by name, and the customers whose line is new."""

    change_id: int
    tables: frozenset[str]
    customers: frozenset[int]


class Context(QObject):
    """One per open shop. Pages hold it, call its methods, and listen to its signals; they never know each other."""

    changed = Signal(object)  # a Touch: what a change set has just done; on the window's thread
    customer_wanted = Signal(int)  # show this customer's profile
    customers_wanted = Signal(object, str)  # show the list with this Filter, under this title
    page_wanted = Signal(str)  # go to a page by its key
    back_wanted = Signal()  # go back to the page from which this one was reached
    log_wanted = Signal(object, object)  # log an interaction: customer id or None, interaction id to edit or None
    import_wanted = Signal(list)  # preview these paths; an empty list asks for them
    met = Signal(str, object, int)  # as told, with a link to a customer: sentence, change id or None, customer id
    told = Signal(str, object)  # a toast: sentence, and the change id that its Undo takes back (None: no Undo)
    deed_done = Signal()  # a deed can be undone now: `changed` came while it was being done
    failed = Signal(object)  # an exception that a person should read
    busy = Signal(object)  # a Job whose progress the window shows when it lasts
    settings_changed = Signal()

    _heard = Signal(object)  # from whichever thread wrote, to the window's

    def __init__(self, shop: Shop, store: QSettings, language: str, staff_id: int | None = None) -> None:
        super().__init__()
        self.shop, self.store, self.language, self.staff_id = shop, store, language, staff_id
        self.undo_stack = UndoStack(shop)
        self.settings: ShopSettings = read_settings(shop)
        self._heard.connect(self._on_heard)
        shop.on_change(self._hear)

    def _hear(self, change: Change) -> None:
        self._heard.emit(Touch(change.id, frozenset(change.recorder.counts), frozenset(change.touched)))

    def _on_heard(self, touch: Touch) -> None:
        if "setting" in touch.tables:
            self.settings = read_settings(self.shop)
            self.settings_changed.emit()
        self.changed.emit(touch)

    # Deeds

    def do(self, deed: Callable[[], Any], said: str = "") -> Any:
        """Run a quick deed of a service on the window's thread; None when it failed, which is told.

        said: the toast's sentence with its Undo, "" for none. The deed joins the undo stack.
        """
        last = self._last_change()
        try:
            result = deed()
        except Exception as error:
            self.failed.emit(error)
            return None
        change = self._last_change()
        if change != last:
            self.undo_stack.did(change)
            self.deed_done.emit()
            if said:
                self.told.emit(said, change)
        return result

    def run(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> Job:
        """Run long work off the window's thread, with progress and Cancel where it lasts; done gets its result."""
        job = Job(work)
        job.finished.connect(done)
        job.failed.connect(self.failed)
        self.busy.emit(job)
        job.start()
        return job

    def undo(self, done: Callable[[UndoReport], object] = _nothing) -> None:
        """Take the last deed back; a large one, such as an import, off the window's thread. done gets the report."""
        self._back_and_forth(self.undo_stack.undo_change, self.undo_stack.undo, done)

    def redo(self, done: Callable[[UndoReport], object] = _nothing) -> None:
        self._back_and_forth(self.undo_stack.redo_change, self.undo_stack.redo, done)

    def _back_and_forth(
        self,
        change: ChangeInfo | None,
        deed: Callable[[int | None], UndoReport | None],
        done: Callable[[UndoReport], object],
    ) -> None:
        if change is None:
            return
        if sum(sum(rows) for rows in change.counts.values()) > ROWS_AT_ONCE:
            self.run(lambda _progress: self._in_session(deed), done)
            return
        try:
            report = deed(self.staff_id)
        except Exception as error:
            self.failed.emit(error)
        else:
            if report is not None:
                done(report)

    def _in_session(self, deed: Callable[[int | None], UndoReport | None]) -> UndoReport | None:
        with self.shop.session():
            return deed(self.staff_id)

    def _last_change(self) -> int:
        return int(self.shop.query("SELECT coalesce(max(id),0) FROM change_set")[0][0])

    # Ways

    def open_customer(self, customer: int) -> None:
        self.customer_wanted.emit(customer)

    def show_customers(self, wanted: Filter, title: str = "") -> None:
        self.customers_wanted.emit(wanted, title)

    def go(self, page: str) -> None:
        self.page_wanted.emit(page)

    def back(self) -> None:
        self.back_wanted.emit()

    def log(self, customer: int | None = None, interaction: int | None = None) -> None:
        self.log_wanted.emit(customer, interaction)

    def import_files(self, paths: list[str] | None = None) -> None:
        self.import_wanted.emit(paths or [])

    def tell(self, sentence: str, change: int | None = None) -> None:
        self.told.emit(sentence, change)

    def tell_of(self, customer: int, sentence: str, change: int | None = None) -> None:
        """A toast from which the customer's profile is opened."""
        self.met.emit(sentence, change, customer)
