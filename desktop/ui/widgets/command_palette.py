"""All commands, customers and views in one list, found by any part of their name or by pinyin initials (Ctrl+K)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS_LARGE, S
from desktop.ui.widgets.hit_list import Hit, HitList
from desktop.ui.widgets.labels import Label

_MOST = 60


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """hint: what it is or where it leads; key: its key as text; keywords: other ways to find it (pinyin, initials)."""

    title: str
    run: Callable[[], object]
    hint: str = ""
    key: str = ""
    keywords: str = ""
    icon: str = ""


class CommandPalette(QWidget):
    """Opens over its window; Up, Down and Enter choose, Esc or a click elsewhere closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._entries: Sequence[PaletteEntry] = ()
        self.field = QLineEdit()
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = HitList("", self)
        self.list.chosen.connect(self._run)
        self._nothing = Label("", "body", "text3")
        column = QVBoxLayout(self)
        column.setContentsMargins(S, S, S, S)
        column.setSpacing(S)
        for widget in (self.field, self.list, self._nothing):
            column.addWidget(widget)
        self._retranslate()

    def open(self, entries: Sequence[PaletteEntry]) -> None:
        """Show these and wait for a choice."""
        self._entries = entries
        self.field.clear()
        self._filter("")
        window = self.parentWidget().window()
        self.setFixedWidth(min(theme.px(560), window.width() - theme.px(48)))
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, theme.px(72))))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.edge), 1))
        painter.setBrush(QColor(t.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_LARGE, RADIUS_LARGE)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            hit = self.list.current()
            if hit is not None:
                self._run(hit.id)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _filter(self, query: str) -> None:
        found = matching(self._entries, query)[:_MOST]
        self.list.set_hits([Hit(entry, entry.title, entry.hint, entry.key, entry.icon) for entry in found])
        self.list.setFixedHeight(self.list.wanted_height(9))
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.adjustSize()

    def _run(self, entry: PaletteEntry) -> None:
        self.hide()
        entry.run()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Command, customer or view"))
        self.field.setAccessibleName(self.tr("Command, customer or view"))
        self.list.setAccessibleName(self.tr("What was found"))
        self._nothing.setText(self.tr("Nothing is called that."))


def matching(entries: Sequence[PaletteEntry], query: str) -> list[PaletteEntry]:
    """The entries a query means, best first; all of them, in their order, for an empty query."""
    words = query.casefold().split()
    scored = [(max((_score(entry, word) for word in words), default=0), at) for at, entry in enumerate(entries)]
    return [entries[at] for score, at in sorted(scored) if score < _NO_MATCH]


_NO_MATCH = 9


def _score(entry: PaletteEntry, word: str) -> int:
    """0 best: the title begins so, a word of it does, a keyword does, it is inside, its letters come in this order."""
    title, keywords = entry.title.casefold(), entry.keywords.casefold()
    if title.startswith(word):
        return 0
    if any(part.startswith(word) for part in title.split()):
        return 1
    if any(part.startswith(word) for part in keywords.split()):
        return 2
    if word in title or word in keywords:
        return 3
    letters = iter(title)
    if len(word) > 2 and all(letter in letters for letter in word):
        return 4
    return _NO_MATCH
