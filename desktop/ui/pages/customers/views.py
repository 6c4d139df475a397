"""Looks at the list under a name: those that every shop has, and those it saved."""

import json
from dataclasses import dataclass, field, fields
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.filters import Filter
from desktop.services.segments import list_views
from desktop.services.shops import Shop

PAGE = "customers"
QUIET_DAYS = 60


@dataclass(frozen=True)
class View:
    """key: its name among the tabs. id: of a saved view, None for a built-in one. columns: the layout of the table."""

    key: str
    title: str
    filter: Filter
    id: int | None = None
    columns: dict[str, Any] = field(default_factory=dict)


def built_in() -> list[View]:
    return [
        View("all", QCoreApplication.translate("customers", "All"), Filter()),
        View("active", QCoreApplication.translate("customers", "Active"), Filter(states=("active",))),
        View("warning", QCoreApplication.translate("customers", "In warning"), Filter(states=("warning",))),
        View("churned", QCoreApplication.translate("customers", "Churned"), Filter(states=("churned",))),
        View("follow_up", QCoreApplication.translate("customers", "With follow-up"), Filter(follow_up=True)),
        View("quiet", QCoreApplication.translate("customers", "Quiet for 60 days"), Filter(quiet_days=QUIET_DAYS)),
    ]


def all_views(shop: Shop) -> list[View]:
    """The built-in views, then the saved ones in the order in which they were saved."""
    saved = [
        View(f"view:{info.id}", info.name, _filter(info.layout), info.id, info.layout.get("columns") or {})
        for info in list_views(shop, PAGE)
    ]
    return [*built_in(), *saved]


def layout_of(wanted: Filter, columns: dict[str, Any]) -> dict[str, Any]:
    """What is stored of a look."""
    return {"filter": json.loads(wanted.to_json()), "columns": columns}


def _filter(layout: dict[str, Any]) -> Filter:
    return Filter.from_json(json.dumps(layout.get("filter") or {}))


def is_within(view: View, wanted: Filter) -> bool:
    """True when every condition of the view holds in the filter, which may have more."""
    default = Filter()
    return all(
        getattr(view.filter, each.name) in (getattr(default, each.name), getattr(wanted, each.name))
        for each in fields(Filter)
    )


def fitting(views: list[View], wanted: Filter, present: str) -> str:
    """The tab to show as chosen for a filter: the one that says just this, else the present one if it still holds."""
    exact = [view.key for view in views if view.filter == wanted.without("text")]
    if exact:
        return present if present in exact else exact[0]
    if any(view.key == present and is_within(view, wanted) for view in views):
        return present
    return "all"
