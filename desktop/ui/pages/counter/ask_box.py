"""The one question worth asking, answered by a digit, a click, or a few digits typed; 0 says: not now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain import questions
from desktop.domain.cards import half_width
from desktop.domain.questions import NOT_NOW, Question
from desktop.ui import theme
from desktop.ui.context import Context
from desktop.ui.pages.counter.sale_pane import SaleField
from desktop.ui.theme.tokens import RADIUS_LARGE, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import KeyCap, Label

TYPE_IT = "1"  # the key that leads to the field of an answer that is typed


class AskBox(QWidget):
    """`answered` gives the digit of a choice, NOT_NOW, or what was typed."""

    answered = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)  # without one it would be a window of its own when it is shown
        self._context = context
        self.question: Question | None = None
        self.asked, self.why = Label("", "counter", wrap=True), Label("", "caption", "text3", wrap=True)
        self.typed = SaleField()
        self.typed.setMaximumWidth(theme.px(140))
        self.typed.entered.connect(lambda: self.answered.emit(half_width(self.typed.text()).strip()))
        self.not_now = Button(large=True, key=str(NOT_NOW), rank="text")
        self.not_now.clicked.connect(lambda: self.answered.emit(NOT_NOW))
        self.choices: list[Button] = []
        holder, self.cap = QWidget(), KeyCap(TYPE_IT)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(holder, gap=S)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.cap)
        row.addWidget(self.typed)
        row.addWidget(holder, 1)
        row.addWidget(self.not_now, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addWidget(self.asked)
        column.addWidget(self.why)
        column.addLayout(row)
        self.not_now.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_question(self, question: Question | None) -> None:
        """Ask this; None asks nothing."""
        self.question = question
        for button in self.choices:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.choices = []
        if question is not None:
            self._fill(question)
        self.setVisible(question is not None)

    def _fill(self, question: Question) -> None:
        lang = "zh" if self._context.language.startswith("zh") else "en"
        self.asked.setText(questions.words(question, lang))
        self.why.setText(questions.why_words(question, lang))
        for digit, value in enumerate(question.choices, 1):
            button = Button(questions.choice_words(value, lang).replace("&", "&&"), large=True, key=str(digit))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, digit=digit: self.answered.emit(digit))
            self._flow.addWidget(button)
            self.choices.append(button)
        self.typed.clear()
        for part in (self.cap, self.typed):
            part.setVisible(question.is_typed)
        self.typed.setPlaceholderText("0503" if question.is_typed else "")
        self.typed.setAccessibleName(self.asked.text())
        self.not_now.setText(self.tr("Not now"))
        self.setAccessibleName(self.asked.text())

    def takes(self, digit: str) -> bool:
        """Whether a digit is an answer, or leads to one."""
        if self.question is None or not self.isVisible():
            return False
        if digit == str(NOT_NOW):
            return True
        return digit == TYPE_IT if self.question.is_typed else 1 <= int(digit) <= len(self.question.choices)

    def take(self, digit: str) -> None:
        """Answer by a digit that it takes."""
        if self.question is not None and self.question.is_typed and digit == TYPE_IT:
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answered.emit(int(digit))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.edge), 1))
        painter.setBrush(QColor(t.page))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_LARGE, RADIUS_LARGE)
