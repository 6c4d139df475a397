"""What a scan does where no page has a better use for it: a card opens its customer, anything else is searched for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.domain.cards import is_card
from desktop.domain.errors import CrmError
from desktop.services.cards import owner_of
from desktop.ui.context import Context
from desktop.ui.scanner import scanner_of


class ScanAnswers(QObject):
    """Listens to the scanner of a shop. is_tried: scans are only being tried out, in the settings. is_taken: offers a
    scan to the page that is shown; True when it has a better use for it."""

    text_wanted = Signal(str)  # search for this
    refused = Signal(object)  # the error of a card that opens nobody

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.is_tried: Callable[[], bool] = lambda: False
        self.is_taken: Callable[[str], bool] = lambda text: False
        scanner = scanner_of(context)
        scanner.scanned.connect(self._on_scanned)
        scanner.start()

    def _on_scanned(self, text: str) -> None:
        if self.is_tried():
            return
        if QApplication.activeModalWidget() is not None:
            self._context.tell(self.tr("Something was scanned. Leave the form first, then scan it again."))
            return
        if self.is_taken(text):
            return
        if not is_card(text):
            self.text_wanted.emit(text)
            return
        try:
            self._context.open_customer(owner_of(self._context.shop, text))
        except CrmError as error:
            self.refused.emit(error)
