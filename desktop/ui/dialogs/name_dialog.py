"""Asks for one name: of a segment, of a view."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui import shortcuts, theme
from desktop.ui.messages import value_problem
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label


class NameDialog(QDialog):
    """Read `name()` once it is accepted. note: what the name is for; taken: names that cannot be given again."""

    def __init__(
        self,
        title: str,
        note: str,
        deed: str,
        parent: QWidget | None = None,
        *,
        name: str = "",
        is_taken: Callable[[str], bool] = lambda _name: False,
    ) -> None:
        super().__init__(parent)
        self._is_taken = is_taken
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(400))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setMaxLength(80)
        self.field.textChanged.connect(self._check)
        self.hint = Label("", "caption", "danger", wrap=True)
        self.save = Button(deed, rank="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        shortcuts.bind("save_form", self, self.save.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(title, "section"))
        column.addWidget(Label(note, "body", "text2", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self.hint)
        column.addSpacing(M)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self._check()
        self.field.setFocus()

    def name(self) -> str:
        return self.field.text().strip()

    def _check(self) -> None:
        taken = bool(self.name()) and self._is_taken(self.name())
        self.hint.setText(value_problem("taken") if taken else "")
        self.save.setEnabled(bool(self.name()) and not taken)
