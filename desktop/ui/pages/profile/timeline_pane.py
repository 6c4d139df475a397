"""The right side of the profile: what happened, filtered by kind and text, with the deeds of each event."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.progress import Progress
from desktop.services import history, interactions, timeline, whose_order
from desktop.services.timeline import KINDS, Event
from desktop.ui import formats, shortcuts
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.pages.profile.said import Speaker
from desktop.ui.pages.profile.timeline_list import TimelineList
from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.section import Section

FIRST = 300  # events read at first, and more with each "show more"
SEARCHED = 3_000  # events a text is looked for in


class TimelinePane(Section):
    read = Signal()  # the events asked for are shown

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer, self._limit = 0, FIRST
        self._events: list[Event] = []
        self._revealed: frozenset[str] = frozenset()
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Expanding)
        self.toggles = {kind: Button(rank="text") for kind in KINDS}
        kinds = QWidget()
        flow = FlowLayout(kinds, gap=XS)
        for button in self.toggles.values():
            button.setCheckable(True)
            button.clicked.connect(self._on_toggled)
            flow.addWidget(button)
        self.search = _Search()
        self.search.query_changed.connect(lambda _text: self._reread())
        self.search.left.connect(self._focus_list)
        bar = QHBoxLayout()
        bar.setSpacing(S)
        bar.addWidget(kinds, 1)
        bar.addWidget(self.search)
        self.deeds = QWidget()
        self._deed_row = QHBoxLayout(self.deeds)
        self._deed_row.setContentsMargins(0, 0, 0, 0)
        self._deed_row.setSpacing(XS)
        self._deed_row.addStretch(1)
        self.list = TimelineList(self.deeds)
        self.empty = EmptyState()
        self.empty.hide()
        self.empty.acted.connect(self._on_empty_acted)
        self.more = Button(rank="text", icon="chevron-down")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self.body.addLayout(bar)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self._filter = Debounce(30, self._show, self)
        self.list.event_opened.connect(self._on_opened)
        self.list.edit_wanted.connect(self._edit)
        self.list.removal_wanted.connect(self._remove)
        self.list.answer_wanted.connect(self._mark)
        self.list.menu_wanted.connect(self.open_menu)

    def show_customer(self, customer: int) -> None:
        """Read what happened with a customer."""
        if customer != self._customer:
            self._customer, self._limit, self._events = customer, FIRST, []
            self.list.open_key = ("", 0)
        self._reread()

    def reveal(self, codes: set[str]) -> None:
        """Facts of these fields may be shown."""
        if frozenset(codes) != self._revealed:
            self._revealed = frozenset(codes)
            self._show()

    def kinds(self) -> tuple[str, ...]:
        """The kinds that are asked for: those switched on, all when none is."""
        on = tuple(kind for kind, button in self.toggles.items() if button.isChecked())
        return on or KINDS

    # -- reading ------------------------------------------------------------------------------------------------------

    def _reread(self) -> None:
        if not self._customer:
            return
        shop, customer, kinds = self._context.shop, self._customer, self.kinds()
        limit = max(self._limit, SEARCHED) if self.search.query() else self._limit

        def work(_progress: Progress) -> tuple[int, int, list[Event]]:
            with shop.session():
                return customer, limit, timeline.timeline(shop, customer, kinds, limit + 1)

        self._latest.start(work)

    def _on_read(self, answer: tuple[int, int, list[Event]]) -> None:
        customer, limit, events = answer
        if customer != self._customer:
            return
        self._events = events[:limit]
        self.more.setVisible(len(events) > limit)
        self._show()
        self.read.emit()

    def _show(self) -> None:
        speaker = Speaker(self._context.language, self._context.settings.zone, self._revealed)
        count = self.list.set_events(self._events, speaker, self.search.query())
        self.aside.setText(self.tr("%n entry(ies)", None, count))
        self.list.setVisible(count > 0)
        self.empty.setVisible(count == 0)
        self._say_empty()
        if self.list.open_key[1]:
            row = self.list.rows.row_of(self.list.open_key)
            if row >= 0:
                self._on_opened(self.list.rows.entries[row].event)
                self.list._relayout()

    @property
    def _filtered(self) -> bool:
        return bool(self.search.query()) or self.kinds() != KINDS

    def _say_empty(self) -> None:
        if self._filtered:
            self.empty.set_texts(self.tr("The filter hides everything."), self.tr("Clear the filter"))
        else:
            self.empty.set_texts(self.tr("Nothing happened with this customer yet."), self.tr("Log an interaction"))

    def _on_empty_acted(self) -> None:
        if not self._filtered:
            self._context.log(self._customer)
            return
        for button in self.toggles.values():
            button.setChecked(False)
        self.search.clear()
        self._reread()

    def _on_toggled(self) -> None:
        self._reread()

    def _show_more(self) -> None:
        self._limit += FIRST
        self._reread()

    # -- deeds of the open event --------------------------------------------------------------------------------------

    def _on_opened(self, event: Event | None) -> None:
        self._clear_deeds()
        if event is None:
            return
        data = event.data
        if event.kind == "order":
            self._open_lines(event)
            for command, word, icon in self._answers(event):
                self._add_deed(word, icon, lambda _=False, command=command: self._mark(event, command))
            self._add_deed(self.tr("Show where it comes from"), "file", lambda: self._show_source(event))
        elif event.kind == "interaction":
            self._add_deed(self.tr("Edit"), "pencil", lambda: self._edit(event))
            self._add_deed(self.tr("Delete"), "trash", lambda: self._remove(event))
        elif event.kind == "task" and data["done_ms"] is None:
            self._add_deed(self.tr("Done"), "check", lambda: self._finish(event))
        elif event.kind == "change" and data["can_undo"]:
            self._add_deed(self.tr("Put back"), "arrow-back-up", lambda: self._put_back(event))

    def _show_source(self, event: Event) -> None:
        from desktop.ui.dialogs.evidence_dialog import EvidenceDialog

        EvidenceDialog(self._context, event.id, event.data["number"], self).open()

    def deed_buttons(self) -> list[Button]:
        """The deeds of the open event."""
        found = (self._deed_row.itemAt(at).widget() for at in range(self._deed_row.count()))
        return [button for button in found if isinstance(button, Button)]

    def _clear_deeds(self) -> None:
        for button in self.deed_buttons():
            self._deed_row.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _add_deed(self, word: str, icon: str, deed: Callable[[], object]) -> None:
        button = Button(word, rank="text", icon=icon)
        button.clicked.connect(deed)
        self._deed_row.insertWidget(self._deed_row.count() - 1, button)
        button.show()

    def _open_lines(self, event: Event) -> None:
        currency, lang = event.data["currency"], self._context.language
        lines = timeline.order_lines(self._context.shop, event.id)
        self.list.open_lines = [
            (
                self.tr("{title} × {count}").format(
                    title=f"{line.title} {line.variant}".strip(), count=formats.number(line.quantity, lang)
                ),
                formats.money(line.total_minor, currency, lang),
            )
            for line in lines
        ]

    def _answers(self, event: Event) -> list[tuple[str, str, str]]:
        """Command, word and icon of what may be said of an order, without what was said."""
        data = event.data
        said = data["own_grade"] or ("own" if data["is_own"] and not data["odd_kind"] else "")
        every = (
            ("odd_own", self.tr("Her own"), "user-check"),
            ("odd_gift", self.tr("A gift"), "gift"),
            ("odd_borrowed", self.tr("Not her own"), "user-x"),
        )
        return [answer for answer in every if answer[0] != f"odd_{said}"]

    def _mark(self, event: Event, command: str) -> None:
        keep = command == "odd_kept"
        grade = "borrowed" if keep else command.removeprefix("odd_")
        said = {
            "own": self.tr("Order {number} is her own."),
            "gift": self.tr("Order {number} is a gift: it says nothing of her taste."),
            "borrowed": self.tr("Order {number} is not her own: it says nothing of her taste."),
        }[grade]
        self._do(
            lambda shop, by: whose_order.answer(shop, event.id, grade, keep=keep, by=by),
            said.format(number=event.data["number"]),
        )

    def open_menu(self, event: Event, at: QPoint) -> QMenu:
        """What may be done with an event, as its open row offers it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if event.kind == "order":
            kept = ("odd_kept", self.tr("Not her own, keep the receiver as a prospect"), "")
            for command, word, _ in (*self._answers(event), kept):
                text = f"{word}\t{shortcuts.key_text(command)}"
                menu.addAction(text, lambda _=False, command=command: self._mark(event, command))
            menu.addSeparator()
            menu.addAction(self.tr("Show where it comes from"), lambda: self._show_source(event))
        elif event.kind == "interaction":
            menu.addAction(self.tr("Edit"), lambda: self._edit(event))
            menu.addAction(self.tr("Delete"), lambda: self._remove(event))
        elif event.kind == "task" and event.data["done_ms"] is None:
            menu.addAction(self.tr("Done"), lambda: self._finish(event))
        elif event.kind == "change" and event.data["can_undo"]:
            menu.addAction(self.tr("Put back"), lambda: self._put_back(event))
        if menu.actions():
            menu.popup(at)
        return menu

    def _edit(self, event: Event) -> None:
        if event.kind == "interaction":
            self._context.log(self._customer, event.id)

    def _remove(self, event: Event) -> None:
        if event.kind == "interaction":
            self._do(
                lambda shop, by: interactions.delete_interaction(shop, event.id, by=by),
                self.tr("The interaction is deleted."),
            )

    def _finish(self, event: Event) -> None:
        self._do(lambda shop, by: interactions.finish_task(shop, event.id, by=by), self.tr("The task is done."))

    def _put_back(self, event: Event) -> None:
        self._do(lambda shop, by: history.undo(shop, event.id, by=by), self.tr("It is as it was before."))

    def _do(self, deed: Callable[..., object], said: str) -> None:
        shop, by = self._context.shop, self._context.staff_id
        self._context.do(lambda: deed(shop, by), said)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        words = {
            "order": self.tr("Orders"),
            "interaction": self.tr("Interactions"),
            "task": self.tr("Tasks"),
            "fact": self.tr("Facts"),
            "change": self.tr("Changes"),
        }
        for kind, button in self.toggles.items():
            button.setText(words[kind])
            button.updateGeometry()
        self.title.setText(self.tr("What happened"))
        self.list.setAccessibleName(self.tr("What happened"))
        self.search.set_placeholder(self.tr("Find in it"))
        self.more.setText(self.tr("Show more"))
        if self._customer:
            self._show()


class _Search(SearchField):
    """A narrower one: it stands beside the toggles."""

    def sizeHint(self) -> QSize:
        return QSize(min(super().sizeHint().width(), 190), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(140, super().sizeHint().height())
