"""The findings of one or several files: line, column, what stands there, what is wrong; to copy or to keep."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.importing import save_findings
from desktop.ui.context import Context
from desktop.ui.pages.imports.rows import FoundRow, finding_columns, findings_table
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.row_table import ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable


class FindingsView(RowTable):
    """The table of findings; `deeds` is a bar with Copy and Save as Excel, to be put where there is room."""

    edit_wanted = Signal(int)  # F2 on a finding

    def __init__(self, context: Context) -> None:
        super().__init__(RowTableModel(finding_columns()))
        self._context = context
        self._found: Sequence[FoundRow] = ()
        self.deeds = QWidget()
        self._copy, self._save = Button(rank="text"), Button(rank="text")
        self._copy.clicked.connect(self.copy_all)
        self._save.clicked.connect(self.ask_where_to_save)
        row = QHBoxLayout(self.deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.current_id() >= 0:
            self.edit_wanted.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def set_found(self, rows: Sequence[FoundRow], several: bool) -> None:
        """Show these; several: they stand in more than one file."""
        self._found = rows
        self._rows.set_rows(ListRows(rows, range(len(rows))))
        self.setColumnHidden(self._rows.column_at("file"), not several)

    def copy_all(self) -> None:
        """All findings on the clipboard, as a table."""
        head, cells = findings_table(self._found)
        data = QMimeData()
        data.setText("\n".join("\t".join(" ".join(str(cell).split()) for cell in row) for row in [head, *cells]))
        QGuiApplication.clipboard().setMimeData(data)
        self._context.tell(self.tr("%n finding(s) copied", None, len(cells)))

    def ask_where_to_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the findings"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["Excel (*.xlsx)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self.tr("Findings") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path) -> None:
        """Write all findings to an Excel file."""
        head, cells = findings_table(self._found)

        def work(_progress: Progress) -> Path:
            save_findings(path, head, cells)
            return path

        said = self.tr("Saved as {file}")
        self._context.run(work, lambda saved: self._context.tell(said.format(file=saved.name)))

    def retranslate(self) -> None:
        self._copy.setText(self.tr("Copy"))
        self._save.setText(self.tr("Save as Excel…"))
        self.setAccessibleName(self.tr("Findings"))
        self.empty.set_texts(self.tr("Every line of the files can be read."))
