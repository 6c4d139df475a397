"""A barcode or card scanner is a keyboard that types very fast. It is heard whatever has the focus.

Where nobody writes, keys that could begin a scan wait a tenth of a second before they act: those of a scan never do.
In a text field they are written at once, as always; a scan there is text, unless it begins with the prefix of our cards
or with the one set for the scanner, or the field is one of the counter: then the field is put back as it was and the
Enter behind it is kept from it.
"""

from collections.abc import Callable
from itertools import pairwise
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop.domain.cards import find_card, half_width, is_card
from desktop.ui.context import Context

GAP_MEDIAN_MS = 50
GAP_MOST_MS = 100
WHOLE_MOST_MS = 1_500
LEAST_LETTERS = 4
# Slower scanners: nobody types so many letters so fast, or so evenly.
SLOW_MEDIAN_MS, SLOW_LETTERS, SLOW_SPREAD_MS = 65, 8, 15
CARD_MOST_MS = 3_500  # our cards have 34 letters, and nobody types their prefix by chance

TAKES_SCANS = "takes_scans"  # a property of fields in which a scan is never text, such as those of the counter
PREFIX_KEY, SUFFIX_KEY = "scanner/prefix", "scanner/suffix"  # of this computer
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class ScanDetector:
    """Tells a scan from typing by when its keys came. Knows no Qt and no clock: times are given, in milliseconds."""

    def __init__(self, prefix: str = "", suffix: str = "") -> None:
        self.prefix, self.suffix = prefix, suffix
        self._letters: list[str] = []
        self._times: list[int] = []

    @property
    def text(self) -> str:
        """The keys since the last pause, full-width ones as plain."""
        return "".join(self._letters)

    def key(self, letter: str, at_ms: int) -> bool:
        """Hear a letter; True when it begins anew, after a pause."""
        begins = not self._times or not 0 <= at_ms - self._times[-1] <= GAP_MOST_MS
        if begins:
            self.forget()
        self._letters.append(half_width(letter))
        self._times.append(at_ms)
        return begins

    def may_be_scan(self) -> bool:
        """What was heard so far may still turn out to be one."""
        return len(self._letters) < LEAST_LETTERS or self._is_fast(self._times)

    def would_end(self, at_ms: int) -> bool:
        """Enter or Tab at this time would end a scan."""
        return self._found(at_ms) is not None

    def end(self, at_ms: int) -> str | None:
        """Hear Enter or Tab: the text of the scan without prefix and suffix, or None for typing."""
        found = self._found(at_ms)
        self.forget()
        return found

    def forget(self) -> None:
        self._letters.clear()
        self._times.clear()

    def _found(self, at_ms: int) -> str | None:
        text = self.text
        if len(text) < LEAST_LETTERS or not self._is_fast([*self._times, at_ms]):
            return None
        if not (text.startswith(self.prefix) and text.endswith(self.suffix)):
            return None
        inner = text[len(self.prefix) : len(text) - len(self.suffix)]
        return inner or None

    def _is_fast(self, times: list[int]) -> bool:
        gaps = [after - before for before, after in pairwise(times)]
        whole = CARD_MOST_MS if is_card(self.text.removeprefix(self.prefix)) else WHOLE_MOST_MS
        if max(gaps) > GAP_MOST_MS or times[-1] - times[0] > whole:
            return False
        middle = median(gaps)
        if middle <= GAP_MEDIAN_MS:
            return True
        within = gaps[: len(self._times) - 1]  # before Enter some scanners rest
        is_even = bool(within) and max(within) - min(within) <= SLOW_SPREAD_MS
        return middle <= SLOW_MEDIAN_MS and (len(self._times) >= SLOW_LETTERS or is_even)


