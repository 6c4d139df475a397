"""The first 50 of a million while typing: in the service, and painted below the search field."""

import sys
import time
from pathlib import Path

from tests.benchmarks.demo_shops import demo_shop
from tests.benchmarks.harness import Figure, Scale, answer, p95, worker
from tests.benchmarks.queries import KINDS, sample

TEXTS = 200
PAINTED = 40

# The least that the same question can cost: a range of the index, and the row of each customer by its key.
BARE = (
    "SELECT s.customer_id, s.name, s.phone, s.city, s.last_on, s.order_count, s.spent_minor, l.k FROM lookup_key l"
    " CROSS JOIN customer_summary s ON s.customer_id=l.customer_id WHERE l.k>=? AND l.k<? LIMIT 50"
)


def run(scale: Scale) -> list[Figure]:
    path, seconds = demo_shop(scale.large)
    found, painted = worker("search", "service", path), worker("search", "window", path)
    figures = [Figure(f"make_demo_{scale.large}", seconds, "s")]
    for kind in KINDS:
        name = f"search_{scale.large}_{kind}"
        figures.append(Figure(f"{name}_p95", p95(found[kind]), "ms", p95(found[f"floor {kind}"]), 5.0))
        figures.append(Figure(f"{name}_painted_p95", p95(painted[kind]), "ms", p95(found[f"floor {kind}"]), 30.0))
    return figures


def in_the_service(path: Path) -> dict[str, list[float]]:
    from desktop.identity.normalise import query_key
    from desktop.services import customers, shops

    seen: dict[str, list[float]] = {}
    with shops.open_shop(path) as shop:
        connection = shop.connection()
        for kind, texts in sample(shop, TEXTS).items():
            bare, real = seen[f"floor {kind}"], seen[kind] = [], []
            for text in texts:  # which of both finds the pages in memory changes from text to text
                key = query_key(text)
                deeds = [
                    (bare, lambda key=key: connection.execute(BARE, (key, key + "\U0010ffff")).fetchall()),
                    (real, lambda text=text: customers.find(shop, text)),
                ]
                for times, deed in deeds if len(real) % 2 else reversed(deeds):
                    started = time.perf_counter()
                    deed()
                    times.append((time.perf_counter() - started) * 1000)
    return seen


def in_the_window(path: Path) -> dict[str, list[float]]:
    """From the question (after the pause in which a scanner may go on) to the painted hits."""
    from desktop.ui.widgets.hit_list import HitList
    from tests.benchmarks.open_window import open_window

    painted: list[float] = []
    before = HitList.paintEvent

    def paint(self, event) -> None:
        before(self, event)
        if self.hits():
            painted.append(time.perf_counter())

    HitList.paintEvent = paint  # type: ignore[method-assign]
    seen: dict[str, list[float]] = {}
    with open_window(path) as (qt, program):
        window = program.window
        field = window._strip.search
        window.activateWindow()
        field.focus_and_select()
        for kind, texts in sample(program.shop, PAINTED).items():
            seen[kind] = []
            for text in texts:
                field.clear()
                qt.settle()
                painted.clear()
                field.setText(text)
                started = time.perf_counter()
                field._ask.flush()
                qt.until(lambda: bool(painted))
                seen[kind].append((painted[0] - started) * 1000)
    return seen


if __name__ == "__main__":
    answer({"service": in_the_service, "window": in_the_window}[sys.argv[1]](Path(sys.argv[2])))
