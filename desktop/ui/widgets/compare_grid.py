"""Two people line by line: a caption, what stands at the left and at the right, and between them how they compare."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.labels import Label, Rule

CAPTION_WIDTH = 120
MARK_WIDTH = 28
LINE = 30
SIGNS = {"same": "=", "near": "≈", "other": "≠"}  # a sign beside the colour, for eyes that do not tell colours apart
_LOOKS = {"same": ("body", "accent"), "near": ("body", "accent"), "other": ("strong", "warn")}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CompareRow(NamedTuple):
    """One line in words. mark: same, near, other or "" where nothing can be compared; said: the mark in words."""

    caption: str
    left: str
    right: str
    mark: str = ""
    said: str = ""


class CompareGrid(QWidget):
    """Two heads, given once, and below them the lines, aligned with the heads. Lines are kept and refilled."""

    def __init__(self, left_head: QWidget, right_head: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._rows: list[CompareRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._grid.addWidget(left_head, 0, 1)
        self._grid.addWidget(right_head, 0, 3)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def set_rows(self, rows: Sequence[CompareRow]) -> None:
        """Show these lines."""
        self._rows = list(rows)
        while len(self._lines) < len(rows):
            self._lines.append(_Line(self._grid, len(self._lines)))
        for line, row in zip(self._lines, rows, strict=False):
            line.fill(row)
        for line in self._lines[len(rows) :]:
            line.hide()

    def rows(self) -> list[CompareRow]:
        return list(self._rows)

    def _on_theme(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(CAPTION_WIDTH))
        self._grid.setColumnMinimumWidth(2, theme.px(MARK_WIDTH))


class GrowingColumn(QWidget):
    """What a scroll area holds: as high as its lines at the width there is; Qt would ask for that of the least."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class _Line:
    """The widgets of one line."""

    def __init__(self, grid: QGridLayout, number: int) -> None:
        self._caption, self._mark = Label("", "caption", "text3", wrap=True), Label("", "strong", "text2")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter | _MIDDLE)
        self._left, self._right = _Value(), _Value()
        self._rule = Rule()
        row = 1 + 2 * number
        grid.setRowMinimumHeight(row, theme.px(LINE))
        for column, label in enumerate((self._caption, self._left, self._mark, self._right)):
            label.setMargin(theme.px(XS))
            grid.addWidget(label, row, column, _MIDDLE)
        grid.addWidget(self._rule, row + 1, 0, 1, 4)

    def fill(self, row: CompareRow) -> None:
        self._caption.setText(row.caption)
        self._mark.setText(SIGNS.get(row.mark, ""))
        self._mark.setAccessibleName(row.said)
        self._mark.setToolTip(row.said)
        role, tone = _LOOKS.get(row.mark, ("body", "text"))
        for label, text in ((self._left, row.left), (self._right, row.right)):
            label.setText(text or "—")
            theme.set_look(label, role=role, tone=tone if text else "text3")
            label.setAccessibleName(" ".join(part for part in (row.caption, text or "—", row.said) if part))
        for widget in (self._caption, self._left, self._mark, self._right, self._rule):
            widget.show()

    def hide(self) -> None:
        for widget in (self._caption, self._left, self._mark, self._right, self._rule):
            widget.hide()


class _Value(Label):
    """What stands on one side; a long address goes on in the next line."""

    def __init__(self) -> None:
        super().__init__("", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.line_height())
