"""The bar on top of a page for what lasts: an old backup, a file in a synchronised folder."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import Kind, TintedStrip, bold_html


class InfoBar(TintedStrip):
    """Hidden until `show_message`; closing hides it and says `closed` with the key of the message."""

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", radius=0, parent=parent)
        self._key = ""
        self._text = Label("", wrap=True, rich=True)
        self._buttons: list[Button] = []
        self._close = IconButton("x", "", side=24)
        self._close.clicked.connect(self._on_close)
        self.row.addWidget(self._text, 1)
        self.row.addWidget(self._close)
        self._retranslate()
        self.hide()

    def show_message(
        self,
        key: str,
        text: str,
        kind: Kind = "info",
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
        closable: bool = True,
    ) -> None:
        """Show a sentence (**bold** allowed) with deeds (word, what it does) in place of the message before."""
        self._key = key
        self.set_kind(kind)
        self._text.setText(bold_html(text))
        self.setAccessibleName(text.replace("**", ""))
        self._put_buttons(buttons)
        self._close.setVisible(closable)
        self.show()
        announce(self, text.replace("**", ""), urgent=kind == "danger")

    def key(self) -> str:
        """The key of the message that is shown; empty when hidden."""
        return "" if self.isHidden() else self._key

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _icon_top(self, side: int) -> float:
        return (self.height() - side) / 2  # its buttons are taller than a line

    def _put_buttons(self, buttons: Sequence[tuple[str, Callable[[], object]]]) -> None:
        for old in self._buttons:
            self.row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for word, run in buttons:
            button = Button(word)
            button.clicked.connect(lambda _checked=False, run=run: run())
            self.row.insertWidget(self.row.count() - 1, button)
            self._buttons.append(button)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit(self._key)

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close this message"))
