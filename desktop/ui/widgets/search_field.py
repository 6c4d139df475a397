"""The one search field: finds while typing, shows what it found below, never waits for an answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import ICON, RADIUS, RADIUS_SMALL, SEARCH_WIDTH, XS, M, S
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.ui.widgets.hit_list import Hit

_PAUSE_MS = 40  # a scanner types faster than this: it asks once


class SearchField(QLineEdit):
    """Says `query_changed`; whoever searches answers with `set_hits`. Esc first clears, then leaves.

    key: the text of the key that leads here. large: as the counter has it, 24 px letters. Answers to a query that is no
    longer in the field are dropped.
    """

    query_changed = Signal(str)  # stripped; '' when cleared
    hit_chosen = Signal(object)  # the id of a hit: Enter or click
    submitted = Signal(str)  # Enter while nothing is found
    left = Signal()  # Esc in the empty field: give the focus back

    def __init__(
        self, placeholder: str = "", key: str = "", *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._large = key, large
        if large:
            theme.set_look(self, role="counter_search")
        self._made_popup: _Popup | None = None  # a window is painted sooner without it
        self._clear = IconButton("x", "", side=24, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._ask = Debounce(_PAUSE_MS, self._emit_query, self)
        self._asked = ""
        self.textChanged.connect(self._on_text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_placeholder(placeholder)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()
        self._retranslate()

    def set_placeholder(self, text: str) -> None:
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def query(self) -> str:
        return self.text().strip()

    def focus_and_select(self) -> None:
        """What Ctrl+F does, from anywhere."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def set_hits(self, query: str, hits: "Sequence[Hit]", foot: str = "") -> None:
        """Show what was found for a query; foot: a quiet line below ("3 of 1,204 shown")."""
        if query != self.query() or not query:
            return
        if self._made_popup is None:
            self._made_popup = _Popup(self)
            self._made_popup.list.chosen.connect(self._on_chosen)
        self._made_popup.list.set_hits(hits)
        self._made_popup.set_foot(foot)
        if (hits or foot) and self.hasFocus():
            self._made_popup.open_below()
        else:
            self._hide_popup()

    def popup_visible(self) -> bool:
        return self._made_popup is not None and self._made_popup.isVisible()

    def hits(self) -> "Sequence[Hit]":
        return self._made_popup.list.hits() if self._made_popup is not None else ()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SEARCH_WIDTH), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._on_escape()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.popup_visible():
            self._made_popup.list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down and self.hits() and self.query():
            self._made_popup.open_below()
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide_popup()

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        side = self._clear.sizeHint()
        self._clear.setFixedSize(side)
        self._clear.move(self.width() - side.width() - theme.px(6), (self.height() - side.height()) // 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._icon_side()
        icons.draw(painter, QRectF(theme.px(10), (self.height() - side) / 2, side, side), "search", "text2")
        if self._key and not self.text():
            draw_key_cap(painter, self.width() - theme.px(8), self.height() / 2, self._key)

    def _emit_query(self) -> None:
        if self.query() != self._asked:
            self._asked = self.query()
            self.query_changed.emit(self._asked)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text.strip():
            self._ask.trigger()
        else:
            if self._made_popup is not None:
                self._made_popup.list.set_hits([])
            self._hide_popup()
            self._ask.cancel()
            self._emit_query()

    def _on_escape(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _on_enter(self) -> None:
        if self._ask.waiting:
            self._ask.flush()  # a scanner's Enter comes before the pause is over
            self.submitted.emit(self.query())
            return
        hit = self._made_popup.list.current() if self.popup_visible() else None
        if hit is not None:
            self._on_chosen(hit.id)
        elif self.query():
            self.submitted.emit(self.query())

    def _hide_popup(self) -> None:
        if self._made_popup is not None:
            self._made_popup.hide()

    def _on_chosen(self, hit_id: object) -> None:
        self._hide_popup()
        self.hit_chosen.emit(hit_id)

    def _on_theme(self) -> None:
        left = theme.px(10) + self._icon_side()
        self.setTextMargins(left, 0, theme.px(30), 0)
        self.updateGeometry()

    def _icon_side(self) -> int:
        return theme.px(ICON + 4 if self._large else ICON)

    def _retranslate(self) -> None:
        self._clear.set_name(self.tr("Clear the search"))


class _Popup(QWidget):
    """Lies over the window below the field; the focus stays in the field."""

    def __init__(self, field: SearchField) -> None:
        from desktop.ui.widgets.hit_list import HitList

        super().__init__(field)
        self._field = field
        self.list = HitList("", self)
        self._foot = Label("", "caption", "text3")
        column = QVBoxLayout(self)
        column.setContentsMargins(XS + 1, XS + 1, XS + 1, XS + 1)
        column.setSpacing(XS)
        column.addWidget(self.list)
        column.addWidget(self._foot)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_foot(self, text: str) -> None:
        self._foot.setText(text)
        self._foot.setContentsMargins(theme.px(M), 0, theme.px(M), theme.px(XS))
        self._foot.setVisible(bool(text))

    def open_below(self) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        self.list.setVisible(bool(self.list.hits()))
        self.list.setFixedHeight(self.list.wanted_height())
        self.list.setAccessibleName(self._field.accessibleName())
        self.setFixedWidth(self._field.width())
        self.move(self._field.mapTo(window, QPoint(0, self._field.height() + 2)))
        self.adjustSize()
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.edge), 1))
        painter.setBrush(QColor(t.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def draw_key_cap(painter: QPainter, right: float, middle: float, key: str) -> float:
    """Paint a key cap that ends at `right`; gives where it begins."""
    t = theme.tokens()
    font = theme.font("caption")
    width = QFontMetrics(font).horizontalAdvance(key) + theme.px(S + 2)
    height = theme.px(16)
    box = QRectF(right - width, middle - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.hover))
    painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
    painter.setFont(font)
    painter.setPen(QColor(t.text3))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
    return box.left()
