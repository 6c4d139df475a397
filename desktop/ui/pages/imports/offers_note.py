"""New exports in the watched folder, quietly, on the import page: look at them, or do not offer them again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.services.own_formats import own_titles
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.pages.imports.past_columns import format_word
from desktop.ui.watching import watch_of
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.note import NoteStrip

_NAMED = 3


class OffersNote(NoteStrip):
    """Hidden while there is nothing to say."""

    look_wanted = Signal(list)  # paths

    def __init__(self, context: Context) -> None:
        super().__init__(kind="info")
        self._context, self._watch = context, watch_of(context)
        self.look, self.never = Button(), Button(rank="text")
        self.row.addWidget(self.never)
        self.row.addWidget(self.look)
        self.look.clicked.connect(lambda: self.look_wanted.emit([offer.path for offer in self._watch.offers]))
        self.never.clicked.connect(self._on_never)
        self._watch.offers_changed.connect(self.retranslate)
        self._watch.trouble_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what there is now."""
        offers, trouble, folder = self._watch.offers, self._watch.trouble, self._watch.folder()
        self.look.setText(self.tr("Look"))
        self.never.setText(self.tr("Do not offer again"))
        for button in (self.look, self.never):
            button.setVisible(bool(offers))
        self.setVisible(bool(offers) or trouble is not None)
        name = folder.name if folder else ""
        if offers:
            own = own_titles(self._context.shop)
            shown = [f"{offer.path.name} ({format_word(offer.format, own)})" for offer in offers[:_NAMED]]
            second = " · ".join([*shown, *(["…"] if len(offers) > _NAMED else [])])
            self.set_kind("info")
            self.set_texts(self.tr("**%n new export(s)** in {folder}", None, len(offers)).format(folder=name), second)
        elif trouble is not None:
            self.set_kind("info")
            self.set_texts(self.tr("The watched folder cannot be looked into."), messages.describe(trouble))

    def _on_never(self) -> None:
        offers = list(self._watch.offers)
        if len(offers) == 1:
            self._watch.never(offers)
            return
        menu = QMenu(self)
        for offer in offers:
            menu.addAction(offer.path.name, lambda offer=offer: self._watch.never([offer]))
        menu.addSeparator()
        menu.addAction(self.tr("All of them"), lambda: self._watch.never(offers))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.never.mapToGlobal(self.never.rect().bottomLeft()))
