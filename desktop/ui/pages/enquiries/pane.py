"""One enquiry: who, about what, what to say, and the keys of what may become of it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.enquiries import step_of
from desktop.services.scripts import filled
from desktop.ui import formats, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.pages.enquiries import words
from desktop.ui.pages.enquiries.words import AT
from desktop.ui.theme.tokens import PANE_MARGIN, XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.section import Section
from desktop.ui.words import word

OUTCOMES = {
    "enquiry_bought": "bought",
    "enquiry_arrival": "arrival",
    "enquiry_choosing": "choosing",
    "enquiry_payment": "payment",
}
_KEYS = (*OUTCOMES, "enquiry_answered", "enquiry_later")


class EnquiryPane(QScrollArea):
    """`wanted` says which key was pressed as a button; `why` is what was typed about a loss."""

    wanted = Signal(str)
    why_given = Signal(str)  # Enter in the field of an enquiry that has its outcome
    left = Signal()  # Esc in the field
    edit_wanted = Signal()  # of the scripts

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: tuple[Any, ...] | None = None
        self._own: Mapping[str, str] = {}
        self.name, self.what = Button("", rank="text", icon="user"), Label("", "body", "text2", wrap=True)
        self.step = Section()
        self.script = Label("", "body", wrap=True)
        self.script.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = Button(rank="outlined", icon="copy", key=shortcuts.key_text("enquiry_copy"))
        self.edit = Button(rank="text")
        self.became = Section()
        self.why = _Line()
        self.why.setMaxLength(200)
        self.buttons = {
            name: Button(rank="primary" if name == "enquiry_bought" else "outlined", key=shortcuts.key_text(name))
            for name in _KEYS
        }
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_row(None)

    def _lay_out(self) -> None:
        inner = QWidget()
        theme.set_look(inner, ground="pane")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme.px(392))
        deeds = QHBoxLayout()
        deeds.setSpacing(S)
        deeds.addWidget(self.copy)
        deeds.addWidget(self.edit)
        deeds.addStretch(1)
        self.step.body.addWidget(self.script)
        self.step.body.addSpacing(XS)
        self.step.body.addLayout(deeds)
        grid = QGridLayout()
        grid.setSpacing(S)
        for at, button in enumerate(self.buttons.values()):
            grid.addWidget(button, at // 2, at % 2)
        self.became.body.addLayout(grid)
        self.became.body.addSpacing(XS)
        self.became.body.addWidget(self.why)
        column = QVBoxLayout(inner)
        column.setContentsMargins(PANE_MARGIN, M, PANE_MARGIN, M)
        column.setSpacing(M)
        column.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.what)
        column.addWidget(self.step)
        column.addWidget(self.became)
        column.addStretch(1)
        self._inner = inner
        self.setWidget(inner)

    def _connect(self) -> None:
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
        self.name.clicked.connect(lambda: self.wanted.emit("enquiry_open"))
        self.copy.clicked.connect(lambda: self.wanted.emit("enquiry_copy"))
        self.edit.clicked.connect(self.edit_wanted)
        self.why.returnPressed.connect(lambda: self.why_given.emit(self.why.text().strip()))
        self.why.escaped.connect(self.left)

    def set_scripts(self, own: Mapping[str, str]) -> None:
        self._own = own
        self._fill()

    def show_row(self, row: tuple[Any, ...] | None) -> None:
        """Show one of the list, or nothing."""
        before = None if self._row is None else self._row[0]
        self._row = row
        if row is None or row[0] != before:
            self.why.setText("" if row is None else row[AT["why"]])
        self._inner.setVisible(row is not None)
        self._fill()

    def text(self) -> str:
        """What to say, with everything filled in."""
        row = self._row
        if row is None:
            return ""
        lang = self._context.language
        money = formats.money(row[AT["money_minor"]], row[AT["currency"]], lang)
        values = {
            "name": row[AT["customer"]],
            "goods": row[AT["product"]] or row[AT["text"]],
            "number": row[AT["number"]],
            "money": money,
            "shop": self._context.settings.name,
        }
        return filled(words.script(self._step(row), self._own), values)

    def copy_script(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _step(self, row: tuple[Any, ...]) -> str:
        return row[AT["lost_at"]] or step_of(row[AT["kind"]], row[AT["answered_ms"]])

    def _fill(self) -> None:
        row, lang = self._row, self._context.language
        if row is None:
            return
        self.name.setText(words.who(row))
        self.name.setEnabled(row[AT["customer_id"]] is not None)
        money = formats.money(row[AT["money_minor"]], row[AT["currency"]], lang)
        lines = (
            (words.kind(row), row[AT["number"]], money),
            (word("channel", row[AT["channel"]]), formats.moment(row[AT["at_ms"]], self._zone(), lang)),
            (formats.masked_phone(row[AT["phone"]]),),
            (row[AT["text"]], row[AT["product"]]),
            (words.outcome(row[AT["status"]], row[AT["lost_at"]]) if row[AT["status"]] != "open" else "",),
        )
        told = [" · ".join(dict.fromkeys(part for part in line if part)) for line in lines]
        self.what.setText("\n".join(line for line in told if line))
        self.step.set_texts(self.tr("What to say"), words.step(self._step(row)))
        self.script.setText(self.text())

    def _zone(self) -> str:
        return self._context.settings.zone

    def retranslate(self) -> None:
        said = {
            "enquiry_bought": self.tr("Bought"),
            "enquiry_arrival": self.tr("Lost at arrival"),
            "enquiry_choosing": self.tr("Lost choosing"),
            "enquiry_payment": self.tr("Lost at payment"),
            "enquiry_answered": self.tr("Answered"),
            "enquiry_later": self.tr("Later"),
        }
        for name, text in said.items():
            self.buttons[name].setText(text)
        self.copy.setText(self.tr("Copy"))
        self.edit.setText(self.tr("Edit the scripts"))
        self.became.set_texts(self.tr("What became of it"))
        self.why.setPlaceholderText(self.tr("Why not? (may stay empty)"))
        self.why.setAccessibleName(self.tr("Why not?"))
        self._fill()


class _Line(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
