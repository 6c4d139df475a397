"""The imports so far: find one, see what was wrong with it and its lines, take it back, do it or read it again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import CrmError
from desktop.domain.progress import Progress
from desktop.services.history import UndoReport, undo
from desktop.services.importing import (
    Choice,
    PastImport,
    Reread,
    past_imports,
    read_again,
    save_as_it_came,
)
from desktop.services.own_formats import own_titles
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.pages.history import sentences
from desktop.ui.pages.history.link_table import LinkTable
from desktop.ui.pages.imports.past_columns import deed_word, past_columns, said
from desktop.ui.pages.imports.past_dialogs import FindingsDialog, LinesDialog, ReadAgainDialog
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.row_table import ListRows, RowTableModel
from desktop.ui.widgets.search_field import SearchField

PAGE = 200
_NEAR_END = 60  # rows from the end at which the next page is read


class PastPane(QWidget):
    """Reads a page at a time; each deed runs in a job and says in words what it did."""

    touched = Signal()  # an import was taken back, done again or read again

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: list[PastImport] = []
        self._own: dict[str, str] = {}  # titles of the shop's own formats
        self._adds, self._has_more = False, False
        self._title = Label("", "section")
        self.filter = SearchField()
        self.filter.query_changed.connect(lambda _text: self.reload())
        self.filter.left.connect(self._focus_table)
        self.said = NoteStrip(kind="info")
        self.said.hide()
        self.model = RowTableModel(past_columns(context, self._own))
        self.table = LinkTable(self.model, "file")
        self.table.deed_wanted.connect(self.take_back_or_do_again)
        self.table.current_changed.connect(lambda _id: self._show_deeds())
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self._read_on())
        self.table.empty.acted.connect(self.filter.clear)
        self.strip = ProgressStrip()
        self.findings, self.lines = Button(rank="text"), Button(rank="text")
        self.keep, self.again = Button(rank="text"), Button(rank="text", icon="refresh")
        self.undo_button = Button(icon="arrow-back-up")
        self._reading, self._doing = Latest(self), Latest(self)
        self._soon = Debounce(100, self.reload, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def reload(self) -> None:
        """Read the imports so far anew, the newest first."""
        self._own.clear()
        self._own.update(own_titles(self._context.shop))
        self._read(None)

    def reload_soon(self) -> None:
        self._soon.trigger()

    def current(self) -> PastImport | None:
        """The import that the keys are on."""
        number = self.model.row_of(self.table.current_id())
        return self._found[number] if 0 <= number < len(self._found) else None

    @property
    def busy(self) -> bool:
        """A deed is under way."""
        return self._doing.job is not None

    # Deeds

    def take_back_or_do_again(self, change: int) -> None:
        """Undo an import that stands; redo one that was taken back."""
        past = next((each for each in self._found if each.change == change), None)
        if past is None or self.busy or not deed_word(past):
            return
        shop, by = self._context.shop, self._context.staff_id
        target = past.change if past.undone_by is None else past.undone_by

        def work(progress: Progress) -> tuple[PastImport, UndoReport]:
            with shop.session():
                return past, undo(shop, target, by=by, progress=progress)

        words = self.tr("Taking the import back…") if past.stands else self.tr("Doing the import again…")
        self._do(work, words)

    def read_again(self, past: PastImport, choice: Choice) -> None:
        """Take an import back and read its file by this choice."""
        if self.busy:
            return
        shop, by = self._context.shop, self._context.staff_id

        def work(progress: Progress) -> tuple[PastImport, Reread]:
            with shop.session():
                return past, read_again(shop, past.change, choice, by=by, progress=progress)

        self._do(work, self.tr("Reading the file again…"))

    def save_file(self, past: PastImport, path: Path) -> None:
        """Write the file of an import as it came."""
        shop = self._context.shop
        told = self.tr("Saved as {file}").format(file=path.name)
        self._context.run(
            lambda _progress: save_as_it_came(shop, past.change, path), lambda _none: self._context.tell(told)
        )

    def _do(self, work, words: str) -> None:
        self.said.hide()
        self.strip.follow(self._doing.start(work), words)
        self._show_deeds()

    # Windows

    def open_findings(self) -> None:
        past = self.current()
        if past is not None and past.findings:
            FindingsDialog(self._context, past, self).open()

    def open_lines(self) -> None:
        past = self.current()
        if past is not None:
            LinesDialog(self._context, past, self).open()

    def open_again(self) -> None:
        past = self.current()
        if past is None:
            return
        dialog = ReadAgainDialog(self._context, past, self._own, self)
        dialog.chosen.connect(lambda choice: self.read_again(past, choice))
        dialog.open()

    def _ask_where_to_save(self) -> None:
        past = self.current()
        if past is None:
            return
        dialog = QFileDialog(self, self.tr("Save the file as it came"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(past.file)
        dialog.fileSelected.connect(lambda name: self.save_file(past, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Reading

    def _read(self, before: int | None) -> None:
        shop, context, words = self._context.shop, self._context, self.filter.query().casefold().split()
        self._adds, own = before is not None, dict(self._own)

        def fits(past: PastImport) -> bool:
            text = said(past, context, own)
            return all(word in text for word in words)

        def work(_progress: Progress) -> list[PastImport]:
            with shop.session():
                return past_imports(shop, PAGE, before, fits if words else None)

        self._reading.start(work)

    def _read_on(self) -> None:
        bar = self.table.verticalScrollBar()
        if self._has_more and self._reading.job is None and bar.value() >= bar.maximum() - _NEAR_END:
            self._read(self._found[-1].change)

    def _on_read(self, rows: Sequence[PastImport]) -> None:
        current, place = self.table.current_id(), self.table.verticalScrollBar().value()
        self._found = [*self._found, *rows] if self._adds else list(rows)
        self._has_more = len(rows) == PAGE
        self.model.set_rows(ListRows([(row.change, row) for row in self._found]))
        self._say_empty()
        if current >= 0:
            self.table.select_id(current)
        self.table.verticalScrollBar().setValue(place)
        self._show_deeds()

    # Answers

    def _on_done(self, answer: tuple[PastImport, UndoReport | Reread]) -> None:
        past, report = answer
        if isinstance(report, Reread):
            self._say_reread(past, report)
        else:
            self._context.undo_stack.did(report.change_id)
            kept = sentences.kept(report.kept)
            template = (
                self.tr("**{file} was taken back:** {what}.")
                if past.stands
                else self.tr("**{file} is in again:** {what}.")
            )
            what = sentences.result(report) or self.tr("nothing else was left to do")
            self._say(template.format(file=past.file, what=what), "warn" if kept else "ok", kept)
        self.touched.emit()
        self.reload()

    def _say_reread(self, past: PastImport, reread: Reread) -> None:
        if reread.report.change is None:
            self._say(
                self.tr("**Read this way, nothing of {file} would come in.** It was left as it was.").format(
                    file=past.file
                ),
                "warn",
            )
            return
        for change in (reread.undone.change_id if reread.undone else None, reread.report.change):
            if change is not None:
                self._context.undo_stack.did(change)
        kept = sentences.kept(reread.undone.kept) if reread.undone else ""
        came = self.tr("%n row(s) came in", None, reread.report.new + reread.report.changed)
        text = self.tr("**{file} was read again:** {came}.").format(file=past.file, came=came)
        self._say(text, "warn" if kept else "ok", kept)

    def _on_failed(self, error: Exception) -> None:
        self._say(messages.describe(error), "danger")
        if not isinstance(error, CrmError):
            self._context.failed.emit(error)
        self.reload()

    def _on_cancelled(self) -> None:
        """Also where the cancel came when all was done: the list tells what stands."""
        self._say(self.tr("Cancelled."), "info")
        self.reload()

    def _say(self, text: str, kind: str, second: str = "") -> None:
        self.said.set_kind(kind)
        self.said.set_texts(text, second)
        self.said.show()
        announce(self.said, text.replace("**", ""), urgent=kind == "danger")

    # Words

    def retranslate(self) -> None:
        self._title.setText(self.tr("Imports so far"))
        self.filter.set_placeholder(self.tr("Filter: file, kind, person, state"))
        self.findings.setText(self.tr("Findings…"))
        self.lines.setText(self.tr("Its lines…"))
        self.keep.setText(self.tr("Save the file as it came…"))
        self.again.setText(self.tr("Read this file again…"))
        self.table.setAccessibleName(self.tr("Imports so far"))
        self._say_empty()
        self.model.retranslate()
        self._show_deeds()

    def _say_empty(self) -> None:
        if self.filter.query():
            self.table.empty.set_texts(self.tr("Nothing fits this filter."), self.tr("Clear the filter"))
        else:
            self.table.empty.set_texts(self.tr("Nothing has been imported yet."))

    def _show_deeds(self) -> None:
        past = self.current()
        self.undo_button.setText(
            self.tr("Redo this import") if past is not None and not past.stands else self.tr("Undo this import")
        )
        self.undo_button.setVisible(past is not None and bool(deed_word(past)))
        for button in (self.lines, self.keep, self.again):
            button.setVisible(past is not None)
        self.findings.setVisible(past is not None and past.findings > 0)
        self.again.setVisible(past is not None and past.replaced_by is None)
        for button in (self.undo_button, self.again):
            button.setEnabled(not self.busy)

    def _focus_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _connect(self) -> None:
        self.findings.clicked.connect(self.open_findings)
        self.lines.clicked.connect(self.open_lines)
        self.again.clicked.connect(self.open_again)
        self.keep.clicked.connect(self._ask_where_to_save)
        self.undo_button.clicked.connect(lambda: self.take_back_or_do_again(self.table.current_id()))
        self._reading.finished.connect(self._on_read)
        self._reading.failed.connect(self._context.failed)
        self._doing.finished.connect(self._on_done)
        self._doing.failed.connect(self._on_failed)
        self._doing.started.connect(lambda job: job.cancelled.connect(self._on_cancelled))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        top = _inset(self._title, self.filter)
        top.insertStretch(1, 1)
        column.addLayout(top)
        column.addLayout(_inset(self.said))
        column.addWidget(self.table, 1)
        column.addLayout(_inset(self.strip))
        column.addWidget(Rule())
        foot = _inset(self.findings, self.lines, self.keep, self.again, self.undo_button)
        foot.insertStretch(4, 1)
        foot.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, M)
        column.addLayout(foot)


def _inset(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    row.setSpacing(S)
    for widget in widgets:
        row.addWidget(widget)
    return row
