"""What the counter says: why a row is there, what we owe her, what a sale comes to."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.counter_card import Owed
from desktop.services.counter_search import Found
from desktop.ui import formats
from desktop.ui.pages.counter.reading import CardData


def why(row: Found, lang: str) -> str:
    """Why a customer is among those found."""
    sentences = {
        "card": QCoreApplication.translate("counter", "her card"),
        "last_four": QCoreApplication.translate("counter", "last four digits"),
        "phone": QCoreApplication.translate("counter", "phone"),
        "name": QCoreApplication.translate("counter", "name"),
        "pinyin": QCoreApplication.translate("counter", "pinyin"),
        "initials": QCoreApplication.translate("counter", "initials"),
        "email": QCoreApplication.translate("counter", "e-mail"),
        "other_number": QCoreApplication.translate("counter", "an earlier number"),
        "": "",
    }
    if row.why in sentences:
        return sentences[row.why]
    named = {
        "account": QCoreApplication.translate("counter", "account {what}"),
        "order": QCoreApplication.translate("counter", "order {what}"),
        "tag": QCoreApplication.translate("counter", "tag {what}"),
    }
    return named[row.why].format(what=row.what)


def second_line(row: Found, today: date, lang: str) -> str:
    """Level, last visit, and what was bought then."""
    visit = ""
    if row.last_on:
        visit = last_visit(row.last_on, today, lang)
    return " · ".join(part for part in (row.level, visit, row.bought) if part)


def last_visit(day: str, today: date, lang: str) -> str:
    """Near days in words, others as a date."""
    ago = (today - date.fromisoformat(day)).days
    return formats.relative_days(ago) if ago < 60 else formats.date(day, lang)


def card_line(data: CardData, lang: str) -> str:
    """Level, points and last visit in one line."""
    card = data.card
    parts = [card.level.name if card.level else ""]
    if data.has_points:
        parts.append(points(card.points, lang))
    if card.visit_on:
        days = (data.as_of - date.fromisoformat(card.visit_on)).days
        parts.append(QCoreApplication.translate("counter", "last here {when}").format(when=formats.relative_days(days)))
    if not card.last_on:
        parts.append(QCoreApplication.translate("counter", "has not bought yet"))
    return "   ".join(part for part in parts if part)


def points(count: int, lang: str) -> str:
    if count == 1:
        return QCoreApplication.translate("counter", "1 point")
    return QCoreApplication.translate("counter", "{count} points").format(count=formats.number(count, lang))


def owed(thing: Owed, as_of: date, lang: str) -> tuple[str, str]:
    """What we owe her as a sentence with its **core**, and a quiet second line."""
    text = thing.text.replace("**", "*")
    day = formats.date(thing.due, lang)
    days = (date.fromisoformat(thing.due) - as_of).days if thing.due else None
    if thing.kind == "complaint":
        sentence = QCoreApplication.translate("counter", "Complaint, **nobody came back to it**: {text}")
        return sentence.format(text=text), day
    if thing.kind == "coupon":
        sentence = QCoreApplication.translate("counter", "Coupon {text} **lapses {when}**")
        return sentence.format(text=text, when=formats.relative_days(-days if days is not None else None)), day
    if days is None:
        return QCoreApplication.translate("counter", "Promised: **{text}**").format(text=text), ""
    if days < 0:
        sentence = QCoreApplication.translate("counter", "Promised: {text}, **overdue for {days}**")
        return sentence.format(text=text, days=formats.days(-days)), day
    sentence = QCoreApplication.translate("counter", "Promised: {text}, **due {when}**")
    return sentence.format(text=text, when=formats.relative_days(-days)), day
