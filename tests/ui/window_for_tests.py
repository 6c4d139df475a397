"""The whole program on a small shop, for the tests of the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.services.demo import make_demo
from desktop.services.shops import create_shop
from desktop.ui import jobs, theme
from desktop.ui.window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier
RAIL = (
    "counter",
    "customers",
    "inbox",
    "odd",
    "segments",
    "interactions",
    "tasks",
    "enquiries",
    "takings",
    "import",
    "history",
    "settings",
)
PEOPLE = 80


@lru_cache(maxsize=1)
def small_shop() -> bytes:
    """A shop file with customers, orders and interactions, made once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "demo.shop"
        with create_shop(path) as shop:
            make_demo(shop, customers=PEOPLE, orders=240, until=date.today())
        return path.read_bytes()


@contextmanager
def running(qapp: QApplication, folder: Path, language: str = "en") -> Iterator[Program]:
    """The program without a shop; everything it changed in the application is put back."""
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("language", language)
    store.setValue("theme", "light")
    program = Program(qapp, store)
    program.appearance.put_on()
    try:
        yield program
    finally:
        program._leave_welcome()
        if program.window is not None:
            program.window.close()
            program.window.deleteLater()
        program.close_shop()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        program.appearance.take_off()
        theme.apply(qapp, "light", 100, "en")
        qapp.aboutToQuit.disconnect(program.close_shop)


def shop_file(folder: Path, name: str = "茶.shop") -> Path:
    path = folder / name
    path.write_bytes(small_shop())
    return path


def open_window(program: Program, qtbot: QtBot, path: Path, size: tuple[int, int] = (1366, 768)) -> MainWindow:
    """Open a shop and wait until its first page is there and quiet."""
    assert program.open(path)
    window = program.window
    assert window is not None
    window.resize(*size)
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: window._ground is None)
    settle(qtbot)
    return window


def settle(qtbot: QtBot, quiet: int = 6) -> None:
    """Wait until no job is at work for some turns of the loop; what waits a moment before it reads is waited for."""
    turns = 0

    def is_quiet() -> bool:
        nonlocal turns
        turns = 0 if jobs.busy() or _waits() else turns + 1
        return turns >= quiet

    qtbot.waitUntil(is_quiet, timeout=20_000)


def _waits() -> bool:
    from desktop.ui.widgets.debounce import Debounce

    return any(each.waiting for window in QApplication.topLevelWidgets() for each in window.findChildren(Debounce))


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """A key where the keys are now."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def shown(window: QWidget, kinds: type | tuple[type, ...], wanted: Callable[[QWidget], bool] = lambda _: True) -> list:
    """The visible widgets of a kind within a window."""
    return [
        each for each in window.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible() and wanted(each)
    ]
