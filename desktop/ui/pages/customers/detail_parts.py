"""The sections of the detail pane, each made from a Detail that was read before."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.services.facts import FactInfo
from desktop.services.fields import FieldInfo
from desktop.services.timeline import Event
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.dialogs import fact_values
from desktop.ui.dialogs.relation_dialog import relation_word
from desktop.ui.pages.customers import texts
from desktop.ui.pages.customers.month_bars import MonthBars
from desktop.ui.pages.customers.reading import MONTHS, Detail
from desktop.ui.theme.tokens import XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.figures import Figure
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.section import Section
from desktop.ui.widgets.shapes import FactMark
from desktop.ui.words import field_name, word

_MOST_NOTES = 3
_MOST_FACTS = 8
_LABEL_WIDTH = 92
_NAME_WIDTH = 150
_MORE, _LESS = 1.25, 0.75  # of what the half-year before brought: below or above is worth a title
_SHOWN_ELSEWHERE = ("nickname", "tags")


# What is owed


def owed_notes(detail: Detail, context: Context, finish: Callable[[int, str], None]) -> list[QWidget]:
    """Open tasks, those that are due first, each with a button that ends it."""
    notes: list[QWidget] = []
    for task, title, due_on in detail.profile.open_tasks[:_MOST_NOTES]:
        due = date.fromisoformat(due_on) if due_on else None
        is_due = due is not None and due <= detail.as_of
        note = NoteStrip(_owed(title.replace("**", "*"), due, detail.as_of), kind="warn" if is_due else "info")
        note.set_texts(_owed(title.replace("**", "*"), due, detail.as_of), formats.date(due_on, context.language))
        done = Button(QCoreApplication.translate("customers", "Done"), rank="text")
        done.clicked.connect(lambda _=False, task=task, title=title: finish(task, title))
        note.row.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        notes.append(note)
    return notes


def _owed(title: str, due: date | None, as_of: date) -> str:
    if due is None:
        return QCoreApplication.translate("customers", "{task}, **without a date**").format(task=title)
    days = (due - as_of).days
    sentences = {
        -1: QCoreApplication.translate("customers", "{task}, **due yesterday**"),
        0: QCoreApplication.translate("customers", "{task}, **due today**"),
        1: QCoreApplication.translate("customers", "{task}, **due tomorrow**"),
    }
    if days in sentences:
        return sentences[days].format(task=title)
    if days < 0:
        text = QCoreApplication.translate("customers", "{task}, **overdue for {days}**")
    else:
        text = QCoreApplication.translate("customers", "{task}, **due in {days}**")
    return text.format(task=title, days=formats.days(abs(days)))


# Figures


def figures_of(detail: Detail, context: Context) -> list[Figure]:
    figures = detail.profile.figures
    shown = [
        Figure(QCoreApplication.translate("customers", "Spent in all"), texts.money(context, figures.spent_minor)),
        Figure(QCoreApplication.translate("customers", "Orders"), formats.number(figures.orders)),
    ]
    if figures.interval_days is not None:
        caption = QCoreApplication.translate("customers", "Usual gap")
        note = QCoreApplication.translate("customers", "Half of the gaps between days with an order are shorter")
        shown.append(Figure(caption, formats.days(figures.interval_days), note=note))
    elif figures.age_days is not None:
        caption = QCoreApplication.translate("customers", "Last order")
        shown.append(Figure(caption, formats.relative_days(figures.age_days)))
    return shown


def tags_row(detail: Detail) -> QWidget | None:
    if not detail.profile.tags:
        return None
    row = QWidget()
    row.setAccessibleName(QCoreApplication.translate("customers", "Tags"))
    flow = FlowLayout(row, gap=XS)
    for tag in detail.profile.tags:
        chip = Chip(tag.replace("&", "&&"), removable=False)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        flow.addWidget(chip)
    return row


# Month by month


def months_section(detail: Detail, context: Context) -> QWidget | None:
    if not any(value > 0 for _, value in detail.months):
        return None
    half = MONTHS // 2
    before = sum(value for _, value in detail.months[:half])
    lately = sum(value for _, value in detail.months[half:])
    currency = context.settings.currency or "CNY"
    aside = QCoreApplication.translate("customers", "{currency}, by month")
    sign = formats.currency_sign(currency, context.language)
    section = Section(_finding(detail, before, lately, context), aside.format(currency=sign))
    months = [(first, value, texts.money(context, value)) for first, value in detail.months]
    said = QCoreApplication.translate("customers", "Last half-year: {lately}; the one before: {before}")
    amounts = {"lately": texts.money(context, lately), "before": texts.money(context, before)}
    section.body.addWidget(MonthBars(months, half, context.language, said.format(**amounts)))
    return section


def _finding(detail: Detail, before: int, lately: int, context: Context) -> str:
    if lately <= 0:
        return QCoreApplication.translate("customers", "Nothing bought for half a year")
    if before <= 0:
        first_on = detail.profile.figures.first_on or ""
        if first_on < detail.months[0][0].isoformat():
            return QCoreApplication.translate("customers", "Buys again after a long pause")
        text = QCoreApplication.translate("customers", "Buys since {month}")
        return text.format(month=formats.month(first_on, context.language))
    if lately > before * _MORE:
        return QCoreApplication.translate("customers", "Bought more in the last half-year")
    if lately < before * _LESS:
        return QCoreApplication.translate("customers", "Bought less in the last half-year")
    return QCoreApplication.translate("customers", "Buys about as much as before")


# Facts


def facts_section(detail: Detail, context: Context) -> QWidget | None:
    profile = detail.profile
    known = [(field, profile.facts[field.code][0]) for field in profile.fields if field.code in profile.facts]
    shown = [(field, fact) for field, fact in known if field.code not in _SHOWN_ELSEWHERE]
    if not shown:
        return None
    section = Section(QCoreApplication.translate("customers", "What we know"))
    if len(shown) > _MOST_FACTS:
        more = QCoreApplication.translate("customers", "{count} in all").format(count=len(shown))
        section.aside.setText(more)
    grid = _grid(section)
    grid.setColumnMinimumWidth(0, theme.px(_LABEL_WIDTH))
    for line, (field, fact) in enumerate(shown[:_MOST_FACTS]):
        value = Label(value_text(field, fact.value, context.language), wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mark = "stale" if fact.is_stale else fact.grade
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Label(field_name(field.code, field.name), "caption", "text3"), line, 0)
        grid.addWidget(value, line, 1)
        grid.addWidget(FactMark(mark, _provenance(fact, context)), line, 2, top)
    return section


def value_text(field: FieldInfo, value: str, lang: str) -> str:
    """A fact's value in words."""
    if field.kind in ("choice", "yes_no"):
        return word("value", value)
    if field.kind == "scale":
        return QCoreApplication.translate("customers", "{value} of 5").format(value=value)
    if field.kind == "birthday":
        return fact_values.day(value, lang)
    return value.removeprefix("--")


