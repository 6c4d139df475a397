"""What was found as the rows of the list, and the line above them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.counter_search import Answer, Found
from desktop.ui import formats, shortcuts
from desktop.ui.pages.counter import words
from desktop.ui.pages.counter.found_list import NEW, Row


def found_rows(found: Sequence[Found], today: date, lang: str) -> list[Row]:
    return [
        Row(
            row.id,
            row.name,
            row.nickname,
            words.second_line(row, today, lang),
            formats.masked_phone(row.phone),
            row.matched,
            words.why(row, lang),
        )
        for row in found
    ]


def new_row(answer: Answer) -> Row:
    """The row that adds a customer, with what is known of her."""
    if answer.phone:
        text = QCoreApplication.translate("counter", "New customer {phone}").format(phone=answer.phone)
    elif answer.name:
        text = QCoreApplication.translate("counter", "New customer “{name}”").format(name=answer.name)
    elif answer.found:
        text = QCoreApplication.translate("counter", "None of these: a new customer")
    else:
        text = QCoreApplication.translate("counter", "New customer")
    return Row(NEW, text, why=shortcuts.key_text("new_customer"))


def said(query: str, answer: Answer, has_recent: bool) -> str:
    """The line above the rows: what they are, and in which order."""
    if not query:
        return QCoreApplication.translate("counter", "Here a moment ago") if has_recent else ""
    if answer.text != query:
        return ""
    count = len(answer.found)
    if not count:
        return QCoreApplication.translate("counter", "Nobody is found by “{text}”.").format(text=query)
    if answer.is_cut:
        text = QCoreApplication.translate("counter", "The first {count} of many: type more.")
    elif count == 1:
        text = QCoreApplication.translate("counter", "1 customer")
    else:
        text = QCoreApplication.translate("counter", "{count} customers, the last visitors first")
    return text.format(count=count)
