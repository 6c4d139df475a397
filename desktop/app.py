"""Start-up and wiring: settings, language, look, the shop, the window. The one place that knows everybody.

What the first painted window does not need is imported where it is used: half of the start is reading modules.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QCursor, QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__, places
from desktop.domain.errors import CrmError, ShopInUse
from desktop.domain.resources import resource
from desktop.log import log, start_log
from desktop.ui import jobs, messages
from desktop.ui.appearance import Appearance
from desktop.ui.door import Door, knock
from desktop.ui.garbage import MainThreadCollector
from desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from desktop.storage.shopfile import Shop

RECENT = 8
TEND_AFTER_MS = 3_000
TEND_EVERY_MS = 30 * 60_000


@dataclass(frozen=True)
class Options:
    """What the command line asked for."""

    shop: Path | None = None
    demo: bool = False
    language: str = ""


def run_window(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    gc.disable()  # nothing of the start is garbage; the collector of the window takes over afterwards
    options = _parse(arguments)
    home = places.home()
    home.mkdir(parents=True, exist_ok=True)
    start_log(home)
    mutex = _say_that_we_run()
    qt = QApplication.instance() or QApplication(["regulars"])
    program = Program(qt, QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))  # type: ignore[arg-type]
    sys.excepthook = program.on_bug
    QTimer.singleShot(1_000, _freeze_what_started)
    if not program.start(options):
        return 0
    status = qt.exec()
    del mutex
    return status


def _parse(arguments: Sequence[str]) -> Options:
    if not any(word.startswith("-") for word in arguments) and len(arguments) < 2:
        return Options(Path(arguments[0]) if arguments else None)
    import argparse

    parser = argparse.ArgumentParser(prog="regulars")
    parser.add_argument("shop", nargs="?", type=Path, help="the shop file to open; the last one when left out")
    parser.add_argument("--demo", action="store_true", help="open the demo shop, made if there is none")
    parser.add_argument("--language", choices=("en", "zh"), default="")
    parser.add_argument("--version", action="version", version=f"Regulars {__version__}")
    found = parser.parse_args(arguments)
    return Options(found.shop, found.demo, found.language)


def _freeze_what_started() -> None:
    gc.freeze()


def _say_that_we_run() -> object:
    """The mutex by which the Windows installer sees that the program runs; the system takes it away with us."""
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.CreateMutexW(None, False, "Regulars-is-running")
    return None


class Program(QObject):
    """What outlives a window: language, look, which shop is open, and the door for a second program."""

    def __init__(self, qt: QApplication, store: QSettings) -> None:
        super().__init__()
        self.qt, self.store = qt, store
        MainThreadCollector(self)
        qt.setApplicationName("Regulars")
        qt.setApplicationVersion(__version__)
        qt.setDesktopFileName("regulars")
        qt.setWindowIcon(QIcon(str(resource("icons", "regulars.svg"))))
        self.appearance = Appearance(qt, store, self)
        self.shop: Shop | None = None
        self.window: MainWindow | None = None
        self._welcome: Any = None
        self._again: Callable[[], object] = lambda: None  # what "Try again" of the welcome does
        self.door = Door(self)
        self.door.knocked.connect(self._to_front)
        qt.aboutToQuit.connect(self.close_shop)

    @property
    def language(self) -> str:
        return self.appearance.language

    def start(self, options: Options) -> bool:
        """Show the first window; False when another program has taken over."""
        if options.language:
            self.store.setValue("language", options.language)
        self.appearance.put_on()
        path = options.shop
        if options.demo:
            path = places.demo_shop(self.language)
            if not path.exists():
                self.make_demo(path)
        if path is None and self.recent():
            path = self.recent()[0]
        if path is None:
            self.welcome()
            return True
        path = path.absolute()
        if _is_open(path):
            return self.open(path)
        self._open_soon(path)
        return True

    def _open_soon(self, path: Path) -> None:
        """Show the window at once and open the shop in it when it is on the screen."""
        window = self.window = self._new_window()
        window.name(path.stem)
        window.painted.connect(lambda: self._fill(window, path), Qt.ConnectionType.SingleShotConnection)
        window.show()

    def _fill(self, window: MainWindow, path: Path) -> None:
        from desktop.services import shops

        try:
            shop = shops.open_shop(path)
        except Exception as error:
            self.window = None
            self._cannot_open(error, path)
            window.close()
            window.deleteLater()
            return
        self._give(window, shop)

    def choose_language(self, language: str) -> None:
        if self.window is not None:
            self.window.context.language = language
        self.appearance.choose_language(language)

    # Shops

    def recent(self) -> list[Path]:
        stored: Any = self.store.value("recent", []) or []
        return [Path(name) for name in ([stored] if isinstance(stored, str) else stored)]

    def open(self, path: Path) -> bool:
        """Open a shop in the window. False when the program that has it open has been brought to the front."""
        from desktop.services import shops

        try:
            shop = shops.open_shop(path)
        except CrmError as error:
            if isinstance(error, ShopInUse) and knock(path):
                return False
            self._cannot_open(error, path)
            return True
        self._show(shop)
        return True

    def _cannot_open(self, error: Exception, path: Path) -> None:
        """Said in the window where there is one, else with the ways out."""
        if self.window is not None and self.shop is not None and self._welcome is None:
            self.window.show_error(error)
            return
        if not isinstance(error, CrmError):
            log.error("A shop could not be opened", exc_info=error)
        self._again = lambda: None  # the welcome knows the path and asks for it
        self.welcome(messages.describe(error), path)

    def _show(self, shop: "Shop") -> None:
        """Show a shop in a window of its own, in place of the one before."""
        before, old = self.window, self.shop
        window = self.window = self._new_window()
        self._give(window, shop)
        window.show()
        self._leave_welcome()
        if before is not None:
            before.close()
            before.deleteLater()
        if old is not None:
            old.close()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.store)
        window.language_chosen.connect(self.choose_language)
        window.theme_chosen.connect(self.appearance.choose_theme)
        window.zoom_chosen.connect(self.appearance.choose_zoom)
        window.open_wanted.connect(self.ask_open)
        window.new_wanted.connect(self.new)
        window.restore_wanted.connect(self.restore)
        window.log_wanted.connect(self._open_log)
        window.demo_unwanted.connect(self.throw_demo_away)
        return window

    def _give(self, window: MainWindow, shop: "Shop") -> None:
        from desktop.ui.context import Context

        self.shop = shop
        self._remember(shop.path)
        window.opened.connect(lambda: self.door.open_for(shop.path))
        window.show_shop(Context(shop, self.store, self.language, self._staff(shop)))
        QTimer.singleShot(TEND_AFTER_MS, self._tend)

    def _staff(self, shop: "Shop") -> int | None:
        from desktop.services import pins

        stored: Any = self.store.value(f"staff/{shop.path}")
        if stored is None:  # a computer that is new to this shop: nobody with a PIN works here unasked
            stored = next((member.id for member in pins.members(shop) if not member.digits), 0)
        return int(stored) or None

    def _leave_welcome(self) -> None:
        if self._welcome is not None:
            self._welcome.close()
            self._welcome.deleteLater()
            self._welcome = None

    def _remember(self, path: Path) -> None:
        names = [str(path), *(str(each) for each in self.recent() if each != path)]
        self.store.setValue("recent", names[:RECENT])

    def forget_recent(self, path: Path | None = None) -> None:
        """Take one shop, or all, off the list of the last shops; their files stay."""
        self.store.setValue("recent", [str(each) for each in self.recent() if path is not None and each != path])

    def ask_open(self, path: Path | None = None) -> None:
        """Open another shop, asked for when none is named."""
        if path is None:
            from PySide6.QtWidgets import QFileDialog

            dialog = QFileDialog(self.window, self.tr("Open a shop"), str(places.home()))
            dialog.setNameFilters([self.tr("Shops (*.shop)")])
            dialog.fileSelected.connect(lambda name: self.ask_open(Path(name)))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        elif self.shop is not None and path == self.shop.path:
            self._leave_welcome()
            self._to_front()
        else:
            self.open(path)

    def create(self, choice: Any) -> None:
        """Make the shop that the welcome described and show it."""
        from desktop.services import shops

        self.choose_language(choice.language)
        if choice.start == "demo":
            path = places.demo_shop(choice.language)
            if not path.exists():
                self.make_demo(path)
            self.open(path)
            return
        try:
            shop = shops.create_shop(self._free_path(choice.settings.name), choice.settings)
        except (CrmError, FileExistsError) as error:
            self._again = lambda: self.create(choice)
            self.welcome(messages.describe(error))
            return
        self._show(shop)
        if choice.start == "import" and self.window is not None:
            self.window.context.import_files([str(path) for path in choice.paths])

    def _free_path(self, name: str) -> Path:
        stem = "".join(letter for letter in name if letter not in '\\/:*?"<>|').strip(". ") or self.tr("My shop")
        path, number = places.home() / f"{stem}.shop", 2
        while path.exists():
            path, number = places.home() / f"{stem} {number}.shop", number + 1
        return path

    def make_demo(self, path: Path) -> None:
        from datetime import date

        from desktop.domain.settings import ShopSettings
        from desktop.services import resolving, shops
        from desktop.services.demo import make_demo

        draft = path.with_name(f".{path.name}.making")
        draft.unlink(missing_ok=True)
        with shops.create_shop(draft, ShopSettings(is_demo=True)) as shop:
            make_demo(shop, until=date.today(), language=self.language)
            resolving.settle(shop)  # so that the first look at Who is who has something to decide
        draft.replace(path)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open shop and open it again."""
        from desktop.services import shops

        if self.shop is None:
            return
        path = self.shop.path
        self.close_shop()
        try:
            shops.restore(backup, path)
        except CrmError as error:
            self.open(path)
            if self.window is not None:
                self.window.show_error(error)
            return
        self.open(path)

    def throw_demo_away(self) -> None:
        """Delete the demo shop and begin an own one."""
        from desktop.services import shops

        if self.shop is None or self.window is None or not self.window.context.settings.is_demo:
            return
        path, window, self.window = self.shop.path, self.window, None
        self.new()
        window.close()
        window.deleteLater()
        self.close_shop()
        shops.throw_away(path)
        self.forget_recent(path)

    def close_shop(self) -> None:
        """Stop what is under way and let go of the file."""
        jobs.shut_down()
        if self.shop is not None:
            self.shop.close()
            self.shop = None

    def new(self) -> None:
        """The first screens, for a new shop."""
        self.welcome()

    def welcome(self, problem: str = "", path: Path | None = None) -> None:
        """The first screens, or the way out when a shop cannot be opened."""
        if self._welcome is None:
            from desktop.ui.welcome import WelcomeWindow

            self._welcome = WelcomeWindow(self.language, self.recent())
            self._welcome.chosen.connect(self.create)
            self._welcome.language_chosen.connect(self.choose_language)
            self._welcome.open_wanted.connect(self.ask_open)
            self._welcome.restore_wanted.connect(self._restore_closed)
            self._welcome.retry_wanted.connect(lambda: self._again())
        if problem:
            self._welcome.problem(problem, path)
        self._welcome.show()
        self._welcome.raise_()
        self._welcome.activateWindow()

    def _restore_closed(self, backup: Path, path: Path) -> None:
        from desktop.services import shops

        try:
            shops.restore(backup, path)
        except CrmError as error:
            self._welcome.problem(messages.describe(error), path)
            return
        self.open(path)

    def _tend(self) -> None:
        """Make the automatic backup when the last one is older than the last change; say so when that fails."""
        from desktop.services import shops

        window, shop = self.window, self.shop
        if window is None or shop is None:
            return
        if shops.backup_is_due(shop):
            job = jobs.Job(lambda _progress: shops.backup(shop, "auto"))
            job.finished.connect(lambda _path: window.forget("backup"))
            job.failed.connect(window.remind_of_backup)
            job.start()
        QTimer.singleShot(TEND_EVERY_MS, self._tend)

    def _open_log(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.home() / "regulars.log")))

    def on_bug(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        """The end of every exception that nobody foresaw: logged whole, shown once. Replaces sys.excepthook."""
        if self.window is not None and isinstance(error, Exception):
            self.window.show_error(error)
        else:
            log.critical("Unforeseen", exc_info=(kind, error, trace))

    def _to_front(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()


def _is_open(path: Path) -> bool:
    """Another program has the shop open."""
    from desktop.storage.lock import FileLock

    if not path.exists():
        return False
    lock = FileLock(path)
    try:
        lock.take()
    except ShopInUse:
        return True
    except CrmError:
        return False  # opening it will say why
    lock.release()
    return False


def without_screen(home: Path) -> Program:
    """The program for pictures and the smoke test: no screen, settings in a folder of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication(["regulars"])
    QCursor.setPos(0, 0)  # it begins over the first page of the rail
    return Program(qt, QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))  # type: ignore[arg-type]


def settle(program: Program, seconds: float) -> None:
    """Let jobs answer and the window paint."""
    until = time.monotonic() + seconds
    while time.monotonic() < until or jobs.busy():
        program.qt.processEvents()
        time.sleep(0.005)


def paint_pages(path: Path) -> int:
    """Open a shop in a window of its own and paint its pages; returns how many were. For the smoke test."""
    program = without_screen(path.parent)
    program.choose_language("zh")
    program.open(path)
    window = program.window
    if window is None:
        return 0
    painted = 0
    for place in ("customers", "segments", "interactions", "import", "history", "settings"):
        window.go(place)
        settle(program, 0.3)
        painted += not window.grab().isNull()
    window.close()
    program.close_shop()
    return painted
