"""The import page: nothing under way, a preview, an import that runs, its result."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import CrmError
from desktop.services.filters import Filter
from desktop.services.history import UndoReport, change
from desktop.services.importing import Choice, Content, Edits, Entry, paste, row_again
from desktop.ui import messages
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Job, Latest, Work
from desktop.ui.pages.imports.idle_pane import IdlePane
from desktop.ui.pages.imports.preview_pane import PreviewPane
from desktop.ui.pages.imports.result_pane import ResultPane
from desktop.ui.pages.imports.work import Looked, Outcome, commit, look, take_back
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PAGE_MARGIN, M
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.progress_strip import ProgressStrip

FOLDER = "import/folder"
_TOLD_EVERY_MS = 250


class ImportPage(Page):
    """`preview` begins: the window calls it after a drop and after File › Import."""

    key = "import"
    icon = "download"
    _coming = Signal(object)  # Looked, from the thread that reads: there are rows to show

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._paths: list[Path | Content] = []
        self._choices: dict[Path, Choice] = {}
        self._edits: dict[Path, Edits] = {}
        self._looked: Looked | None = None
        self._outcome = Outcome()
        self._touched: dict[int, frozenset[int]] = {}
        self.idle, self.previewing, self.result = IdlePane(context), PreviewPane(context), ResultPane(context)
        self.said = NoteStrip(kind="info")
        self.strip = ProgressStrip()
        self._panes = QStackedWidget()
        self._looking, self._writing = Latest(self), Latest(self)
        self._reading_again = Latest(self)
        self._telling = Debounce(_TOLD_EVERY_MS, self._tell_progress, self)
        self._keeps_place = False  # the rows on screen are those being read: they only grow
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Import")

    def activate(self) -> None:
        if self._panes.currentWidget() is self.idle:
            self.idle.reload()

    def refresh(self, touch: Touch | None) -> None:
        if self._panes.currentWidget() is self.idle and (touch is None or touch.tables):
            self.idle.past.reload_soon()
        elif self._panes.currentWidget() is self.result and self._writing.job is None:
            self._see_whether_it_stands()

    def _see_whether_it_stands(self) -> None:
        """Ctrl+Z or the history may have taken the import back that the result speaks of, or done it again."""
        found = [change(self.context.shop, each) for each in self._outcome.changes]
        stands = any(each is not None and each.stands for each in found)
        if found and stands == self.result.is_undone:
            if stands:
                self.result.show_outcome(self._outcome)
            else:
                self.result.show_undone([])

    def retranslate(self) -> None:
        self.idle.retranslate()
        self.previewing.retranslate()
        self.result.retranslate()

    def focus_first(self) -> None:
        first = {
            self.idle: self.idle.first(),
            self.previewing: self.previewing.table,
            self.result: self.result.customers,
        }
        pane = self._panes.currentWidget()
        if pane is not None:
            first[pane].setFocus(Qt.FocusReason.OtherFocusReason)

    # Deeds

    def choose_files(self) -> None:
        """Ask which files."""
        dialog = QFileDialog(self, self.tr("Choose export files"), str(self.context.store.value(FOLDER, "") or ""))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Export files (*.csv *.txt *.tsv *.xlsx *.xls *.vcf *.zip)"), self.tr("All files (*)")]
        )
        dialog.filesSelected.connect(self.preview)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self) -> None:
        """Preview what the clipboard holds: files, or cells that were copied in a spreadsheet."""
        clip = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in clip.urls() if url.isLocalFile()] if clip else []
        if files:
            self.preview(files)
        elif clip and clip.text().strip():
            self.preview([paste(clip.text(), self.tr("Pasted table"))])
        else:
            self._say(self.tr("The clipboard holds no cells. Copy them in the spreadsheet, then paste."), "info")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self._panes.currentWidget() is self.idle:
            self.paste()
        else:
            super().keyPressEvent(event)

    def preview(self, paths: Sequence[Path | str | Content]) -> None:
        """Read these files and show what they would change. Refused while an import is under way, and said."""
        if not paths:
            return
        if self._writing.job is not None:
            self._say(self.tr("An import is under way. Drop the files again when it has ended."), "warn")
            return
        self._paths = list(dict.fromkeys(each if isinstance(each, Content) else Path(each) for each in paths))
        self._choices, self._edits = {}, {}
        if isinstance(self._paths[0], Path):
            self.context.store.setValue(FOLDER, str(self._paths[0].parent))
        self._look()

    def _look(self, again: bool = False) -> None:
        """Read the files; again: they are on screen already and stay there meanwhile."""
        self.said.hide()
        shop, paths, choices = self.context.shop, list(self._paths), dict(self._choices)
        edits, told = self._edits_now(), self._coming
        first = (lambda _looked: None) if again else (lambda looked: told.emit((paths, looked)))
        job = self._looking.start(lambda progress: look(shop, paths, choices, edits, progress, first))
        job.cancelled.connect(self._on_look_cancelled)
        self._keeps_place = again
        if not again:
            job.progressed.connect(self._on_look_progressed)
            self.previewing.set_enabled(False, may_decide=True)
        self.strip.follow(job, self.tr("Reading %n file(s)…", None, len(paths)))

    def _edits_now(self) -> dict[Path, Edits]:
        """The decisions as they are, for a job: whoever sits here may decide on."""
        return {path: each.copy() for path, each in self._edits.items() if each}

    def _on_cell_edited(self, path: Path, line: int) -> None:
        """Show the row by itself at once, and count the whole file anew behind it."""
        file = next((each for each in self._looked.preview.files if each.path == path), None) if self._looked else None
        if file is None:
            return
        shop, edits = self.context.shop, self._edits_now().get(path, Edits())
        self._reading_again.start(lambda _progress: (path, line, row_again(shop, file, edits, line)))

    def _on_read_again(self, answer: tuple[Path, int, list[Entry]]) -> None:
        self.previewing.show_again(*answer)
        self._look(again=True)

    def _commit(self) -> None:
        if self._looked is None or self._writing.job is not None:
            return
        self.said.hide()
        self._outcome = outcome = Outcome()
        self._looking.cancel()
        shop, preview, choices, by = self.context.shop, self._looked.preview, dict(self._choices), self.context.staff_id
        edits = self._edits_now()
        self._touched.clear()
        self.previewing.set_enabled(False)
        self._write(
            lambda progress: commit(shop, preview, choices, edits, outcome, by, progress),
            self.tr("Importing…"),
            cancellable=True,
        )

    def _undo(self, changes: Sequence[int], cancelled: bool = False) -> None:
        if self._writing.job is not None or not changes:
            return
        self.result.set_enabled(False)
        shop, by, wanted = self.context.shop, self.context.staff_id, list(changes)
        words = self.tr("Taking the import back…")
        self._write(lambda _progress: _Taken(take_back(shop, wanted, by), cancelled), words, cancellable=False)

    def _write(self, work: Work, words: str, cancellable: bool) -> Job:
        job = self._writing.start(work)
        job.cancelled.connect(self._on_commit_cancelled)
        self.strip.follow(job, words, cancellable)
        return job

    # Answers

    def _on_coming(self, answer: tuple[list[Path], Looked]) -> None:
        """The first rows of files that are still being read; those of other files come too late."""
        paths, looked = answer
        if self._looking.job is None or self._looking.job.cancelling or paths != self._paths:
            return
        self._looked = looked
        self.previewing.show_preview(looked, self._choices, self._edits, self._keeps_place)
        if not self._keeps_place:
            self._keeps_place = True
            self._show(self.previewing)

    def _on_look_progressed(self) -> None:
        if not self._telling.waiting:
            self._telling.trigger()

    def _tell_progress(self) -> None:
        if self._keeps_place and self._looking.job is not None:
            self.previewing.show_progress()

    def _on_looked(self, looked: Looked) -> None:
        self._looked = looked
        self.previewing.show_preview(looked, self._choices, self._edits, self._keeps_place)
        self.previewing.set_enabled(True)
        if not self._keeps_place:
            self._show(self.previewing)

    def _on_look_cancelled(self) -> None:
        if self._looking.job is not None:
            return  # other files are being read already
        self.previewing.set_enabled(True)
        if self._looked is None or not self._looked.preview.is_whole:
            self._go_idle()

    def _on_written(self, answer: object) -> None:
        if isinstance(answer, Outcome):
            self._on_imported(answer)
        elif isinstance(answer, _Taken):
            self._on_taken(answer)

    def _on_imported(self, outcome: Outcome) -> None:
        for each in outcome.changes:
            self.context.undo_stack.did(each)
        self._looked, self._outcome = None, outcome
        self.result.show_outcome(outcome)
        self.result.set_enabled(True)
        self._show(self.result)
        # The toast takes back one change set: with several files, Undo stands in the page alone.
        alone = outcome.changes[0] if len(outcome.changes) == 1 else None
        rows = outcome.total("new") + outcome.total("changed")
        self.context.tell(self.tr("%n row(s) came in", None, rows), alone)

    def _on_taken(self, taken: "_Taken") -> None:
        self.result.set_enabled(True)
        if taken.cancelled:
            self._back_to_preview()
        else:
            self.result.show_undone(taken.reports)
            self.result.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_commit_cancelled(self) -> None:
        if self._outcome.changes:  # the cancel came when all was stored already
            self._undo(self._outcome.changes, cancelled=True)
        else:
            self._back_to_preview()

    def _back_to_preview(self) -> None:
        self._say(self.tr("The import was cancelled. The shop is as it was before."), "info")
        self.previewing.set_enabled(True)
        self._show(self.previewing)

    def _on_failed(self, error: Exception) -> None:
        self.previewing.set_enabled(True)
        self.result.set_enabled(True)
        self._say(messages.describe(error), "danger")
        if not isinstance(error, CrmError):
            self.context.failed.emit(error)  # a bug: the log takes it

    # Ways

    def _leave_preview(self) -> None:
        """Cancel: of the import that runs, else of the preview."""
        for latest in (self._writing, self._looking):
            if latest.job is not None:
                latest.job.cancel()
                return
        self._looked = None
        self._go_idle()

    def _go_idle(self) -> None:
        self.said.hide()
        self._looking.cancel()
        self.idle.reload()
        self._show(self.idle)

    def _see_customers(self) -> None:
        ids = sorted(set().union(*(self._touched.get(change, frozenset()) for change in self._outcome.changes)))
        names = [report.name for report in self._outcome.reports]
        title = names[0] if len(names) == 1 else self.tr("%n file(s)", None, len(names))
        self.context.show_customers(Filter(ids=tuple(ids)), self.tr("Imported: {file}").format(file=title))

    def _on_chosen(self, path: Path, choice: Choice) -> None:
        self._choices[path] = choice
        self._edits.pop(path, None)  # its lines and columns are others now
        self._look()

    def _describe(self, path: Path, format_name: str) -> None:
        """Let a person say what is in a file, then read it again by that."""
        from desktop.ui.dialogs.mapping import MappingDialog  # it shows parts of this page

        if self._writing.job is not None:
            return
        before = self._choices.get(path, Choice())
        dialog = MappingDialog(self.context, path, self, format_name=format_name, encoding=before.encoding)
        dialog.saved.connect(lambda name, encoding: self._on_chosen(path, Choice(name, encoding)))
        dialog.open()

    def _on_change(self, touch: Touch) -> None:
        if self._writing.job is not None:
            self._touched[touch.change_id] = touch.customers

    # Building

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above, below = QVBoxLayout(), QVBoxLayout()  # an empty layout takes no room, margins and all
        above.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, 0)
        below.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, M)
        above.addWidget(self.said)
        below.addWidget(self.strip)
        column.addLayout(above)
        column.addWidget(self._panes, 1)
        column.addLayout(below)
        self.said.hide()
        for pane in (self.idle, self.previewing, self.result):
            self._panes.addWidget(pane)

    def _connect(self) -> None:
        self.idle.choose_wanted.connect(self.choose_files)
        self.idle.look_wanted.connect(self.preview)
        self.previewing.commit_wanted.connect(self._commit)
        self.previewing.cancel_wanted.connect(self._leave_preview)
        self.previewing.chosen.connect(self._on_chosen)
        self.previewing.describe_wanted.connect(self._describe)
        self.previewing.cell_edited.connect(self._on_cell_edited)
        self._coming.connect(self._on_coming)
        self._reading_again.finished.connect(self._on_read_again)
        self._reading_again.failed.connect(self._on_failed)
        self.result.undo_wanted.connect(lambda: self._undo(self._outcome.changes))
        self.result.more_wanted.connect(self._go_idle)
        self.result.customers_wanted.connect(self._see_customers)
        self._looking.finished.connect(self._on_looked)
        self._looking.failed.connect(self._on_failed)
        self._writing.finished.connect(self._on_written)
        self._writing.failed.connect(self._on_failed)
        self.context.changed.connect(self._on_change)

    def _show(self, pane: QWidget) -> None:
        self._panes.setCurrentWidget(pane)
        if self.isVisible():
            self.focus_first()

    def _say(self, text: str, kind: str, second: str = "") -> None:
        self.said.set_kind(kind)
        self.said.set_texts(text, second)
        self.said.show()
        announce(self.said, text.replace("**", ""), urgent=kind == "danger")


class _Taken:
    """An import that was taken back; cancelled: because its cancel came too late."""

    def __init__(self, reports: Sequence[UndoReport], cancelled: bool) -> None:
        self.reports, self.cancelled = reports, cancelled
