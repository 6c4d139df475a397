"""What the files would change: figures, rows, findings. Nothing is stored before Commit."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.services.importing import Choice, Edits, Entry, FilePreview
from desktop.services.own_formats import own_titles
from desktop.ui import formats, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.pages.imports.diff_view import DiffView
from desktop.ui.pages.imports.file_line import FileLine, moment_before
from desktop.ui.pages.imports.rows import NO_EDITS
from desktop.ui.pages.imports.work import Looked
from desktop.ui.theme.tokens import PAGE_MARGIN, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.figures import Figure, FigureRow
from desktop.ui.widgets.labels import ElidedLabel, Rule
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.section import PageHead

_FILES_SHOWN = 4


class PreviewPane(QWidget):
    """Shows a preview; what was decided stands in the edits it was given."""

    commit_wanted = Signal()
    cancel_wanted = Signal()
    chosen = Signal(object, object)  # Path, Choice: a file is something else
    describe_wanted = Signal(object, str)  # Path, name of the format it is read as
    cell_edited = Signal(object, int)  # Path, line: the row must be read again

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._looked: Looked | None = None
        self._choices: Mapping[Path, Choice] = {}
        self._edits: dict[Path, Edits] = {}
        self._sums: dict[str, int] = {}  # of all files; a pass over all rows, made once after each decision
        self.head = PageHead()
        self._files = QVBoxLayout()
        self.figures = FigureRow(ruled=True)
        self.unverified = NoteStrip(kind="warn")
        self.confirm = QCheckBox()
        self.diff = DiffView(context)
        self.table, self.model, self.tabs = self.diff.table, self.diff.model, self.diff.tabs
        self.findings = self.diff.findings
        self._foot_words = ElidedLabel("", "body", "text2")
        self.cancel = Button(key=shortcuts.key_text("leave_form"))
        self.commit = Button(rank="primary", key=shortcuts.key_text("save_form"))
        self._lay_out()
        self.diff.edited.connect(self._say_counts)
        self.diff.cell_edited.connect(self.cell_edited)
        self.confirm.toggled.connect(self._enable_commit)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.commit.clicked.connect(self._commit)
        shortcuts.bind("save_form", self, self._commit)
        shortcuts.bind("leave_form", self, self.cancel_wanted.emit)

    def show_preview(
        self, looked: Looked, choices: Mapping[Path, Choice], edits: dict[Path, Edits], keep: bool = False
    ) -> None:
        """Show what was read so far; keep: it was read again, and whoever looks at it keeps the place."""
        self._looked, self._choices, self._edits = looked, choices, edits
        if not keep:
            self.confirm.setChecked(False)
        self._retranslate_frame()
        self.diff.show_preview(looked.preview, edits, keep)
        self.diff.setVisible(bool(looked.preview.files))  # no table of nothing below files that cannot be read

    def show_progress(self) -> None:
        """More was read: say how much."""
        self._say_counts()

    def show_again(self, path: Path, line: int, entries: list[Entry]) -> None:
        """A row was read again."""
        self.diff.show_again(path, line, entries)
        self._say_counts()

    def counts(self, file: FilePreview | None = None) -> dict[str, int]:
        """What would happen to the rows of a file, or of all: new, changed, same, conflict, left_out, finding; all."""
        files = [file] if file else self._looked.preview.files if self._looked else []
        found = [each.kept.counts(self._edits.get(each.path, NO_EDITS)) for each in files]
        names = ("new", "changed", "same", "conflict", "left_out", "finding")
        sums = {name: sum(each[name] for each in found) for name in names}
        return sums | {"all": sum(len(each.kept) for each in files)}

    def coming(self) -> int:
        """How many rows a commit would store."""
        return self._sums.get("new", 0) + self._sums.get("changed", 0)

    def set_enabled(self, enabled: bool, may_decide: bool | None = None) -> None:
        """While an import runs nothing here can be decided; while files are read (may_decide) there is no Commit."""
        for widget in (self._foot_words, self.cancel, self.commit):
            widget.setVisible(enabled)
        self.diff.setEnabled(enabled if may_decide is None else may_decide)
        self._enable_commit()

    def retranslate(self) -> None:
        self.diff.retranslate()
        self._retranslate_frame()
        if self._looked is not None:
            self.diff.show_tab(self.tabs.current() or "all")

    def _retranslate_frame(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.confirm.setText(self.tr("I have checked the first rows"))
        self.unverified.set_texts(
            self.tr("**We know this layout only from memory: check the first rows.**"),
            self.tr("Look whether order numbers, days and amounts stand in their columns."),
        )
        if self._looked is None:
            return
        preview = self._looked.preview
        names = [each.path.name for each in preview.files] + [path.name for path, _ in preview.refused]
        subtitle = names[0] if len(names) == 1 else self.tr("%n file(s)", None, len(names))
        self.head.set_texts(self.tr("Import"), subtitle)
        self._bar.setVisible(any(each.is_unverified for each in preview.files))
        self._show_files()
        self._say_counts()

    def _say_counts(self) -> None:
        """Everything that follows from what would come in."""
        if self._looked is None:
            return
        self._sums = self.counts()
        self._show_figures()
        self.commit.setText(self._commit_words())
        self._enable_commit()
        self._foot_words.setText(self._foot())

    def _enable_commit(self) -> None:
        is_whole = self._looked is not None and self._looked.preview.is_whole
        is_checked = self.confirm.isChecked() or not self._bar.isVisibleTo(self)
        self.commit.setEnabled(is_whole and is_checked and self.coming() > 0 and self.commit.isVisibleTo(self))

    # Building

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        self._inside = QWidget()
        self._files.setContentsMargins(0, 0, 0, 0)
        self._files.setSpacing(2)
        self._inside.setLayout(self._files)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        theme.set_look(self._inside, ground="page")
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(M)
        bar.addWidget(self.unverified, 1)
        bar.addWidget(self.confirm)
        self._bar.hide()
        for widget in (self.head, self._scroll, self.figures, self._bar):
            column.addLayout(_inset(widget))
        place = self.diff.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.diff.setSizePolicy(place)
        column.addWidget(self.diff, 1)
        column.addWidget(Rule())
        foot = _inset(self._foot_words, self.cancel, self.commit)
        foot.setContentsMargins(PAGE_MARGIN, 2, PAGE_MARGIN, M - 2)
        column.addLayout(foot)

    def _show_files(self) -> None:
        while (item := self._files.takeAt(0)) is not None:
            if item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        if self._looked is None:
            return
        preview, before = self._looked.preview, self._looked.before
        several = len(preview.files) + len(preview.refused) > 1
        zone, language = self._context.settings.zone, self._context.language
        own = own_titles(self._context.shop)
        lines = [FileLine(path, None, error, self._choice(path), "", own=own) for path, error in preview.refused]
        for each in preview.files:
            said = moment_before(before.get(each.path), zone, language)
            line = FileLine(each.path, each.report, None, self._choice(each.path), said, several, own)
            if several:
                line.add(self._file_words(each))
            lines.append(line)
        for line in lines:
            line.chosen.connect(self.chosen)
            line.describe_wanted.connect(self.describe_wanted)
            self._files.addWidget(line)
        height = lines[0].sizeHint().height() + 2 if lines else 0
        self._scroll.setFixedHeight(height * min(len(lines), _FILES_SHOWN))

    def file_lines(self) -> list[FileLine]:
        """The lines of the files, the refused ones first."""
        widgets = (self._files.itemAt(at).widget() for at in range(self._files.count()))
        return [widget for widget in widgets if isinstance(widget, FileLine)]

    def _choice(self, path: Path) -> Choice:
        return self._choices.get(path, Choice())

    def _file_words(self, file: FilePreview) -> str:
        """One file's part of the sum."""
        counts, language = self.counts(file), self._context.language
        template = self.tr("{new} new, {changed} changed, {same} the same")
        said = {name: formats.number(counts[name], language) for name in ("new", "changed", "same")}
        return template.format(**said)

    def _show_figures(self) -> None:
        if self._looked is None:
            return
        preview, language, counts = self._looked.preview, self._context.language, self._sums
        found = preview.total("findings_count")
        said = {name: formats.number(count, language) for name, count in counts.items()}
        figures = [
            Figure(self._rows_caption(), formats.number(self._rows(counts), language)),
            Figure(self.tr("New"), said["new"]),
            Figure(self.tr("Changed"), said["changed"]),
            Figure(self.tr("Conflicts"), said["conflict"], "warn" if counts["conflict"] else "text"),
            Figure(self.tr("Same"), said["same"]),
            Figure(self.tr("Findings"), formats.number(found, language), "warn" if found else "text"),
        ]
        if counts["left_out"]:
            figures.append(Figure(self.tr("Left out"), said["left_out"], "warn"))
        self.figures.setVisible(bool(preview.files))
        self.figures.set_figures(figures)
        self.diff.set_counts(self._all_counts(), found)

    def _all_counts(self) -> dict[str, int]:
        """The counts of the tabs: rows that were left out stay where they are."""
        files = self._looked.preview.files if self._looked else []
        found = [each.kept.counts(Edits(theirs=self._edits.get(each.path, NO_EDITS).theirs)) for each in files]
        names = ("new", "changed", "same", "conflict")
        return {name: sum(each[name] for each in found) for name in names} | {"all": self._sums["all"]}

    def _rows(self, counts: Mapping[str, int]) -> int:
        return sum(counts[name] for name in ("new", "changed", "same", "left_out"))

    def _kind(self) -> str:
        """What the rows are: order, line, customer, or mixed."""
        kinds = {each.report.kind for each in self._looked.preview.files} if self._looked else set()
        return kinds.pop() if len(kinds) == 1 else "mixed"

    def _rows_caption(self) -> str:
        words = {
            "order": self.tr("Orders in the file"),
            "line": self.tr("Order items in the file"),
            "customer": self.tr("Customers in the file"),
            "mixed": self.tr("Rows in the files"),
        }
        return words.get(self._kind(), words["mixed"])

    def _commit_words(self) -> str:
        """What Commit will do."""
        counts, language = self._sums, self._context.language
        said = {name: formats.number(counts[name], language) for name in ("new", "changed")}
        if counts["new"] and counts["changed"]:
            return self.tr("Import {new} new, {changed} changed").format(**said)
        if counts["new"]:
            return self.tr("Import {new} new").format(**said)
        if counts["changed"]:
            return self.tr("Import {changed} changed").format(**said)
        return self.tr("Nothing new")

    def _foot(self) -> str:
        if self._looked is None:
            return ""
        preview = self._looked.preview
        if not preview.files:
            return self.tr("None of this can be read. Nothing is stored.")
        if not preview.is_whole:
            return self.tr("The files are still being read.")
        if self.coming():
            return self.tr("Nothing is stored yet. After Commit you can undo this import at any time.")
        came_before = all(each.path in self._looked.before for each in preview.files)
        if preview.total("same") and came_before and not any(self._edits.values()):
            if len(preview.files) == 1:
                return self.tr("This file was imported before: nothing would change.")
            return self.tr("These files were imported before: nothing would change.")
        if preview.total("same"):
            return self.tr("The shop knows all of this already: nothing would change.")
        if self._sums["left_out"]:
            return self.tr("All rows that would change something are left out.")
        return self.tr("There is no row that could come in. Nothing would change.")

    def _commit(self) -> None:
        if self.commit.isVisible() and self.commit.isEnabled():
            self.commit_wanted.emit()


def _inset(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    row.setSpacing(L if len(widgets) == 1 else S)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 0 if at else 1)
    return row
