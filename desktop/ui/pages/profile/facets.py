"""The left column of the profile: every field of the facets, edited in place."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.people import FACETS
from desktop.services import facts
from desktop.services.facts import FactDraft
from desktop.services.profiles import Profile
from desktop.ui.context import Context
from desktop.ui.dialogs.fact_dialog import FactDialog
from desktop.ui.dialogs.field_dialog import FieldDialog
from desktop.ui.pages.profile.fact_history import FactHistory
from desktop.ui.pages.profile.field_row import FieldRow
from desktop.ui.theme.tokens import L, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.section import Section
from desktop.ui.words import field_name, word

SHOW_EMPTY = "profile/show_empty"  # where the choice is remembered on this machine
ALWAYS = ("question_tolerance", "message_tolerance")  # shown though empty: they bid us ask


class Facets(QWidget):
    revealed_changed = Signal()  # veiled facts may be shown elsewhere, too

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self.revealed: set[str] = set()
        self.rows: dict[str, FieldRow] = {}
        self.sections = {facet: Section() for facet in FACETS}
        self.history: FactHistory | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        for section in self.sections.values():
            section.body.setSpacing(0)
            column.addWidget(section)
        self.show_empty = Button(rank="text", icon="eye")
        self.show_empty.clicked.connect(self._toggle_empty)
        self.note_more = Button(rank="text", icon="note")
        self.note_more.clicked.connect(lambda: self.note_fact())
        self.add_field = Button(rank="text", icon="plus")
        self.add_field.clicked.connect(self.open_field_dialog)
        foot = QWidget()
        flow = FlowLayout(foot, gap=S)
        for button in (self.note_more, self.add_field, self.show_empty):
            flow.addWidget(button)
        column.addWidget(foot)
        self._shows_empty = context.store.value(SHOW_EMPTY, False, bool)

    def fill(self, profile: Profile) -> None:
        """Show a customer's facts; another customer closes what is being edited, the same one keeps it."""
        if self._profile is None or self._profile.id != profile.id:
            self.revealed.clear()
            for row in self.rows.values():
                if row.editor is not None:
                    row.commit()  # to whom it was typed for
                    row.abandon()
        self._profile = profile
        self._set_up_rows(profile)
        for field in profile.fields:
            self.rows[field.code].fill(field, profile.facts.get(field.code, ()), field.code in self.revealed)
        self._show_or_hide()

    def _set_up_rows(self, profile: Profile) -> None:
        codes = [field.code for field in profile.fields]
        for code in [code for code in self.rows if code not in codes]:
            self.rows.pop(code).deleteLater()
        for field in profile.fields:
            if field.code not in self.rows:
                row = FieldRow(self._context, field)
                row.saved.connect(self._save)
                row.ended.connect(self._end)
                row.revealed.connect(self._reveal)
                row.history_wanted.connect(self.open_history)
                self.rows[field.code] = row
                self.sections[field.facet].body.addWidget(row)
        self._order_tabs(codes)

    def _order_tabs(self, codes: list[str]) -> None:
        if getattr(self, "_tabbed", None) == codes:
            return
        self._tabbed = list(codes)
        by_facet = [self.rows[code] for facet in FACETS for code in codes if self.rows[code].field.facet == facet]
        stops: list[QWidget] = [stop for row in by_facet for stop in (row.cell, row.mark)]
        stops += [self.note_more, self.add_field, self.show_empty]
        for one, two in pairwise(stops):
            QWidget.setTabOrder(one, two)

    def _show_or_hide(self) -> None:
        hidden = 0
        for facet, section in self.sections.items():
            rows = [row for row in self.rows.values() if row.field.facet == facet]
            shown = 0
            for row in rows:
                wanted = self._shows_empty or not row.is_empty or row.field.code in ALWAYS or row.editor is not None
                row.setVisible(wanted)
                shown += int(wanted)
                hidden += int(row.is_empty and row.field.code not in ALWAYS)
            section.setVisible(shown > 0)
        self._empty_count = hidden
        self._name_toggle()

    def _toggle_empty(self) -> None:
        self._shows_empty = not self._shows_empty
        self._context.store.setValue(SHOW_EMPTY, self._shows_empty)
        self._show_or_hide()

    def _name_toggle(self) -> None:
        text = (
            self.tr("Hide empty fields")
            if self._shows_empty
            else self.tr("Show %n empty field(s)", None, self._empty_count)
        )
        self.show_empty.setText(text)
        self.show_empty.set_icon_name("eye-off" if self._shows_empty else "eye")
        self.show_empty.setVisible(self._empty_count > 0)

    # -- deeds --------------------------------------------------------------------------------------------------------

    def _name_of(self, code: str) -> str:
        return field_name(code, self.rows[code].field.name)

    def _do(self, deed: Callable[[int], object], said: str) -> None:
        if self._profile is not None:
            customer = self._profile.id
            self._context.do(lambda: deed(customer), said)

    def _save(self, code: str, value: str) -> None:
        shop, by = self._context.shop, self._context.staff_id
        self._do(
            lambda customer: facts.set_fact(shop, customer, code, FactDraft(value), by=by),
            self.tr("{field} is noted.").format(field=self._name_of(code)),
        )

    def _end(self, code: str, value: str) -> None:
        shop, by = self._context.shop, self._context.staff_id
        only = value if self.rows[code].field.kind == "tags" else None
        self._do(
            lambda customer: facts.end_fact(shop, customer, code, only, by=by),
            self.tr("{field} does not hold any more.").format(field=self._name_of(code)),
        )

    def _put_back(self, fact: int) -> None:
        shop, by = self._context.shop, self._context.staff_id
        self._do(
            lambda customer: facts.restore_fact(shop, customer, fact, by=by), self.tr("The older fact holds again.")
        )

    def _reveal(self, code: str) -> None:
        self.revealed.add(code)
        if self._profile is not None:
            row = self.rows[code]
            row.fill(row.field, self._profile.facts.get(code, ()), True)
        self.revealed_changed.emit()

    def open_history(self, code: str, anchor: QWidget) -> FactHistory | None:
        """Open what was ever noted; a veiled field is revealed by it."""
        if self._profile is None:
            return None
        if self.rows[code].veiled:
            self._reveal(code)
        found = facts.fact_history(self._context.shop, self._profile.id, code)
        self.history = FactHistory(self._context, self.rows[code].field, found, self)
        self.history.put_back.connect(self._put_back)
        self.history.ended.connect(self._end)
        self.history.more_wanted.connect(self.note_fact)
        self.history.destroyed.connect(self._forget_history)
        self.history.open_at(anchor)
        return self.history

    def _forget_history(self) -> None:
        self.history = None

    def note_fact(self, code: str = "") -> FactDialog | None:
        if self._profile is None:
            return None
        dialog = FactDialog(self._context, self._profile.id, self._profile.fields, code, parent=self.window())
        dialog.open()
        return dialog

    def open_field_dialog(self) -> FieldDialog:
        dialog = FieldDialog(self._context, parent=self.window())
        dialog.open()
        return dialog

    def retranslate(self) -> None:
        for facet, section in self.sections.items():
            section.set_texts(word("facet", facet))
        for row in self.rows.values():
            row.retranslate()
        self.note_more.setText(self.tr("Note a fact…"))
        self.add_field.setText(self.tr("Add a field…"))
        if self._profile is not None:
            self._name_toggle()
