"""The page Who is who: one pair at a time, one key each."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services import inbox
from desktop.ui import formats, shortcuts
from desktop.ui.context import Context, Touch
from desktop.ui.pages.inbox.looked_today import LookedToday
from desktop.ui.pages.inbox.pair_view import PairView
from desktop.ui.pages.inbox.waiting_pairs import WaitingPairs
from desktop.ui.pages.page import Page
from desktop.ui.settling import settling_of
from desktop.ui.theme.tokens import PAGE_MARGIN, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.debounce import Debounce
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.progress_strip import ProgressStrip
from desktop.ui.widgets.section import PageHead

KINDS = {"pair_same": "same", "pair_apart": "apart", "pair_household": "household", "pair_later": "later"}


class InboxPage(Page):
    """Letters act while the page has the keys; there is no text field on it, and input methods are off."""

    key = "inbox"
    icon = "friends"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._last, self._last_is_deed = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._today = LookedToday(context)
        self._settling = settling_of(context)
        self.pairs = WaitingPairs(context, self)
        self.head = PageHead()
        self.last = Label("", "caption", "text2")
        self.head.actions.addWidget(self.last)
        self.view = PairView(context)
        self.empty = EmptyState()
        self.strip = ProgressStrip()
        self.foot = QWidget()
        self.buttons = {name: Button(large=True, key=shortcuts.key_text(name)) for name in KINDS}
        self.buttons["pair_same"].set_rank("primary")
        self.actions_by_name = {name: self._action(name) for name in KINDS}
        self._soon = Debounce(120, self.pairs.read, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _action(self, name: str) -> QAction:
        """For the menu and the palette; the key is heard by keyPressEvent, where no field takes it."""
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: self.decide(KINDS[name]))
        return action

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, M, PAGE_MARGIN, S)
        top.addWidget(self.head)
        row = QHBoxLayout()
        row.setContentsMargins(PAGE_MARGIN, S, PAGE_MARGIN, S)
        row.setSpacing(M)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(Rule())
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, kind=KINDS[name]: self.decide(kind))
        self.view.opened.connect(self.context.open_customer)
        self.pairs.changed.connect(self._show)
        self.pairs.taken_back.connect(self._on_taken_back)
        self.pairs.failed.connect(self.context.failed)
        self.empty.acted.connect(self._settling.look)
        self.empty.linked.connect(self._show_shared)
        self._settling.changed.connect(self._on_settling)

    # -- the window's calls -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Who is who")

    def activate(self) -> None:
        self.pairs.read()

    def refresh(self, touch: Touch | None) -> None:
        self.pairs.forget(touch)
        self._soon.trigger()

    def current_customer(self) -> int | None:
        return self.view.kept().customer if self._asks() else None

    def panes(self) -> list[QWidget]:
        if self._asks():
            return [self.view.left if self.view.keeps_left else self.view.right, self.buttons["pair_same"]]
        return [self.empty.button]

    def deeds(self) -> list[QAction]:
        return list(self.actions_by_name.values())

    def focus_first(self) -> None:
        if self._asks():
            self.view.focus_kept()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        words = {
            "pair_same": self.tr("Same person"),
            "pair_apart": self.tr("Not the same"),
            "pair_household": self.tr("One household"),
            "pair_later": self.tr("Later"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
            button.updateGeometry()
            self.actions_by_name[name].setText(shortcuts.title_of(name))
        self.setAccessibleName(self.title())
        self._last = ""  # was said in the language before
        self.view.retranslate()
        self._show()

    # -- deeds --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = shortcuts.heard(shortcuts.Context.PAIR, event)
        runs: dict[str, Callable[[], object]] = {
            "pair_left": lambda: self._keep(True),
            "pair_right": lambda: self._keep(False),
            "pair_open": self.view.open_focused,
            "back": self.context.back,
            **{name: lambda kind=kind: self.decide(kind) for name, kind in KINDS.items()},
        }
        if command not in runs or (command != "back" and not self._asks()):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key held down decides one pair, not twenty
            runs[command]()

    def decide(self, kind: str) -> None:
        """Give the answer to the pair that is shown, and show the next one."""
        if not self._asks():
            return
        kept, other = self.view.kept(), self.view.other()
        if self.context.do(lambda: self._answer(kind, kept.customer, other.customer)) is None:
            return
        self._last = self._said(kind).format(name=kept.name, other=other.name)
        self._last_is_deed = kind != "later"
        self._today.add(1)
        self.pairs.answered(kind)
        announce(self, self._last)
        self._soon.trigger()

    def _answer(self, kind: str, kept: int, other: int) -> bool:
        inbox.answer(self.context.shop, kept, other, kind, by=self.context.staff_id)
        return True

    def _on_taken_back(self, pairs: int) -> None:
        self._today.add(-pairs)
        self._last = ""

    def _said(self, kind: str) -> str:
        return {
            "same": self.tr("{name} and {other} are one person"),
            "apart": self.tr("{name} and {other} are not the same"),
            "household": self.tr("{name} and {other} are one household"),
            "later": self.tr("{name} and {other} are left for later"),
        }[kind]

    def _keep(self, left: bool) -> None:
        self.view.keep(left)
        self.view.focus_kept()

    # -- showing ------------------------------------------------------------------------------------------------------

    def _asks(self) -> bool:
        """A pair is on the page and may be decided."""
        return not self.view.isHidden() and self.pairs.pair() is not None and self.pairs.pair() is self.view.pair()

    def _show(self) -> None:
        pair = self.pairs.pair()
        had_keys = self._has_keys()
        if self.pairs.was_read:
            self._settling.count(self.pairs.waiting)
        if pair is not None:
            self.view.show_pair(pair)
        waits = pair is not None or self.pairs.waiting > 0
        self.view.setVisible(pair is not None)
        self.foot.setVisible(waits)
        self.empty.setVisible(self.pairs.was_read and not waits)
        for part in (*self.buttons.values(), *self.actions_by_name.values()):
            part.setEnabled(pair is not None)
        self._show_words()
        if had_keys and (not self._has_keys() or self.hasFocus()):
            self.focus_first()

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _show_words(self) -> None:
        lang = self.context.language
        left = self.tr("%n pair(s) left", None, self.pairs.waiting)
        looked = self.tr("%n looked at today", None, self._today.count())
        text = self.tr("{left} · {looked}").format(left=left, looked=looked) if self.pairs.waiting else looked
        self.head.set_texts(self.title(), text if self.pairs.was_read else "")
        said = self.tr("Last: {what} · {key} takes it back") if self._last_is_deed else self.tr("Last: {what}")
        self.last.setText(said.format(what=self._last, key=shortcuts.key_text("undo")) if self._last else "")
        if self._settling.job is not None:
            self.empty.set_texts(self.tr("Looking for people who are one…"))
            return
        looked_ms = self._settling.looked_ms()
        sentence = self.tr("Nothing to decide: whoever could be told apart or joined is.")
        if looked_ms is not None:
            when = formats.moment(looked_ms, self.context.settings.zone, lang)
            sentence = self.tr("Nothing to decide. Last looked: {when}.").format(when=when)
        shared = self._settling.shared
        link = self.tr("%n number(s) or address(es) count as nobody's", None, shared) if shared else ""
        self.empty.set_texts(sentence, self.tr("Look again"), link)

    def _show_shared(self) -> None:
        from desktop.ui.dialogs.shared_dialog import SharedDialog

        SharedDialog(self.context, self).open()

    def _on_settling(self) -> None:
        if self._settling.job is not None:
            self.strip.follow(self._settling.job, self.tr("Looking for people who are one…"))
        elif self.isVisible():
            self.pairs.forget(None)
            self.pairs.read()
        self._show_words()
