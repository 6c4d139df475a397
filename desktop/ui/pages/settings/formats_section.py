"""The kinds of files that the shop has described itself: rename, change, write to a file, remove."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue
from desktop.services.own_formats import (
    LONGEST_TITLE,
    OwnFormat,
    checked_title,
    export_own,
    list_own,
    remove_own,
    rename_own,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.pages.settings.rows import SettingsSection
from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel, Label


class FormatsSection(SettingsSection):
    """One line each. Removing one can be undone, like every deed; what came in by it stays in any case."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(XS)
        self._none = Label("", "body", "text2", wrap=True)
        self._present: list[OwnFormat] = []
        self.lines: dict[str, FormatLine] = {}
        self._row = self.add(
            self._list,
            lambda: (
                self.tr("Described files"),
                self.tr("Files that you have described yourself are known at every counter that opens this shop."),
                "",
            ),
            wide=True,
        )
        self._lines.addWidget(self._none)
        self.retranslate()

    def name(self) -> str:
        return self.tr("Files of your own")

    def load(self) -> None:
        present = list_own(self.context.shop)
        if present != self._present:
            self._present = present
            self._rebuild()
        self._none.setVisible(not present)

    def retranslate(self) -> None:
        super().retranslate()
        self._none.setText(self.tr("None so far. A file that the program does not know can be described on import."))
        for line in self.lines.values():
            line.retranslate()

    def _rebuild(self) -> None:
        for line in self.lines.values():
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = {}
        for each in self._present:
            line = FormatLine(each)
            line.field.editingFinished.connect(lambda name=each.name: self._rename(name))
            line.edit.clicked.connect(lambda _on=False, name=each.name: self._edit(name))
            line.export.clicked.connect(lambda _on=False, each=each: self._ask_where(each))
            line.remove.clicked.connect(lambda _on=False, each=each: self._remove(each))
            self.lines[each.name] = line
            self._lines.addWidget(line)

    def _rename(self, name: str) -> None:
        line, shop, by = self.lines.get(name), self.context.shop, self.context.staff_id
        before = next((each.title for each in self._present if each.name == name), "")
        title = line.field.text().strip() if line is not None else before
        if line is None or title == before:
            return
        self._row.say_problem("")
        try:
            checked_title(shop, title, name)
        except BadValue as error:
            line.field.setText(before)
            self._row.say_problem(messages.value_problem(error.problem))
            return
        self.context.do(lambda: rename_own(shop, name, title, by=by))
        self.load()

    def _edit(self, name: str) -> None:
        from desktop.ui.dialogs.mapping import MappingDialog  # it shows parts of this page

        MappingDialog(self.context, None, self, format_name=name).open()

    def _ask_where(self, each: OwnFormat) -> None:
        dialog = QFileDialog(self, self.tr("Save the description"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Format files (*.toml)")])
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(f"{each.title.replace('/', ' ')}.toml")
        dialog.fileSelected.connect(lambda name: self.save_as(each, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_as(self, each: OwnFormat, path: Path) -> None:
        """Write a description to a format file."""
        written = self.context.do(lambda: export_own(self.context.shop, each.name, path))
        if written:
            self.context.tell(self.tr("Saved as {file}").format(file=path.name))

    def _remove(self, each: OwnFormat) -> None:
        said = self.tr("Files like “{name}” are not known any more").format(name=each.title)
        self.context.do(lambda: remove_own(self.context.shop, each.name, by=self.context.staff_id), said)
        self.load()


class FormatLine(QWidget):
    """One description: its title, to be changed in place, what its rows are, and what can be done with it."""

    def __init__(self, each: OwnFormat) -> None:
        super().__init__()
        self._each = each
        self.field = QLineEdit(each.title)
        self.field.setMaxLength(LONGEST_TITLE)
        self._kind = ElidedLabel("", "caption", "danger" if each.problem else "text2")
        self.edit, self.export, self.remove = Button(rank="text"), Button(rank="text"), Button(rank="text")
        self.edit.setVisible(not each.problem)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.field, 1)
        for button in (self.edit, self.export, self.remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, XS)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._kind)
        self.retranslate()

    def retranslate(self) -> None:
        each = self._each
        self._kind.setText(self._said())
        self.field.setAccessibleName(self.tr("Name of {name}").format(name=each.title))
        words = {
            self.edit: (self.tr("Change…"), self.tr("Change {name}")),
            self.export: (self.tr("Save as file…"), self.tr("Save {name} as a file")),
            self.remove: (self.tr("Remove"), self.tr("Remove {name}")),
        }
        for button, (text, name) in words.items():
            button.setText(text)
            button.setAccessibleName(name.format(name=each.title))

    def _said(self) -> str:
        if self._each.problem:
            return self.tr("Cannot be used: {problem}").format(problem=self._each.problem)
        from desktop.ui.dialogs.mapping.words import row_word

        return f"{row_word(self._each.row)} · " + self.tr("%n column(s)", None, self._each.fields)
