"""A few choices as buttons side by side; one is chosen, by click, by arrow or by its digit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.tokens import XS
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class ChoiceRow(QWidget):
    """One stop in the tab order. digits: the first nine choices are chosen by 1 to 9 while the focus is here.

    optional: choosing the chosen one again takes the choice away.
    """

    chosen = Signal(str)  # a person chose; '' when she took the choice away
    decided = Signal(str)  # she chose by digit, click or Enter, not while moving through by arrows
    left = Signal()  # the focus went elsewhere

    def __init__(
        self,
        codes: Sequence[str] = (),
        *,
        digits: bool = False,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._digits, self._optional = digits, optional
        self._flow = FlowLayout(self, gap=XS)
        self._buttons: dict[str, _ChoiceButton] = {}
        self._current, self._moving = "", False
        self._rebuild(codes)  # now, so that they have their place in the tab order

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Code and word of each, in order; what was chosen stays so."""
        if list(self._buttons) != [code for code, _ in choices]:
            self._rebuild([code for code, _ in choices])
        for code, word in choices:
            self._buttons[code].setText(word)
            self._buttons[code].setAccessibleName(word)
            self._buttons[code].updateGeometry()
        self.set_current(self._current)

    def current(self) -> str:
        return self._current

    def button(self, code: str) -> Button:
        return self._buttons[code]

    def set_current(self, code: str) -> None:
        """Choose without a signal; '' for none."""
        self._current = code
        stop = code if code in self._buttons else next(iter(self._buttons), "")
        for each, button in self._buttons.items():
            button.setChecked(each == code)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._buttons.get(stop))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        codes = list(self._buttons)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and codes:
            at = codes.index(self._current) + step if self._current in codes else 0
            self._choose(codes[at % len(codes)], decided=False)
            return
        digit = event.text() if self._digits and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else ""
        if digit in tuple("123456789") and int(digit) <= len(codes):
            self._choose(codes[int(digit) - 1], decided=True)
            return
        super().keyPressEvent(event)

    def on_blur(self) -> None:
        if not self._moving and not any(button.hasFocus() for button in self._buttons.values()):
            self.left.emit()

    def _rebuild(self, codes: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for at, code in enumerate(codes):
            button = _ChoiceButton(self, str(at + 1) if self._digits and at < 9 else "")
            button.clicked.connect(lambda _checked=False, code=code: self._on_clicked(code))
            self._buttons[code] = button
            self._flow.addWidget(button)

    def _on_clicked(self, code: str) -> None:
        self._choose("" if self._optional and code == self._current else code, decided=True)

    def _choose(self, code: str, *, decided: bool) -> None:
        had_focus = any(button.hasFocus() for button in self._buttons.values())
        self.set_current(code)
        if had_focus and code:
            self._moving = True  # from one of our buttons to another: the focus does not leave us
            self._buttons[code].setFocus(Qt.FocusReason.OtherFocusReason)
            self._moving = False
        self.chosen.emit(code)
        if decided:
            self.decided.emit(code)


class _ChoiceButton(Button):
    def __init__(self, row: ChoiceRow, key: str) -> None:
        super().__init__(key=key, parent=row)
        self._row = row
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS or event.text() in tuple("123456789"):
            event.ignore()  # the row moves the choice
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._row.on_blur()
