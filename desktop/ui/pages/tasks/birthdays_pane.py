"""Birthdays of the next weeks by either calendar, and the tasks that follow from them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain import birthdays as birthday_values
from desktop.domain.progress import Progress
from desktop.services import birthdays
from desktop.services.birthdays import Coming
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import PAGE_MARGIN, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable
from desktop.ui.words import field_name

DAYS = 30
_BEFORE = {"day": 0, "three": 3, "week": 7}


class BirthdaysPane(QWidget):
    """`counted` tells how many are coming. Enter opens whose birthday it is."""

    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.coming: list[Coming] = []
        self.model = RowTableModel(_columns(context), self)
        self.table = RowTable(self.model)
        self.when_label = Label("", "body", "text2")
        self.before = ChoiceRow(tuple(_BEFORE), digits=True)
        self.before.set_current("three")
        self.make = Button(rank="primary", icon="cake")
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        foot.setSpacing(S)
        foot.addWidget(self.when_label)
        foot.addWidget(self.before, 1)
        foot.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        column.addLayout(foot)
        self.make.clicked.connect(self.make_tasks)
        self.table.opened.connect(lambda at: context.open_customer(self.coming[at].customer))
        self.retranslate()

    def read(self) -> None:
        shop = self._context.shop

        def work(_progress: Progress) -> list[Coming]:
            with shop.session():
                return birthdays.upcoming(shop, DAYS)

        self._latest.start(work)

    def customer(self) -> int | None:
        """Whose birthday the keys are on."""
        at = self.table.current_id()
        return self.coming[at].customer if 0 <= at < len(self.coming) else None

    def make_tasks(self) -> None:
        """Note a task for each, or for those that are selected when they are more than one."""
        chosen = self.table.selected_ids()
        wanted = [self.coming[at] for at in chosen] if len(chosen) > 1 else list(self.coming)
        if not wanted:
            return
        shop, by, days_before = self._context.shop, self._context.staff_id, _BEFORE[self.before.current()]
        titles = {id(each): self._title(each) for each in wanted}

        def work(_progress: Progress) -> tuple[int, int]:
            with shop.session():
                made = birthdays.note_tasks(shop, wanted, lambda each: titles[id(each)], days_before=days_before, by=by)
                sql = "SELECT coalesce(max(id),0) FROM change_set WHERE deed='note_birthday_tasks'"
                return made, shop.query(sql)[0][0]

        self.make.setEnabled(False)
        self._context.run(work, self._on_made)

    def _on_made(self, answer: tuple[int, int]) -> None:
        made, change = answer
        self.make.setEnabled(True)
        if made:
            self._context.undo_stack.did(change)
            self._context.tell(self.tr("%n task(s) noted.", None, made), change)
        else:
            self._context.tell(self.tr("All of them have their task already."))

    def _title(self, each: Coming) -> str:
        lang = self._context.language
        said = birthday_values.said(each.birthday, lang) if each.birthday.is_lunar else ""
        day = formats.date(each.on, lang) + (f" ({said})" if said else "")
        text = self.tr("{what} of {name} on {day}")
        return text.format(what=field_name(each.field, each.field_name), name=each.name, day=day)

    def _on_read(self, coming: list[Coming]) -> None:
        self.coming = coming
        self.model.set_rows(ListRows([(at, each) for at, each in enumerate(coming)]))
        self.make.setEnabled(bool(coming))
        self.counted.emit(len(coming))

    def focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Birthdays"))
        self.when_label.setText(self.tr("The task is due"))
        self.before.set_choices(
            [
                ("day", self.tr("on the day")),
                ("three", self.tr("3 days before")),
                ("week", self.tr("a week before")),
            ]
        )
        self.before.setAccessibleName(self.tr("The task is due"))
        self.make.setText(self.tr("Make tasks"))
        self.table.empty.set_texts(
            self.tr("No birthday in the next {days} days. Note birthdays in the profiles, by either calendar.").format(
                days=DAYS
            )
        )
        self.model.retranslate()


def _columns(context: Context) -> list[Column]:
    def said(row: tuple) -> str:
        return birthday_values.said(row[1].birthday, context.language)

    return [
        Column(
            "on",
            lambda: QCoreApplication.translate("tasks", "Day"),
            lambda row: formats.date(row[1].on, context.language),
            "date",
            120,
            sortable=False,
        ),
        Column(
            "name",
            lambda: QCoreApplication.translate("tasks", "Customer"),
            lambda row: row[1].name,
            width=180,
            sortable=False,
            bold=True,
        ),
        Column(
            "field",
            lambda: QCoreApplication.translate("tasks", "What"),
            lambda row: field_name(row[1].field, row[1].field_name),
            width=140,
            sortable=False,
        ),
        Column("said", lambda: QCoreApplication.translate("tasks", "As noted"), said, width=200, sortable=False),
        Column(
            "age",
            lambda: QCoreApplication.translate("tasks", "Turns"),
            lambda row: "" if row[1].age is None else formats.number(row[1].age, context.language),
            "number",
            80,
            sortable=False,
        ),
    ]
