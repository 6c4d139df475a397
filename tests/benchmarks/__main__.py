"""`python -m tests.benchmarks [NAME…] [--quick] [--json OUT]`: one JSON object on stdout."""

import argparse
import json
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.benchmarks.harness import Scale, machine, say

TOPICS = {
    "first_window": "first_window",
    "import": "import_orders",
    "search": "search",
    "scroll": "scroll",
    "profile": "profile",
    "card": "card",
    "memory": "memory",
    "identity": "identity",
}


def main() -> int:
    """0 when every bar is kept, 1 when one is missed or a benchmark failed, 2 for bad usage."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(TOPICS))
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the object to a file as well")
    parser.add_argument("--quick", action="store_true", help="20,000 customers: to try, not to believe")
    options = parser.parse_args()
    if unknown := set(options.names) - set(TOPICS):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    scale = Scale.quick() if options.quick else Scale()
    results: list[dict[str, Any]] = []
    failed: list[str] = []
    for name in options.names or TOPICS:
        started = time.perf_counter()
        try:
            figures = import_module(f"tests.benchmarks.{TOPICS[name]}").run(scale)
        except Exception:
            say(traceback.format_exc())
            failed.append(name)
            continue
        results += [figure.as_json() for figure in figures]
        say(f"{name}: {time.perf_counter() - started:.1f} s")
    answer = {"machine": machine(), "quick": options.quick, "results": results, "failed": failed}
    text = json.dumps(answer, ensure_ascii=False, indent=1)
    print(text)
    if options.json:
        options.json.write_text(text + "\n", encoding="utf-8")
    return 1 if failed or any(result["ok"] is False for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
