"""The counter's one field: it asks while one types, and leaves the list, Enter and Esc to the page."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.cards import half_width
from desktop.ui.scanner import TAKES_SCANS
from desktop.ui.widgets.search_field import SearchField

_PLAIN = Qt.KeyboardModifier.KeypadModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CounterField(SearchField):
    """`query_changed` says what to look for; Enter says so first when the pause after typing is not over."""

    moved = Signal(int)  # rows down, or up below nothing
    entered = Signal()
    escaped = Signal()
    digit_first = Signal(str)  # typed into the empty field, or over all that stood in it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(large=True, parent=parent)
        self.setProperty(TAKES_SCANS, True)

    def event(self, event: QEvent) -> bool:
        if is_undo_of_deed(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and not event.modifiers() & ~_PLAIN:
            self._ask.flush()
            self.entered.emit()
        elif key in _ENTER:
            event.ignore()  # Ctrl+Enter is the page's
        else:
            is_fresh = self.selectedText() == self.text()
            super().keyPressEvent(event)
            digit = half_width(event.text())
            if is_fresh and digit.isdecimal() and self.text() == event.text():
                self.digit_first.emit(digit)


def is_undo_of_deed(field: QLineEdit, event: QEvent) -> bool:
    """Ctrl+Z in a field in which nothing stands: what is to be taken back is the last deed, not a text."""
    if event.type() != QEvent.Type.ShortcutOverride or field.text():
        return False
    return any(event.matches(each) for each in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo))
