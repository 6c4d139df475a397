"""By which accounts, phones and cards we met a customer; what is not hers is taken apart from here."""

from collections.abc import Sequence

from desktop.services.inbox import Part
from desktop.services.profiles import Profile
from desktop.ui.context import Context
from desktop.ui.dialogs.parts_dialog import PartsDialog, part_second, part_title, part_why
from desktop.ui.pages.profile.items import Item, ItemSection
from desktop.ui.words import word


class MetAs(ItemSection):
    """Shown where she was met in more than one way; the button opens all parts, Enter on one ticks it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self._parts: Sequence[Part] = ()
        self.add_button.set_icon_name("unlink")
        self.add_button.clicked.connect(lambda: self.open_parts())
        self.hide()

    def show_parts(self, profile: Profile, parts: Sequence[Part]) -> None:
        self._profile, self._parts = profile, parts
        self.setVisible(len(parts) > 1)
        self.fill([self._item(part) for part in parts])
        for row, part in zip(self.rows, parts, strict=False):
            row.cell.setToolTip(part_why(part, self._context.language))

    def retranslate(self) -> None:
        self.set_texts(self.tr("Met as"))
        self.add_button.setText(self.tr("Take apart…"))
        self.add_button.updateGeometry()
        if self._profile is not None:
            self.show_parts(self._profile, self._parts)

    def open_parts(self, ticked: Sequence[int] = ()) -> PartsDialog | None:
        """Ask what is not hers."""
        if self._profile is None:
            return None
        dialog = PartsDialog(self._context, self._profile.id, self._profile.name, ticked, self.window())
        dialog.open()
        return dialog

    def _item(self, part: Part) -> Item:
        lang = self._context.language
        deeds = ((self.tr("Take apart…"), lambda: self.open_parts(part.identities)),)
        title = part_title(part).removeprefix(word("channel", part.channel)).strip(" ·")
        return Item(word("channel", part.channel), title, part_second(part, lang), deeds)
