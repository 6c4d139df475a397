"""Lists of small things in the profile: contacts, accounts, addresses, relations. One row each, kept and refilled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.pages.profile.cells import ValueCell
from desktop.ui.pages.profile.field_row import LABEL_WIDTH
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.section import Section


@dataclass(frozen=True)
class Item:
    """label, text and a quiet end; the first deed is what Enter does; remove: what Delete does; warn: (text, deed)."""

    label: str
    text: str
    quiet: str = ""
    deeds: tuple[tuple[str, Callable[[], object]], ...] = field(default=(), compare=False)
    remove: Callable[[], object] | None = field(default=None, compare=False)
    warn: tuple[str, Callable[[], object]] | None = field(default=None, compare=False)


class ItemRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._item = Item("", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.label = ElidedLabel("", "body", "text3")
        self.cell = ValueCell()
        self.cell.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more = IconButton("dots", "", side=24)
        self.more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.warning = Button(rank="text", icon="alert-triangle")
        self.warning.hide()
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.cell, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.warning, 0, Qt.AlignmentFlag.AlignLeft)
        self.cell.wanted.connect(lambda _typed: self._run_first())
        self.cell.unwanted.connect(self._remove)
        self.cell.menu_wanted.connect(self.open_menu)
        self.more.clicked.connect(lambda: self.open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.warning.clicked.connect(lambda: self._item.warn and self._item.warn[1]())
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def fill(self, item: Item) -> None:
        self._item = item
        self.label.setText(item.label)
        self.cell.setAccessibleName(item.label)
        self.cell.set_text(item.text, item.quiet)
        self.more.set_name(self.tr("More for {what}").format(what=item.text))
        self.more.setVisible(bool(item.deeds or item.remove))
        self.warning.setText(item.warn[0] if item.warn else "")
        self.warning.setVisible(item.warn is not None)
        self.warning.updateGeometry()

    def item(self) -> Item:
        return self._item

    def open_menu(self, at) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, deed in self._item.deeds:
            menu.addAction(text, deed)
        if self._item.remove:
            menu.addAction(self.tr("Remove"), self._item.remove)
        menu.popup(at)
        return menu

    def _run_first(self) -> None:
        if self._item.deeds:
            self._item.deeds[0][1]()

    def _remove(self) -> None:
        if self._item.remove:
            self._item.remove()

    def _on_theme(self) -> None:
        self.label.setFixedWidth(theme.px(LABEL_WIDTH))
        self.label.setFixedHeight(theme.px(28))
        self.more.setFixedHeight(theme.px(28))


class ItemSection(Section):
    """A section of items with a button that adds one."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ItemRow] = []
        self.add_button = Button(rank="text", icon="plus")
        self.head.addWidget(self.add_button)
        self.body.setSpacing(0)

    def fill(self, items: Sequence[Item]) -> None:
        while len(self.rows) < len(items):
            row = ItemRow()
            self.rows.append(row)
            self.body.addWidget(row)
        for row, item in zip(self.rows, items, strict=False):
            row.fill(item)
            row.show()
        for row in self.rows[len(items) :]:
            row.hide()

    def shown(self) -> list[ItemRow]:
        return [row for row in self.rows if not row.isHidden()]
