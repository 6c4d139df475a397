"""Editors in place, one per kind of field. Enter or leaving saves, Esc leaves, Ctrl+Enter saves everywhere."""

from dataclasses import replace

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QLineEdit, QVBoxLayout, QWidget

from desktop.domain import birthdays
from desktop.domain.errors import BadValue
from desktop.services.birthdays import check as check_birthday
from desktop.services.birthdays import next_on as next_birthday
from desktop.services.customers import known_tags, today
from desktop.services.fields import FieldInfo
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.dialogs import fact_values as values
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.dialogs.paper import Paper
from desktop.ui.widgets.labels import Label
from desktop.ui.words import choices

_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONG = ("note", "background", "household", "delivery_wishes")


class Editor(QWidget):
    """Says `committed` when the person is done, `abandoned` for Esc; in a form it says only `edited`."""

    committed = Signal()
    abandoned = Signal()
    edited = Signal()

    def __init__(self, in_form: bool) -> None:
        super().__init__()
        self._in_form = in_form
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def put(self, part: QWidget) -> None:
        self._room.addWidget(part)
        self.setFocusProxy(part)

    def value(self) -> str:
        raise NotImplementedError

    def on_key(self, event: QKeyEvent, multi_line: bool = False) -> bool:
        """Enter and Esc; True when the key was taken."""
        if self._in_form:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (control or not multi_line):
            self.committed.emit()
            return True
        return False

    def on_left(self, event: QFocusEvent) -> None:
        if not self._in_form and event.reason() not in _STAYING and self.isVisible():
            self.committed.emit()


class _Line(QLineEdit):
    def __init__(self, editor: Editor, text: str) -> None:
        super().__init__(text)
        self._editor = editor
        self.textChanged.connect(editor.edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._editor.on_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._editor.on_left(event)


class LineEditor(Editor):
    """Text and numbers, and one tag at a time."""

    def __init__(self, text: str, in_form: bool) -> None:
        super().__init__(in_form)
        self.line = _Line(self, text)
        self.put(self.line)

    def value(self) -> str:
        return self.line.text().strip()

    def suggest(self, words: list[str]) -> None:
        completer = QCompleter(words, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)


class DateEditor(LineEditor):
    """A line that takes dates as people write them, with a calendar at its right."""

    def __init__(self, text: str, in_form: bool) -> None:
        super().__init__(text, in_form)
        self._calendar: QCalendarWidget | None = None
        self.pick = QAction(theme.icon("calendar"), self.tr("Choose from the calendar"), self.line)
        self.line.addAction(self.pick, QLineEdit.ActionPosition.TrailingPosition)
        self.line.setPlaceholderText(self.tr("1990-05-03, or 05-03"))
        self.pick.triggered.connect(self.open_calendar)

    def open_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        shown = QDate.fromString(self.value(), Qt.DateFormat.ISODate)
        if shown.isValid():
            calendar.setSelectedDate(shown)
        calendar.activated.connect(self._on_day)
        calendar.clicked.connect(self._on_day)
        calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar = calendar
        calendar.show()

    def _on_day(self, day: QDate) -> None:
        self.line.setText(day.toString(Qt.DateFormat.ISODate))
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class BirthdayEditor(DateEditor):
    """A birthday of either calendar: typed as people say it, 农历八月十五; what was understood is said below."""

    def __init__(self, text: str, in_form: bool, context: Context) -> None:
        super().__init__(text, in_form)
        self._context = context
        self.lunar = QAction(theme.icon("moon"), self.tr("By the lunar calendar"), self.line)
        self.line.addAction(self.lunar, QLineEdit.ActionPosition.TrailingPosition)
        self.line.setPlaceholderText(self.tr("1990-05-03, 05-03, or lunar 08-15"))
        self.said = Label("", "caption", "text3", wrap=True)
        self._room.addWidget(self.said)
        self.lunar.triggered.connect(self.change_calendar)
        self.line.textChanged.connect(self._say)
        self._say()

    def change_calendar(self) -> None:
        """The same numbers by the other calendar."""
        try:
            known = birthdays.parse(self.value())
        except ValueError:
            return
        other = replace(known, is_lunar=not known.is_lunar, is_leap=False)
        self.line.setText(values.typed_birthday(other.value))

    def _say(self) -> None:
        text = ""
        try:
            known = birthdays.read(check_birthday("birthday", self.value()))
            day = formats.date(next_birthday(known, today(self._context.shop)), self._context.language)
            said = values.day(known.value, self._context.language)
            text = self.tr("{birthday}, next on {day}").format(birthday=said, day=day)
        except (BadValue, ValueError):  # half a birthday: nothing is understood yet
            text = ""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.line.setAccessibleDescription(text)


class _Paper(Paper):
    def __init__(self, editor: Editor, text: str) -> None:
        super().__init__(text, lines=3)
        self._editor = editor
        self.textChanged.connect(editor.edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._editor.on_key(event, multi_line=True):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._editor.on_left(event)


class LongEditor(Editor):
    """Text of several lines: Enter begins a new one, Ctrl+Enter saves."""

    def __init__(self, text: str, in_form: bool) -> None:
        super().__init__(in_form)
        self.paper = _Paper(self, text)
        self.put(self.paper)

    def value(self) -> str:
        return self.paper.toPlainText().strip()


class ChoiceEditor(Editor):
    """Choices, yes or no, scales: a digit, a click or Enter chooses and saves."""

    def __init__(self, pairs: list[tuple[str, str]], value: str, in_form: bool, tips: dict[str, str]) -> None:
        super().__init__(in_form)
        self.row = ChoiceRow(digits=True)
        self.row.set_choices(pairs)
        self.row.set_current(value)
        for code, tip in tips.items():
            self.row.button(code).setToolTip(tip)
            self.row.button(code).setAccessibleName(f"{code}: {tip}")
            self.row.button(code).set_key("")
        self.put(self.row)
        self.row.chosen.connect(lambda _code: self.edited.emit())
        if not in_form:
            self.row.decided.connect(lambda _code: self.committed.emit())
            self.row.left.connect(self._on_row_left)

    def value(self) -> str:
        return self.row.current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.on_key(event):
            super().keyPressEvent(event)

    def _on_row_left(self) -> None:
        if self.isVisible():
            self.committed.emit()


def editor_for(field: FieldInfo, value: str, context: Context, *, in_form: bool = False) -> Editor:
    """An editor for a field that holds this stored value."""
    text = values.typed(field, value)
    if field.kind == "date":
        return DateEditor(text, in_form)
    if field.kind == "birthday":
        return BirthdayEditor(text, in_form, context)
    if field.kind == "choice":
        pairs = [(option, values.option_word(field, option)) for option in field.options]
        return ChoiceEditor(pairs, value, in_form, {})
    if field.kind == "yes_no":
        return ChoiceEditor(choices("value", ("yes", "no")), value, in_form, {})
    if field.kind == "scale":
        tips = {step: values.scale_word(field.code, step) for step in values.SCALE}
        return ChoiceEditor([(step, step) for step in values.SCALE], value, in_form, tips)
    if field.kind == "text" and (field.code in _LONG or "\n" in value):
        return LongEditor(text, in_form)
    editor = LineEditor(text, in_form)
    if field.kind == "tags":
        with context.shop.session():
            editor.suggest([tag for tag, _ in known_tags(context.shop)])
    return editor
