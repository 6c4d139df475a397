"""Python's search for cycles, kept on the window's thread.

It runs in whichever thread happens to make the object too many. In a job's thread it would delete widgets that lie in a
cycle, and Qt crashes when a widget goes in another thread than its own (Anki does the same, aqt/main.py).
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class MainThreadCollector(QObject):
    """From now on cycles are looked for by a timer of this thread; as often as Python itself would, at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.check)
        timer.start()

    def check(self) -> int | None:
        """Collect the oldest generation that is due; returns which, None when none is."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation] > 0:
                gc.collect(generation)
                return generation
        return None
