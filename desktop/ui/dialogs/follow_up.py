"""When to come back to something, and what to do then."""

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.services.customers import today
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.theme.tokens import XS, S

_DAYS = {"tomorrow": 1, "days": 3, "week": 7}


class FollowUp(QWidget):
    """Quick days as buttons, any other day in a calendar; no day means no task."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._today = today(context.shop)
        self.quick = ChoiceRow(("none", *_DAYS, "other"), digits=True)
        self.calendar = QDateEdit()
        self.calendar.setCalendarPopup(True)
        self.calendar.setDisplayFormat("yyyy-MM-dd")
        self.calendar.setMinimumDate(QDate(self._today.year, self._today.month, self._today.day))
        self.todo = QLineEdit()
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addWidget(self.quick, 1)
        top.addWidget(self.calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(top)
        column.addWidget(self.todo)
        self.setFocusProxy(self.quick)
        self.quick.chosen.connect(self._on_quick)
        self.retranslate()
        self.put("", "")

    def day(self) -> str:
        """ISO date, '' for none."""
        return "" if self.quick.current() == "none" else self.calendar.date().toString("yyyy-MM-dd")

    def what(self) -> str:
        return self.todo.text().strip() if self.day() else ""

    def put(self, day: str, what: str) -> None:
        self.todo.setText(what)
        ahead = (date.fromisoformat(day) - self._today).days if day else 0
        code = next((code for code, days in _DAYS.items() if day and days == ahead), "other" if day else "none")
        self.quick.set_current(code)
        self._show(day or (self._today + timedelta(days=1)).isoformat())

    def _on_quick(self, code: str) -> None:
        days = _DAYS.get(code, 0)
        self._show(
            (self._today + timedelta(days=days)).isoformat() if days else self.calendar.date().toString("yyyy-MM-dd")
        )

    def _show(self, day: str) -> None:
        self.calendar.setDate(QDate.fromString(day, "yyyy-MM-dd"))
        has_day = self.quick.current() != "none"
        self.calendar.setVisible(self.quick.current() == "other")
        self.todo.setVisible(has_day)

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
