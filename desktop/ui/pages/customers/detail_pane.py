"""The pane beside the list: the one customer the keys are on, or a summary of the many that are selected."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.services.customers import Totals
from desktop.services.interactions import finish_task
from desktop.ui import shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.formats import masked_phone
from desktop.ui.jobs import Latest
from desktop.ui.pages.customers import texts
from desktop.ui.pages.customers.columns import shape_of
from desktop.ui.pages.customers.detail_parts import (
    facts_section,
    figures_of,
    months_section,
    orders_section,
    owed_notes,
    relations_section,
    tags_row,
)
from desktop.ui.pages.customers.reading import Detail, read_detail
from desktop.ui.theme.tokens import PANE_MARGIN, PANE_WIDTH, L, S
from desktop.ui.widgets.buttons import Button, IconButton
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.figures import FigureRow
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.shapes import StateLabel
from desktop.ui.words import word

FOLLOWS_AFTER_MS = 120


class DetailPane(QWidget):
    """Follows `show_customer`, `show_many` and `show_nobody`; deeds are asked for by name and done by the page."""

    deed_wanted = Signal(str)
    loaded = Signal(int)  # the customer shown now

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer = -1
        self._detail: Detail | None = None
        self._many: tuple[int, Totals | None] | None = None
        self._read = Latest(self)
        self._read.finished.connect(self._on_read)
        self._read.failed.connect(context.failed)
        self._wait = Debounce(FOLLOWS_AFTER_MS, self._load, self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.set_look(self, ground="pane")
        theme.set_look(self._scroll.viewport(), ground="pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setFocusProxy(self._scroll)
        self.setMinimumWidth(theme.px(300))
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(PANE_WIDTH), super().sizeHint().height())

    def show_customer(self, customer: int) -> None:
        """Show one customer, once the keys have rested on her."""
        self._many = None
        if customer == self._customer and self._detail is not None and not self._wait.waiting:
            self._build()
            return
        self._customer = customer
        self._wait.trigger()

    def show_many(self, count: int, sums: Totals | None) -> None:
        """sums: None while they are counted."""
        self._forget()
        self._many = (count, sums)
        self._build()

    def show_nobody(self) -> None:
        self._forget()
        self._build()

    def refresh(self) -> None:
        """Read the customer anew: something was written."""
        if self._customer >= 0:
            self._load()

    def customer(self) -> int:
        """The customer that is on show, -1 for none or many."""
        return self._detail.profile.id if self._detail is not None else -1

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Details of the customer"))
        self._scroll.setAccessibleName(self.tr("Details of the customer"))
        self._build()

    def _forget(self) -> None:
        self._wait.cancel()
        self._read.cancel()
        self._customer, self._detail, self._many = -1, None, None

    def _load(self) -> None:
        self._wait.cancel()
        shop, customer, currency = self._context.shop, self._customer, self._context.settings.currency
        self._read.start(lambda _progress: read_detail(shop, customer, currency))

    def _on_read(self, detail: Detail | None) -> None:
        self._detail = detail
        self._build()
        self.loaded.emit(-1 if detail is None else detail.profile.id)

    # -- building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._scroll.isAncestorOf(focused)
        body = QWidget()
        theme.set_look(body, ground="pane")
        column = QVBoxLayout(body)
        column.setContentsMargins(PANE_MARGIN, L, PANE_MARGIN, L)
        column.setSpacing(S)
        if self._many is not None:
            self._build_many(column, *self._many)
        elif self._detail is not None:
            self._build_one(column, self._detail)
        else:
            self._build_hint(column)
        column.addStretch(1)
        at = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(at)
        if had_focus:
            self._scroll.setFocus()

    def _build_hint(self, column: QVBoxLayout) -> None:
        hint = Label(self.tr("Choose a customer in the list to see what there is to know."), "body", "text3", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(hint)
        column.addStretch(1)

    def _build_many(self, column: QVBoxLayout, count: int, sums: Totals | None) -> None:
        column.addWidget(Label(texts.selected(count), "page"))
        column.addWidget(Label("" if sums is None else texts.sums(self._context, sums), "body", "text2"))
        column.addSpacing(S)
        deeds = ["tag", "export", "segment", "archive"]
        if count == 2:
            deeds.insert(0, "merge")
        titles = {
            "merge": self.tr("Merge two…"),
            "tag": self.tr("Tag…"),
            "export": self.tr("Export…"),
            "segment": self.tr("Save as segment…"),
            "archive": self.tr("Archive"),
        }
        grid = QGridLayout()
        grid.setSpacing(S)
        for at, name in enumerate(deeds):
            key = shortcuts.key_text(name) if name in shortcuts.BY_ID else ""
            button = Button(titles[name], key=key)
            button.clicked.connect(lambda _=False, name=name: self.deed_wanted.emit(name))
            grid.addWidget(button, at // 2, at % 2)
        column.addLayout(grid)

    def _build_one(self, column: QVBoxLayout, detail: Detail) -> None:
        column.setSpacing(0)
        column.addLayout(self._head(detail))
        column.addLayout(self._line(detail))
        column.addSpacing(S + 2)
        column.addLayout(self._deeds())
        for note in owed_notes(detail, self._context, self._finish):
            column.addSpacing(S)
            column.addWidget(note)
        column.addSpacing(S)
        column.addWidget(FigureRow(figures_of(detail, self._context)))
        tags = tags_row(detail)
        if tags is not None:
            column.addSpacing(S)
            column.addWidget(tags)
        sections = [
            months_section(detail, self._context),
            facts_section(detail, self._context),
            orders_section(detail, self._context),
            relations_section(detail, self._context),
        ]
        for section in sections:
            if section is not None:
                column.addSpacing(L)
                column.addWidget(section)

    def _head(self, detail: Detail) -> QHBoxLayout:
        profile = detail.profile
        name = ElidedLabel(profile.name, "page")
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        nickname = ElidedLabel(profile.value("nickname") or profile.value("company"), "body", "text2")
        more = IconButton("dots", self.tr("More deeds"))
        more.clicked.connect(lambda: self.deed_wanted.emit("menu"))
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(name)
        row.addWidget(nickname, 1)
        row.addWidget(more)
        return row

    def _line(self, detail: Detail) -> QHBoxLayout:
        """State and phone; the whole number only while the eye is held."""
        profile, phone = detail.profile, detail.profile.phone
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(StateLabel(shape_of(profile.state), word("state", profile.state)))
        places = [(profile.trashed_ms, self.tr("In the trash")), (profile.archived_ms, self.tr("In the archive"))]
        for text in [text for when, text in places if when is not None][:1]:
            row.addWidget(Label(text, "body", "warn"))
        if phone:
            number = Label(masked_phone(phone), "body", "text2")
            number.setFont(theme.font("body", tabular=True))
            eye = IconButton("eye", self.tr("Hold to see the whole number"), side=24)
            eye.pressed.connect(lambda: number.setText(phone))
            eye.released.connect(lambda: number.setText(masked_phone(phone)))
            copy = IconButton("copy", self.tr("Copy the number"), side=24)
            copy.clicked.connect(lambda: self._copy(phone))
            row.addSpacing(S)
            row.addWidget(number)
            row.addWidget(eye)
            row.addWidget(copy)
        row.addStretch(1)
        return row

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S)
        for name, title in (("log", self.tr("Log")), ("tag", self.tr("Tag")), ("open", self.tr("Open"))):
            button = Button(title, key=shortcuts.key_text(name))
            button.clicked.connect(lambda _=False, name=name: self.deed_wanted.emit(name))
            row.addWidget(button, 1)
        return row

    def _copy(self, phone: str) -> None:
        QGuiApplication.clipboard().setText(phone)
        self._context.tell(self.tr("The number was copied."))

    def _finish(self, task: int, title: str) -> None:
        shop, by = self._context.shop, self._context.staff_id
        self._context.do(lambda: finish_task(shop, task, by=by), said=self.tr("Done: {task}").format(task=title))
