"""Files that are dragged over the window: where they will go, and which are taken. Nothing is opened or run here."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import RADIUS_LARGE, XXL
from desktop.ui.widgets.announce import announce

SUFFIXES = (".csv", ".txt", ".tsv")


class DropOverlay(QWidget):
    """Lies over the window while files are dragged over it.

    It watches its window by itself; a window that takes the drag first calls `show_over`.
    """

    dropped = Signal(list)  # paths of files that may be export files, as text
    refused = Signal(str)  # a sentence: why other files were not taken

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAcceptDrops(True)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        theme.signals.theme_changed.connect(self.update)

    def show_over(self) -> None:
        """Cover the window."""
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        announce(self, self._words())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter and has_files(event.mimeData()):
            self.show_over()
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.Drop and has_files(event.mimeData()):  # let go before the overlay was under the pointer
            self.dropEvent(event)
            return True
        if kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.parentWidget().rect())
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.hide()
        taken, others = sort_out(event.mimeData())
        if others:
            self.refused.emit(self._refusal(others))
        if taken:
            self.dropped.emit(taken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(t.page)
        veil.setAlphaF(0.94)
        painter.fillRect(self.rect(), veil)
        margin = theme.px(XXL)
        pen = QPen(QColor(t.accent), 2)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(margin, margin, -margin, -margin), RADIUS_LARGE, RADIUS_LARGE
        )
        side, middle = theme.px(36), QRectF(self.rect()).center()
        icons.draw(painter, QRectF(middle.x() - side / 2, middle.y() - side * 1.6, side, side), "download", "accent")
        painter.setPen(QColor(t.text))
        painter.setFont(theme.font("page"))
        line = theme.line_height("page")
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, middle.y(), self.width(), line), centre, self._words())
        painter.setPen(QColor(t.text2))
        painter.setFont(theme.font())
        below = QRectF(0, middle.y() + line + theme.px(6), self.width(), theme.line_height())
        painter.drawText(below, centre, self.tr("You see what would change before anything is stored."))

    def _words(self) -> str:
        return self.tr("Drop to import")

    def _refusal(self, others: list[str]) -> str:
        if len(others) == 1:
            return self.tr("{file} was not taken: export files end in .csv, .txt or .tsv.").format(file=others[0])
        return self.tr("%n file(s) were not taken: export files end in .csv, .txt or .tsv.", None, len(others))


def has_files(data: QMimeData) -> bool:
    """Something with a place on this computer is dragged."""
    return data.hasUrls() and any(url.isLocalFile() for url in data.urls())


def sort_out(data: QMimeData) -> tuple[list[str], list[str]]:
    """Paths of files to import, and names of all else."""
    taken, others = [], []
    for url in data.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and path.suffix.lower() in SUFFIXES and path.is_file():
            taken.append(str(path))
        else:
            others.append(path.name if path else url.host() or url.toString())
    return taken, others
