"""The history page: change sets, newest first, with Undo and Redo on each."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import CrmError
from desktop.services.history import ChangeInfo, UndoReport, undo
from desktop.ui import formats, messages
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.history import sentences
from desktop.ui.pages.history.link_table import LinkTable, deed_column
from desktop.ui.pages.history.reading import FINAL, KINDS, Asked, Found, read
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import ElidedLabel, Rule
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.section import PageHead

_NEAR_END = 60  # rows from the end at which the next page is read


class Line(NamedTuple):
    """A change set and the one that undid it."""

    info: ChangeInfo
    by: ChangeInfo | None


class HistoryPage(Page):
    """Undo at any later time; what was edited since is kept and named."""

    key = "history"
    icon = "history"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._lines: list[Line] = []
        self._before: int | None = None
        self._adds = False
        self._asked = Asked()
        self.head = PageHead()
        self.filter = SearchField()
        self.filter.query_changed.connect(lambda _text: self.reload())
        self.filter.left.connect(self.focus_first)
        self.mine = QCheckBox()
        self.mine.toggled.connect(lambda _on: self.reload())
        self.kind = QComboBox()
        self.kind.currentIndexChanged.connect(lambda _at: self.reload())
        self.said = NoteStrip(kind="info")
        self.model = RowTableModel(self._columns())
        self.table = LinkTable(self.model, "what")
        self.table.deed_wanted.connect(self.do_deed)
        self.table.current_changed.connect(lambda _id: self._show_foot())
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self._read_on())
        self.what = ElidedLabel("", "body", "text2")
        self.deed = Button()
        self.deed.clicked.connect(lambda: self.do_deed(self.table.current_id()))
        self.strip = ProgressStrip()
        self._reading, self._undoing = Latest(self), Latest(self)
        self._reading.finished.connect(self._on_read)
        self._reading.failed.connect(context.failed)
        self._undoing.finished.connect(self._on_undone)
        self._undoing.failed.connect(self._on_failed)
        self._soon = Debounce(150, self.reload, self)
        self._lay_out()
        self.retranslate()

    def title(self) -> str:
        return self.tr("History")

    def activate(self) -> None:
        self.reload()

    def refresh(self, touch: Touch | None) -> None:
        self._soon.trigger()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.head.set_texts(self.tr("History"), self.tr("All that was done; undo any of it, at any time"))
        self.filter.set_placeholder(self.tr("Filter: deed, name, reason"))
        self.mine.setText(self.tr("Only mine"))
        self._fill_kinds()
        self.table.setAccessibleName(self.tr("History"))
        self.model.retranslate()
        self._show_empty()
        self._show_foot()

    def reload(self) -> None:
        """Read anew from the newest on."""
        staff = self.context.staff_id if self.mine.isChecked() else None
        self._asked = Asked(self.filter.query(), self.kind.currentData() or "", staff)
        self._read(None)

    def do_deed(self, change_id: int) -> None:
        """Undo the change set of a row, or redo it where it was undone; nothing where neither is possible."""
        line = self._line(change_id)
        target = _target(line) if line else None
        if target is None or self._undoing.job is not None:
            return
        shop, by = self.context.shop, self.context.staff_id

        def work(_progress: object) -> UndoReport:
            with shop.session():
                return undo(shop, target, by=by)

        self.said.hide()
        words = (
            self.tr("Redoing…") if line.info.undone_by is not None or line.info.deed == "undo" else self.tr("Undoing…")
        )
        self.strip.follow(self._undoing.start(work), words, cancellable=False)

    # Reading

    def _read(self, before: int | None) -> None:
        shop, asked = self.context.shop, self._asked
        self._adds = before is not None
        self._reading.start(lambda progress: read(shop, asked, before, progress))

    def _read_on(self) -> None:
        bar = self.table.verticalScrollBar()
        if self._before is not None and self._reading.job is None and bar.value() >= bar.maximum() - _NEAR_END:
            self._read(self._before)

    def _on_read(self, found: Found) -> None:
        current, place = self.table.current_id(), self.table.verticalScrollBar().value()
        lines = [Line(row, found.by.get(row.id)) for row in found.rows]
        self._lines = [*self._lines, *lines] if self._adds else lines
        self._before = found.before
        self.model.set_rows(ListRows(self._lines, [line.info.id for line in self._lines]))
        self._show_empty()
        if current >= 0:
            self.table.select_id(current)
        self.table.verticalScrollBar().setValue(place)
        self._show_foot()

    def _line(self, change_id: int) -> Line | None:
        number = self.model.row_of(change_id) if change_id >= 0 else -1
        return self._lines[number] if number >= 0 else None

    # Answers

    def _on_undone(self, report: UndoReport) -> None:
        kept = sentences.kept(report.kept)
        self.said.set_kind("warn" if kept else "ok")
        first = self.tr("**Done:** {what}.").format(what=sentences.result(report) or self.tr("nothing was left to do"))
        self.said.set_texts(first, kept)
        self.said.show()
        announce(self.said, first.replace("**", ""))
        self.context.undo_stack.did(report.change_id)
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        self.said.set_kind("danger")
        self.said.set_texts(messages.describe(error))
        self.said.show()
        if not isinstance(error, CrmError):
            self.context.failed.emit(error)

    # Words

    def _show_empty(self) -> None:
        if self._asked.is_empty:
            self.table.empty.set_texts(self.tr("Nothing has been done yet."))
        else:
            self.table.empty.set_texts(self.tr("Nothing fits this filter."), self.tr("Clear the filter"))

    def _clear_filter(self) -> None:
        self.filter.clear()
        self.kind.setCurrentIndex(0)
        self.mine.setChecked(False)

    def _show_foot(self) -> None:
        line = self._line(self.table.current_id())
        word = deed_word(line) if line else ""
        self.deed.setText(word)
        self.deed.setVisible(bool(word))
        self.what.setText(sentences.counts(line.info.counts, most=8) if line else "")

    def _fill_kinds(self) -> None:
        names = {
            "": self.tr("Everything"),
            "import": self.tr("Imports"),
            "customers": self.tr("Customers and facts"),
            "interactions": self.tr("Interactions and tasks"),
            "shop": self.tr("Shop, fields and views"),
            "undo": self.tr("Undo and redo"),
        }
        current = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        for key in ("", *KINDS):
            self.kind.addItem(names[key], key)
        self.kind.setCurrentIndex(max(0, self.kind.findData(current)))
        self.kind.blockSignals(False)
        self.kind.setAccessibleName(self.tr("Kind of deed"))

    # Building

    def _columns(self) -> list[Column]:
        context = self.context

        def tone(line: Line) -> str | None:
            return None if line.info.stands else "text3"

        def column(key: str, title, text, width: int, tone=tone) -> Column:
            return Column(key, title, text, width=width, sortable=False, tone=tone)

        def second(_line: Line) -> str:
            return "text2"

        return [
            column(
                "when",
                lambda: QCoreApplication.translate("history", "When"),
                lambda line: formats.moment(line.info.at_ms, context.settings.zone, context.language),
                168,
            ),
            column(
                "what",
                lambda: QCoreApplication.translate("history", "What"),
                lambda line: messages.deed(line.info.deed, line.info.args),
                330,
            ),
            column(
                "who",
                lambda: QCoreApplication.translate("history", "Who"),
                lambda line: line.info.staff,
                100,
                second,
            ),
            column(
                "counts",
                lambda: QCoreApplication.translate("history", "How much"),
                lambda line: sentences.counts(line.info.counts, most=2),
                240,
                second,
            ),
            column(
                "why", lambda: QCoreApplication.translate("history", "Why"), lambda line: line.info.why, 150, second
            ),
            column(
                "undone",
                lambda: QCoreApplication.translate("history", "Undone"),
                lambda line: undone_words(line, context),
                176,
                lambda _line: "text3",
            ),
            deed_column(deed_word, 72),
        ]

    def _lay_out(self) -> None:
        self.said.hide()
        self.table.empty.acted.connect(self._clear_filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(M)
        column.addLayout(_inset(self.head))
        row = _inset(self.filter, self.kind, self.mine)
        row.addStretch(1)
        row.setStretch(0, 0)
        column.addLayout(row)
        column.addLayout(_inset(self.said))
        column.addWidget(self.table, 1)
        column.addLayout(_inset(self.strip))
        column.addWidget(Rule())
        foot = _inset(self.what, self.deed)
        foot.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, M)
        column.addLayout(foot)


def deed_word(line: Line) -> str:
    """What can be done with a change set, in a word; "" when nothing can."""
    if _target(line) is None:
        return ""
    if line.info.undone_by is not None or line.info.deed == "undo":
        return QCoreApplication.translate("history", "Redo")
    return QCoreApplication.translate("history", "Undo")


def undone_words(line: Line, context: Context) -> str:
    """By which change set, when and by whom it was undone."""
    if line.info.undone_by is None:
        return ""
    if line.by is None:
        return QCoreApplication.translate("history", "Yes")
    moment = formats.moment(line.by.at_ms, context.settings.zone, context.language)
    if line.by.staff:
        return QCoreApplication.translate("history", "{moment}, {name}").format(moment=moment, name=line.by.staff)
    return moment


def _target(line: Line) -> int | None:
    """The change set to take back for the row's deed. A redo has no deed of its own: what it brought back has."""
    info = line.info
    if info.deed in FINAL or info.deed == "redo":
        return None
    if info.undone_by is None:
        return info.id
    return None if info.deed == "undo" else info.undone_by


def _inset(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    row.setSpacing(S)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 0 if at else 1)
    return row
