"""A page of rows anywhere in a million, in every order; and how long the window's own thread is ever held up."""

import random
import sys
import time
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.demo_shops import demo_shop
from tests.benchmarks.harness import Figure, Scale, answer, p95, worker

PAGES = 40
BARE = "SELECT * FROM customer_summary WHERE customer_id IN (SELECT value FROM json_each(?))"


def run(scale: Scale) -> list[Figure]:
    path, _ = demo_shop(scale.large)
    pages, window = worker("scroll", "pages", path), worker("scroll", "window", path)
    size = scale.large
    figures = []
    for column, seen in pages.items():
        figures.append(Figure(f"page_{size}_by_{column}_p95", p95(seen["page"]), "ms", p95(seen["floor"]), 16.0))
        figures.append(Figure(f"sort_{size}_by_{column}", seen["sort"], "ms"))
    figures.append(Figure(f"window_blocked_while_sorting_{size}", window["sorting"], "ms", None, 100.0))
    figures.append(Figure(f"window_blocked_while_scrolling_{size}", window["scrolling"], "ms", None, 100.0))
    figures.append(Figure(f"scroll_to_painted_{size}_p95", p95(window["steps"]), "ms"))
    return figures


def read_pages(path: Path) -> dict[str, dict]:
    from desktop.services import customers, shops
    from desktop.storage.sqlite import among

    rng, seen = random.Random(3), {}
    with shops.open_shop(path) as shop:
        connection = shop.connection()
        for column in customers.COLUMNS:
            started = time.perf_counter()
            rows = customers.list_customers(shop, sort=column)
            sort = (time.perf_counter() - started) * 1000
            times: dict[str, list[float]] = {"page": [], "floor": []}
            last = max(len(rows) // rows.page_size, 1)
            for turn in range(PAGES):
                number = rng.randrange(last)
                ids = rows.ids[number * rows.page_size : (number + 1) * rows.page_size]
                deeds = [
                    ("floor", lambda ids=ids: connection.execute(BARE, (among(ids),)).fetchall()),
                    ("page", lambda rows=rows, number=number: rows.page(number)),
                ]
                for name, deed in deeds if turn % 2 else reversed(deeds):
                    started = time.perf_counter()
                    deed()
                    times[name].append((time.perf_counter() - started) * 1000)
            seen[column] = {"sort": sort, **times}
    return seen


def watch_the_window(path: Path) -> dict[str, object]:
    """Blocks are what a timer of the window's thread sees between two of its ticks."""
    from PySide6.QtCore import QTimer

    from tests.benchmarks.open_window import open_window

    rng = random.Random(4)
    with open_window(path) as (loop, program):
        page = program.window.page("customers")
        ticks: list[float] = []
        dog = QTimer()
        dog.setInterval(1)
        dog.timeout.connect(lambda: ticks.append(time.perf_counter()))
        dog.start()

        def longest() -> float:
            gap = max((b - a for a, b in pairwise(ticks)), default=0.0)
            ticks.clear()
            return max(gap, loop.longest) * 1000

        blocked = {"sorting": 0.0, "scrolling": 0.0}
        loop.settle()
        for column in [column.key for column in page.model.columns if column.sortable]:
            before = page.model.source
            longest()
            loop.longest = 0.0
            started = time.perf_counter()
            page.table.sort_requested.emit(column, True)
            asked = (time.perf_counter() - started) * 1000
            loop.until(lambda before=before: page.model.source is not before)
            loop.settle()
            blocked["sorting"] = max(blocked["sorting"], asked, longest())
        bar, steps = page.table.verticalScrollBar(), []
        loop.longest = 0.0
        for _ in range(PAGES * 3):
            started = time.perf_counter()
            bar.setValue(rng.randint(0, bar.maximum()))
            page.table.viewport().repaint()
            steps.append((time.perf_counter() - started) * 1000)
            loop.turn()
        blocked["scrolling"] = max([*steps, longest()])
        dog.stop()
    return {**blocked, "steps": steps}


if __name__ == "__main__":
    answer({"pages": read_pages, "window": watch_the_window}[sys.argv[1]](Path(sys.argv[2])))
