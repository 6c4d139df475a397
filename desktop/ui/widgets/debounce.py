"""Wait until someone has stopped typing or resizing, then do it once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Debounce(QObject):
    """Call `run` once, `delay_ms` after the last `trigger`."""

    def __init__(self, delay_ms: int, run: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(run)
        self._run = run

    def trigger(self) -> None:
        self._timer.start()

    def flush(self) -> None:
        """Do at once what is waiting, if anything is."""
        if self._timer.isActive():
            self._timer.stop()
            self._run()

    def cancel(self) -> None:
        self._timer.stop()

    @property
    def waiting(self) -> bool:
        return self._timer.isActive()
