"""The events of the timeline in words."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.services import oddness
from desktop.services.timeline import Event
from desktop.ui import formats, messages
from desktop.ui.dialogs.fact_values import shown
from desktop.ui.words import field_name, reasons, word

ICONS = {
    "order": "shopping-bag",
    "interaction": "message",
    "task": "square-check",
    "fact": "note",
    "change": "history",
}

COLUMNS = {
    ("customer", "name"): QT_TRANSLATE_NOOP("timeline", "Name"),
    ("customer", "kind"): QT_TRANSLATE_NOOP("timeline", "Kind"),
    ("customer", "source"): QT_TRANSLATE_NOOP("timeline", "First met by"),
    ("customer", "archived_ms"): QT_TRANSLATE_NOOP("timeline", "In the archive"),
    ("customer", "trashed_ms"): QT_TRANSLATE_NOOP("timeline", "In the trash"),
    ("identity", ""): QT_TRANSLATE_NOOP("timeline", "Account"),
    ("identity", "account"): QT_TRANSLATE_NOOP("timeline", "Account"),
    ("contact_point", ""): QT_TRANSLATE_NOOP("timeline", "Contact"),
    ("contact_point", "kind"): QT_TRANSLATE_NOOP("timeline", "Kind of contact"),
    ("contact_point", "value"): QT_TRANSLATE_NOOP("timeline", "Contact"),
    ("contact_point", "label"): QT_TRANSLATE_NOOP("timeline", "Label"),
    ("address", ""): QT_TRANSLATE_NOOP("timeline", "Address"),
    ("address", "receiver"): QT_TRANSLATE_NOOP("timeline", "Receiver"),
    ("address", "phone"): QT_TRANSLATE_NOOP("timeline", "Phone"),
    ("address", "country"): QT_TRANSLATE_NOOP("timeline", "Country"),
    ("address", "province"): QT_TRANSLATE_NOOP("timeline", "Province"),
    ("address", "city"): QT_TRANSLATE_NOOP("timeline", "City"),
    ("address", "district"): QT_TRANSLATE_NOOP("timeline", "District"),
    ("address", "detail"): QT_TRANSLATE_NOOP("timeline", "Street"),
    ("address", "postcode"): QT_TRANSLATE_NOOP("timeline", "Postcode"),
    ("sales_order", "status"): QT_TRANSLATE_NOOP("timeline", "State of the order"),
    ("sales_order", "own_grade"): QT_TRANSLATE_NOOP("timeline", "Whose order"),
    ("interaction", ""): QT_TRANSLATE_NOOP("timeline", "Text"),
    ("interaction", "text"): QT_TRANSLATE_NOOP("timeline", "Text"),
    ("interaction", "kind"): QT_TRANSLATE_NOOP("timeline", "Kind"),
    ("interaction", "channel"): QT_TRANSLATE_NOOP("timeline", "Channel"),
    ("interaction", "direction"): QT_TRANSLATE_NOOP("timeline", "Direction"),
    ("interaction", "rating"): QT_TRANSLATE_NOOP("timeline", "Rating"),
    ("task", "title"): QT_TRANSLATE_NOOP("timeline", "Task"),
    ("task", "done_ms"): QT_TRANSLATE_NOOP("timeline", "Done"),
    ("task", "due_on"): QT_TRANSLATE_NOOP("timeline", "Due"),
    ("task", "outcome"): QT_TRANSLATE_NOOP("timeline", "Outcome"),
}
_WORDS = {
    ("customer", "kind"): "value",
    ("customer", "source"): "channel",
    ("contact_point", "kind"): "contact",
    ("sales_order", "status"): "order",
    ("sales_order", "own_grade"): "own_grade",
    ("interaction", "kind"): "interaction",
    ("interaction", "channel"): "channel",
    ("interaction", "direction"): "direction",
}
_YES = (("customer", "archived_ms"), ("customer", "trashed_ms"), ("task", "done_ms"))


translate = QCoreApplication.translate  # lupdate knows it by this name


@dataclass(frozen=True)
class Said:
    """An event as it is shown: what, how much of it, the circumstances, and what opens below. tone: of the title."""

    title: str
    amount: str = ""
    detail: str = ""
    more: tuple[str, ...] = ()
    tone: str = "text"
    struck: bool = False

    @property
    def all(self) -> str:
        return "\n".join(part for part in (self.title, self.amount, self.detail, *self.more) if part)


@dataclass(frozen=True)
class Speaker:
    """Says events in a language; revealed: codes of sensitive fields that may be shown."""

    lang: str
    zone: str
    revealed: frozenset[str] = frozenset()

    def say(self, event: Event) -> Said:
        return getattr(self, f"_{event.kind}")(event.data)

    def _order(self, data: dict[str, Any]) -> Said:
        title = data["lines"] or data["title"] or translate("timeline", "Order {number}").format(number=data["number"])
        parts = [word("channel", data["channel"]), data["number"], word("order", data["status"])]
        if data["pieces"]:
            one = data["pieces"] == 1
            parts.append(
                translate("timeline", "1 piece")
                if one
                else translate("timeline", "{count} pieces").format(count=data["pieces"])
            )
        more: tuple[str, ...] = ()
        if data["odd_kind"]:
            doubt = translate("timeline", "perhaps a gift, not for herself")
            parts.insert(0, doubt if data["odd_kind"] == "gift" else translate("timeline", "perhaps not her own"))
            more = (reasons(oddness.unpacked(data["odd_reasons"]), self.lang),)
        elif not data["is_own"]:
            parts.insert(0, translate("timeline", "not her own, not counted"))
        elif data["own_grade"] == "gift":
            gift = (
                translate("timeline", "a gift for {receiver}") if data["receiver"] else translate("timeline", "a gift")
            )
            parts.insert(0, gift.format(receiver=data["receiver"]))
        amount = formats.money(data["paid_minor"] - data["refunded_minor"], data["currency"], self.lang)
        lost = not data["is_valid"] or not data["is_own"]
        tone = "warn" if data["odd_kind"] else "text3" if lost else "text"
        return Said(title, amount, _joined(parts), more, tone=tone)

    def _interaction(self, data: dict[str, Any]) -> Said:
        lines = data["text"].strip().splitlines() or [""]
        parts = [
            word("interaction", data["kind"]),
            word("channel", data["channel"]),
            word("direction", data["direction"]),
            data["staff"],
            data["product"] or data["order_number"] or "",
        ]
        if data["rating"]:
            parts.append(translate("timeline", "{number} of 5").format(number=data["rating"]))
        tone = "danger" if data["kind"] == "complaint" else "text"
        return Said(lines[0], "", _joined(parts), tuple(lines[1:]), tone)

    def _task(self, data: dict[str, Any]) -> Said:
        if data["done_ms"] is not None:
            done = translate("timeline", "done on {day}").format(
                day=formats.moment(data["done_ms"], self.zone, self.lang)
            )
            return Said(data["title"], "", _joined([done, data["outcome"], data["staff"]]), tone="text2")
        due = (
            translate("timeline", "to do by {day}").format(day=formats.date(data["due_on"], self.lang))
            if data["due_on"]
            else ""
        )
        return Said(
            data["title"],
            "",
            _joined([due or translate("timeline", "to do"), data["staff"]]),
            tone="warn",
        )

    def _fact(self, data: dict[str, Any]) -> Said:
        name = field_name(data["code"], data["name"])
        own = bool(data["name"])
        if data["is_sensitive"] and data["code"] not in self.revealed:
            value = translate("timeline", "veiled")
        else:
            value = shown(data["code"], data["field_kind"], data["value"], self.lang, own)
        parts = [word("grade", data["grade"]), data["staff"]]
        if data["why"]:
            parts.append(translate("timeline", "for: {why}").format(why=data["why"]))
        if data["ended_ms"] is not None:
            parts.insert(0, translate("timeline", "does not hold any more"))
        title = translate("timeline", "{field}: {value}").format(field=name, value=value)
        over = data["ended_ms"] is not None
        return Said(title, "", _joined(parts), tone="text3" if over else "text", struck=over)

    def _change(self, data: dict[str, Any]) -> Said:
        title = messages.deed(data["deed"], data["args"])
        edits = [text for text in (self._edit(*edit) for edit in data["edits"]) if text]
        parts = [data["staff"]]
        if data["undone_by"] is not None:
            parts.append(translate("timeline", "taken back since"))
        detail = _joined([edits[0] if edits else "", *parts])
        return Said(title, "", detail, tuple(edits[1:]), "text3" if data["undone_by"] is not None else "text2")

    def _edit(self, table: str, column: str, old: Any, new: Any) -> str:
        """What a change did to one thing: Name: Li → Li Hua."""
        known = COLUMNS.get((table, column))
        if known is None:
            return ""
        before, after = (self._cell(table, column, value) for value in (old, new))
        thing = translate("timeline", known)
        if not column and new is None:
            return translate("timeline", "{thing} {value} removed").format(thing=thing, value=before)
        if not column:
            return translate("timeline", "{thing} {value} added").format(thing=thing, value=after)
        change = translate("timeline", "{thing}: {old} → {new}")
        return change.format(thing=thing, old=before or "–", new=after or "–")

    def _cell(self, table: str, column: str, value: Any) -> str:
        if (table, column) in _YES:
            return word("value", "yes" if value else "no")
        if value is None:
            return ""
        words = _WORDS.get((table, column))
        if words:
            return word(words, str(value))
        return formats.date(value, self.lang) if column == "due_on" else str(value)


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)
