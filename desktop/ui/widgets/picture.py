"""Draws charts with matplotlib, off the main thread, into a QImage or a file. No widget here, and no pyplot.

matplotlib keeps its settings and fonts in one place for the whole process, so drawings take turns (`_TURN`).
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from desktop.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")
_TURN = Lock()
_PER_INCH = 72  # so that a point of matplotlib is one logical pixel


@dataclass(frozen=True, slots=True)
class Hot:
    """A part of the picture that answers: rect is (left, top, width, height) in fractions of the picture.

    label and value are read to screen readers, and are the rows of the table twin; tip is shown on hover.
    """

    rect: tuple[float, float, float, float]
    tip: str
    payload: object = None
    label: str = ""
    value: str = ""


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

    with _TURN, _settings(canvas):
        figure = _figure(canvas, ratio)
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

    with _TURN, _settings(canvas):
        figure = _figure(canvas, ratio if kind == "png" else 1.0)
        FigureCanvasAgg(figure)
        spec.draw(figure, canvas)
        # No date in the file: the same chart gives the same bytes.
        metadata = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind)
        figure.savefig(path, format=kind, facecolor=canvas.background, dpi=figure.dpi, metadata=metadata)
    return path


def usable_families(wanted: Sequence[str]) -> tuple[str, ...]:
    """Those of the families that matplotlib finds, in order, and its own last so that there is always one."""
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # it warns of each family it passes over
    from matplotlib import font_manager

    known = set(font_manager.fontManager.get_font_names())
    return (*(family for family in wanted if family in known), "DejaVu Sans")


def _figure(canvas: Canvas, ratio: float) -> "Figure":
    from matplotlib.figure import Figure

    size = (max(canvas.width, 1) / _PER_INCH, max(canvas.height, 1) / _PER_INCH)
    return Figure(figsize=size, dpi=_PER_INCH * ratio, facecolor=canvas.background)


def _settings(canvas: Canvas):
    import matplotlib

    t = canvas.tokens
    return matplotlib.rc_context(
        {
            "font.family": list(usable_families(canvas.families)),
            "font.size": canvas.px(12),
            "text.color": t.text,
            "axes.edgecolor": t.line,
            "axes.facecolor": canvas.background,
            "axes.labelcolor": t.text2,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.spines.left": False,
            "axes.unicode_minus": True,
            "axes.grid": False,
            "grid.color": t.grid,
            "xtick.color": t.text2,
            "ytick.color": t.text2,
            "xtick.bottom": False,
            "ytick.left": False,
            "text.hinting": "none",  # hinted letters stand unevenly at these sizes
            "text.usetex": False,
            "text.parse_math": False,  # a name with two $ is no formula
            "svg.fonttype": "path",  # the file looks the same where the font is missing
            "pdf.fonttype": 42,  # text can be read back and searched
        }
    )
