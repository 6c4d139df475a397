"""Which pages there are, in the order of the rail. A page's module is only read when it is first shown."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from desktop.ui.context import Context
    from desktop.ui.pages.page import Page


@dataclass(frozen=True)
class Place:
    """A page: group is its part of the rail, "" for none."""

    key: str
    title: str
    icon: str
    module: str
    name: str
    group: str

    def build(self, context: "Context") -> "Page":
        made: Page = getattr(import_module(f"desktop.ui.pages.{self.module}"), self.name)(context)
        return made


PLACES = (
    Place("counter", QT_TRANSLATE_NOOP("places", "Counter"), "building-store", "counter", "CounterPage", "daily"),
    Place("customers", QT_TRANSLATE_NOOP("places", "Customers"), "users", "customers", "CustomersPage", "people"),
    Place("inbox", QT_TRANSLATE_NOOP("places", "Who is who"), "friends", "inbox", "InboxPage", "people"),
    Place("odd", QT_TRANSLATE_NOOP("places", "Odd orders"), "gift", "odd_orders", "OddOrdersPage", "people"),
    Place("segments", QT_TRANSLATE_NOOP("places", "Segments"), "chart-pie", "segments", "SegmentsPage", "people"),
    Place(
        "interactions",
        QT_TRANSLATE_NOOP("places", "Interactions"),
        "message",
        "interactions",
        "InteractionsPage",
        "work",
    ),
    Place("tasks", QT_TRANSLATE_NOOP("places", "Tasks"), "square-check", "tasks", "TasksPage", "work"),
    Place("enquiries", QT_TRANSLATE_NOOP("places", "Enquiries"), "messages", "enquiries", "EnquiriesPage", "work"),
    Place("takings", QT_TRANSLATE_NOOP("places", "Today’s take"), "cash", "takings", "TakingsPage", "work"),
    Place("import", QT_TRANSLATE_NOOP("places", "Import"), "download", "imports", "ImportPage", "data"),
    Place("history", QT_TRANSLATE_NOOP("places", "History"), "history", "history", "HistoryPage", "data"),
    Place("settings", QT_TRANSLATE_NOOP("places", "Settings"), "settings", "settings", "SettingsPage", "foot"),
    Place("profile", QT_TRANSLATE_NOOP("places", "Profile"), "user", "profile", "ProfilePage", ""),
)
BY_KEY = {place.key: place for place in PLACES}


def title_of(key: str) -> str:
    return QCoreApplication.translate("places", BY_KEY[key].title)


def groups() -> list[list[Place]]:
    """The places of the rail by group, the foot last."""
    names = list(dict.fromkeys(place.group for place in PLACES if place.group))
    return [[place for place in PLACES if place.group == name] for name in names]
