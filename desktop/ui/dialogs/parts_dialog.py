"""Taking a customer apart: what she is made of and why, and which of it is not hers."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import inbox
from desktop.services.inbox import Part
from desktop.services.named import name_of
from desktop.ui import comparing, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import XL, XS, L, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.compare_grid import GrowingColumn
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.words import reasons

_WIDTH, _HEIGHT, _HIGHEST = 640, 260, 600


class PartsDialog(QDialog):
    """ticked: identities that are marked as not hers from the beginning."""

    def __init__(
        self, context: Context, customer: int, name: str, ticked: Collection[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._customer, self._name, self._ticked = context, customer, name, frozenset(ticked)
        self.parts: list[Part] = []
        self.ticks: list[QCheckBox] = []
        self.setWindowTitle(self.tr("Take apart"))
        self._says = Label("", "body", "text2", wrap=True)
        self._inner = GrowingColumn()
        theme.set_look(self._inner, ground="page")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, M, 0)
        self._column.setSpacing(XS)
        self._column.addStretch(1)
        self.outcome = Label("", "strong", wrap=True)
        self.cancel = Button(self.tr("Cancel"), key=shortcuts.key_text("leave_form"))
        self.cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Take apart"), rank="primary", key=shortcuts.key_text("save_form"))
        self.save.clicked.connect(self._take_apart)
        shortcuts.bind("save_form", self, self.save.click)
        self._lay_out()
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_read)
        self._latest.failed.connect(context.failed)
        self.save.setEnabled(False)
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def chosen(self) -> list[int]:
        """The identities that are ticked as not hers."""
        pairs = zip(self.parts, self.ticks, strict=True)
        return [identity for part, tick in pairs if tick.isChecked() for identity in part.identities]

    def _lay_out(self) -> None:
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inner)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        title = self.tr("What {name} is made of").format(name=self._name)
        column.addWidget(Label(title, "section", wrap=True))
        column.addWidget(self._says)
        column.addWidget(area, 1)
        column.addWidget(Rule())
        column.addWidget(self.outcome)
        column.addLayout(row)

    def _read(self) -> None:
        shop, customer = self._context.shop, self._customer

        def work(_progress: Progress) -> list[Part]:
            with shop.session():
                return inbox.parts(shop, customer)

        self._latest.start(work)

    def _on_read(self, parts: list[Part]) -> None:
        self.parts = parts
        for part in parts:
            self._add(part)
        self._tell()
        around = self.height() - self._area.height()
        needed = self._inner.heightForWidth(self._area.viewport().width()) + around
        self.resize(self.width(), min(max(needed, self.height()), theme.px(_HIGHEST)))
        if len(self.ticks) > 1:
            first = next((tick for tick in self.ticks if tick.isChecked()), self.ticks[0])
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, part: Part) -> None:
        lang = self._context.language
        tick = QCheckBox(part_title(part).replace("&", "&&"))
        tick.setChecked(bool(self._ticked.intersection(part.identities)))
        tick.setEnabled(len(self.parts) > 1)
        tick.toggled.connect(lambda _on: self._tell())
        second = part_second(part, lang)
        why = part_why(part, lang)
        tick.setAccessibleDescription(f"{second}. {why}")
        self.ticks.append(tick)
        at = self._column.count() - 1
        self._column.insertWidget(at, tick)
        tick.show()  # at once: it may be given the focus
        for offset, (text, tone) in enumerate(((second, "text2"), (why, "text3")), 1):
            line = Label(text, "caption", tone, wrap=True)
            line.setIndent(theme.px(30))
            self._column.insertWidget(at + offset, line)
        self._column.insertSpacing(at + 3, S)
        self.setTabOrder(self.ticks[-2] if len(self.ticks) > 1 else self.cancel, tick)

    def _tell(self) -> None:
        """What can be done now, and what it would do."""
        if self._latest.job is not None:
            return
        if len(self.parts) < 2:
            self._says.setText(self.tr("She was met in one way only: there is nothing to take apart."))
        else:
            self._says.setText(
                self.tr(
                    "Tick what is not hers. It becomes a customer of its own again, with its orders, facts and notes,"
                    " and is not joined by itself any more."
                )
            )
        chosen = len([tick for tick in self.ticks if tick.isChecked()])
        possible = 0 < chosen < len(self.parts)
        self.save.setEnabled(possible)
        if chosen and not possible and len(self.parts) > 1:
            self.outcome.setText(self.tr("One at least has to stay hers."))
        elif possible:
            moved = sum(part.orders for part, tick in zip(self.parts, self.ticks, strict=True) if tick.isChecked())
            text = self.tr("{parts} of {all} leave, with {orders}.")
            self.outcome.setText(text.format(parts=chosen, all=len(self.parts), orders=comparing.orders(moved)))
        else:
            self.outcome.setText("")
        if self.outcome.text():
            announce(self, self.outcome.text())

    def _take_apart(self) -> None:
        shop, customer, chosen, by = self._context.shop, self._customer, self.chosen(), self._context.staff_id
        made = self._context.do(lambda: inbox.split(shop, customer, chosen, by=by))
        if made is None:
            return
        said = self.tr("{other} was taken apart from {name}.").format(other=name_of(shop, made), name=self._name)
        change = self._context.undo_stack.undo_change
        self.accept()
        self._context.tell_of(made, said, change.id if change else None)


def part_title(part: Part) -> str:
    """By what we met her: Douyin 用户31 · 张**."""
    account = comparing.account_text(part.channel, part.account)
    names = [account, part.name if part.name != part.account else ""]
    return " · ".join(name for name in names if name)


def part_second(part: Part, language: str) -> str:
    """3 orders · since Aug 2026."""
    return " · ".join(text for text in (comparing.orders(part.orders), comparing.since(part.since, language)) if text)


def part_why(part: Part, language: str) -> str:
    """Why it counts as hers."""
    if not part.reasons:
        return QCoreApplication.translate("PartsDialog", "Hers from the beginning.")
    template = QCoreApplication.translate("PartsDialog", "Joined: {reasons}")
    return template.format(reasons=reasons(part.reasons, language))