def _provenance(fact: FactInfo, context: Context) -> str:
    """Who says so, since when, and why it was noted."""
    day = formats.date(fact.known_on, context.language)
    lines = [QCoreApplication.translate("customers", "{grade}, {day}").format(grade=word("grade", fact.grade), day=day)]
    if fact.is_stale:
        lines.append(QCoreApplication.translate("customers", "Long ago: ask again"))
    if fact.staff:
        lines.append(QCoreApplication.translate("customers", "Noted by {staff}").format(staff=fact.staff))
    source = fact.source_note or (word("source", fact.source) if fact.source != fact.grade else "")
    if source:
        lines.append(QCoreApplication.translate("customers", "Source: {source}").format(source=source))
    if fact.why:
        lines.append(QCoreApplication.translate("customers", "Noted for: {why}").format(why=fact.why))
    return "\n".join(lines)


# Orders


def orders_section(detail: Detail, context: Context) -> QWidget | None:
    if not detail.orders:
        return None
    count = detail.profile.figures.orders
    aside = QCoreApplication.translate("customers", "{count} in all").format(count=formats.number(count))
    section = Section(QCoreApplication.translate("customers", "Last orders"), aside)
    grid = _grid(section)
    for line, event in enumerate(detail.orders):
        data = event.data
        day = Label(formats.date(event.day, context.language), "body", "text2")
        day.setFont(theme.font("body", tabular=True))
        title = ElidedLabel(_order_title(event), "body", "text" if data["is_valid"] and data["is_own"] else "text3")
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        grid.addWidget(day, line, 0)
        grid.addWidget(title, line, 1)
        grid.addWidget(_order_amount(event, context), line, 2, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(1, 1)
    return section


def _order_title(event: Event) -> str:
    data = event.data
    title = data["lines"] or data["title"] or data["number"]
    title = f"{title} × {data['pieces']}" if data["pieces"] > 1 and " · " not in title else title
    if not data["is_own"]:
        return QCoreApplication.translate("customers", "not her own: {goods}").format(goods=title)
    if data["own_grade"] == "gift":
        return QCoreApplication.translate("customers", "a gift: {goods}").format(goods=title)
    return title


def _order_amount(event: Event, context: Context) -> QWidget:
    """The money that stayed; for an order that did not come about, how it ended."""
    data = event.data
    if not data["is_valid"]:
        return Label(word("order", data["status"]), "caption", "text3")
    amount = formats.money(data["paid_minor"] - data["refunded_minor"], data["currency"], context.language)
    label = Label(amount)
    label.setFont(theme.font("body", tabular=True))
    return label


# People around


def relations_section(detail: Detail, context: Context) -> QWidget | None:
    if not detail.profile.relatives:
        return None
    section = Section(QCoreApplication.translate("customers", "People around"))
    section.body.setSpacing(0)
    for relative in detail.profile.relatives:
        line = QHBoxLayout()
        line.setSpacing(M)
        kind = Label(relation_word(relative.kind, relative.is_from), "caption", "text3")
        kind.setMinimumWidth(theme.px(_LABEL_WIDTH))
        room = theme.px(_NAME_WIDTH)
        shown = QFontMetrics(theme.font()).elidedText(relative.name, Qt.TextElideMode.ElideRight, room)
        name = Button(shown.replace("&", "&&"), rank="text")
        tip = QCoreApplication.translate("customers", "Open {name}").format(name=relative.name)
        name.setToolTip(tip)
        name.setAccessibleName(tip)
        name.clicked.connect(lambda _=False, other=relative.other_id: context.open_customer(other))
        line.addWidget(kind)
        line.addWidget(name)
        line.addWidget(ElidedLabel(relative.note, "caption", "text3"), 1)
        section.body.addLayout(line)
    return section


def _grid(section: Section) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(S - 2)
    grid.setColumnStretch(1, 1)
    section.body.addLayout(grid)
    return grid
