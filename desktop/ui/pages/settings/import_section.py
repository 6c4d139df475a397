"""Where new exports are looked for on this computer."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.ui.context import Context
from desktop.ui.messages import describe
from desktop.ui.pages.settings.rows import SettingsSection
from desktop.ui.theme.tokens import S
from desktop.ui.watching import downloads, watch_of
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel


class ImportSection(SettingsSection):
    """The watched folder; a setting of the computer, not of the shop."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._watch = watch_of(context)
        self.path = ElidedLabel("", tone="text2")
        self.usual, self.choose, self.off = Button(), Button(), Button(rank="text")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.path, 1)
        for button in (self.usual, self.choose, self.off):
            row.addWidget(button)
        self.folder_row = self.add(
            holder,
            lambda: (
                self.tr("Watched folder"),
                self.tr("New exports in this folder are offered while the program runs. Nothing comes in by itself."),
                self.tr("none"),
            ),
            wide=True,
        )
        self.usual.clicked.connect(lambda: self.set_folder(downloads()))
        self.choose.clicked.connect(self._choose)
        self.off.clicked.connect(lambda: self.set_folder(None))
        self._watch.trouble_changed.connect(self.load)
        self.retranslate()

    def name(self) -> str:
        return self.tr("Import")

    def set_folder(self, folder: Path | None) -> None:
        """Watch this folder, or none."""
        self._watch.set_folder(folder)
        self.load()

    def load(self) -> None:
        folder = self._watch.folder()
        self.path.setText(str(folder) if folder else self.tr("No folder is watched"))
        self.off.setVisible(folder is not None)
        self.usual.setVisible(downloads() is not None and folder != downloads())
        trouble = self._watch.trouble
        self.folder_row.say_problem(describe(trouble) if trouble else "")

    def retranslate(self) -> None:
        super().retranslate()
        self.usual.setText(self.tr("Downloads"))
        self.usual.setAccessibleName(self.tr("Watch the folder for downloads"))
        self.choose.setText(self.tr("Choose…"))
        self.off.setText(self.tr("Watch none"))
        self.load()

    def _choose(self) -> None:
        start = self._watch.folder() or downloads()
        dialog = QFileDialog(self, self.tr("Choose the folder to watch"), str(start or ""))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.set_folder(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
