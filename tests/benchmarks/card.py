"""The card at the counter, of one customer of a million, and the job that counts what goes with what."""

import random
import sys
import time
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.demo_shops import UNTIL, demo_shop
from tests.benchmarks.harness import Figure, Scale, answer, p95, worker

CUSTOMERS = 200


def run(scale: Scale) -> list[Figure]:
    path, _ = demo_shop(scale.large)
    seen = worker("card", "service", path)
    floor = p95(seen["floor"])
    return [
        Figure(f"card_{scale.large}_p95", p95(seen["card"]), "ms", floor, 100.0),
        Figure(f"count_pairs_{scale.large}", seen["job"][0], "s"),
    ]


def in_the_service(path: Path) -> dict[str, list[float]]:
    """Half of the customers at random, half of those who bought most."""
    from desktop.services import shops, suggestions
    from desktop.services.counter_card import card

    seen: dict[str, list[float]] = {"floor": [], "card": []}
    day = UNTIL + timedelta(days=1)
    with shops.open_shop(path) as shop:
        started = time.perf_counter()
        suggestions.rebuild(shop, day)
        seen["job"] = [time.perf_counter() - started]
        [(last,)] = shop.query("SELECT max(id) FROM customer")
        most = shop.query("SELECT customer_id FROM customer_summary ORDER BY order_count DESC LIMIT ?", CUSTOMERS // 2)
        for row in [*random.Random(6).sample(range(1, last + 1), CUSTOMERS // 2), *(each[0] for each in most)]:
            started = time.perf_counter()
            shop.connection().execute("SELECT * FROM customer WHERE id=?", (row,)).fetchone()
            middle = time.perf_counter()
            card(shop, row, day)
            seen["floor"].append((middle - started) * 1000)
            seen["card"].append((time.perf_counter() - middle) * 1000)
    return seen


if __name__ == "__main__":
    answer({"service": in_the_service}[sys.argv[1]](Path(sys.argv[2])))
