"""The diff itself: what kind of rows, which of them, the table, and the row that the keys are on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.importing import Edits, Entry, FilePreview, Preview, cells_of
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.pages.imports.diff_table import DiffTable
from desktop.ui.pages.imports.findings_view import FindingsView
from desktop.ui.pages.imports.row_pane import RowPane
from desktop.ui.pages.imports.rows import DiffRows, Shown, found_rows, place, preview_columns, row_id
from desktop.ui.theme.tokens import PAGE_MARGIN, L, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.splitter import Splitter
from desktop.ui.widgets.tabs import QuietTabs, Tab

TABS = ("all", "new", "changed", "conflict", "same", "findings")
_PANE, _PAUSE_MS = 362, 90


class DiffView(QWidget):
    """Shows the rows of a preview and turns ticks, conflicts and cells in `edits`; `edited` tells when it did."""

    edited = Signal()  # ticks and conflicts: what would come in is another number now
    cell_edited = Signal(object, int)  # Path, line: the row must be read again

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._preview = Preview()
        self._edits: dict[Path, Edits] = {}
        self._at: tuple[int, int] | None = None  # file and line of the row in the pane
        self.tabs = QuietTabs()
        self.search = SearchField()
        self.all_ours, self.all_theirs = Button(rank="text"), Button(rank="text")
        self.toggle_all = Button(rank="text")
        self.model = RowTableModel(preview_columns(context))
        self.table = DiffTable(self.model)
        self.findings = FindingsView(context)
        self.pane = RowPane(context)
        self._stack = QStackedWidget()
        self._finding_rows, self._reading_cells = Latest(self), Latest(self)
        self._look_at_row = Debounce(_PAUSE_MS, self._show_row, self)
        self._lay_out()
        self._connect()

    # What is shown

    def show_preview(self, preview: Preview, edits: dict[Path, Edits], keep: bool) -> None:
        """Show these rows; keep: it is the same preview read again, so tab, filter and place stay."""
        self._preview, self._edits = preview, edits
        if not keep:
            self.search.clear()
            self.tabs.set_current("all")
            self._at = None
            self.pane.show_row(None, 0, ())
            self.pane.cells.forget()
        self.show_tab(self.tabs.current() or "all")

    def set_counts(self, counts: Mapping[str, int], findings: int) -> None:
        """What the tabs say."""
        titles = {
            "all": self.tr("All"),
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "conflict": self.tr("Conflicts"),
            "same": self.tr("Same"),
            "findings": self.tr("Findings"),
        }
        numbers = {**counts, "findings": findings}
        language = self._context.language
        self.tabs.set_tabs([Tab(key, titles[key], formats.number(numbers[key], language)) for key in TABS])

    def show_tab(self, key: str) -> None:
        is_findings = key == "findings"
        self._stack.setCurrentWidget(self.findings if is_findings else self.table)
        self.search.setVisible(not is_findings)
        has_conflicts = key == "conflict" and any(len(each.kept.chosen("conflict")) for each in self._preview.files)
        for button in (self.all_ours, self.all_theirs):
            button.setVisible(has_conflicts)
        if is_findings:
            reports = [each.report for each in self._preview.files]
            self.findings.deeds.setVisible(any(report.findings_count for report in reports))
            self.findings.set_found(found_rows(reports), len(reports) > 1)
            self.toggle_all.hide()
            return
        self.findings.deeds.hide()
        self._find()

    def _find(self) -> None:
        """Read which rows the tab and the text choose; a text is looked for off the window's thread."""
        what, text, files = self.tabs.current() or "all", self.search.query(), list(self._preview.files)
        edits = {path: each.copy() for path, each in self._edits.items()}

        def chosen(_progress: Progress | None = None) -> list[Sequence[int]]:
            return [each.kept.chosen(what, text, edits.get(each.path)) for each in files]

        if text:
            self._finding_rows.start(chosen)
        else:
            self._finding_rows.cancel()
            self._show_rows(chosen())

    def _show_rows(self, chosen: Sequence[Sequence[int]]) -> None:
        current, top = self.table.current_id(), self.table.verticalScrollBar().value()
        self.model.set_rows(DiffRows(self._context.shop, self._preview, chosen, self._edits))
        number = self.model.row_of(current) if current >= 0 else -1
        if number >= 0:
            self.table.verticalScrollBar().setValue(top)
            self.table.select_id(current)
        self.table.empty.set_texts(
            self.tr("No row holds “{text}”.").format(text=self.search.query())
            if self.search.query()
            else self.tr("No such rows.")
        )
        self._say_toggle()

    def _say_toggle(self) -> None:
        """One button for all rows that are shown: out with them, or in again when all are out."""
        ids = self.model.source.ids
        self.toggle_all.setVisible(bool(len(ids)) and self.tabs.current() != "findings")
        if len(ids):
            self.toggle_all.setText(self.tr("Take these all") if self._all_out(ids) else self.tr("Leave these all out"))

    # The row

    def _on_current(self) -> None:
        self._look_at_row.trigger()

    def _show_row(self) -> None:
        """Show the row that the keys are on, in the table or among the findings."""
        found = self._current_place()
        if found is None:
            return
        self.look_at(*found)

    def _current_place(self) -> tuple[int, int] | None:
        """File and line of the current row."""
        if self._stack.currentWidget() is self.findings:
            return self._finding_place(self.findings.current_id())
        current = self.table.current_id()
        if current < 0:
            return None
        file, position = place(current)
        return file, self._preview.files[file].kept.lines[position]

    def _finding_place(self, at: int) -> tuple[int, int] | None:
        for number, each in enumerate(self._preview.files):
            if 0 <= at < len(each.report.findings):
                return number, each.report.findings[at].line
            at -= len(each.report.findings)
        return None

    def look_at(self, number: int, line: int) -> None:
        """Show one row in the pane; its cells are read off the window's thread."""
        if self._at != (number, line):
            self.pane.cells.begin_row()
        self._at = number, line
        file = self._preview.files[number]
        findings = [each for each in file.report.findings if each.line == line]
        self.pane.show_row(self._shown(number, line), line, findings)
        self._reading_cells.start(lambda _progress: (number, line, cells_of(file, line)))

    def _shown(self, number: int, line: int) -> Shown | None:
        position = self._preview.files[number].kept.position(line)
        if position < 0:
            return None
        rows = DiffRows(self._context.shop, self._preview, [], self._edits)
        rows.ids.append(row_id(number, position))
        return rows.page(0)[0]

    def _on_cells(self, answer: tuple[int, int, list[tuple[str, str]]]) -> None:
        number, line, cells = answer
        if self._at == (number, line) and number < len(self._preview.files):
            edits = self._of(self._preview.files[number])
            edited = {column: text for (at, column), text in edits.cells.items() if at == line}
            self.pane.set_cells(cells, edited)

    def _edit_row(self, row: int) -> None:
        """F2 in the table: the cell with a finding, else the first one."""
        self._look_at_row.cancel()
        file, position = place(row)
        self._edit(file, self._preview.files[file].kept.lines[position])

    def _edit_finding(self, at: int) -> None:
        self._look_at_row.cancel()
        found = self._finding_place(at)
        if found is not None:
            self._edit(*found)

    def _edit(self, number: int, line: int) -> None:
        file = self._preview.files[number]
        wrong = [each.column for each in file.report.findings if each.line == line and each.column]
        headers = [name.strip() for name in file.sniffed.header if name.strip()]
        if self._at != (number, line):
            self.pane.cells.forget()
            self.look_at(number, line)
        self.pane.cells.edit_column(next(iter(wrong), headers[0] if headers else ""))

    # Decisions

    def _of(self, file: FilePreview) -> Edits:
        return self._edits.setdefault(file.path, Edits())

    def _all_out(self, ids: Sequence[int]) -> bool:
        if not any(each.left_out for each in self._edits.values()):
            return False
        return all(lines <= self._of(file).left_out for file, lines in self._lines(ids))

    def _lines(self, ids: Sequence[int]) -> list[tuple[FilePreview, set[int]]]:
        """Ids as files and lines that can be left out."""
        positions: dict[int, list[int]] = {}
        for each in ids:
            file, position = place(each)
            positions.setdefault(file, []).append(position)
        files = [(self._preview.files[number], found) for number, found in positions.items()]
        return [(file, file.kept.lines_of(found)) for file, found in files]

    def toggle(self, ids: Sequence[int]) -> None:
        """Leave these rows out; take them in again where all of them were out."""
        found = self._lines(ids)
        back = all(lines <= self._of(file).left_out for file, lines in found)
        for file, lines in found:
            if back:
                self._of(file).left_out -= lines
            else:
                self._of(file).left_out |= lines
        self._after_decision()

    def settle(self, takes_theirs: bool) -> None:
        """The conflicts of the row in the pane."""
        if self._at is not None:
            self._settle(self._preview.files[self._at[0]], {self._at[1]}, takes_theirs)
            self._after_decision()
            (self.pane.ours if takes_theirs else self.pane.theirs).setFocus()

    def settle_all(self, takes_theirs: bool) -> None:
        for file in self._preview.files:
            self._settle(file, file.kept.lines_of(file.kept.chosen("conflict")), takes_theirs)
        self._after_decision()

    def _settle(self, file: FilePreview, lines: set[int], takes_theirs: bool) -> None:
        edits = self._of(file)
        edits.theirs = edits.theirs | lines if takes_theirs else edits.theirs - lines

    def _after_decision(self) -> None:
        self.model.reread()
        self._say_toggle()
        if self._at is not None:
            number, line = self._at
            findings = [each for each in self._preview.files[number].report.findings if each.line == line]
            self.pane.show_row(self._shown(number, line), line, findings)
        self.edited.emit()

    def _on_cell(self, column: str, text: str | None) -> None:
        if self._at is None:
            return
        number, line = self._at
        file = self._preview.files[number]
        if text is None:
            self._of(file).cells.pop((line, column), None)
        else:
            self._of(file).cells[line, column] = text
        self.look_at(number, line)
        self.cell_edited.emit(file.path, line)

    def show_again(self, path: Path, line: int, entries: Sequence[Entry]) -> None:
        """A row as it is after a cell was edited; the counts follow when the whole file was read again."""
        for number, file in enumerate(self._preview.files):
            rows = [each for each in entries if each.line == line]
            at = max(file.kept.position(line), file.kept.position(line, "finding"))
            if file.path != path or not rows or at < 0:
                continue
            file.kept.replace(at, next((each for each in rows if each.can_come), rows[0]))
            self.model.reread()
            if self._at == (number, line):
                found = [each for each in file.report.findings if each.line == line and not rows[0].can_come]
                self.pane.show_row(self._shown(number, line), line, found)

    # Building

    def retranslate(self) -> None:
        self.findings.retranslate()
        self.model.retranslate()
        self.pane.retranslate()
        self.tabs.setAccessibleName(self.tr("Rows of the files"))
        self.table.setAccessibleName(self.tr("Rows of the files"))
        self.search.set_placeholder(self.tr("Find in the rows"))
        self.all_ours.setText(self.tr("Keep ours in all"))
        self.all_theirs.setText(self.tr("Take the file's in all"))
        self._say_toggle()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        above.setSpacing(S)
        above.addWidget(self.tabs, 1)
        for widget in (self.all_ours, self.all_theirs, self.toggle_all, self.search, self.findings.deeds):
            above.addWidget(widget)
        self.search.setMaximumWidth(theme.px(200))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.findings)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rule(vertical=True))
        row.addWidget(self.pane, 1)
        self._split = Splitter()
        self._split.addWidget(self._stack)
        self._split.addWidget(beside)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([theme.px(1200 - _PANE), theme.px(_PANE)])
        beside.setMinimumWidth(theme.px(260))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L // 2)
        column.addLayout(above)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self.search.query_changed.connect(self._find)
        self.search.left.connect(self.table.setFocus)
        self._finding_rows.finished.connect(self._show_rows)
        self._reading_cells.finished.connect(self._on_cells)
        self.table.current_changed.connect(self._on_current)
        self.table.toggle_wanted.connect(self.toggle)
        self.table.edit_wanted.connect(self._edit_row)
        self.findings.current_changed.connect(self._on_current)
        self.findings.opened.connect(self._edit_finding)
        self.findings.edit_wanted.connect(self._edit_finding)
        self.toggle_all.clicked.connect(lambda: self.toggle(self.model.source.ids))
        self.all_ours.clicked.connect(lambda: self.settle_all(False))
        self.all_theirs.clicked.connect(lambda: self.settle_all(True))
        self.pane.settled.connect(self.settle)
        self.pane.cell_edited.connect(self._on_cell)
