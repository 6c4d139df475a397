"""A chart in the page: drawn off the main thread, tells what is under the pointer, opens what is clicked."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QToolTip, QWidget

from desktop.ui import theme
from desktop.ui.jobs import Job, Latest
from desktop.ui.theme import state
from desktop.ui.theme.tokens import RADIUS
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.picture import Canvas, ChartSpec, Hot, Picture, export, render

_RESIZE_PAUSE_MS = 80
_COPY_RATIO = 2.0


class ChartView(QWidget):
    """Shows a ChartSpec. Arrow keys move over its parts, Enter opens one; the values are told to screen readers.

    It draws itself anew when its size, the theme or the zoom changes; a drawing that comes too late is dropped.
    """

    activated = Signal(object)  # the payload of a part: click or Enter
    drawn = Signal()
    saved = Signal(object)  # the Path of a copy
    failed = Signal(object)  # the Exception of a drawing or a copy

    def __init__(self, ground: str = "page", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground  # the token of what lies behind the chart
        self._spec: ChartSpec | None = None
        self._picture: Picture | None = None
        self._hovered, self._focused, self._selected = -1, -1, None
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_drawn)
        self._latest.failed.connect(self.failed)
        self._redraw = Debounce(_RESIZE_PAUSE_MS, self.redraw, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.signals.theme_changed.connect(self.redraw)

    def set_spec(self, spec: ChartSpec | None) -> None:
        """Show this chart; None for nothing."""
        self._spec = spec
        self._hovered, self._focused = -1, -1
        if spec is None:
            self._latest.cancel()
            self._picture = None
            self.update()
            return
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.subtitle)
        self.redraw()

    def redraw(self) -> None:
        """Draw again, off the main thread."""
        if self._spec is None or self.width() < 2 or self.height() < 2:
            return
        spec, canvas, ratio = self._spec, self.canvas(), self.devicePixelRatioF()
        self._latest.start(lambda _progress: render(spec, canvas, ratio))

    def canvas(self) -> Canvas:
        """Size, colours and fonts as they are now, for `render` and `export`."""
        lang = state.language()
        families = tuple(theme.families(lang))
        t = theme.tokens()
        return Canvas(self.width(), self.height(), t, families, lang, theme.zoom(), getattr(t, self._ground))

    def regions(self) -> list[Hot]:
        """The parts that answer; empty before the first drawing."""
        return self._picture.regions if self._picture else []

    def set_selected(self, payload: object) -> None:
        """Mark the part with this payload, None for no part."""
        self._selected = payload
        self.update()

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture, at twice its size."""
        if self._spec is None:
            return
        spec, canvas = self._spec, self.canvas()
        job = Job(lambda _progress: render(spec, canvas, _COPY_RATIO).image)
        job.finished.connect(lambda image: QGuiApplication.clipboard().setImage(image))
        job.failed.connect(self.failed)
        job.start()

    def save(self, path: Path) -> None:
        """Write the chart to a PNG, SVG or PDF file; answers with `saved` or `failed`."""
        if self._spec is None:
            return
        spec, canvas = self._spec, self.canvas()
        job = Job(lambda _progress: export(spec, canvas, path))
        job.finished.connect(self.saved)
        job.failed.connect(self.failed)
        job.start()

    def ask_where_to_save(self) -> None:
        """Let the person choose the file, then save."""
        dialog = QFileDialog(self, self.tr("Save the chart"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["PNG (*.png)", "SVG (*.svg)", "PDF (*.pdf)"])
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen[-4:-1]))
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    # -- events of Qt -------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(80))

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        if self._picture is None:
            self.redraw()
        else:
            self._redraw.trigger()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawImage(QPointF(0, 0), self._picture.image)
            self._paint_marks(painter)
        if self.hasFocus() and self._focused < 0:
            theme.draw_focus_ring(painter, QRectF(self.rect()), RADIUS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._region_at(event.position())
        if at == self._hovered:
            return
        self._hovered = at
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._answers(at) else Qt.CursorShape.ArrowCursor)
        if at >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), self.regions()[at].tip, self)
        else:
            QToolTip.hideText()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._activate(self._region_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.regions())
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if count and key in steps:
            start = self._focused if self._focused >= 0 else (-1 if steps[key] > 0 else 0)
            self._focus_region((start + steps[key]) % count)
        elif count and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus_region(0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate(self._focused)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focused = -1
        self.update()

    def contextMenuEvent(self, event) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as a picture"), self.copy_picture)
        menu.addAction(self.tr("Save as PNG, SVG or PDF…"), self.ask_where_to_save)
        menu.popup(event.globalPos())

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_drawn(self, picture: Picture) -> None:
        self._picture = picture
        self._focused = min(self._focused, len(picture.regions) - 1)
        values = "; ".join(f"{hot.label} {hot.value}" for hot in picture.regions if hot.label)
        subtitle = self._spec.subtitle if self._spec else ""
        self.setAccessibleDescription(f"{subtitle}. {values}" if values else subtitle)
        self.update()
        self.drawn.emit()

    def _paint_marks(self, painter: QPainter) -> None:
        accent = QColor(theme.tokens().accent)
        accent.setAlpha(26)
        for at, hot in enumerate(self.regions()):
            chosen = self._selected is not None and hot.payload == self._selected
            if at == self._hovered or chosen:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawRoundedRect(self._box(hot), 4, 4)
            if at == self._focused and self.hasFocus():
                theme.draw_focus_ring(painter, self._box(hot), 4)

    def _box(self, hot: Hot) -> QRectF:
        left, top, width, height = hot.rect
        return QRectF(left * self.width(), top * self.height(), width * self.width(), height * self.height())

    def _region_at(self, point: QPointF) -> int:
        # The last that was drawn lies on top.
        found = (at for at in range(len(self.regions()) - 1, -1, -1) if self._box(self.regions()[at]).contains(point))
        return next(found, -1)

    def _answers(self, at: int) -> bool:
        return at >= 0 and self.regions()[at].payload is not None

    def _activate(self, at: int) -> None:
        if self._answers(at):
            self.activated.emit(self.regions()[at].payload)

    def _focus_region(self, at: int) -> None:
        self._focused = at
        hot = self.regions()[at]
        box = self._box(hot)
        QToolTip.showText(self.mapToGlobal(QPoint(int(box.left()), int(box.bottom()))), hot.tip, self)
        announce(self, hot.tip)
        self.update()
