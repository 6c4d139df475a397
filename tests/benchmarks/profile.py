"""One customer of a million, whole: her profile and timeline, and the page that shows them."""

import random
import sys
import time
from pathlib import Path

from tests.benchmarks.demo_shops import demo_shop
from tests.benchmarks.harness import Figure, Scale, answer, median, p95, worker

CUSTOMERS = 200
SHOWN = 30


def run(scale: Scale) -> list[Figure]:
    path, _ = demo_shop(scale.large)
    seen, shown = worker("profile", "service", path), worker("profile", "window", path)
    floor = p95(seen["floor"])
    return [
        Figure(f"profile_{scale.large}_p95", p95(seen["profile"]), "ms", floor, 50.0),
        Figure(f"profile_page_{scale.large}_painted_p95", p95(shown), "ms", floor),
        Figure(f"profile_page_{scale.large}_painted_median", median(shown), "ms", floor),
    ]


def in_the_service(path: Path) -> dict[str, list[float]]:
    from desktop.services import shops
    from desktop.services.profiles import profile
    from desktop.services.timeline import timeline

    seen: dict[str, list[float]] = {"floor": [], "profile": []}
    with shops.open_shop(path) as shop:
        for row in _some(shop, CUSTOMERS):
            started = time.perf_counter()
            shop.connection().execute("SELECT * FROM customer WHERE id=?", (row,)).fetchone()
            middle = time.perf_counter()
            profile(shop, row)
            timeline(shop, row)
            seen["floor"].append((middle - started) * 1000)
            seen["profile"].append((time.perf_counter() - middle) * 1000)
    return seen


def in_the_window(path: Path) -> list[float]:
    """From the wish to see a customer to her painted page, all that stands on it read."""
    from PySide6.QtCore import QThreadPool

    from tests.benchmarks.open_window import open_window

    times = []
    pool = QThreadPool.globalInstance()
    with open_window(path) as (loop, program):
        window = program.window
        for row in _some(program.shop, SHOWN):
            started = time.perf_counter()
            window.context.open_customer(row)
            quiet = 0
            while quiet < 3:  # turns in which nothing was read and nothing was left to paint
                loop.turn()
                quiet = 0 if pool.activeThreadCount() else quiet + 1
            window.page("profile").repaint()
            times.append((time.perf_counter() - started) * 1000)
            loop.settle()
    return times[2:]  # the first builds the page


def _some(shop, count: int) -> list[int]:
    (last,) = shop.query("SELECT max(id) FROM customer")[0]
    return random.Random(6).sample(range(1, last + 1), count)


if __name__ == "__main__":
    answer({"service": in_the_service, "window": in_the_window}[sys.argv[1]](Path(sys.argv[2])))
