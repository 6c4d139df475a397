"""The findings of one or several files: line, column, what stands there, what is wrong; to copy, keep or put right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from desktop.domain.progress import Progress
from desktop.services.importing import save_findings, save_fix_it
from desktop.ui.context import Context
from desktop.ui.pages.imports.advice import fix_it_words
from desktop.ui.pages.imports.rows import FoundRow, finding_columns, findings_table
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable


class FindingsView(RowTable):
    """The table of findings; `deeds` is a bar with Copy, Save as Excel and Fix-it sheet, to be put where there is room.

    The fix-it sheet is offered for files that came in: `set_imports` names them.
    """

    edit_wanted = Signal(int)  # F2 on a finding

    def __init__(self, context: Context) -> None:
        self._repaired: frozenset[int] = frozenset()
        super().__init__(RowTableModel([*finding_columns(), self._repaired_column()]))
        self._context = context
        self._found: Sequence[FoundRow] = ()
        self._imports: list[tuple[int, str]] = []
        self.deeds = QWidget()
        self._copy, self._save, self.fix_it = Button(rank="text"), Button(rank="text"), Button(icon="pencil")
        self._copy.clicked.connect(self.copy_all)
        self._save.clicked.connect(self.ask_where_to_save)
        self.fix_it.clicked.connect(self._on_fix_it)
        row = QHBoxLayout(self.deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        for button in (self._copy, self._save, self.fix_it):
            row.addWidget(button)
        self.set_imports([])
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.current_id() >= 0:
            self.edit_wanted.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def set_found(self, rows: Sequence[FoundRow], several: bool, repaired: frozenset[int] = frozenset()) -> None:
        """Show these; several: they stand in more than one file; repaired: lines that were put right since."""
        self._found, self._repaired = rows, repaired
        self._rows.set_rows(ListRows(rows, range(len(rows))))
        self.setColumnHidden(self._rows.column_at("file"), not several)
        self.setColumnHidden(self._rows.column_at("repaired"), not repaired)

    def set_imports(self, imports: Sequence[tuple[int, str]]) -> None:
        """Change sets of files that came in with findings, and the names of the files."""
        self._imports = list(imports)
        self.fix_it.setVisible(bool(self._imports))

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

    def ask_where_to_fix(self, change: int, file: str) -> None:
        """Ask under which name the fix-it sheet of an import is to be written."""
        dialog = QFileDialog(self, self.tr("Save the fix-it sheet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("csv" if "csv" in name else "xlsx"))
        dialog.selectFile(self.tr("{file} – to fix").format(file=Path(file).stem) + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.save_fix_it(change, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_fix_it(self, change: int, path: Path) -> None:
        """Write the rows of an import that are wrong, to be put right and dropped on the window again."""
        shop, words = self._context.shop, fix_it_words()
        self._context.run(
            lambda _progress: save_fix_it(shop, change, path, words),
            lambda count: self._context.tell(
                self.tr("%n row(s) to fix. Put them right in Excel and drop the file on this window.", None, count)
            ),
        )

    def retranslate(self) -> None:
        self._copy.setText(self.tr("Copy"))
        self._save.setText(self.tr("Save as Excel…"))
        self.fix_it.setText(self.tr("Fix-it sheet…"))
        self.fix_it.setToolTip(
            self.tr("The rows that are wrong as an Excel file: put them right there and drop the file on this window.")
        )
        self.setAccessibleName(self.tr("Findings"))
        self.empty.set_texts(self.tr("Every line of the files can be read."))
        self._rows.retranslate()

    def _on_fix_it(self) -> None:
        if len(self._imports) == 1:
            self.ask_where_to_fix(*self._imports[0])
            return
        menu = QMenu(self)
        for change, file in self._imports:
            menu.addAction(file, lambda change=change, file=file: self.ask_where_to_fix(change, file))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.fix_it.mapToGlobal(self.fix_it.rect().bottomLeft()))

    def _repaired_column(self) -> Column:
        return Column(
            "repaired",
            lambda: QCoreApplication.translate("import_past", "Since"),
            lambda row: (
                QCoreApplication.translate("import_past", "put right") if row.finding.line in self._repaired else ""
            ),
            width=110,
            sortable=False,
            tone=lambda _row: "ok",
        )
