"""Language, scheme and zoom of the program: what was chosen on this machine, and how it is put on."""

from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.domain.resources import resource
from desktop.ui import theme


class Appearance(QObject):
    """Reads and keeps the choices in the machine's settings; each applies at once."""

    def __init__(self, qt: QApplication, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._qt, self._store = qt, store
        self._translators: list[QTranslator] = []

    @property
    def language(self) -> str:
        """en or zh; that of the system until someone chooses."""
        stored = str(self._store.value("language", ""))
        return stored or ("zh" if QLocale.system().name().startswith("zh") else "en")

    def put_on(self) -> None:
        self._look()
        self._speak()

    def take_off(self) -> None:
        """Leave the application without our words, for whatever comes after."""
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        self._translators = []

    def choose_language(self, language: str) -> None:
        self._store.setValue("language", language)
        self.put_on()  # the look first: the new words want the fonts of their language

    def choose_theme(self, mode: str) -> None:
        self._store.setValue("theme", mode)
        self._look()

    def choose_zoom(self, percent: int) -> None:
        self._store.setValue("zoom", min(max(percent, 80), 200))
        self._look()

    def _look(self) -> None:
        stored: Any = self._store.value("zoom", 100)
        theme.apply(self._qt, str(self._store.value("theme", "system")), int(stored), self.language)

    def _speak(self) -> None:
        self.take_off()
        chinese = self.language == "zh"
        texts = [("regulars_zh_CN" if chinese else "regulars_en", str(resource("i18n")))]
        if chinese:
            texts.append(("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        for name, folder in texts:
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._qt.installTranslator(translator)
                self._translators.append(translator)
        QLocale.setDefault(QLocale("zh_CN" if chinese else "en_GB"))
