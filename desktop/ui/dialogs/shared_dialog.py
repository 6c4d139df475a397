"""Numbers and addresses of so many people that they tell nobody, and how many customers stand behind each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.shared_numbers import SharedKey, shared_numbers
from desktop.ui import shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label, Rule

_WIDTH, _HEIGHT = 560, 420


class SharedDialog(QDialog):
    """Read only: what stands here joins nobody."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shop = context.shop
        self.shown: list[SharedKey] = []
        self.setWindowTitle(self.tr("Numbers that count as nobody's"))
        inner = QWidget()
        theme.set_look(inner, ground="page")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, M, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setColumnStretch(1, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        self.close_button = Button(self.tr("Close"), rank="primary", key=shortcuts.key_text("leave_form"))
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self._read()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        says = self.tr(
            "More people use these than live in a household: a forwarder, an office, the shop itself, or digits typed"
            " to get past a form. They join nobody."
        )
        column.addWidget(Label(says, "body", "text2", wrap=True))
        column.addWidget(self._area, 1)
        column.addWidget(Rule())
        column.addLayout(row)

    def _read(self) -> None:
        shop = self._shop

        def work(_progress: Progress) -> list[SharedKey]:
            with shop.session():
                return shared_numbers(shop)

        self._latest.start(work)

    def _on_read(self, found: list[SharedKey]) -> None:
        self.shown = found
        kinds = {"phone": self.tr("Phone"), "door": self.tr("Address")}
        for at, each in enumerate(found):
            count = self.tr("%n customer(s)", None, each.customers)
            self._grid.addWidget(Label(kinds[each.kind], "caption", "text3"), at, 0)
            text = Label(each.text, "body", wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(text, at, 1)
            self._grid.addWidget(Label(count, "body", "text2"), at, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.setRowStretch(len(found), 1)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
