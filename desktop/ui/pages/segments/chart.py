"""A chart of the segments page: one click selects a bar, two open its people, and copies carry their title."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QKeyEvent, QMouseEvent

from desktop.ui.jobs import Job
from desktop.ui.widgets.chart import ChartView
from desktop.ui.widgets.chart_specs import Bar, bar_chart
from desktop.ui.widgets.picture import Canvas, render

_COPY_RATIO = 2.0
_HEAD = 62  # what title and subtitle add to a copy


class SegmentChart(ChartView):
    """Bars without their title, which the page shows itself; `activated` selects."""

    opened = Signal(object)  # the payload of the selected bar: double click or Enter
    menu_requested = Signal(object)  # global point
    copied = Signal()

    def set_bars(self, title: str, subtitle: str, bars: list[Bar]) -> None:
        self._title, self._subtitle, self._bars = title, subtitle, bars
        self.set_spec(bar_chart(title, subtitle, bars, head=False))

    def copy_picture(self) -> None:
        """Put the chart with its title on the clipboard, at twice its size."""
        spec, seen = bar_chart(self._title, self._subtitle, self._bars), self.canvas()
        canvas = Canvas(
            seen.width, seen.height + seen.px(_HEAD), seen.tokens, seen.families, seen.lang, seen.zoom, seen.ground
        )
        job = Job(lambda _progress: render(spec, canvas, _COPY_RATIO).image)
        job.finished.connect(self._on_copy)
        job.failed.connect(self.failed)
        job.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._region_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._answers(at):
            self.opened.emit(self.regions()[at].payload)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected is not None:
            focused = self.regions()[self._focused].payload if 0 <= self._focused < len(self.regions()) else None
            if focused in (None, self._selected):
                self.opened.emit(self._selected)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def _on_copy(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.copied.emit()
