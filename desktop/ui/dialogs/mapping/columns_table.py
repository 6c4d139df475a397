"""The first rows of a file, with a choice of fields over each column."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from desktop.services.describing import Description, choices_of, usable
from desktop.ui import theme
from desktop.ui.dialogs.mapping.words import field_word
from desktop.ui.pages.settings.rows import Choice
from desktop.ui.theme.tokens import XS
from desktop.ui.widgets.labels import Label

SAMPLES = 4  # rows of data that are shown
_WIDTH, _HEAD_HEIGHT, _ROW_HEIGHT = 172, 62, 26


class ColumnsTable(QTableWidget):
    """`chosen` tells which column a person has said to be what; it keeps apart what she said from what was guessed."""

    chosen = Signal(int, str)  # column, field; "" to leave it out

    def __init__(self) -> None:
        super().__init__()
        self._heads: list[_Head] = []
        self._shown: Description | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from choice to choice
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        theme.signals.theme_changed.connect(self._fit)
        self._fit()

    def show_description(self, description: Description, said: frozenset[int]) -> None:
        """Show a file as it is described; said: the columns that a person has decided about."""
        if self._shown is None or self._shown.peek is not description.peek:
            self._rebuild(description)
        self._shown = description
        mapping, guess = description.mapping, description.guess
        choices = choices_of(mapping.row, mapping.spread)
        named = usable(mapping.header, ["x"] * len(mapping.header))
        for at, head in enumerate(self._heads):
            guessed = guess.columns[at].is_sure and guess.columns[at].field == mapping.fields[at]
            is_sure = at in said or description.base is not None or guessed
            head.show_field(choices, mapping.fields[at], is_sure, bool(named[at]))

    def head(self, column: int) -> "_Head":
        return self._heads[column]

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("First rows of the file"))

    def _rebuild(self, description: Description) -> None:
        header, rows = description.mapping.header, description.peek.body[:SAMPLES]
        self.clear()
        self.setRowCount(2 + len(rows))
        self.setColumnCount(len(header))
        self._heads = []
        for at, cell in enumerate(header):
            head = _Head(" ".join(cell.split()), at)
            head.choice.activated.connect(lambda _index, at=at: self._on_chosen(at))
            head.choice.installEventFilter(self)
            self._heads.append(head)
            self.setCellWidget(0, at, head)
            self._put(1, at, cell, "strong")
            for row, cells in enumerate(rows):
                self._put(2 + row, at, cells[at], "body")
        self._fit()

    def _put(self, row: int, column: int, text: str, role: str) -> None:
        item = QTableWidgetItem(" ".join(text.split()))
        item.setFont(theme.font(role))
        item.setToolTip(text[:500])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.setItem(row, column, item)

    def _fit(self) -> None:
        """Heights and widths at the zoom in force."""
        for row in range(self.rowCount()):
            self.setRowHeight(row, theme.px(_ROW_HEIGHT if row else _HEAD_HEIGHT))
        for column in range(self.columnCount()):
            self.setColumnWidth(column, theme.px(_WIDTH))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(theme.px(_HEAD_HEIGHT + _ROW_HEIGHT * max(self.rowCount() - 1, 1)) + bar + 2)

    def _on_chosen(self, column: int) -> None:
        self.chosen.emit(column, self._heads[column].choice.currentData() or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the choice that the keys are on into view."""
        if event.type() == QEvent.Type.FocusIn:
            column = next((at for at, head in enumerate(self._heads) if head.choice is watched), -1)
            if column >= 0:
                self.scrollTo(self.model().index(0, column), QAbstractItemView.ScrollHint.EnsureVisible)
        return super().eventFilter(watched, event)


class _Head(QWidget):
    """The choice over a column, and below it in words how sure the program is."""

    def __init__(self, header: str, column: int) -> None:
        super().__init__()
        self._header, self._column = header, column
        self.choice = Choice()
        self.said = Label("", "caption", "text3")
        room = QVBoxLayout(self)
        room.setContentsMargins(XS // 2, 2, XS, 2)
        room.setSpacing(0)
        room.addWidget(self.choice)
        room.addWidget(self.said)

    def show_field(self, choices: Sequence[str], field: str, is_sure: bool, is_named: bool) -> None:
        """field: what the column is; is_named: a name of its own, without which nothing finds the column."""
        pairs = [("", field_word("")), *((code, field_word(code)) for code in choices)]
        if [self.choice.itemText(at) for at in range(self.choice.count())] != [text for _, text in pairs]:
            self.choice.set_choices(pairs, field)
            view = self.choice.view()
            view.setMinimumWidth(view.sizeHintForColumn(0) + theme.px(32))  # words may be wider than the column
        self.choice.set_value(field)
        if self.choice.currentIndex() < 0:
            self.choice.setCurrentIndex(0)
        self.choice.setEnabled(is_named)
        words, tone = self._words(field, is_sure, is_named)
        self.said.setText(words)
        self.said.set_tone(tone)
        name = self.tr("Column {number}, {header}").format(number=self._column + 1, header=self._header)
        self.choice.setAccessibleName(name)
        self.choice.setAccessibleDescription(words)

    def _words(self, field: str, is_sure: bool, is_named: bool) -> tuple[str, str]:
        if not is_named:
            return self.tr("No name of its own"), "text3"
        if is_sure:
            return "", "text3"
        return (self.tr("Please check"), "warn") if field else (self.tr("Not recognised"), "text3")
