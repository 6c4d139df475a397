"""The values of facts as people read them: dates, yes and no, scales in words."""

from PySide6.QtCore import QCoreApplication

from desktop.domain import birthdays
from desktop.services.fields import FieldInfo
from desktop.ui import formats
from desktop.ui.words import word

SCALE = ("1", "2", "3", "4", "5")


def scale_word(code: str, value: str) -> str:
    """What 1 to 5 mean in a field."""
    if code == "question_tolerance":
        words = {
            "1": QCoreApplication.translate("profile", "do not ask"),
            "2": QCoreApplication.translate("profile", "ask only what is needed"),
            "3": QCoreApplication.translate("profile", "a question now and then"),
            "4": QCoreApplication.translate("profile", "answers gladly"),
            "5": QCoreApplication.translate("profile", "likes to be asked"),
        }
    elif code == "message_tolerance":
        words = {
            "1": QCoreApplication.translate("profile", "no messages"),
            "2": QCoreApplication.translate("profile", "only what is needed"),
            "3": QCoreApplication.translate("profile", "about one a month"),
            "4": QCoreApplication.translate("profile", "several a month"),
            "5": QCoreApplication.translate("profile", "messages are welcome"),
        }
    else:
        words = {
            "1": QCoreApplication.translate("profile", "very low"),
            "2": QCoreApplication.translate("profile", "rather low"),
            "3": QCoreApplication.translate("profile", "middling"),
            "4": QCoreApplication.translate("profile", "rather high"),
            "5": QCoreApplication.translate("profile", "very high"),
        }
    return words.get(value, value)


def shown(code: str, kind: str, value: str, lang: str, own: bool = False) -> str:
    """A stored value as text; own: a field of the shop's own, whose choices are no codes of ours."""
    if kind in ("date", "birthday"):
        return day(value, lang)
    if kind == "yes_no" or (kind == "choice" and not own):
        return word("value", value)
    if kind == "scale":
        text = QCoreApplication.translate("profile", "{number} of 5, {words}")
        return text.format(number=value, words=scale_word(code, value))
    return value


def shown_in(field: FieldInfo, value: str, lang: str) -> str:
    return shown(field.code, field.kind, value, lang, field.is_own)


def day(value: str, lang: str) -> str:
    """A date, or a birthday of either calendar, with or without its year."""
    if value.startswith("lunar:"):
        try:
            return birthdays.said(birthdays.read(value), lang)
        except ValueError:
            return value  # of a file that wrote something else
    if value.startswith("--"):
        return formats.date(f"2000{value[1:]}", lang, year=False)
    return formats.date(value, lang) if len(value) == 10 else value


def option_word(field: FieldInfo, option: str) -> str:
    return option if field.is_own else word("value", option)


def typed(field: FieldInfo, value: str) -> str:
    """A stored value as it stands in its editor."""
    if field.kind == "birthday":
        return typed_birthday(value)
    return value.removeprefix("--") if field.kind == "date" else value


def typed_birthday(value: str) -> str:
    """A birthday as it stands in its editor: 1990-05-03, 05-03, lunar 08-15, lunar 06-10 leap."""
    if not value.startswith("lunar:"):
        return value.removeprefix("--")
    number = value.removeprefix("lunar:").removesuffix(" leap").removeprefix("--")
    template = QCoreApplication.translate("profile", "lunar {day}")
    if value.endswith(" leap"):
        template = QCoreApplication.translate("profile", "lunar {day} leap")
    return template.format(day=number)
