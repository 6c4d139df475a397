"""The columns of the list of interactions. Keys are those of services.interactions."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.interactions import INTERACTION_COLUMNS
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.widgets.row_table import Column
from desktop.ui.words import word

AT = {key: at for at, key in enumerate(INTERACTION_COLUMNS)}


def columns(context: Context, today: str) -> list[Column]:
    """today: ISO date; a follow-up that is due stands out."""

    def cell(row: tuple[Any, ...], key: str) -> Any:
        return row[AT[key]]

    def due(row: tuple[Any, ...]) -> str | None:
        day = cell(row, "follow_up")
        return "warn" if day and day <= today else None

    def kind_tone(row: tuple[Any, ...]) -> str | None:
        return "danger" if cell(row, "kind") == "complaint" else None

    return [
        Column(
            "at_ms",
            lambda: QCoreApplication.translate("interactions", "When"),
            lambda row: formats.moment(cell(row, "at_ms"), context.settings.zone, context.language),
            "date",
            150,
        ),
        Column(
            "customer",
            lambda: QCoreApplication.translate("interactions", "Customer"),
            lambda row: cell(row, "customer"),
            width=130,
        ),
        Column(
            "kind",
            lambda: QCoreApplication.translate("interactions", "Kind"),
            lambda row: word("interaction", cell(row, "kind")),
            width=140,
            tone=kind_tone,
        ),
        Column(
            "channel",
            lambda: QCoreApplication.translate("interactions", "Channel"),
            lambda row: word("channel", cell(row, "channel")),
            width=112,
        ),
        Column(
            "direction",
            lambda: QCoreApplication.translate("interactions", "Direction"),
            lambda row: word("direction", cell(row, "direction")),
            width=120,
            visible=False,
        ),
        Column(
            "text",
            lambda: QCoreApplication.translate("interactions", "What it was about"),
            lambda row: " ".join(cell(row, "text").split()),
            width=280,
            tip=lambda row: cell(row, "text"),
        ),
        Column(
            "about",
            lambda: QCoreApplication.translate("interactions", "Order or product"),
            lambda row: cell(row, "about"),
            width=150,
        ),
        Column(
            "staff",
            lambda: QCoreApplication.translate("interactions", "Who"),
            lambda row: cell(row, "staff"),
            width=104,
        ),
        Column(
            "follow_up",
            lambda: QCoreApplication.translate("interactions", "Follow up"),
            lambda row: formats.date(cell(row, "follow_up"), context.language),
            "date",
            110,
            tone=due,
        ),
    ]
