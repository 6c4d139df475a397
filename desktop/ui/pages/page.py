"""What all pages have in common."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.ui.context import Context, Touch


class Page(QWidget):
    """A page of the window. A heir sets key and icon, builds itself empty and cheap, and reads in `activate`.

    The window calls `activate` each time the page is shown, and `refresh` on the shown page after each change set; a
    page that was hidden meanwhile is told to refresh when it is next shown.
    """

    key = ""
    icon = ""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def title(self) -> str:
        """The page's name in the rail, the palette and the window."""
        raise NotImplementedError

    def activate(self) -> None:
        """The page is shown now."""

    def refresh(self, touch: Touch | None) -> None:
        """Something was written; None: anything may have changed."""

    def retranslate(self) -> None:
        """Say everything anew in the present language."""

    def current_customer(self) -> int | None:
        """Whom F3 and other deeds from anywhere are about; None when nobody is."""
        return None

    def take_scan(self, text: str) -> bool:
        """Something was scanned while the page is shown; True when the page has done something with it."""
        return False

    def panes(self) -> list[QWidget]:
        """What F6 goes through on this page."""
        return []

    def deeds(self) -> list[QAction]:
        """The page's own deeds, for the menu and the palette; their object names are ids of shortcuts."""
        return []

    def focus_first(self) -> None:
        """Give the focus to where work begins."""
        self.setFocus()

    def layout_state(self) -> dict[str, object]:
        """What to remember of the page's layout; JSON."""
        return {}

    def restore_layout(self, state: dict[str, object]) -> None:
        """Put back what layout_state gave in an earlier session; unknown or missing names are ignored."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
