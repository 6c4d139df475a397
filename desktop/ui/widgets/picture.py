"""Draws charts with matplotlib, off the main thread, into a QImage or a file. No widget here, and no pyplot.

matplotlib keeps its settings and fonts in one place for the whole process, so drawings take turns (`TURN`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from desktop.services.charts import TURN, Hot, new_figure, settings, usable_families
from desktop.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["FORMATS", "Canvas", "ChartSpec", "Hot", "Picture", "export", "render", "usable_families"]

FORMATS = ("png", "svg", "pdf")


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a spec may know while it draws: the size in logical pixels, the colours, the fonts, the zoom."""

    width: float
    height: float
    tokens: Tokens
    families: tuple[str, ...]
    lang: str = "en"
    zoom: int = 100
    ground: str = ""  # what lies behind the chart; the page when empty

    @property
    def background(self) -> str:
        return self.ground or self.tokens.page

    def px(self, pixels: float) -> float:
        return pixels * self.zoom / 100


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart as data: `draw` paints on a fresh figure, in any thread, and says which parts answer.

    title is what is seen, as a sentence; subtitle what is measured, in which unit.
    """

    title: str
    subtitle: str
    draw: Callable[["Figure", Canvas], Sequence[Hot]]


@dataclass(slots=True)
class Picture:
    """A drawn chart."""

    image: QImage
    regions: list[Hot] = field(default_factory=list)


def render(spec: ChartSpec, canvas: Canvas, ratio: float = 1.0) -> Picture:
    """Draw a chart for the screen, at a device pixel ratio."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with TURN, settings(canvas):
        figure = new_figure(canvas, ratio)
        agg = FigureCanvasAgg(figure)
        regions = list(spec.draw(figure, canvas))
        agg.draw()
        width, height = agg.get_width_height()
        data = bytes(agg.buffer_rgba())
    image = QImage(data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()  # the copy owns its bytes
    image.setDevicePixelRatio(ratio)
    return Picture(image, regions)


def export(spec: ChartSpec, canvas: Canvas, path: Path, ratio: float = 2.0) -> Path:
    """Draw a chart into a PNG, SVG or PDF file, told by its name; gives the path. Raises ValueError for other names."""
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise ValueError(path.name)
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with TURN, settings(canvas):
        figure = new_figure(canvas, ratio if kind == "png" else 1.0)
        FigureCanvasAgg(figure)
        spec.draw(figure, canvas)
        # No date in the file: the same chart gives the same bytes.
        metadata = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind)
        figure.savefig(path, format=kind, facecolor=canvas.background, dpi=figure.dpi, metadata=metadata)
    return path
