"""Whom the field has found: large rows with name, masked phone and the reason; the last one adds a customer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import ICON, RADIUS_LARGE, M, S
from desktop.ui.widgets.search_field import draw_key_cap

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine
ROW_HEIGHT = 60
WHY_WIDTH = 92
NEW = 0  # the id of the row that adds a customer


@dataclass(frozen=True)
class Row:
    """A row as it is painted. customer: NEW for the row that adds one. matched: what of the phone stands out."""

    customer: int
    name: str
    aside: str = ""
    second: str = ""
    phone: str = ""
    matched: str = ""
    why: str = ""


class FoundList(QListView):
    """The keys are steered from the field through `move_by`."""

    chosen = Signal(int)  # the customer, or NEW

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.chosen.emit(self._rows.rows[index.row()].customer))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the first is the current one."""
        self._rows.set_rows(rows)
        if rows:
            self.setCurrentIndex(self._rows.index(0))

    def rows(self) -> Sequence[Row]:
        return self._rows.rows

    def current(self) -> Row | None:
        at = self.currentIndex().row()
        return self._rows.rows[at] if 0 <= at < len(self._rows.rows) else None

    def move_by(self, steps: int) -> None:
        count = len(self._rows.rows)
        if count:
            self.setCurrentIndex(self._rows.index((self.currentIndex().row() + steps) % count))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.rows[index.row()]
        return ", ".join(part for part in (row.name, row.aside, row.phone, row.why, row.second) if part)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(option.rect.width(), theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        t = theme.tokens()
        row: Row = index.model().rows[index.row()]
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if is_current or is_hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.select if is_current else t.hover))
            painter.drawRoundedRect(QRectF(option.rect), RADIUS_LARGE, RADIUS_LARGE)
        inside = option.rect.adjusted(theme.px(M), 0, -theme.px(M), 0)
        if row.customer == NEW:
            self._paint_new(painter, inside, row, is_current)
        else:
            self._paint_found(painter, inside, row)
        painter.restore()

    @staticmethod
    def _paint_new(painter: QPainter, box: QRect, row: Row, is_current: bool) -> None:
        side = theme.px(ICON)
        icons.draw(painter, QRectF(box.left(), box.center().y() - side / 2, side, side), "plus", "accent")
        right = box.right()
        if row.why:
            key = "Enter" if is_current else row.why
            right = int(draw_key_cap(painter, box.right(), box.center().y(), key)) - theme.px(S)
        left = box.left() + side + theme.px(S)
        _text(painter, QRect(left, box.top(), right - left, box.height()), row.name, "counter", theme.tokens().accent)

    @staticmethod
    def _paint_found(painter: QPainter, box: QRect, row: Row) -> None:
        t = theme.tokens()
        why = max(_width(row.why, "caption"), theme.px(WHY_WIDTH))  # so that the numbers stand in a column
        phone = _width(row.phone, "counter", tabular=True) + theme.px(M) if row.phone else 0
        half = box.height() // 2 + theme.px(2)
        first = QRect(box.left(), box.top() + theme.px(4), box.width() - why - phone - theme.px(M), half - theme.px(4))
        end = _text(painter, first, row.name, "counter", t.text)
        if row.aside:
            beside = QRect(end + theme.px(S), first.top(), first.right() - end - theme.px(S), first.height())
            _text(painter, beside, row.aside, "body", t.text2)
        below = QRect(box.left(), box.top() + half, box.width() - theme.px(M), box.height() - half - theme.px(6))
        _text(painter, below, row.second, "caption", t.text3)
        right = QRect(box.right() - why + 1, first.top(), why, first.height())
        _text(painter, right, row.why, "caption", t.text3, _RIGHT)
        place = QRect(first.right(), first.top(), phone, first.height())
        _phone(painter, place, row.phone, row.matched)


def _phone(painter: QPainter, box: QRect, shown: str, matched: str) -> None:
    """The number, what was typed of it in accent and bold: also where the middle is hidden."""
    t = theme.tokens()
    left = box.left()
    for part, is_matched in split_phone(shown, matched):
        font = theme.font("counter", tabular=True)
        if is_matched:
            font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(t.accent if is_matched else t.text))
        painter.drawText(QRect(left, box.top(), box.right() - left + theme.px(M), box.height()), _LEFT, part)
        left += QFontMetrics(font).horizontalAdvance(part)


def split_phone(shown: str, matched: str) -> list[tuple[str, bool]]:
    """The shown number in parts; those that were typed are marked. What is hidden stays hidden."""
    head = _alike(shown, matched)
    tail = _alike(shown[::-1], matched[::-1])
    if tail == len(matched):
        head = 0
    elif len(matched) != len(shown):
        tail = 0
    end = max(head, len(shown) - tail)
    parts = [(shown[:head], True), (shown[head:end], False), (shown[end:], True)]
    return [part for part in parts if part[0]]


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _width(text: str, role: str, tabular: bool = False) -> int:
    """A text's width in pixels, with the pixel that rounding may take from it."""
    return QFontMetrics(theme.font(role, tabular=tabular)).horizontalAdvance(text) + 1 if text else 0


def _text(painter: QPainter, box: QRect, text: str, role: str, colour: str, flags: Qt.AlignmentFlag = _LEFT) -> int:
    """Paint one line that ends in … where room is short; gives where it ended."""
    font = theme.font(role)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, flags, shown)
    return box.left() + QFontMetrics(font).horizontalAdvance(shown)
