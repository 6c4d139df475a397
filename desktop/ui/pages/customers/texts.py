"""Counts and amounts in the words of this page."""

from PySide6.QtCore import QCoreApplication

from desktop.services.customers import Totals
from desktop.ui import formats
from desktop.ui.context import Context


def customers(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("customers", "1 customer")
    return QCoreApplication.translate("customers", "{count} customers").format(count=formats.number(count))


def orders(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("customers", "1 order")
    return QCoreApplication.translate("customers", "{count} orders").format(count=formats.number(count))


def selected(count: int) -> str:
    return QCoreApplication.translate("customers", "{count} selected").format(count=formats.number(count))


def money(context: Context, minor: int | None, whole_from: int = 10_000_000) -> str:
    """An amount of the shop's currency; large ones without their cents."""
    whole = minor is not None and abs(minor) >= whole_from
    return formats.money(minor, context.settings.currency or "CNY", context.language, whole=whole)


def sums(context: Context, totals: Totals) -> str:
    """The orders and the money of some customers."""
    return f"{orders(totals.orders)} · {money(context, totals.spent_minor)}"
