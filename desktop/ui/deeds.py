"""The deeds of the window: every action with its key, gathered into one menu and one palette."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui import places, shortcuts

if TYPE_CHECKING:
    from desktop.ui.widgets.command_palette import PaletteEntry


class Deeds:
    """Actions by id. The menu is one list of submenus, for the button in the strip and for a Mac's menu bar."""

    def __init__(self, window: QWidget, runs: dict[str, Callable[[], object]]) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {
            name: shortcuts.action(name, window, run) for name, run in runs.items() if name in shortcuts.BY_ID
        }
        for name, run in runs.items():
            if name not in self.actions:
                action = QAction(window)
                action.setObjectName(name)
                action.triggered.connect(lambda _checked=False, run=run: run())
                window.addAction(action)
                self.actions[name] = action
        self.menus = [QMenu(window) for _ in range(5)]
        self.menu = QMenu(window)
        for menu in self.menus:
            self.menu.addMenu(menu)
        self._page_deeds: list[QAction] = []
        self.retranslate()

    def retranslate(self) -> None:
        titles = {
            "open_shop": QCoreApplication.translate("deeds", "Open another shop…"),
            "new_shop": QCoreApplication.translate("deeds", "New shop…"),
            "open_data_folder": QCoreApplication.translate("deeds", "Open data folder"),
            "open_log": QCoreApplication.translate("deeds", "Open log"),
            "check": QCoreApplication.translate("deeds", "Check data"),
            "about": QCoreApplication.translate("deeds", "About Regulars"),
            "hide_rail": QCoreApplication.translate("deeds", "Show or hide the rail"),
        }
        for name, action in self.actions.items():
            if name in titles:
                action.setText(titles[name])
            elif not name.startswith("page_") and name not in ("undo", "redo"):
                action.setText(shortcuts.title_of(name))
        names = (
            QCoreApplication.translate("deeds", "File"),
            QCoreApplication.translate("deeds", "Edit"),
            QCoreApplication.translate("deeds", "Page"),
            QCoreApplication.translate("deeds", "View"),
            QCoreApplication.translate("deeds", "Help"),
        )
        for menu, name in zip(self.menus, names, strict=True):
            menu.setTitle(name)
        self._fill()

    def name_undo(self, undo: str, redo: str) -> None:
        """Put the deeds' names into the menu; "" disables the entry."""
        for name, deed in (("undo", undo), ("redo", redo)):
            action = self.actions[name]
            action.setEnabled(bool(deed))
            template = (
                QCoreApplication.translate("deeds", "Undo: {deed}")
                if name == "undo"
                else QCoreApplication.translate("deeds", "Redo: {deed}")
            )
            action.setText(template.format(deed=deed) if deed else shortcuts.title_of(name))

    def set_page_deeds(self, actions: list[QAction]) -> None:
        self._page_deeds = actions
        self._fill()

    def _fill(self) -> None:
        layout: tuple[tuple[str, ...], ...] = (
            ("import", "export", "", "open_shop", "new_shop", "", "backup", "check", "open_data_folder", "", "quit"),
            ("undo", "redo", "", "find", "palette", "", "new_customer", "log", "sale", "", "switch_user", "settings"),
            (),
            ("zoom_in", "zoom_out", "zoom_reset", "", "hide_rail", "next_pane", "refresh"),
            ("help", "shortcuts", "", "open_log", "about"),
        )
        for menu, names in zip(self.menus, layout, strict=True):
            menu.clear()
            for name in names:
                if not name:
                    menu.addSeparator()
                elif name in self.actions:
                    menu.addAction(self.actions[name])
        page = self.menus[2]
        for number in range(1, len(numbered_places()) + 1):
            if f"page_{number}" in self.actions:
                page.addAction(self.actions[f"page_{number}"])
        page.addSeparator()
        for action in self._page_deeds:
            page.addAction(action)

    def name_pages(self) -> None:
        """Number the places of the rail."""
        for number, place in enumerate(numbered_places(), 1):
            self.actions[f"page_{number}"].setText(places.title_of(place.key))

    def palette_entries(self) -> "list[PaletteEntry]":
        """Every action that may be done now."""
        from desktop.ui.widgets.command_palette import PaletteEntry

        entries = []
        for action in (*self.actions.values(), *self._page_deeds):
            if action.isEnabled() and action.text() and action.objectName() != "palette":
                name = action.objectName()
                key = shortcuts.key_text(name) if name in shortcuts.BY_ID else ""
                title = action.text().replace("&", "")
                hint = QCoreApplication.translate("deeds", "Page") if name.startswith("page_") else ""
                entries.append(PaletteEntry(title, action.trigger, hint, key, _spoken(title)))
        return entries


def numbered_places() -> list[places.Place]:
    return [place for place in places.PLACES if place.group]


def uses_menu_bar() -> bool:
    return sys.platform == "darwin"


def _spoken(title: str) -> str:
    """Pinyin and initials of a Chinese title, so that the palette is found without an input method."""
    if title.isascii():
        return ""
    from desktop.services.words import spoken

    return spoken(title)
