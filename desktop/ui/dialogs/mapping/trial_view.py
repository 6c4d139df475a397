"""What would come in, as the program understands it: the first rows, and what is wrong with which lines."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.describing import TRIED, Mapping, Trial, choices_of
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.dialogs.mapping.words import field_word, state_word
from desktop.ui.pages.imports.rows import FoundRow, finding_columns
from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable
from desktop.ui.widgets.tabs import QuietTabs, Tab
from desktop.ui.words import word

# What a row calls a field otherwise than the file does, and the words of fields whose values are codes.
_NAMES = {"day": "business_date", "channel": "medium"}
_WORDS = {"kind": "interaction", "medium": "channel", "direction": "direction"}
_LONG = frozenset({"address", "note", "text", "title", "buyer_note", "seller_note"})
_ALWAYS = {"order": ("number", "placed_at", "status", "paid"), "line": ("order_number",)}


class TrialView(QWidget):
    """A table of rows, a table of findings, and in words how many there are."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._trial, self._mapping = Trial(), None
        self.tabs = QuietTabs()
        self.words = ElidedLabel("", "body", "text2")
        self.message = Label("", "body", "text2", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.table: RowTable | None = None
        self.findings = RowTable(RowTableModel(finding_columns()), dense=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        self._stack.addWidget(self.findings)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.tabs)
        head.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._show_tab)
        self.retranslate()

    def say(self, sentence: str) -> None:
        """Nothing to show, and why."""
        self._trial = Trial()
        self.message.setText(sentence)
        self._tell()
        self._stack.setCurrentWidget(self.message)

    def show_trial(self, trial: Trial, mapping: Mapping) -> None:
        self._trial, self._mapping = trial, mapping
        self.message.setText("" if trial.rows else self.tr("No row of this file would come in."))
        self._rebuild(mapping)
        self.findings.model().set_rows(
            ListRows([FoundRow(finding, "") for finding in trial.findings], range(len(trial.findings)))
        )
        self._tell()
        self._show_tab(self.tabs.current() or "rows")
        announce(self, self.tr("%n row(s) would come in.", None, trial.coming))

    def retranslate(self) -> None:
        self.findings.setAccessibleName(self.tr("Findings"))
        self.findings.empty.set_texts(self.tr("Every line of the file can be read."))
        self.findings.setColumnHidden(self.findings.model().column_at("file"), True)
        self.tabs.setAccessibleName(self.tr("What would come in"))
        self._tell()
        if self._mapping is not None:
            self._rebuild(self._mapping)

    def _tell(self) -> None:
        trial, language = self._trial, self._context.language
        rows, found = formats.number(trial.coming, language), formats.number(len(trial.findings), language)
        self.tabs.set_tabs(
            [Tab("rows", self.tr("What would come in"), rows), Tab("findings", self.tr("Findings"), found)],
            self.tabs.current() or "rows",
        )
        said = []
        if trial.lost:
            said.append(self.tr("%n row(s) cannot be read and are left out.", None, trial.lost))
        if not trial.is_whole:
            template = self.tr("The first {count} rows were tried; the whole file is read by the import.")
            said.append(template.format(count=formats.number(TRIED, language)))
        self.words.setText(("" if language.startswith("zh") else " ").join(said))

    def _show_tab(self, key: str) -> None:
        if key == "findings":
            self._stack.setCurrentWidget(self.findings)
        elif self.table is not None and self._trial.rows:
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.setCurrentWidget(self.message)

    def _rebuild(self, mapping: Mapping) -> None:
        """A table with the columns of this mapping."""
        columns = self._columns(mapping)
        if self.table is None or [each.key for each in columns] != [each.key for each in self.table.model().columns]:
            if self.table is not None:
                self._stack.removeWidget(self.table)
                self.table.deleteLater()
            self.table = RowTable(RowTableModel(columns), dense=True)
            self.table.setAccessibleName(self.tr("What would come in"))
            self.table.empty.set_texts("")
            self._stack.addWidget(self.table)
        self.table.model().set_rows(ListRows([(row,) for row in self._trial.rows], range(len(self._trial.rows))))

    def _columns(self, mapping: Mapping) -> list[Column]:
        wanted = {*mapping.fields, *_ALWAYS.get(mapping.row, ())}
        fields = [field for field in choices_of(mapping.row, mapping.spread) if field in wanted]
        columns = [self._column(field, mapping) for field in fields if self._is_kept(field)]
        if any(field.startswith("line.") for field in mapping.fields):
            columns.append(Column("lines", lambda: self.tr("Items"), self._items, width=260, sortable=False))
        return columns

    def _is_kept(self, field: str) -> bool:
        """Whether rows have such a value; when an order was completed is only read for its state."""
        if not self._trial.rows:
            return "." not in field
        names = (_NAMES.get(field, field), f"{field}_minor", f"{field.removesuffix('_at')}_ms")
        return any(hasattr(self._trial.rows[0], name) for name in names)

    def _column(self, field: str, mapping: Mapping) -> Column:
        reader, kind = self._reader(field, mapping)
        return Column(
            field,
            lambda: field_word(field),
            lambda row: reader(row[0]),
            kind="money" if kind == "money" else "text",
            width=220 if field in _LONG else {"money": 104, "moment": 156}.get(kind, 136),
            sortable=False,
        )

    def _reader(self, field: str, mapping: Mapping) -> tuple[Callable[[Any], str], str]:
        """How a field of a row is shown, and what kind of value it is."""
        name, stem = _NAMES.get(field, field), field.removesuffix("_at")
        sample = self._trial.rows[0] if self._trial.rows else None
        if hasattr(sample, f"{field}_minor"):
            return lambda row: self._money(getattr(row, f"{field}_minor", None), row, mapping), "money"
        if hasattr(sample, f"{stem}_ms"):
            return lambda row: self._moment(getattr(row, f"{stem}_ms", None)), "moment"
        return lambda row: self._plain(name, getattr(row, name, "")), "text"

    def _money(self, minor: int | None, row: Any, mapping: Mapping) -> str:
        settings = self._context.settings
        currency = getattr(row, "currency", "") or mapping.currency or settings.currency or "CNY"
        return formats.money(minor, currency, self._context.language)

    def _moment(self, ms: int | None) -> str:
        """A day that has no time of day is shown without one."""
        return formats.moment(ms, self._trial.zone, self._context.language).removesuffix(" 00:00")

    def _plain(self, field: str, value: object) -> str:
        if field == "status":
            return state_word(str(value))
        if field in _WORDS:
            return word(_WORDS[field], str(value))
        if field == "business_date":
            return formats.date(str(value), self._context.language)
        if isinstance(value, bool):
            return word("value", "yes" if value else "no")
        if isinstance(value, list | tuple):
            return ", ".join(map(str, value))
        return "" if value is None else str(value)

    def _items(self, row: tuple[Any, ...]) -> str:
        return ", ".join(f"{line.title or line.sku} ×{line.quantity}" for line in row[0].lines)
