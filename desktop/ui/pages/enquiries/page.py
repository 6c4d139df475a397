"""The page Enquiries: who asked and whose order is not paid, the oldest first, with what to say and one key each."""

from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import enquiries, scripts
from desktop.services.enquiries import EnquiryRows
from desktop.services.enquiry_report import Dealt, EnquiryReport, enquiry_report
from desktop.ui import formats, shortcuts
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.enquiries import words
from desktop.ui.pages.enquiries.columns import columns
from desktop.ui.pages.enquiries.dialogs import EnquiryDialog, ScriptsDialog
from desktop.ui.pages.enquiries.pane import OUTCOMES, EnquiryPane
from desktop.ui.pages.enquiries.words import AT
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.figures import Figure, FigureRow
from desktop.ui.widgets.key_table import KeyTable
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.section import PageHead
from desktop.ui.widgets.tabs import QuietTabs, Tab

FIGURE_DAYS = 90
_TABLES = frozenset(("enquiry", "sales_order", "customer", "identity", "staff", "setting", "product"))
_DEEDS = (*OUTCOMES, "enquiry_answered", "enquiry_later", "enquiry_copy", "enquiry_open", "enquiry_new")
_DECIDED = {True: ("outcome", "why", "answered_ms", "staff"), False: ("waits",)}


class Found(NamedTuple):
    which: str
    rows: EnquiryRows
    counts: dict[str, int]
    scripts: dict[str, str]


