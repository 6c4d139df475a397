"""The words of enquiries: steps, outcomes, and the scripts that the program proposes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.services.enquiries import COLUMNS
from desktop.ui import formats

translate = QCoreApplication.translate
AT = {key: at for at, key in enumerate(COLUMNS)}


def outcome(status: str, lost_at: str) -> str:
    """What became of one, in words."""
    code = lost_at if status == "lost" else status
    return {
        "open": translate("enquiries", "waiting"),
        "bought": translate("enquiries", "bought"),
        "arrival": translate("enquiries", "lost at arrival"),
        "choosing": translate("enquiries", "lost while choosing"),
        "payment": translate("enquiries", "lost at payment"),
    }.get(code, "")


def step(code: str) -> str:
    return {
        "arrival": translate("enquiries", "Has just asked"),
        "choosing": translate("enquiries", "Is choosing"),
        "payment": translate("enquiries", "Ordered, not paid"),
    }[code]


def kind(row: tuple[Any, ...]) -> str:
    if row[AT["kind"]] == "rescue":
        return translate("enquiries", "Unpaid order")
    if row[AT["status"]] == "open" and row[AT["answered_ms"]] is not None:
        return translate("enquiries", "Answered")
    return translate("enquiries", "Enquiry")


def who(row: tuple[Any, ...]) -> str:
    return str(row[AT["customer"]]) or translate("enquiries", "somebody unknown")


def since(minutes: int) -> str:
    """How long: 5 min, 3 h, 4 days."""
    if minutes < 60:
        return translate("enquiries", "{count} min").format(count=max(minutes, 0))
    if minutes < 60 * 48:
        return translate("enquiries", "{count} h").format(count=minutes // 60)
    return formats.days(minutes // (60 * 24))


def script(code: str, own: Mapping[str, str]) -> str:
    """The shop's own script of a step, else ours."""
    if own.get(code):
        return own[code]
    return {
        "arrival": translate(
            "enquiries", "Hello {name}, thank you for asking about {goods}. What would you like to know?"
        ),
        "choosing": translate(
            "enquiries",
            "Hello {name}, have you had time to think about {goods}? I am glad to compare, or to keep one for you.",
        ),
        "payment": translate(
            "enquiries",
            "Hello {name}, your order of {goods} ({money}) is still waiting for its payment. Did anything get in the"
            " way? I am glad to help; we keep it for you until tonight.",
        ),
    }[code]
