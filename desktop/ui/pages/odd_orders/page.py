"""The page Odd orders: the queue of odd orders by itself."""

from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import shortcuts
from desktop.ui.context import Context, Touch
from desktop.ui.pages.odd_orders.pane import OddOrdersPane
from desktop.ui.pages.page import Page
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.section import PageHead


class OddOrdersPage(Page):
    key = "odd"
    icon = "gift"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.head = PageHead()
        self.last = Label("", "caption", "text2")
        self.head.actions.addWidget(self.last)
        self.pane = OddOrdersPane(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.head.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, 0)
        column.addWidget(self.head)
        column.addWidget(self.pane, 1)
        self.pane.changed.connect(self._show_words)
        self._show_words()

    def title(self) -> str:
        return self.tr("Odd orders")

    def activate(self) -> None:
        self.pane.read()

    def refresh(self, touch: Touch | None) -> None:
        self.pane.refresh(touch)

    def current_customer(self) -> int | None:
        return self.pane.customer()

    def panes(self) -> list[QWidget]:
        return self.pane.stops()

    def deeds(self) -> list[QAction]:
        return self.pane.deeds()

    def focus_first(self) -> None:
        self.pane.focus_first()

    def retranslate(self) -> None:
        self.pane.retranslate()
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if shortcuts.heard(shortcuts.Context.PAIR, event) == "back":
            self.context.back()
        else:
            super().keyPressEvent(event)

    def _show_words(self) -> None:
        left, last = self.pane.said()
        self.head.set_texts(self.title(), left)
        self.last.setText(last)
