"""Two customers become one: asks which of them stays."""

from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.ui import shortcuts, theme
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label


class MergeDialog(QDialog):
    """people: id, name and a second line of each of the two. Read `into()` and `other()` once it is accepted."""

    def __init__(self, people: list[tuple[int, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = [row_id for row_id, _, _ in people]
        self.setWindowTitle(self.tr("Merge two customers"))
        self.setMinimumWidth(theme.px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Merge two customers: which one stays?"), "section"))
        group = QButtonGroup(self)
        self.choices: list[QRadioButton] = []
        for _, name, second in people:
            choice = QRadioButton(name.replace("&", "&&"))
            choice.setAccessibleDescription(second)
            group.addButton(choice)
            self.choices.append(choice)
            column.addWidget(choice)
            line = Label(second, "caption", "text3")
            line.setIndent(theme.px(28))
            column.addWidget(line)
        self.choices[0].setChecked(True)
        note = self.tr("Orders, accounts, facts and notes of both are kept together. Undo takes them apart again.")
        column.addWidget(Label(note, "body", "text2", wrap=True))
        column.addSpacing(M)
        self.save = Button(self.tr("Merge"), rank="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        shortcuts.bind("save_form", self, self.save.click)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    def into(self) -> int:
        return self._ids[0 if self.choices[0].isChecked() else 1]

    def other(self) -> int:
        return self._ids[1 if self.choices[0].isChecked() else 0]
