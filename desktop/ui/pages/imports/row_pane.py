"""Beside the table: one row with its old and new values, its conflicts to be settled, and its cells to be put right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.records import Finding
from desktop.services.importing import Entry
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.pages.imports.cells_table import CellsTable
from desktop.ui.pages.imports.row_words import Line, Words, finding_sentence, lines_of, what_word
from desktop.ui.pages.imports.rows import Shown
from desktop.ui.theme.tokens import XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import bold_html

_BESIDE = M + S + 18  # margins, and a scroll bar that may come
_LINES_MOST = 190  # pixels for the changes; more of them scroll


class RowPane(QWidget):
    """Shows one row; says what a person decided about it."""

    settled = Signal(bool)  # True: the file's; False: ours
    cell_edited = Signal(str, object)  # column, text or None for what the file says

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        self._line = 0
        self._findings: Sequence[Finding] = ()
        self.title = Label("", "section", wrap=True)
        self._lines = QVBoxLayout()
        self._scroll = QScrollArea()
        self.ours, self.theirs = Button(), Button()
        self._settle = QWidget()
        self._cells_title = Label("", "caption", "text3", wrap=True)
        self.cells = CellsTable()
        self._lay_out()
        self.ours.clicked.connect(lambda: self.settled.emit(False))
        self.theirs.clicked.connect(lambda: self.settled.emit(True))
        self.cells.cells.edited.connect(self.cell_edited)
        self.retranslate()

    def show_row(self, shown: Shown | None, line: int, findings: Sequence[Finding]) -> None:
        """A row and what was found about its line; shown is None where only findings stand there, or nothing at all."""
        self._shown, self._findings = shown, findings
        self._line = line
        self._fill()

    def set_cells(self, cells: Sequence[tuple[str, str]], edited: Mapping[str, str]) -> None:
        self.cells.set_cells(cells, edited, {finding.column for finding in self._findings})

    def retranslate(self) -> None:
        self.ours.setText(self.tr("Keep ours"))
        self.theirs.setText(self.tr("Take the file's"))
        self._cells_title.setText(self.tr("The row in the file. F2 changes a cell; the file itself stays as it is."))
        self.cells.setAccessibleName(self.tr("Cells of the row"))
        self.cells.empty.set_texts(self.tr("Choose a row to see it whole."))
        self.cells.cells.retranslate()
        self._fill()

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        shown = self._shown
        self.title.setText(self._title())
        for finding in self._findings:
            self._lines.addWidget(Label(finding_sentence(finding), "body", "warn", wrap=True))
        entry = shown.entry if shown is not None and shown.entry.can_come else None
        if entry is not None and shown is not None:
            for line in lines_of(entry, self._words(entry)):
                self._lines.addWidget(self._change(line, shown.takes))
        is_conflict = entry is not None and bool(entry.conflicts)
        self._settle.setVisible(is_conflict)
        if is_conflict and shown is not None:
            self.ours.setEnabled(shown.takes)
            self.theirs.setEnabled(not shown.takes)
        self._scroll.setVisible(self._lines.count() > 0)
        self._fit()

    def _fit(self) -> None:
        """As high as the changes are at this width, up to a most."""
        wanted = self._lines.heightForWidth(self.width() - theme.px(_BESIDE)) + theme.px(XS)
        self._scroll.setFixedHeight(min(max(wanted, theme.px(24)), theme.px(_LINES_MOST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _title(self) -> str:
        if self._shown is None and not self._findings:
            return ""
        language = self._context.language
        line = self.tr("Line {line}").format(line=formats.number(self._line, language))
        if self._shown is None or not self._shown.entry.can_come:
            return f"{line} · {what_word('finding')}"
        return f"{line} · {what_word(self._shown.what)}"

    def _change(self, line: Line, takes: bool) -> Label:
        """Old struck through and new bold; of a conflict both sides by name, the one that wins bold."""
        if line.is_conflict:
            nothing = self.tr("empty")
            template = (
                self.tr("{field}: you wrote {ours}; the file says **{theirs}** and wins.")
                if takes
                else self.tr("{field}: you wrote **{ours}**, which stays; the file says {theirs}.")
            )
            said = template.format(field=line.name, ours=line.old or nothing, theirs=line.new or nothing)
            label = Label(bold_html(said), "body", "warn", wrap=True, rich=True)
            label.setAccessibleName(said.replace("**", ""))
            return label
        before = f"<s>{_plain(line.old)}</s> → " if line.old else "→ "
        said = f"{_plain(line.name)}: {before}<b>{_plain(line.new or '–')}</b>"
        label = Label(said, "body", "text", wrap=True, rich=True)
        template = self.tr("{field}: was {old}, becomes {new}")
        spoken = template.format(field=line.name, old=line.old or self.tr("empty"), new=line.new)
        label.setAccessibleName(spoken)
        return label

    def _words(self, entry: Entry) -> Words:
        settings = self._context.settings
        return Words(entry.currency or settings.currency or "CNY", settings.zone, self._context.language)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(M, S, S, 0)
        column.setSpacing(S)
        self._inside = QWidget()
        theme.set_look(self._inside, ground="page")
        self._inside.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        settle = QHBoxLayout(self._settle)
        settle.setContentsMargins(0, 0, 0, 0)
        settle.setSpacing(S)
        settle.addWidget(self.ours)
        settle.addWidget(self.theirs)
        settle.addStretch()
        for widget in (self.title, self._scroll, self._settle, self._cells_title):
            column.addWidget(widget)
        column.addWidget(self.cells, 1)


def _plain(text: str) -> str:
    """Text from data inside our own HTML."""
    return bold_html(text.replace("**", "* *"))
