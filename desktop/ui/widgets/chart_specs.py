"""Charts that several pages draw: bars in order, columns by month. Each gives a ChartSpec; nothing is drawn yet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.services.charts import Bar, Hot, draw_bars, draw_columns, draw_head, elided, pixel_axes, text_width
from desktop.ui.widgets.picture import Canvas, ChartSpec

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Bar", "bar_chart", "column_chart", "draw_head", "elided", "pixel_axes", "text_width"]


def bar_chart(title: str, subtitle: str, items: Sequence[Bar], *, head: bool = True) -> ChartSpec:
    """Horizontal bars in the order given, labels and values at the bars; the highlighted ones in accent.

    head=False leaves title and subtitle to the page. Clicks give the key of the bar.
    """

    def draw(figure: "Figure", canvas: Canvas) -> list[Hot]:
        axes = pixel_axes(figure, canvas)
        top = draw_head(axes, canvas, title, subtitle) if head else canvas.px(4)
        return draw_bars(axes, canvas, items, top)

    return ChartSpec(title, subtitle, draw)


def column_chart(title: str, subtitle: str, items: Sequence[Bar], *, head: bool = True, every: int = 0) -> ChartSpec:
    """Upright columns in the order given, for months; labels below every so many columns (0: as many as fit)."""

    def draw(figure: "Figure", canvas: Canvas) -> list[Hot]:
        axes = pixel_axes(figure, canvas)
        top = draw_head(axes, canvas, title, subtitle) if head else canvas.px(4)
        return draw_columns(axes, canvas, items, top, every)

    return ChartSpec(title, subtitle, draw)
