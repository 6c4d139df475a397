"""The analyses by name, as reports: their answer, their finding, a table and bars."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.errors import NotFound
from desktop.services.analyses.analysis import Analysis, Asked, nothing_to_say
from desktop.services.analyses.of_customers import cohorts, pareto, repeat, value
from desktop.services.analyses.of_prediction import prediction
from desktop.services.analyses.of_sales import changed, pairs, trend
from desktop.services.sales_frames import Sales, read_sales
from desktop.storage.shopfile import Shop

__all__ = ["ANALYSES", "Analysis", "Asked", "analyse"]

_MAKERS: dict[str, Callable[[Shop, Sales, Asked], Analysis]] = {
    "pareto": pareto,
    "repeat": repeat,
    "cohorts": cohorts,
    "value": value,
    "trend": trend,
    "changed": changed,
    "pairs": pairs,
    "prediction": prediction,
}
ANALYSES = tuple(_MAKERS)
_NAMELESS = ("trend", "changed")  # what they tell is true of sales without a name, too


def analyse(shop: Shop, name: str, as_of: date | None = None, asked: Asked | None = None) -> Analysis:
    """An analysis by its name, up to a day. Raises NotFound."""
    if name not in _MAKERS:
        raise NotFound("report", name)
    asked = asked or Asked()
    sales = read_sales(shop, as_of)
    kind = nothing_to_say(sales, nameless=name in _NAMELESS)
    made = _MAKERS[name](shop, sales, asked)
    return replace(made, kind=kind) if kind else made
