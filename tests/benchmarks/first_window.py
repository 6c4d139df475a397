"""From the start of the process to the first painted window of an existing shop, against a bare window."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.demo_shops import demo_shop
from tests.benchmarks.harness import ROOT, Figure, Scale, environment, median

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, said)
def said():
    print("window", time.time(), flush=True)
    app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def run(scale: Scale) -> list[Figure]:
    path, _ = demo_shop(scale.small)
    bare, window, filled = [], [], []
    with tempfile.TemporaryDirectory(prefix="regulars-home-") as home:
        for _ in range(scale.runs + 1):  # the first finds nothing in the caches of the system
            bare.append(_start(Path(home), "-c", BARE)["window"])
            seen = _start(Path(home), "-m", "tests.benchmarks.opening", str(path))
            window.append(seen["window"])
            filled.append(seen["list"])
    floor = median(bare[1:])
    return [
        Figure(f"first_window_{scale.small}", median(window[1:]), "s", floor, 2.0, "ratio"),
        Figure(f"first_window_list_filled_{scale.small}", median(filled[1:]), "s", floor),
    ]


def _start(home: Path, *words: str) -> dict[str, float]:
    """Seconds from starting a program to each thing it says it has painted."""
    started = time.time()
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment(home), stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return {name: float(at) - started for name, at in (line.split() for line in done.stdout.splitlines())}
