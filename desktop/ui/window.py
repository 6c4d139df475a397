"""The window: rail at the left, strip on top, the page; and what all pages share: search, undo, drop, toast."""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import CrmError
from desktop.domain.times import now_ms
from desktop.services import shops
from desktop.services.filters import Filter
from desktop.ui import deeds, formats, jobs, messages, places, shortcuts, theme
from desktop.ui.context import Context, Touch
from desktop.ui.drop import DropOverlay
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import RAIL_COLLAPSES_UNDER
from desktop.ui.top_strip import TopStrip
from desktop.ui.widgets.info_bar import InfoBar
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.rail import Rail, RailEntry
from desktop.ui.widgets.toast import Toast

ZOOM_STEP = 10


class MainWindow(QMainWindow):
    """Shows one open shop. What concerns the whole program (language, look, other shops) goes to app.py by signals."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    zoom_chosen = Signal(int)
    open_wanted = Signal(object)  # a shop's path, or None to ask for one
    new_wanted = Signal()
    restore_wanted = Signal(object)
    log_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("regulars")
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._key = ""
        self._saved_ms = now_ms()
        self._deeds = deeds.Deeds(self, self._runs())
        self._strip = TopStrip(context, self._deeds.menu)
        self._rail = Rail()
        self._stack = QStackedWidget()
        self._bar = InfoBar()
        self._progress = ProgressStrip()
        self._toast: Toast | None = None
        self._drop = DropOverlay(self)
        self._lay_out()
        self._connect()
        if deeds.uses_menu_bar():
            for menu in self._deeds.menus:
                self.menuBar().addMenu(menu)
        self._restore_layout()
        self.retranslate()
        self.go("customers")

    # Building

    def _lay_out(self) -> None:
        centre = QWidget()
        across = QHBoxLayout(centre)
        down = QVBoxLayout()
        for layout in (across, down):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(Rule(vertical=True))
        across.addLayout(down, 1)
        for widget in (self._strip, Rule(), self._bar, self._progress):
            down.addWidget(widget)
        down.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        context, strip = self.context, self._strip
        self._rail.chosen.connect(self.go)
        self._drop.dropped.connect(self._import)
        self._drop.refused.connect(lambda sentence: self._bar.show_message("drop", sentence, "warn"))
        strip.undo_wanted.connect(self._undo)
        strip.staff_menu_wanted.connect(self._open_staff_menu)
        strip.search.hit_chosen.connect(self._on_hit)
        strip.search.submitted.connect(self._search_in_list)
        strip.search.left.connect(self._focus_page)
        context.changed.connect(self._on_changed)
        context.customer_wanted.connect(self._show_customer)
        context.customers_wanted.connect(self._show_customers)
        context.page_wanted.connect(self.go)
        context.log_wanted.connect(self._log)
        context.import_wanted.connect(self._import)
        context.told.connect(self._tell)
        context.failed.connect(self.show_error)
        context.busy.connect(lambda job: self._progress.follow(job, self.tr("Working…")))
        context.settings_changed.connect(self._name_window)

    def _runs(self) -> dict[str, Callable[[], object]]:
        zoom = {"zoom_in": ZOOM_STEP, "zoom_out": -ZOOM_STEP}
        return {
            "find": lambda: self._strip.search.focus_and_select(),
            "palette": self._open_palette,
            "new_customer": self._new_customer,
            "log": lambda: self._log(self._page().current_customer(), None),
            "next_pane": self._next_pane,
            "undo": self._undo,
            "redo": self._redo,
            "settings": lambda: self.go("settings"),
            "shortcuts": self._open_shortcuts,
            "help": self._open_help,
            "backup": self._back_up,
            "import": lambda: self._import([]),
            "refresh": lambda: self._page().refresh(None),
            **{name: lambda step=step: self.zoom_chosen.emit(theme.zoom() + step) for name, step in zoom.items()},
            "zoom_reset": lambda: self.zoom_chosen.emit(100),
            "quit": QApplication.quit,
            **{
                f"page_{number}": lambda key=place.key: self.go(key)
                for number, place in enumerate(deeds.numbered_places(), 1)
            },
            "open_shop": lambda: self.open_wanted.emit(None),
            "new_shop": self.new_wanted.emit,
            "open_data_folder": self._open_data_folder,
            "check": self._check,
            "hide_rail": lambda: self._rail.setVisible(not self._rail.isVisible()),
            "open_log": self.log_wanted.emit,
            "about": self._open_about,
        }

    def retranslate(self) -> None:
        groups = [
            [RailEntry(place.key, places.title_of(place.key), place.icon) for place in group]
            for group in places.groups()
        ]
        self._rail.setAccessibleName(self.tr("Pages"))
        self._rail.set_entries(groups[:-1], groups[-1])
        self._strip.retranslate()
        self._deeds.retranslate()
        self._deeds.name_pages()
        self._name_undo()
        self._name_window()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Pages

    def go(self, key: str) -> None:
        """Show a page; it is built when it is first shown."""
        page = self.page(key)
        self._key = key
        self._stack.setCurrentWidget(page)
        if places.BY_KEY[key].group:
            self._rail.set_current(key)
        self._deeds.set_page_deeds(page.deeds())
        page.activate()
        if key in self._stale:
            self._stale.discard(key)
            page.refresh(None)

    def page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._pages[key] = places.BY_KEY[key].build(self.context)
            page.restore_layout(self._stored(f"pages/{key}", {}))
            self._stack.addWidget(page)
            self._hear(key, page)
        return self._pages[key]

    def _hear(self, key: str, page: Page) -> None:
        if key != "settings":
            return
        for name in ("language_chosen", "theme_chosen", "zoom_chosen", "open_wanted", "restore_wanted"):
            getattr(page, name).connect(getattr(self, name))
        page.staff_chosen.connect(self._choose_staff)  # type: ignore[attr-defined]

    def _page(self) -> Page:
        return self._pages[self._key]

    def _show_customer(self, customer: int) -> None:
        self.page("profile").show_customer(customer)  # type: ignore[attr-defined]
        self.go("profile")

    def _show_customers(self, wanted: Filter, title: str) -> None:
        self.go("customers")
        self._page().show_filter(wanted, title)  # type: ignore[attr-defined]

    def _search_in_list(self, text: str) -> None:
        self.go("customers")
        self._page().search(text)  # type: ignore[attr-defined]

    def _on_hit(self, customer: object) -> None:
        self._strip.search.clear()
        self._show_customer(int(str(customer)))

    def _focus_page(self) -> None:
        self._page().focus_first()

    def _next_pane(self) -> None:
        panes = [self._rail, self._strip.search, *self._page().panes()]
        shown = [pane for pane in panes if pane.isVisibleTo(self)]
        focus = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(shown) if focus and (pane is focus or pane.isAncestorOf(focus))), -1)
        target = shown[(at + 1) % len(shown)]
        if target is self._rail:
            self._rail.focus_current()
        elif target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            target.setFocus()
            self.focusNextPrevChild(True)
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_changed(self, touch: Touch) -> None:
        self._saved_ms = now_ms()
        for key, page in self._pages.items():
            if key == self._key:
                page.refresh(touch)
            else:
                self._stale.add(key)
        self._name_undo()
        self._name_window()

    # Deeds

    def _undo(self) -> None:
        name = self._deed_name(self.context.undo_stack.undo_change)
        report = self.context.undo()
        if report is not None:
            self._after_undo(self.tr("Taken back: {deed}").format(deed=name), report.kept)

    def _redo(self) -> None:
        name = self._deed_name(self.context.undo_stack.redo_change)
        report = self.context.redo()
        if report is not None:
            self._after_undo(self.tr("Done again: {deed}").format(deed=name), report.kept)

    def _after_undo(self, sentence: str, kept: list[Any]) -> None:
        if kept:
            names = ", ".join(dict.fromkeys(thing.name for thing in kept if thing.name))
            self._bar.show_message(
                "kept",
                self.tr("%n thing(s) were kept because they were changed since: {names}", "", len(kept)).format(
                    names=names[:200] or "…"
                ),
            )
        self._tell(sentence, None)
        self._name_undo()

    def _name_undo(self) -> None:
        stack = self.context.undo_stack
        undo, redo = self._deed_name(stack.undo_change), self._deed_name(stack.redo_change)
        self._deeds.name_undo(undo, redo)
        self._strip.show_undo(undo)

    @staticmethod
    def _deed_name(change: Any) -> str:
        return messages.deed(change.deed, change.args) if change else ""

    def _tell(self, sentence: str, change: int | None) -> None:
        if self._toast is None:
            self._toast = Toast(self)
        if change is None:
            self._toast.show_message(sentence)
        else:
            self._toast.show_message(sentence, self.tr("Undo"), self._undo, shortcuts.key_text("undo"))
        self._name_undo()

    def show_error(self, error: Exception) -> None:
        """Say what went wrong: a sentence for what a person can mend, the log for a bug."""
        if not isinstance(error, CrmError):
            logging.getLogger("regulars").error("A deed failed", exc_info=error)
        self._bar.show_message("error", messages.describe(error), "danger")

    def _new_customer(self) -> None:
        self.go("customers")
        self._page().new_customer()  # type: ignore[attr-defined]

    def _log(self, customer: int | None, interaction: int | None) -> None:
        from desktop.ui.dialogs.interaction_dialog import open_interaction_dialog

        open_interaction_dialog(self.context, customer, interaction, self)

    def _import(self, paths: list[str]) -> None:
        self.go("import")
        page: Any = self._page()
        if paths:
            page.preview([Path(path) for path in paths])
        else:
            page.choose_files()

    def _back_up(self) -> None:
        shop = self.context.shop
        self.context.run(
            lambda _progress: shops.backup(shop),
            lambda path: self._tell(self.tr("Backed up and checked: {file}").format(file=path.name), None),
        )

    def _check(self) -> None:
        self.go("settings")
        page: Any = self._page()
        page.check_data()

    def _open_data_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.shop.path.parent)))

    # Windows over the window

    def _open_palette(self) -> None:
        from desktop.ui.widgets.command_palette import CommandPalette, PaletteEntry

        views = [
            PaletteEntry(view.name, lambda layout=view.layout: self._show_view(layout), self.tr("Saved view"))
            for view in self._views()
        ]
        palette = CommandPalette(self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open([*self._deeds.palette_entries(), *views])

    def _views(self) -> list[Any]:
        from desktop.services.segments import list_views

        return list_views(self.context.shop, "customers")

    def _show_view(self, layout: dict[str, Any]) -> None:
        self._show_customers(Filter.from_json(json.dumps(layout.get("filter", {}))), "")

    def _open_shortcuts(self) -> None:
        from desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self).open()

    def _open_about(self) -> None:
        from desktop.ui.dialogs.about_dialog import AboutDialog

        AboutDialog(self, self.context).open()

    def _open_help(self) -> None:
        from desktop.ui.dialogs.help_dialog import HelpDialog

        HelpDialog(self._key, self.context.language, self).open()

    def _open_staff_menu(self, below: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for staff_id, name in shops.staff(self.context.shop):
            action = menu.addAction(name, lambda staff_id=staff_id: self._choose_staff(staff_id))
            action.setCheckable(True)
            action.setChecked(staff_id == self.context.staff_id)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _choose_staff(self, staff_id: int) -> None:
        self.context.staff_id = staff_id or None  # 0: nobody in particular
        self.context.store.setValue(f"staff/{self.context.shop.path}", staff_id)
        self._name_window()

    # The window itself

    def _name_window(self) -> None:
        settings = self.context.settings
        name = settings.name or self.context.shop.path.stem
        title = self.tr("{shop} — Regulars — Saved {time}").format(
            shop=name, time=formats.clock(self._saved_ms, settings.zone)
        )
        self.setWindowTitle(title)
        staff = dict(shops.staff(self.context.shop))
        self._strip.show_staff(staff.get(self.context.staff_id or 0, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.set_collapsed(self.width() < theme.px(RAIL_COLLAPSES_UNDER))

    def _stored(self, name: str, default: dict[str, Any]) -> dict[str, Any]:
        text = self.context.store.value(name, "")
        try:
            return dict(json.loads(text)) if text else default
        except (ValueError, TypeError):
            return default

    def _restore_layout(self) -> None:
        geometry = self.context.store.value("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1366, 768)

    def closeEvent(self, event: QCloseEvent) -> None:
        store = self.context.store
        store.setValue("window/geometry", self.saveGeometry())
        for key, page in self._pages.items():
            store.setValue(f"pages/{key}", json.dumps(page.layout_state()))
        jobs.shut_down()
        super().closeEvent(event)
