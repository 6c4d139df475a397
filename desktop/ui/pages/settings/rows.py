"""What settings are made of: a word, a control, what it does and its default; sections of such rows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.context import Context
from desktop.ui.theme.tokens import XS, L, M
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.section import Section

_WORD_WIDTH, _CONTROL_WIDTH = 190, 300


class Choice(QComboBox):
    """A list of choices that the wheel passes over unless it has the focus: a page is scrolled past it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)

    def set_choices(self, choices: list[tuple[object, str]], current: object) -> None:
        """Show these, without a signal."""
        blocked = self.blockSignals(True)
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        self.set_value(current)
        self.blockSignals(blocked)

    def set_value(self, value: object) -> None:
        """Show a value as chosen, without a signal; one that is not in the list is added as it is."""
        blocked = self.blockSignals(True)
        at = self.findData(value)
        if at < 0 and value not in (None, ""):
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Number(QSpinBox):
    """A whole number with the same manners; it tells its value when typing has ended."""

    def __init__(self, least: int, most: int, step: int = 1) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        self.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)

    def set_value(self, value: int) -> None:
        blocked = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SettingRow(QWidget):
    """One setting. `say` gives its words anew: the name, what it does, its default."""

    def __init__(self, control: QWidget, say: Callable[[], tuple[str, str, str]], wide: bool = False) -> None:
        super().__init__()
        self.control, self._say = control, say
        self._word = Label("", wrap=True)
        self._help = Label("", "caption", "text3", wrap=True)
        self._problem = Label("", "caption", "danger", wrap=True)
        self._problem.hide()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS // 2)
        if wide:
            column.addWidget(control)
        else:
            column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problem)
        column.addWidget(self._help)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        row.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._wide = wide
        theme.signals.theme_changed.connect(self._on_theme)
        self._on_theme()
        self.retranslate()

    def retranslate(self) -> None:
        word, explained, default = self._say()
        self._word.setText(word)
        if default:
            template = QCoreApplication.translate("settings", "Default: {value}.")
            explained = ("" if explained.endswith("。") else " ").join(
                filter(None, (explained, template.format(value=default)))
            )
        self._help.setText(explained)
        self._help.setVisible(bool(explained))
        self.control.setAccessibleName(word)
        self.control.setAccessibleDescription(explained)

    def say_problem(self, sentence: str) -> None:
        """What is wrong with what was typed; "" when nothing is."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if sentence:
            announce(self.control, sentence)

    def problem(self) -> str:
        return "" if self._problem.isHidden() else self._problem.text()

    def text(self) -> str:
        """All that a search may find."""
        return f"{self._word.text()} {self._help.text()}"

    def _on_theme(self) -> None:
        self._word.setFixedWidth(theme.px(_WORD_WIDTH))
        # The word stands beside the text of the control, which is taller than a line.
        self._word.setContentsMargins(0, theme.px(7), 0, 0)
        if not self._wide:
            self.control.setFixedWidth(theme.px(_CONTROL_WIDTH))


class SettingsSection(Section):
    """A heading and its settings. A heir fills it and reads what is set in `load`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.rows: list[SettingRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.setSpacing(M)

    def name(self) -> str:
        """The heading."""
        raise NotImplementedError

    def load(self) -> None:
        """Show what is set now."""

    def add(self, control: QWidget, say: Callable[[], tuple[str, str, str]], wide: bool = False) -> SettingRow:
        row = SettingRow(control, say, wide)
        self.rows.append(row)
        self.body.addWidget(row)
        return row

    def show_only(self, words: list[str]) -> bool:
        """Leave the settings that all words are found in; False when none is left. The heading finds all of them."""
        in_head = all(word in self.name().casefold() for word in words)
        found = False
        for row in self.rows:
            fits = in_head or all(word in f"{self.name()} {row.text()}".casefold() for word in words)
            row.setVisible(fits)
            found = found or fits
        self.setVisible(found)
        return found

    def retranslate(self) -> None:
        self.set_texts(self.name())
        for row in self.rows:
            row.retranslate()
