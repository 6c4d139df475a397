"""Cards on A4: labels in millimetres, the code beside the name, in one PDF with its fonts in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

from desktop.services.cards import CardInfo, Labels, modules, save_whole
from desktop.ui import theme

_DOTS_PER_INCH = 600
_MM = _DOTS_PER_INCH / 25.4
_EDGE_MM = 3.0  # kept free within a label: cutting is never exact
_QUIET = 4  # light modules that a code needs around it
_NAME_POINTS = 10


def write_labels(
    target: Path, cards: Sequence[CardInfo], sheet: Labels, *, first: int = 1, shop: str = "", names: bool = True
) -> int:
    """Write a PDF with one label for each card, from label `first` of the first sheet on; returns how many sheets.

    shop: printed below the name. names: False prints the code alone. Raises DiskFull or ReadOnlyShop for the target.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(shop)
    painter = QPainter(writer)
    sheets = 1
    for at, card in enumerate(cards, first - 1):
        page, place = divmod(at, sheet.on_a_sheet)
        if page + 1 > sheets:
            writer.newPage()
            sheets += 1
        paint_label(painter, _box(sheet, place), card, shop, names)
    painter.end()
    buffer.close()
    save_whole(target, content.data())
    return sheets


def paint_label(painter: QPainter, box: QRectF, card: CardInfo, shop: str, names: bool) -> None:
    """One card in a box of the page."""
    edge = _EDGE_MM * _MM
    inside = box.adjusted(edge, edge, -edge, -edge)
    side = min(inside.height(), inside.width() * (0.5 if names else 1))
    code = QRectF(inside.left(), inside.center().y() - side / 2, side, side)
    if not names:
        code.moveCenter(inside.center())
    _paint_code(painter, code, card.text)
    if not names:
        return
    font = QFont(theme.font("body"))
    font.setPointSizeF(_NAME_POINTS)
    font.setBold(True)
    painter.setFont(font)
    text = QRectF(code.right() + edge, inside.top(), inside.right() - code.right() - edge, inside.height())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    lines = "\n".join(filter(None, (card.name, shop)))
    painter.save()
    painter.setClipRect(text)
    painter.drawText(text, int(flags), lines)
    painter.restore()


def _box(sheet: Labels, place: int) -> QRectF:
    down, across = divmod(place, sheet.across)
    return QRectF(
        (sheet.left_mm + across * sheet.width_mm) * _MM,
        (sheet.top_mm + down * sheet.height_mm) * _MM,
        sheet.width_mm * _MM,
        sheet.height_mm * _MM,
    )


def _paint_code(painter: QPainter, box: QRectF, text: str) -> None:
    rows = modules(text)
    size = box.width() / (len(rows) + 2 * _QUIET)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    for down, row in enumerate(rows, _QUIET):
        for across, is_dark in enumerate(row, _QUIET):
            if is_dark:
                painter.drawRect(QRectF(box.left() + across * size, box.top() + down * size, size, size))
    painter.restore()
