"""Nothing is being imported: where files can be dropped, and what came in so far."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.importing import PastImport, past_imports
from desktop.services.own_formats import own_titles
from desktop.ui import formats, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.pages.history.link_table import LinkTable, deed_column
from desktop.ui.theme.tokens import PAGE_MARGIN, RADIUS_LARGE, XXL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.section import PageHead
from desktop.ui.words import word


class IdlePane(QWidget):
    """The drop zone and the imports so far."""

    choose_wanted = Signal()
    undo_wanted = Signal(int)  # change id of an import

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._head = PageHead()
        self._zone = _DropZone()
        self._zone.button.clicked.connect(self.choose_wanted)
        self._past = Label("", "section")
        self._titles: dict[str, str] = {}  # of the shop's own formats
        self.model = RowTableModel(_columns(context, self._titles))
        self.table = LinkTable(self.model, "file")
        self.table.deed_wanted.connect(self._on_deed)
        self.undo_button = Button()
        self.undo_button.clicked.connect(lambda: self._on_deed(self.table.current_id()))
        self.table.current_changed.connect(lambda _id: self._show_undo())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(L)
        column.addLayout(_inset(self._head))
        column.addLayout(_inset(self._zone))
        column.addLayout(_inset(self._past, self.undo_button))
        column.addWidget(self.table, 1)
        self.retranslate()

    def first(self) -> QWidget:
        return self._zone.button

    def reload(self) -> None:
        """Read the imports so far."""
        current = self.table.current_id()
        rows = past_imports(self._context.shop)
        self._titles.clear()
        self._titles.update(own_titles(self._context.shop))
        self.model.set_rows(ListRows([(row.change, row) for row in rows]))
        if current >= 0:
            self.table.select_id(current)
        self._show_undo()

    def retranslate(self) -> None:
        self._head.set_texts(self.tr("Import"))
        self._zone.retranslate()
        self._past.setText(self.tr("Imports so far"))
        self.undo_button.setText(self.tr("Undo this import"))
        self.table.setAccessibleName(self.tr("Imports so far"))
        self.table.empty.set_texts(self.tr("Nothing has been imported yet."))
        self.model.retranslate()

    def _show_undo(self) -> None:
        self.undo_button.setVisible(self._standing(self.table.current_id()))

    def _on_deed(self, change: int) -> None:
        if self._standing(change):
            self.undo_wanted.emit(change)

    def _standing(self, change: int) -> bool:
        number = self.model.row_of(change)
        row = self.model.row(number) if number >= 0 else None
        return row is not None and row[1].undone_by is None


class _DropZone(QWidget):
    """A quiet frame that says what to drop. The window takes the drop itself, wherever it happens."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = Label("", "section")
        self._second = Label("", "body", "text2", wrap=True)
        for label in (self._words, self._second):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(rank="primary", key=shortcuts.key_text("import"))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XXL, XXL, XXL)
        column.setSpacing(S)
        column.addWidget(self._words)
        column.addWidget(self._second)
        row = QHBoxLayout()
        row.setContentsMargins(0, S, 0, 0)
        row.addStretch()
        row.addWidget(self.button)
        row.addStretch()
        column.addLayout(row)
        theme.signals.theme_changed.connect(self.update)

    def retranslate(self) -> None:
        self._words.setText(self.tr("Drop export files anywhere in this window"))
        self._second.setText(
            self.tr(
                "Orders and order items of Taobao or Tmall, orders and customers of Shopify; CSV as the platform gives"
                " it. Nothing is stored before you have seen what would change."
            )
            + "\n"
            + self.tr("Cells that you copied in a spreadsheet can be pasted here with {key}.").format(
                key=QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)
            )
        )
        self.button.setText(self.tr("Choose files…"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(t.edge), 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(t.pane))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_LARGE, RADIUS_LARGE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _columns(context: Context, titles: dict[str, str]) -> list[Column]:
    def moment(row: tuple[int, PastImport]) -> str:
        return formats.moment(row[1].at_ms, context.settings.zone, context.language)

    def count(name: str) -> Column:
        titles = {
            "lines": lambda: QCoreApplication.translate("import_past", "Lines"),
            "new": lambda: QCoreApplication.translate("import_past", "New"),
            "changed": lambda: QCoreApplication.translate("import_past", "Changed"),
        }
        return Column(
            name, titles[name], lambda row: formats.number(getattr(row[1], name)), "number", width=84, sortable=False
        )

    def tone(row: tuple[int, PastImport]) -> str | None:
        return None if row[1].undone_by is None else "text3"

    return [
        Column(
            "when",
            lambda: QCoreApplication.translate("import_past", "When"),
            moment,
            "date",
            width=160,
            sortable=False,
            tone=tone,
        ),
        Column(
            "file",
            lambda: QCoreApplication.translate("import_past", "File"),
            lambda row: row[1].file,
            width=290,
            sortable=False,
            tone=tone,
        ),
        Column(
            "format",
            lambda: QCoreApplication.translate("import_past", "What it was"),
            lambda row: titles.get(row[1].format) or word("format", row[1].format),
            width=190,
            sortable=False,
            tone=lambda _row: "text2",
        ),
        count("lines"),
        count("new"),
        count("changed"),
        Column(
            "staff",
            lambda: QCoreApplication.translate("import_past", "Who"),
            lambda row: row[1].staff,
            width=110,
            sortable=False,
            tone=lambda _row: "text2",
        ),
        Column(
            "stands",
            lambda: "",
            lambda row: "" if row[1].undone_by is None else QCoreApplication.translate("import_past", "Taken back"),
            width=96,
            sortable=False,
            tone=lambda _row: "text3",
        ),
        deed_column(
            lambda row: QCoreApplication.translate("import_past", "Undo") if row[1].undone_by is None else "",
        ),
    ]


def _inset(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side within the margin of the page; the first takes the room."""
    row = QHBoxLayout()
    row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    row.setSpacing(S)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 0 if at else 1)
    return row
