"""How the cells of a row table are painted: numbers in columns, states by shape, tags as chips, old → new."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QToolTip

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import RADIUS_SMALL, L
from desktop.ui.widgets.row_table import Column, Row, RowTableModel, Span
from desktop.ui.widgets.shapes import draw_mark, draw_state

CELL_PAD = 10
TICK = 15  # side of a box to tick
FIRST_PAD = L  # the first column begins where the title of the page does

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE | Qt.TextFlag.TextSingleLine


class RowDelegate(QStyledItemDelegate):
    """Paints a cell whole, ground and line included; what it paints is also in the model's text for screen readers."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered_row = -1
        self.refresh()

    def refresh(self) -> None:
        """Take fonts and colours from the theme; they are kept because a screen has hundreds of cells."""
        t = theme.tokens()
        self._colours = {name: QColor(value) for name, value in t.colours().items()}
        self._font, self._bold = theme.font("body", tabular=True), theme.font("strong", tabular=True)
        self._caption = theme.font("caption")
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)
        self._pad, self._first_pad = theme.px(CELL_PAD), theme.px(FIRST_PAD)

    def width_of(self, column: Column, row: Row) -> int:
        """How wide a cell wants to be."""
        text = self._metrics.horizontalAdvance(column.text(row))
        if column.kind == "state":
            text += theme.px(16)
        elif column.kind == "tags":
            text = sum(self._chip_width(tag) + theme.px(4) for tag in _values(column, row))
        elif column.kind == "mark":
            text = theme.px(12)
        elif column.kind == "tick":
            text = theme.px(TICK)
        return text + 2 * self._pad

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        model: RowTableModel = index.model()
        row = model.row(index.row())
        width = 0 if row is None else self.width_of(model.columns[index.column()], row)
        return QSize(width, self._view.verticalHeader().defaultSectionSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        model: RowTableModel = index.model()
        number = index.row()
        self._paint_ground(painter, option.rect, number, index)
        row = model.row(number)
        if row is None:
            return
        column = model.columns[index.column()]
        cell = self._inside(option.rect, index.column())
        if column.kind == "state":
            cell = self._paint_state(painter, cell, column, row)
        elif column.kind == "mark":
            self._paint_mark(painter, cell, column, row)
            return
        elif column.kind == "tick":
            self._paint_tick(painter, cell, column.value(row) if column.value else None)
            return
        elif column.kind == "tags":
            self._paint_tags(painter, cell, _values(column, row))
            return
        elif column.kind == "spans":
            self._paint_spans(painter, cell, _values(column, row))
            return
        self._paint_text(painter, cell, column, row)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        """The tip of the column, else the whole text where it is cut."""
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        if not tip and index.isValid():
            text = index.data()
            tip = (
                text
                if self._metrics.horizontalAdvance(text) > self._inside(option.rect, index.column()).width()
                else ""
            )
        QToolTip.showText(event.globalPos(), tip or "", view)
        return True

    def _paint_ground(self, painter: QPainter, rect: QRect, number: int, index: QModelIndex) -> None:
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, self._colours["select"])
        elif number == self.hovered_row:
            painter.fillRect(rect, self._colours["hover"])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours["grid"])

    def _inside(self, rect: QRect, logical: int) -> QRect:
        first = self._view.horizontalHeader().visualIndex(logical) == 0
        return rect.adjusted(self._first_pad if first else self._pad, 0, -self._pad, -1)

    def _paint_text(self, painter: QPainter, cell: QRect, column: Column, row: Row) -> None:
        text = column.text(row)
        if not text:
            return
        tone = column.tone(row) if column.tone else None
        font, metrics = (self._bold, self._bold_metrics) if column.bold else (self._font, self._metrics)
        painter.setFont(font)
        painter.setPen(self._colours[tone or "text"])
        if metrics.horizontalAdvance(text) > cell.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, column.align | Qt.TextFlag.TextSingleLine, text)

    def _paint_state(self, painter: QPainter, cell: QRect, column: Column, row: Row) -> QRect:
        state = column.value(row) if column.value else ""
        draw_state(painter, QPointF(cell.left() + theme.px(5), cell.center().y() + 0.5), str(state))
        return cell.adjusted(theme.px(16), 0, 0, 0)

    def _paint_mark(self, painter: QPainter, cell: QRect, column: Column, row: Row) -> None:
        mark = column.value(row) if column.value else ""
        draw_mark(painter, QPointF(cell.left() + theme.px(5), cell.center().y() + 0.5), str(mark))

    def _paint_tick(self, painter: QPainter, cell: QRect, is_ticked: object) -> None:
        if is_ticked is None:
            return
        side = theme.px(TICK)
        box = QRectF(cell.left() + 0.5, cell.center().y() - side / 2 + 0.5, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colours["accent" if is_ticked else "edge"])
        painter.setBrush(self._colours["accent" if is_ticked else "field"])
        painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
        if is_ticked:
            icons.draw(painter, box.adjusted(1, 1, -1, -1), "check", "on_accent")

    def _paint_tags(self, painter: QPainter, cell: QRect, tags: Sequence[str]) -> None:
        left, height = cell.left(), theme.px(20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._caption)
        for at, tag in enumerate(tags):
            width = self._chip_width(tag)
            if left + width > cell.right():
                painter.setPen(self._colours["text3"])
                painter.drawText(
                    QRect(left, cell.top(), cell.right() - left, cell.height()), _LEFT, f"+{len(tags) - at}"
                )
                return
            box = QRectF(left, cell.center().y() - height / 2 + 0.5, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["hover"])
            painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
            painter.setPen(self._colours["text2"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag)
            left += width + theme.px(4)

    def _paint_spans(self, painter: QPainter, cell: QRect, spans: Sequence[Span]) -> None:
        left = cell.left()
        for span in spans:
            font = QFont(self._bold if span.bold else self._font)
            font.setStrikeOut(span.struck)
            metrics = QFontMetrics(font)
            room = cell.right() - left
            text = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(self._colours["text3" if span.struck else span.tone])
            painter.drawText(QRect(left, cell.top(), room, cell.height()), _LEFT, text)
            left += metrics.horizontalAdvance(span.text)
            if text != span.text:
                return

    def _chip_width(self, tag: str) -> int:
        return QFontMetrics(self._caption).horizontalAdvance(tag) + theme.px(12)


def _values(column: Column, row: Row) -> Sequence:
    values = column.value(row) if column.value else None
    return values if isinstance(values, (list, tuple)) else ()
