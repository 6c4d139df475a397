"""F1: the offline page for what is shown, in the window's language; searchable across all pages."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.resources import resource
from desktop.ui import theme
from desktop.ui.theme.tokens import L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.search_field import SearchField

_PATH = Qt.ItemDataRole.UserRole
_MOST_MARKS = 200
_INDENT = 22  # of a list
_LINE_PERCENT = 135.0


class HelpDialog(QDialog):
    """Pages are Markdown files NN-key.md in resources/help/<language>; the key names the place it explains.

    The search leaves the pages that hold all words, those with the words in their title first, and marks the words.
    """

    def __init__(self, key: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        folder = resource("help", "zh" if language.startswith("zh") else "en")
        self._texts = {path: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}
        self.search = SearchField(self.tr("Search in help"))
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Help pages"))
        self.nothing = Label(self.tr("No page holds these words."), tone="text2", wrap=True)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Help text"))
        self.text.setOpenLinks(False)
        self.text.setSearchPaths([str(folder)])
        self.text.document().setDocumentMargin(theme.px(M))
        self.text.document().setIndentWidth(theme.px(_INDENT))
        self.close_button = Button(self.tr("Close"), key="Esc")
        self._lay_out()
        self._connect()
        self._fill()
        self.choose(key)
        self.search.setFocus()

    def key(self) -> str:
        """The key of the page that is shown; "" for none."""
        item = self.list.currentItem()
        return _key_of(item.data(_PATH)) if item is not None else ""

    def listed(self) -> list[str]:
        """The keys of the pages that are listed now."""
        return [_key_of(self.list.item(row).data(_PATH)) for row in range(self.list.count())]

    def choose(self, key: str) -> None:
        """Show the page of a key; where there is none, the present one stays."""
        known = {_key_of(path) for path in self._texts}
        if key in known and key not in self.listed():
            self.search.clear()
            self._fill()
        if key in self.listed():
            self.list.setCurrentRow(self.listed().index(key))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Up and Down in the search go through the list, so that no hand leaves the keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.list.count():
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return False

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(S)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        pages = QHBoxLayout()
        pages.setSpacing(M)
        pages.addLayout(left, 2)
        pages.addWidget(self.text, 5)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addLayout(pages, 1)
        column.addLayout(foot)
        self.resize(theme.px(920), theme.px(640))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.search.submitted.connect(lambda _text: self.text.setFocus())
        self.search.left.connect(self.reject)
        self.list.currentItemChanged.connect(self._show)
        self.text.anchorClicked.connect(self._follow)
        self.close_button.clicked.connect(self.reject)

    def _words(self) -> list[str]:
        return self.search.text().casefold().split()

    def _fill(self) -> None:
        words, shown = self._words(), self.key()
        found = [path for path, text in self._texts.items() if all(word in text.casefold() for word in words)]
        if words:
            found.sort(key=lambda path: not all(word in _title(self._texts[path]).casefold() for word in words))
        self.list.blockSignals(True)
        self.list.clear()
        for path in found:
            item = QListWidgetItem(_title(self._texts[path]))
            item.setData(_PATH, path)
            self.list.addItem(item)
        listed = self.listed()
        self.list.setCurrentRow(listed.index(shown) if shown in listed and not words else 0)
        self.list.blockSignals(False)
        self.nothing.setVisible(not found)
        self._show()

    def _show(self, *_: object) -> None:
        item = self.list.currentItem()
        if item is None:
            self.text.clear()
            return
        self.text.setMarkdown(self._texts[item.data(_PATH)])
        _typeset(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def _mark(self) -> None:
        """Mark the words that were searched for."""
        look = QTextCharFormat()
        look.setBackground(QColor(theme.tokens().select))
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._words():
            place = self.text.document().find(word)
            while not place.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = place, look
                marks.append(mark)
                place = self.text.document().find(word, place)
        self.text.setExtraSelections(marks)
        if marks:
            self.text.setTextCursor(QTextCursor(self.text.document()))
            first = min(marks, key=lambda mark: mark.cursor.selectionStart())
            cursor = QTextCursor(first.cursor)
            cursor.clearSelection()
            self.text.setTextCursor(cursor)

    def _follow(self, url: QUrl) -> None:
        """Only pages of the help are opened: nothing here leads out of the program."""
        self.choose(_key_of(Path(url.fileName())))


def _key_of(path: Path) -> str:
    return path.stem.partition("-")[2]


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ").strip()


def _typeset(document: QTextDocument) -> None:
    """Give the text the look of the window: its type scale, room between paragraphs, quiet tables."""
    block = document.begin()
    while block.isValid():
        _typeset_block(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            look = frame.format()
            look.setBorderCollapse(True)
            look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            look.setBorderBrush(QColor(theme.tokens().line))
            look.setCellPadding(theme.px(S - 2))
            look.setBottomMargin(theme.px(M))
            frame.setFormat(look)


def _typeset_block(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    if cursor.currentTable() is not None:
        return
    level = block.blockFormat().headingLevel()
    room = QTextBlockFormat()
    room.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    room.setTopMargin(theme.px(L) if level > 1 else 0)
    room.setBottomMargin(theme.px(S - 4 if block.textList() is not None else S))
    cursor.mergeBlockFormat(room)
    if level:
        look = QTextCharFormat()
        look.setFont(theme.font("page" if level == 1 else "section"))
        look.setFontWeight(QFont.Weight.DemiBold)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.setCharFormat(look)  # not merged: Markdown's own size would win
