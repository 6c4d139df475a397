"""Who is who: how right the judge is on each set, and how long it takes on lists of growing length."""

import csv
import math
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.benchmarks.demo_shops import demo_shop
from tests.benchmarks.harness import Figure, Scale, answer, peak_megabytes, say, worker
from tests.benchmarks.order_file import make_csv
from tests.identity.chinese_recipe import online_shop
from tests.identity.chinese_shop import make
from tests.identity.contact_list import COLUMNS
from tests.identity.public_sets import SETS
from tests.identity.quality import Quality, measure, sets, table

PUBLIC_BARS = {"febrl3": 0.994, "febrl4": 0.999, "fake_1000": 0.92}  # F1
OWN_BARS = {"precision": 0.97, "f1": 0.92, "b_cubed_f1": 0.95, "answered_f1": 0.98}
HELD = ("online_shop", "other_shop")  # the other recipes are meaner than the bars are made for
MOST_ASKED = 0.05
SECONDS, MEGABYTES, SECONDS_TO_ADD = 30.0, 600.0, 3.0
ADDED = 1_000


def run(scale: Scale) -> list[Figure]:
    return [*_quality(), *_growth(scale), *_adding(scale)]


def _quality() -> list[Figure]:
    from desktop.services.identify import identify

    figures = []
    for name, made in sets():
        quality = measure(name, made, identify)
        say(table(quality))
        figures += figures_of(quality)
    return figures


def figures_of(quality: Quality) -> list[Figure]:
    """Everything measured on one set, with its bars where it has some."""
    name, joined = quality.name, quality.joined
    values = {
        "precision": joined.precision,
        "recall": joined.recall,
        "f1": joined.f1,
        "every_row_f1": quality.everything.f1,
        "b_cubed_precision": quality.b_cubed.precision,
        "b_cubed_recall": quality.b_cubed.recall,
        "b_cubed_f1": quality.b_cubed.f1,
        "answered_f1": quality.answered.f1,
        "answered_b_cubed_f1": quality.answered_b_cubed.f1,
    }
    bars = OWN_BARS if name in HELD else {"f1": PUBLIC_BARS[name]} if name in SETS else {}
    figures = [_least(f"identity_{name}_{what}", value, bars.get(what)) for what, value in values.items()]
    most = MOST_ASKED if name in HELD else None
    figures.append(Figure(f"identity_{name}_asked_customers", quality.asked.customers, "share", bar=most))
    figures.append(Figure(f"identity_{name}_asked_persons", quality.asked.persons, "share"))
    figures.append(Figure(f"identity_{name}_score_error", quality.reliability.error, "share"))
    for each in quality.reliability.bins:
        figures.append(Figure(f"identity_{name}_said_{each.low:.1f}", each.true, "share", floor=each.predicted or None))
    for trap, agreement in quality.traps.items():
        figures.append(Figure(f"identity_{name}_{trap}_precision", agreement.precision, "share"))
        figures.append(Figure(f"identity_{name}_{trap}_recall", agreement.recall, "share"))
    return figures


def _least(name: str, value: float, bar: float | None) -> Figure:
    return Figure(name, value, "share", bar=bar, bar_is="least")


def _growth(scale: Scale) -> list[Figure]:
    """From scratch, for one, two and four times as many records; no faster than n log n."""
    records = scale.small
    seen = {count: _from_scratch(count) for count in (records, 2 * records, 4 * records)}
    seconds, megabytes = seen[records]
    figures = [
        Figure(f"identity_{records}", seconds, "s", bar=SECONDS),
        Figure(f"identity_{records}_peak_memory", megabytes, "MB", bar=MEGABYTES),
    ]
    for count in (2 * records, 4 * records):
        expected = seconds * count * math.log(count) / (records * math.log(records))
        figures.append(Figure(f"identity_{count}", seen[count][0], "s", expected, 1.2, "ratio"))
        figures.append(Figure(f"identity_{count}_peak_memory", seen[count][1], "MB"))
    return figures


def _from_scratch(records: int) -> tuple[float, float]:
    """Seconds and megabytes of a program that reads a list and says who is who."""
    with tempfile.TemporaryDirectory(prefix="regulars-identity-") as place:
        path = Path(place) / "list.csv"
        _write_list(path, records)
        seconds, megabytes = worker("identity", "scratch", path)
    return seconds, megabytes


def _write_list(path: Path, records: int) -> None:
    recipe = replace(online_shop(), people=records * 5 // 16, records=records, empty_records=records // 250)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(make(recipe, 1).rows)


def _adding(scale: Scale) -> list[Figure]:
    """An order file into a large shop in which everybody is known already."""
    path, _ = demo_shop(scale.large)
    seen = worker("identity", "add", path)
    name = f"identity_add_{ADDED}_to_{scale.large}"
    return [
        Figure(name, seen["again"], "s", bar=SECONDS_TO_ADD),
        Figure(f"{name}_at_first", seen["first"], "s"),
        Figure(f"{name}_peak_memory", seen["peak"], "MB"),
    ]


def scratch(path: Path) -> tuple[float, float]:
    from desktop.services.identify import identify

    started = time.perf_counter()
    with path.open(encoding="utf-8", newline="") as lines:
        identify(csv.DictReader(lines))
    return time.perf_counter() - started, peak_megabytes()


def add(original: Path) -> dict[str, Any]:
    """first: seconds to settle the whole shop; again: to import an order file and settle what it brought."""
    from desktop.services import importing, resolving, shops

    with tempfile.TemporaryDirectory(prefix="regulars-identity-") as place:
        path, file = Path(place) / "large.shop", Path(place) / "orders.csv"
        shutil.copyfile(original, path)
        make_csv(file, ADDED)
        with shops.open_shop(path) as shop:
            started = time.perf_counter()
            resolving.settle(shop)
            first = time.perf_counter() - started
            started = time.perf_counter()
            importing.import_files(shop, [file])
            resolving.settle(shop)
            again = time.perf_counter() - started
    return {"first": first, "again": again, "peak": peak_megabytes()}


if __name__ == "__main__":
    answer(scratch(Path(sys.argv[2])) if sys.argv[1] == "scratch" else add(Path(sys.argv[2])))
