"""Two customers, or the parts of one, in the words of the window: lines, reasons, how likely they are one person."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop.services.fields import FieldInfo
from desktop.services.inbox import Line
from desktop.ui import formats
from desktop.ui.dialogs.fact_values import day, shown_in
from desktop.ui.widgets.compare_grid import CompareRow
from desktop.ui.words import field_name, word

_MOST = 6  # values of one line; the profile shows all
_FIELD = "field:"
_MAY_DIFFER = ("account", "goods")  # one person has several of these: that they differ says nothing
_CHANCES = (0.98, 0.9, 0.75, 0.5)  # from which on it is almost certain, very likely, likely, as likely as not


def rows(lines: Iterable[Line], language: str, fields: Iterable[FieldInfo] = ()) -> list[CompareRow]:
    """The lines of which at least one side is known. fields: of the shop, where lines speak of facts."""
    known = {f"{_FIELD}{field.code}": field for field in fields}
    return [_row(line, language, known.get(line.key)) for line in lines if line.left or line.right]


def _row(line: Line, language: str, field: FieldInfo | None) -> CompareRow:
    mark = "" if line.mark == "other" and line.key in _MAY_DIFFER else line.mark
    caption = field_name(field.code, field.name) if field else word("line", line.key.removeprefix(_FIELD))
    left, right = (values(line.key, side, language, field) for side in (line.left, line.right))
    return CompareRow(caption, left, right, mark, word("mark", mark) if mark else "")


def values(key: str, found: Sequence[str], language: str, field: FieldInfo | None = None) -> str:
    """What stands on one side of a line: several values as a list, days as they are written."""
    if key == "active":
        return span(found[0], found[-1], language) if found else ""
    texts = [_value(key, each, language, field) for each in found[:_MOST]]
    listed = QCoreApplication.translate("comparing", ", ").join(texts)
    if len(found) <= _MOST:
        return listed
    template = QCoreApplication.translate("comparing", "{values} and {count} more")
    return template.format(values=listed, count=formats.number(len(found) - _MOST, language))


def span(first: str, last: str, language: str) -> str:
    """From the first to the last day."""
    if first == last:
        return formats.date(first, language)
    template = QCoreApplication.translate("comparing", "{first} to {last}")
    return template.format(first=formats.date(first, language), last=formats.date(last, language))


def chance(probability: float) -> str:
    """How likely two are one person, with what that means: very likely: of 100 such pairs about 94 are one person."""
    words = (
        QCoreApplication.translate("comparing", "almost certain"),
        QCoreApplication.translate("comparing", "very likely"),
        QCoreApplication.translate("comparing", "likely"),
        QCoreApplication.translate("comparing", "as likely as not"),
        QCoreApplication.translate("comparing", "rather not"),
    )
    said = words[sum(probability < edge for edge in _CHANCES)]
    template = QCoreApplication.translate("comparing", "{chance}: of 100 such pairs about {count} are one person")
    return template.format(chance=said, count=min(99, max(1, round(100 * probability))))


def goes_over(counts: Mapping[str, int]) -> str:
    """What a merge moves: 3 orders, 2 facts; "" for nothing."""
    parts = [_Amounts().of(name, count) for name, count in counts.items() if count]
    return QCoreApplication.translate("comparing", ", ").join(part for part in parts if part)


def orders(count: int) -> str:
    """1 order, 46 orders."""
    return _Amounts().of("orders", count)


def since(day: str, language: str) -> str:
    """Since which month."""
    if not day:
        return ""
    template = QCoreApplication.translate("comparing", "since {month}")
    return template.format(month=formats.month(day, language))


def _value(key: str, value: str, language: str, field: FieldInfo | None) -> str:
    if field is not None:
        return shown_in(field, value, language)
    if key == "birthday":
        return day(value, language)
    channel, _, account = value.partition(" ")
    if key == "account" and account:
        return account_text(channel, account)
    return value


def account_text(channel: str, account: str) -> str:
    """An account with its platform: Taobao tb31877."""
    template = QCoreApplication.translate("comparing", "{channel} {account}")
    return template.format(channel=word("channel", channel), account=account).strip()


class _Amounts(QObject):
    """The texts that hold a number: lupdate knows only those of a `tr` as such."""

    def of(self, name: str, count: int) -> str:
        """So many of what the inbox counts; "" for what has no word here."""
        say = {
            "orders": lambda: self.tr("%n order(s)", None, count),
            "facts": lambda: self.tr("%n fact(s)", None, count),
            "interactions": lambda: self.tr("%n interaction(s)", None, count),
            "tasks": lambda: self.tr("%n task(s)", None, count),
            "contacts": lambda: self.tr("%n way(s) to reach", None, count),
            "addresses": lambda: self.tr("%n address(es)", None, count),
            "relations": lambda: self.tr("%n relation(s)", None, count),
        }.get(name)
        return say() if say else ""
