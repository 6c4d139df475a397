"""F1: the offline page for what is shown, in the window's language; searchable across all pages."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.resources import resource
from desktop.ui import theme
from desktop.ui.theme.tokens import L, M


class HelpDialog(QDialog):
    """Pages are Markdown files in resources/help/<language>; a page is named after the place it explains."""

    def __init__(self, key: str, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(theme.px(860), theme.px(600))
        folder = resource("help", "zh" if language.startswith("zh") else "en")
        self._texts = {path: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in help"))
        self.search.setAccessibleName(self.tr("Search in help"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Help pages"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Help text"))
        self.text.anchorClicked.connect(self._follow)
        self.text.setOpenLinks(False)
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, L, L, L)
        row.setSpacing(M)
        row.addLayout(left, 1)
        row.addWidget(self.text, 3)
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._show)
        self._fill("")
        self._choose(key)

    def _fill(self, query: str) -> None:
        self.list.clear()
        for path, text in self._texts.items():
            if query.casefold() in text.casefold():
                item = QListWidgetItem(text.partition("\n")[0].lstrip("# "))
                item.setData(0x0100, path)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self, key: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(0x0100).stem.partition("-")[2] == key:
                self.list.setCurrentRow(row)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            path: Path = item.data(0x0100)
            self.text.setMarkdown(self._texts[path])

    def _follow(self, url: QUrl) -> None:
        self._choose(url.fileName().removesuffix(".md"))
