"""The page Today's take: one field for the whole till of a day, and how much of it has a name."""

from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.money import parse_minor, plain
from desktop.domain.progress import Progress
from desktop.services import takings
from desktop.services.customers import today
from desktop.services.takings import DayTake, IdentifiedShare
from desktop.ui import formats, theme
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.messages import value_problem
from desktop.ui.pages.page import Page
from desktop.ui.pages.takings.columns import columns
from desktop.ui.theme.tokens import PAGE_MARGIN, XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chart import ChartView
from desktop.ui.widgets.chart_specs import Bar, column_chart
from desktop.ui.widgets.figures import Figure, FigureRow
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.row_table import ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable
from desktop.ui.widgets.section import PageHead

DAYS = 30
_TABLES = frozenset(("till_total", "sales_order", "payment", "identity", "setting"))


class Found(NamedTuple):
    """typed: what stands for the day of the field, None for nothing."""

    taken: IdentifiedShare
    day: date
    typed: int | None


class TakingsPage(Page):
    key = "takings"
    icon = "cash"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._day = today(context.shop)
        self._days: list[DayTake] = []
        self._taken: IdentifiedShare | None = None
        self.head = PageHead()
        self.label, self.field, self.save_button = (
            Label("", "section"),
            QLineEdit(),
            Button(rank="primary", key="Enter"),
        )
        self.today_button = Button(rank="text")
        self.hint = Label("", "caption", "text2", wrap=True)
        self.figures, self.chart = FigureRow(ruled=True), ChartView()
        self.model = RowTableModel(columns(context), self)
        self.table = RowTable(self.model, dense=True)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setMaximumWidth(theme.px(220))
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.label)
        line.addWidget(self.field)
        line.addWidget(self.save_button)
        line.addWidget(self.today_button)
        line.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, S)
        top.setSpacing(XS)
        top.addWidget(self.head)
        top.addLayout(line)
        top.addWidget(self.hint)
        top.addWidget(self.figures)
        self.chart.setMinimumHeight(theme.px(190))
        self.chart.setMaximumHeight(theme.px(230))
        drawn = QVBoxLayout()
        drawn.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, S)
        drawn.addWidget(self.chart)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(drawn)
        whole.addWidget(Rule())
        whole.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.today_button.clicked.connect(lambda: self.choose(today(self.context.shop)))
        self.table.opened.connect(lambda number: self.choose(date.fromisoformat(self._days[number].day)))
        self.chart.activated.connect(lambda day: self.choose(date.fromisoformat(str(day))))
        self.chart.failed.connect(self.context.failed)

    # -- the window's calls -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Today’s take")

    def activate(self) -> None:
        self._day = today(self.context.shop)
        self._read()

    def refresh(self, touch: Touch | None) -> None:
        if touch is None or touch.tables & _TABLES:
            self._read()

    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def panes(self) -> list[QWidget]:
        return [self.field, self.chart, self.table]

    def retranslate(self) -> None:
        self.head.set_texts(self.title(), self.tr("the whole till, whoever bought"))
        self.save_button.setText(self.tr("Save"))
        self.today_button.setText(self.tr("Back to today"))
        self.table.setAccessibleName(self.tr("The last {days} days").format(days=DAYS))
        self.table.empty.set_texts(self.tr("Nothing was taken in the last {days} days.").format(days=DAYS))
        self.model.retranslate()
        self._say()

    # -- the field ----------------------------------------------------------------------------------------------------

    def choose(self, day: date) -> None:
        """Put the field on another day of the list."""
        self._day = day
        self._put(takings.till_total(self.context.shop, day))
        self._say()
        self.focus_first()

    def save(self) -> None:
        """Store what is typed for the day; an empty field takes it away."""
        currency, text = self.context.settings.currency, self.field.text().strip()
        if not currency:
            self._problem(value_problem("no_currency"))
            return
        try:
            amount = parse_minor(text, currency) if text else None
        except ValueError:
            self._problem(value_problem("not_a_number"))
            return
        if amount is not None and amount < 0:
            self._problem(value_problem("negative"))
            return
        shop, by, day = self.context.shop, self.context.staff_id, self._day
        said = (
            self.tr("The take of {day} is noted.") if amount is not None else self.tr("The take of {day} is removed.")
        )
        said = said.format(day=formats.date(day, self.context.language))
        self.context.do(lambda: takings.set_till_total(shop, day, amount, by=by), said)
        self._put(takings.till_total(shop, day))
        self._say()
        self.focus_first()

    def _put(self, typed: int | None) -> None:
        text = "" if typed is None else plain(typed, self.context.settings.currency)
        if text != self.field.text():  # or what is selected there would be selected no more
            self.field.setText(text)
        self.field.setModified(False)

    def _problem(self, sentence: str) -> None:
        self.hint.set_tone("danger")
        self.hint.setText(sentence)
        self.field.setAccessibleDescription(sentence)
        self.focus_first()

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        shop, day = self.context.shop, self._day

        def work(_progress: Progress) -> Found:
            with shop.session():
                until = today(shop)
                taken = takings.identified_share(shop, until - timedelta(days=DAYS - 1), until)
                return Found(taken, day, takings.till_total(shop, day))

        self._latest.start(work)

    def _on_read(self, found: Found) -> None:
        self._taken = found.taken
        known = {day.day: day for day in found.taken.days}
        until = date.fromisoformat(found.taken.until)
        every = [(until - timedelta(days=back)).isoformat() for back in range(DAYS)]
        self._days = [known.get(day) or DayTake(day, 0, 0, 0, "", 0, 0) for day in every]
        if found.day == self._day and not self.field.isModified():
            self._put(found.typed)
        current = self.table.current_id()
        self.model.set_rows(ListRows(list(enumerate(self._days)) if known else []))
        self.table.select_id(current)
        self._say()

    def _say(self) -> None:
        lang, is_today = self.context.language, self._day == today(self.context.shop)
        label = self.tr("Today, {day}") if is_today else self.tr("The take of {day}")
        self.label.setText(label.format(day=formats.date(self._day, lang)))
        self.field.setAccessibleName(self.label.text())
        self.field.setPlaceholderText(formats.currency_sign(self.context.settings.currency or "CNY", lang))
        self.today_button.setVisible(not is_today)
        self.hint.set_tone("text2")
        self.hint.setText(self._told())
        self.field.setAccessibleDescription(self.hint.text())
        self._show_figures()

    def _told(self) -> str:
        """What follows from the day in the field."""
        day = next((each for each in self._days if each.day == self._day.isoformat()), None)
        lang, currency = self.context.language, self.context.settings.currency
        if day is None or not day.whole_minor:
            return self.tr(
                "Type what the till says for the whole day. It judges nobody: it tells how many buyers you know."
            )
        if day.named_minor > day.whole_minor:
            return self.tr("Sales with a name come to {named}, which is more than the take. Please look again.").format(
                named=formats.money(day.named_minor, currency, lang)
            )
        return self.tr("{named} of it has a name, {gap} has none.").format(
            named=formats.money(day.identified_minor, currency, lang),
            gap=formats.money(day.whole_minor - day.identified_minor, currency, lang),
        )

    def _show_figures(self) -> None:
        taken, lang = self._taken, self.context.language
        if taken is None or not taken.whole_minor:
            self.figures.hide()
            self.chart.set_spec(None)
            self.chart.hide()
            return
        currency = taken.currency
        gap = taken.whole_minor - taken.identified_minor
        self.figures.set_figures(
            [
                Figure(
                    self.tr("Taken in {days} days").format(days=DAYS), formats.money(taken.whole_minor, currency, lang)
                ),
                Figure(self.tr("With a name"), formats.money(taken.identified_minor, currency, lang)),
                Figure(self.tr("Share with a name"), formats.percent(taken.share, lang)),
                Figure(self.tr("Without a name"), formats.money(gap, currency, lang)),
            ]
        )
        self.figures.show()
        self.chart.show()
        title = self.tr("{share} of the take of the last {days} days has a name")
        self.chart.set_spec(
            column_chart(
                title.format(share=formats.percent(taken.share, lang), days=DAYS),
                self.tr(
                    "Share of each day’s take that belongs to a known customer; grey: no till total, only known sales"
                ),
                [self._bar(day) for day in reversed(self._days)],
            )
        )
        self.chart.set_selected(self._day.isoformat())

    def _bar(self, day: DayTake) -> Bar:
        lang, currency = self.context.language, self.context.settings.currency
        share = day.identified_minor / day.whole_minor if day.whole_minor else 0.0
        tip = self.tr("{day}: {share} of {whole}").format(
            day=formats.date(day.day, lang),
            share=formats.percent(share, lang),
            whole=formats.money(day.whole_minor, currency, lang),
        )
        text = formats.percent(share, lang, 0) if day.whole_minor else ""
        is_whole = day.source in (takings.TYPED, takings.FILE)
        return Bar(day.day, formats.date(day.day, lang, year=False), share, text, "", is_whole, tip)
