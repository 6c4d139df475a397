"""Where this machine keeps what belongs to the program and to no shop: settings, logs, the demo shop."""

import os
import sys
from pathlib import Path


def home() -> Path:
    """The program's folder: REGULARS_HOME, a folder beside a portable program, or the system's place for data."""
    chosen = os.environ.get("REGULARS_HOME")
    if chosen:
        return Path(chosen)
    beside = Path(sys.executable).resolve().parent
    if getattr(sys, "frozen", False) and (beside / "portable").exists():
        return beside / "Regulars data"
    from platformdirs import user_data_path

    return user_data_path("Regulars", appauthor=False, roaming=False)


def demo_shop(language: str) -> Path:
    return home() / ("示例店.shop" if language.startswith("zh") else "Demo shop.shop")
