"""The columns of the list of enquiries. Keys are those of services.enquiries."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.times import now_ms
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.pages.enquiries import words
from desktop.ui.pages.enquiries.words import AT
from desktop.ui.widgets.row_table import Column
from desktop.ui.words import word


def columns(context: Context) -> list[Column]:
    """`outcome` and `why` are for the tab of those decided."""

    def waits(row: tuple[Any, ...]) -> str:
        return words.since((now_ms() - row[AT["at_ms"]]) // 60_000)

    def answered(row: tuple[Any, ...]) -> str:
        at = row[AT["answered_ms"]]
        return "" if at is None else words.since((at - row[AT["at_ms"]]) // 60_000)

    def money(row: tuple[Any, ...]) -> str:
        return formats.money(row[AT["money_minor"]], row[AT["currency"]], context.language)

    return [
        Column("waits", lambda: QCoreApplication.translate("enquiries", "Waits"), waits, width=84, sortable=False),
        Column(
            "customer", lambda: QCoreApplication.translate("enquiries", "Who"), words.who, width=146, sortable=False
        ),
        Column(
            "kind",
            lambda: QCoreApplication.translate("enquiries", "What"),
            words.kind,
            width=108,
            sortable=False,
            tone=lambda row: "warn" if row[AT["kind"]] == "rescue" else None,
        ),
        Column(
            "text",
            lambda: QCoreApplication.translate("enquiries", "About"),
            lambda row: " ".join(str(row[AT["text"]] or row[AT["product"]]).split()),
            width=210,
            sortable=False,
        ),
        Column("money_minor", lambda: QCoreApplication.translate("enquiries", "Amount"), money, "money", 100, False),
        Column(
            "channel",
            lambda: QCoreApplication.translate("enquiries", "Channel"),
            lambda row: word("channel", row[AT["channel"]]),
            width=104,
            sortable=False,
        ),
        Column(
            "outcome",
            lambda: QCoreApplication.translate("enquiries", "Outcome"),
            lambda row: words.outcome(row[AT["status"]], row[AT["lost_at"]]),
            width=140,
            sortable=False,
            visible=False,
            tone=lambda row: "ok" if row[AT["status"]] == "bought" else None,
        ),
        Column(
            "why",
            lambda: QCoreApplication.translate("enquiries", "Why"),
            lambda row: row[AT["why"]],
            width=160,
            sortable=False,
            visible=False,
        ),
        Column(
            "answered_ms",
            lambda: QCoreApplication.translate("enquiries", "Answered after"),
            answered,
            width=120,
            sortable=False,
            visible=False,
        ),
        Column(
            "staff",
            lambda: QCoreApplication.translate("enquiries", "By whom"),
            lambda row: row[AT["staff"]],
            width=90,
            sortable=False,
            visible=False,
        ),
    ]
