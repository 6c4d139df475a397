"""The page on which a person describes a file: a guess to correct, what would come in below it, a name, Save."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue, CrmError, UnknownFormat
from desktop.domain.progress import Progress
from desktop.services.describing import (
    Description,
    described,
    described_format,
    proposed_title,
    regarded,
    remapped,
    try_out,
)
from desktop.services.own_formats import LONGEST_TITLE, checked_title, format_named, own_titles, save_own
from desktop.ui import messages, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.dialogs.mapping.columns_table import ColumnsTable
from desktop.ui.dialogs.mapping.options import Options
from desktop.ui.dialogs.mapping.status_words import StatusWords
from desktop.ui.dialogs.mapping.trial_view import TrialView
from desktop.ui.dialogs.mapping.words import missing_sentence
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import PANE_MARGIN, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import ElidedLabel, Label, Rule

_WIDE, _HIGH = 1240, 690  # fits a screen of 1366 × 768
_PAUSE_MS = 120


class MappingDialog(QDialog):
    """Not blocking: call `open`. `saved` tells the name of the format and the encoding a person chose, or None.

    path: the file, None to change a kept format without one. format_name: what the file is read as so far; an own
    format is described anew, a built-in one is where a new format begins.
    """

    saved = Signal(str, object)

    def __init__(
        self,
        context: Context,
        path: Path | None,
        parent: QWidget | None = None,
        *,
        format_name: str = "",
        encoding: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.context, self._path, self._format_name, self._encoding = context, path, format_name, encoding
        self._sheet: str | None = None  # of a workbook, once a person has chosen one
        with context.shop.session():
            self._titles = own_titles(context.shop)
        self._replaces = format_name if format_name in self._titles else ""
        self._description: Description | None = None
        self._said: set[int] = set()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.options, self.columns = Options(), ColumnsTable()
        self.statuses, self.trial = StatusWords(), TrialView(context)
        self.head, self.notes = ElidedLabel("", "section"), Label("", "caption", "text2", wrap=True)
        self.name, self._name_word = QLineEdit(self._first_title()), Label("", "body", "text2")
        self.name.setMaxLength(LONGEST_TITLE)
        self.hint = Label("", "caption", "danger", wrap=True)
        self.leave_button = Button(key=shortcuts.key_text("leave_form"))
        self.save_button = Button(rank="primary", key=shortcuts.key_text("save_form"))
        self._looking, self._trying = Latest(self), Latest(self)
        self._pause = Debounce(_PAUSE_MS, self._try, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._take_size(parent)
        self._look()

    # What is so

    def description(self) -> Description | None:
        """What has been said so far; None while the file is being looked at."""
        return self._description

    def is_settled(self) -> bool:
        """Nothing is being read."""
        return self._looking.job is None and self._trying.job is None and not self._pause.waiting

    def _take_size(self, parent: QWidget | None) -> None:
        """As large as it needs, as far as the screen goes."""
        room = self.screen().availableGeometry().size() if self.screen() else QSize(1366, 768)
        if parent is not None:
            room = room.expandedTo(parent.window().size())
        self.resize(min(theme.px(_WIDE), room.width() - 24), min(theme.px(_HIGH), room.height() - 48))

    # Looking and trying

    def _look(self, header_line: int | None = None) -> None:
        """Read the first rows and guess, off the window's thread: the file may be on a slow disk."""
        shop, path, name = self.context.shop, self._path, self._format_name
        encoding, sheet = self._encoding, self._sheet

        def work(_progress: Progress) -> Description:
            with shop.session():
                base = format_named(shop, name) if name else None
            if path is None:
                assert base is not None, "there is neither a file nor a format to describe"
                return described_format(base)
            return described(path, encoding=encoding, header_line=header_line, sheet=sheet, base=base)

        self.trial.say(self.tr("Reading the file…"))
        self._looking.start(work)

    def _on_looked(self, description: Description) -> None:
        self._said.clear()
        self._show(description)

    def _show(self, description: Description) -> None:
        self._description = description
        seen = description.peek.first.encoding
        self.options.show_description(description, self._encoding or seen)
        self.columns.show_description(description, frozenset(self._said))
        self.statuses.show_description(description)
        self._check()
        if self.save_button.isEnabled() and description.has_file:
            self._pause.trigger()

    def _check(self) -> None:
        """Say what is still missing; what is whole can be saved."""
        if self._description is None:
            self.save_button.setEnabled(False)
            return
        mapping = self._description.mapping
        missing = [missing_sentence(mapping.row, group) for group in mapping.missing]
        self.save_button.setEnabled(not missing)
        self.notes.setText(self._joined(self._notes()))
        self.notes.setVisible(bool(self.notes.text()))
        if missing:
            self._pause.cancel()
            self._trying.cancel()
            self.trial.say(self._joined(missing))
        elif not self._description.has_file:
            self.trial.say(self.tr("Import a file of this kind to see its rows here."))

    def _notes(self) -> list[str]:
        """What the program makes of what the file does not say."""
        notes: list[str] = []
        if self._description is None:
            return notes
        mapping = self._description.mapping
        if mapping.missing:
            return notes
        if mapping.makes_numbers and self._description.base is None:
            notes.append(self.tr("No column holds order numbers: they are made of day, buyer and amount."))
        if mapping.takes_as_paid and self._description.base is None:
            notes.append(self.tr("No column says how orders stand: each counts as paid on its day."))
        if mapping.footer and self._description.has_file:
            notes.append(self.tr("The row “{word}” at the end is no row of data.").format(word=mapping.footer[0]))
        return notes

    def _joined(self, sentences: list[str]) -> str:
        return ("" if self.context.language.startswith("zh") else " ").join(sentences)

    def _try(self) -> None:
        description, settings, encoding = self._description, self.context.settings, self._encoding
        if description is not None and description.has_file and not description.mapping.missing:
            self._trying.start(lambda progress: try_out(description, settings, encoding, progress))

    def _on_tried(self, trial: object) -> None:
        if self._description is not None:
            self.trial.show_trial(trial, self._description.mapping)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UnknownFormat):
            self.trial.say(self.tr("The header is looked for in the first 30 lines. Take out what stands above it."))
        elif isinstance(error, CrmError):
            self.trial.say(messages.describe(error))
        else:
            self.context.failed.emit(error)
            self.trial.say(messages.describe(error))
        self.save_button.setEnabled(False)
        announce(self.trial, self.trial.message.text(), urgent=True)

    # What a person says

    def _on_row(self, row: str) -> None:
        if self._description is not None and row and row != self._description.mapping.row:
            self._said.clear()
            self._show(regarded(self._description, row))

    def _on_spread(self, spread: str) -> None:
        if self._description is not None:
            self._said.clear()
            self._show(regarded(self._description, self._description.mapping.row, spread))

    def _on_column(self, column: int, field: str) -> None:
        if self._description is not None:
            self._said.add(column)
            self._show(remapped(self._description, column, field))

    def _on_status(self, text: str, state: str) -> None:
        if self._description is not None:
            statuses = tuple((each, state if each == text else old) for each, old in self._description.mapping.statuses)
            self._on_detail("statuses", statuses)

    def _on_detail(self, name: str, value: object) -> None:
        if self._description is not None:
            mapping = replace(self._description.mapping, **{name: value})
            self._show(replace(self._description, mapping=mapping))

    def _on_encoding(self, encoding: str) -> None:
        self._encoding = encoding
        self._look()

    def _on_sheet(self, sheet: str) -> None:
        self._sheet = sheet
        self._look()

    # Keeping

    def save(self) -> None:
        """Keep the description, or say why it cannot be."""
        self.hint.setText("")
        description, shop, by = self._description, self.context.shop, self.context.staff_id
        if description is None or not self.save_button.isEnabled():
            return
        try:
            title = checked_title(shop, self.name.text(), self._replaces)
        except BadValue as error:
            self.hint.setText(messages.value_problem(error.problem))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()
            return
        base, mapping = description.base, description.mapping
        said = self.tr("Files like “{name}” are known from now on").format(name=title)
        name = self.context.do(lambda: save_own(shop, title, mapping, base, replaces=self._replaces, by=by), said)
        if name is not None:
            self.saved.emit(name, self._encoding)
            self.accept()

    def _first_title(self) -> str:
        if self._replaces:
            return self._titles[self._replaces]
        return proposed_title(self._path, self._titles) if self._path is not None else ""

    # Building

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PANE_MARGIN, M, PANE_MARGIN, M)
        column.setSpacing(S)
        for widget in (self.head, self.options, self.columns, self.statuses, self.notes):
            column.addWidget(widget)
        column.addWidget(Rule())
        column.addWidget(self.trial, 1)
        column.addWidget(Rule())
        self.name.setFixedWidth(theme.px(260))
        self._name_word.setBuddy(self.name)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        for widget in (self._name_word, self.name):
            foot.addWidget(widget)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        self.statuses.hide()
        self.notes.hide()
        self.save_button.setEnabled(False)

    def _connect(self) -> None:
        self.options.row_chosen.connect(self._on_row)
        self.options.spread_chosen.connect(self._on_spread)
        self.options.line_chosen.connect(self._look)
        self.options.encoding_chosen.connect(self._on_encoding)
        self.options.sheet_chosen.connect(self._on_sheet)
        self.options.detail_chosen.connect(self._on_detail)
        self.columns.chosen.connect(self._on_column)
        self.statuses.chosen.connect(self._on_status)
        self._looking.finished.connect(self._on_looked)
        self._trying.finished.connect(self._on_tried)
        self._looking.failed.connect(self._on_failed)
        self._trying.failed.connect(self._on_failed)
        self.leave_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        shortcuts.bind("save_form", self, self.save)

    def retranslate(self) -> None:
        name = self._path.name if self._path is not None else self._first_title()
        self.setWindowTitle(self.tr("Describe this file"))
        template = self.tr("What is in {file}?") if self._path is not None else self.tr("Files like “{file}”")
        self.head.setText(template.format(file=name))
        self._name_word.setText(self.tr("Call such files"))
        self.name.setAccessibleName(self.tr("Call such files"))
        self.leave_button.setText(self.tr("Leave"))
        self.save_button.setText(self.tr("Save"))
        for part in (self.options, self.columns, self.statuses, self.trial):
            part.retranslate()
        if self._description is not None:
            self._show(self._description)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
