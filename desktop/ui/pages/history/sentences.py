"""What change sets did, and what an undo of one did, in words."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop.services.history import KeptThing, UndoReport
from desktop.ui import words

SHOWN_NAMES = 5


def things(table: str, count: int) -> str:
    """So many rows of a table, as people call them: 3 customers."""
    return _Counted().things(table, count)


class _Counted(QObject):
    """The texts that hold a number: lupdate knows only those of a `tr` as such."""

    def things(self, table: str, count: int) -> str:
        say = {
            "customer": lambda: self.tr("%n customer(s)", None, count),
            "identity": lambda: self.tr("%n account(s)", None, count),
            "contact_point": lambda: self.tr("%n phone(s) or e-mail(s)", None, count),
            "address": lambda: self.tr("%n address(es)", None, count),
            "relation": lambda: self.tr("%n relation(s)", None, count),
            "verdict": lambda: self.tr("%n answer(s) who is who", None, count),
            "field": lambda: self.tr("%n field(s)", None, count),
            "category": lambda: self.tr("%n category(ies)", None, count),
            "product": lambda: self.tr("%n product(s)", None, count),
            "sales_order": lambda: self.tr("%n order(s)", None, count),
            "order_line": lambda: self.tr("%n order line(s)", None, count),
            "payment": lambda: self.tr("%n payment(s)", None, count),
            "till_total": lambda: self.tr("%n till total(s)", None, count),
            "fact": lambda: self.tr("%n fact(s)", None, count),
            "interaction": lambda: self.tr("%n interaction(s)", None, count),
            "task": lambda: self.tr("%n task(s)", None, count),
            "segment": lambda: self.tr("%n segment(s)", None, count),
            "saved_view": lambda: self.tr("%n view(s)", None, count),
            "source_file": lambda: self.tr("%n file(s)", None, count),
            "file_finding": lambda: self.tr("%n finding(s)", None, count),
            "import_format": lambda: self.tr("%n file description(s)", None, count),
            "setting": lambda: self.tr("%n setting(s)", None, count),
            "staff": lambda: self.tr("%n person(s) of the staff", None, count),
            "points_entry": lambda: self.tr("%n points booking(s)", None, count),
            "level": lambda: self.tr("%n level(s)", None, count),
            "coupon": lambda: self.tr("%n coupon(s)", None, count),
            "coupon_use": lambda: self.tr("%n use(s) of a coupon", None, count),
            "tolerance_entry": lambda: self.tr("%n reply(ies)", None, count),
        }.get(table)
        return say() if say else self.tr("%n other row(s)", None, count)

    def removed(self, count: int) -> str:
        return self.tr("%n thing(s) removed", None, count)

    def restored(self, count: int) -> str:
        return self.tr("%n thing(s) as before", None, count)

    def put_back(self, count: int) -> str:
        return self.tr("%n thing(s) put back", None, count)

    def kept(self, count: int) -> str:
        return self.tr("%n thing(s) kept", None, count)

    def more(self, count: int) -> str:
        return self.tr("and %n more", None, count)


# What a reader cares for comes first; accounts and findings come with their customers and files.
_ORDER = (
    *("customer", "sales_order", "order_line", "payment", "till_total", "product", "fact", "interaction", "task"),
    *("contact_point", "address", "relation", "verdict", "identity", "segment", "saved_view", "field", "category"),
    *(
        "setting",
        "points_entry",
        "coupon",
        "coupon_use",
        "tolerance_entry",
        "level",
        "staff",
        "source_file",
        "file_finding",
    ),
)


def counts(found: Mapping[str, Sequence[int]], most: int = 4) -> str:
    """What a change set did to which things: 3 customers new, 12 orders changed."""
    parts = []
    for table in sorted(found, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER)):
        new, changed, removed = found[table]
        if new:
            parts.append(QCoreApplication.translate("history", "{things} new").format(things=things(table, new)))
        if changed:
            template = QCoreApplication.translate("history", "{things} changed")
            parts.append(template.format(things=things(table, changed)))
        if removed:
            template = QCoreApplication.translate("history", "{things} removed")
            parts.append(template.format(things=things(table, removed)))
    rest = len(parts) - most
    if rest > 0:
        parts = [*parts[:most], QCoreApplication.translate("history", "and more")]
    return QCoreApplication.translate("history", ", ", "between the parts of a list").join(parts)


def result(report: UndoReport) -> str:
    """What an undo did, in one line: 12 removed, 3 as before, 1 put back."""
    parts = []
    if report.removed:
        parts.append(_Counted().removed(report.removed))
    if report.restored:
        parts.append(_Counted().restored(report.restored))
    if report.put_back:
        parts.append(_Counted().put_back(report.put_back))
    if report.kept:
        parts.append(_Counted().kept(len(report.kept)))
    return QCoreApplication.translate("history", ", ", "between the parts of a list").join(parts)


def kept(found: Sequence[KeptThing]) -> str:
    """What an undo left as it is, by name and why; "" when nothing was."""
    if not found:
        return ""
    shown_too = Counter(each.table for each in found if each.seen)
    template = QCoreApplication.translate("history", "{things}, which a later import shows too")
    lines = list(dict.fromkeys(_kept(each) for each in found if not each.seen))
    # Accounts, phones and lines that a file shows again stay with their orders and need no words of their own.
    of_note = [table for table in ("customer", "sales_order", "fact") if shown_too[table]] or list(shown_too)
    lines += [template.format(things=things(table, shown_too[table])) for table in of_note]
    rest = len(lines) - SHOWN_NAMES
    if rest > 0:
        lines = [*lines[:SHOWN_NAMES], _Counted().more(rest)]
    listed = QCoreApplication.translate("history", "; ", "between the sentences of a list").join(lines)
    return QCoreApplication.translate("history", "Kept: {list}").format(list=listed)


def _kept(each: KeptThing) -> str:
    name = each.name or noun(each.table)
    if each.columns:
        names = QCoreApplication.translate("history", ", ", "between the parts of a list").join(
            column(each.table, one) for one in each.columns
        )
        template = QCoreApplication.translate("history", "{name}: {what} – edited since")
        return template.format(name=name, what=names)
    template = QCoreApplication.translate("history", "{name} ({what}) – edited or used since")
    return template.format(name=name, what=noun(each.table))


def noun(table: str) -> str:
    """What one row of a table is."""
    say = {
        "customer": lambda: QCoreApplication.translate("history", "customer"),
        "identity": lambda: QCoreApplication.translate("history", "account"),
        "contact_point": lambda: QCoreApplication.translate("history", "phone or e-mail"),
        "address": lambda: QCoreApplication.translate("history", "address"),
        "product": lambda: QCoreApplication.translate("history", "product"),
        "sales_order": lambda: QCoreApplication.translate("history", "order"),
        "payment": lambda: QCoreApplication.translate("history", "payment"),
        "till_total": lambda: QCoreApplication.translate("history", "till total"),
        "fact": lambda: QCoreApplication.translate("history", "fact"),
        "interaction": lambda: QCoreApplication.translate("history", "interaction"),
        "task": lambda: QCoreApplication.translate("history", "task"),
        "field": lambda: QCoreApplication.translate("history", "field"),
        "staff": lambda: QCoreApplication.translate("history", "person of the staff"),
        "points_entry": lambda: QCoreApplication.translate("history", "points booking"),
        "level": lambda: QCoreApplication.translate("history", "level"),
        "coupon": lambda: QCoreApplication.translate("history", "coupon"),
        "coupon_use": lambda: QCoreApplication.translate("history", "use of a coupon"),
        "tolerance_entry": lambda: QCoreApplication.translate("history", "reply"),
    }.get(table)
    return say() if say else QCoreApplication.translate("history", "something else")


def column(table: str, code: str) -> str:
    """A column of a thing in words; one that has none is shown as what it belongs to."""
    say = {
        "name": lambda: QCoreApplication.translate("history", "name"),
        "value": lambda: QCoreApplication.translate("history", "value"),
        "status": lambda: QCoreApplication.translate("history", "state"),
        "paid_minor": lambda: QCoreApplication.translate("history", "paid"),
        "refunded_minor": lambda: QCoreApplication.translate("history", "refunded"),
        "total_minor": lambda: QCoreApplication.translate("history", "total"),
        "archived_ms": lambda: QCoreApplication.translate("history", "archived or not"),
        "trashed_ms": lambda: QCoreApplication.translate("history", "in the trash or not"),
        "merged_into": lambda: QCoreApplication.translate("history", "merged or not"),
        "customer_id": lambda: QCoreApplication.translate("history", "whose it is"),
        "identity_id": lambda: QCoreApplication.translate("history", "whose it is"),
        "title": lambda: QCoreApplication.translate("history", "title"),
        "phone": lambda: QCoreApplication.translate("history", "phone"),
        "detail": lambda: QCoreApplication.translate("history", "address"),
        "city": lambda: QCoreApplication.translate("history", "city"),
        "ended_ms": lambda: QCoreApplication.translate("history", "ended or not"),
        "done_ms": lambda: QCoreApplication.translate("history", "done or not"),
        "note": lambda: words.field_name("note"),
        "gender": lambda: words.field_name("gender"),
    }.get(code)
    if say:
        return say()
    if table == "contact_point":
        return QCoreApplication.translate("history", "phone or e-mail")
    return QCoreApplication.translate("history", "details")
