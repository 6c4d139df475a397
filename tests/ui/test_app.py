"""Start-up: which window comes first, what a second program does, and shops that cannot be opened."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Options, Program, _parse
from desktop.services import shops
from desktop.ui import jobs
from tests.ui.window_for_tests import Key, open_window, running, settle, shop_file, shown

ROOT = Path(__file__).parents[2]
HEAVY = ("pandas", "matplotlib", "numpy", "phonenumbers", "pypinyin", "babel", "peewee", "PySide6.QtNetwork")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    with running(qapp, tmp_path) as made:
        yield made


def start(home: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "REGULARS_HOME": str(home)}
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *arguments], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    )


def wait_for(what: Path) -> None:
    until = time.monotonic() + 20
    while not what.exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert what.exists()


# The first window


def test_the_command_line() -> None:
    assert _parse([]) == Options()
    assert _parse(["a.shop"]) == Options(Path("a.shop"))
    assert _parse(["--demo", "--language", "zh"]) == Options(None, True, "zh")


def test_the_first_window_needs_none_of_the_heavy_modules(tmp_path: Path) -> None:
    code = f"""
import os, sys
import desktop.app
def fill(self, window, path):
    print(sorted(set({HEAVY!r}) & set(sys.modules)), flush=True)
    os._exit(0)
desktop.app.Program._fill = fill
desktop.app.run_window([{str(shop_file(tmp_path))!r}])
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "REGULARS_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]"


def test_the_first_run_leads_to_an_empty_shop(program: Program, qtbot: QtBot, regulars_home: Path) -> None:
    assert program.start(Options())
    welcome = program._welcome
    qtbot.waitExposed(welcome)
    welcome.activateWindow()
    qtbot.waitUntil(lambda: welcome.languages["en"].hasFocus())
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.keyClicks(welcome.shop_name, "Corner / Tea")
    qtbot.keyClick(welcome.shop_name, Key.Key_Return)
    qtbot.mouseClick(welcome.cards["empty"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not None and program.window._ground is None)
    settle(qtbot)
    assert program._welcome is None
    assert program.window.windowTitle().startswith("Corner / Tea — Regulars")
    assert program.recent() == [regulars_home / "Corner  Tea.shop"]


def test_the_last_shop_is_opened_again(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    program.store.setValue("recent", [str(path)])
    assert program.start(Options())
    qtbot.waitUntil(lambda: program.shop is not None and program.window._ground is None)
    settle(qtbot)
    assert program.shop.path == path


def test_the_last_shops_are_offered_and_missing_ones_cannot_be_chosen(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    there, gone = shop_file(tmp_path), tmp_path / "gone.shop"
    program.store.setValue("recent", [str(there), str(gone)])
    program.welcome()
    assert [button.isEnabled() for button in program._welcome.recent] == [True, False]
    program._welcome.recent[0].click()
    qtbot.waitUntil(lambda: program.window is not None and program.window._ground is None)
    settle(qtbot)
    assert program._welcome is None
    program.forget_recent()
    assert program.recent() == []


# Shops that cannot be opened


def spoil(path: Path, how: str) -> None:
    if how == "newer":
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version=9999")
        connection.close()
    elif how == "no shop":
        path.write_bytes(b"PK\x03\x04 this is a spreadsheet" * 100)
    elif how == "damaged":
        content = path.read_bytes()
        path.write_bytes(content[:200] + os.urandom(4000) + content[4200:])
    elif how == "missing":
        path.unlink()


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("newer", "newer Regulars"),
        ("no shop", "is no shop file"),
        ("damaged", "is damaged"),
        ("missing", "is not there any more"),
    ],
)
def test_a_sentence_and_ways_out(program: Program, qtbot: QtBot, tmp_path: Path, how: str, said: str) -> None:
    path = shop_file(tmp_path)
    spoil(path, how)
    before = sha256(path.read_bytes()).hexdigest() if path.exists() else ""
    assert program.start(Options(path))
    qtbot.waitUntil(lambda: program._welcome is not None and program._welcome.isVisible())
    welcome = program._welcome
    assert welcome.screen_name() == "problem"
    assert said in welcome.note.accessibleName()
    assert [button.isVisible() for button in welcome.ways.values()] == [True, True, True]
    assert program.window is None
    assert before == (sha256(path.read_bytes()).hexdigest() if path.exists() else "")
    assert shown(welcome, QAbstractButton)


def test_a_mended_shop_opens_on_the_second_try(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    kept = path.read_bytes()
    path.write_bytes(b"")
    program.start(Options(path))
    qtbot.waitUntil(lambda: program._welcome is not None)
    path.write_bytes(kept)
    program._welcome.ways["retry"].click()
    qtbot.waitUntil(lambda: program.window is not None and program.window._ground is None)
    settle(qtbot)
    assert program._welcome is None


def test_another_shop_that_cannot_be_opened_leaves_the_window(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(program, qtbot, shop_file(tmp_path))
    program.ask_open(tmp_path / "gone.shop")
    assert program.window is window
    assert program._welcome is None
    assert "gone.shop" in window._bars.bar("error").accessibleName()


def test_a_backup_takes_the_place_of_the_open_shop(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(program, qtbot, shop_file(tmp_path))
    backup = shops.backup(program.shop)
    shops.add_staff(program.shop, "阿明")
    settle(qtbot)
    program.restore(backup)
    qtbot.waitUntil(lambda: program.window is not window and program.window._ground is None)
    settle(qtbot)
    assert "阿明" not in dict(shops.staff(program.shop)).values()


def test_the_automatic_backup_is_made_when_it_is_due(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    open_window(program, qtbot, path)
    program._tend()
    qtbot.waitUntil(lambda: not jobs.busy(), timeout=20_000)
    assert [each.reason for each in shops.list_backups(path)] == ["auto"]


# Two programs


def test_a_second_program_brings_the_first_to_the_front(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    window = open_window(program, qtbot, path)
    qtbot.waitUntil(lambda: program.door.is_open)
    window.showMinimized()
    second = start(tmp_path / "home2", str(path))
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert (second.returncode, second.communicate()[1]) == (0, b"")
    assert not window.isMinimized()


def test_a_shop_that_a_command_holds_is_refused_with_a_sentence(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    code = "import sys,pathlib; from desktop.services.shops import open_shop; s=open_shop(pathlib.Path(sys.argv[1]));"
    code += "print('open', flush=True); sys.stdin.read()"
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout.readline().strip() == b"open"
        assert program.start(Options(path))
        assert "is open in another window" in program._welcome.note.accessibleName()
    finally:
        holder.communicate(b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_after_a_kill_the_shop_opens_at_once(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = shop_file(tmp_path)
    first = start(tmp_path / "home2", str(path))
    try:
        wait_for(path.with_name(path.name + "-wal"))
    finally:
        first.send_signal(signal.SIGKILL)
        first.communicate()
    window = open_window(program, qtbot, path)
    assert window.page("customers").model.rowCount() > 0
