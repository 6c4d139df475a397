"""Looking up, off the window's thread: what is typed, what is scanned, and who was here a moment ago."""

import json
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.domain.cards import is_card
from desktop.domain.times import business_date, now_ms
from desktop.services.cards import owner_of
from desktop.services.counter_search import look_up, recent
from desktop.services.products import Product, by_scan
from desktop.ui.context import Context
from desktop.ui.jobs import Job, Latest

MOST_RECENT = 6


class Search(QObject):
    """Who was here is remembered on this computer, by shop."""

    found = Signal(object)  # an Answer
    recent_read = Signal(object)  # a list of Found
    refused = Signal(object)  # the error of a card that opens nobody
    card_scanned = Signal(int)  # its owner
    products_scanned = Signal(str, object)  # the code, and what has it
    text_scanned = Signal(str)  # neither a card nor goods

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._looking, self._remembering = Latest(self), Latest(self)
        self._looking.finished.connect(self.found)
        self._looking.failed.connect(self.refused)
        self._remembering.finished.connect(self.recent_read)
        self._remembering.failed.connect(context.failed)

    def today(self) -> date:
        settings = self._context.settings
        return business_date(now_ms(), settings.zone, settings.day_start_hour)

    def look_up(self, text: str) -> None:
        shop = self._context.shop
        self._looking.start(lambda _progress: look_up(shop, text))

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        self._looking.cancel()

    def scanned(self, text: str) -> None:
        """Decide what was scanned; one of the signals says what it is."""
        job = Job(lambda _progress: self._read(text))
        job.finished.connect(self._on_read)
        job.failed.connect(self.refused)
        job.start()

    def _read(self, text: str) -> tuple[str, int, list[Product]]:
        shop = self._context.shop
        with shop.session():
            if is_card(text):
                return text, owner_of(shop, text), []
            return text, 0, by_scan(shop, text)

    def _on_read(self, answer: tuple[str, int, list[Product]]) -> None:
        text, owner, products = answer
        if owner:
            self.card_scanned.emit(owner)
        elif products:
            self.products_scanned.emit(text, products)
        else:
            self.text_scanned.emit(text)

    # -- who was here -------------------------------------------------------------------------------------------------

    def remember(self, customer: int) -> None:
        """She was here just now."""
        ids = [customer, *(each for each in self._ids() if each != customer)]
        self._context.store.setValue(self._key(), json.dumps(ids[:MOST_RECENT]))

    def read_recent(self) -> None:
        shop, ids = self._context.shop, self._ids()
        self._remembering.start(lambda _progress: recent(shop, ids))

    def _ids(self) -> list[int]:
        text = self._context.store.value(self._key(), "[]")
        try:
            return [int(each) for each in json.loads(str(text))]
        except (ValueError, TypeError):
            return []

    def _key(self) -> str:
        return f"counter/recent/{self._context.shop.path}"
