"""Puts a tag on customers, or takes one off."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import shortcuts, theme
from desktop.ui.theme.tokens import XL, XS, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import Label

_OFFERED = 12


class TagDialog(QDialog):
    """Read `tag()` and `removes()` once it is accepted.

    who: whom it is about, as text. known: tags in use, the most used first.
    """

    def __init__(self, who: str, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tag"))
        self.setMinimumWidth(theme.px(420))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Tag"))
        self.field.setPlaceholderText(self.tr("Type a tag, or choose one below"))
        self.field.setMaxLength(40)
        self.field.textChanged.connect(self._check)
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.add = QRadioButton(self.tr("Put it on"))
        self.take = QRadioButton(self.tr("Take it off"))
        self.add.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.add)
        group.addButton(self.take)
        group.buttonToggled.connect(lambda *_: self._check())
        self.save = Button("", rank="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        shortcuts.bind("save_form", self, self.save.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Tag: {customers}").format(customers=who), "section", wrap=True))
        ways = QHBoxLayout()
        ways.addWidget(self.add)
        ways.addWidget(self.take)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addWidget(self.field)
        column.addWidget(self._offers(known))
        column.addSpacing(M)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self._check()
        self.field.setFocus()

    def tag(self) -> str:
        return self.field.text().strip()

    def removes(self) -> bool:
        """True when the tag is to be taken off."""
        return self.take.isChecked()

    def _offers(self, known: Sequence[str]) -> QWidget:
        offers = QWidget()
        flow = FlowLayout(offers, gap=XS)
        for tag in known[:_OFFERED]:
            chip = Chip(tag.replace("&", "&&"), removable=False)
            chip.clicked.connect(lambda _=False, tag=tag: self.field.setText(tag))
            flow.addWidget(chip)
        return offers

    def _check(self) -> None:
        self.save.setText(self.tr("Take off") if self.removes() else self.tr("Put on"))
        self.save.setEnabled(bool(self.tag()))
