"""All keys of the program, by where they are heard, with a search."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import shortcuts, theme
from desktop.ui.shortcuts import COMMANDS, Command, Context
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import KeyCap, Label
from desktop.ui.widgets.search_field import SearchField


class ShortcutsDialog(QDialog):
    """Reads the one table of keys; typing finds by deed or by key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = SearchField(self.tr("Find a deed or a key"))
        self.search.query_changed.connect(self.show_only)
        self.search.left.connect(self.reject)
        self._rows: list[tuple[Command, list[QWidget]]] = []
        self._heads: dict[Context, Label] = {}
        self._nothing = Label(self.tr("No key fits."), tone="text2")
        self._nothing.hide()
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        inside = QWidget()
        theme.set_look(inside, ground="page")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, M, 0)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(S - 2)
        self._grid.setColumnStretch(0, 1)
        for context in Context:
            self._add(context, [command for command in COMMANDS if command.context is context])
        self._grid.addWidget(self._nothing, self._grid.rowCount(), 0)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(self.windowTitle())
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(L)
        column.addWidget(self.search)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.resize(theme.px(560), theme.px(600))
        self.search.setFocus()

    def show_only(self, text: str) -> None:
        """Leave only what fits these words."""
        wanted = text.casefold().split()
        shown: set[Context] = set()
        for command, widgets in self._rows:
            said = f"{shortcuts.title_of(command.id)} {' '.join(key_texts(command))}".casefold()
            fits = all(word in said for word in wanted)
            for widget in widgets:
                widget.setVisible(fits)
            if fits:
                shown.add(command.context)
        for context, head in self._heads.items():
            head.setVisible(context in shown)
        self._nothing.setVisible(not shown)

    def shown(self) -> list[str]:
        """Ids of the commands that are listed now."""
        return [command.id for command, widgets in self._rows if not widgets[0].isHidden()]

    def _add(self, context: Context, commands: list[Command]) -> None:
        if not commands:
            return
        head = Label(self._context_word(context), "section")
        head.setContentsMargins(0, M if self._rows else 0, 0, 0)
        self._heads[context] = head
        row = self._grid.rowCount()
        self._grid.addWidget(head, row, 0, 1, 2)
        for at, command in enumerate(commands, row + 1):
            title = Label(shortcuts.title_of(command.id))
            keys = QWidget()
            line = QHBoxLayout(keys)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(S)
            line.addStretch()
            for text in key_texts(command):
                line.addWidget(KeyCap(text))
            title.setAccessibleName(f"{title.text()}: {', '.join(key_texts(command))}")
            self._grid.addWidget(title, at, 0)
            self._grid.addWidget(keys, at, 1)
            self._rows.append((command, [title, keys]))

    def _context_word(self, context: Context) -> str:
        words = {
            Context.WINDOW: self.tr("Anywhere"),
            Context.LIST: self.tr("In a list"),
            Context.FORM: self.tr("In a form"),
            Context.DETAIL: self.tr("In the detail"),
            Context.SALE: self.tr("Inside a sale"),
            Context.PAIR: self.tr("On the page Who is who"),
            Context.COUNTER: self.tr("At the counter"),
            Context.ODD: self.tr("On an order that is perhaps not her own"),
            Context.TASK: self.tr("In the list of tasks"),
            Context.ENQUIRY: self.tr("In the list of enquiries"),
        }
        return words[context]


def key_texts(command: Command) -> list[str]:
    """The keys of a command as this system writes them."""
    texts = [shortcuts.shown(keys) for keys in shortcuts.sequences(command.id)]
    return list(dict.fromkeys(texts))
