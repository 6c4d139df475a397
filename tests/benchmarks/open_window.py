"""The program with a shop open, for a benchmark to drive."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication

from desktop import places
from desktop.app import Program

LONGEST_S = 60


class Loop:
    """The event loop, turned by hand. `longest` is the longest that one turn has taken since it was set to 0."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self.longest = 0.0

    def turn(self) -> None:
        started = time.perf_counter()
        self._qt.processEvents()
        self.longest = max(self.longest, time.perf_counter() - started)

    def until(self, done: Callable[[], bool]) -> None:
        """Turn until something has happened; raises TimeoutError after a minute."""
        end = time.monotonic() + LONGEST_S
        while not done():
            self.turn()
            time.sleep(0.0002)  # lets the threads that read go on
            if time.monotonic() > end:
                raise TimeoutError("the window did not do what was waited for")

    def settle(self) -> None:
        """Turn until no job is at work and nothing more is painted."""
        pool = QThreadPool.globalInstance()
        quiet = 0
        end = time.monotonic() + LONGEST_S
        while quiet < 20 and time.monotonic() < end:
            self.turn()
            quiet = 0 if pool.activeThreadCount() else quiet + 1
            time.sleep(0.001)


@contextmanager
def open_window(path: Path) -> Iterator[tuple[Loop, Any]]:
    """The window of a shop on its customers page, the list filled."""
    places.home().mkdir(parents=True, exist_ok=True)
    qt = QApplication.instance() or QApplication(["regulars"])
    store = QSettings(str(places.home() / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(qt, store)  # type: ignore[arg-type]
    program.choose_language("zh")
    program.appearance.put_on()
    program._tend = lambda: None  # the automatic backup of so large a file is another matter
    program.open(path)
    loop = Loop(qt)  # type: ignore[arg-type]
    window = program.window
    assert window is not None
    window.resize(1366, 768)
    loop.until(lambda: window.page("customers").model.rowCount() > 0)  # type: ignore[attr-defined]
    loop.settle()
    try:
        yield loop, program
    finally:
        window.close()
        program.close_shop()
