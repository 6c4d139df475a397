"""A search field that ends with one customer chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.progress import Progress
from desktop.services import customers
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.widgets.hit_list import Hit
from desktop.ui.widgets.search_field import SearchField

_MOST = 8


class CustomerPicker(SearchField):
    """Finds while typing; Enter takes the one found. Typing again lets go of who was chosen."""

    picked = Signal(int)  # the customer's id, 0 when nobody is chosen any more

    def __init__(self, context: Context, exclude: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context, self._exclude = context, exclude
        self._customer, self._name, self._taking = 0, "", ""
        self._found: dict[int, str] = {}
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_found)
        self._latest.failed.connect(context.failed)
        self.query_changed.connect(self._on_query)
        self.hit_chosen.connect(self._on_hit)
        self.submitted.connect(self._on_submitted)

    def customer(self) -> int:
        """Who is chosen, 0 for nobody."""
        return self._customer

    def set_customer(self, customer: int, name: str) -> None:
        self._customer, self._name = customer, name
        self.setText(name)
        self.picked.emit(customer)

    def _on_query(self, query: str) -> None:
        if query == self._name and self._customer:
            return
        if self._customer:
            self._customer, self._name = 0, ""
            self.picked.emit(0)
        shop = self._context.shop

        def work(_progress: Progress) -> tuple[str, list[customers.Hit]]:
            with shop.session():
                return query, customers.find(shop, query, _MOST) if query else []

        self._latest.start(work)

    def _on_found(self, answer: tuple[str, list[customers.Hit]]) -> None:
        query, found = answer
        found = [hit for hit in found if hit.id != self._exclude]
        self._found = {hit.id: hit.name for hit in found}
        foot = "" if found or not query else self.tr("Nobody found.")
        lang = self._context.language
        self.set_hits(
            query,
            [
                Hit(
                    hit.id, hit.name, formats.masked_phone(hit.phone), formats.date(hit.last_on, lang) or hit.city or ""
                )
                for hit in found
            ],
            foot,
        )
        if self._taking == query and found and (len(found) == 1 or found[0].exact):
            self._on_hit(found[0].id)
        self._taking = ""

    def _on_submitted(self, query: str) -> None:
        """Enter came before the answer, as from a scanner."""
        if not (self._customer and query == self._name):
            self._taking = query

    def _on_hit(self, customer: object) -> None:
        self.set_customer(int(customer), self._found.get(int(customer), ""))
        self.focusNextChild()
