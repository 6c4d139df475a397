"""Half of the segments page: a finding, its chart, and below it the same in a table beside a second list."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.report_files import report_bars, write_report
from desktop.services.reports import Report
from desktop.ui import theme
from desktop.ui.context import Context
from desktop.ui.pages.segments.chart import SegmentChart
from desktop.ui.pages.segments.tables import LineTable, group_columns, group_lines
from desktop.ui.pages.segments.words import SegmentWords
from desktop.ui.theme.tokens import PAGE_MARGIN, XS, S
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.labels import ElidedLabel, Label, Rule
from desktop.ui.widgets.splitter import Splitter
from desktop.ui.widgets.tabs import QuietTabs, Tab

_BAR_LEAST, _CHART_LEAST, _TABLE_LEAST = 22, 200, 130
_KINDS = {"png": "PNG", "svg": "SVG", "pdf": "PDF", "xlsx": "Excel", "csv": "CSV"}


class ChartPane(QWidget):
    """Shows one report. `second` is the list that shares the place below the chart with the table."""

    selected = Signal(object)  # the code of a bar or a row
    opened = Signal(object)  # see these people
    second_shown = Signal()

    def __init__(self, context: Context, first: str, second: LineTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._first, self._report = context, first, None
        self.words = SegmentWords(context.language)
        self.title_label = Label("", "chart", wrap=True)
        self.subtitle_label = ElidedLabel("", "caption", "text3")
        self.note = ElidedLabel("", "caption", "text3")
        self.link = Button("", rank="text")
        self.link.hide()
        self.chart = SegmentChart()
        self.table = LineTable(group_columns(lambda: self.words, first, self._currency))
        self.second = second
        self.tabs = QuietTabs()
        self.copy_button = IconButton("copy", "")
        self.save_button = IconButton("download", "")
        self.stack = QStackedWidget()
        self.split = Splitter(Qt.Orientation.Vertical)
        self._build()
        self._connect()
        self._fit()

    def report(self) -> Report | None:
        return self._report

    def show_report(self, report: Report) -> None:
        """Show this report; drawing goes on in a job."""
        self._report = report
        title, subtitle = self.words.title(report), self.words.subtitle(report)
        self.title_label.setText(title)
        self.subtitle_label.setText(subtitle)
        self.chart.set_bars(title, subtitle, report_bars(report, self.words))
        self.table.set_lines(group_lines(report))
        self._fit()

    def lower_list(self) -> LineTable:
        """The list below the chart that is shown now."""
        return self.table if self.stack.currentWidget() is self.table else self.second

    def select(self, code: str | None) -> None:
        """Mark a bar and its row."""
        self.chart.set_selected(code)
        self.table.select_key(code)

    def retranslate(self, second_title: str, second_count: str) -> None:
        self.words = SegmentWords(self._context.language)
        self.tabs.setAccessibleName(self.tr("Below the chart"))
        self.set_second(second_title, second_count)
        self.copy_button.set_name(self.tr("Copy the chart"))
        self.save_button.set_name(self.tr("Save the chart or its table"))
        self.table.setAccessibleName(self.words.head(self._first))
        if self._report is not None:
            self.show_report(self._report)
        self.table.model_of.retranslate()
        self.second.model_of.retranslate()

    def set_second(self, title: str, count: str) -> None:
        self.tabs.set_tabs([Tab("table", self.tr("Table")), Tab("second", title, count)])

    def open_menu(self, at: QPoint) -> QMenu:
        """What can be taken along, at a point of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(theme.icon("photo"), self.tr("Copy the chart as a picture"), self.chart.copy_picture)
        menu.addAction(theme.icon("table"), self.tr("Copy the table"), self.copy_table)
        menu.addSeparator()
        for kind, name in _KINDS.items():
            text = self.tr("Save as {kind}…").format(kind=name)
            menu.addAction(text, lambda kind=kind: self.ask_where_to_save(kind))
        menu.popup(at)
        return menu

    def copy_table(self) -> None:
        self.table.copy_all()
        self._context.tell(self.tr("The table was copied."))

    def ask_where_to_save(self, kind: str) -> None:
        """Let the person choose the file, then save."""
        dialog = QFileDialog(self, self.tr("Save"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{_KINDS[kind]} (*.{kind})"])
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{self.words.head(self._first)}.{kind}")
        dialog.fileSelected.connect(lambda name: self.save(Path(name), kind))
        dialog.open()

    def save(self, path: Path, kind: str) -> None:
        """Write chart or table to a file, off the window's thread."""
        report, words = self._report, self.words
        if report is not None:
            self._context.run(lambda _progress: write_report(report, path, kind, words.lang, words), self._on_saved)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(XS)
        head.addWidget(self.title_label, 1)
        for button in (self.copy_button, self.save_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.title_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.link)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.subtitle_label)
        column.addSpacing(S)
        column.addWidget(self.chart, 1)
        column.addSpacing(XS)
        column.addLayout(foot)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, XS, 0, 0)
        below.setSpacing(0)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(S, 0, PAGE_MARGIN, 0)
        tab_row.addWidget(self.tabs, 1)
        below.addLayout(tab_row)
        for table in (self.table, self.second):
            self.stack.addWidget(table)
        below.addWidget(self.stack, 1)
        self._lower = lower
        self.split.addWidget(upper)
        self.split.addWidget(lower)
        self.split.setSizes([380, 180])
        self.split.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Rule())
        whole.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.chart.activated.connect(self.selected)
        self.chart.opened.connect(self.opened)
        self.chart.failed.connect(self._context.failed)
        self.chart.copied.connect(lambda: self._context.tell(self.tr("The chart was copied.")))
        self.chart.menu_requested.connect(self.open_menu)
        self.table.menu_requested.connect(self.open_menu)
        self.table.current_changed.connect(self._on_row)
        self.table.opened.connect(lambda at: self.opened.emit(self.table.key_of(at)))
        self.copy_button.clicked.connect(self.chart.copy_picture)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.tabs.chosen.connect(self._on_tab)
        theme.signals.theme_changed.connect(self._fit)

    def _fit(self) -> None:
        """Room for every bar and some rows; what does not fit into the window is scrolled to."""
        rows = len(self._report.groups) if self._report is not None else 0
        self.chart.setMinimumHeight(max(theme.px(_BAR_LEAST) * rows + theme.px(8), theme.px(_CHART_LEAST)))
        self._lower.setMinimumHeight(theme.px(_TABLE_LEAST))

    def _currency(self) -> str:
        return self._report.currency if self._report is not None else ""

    def _on_row(self, at: int) -> None:
        if at >= 0:
            self.selected.emit(self.table.key_of(at))

    def _on_save_clicked(self) -> None:
        self.open_menu(self.save_button.mapToGlobal(self.save_button.rect().bottomLeft()))

    def _on_tab(self, key: str) -> None:
        self.stack.setCurrentWidget(self.table if key == "table" else self.second)
        if key == "second":
            self.second_shown.emit()

    def _on_saved(self, path: Path) -> None:
        self._context.tell(self.tr("Saved as {file}.").format(file=path.name))
