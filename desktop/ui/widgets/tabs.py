"""Quiet tabs with counts, for saved views and for the parts of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import RADIUS, XS
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout

_PADDING, _GAP, _HEIGHT = 10, 6, 30


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: `count` is text ('1,862') or empty."""

    key: str
    title: str
    count: str = ""


class QuietTabs(QWidget):
    """One of several is chosen; Left and Right move, only the chosen one is in the tab order."""

    chosen = Signal(str)  # the key, when a person chose it
    menu_requested = Signal(str, object)  # right click on a tab: key and global point

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, gap=XS)
        self._buttons: dict[str, _TabButton] = {}
        self._current = ""

    def set_tabs(self, tabs: Sequence[Tab], current: str | None = None) -> None:
        """Show these; the one that was chosen stays so if it is still there, else the first."""
        wanted = current if current is not None else self._current
        if list(self._buttons) == [tab.key for tab in tabs]:
            for tab in tabs:
                self._buttons[tab.key].set_tab(tab)
        else:
            self._rebuild(tabs)
        if wanted not in self._buttons:
            wanted = next(iter(self._buttons), "")
        self.set_current(wanted)

    def current(self) -> str:
        return self._current

    def set_current(self, key: str) -> None:
        """Show a tab as chosen, without a signal."""
        self._current = key
        for each, button in self._buttons.items():
            button.setChecked(each == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        keys = list(self._buttons)
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        at = (keys.index(self._current) + step) % len(keys)
        self._choose(keys[at])
        self._buttons[keys[at]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, tabs: Sequence[Tab]) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {tab.key: self._made(tab) for tab in tabs}

    def _made(self, tab: Tab) -> "_TabButton":
        button = _TabButton(tab, self)
        button.clicked.connect(lambda: self._choose(tab.key))
        button.customContextMenuRequested.connect(
            lambda at: self.menu_requested.emit(tab.key, button.mapToGlobal(at)),
        )
        self._flow.addWidget(button)
        return button

    def _choose(self, key: str) -> None:
        changed = key != self._current
        self.set_current(key)
        if changed:
            self.chosen.emit(key)


class _TabButton(Button):
    def __init__(self, tab: Tab, parent: QWidget) -> None:
        super().__init__(tab.title, rank="text", parent=parent)
        self._count = ""
        self.setCheckable(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.set_tab(tab)

    def set_tab(self, tab: Tab) -> None:
        self._count = tab.count
        self.setText(tab.title)
        self.setAccessibleName(f"{tab.title} {tab.count}".strip())
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the row of tabs moves the choice
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        # As wide as when it is chosen (semibold): choosing must not push the others about.
        width = self._title_width("strong") + 2 * theme.px(_PADDING)
        if self._count:
            width += theme.px(_GAP) + QFontMetrics(theme.font("caption")).horizontalAdvance(self._count)
        return QSize(width, theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.select if self.isChecked() else t.hover))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        role = "strong" if self.isChecked() else "body"
        left = theme.px(_PADDING)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(role))
        painter.setPen(QColor(t.text if self.isChecked() else t.text2))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.text())
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(QColor(t.text2 if self.isChecked() else t.text3))
        left += self._title_width(role) + theme.px(_GAP)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self._count)
        if self.hasFocus() and self._ring:
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS)

    def _title_width(self, role: str) -> int:
        return QFontMetrics(theme.font(role)).horizontalAdvance(self.text())
