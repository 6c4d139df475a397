"""The watched folder: looks into it when something changes there, and now and then; tells what could be imported."""

import json
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QStandardPaths, QTimer, Signal

from desktop.domain.errors import CrmError
from desktop.domain.progress import Progress
from desktop.services.importing.watching import Look, Offer, Watched, look_through
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.widgets.debounce import Debounce

FOLDER, SINCE, NEVER = "import/watch/folder", "import/watch/since_ns", "import/watch/never"
POLL_MS = 60_000  # network drives tell nobody of their changes
SOON_MS = 1_000
NEVER_KEPT = 500


class FolderWatch(QObject):
    """One per open shop: `watch_of(context)`. Settings are those of this computer. A look runs in a job."""

    offers_changed = Signal()
    trouble_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._watched: Watched | None = None
        self.offers: list[Offer] = []
        self.trouble: CrmError | None = None
        self._files = QFileSystemWatcher(self)
        self._files.directoryChanged.connect(lambda _path: self.look_soon())
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self.look)
        self._soon = Debounce(SOON_MS, self.look, self)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_looked)
        self._latest.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin to watch, where a folder is set."""
        self._context.changed.connect(self._on_change)
        self._begin()

    def stop(self) -> None:
        """Look no more: the shop is being closed."""
        self._poll.stop()
        self._latest.cancel()
        self._leave_files()
        self._watched = None

    def folder(self) -> Path | None:
        """The folder that is watched."""
        text = str(self._context.store.value(FOLDER, "") or "")
        return Path(text) if text else None

    def set_folder(self, folder: Path | None) -> None:
        """Watch this folder from now on; what lies in it already is old news."""
        self._context.store.setValue(FOLDER, str(folder) if folder else "")
        self._context.store.setValue(SINCE, str(time.time_ns()))
        self._begin()

    def never(self, offers: list[Offer]) -> None:
        """Do not offer these files again."""
        kept = [*self._never(), *(offer.sha256 for offer in offers)][-NEVER_KEPT:]
        self._context.store.setValue(NEVER, json.dumps(kept))
        gone = {offer.sha256 for offer in offers}
        self._show([offer for offer in self.offers if offer.sha256 not in gone])

    def look_soon(self) -> None:
        """Look when the folder has been quiet for a moment."""
        self._soon.trigger()

    def look(self) -> None:
        """Look into the folder now."""
        watched, shop, never = self._watched, self._context.shop, frozenset(self._never())
        if watched is None or self._latest.job is not None:
            return

        def work(progress: Progress) -> Look:
            with shop.session():
                return look_through(shop, watched, never, time.time_ns(), progress=progress)

        self._latest.start(work)

    def _begin(self) -> None:
        self._latest.cancel()
        self._leave_files()
        folder = self.folder()
        self._watched = Watched(folder, int(str(self._context.store.value(SINCE, "0") or "0"))) if folder else None
        self._show([])
        self._say(None)
        if folder is None:
            self._poll.stop()
            return
        self._poll.start()
        self.look()

    def _leave_files(self) -> None:
        if self._files.directories():
            self._files.removePaths(self._files.directories())

    def _on_looked(self, look: Look) -> None:
        folder = self.folder()
        if folder is not None and not self._files.directories():
            self._files.addPath(str(folder))  # also when it has come back
        self._say(None)
        self._show(look.offers)
        if look.waits:
            self.look_soon()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CrmError):
            self._leave_files()
            self._show([])
            self._say(error)
        else:
            self._context.failed.emit(error)

    def _on_change(self, touch: Touch) -> None:
        if "source_file" in touch.tables:
            self.look_soon()

    def _never(self) -> list[str]:
        return list(json.loads(str(self._context.store.value(NEVER, "[]") or "[]")))

    def _show(self, offers: list[Offer]) -> None:
        if offers != self.offers:
            self.offers = offers
            self.offers_changed.emit()

    def _say(self, error: CrmError | None) -> None:
        if error != self.trouble:
            self.trouble = error
            self.trouble_changed.emit()


def watch_of(context: Context) -> FolderWatch:
    """The watch of an open shop."""
    found = context.findChild(FolderWatch)
    return found if isinstance(found, FolderWatch) else FolderWatch(context)


def downloads() -> Path | None:
    """The folder for downloads of this computer."""
    text = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(text) if text else None
