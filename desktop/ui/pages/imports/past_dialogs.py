"""Windows over the history of imports: what was wrong with a file, the file as it came, reading it another way."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.domain.records import Finding
from desktop.services.importing import Choice, KeptLines, PastImport, file_lines, findings_of, repaired_lines
from desktop.ui import formats, messages, theme
from desktop.ui.context import Context
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.jobs import Latest, Work
from desktop.ui.pages.history.link_table import FillingTable
from desktop.ui.pages.imports.file_line import ENCODINGS
from desktop.ui.pages.imports.findings_view import FindingsView
from desktop.ui.pages.imports.rows import FoundRow
from desktop.ui.pages.settings.rows import Choice as ChoiceBox
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.row_table import Column, RowTableModel
from desktop.ui.words import WORDS, word


class ReadingDialog(QDialog):
    """A window that reads what it shows in a job; not blocking: call `open`."""

    def __init__(self, context: Context, title: str, subtitle: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.context = context
        self.said = NoteStrip(kind="danger")
        self.said.hide()
        self.strip = ProgressStrip()
        self.close_button = Button(self.tr("Close"), key="Esc")
        self.close_button.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(S)
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(XL, L, XL, L)
        self.column.setSpacing(M)
        head = Label(subtitle, "body", "text2", wrap=True)
        self.column.addWidget(head)
        self.column.addWidget(self.said)
        self.column.addWidget(self.strip)
        self.column.addLayout(self.foot)
        self.latest = Latest(self)
        self.latest.failed.connect(self._on_failed)
        self.resize(theme.px(960), theme.px(560))

    def put(self, widget: QWidget) -> None:
        """The main part, above the foot."""
        self.column.insertWidget(self.column.count() - 2, widget, 1)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self, work: Work) -> None:
        self.strip.follow(self.latest.start(work), self.tr("Reading…"), cancellable=False)

    def _on_failed(self, error: Exception) -> None:
        self.said.set_texts(messages.describe(error))
        self.said.show()
        self.context.failed.emit(error)


class _Found(NamedTuple):
    findings: list[Finding]
    repaired: frozenset[int]


class FindingsDialog(ReadingDialog):
    """What was wrong with a file that came in, and which of it was put right since."""

    def __init__(self, context: Context, past: PastImport, parent: QWidget | None = None) -> None:
        super().__init__(context, "", past.file, parent)
        self.setWindowTitle(self.tr("Findings of {file}").format(file=past.file))
        self._past = past
        self.view = FindingsView(context)
        self.foot.insertWidget(0, self.view.deeds)
        self.put(self.view)
        shop = context.shop

        def work(_progress: Progress) -> _Found:
            with shop.session():
                found = findings_of(shop, past.change)
                return _Found(found, frozenset(repaired_lines(shop, past.source)))

        self.latest.finished.connect(self._on_read)
        self.read(work)

    def _on_read(self, found: _Found) -> None:
        self.view.set_found([FoundRow(each, self._past.file) for each in found.findings], False, found.repaired)
        left = any(each.line not in found.repaired for each in found.findings)
        self.view.set_imports([(self._past.change, self._past.file)] if left else [])


class LinesDialog(ReadingDialog):
    """A file as it came, line by line."""

    def __init__(self, context: Context, past: PastImport, parent: QWidget | None = None) -> None:
        super().__init__(context, "", past.file, parent)
        self.setWindowTitle(self.tr("The lines of {file}").format(file=past.file))
        self.model = RowTableModel(
            [
                Column(
                    "line",
                    lambda: self.tr("Line"),
                    lambda row: formats.number(row[0]),
                    "number",
                    width=80,
                    sortable=False,
                    tone=lambda _row: "text3",
                ),
                Column("text", lambda: self.tr("As it stands in the file"), lambda row: row[1], sortable=False),
            ]
        )
        self.table = FillingTable(self.model, "text")
        self.table.setAccessibleName(self.windowTitle())
        self.table.empty.set_texts(self.tr("The file is empty."))
        self.put(self.table)
        shop, change = context.shop, past.change
        self.latest.finished.connect(self._on_read)
        self.read(lambda _progress: file_lines(shop, change))

    def _on_read(self, lines: KeptLines) -> None:
        self.model.set_rows(lines)


class ReadAgainDialog(FormDialog):
    """Asks as what a kept file is to be read; `chosen` tells it. own: further formats, name to title."""

    chosen = Signal(object)  # Choice

    def __init__(
        self, context: Context, past: PastImport, own: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._past, self._own = past, dict(own or {})
        self._words = Label("", "body", "text2", wrap=True)
        self.column.insertWidget(0, self._words)
        self.shape, self.letters = ChoiceBox(), ChoiceBox()
        self.add_row("shape", self.shape)
        self.add_row("letters", self.letters)
        self.retranslate()

    def store(self) -> bool:
        self.chosen.emit(Choice(self.shape.currentData() or None, self.letters.currentData() or None))
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Read {file} again").format(file=self._past.file))
        self._words.setText(
            self.tr(
                "The import is taken back, and the file comes in anew as you say here. What somebody edited since is"
                " kept and named. Both can be undone."
            )
        )
        self.set_labels({"shape": self.tr("It is"), "letters": self.tr("Its encoding is")})
        find_out = ("", self.tr("Find out"))
        shapes = {code: word("format", code) for code in WORDS["format"]} | self._own
        current = self._past.format if self._past.format in shapes else ""
        self.shape.set_choices([find_out, *shapes.items()], self.shape.currentData() or current)
        self.letters.set_choices([find_out, *ENCODINGS.items()], self.letters.currentData() or "")
        self.save_button.setText(self.tr("Read again"))
        self.leave_button.setText(self.tr("Cancel"))
