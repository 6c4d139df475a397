"""All of one customer on a page: head, facets, and what happened."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import contacts, inbox, profiles
from desktop.services.contacts import ContactDraft
from desktop.services.inbox import Part
from desktop.services.profiles import Profile
from desktop.ui import theme
from desktop.ui.context import Context, Touch
from desktop.ui.jobs import Latest
from desktop.ui.pages.page import Page
from desktop.ui.pages.profile.facets import Facets
from desktop.ui.pages.profile.head import Head
from desktop.ui.pages.profile.met_as import MetAs
from desktop.ui.pages.profile.ties import Others, Ties
from desktop.ui.pages.profile.timeline_pane import TimelinePane
from desktop.ui.theme.tokens import PAGE_MARGIN, PANE_MARGIN, L, M
from desktop.ui.widgets.labels import Rule
from desktop.ui.widgets.splitter import Splitter

_LOOSE = frozenset(("field", "relation", "task", "staff", "setting"))  # their touch names no customer


class ProfilePage(Page):
    key = "profile"
    icon = "user"

    shown = Signal(int)  # this customer is on the page now

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = 0
        self.profile: Profile | None = None
        self.head, self.facets, self.ties = Head(context), Facets(context), Ties(context)
        self.met_as = MetAs(context)
        self.timeline = TimelinePane(context)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(self.context.failed)
        self._set_up()
        self.head.back_wanted.connect(context.back)
        self.facets.revealed_changed.connect(lambda: self.timeline.reveal(self.facets.revealed))
        self._log = QAction(self)
        self._log.setObjectName("log")
        self._log.triggered.connect(self.head.log.click)
        self._card = QAction(self)
        self._card.setObjectName("print_card")
        self._card.triggered.connect(self.print_card)
        self._split = QAction(self)
        self._split.setObjectName("split")
        self._split.triggered.connect(lambda: self.open_parts())
        self.retranslate()

    def _set_up(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(PAGE_MARGIN, M, M, PANE_MARGIN)
        column.setSpacing(L)
        column.addWidget(self.ties.contacts)
        column.addWidget(self.facets)
        column.addWidget(self.ties)
        column.addWidget(self.met_as)
        column.addStretch(1)
        theme.set_look(left, ground="page")
        self.scroll = _Column()
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(left)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(L, M, PAGE_MARGIN, M)
        beside.addWidget(self.timeline)
        self.splitter = Splitter()
        self.splitter.addWidget(self.scroll)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([480, 720])
        top = QHBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, M)
        top.addWidget(self.head)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(Rule())
        whole.addWidget(self.splitter, 1)

    # -- the window's calls -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.profile.name if self.profile else self.tr("Customer")

    def show_customer(self, customer: int) -> None:
        """Show everything about a customer; one who was merged away shows whom she became."""
        self._wanted = customer
        self._read()

    def customer(self) -> int:
        """Who is shown, 0 for nobody yet."""
        return self.profile.id if self.profile else 0

    def current_customer(self) -> int | None:
        return self.customer() or None

    def activate(self) -> None:
        if self._wanted:
            self._read()

    def refresh(self, touch: Touch | None) -> None:
        shown = {self._wanted, self.customer()} - {0}
        if shown and (touch is None or shown & touch.customers or touch.tables & _LOOSE):
            self._read()

    def focus_first(self) -> None:
        """What happened: in a field, a letter that was meant for a search would begin to overwrite it."""
        self.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        first = next((row for row in self.facets.rows.values() if row.isVisible()), None)
        middle = first.cell if first is not None else self.facets.note_more
        return [self.head.name, middle, self.timeline.list]

    def deeds(self) -> list[QAction]:
        return [self._log, self._split, self._card]

    def open_parts(self) -> QDialog | None:
        """Ask what of this customer is not hers."""
        return self.met_as.open_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing on the page wanted goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.context.back()
        else:
            super().keyPressEvent(event)

    def layout_state(self) -> dict[str, object]:
        return {"splitter": self.splitter.layout_state()}

    def restore_layout(self, state: dict[str, object]) -> None:
        splitter = state.get("splitter")
        if isinstance(splitter, dict):
            self.splitter.restore_layout(splitter)

    def retranslate(self) -> None:
        self._log.setText(self.tr("Log an interaction with this customer"))
        self._card.setText(self.tr("Print card…"))
        self._split.setText(self.tr("Take this customer apart…"))
        for part in (self.head, self.facets, self.ties, self.met_as, self.timeline):
            part.retranslate()

    def print_card(self) -> None:
        """Ask how the card is to be printed."""
        if not self.customer():
            return
        from desktop.ui.dialogs.card_dialog import CardDialog

        CardDialog(self.context, self.customer(), self).open()

    # -- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        shop, customer = self.context.shop, self._wanted

        def work(_progress: Progress) -> tuple[Profile, Others, list[Part]]:
            with shop.session():
                found = profiles.profile(shop, customer)
                others = {
                    contact.id: contacts.others_with(shop, found.id, ContactDraft(contact.kind, contact.value))
                    for contact in found.contacts
                    if contact.is_key
                }
                return found, {row: who for row, who in others.items() if who}, inbox.parts(shop, found.id)

        self._latest.start(work)

    def _on_read(self, answer: tuple[Profile, Others, list[Part]]) -> None:
        profile, others, parts = answer
        is_other = self.profile is None or self.profile.id != profile.id
        self.profile = profile
        self.head.fill(profile)
        self.facets.fill(profile)
        self.ties.fill(profile, others)
        self.met_as.show_parts(profile, parts)
        self.timeline.reveal(self.facets.revealed)
        self.timeline.show_customer(profile.id)
        if is_other:
            self.scroll.verticalScrollBar().setValue(0)
        self.shown.emit(profile.id)


class _Column(QScrollArea):
    """Scrolls up and down only, so it is never narrower than what it holds, at any zoom."""

    def minimumSizeHint(self) -> QSize:
        held = self.widget().minimumSizeHint().width() if self.widget() else 0
        return QSize(held + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
