"""The foot of the segments page: who is selected, and what can be done with them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import PAGE_MARGIN, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel, Label


class Foot(QWidget):
    """Says who is selected; the name of a new segment is asked for in its place."""

    see_wanted = Signal()
    save_wanted = Signal(str)  # the name that was typed
    left = Signal()  # the name is asked for no more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = ElidedLabel("", "body", "text2")
        self.see = Button("", rank="primary")
        self.keep = Button("")
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.problem = Label("", "caption", "danger")
        self.hint = ElidedLabel("", "caption", "text3")
        self.store, self.cancel = Button("", rank="primary"), Button("", rank="text")
        self.stack = QStackedWidget(self)
        self.stack.addWidget(_row(self.said, self.keep, self.see))
        self.stack.addWidget(_row(self.hint, self.problem, self.name, self.cancel, self.store))
        self.name.setMinimumWidth(theme.px(220))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        whole.addWidget(self.stack)
        self.see.clicked.connect(self.see_wanted)
        self.keep.clicked.connect(self.ask_name)
        self.cancel.clicked.connect(self.leave_name)
        self.store.clicked.connect(self._on_store)
        self.name.returnPressed.connect(self._on_store)
        self.name.textEdited.connect(lambda _text: self.set_problem(""))
        self.name.installEventFilter(self)
        self._suggested = ""

    def show_selected(self, said: str, some: bool, suggested: str, hint: str) -> None:
        """said: who is selected; some: there is somebody; suggested: a name for a segment; hint: who will be in it."""
        self.said.setText(said)
        self.see.setEnabled(some)
        self.keep.setEnabled(some)
        self._suggested = suggested
        self.hint.setText(hint)
        if self.asking and not some:
            self.leave_name()

    @property
    def asking(self) -> bool:
        """The name is being asked for."""
        return self.stack.currentIndex() == 1

    def ask_name(self) -> None:
        self.name.setText(self._suggested)
        self.set_problem("")
        self.stack.setCurrentIndex(1)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def leave_name(self) -> None:
        if self.asking:
            self.stack.setCurrentIndex(0)
            self.left.emit()

    def set_problem(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.name.setProperty("invalid", bool(problem))
        self.name.style().polish(self.name)
        self.name.setAccessibleDescription(problem)

    def retranslate(self) -> None:
        self.see.setText(self.tr("See these people"))
        self.see.set_key(self.tr("Enter"))
        self.keep.setText(self.tr("Save as segment"))
        self.store.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
        self.name.setPlaceholderText(self.tr("Name of the segment"))
        self.name.setAccessibleName(self.tr("Name of the segment"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.name and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() == Qt.Key.Key_Escape:
            self.leave_name()
            return True
        return super().eventFilter(watched, event)

    def _on_store(self) -> None:
        self.save_wanted.emit(self.name.text())


def _row(first: QWidget, *others: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return page
