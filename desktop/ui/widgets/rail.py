"""The rail at the left: pages in groups by daily use, with counts of things to do; icons only in a narrow window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import (
    ICON,
    RADIUS,
    RAIL_COLLAPSES_UNDER,
    RAIL_ENTRY,
    RAIL_WIDTH,
    RAIL_WIDTH_ICONS,
    M,
    S,
)
from desktop.ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A page: count is the text of things to do, empty for none; key_text the key that goes there."""

    key: str
    title: str
    icon: str
    count: str = ""
    key_text: str = ""


class Rail(QWidget):
    """Groups from the top, `foot` at the bottom. Up and Down move, Enter goes; one entry is in the tab order."""

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        theme.set_look(self, ground="rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._inner = QWidget()
        theme.set_look(self._inner, ground="rail")
        self._column, self._foot = QVBoxLayout(self._inner), QVBoxLayout()
        self._scroll = QScrollArea()  # at a large zoom the pages are more than a small screen is high
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inner)
        whole = QVBoxLayout(self)
        for layout in (whole, self._column, self._foot):
            layout.setSpacing(0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._foot)
        self._buttons: dict[str, _RailButton] = {}
        self._current, self._collapsed = "", False
        self._watched: QWidget | None = None
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def set_entries(self, groups: Sequence[Sequence[RailEntry]], foot: Sequence[RailEntry] = ()) -> None:
        """Show these; call again with the same keys when the language changes."""
        entries = [entry for group in (*groups, foot) for entry in group]
        if list(self._buttons) == [entry.key for entry in entries]:
            for entry in entries:
                self._buttons[entry.key].set_entry(entry)
        else:
            self._rebuild(groups, foot)
        self.set_current(self._current if self._current in self._buttons else next(iter(self._buttons), ""))

    def set_current(self, key: str) -> None:
        """Show a page as the one we are on, without a signal."""
        self._current = key
        for each, button in self._buttons.items():
            button.setChecked(each == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus)

    def current(self) -> str:
        return self._current

    def set_count(self, key: str, count: str) -> None:
        """Change the count of a page; keys that are not shown are passed over."""
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def keys(self) -> list[str]:
        """The pages in order."""
        return list(self._buttons)

    def set_collapsed(self, collapsed: bool) -> None:
        """Icons only, or icons and words."""
        self._collapsed = collapsed
        for button in self._buttons.values():
            button.set_collapsed(collapsed)
        self._on_theme()

    def collapsed(self) -> bool:
        return self._collapsed

    def focus_current(self) -> None:
        """Put the keys on the page we are on."""
        if self._current in self._buttons:
            self._buttons[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        if self._watched is not self.window():
            self._watched = self.window()
            self._watched.installEventFilter(self)
            self._fit(self._watched.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._watched and event.type() == QEvent.Type.Resize:
            self._fit(event.size().width())
        return False

    def move_focus(self, key: Qt.Key) -> None:
        """Put the keys on another entry: Up, Down, Home or End; from the last on to the first."""
        buttons = list(self._buttons.values())
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
        target = {Qt.Key.Key_Down: at + 1, Qt.Key.Key_Up: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}[key]
        button = buttons[target % len(buttons)]
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(button)

    def _fit(self, window_width: int) -> None:
        collapsed = window_width < theme.px(RAIL_COLLAPSES_UNDER)
        if collapsed != self._collapsed:
            self.set_collapsed(collapsed)

    def _rebuild(self, groups: Sequence[Sequence[RailEntry]], foot: Sequence[RailEntry]) -> None:
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        for layout in (self._column, self._foot):
            while layout.takeAt(0) is not None:
                pass
        self._buttons = {}
        for at, group in enumerate(groups):
            if at:
                self._column.addSpacing(M)
            self._add(group, self._column)
        self._column.addStretch(1)
        self._add(foot, self._foot)

    def _add(self, group: Sequence[RailEntry], layout: QVBoxLayout) -> None:
        for entry in group:
            button = _RailButton(entry, self)
            button.set_collapsed(self._collapsed)
            button.clicked.connect(lambda _checked=False, key=entry.key: self._choose(key))
            self._buttons[entry.key] = button
            layout.addWidget(button)

    def _choose(self, key: str) -> None:
        changed = key != self._current
        self.set_current(key)
        if changed:
            self.chosen.emit(key)

    def _on_theme(self) -> None:
        self.setFixedWidth(theme.px(RAIL_WIDTH_ICONS if self._collapsed else RAIL_WIDTH))
        self._column.setContentsMargins(theme.px(S), theme.px(S), theme.px(S), 0)
        self._foot.setContentsMargins(theme.px(S), theme.px(S), theme.px(S), theme.px(S))


class _RailButton(Button):
    def __init__(self, entry: RailEntry, rail: Rail) -> None:
        super().__init__(entry.title, rank="text", parent=rail)
        self._rail = rail
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._collapsed = False
        self.set_entry(entry)

    def set_entry(self, entry: RailEntry) -> None:
        self._entry, self._count = entry, entry.count
        self.setText(entry.title)
        self._describe()

    def set_count(self, count: str) -> None:
        self._count = count
        self._describe()

    def set_collapsed(self, collapsed: bool) -> None:
        self._collapsed = collapsed
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._rail.move_focus(Qt.Key(event.key()))
        elif event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):  # Qt would move the focus in its own order
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(RAIL_WIDTH_ICONS - 2 * S), theme.px(RAIL_ENTRY))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.select if self.isChecked() else t.line))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        side = theme.px(ICON)
        left = theme.px(10)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        icons.draw(painter, box, self._entry.icon, "accent" if self.isChecked() else "text2")
        if self._collapsed:
            self._paint_dot(painter)
        else:
            self._paint_words(painter)
        if self.hasFocus() and self._ring:
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS)

    def _paint_words(self, painter: QPainter) -> None:
        t = theme.tokens()
        font = theme.font("strong" if self.isChecked() else "body")
        count_font = theme.font("strong" if self.isChecked() else "caption", tabular=True)
        count = QFontMetrics(count_font).horizontalAdvance(self._count)
        words = self.rect().adjusted(theme.px(38), 0, -theme.px(10) - (count + theme.px(6) if count else 0), 0)
        painter.setFont(font)
        painter.setPen(QColor(t.text if self.isChecked() else t.text2))
        title = QFontMetrics(font).elidedText(self._entry.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(count_font)
        painter.setPen(QColor(t.text2 if self.isChecked() else t.text3))
        box = self.rect().adjusted(0, 0, -theme.px(10), 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)

    def _paint_dot(self, painter: QPainter) -> None:
        if self._count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.tokens().accent))
            painter.drawEllipse(QRectF(self.width() - theme.px(12), theme.px(6), theme.px(5), theme.px(5)))

    def _describe(self) -> None:
        said = f"{self._entry.title} {self._count}".strip()
        self.setAccessibleName(said)
        tip = f"{said}  {self._entry.key_text}".strip()
        self.setToolTip(tip if self._collapsed else self._entry.key_text)
        self.update()
