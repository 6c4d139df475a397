"""Where the data are, backups of them, and whether they are well."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.shops import Health, backup, check
from desktop.ui import messages, theme
from desktop.ui.context import Context
from desktop.ui.dialogs.backup_dialog import BackupDialog, BackupTable
from desktop.ui.jobs import Job, Latest
from desktop.ui.pages.history import sentences
from desktop.ui.pages.settings.rows import SettingsSection
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.progress_strip import ProgressStrip

_ROWS = 5


class DataSection(SettingsSection):
    """Everything here runs off the window's thread; restoring and opening are the program's own deeds."""

    restore_wanted = Signal(object)  # the Path of a backup
    open_wanted = Signal(object)  # the Path of a shop

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._path = ElidedLabel(str(context.shop.path))
        self.folder, self.open = Button(rank="text"), Button(rank="text")
        self.now, self.copy, self.restore, self.check = Button(), Button(), Button(), Button()
        self.backups = BackupTable()
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()
        self.note = NoteStrip(kind="info")
        self.note.hide()
        self.strip = ProgressStrip()
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_done)
        self._latest.failed.connect(self._on_failed)
        self.add(_row(self._path, self.folder, self.open), lambda: (self.tr("The shop's file"), "", ""), wide=True)
        self.add(
            _row(self.now, self.copy, self.restore),
            lambda: (
                self.tr("Backup"),
                self.tr("Before each import one is made; of older ones one a day, a week, a month stays."),
                "",
            ),
            wide=True,
        )
        self.add(self.backups, lambda: (self.tr("Backups so far"), "", ""), wide=True)
        self.add(
            _row(self.check),
            lambda: (
                self.tr("Check data"),
                self.tr("Reads the whole file, and counts all sums anew where they are wrong."),
                "",
            ),
            wide=True,
        )
        self.body.addWidget(self.note)
        self.body.addWidget(self.strip)
        self._connect()
        self.retranslate()

    def name(self) -> str:
        return self.tr("Data")

    def load(self) -> None:
        self._path.setText(str(self.context.shop.path))
        self.backups.load(self.context.shop.path)

    def retranslate(self) -> None:
        super().retranslate()
        self.folder.setText(self.tr("Open folder"))
        self.open.setText(self.tr("Open another shop…"))
        self.now.setText(self.tr("Back up now"))
        self.copy.setText(self.tr("Save a copy…"))
        self.restore.setText(self.tr("Restore…"))
        self.check.setText(self.tr("Check data"))
        self.backups.retranslate()
        self.backups.setAccessibleName(self.tr("Backups so far"))

    def _on_theme(self) -> None:
        self.backups.setFixedHeight(theme.px(36 + 28 * _ROWS))

    # Deeds

    def back_up(self) -> None:
        """Make a backup beside the shop."""
        shop = self.context.shop
        self._run(lambda _progress: backup(shop), self.tr("Backing up…"))

    def save_copy(self, path: Path) -> None:
        """Write a checked copy of the shop to a place of the owner's choice."""
        shop = self.context.shop
        self._run(lambda _progress: backup(shop, target=path), self.tr("Saving a copy…"))

    def check_data(self) -> None:
        """Read the whole file and say how it is."""
        shop = self.context.shop

        def work(_progress: Progress) -> Health:
            with shop.session():
                return check(shop)

        self._run(work, self.tr("Checking…"))

    def choose_backup(self) -> None:
        """Choose a backup to go back to."""
        dialog = BackupDialog(self.context.shop.path, self)
        dialog.restore_wanted.connect(self.restore_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, work, words: str) -> Job:
        self.note.hide()
        self._enable(False)
        job = self._latest.start(work)
        job.ended.connect(lambda: self._enable(True))
        self.strip.follow(job, words, cancellable=False)
        return job

    def _enable(self, enabled: bool) -> None:
        for button in (self.now, self.copy, self.restore, self.check):
            button.setEnabled(enabled)

    # Answers

    def _on_done(self, answer: object) -> None:
        self.backups.load(self.context.shop.path)
        if isinstance(answer, Health):
            self._say_health(answer)
        elif isinstance(answer, Path):
            self._say("ok", self.tr("**Backed up and read again:** {file}").format(file=answer.name))

    def _say_health(self, health: Health) -> None:
        counts = {
            "customers": sentences.things("customer", health.customers),
            "orders": sentences.things("sales_order", health.orders),
        }
        if not health.is_well:
            sentence = self.tr("**The file is damaged.** Restore the last backup; the damaged file will be kept.")
            self._say("danger", sentence, "\n".join(health.problems[:3]))
        elif health.derived_wrong:
            sentence = self.tr(
                "**The sums of %n customer(s) were wrong and were made anew.**", None, health.derived_wrong
            )
            self._say("warn", sentence, self.tr("{customers}, {orders}.").format(**counts))
        elif health.points_wrong:
            sentence = self.tr(
                "**The points of %n order(s) are not what they should be.** Book the points of orders again.",
                None,
                health.points_wrong,
            )
            self._say("warn", sentence, self.tr("{customers}, {orders}.").format(**counts))
        else:
            sentence = self.tr("**All is well:** {customers}, {orders}.").format(**counts)
            self._say("ok", sentence)

    def _on_failed(self, error: Exception) -> None:
        self._say("danger", messages.describe(error))

    def _say(self, kind: str, text: str, second: str = "") -> None:
        self.note.set_kind(kind)
        self.note.set_texts(text, second)
        self.note.show()

    # Ways

    def _connect(self) -> None:
        self.folder.clicked.connect(self._open_folder)
        self.open.clicked.connect(self._choose_shop)
        self.now.clicked.connect(self.back_up)
        self.copy.clicked.connect(self._choose_copy)
        self.restore.clicked.connect(self.choose_backup)
        self.check.clicked.connect(self.check_data)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.shop.path.parent)))

    def _choose_shop(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a shop"), str(self.context.shop.path.parent))
        dialog.setNameFilters([self.tr("Shop files (*.shop)")])
        dialog.fileSelected.connect(lambda name: self.open_wanted.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_copy(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a copy"), str(self.context.shop.path.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Shop files (*.shop)")])
        dialog.setDefaultSuffix("shop")
        dialog.selectFile(self.tr("Copy of {file}").format(file=self.context.shop.path.name))
        dialog.fileSelected.connect(lambda name: self.save_copy(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, ElidedLabel) else 0)
    if not any(isinstance(widget, ElidedLabel) for widget in widgets):
        row.addStretch()
    return holder
