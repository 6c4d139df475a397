"""The strip on top of every page: find, the last deed with its Undo, who works, and the menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.ui import theme
from desktop.ui.jobs import Latest
from desktop.ui.shortcuts import key_text
from desktop.ui.theme.tokens import L, M, S
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop.services.customers import Hit
    from desktop.ui.context import Context
    from desktop.ui.widgets.hit_list import Hit as ShownHit

SHOWN = 50


class TopStrip(QWidget):
    """Search answers from a job of its own, so that typing never waits."""

    undo_wanted = Signal()
    staff_menu_wanted = Signal(object)  # the button below which to open it

    def __init__(self) -> None:
        super().__init__()
        self._context: Context = None  # type: ignore[assignment]
        self._menu: QMenu = None  # type: ignore[assignment]
        theme.set_look(self, ground="page")
        self.search = SearchField(key=key_text("find"))
        self._finding = Latest(self)
        self._finding.finished.connect(self._on_found)
        self.undo = Button("", rank="text", icon="arrow-back-up")
        self.undo.clicked.connect(self.undo_wanted)
        self.staff = Button("", rank="text", icon="user")
        self.staff.clicked.connect(lambda: self.staff_menu_wanted.emit(self.staff))
        self.menu_button = IconButton("menu-2", "")
        self.menu_button.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, M, M)
        row.setSpacing(S)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        for widget in (self.undo, self.staff, self.menu_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.undo.hide()
        self.staff.hide()
        self.retranslate()

    def set_shop(self, context: "Context", menu: QMenu) -> None:
        """From now on there is something to find and something to do."""
        self._context, self._menu = context, menu
        self.search.query_changed.connect(self._on_query)

    def retranslate(self) -> None:
        self.search.set_placeholder(self.tr("Find a customer: phone, name, account, e-mail"))
        self.menu_button.set_name(self.tr("Menu"))

    def show_undo(self, deed: str) -> None:
        """The deed that Ctrl+Z would take back, "" for none."""
        self.undo.setVisible(bool(deed))
        text = self.tr("Undo: {deed}").format(deed=deed)
        width = theme.px(300)
        self.undo.setText(self.undo.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
        self.undo.setToolTip(text)

    def show_staff(self, name: str) -> None:
        self.staff.setVisible(bool(name))
        self.staff.setText(name)
        self.staff.setToolTip(self.tr("{name} works here now").format(name=name))

    def open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _on_query(self, query: str) -> None:
        if not query:
            self._finding.cancel()
            self.search.set_hits("", [])
            return
        from desktop.services.customers import find

        shop = self._context.shop

        def work(_progress: object) -> "tuple[str, list[Hit]]":
            with shop.session():
                return query, find(shop, query, SHOWN)

        self._finding.start(work)

    def _on_found(self, answer: "tuple[str, list[Hit]]") -> None:
        query, hits = answer
        foot = "" if hits else self.tr("Nobody is found by “{text}”.").format(text=query)
        self.search.set_hits(query, [self._shown(hit, query) for hit in hits], foot)

    def _shown(self, hit: "Hit", query: str) -> "ShownHit":
        from desktop.ui import formats
        from desktop.ui.widgets.hit_list import Hit as ShownHit

        lang = self._context.language
        parts = [formats.masked_phone(hit.phone), hit.city]
        if hit.last_on:
            bought = self.tr("last order {day}").format(day=formats.date(hit.last_on, lang))
            parts.append(bought)
        return ShownHit(hit.id, hit.name, " · ".join(part for part in parts if part), self._reason(hit, query))

    def _reason(self, hit: "Hit", query: str) -> str:
        """Why this row matched, in a word."""
        key = hit.matched
        if "@" in key:
            return self.tr("by e-mail")
        if key.isdigit():
            return self.tr("by last four digits") if len(key) == 4 else self.tr("by phone")
        if not key.isascii():
            return self.tr("by name")
        name = hit.name.casefold().replace(" ", "")
        if name.isascii():
            return self.tr("by name") if key in name else self.tr("by account")
        return self.tr("by pinyin") if key.isalpha() else self.tr("by account")
