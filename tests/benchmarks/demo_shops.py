"""Demo shops to measure on: made once per version of what makes them, and kept."""

import hashlib
import json
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from desktop import __version__
from tests.benchmarks.harness import ROOT, answer, say, worker

MADE_WITH = ("resources/schema", "desktop/services/demo", "desktop/services/derive.py", "desktop/identity")
UNTIL = date(2026, 10, 31)


def cache() -> Path:
    digest = hashlib.sha256()
    for place in MADE_WITH:
        path = ROOT / place
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in (".py", ".sql"):
                digest.update(file.read_bytes())
    return Path(tempfile.gettempdir()) / f"regulars-benchmarks-{__version__}-{digest.hexdigest()[:12]}"


def demo_shop(customers: int) -> tuple[Path, float]:
    """A closed demo shop with three orders a customer, and how many seconds it took to make."""
    folder = cache() / f"{customers}"
    path, note = folder / "demo.shop", folder / "made.json"
    if path.exists() and note.exists():
        return path, float(json.loads(note.read_text())["seconds"])
    say(f"Making a demo shop of {customers:,} customers; it is kept in {folder} …")
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / "making.shop"
    for left in folder.glob("making.shop*"):
        left.unlink()
    seconds = float(worker("demo_shops", draft, customers))  # elsewhere, for it needs much memory
    draft.replace(path)
    note.write_text(json.dumps({"seconds": seconds, "bytes": path.stat().st_size}))
    return path, seconds


def make(path: Path, customers: int) -> float:
    from desktop.services import shops
    from desktop.services.demo import make_demo

    started = time.perf_counter()
    with shops.create_shop(path) as shop:
        make_demo(shop, customers=customers, orders=3 * customers, seed=1, until=UNTIL, language="zh")
    return time.perf_counter() - started


if __name__ == "__main__":
    answer(make(Path(sys.argv[1]), int(sys.argv[2])))
