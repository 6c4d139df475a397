"""Order files to committed rows, and back, against csv + executemany of the same rows into one table of texts."""

import csv
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.harness import Figure, Scale, answer, median, peak_megabytes, timed, worker
from tests.benchmarks.order_file import columns, make_csv

RUNS = 3


def run(scale: Scale) -> list[Figure]:
    seen: dict[str, list[float]] = worker("import_orders", scale.rows)
    mid = {name: median(values) for name, values in seen.items()}
    rows = scale.rows
    return [
        Figure(f"import_{rows}", mid["import"], "s", mid["floor"], 6.0, "ratio"),
        Figure(f"undo_import_{rows}", mid["undo"], "s", mid["import"], 1.0, "ratio"),
        Figure(f"preview_{rows}", mid["preview"], "s", mid["import"], 0.4, "ratio"),
        Figure(f"import_{rows}_again", mid["again"], "s", mid["import"], 0.5, "ratio"),
        Figure(f"import_{rows}_peak_memory", mid["peak"], "MB"),
    ]


def work(rows: int) -> dict[str, list[float]]:
    from desktop.services import history, importing, shops

    seen: dict[str, list[float]] = {name: [] for name in ("floor", "preview", "import", "again", "undo", "peak")}

    def clock(name: str, deed: Any) -> Any:
        started = time.perf_counter()
        result = deed()
        seen[name].append(time.perf_counter() - started)
        return result

    with tempfile.TemporaryDirectory(prefix="regulars-import-") as place:
        folder = Path(place)
        file = folder / "orders.csv"
        make_csv(file, rows)
        for number in range(RUNS):
            seen["floor"].append(timed(lambda number=number: _floor(file, folder / f"raw{number}.db")))
            with shops.create_shop(folder / f"{number}.shop") as shop:
                clock("preview", lambda shop=shop: importing.preview_files(shop, [file]))
                result = clock("import", lambda shop=shop: importing.import_files(shop, [file]))
                clock("again", lambda shop=shop: importing.import_files(shop, [file]))
                assert result.files[0].new == rows
                clock("undo", lambda shop=shop, result=result: history.undo(shop, result.changes[0]))
                assert shop.query("SELECT count(*) FROM sales_order") == [(0,)]
            for path in (*folder.glob(f"{number}.shop*"), *folder.glob("raw*")):
                path.unlink()
    seen["peak"].append(peak_megabytes())
    return seen


def _floor(file: Path, target: Path) -> None:
    names = columns()
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute(f"CREATE TABLE t({','.join(f'{chr(34)}{name}{chr(34)} TEXT' for name in names)})")
    with file.open(encoding="gb18030", newline="") as lines, connection:
        reader = csv.reader(lines)
        next(reader)
        connection.executemany(f"INSERT INTO t VALUES({','.join('?' * len(names))})", reader)
    connection.close()


if __name__ == "__main__":
    answer(work(int(sys.argv[1])))
