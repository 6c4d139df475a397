"""What an empty list says: one sentence, one button, one link. No drawings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme.tokens import M
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label


class EmptyState(QWidget):
    """Says `acted` for the button and `linked` for the link; an empty word leaves either out."""

    acted = Signal()
    linked = Signal()

    def __init__(self, sentence: str = "", action: str = "", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label("", "body", "text2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button("")
        self.button.clicked.connect(self.acted)
        self.link = Button("", rank="text")
        self.link.clicked.connect(self.linked)
        column = QVBoxLayout(self)
        column.setSpacing(M)
        column.addStretch(2)
        column.addWidget(self._sentence)
        for button in (self.button, self.link):
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(button)
            row.addStretch()
            column.addLayout(row)
        column.addStretch(3)
        self.set_texts(sentence, action, link)

    def set_texts(self, sentence: str, action: str = "", link: str = "") -> None:
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for button, word in ((self.button, action), (self.link, link)):
            button.setText(word)
            button.setVisible(bool(word))
