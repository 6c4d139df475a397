"""A list in which keys are deeds: letters are heard before the list makes a search of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from desktop.ui import shortcuts
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.row_view import RowTable


class KeyTable(RowTable):
    """context: whose commands are heard while the list has the keys."""

    pressed_key = Signal(str)  # the id of a command

    def __init__(self, model: RowTableModel, context: shortcuts.Context) -> None:
        super().__init__(model)
        self._context = context

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = shortcuts.heard(self._context, event)
        if command:
            self._ring = True
            self.pressed_key.emit(command)
        else:
            super().keyPressEvent(event)
