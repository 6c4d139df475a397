"""When to come back to something, and what to do then."""

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.spoken_dates import follow_up
from desktop.services.calendar.festivals import next_festival
from desktop.services.customers import today
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.labels import Label
from desktop.ui.words import word

_DAYS = {"tomorrow": 1, "days": 3, "week": 7}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class FollowUp(QWidget):
    """Quick days as buttons, any other day in a calendar; no day means no task.

    `read` takes the day from what was written above, as long as the person has not set one herself.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._today, self._language = today(context.shop), context.language
        self._is_hers = False  # she chose a day, or none: what is written changes nothing any more
        self._read: tuple[str, str] | None = None  # the words understood, and their day
        self._showing = False  # the day in the calendar is set by us
        self.quick = ChoiceRow(("none", *_DAYS, "other"), digits=True)
        self.calendar = QDateEdit()
        self.calendar.setCalendarPopup(True)
        self.calendar.setDisplayFormat("yyyy-MM-dd")
        self.calendar.setMinimumDate(QDate(self._today.year, self._today.month, self._today.day))
        self.todo = QLineEdit()
        self.said = Label("", "caption", "text2", wrap=True)
        self.said.hide()
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addWidget(self.quick, 1)
        top.addWidget(self.calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.todo)
        self.setFocusProxy(self.quick)
        self.quick.chosen.connect(self._on_quick)
        self.calendar.userDateChanged.connect(self._on_day)
        self.todo.textEdited.connect(self._on_todo)
        self.retranslate()
        self.put("", "")

    def day(self) -> str:
        """ISO date, '' for none."""
        return "" if self.quick.current() == "none" else self.calendar.date().toString("yyyy-MM-dd")

    def what(self) -> str:
        return self.todo.text().strip() if self.day() else ""

    def put(self, day: str, what: str) -> None:
        """Show a day, '' for none, and what to do then; a day that is given counts as hers."""
        self._is_hers, self._read = bool(day), None
        self.todo.setText(what)
        self._set_day(day)
        self._say()

    def read(self, text: str) -> None:
        """Take the day that a note asks for, and what to do then, unless she has said so herself."""
        if self._is_hers:
            return
        found = follow_up(text, self._today, next_festival)
        self._read = None if found is None else (text[found.start : found.end], found.due_on.isoformat())
        self._set_day(found.due_on.isoformat() if found else "")
        self.todo.setText(found.title if found else "")
        self._say()

    def understood(self) -> str:
        """The day that was read from the text, ISO; '' when none was, or when she set one."""
        return self._read[1] if self._read and not self._is_hers else ""

    def _set_day(self, day: str) -> None:
        ahead = (date.fromisoformat(day) - self._today).days if day else 0
        code = next((code for code, days in _DAYS.items() if day and days == ahead), "other" if day else "none")
        self.quick.set_current(code)
        self._show(day or (self._today + timedelta(days=1)).isoformat())

    def _on_quick(self, code: str) -> None:
        days = _DAYS.get(code, 0)
        self._show(
            (self._today + timedelta(days=days)).isoformat() if days else self.calendar.date().toString("yyyy-MM-dd")
        )
        self._keep()

    def _on_day(self) -> None:
        if not self._showing:
            self._keep()

    def _on_todo(self) -> None:
        if self.day():
            self._keep()

    def _keep(self) -> None:
        """From now on it is as she has it."""
        self._is_hers = True
        self._say()

    def _show(self, day: str) -> None:
        self._showing = True
        self.calendar.setDate(QDate.fromString(day, "yyyy-MM-dd"))
        self._showing = False
        has_day = self.quick.current() != "none"
        self.calendar.setVisible(self.quick.current() == "other")
        self.todo.setVisible(has_day)

    def _say(self) -> None:
        day = self.understood()
        text = ""
        if day and self._read:
            name = word("weekday", _WEEKDAYS[date.fromisoformat(day).weekday()])
            text = self.tr("Read from “{words}”: {weekday}, {day}. Choose None if that is not meant.").format(
                words=self._read[0], weekday=name, day=formats.date(day, self._language)
            )
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.quick.setAccessibleDescription(text)

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.quick.set_choices(
            [
                ("none", self.tr("None")),
                ("tomorrow", self.tr("Tomorrow")),
                ("days", self.tr("In 3 days")),
                ("week", self.tr("Next week")),
                ("other", self.tr("Other day")),
            ]
        )
        self.quick.setAccessibleName(self.tr("When to follow up"))
        self.calendar.setAccessibleName(self.tr("Day of the follow-up"))
        self.todo.setAccessibleName(self.tr("What to do then"))
        self.todo.setPlaceholderText(self.tr("What to do then (the first line above when empty)"))
        self._say()
