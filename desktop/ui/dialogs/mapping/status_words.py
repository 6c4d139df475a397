"""The words of a status column, each with the state of an order that it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.services.describing import Description
from desktop.ui import theme
from desktop.ui.dialogs.mapping.words import STATES, state_word
from desktop.ui.pages.settings.rows import Choice
from desktop.ui.theme.tokens import XS, M
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import ElidedLabel, Label

_ROWS = 2
_ROW_HEIGHT = 36
_WORD_WIDTH, _CHOICE_WIDTH = 130, 140


class StatusWords(QWidget):
    """`chosen` tells a text and the state that a person said it means."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._choices: dict[str, Choice] = {}
        self._head = Label("", "strong")
        self._inside = QWidget()
        theme.set_look(self._inside, ground="page")
        self._flow = FlowLayout(self._inside, gap=M)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(self._head)
        column.addWidget(self._scroll)
        self.retranslate()

    def show_description(self, description: Description) -> None:
        """Show the words, where there is a status column."""
        statuses = description.mapping.statuses if "status" in description.mapping.fields else ()
        self.setVisible(bool(statuses))
        if list(self._choices) != [text for text, _ in statuses]:
            self._rebuild([text for text, _ in statuses])
        for text, state in statuses:
            self._choices[text].set_value(state)

    def choice(self, text: str) -> Choice:
        return self._choices[text]

    def retranslate(self) -> None:
        self._head.setText(self.tr("What the states mean"))
        for text, choice in self._choices.items():
            self._fill(text, choice)

    def _rebuild(self, texts: list[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        self._choices = {}
        for text in texts:
            choice = Choice()
            self._choices[text] = choice
            self._fill(text, choice)
            choice.activated.connect(lambda _at, text=text, choice=choice: self.chosen.emit(text, choice.currentData()))
            choice.setFixedWidth(theme.px(_CHOICE_WIDTH))
            self._flow.addWidget(_pair(text, choice))
        rows = 1 if len(texts) <= 4 else _ROWS
        self._scroll.setFixedHeight(theme.px(_ROW_HEIGHT * rows))

    def _fill(self, text: str, choice: Choice) -> None:
        states = [*STATES, "closed_unpaid", "none"]
        choice.set_choices([(state, state_word(state)) for state in states], choice.currentData() or "none")
        choice.setAccessibleName(self.tr("“{text}” means").format(text=text))


def _pair(text: str, choice: Choice) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(XS + 2)
    word = ElidedLabel(text, "body", "text2")
    word.setMaximumWidth(theme.px(_WORD_WIDTH))
    row.addWidget(word)
    row.addWidget(choice)
    return pair
