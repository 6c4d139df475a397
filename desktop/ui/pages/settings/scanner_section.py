"""The scanner: what it sends around each code, and a place to try it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.cards import is_card
from desktop.domain.errors import CrmError
from desktop.services.cards import owner_of
from desktop.services.named import name_of
from desktop.ui import messages, theme
from desktop.ui.context import Context
from desktop.ui.pages.settings.rows import SettingsSection
from desktop.ui.scanner import scanner_of
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label


class ScannerSection(SettingsSection):
    """Settings of this computer, applied at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._scanner = scanner_of(context)
        self.prefix, self.suffix = QLineEdit(), QLineEdit()
        for field in (self.prefix, self.suffix):
            field.setMaxLength(8)
            field.editingFinished.connect(self._save)
        self.try_button, self.said = Button(icon="qrcode"), Label("", "body", "text2", wrap=True)
        self.said.hide()
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        trying = QWidget()
        column = QVBoxLayout(trying)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.try_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        trying.setFocusProxy(self.try_button)
        self.try_button.clicked.connect(self._begin)
        self._scanner.scanned.connect(self._on_scanned)
        self.add(
            self.prefix,
            lambda: (
                self.tr("Before each code"),
                self.tr("What your scanner is set to send first. With it, codes are taken in text fields too."),
                self.tr("nothing"),
            ),
        )
        self.add(
            self.suffix,
            lambda: (
                self.tr("Behind each code"),
                self.tr("What it sends before the Enter or Tab at the end."),
                self.tr("nothing"),
            ),
        )
        self.add(
            trying,
            lambda: (
                self.tr("Scan to test"),
                self.tr("Press the button, then scan anything. Also with a Chinese input method on."),
                "",
            ),
            wide=True,
        )
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()
        self.retranslate()

    def name(self) -> str:
        return self.tr("Scanner")

    def load(self) -> None:
        self.prefix.setText(self._scanner.detector.prefix)
        self.suffix.setText(self._scanner.detector.suffix)

    def retranslate(self) -> None:
        super().retranslate()
        self.try_button.setText(self.tr("Scan to test"))

    def _save(self) -> None:
        self._scanner.save(self.prefix.text(), self.suffix.text())

    def _begin(self) -> None:
        self.try_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.tr("Waiting for a scan…"), "text2")

    def _on_scanned(self, text: str) -> None:
        if not self.isVisible():
            return
        if not is_card(text):
            said = self.tr("Read: {code} (%n letter(s))", "", len(text))
            self._say(said.format(code=text), "ok")
            return
        try:
            name = name_of(self.context.shop, owner_of(self.context.shop, text))
        except CrmError as error:
            self._say(messages.describe(error), "warn")
            return
        self._say(self.tr("Read: the card of {name}").format(name=name), "ok")

    def _say(self, sentence: str, tone: str) -> None:
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.show()
        announce(self.try_button, sentence)

    def _on_theme(self) -> None:
        self.try_button.setMinimumHeight(theme.px(32))
