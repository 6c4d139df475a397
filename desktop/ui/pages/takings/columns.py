"""The columns of the last days: what was taken, and how much of it has a name. A row: (number, DayTake)."""

from PySide6.QtCore import QCoreApplication

from desktop.services.takings import DayTake
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.widgets.row_table import Column


def columns(context: Context) -> list[Column]:
    def money(minor: int) -> str:
        return formats.money(minor, context.settings.currency, context.language)

    def day(row: tuple) -> DayTake:
        return row[1]

    def share(row: tuple) -> str:
        whole = day(row).whole_minor
        return formats.percent(day(row).identified_minor / whole, context.language) if whole else "–"

    return [
        Column(
            "day",
            lambda: QCoreApplication.translate("takings", "Day"),
            lambda row: formats.date(day(row).day, context.language),
            "date",
            116,
            sortable=False,
        ),
        Column(
            "whole",
            lambda: QCoreApplication.translate("takings", "Whole take"),
            lambda row: money(day(row).whole_minor) if day(row).whole_minor else "–",
            "money",
            124,
            sortable=False,
            bold=True,
        ),
        Column(
            "identified",
            lambda: QCoreApplication.translate("takings", "With a name"),
            lambda row: money(day(row).identified_minor) if day(row).whole_minor else "–",
            "money",
            124,
            sortable=False,
        ),
        Column("share", lambda: QCoreApplication.translate("takings", "Share"), share, "number", 84, sortable=False),
        Column(
            "gap",
            lambda: QCoreApplication.translate("takings", "Without a name"),
            lambda row: money(day(row).whole_minor - day(row).identified_minor) if day(row).whole_minor else "–",
            "money",
            132,
            sortable=False,
        ),
        Column(
            "source",
            lambda: QCoreApplication.translate("takings", "From"),
            lambda row: source_word(day(row).source),
            width=150,
            sortable=False,
            tone=lambda _row: "text2",
        ),
    ]


def source_word(code: str) -> str:
    """Where a day's whole take comes from."""
    return {
        "typed": QCoreApplication.translate("takings", "typed here"),
        "file": QCoreApplication.translate("takings", "a file"),
        "sales": QCoreApplication.translate("takings", "sales that are known"),
    }.get(code, "")
