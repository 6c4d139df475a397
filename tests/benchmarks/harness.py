"""What all benchmarks share: figures with their floor, timing, programs of their own."""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Scale:
    """How much is measured."""

    small: int = 100_000  # customers of an ordinary large shop
    large: int = 1_000_000
    rows: int = 200_000  # of an import
    runs: int = 5

    @classmethod
    def quick(cls) -> "Scale":
        return cls(small=20_000, large=20_000, rows=20_000, runs=3)


@dataclass
class Figure:
    """One measured value. bar_of: what is held against the bar; bar_is: the most that may be, or the least."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    bar: float | None = None
    bar_of: Literal["ratio", "value"] = "value"
    bar_is: Literal["most", "least"] = "most"

    def as_json(self) -> dict[str, Any]:
        ratio = self.value / self.floor if self.floor else None
        held = ratio if self.bar_of == "ratio" else self.value
        answer = asdict(self) | {
            "value": _short(self.value),
            "floor": None if self.floor is None else _short(self.floor),
            "ratio": None if ratio is None else _short(ratio),
            "ok": None if held is None else self._kept(held),
        }
        if self.bar is None:
            del answer["bar_of"], answer["bar_is"]
        return answer

    def _kept(self, held: float) -> bool | None:
        if self.bar is None:
            return None
        return held <= self.bar if self.bar_is == "most" else held >= self.bar


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def timed(work: Callable[[], Any]) -> float:
    """Seconds of one run."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The smallest value that 95 of 100 do not exceed."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * 95 // 100) - 1)]


def environment(home: Path) -> dict[str, str]:
    """For a program without a screen, with settings of its own, its modules compiled once as those of a user are."""
    present = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return present | {
        "REGULARS_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*.warning=false",
        "PYTHONPATH": str(ROOT),
    }


def worker(module: str, *words: object) -> Any:
    """Run `work` of a module of this package in a program of its own; gives what it returned."""
    with tempfile.TemporaryDirectory(prefix="regulars-home-") as home:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, words)],
            cwd=ROOT,
            env=environment(Path(home)),
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    return json.loads(done.stdout.splitlines()[-1])


def answer(result: Any) -> None:
    """What a worker says to `worker`, as its last line."""
    print(json.dumps(result), flush=True)


def peak_megabytes() -> float:
    """The most memory this program has had so far; 0 on Windows, which does not tell.

    Linux is asked through /proc: its rusage hands the peak of a program on to those that it starts.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def machine() -> dict[str, Any]:
    """What the figures depend on; no name of a machine or a person."""
    import sqlite3

    import PySide6

    cpu = ""
    if Path("/proc/cpuinfo").exists():
        names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        cpu = names[0].partition(":")[2].strip() if names else ""
    return {
        "system": platform.platform(),
        "cpu": cpu or platform.processor(),
        "cores": os.cpu_count(),
        "load": [round(value, 2) for value in os.getloadavg()] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "qt": PySide6.__version__,
    }
