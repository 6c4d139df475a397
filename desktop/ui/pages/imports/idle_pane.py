"""Nothing is being imported: where files can be dropped, and what came in so far."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.pages.imports.offers_note import OffersNote
from desktop.ui.pages.imports.past_pane import PastPane
from desktop.ui.theme.tokens import PAGE_MARGIN, RADIUS_LARGE, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.section import PageHead


class IdlePane(QWidget):
    """The drop zone, what lies in the watched folder, and the imports so far."""

    choose_wanted = Signal()
    look_wanted = Signal(list)  # paths that are offered

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._head = PageHead()
        self._zone = _DropZone()
        self._zone.button.clicked.connect(self.choose_wanted)
        self.offers = OffersNote(context)
        self.offers.look_wanted.connect(self.look_wanted)
        self.past = PastPane(context)
        self.model, self.table, self.undo_button = self.past.model, self.past.table, self.past.undo_button
        self.said = self.past.said
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(L)
        column.addLayout(_inset(self._head))
        column.addLayout(_inset(self._zone))
        column.addLayout(_inset(self.offers))
        column.addWidget(self.past, 1)
        self.retranslate()

    def first(self) -> QWidget:
        return self._zone.button

    def reload(self) -> None:
        """Read the imports so far."""
        self.past.reload()

    def retranslate(self) -> None:
        self._head.set_texts(self.tr("Import"))
        self._zone.retranslate()
        self.offers.retranslate()
        self.past.retranslate()


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
        column.setContentsMargins(L, L, L, L)
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
                "Exports of Taobao, JD, Pinduoduo, Douyin, WeChat, Shopify, Amazon and many more, payment bills,"
                " contacts, and lists of your own: CSV, Excel or zip. Nothing is stored before you have seen what would"
                " change."
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


def _inset(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side within the margin of the page; the first takes the room."""
    row = QHBoxLayout()
    row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
    row.setSpacing(S)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 0 if at else 1)
    return row
