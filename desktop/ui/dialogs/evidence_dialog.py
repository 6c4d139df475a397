"""Where an order comes from: the files that speak of it, and its lines in them as written."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.importing import Evidence, Sighting, evidence, sightings
from desktop.ui import formats, messages, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable

_SHOWN = 20  # lines beside each other


class EvidenceDialog(QDialog):
    """Not blocking: call `open`. The files, newest first; the chosen one's lines as head and cell."""

    def __init__(self, context: Context, order: int, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Where order {number} comes from").format(number=number))
        self._context, self._order = context, order
        self._sightings: list[Sighting] = []
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("The files that speak of it"))
        self.files.currentIndexChanged.connect(lambda _at: self._read())
        self.where = Label("", "body", "text2", wrap=True)
        self.table = RowTable(RowTableModel(_columns(0)))
        self.table.setAccessibleName(self.tr("The line as written"))
        self.strip = ProgressStrip()
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        self._files, self._lines = Latest(self), Latest(self)
        self._files.finished.connect(self._on_files)
        self._lines.finished.connect(self._on_lines)
        for latest in (self._files, self._lines):
            latest.failed.connect(self._on_failed)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addStretch(1)
        foot.addWidget(close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(XL, L, XL, L)
        self._column.setSpacing(M)
        for widget in (self.files, self.where):
            self._column.addWidget(widget)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.strip)
        self._column.addLayout(foot)
        self.resize(theme.px(720), theme.px(560))
        self._find()

    def _find(self) -> None:
        shop, order = self._context.shop, self._order

        def work(_progress: Progress) -> list[Sighting]:
            with shop.session():
                return sightings(shop, order)

        self.strip.follow(self._files.start(work), self.tr("Looking for its files…"), cancellable=False)

    def _on_files(self, found: list[Sighting]) -> None:
        self._sightings = found
        self.files.setVisible(bool(found))
        self.files.blockSignals(True)
        for sighting in found:
            self.files.addItem(self._file_words(sighting))
        self.files.blockSignals(False)
        if found:
            self.files.setFocus(Qt.FocusReason.OtherFocusReason)
            self._read()
        else:
            self.where.setText(self.tr("No file has brought this order: it was made here."))

    def _read(self) -> None:
        at = self.files.currentIndex()
        if at < 0:
            return
        shop, order, change = self._context.shop, self._order, self._sightings[at].change

        def work(_progress: Progress) -> Evidence:
            with shop.session():
                return evidence(shop, order, change)

        self.strip.follow(self._lines.start(work), self.tr("Reading the file…"), cancellable=False)

    def _on_lines(self, found: Evidence) -> None:
        lines = found.lines[:_SHOWN]
        if not lines:
            self.where.setText(self.tr("The file does not show the order by its number."))
        else:
            numbers = self.tr(", ", "between numbers").join(formats.number(line.line) for line in lines)
            moment = formats.moment(found.source.at_ms, self._context.settings.zone, self._context.language)
            template = self.tr("{file}, imported {moment}, line {lines}")
            self.where.setText(template.format(file=found.source.name, moment=moment, lines=numbers))
        table = RowTable(RowTableModel(_columns(len(lines), [line.line for line in lines])))
        table.setAccessibleName(self.tr("The line as written"))
        cells = [(at, head, *(line.cells[at] for line in lines)) for at, head in enumerate(found.header)]
        table.model().set_rows(ListRows(cells))
        self._column.replaceWidget(self.table, table)
        self.table.hide()
        self.table.deleteLater()
        self.table = table

    def _on_failed(self, error: Exception) -> None:
        self.where.setText(messages.describe(error))
        self._context.failed.emit(error)

    def _file_words(self, sighting: Sighting) -> str:
        how = {
            "new": self.tr("brought it"),
            "changed": self.tr("moved it on"),
            "same": self.tr("showed it as it was"),
        }[sighting.how]
        moment = formats.moment(sighting.at_ms, self._context.settings.zone, self._context.language)
        if not sighting.stands:
            how = self.tr("{how}; taken back since").format(how=how)
        return self.tr("{file} – {moment} – {how}").format(file=sighting.file, moment=moment, how=how)


def _columns(lines: int, numbers: list[int] | None = None) -> list[Column]:
    """Head, then a column for each line."""
    head = Column(
        "head",
        lambda: QCoreApplication.translate("evidence", "Column"),
        lambda row: row[1],
        width=190,
        sortable=False,
        tone=lambda _row: "text2",
    )

    def cells(at: int) -> Column:
        number = formats.number((numbers or [])[at])
        return Column(
            f"line{at}",
            lambda: QCoreApplication.translate("evidence", "Line {number}").format(number=number),
            lambda row: row[2 + at],
            width=440 if lines == 1 else 220,
            sortable=False,
        )

    return [head, *map(cells, range(lines))]