class Scanner(QObject):
    """One per open shop: `scanner_of(context)`. Listens to whoever has the focus, and to nobody else.

    moment: the time of a key in milliseconds, 0 for one that no keyboard sent; tests give their own.
    """

    scanned = Signal(str)  # plain letters, without the scanner's prefix and suffix

    def __init__(self, context: Context, moment: Callable[[QKeyEvent], int] | None = None) -> None:
        super().__init__(context)
        self._store = context.store
        self.moment = moment or (lambda event: event.timestamp())
        self.detector = ScanDetector()
        self._is_on = False
        self._held: list[QKeyEvent] = []
        self._swallowed: set[int] = set()  # keys whose release is still to come
        self._replaying = False
        self._before: _Before | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(GAP_MOST_MS)
        # Once more round the loop: keys that already wait in the queue are heard before we give up on them.
        self._pause.timeout.connect(lambda: QTimer.singleShot(0, self._on_pause))
        self.load()

    def start(self) -> None:
        """Begin to listen."""
        if self._is_on:
            return
        self._is_on = True
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._on_focus(None, application.focusWidget())

    def stop(self) -> None:
        """Listen no more: the shop is being closed."""
        if not self._is_on:
            return
        self._is_on = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.disconnect(self._on_focus)
        self._on_focus(application.focusWidget(), None)
        self._pause.stop()
        self._held.clear()
        self._before = None

    def load(self) -> None:
        """Take the prefix and suffix as they are set on this computer."""
        prefix, suffix = (str(self._store.value(key, "") or "") for key in (PREFIX_KEY, SUFFIX_KEY))
        self.detector = ScanDetector(half_width(prefix), half_width(suffix))

    def save(self, prefix: str, suffix: str) -> None:
        """Set what the scanner sends before and behind each code."""
        self._store.setValue(PREFIX_KEY, prefix.strip())
        self._store.setValue(SUFFIX_KEY, suffix.strip())
        self.load()

    # -- hearing ------------------------------------------------------------------------------------------------------

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        self._before = None
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and not self._replaying:
            return self._on_press(watched, event)
        if kind == QEvent.Type.KeyRelease and not self._replaying and event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        if kind == QEvent.Type.ShortcutOverride and not self._replaying:
            return self._on_override(watched, event)
        if kind == QEvent.Type.InputMethod and event.commitString():
            QTimer.singleShot(0, self._take_card_from_focus)  # when the field has it
        return False

    def _on_press(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.modifiers() & ~_PLAIN or event.isAutoRepeat():
            return self._go_on(widget, event)
        if event.key() in _ENDS:
            return self._on_end(widget, event)
        letter = event.text()
        if event.key() == Qt.Key.Key_Shift:  # scanners press it for their capitals
            return False
        if len(letter) != 1 or not letter.isprintable():
            return self._go_on(widget, event)
        at_ms = self.moment(event)
        if not at_ms:  # no keyboard sent it, but a program
            return self._go_on(widget, event)
        if self.detector.key(letter, at_ms):
            self._give_back(keep_hearing=True)
            self._before = _Before.of(widget)
            if letter == " ":
                return False  # it presses buttons, and no code begins with it
        if _is_written_in(widget):
            self._give_back(keep_hearing=True)  # keys from before the focus came here stay before this one
            return False
        if not self.detector.may_be_scan():
            return self._go_on(widget, event, keep_hearing=True)
        self._held.append(event.clone())
        self._swallowed.add(event.key())
        self._pause.start()
        return True

    def _on_override(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Enter behind a scan opens nothing: it is taken before the shortcuts of the window see it."""
        if event.key() not in _ENDS or event.modifiers() & ~_PLAIN or not self._held:
            return False
        if self.detector.would_end(self.moment(event)):
            event.accept()
            return True
        return False

    def _on_end(self, widget: QWidget, event: QKeyEvent) -> bool:
        heard = self.detector.text
        found = self.detector.end(self.moment(event))
        if not _is_written_in(widget):
            if found is None:
                return self._go_on(widget, event)
            self._held.clear()
            self._pause.stop()
            self._swallowed.add(event.key())
            self.scanned.emit(found)
            return True
        if found is not None and (self.detector.prefix or is_card(found) or widget.property(TAKES_SCANS)):
            if self._before is not None:
                self._before.put_back(heard)
            self._swallowed.add(event.key())
            self.scanned.emit(found)
            return True
        if self._take_card_from(widget):
            self._swallowed.add(event.key())
            return True
        return False

    def _take_card_from_focus(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            self._take_card_from(widget)

    def _take_card_from(self, widget: QWidget) -> bool:
        """One of our cards at the end of a field, through an input method or slowly: its checksum says what it is."""
        field = _field_of(widget)
        if not isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            return False
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        place = find_card(text)
        if place is None:
            return False
        _cut(field, *place)
        self.detector.forget()
        self.scanned.emit(half_width(text[place[0] :]).strip().upper())
        return True

    # -- giving back --------------------------------------------------------------------------------------------------

    def _on_pause(self) -> None:
        if not self._pause.isActive():
            self._give_back()

    def _go_on(self, widget: QWidget, event: QKeyEvent, keep_hearing: bool = False) -> bool:
        """Give back what was held; this key comes behind it, wherever that has moved the focus."""
        self._give_back(keep_hearing)
        focus = QApplication.focusWidget()
        if focus is None or focus is widget:
            return False
        self._replaying = True
        QApplication.sendEvent(focus, event.clone())
        self._replaying = False
        return True

    def _give_back(self, keep_hearing: bool = False) -> None:
        """It was typing: let the held keys act, in their order, where the focus is."""
        self._pause.stop()
        held, self._held = self._held, []
        if not keep_hearing:
            self.detector.forget()
        self._replaying = True
        try:
            for event in held:
                target = QApplication.focusWidget() or QApplication.activeWindow()
                if target is None:
                    continue
                QApplication.sendEvent(target, event)
                release = QKeyEvent(QEvent.Type.KeyRelease, event.key(), event.modifiers(), event.text())
                target = QApplication.focusWidget() or target
                QApplication.sendEvent(target, release)
        finally:
            self._replaying = False


class _Before:
    """What a field was before the first key of what may be a scan."""

    def __init__(self, field: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
        self._field = field
        if isinstance(field, QLineEdit):
            self._text, self._at = field.text(), field.cursorPosition()
            if field.hasSelectedText():
                self._at = field.selectionStart()
            self._chosen = field.selectedText()
        else:
            cursor = field.textCursor()
            self._text, self._at = field.toPlainText(), cursor.selectionStart()
            self._chosen = cursor.selection().toPlainText()

    @classmethod
    def of(cls, widget: QWidget) -> "_Before | None":
        field = _field_of(widget)
        return cls(field) if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) else None

    def put_back(self, heard: str) -> None:
        """Take out what was heard; a field that made something else of it gets its old text."""
        field = self._field
        present = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        if half_width(present[self._at : self._at + len(heard)]) == heard:
            _cut(field, self._at, self._at + len(heard), self._chosen)
        elif isinstance(field, QLineEdit):
            field.setText(self._text)
        else:
            field.setPlainText(self._text)


def _cut(field: QLineEdit | QPlainTextEdit | QTextEdit, start: int, end: int, instead: str = "") -> None:
    """Replace a piece of a field's text, as a step that its own undo knows."""
    if isinstance(field, QLineEdit):
        field.setSelection(start, end - start)
        field.insert(instead)
        return
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    cursor.insertText(instead)
    field.setTextCursor(cursor)


def _field_of(widget: QWidget) -> QWidget:
    """Where the letters of a widget go: a number's own line."""
    return widget.lineEdit() if isinstance(widget, QAbstractSpinBox) else widget


def _is_written_in(widget: QWidget) -> bool:
    field = _field_of(widget)
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and not field.isReadOnly() and field.isEnabled()


def scanner_of(context: Context) -> Scanner:
    """The scanner of an open shop."""
    found = context.findChild(Scanner)
    return found if isinstance(found, Scanner) else Scanner(context)
