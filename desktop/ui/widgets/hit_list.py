"""A list of what was found: name, matched part in accent, a quiet second text, the reason or key at the right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import ICON, RADIUS_SMALL, M, S

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `name` and `detail` may hold the matched part between ** and **; reason: why it is here."""

    id: object
    name: str
    detail: str = ""
    reason: str = ""
    icon: str = ""


class HitList(QListView):
    """Shows hits; keys are steered from the field above through `move`."""

    chosen = Signal(object)  # the id

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._hits = _Hits(self)
        self.setModel(self._hits)
        self.setItemDelegate(_HitDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(lambda index: self.chosen.emit(self._hits.hits[index.row()].id))

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these; the first is the current one."""
        self._hits.set_hits(hits)
        if hits:
            self.setCurrentIndex(self._hits.index(0))

    def hits(self) -> Sequence[Hit]:
        return self._hits.hits

    def current(self) -> Hit | None:
        row = self.currentIndex().row()
        return self._hits.hits[row] if 0 <= row < len(self._hits.hits) else None

    def move_by(self, steps: int) -> None:
        """Go up or down; from the end on to the beginning."""
        count = len(self._hits.hits)
        if count:
            self.setCurrentIndex(self._hits.index((self.currentIndex().row() + steps) % count))

    def wanted_height(self, most: int = 8) -> int:
        """The height that shows all, or `most` of them."""
        return min(len(self._hits.hits), most) * _row_height() + 2


class _Hits(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        hit = self.hits[index.row()]
        return "  ".join("".join(_parts(part)) for part in (hit.name, hit.detail, hit.reason) if part)


class _HitDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        return QSize(option.rect.width(), _row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        t = theme.tokens()
        hit: Hit = index.model().hits[index.row()]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.select))
            painter.drawRoundedRect(QRectF(option.rect), RADIUS_SMALL, RADIUS_SMALL)
        inside = option.rect.adjusted(theme.px(M), 0, -theme.px(M), 0)
        if hit.icon:
            side = theme.px(ICON)
            icons.draw(painter, QRectF(inside.left(), inside.center().y() - side / 2, side, side), hit.icon)
            inside.adjust(side + theme.px(S), 0, 0, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(t.text3))
        painter.drawText(inside, _RIGHT, hit.reason)
        if hit.reason:
            inside.adjust(0, 0, -QFontMetrics(theme.font("caption")).horizontalAdvance(hit.reason) - theme.px(M), 0)
        left = draw_marked(painter, inside, hit.name, "body", t.text, t.accent)
        if hit.detail:
            inside.setLeft(left + theme.px(M))
            draw_marked(painter, inside, hit.detail, "body", t.text2, t.accent)
        painter.restore()


def draw_marked(painter: QPainter, box: QRect, text: str, role: str, colour: str, marked: str) -> int:
    """Paint text whose **matched part** stands out in colour and weight; gives where it ended."""
    left = box.left()
    for at, part in enumerate(_parts(text)):
        font = theme.font("strong" if at % 2 else role, tabular=True)
        metrics = QFontMetrics(font)
        room = box.right() - left
        if not part or room <= 0:
            continue
        painter.setFont(font)
        painter.setPen(QColor(marked if at % 2 else colour))
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, box.top(), room, box.height()), _LEFT, shown)
        left += metrics.horizontalAdvance(shown)
    return left


def _parts(text: str) -> list[str]:
    """Plain and marked parts in turn; the stars of a masked number or name, 138****5678 or 张**, are no marks."""
    parts = re.split(r"(?<!\*)\*\*(?!\*)", text)
    return parts if len(parts) % 2 else [text]


def _row_height() -> int:
    return theme.px(34)