class EnquiriesPage(Page):
    key = "enquiries"
    icon = "messages"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._counts: dict[str, int] = {}
        self._report: EnquiryReport | None = None
        self.head, self.tabs, self.figures = PageHead(), QuietTabs(), FigureRow(ruled=True)
        self.new_button = Button(rank="outlined", icon="plus", key=shortcuts.key_text("enquiry_new"))
        self.head.actions.addWidget(self.new_button)
        self.model = RowTableModel(columns(context), self)
        self.table = KeyTable(self.model, shortcuts.Context.ENQUIRY)
        self.pane = EnquiryPane(context)
        self._latest, self._figures = Latest(self), Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self._figures.finished.connect(self._on_report)
        self._figures.failed.connect(context.failed)
        self._actions = {name: self._action(name) for name in _DEEDS}
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
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, S)
        top.setSpacing(S)
        top.addWidget(self.head)
        top.addWidget(self.figures)
        top.addWidget(self.tabs)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        self.rule = Rule(vertical=True)
        whole.addWidget(self.rule)
        whole.addWidget(self.pane)
        self.figures.hide()

    def _connect(self) -> None:
        self.new_button.clicked.connect(lambda: self.perform("enquiry_new"))
        self.tabs.chosen.connect(lambda _key: self._read())
        self.table.pressed_key.connect(self.perform)
        self.table.opened.connect(lambda _key: self.perform("enquiry_open"))
        self.table.current_changed.connect(lambda _key: self._show_row())
        self.table.menu_requested.connect(self.open_menu)
        self.table.empty.acted.connect(lambda: self.perform("enquiry_new"))
        self.table.empty.linked.connect(lambda: self.context.go("import"))
        self.pane.wanted.connect(self.perform)
        self.pane.why_given.connect(self._note_why)
        self.pane.left.connect(self.focus_first)
        self.pane.edit_wanted.connect(lambda: ScriptsDialog(self.context, self).open())

    # -- the window's calls -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Enquiries")

    def activate(self) -> None:
        self._read()
        self._read_figures()

    def refresh(self, touch: Touch | None) -> None:
        if touch is None or touch.tables & _TABLES:
            self._read()
            self._read_figures()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_customer(self) -> int | None:
        row = self._row()
        return row[AT["customer_id"]] if row else None

    def panes(self) -> list[QWidget]:
        return [self.tabs, self.table, self.pane.why]

    def deeds(self) -> list[QAction]:
        return list(self._actions.values())

    def retranslate(self) -> None:
        self.new_button.setText(self.tr("New enquiry"))
        for name, action in self._actions.items():
            action.setText(shortcuts.title_of(name))
        self.tabs.setAccessibleName(self.tr("Which enquiries"))
        self.table.setAccessibleName(self.tr("Enquiries"))
        self._say_tabs()
        self._say_empty()
        self._say_figures()
        self.model.retranslate()
        self.pane.retranslate()

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        shop, which = self.context.shop, self.tabs.current()

        def work(_progress: Progress) -> Found:
            with shop.session():
                counts, own = enquiries.count_enquiries(shop), scripts.read_scripts(shop)
                return Found(which, enquiries.list_enquiries(shop, which), counts, own)

        self._latest.start(work)

    def _read_figures(self) -> None:
        shop = self.context.shop

        def work(_progress: Progress) -> EnquiryReport:
            with shop.session():
                return enquiry_report(shop, days=FIGURE_DAYS)

        self._figures.start(work)

    def _on_read(self, found: Found) -> None:
        self._counts = found.counts
        current, number = self.table.current_id(), self.table.currentIndex().row()
        is_decided = found.which == "answered"
        for decided, keys in _DECIDED.items():
            for key in keys:
                self.table.setColumnHidden(self.model.column_at(key), is_decided != decided)
        self.model.set_rows(found.rows)
        if not self.table.select_id(current) and len(found.rows):
            self.table.selectRow(min(max(number, 0), len(found.rows) - 1))  # answered: the next one is at hand
        self._say_tabs()
        self._say_empty()
        self.pane.set_scripts(found.scripts)
        self._show_row()

    def _on_report(self, report: EnquiryReport) -> None:
        self._report = report
        self._say_figures()

    def _show_row(self) -> None:
        row = self._row()
        self.pane.show_row(row)
        for name, action in self._actions.items():
            action.setEnabled(name == "enquiry_new" or row is not None)

    def _row(self) -> tuple[Any, ...] | None:
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() and index.row() < len(self.model.source) else None

    def _say_tabs(self) -> None:
        lang = self.context.language
        said = {
            "waiting": self.tr("Waiting"),
            "answered": self.tr("With an outcome"),
            "lapsed": self.tr("Too old to rescue"),
        }
        self.tabs.set_tabs(
            [Tab(which, text, formats.number(self._counts.get(which, 0), lang)) for which, text in said.items()]
        )
        waiting = self._counts.get("waiting", 0)
        self.head.set_texts(self.title(), self.tr("%n waiting, the oldest first", None, waiting) if waiting else "")

    def _say_empty(self) -> None:
        sentence = {
            "waiting": self.tr("Nobody waits: every enquiry has its outcome, and no order waits for its payment."),
            "answered": self.tr("Nothing was answered yet."),
            "lapsed": self.tr("No unpaid order is older than {days} days.").format(days=enquiries.RESCUE_DAYS),
        }[self.tabs.current() or "waiting"]
        self.table.empty.set_texts(sentence, self.tr("New enquiry"), self.tr("Import orders"))

    def _say_figures(self) -> None:
        report = self._report
        if report is None:
            return
        none = not (sum(report.groups.values()) or report.stopped[False].count)
        self.figures.setVisible(not none)
        if none:
            return
        lang = self.context.language

        def rate(dealt: Dealt) -> str:
            return formats.percent(dealt.rate, lang, 0) if dealt.count else "–"

        def figure(caption: str, dealt: dict[bool, Dealt]) -> Figure:
            note = self.tr("Dealt with: {sold} of {dealt}. Left alone: {alone_sold} of {alone}.").format(
                sold=formats.number(dealt[True].bought, lang),
                dealt=formats.number(dealt[True].count, lang),
                alone_sold=formats.number(dealt[False].bought, lang),
                alone=formats.number(dealt[False].count, lang),
            )
            return Figure(caption, f"{rate(dealt[True])} / {rate(dealt[False])}", note=note)

        minutes = report.median_minutes
        answered = "–" if minutes is None else words.since(minutes)
        self.figures.set_figures(
            [
                Figure(self.tr("Answered after (median)"), answered),
                figure(self.tr("Unpaid orders paid: dealt with / left alone"), report.stopped),
                figure(self.tr("Enquiries sold: answered / not"), report.enquiries),
            ]
        )

    # -- deeds --------------------------------------------------------------------------------------------------------

    def perform(self, command: str) -> None:
        """Do what a key, a button or the menu asks for."""
        if command == "enquiry_new":
            EnquiryDialog(self.context, self).open()
        elif (row := self._row()) is None:
            return
        elif command == "enquiry_open":
            if row[AT["customer_id"]] is not None:
                self.context.open_customer(row[AT["customer_id"]])
        elif command == "enquiry_copy":
            self.pane.copy_script()
            self.context.tell(self.tr("The script is copied."))
        else:
            self._answer(command, row)

    def _answer(self, command: str, row: tuple[Any, ...]) -> None:
        shop, by, key = self.context.shop, self.context.staff_id, row[AT["key"]]
        outcome, why, who = OUTCOMES.get(command, ""), self.pane.why.text(), words.who(row)
        if command == "enquiry_later":
            said = self.tr("{name}: left for later.")
            self.context.do(lambda: enquiries.leave_for_later(shop, key, by=by), said.format(name=who))
        elif command == "enquiry_answered":
            said = self.tr("{name}: answered.")
            self.context.do(lambda: enquiries.mark_answered(shop, key, by=by), said.format(name=who))
        else:
            became = words.outcome("bought" if outcome == "bought" else "lost", outcome)
            said = self.tr("{name}: {outcome}.").format(name=who, outcome=became)
            kept = "" if outcome == "bought" else why
            self.context.do(lambda: enquiries.answer(shop, key, outcome, kept, by=by), said)
        self.focus_first()

    def _note_why(self, why: str) -> None:
        """Enter in the field: kept at once where the outcome is known, else together with it."""
        row = self._row()
        if row is not None and row[AT["status"]] == "lost" and row[AT["why"]] != why:
            shop, by, key = self.context.shop, self.context.staff_id, row[AT["key"]]
            self.context.do(lambda: enquiries.note_why(shop, key, why, by=by), self.tr("The reason is noted."))
        self.focus_first()

    def open_menu(self, at: QPoint) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in _DEEDS])
        menu.popup(at)
        return menu
