"""`python -m desktop.ui.shots DIR`: every page in English and Chinese, light and dark, as PNG files.

Runs the real program without a screen on a demo shop in a temporary folder.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

UNTIL = date(2026, 10, 22)
SIZES = {"": (1366, 768), "large-": (1920, 1080)}
PAGES = ("customers", "profile", "segments", "interactions", "import", "preview", "history", "settings")
DIALOGS = ("log", "palette", "search", "welcome")


def main(arguments: list[str]) -> int:
    """Write the pictures into a folder; --readme writes only those the README shows. Returns the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
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
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from desktop.app import Program

    qt = QApplication.instance() or QApplication(["regulars"])
    program = Program(qt, QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))  # type: ignore[arg-type]
    modes = ("light",) if only_readme else ("light", "dark")
    for language in ("zh", "en"):
        path = home / f"{'东街茶行' if language == 'zh' else 'East Street Tea'}.shop"
        program.choose_language(language)
        _make(path, language)
        for mode in modes:
            program.choose_theme(mode)
            for prefix, size in SIZES.items():
                if prefix and (only_readme or mode == "dark"):
                    continue
                program.open(path)
                program.window.resize(*size)
                for page in PAGES:
                    yield f"{prefix}{page}-{language}-{mode}", _shown(qt, program, page, home)
                if not prefix and not only_readme:
                    for dialog in DIALOGS:
                        yield f"{dialog}-{language}-{mode}", _dialog(qt, program, dialog)
                program.window.close()
                program.window = None
                program.close_shop()


def _make(path: Path, language: str) -> None:
    from desktop.services import shops
    from desktop.services.demo import make_demo

    with shops.create_shop(path) as shop:
        make_demo(shop, customers=3_000, orders=9_000, seed=7, until=UNTIL, language=language)


def _shown(qt: Any, program: Any, page: str, home: Path) -> Any:
    from desktop.services.filters import Filter

    window = program.window
    if page == "preview":
        window.context.import_files([str(path) for path in _samples()])
    elif page == "profile":
        shop = program.shop
        window.context.open_customer(shop.query("SELECT customer_id FROM customer_summary ORDER BY order_count DESC")[3][0])
    elif page == "customers":
        window.context.show_customers(Filter())
        _settle(qt, 0.8)
        window.page("customers").focus_first()
    else:
        window.go(page)
    _settle(qt, 1.5 if page == "segments" else 0.8)
    return window.grab()


def _dialog(qt: Any, program: Any, name: str) -> Any:
    from PySide6.QtWidgets import QApplication

    window = program.window
    window.go("customers")
    _settle(qt, 0.5)
    if name == "search":
        window.activateWindow()
        field = window.findChild(type(window._strip.search))
        field.setFocus()
        field.setText("wang" if name else "")
        _settle(qt, 1)
        return window.grab()
    if name == "welcome":
        program.welcome()
        _settle(qt, 0.5)
        picture = program._welcome.grab()
        program._welcome.close()
        return picture
    window._deeds.actions[name].trigger()
    _settle(qt, 0.6)
    shown = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
    picture = shown.grab()
    if shown is not window:
        shown.close()
    return picture


def _samples() -> list[Path]:
    from desktop.domain.resources import resource

    return sorted(resource("samples").glob("*.csv"))


def _settle(qt: Any, seconds: float) -> None:
    """Let jobs answer and the window paint."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        qt.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
