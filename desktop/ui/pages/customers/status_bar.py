"""The foot of the list: what is selected and what it sums to; what the whole list sums to."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.customers import Totals
from desktop.ui import theme
from desktop.ui.context import Context
from desktop.ui.pages.customers import texts
from desktop.ui.theme.tokens import L
from desktop.ui.widgets.labels import ElidedLabel

_SAYS_READING_AFTER_MS = 300


class StatusBar(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._selected, self._sums = 0, None
        self._listed: Totals | None = None
        self.left = ElidedLabel("", "caption", "text2")
        self.right = ElidedLabel("", "caption", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, L, 0)
        row.addWidget(self.left)
        row.addStretch(1)
        row.addWidget(self.right)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SAYS_READING_AFTER_MS)
        self._slow.timeout.connect(lambda: self.right.setText(self.tr("Reading the list…")))
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def show_selection(self, count: int, sums: Totals | None) -> None:
        """sums: None while they are counted."""
        self._selected, self._sums = count, sums
        self._say()

    def show_list(self, totals: Totals) -> None:
        self._slow.stop()
        self._listed = totals
        self._say()

    def show_reading(self) -> None:
        """The list is being read: said when it takes long."""
        self._slow.start()

    def retranslate(self) -> None:
        self._say()

    def _say(self) -> None:
        context = self._context
        left = texts.selected(self._selected) if self._selected else ""
        if self._selected and self._sums is not None:
            left = f"{left} · {texts.sums(context, self._sums)}"
        self.left.setText(left)
        if self._listed is not None and not self._slow.isActive():
            self.right.setText(f"{texts.customers(self._listed.customers)} · {texts.sums(context, self._listed)}")

    def _on_theme(self) -> None:
        self.setFixedHeight(theme.px(33))
