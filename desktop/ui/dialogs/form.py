"""What the small forms have in common: labelled rows, a sentence under each, Ctrl+Enter saves, Esc leaves."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue
from desktop.ui import messages, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.theme.tokens import PANE_MARGIN, XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label


class FormDialog(QDialog):
    """Not blocking: call `open`. An heir adds rows, says its words in `retranslate` and does its deed in `store`."""

    def __init__(self, context: Context, parent: QWidget | None = None, width: int = 460) -> None:
        super().__init__(parent)
        self.context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(width))
        self._labels: dict[str, Label] = {}
        self._fields: dict[str, QWidget] = {}
        self._hints: dict[str, Label] = {}
        self.form = QGridLayout()
        self.form.setHorizontalSpacing(M)
        self.form.setVerticalSpacing(XS)
        self.form.setColumnStretch(1, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PANE_MARGIN, PANE_MARGIN, PANE_MARGIN, PANE_MARGIN)
        self.column.setSpacing(M)
        self.column.addLayout(self.form)
        self.column.addStretch(1)
        self.leave_button = Button(rank="outlined", key=shortcuts.key_text("leave_form"))
        self.save_button = Button(rank="primary", key=shortcuts.key_text("save_form"))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(S)
        self.foot.addStretch(1)
        self.foot.addWidget(self.leave_button)
        self.foot.addWidget(self.save_button)
        self._has_foot = False  # it joins when all rows are there, so that Tab comes to it last
        self.leave_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        shortcuts.bind("save_form", self, self.save)

    def add_row(self, name: str, field: QWidget) -> None:
        """A row; its label and what screen readers say come with `set_labels`."""
        row = self.form.rowCount()
        label, hint = Label("", "body", "text2"), Label("", "caption", "danger", wrap=True)
        label.setMinimumHeight(theme.px(32))
        label.setBuddy(field)
        hint.hide()
        self.form.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self.form.addWidget(field, row, 1)
        self.form.addWidget(hint, row + 1, 1)
        self._labels[name], self._fields[name], self._hints[name] = label, field, hint

    def show_row(self, name: str, visible: bool) -> None:
        self._labels[name].setVisible(visible)
        self._fields[name].setVisible(visible)
        self._hints[name].setVisible(visible and bool(self._hints[name].text()))

    def set_labels(self, words: Mapping[str, str]) -> None:
        for name, text in words.items():
            self._labels[name].setText(text)
            self._fields[name].setAccessibleName(text)

    def set_hint(self, name: str, sentence: str, tone: str = "danger") -> None:
        """Say something below a row; '' takes it away."""
        hint = self._hints[name]
        hint.set_tone(tone)
        hint.setText(sentence)
        hint.setVisible(bool(sentence))
        self._fields[name].setAccessibleDescription(sentence)

    def hint(self, name: str) -> str:
        return self._hints[name].text()

    def clear_hints(self) -> None:
        for name in self._hints:
            self.set_hint(name, "")

    def save(self) -> None:
        """Store and close; a value that cannot be used is said below its row, and the form stays."""
        self.clear_hints()
        try:
            problem = self.problem()
        except BadValue as error:
            problem = error.field, messages.value_problem(error.problem)
        if problem is not None:
            name = problem[0] if problem[0] in self._hints else next(iter(self._hints))
            self.set_hint(name, problem[1])
            self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.store():
            self.accept()

    def problem(self) -> tuple[str, str] | None:
        """The first row that cannot be stored, with the sentence; may raise BadValue of a row's name instead."""
        return None

    def store(self) -> bool:
        """Do the deed; False when it failed, which was told."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.leave_button.setText(self.tr("Leave"))
        self.save_button.setText(self.tr("Save"))

    def showEvent(self, event: QShowEvent) -> None:
        if not self._has_foot:
            self._has_foot = True
            self.column.addLayout(self.foot)
        self._fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def _fit(self) -> None:
        """Grow to what is in it; what wraps is higher than Qt asks for by itself."""
        layout, width = self.layout(), max(self.width(), self.minimumWidth())
        needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        if needed > self.height() or width > self.width():
            self.resize(width, max(needed, self.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
