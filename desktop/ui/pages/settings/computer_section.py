"""What concerns this computer and not the shop: language, look, size of the text."""

from PySide6.QtCore import Signal

from desktop.ui import theme
from desktop.ui.context import Context
from desktop.ui.pages.settings.rows import Choice, Number, SettingsSection

LANGUAGES = (("zh", "中文"), ("en", "English"))  # each in its own words, to be found by whoever reads only one
ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP = 80, 200, 10


class ComputerSection(SettingsSection):
    """Tells what was chosen; the program itself puts it on."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    zoom_chosen = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.language, self.look = Choice(), Choice()
        self.zoom = Number(ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP)
        self.zoom.setSuffix(" %")
        self.add(
            self.language,
            lambda: (self.tr("Language"), self.tr("Of the window. What you have written stays as it is."), ""),
        )
        self.add(self.look, lambda: (self.tr("Colours"), "", self.tr("as the system has them")))
        self.add(
            self.zoom,
            lambda: (self.tr("Size of the text"), self.tr("Also by Ctrl and + or −."), "100 %"),
        )
        self.language.activated.connect(lambda _at: self.language_chosen.emit(self.language.currentData()))
        self.look.activated.connect(lambda _at: self.theme_chosen.emit(self.look.currentData()))
        self.zoom.valueChanged.connect(self.zoom_chosen)
        theme.signals.theme_changed.connect(self.load)
        self.retranslate()

    def name(self) -> str:
        return self.tr("This computer")

    def load(self) -> None:
        self.language.set_value(self.context.language[:2])
        self.look.set_value(theme.mode())
        self.zoom.set_value(theme.zoom())

    def retranslate(self) -> None:
        super().retranslate()
        self.language.set_choices(list(LANGUAGES), None)
        looks = [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self.look.set_choices(looks, None)
        self.load()
