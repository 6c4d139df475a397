"""Page heads and sections: a title, something small at its right, and what belongs to it."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.labels import ElidedLabel, Label


class PageHead(QWidget):
    """The title of a page, its count or subtitle, and deeds at the right (`actions`, a layout)."""

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, "page")
        self.subtitle = ElidedLabel(subtitle, "body", "text3")
        self.actions = QHBoxLayout()
        self.actions.setSpacing(S)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S + 2)
        row.addWidget(self.title)
        row.addWidget(self.subtitle, 1)
        row.addLayout(self.actions)

    def set_texts(self, title: str, subtitle: str = "") -> None:
        self.title.setText(title)
        self.subtitle.setText(subtitle)


class Section(QWidget):
    """A bold head, a caption at its right, and content below (`body`, a layout)."""

    def __init__(self, title: str = "", aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # No taller than what it holds; a section around a list gives itself another policy.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = Label(title, "section")
        self.aside = Label(aside, "caption", "text3")
        self.head = QHBoxLayout()
        self.head.setSpacing(S)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(self.head)
        column.addLayout(self.body)

    def set_texts(self, title: str, aside: str = "") -> None:
        self.title.setText(title)
        self.aside.setText(aside)
