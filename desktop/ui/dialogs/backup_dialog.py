"""The backups of a shop: when, why, how large; read one from end to end, put one back."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.shops import Backup, backup_folder, list_backups, verify_backup
from desktop.ui import formats, messages, theme
from desktop.ui.jobs import Latest
from desktop.ui.pages.history import sentences
from desktop.ui.theme import state
from desktop.ui.theme.tokens import XL, L, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable


class BackupTable(RowTable):
    """The backups beside a shop file, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RowTableModel(_columns()), parent=parent, dense=True)
        self._backups: list[Backup] = []
        self.retranslate()

    def load(self, shop: Path) -> None:
        self._backups = list_backups(shop)
        self._rows.set_rows(ListRows([(at, backup) for at, backup in enumerate(self._backups)]))

    def backup(self) -> Backup | None:
        """The one that is chosen."""
        at = self.current_id()
        return self._backups[at] if 0 <= at < len(self._backups) else None

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Backups"))
        self.empty.set_texts(self.tr("There is no backup yet."))
        self._rows.retranslate()


class BackupDialog(QDialog):
    """Choose a backup, see whether it is whole, put it back. The shop is closed and opened by whoever listens."""

    restore_wanted = Signal(object)  # the Path of a backup

    def __init__(self, shop: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_verified)
        self._latest.failed.connect(self._on_failed)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._words = Label(
            self.tr("The shop becomes as it was then. As it is now it is kept as a backup of its own, for 30 days."),
            tone="text2",
            wrap=True,
        )
        self.table = BackupTable()
        self.table.load(shop)
        self.table.current_changed.connect(lambda _id: self._show_deeds())
        self.note = NoteStrip(kind="info")
        self.note.hide()
        self.strip = ProgressStrip()
        self.verify = Button(self.tr("Read it from end to end"))
        self.other = Button(self.tr("Another file…"), rank="text")
        self.cancel = Button(self.tr("Cancel"))
        self.restore = Button("", rank="primary")
        self._lay_out()
        self.verify.clicked.connect(self.verify_chosen)
        self.other.clicked.connect(self._choose_other)
        self.cancel.clicked.connect(self.reject)
        self.restore.clicked.connect(self._on_restore)
        self.table.selectRow(0)
        self._show_deeds()

    def verify_chosen(self) -> None:
        """Read the chosen backup whole and say how it is."""
        backup = self.table.backup()
        if backup is None:
            return
        self.note.hide()

        def work(_progress: Progress) -> tuple[Backup, dict[str, int]]:
            return backup, verify_backup(backup.path)

        self.strip.follow(self._latest.start(work), self.tr("Reading the backup…"), cancellable=False)

    def _on_verified(self, answer: tuple[Backup, dict[str, int]]) -> None:
        backup, rows = answer
        language = state.language()
        template = self.tr("**The backup of {moment} is whole:** {customers}, {orders}.")
        self._say(
            "ok",
            template.format(
                moment=moment(backup, language),
                customers=sentences.things("customer", rows.get("customer", 0)),
                orders=sentences.things("sales_order", rows.get("sales_order", 0)),
            ),
        )

    def _on_failed(self, error: Exception) -> None:
        self._say("danger", messages.describe(error))

    def _say(self, kind: str, text: str) -> None:
        self.note.set_kind(kind)
        self.note.set_texts(text)
        self.note.show()

    def _on_restore(self) -> None:
        backup = self.table.backup()
        if backup is not None:
            self._restore(backup.path)

    def _restore(self, path: Path) -> None:
        self.accept()
        self.restore_wanted.emit(path)

    def _choose_other(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"), str(backup_folder(self._shop)))
        dialog.setNameFilters([self.tr("Shop files (*.shop)")])
        dialog.fileSelected.connect(lambda name: self._restore(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_deeds(self) -> None:
        backup = self.table.backup()
        self.verify.setEnabled(backup is not None)
        self.restore.setEnabled(backup is not None)
        if backup is None:
            self.restore.setText(self.tr("Restore"))
        else:
            template = self.tr("Restore the shop of {moment}")
            self.restore.setText(template.format(moment=moment(backup, state.language())))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(L)
        for widget in (self._words, self.table, self.note, self.strip):
            column.addWidget(widget, 1 if widget is self.table else 0)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.verify)
        row.addWidget(self.other)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.restore)
        column.addLayout(row)
        self.resize(theme.px(760), theme.px(460))
        self.table.setFocus()


def moment(backup: Backup, language: str) -> str:
    """When a backup was made, by the clock of this computer."""
    return f"{formats.date(backup.made_at.date(), language)} {backup.made_at:%H:%M}"


def reason(text: str) -> str:
    """Why a backup was made."""
    words = {
        "manual": QCoreApplication.translate("backups", "Made by hand"),
        "auto": QCoreApplication.translate("backups", "By itself"),
        "on close": QCoreApplication.translate("backups", "On closing"),
        "before import": QCoreApplication.translate("backups", "Before an import"),
        "before merge": QCoreApplication.translate("backups", "Before a merge"),
        "before upgrade": QCoreApplication.translate("backups", "Before an upgrade"),
        "before restore": QCoreApplication.translate("backups", "Before a restore"),
    }
    plain = text.rstrip("0123456789 ")
    return words.get(plain.removesuffix(" (damaged)"), plain)


def size(count: int) -> str:
    """A size of a file, as people say it: 4.2 MB."""
    if count >= 1_000_000:
        return f"{formats.number(count / 1_000_000, digits=1)} MB"
    return f"{formats.number(max(1, round(count / 1000)))} kB"


def _columns() -> list[Column]:
    return [
        Column(
            "when",
            lambda: QCoreApplication.translate("backups", "When"),
            lambda row: moment(row[1], state.language()),
            width=180,
            sortable=False,
        ),
        Column(
            "size",
            lambda: QCoreApplication.translate("backups", "Size"),
            lambda row: size(row[1].size),
            kind="number",
            width=90,
            sortable=False,
        ),
        Column(
            "why",
            lambda: QCoreApplication.translate("backups", "Why"),
            lambda row: reason(row[1].reason),
            width=200,
            sortable=False,
            tone=lambda _row: "text2",
        ),
    ]
