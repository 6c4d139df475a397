"""The list of a page: a table of rows with a thin line below each, moved through by keys, copied as a table."""

from html import escape

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from desktop.ui import theme
from desktop.ui.formats import MINUS
from desktop.ui.theme.tokens import ROW, ROW_DENSE
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.row_cells import RowDelegate
from desktop.ui.widgets.row_header import RowHeader
from desktop.ui.widgets.row_table import RowTableModel

COPY_MOST = 50_000
_FITTED_ROWS = 60  # rows looked at to find how wide a column should be
_FITTED_MOST = 420


class RowTable(QTableView):
    """Shows a RowTableModel; whole rows are selected, and a selection of a million costs no more than one of two.

    `empty` is shown while there are no rows: give it its words with `empty.set_texts`.
    """

    opened = Signal(int)  # id: Enter or double click
    current_changed = Signal(int)  # id of the row the keys are on, -1 for none
    selection_changed = Signal()  # ask selected_ids() or selected_count()
    sort_requested = Signal(str, bool)  # column key, descending; the page reads the rows anew
    layout_changed = Signal()  # columns moved, sized, hidden: store layout_state()
    copied = Signal(int)  # rows
    copy_refused = Signal(int, int)  # rows asked for, most that are copied
    typed = Signal(str)  # a letter that found no other use: it may begin a search
    menu_requested = Signal(object)  # global point, after the row under it was selected

    def __init__(
        self, model: RowTableModel, name: str = "", *, dense: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dense, self._ring = dense, False
        self._rows = model
        self.setAccessibleName(name)
        self._set_up_behaviour()
        self.header = RowHeader(self)
        self.setHorizontalHeader(self.header)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.empty = EmptyState(parent=self)
        model.modelReset.connect(self._show_or_hide_empty)
        self._connect_header()
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()
        self.reset_columns()
        self._show_or_hide_empty()

    # -- rows ---------------------------------------------------------------------------------------------------------

    def selected_count(self) -> int:
        return sum(bottom - top + 1 for top, bottom in self._selected_ranges())

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, in the order of the list."""
        ids = self._rows.source.ids
        return [row_id for top, bottom in self._selected_ranges() for row_id in ids[top : bottom + 1]]

    def current_id(self) -> int:
        """The id of the row the keys are on, -1 for none."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else -1

    def select_id(self, row_id: int) -> bool:
        """Select a row and bring it into view; False when it is not in the list."""
        number = self._rows.row_of(row_id)
        if number < 0:
            return False
        self.selectRow(number)
        self.scrollTo(self._rows.index(number, self._first_shown()))
        return True

    def select_ids(self, ids: set[int]) -> None:
        """Select these and nothing else; ids that are not in the list are passed over."""
        chosen, last = QItemSelection(), len(self._rows.columns) - 1
        start: int | None = None
        for number, row_id in enumerate([*self._rows.source.ids, None]):
            if row_id in ids and start is None:
                start = number
            elif row_id not in ids and start is not None:
                chosen.select(self._rows.index(start, 0), self._rows.index(number - 1, last))
                start = None
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard, with their heads: text for cells and HTML for letters."""
        count = self.selected_count()
        if count > COPY_MOST:
            self.copy_refused.emit(count, COPY_MOST)
            return
        shown = self._shown_columns()
        table = [[self._rows.columns[at].title() for at in shown]]
        for top, bottom in self._selected_ranges():
            table += [[_for_a_cell(self._rows.text(row, at)) for at in shown] for row in range(top, bottom + 1)]
        data = QMimeData()
        data.setText("\n".join("\t".join(cells) for cells in table))
        data.setHtml(_html_table(table))
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit(count)

    # -- columns ------------------------------------------------------------------------------------------------------

    def layout_state(self) -> dict[str, object]:
        """Order, width (at 100 %) and visibility of the columns and where it is sorted, as plain JSON values."""
        columns = []
        for visual in range(self.header.count()):
            logical = self.header.logicalIndex(visual)
            hidden = self.isColumnHidden(logical)
            key = self._rows.columns[logical].key
            columns.append({"key": key, "width": self._widths[logical], "visible": not hidden})
        sort = self.header.sort_state()
        return {"columns": columns, "sort": [self._rows.columns[sort[0]].key, sort[1]] if sort else None}

    def restore_layout(self, state: dict) -> None:
        """Take a remembered layout; columns it does not know keep their place behind, unknown keys are passed over."""
        columns = [c for c in state.get("columns", []) if self._rows.column_at(c.get("key", "")) >= 0]
        for visual, column in enumerate(columns):
            logical = self._rows.column_at(column["key"])
            self.header.moveSection(self.header.visualIndex(logical), visual)
            self._set_width(logical, int(column.get("width", 0)) or self._rows.columns[logical].width)
            self.setColumnHidden(logical, not column.get("visible", True))
        if not self._shown_columns() and self._rows.columns:
            self.setColumnHidden(0, False)
        if state.get("sort"):
            key, descending = state["sort"]
            self.set_sort(key, descending)

    def set_sort(self, key: str, descending: bool) -> None:
        """Show that the rows are sorted by a column; '' for none."""
        self.header.set_sort(self._rows.column_at(key), descending)

    def reset_columns(self) -> None:
        """Columns as the page defines them."""
        for logical, column in enumerate(self._rows.columns):
            self.header.moveSection(self.header.visualIndex(logical), logical)
            self.setColumnHidden(logical, not column.visible)
            self._set_width(logical, max(column.width, _plain(self.header.title_width(logical))))

    def fit_columns(self) -> None:
        """Make each column as wide as its head and the rows on screen need."""
        first = max(0, self.rowAt(0))
        seen = [self._rows.row(n) for n in range(first, min(first + _FITTED_ROWS, self._rows.rowCount()))]
        for logical in self._shown_columns():
            column = self._rows.columns[logical]
            widths = [self._delegate.width_of(column, row) for row in seen if row is not None]
            first_pad = theme.px(6) if self.header.visualIndex(logical) == 0 else 0
            widest = max([self.header.title_width(logical), *widths]) + first_pad
            self._set_width(logical, min(_plain(widest), _FITTED_MOST))
        self.layout_changed.emit()

    def choose_columns(self) -> QMenu:
        """Open the chooser of columns below the head (its keyboard way)."""
        return self.header.open_menu(self.header.mapToGlobal(QPoint(theme.px(16), self.header.height())))

    # -- events of Qt -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring = True
        key, modifiers = event.key(), event.modifiers()
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self.currentIndex().isValid():
                self.opened.emit(self.current_id())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(key == Qt.Key.Key_End, modifiers)
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Off: Qt would read every page to find the letter; `typed` starts a real search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount() and self._ring:
            self.selectionModel().setCurrentIndex(
                self._rows.index(0, self._first_shown()), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().geometry())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_rows"):
            self._rows.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and self._ring and index.isValid():
            row = self.visualRect(index)
            ring = QRectF(0, row.top(), self.viewport().width(), row.height() - 1)
            theme.draw_focus_ring(QPainter(self.viewport()), ring, 2)

    def contextMenuEvent(self, event) -> None:
        row = self.rowAt(event.pos().y())
        if row >= 0 and not self.selectionModel().isRowSelected(row):
            self.selectRow(row)
        self.menu_requested.emit(event.globalPos())

    # -- inside -------------------------------------------------------------------------------------------------------

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.verticalHeader().hide()
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.id_at(index.row())))
        self._widths: dict[int, int] = {}

    def _connect_header(self) -> None:
        self.header.sort_requested.connect(self.sort_requested)
        self.header.fit_requested.connect(self.fit_columns)
        self.header.reset_requested.connect(self._on_reset)
        self.header.column_toggled.connect(self._on_toggled)
        self.header.sectionMoved.connect(lambda *_: self.layout_changed.emit())
        self.header.sectionResized.connect(self._on_resized)

    def _selected_ranges(self) -> list[tuple[int, int]]:
        """(first, last) of each run of selected rows, in order, without overlaps."""
        spans = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection())
        merged: list[tuple[int, int]] = []
        for top, bottom in spans:
            if merged and top <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], bottom))
            else:
                merged.append((top, bottom))
        return merged

    def _shown_columns(self) -> list[int]:
        order = (self.header.logicalIndex(visual) for visual in range(self.header.count()))
        return [logical for logical in order if not self.isColumnHidden(logical)]

    def _first_shown(self) -> int:
        return next(iter(self._shown_columns()), 0)

    def _set_width(self, logical: int, width: int) -> None:
        # Kept apart and at 100 %: the last column is stretched, hidden ones have no width, and the zoom may change.
        self._widths[logical] = width
        self.setColumnWidth(logical, theme.px(width))

    def _go_to_end(self, last: bool, modifiers: Qt.KeyboardModifier) -> None:
        rows = self._rows.rowCount()
        if not rows:
            return
        index = self._rows.index(rows - 1 if last else 0, self._first_shown())
        flag = QItemSelectionModel.SelectionFlag
        command = flag.ClearAndSelect
        if modifiers & Qt.KeyboardModifier.ShiftModifier and self.currentIndex().isValid():
            start = self.currentIndex().row()
            top, bottom = min(start, index.row()), max(start, index.row())
            chosen = QItemSelection(self._rows.index(top, 0), self._rows.index(bottom, len(self._rows.columns) - 1))
            self.selectionModel().select(chosen, flag.Select)
            command = flag.NoUpdate
        self.selectionModel().setCurrentIndex(index, command | flag.Rows)
        self.scrollTo(index)

    def _hover(self, row: int) -> None:
        if row == self._delegate.hovered_row:
            return
        for changed in (self._delegate.hovered_row, row):
            if changed >= 0:
                top = self.rowViewportPosition(changed)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))
        self._delegate.hovered_row = row

    def _on_selection(self) -> None:
        self.selection_changed.emit()

    def _on_current(self) -> None:
        self.viewport().update()
        self.current_changed.emit(self.current_id())

    def _on_toggled(self, logical: int, visible: bool) -> None:
        self.setColumnHidden(logical, not visible)
        if visible:
            self._set_width(logical, self._widths[logical])
        self.layout_changed.emit()

    def _on_reset(self) -> None:
        self.reset_columns()
        self.layout_changed.emit()

    def _on_resized(self, logical: int, _old: int, new: int) -> None:
        if new and self._shown_columns()[-1:] != [logical]:
            self._widths[logical] = _plain(new)
        self.layout_changed.emit()

    def _on_theme(self) -> None:
        self._delegate.refresh()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_DENSE if self._dense else ROW))
        self.header.setMinimumSectionSize(theme.px(40))
        self.header.updateGeometry()
        for logical, width in list(self._widths.items()):
            self._set_width(logical, width)
        self.viewport().update()

    def _show_or_hide_empty(self) -> None:
        self.empty.setVisible(self._rows.rowCount() == 0)
        self._delegate.hovered_row = -1


def _plain(pixels: int) -> int:
    """A width on screen as it would be at 100 %."""
    return round(pixels * 100 / theme.zoom())


def _for_a_cell(text: str) -> str:
    """Text that a spreadsheet takes as it is meant: a plain minus, no breaks, and no formula out of someone's name."""
    plain = " ".join(text.replace(MINUS, "-").split())
    return f"'{plain}" if plain[:1] in ("=", "@") else plain


def _html_table(table: list[list[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table[0])
    rows = ("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>" for cells in table[1:])
    return f"<table><tr>{head}</tr>{''.join(rows)}</table>"
