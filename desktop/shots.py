"""`python -m desktop.shots DIR`: every page in English and Chinese, light and dark, as PNG files.

Runs the real program without a screen on a demo shop in a temporary folder.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from desktop.app import Program, settle, without_screen
from desktop.domain.resources import resource
from desktop.services import resolving, shops
from desktop.services.demo import make_demo
from desktop.services.filters import Filter

UNTIL = date(2026, 10, 22)
SIZES = {"": (1366, 768), "large-": (1920, 1080)}
PAGES = (
    *("counter", "customers", "profile", "inbox", "odd", "segments", "interactions", "tasks", "enquiries", "takings"),
    *("import", "preview", "history", "settings"),
)
DIALOGS = ("log", "palette", "search", "welcome")


def main(arguments: list[str]) -> int:
    """Write the pictures into a folder; --readme writes only those the README shows. Returns the exit status."""
    only_readme = "--readme" in arguments
    folder = Path(next(each for each in arguments if not each.startswith("--")))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["REGULARS_HOME"] = home
        for name, picture in _pictures(Path(home), only_readme):
            picture.save(str(folder / f"{name}.png"))
            print(f"{name}.png")
    return 0


def _pictures(home: Path, only_readme: bool) -> Iterator[tuple[str, Any]]:
    program = without_screen(home)
    modes = ("light",) if only_readme else ("light", "dark")
    for language in ("zh", "en"):
        path = home / f"{'东街茶行' if language == 'zh' else 'East Street Tea'}.shop"
        program.choose_language(language)
        _make(path, language)
        for mode in modes:
            program.appearance.choose_theme(mode)
            for prefix, size in SIZES.items():
                if prefix and (only_readme or mode == "dark"):
                    continue
                program.open(path)
                assert program.window is not None
                program.window.resize(*size)
                for page in PAGES:
                    yield f"{prefix}{page}-{language}-{mode}", _shown(program, page)
                if not prefix and not only_readme:
                    for dialog in DIALOGS:
                        yield f"{dialog}-{language}-{mode}", _dialog(program, dialog)
                program.window.close()
                program.window = None
                program.close_shop()


def _make(path: Path, language: str) -> None:
    with shops.create_shop(path) as shop:
        make_demo(shop, customers=3_000, orders=9_000, seed=7, until=UNTIL, language=language)
        resolving.settle(shop)


def _shown(program: Program, page: str) -> Any:
    window: Any = program.window
    if page == "preview":
        window.context.import_files([str(path) for path in _samples()])
    elif page == "profile":
        best = "SELECT customer_id FROM customer_summary WHERE tags<>'' ORDER BY order_count DESC LIMIT 1"
        window.context.open_customer(window.context.shop.query(best)[0][0])
    elif page == "customers":
        window.context.show_customers(Filter())
        settle(program, 0.8)
        window.page("customers").focus_first()
    else:
        window.go(page)
    settle(program, 1.5 if page == "segments" else 0.8)
    return window.grab()


def _dialog(program: Program, name: str) -> Any:
    window: Any = program.window
    window.go("customers")
    settle(program, 0.5)
    if name == "search":
        window.activateWindow()
        field = window._strip.search
        field.setFocus()
        field.setText("wang")
        settle(program, 1)
        return window.grab()
    if name == "welcome":
        program.welcome()
        settle(program, 0.5)
        picture = program._welcome.grab()
        program._welcome.close()
        return picture
    window._deeds.actions[name].trigger()
    settle(program, 0.6)
    shown = program.qt.activePopupWidget() or program.qt.activeModalWidget() or window
    picture = shown.grab()
    if shown is not window:
        shown.close()
    return picture


def _samples() -> list[Path]:
    return sorted(resource("samples").glob("*.csv"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
