"""Where the files that ship with the program are: beside the source, or in the frozen bundle."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file, for example resource("formats", "taobao_orders.toml")."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2]))
    return root.joinpath("resources", *parts)
