"""Drawing with matplotlib, for the window and for files alike: bars in order, columns by month. No Qt and no pyplot.

A drawing happens on a figure of `new_figure`, while its thread holds `TURN` and the `settings` are in force: matplotlib
keeps its settings and fonts in one place for the whole process.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

TURN = Lock()
_PER_INCH = 72  # so that a point of matplotlib is one logical pixel
_HEAD = 62  # title and subtitle
_BAR_ROW, _BAR_ROW_LEAST = 38, 20


class Inks(Protocol):
    """The colours a drawing takes, as #RRGGBB; the tokens of the window have them under these names."""

    @property
    def page(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def text2(self) -> str: ...
    @property
    def text3(self) -> str: ...
    @property
    def accent(self) -> str: ...
    @property
    def ctx(self) -> str: ...
    @property
    def line(self) -> str: ...
    @property
    def grid(self) -> str: ...


class Surface(Protocol):
    """What is drawn on: its size in logical pixels, its colours, its fonts; `px` is a length at its zoom."""

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def tokens(self) -> Inks: ...
    @property
    def families(self) -> tuple[str, ...]: ...
    @property
    def background(self) -> str: ...
    def px(self, pixels: float) -> float: ...


@dataclass(frozen=True, slots=True)
class Paper:
    """The colours of a file: those of the light window, for it is printed and put into letters."""

    page: str = "#FFFFFF"
    text: str = "#1E2022"
    text2: str = "#57564F"
    text3: str = "#6B6962"
    accent: str = "#0F6B5F"
    ctx: str = "#818C89"
    line: str = "#E5E1DA"
    grid: str = "#ECE9E3"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A Surface without a window."""

    width: float
    height: float
    families: tuple[str, ...]
    tokens: Paper = Paper()

    @property
    def background(self) -> str:
        return self.tokens.page

    def px(self, pixels: float) -> float:
        return pixels


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
class Bar:
    """One bar. text: its value in words, at its end; aside: a quiet second figure between label and bar."""

    key: object
    label: str
    value: float
    text: str
    aside: str = ""
    highlighted: bool = False
    tip: str = ""


def usable_families(wanted: Sequence[str]) -> tuple[str, ...]:
    """Those of the families that matplotlib finds, in order, and its own last so that there is always one."""
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # it warns of each family it passes over
    from matplotlib import font_manager

    known = set(font_manager.fontManager.get_font_names())
    return (*(family for family in wanted if family in known), "DejaVu Sans")


def new_figure(canvas: Surface, ratio: float) -> "Figure":
    from matplotlib.figure import Figure

    size = (max(canvas.width, 1) / _PER_INCH, max(canvas.height, 1) / _PER_INCH)
    return Figure(figsize=size, dpi=_PER_INCH * ratio, facecolor=canvas.background)


def settings(canvas: Surface) -> Any:
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


def pixel_axes(figure: "Figure", canvas: Surface) -> "Axes":
    """Axes over the whole figure in logical pixels, from the top left, with nothing drawn on them."""
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, canvas.width)
    axes.set_ylim(canvas.height, 0)
    axes.set_axis_off()
    return axes


def draw_head(axes: "Axes", canvas: Surface, title: str, subtitle: str) -> float:
    """The title and subtitle at the top left; gives where the chart may begin."""
    t = canvas.tokens
    shown = elided(axes, canvas, title, 15, canvas.width, weight=600)
    axes.text(0, canvas.px(12), shown, fontsize=canvas.px(15), weight=600, color=t.text, va="center")
    second = elided(axes, canvas, subtitle, 12, canvas.width)
    axes.text(0, canvas.px(34), second, fontsize=canvas.px(12), color=t.text3, va="center")
    return canvas.px(_HEAD)


def text_width(axes: "Axes", canvas: Surface, text: str, size: float, weight: int = 400) -> float:
    """How wide a text is, in logical pixels."""
    figure: Any = axes.get_figure()
    piece = axes.text(0, 0, text, fontsize=canvas.px(size), weight=weight)
    width: float = piece.get_window_extent(figure.canvas.get_renderer()).width * _PER_INCH / figure.dpi
    piece.remove()
    return width


def elided(axes: "Axes", canvas: Surface, text: str, size: float, room: float, weight: int = 400) -> str:
    """The text, or as much of it as there is room for and …"""
    if text_width(axes, canvas, text, size, weight) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(axes, canvas, text[:middle].rstrip() + "…", size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…" if low else ""


def draw_bars(axes: "Axes", canvas: Surface, items: Sequence[Bar], top: float) -> list[Hot]:
    if not items:
        return []
    t, gap = canvas.tokens, canvas.px(10)
    row = _row_height(canvas, len(items), top)
    most = max((abs(item.value) for item in items), default=0) or 1
    label_room = min(max(text_width(axes, canvas, item.label, 13) for item in items), canvas.width * 0.38)
    aside_room = max(text_width(axes, canvas, item.aside, 12) if item.aside else 0 for item in items)
    text_room = max(text_width(axes, canvas, item.text, 12) for item in items)
    left = gap + label_room + gap * 1.5 + (aside_room + gap if aside_room else 0)
    length = max(canvas.width - left - text_room - gap * 2, canvas.px(24))
    regions = []
    for at, item in enumerate(items):
        middle = top + row * (at + 0.5)
        width = max(length * abs(item.value) / most, 1)
        label = elided(axes, canvas, item.label, 13, label_room + 1)
        axes.text(gap, middle, label, fontsize=canvas.px(13), color=t.text, va="center_baseline")
        axes.text(
            left - gap, middle, item.aside, fontsize=canvas.px(12), color=t.text2, va="center_baseline", ha="right"
        )
        _bar(axes, (left, middle - row * 0.27, width, row * 0.54), t.accent if item.highlighted else t.ctx)
        end = left + width + canvas.px(6)
        axes.text(end, middle, item.text, fontsize=canvas.px(12), color=t.text, va="center_baseline")
        regions.append(_hot(canvas, (0, middle - row * 0.45, canvas.width, row * 0.9), item))
    return regions


def draw_columns(axes: "Axes", canvas: Surface, items: Sequence[Bar], top: float, every: int) -> list[Hot]:
    if not items:
        return []
    t = canvas.tokens
    foot = canvas.height - canvas.px(20)
    slot = canvas.width / len(items)
    most = max((item.value for item in items), default=0) or 1
    widest = max(text_width(axes, canvas, item.label, 12) for item in items) + canvas.px(8)
    step = every or max(1, -(-int(widest) // max(1, int(slot))))
    axes.plot([0, canvas.width], [foot, foot], color=t.line, linewidth=1, solid_capstyle="butt")
    regions = []
    for at, item in enumerate(items):
        height = max(foot - top, 1) * max(item.value, 0) / most
        if height:
            box = (slot * at + slot * 0.1, foot - height, slot * 0.8, height)
            _bar(axes, box, t.accent if item.highlighted else t.ctx)
        # Counted from the last column: the newest month is the one people look for.
        if (len(items) - 1 - at) % step == 0:
            _column_label(axes, canvas, item.label, slot * (at + 0.5))
        regions.append(_hot(canvas, (slot * at, top, slot, canvas.height - top), item))
    return regions


def _column_label(axes: "Axes", canvas: Surface, label: str, middle: float) -> None:
    half = text_width(axes, canvas, label, 12) / 2
    middle = min(max(middle, half), canvas.width - half)
    axes.text(
        middle,
        canvas.height - canvas.px(8),
        label,
        fontsize=canvas.px(12),
        color=canvas.tokens.text2,
        ha="center",
        va="center",
    )


def _row_height(canvas: Surface, count: int, top: float) -> float:
    room = (canvas.height - top) / count
    return max(min(room, canvas.px(_BAR_ROW)), canvas.px(_BAR_ROW_LEAST))


def _bar(axes: "Axes", box: tuple[float, float, float, float], colour: str) -> None:
    from matplotlib.patches import Rectangle

    left, top, width, height = box
    axes.add_patch(Rectangle((left, top), width, height, facecolor=colour, edgecolor="none"))


def _hot(canvas: Surface, box: tuple[float, float, float, float], item: Bar) -> Hot:
    left, top, width, height = box
    rect = (left / canvas.width, top / canvas.height, width / canvas.width, height / canvas.height)
    value = f"{item.text} ({item.aside})" if item.aside else item.text
    return Hot(rect, item.tip or f"{item.label}: {value}", item.key, item.label, value)
