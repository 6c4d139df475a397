"""What the open program keeps in memory, against an empty window."""

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.demo_shops import demo_shop
from tests.benchmarks.harness import Figure, Scale, answer, worker


def run(scale: Scale) -> list[Figure]:
    path, _ = demo_shop(scale.large)
    floor, real = worker("memory", "bare"), worker("memory", "window", path)
    return [Figure(f"memory_{scale.large}", real, "MB", floor, 350.0)]


def resident_megabytes() -> float:
    """What of this program lies in memory now."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024
    if sys.platform == "win32":
        import ctypes

        class Counters(ctypes.Structure):
            _fields_ = [
                ("cb", ctypes.c_ulong),
                ("faults", ctypes.c_ulong),
                *((name, ctypes.c_size_t) for name in ("peak", "working", "a", "b", "c", "d", "e", "f")),
            ]

        counters = Counters()
        counters.cb = ctypes.sizeof(counters)
        ctypes.windll.psapi.GetProcessMemoryInfo(
            ctypes.c_void_p(ctypes.windll.kernel32.GetCurrentProcess()), ctypes.byref(counters), counters.cb
        )
        return counters.working / 2**20
    import os

    said = subprocess.run(["ps", "-o", "rss=", "-p", str(os.getpid())], capture_output=True, text=True, check=True)
    return int(said.stdout) / 1024


def bare() -> float:
    from PySide6.QtWidgets import QApplication, QMainWindow

    qt = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    for _ in range(20):
        qt.processEvents()
    return resident_megabytes()


def with_a_shop(path: Path) -> float:
    from tests.benchmarks.open_window import open_window

    with open_window(path) as (loop, _program):
        loop.settle()
        return resident_megabytes()


if __name__ == "__main__":
    answer(bare() if sys.argv[1] == "bare" else with_a_shop(Path(sys.argv[2])))
