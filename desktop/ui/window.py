"""The window: rail at the left, strip on top, the page; and what all pages share: search, undo, drop, toast."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
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
from desktop.ui import jobs, messages, places, shortcuts, theme
from desktop.ui.bars import Bars, Buttons
from desktop.ui.theme.tokens import RAIL_COLLAPSES_UNDER
from desktop.ui.top_strip import TopStrip
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.rail import Rail, RailEntry

if TYPE_CHECKING:
    from desktop.services.filters import Filter
    from desktop.services.history import UndoReport
    from desktop.ui import deeds
    from desktop.ui.context import Context, Touch
    from desktop.ui.pages.page import Page
    from desktop.ui.widgets.toast import Toast

ZOOM_STEP = 10
OLD_BACKUP_DAYS = 7
FOOT = 68  # the toast stays above the foot of a page
OPENS_AFTER_MS = 1_000  # the first page, where no paint event says that the window is there


class MainWindow(QMainWindow):
    """Shows one open shop. What concerns the whole program (language, look, other shops) goes to app.py by signals.

    It is painted before there is a shop in it: `show_shop` fills it. What the empty window does not need is imported
    where it is used.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    zoom_chosen = Signal(int)
    open_wanted = Signal(object)  # a shop's path, or None to ask for one
    new_wanted = Signal()
    restore_wanted = Signal(object)
    log_wanted = Signal()
    demo_unwanted = Signal()  # throw the demo shop away
    opened = Signal()  # the first page is there

    painted = Signal()  # the empty window is on the screen

    def __init__(self, store: QSettings) -> None:
        super().__init__()
        self.store = store
        self.context: Context = None  # type: ignore[assignment]
        self.setObjectName("regulars")
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._key = "customers"
        self._reached_from: dict[str, str] = {}  # the page on which one was before this one
        self._saved_ms = 0
        self._deeds: deeds.Deeds = None  # type: ignore[assignment]
        self._strip = TopStrip()
        self._rail = Rail()
        self._stack = QStackedWidget()
        self._bars = Bars()
        self._toast: Toast | None = None
        self._ground: _Ground | None = _Ground()
        self._ground.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self._stack.addWidget(self._ground)
        self._lay_out()
        self._restore_layout()
        self._name_places()
        self._rail.set_current(self._key)

    def show_shop(self, context: "Context") -> None:
        """Fill the window; the first page is built when the window has been painted. Call it once."""
        from desktop.domain.times import now_ms
        from desktop.ui import deeds
        from desktop.ui.drop import DropOverlay
        from desktop.ui.widgets.progress_strip import ProgressStrip

        self.context, self._saved_ms = context, now_ms()
        self._deeds = deeds.Deeds(self, self._runs())
        self._strip.set_shop(context, self._deeds.menu)
        self._drop = DropOverlay(self)
        self._progress = ProgressStrip()
        self._down.insertWidget(self._down.indexOf(self._stack), self._progress)
        self._connect()
        if deeds.uses_menu_bar():
            for menu in self._deeds.menus:
                self.menuBar().addMenu(menu)
        self.retranslate()
        if self._ground is not None and self._ground.was_painted:
            QTimer.singleShot(0, self._open_first)

    def name(self, shop: str) -> None:
        """The title while the shop is being opened."""
        self.setWindowTitle(self.tr("{shop} — Regulars").format(shop=shop))

    # Building

    def _lay_out(self) -> None:
        centre = QWidget()
        across = QHBoxLayout(centre)
        down = self._down = QVBoxLayout()
        for layout in (across, down):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(Rule(vertical=True))
        across.addLayout(down, 1)
        for widget in (self._strip, Rule(), self._bars):
            down.addWidget(widget)
        down.addWidget(self._stack, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        context, strip = self.context, self._strip
        self._rail.chosen.connect(self.go)
        self._drop.dropped.connect(self._import)
        self._drop.refused.connect(lambda sentence: self._bars.say("drop", lambda: (sentence, ()), "warn"))
        self._bars.closed.connect(self._on_bar_closed)
        strip.undo_wanted.connect(self._undo)
        strip.staff_menu_wanted.connect(self._open_staff_menu)
        strip.search.hit_chosen.connect(self._on_hit)
        strip.search.submitted.connect(self._search_in_list)
        strip.search.left.connect(self._focus_page)
        context.changed.connect(self._on_changed)
        context.deed_done.connect(self._name_undo)
        context.customer_wanted.connect(self._show_customer)
        context.customers_wanted.connect(self._show_customers)
        context.page_wanted.connect(self.go)
        context.back_wanted.connect(self.back)
        context.log_wanted.connect(self._log)
        context.import_wanted.connect(self._import)
        context.told.connect(self._tell)
        context.met.connect(self._tell_of)
        context.failed.connect(self.show_error)
        context.busy.connect(lambda job: self._progress.follow(job, self.tr("Working…")))
        context.settings_changed.connect(self._on_settings)
        self._answer_scans()

    def _answer_scans(self) -> None:
        from desktop.ui.scan_answers import ScanAnswers

        answers = ScanAnswers(self.context)
        answers.is_tried = lambda: self._key == "settings"  # its page shows what was read
        answers.is_taken = lambda text: self._page().take_scan(text)
        answers.text_wanted.connect(self._begin_search)
        answers.refused.connect(self.show_error)

    def _runs(self) -> dict[str, Callable[[], object]]:
        from desktop.ui import deeds

        zoom = {"zoom_in": ZOOM_STEP, "zoom_out": -ZOOM_STEP}
        return {
            "find": self._find,
            "palette": self._open_palette,
            "new_customer": self._new_customer,
            "log": lambda: self._log(self._page().current_customer(), None),
            "sale": self._sell,
            "next_pane": self._next_pane,
            "undo": self._undo,
            "redo": self._redo,
            "switch_user": self._switch_staff,
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
        if self._toast is not None:
            self._toast.dismiss()  # said in the language before
        self._name_places()
        self._strip.retranslate()
        if self.context is None:
            return
        self._deeds.retranslate()
        self._deeds.name_pages()
        self._name_undo()
        self._name_window()

    def _name_places(self) -> None:
        groups = [
            [RailEntry(place.key, places.title_of(place.key), place.icon) for place in group]
            for group in places.groups()
        ]
        self._rail.setAccessibleName(self.tr("Pages"))
        self._rail.set_entries(groups[:-1], groups[-1])
        if self.context is not None and self._ground is None:
            self._on_offers()
            self._show_waiting()
            self._show_work()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Pages

    def go(self, key: str) -> None:
        """Show a page; it is built when it is first shown."""
        page = self.page(key)
        self._leave_ground()
        if self._key != key:
            self._reached_from[key] = self._key
        self._key = key
        self._stack.setCurrentWidget(page)
        if places.BY_KEY[key].group:
            self._rail.set_current(key)
        self._deeds.set_page_deeds(page.deeds())
        if key == "import":
            self._bars.take_away("watch")  # the page says so itself
        page.activate()
        if key in self._stale:
            self._stale.discard(key)
            page.refresh(None)
        page.focus_first()

    def back(self) -> None:
        """To the page from which this one was reached; going back is no way to remember."""
        ways = dict(self._reached_from)
        self.go(ways.get(self._key, "customers"))
        self._reached_from = ways

    def _open_first(self) -> None:
        """The page that the window begins with, once the window itself is on the screen."""
        if self._ground is not None and self.context is not None:
            self.go(self._key)

    def _on_painted(self) -> None:
        if self._ground is None:
            return
        self.painted.emit()
        self._open_first()

    def _leave_ground(self) -> None:
        if self._ground is None:
            return
        ground, self._ground = self._ground, None
        self._stack.removeWidget(ground)
        ground.deleteLater()
        QTimer.singleShot(0, self.opened.emit)
        QTimer.singleShot(0, self._remind)
        QTimer.singleShot(0, self._watch_folder)
        QTimer.singleShot(0, self._settle)
        QTimer.singleShot(0, self._count_work)

    def page(self, key: str) -> "Page":
        if key not in self._pages:
            page = self._pages[key] = places.BY_KEY[key].build(self.context)
            page.restore_layout(self._stored(f"pages/{key}", {}))
            self._stack.addWidget(page)
            self._hear(key, page)
        return self._pages[key]

    def _hear(self, key: str, page: "Page") -> None:
        made: Any = page
        if key == "customers":
            made.typed.connect(self._begin_search)
            made.search_changed.connect(self._strip.search.setText)
        elif key == "settings":
            for name in ("language_chosen", "theme_chosen", "zoom_chosen", "open_wanted", "restore_wanted"):
                getattr(made, name).connect(getattr(self, name))
            made.staff_chosen.connect(self._choose_staff)

    def _begin_search(self, letter: str) -> None:
        self._strip.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._strip.search.setText(letter)

    def _page(self) -> "Page":
        return self.page(self._key)

    def _show_customer(self, customer: int) -> None:
        profile: Any = self.page("profile")
        profile.show_customer(customer)
        if self._key != "profile":
            profile.head.name_way_back(self._key)
        self.go("profile")

    def _show_customers(self, wanted: "Filter", title: str) -> None:
        self.go("customers")
        self._page().show_filter(wanted, title)  # type: ignore[attr-defined]

    def _find(self) -> None:
        if self._key == "counter":  # it has a field of its own
            self._page().focus_first()
        else:
            self._strip.search.focus_and_select()

    def _sell(self) -> None:
        """A sale to the customer who is shown, at the counter."""
        customer = self._page().current_customer()
        self.go("counter")
        counter: Any = self._page()
        counter.sell_to(customer)

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

    def _on_changed(self, touch: "Touch") -> None:
        from desktop.domain.times import now_ms

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

        def say(report: "UndoReport") -> None:
            self._say_kept(report.kept)
            self._toast_with(self.tr("Taken back: {deed}").format(deed=name), "redo", self._redo)

        self.context.undo(say)

    def _redo(self) -> None:
        name = self._deed_name(self.context.undo_stack.redo_change)

        def say(report: "UndoReport") -> None:
            self._say_kept(report.kept)
            self._toast_with(self.tr("Done again: {deed}").format(deed=name), "undo", self._undo)

        self.context.redo(say)

    def _say_kept(self, kept: list[Any]) -> None:
        """What an undo left alone, because someone changed it since."""
        if not kept:
            return
        names = ", ".join(dict.fromkeys(thing.name for thing in kept if thing.name))[:200] or "…"

        def words() -> tuple[str, Buttons]:
            text = self.tr("%n thing(s) were kept because they were changed since: {names}", "", len(kept))
            return text.format(names=names), ()

        self._bars.say("kept", words)

    def _name_undo(self) -> None:
        stack = self.context.undo_stack
        undo, redo = self._deed_name(stack.undo_change), self._deed_name(stack.redo_change)
        self._deeds.name_undo(undo, redo)
        self._strip.show_undo(undo)

    @staticmethod
    def _deed_name(change: Any) -> str:
        return messages.deed(change.deed, change.args) if change else ""

    def _tell(self, sentence: str, change: int | None) -> None:
        if change is None:
            self._toast_with(sentence)
        else:
            self._toast_with(sentence, "undo", self._undo)

    def _tell_of(self, sentence: str, change: int | None, customer: int) -> None:
        self._tell(sentence, change)
        if self._toast is not None:
            self._toast.offer(self.tr("Open"), lambda: self._show_customer(customer))

    def _toast_with(self, sentence: str, deed: str = "", run: Callable[[], object] | None = None) -> None:
        if self._toast is None:
            from desktop.ui.widgets.toast import Toast

            self._toast = Toast(self._stack)  # over the page: the rail and the bars stay free
            self._toast.bottom_margin = FOOT
        if deed:
            self._toast.show_message(sentence, shortcuts.title_of(deed), run, shortcuts.key_text(deed))
        else:
            self._toast.show_message(sentence)
        self._name_undo()

    def show_error(self, error: Exception) -> None:
        """Say what went wrong: a sentence for what a person can mend, the log for a bug."""
        is_bug = not isinstance(error, CrmError)
        if is_bug:
            logging.getLogger("regulars").error("A deed failed", exc_info=error)

        def words() -> tuple[str, Buttons]:
            return messages.describe(error), [(self.tr("Open log"), self.log_wanted.emit)] if is_bug else ()

        self._bars.say("error", words, "danger")

    # What is said by itself

    def _remind(self) -> None:
        """The demo shop, and a folder that someone else writes in."""
        from desktop.domain.synced import sync_service

        if self.context.settings.is_demo:
            self._bars.keep_saying("demo", self._demo_words)
        else:
            self._bars.take_away("demo")
        service = sync_service(self.context.shop.path.absolute())
        if service and not self.context.store.value(self._synced_key()):
            self._bars.say("synced", lambda: (self._synced_words(service), ()), "warn")

    def _watch_folder(self) -> None:
        """New exports in the folder that is watched are offered, wherever one is in the program."""
        from desktop.ui.watching import watch_of

        watch = watch_of(self.context)
        watch.offers_changed.connect(self._on_offers)
        watch.start()

    def _on_offers(self) -> None:
        from desktop.ui.watching import watch_of

        watch = watch_of(self.context)
        self._rail.set_count("import", str(len(watch.offers) or ""))
        if not watch.offers or self._key == "import":  # its page says so itself
            self._bars.take_away("watch")
            return

        def words() -> tuple[str, Buttons]:
            folder = watch.folder()
            text = self.tr("%n new export(s) in {folder}", "", len(watch.offers))
            look = (self.tr("Look"), lambda: self._import([str(offer.path) for offer in watch.offers]))
            return text.format(folder=folder.name if folder else ""), [look]

        self._bars.say("watch", words)

    def _settle(self) -> None:
        """Who is who is kept up to date, and how many pairs are to be decided stands in the rail."""
        from desktop.ui.settling import settling_of

        settling = settling_of(self.context)
        settling.counted.connect(self._show_waiting)
        settling.start()

    def _count_work(self) -> None:
        """What is to be done today and who waits for an answer stands in the rail."""
        from desktop.ui.counting import counting_of

        counting = counting_of(self.context)
        counting.counted.connect(self._show_work)
        counting.start()

    def _show_work(self) -> None:
        from desktop.ui.counting import counting_of

        counting = counting_of(self.context)
        self._rail.set_count("tasks", str(counting.due or ""))
        self._rail.set_count("enquiries", str(counting.waiting or ""))

    def _show_waiting(self) -> None:
        from desktop.ui.settling import settling_of

        self._rail.set_count("inbox", str(settling_of(self.context).waiting or ""))
        self._rail.set_count("odd", str(settling_of(self.context).odd or ""))

    def _demo_words(self) -> tuple[str, Buttons]:
        sentence = self.tr("This is a demo shop: everybody in it is made up.")
        return sentence, [(self.tr("Throw it away and start my own"), self.demo_unwanted.emit)]

    def _synced_words(self, service: str) -> str:
        text = self.tr(
            "The shop lies in a folder of {service}. While it is copied there it can be damaged: keep it in another"
            " folder and only its backups there."
        )
        return text.format(service=service)

    def _synced_key(self) -> str:
        return f"told/synced/{self.context.shop.path}"

    def remind_of_backup(self, error: Exception | None = None) -> None:
        """The automatic backup did not succeed: say how old the last one is, as soon as that matters."""
        if error is not None and not isinstance(error, CrmError):
            self.show_error(error)
            return
        from desktop.services import shops

        days = shops.days_without_backup(self.context.shop)
        if days is None or days < OLD_BACKUP_DAYS:
            return

        def words() -> tuple[str, Buttons]:
            sentence = self.tr("%n day(s) have passed since the last backup.", "", days)
            return sentence, [(self.tr("Back up now"), self._back_up)]

        self._bars.say("backup", words, "warn")

    def forget(self, key: str) -> None:
        """Something that a bar says is not so any more."""
        self._bars.take_away(key)

    def _on_bar_closed(self, key: str) -> None:
        if key == "synced":
            self.context.store.setValue(self._synced_key(), 1)
        self._focus_page()

    def _on_settings(self) -> None:
        self._name_window()
        if not self.context.settings.is_demo:
            self._bars.take_away("demo")

    def _new_customer(self) -> None:
        if self._key != "counter":  # it adds one in its own pane
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
        from desktop.services import shops

        shop = self.context.shop
        self.context.run(
            lambda _progress: shops.backup(shop),
            self._on_backed_up,
        )

    def _on_backed_up(self, path: Path) -> None:
        self.forget("backup")
        self._tell(self.tr("Backed up and checked: {file}").format(file=path.name), None)

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
        import json

        from desktop.services.filters import Filter

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
        from desktop.services import shops

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for staff_id, name in shops.staff(self.context.shop):
            action = menu.addAction(name, lambda staff_id=staff_id: self._choose_staff(staff_id))
            action.setCheckable(True)
            action.setChecked(staff_id == self.context.staff_id)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _switch_staff(self, staff_id: int = 0) -> None:
        """Ask who works now; whatever is open stays as it is."""
        from desktop.ui.dialogs.staff_switcher import StaffSwitcher

        switcher = StaffSwitcher(self.context, staff_id, self)
        if not switcher.members:
            switcher.deleteLater()
            self._tell(self.tr("Nobody of the staff is named yet. Settings › Staff."), None)
            return
        switcher.chosen.connect(self._let_work)
        switcher.open()

    def _choose_staff(self, staff_id: int) -> None:
        """Somebody was chosen by name; who has a PIN is asked for it."""
        from desktop.services.pins import members

        if any(each.id == staff_id and each.digits for each in members(self.context.shop)):
            self._switch_staff(staff_id)
        else:
            self._let_work(staff_id)

    def _let_work(self, staff_id: int) -> None:
        self.context.staff_id = staff_id or None  # 0: nobody in particular
        self.context.store.setValue(f"staff/{self.context.shop.path}", staff_id)
        self._name_window()
        for key in ("settings", "tasks"):
            if key in self._pages:
                self._pages[key].refresh(None)
        from desktop.ui.counting import counting_of

        counting_of(self.context).count()

    # The window itself

    def _name_window(self) -> None:
        from desktop.services import shops
        from desktop.ui import formats

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
        import json

        text = self.store.value(name, "")
        try:
            return dict(json.loads(text)) if text else default
        except (ValueError, TypeError):
            return default

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ground is not None:
            QTimer.singleShot(OPENS_AFTER_MS, self._on_painted)

    def _restore_layout(self) -> None:
        geometry = self.store.value("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1366, 768)

    def closeEvent(self, event: QCloseEvent) -> None:
        import json

        store = self.store
        store.setValue("window/geometry", self.saveGeometry())
        for key, page in self._pages.items():
            store.setValue(f"pages/{key}", json.dumps(page.layout_state()))
        if self.context is not None:
            from desktop.ui.counting import counting_of
            from desktop.ui.scanner import scanner_of
            from desktop.ui.settling import settling_of
            from desktop.ui.watching import watch_of

            watch_of(self.context).stop()
            scanner_of(self.context).stop()
            settling_of(self.context).stop()
            counting_of(self.context).stop()
        jobs.shut_down()
        super().closeEvent(event)


class _Ground(QWidget):
    """Stands where the first page will be: the window is painted before any page is even imported."""

    painted = Signal()  # once

    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            self.painted.emit()
