"""Key figures in one row, split by space or by thin lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme.tokens import L, M
from desktop.ui.widgets.labels import Label, Rule


@dataclass(frozen=True, slots=True)
class Figure:
    """A caption and its value, both as text; tone 'warn' or 'danger' where the value asks for action; note: its tip."""

    caption: str
    value: str
    tone: str = "text"
    note: str = ""


class FigureRow(QWidget):
    """Shows figures side by side; `ruled` puts thin lines between them and gives each the same width."""

    def __init__(self, figures: Sequence[Figure] = (), *, ruled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ruled = ruled
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(L)
        self.set_figures(figures)

    def set_figures(self, figures: Sequence[Figure]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, figure in enumerate(figures):
            if at and self._ruled:
                self._row.addWidget(Rule(vertical=True))
            self._row.addWidget(_figure(figure), 1)


def _figure(figure: Figure) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, M // 2, 0, M // 2)
    column.setSpacing(0)
    column.addWidget(Label(figure.caption, "caption", "text3"))
    column.addWidget(Label(figure.value, "figure", figure.tone))
    cell.setToolTip(figure.note)
    cell.setAccessibleName(f"{figure.caption}: {figure.value}")
    return cell
