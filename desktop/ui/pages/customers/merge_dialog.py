"""Two customers become one: shows field by field what comes together, and asks whose name is kept."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import inbox
from desktop.services.fields import FieldInfo, list_fields
from desktop.services.inbox import MergePreview
from desktop.ui import comparing, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.compare_grid import CompareGrid, CompareRow, GrowingColumn
from desktop.ui.widgets.labels import Label, Rule

_WIDTH, _HEIGHT = 860, 560


class Previews(NamedTuple):
    """What merging would do when the first stays, and when the second does."""

    fields: list[FieldInfo]
    ways: tuple[MergePreview, MergePreview]


class MergeDialog(QDialog):
    """people: id, name and a second line of each of the two. Read `into()` and `other()` once it is accepted."""

    def __init__(self, context: Context, people: list[tuple[int, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._people = context, people
        self._previews: Previews | None = None
        self.setWindowTitle(self.tr("Merge two customers"))
        self.choices = [self._choice(name, second) for _, name, second in people]
        group = QButtonGroup(self)
        for choice in self.choices:
            group.addButton(choice)
            choice.toggled.connect(lambda _on: self._show())
        self.grid = CompareGrid(*(self._head(*each) for each in zip(self.choices, people, strict=True)))
        self.outcome = Label("", "strong", wrap=True)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self._lay_out()
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.choices[0].setChecked(True)
        self.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def into(self) -> int:
        return self._people[self._kept()][0]

    def other(self) -> int:
        return self._people[1 - self._kept()][0]

    def _kept(self) -> int:
        return 0 if self.choices[0].isChecked() else 1

    # -- building -----------------------------------------------------------------------------------------------------

    def _choice(self, name: str, second: str) -> QRadioButton:
        choice = QRadioButton(name.replace("&", "&&"))
        choice.setAccessibleDescription(second)
        return choice

    def _head(self, choice: QRadioButton, person: tuple[int, str, str]) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, S)
        column.setSpacing(0)
        column.addWidget(choice)
        line = Label(person[2], "caption", "text3", wrap=True)
        line.setIndent(theme.px(28))
        column.addWidget(line)
        return head

    def _lay_out(self) -> None:
        inner = GrowingColumn()
        theme.set_look(inner, ground="page")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, M, 0)
        inside.addWidget(self.grid)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        note = self.tr(
            "Accounts, orders, facts and notes of both are kept; where facts differ, the newer one is shown. Undo, or"
            " “Take apart” on the profile at any later time, gives each her own again."
        )
        self.save = Button(self.tr("Merge"), rank="primary", key=shortcuts.key_text("save_form"))
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), key=shortcuts.key_text("leave_form"))
        cancel.clicked.connect(self.reject)
        shortcuts.bind("save_form", self, self.save.click)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(self.tr("Merge two customers: whose name is kept?"), "section"))
        column.addWidget(area, 1)
        column.addWidget(Rule())
        column.addWidget(self.outcome)
        column.addWidget(Label(note, "body", "text2", wrap=True))
        column.addSpacing(M)
        column.addLayout(row)

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        shop, (one, two) = self._context.shop, (self._people[0][0], self._people[1][0])

        def work(_progress: Progress) -> Previews:
            with shop.session():
                ways = inbox.merge_preview(shop, one, two), inbox.merge_preview(shop, two, one)
                return Previews(list_fields(shop), ways)

        self._latest.start(work)

    def _on_read(self, previews: Previews) -> None:
        self._previews = previews
        self._show()

    def _show(self) -> None:
        if self._previews is None:
            return
        kept = self._kept()
        first, second = self._previews.ways
        self.grid.set_rows(comparing.rows(first.lines, self._context.language, self._previews.fields))
        moved = comparing.goes_over((second if kept else first).counts)
        text = (
            self.tr("{name} stays; from {other} go over: {what}.")
            if moved
            else self.tr("{name} stays; {other} brings no orders, facts or notes.")
        )
        self.outcome.setText(text.format(name=self._people[kept][1], other=self._people[1 - kept][1], what=moved))

    def rows(self) -> list[CompareRow]:
        return self.grid.rows()
