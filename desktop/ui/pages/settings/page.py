"""The settings page: everything applies at once; a search leaves what fits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import shortcuts, theme
from desktop.ui.context import Context, Touch
from desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop.ui.pages.page import Page
from desktop.ui.pages.settings.computer_section import ComputerSection
from desktop.ui.pages.settings.data_section import DataSection
from desktop.ui.pages.settings.formats_section import FormatsSection
from desktop.ui.pages.settings.import_section import ImportSection
from desktop.ui.pages.settings.rows import SettingsSection
from desktop.ui.pages.settings.scanner_section import ScannerSection
from desktop.ui.pages.settings.shop_section import ShopSection
from desktop.ui.pages.settings.staff_section import StaffSection
from desktop.ui.theme.tokens import PAGE_MARGIN, XXL, L, M
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.section import PageHead

_WIDTH = 760


class SettingsPage(Page):
    """Settings of the shop are written at once and can be undone; those of the computer are told by signals."""

    key = "settings"
    icon = "settings"

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    zoom_chosen = Signal(int)
    staff_chosen = Signal(int)
    restore_wanted = Signal(object)  # the Path of a backup
    open_wanted = Signal(object)  # the Path of a shop

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.head, self.search = PageHead(), SearchField()
        self.shop, self.computer = ShopSection(context), ComputerSection(context)
        self.staff, self.data, self.keys = StaffSection(context), DataSection(context), _KeysSection(context)
        self.scanner = ScannerSection(context)
        self.imports, self.formats = ImportSection(context), FormatsSection(context)
        self.sections: list[SettingsSection] = [
            *(self.shop, self.computer, self.staff, self.scanner, self.imports, self.formats, self.data, self.keys),
        ]
        self._rules: list[QWidget] = []
        self._nothing = Label("", tone="text2")
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Settings")

    def activate(self) -> None:
        for section in self.sections:
            section.load()

    def refresh(self, touch: Touch | None) -> None:
        if touch is None or "setting" in touch.tables:
            self.shop.load()
        if touch is None or "staff" in touch.tables:
            self.staff.load()
        if touch is None or "import_format" in touch.tables:
            self.formats.load()

    def focus_first(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.head.set_texts(self.tr("Settings"), self.tr("Everything applies at once"))
        self.search.set_placeholder(self.tr("Find a setting"))
        self._nothing.setText(self.tr("No setting fits."))
        for section in self.sections:
            section.retranslate()
        self.show_only(self.search.query())

    def show_only(self, text: str) -> None:
        """Leave the settings in which all words are found."""
        words = text.casefold().split()
        shown = [section.show_only(words) for section in self.sections]
        for at, rule in enumerate(self._rules, 1):
            rule.setVisible(shown[at] and any(shown[:at]))
        self._nothing.setVisible(not any(shown))

    def _lay_out(self) -> None:
        inside = QWidget()
        theme.set_look(inside, ground="page")
        self._inside = inside
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, XXL)
        column.setSpacing(L)
        for at, section in enumerate(self.sections):
            if at:
                rule = Rule()
                self._rules.append(rule)
                column.addWidget(rule)
            column.addWidget(section)
        column.addWidget(self._nothing)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, M, 0, 0)
        outer.setSpacing(M)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        top.setSpacing(M)
        top.addWidget(self.head)
        top.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addLayout(top)
        outer.addWidget(area, 1)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        self._inside.setMaximumWidth(theme.px(_WIDTH))

    def _connect(self) -> None:
        self.search.query_changed.connect(self.show_only)
        self.search.left.connect(lambda: self.shop.shop_name.setFocus())
        self.computer.language_chosen.connect(self.language_chosen)
        self.computer.theme_chosen.connect(self.theme_chosen)
        self.computer.zoom_chosen.connect(self.zoom_chosen)
        self.staff.staff_chosen.connect(self.staff_chosen)
        self.data.restore_wanted.connect(self.restore_wanted)
        self.data.open_wanted.connect(self.open_wanted)
        self.context.settings_changed.connect(self.shop.load)


class _KeysSection(SettingsSection):
    """The way to the list of all keys."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.button = Button(key=shortcuts.key_text("shortcuts"))
        self.button.clicked.connect(lambda: ShortcutsDialog(self).open())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch()
        self.add(
            holder, lambda: (self.tr("Shortcuts"), self.tr("All keys of the program, with a search."), ""), wide=True
        )
        self.retranslate()

    def name(self) -> str:
        return self.tr("Keyboard")

    def retranslate(self) -> None:
        super().retranslate()
        self.button.setText(self.tr("Show all keys"))
