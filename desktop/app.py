"""Start-up and wiring: settings, language, look, the shop, the window. The one place that knows everybody."""

import argparse
import hashlib
import logging
import logging.handlers
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop import __version__, places
from desktop.domain.errors import CrmError, ShopInUse
from desktop.domain.resources import resource
from desktop.services import shops
from desktop.storage.shopfile import Shop
from desktop.ui import jobs, messages, theme
from desktop.ui.context import Context
from desktop.ui.window import MainWindow

log = logging.getLogger("regulars")
RECENT = 8


def run_window(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    options = _parse(arguments)
    home = places.home()
    home.mkdir(parents=True, exist_ok=True)
    _start_log(home)
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    program = Program(qt, QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))  # type: ignore[arg-type]
    if not program.start(options):
        return 0
    return qt.exec()


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="regulars")
    parser.add_argument("shop", nargs="?", type=Path, help="the shop file to open; the last one when left out")
    parser.add_argument("--demo", action="store_true", help="open the demo shop, made if there is none")
    parser.add_argument("--language", choices=("en", "zh"))
    parser.add_argument("--version", action="version", version=f"Regulars {__version__}")
    return parser.parse_args(arguments)


def _start_log(home: Path) -> None:
    """A log of at most 3 MB without names or figures of the shop; bugs go there whole."""
    handler = logging.handlers.RotatingFileHandler(
        home / "regulars.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    sys.excepthook = lambda kind, error, trace: log.critical("Unforeseen", exc_info=(kind, error, trace))


class Program(QObject):
    """What outlives a window: language, look, which shop is open, and the door for a second program."""

    def __init__(self, qt: QApplication, store: QSettings) -> None:
        super().__init__()
        self.qt, self.store = qt, store
        qt.setApplicationName("Regulars")
        qt.setApplicationVersion(__version__)
        qt.setWindowIcon(QIcon(str(resource("icons", "regulars.svg"))))
        self._translators: list[QTranslator] = []
        self.shop: Shop | None = None
        self.window: MainWindow | None = None
        self._welcome: Any = None
        self._server: QLocalServer | None = None
        qt.aboutToQuit.connect(self.close_shop)

    @property
    def language(self) -> str:
        stored = str(self.store.value("language", ""))
        return stored or ("zh" if QLocale.system().name().startswith("zh") else "en")

    def start(self, options: argparse.Namespace) -> bool:
        """Show the first window; False when another program has taken over."""
        if options.language:
            self.store.setValue("language", options.language)
        self._speak(self.language)
        self._look()
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
        return self.open(Path(path).absolute())

    # Language and look

    def _speak(self, language: str) -> None:
        for translator in self._translators:
            self.qt.removeTranslator(translator)
        self._translators = []
        code = "zh_CN" if language == "zh" else "en"
        folders = [(f"regulars_{code}", str(resource("i18n")))]
        if language == "zh":
            folders.append(("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        for name, folder in folders:
            translator = QTranslator(self)
            if translator.load(name, folder):
                self.qt.installTranslator(translator)
                self._translators.append(translator)
        QLocale.setDefault(QLocale("zh_CN" if language == "zh" else "en_GB"))

    def _look(self) -> None:
        mode = str(self.store.value("theme", "system"))
        theme.apply(self.qt, mode, self._zoom(), self.language)  # type: ignore[arg-type]

    def _zoom(self) -> int:
        stored: Any = self.store.value("zoom", 100)
        return int(stored)

    def choose_language(self, language: str) -> None:
        self.store.setValue("language", language)
        if self.window is not None:
            self.window.context.language = language
        self._look()
        self._speak(language)

    def choose_theme(self, mode: str) -> None:
        self.store.setValue("theme", mode)
        self._look()

    def choose_zoom(self, percent: int) -> None:
        self.store.setValue("zoom", min(max(percent, 80), 200))
        self._look()

    # Shops

    def recent(self) -> list[Path]:
        stored: Any = self.store.value("recent", []) or []
        return [Path(name) for name in ([stored] if isinstance(stored, str) else stored)]

    def open(self, path: Path) -> bool:
        """Open a shop in the window. False when the program that has it open has been brought to the front."""
        try:
            shop = shops.open_shop(path)
        except ShopInUse as error:
            if _hand_over(path):
                return False
            self.welcome(messages.describe(error), path)
            return True
        except CrmError as error:
            self.welcome(messages.describe(error), path)
            return True
        self._show(shop)
        return True

    def _show(self, shop: Shop) -> None:
        before, old = self.window, self.shop
        self.shop = shop
        self._remember(shop.path)
        self._serve(shop.path)
        staff = shops.staff(shop)
        stored: Any = self.store.value(f"staff/{shop.path}", staff[0][0] if staff else 0)
        chosen = int(stored) or None
        window = self.window = MainWindow(Context(shop, self.store, self.language, chosen))
        window.language_chosen.connect(self.choose_language)
        window.theme_chosen.connect(self.choose_theme)
        window.zoom_chosen.connect(self.choose_zoom)
        window.open_wanted.connect(self.ask_open)
        window.new_wanted.connect(self.welcome)
        window.restore_wanted.connect(self.restore)
        window.log_wanted.connect(self._open_log)
        window.show()
        if self._welcome is not None:
            self._welcome.close()
            self._welcome = None
        if before is not None:
            before.close()
            before.deleteLater()
        if old is not None:
            old.close()
        QTimer.singleShot(3_000, self._tend)

    def _remember(self, path: Path) -> None:
        names = [str(path), *(str(each) for each in self.recent() if each != path)]
        self.store.setValue("recent", names[:RECENT])

    def ask_open(self, path: Path | None = None) -> None:
        """Open another shop, asked for when none is named."""
        if path is None:
            name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a shop"), "", self.tr("Shops (*.shop)"))
            path = Path(name) if name else None
        if path is not None and (self.shop is None or path != self.shop.path):
            self.open(path)

    def create(self, choice: Any) -> None:
        """Make the shop that the welcome described and show it."""
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

        from desktop.services.demo import make_demo

        draft = path.with_name(f".{path.name}.making")
        draft.unlink(missing_ok=True)
        with shops.create_shop(draft) as shop:
            make_demo(shop, until=date.today(), language=self.language)
        draft.replace(path)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open shop and open it again."""
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

    def close_shop(self) -> None:
        if self.shop is not None:
            self.shop.close()
            self.shop = None

    def welcome(self, problem: str = "", path: Path | None = None) -> None:
        """The first screens, or the way out when a shop cannot be opened."""
        from desktop.ui.welcome import WelcomeWindow

        self._welcome = WelcomeWindow(self.language, self.recent())
        self._welcome.chosen.connect(self.create)
        self._welcome.language_chosen.connect(self.choose_language)
        self._welcome.open_wanted.connect(self.ask_open)
        self._welcome.restore_wanted.connect(self._restore_closed)
        if problem:
            self._welcome.problem(problem, path)
        self._welcome.show()

    def _restore_closed(self, backup: Path, path: Path) -> None:
        try:
            shops.restore(backup, path)
        except CrmError as error:
            self._welcome.problem(messages.describe(error), path)
            return
        self.open(path)

    def _tend(self) -> None:
        """Make the automatic backup when the last one is older than the last change."""
        if self.window is None or self.shop is None:
            return
        shop = self.shop
        if shops.backup_is_due(shop):
            self.window.context.run(lambda _progress: shops.backup(shop, "auto"), lambda _path: None)
        QTimer.singleShot(30 * 60_000, self._tend)

    def _open_log(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.home() / "regulars.log")))

    # The second program

    def _serve(self, path: Path) -> None:
        if self._server is not None:
            self._server.close()
        QLocalServer.removeServer(_door(path))  # left by a killed program; the lock is ours, so nobody listens
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_knock)
        self._server.listen(_door(path))

    def _on_knock(self) -> None:
        assert self._server is not None
        self._server.nextPendingConnection().close()
        if self.window is not None:
            self.window.showNormal()
            self.window.raise_()
            self.window.activateWindow()


def _door(path: Path) -> str:
    return f"regulars-{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]}"


def _hand_over(path: Path) -> bool:
    """Bring the program that has the shop open to the front; False when it does not answer within half a second."""
    socket = QLocalSocket()
    socket.connectToServer(_door(path))
    return socket.waitForConnected(500)


def without_screen(home: Path) -> Program:
    """The program for pictures and the smoke test: no screen, settings in a folder of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication(["regulars"])
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
