"""Finishing tasks with a word on how it went: a line below the list, so that nothing is covered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import PAGE_MARGIN, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel


class FinishStrip(QWidget):
    """Enter finishes, with or without a word; Esc leaves the tasks as they are."""

    finished = Signal(object, str)  # the ids, and the word
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, ground="pane")
        self._ids: list[int] = []
        self.what, self.note = ElidedLabel("", "strong"), _Line()
        self.note.setMaxLength(500)
        self.done, self.leave = Button(rank="primary", key="Enter"), Button(rank="text", key="Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        row.setSpacing(S)
        row.addWidget(self.what, 1)
        row.addWidget(self.note, 2)
        row.addWidget(self.done)
        row.addWidget(self.leave)
        self.note.returnPressed.connect(self._finish)
        self.note.escaped.connect(self.close_strip)
        self.done.clicked.connect(self._finish)
        self.leave.clicked.connect(self.close_strip)
        self.hide()
        self.retranslate()

    def ask(self, ids: list[int], what: str) -> None:
        """Ask how these went; what: the task, or how many."""
        self._ids = ids
        self.what.setText(what)
        self.note.clear()
        self.note.setAccessibleDescription(what)
        self.show()
        self.note.setFocus()

    def close_strip(self) -> None:
        self._ids = []
        self.hide()
        self.left.emit()

    def _finish(self) -> None:
        if self._ids:
            ids, self._ids = self._ids, []
            self.hide()
            self.finished.emit(ids, self.note.text().strip())

    def retranslate(self) -> None:
        self.note.setPlaceholderText(self.tr("How did it go? (may stay empty)"))
        self.note.setAccessibleName(self.tr("How did it go?"))
        self.done.setText(self.tr("Done"))
        self.leave.setText(self.tr("Leave"))


class _Line(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
