"""Work off the main thread: signals come out on the main thread, one flag goes in to stop it."""

import time
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from desktop.domain.progress import Cancelled, Progress

REPORT_EVERY_S = 0.05  # about 20 reports a second: more only makes the window busy
_LEAST_THREADS = 3  # a long import must not keep a search waiting

Work = Callable[[Progress], object]

_running: set["Job"] = set()  # a job that nobody holds still has to give its answer


class Job(QObject):
    """Work off the main thread; every signal is received on the main thread.

    Exactly one of finished, failed and cancelled is sent. The work opens its own connections and touches no widget.
    Create and start it on the main thread. It has no parent and keeps itself alive until it has ended, since a widget
    that closes meanwhile must not take away the object the thread still reports to.
    """

    progressed = Signal(int, int)  # done, total (0 when unknown)
    finished = Signal(object)  # what the work returned
    failed = Signal(object)  # the Exception; Cancelled never comes here
    cancelled = Signal()
    ended = Signal()  # after any of the three

    # From the worker to the main thread: even a plain function connected to the signals above is called there.
    _reported = Signal(int, int)
    _answered = Signal(str, object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work, self._stop, self._reported_at = work, Event(), 0.0
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Run the work on the pool; call it once."""
        _running.add(self)
        _pool().start(self._run)

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report. A result that came too late is dropped."""
        self._stop.set()

    @property
    def running(self) -> bool:
        return self in _running

    @property
    def cancelling(self) -> bool:
        """Someone asked it to stop."""
        return self._stop.is_set()

    def report(self, done: int, total: int = 0) -> None:
        """Called by the work every few hundred rows: show how far it is, stop if asked to."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported_at >= REPORT_EVERY_S or (total and done >= total):
            self._reported_at = now
            self._reported.emit(done, total)

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Cancelled:
            self._answered.emit("cancelled", None)
        except Exception as error:  # the thread's last stop: the window decides what to say
            self._answered.emit("failed", error)
        else:
            self._answered.emit("finished", result)

    def _on_answered(self, how: str, answer: object) -> None:
        # On the main thread, so that a cancel that was called before this line is always obeyed.
        _running.discard(self)
        if how == "cancelled" or (how == "finished" and self._stop.is_set()):
            self.cancelled.emit()
        elif how == "failed":
            self.failed.emit(answer)
        else:
            self.finished.emit(answer)
        self.ended.emit()


class Latest(QObject):
    """Runs one job at a time for a view and shows only the newest answer.

    Starting anew cancels the job before and drops whatever it still says (biolab/orange3:
    Orange/widgets/utils/concurrent.py).
    """

    finished = Signal(object)
    failed = Signal(object)
    started = Signal(object)  # the Job, for a progress strip to follow

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def job(self) -> Job | None:
        """The job that is under way, if any."""
        return self._job

    def start(self, work: Work) -> Job:
        """Run this work in place of whatever ran before."""
        self.cancel()
        job = Job(work)
        self._job = job
        # Slots of this object and no lambdas: Qt takes these connections away with the view they belong to.
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self.destroyed.connect(job.cancel)
        job.start()
        self.started.emit(job)
        return job

    def cancel(self) -> None:
        """Stop the job and show nothing of it any more."""
        job = self._release()
        if job is not None:
            job.cancel()

    def _on_finished(self, result: object) -> None:
        self._release()
        self.finished.emit(result)

    def _on_failed(self, error: object) -> None:
        self._release()
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._release()

    def _release(self) -> Job | None:
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._on_finished)
            job.failed.disconnect(self._on_failed)
            job.cancelled.disconnect(self._on_cancelled)
            self.destroyed.disconnect(job.cancel)
        return job


def busy() -> bool:
    """True while any job has not given its answer."""
    return bool(_running)


def shut_down(wait_ms: int = 10_000) -> bool:
    """Cancel all jobs and wait until the last has ended; False if one did not within the time."""
    for job in list(_running):
        job.cancel()
    return _pool().waitForDone(wait_ms)


def _pool() -> QThreadPool:
    pool = QThreadPool.globalInstance()
    if pool.maxThreadCount() < _LEAST_THREADS:
        pool.setMaxThreadCount(_LEAST_THREADS)
    return pool
