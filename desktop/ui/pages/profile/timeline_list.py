"""The timeline as a list: months as heads, two lines an event, one event open at a time."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.services.timeline import Event
from desktop.ui import formats, shortcuts, theme
from desktop.ui.pages.profile.said import ICONS, Said, Speaker
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import RADIUS_SMALL

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_DATE, _ICON_AT = 92, 104  # where date ends and the icon begins
TEXT_AT = 130  # where the words of an event begin


@dataclass(frozen=True)
class Entry:
    """A month (event is None) or an event with its words."""

    month: str
    event: Event | None = None
    said: Said | None = None

    @property
    def key(self) -> tuple[str, int]:
        return (self.event.kind, self.event.id) if self.event else ("", 0)


class TimelineModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def set_events(self, events: list[Event], speaker: Speaker, text: str = "") -> int:
        """Show these, newest first, whose words hold the text; returns how many."""
        wanted, entries, month, shown = text.casefold().split(), [], "", 0
        for event in events:
            said = speaker.say(event)
            if wanted and not all(part in said.all.casefold() for part in wanted):
                continue
            if event.day[:7] != month:
                month = event.day[:7]
                entries.append(Entry(formats.month(f"{month}-01", speaker.lang)))
            entries.append(Entry(month, event, said))
            shown += 1
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()
        return shown

    def row_of(self, key: tuple[str, int]) -> int:
        return next((row for row, entry in enumerate(self.entries) if entry.event and entry.key == key), -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self.entries[index.row()].event is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        entry = self.entries[index.row()]
        return entry.month if entry.said is None else f"{entry.event.day} {entry.said.all}"


class TimelineList(QListView):
    """Enter, Space or a click opens an event and closes the one before; `event_opened` asks what to put below it."""

    event_opened = Signal(object)  # the Event, None when it was closed
    edit_wanted = Signal(object)  # F2 on an event
    removal_wanted = Signal(object)  # Delete on an event
    answer_wanted = Signal(object, str)  # whose an order is: the Event, a command of shortcuts.Context.ODD
    menu_wanted = Signal(object, object)  # the Event, where on the screen

    def __init__(self, deeds: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TimelineModel(self)
        self.setModel(self.rows)
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)
        self.language = "en"
        self.open_key: tuple[str, int] = ("", 0)
        self.open_lines: list[tuple[str, str]] = []  # what stands below the open event: text, amount
        self._deeds = deeds
        self._deeds.setParent(self.viewport())
        self._deeds.hide()
        self.verticalScrollBar().valueChanged.connect(self._place_deeds)
        theme.signals.theme_changed.connect(self._relayout)

    def set_events(self, events: list[Event], speaker: Speaker, text: str = "") -> int:
        """Show these; place, current row and what is open stay where they can."""
        current, top = self.current_key(), self.verticalScrollBar().value()
        self.language = speaker.lang
        count = self.rows.set_events(events, speaker, text)
        if self.rows.row_of(self.open_key) < 0:
            self.open_key, self.open_lines = ("", 0), []
        row = self.rows.row_of(current)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        self._relayout()
        self.verticalScrollBar().setValue(top)
        return count

    def current_event(self) -> Event | None:
        row = self.currentIndex().row()
        return self.rows.entries[row].event if 0 <= row < len(self.rows.entries) else None

    def current_key(self) -> tuple[str, int]:
        event = self.current_event()
        return (event.kind, event.id) if event else ("", 0)

    def toggle(self, row: int) -> None:
        """Open an event, or close it."""
        entry = self.rows.entries[row]
        if entry.event is None:
            return
        opening = entry.key != self.open_key
        self.open_key, self.open_lines = (entry.key if opening else ("", 0)), []
        self.event_opened.emit(entry.event if opening else None)
        self._relayout()
        self.scrollTo(self.rows.index(row))
        self._place_deeds()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, current = self.currentIndex().row(), self.current_event()
        key = event.key()
        if current and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle(row)
        elif current and key == Qt.Key.Key_F2:
            self.edit_wanted.emit(current)
        elif current and key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(current)
        elif current and current.kind == "order" and (command := _answer(event)):
            self.answer_wanted.emit(current, command)
        elif key == Qt.Key.Key_Escape and self.open_key[1]:
            self.toggle(self.rows.row_of(self.open_key))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)
            self._step_over_month(1 if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        entry = self.rows.entries[index.row()] if index.isValid() else None
        if entry is None or entry.event is None:
            return
        self.setCurrentIndex(index)
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(entry.event, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(index.row())

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if self.current_event() is None:
            row = next((row for row, entry in enumerate(self.rows.entries) if entry.event), -1)
            if row >= 0:
                self.setCurrentIndex(self.rows.index(row))

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def keyboardSearch(self, _search: str) -> None:
        """Off: the field above searches."""

    def _step_over_month(self, step: int) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self.rows.entries) and self.rows.entries[row].event is None:
            row = row + step if 0 <= row + step < len(self.rows.entries) else row + 1
            self.setCurrentIndex(self.rows.index(row))

    def _relayout(self) -> None:
        self._delegate.heights.clear()
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._place_deeds()
        self.viewport().update()

    def _place_deeds(self) -> None:
        """The deeds of the open event stand at its lower end."""
        row = self.rows.row_of(self.open_key) if self.open_key[1] else -1
        if row < 0:
            self._deeds.hide()
            return
        box = self.visualRect(self.rows.index(row))
        height = self._deeds.sizeHint().height()
        left = theme.px(TEXT_AT) - theme.px(10)
        self._deeds.setGeometry(left, box.bottom() - height - theme.px(4), self.viewport().width() - left, height)
        self._deeds.show()

    def deeds_height(self) -> int:
        return self._deeds.sizeHint().height() + theme.px(6)


def _answer(event: QKeyEvent) -> str:
    """The answer to whose an order is that a key gives, "" for none: the same keys as in the queue of odd orders."""
    command = shortcuts.heard(shortcuts.Context.ODD, event)
    return command if command in ("odd_own", "odd_gift", "odd_borrowed", "odd_kept") else ""


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: TimelineList) -> None:
        super().__init__(view)
        self._view = view
        self.heights: dict[int, int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        row, width = index.row(), self._view.viewport().width()
        if row not in self.heights:
            self.heights[row] = self._height(self._view.rows.entries[row], width)
        return QSize(width, self.heights[row])

    def _height(self, entry: Entry, width: int) -> int:
        if entry.said is None:
            return theme.px(36)
        if entry.key != self._view.open_key:
            return theme.px(24 if not entry.said.detail else 44)
        extra = len(self._view.open_lines) * theme.px(22)
        return self._text_height(entry.said, width) + theme.px(30) + extra + self._view.deeds_height()

    def _text_height(self, said: Said, width: int) -> int:
        text = "\n".join((said.title, *said.more))
        metrics = QFontMetrics(theme.font())
        return metrics.boundingRect(QRect(0, 0, self._room(said, width), 100_000), int(_WRAP), text).height()

    def _room(self, said: Said, width: int) -> int:
        amount = QFontMetrics(theme.font("body", tabular=True)).horizontalAdvance(said.amount)
        return max(40, width - theme.px(TEXT_AT) - theme.px(16) - (amount + theme.px(12) if amount else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry = self._view.rows.entries[index.row()]
        painter.save()
        if entry.said is None:
            painter.setFont(theme.font("strong"))
            painter.setPen(QColor(theme.tokens().text2))
            box = option.rect.adjusted(theme.px(8), theme.px(10), 0, 0)
            painter.drawText(box, _LEFT, entry.month)
        else:
            self._paint_event(painter, option, entry)
        painter.restore()

    def _paint_event(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        t, rect, said = theme.tokens(), option.rect, entry.said
        is_open = entry.key == self._view.open_key
        self._paint_ground(painter, option, is_open)
        line = theme.px(20)
        top = rect.top() + theme.px(3)
        date = QRect(rect.left() + theme.px(8), top, theme.px(_DATE - 8), line)
        painter.setFont(theme.font("body", tabular=True))
        painter.setPen(QColor(t.text3))
        painter.drawText(date, _LEFT, formats.date(entry.event.day, self._view.language))
        side = theme.px(16)
        box = QRectF(rect.left() + theme.px(_ICON_AT), top + (line - side) / 2, side, side)
        icons.draw(painter, box, ICONS[entry.event.kind], "warn" if said.tone == "warn" else "text3")
        left, right = rect.left() + theme.px(TEXT_AT), rect.right() - theme.px(12)
        painter.setPen(QColor(t.text if said.tone == "text" else t.text2))
        painter.drawText(QRect(left, top, right - left, line), _RIGHT, said.amount)
        room = self._room(said, rect.width())
        font = QFont(theme.font())
        font.setStrikeOut(said.struck)
        painter.setFont(font)
        painter.setPen(QColor(getattr(t, said.tone)))
        if is_open:
            height = self._text_height(said, rect.width())
            painter.drawText(QRect(left, top, room, height), int(_WRAP), "\n".join((said.title, *said.more)))
            top += height
        else:
            shown = QFontMetrics(font).elidedText(said.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top, room, line), _LEFT, shown)
            top += line
        self._paint_below(painter, QRect(left, top, right - left, line), said, is_open)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_open: bool) -> None:
        t = theme.tokens()
        rect = option.rect.adjusted(0, 1, -theme.px(4), -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        colour = t.select if selected else t.pane if is_open else t.hover if hovered else ""
        if colour:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(rect), RADIUS_SMALL, RADIUS_SMALL)

    def _paint_below(self, painter: QPainter, box: QRect, said: Said, is_open: bool) -> None:
        t = theme.tokens()
        small = theme.font("caption", tabular=True)
        painter.setFont(small)
        painter.setPen(QColor(t.text2))
        shown = QFontMetrics(small).elidedText(said.detail, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.adjusted(0, -theme.px(2), 0, -theme.px(2)), _LEFT, shown)
        if not is_open:
            return
        step = theme.px(22)
        painter.setFont(theme.font("body", tabular=True))
        for at, (text, amount) in enumerate(self._view.open_lines):
            line = box.translated(0, (at + 1) * step - theme.px(2))
            painter.setPen(QColor(t.text))
            painter.drawText(line, _RIGHT, amount)
            room = box.width() - QFontMetrics(painter.font()).horizontalAdvance(amount) - theme.px(12)
            cut = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, _LEFT, cut)
