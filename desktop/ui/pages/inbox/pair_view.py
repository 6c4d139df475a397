"""A pair side by side: who they are, their lines, what speaks for and against, and what merging would do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout

from desktop.services.inbox import Pair, Side
from desktop.ui import comparing, formats, theme
from desktop.ui.context import Context
from desktop.ui.pages.inbox.side_head import SideHead
from desktop.ui.pages.inbox.verdict_box import VerdictBox
from desktop.ui.theme.tokens import PAGE_MARGIN, L, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.compare_grid import CompareGrid, GrowingColumn
from desktop.ui.widgets.labels import Label
from desktop.ui.words import reasons, word

_MASKS = "*•●"


class PairView(QScrollArea):
    """`keeps_left`: whose name is kept. At first the one that can be read, then that of whoever buys more."""

    opened = Signal(int)  # a customer's profile is wanted

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._pair: Pair | None = None
        self.keeps_left = True
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left, self.right = SideHead(), SideHead()
        self.grid = CompareGrid(self.left, self.right)
        self.likely, self.odd = VerdictBox("ok", "circle-check"), VerdictBox("warn", "alert-triangle")
        self.outcome = Label("", "body", "text2", wrap=True)
        for head, is_left in ((self.left, True), (self.right, False)):
            head.clicked.connect(lambda _checked=False, is_left=is_left: self.keep(is_left))
            head.opened.connect(lambda is_left=is_left: self._open(is_left))
        self._lay_out()

    def _lay_out(self) -> None:
        inner = GrowingColumn()
        theme.set_look(inner, ground="page")
        boxes = QHBoxLayout()
        boxes.setSpacing(L)
        boxes.addWidget(self.likely, 1)
        boxes.addWidget(self.odd, 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, M)
        column.setSpacing(M)
        column.addWidget(self.grid)
        column.addLayout(boxes)
        column.addWidget(self.outcome)
        column.addSpacing(S)
        column.addStretch(1)
        self.setWidget(inner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right are the page's: they choose a name and scroll nothing."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def pair(self) -> Pair | None:
        return self._pair

    def show_pair(self, pair: Pair) -> None:
        """Show a pair; one that is shown already keeps the choice of the name."""
        before = self._pair
        is_other = before is None or (before.left.customer, before.right.customer) != (
            pair.left.customer,
            pair.right.customer,
        )
        self._pair = pair
        if is_other:
            self.keeps_left = _rank(pair.left) >= _rank(pair.right)
            self.verticalScrollBar().setValue(0)
        self.retranslate()
        if is_other:
            if self.left.hasFocus() or self.right.hasFocus():
                self.focus_kept()
            announce(self, self.spoken())

    def spoken(self) -> str:
        """The pair in one sentence, for screen readers."""
        if self._pair is None:
            return ""
        parts = (self.left.accessibleName(), self.right.accessibleName(), self.likely.head(), self.likely.reasons())
        return ". ".join(part for part in parts if part)

    def keep(self, left: bool) -> None:
        """Keep the name of the left or the right side."""
        self.keeps_left = left
        self._show_heads()

    def focus_kept(self) -> None:
        """The keys are on whose name is kept: Enter opens her."""
        (self.left if self.keeps_left else self.right).setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> Side:
        assert self._pair is not None
        return self._pair.left if self.keeps_left else self._pair.right

    def other(self) -> Side:
        assert self._pair is not None
        return self._pair.right if self.keeps_left else self._pair.left

    def open_focused(self) -> None:
        """The profile of the side that has the keys, or of whose name is kept."""
        if self.left.hasFocus() or self.right.hasFocus():
            self._open(self.left.hasFocus())
        elif self._pair is not None:
            self.opened.emit(self.kept().customer)

    def retranslate(self) -> None:
        pair, lang = self._pair, self._context.language
        self.setAccessibleName(self.tr("Two customers side by side"))
        if pair is None:
            return
        self.grid.set_rows(comparing.rows(pair.lines, lang))
        likely = self.tr("**Like one person** – {chance}").format(chance=comparing.chance(pair.probability))
        self.likely.set_texts(likely, reasons(pair.for_, lang) or self.tr("Nothing speaks for it."))
        self.odd.set_texts(self.tr("**What does not fit**"), reasons(pair.against, lang) or self.tr("Nothing."))
        self._show_heads()

    def _show_heads(self) -> None:
        if self._pair is None:
            return
        kept, aside = self.tr("this name is kept"), self.tr("← keep this name instead")
        self.left.setChecked(self.keeps_left)
        self.right.setChecked(not self.keeps_left)
        self.left.set_texts(self._pair.left.name, self._second(self._pair.left), kept if self.keeps_left else aside)
        aside = self.tr("→ keep this name instead")
        self.right.set_texts(self._pair.right.name, self._second(self._pair.right), aside if self.keeps_left else kept)
        self.outcome.setText(self._outcome(self.kept(), self.other()))

    def _second(self, side: Side) -> str:
        lang = self._context.language
        money = formats.money(side.spent_minor, side.currency, lang) if side.currency and side.orders else ""
        channel = word("channel", side.channel) if side.channel else ""
        begun = " ".join(part for part in (channel, comparing.since(side.since, lang)) if part)
        return " · ".join(part for part in (begun, comparing.orders(side.orders), money) if part)

    def _outcome(self, kept: Side, other: Side) -> str:
        total = kept.orders + other.orders
        if not total:
            text = self.tr("As one person: {name} with all that is known of both. It can be taken apart at any time.")
        elif not other.orders:
            text = self.tr("As one person: {name} keeps her {orders}. It can be taken apart at any time.")
        else:
            text = self.tr(
                "As one person: {moved} more for {name}, {orders} together. It can be taken apart at any time."
            )
        moved = comparing.orders(other.orders)
        return text.format(name=kept.name, orders=comparing.orders(total), moved=moved)

    def _open(self, is_left: bool) -> None:
        if self._pair is not None:
            self.opened.emit((self._pair.left if is_left else self._pair.right).customer)


def _rank(side: Side) -> tuple[bool, int]:
    """Whose name is worth keeping: 王小芳 rather than 王**, however much was bought under it."""
    return not any(mask in side.name for mask in _MASKS), side.orders
