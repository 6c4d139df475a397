"""Noting a task, or changing one."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QWidget

from desktop.domain.spoken_dates import follow_up
from desktop.services import shops, tasks
from desktop.services.calendar.festivals import next_festival
from desktop.services.customers import today
from desktop.services.named import name_of
from desktop.services.tasks import TaskDraft
from desktop.ui.context import Context
from desktop.ui.dialogs.customer_picker import CustomerPicker
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.messages import value_problem


class TaskDialog(FormDialog):
    """task: the one to edit, 0 for a new one. A day in the text ("call back Friday") is taken until she sets one."""

    def __init__(self, context: Context, task: int = 0, customer: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._task, self._today = task, today(context.shop)
        self._is_hers = bool(task)
        self._showing = False
        draft = tasks.read_task(context.shop, task) if task else self._new(customer)
        self.what, self.customer, self.day, self.staff = (
            QLineEdit(draft.title),
            CustomerPicker(context),
            QDateEdit(),
            QComboBox(),
        )
        self.what.setMaxLength(200)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.staff.addItem("", None)
        for row, name in shops.staff(context.shop):
            self.staff.addItem(name, row)
        for name, field in (("what", self.what), ("day", self.day), ("customer", self.customer), ("staff", self.staff)):
            self.add_row(name, field)
        self._show_day(draft.due_on or self._today.isoformat())
        self.staff.setCurrentIndex(max(0, self.staff.findData(draft.staff_id)))
        if draft.customer:
            self.customer.set_customer(draft.customer, name_of(context.shop, draft.customer))
        self.what.textEdited.connect(self._read)
        self.day.userDateChanged.connect(self._on_day)
        self.setMinimumHeight(340)  # room for what the search finds
        self.retranslate()
        self.what.setFocus()

    def _new(self, customer: int) -> TaskDraft:
        return TaskDraft(due_on=self._today.isoformat(), customer=customer, staff_id=self.context.staff_id)

    def draft(self) -> TaskDraft:
        day = self.day.date().toString("yyyy-MM-dd")
        return TaskDraft(self.what.text().strip(), day, self.customer.customer(), self.staff.currentData())

    def problem(self) -> tuple[str, str] | None:
        if not self.draft().title:
            return "what", value_problem("empty")
        if self.customer.text().strip() and not self.customer.customer():
            return "customer", self.tr("Please choose a customer from what is found, or leave the field empty.")
        return None

    def store(self) -> bool:
        shop, by, draft, row = self.context.shop, self.context.staff_id, self.draft(), self._task

        def deed() -> int:
            if row:
                tasks.edit_task(shop, row, draft, by=by)
                return row
            return tasks.add_task(shop, draft, by=by)

        said = self.tr("The task is changed.") if row else self.tr("The task is noted.")
        return self.context.do(deed, said) is not None

    def _read(self, text: str) -> None:
        if self._is_hers:
            return
        found = follow_up(text, self._today, next_festival)
        self._show_day((found.due_on if found else self._today).isoformat())

    def _show_day(self, day: str) -> None:
        self._showing = True
        self.day.setDate(QDate.fromString(day, "yyyy-MM-dd"))
        self._showing = False

    def _on_day(self) -> None:
        self._is_hers = self._is_hers or not self._showing

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Edit the task") if self._task else self.tr("New task"))
        self.set_labels(
            {
                "what": self.tr("What is to be done"),
                "day": self.tr("Due"),
                "customer": self.tr("For whom"),
                "staff": self.tr("Who"),
            }
        )
        self.what.setPlaceholderText(self.tr("Call back on Friday about the blue cups"))
        self.customer.set_placeholder(self.tr("Name, phone or last digits; may stay empty"))
        self.staff.setItemText(0, self.tr("anybody"))
