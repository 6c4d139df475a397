"""What an import did: who and what came in, what could not, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.history import UndoReport
from desktop.services.importing import FileReport
from desktop.ui import formats, messages, shortcuts
from desktop.ui.context import Context
from desktop.ui.pages.history import sentences
from desktop.ui.pages.imports.findings_view import FindingsView
from desktop.ui.pages.imports.rows import found_rows
from desktop.ui.pages.imports.work import Outcome
from desktop.ui.theme.tokens import PAGE_MARGIN, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.figures import Figure, FigureRow
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.section import PageHead
from desktop.ui.words import word


class ResultPane(QWidget):
    """Shows an outcome; says what is wanted next."""

    undo_wanted = Signal()
    customers_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._outcome = Outcome()
        self._undone: Sequence[UndoReport] | None = None
        self.head = PageHead()
        self.note = NoteStrip(kind="ok")
        self.figures = FigureRow(ruled=True)
        self._files = Label("", "body", "text2", wrap=True)
        self._refused = NoteStrip(kind="danger")
        self._found = Label("", "section")
        self.findings = FindingsView(context)
        self.undo = Button(icon="arrow-back-up")
        self.more = Button()
        self.customers = Button(rank="primary")
        self.undo.clicked.connect(self.undo_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.customers.clicked.connect(self.customers_wanted)
        shortcuts.bind("leave_form", self, self.more_wanted.emit)
        self._lay_out()

    def show_outcome(self, outcome: Outcome) -> None:
        self._outcome, self._undone = outcome, None
        self.retranslate()

    @property
    def is_undone(self) -> bool:
        return self._undone is not None

    def show_undone(self, reports: Sequence[UndoReport]) -> None:
        """The import was taken back from here."""
        self._undone = reports
        self.retranslate()

    def retranslate(self) -> None:
        outcome, undone = self._outcome, self._undone
        self.findings.retranslate()
        names = [report.name for report in outcome.reports]
        subtitle = names[0] if len(names) == 1 else self.tr("%n file(s)", None, len(names))
        self.head.set_texts(self.tr("Import"), subtitle)
        self._say_what_happened()
        self._show_figures()
        self._files.setText("\n".join(self._file_words(report) for report in outcome.reports))
        self._files.setVisible(len(outcome.reports) > 1)
        self._refused.setVisible(bool(outcome.refused))
        self._refused.set_texts(" ".join(messages.describe(error) for _, error in outcome.refused))
        rows = found_rows(outcome.reports)
        self._found.setText(self.tr("%n finding(s)", None, outcome.total("findings_count")))
        for widget in (self._found, self.findings, self.findings.deeds):
            widget.setVisible(bool(rows))
        self.findings.set_found(rows, len(outcome.reports) > 1)
        wrong = [report for report in outcome.reports if report.findings and report.change is not None]
        self.findings.set_imports([(each.change, each.name) for each in wrong] if undone is None else [])
        self.undo.setText(self.tr("Undo this import"))
        self.undo.setVisible(undone is None and bool(outcome.changes))
        self.more.setText(self.tr("Import more"))
        self.customers.setText(self.tr("See the customers"))
        self.customers.setVisible(undone is None and bool(outcome.changes))

    def set_enabled(self, enabled: bool) -> None:
        for button in (self.undo, self.more, self.customers):
            button.setEnabled(enabled)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(M)
        for widget in (self.head, self.note, self.figures, self._files, self._refused):
            column.addLayout(_inset(widget))
        column.addLayout(_inset(self._found, self.findings.deeds))
        column.addWidget(self.findings, 1)
        column.addStretch(0)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, M)
        foot.setSpacing(S)
        foot.addWidget(self.undo)
        foot.addStretch()
        foot.addWidget(self.more)
        foot.addWidget(self.customers)
        column.addLayout(foot)

    def _say_what_happened(self) -> None:
        if self._undone is not None:
            kept = [each for report in self._undone for each in report.kept]
            second = sentences.kept(kept)
            self.note.set_kind("warn" if kept else "info")
            self.note.set_texts(
                self.tr("**This import was taken back.**"), second or self.tr("All is as it was before.")
            )
            return
        new, changed = self._outcome.total("new"), self._outcome.total("changed")
        self.note.set_kind("ok")
        first = self.tr("**%n row(s) came in.**", None, new + changed)
        if self._outcome.backed_up:
            second = self.tr("A backup was made before. You can undo this import at any time, here or in the history.")
        else:
            second = self.tr("You can undo this import at any time, here or in the history.")
        waiting = self._outcome.total("orders_waiting")
        if waiting:
            self.note.set_kind("warn")
            second = self.tr("%n order(s) wait for their order report and count once it is imported.", None, waiting)
        self.note.set_texts(first, second)

    def _show_figures(self) -> None:
        outcome, language = self._outcome, self._context.language
        reports = [report for report in outcome.reports if report.kind == "order"] or outcome.reports
        currency = next((report.currency for report in reports if report.currency), "")
        figures = [
            Figure(self.tr("New customers"), formats.number(outcome.total("customers_new"), language)),
            Figure(self.tr("Known customers"), formats.number(outcome.total("customers_matched"), language)),
            Figure(self.tr("New"), formats.number(outcome.total("new"), language)),
            Figure(self.tr("Changed"), formats.number(outcome.total("changed"), language)),
            Figure(self.tr("Same"), formats.number(outcome.total("same"), language)),
        ]
        paid = sum(report.paid_valid_minor for report in reports if report.currency == currency)
        if currency:
            note = self.tr("Paid in valid orders of the files, refunds not taken off")
            figures.append(Figure(self.tr("Paid"), formats.money(paid, currency, language), note=note))
        self.figures.set_figures(figures)

    def _file_words(self, report: FileReport) -> str:
        language = self._context.language
        template = self.tr("{file}: {kind}, {new} new, {changed} changed, {same} the same")
        return template.format(
            file=report.name,
            kind=word("format", report.format),
            new=formats.number(report.new, language),
            changed=formats.number(report.changed, language),
            same=formats.number(report.same, language),
        )


def _inset(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    row.setSpacing(L)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 0 if at else 1)
    return row
