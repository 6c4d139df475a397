"""What the files would change: figures, rows, findings. Nothing is stored before Commit."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.importing import Choice
from desktop.services.own_formats import own_titles
from desktop.ui import formats, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.pages.history.link_table import FillingTable
from desktop.ui.pages.imports.file_line import FileLine, moment_before
from desktop.ui.pages.imports.findings_view import FindingsView
from desktop.ui.pages.imports.rows import found_rows, preview_columns, shown_rows
from desktop.ui.pages.imports.work import Looked
from desktop.ui.theme.tokens import PAGE_MARGIN, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.figures import Figure, FigureRow
from desktop.ui.widgets.labels import ElidedLabel, Rule
from desktop.ui.widgets.row_table import ListRows, RowTableModel
from desktop.ui.widgets.section import PageHead
from desktop.ui.widgets.tabs import QuietTabs, Tab

_FILES_SHOWN = 4


class PreviewPane(QWidget):
    """Shows a preview; says what was decided and does nothing itself."""

    commit_wanted = Signal()
    cancel_wanted = Signal()
    chosen = Signal(object, object)  # Path, Choice: a file is something else
    describe_wanted = Signal(object, str)  # Path, name of the format it is read as

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._looked: Looked | None = None
        self._choices: Mapping[Path, Choice] = {}
        self.head = PageHead()
        self._files = QVBoxLayout()
        self.figures = FigureRow(ruled=True)
        self.tabs = QuietTabs()
        self._aside = ElidedLabel("", "caption", "text3")
        self.model = RowTableModel(preview_columns(context))
        self.table = FillingTable(self.model, "change", 260)
        self.findings = FindingsView(context)
        self._tables = QStackedWidget()
        self._foot_words = ElidedLabel("", "body", "text2")
        self.cancel = Button(key=shortcuts.key_text("leave_form"))
        self.commit = Button(rank="primary", key=shortcuts.key_text("save_form"))
        self._lay_out()
        self.tabs.chosen.connect(self.show_tab)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.commit.clicked.connect(self._commit)
        shortcuts.bind("save_form", self, self._commit)
        shortcuts.bind("leave_form", self, self.cancel_wanted.emit)

    def show_preview(self, looked: Looked, choices: Mapping[Path, Choice]) -> None:
        """Show what was read, its first tab chosen."""
        self._looked, self._choices = looked, choices
        self.retranslate()
        self.tabs.set_current("all")
        self.show_tab("all")

    def show_tab(self, key: str) -> None:
        if self._looked is None:
            return
        preview = self._looked.preview
        is_findings = key == "findings"
        self.findings.deeds.setVisible(is_findings and bool(preview.total("findings_count")))
        self._tables.setCurrentWidget(self.findings if is_findings else self.table)
        if is_findings:
            rows = found_rows([each.report for each in preview.files])
            self.findings.set_found(rows, len(preview.files) > 1)
            self._say_how_many(len(rows), preview.total("findings_count"))
            return
        rows = shown_rows(preview, key)
        self.model.set_rows(ListRows(rows, range(len(rows))))
        total = self._rows() if key == "all" else preview.total(key)
        self._say_how_many(len(rows), total + (preview.total("findings_count") if key == "all" else 0))

    def coming(self) -> int:
        """How many rows a commit would store."""
        if self._looked is None:
            return 0
        return self._looked.preview.total("new") + self._looked.preview.total("changed")

    def set_enabled(self, enabled: bool) -> None:
        """While an import runs nothing here can be decided."""
        for widget in (self._foot_words, self.cancel, self.commit):
            widget.setVisible(enabled)
        self.commit.setEnabled(enabled and self.coming() > 0)

    def retranslate(self) -> None:
        self.findings.retranslate()
        self.model.retranslate()
        self.tabs.setAccessibleName(self.tr("Rows of the files"))
        self.table.setAccessibleName(self.tr("Rows of the files"))
        self.table.empty.set_texts(self.tr("No such rows."))
        self.cancel.setText(self.tr("Cancel"))
        if self._looked is None:
            return
        preview = self._looked.preview
        names = [each.path.name for each in preview.files] + [path.name for path, _ in preview.refused]
        subtitle = names[0] if len(names) == 1 else self.tr("%n file(s)", None, len(names))
        self.head.set_texts(self.tr("Import"), subtitle)
        self._show_files()
        self._show_figures()
        self.commit.setText(self._commit_words())
        self.commit.setEnabled(self.coming() > 0)
        self._foot_words.setText(self._foot())
        if self._tables.currentWidget() is not None:
            self.show_tab(self.tabs.current() or "all")

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
        for widget in (self.head, self._scroll, self.figures):
            column.addLayout(_inset(widget))
        column.addLayout(_inset(self.tabs, self._aside, self.findings.deeds))
        self._tables.addWidget(self.table)
        self._tables.addWidget(self.findings)
        column.addWidget(self._tables, 1)
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
            lines.append(FileLine(each.path, each.report, None, self._choice(each.path), said, several, own))
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

    def _show_figures(self) -> None:
        if self._looked is None:
            return
        preview, language = self._looked.preview, self._context.language
        said = {name: formats.number(preview.total(name), language) for name in ("new", "changed", "same")}
        found = preview.total("findings_count")
        findings = formats.number(found, language)
        self.figures.setVisible(bool(preview.files))
        self.figures.set_figures(
            [
                Figure(self._rows_caption(), formats.number(self._rows(), language)),
                Figure(self.tr("New"), said["new"]),
                Figure(self.tr("Changed"), said["changed"]),
                Figure(self.tr("Same"), said["same"]),
                Figure(self.tr("Findings"), findings, "warn" if found else "text"),
            ]
        )
        self.tabs.set_tabs(
            [
                Tab("all", self.tr("All"), formats.number(self._rows() + found, language)),
                Tab("new", self.tr("New"), said["new"]),
                Tab("changed", self.tr("Changed"), said["changed"]),
                Tab("findings", self.tr("Findings"), findings),
            ]
        )

    def _rows(self) -> int:
        preview = self._looked.preview if self._looked else None
        return sum(preview.total(name) for name in ("new", "changed", "same")) if preview else 0

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
        coming = self.coming()
        if not coming:
            return self.tr("Nothing new")
        kind = self._kind()
        if kind == "order":
            return self.tr("Commit %n order(s)", None, coming)
        if kind == "line":
            return self.tr("Commit %n item(s)", None, coming)
        if kind == "customer":
            return self.tr("Commit %n customer(s)", None, coming)
        return self.tr("Commit %n row(s)", None, coming)

    def _foot(self) -> str:
        if self._looked is None:
            return ""
        preview = self._looked.preview
        if not preview.files:
            return self.tr("None of this can be read. Nothing is stored.")
        if self.coming():
            return self.tr("Nothing is stored yet. After Commit you can undo this import at any time.")
        if preview.total("same") and all(each.path in self._looked.before for each in preview.files):
            if len(preview.files) == 1:
                return self.tr("This file was imported before: nothing would change.")
            return self.tr("These files were imported before: nothing would change.")
        if preview.total("same"):
            return self.tr("The shop knows all of this already: nothing would change.")
        return self.tr("There is no row that could come in. Nothing would change.")

    def _say_how_many(self, shown: int, total: int) -> None:
        if shown >= total:
            self._aside.setText("")
            return
        language = self._context.language
        template = self.tr("The first {shown} of {total} are shown")
        self._aside.setText(
            template.format(shown=formats.number(shown, language), total=formats.number(total, language))
        )

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
