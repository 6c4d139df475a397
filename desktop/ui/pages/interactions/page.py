"""The list of all interactions: found, sorted, edited, deleted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import interactions
from desktop.services.customers import today
from desktop.services.interactions import InteractionRows
from desktop.ui import formats, shortcuts
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.interactions.columns import AT, columns
from desktop.ui.pages.interactions.filter_bar import FilterBar
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.row_view import RowTable
from desktop.ui.widgets.section import PageHead

_TABLES = frozenset(("interaction", "task", "customer", "identity", "staff", "setting"))


class InteractionsPage(Page):
    key = "interactions"
    icon = "message"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._sort, self._descending = "at_ms", True
        self.head, self.filters = PageHead(), FilterBar(context)
        self.log_button = Button(rank="primary", icon="plus", key=shortcuts.key_text("log"))
        self.head.actions.addWidget(self.log_button)
        self.model = RowTableModel(columns(context, today(context.shop).isoformat()), self)
        self.table = _Table(self.model)
        self.status, self.count = Label("", "caption", "text2"), Label("", "caption", "text2")
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(self.context.failed)
        self._set_up()
        self._make_deeds()
        self._connect()
        self.table.set_sort(self._sort, self._descending)
        self.retranslate()

    def _set_up(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, S)
        top.setSpacing(S)
        top.addWidget(self.head)
        top.addWidget(self.filters)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        foot.addWidget(self.status, 1)
        foot.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.table, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)

    def _make_deeds(self) -> None:
        self._log = QAction(self)
        self._log.setObjectName("log")
        self._log.triggered.connect(lambda: self.context.log())
        self._edit = shortcuts.action("open", self.table, lambda: self._edit_row(self.table.current_id()))
        self._edit.setShortcuts([])  # the table itself hears Enter
        self._delete = shortcuts.action("archive", self.table, self._delete_selected)
        self._open = QAction(self)
        self._open.setObjectName("open_customer")
        self._open.triggered.connect(self._open_customer)
        self._copy = QAction(self)
        self._copy.setObjectName("copy")
        self._copy.triggered.connect(self.table.copy_selection)

    def _connect(self) -> None:
        self.log_button.clicked.connect(lambda: self.context.log())
        self.filters.changed.connect(self._read)
        self.filters.search.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.sort_requested.connect(self._on_sort)
        self.table.opened.connect(self._edit_row)
        self.table.edit_wanted.connect(lambda: self._edit_row(self.table.current_id()))
        self.table.selection_changed.connect(self._say_status)
        self.table.menu_requested.connect(self.open_menu)
        self.table.typed.connect(self._on_typed)
        self.table.copied.connect(self._on_copied)
        self.table.empty.acted.connect(self._on_empty_acted)

    # -- the window's calls -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Interactions")

    def activate(self) -> None:
        self.filters.read_staff()
        self._read()

    def refresh(self, touch: Touch | None) -> None:
        if touch is None or touch.tables & _TABLES:
            if touch is None or "staff" in touch.tables:
                self.filters.read_staff()
            self._read()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        return [self.filters.search, self.table]

    def deeds(self) -> list[QAction]:
        return [self._log, self._edit, self._delete, self._open, self._copy]

    def layout_state(self) -> dict[str, object]:
        return {"table": self.table.layout_state(), "filter": self.filters.state()}

    def restore_layout(self, state: dict[str, object]) -> None:
        table, wanted = state.get("table"), state.get("filter")
        if isinstance(table, dict):
            self.table.restore_layout(table)
            sort = table.get("sort")
            if isinstance(sort, list) and len(sort) == 2 and sort[0] in interactions.SORTS:
                self._sort, self._descending = str(sort[0]), bool(sort[1])
        if isinstance(wanted, dict):
            self.filters.restore(wanted)

    def retranslate(self) -> None:
        self.filters.retranslate()
        self.table.setAccessibleName(self.tr("Interactions"))
        self.log_button.setText(self.tr("Log an interaction"))
        self._log.setText(self.tr("Log an interaction"))
        self._edit.setText(self.tr("Edit the interaction"))
        self._delete.setText(self.tr("Delete the interaction"))
        self._open.setText(self.tr("Open the customer"))
        self._copy.setText(self.tr("Copy"))
        self._say_count()
        self._say_status()

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        shop, wanted = self.context.shop, self.filters.wanted()
        sort, descending = self._sort, self._descending

        def work(_progress: Progress) -> InteractionRows:
            with shop.session():
                return interactions.list_interactions(shop, wanted, sort, descending)

        self._latest.start(work)

    def _on_read(self, rows: InteractionRows) -> None:
        chosen, current, number = (
            set(self.table.selected_ids()),
            self.table.current_id(),
            self.table.currentIndex().row(),
        )
        top = self.table.verticalScrollBar().value()
        self.model.set_rows(rows)
        self.table.verticalScrollBar().setValue(top)
        if chosen and not chosen.isdisjoint(rows.ids) and len(chosen) > 1:
            self.table.select_ids(chosen)
        elif not self.table.select_id(current) and number >= 0 and len(rows):
            self.table.selectRow(min(number, len(rows) - 1))  # deleted: the next one is at hand
        self._say_count()
        self._say_status()

    def _on_sort(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        self.table.set_sort(key, descending)
        self._read()

    def _say_count(self) -> None:
        count = len(self.model.source)
        number = formats.number(count, self.context.language)
        self.head.set_texts(self.tr("Interactions"), number)
        text = (
            self.tr("%n interaction(s) shown", None, count)
            if self.filters.is_narrowed
            else self.tr("%n interaction(s)", None, count)
        )
        self.count.setText(text)
        if self.filters.is_narrowed:
            self.table.empty.set_texts(self.tr("The filter hides all interactions."), self.tr("Clear the filter"))
        else:
            self.table.empty.set_texts(
                self.tr("Nothing was logged yet. Calls, visits, complaints and praise belong here."),
                self.tr("Log an interaction"),
            )

    def _say_status(self) -> None:
        count = self.table.selected_count()
        for deed in (self._edit, self._open):
            deed.setEnabled(count == 1)
        for deed in (self._delete, self._copy):
            deed.setEnabled(count > 0)
        self.status.setText(self.tr("{count} selected").format(count=count) if count else "")

    # -- deeds --------------------------------------------------------------------------------------------------------

    def _edit_row(self, row: int) -> None:
        if row > 0:
            values = self.model.row(self.model.row_of(row))
            if values is not None:
                self.context.log(values[AT["customer_id"]], row)

    def _delete_selected(self) -> None:
        """Delete what is selected, as one deed."""
        chosen, by, shop = self.table.selected_ids(), self.context.staff_id, self.context.shop
        if not chosen:
            return
        one = self.tr("The interaction is deleted.")
        many = self.tr("{count} interactions are deleted.").format(count=len(chosen))
        self.context.do(
            lambda: interactions.delete_interactions(shop, chosen, by=by), one if len(chosen) == 1 else many
        )

    def _open_customer(self) -> None:
        row = self.model.row(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        if row is not None:
            self.context.open_customer(row[AT["customer_id"]])

    def open_menu(self, at) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._edit, self._open, self._copy])
        menu.addSeparator()
        menu.addAction(self._delete)
        menu.popup(at)
        return menu

    def _on_typed(self, letter: str) -> None:
        self.filters.search.focus_and_select()
        self.filters.search.insert(letter)

    def _on_copied(self, rows: int) -> None:
        self.context.tell(self.tr("%n row(s) copied.", None, rows))

    def _on_empty_acted(self) -> None:
        if self.filters.is_narrowed:
            self.filters.clear()
        else:
            self.context.log()


class _Table(RowTable):
    """Knows F2 besides Enter."""

    edit_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit()
            return
        super().keyPressEvent(event)
