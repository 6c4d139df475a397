"""The segments page: two findings side by side, whom they speak of, and what can be done with them."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDateEdit, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.customers import today
from desktop.services.filters import Filter
from desktop.services.reports import LIFE, Report, found
from desktop.services.segments import SegmentInfo, delete_segment, list_segments, save_segment
from desktop.ui import formats, theme
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.messages import value_problem
from desktop.ui.pages.page import Page
from desktop.ui.pages.segments.foot import Foot
from desktop.ui.pages.segments.look import Seen, look
from desktop.ui.pages.segments.pane import ChartPane
from desktop.ui.pages.segments.tables import LineTable, move_columns, move_lines, saved_columns, saved_lines
from desktop.ui.pages.segments.words import SegmentWords
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.section import PageHead
from desktop.ui.widgets.splitter import Splitter

_PAUSE_MS = 400  # after a change, and while a day is being typed
_NARROW = 880  # below this the charts stand one above the other
_COUNTED = frozenset({"customer", "identity", "sales_order", "setting", "segment"})


class SegmentsPage(Page):
    """RFM segments and life-cycle states; one group at a time is selected, by click or by keys, in chart or table."""

    key = "segments"
    icon = "chart-pie"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.words = SegmentWords(context.language)
        self.seen: Seen | None = None
        self.day: date | None = None  # None is today, whichever day that is by then
        self.chosen: str | None = None
        self._focus_waits = False  # for the chart, which is not there before the first answer
        self.head = PageHead()
        self.today_button = Button("", rank="text")
        self.day_edit = QDateEdit()
        self.strip = ProgressStrip()
        self.saved = LineTable(saved_columns(lambda: self.words))
        self.moves = LineTable(move_columns(lambda: self.words))
        self.left = ChartPane(context, "segment", self.saved)
        self.right = ChartPane(context, "state", self.moves)
        self.panes_split = Splitter(Qt.Orientation.Horizontal)
        self.area = QScrollArea()
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        self.foot = Foot()
        self._latest = Latest(self)
        self._again = Debounce(_PAUSE_MS, self.compute, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build()
        self._connect()
        self.retranslate()

    # -- as of Page ---------------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Segments")

    def activate(self) -> None:
        stale = self.seen is None or (self.day is None and self.seen.rfm.as_of != today(self.context.shop))
        if stale and self._latest.job is None:
            self.compute()

    def refresh(self, touch: Touch | None) -> None:
        if touch is None or touch.tables & _COUNTED:
            self._again.trigger()

    def panes(self) -> list[QWidget]:
        return [self.left.chart, self.left.lower_list(), self.right.chart, self.right.lower_list()]

    def focus_first(self) -> None:
        if self.stack.currentWidget() is self.area:
            self.left.chart.setFocus()
        else:
            self._focus_waits = True
            self.setFocus()

    def layout_state(self) -> dict[str, object]:
        return {
            "panes": self.panes_split.layout_state(),
            "left": self.left.split.layout_state(),
            "right": self.right.split.layout_state(),
        }

    def restore_layout(self, state: dict[str, object]) -> None:
        for name, split in (("panes", self.panes_split), ("left", self.left.split), ("right", self.right.split)):
            part = state.get(name)
            if isinstance(part, dict):
                split.restore_layout(part)

    def retranslate(self) -> None:
        self.words = SegmentWords(self.context.language)
        chinese = self.context.language.startswith("zh")
        self.day_edit.setLocale(QLocale(self.context.language))
        self.day_edit.setDisplayFormat("yyyy-MM-dd" if chinese else "d MMM yyyy")
        self.day_edit.setAccessibleName(self.tr("As of this day"))
        self.day_edit.setToolTip(self.tr("Orders after this day are left out."))
        self.today_button.setText(self.tr("Back to today"))
        self.empty.set_texts(
            self.tr("There are no orders yet, so there are no segments. They appear with the first import."),
            self.tr("Import orders"),
        )
        self.saved.empty.set_texts(
            self.tr("No segment is saved yet. Select a bar and save it, to find its people again by a name.")
        )
        self.moves.empty.set_texts(self.tr("Nobody moved from one state to another in the last 30 days."))
        self.saved.setAccessibleName(self.tr("Saved segments"))
        self.moves.setAccessibleName(self.words.head("move"))
        self.open_saved.setText(self.tr("Open"))
        self.delete_saved.setText(self.tr("Delete"))
        self.right.link.setText(self.tr("Change the limits"))
        self.left.retranslate(self.tr("Saved segments"), self._saved_count())
        self.right.retranslate(self.tr("Moves in 30 days"), self._moved_count())
        self.foot.retranslate()
        self._say()

    # -- deeds --------------------------------------------------------------------------------------------------------

    def compute(self) -> None:
        """Read everything anew, in a job; what is shown stays until the answer comes."""
        shop, day = self.context.shop, self.day
        self._again.cancel()
        job = self._latest.start(lambda progress: look(shop, day, progress))
        self.strip.follow(job, self.tr("Working out the segments…"))

    def set_day(self, day: date | None) -> None:
        """Show another day; None for today."""
        self.day = day
        self.compute()

    def select(self, code: str | None) -> None:
        """Select a segment or a state, by its code."""
        if code == self.chosen:
            return
        if self.foot.asking:
            self.foot.leave_name()
        self.chosen = code
        self._mark()

    def wanted(self) -> Filter:
        """The condition of the selected group; on a day in the past it is the people of that day."""
        report = self._report()
        if report is None or self.chosen is None:
            return Filter()
        if self.day is not None:
            return Filter(ids=tuple(report.members[self.chosen]))
        return Filter(states=(self.chosen,)) if self.chosen in LIFE else Filter(rfm=(self.chosen,))

    def see_people(self) -> None:
        """Open the list of customers with the selected group."""
        report = self._report()
        if report is not None and self.chosen is not None and report.groups.get(self.chosen):
            self.context.show_customers(self.wanted(), self._title_of_chosen())

    def save_chosen(self, name: str) -> None:
        """Save the selected group as a segment of this name; a name that will not do is said at the field."""
        name = name.strip()
        if not name or any(each.name == name for each in list_segments(self.context.shop)):
            self.foot.set_problem(value_problem("taken" if name else "empty"))
            return
        rule = self.wanted()
        said = self.tr("Segment “{name}” was saved.").format(name=name)
        staff = self.context.staff_id
        if self.context.do(lambda: save_segment(self.context.shop, name, rule, by=staff), said) is not None:
            self.foot.leave_name()

    def delete_segment(self, row: int) -> None:
        """Delete a saved segment; Undo brings it back."""
        name = next((each.name for each in self._saved() if each.id == row), "")
        said = self.tr("Segment “{name}” was deleted.").format(name=name)
        self.context.do(lambda: delete_segment(self.context.shop, row, by=self.context.staff_id), said)

    def open_segment(self, row: int) -> None:
        segment = next((each for each in self._saved() if each.id == row), None)
        if segment is not None:
            self.context.show_customers(Filter(segment=segment.id), segment.name)

    def open_move(self, move: str) -> None:
        """Open the customers who went from one state to another."""
        if self.seen is not None and move in self.seen.life.moved:
            self.context.show_customers(Filter(ids=tuple(self.seen.life.moved[move])), self.words.move(move))

    # -- events of Qt -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        self.panes_split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDate(_qdate(today(self.context.shop)))
        self.day_edit.setMaximumDate(QDate(2200, 12, 31))
        self.today_button.hide()
        self.head.actions.addWidget(self.today_button)
        self.head.actions.addWidget(self.day_edit)
        self.panes_split.addWidget(self.left)
        self.panes_split.addWidget(self.right)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        self.area.setWidget(self.panes_split)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.stack.addWidget(QWidget())  # nothing, until the first answer
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.empty)
        self.open_saved = self._table_action(self.saved, "", self._on_open_saved)
        self.delete_saved = self._table_action(self.saved, "Del", self._on_delete_saved)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, S)
        top.addWidget(self.head)
        top.addWidget(self.strip)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.stack, 1)
        self.foot_rule = Rule()
        whole.addWidget(self.foot_rule)
        whole.addWidget(self.foot)
        self.foot.hide()
        self.foot_rule.hide()

    def _table_action(self, table: LineTable, key: str, deed) -> QAction:
        action = QAction(table)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(deed)
        table.addAction(action)
        return action

    def _connect(self) -> None:
        for pane in (self.left, self.right):
            pane.selected.connect(self.select)
            pane.opened.connect(self._on_opened)
        self.left.second_shown.connect(lambda: self.saved.setFocus())
        self.right.second_shown.connect(lambda: self.moves.setFocus())
        self.right.link.clicked.connect(lambda: self.context.go("settings"))
        self.saved.opened.connect(lambda at: self.open_segment(self.saved.key_of(at)))
        self.saved.menu_requested.connect(self._on_saved_menu)
        self.moves.opened.connect(lambda at: self.open_move(self.moves.key_of(at)))
        self.foot.see_wanted.connect(self.see_people)
        self.foot.save_wanted.connect(self.save_chosen)
        self.foot.left.connect(self._focus_chosen)
        self.empty.acted.connect(lambda: self.context.import_files())
        self.today_button.clicked.connect(self._on_today)
        self.day_edit.dateChanged.connect(self._on_day)
        self._latest.finished.connect(self._on_seen)
        self._latest.failed.connect(self.context.failed)

    def _on_seen(self, seen: Seen) -> None:
        self.seen = seen
        if self.day is None:
            with QSignalBlocker(self.day_edit):
                self.day_edit.setDate(_qdate(seen.rfm.as_of))
        some = seen.rfm.customers > 0 or self.day is not None
        self.stack.setCurrentWidget(self.area if some else self.empty)
        self.foot.setVisible(some)
        self.foot_rule.setVisible(some)
        self.left.show_report(seen.rfm)
        self.right.show_report(seen.life)
        self.saved.set_lines(saved_lines(seen.saved, seen.counts))
        self.moves.set_lines(move_lines(seen.life))
        self._mark()
        if self._focus_waits and some:
            self._focus_waits = False
            self.focus_first()

    def _mark(self) -> None:
        is_state = self.chosen in LIFE
        self.left.select(None if is_state else self.chosen)
        self.right.select(self.chosen if is_state else None)
        self._say()

    def _say(self) -> None:
        """All texts that depend on what is shown."""
        seen, words = self.seen, self.words
        self.today_button.setVisible(self.day is not None)
        if seen is None:
            self.head.set_texts(self.title())
            return
        template = self.tr("As of {day} · {people}")
        day = formats.date(seen.rfm.as_of, self.context.language)
        self.head.set_texts(self.title(), template.format(day=day, people=words.bought(seen.rfm.customers)))
        self.left.note.setText(words.edges(seen.rfm))
        self.left.note.setToolTip(words.all_edges(seen.rfm))
        self.right.note.setText(words.limits(seen.life))
        self.right.link.show()
        self.left.set_second(self.tr("Saved segments"), self._saved_count())
        self.right.set_second(self.tr("Moves in 30 days"), self._moved_count())
        report = self._report()
        if report is None or self.chosen is None:
            self.foot.show_selected(self.tr("Select a bar or a row to see its people."), False, "", "")
            return
        group = found(report, "", self.chosen)
        said = words.people(group.customers, self.chosen)
        if group.money_minor:
            money = formats.money(group.money_minor, report.currency or "CNY", words.lang, whole=True)
            said = self.tr("{people} · {money}").format(people=said, money=money)
        self.foot.show_selected(said, group.customers > 0, self._title_of_chosen(), self._hint())

    def _hint(self) -> str:
        if self.day is None:
            return self.tr("Who belongs to it is worked out anew each time.")
        return self.tr("It keeps the people of {day}.").format(day=formats.date(self.day, self.context.language))

    def _title_of_chosen(self) -> str:
        name = self.words.name(self.chosen or "")
        if self.day is None:
            return name
        return self.tr("{name}, {day}").format(name=name, day=formats.date(self.day, self.context.language))

    def _report(self) -> Report | None:
        if self.seen is None:
            return None
        return self.seen.life if self.chosen in LIFE else self.seen.rfm

    def _saved(self) -> list[SegmentInfo]:
        return self.seen.saved if self.seen is not None else []

    def _saved_count(self) -> str:
        return self.words.count(len(self._saved())) if self._saved() else ""

    def _moved_count(self) -> str:
        moved = sum(self.seen.life.moves.values()) if self.seen is not None else 0
        return self.words.count(moved) if moved else ""

    def _on_opened(self, code: str) -> None:
        self.select(code)
        self.see_people()

    def _on_today(self) -> None:
        with QSignalBlocker(self.day_edit):
            self.day_edit.setDate(_qdate(today(self.context.shop)))
        self.set_day(None)

    def _on_day(self, chosen: QDate) -> None:
        day = chosen.toPython()
        self.day = None if day == today(self.context.shop) else day
        self._again.trigger()

    def _on_open_saved(self) -> None:
        if self.saved.key() is not None:
            self.open_segment(self.saved.key())

    def _on_delete_saved(self) -> None:
        if self.saved.key() is not None:
            self.delete_segment(self.saved.key())

    def _on_saved_menu(self, at: QPoint) -> None:
        if self.saved.key() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.open_saved, self.delete_saved])
        menu.popup(at)

    def _focus_chosen(self) -> None:
        pane = self.right if self.chosen in LIFE else self.left
        pane.chart.setFocus(Qt.FocusReason.OtherFocusReason)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
