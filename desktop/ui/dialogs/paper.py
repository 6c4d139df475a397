"""A field of several lines: Tab goes on, the border is that of the other fields."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS


class Paper(QPlainTextEdit):
    """lines: how many are seen at once."""

    def __init__(self, text: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        # Scroll areas have no border in the sheet; one that is written in has.
        t = theme.tokens()
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: 1px solid {t.edge}; border-radius: {RADIUS}px; background: {t.field};"
            f" padding: {theme.px(2)}px {theme.px(4)}px; }}"
            f"QPlainTextEdit:focus {{ border: 2px solid {t.accent};"
            f" padding: {theme.px(2) - 1}px {theme.px(4) - 1}px; }}"
        )
        self.setFixedHeight(self._lines * theme.line_height() + theme.px(14))
