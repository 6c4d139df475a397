"""The two bars below the strip: what stays true (a demo shop), and what was last said (an error, an old backup)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.ui.widgets.info_bar import InfoBar
    from desktop.ui.widgets.note import Kind

Buttons = Sequence[tuple[str, Callable[[], object]]]
Words = Callable[[], tuple[str, Buttons]]  # the sentence and its deeds, in the language of the moment


class Bars(QWidget):
    """Each bar shows one message at a time and says it anew when the language changes."""

    closed = Signal(str)  # the key of the message that was closed by hand

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, InfoBar] = {}  # made when there is something to say
        self._words: dict[str, tuple[str, Words, Kind]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def say(self, key: str, words: Words, kind: "Kind" = "info") -> None:
        """In place of what was said before."""
        self._show("said", key, words, kind)

    def keep_saying(self, key: str, words: Words, kind: "Kind" = "info") -> None:
        """As long as it is so; it cannot be closed."""
        self._show("lasting", key, words, kind)

    def take_away(self, key: str) -> None:
        """It is not so any more."""
        for bar in self._bars.values():
            if bar.key() == key:
                bar.hide()
        self._fit()

    def bar(self, key: str) -> "InfoBar | None":
        """The bar that shows a message now."""
        return next((bar for bar in self._bars.values() if bar.key() == key), None)

    def keys(self) -> list[str]:
        """What is shown, from the top."""
        return [self._bars[name].key() for name in ("lasting", "said") if name in self._bars and self._bars[name].key()]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for name, (key, words, kind) in list(self._words.items()):
                if self._bars[name].key() == key:
                    self._show(name, key, words, kind)

    def _show(self, name: str, key: str, words: Words, kind: "Kind") -> None:
        self._words[name] = (key, words, kind)
        sentence, buttons = words()
        self._bar(name).show_message(key, sentence, kind, buttons, closable=name == "said")
        self._fit()

    def _bar(self, name: str) -> "InfoBar":
        if name not in self._bars:
            from desktop.ui.widgets.info_bar import InfoBar

            made = self._bars[name] = InfoBar()
            made.closed.connect(self._on_closed)
            self._column.insertWidget(0 if name == "lasting" else self._column.count(), made)
        return self._bars[name]

    def _on_closed(self, key: str) -> None:
        self._fit()
        self.closed.emit(key)

    def _fit(self) -> None:
        self.setVisible(bool(self.keys()))
