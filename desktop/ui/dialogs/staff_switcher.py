"""Who works now: by her PIN alone, or by her name, a letter or an arrow, and then her PIN."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.cards import half_width
from desktop.domain.errors import CrmError
from desktop.services import pins
from desktop.services.pins import MOST_DIGITS, Member
from desktop.services.words import spoken
from desktop.ui import messages, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label

_ROWS_SEEN = 8
_ROW_HEIGHT = 36


class StaffSwitcher(QDialog):
    """Not blocking: call `open`. Digits go to the PIN, letters look for a name, wherever they are typed.

    A PIN is tried when it has as many digits as those who may be meant have, else by Enter.
    """

    chosen = Signal(int)  # who works from now on

    def __init__(self, context: Context, member: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(360))
        self._context = context
        self.members: list[Member] = pins.members(context.shop)
        self._typed = ""  # letters of a name
        self._head, self._help = Label("", "section"), Label("", "caption", "text2", wrap=True)
        self.names = QListWidget()
        self.names.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for each in self.members:
            self.names.addItem(QListWidgetItem(each.name))
        self.pin = _PinField(self)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(MOST_DIGITS)
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.said = Label("", "body", "danger", wrap=True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        for part in (self._head, self.names, self.pin, self.said, self._help):
            column.addWidget(part)
        column.setSpacing(S)
        self._trying = Latest(self)
        self._trying.finished.connect(self._on_let_in)
        self._trying.failed.connect(self._on_refused)
        self.names.itemClicked.connect(lambda _item: self._on_name())
        self.names.itemActivated.connect(lambda _item: self._on_name())
        self.pin.textChanged.connect(self._on_digits)
        self.pin.returnPressed.connect(self.submit)
        self._fit()
        self.retranslate()
        self.choose(member)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def member(self) -> Member | None:
        """Whose name is chosen; None: the PIN says who."""
        at = self.names.currentRow()
        return self.members[at] if 0 <= at < len(self.members) else None

    def choose(self, member: int) -> None:
        """Choose a name, 0 for none."""
        at = next((at for at, each in enumerate(self.members) if each.id == member), -1)
        self.names.setCurrentRow(at)
        self._name_pin()

    def submit(self) -> None:
        """Try what is typed; a name without a PIN needs none."""
        member, pin, shop = self.member(), self.pin.text(), self._context.shop
        if member is None and not pin:
            self._say(self.tr("Type your PIN, or the first letter of your name."))
            return

        def work(_progress: object) -> int:
            with shop.session():
                if member is None:
                    return pins.sign_in_by_pin(shop, pin)
                pins.sign_in(shop, member.id, pin)
                return member.id

        self.pin.setReadOnly(True)
        self._trying.start(work)

    def look_for(self, letter: str) -> bool:
        """A letter of a name, in pinyin or as it is written; False when nobody is called so."""
        for typed in (self._typed + letter, letter):
            found = [each for each in self.members if _is_called(each.name, typed.casefold())]
            if found:
                self._typed = typed
                self.choose(found[0].id)
                return True
        return False

    def move(self, step: int) -> None:  # type: ignore[override]
        """To the next or previous name; before the first one there is none."""
        self._typed = ""
        count = len(self.members)
        self.names.setCurrentRow((self.names.currentRow() + 1 + step) % (count + 1) - 1)
        self._name_pin()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who works now?"))
        self._head.setText(self.tr("Who works now?"))
        self._help.setText(self.tr("Your PIN, or first a letter of your name. Esc leaves everything as it is."))
        self.names.setAccessibleName(self.tr("Staff"))
        self.pin.setPlaceholderText(self.tr("PIN"))
        self._name_pin()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_name(self) -> None:
        self._name_pin()
        member = self.member()
        if member is not None and not member.digits:
            self.submit()
        else:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_digits(self, text: str) -> None:
        if not text:
            return
        self._say("")
        member = self.member()
        lengths = {each.digits for each in self.members if each.digits} if member is None else {member.digits}
        if lengths == {len(text)}:
            self.submit()

    def _on_let_in(self, member: int) -> None:
        self.chosen.emit(member)
        self.accept()

    def _on_refused(self, error: Exception) -> None:
        self.pin.setReadOnly(False)
        self.pin.clear()
        if isinstance(error, CrmError):
            self._say(messages.describe(error))
        else:
            self._context.failed.emit(error)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            announce(self.pin, sentence, urgent=True)

    def _name_pin(self) -> None:
        member = self.member()
        name = self.tr("PIN of {name}").format(name=member.name) if member else self.tr("PIN")
        self.pin.setAccessibleName(name)

    def _fit(self) -> None:
        """As high as its names, up to a few."""
        height = theme.px(_ROW_HEIGHT)
        for at in range(self.names.count()):
            self.names.item(at).setSizeHint(QSize(0, height))
        rows = min(max(len(self.members), 1), _ROWS_SEEN)
        self.names.setFixedHeight(rows * height + theme.px(8))


class _PinField(QLineEdit):
    """Takes digits; letters and arrows are the switcher's."""

    def __init__(self, switcher: StaffSwitcher) -> None:
        super().__init__()
        self._switcher = switcher

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        letter = half_width(event.text())
        if step is not None:
            self._switcher.move(step)
        elif len(letter) == 1 and letter.isprintable() and not (letter.isascii() and letter.isdigit()):
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._switcher.look_for(letter)
        elif self.isReadOnly() and letter.isdigit():
            event.accept()  # the PIN before is still being tried
        else:
            super().keyPressEvent(event)


def _is_called(name: str, typed: str) -> bool:
    return any(word.startswith(typed) for word in (name.casefold(), *spoken(name).split()))
