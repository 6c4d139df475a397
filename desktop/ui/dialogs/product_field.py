"""A line that finds a product while typing."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop.domain.progress import Progress
from desktop.services import interactions
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.widgets.debounce import Debounce


class ProductField(QLineEdit):
    """`product` is the one whose name stands in the line; a name that is no product's is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[str, int] = {}
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_found)
        self._latest.failed.connect(context.failed)
        self._ask = Debounce(60, self._search, self)
        self.textEdited.connect(lambda _text: self._ask.trigger())

    def product(self) -> int | None:
        return self._known.get(self.text().strip())

    def set_product(self, product: int | None) -> None:
        self.clear()
        if product:
            name = interactions.product_name(self._context.shop, product)
            self._known[name] = product
            self.setText(name)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setPlaceholderText(name)

    def _search(self) -> None:
        shop, text = self._context.shop, self.text()

        def work(_progress: Progress) -> list[tuple[int, str]]:
            with shop.session():
                return list(interactions.find_products(shop, text)) if text.strip() else []

        self._latest.start(work)

    def _on_found(self, found: list[tuple[int, str]]) -> None:
        self._known |= {name: row for row, name in found}
        self._found.setStringList([name for _, name in found])
        if found and self.hasFocus() and self.product() is None:
            self.completer().complete()
