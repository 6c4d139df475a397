"""One field of a customer: label, value, mark. The value becomes an editor in place, and keeps what is being typed."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.domain.errors import BadValue
from desktop.services.facts import FactInfo, check_value
from desktop.services.fields import FieldInfo
from desktop.ui import formats, messages, theme
from desktop.ui.context import Context
from desktop.ui.dialogs.fact_values import shown_in
from desktop.ui.dialogs.value_editors import Editor, LineEditor, LongEditor, editor_for
from desktop.ui.pages.profile.cells import MarkButton, ValueCell
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import Label
from desktop.ui.words import field_name, word

LABEL_WIDTH = 156


def mark_of(fact: FactInfo) -> str:
    return "stale" if fact.is_stale else fact.grade


def said_of(fact: FactInfo, lang: str) -> str:
    """How we know a fact, in a line: told by the customer, on which day, to whom, what for."""
    parts = [word("grade", fact.grade), formats.date(fact.known_on, lang), fact.staff]
    if fact.is_stale:
        parts.insert(0, QCoreApplication.translate("profile", "No longer fresh: ask again"))
    if fact.why:
        parts.append(QCoreApplication.translate("profile", "for: {why}").format(why=fact.why))
    return " · ".join(part for part in parts if part)


class FieldRow(QWidget):
    saved = Signal(str, str)  # code, value as typed
    ended = Signal(str, str)  # code, the value that holds no longer
    history_wanted = Signal(str, object)  # code, the widget to open below
    revealed = Signal(str)
    menu_wanted = Signal(str, object)  # code, global point

    def __init__(self, context: Context, field: FieldInfo) -> None:
        super().__init__()
        self._context, self.field = context, field
        self._facts: tuple[FactInfo, ...] = ()
        self._veiled, self._editor = False, None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.label = Label("", "body", "text3", wrap=True)
        self.cell = ValueCell()
        self.mark = MarkButton()
        self.hint = Label("", "caption", "danger", wrap=True)
        self.hint.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.cell, 0, 1)
        self._grid.addWidget(self.mark, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.hint, 2, 1)
        self.chips: list[Chip] = []
        self._chip_box: QWidget | None = None
        self.cell.wanted.connect(self.edit)
        self.cell.unwanted.connect(self._on_unwanted)
        self.cell.menu_wanted.connect(lambda at: self.menu_wanted.emit(self.field.code, at))
        self.mark.clicked.connect(lambda: self.history_wanted.emit(self.field.code, self.mark))
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    @property
    def is_empty(self) -> bool:
        return not self._facts

    @property
    def editor(self) -> Editor | None:
        """The editor while the field is edited."""
        return self._editor

    @property
    def veiled(self) -> bool:
        return self._veiled

    def fill(self, field: FieldInfo, facts: tuple[FactInfo, ...], revealed: bool) -> None:
        """Show these facts; an open editor keeps what is being typed."""
        self.field, self._facts = field, facts
        self._veiled = field.is_sensitive and bool(facts) and not revealed
        self.retranslate()

    def retranslate(self) -> None:
        lang = self._context.language
        name = field_name(self.field.code, self.field.name)
        self.label.setText(name)
        self.cell.setAccessibleName(name)
        quiet = ""
        if self._veiled:
            self.cell.set_text("", self.tr("Veiled. Press Enter to see it"))
        elif self.field.kind == "tags":
            self._show_chips()
            self.cell.set_text("", self.tr("+ tag"))
        else:
            if self._facts and not self._facts[0].may_say:
                quiet = self.tr("not to be said aloud")
            text = shown_in(self.field, self._facts[0].value, lang) if self._facts else ""
            self.cell.set_text(text, quiet, "text2" if self._facts and self._facts[0].is_stale else "text")
        if self._veiled and self._chip_box is not None:
            self._chip_box.hide()
        fact = self._facts[0] if self._facts else None
        if fact is None:
            self.mark.set_mark("", "")
        else:
            said = self.tr("{field}: {how}").format(field=name, how=said_of(fact, lang))
            self.mark.set_mark(mark_of(fact), said)

    # -- editing ------------------------------------------------------------------------------------------------------

    def edit(self, typed: str = "") -> None:
        """Begin to edit, with a letter already typed; a veiled value is revealed first."""
        if self._veiled:
            self.revealed.emit(self.field.code)
            return
        if self._editor is not None:
            self._editor.setFocus()
            return
        value = self._facts[0].value if self._facts and self.field.kind != "tags" else ""
        editor = editor_for(self.field, value, self._context)
        editor.setAccessibleName(self.label.text())
        if editor.focusProxy() is not None:
            editor.focusProxy().setAccessibleName(self.label.text())
        editor.committed.connect(self.commit)
        editor.abandoned.connect(self.abandon)
        editor.edited.connect(self._check)
        self._editor = editor
        self._grid.addWidget(editor, 0 if self._chip_box is None or not self.chips else 1, 1)
        QWidget.setTabOrder(self.cell, editor)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cell.hide()  # only now: hiding who has the focus would hand it to the next field
        self._start_with(editor, typed)

    def commit(self) -> None:
        """Store what is typed; what cannot be used stays, with the reason below."""
        editor = self._editor
        if editor is None:
            return
        text, present = editor.value(), self._facts[0].value if self._facts else ""
        if not text:
            self._close()
            if present and self.field.kind != "tags":
                self.ended.emit(self.field.code, present)
            return
        try:
            value = check_value(self.field, text)
        except BadValue as error:
            self._say(messages.value_problem(error.problem), "danger")
            return
        self._close()
        if value != present or self.field.kind == "tags":
            self.saved.emit(self.field.code, value)

    def abandon(self) -> None:
        self._close()
        self.cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.focusWidget() is not None and editor.isAncestorOf(editor.window().focusWidget() or self)
        self._grid.removeWidget(editor)
        self.cell.show()
        if had_focus:
            self.cell.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self._say("")

    def _start_with(self, editor: Editor, typed: str) -> None:
        if isinstance(editor, LineEditor):
            editor.line.selectAll()
            if typed:
                editor.line.insert(typed)
        elif isinstance(editor, LongEditor) and typed:
            editor.paper.selectAll()
            editor.paper.insertPlainText(typed)
        elif typed in tuple("123456789"):
            codes = [str(step) for step in range(1, 6)] if self.field.kind == "scale" else list(self.field.options)
            if int(typed) <= len(codes):
                editor.row.set_current(codes[int(typed) - 1])
                self.commit()

    def _check(self) -> None:
        """While typing: what is wrong, quietly; it is said in red only when it is to be stored."""
        text = self._editor.value() if self._editor else ""
        try:
            if text:
                check_value(self.field, text)
            self._say("")
        except BadValue as error:
            self._say(messages.value_problem(error.problem), "text3")

    def _say(self, sentence: str, tone: str = "danger") -> None:
        self.hint.set_tone(tone)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
        if self._editor is not None and self._editor.focusProxy() is not None:
            part = self._editor.focusProxy()
            part.setAccessibleDescription(sentence)
            part.setProperty("invalid", tone == "danger" and bool(sentence))
            part.style().unpolish(part)
            part.style().polish(part)

    def _on_unwanted(self) -> None:
        if self._facts and not self._veiled and self.field.kind != "tags":
            self.ended.emit(self.field.code, self._facts[0].value)

    # -- tags ---------------------------------------------------------------------------------------------------------

    def _show_chips(self) -> None:
        if self._chip_box is None:
            self._chip_box = QWidget()
            self._flow = FlowLayout(self._chip_box, gap=4)
            self._grid.addWidget(self._chip_box, 0, 1)
            self._grid.removeWidget(self.cell)
            self._grid.addWidget(self.cell, 1, 1)
            QWidget.setTabOrder(self._chip_box, self.cell)
        tags = [fact.value for fact in self._facts]
        if [chip.text() for chip in self.chips] != tags:
            for chip in self.chips:
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self.chips = [self._chip(tag) for tag in tags]
        self._chip_box.setVisible(bool(tags))

    def _chip(self, tag: str) -> Chip:
        chip = Chip(tag, parent=self._chip_box)
        chip.setToolTip("")
        chip.removed.connect(lambda: self.ended.emit(self.field.code, tag))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_theme(self) -> None:
        self.label.setFixedWidth(theme.px(LABEL_WIDTH))
        gap = max(0, (theme.px(28) - QFontMetrics(theme.font()).height()) // 2)  # level with a value of one line
        self.label.setContentsMargins(0, gap, 0, gap)
        self.mark.setFixedHeight(theme.px(28))
