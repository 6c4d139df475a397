"""The first window: language, the shop, how to begin; and the way out when a shop cannot be opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.settings import ShopSettings
from desktop.services.shops import backup_folder
from desktop.ui import shortcuts, theme
from desktop.ui.drop import has_files, sort_out
from desktop.ui.pages.settings.computer_section import LANGUAGES
from desktop.ui.pages.settings.rows import Choice, SettingRow
from desktop.ui.pages.settings.shop_section import CURRENCIES, currency_text, hour_text
from desktop.ui.theme.tokens import XXL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.note import NoteStrip

CURRENCY_OF = {"zh": "CNY", "en": ""}
ZONE_OF = {"zh": "Asia/Shanghai"}
WAYS = ("retry", "open", "restore")
_WIDTH = 560
_RECENT = 8


@dataclass(frozen=True)
class WelcomeChoice:
    """How someone wants to begin. start: import, empty or demo; paths: the files to import first."""

    language: str
    settings: ShopSettings
    start: str
    paths: tuple[Path, ...] = ()


class WelcomeWindow(QWidget):
    """Three screens at most, all of them by keys alone: arrows or Tab, Enter to go on, Esc to go back."""

    chosen = Signal(object)  # a WelcomeChoice
    language_chosen = Signal(str)  # at once, so that the next screen is in it
    open_wanted = Signal(object)  # the Path of a shop
    restore_wanted = Signal(object, object)  # the Path of a backup, and of the shop whose place it takes
    retry_wanted = Signal()

    def __init__(self, language: str = "en", recent: Sequence[Path] = (), zone: str = "") -> None:
        super().__init__()
        self._language, self._zone = language[:2], zone
        self._path: Path | None = None  # the shop that could not be opened
        self._sentence = ""
        self.setAcceptDrops(True)
        theme.set_look(self, ground="page")
        self.languages = {code: Button(name, large=True) for code, name in LANGUAGES}
        self.shop_name, self.currency, self.day_start = QLineEdit(), Choice(), Choice()
        self.next_button, self.back_button = Button(rank="primary", key="Enter"), Button(rank="text", key="Esc")
        self.cards = {
            "import": Button(large=True, rank="primary"),
            "empty": Button(large=True),
            "demo": Button(large=True),
        }
        self._card_words = {key: Label("", "caption", "text3", wrap=True) for key in self.cards}
        self.recent = [Button(path.stem, rank="text", icon="file") for path in recent[:_RECENT]]
        self._recent_paths = list(recent[:_RECENT])
        self.ways = {"retry": Button(rank="primary"), "open": Button(), "restore": Button()}
        self.note = NoteStrip(kind="danger")
        self._titles = {name: Label("", "page", wrap=True) for name in ("language", "shop", "start", "problem")}
        self._seconds = {name: Label("", tone="text2", wrap=True) for name in ("shop", "start")}
        self._recent_head = Label("", "section")
        self._screens = QStackedWidget()
        self._pages = {
            "language": self._language_screen(),
            "shop": self._shop_screen(),
            "start": self._start_screen(),
            "problem": self._problem_screen(),
        }
        for page in self._pages.values():
            self._screens.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._screens)
        self._connect()
        self.retranslate()
        self.resize(theme.px(900), theme.px(600))
        self.go("language")

    def screen_name(self) -> str:
        """Which screen is shown: language, shop, start or problem."""
        return next(name for name, page in self._pages.items() if page is self._screens.currentWidget())

    def go(self, name: str) -> None:
        """Show a screen and give the focus to where it begins."""
        self._screens.setCurrentWidget(self._pages[name])
        first = {
            "language": self.languages.get(self._language, self.languages["en"]),
            "shop": self.shop_name,
            "start": self.cards["import"],
            "problem": next((button for button in self.ways.values() if not button.isHidden()), self),
        }
        first[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self, sentence: str, path: Path | None = None, ways: Sequence[str] = WAYS) -> None:
        """Say why a shop cannot be opened, and the ways out: retry (the same one), open (another), restore."""
        self._sentence, self._path = sentence, path
        self.note.set_texts(sentence)
        for name, button in self.ways.items():
            button.setVisible(name in ways)
        first = next((name for name in WAYS if name in ways), "")
        for name, button in self.ways.items():
            button.set_rank("primary" if name == first else "outlined")
        self.go("problem")

    def settings(self) -> ShopSettings:
        """What was said about the shop so far."""
        zone = self._zone or ZONE_OF.get(self._language, "") or _system_zone()
        return ShopSettings(
            name=self.shop_name.text().strip(),
            language=self._language,
            currency=self.currency.currentData() or "",
            zone=zone,
            is_zone_known=True,
            day_start_hour=self.day_start.currentData() or 0,
        )

    def retranslate(self) -> None:
        # Both languages at once: nobody has said yet which one she reads.
        self._titles["language"].setText("Regulars · 熟客")
        self._titles["shop"].setText(self.tr("Your shop"))
        self._seconds["shop"].setText(self.tr("All of this can be changed later, in Settings."))
        self._titles["start"].setText(self.tr("How do you want to begin?"))
        self._seconds["start"].setText(self.tr("Everything stays on this computer."))
        self._titles["problem"].setText(self.tr("The shop could not be opened"))
        self._recent_head.setText(self.tr("Or open a shop you had"))
        for row in self._rows:
            row.retranslate()
        self.shop_name.setPlaceholderText(self.tr("What is on your sign"))
        currency = self.currency.currentData()
        self.currency.set_choices(
            [
                ("", self.tr("That of the first import")),
                *((code, currency_text(code, self._language)) for code in CURRENCIES),
            ],
            currency if currency is not None else CURRENCY_OF.get(self._language, ""),
        )
        hour = self.day_start.currentData() or 0
        self.day_start.set_choices([(each, hour_text(each)) for each in range(7)], hour)
        self.next_button.setText(self.tr("Go on"))
        self.back_button.setText(self.tr("Back"))
        words = {
            "import": (
                self.tr("Import export files…"),
                self.tr("Orders and customers from Taobao, Tmall or Shopify; you see them before they are stored."),
            ),
            "empty": (self.tr("Start empty"), self.tr("Add customers by hand; files can be imported later.")),
            "demo": (
                self.tr("Look at the demo shop"),
                self.tr("Made-up customers in a file of their own, in another colour; throw it away when you like."),
            ),
        }
        for key, (title, explained) in words.items():
            self.cards[key].setText(title)
            self.cards[key].setAccessibleDescription(explained)
            self._card_words[key].setText(explained)
        self.ways["retry"].setText(self.tr("Try again"))
        self.ways["open"].setText(self.tr("Open another…"))
        self.ways["restore"].setText(self.tr("Restore a backup…"))
        self.setWindowTitle(self.tr("Regulars"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()) and self.screen_name() == "start":
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        taken, _ = sort_out(event.mimeData())
        if taken:
            event.acceptProposedAction()
            self._start("import", [Path(name) for name in taken])

    # Screens

    def _language_screen(self) -> QWidget:
        page, column = self._screen("language")
        row = QHBoxLayout()
        row.setSpacing(L)
        for button in self.languages.values():
            row.addWidget(button, 1)
        column.addLayout(row)
        return page

    def _shop_screen(self) -> QWidget:
        page, column = self._screen("shop")
        self._rows = [
            SettingRow(self.shop_name, lambda: (self.tr("Name"), "", "")),
            SettingRow(self.currency, lambda: (self.tr("Currency"), "", "")),
            SettingRow(
                self.day_start,
                lambda: (
                    self.tr("A business day begins at"),
                    self.tr("A sale before that hour counts to the day before."),
                    "",
                ),
            ),
        ]
        for row in self._rows:
            column.addWidget(row)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, L, 0, 0)
        foot.setSpacing(S)
        foot.addWidget(self.back_button)
        foot.addStretch()
        foot.addWidget(self.next_button)
        column.addLayout(foot)
        return page

    def _start_screen(self) -> QWidget:
        page, column = self._screen("start")
        for key, card in self.cards.items():
            column.addWidget(card)
            column.addWidget(self._card_words[key])
            column.addSpacing(S)
        if self.recent:
            column.addSpacing(M)
            column.addWidget(self._recent_head)
            for button, path in zip(self.recent, self._recent_paths, strict=True):
                row = QHBoxLayout()
                row.setSpacing(S)
                row.addWidget(button)
                row.addWidget(ElidedLabel(str(path.parent), "caption", "text3"), 1)
                button.setEnabled(path.is_file())
                column.addLayout(row)
        return page

    def _problem_screen(self) -> QWidget:
        page, column = self._screen("problem")
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(S)
        for button in self.ways.values():
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        return page

    def _screen(self, name: str) -> tuple[QWidget, QVBoxLayout]:
        """A screen whose column stands in the middle."""
        page, inside = QWidget(), QWidget()
        inside.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self._titles[name])
        if name in self._seconds:
            column.addWidget(self._seconds[name])
        column.addSpacing(S)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(XXL, XXL, XXL, XXL)
        outer.addStretch(2)
        middle = QHBoxLayout()  # stretches and no alignment: that would not ask the lines how high they are
        middle.addStretch()
        middle.addWidget(inside)
        middle.addStretch()
        outer.addLayout(middle)
        outer.addStretch(3)
        shortcuts.bind("leave_form", page, self._back)
        return page, column

    # Deeds

    def _connect(self) -> None:
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked=False, code=code: self._choose_language(code))
        self.shop_name.returnPressed.connect(lambda: self.go("start"))
        self.next_button.clicked.connect(lambda: self.go("start"))
        self.back_button.clicked.connect(self._back)
        shortcuts.bind("save_form", self._pages["shop"], lambda: self.go("start"))
        self.cards["import"].clicked.connect(self._choose_files)
        for start in ("empty", "demo"):
            self.cards[start].clicked.connect(lambda _checked=False, start=start: self._start(start))
        for button, path in zip(self.recent, self._recent_paths, strict=True):
            button.clicked.connect(lambda _checked=False, path=path: self.open_wanted.emit(path))
        self.ways["retry"].clicked.connect(self._retry)
        self.ways["open"].clicked.connect(self._choose_shop)
        self.ways["restore"].clicked.connect(self._choose_backup)

    def _choose_language(self, code: str) -> None:
        if code != self._language:
            self._language = code
            self.currency.set_value(CURRENCY_OF.get(code, ""))
        self.language_chosen.emit(code)
        self.go("shop")

    def _back(self) -> None:
        before = {"shop": "language", "start": "shop"}
        if self.screen_name() in before:
            self.go(before[self.screen_name()])

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose export files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Export files (*.csv *.txt *.tsv)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self._start("import", [Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self, start: str, paths: Sequence[Path] = ()) -> None:
        self.chosen.emit(WelcomeChoice(self._language, self.settings(), start, tuple(paths)))

    def _retry(self) -> None:
        self.retry_wanted.emit()
        if self._path is not None:
            self.open_wanted.emit(self._path)

    def _choose_shop(self) -> None:
        folder = str(self._path.parent) if self._path else ""
        self._ask(QFileDialog(self, self.tr("Open a shop"), folder), self.open_wanted.emit)

    def _choose_backup(self) -> None:
        folder = str(backup_folder(self._path)) if self._path else ""
        dialog = QFileDialog(self, self.tr("Choose a backup"), folder)
        self._ask(dialog, lambda backup: self.restore_wanted.emit(backup, self._path))

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], object]) -> None:
        dialog.setNameFilters([self.tr("Shop files (*.shop)")])
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _system_zone() -> str:
    """The zone of this computer, by its name."""
    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name if "/" in name else ShopSettings().zone
