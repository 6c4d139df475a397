"""The columns of the list and what their cells say; a row holds the values of services.customers.COLUMNS in order."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.customers import COLUMNS
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.widgets.row_table import Column, Row
from desktop.ui.widgets.shapes import STATES
from desktop.ui.words import word

AT = {name: position for position, name in enumerate(COLUMNS)}
_SHAPES = {"warning": "warn", "won_back": "active"}


def title_of(key: str) -> str:
    """The head of a column, also of exported files."""
    titles = {
        "name": QCoreApplication.translate("customers", "Name"),
        "state": QCoreApplication.translate("customers", "State"),
        "phone": QCoreApplication.translate("customers", "Phone"),
        "email": QCoreApplication.translate("customers", "E-mail"),
        "city": QCoreApplication.translate("customers", "City"),
        "channels": QCoreApplication.translate("customers", "Channels"),
        "tags": QCoreApplication.translate("customers", "Tags"),
        "order_count": QCoreApplication.translate("customers", "Orders"),
        "spent_minor": QCoreApplication.translate("customers", "Spent"),
        "average_minor": QCoreApplication.translate("customers", "Per order"),
        "first_on": QCoreApplication.translate("customers", "First order"),
        "last_on": QCoreApplication.translate("customers", "Last order"),
        "last_contact_on": QCoreApplication.translate("customers", "Last contact"),
    }
    return titles[key]


def shape_of(state: str) -> str:
    """The name under which a state's shape is painted."""
    return state if state in STATES else _SHAPES.get(state, "")


def parts(joined: str) -> list[str]:
    """The codes of "|taobao|jd|"."""
    return [code for code in joined.split("|") if code]


def columns(context: Context) -> list[Column]:
    """The columns in their first order; those that are not shown wait in the chooser."""

    def cell(key: str, say: Callable[[Any], str]) -> Callable[[Row], str]:
        at = AT[key]
        return lambda row: say(row[at])

    def money(minor: int | None) -> str:
        return formats.money(minor, context.settings.currency or "CNY", context.language)

    def day(iso: str | None) -> str:
        return formats.date(iso, context.language)

    def spent(row: Row) -> str:
        return money(row[AT["spent_minor"]]) if row[AT["order_count"]] else ""

    def column(key: str, width: int, text: Callable[[Row], str], **more: Any) -> Column:
        return Column(key, lambda: title_of(key), text, width=width, **more)

    return [
        column("name", 136, cell("name", str)),
        column("phone", 118, cell("phone", formats.masked_phone)),
        column(
            "state",
            100,
            cell("state", lambda state: word("state", state)),
            kind="state",
            value=lambda row: shape_of(row[AT["state"]]),
        ),
        column("city", 84, cell("city", str), visible=False),
        column(
            "channels",
            132,
            cell("channels", lambda joined: ", ".join(word("channel", code) for code in parts(joined))),
            visible=False,
        ),
        column(
            "tags",
            140,
            cell("tags", lambda joined: ", ".join(parts(joined))),
            kind="tags",
            value=lambda row: parts(row[AT["tags"]]),
            tip=cell("tags", lambda joined: "\n".join(parts(joined))),
        ),
        column("last_on", 106, cell("last_on", day), kind="date"),
        column("first_on", 106, cell("first_on", day), kind="date", visible=False),
        column("last_contact_on", 106, cell("last_contact_on", day), kind="date", visible=False),
        column("order_count", 68, cell("order_count", lambda count: formats.number(count or None)), kind="number"),
        column("average_minor", 106, cell("average_minor", money), kind="money", visible=False),
        column("spent_minor", 112, spent, kind="money"),
    ]
