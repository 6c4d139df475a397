"""The head of the profile: who she is, where she stands, what we owe her, and the figures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.services import customers, profiles
from desktop.services.profiles import KeyFigures, Profile
from desktop.ui import formats, places, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.pages.profile.cells import ValueCell
from desktop.ui.theme.tokens import XS, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.figures import Figure, FigureRow
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.note import NoteStrip
from desktop.ui.widgets.shapes import StateLabel
from desktop.ui.words import word

SHAPES = {"warning": "warn", "won_back": "active"}  # states that share another's shape


class Head(QWidget):
    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self._closing = False
        self._way_back = "customers"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.back = Button(rank="text", icon="chevron-left")
        self.name = ValueCell("page")
        self.name_edit = _NameEdit()
        self.name_edit.hide()
        self.hint = Label("", "caption", "danger")
        self.hint.hide()
        self.log = Button(rank="primary", icon="message", key=shortcuts.key_text("log"))
        self.archive, self.trash = Button(), Button()
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.name_edit, 1)
        for button in (self.log, self.archive, self.trash):
            top.addWidget(button)
        self.state = StateLabel()
        self.kind = Button(rank="text")
        self.facts = ElidedLabel("", "body", "text2")
        second = QHBoxLayout()
        second.setSpacing(M)
        second.addWidget(self.state)
        second.addWidget(self.kind)
        second.addWidget(self.facts, 1)
        self.figures = FigureRow()
        self.others = Label("", "caption", "text2", wrap=True)
        self.note, self.owed = NoteStrip(kind="info"), NoteStrip(kind="warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addLayout(second)
        for part in (self.note, self.owed, self.figures, self.others):
            column.addWidget(part)
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.name.wanted.connect(self.edit_name)
        self.name_edit.returnPressed.connect(self.commit_name)
        self.name_edit.left.connect(self.commit_name)
        self.name_edit.abandoned.connect(self._show_name)
        self.kind.clicked.connect(self.open_kinds)
        self.log.clicked.connect(self._on_log)
        self.archive.clicked.connect(self._on_archive)
        self.trash.clicked.connect(self._on_trash)

    def fill(self, profile: Profile) -> None:
        """Show a customer; a name that is being typed for the same one stays."""
        if self._profile is not None and self._profile.id != profile.id and self.editing:
            self._show_name()
        self._profile = profile
        self.retranslate()

    @property
    def editing(self) -> bool:
        return not self.name_edit.isHidden()

    def name_way_back(self, page: str) -> None:
        """Say on the button to which page it goes."""
        self._way_back = page
        self.back.setText(places.title_of(page))
        self.back.updateGeometry()

    def retranslate(self) -> None:
        self.back.setText(places.title_of(self._way_back))
        self.log.setText(self.tr("Log"))
        self.name.setAccessibleName(self.tr("Name"))
        self.name_edit.setAccessibleName(self.tr("Name"))
        profile = self._profile
        if profile is None:
            return
        lang, zone = self._context.language, self._context.settings.zone
        self.name.set_text(profile.name)
        state = str(profile.state)
        self.state.set_state(SHAPES.get(state, state), word("state", state))
        self.kind.setText(word("value", profile.kind))
        self.kind.setAccessibleName(self.tr("Kind: {kind}").format(kind=word("value", profile.kind)))
        self.kind.updateGeometry()
        created = formats.moment(profile.created_ms, zone, lang).rsplit(" ", 1)[0]
        words = [self.tr("in the shop’s books since {day}").format(day=created)]
        if profile.source:
            words.insert(0, self.tr("first met by: {channel}").format(channel=word("channel", profile.source)))
        self.facts.setText(" · ".join(words))
        archived, trashed = profile.archived_ms is not None, profile.trashed_ms is not None
        self.archive.setText(self.tr("Out of the archive") if archived else self.tr("Archive"))
        self.trash.setText(self.tr("Out of the trash") if trashed else self.tr("Trash"))
        self._show_note(profile, zone, lang)
        self._show_owed(profile, lang)
        self._show_figures(profile.figures, lang)

    def _show_note(self, profile: Profile, zone: str, lang: str) -> None:
        self.note.setVisible(profile.trashed_ms is not None or profile.archived_ms is not None)
        if profile.trashed_ms is not None:
            text = self.tr("In the trash since {when}. She is in no list until she is taken out.")
            self.note.set_texts(text.format(when=formats.moment(profile.trashed_ms, zone, lang)))
        elif profile.archived_ms is not None:
            text = self.tr("In the archive since {when}. Lists leave her out, files still find her.")
            self.note.set_texts(text.format(when=formats.moment(profile.archived_ms, zone, lang)))

    def _show_owed(self, profile: Profile, lang: str) -> None:
        """What we owe her comes first."""
        tasks = profile.open_tasks
        self.owed.setVisible(bool(tasks))
        if not tasks:
            return
        _, title, due = tasks[0]
        first = self.tr("**{task}**, due {day}") if due else self.tr("**{task}**")
        second = self.tr("and {count} more to do").format(count=len(tasks) - 1) if len(tasks) > 1 else ""
        self.owed.set_texts(first.format(task=title.replace("**", ""), day=formats.date(due, lang)), second)

    def _show_figures(self, figures: KeyFigures, lang: str) -> None:
        home = self._context.settings.currency
        if not figures.orders:
            self.figures.set_figures([Figure(self.tr("Orders"), self.tr("none yet"))])
            self.others.setText(self.tr("%n order(s) of others not counted", None, figures.borrowed))
            self.others.setVisible(figures.borrowed > 0)
            return
        counted = figures.average_minor is not None
        parts = [
            Figure(self.tr("Orders"), formats.number(figures.orders, lang)),
            Figure(self.tr("Total"), formats.money(figures.spent_minor, home, lang) if counted else "–"),
            Figure(self.tr("Average"), formats.money(figures.average_minor, home, lang) if counted else "–"),
            Figure(self.tr("First order"), formats.date(figures.first_on, lang)),
            Figure(
                self.tr("Last order {ago}").format(ago=formats.relative_days(figures.age_days)),
                formats.date(figures.last_on, lang),
            ),
        ]
        if figures.interval_days is not None:
            parts.append(Figure(self.tr("Usual interval"), formats.days(figures.interval_days)))
        self.figures.set_figures(parts)
        texts = [
            self.tr("%n order(s) in {currency}: {money}", None, count).format(
                currency=currency, money=formats.money(minor, currency, lang)
            )
            for currency, count, minor in figures.other_currencies
        ]
        parts_apart = [self.tr("Counted apart: {list}").format(list=self.tr("; ").join(texts))] if texts else []
        if figures.borrowed:
            parts_apart.append(self.tr("%n order(s) of others not counted", None, figures.borrowed))
        if figures.gifts:
            parts_apart.append(self.tr("%n gift(s) among them", None, figures.gifts))
        self.others.setText(" · ".join(parts_apart))
        self.others.setVisible(bool(parts_apart))

    # -- deeds --------------------------------------------------------------------------------------------------------

    def edit_name(self, typed: str = "") -> None:
        if self._profile is None:
            return
        self.name_edit.setText(typed or self._profile.name)
        self.name_edit.show()
        self.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.hide()
        if not typed:
            self.name_edit.selectAll()

    def commit_name(self) -> None:
        if not self.editing or self._profile is None or self._closing:
            return
        name = self.name_edit.text().strip()
        if not name:
            self.hint.setText(self.tr("A customer needs a name."))
            self.hint.show()
            return
        profile = self._profile
        self._show_name()
        if name != profile.name:
            self.name.set_text(name)
            self._context.do(
                lambda: profiles.rename(
                    self._context.shop, profile.id, name, expect=profile.version, by=self._context.staff_id
                ),
                self.tr("The name is now {name}.").format(name=name),
            )

    def _show_name(self) -> None:
        self._closing = True  # moving the focus is no leaving of the field
        self.name.show()
        if self.name_edit.hasFocus():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name_edit.hide()
        self.hint.hide()
        self._closing = False

    def open_kinds(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in ("person", "company"):
            entry = menu.addAction(word("value", kind), lambda kind=kind: self._set_kind(kind))
            entry.setCheckable(True)
            entry.setChecked(self._profile is not None and self._profile.kind == kind)
        menu.popup(self.kind.mapToGlobal(self.kind.rect().bottomLeft()))
        return menu

    def _set_kind(self, kind: str) -> None:
        customer, by = self._profile.id, self._context.staff_id
        said = self.tr("{name} is a company.") if kind == "company" else self.tr("{name} is a person.")
        self._context.do(
            lambda: profiles.set_kind(self._context.shop, customer, kind, by=by), said.format(name=self._profile.name)
        )

    def _on_log(self) -> None:
        if self._profile is not None:
            self._context.log(self._profile.id)

    def _on_archive(self) -> None:
        profile, by = self._profile, self._context.staff_id
        back = profile.archived_ms is not None
        said = self.tr("{name} is out of the archive.") if back else self.tr("{name} is in the archive.")
        self._context.do(
            lambda: customers.archive(self._context.shop, [profile.id], back=back, by=by),
            said.format(name=profile.name),
        )

    def _on_trash(self) -> None:
        profile, by = self._profile, self._context.staff_id
        back = profile.trashed_ms is not None
        said = self.tr("{name} is out of the trash.") if back else self.tr("{name} is in the trash.")
        self._context.do(
            lambda: customers.trash(self._context.shop, [profile.id], back=back, by=by), said.format(name=profile.name)
        )


class _NameEdit(QLineEdit):
    left = Signal()
    abandoned = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, role="page")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()
