"""The list of customers: views, conditions, the table, its sums, and a pane for the one the keys are on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.customers import Totals
from desktop.services.filters import Filter
from desktop.ui import formats, shortcuts, theme
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.customers import texts
from desktop.ui.pages.customers.columns import columns
from desktop.ui.pages.customers.deeds import Deeds
from desktop.ui.pages.customers.detail_pane import DetailPane
from desktop.ui.pages.customers.filter_bar import FilterBar
from desktop.ui.pages.customers.reading import (
    Keep,
    Reading,
    Surroundings,
    read_list,
    read_surroundings,
    sum_of,
    sum_of_filter,
)
from desktop.ui.pages.customers.status_bar import StatusBar
from desktop.ui.pages.customers.table import CustomerTable
from desktop.ui.pages.customers.views import View, all_views, fitting
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PANE_WIDTH, L, M, S
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.row_table import RowTableModel
from desktop.ui.widgets.section import PageHead
from desktop.ui.widgets.splitter import Splitter
from desktop.ui.widgets.tabs import QuietTabs, Tab

SEARCHES_AFTER_MS = 120
SUMS_AFTER_MS = 60
PLACES = ("listed", "archived", "trash")


class CustomersPage(Page):
    key = "customers"
    icon = "users"

    listed = Signal(int)  # the list was read: how many customers
    search_changed = Signal(str)  # the search text was taken away here
    typed = Signal(str)  # a letter in the list that may begin a search

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.filter = Filter()
        self.surroundings = Surroundings({}, [], [], [])
        self.views: list[View] = all_views(context.shop)
        self._view, self._title = "all", ""
        self._sort, self._descending = "last_on", True
        self._was_read, self._chooses = False, -1
        self._list_totals: Totals | None = None
        self._build()
        self._set_up_jobs()
        self._connect()
        self.retranslate()

    # -- for the window -----------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Customers")

    def activate(self) -> None:
        if not self._was_read:
            self._reload()
            self._read_surroundings()

    def refresh(self, touch: Touch | None) -> None:
        if not self._was_read:
            return
        if touch is None or "saved_view" in touch.tables:
            self._read_views()
        self.model.reread()
        self._reload()
        self._read_surroundings()
        self.detail.refresh()

    def search(self, text: str) -> None:
        """Show whom the text finds; while one types, the last text counts."""
        self._wanted_text = " ".join(text.split())
        self._search.trigger()

    def show_filter(self, wanted: Filter, title: str = "") -> None:
        """Show these customers; title: what they are called where they were picked."""
        self._title = title
        self._apply(wanted)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.filter_bar, self.table, self.detail]

    def deeds(self) -> list[QAction]:
        """The page's own deeds; adding and logging are the window's, which asks for current_customer."""
        return list(self._deeds.actions.values())

    def new_customer(self) -> None:
        self._deeds.new_customer()

    def current_customer(self) -> int | None:
        """The customer on show: the one selected, or None."""
        if self.table.selected_count() != 1:
            return None
        first = self.table.ranges()[0][0]
        return self.model.id_at(first)

    def focus_first(self) -> None:
        self.table.setFocus()

    def layout_state(self) -> dict[str, object]:
        return {
            "table": self.table.layout_state(),
            "splitter": self.splitter.layout_state(),
            "detail": not self.detail.isHidden(),
        }

    def restore_layout(self, state: dict[str, object]) -> None:
        table, splitter = state.get("table"), state.get("splitter")
        if isinstance(table, dict):
            self._restore_columns(table)
        if isinstance(splitter, dict):
            self.splitter.restore_layout(splitter)
        self.detail.setVisible(bool(state.get("detail", True)))

    def retranslate(self) -> None:
        self._say_count()
        self._fit_head()
        self.more_button.set_name(self.tr("More deeds"))
        self.save_view_button.set_name(self.tr("Save this view"))
        self.tabs.setAccessibleName(self.tr("Views"))
        self.table.setAccessibleName(self.tr("Customers"))
        self.filter_bar.retranslate()
        self.model.retranslate()
        self._read_views()
        self.status.retranslate()
        self.detail.retranslate()
        self._deeds.retranslate()
        self._say_empty()

    # -- building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.model = RowTableModel(columns(self.context), self)
        self.table = CustomerTable(self.model)
        self.table.set_sort(self._sort, self._descending)
        self.filter_bar = FilterBar()
        self.status = StatusBar(self.context)
        self.detail = DetailPane(self.context)
        self.tabs = QuietTabs()
        self.save_view_button = IconButton("plus", "")
        self.head = PageHead()
        self.export_button = Button("", rank="text", icon="upload")
        self.columns_button = Button("", rank="text", icon="columns-3")
        self.new_button = Button("", icon="plus", key=shortcuts.key_text("new_customer"))
        self.more_button = IconButton("dots", "")
        for button in (self.export_button, self.columns_button, self.new_button, self.more_button):
            self.head.actions.addWidget(button)
        left = self._left = _Left(self._fit_head)
        left.setMinimumWidth(theme.px(360))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(0)
        column.addWidget(_inset(self.head, L, L))
        column.addSpacing(S - 2)
        column.addWidget(self._view_row())
        column.addSpacing(S)
        column.addWidget(self.filter_bar)
        column.addSpacing(2)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        column.addWidget(self.status)
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([theme.px(810), theme.px(PANE_WIDTH)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._deeds = Deeds(self)

    def _view_row(self) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(S - 2, 0, S, 0)
        across.setSpacing(2)
        across.addWidget(self.tabs)
        across.addWidget(self.save_view_button, 0, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        return row

    def _set_up_jobs(self) -> None:
        self._wanted_text = ""
        self._search = Debounce(SEARCHES_AFTER_MS, self._search_now, self)
        self._count = Debounce(SUMS_AFTER_MS, self._sum_selection, self)
        self._list, self._around, self._sum, self._sum_all = (Latest(self) for _ in range(4))
        self._list.finished.connect(self._on_list)
        self._around.finished.connect(self._on_surroundings)
        self._sum.finished.connect(self._on_sum)
        self._sum_all.finished.connect(self._on_list_totals)
        for job in (self._list, self._around, self._sum, self._sum_all):
            job.failed.connect(self.context.failed)

    def _connect(self) -> None:
        table = self.table
        table.sort_requested.connect(self._on_sort)
        table.selection_changed.connect(self._on_selection)
        table.opened.connect(self.context.open_customer)
        table.escaped.connect(self._on_escape)
        table.typed.connect(self.typed)
        table.menu_requested.connect(self._open_row_menu)
        table.copied.connect(lambda count: self.context.tell(self._copied(count)))
        table.copy_refused.connect(lambda _count, most: self.context.tell(self._copy_refused(most)))
        table.empty.acted.connect(self._on_empty_acted)
        table.empty.linked.connect(self.new_customer)
        self.filter_bar.changed.connect(self._on_filter)
        self.filter_bar.cleared.connect(self.clear_filter)
        self.filter_bar.save_requested.connect(self._deeds.save_filter)
        self.tabs.chosen.connect(self.choose_view)
        self.tabs.menu_requested.connect(self._open_view_menu)
        self.save_view_button.clicked.connect(lambda: self._deeds.save_view())
        self.export_button.clicked.connect(self._deeds.export)
        self.columns_button.clicked.connect(self._choose_columns)
        self.new_button.clicked.connect(self.new_customer)
        self.more_button.clicked.connect(self._open_page_menu)
        self.detail.deed_wanted.connect(self._do_by_name)
        self._deeds.added.connect(self._on_added)
        self.context.settings_changed.connect(self._on_settings)

    # -- filter and views ---------------------------------------------------------------------------------------------

    def clear_filter(self) -> None:
        """Everyone in this place."""
        had_text = bool(self.filter.text)
        self._title = ""
        self._apply(Filter(place=self.filter.place))
        if had_text:
            self.search_changed.emit("")

    def choose_view(self, key: str) -> None:
        """Show a view by its key, with its columns and its order if it has any."""
        self._read_views()
        view = next((view for view in self.views if view.key == key), self.views[0])
        self._view, self._title = view.key, ""
        if view.columns:
            self._restore_columns(view.columns)
        had_text = bool(self.filter.text)
        self._apply(view.filter)
        if had_text:
            self.search_changed.emit("")

    def show_place(self, place: str) -> None:
        """listed, archived or trash."""
        self._title = ""
        self._apply(Filter(place=place))

    def _on_filter(self, wanted: Filter) -> None:
        if self.filter.text and not wanted.text:
            self.search_changed.emit("")
        if not wanted.ids and not wanted.rfm:
            self._title = ""
        self._apply(wanted)

    def _search_now(self) -> None:
        if self._wanted_text != self.filter.text:
            self._apply(replace(self.filter, text=self._wanted_text))

    def _apply(self, wanted: Filter) -> None:
        self._search.cancel()
        self._wanted_text = wanted.text
        moved = wanted.place != self.filter.place
        self.filter = wanted
        self._view = fitting(self.views, wanted, self._view)
        self.filter_bar.show_filter(wanted, self._title)
        self._show_tabs()
        self._deeds.update()
        self._reload()
        if moved:
            self._read_surroundings()

    def _read_views(self) -> None:
        self.views = all_views(self.context.shop)
        if not any(view.key == self._view for view in self.views):
            self._view = "all"
        self._show_tabs()

    def _show_tabs(self) -> None:
        counts = self.surroundings.counts
        tabs = [
            Tab(view.key, view.title, formats.number(counts[view.key]) if view.key in counts else "")
            for view in self.views
        ]
        self.tabs.set_tabs(tabs, self._view)

    def _restore_columns(self, state: dict[str, Any]) -> None:
        self.table.restore_layout(state)
        sort = state.get("sort")
        if isinstance(sort, list) and len(sort) == 2 and self.model.column_at(str(sort[0])) >= 0:
            self._sort, self._descending = str(sort[0]), bool(sort[1])

    # -- reading ------------------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        shop, wanted, sort, descending = self.context.shop, self.filter, self._sort, self._descending
        keep = self.table.keep() if self._was_read else Keep()
        if self._chooses >= 0:
            keep = Keep((self._chooses,), [(0, 0)], self._chooses, -1)
        self.status.show_reading()
        self._list.start(lambda _progress: read_list(shop, wanted, sort, descending, keep))
        self._sum_all.start(lambda _progress: sum_of_filter(shop, wanted))

    def _on_list(self, reading: Reading) -> None:
        first_time, self._was_read = not self._was_read, True
        chosen, self._chooses = self._chooses, -1
        self._say_empty()
        self.table.show_reading(reading)
        if chosen >= 0 and self.model.row_of(chosen) >= 0:
            self.table.choose(self.model.row_of(chosen))
        elif first_time and self.model.rowCount():
            self.table.choose(0)
        self._deeds.update()
        self.listed.emit(len(reading.rows))

    def _on_list_totals(self, totals: Totals) -> None:
        self._list_totals = totals
        self.status.show_list(totals)
        if self.table.is_all_selected():
            self._on_sum(totals)

    def _read_surroundings(self) -> None:
        shop = self.context.shop
        wanted = {view.key: view.filter for view in self.views} | {"here": Filter(place=self.filter.place)}
        self._around.start(lambda _progress: read_surroundings(shop, wanted))

    def _on_surroundings(self, found: Surroundings) -> None:
        self.surroundings = found
        self.filter_bar.show_known(found)
        self._show_tabs()
        self._say_count()
        self._say_empty()

    def _on_sort(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        self._reload()

    def _on_settings(self) -> None:
        self.model.reread()
        self.status.retranslate()

    # -- selection ----------------------------------------------------------------------------------------------------

    def _on_selection(self) -> None:
        self._deeds.update()
        count = self.table.selected_count()
        self._sum.cancel()
        if count == 0:
            self.detail.show_nobody()
        elif count == 1:
            self.detail.show_customer(self.current_customer() or -1)
        whole = self._list_totals if self.table.is_all_selected() else None
        if whole is not None and whole.customers == count:
            self._count.cancel()
            self._on_sum(whole)
            return
        self.status.show_selection(count, None)
        if count > 1:
            self.detail.show_many(count, None)
        if count:
            self._count.trigger()
        else:
            self._count.cancel()

    def _sum_selection(self) -> None:
        shop, ids, ranges = self.context.shop, self.model.source.ids, self.table.ranges()
        self._sum.start(lambda _progress: sum_of(shop, ids, ranges))

    def _on_sum(self, totals: Totals) -> None:
        count = self.table.selected_count()
        self.status.show_selection(count, totals)
        if count > 1:
            self.detail.show_many(count, totals)

    def _on_escape(self) -> None:
        """Let go of the selection first, then of the search."""
        if self.table.selected_count():
            self.table.clearSelection()
        elif self.filter.text:
            self._on_filter(self.filter.without("text"))

    def _on_added(self, customer: int) -> None:
        self._chooses = customer
        if not self.filter.is_empty or self.filter.place != "listed":
            self.clear_filter()
            self.show_place("listed")
        else:
            self._reload()

    # -- words --------------------------------------------------------------------------------------------------------

    def _fit_head(self) -> None:
        """Icons alone where large letters leave no room for the words; the deed most wanted keeps its word longest."""
        words = {
            self.export_button: self.tr("Export"),
            self.columns_button: self.tr("Columns"),
            self.new_button: self.tr("New customer"),
        }
        for button, word in words.items():
            button.setText(word)
            button.setToolTip("")
            button.setAccessibleName(word)
        self.new_button.set_key(shortcuts.key_text("new_customer"))
        for button, word in words.items():
            if self._head_fits():
                return
            if button is self.new_button:
                button.set_key("")
                if self._head_fits():
                    return
            button.setText("")
            button.setToolTip(word)

    def _head_fits(self) -> bool:
        self.head.actions.invalidate()  # a layout inside another is not told by its widgets
        self.head.layout().invalidate()
        return self.head.minimumSizeHint().width() + theme.px(S) <= self._left.width() - 2 * L

    def _say_count(self) -> None:
        titles = {"archived": self.tr("Archived customers"), "trash": self.tr("Trash")}
        here = self.surroundings.counts.get("here")
        self.head.set_texts(titles.get(self.filter.place, self.title()), formats.number(here))

    def _say_empty(self) -> None:
        """Nothing yet, nothing here, or nothing that the filter lets through: three different sentences."""
        place, here = self.filter.place, self.surroundings.counts.get("here", 0)
        empty = self.table.empty
        if not self._was_read:
            empty.set_texts(self.tr("Reading the list…"))
        elif here and not self.filter.is_empty:
            sentence = self.tr("The filter hides all {customers}.").format(customers=texts.customers(here))
            empty.set_texts(sentence, self.tr("Clear filter"))
        elif place == "archived":
            empty.set_texts(self.tr("Nobody is in the archive."), self.tr("Back to the customers"))
        elif place == "trash":
            empty.set_texts(self.tr("The trash is empty."), self.tr("Back to the customers"))
        else:
            sentence = self.tr("There are no customers yet.")
            empty.set_texts(sentence, self.tr("Import files…"), self.tr("Add the first one by hand"))

    def _on_empty_acted(self) -> None:
        if self.surroundings.counts.get("here") and not self.filter.is_empty:
            self.clear_filter()
        elif self.filter.place != "listed":
            self.show_place("listed")
        else:
            self.context.import_files()

    def _copied(self, count: int) -> str:
        return self.tr("Copied: {customers}.").format(customers=texts.customers(count))

    def _copy_refused(self, most: int) -> str:
        text = self.tr("At most {count} rows can be copied. Export them to a file instead.")
        return text.format(count=formats.number(most))

    # -- menus --------------------------------------------------------------------------------------------------------

    def toggle_detail(self) -> None:
        self.detail.setVisible(self.detail.isHidden())

    def page_menu(self) -> QMenu:
        """The menu of the page: where to look, and its deeds."""
        menu = self._deeds.menu()
        first = menu.actions()[0]
        places = (self.tr("Customers"), self.tr("Archive"), self.tr("Trash"))
        for place, title in zip(PLACES, places, strict=True):
            action = QAction(title, menu)
            action.setObjectName(f"place_{place}")
            action.setCheckable(True)
            action.setChecked(self.filter.place == place)
            action.triggered.connect(lambda _=False, place=place: self.show_place(place))
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        for name in ("view", "columns", "detail"):
            menu.addAction(self._deeds.actions[name])
        return menu

    def view_menu(self, key: str) -> QMenu:
        """The menu of a tab."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save this view…"), lambda: self._deeds.save_view())
        view = next((view for view in self.views if view.key == key), None)
        if view is not None and view.id is not None:
            store = self.tr("Save the present list as “{name}”").format(name=view.title.replace("&", "&&"))
            menu.addAction(store, lambda: self._deeds.store_view(view.title))
            delete = self.tr("Delete view “{name}”").format(name=view.title.replace("&", "&&"))
            menu.addAction(delete, lambda: self._deeds.delete_view(view))
        return menu

    def _open_page_menu(self) -> None:
        self.page_menu().popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _open_row_menu(self, at: QPoint) -> None:
        self._deeds.menu().popup(at)

    def _open_view_menu(self, key: str, at: QPoint) -> None:
        self.view_menu(key).popup(at)

    def _choose_columns(self) -> None:
        self.table.header.open_menu(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _do_by_name(self, name: str) -> None:
        if name == "menu":
            self._open_row_menu(self.detail.mapToGlobal(QPoint(self.detail.width() // 2, theme.px(48))))
        elif name == "log":
            self._deeds.log()
        elif name in self._deeds.actions:
            self._deeds.actions[name].trigger()


class _Left(QWidget):
    """Tells when its width is another."""

    def __init__(self, resized: Callable[[], object]) -> None:
        super().__init__()
        self._resized = resized

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resized()


def _inset(widget: QWidget, left: int, right: int) -> QWidget:
    """A widget with room at its sides."""
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    row = QHBoxLayout(holder)
    row.setContentsMargins(left, 0, right, 0)
    row.addWidget(widget)
    return holder
