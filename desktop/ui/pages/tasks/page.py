"""The page Tasks: what is overdue, due today, coming and done, mine or everybody's; and the birthdays ahead."""

from datetime import timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import shops, tasks
from desktop.services.customers import today
from desktop.services.tasks import TaskRows
from desktop.ui import formats, shortcuts
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.page import Page
from desktop.ui.pages.tasks.birthdays_pane import BirthdaysPane
from desktop.ui.pages.tasks.columns import AT, columns
from desktop.ui.pages.tasks.finish_strip import FinishStrip
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.key_table import KeyTable
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.section import PageHead
from desktop.ui.widgets.tabs import QuietTabs, Tab

_TABLES = frozenset(("task", "interaction", "customer", "identity", "staff", "setting"))
_BIRTHS = frozenset(("fact", "field", "customer"))
BIRTHDAYS = "birthdays"
_DEEDS = ("task_finish", "task_hand_over", "task_put_off", "task_customer", "task_edit")
_SHOWN_DONE = {True: ("done_ms", "outcome"), False: ("about",)}


class Found(NamedTuple):
    when: str
    rows: TaskRows
    counts: dict[str, int]


class TasksPage(Page):
    key = "tasks"
    icon = "square-check"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._counts: dict[str, int] = {}
        self._births = 0
        self._is_first = True
        self.head, self.when, self.whose = PageHead(), QuietTabs(), QuietTabs()
        self.new_button = Button(rank="outlined", icon="plus", key=shortcuts.key_text("task_new"))
        self.head.actions.addWidget(self.new_button)
        self.model = RowTableModel(columns(context), self)
        self.table = KeyTable(self.model, shortcuts.Context.TASK)
        self.strip, self.births = FinishStrip(), BirthdaysPane(context)
        self.status = Label("", "caption", "text2")
        ranks = {"task_finish": "primary"}
        self.buttons = {
            name: Button(rank=ranks.get(name, "outlined"), key=shortcuts.key_text(name)) for name in _DEEDS[:4]
        }
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self._actions = {name: self._action(name) for name in (*_DEEDS, "task_new")}
        self._lay_out()
        self._connect()
        self.retranslate()

    def _action(self, name: str) -> QAction:
        """For the menu and the palette; the list itself hears the key."""
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: self.perform(name))
        return action

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(M)
        tabs.addWidget(self.when, 3)
        tabs.addWidget(self.whose, 1)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, S)
        top.setSpacing(S)
        top.addWidget(self.head)
        top.addLayout(tabs)
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        foot.setSpacing(S)
        foot.addWidget(self.status, 1)
        for button in self.buttons.values():
            foot.addWidget(button)
        self.list = QWidget()
        inside = QVBoxLayout(self.list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.table, 1)
        inside.addWidget(Rule())
        inside.addWidget(self.strip)
        inside.addWidget(self.foot)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.births)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.new_button.clicked.connect(lambda: self.perform("task_new"))
        self.when.chosen.connect(self._on_tab)
        self.whose.chosen.connect(lambda _key: self._read())
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.perform(name))
        self.table.pressed_key.connect(self.perform)
        self.table.opened.connect(lambda _row: self.perform("task_finish"))  # a double click
        self.table.selection_changed.connect(self._say_status)
        self.table.menu_requested.connect(self.open_menu)
        self.table.empty.acted.connect(lambda: self.perform("task_new"))
        self.strip.finished.connect(self._finish)
        self.strip.left.connect(self._on_strip_left)
        self.births.counted.connect(self._on_births)

    # -- the window's calls -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Tasks")

    def activate(self) -> None:
        self._read()
        self.births.read()

    def refresh(self, touch: Touch | None) -> None:
        if touch is None or touch.tables & _TABLES:
            self._read()
        if touch is None or touch.tables & _BIRTHS:
            self.births.read()

    def focus_first(self) -> None:
        if self.when.current() == BIRTHDAYS:
            self.births.focus_list()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_customer(self) -> int | None:
        if self.when.current() == BIRTHDAYS:
            return self.births.customer()
        row = self._row()
        return row[AT["customer_id"]] if row else None

    def panes(self) -> list[QWidget]:
        return [self.when, self.births.table if self.when.current() == BIRTHDAYS else self.table]

    def deeds(self) -> list[QAction]:
        return list(self._actions.values())

    def layout_state(self) -> dict[str, object]:
        return {"whose": self.whose.current()}

    def restore_layout(self, state: dict[str, object]) -> None:
        self.whose.set_current("all" if state.get("whose") == "all" else "mine")

    def retranslate(self) -> None:
        self.head.set_texts(self.title())
        self.new_button.setText(self.tr("New task"))
        words = {
            "task_finish": self.tr("Done"),
            "task_hand_over": self.tr("Hand over"),
            "task_put_off": self.tr("Put off"),
            "task_customer": self.tr("Open the customer"),
        }
        for name, word in words.items():
            self.buttons[name].setText(word)
        for name, action in self._actions.items():
            action.setText(shortcuts.title_of(name))
        self.when.setAccessibleName(self.tr("Which tasks"))
        self.whose.setAccessibleName(self.tr("Whose tasks"))
        self.whose.set_tabs([Tab("mine", self.tr("Mine and anybody’s")), Tab("all", self.tr("Everybody’s"))])
        self.table.setAccessibleName(self.tr("Tasks"))
        self._say_tabs()
        self._say_empty()
        self._say_status()
        self.model.retranslate()
        self.strip.retranslate()
        self.births.retranslate()

    # -- reading ------------------------------------------------------------------------------------------------------

    def _mine(self) -> int | None:
        return self.context.staff_id if self.whose.current() == "mine" else None

    def _read(self) -> None:
        shop, when, mine, is_first = self.context.shop, self.when.current(), self._mine(), self._is_first

        def work(_progress: Progress) -> Found:
            with shop.session():
                counts = tasks.count_tasks(shop, mine)
                wanted = when
                if is_first:  # what is late is seen first
                    wanted = next((each for each in ("overdue", "today", "coming") if counts[each]), "today")
                if wanted == BIRTHDAYS:
                    wanted = "today"
                return Found(wanted, tasks.list_tasks(shop, wanted, mine), counts)

        self._latest.start(work)

    def _on_read(self, found: Found) -> None:
        self._counts = found.counts
        if self._is_first:
            self._is_first = False
            self.when.set_current(found.when)
        self._say_tabs()
        if self.when.current() == BIRTHDAYS:
            return
        current, number = self.table.current_id(), self.table.currentIndex().row()
        for is_done, keys in _SHOWN_DONE.items():
            for key in keys:
                self.table.setColumnHidden(self.model.column_at(key), (found.when == "done") != is_done)
        self.model.set_rows(found.rows)
        if not self.table.select_id(current) and len(found.rows):
            self.table.selectRow(min(max(number, 0), len(found.rows) - 1))  # done: the next one is at hand
        self._say_empty()
        self._say_status()

    def _on_tab(self, key: str) -> None:
        self._is_first = False
        self.strip.hide()
        self.foot.show()
        self.whose.setVisible(key != BIRTHDAYS)
        self.stack.setCurrentWidget(self.births if key == BIRTHDAYS else self.list)
        self._read()

    def _on_births(self, count: int) -> None:
        self._births = count
        self._say_tabs()

    def _say_tabs(self) -> None:
        lang = self.context.language
        words = {
            "overdue": self.tr("Overdue"),
            "today": self.tr("Today"),
            "coming": self.tr("Coming"),
            "done": self.tr("Finished"),
        }
        tabs = [Tab(when, words[when], formats.number(self._counts.get(when, 0), lang)) for when in tasks.WHEN]
        self.when.set_tabs([*tabs, Tab(BIRTHDAYS, self.tr("Birthdays"), formats.number(self._births, lang))])
        due = self._counts.get("overdue", 0) + self._counts.get("today", 0)
        self.head.set_texts(self.title(), self.tr("%n due", None, due) if due else "")

    def _say_empty(self) -> None:
        sentence = {
            "overdue": self.tr("Nothing is overdue."),
            "today": self.tr("Nothing is left to do today."),
            "coming": self.tr("Nothing is coming. A follow-up noted with an interaction stands here."),
            "done": self.tr("Nothing was done yet."),
        }.get(self.when.current(), "")
        self.table.empty.set_texts(sentence, self.tr("New task"))

    def _say_status(self) -> None:
        count, is_done = self.table.selected_count(), self.when.current() == "done"
        self.status.setText(self.tr("{count} selected").format(count=count) if count > 1 else "")
        self.buttons["task_finish"].setText(self.tr("To be done after all") if is_done else self.tr("Done"))
        for name in _DEEDS:
            can = count > 0 and (not is_done or name in ("task_finish", "task_customer"))
            can = can and (name != "task_customer" or self.current_customer() is not None)
            self._actions[name].setEnabled(can)
            if name in self.buttons:
                self.buttons[name].setEnabled(can)

    # -- deeds --------------------------------------------------------------------------------------------------------

    def perform(self, command: str) -> None:
        """Do what a key, a button or the menu asks for."""
        if command == "task_new":
            self._open_dialog(0)
        elif not self._actions[command].isEnabled():
            return
        elif command == "task_finish":
            self._ask_or_reopen()
        elif command == "task_hand_over":
            self.open_staff_menu()
        elif command == "task_put_off":
            self.open_day_menu()
        elif command == "task_edit":
            self._open_dialog(self.table.current_id())
        elif (customer := self.current_customer()) is not None:
            self.context.open_customer(customer)

    def _row(self) -> tuple[Any, ...] | None:
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _open_dialog(self, task: int) -> None:
        from desktop.ui.dialogs.task_dialog import TaskDialog

        TaskDialog(self.context, task, 0, self).open()

    def _ask_or_reopen(self) -> None:
        chosen, shop, by = self.table.selected_ids(), self.context.shop, self.context.staff_id
        if self.when.current() == "done":
            said = self.tr("%n task(s) to be done again.", None, len(chosen))
            self.context.do(lambda: tasks.reopen_tasks(shop, chosen, by=by), said)
            return
        row = self._row()
        one = str(row[AT["title"]]) if row else ""
        self.foot.hide()  # its deeds wait until this one is done
        self.strip.ask(chosen, one if len(chosen) == 1 else self.tr("%n task(s)", None, len(chosen)))

    def _finish(self, chosen: list[int], outcome: str) -> None:
        shop, by = self.context.shop, self.context.staff_id
        said = self.tr("%n task(s) done.", None, len(chosen))
        self.context.do(lambda: tasks.finish_tasks(shop, chosen, outcome, by=by), said)
        self._on_strip_left()

    def _on_strip_left(self) -> None:
        self.foot.show()
        self.focus_first()

    def open_staff_menu(self) -> QMenu:
        """To whom: a digit or the arrows choose."""
        row = self._row()
        holder = row[AT["staff_id"]] if row else None
        others = [(staff_id, name) for staff_id, name in shops.staff(self.context.shop) if staff_id != holder]
        choices = [(name.replace("&", "&&"), lambda to=staff_id: self._hand_over(to)) for staff_id, name in others]
        if holder is not None:
            choices.append((self.tr("anybody"), lambda: self._hand_over(None)))
        return self._popup(choices, self.tr("There is nobody else. Add staff in the settings."))

    def _hand_over(self, staff_id: int | None) -> None:
        shop, by, chosen = self.context.shop, self.context.staff_id, self.table.selected_ids()
        name = dict(shops.staff(shop)).get(staff_id or 0, self.tr("anybody"))
        said = self.tr("Handed over to {name}.").format(name=name)
        self.context.do(lambda: tasks.hand_over(shop, chosen, staff_id, by=by), said)

    def open_day_menu(self) -> QMenu:
        """Until when: a digit or the arrows choose."""
        ahead = {self.tr("Tomorrow"): 1, self.tr("In 3 days"): 3, self.tr("Next week"): 7, self.tr("In 30 days"): 30}
        choices = [(word, lambda days=days: self._put_off(days)) for word, days in ahead.items()]
        if self.table.selected_count() == 1:
            choices.append((self.tr("Other day…"), lambda: self._open_dialog(self.table.current_id())))
        return self._popup(choices, "")

    def _put_off(self, days: int) -> None:
        shop, by, chosen = self.context.shop, self.context.staff_id, self.table.selected_ids()
        until = today(shop) + timedelta(days=days)
        said = self.tr("Put off to {day}.").format(day=formats.date(until, self.context.language))
        self.context.do(lambda: tasks.put_off(shop, chosen, until, by=by), said)

    def _popup(self, choices: list[tuple[str, Any]], none: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, (word, run) in enumerate(choices, 1):
            menu.addAction(f"&{number}  {word}" if number < 10 else word, run)
        if not choices:
            menu.addAction(none).setEnabled(False)
        box = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(QPoint(box.left() + M, box.bottom())))
        return menu

    def open_menu(self, at: QPoint) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in _DEEDS])
        menu.popup(at)
        return menu
