"""The columns of the list of tasks. Keys are those of services.tasks."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.tasks import COLUMNS
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.widgets.row_table import Column

AT = {key: at for at, key in enumerate(COLUMNS)}


def columns(context: Context) -> list[Column]:
    """What is to be done, or was: `outcome` and `done_ms` are for the tab of those done."""

    def plain(key: str) -> Any:
        return lambda row: " ".join(str(row[AT[key]]).split())

    return [
        Column(
            "due_on",
            lambda: QCoreApplication.translate("tasks", "Due"),
            lambda row: formats.date(row[AT["due_on"]], context.language) or "–",
            "date",
            108,
            sortable=False,
        ),
        Column(
            "title",
            lambda: QCoreApplication.translate("tasks", "What is to be done"),
            plain("title"),
            width=300,
            sortable=False,
            bold=True,
        ),
        Column(
            "customer",
            lambda: QCoreApplication.translate("tasks", "For whom"),
            plain("customer"),
            width=140,
            sortable=False,
        ),
        Column(
            "staff",
            lambda: QCoreApplication.translate("tasks", "Who"),
            lambda row: row[AT["staff"]] or QCoreApplication.translate("tasks", "anybody"),
            width=110,
            sortable=False,
            tone=lambda row: None if row[AT["staff"]] else "text3",
        ),
        Column(
            "done_ms",
            lambda: QCoreApplication.translate("tasks", "Done"),
            lambda row: formats.moment(row[AT["done_ms"]], context.settings.zone, context.language),
            "date",
            150,
            sortable=False,
            visible=False,
        ),
        Column(
            "outcome",
            lambda: QCoreApplication.translate("tasks", "How it went"),
            plain("outcome"),
            width=240,
            sortable=False,
            visible=False,
        ),
        Column(
            "about",
            lambda: QCoreApplication.translate("tasks", "From"),
            plain("about"),
            width=260,
            sortable=False,
            tip=lambda row: row[AT["about"]],
        ),
    ]
