"""Says once what leaves the program, and asks where to."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import shortcuts, theme
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import NoteStrip

_OTHER = {"csv": "xlsx", "xlsx": "csv"}


class ExportDialog(QDialog):
    """Read `path()` and `kind()` once it is accepted. rows: how many customers, as text."""

    def __init__(self, rows: str, name: str, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(theme.px(520))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        home = documents if documents and Path(documents).is_dir() else QDir.homePath()
        self.workbook = QRadioButton(self.tr("Excel workbook (.xlsx)"))
        self.plain = QRadioButton(self.tr("CSV, for any spreadsheet (.csv)"))
        self.workbook.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.workbook)
        group.addButton(self.plain)
        group.buttonToggled.connect(lambda *_: self._on_kind())
        self.field = QLineEdit(str((folder or Path(home)) / f"{name}.xlsx"))
        self.field.setAccessibleName(self.tr("File"))
        self.field.textChanged.connect(self._check)
        self.browse = Button(self.tr("Choose…"))
        self.browse.clicked.connect(self._ask)
        self.hint = Label("", "caption", "warn", wrap=True)
        title = self.tr("Export {customers}").format(customers=rows)
        warning = NoteStrip(
            self.tr("**The file is not protected.** Whoever has it can read it."),
            self.tr("It holds names, whole phone numbers, e-mail addresses, cities, tags and what was spent."),
        )
        self.save = Button(self.tr("Export {customers}").format(customers=rows), rank="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        shortcuts.bind("save_form", self, self.save.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(title, "section"))
        column.addWidget(self.workbook)
        column.addWidget(self.plain)
        target = QHBoxLayout()
        target.setSpacing(S)
        target.addWidget(self.field, 1)
        target.addWidget(self.browse)
        column.addLayout(target)
        column.addWidget(self.hint)
        column.addWidget(warning)
        column.addSpacing(M)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self._check()
        self.field.setFocus()

    def path(self) -> Path:
        """The target, with the ending of its kind."""
        typed = Path(self.field.text().strip())
        return typed if typed.suffix.lower() == f".{self.kind()}" else typed.with_name(f"{typed.name}.{self.kind()}")

    def kind(self) -> str:
        return "csv" if self.plain.isChecked() else "xlsx"

    def _on_kind(self) -> None:
        text, other = self.field.text(), f".{_OTHER[self.kind()]}"
        if text.lower().endswith(other):
            self.field.setText(f"{text[: -len(other)]}.{self.kind()}")
        self._check()

    def _check(self) -> None:
        typed = self.field.text().strip()
        is_usable = bool(typed) and Path(typed).name != "" and Path(typed).parent.is_dir()
        self.save.setEnabled(is_usable)
        if typed and not is_usable:
            self.hint.setText(self.tr("There is no such folder."))
        elif is_usable and self.path().exists():
            self.hint.setText(self.tr("{file} is there already and will be replaced.").format(file=self.path().name))
        else:
            self.hint.setText("")

    def _ask(self) -> None:
        chooser = QFileDialog(self, self.tr("Export"), str(self.path()))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the hint says it
        chooser.fileSelected.connect(self.field.setText)
        chooser.open()
