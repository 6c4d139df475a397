"""Who may import whom, held by reading every import."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop"

MAY_IMPORT = {
    "ui": {"services", "domain"},
    "services": {"storage", "importers", "identity", "analytics", "domain"},
    "storage": {"domain"},
    "importers": {"domain"},
    "identity": {"domain"},
    "analytics": {"domain"},
    "domain": set(),
}
WIRING = {"app.py", "cli.py", "__main__.py"}  # these know everybody
QT = {"PySide6", "shiboken6"}
HEAVY = {"pandas", "scipy", "matplotlib", "numpy"}
LAZY = ("analytics/", "ui/charts/", "ui/charts.py")  # imported themselves only when they are needed


def violations(package: Path) -> list[str]:
    """Every import in a package that its layer may not do, as `file:line: reason`."""
    found = []
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package).as_posix()
        for line, module, lazy in imports(path, package):
            if reason := objection(file, module, lazy, package.name):
                found.append(f"{file}:{line}: {reason}")
    return found


def objection(file: str, module: str, lazy: bool, package: str) -> str:
    """Why a file may not import a module, or nothing."""
    top, *rest = module.split(".")
    room = file.split("/")[0] if "/" in file else ""
    if top in QT and room != "ui" and file != "app.py":
        return f"{module}: Qt lives in ui/ and app.py only"
    if top in HEAVY and not lazy and not file.startswith(LAZY):
        return f"{module}: imported on the way to the first window; import it where it is used"
    if file in WIRING or not room:
        return ""
    if room not in MAY_IMPORT:
        return f"{room}/ is not in the table of layers"
    if room == "domain" and top != package and top not in sys.stdlib_module_names:
        return f"{module}: domain knows only the standard library"
    if top != package:
        return ""
    target = rest[0] if rest else ""
    allowed = MAY_IMPORT[room] | {room, "__version__"}
    return (
        "" if target in allowed else f"{module}: {room} may import {', '.join(sorted(MAY_IMPORT[room])) or 'nothing'}"
    )


def imports(path: Path, package: Path) -> Iterator[tuple[int, str, bool]]:
    """Line, module and whether it waits for a call, of each import that runs."""
    inside = path.relative_to(package.parent).with_suffix("").parts

    def walk(node: ast.AST, lazy: bool) -> Iterator[tuple[int, str, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                yield from ((child.lineno, alias.name, lazy) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = inside[: len(inside) - child.level] if child.level else ()
                module = ".".join([*base, *([child.module] if child.module else [])])
                names = [alias.name for alias in child.names] if module == package.name else [""]
                yield from ((child.lineno, f"{module}.{name}".rstrip("."), lazy) for name in names)
            elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
                yield from ((line, name, True) for line, name, _ in walk(child, lazy))
            else:
                function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                yield from walk(child, lazy or function)

    yield from walk(ast.parse(path.read_text("utf-8"), str(path)), False)


def test_every_import_keeps_to_its_layer() -> None:
    assert violations(PACKAGE) == []


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("ui/page.py", "from desktop.storage import shop", "desktop.storage: ui may import domain, services"),
        ("ui/page.py", "from desktop import storage", "desktop.storage: ui may import"),
        ("ui/pages/page.py", "from ...storage.shop import Shop", "desktop.storage.shop: ui may import"),
        ("ui/page.py", "def show():\n    from desktop.storage import shop", "desktop.storage: ui may import"),
        ("services/a.py", "import desktop.ui.window", "desktop.ui.window: services may import"),
        ("services/a.py", "import numpy as np", "imported on the way to the first window"),
        ("services/a.py", "try:\n    import pandas\nexcept ImportError:\n    pass", "imported on the way"),
        ("identity/a.py", "from desktop.importers import csv", "identity may import domain"),
        ("storage/a.py", "from desktop.analytics import rfm", "storage may import domain"),
        ("domain/a.py", "import peewee", "domain knows only the standard library"),
        ("domain/a.py", "from desktop.services import counter", "domain may import nothing"),
        ("services/a.py", "def f():\n    from PySide6.QtCore import Qt", "Qt lives in ui/ and app.py only"),
        ("cli.py", "import PySide6", "Qt lives in ui/ and app.py only"),
        ("app.py", "import pandas", "imported on the way"),
        ("cellar/a.py", "import os", "cellar/ is not in the table"),
    ],
)
def test_a_violation_is_named(tmp_path: Path, file: str, text: str, reason: str) -> None:
    found = violations(tree(tmp_path, file, text))
    assert len(found) == 1
    assert reason in found[0]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("ui/page.py", "from desktop.services.counter import find\nfrom ..domain import money\nfrom . import theme"),
        ("ui/page.py", "def draw():\n    import matplotlib"),
        ("ui/charts/bars.py", "import matplotlib"),
        ("services/a.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas as pd"),
        ("analytics/rfm.py", "import pandas as pd\nfrom desktop.domain.money import Money"),
        ("storage/a.py", "import peewee\nfrom .tables import Customer\nfrom desktop.storage import tables"),
        ("domain/a.py", "from desktop.domain.money import Money\nimport dataclasses"),
        ("app.py", "from desktop.ui.window import Window\nfrom desktop.storage import shop\nimport PySide6.QtWidgets"),
        ("cli.py", "from desktop.storage import shop"),
    ],
)
def test_what_the_layers_allow_passes(tmp_path: Path, file: str, text: str) -> None:
    assert violations(tree(tmp_path, file, text)) == []


def test_the_way_to_the_window_imports_nothing_heavy() -> None:
    script = "import sys, desktop.app; print(*sorted(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(answer.stdout.split())


def tree(folder: Path, file: str, text: str) -> Path:
    path = folder / "desktop" / file
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    return folder / "desktop"
