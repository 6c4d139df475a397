"""Every key of the program, in one table (PROMISES, Part 3, decides). Nobody else writes a key sequence.

Chinese input methods use Ctrl+Space, Shift alone, Ctrl+. and Ctrl+Shift: none of these is ever bound.
"""

import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

FORBIDDEN = ("Ctrl+Space", "Shift", "Ctrl+.", "Ctrl+Shift")


class Context(StrEnum):
    """Where a key is heard. WINDOW keys are heard everywhere, so no other context may use them again."""

    WINDOW = "window"
    LIST = "list"
    FORM = "form"
    DETAIL = "detail"
    SALE = "sale"
    PAIR = "pair"  # a page without text fields: bare letters may stand here, and only in such ones
    ODD = "odd"  # another one
    TASK = "task"  # a list in which letters are deeds
    ENQUIRY = "enquiry"  # another one
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class Command:
    """A deed with keys. In `keys`, Ctrl is ⌘ on a Mac, as Qt has it; mac: other keys there."""

    id: str
    title: str  # English source; `title_of` gives the words
    keys: tuple[str, ...]
    context: Context = Context.WINDOW
    mac: tuple[str, ...] | None = None

    def keys_on(self, platform: str) -> tuple[str, ...]:
        """The keys on 'darwin' or elsewhere; the first is the one shown."""
        return self.mac if platform == "darwin" and self.mac is not None else self.keys


_PAGE_TITLE = QT_TRANSLATE_NOOP("shortcuts", "Go to page {number}")

COMMANDS: tuple[Command, ...] = (
    Command("find", QT_TRANSLATE_NOOP("shortcuts", "Find a customer"), ("Ctrl+F", "F8")),
    Command("palette", QT_TRANSLATE_NOOP("shortcuts", "All commands"), ("Ctrl+K",)),
    Command("new_customer", QT_TRANSLATE_NOOP("shortcuts", "New customer"), ("Ctrl+N",)),
    Command("log", QT_TRANSLATE_NOOP("shortcuts", "Log an interaction"), ("F3",), mac=("F3", "Ctrl+3")),
    Command("sale", QT_TRANSLATE_NOOP("shortcuts", "Record a sale"), ("F4",), mac=("F4", "Ctrl+4")),
    Command(
        "redeem", QT_TRANSLATE_NOOP("shortcuts", "Redeem the best offer"), ("F7",), Context.SALE, mac=("F7", "Ctrl+7")
    ),
    Command("next_pane", QT_TRANSLATE_NOOP("shortcuts", "Next pane"), ("F6",)),
    Command("undo", QT_TRANSLATE_NOOP("shortcuts", "Undo"), ("Ctrl+Z",)),
    Command("redo", QT_TRANSLATE_NOOP("shortcuts", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), mac=("Ctrl+Shift+Z",)),
    Command("lock", QT_TRANSLATE_NOOP("shortcuts", "Lock now"), ("Ctrl+L",)),
    Command("switch_user", QT_TRANSLATE_NOOP("shortcuts", "Switch user"), ("Ctrl+Shift+L",)),
    Command("settings", QT_TRANSLATE_NOOP("shortcuts", "Settings"), ("Ctrl+,",)),
    Command("shortcuts", QT_TRANSLATE_NOOP("shortcuts", "Keyboard shortcuts"), ("Ctrl+/",)),
    Command("help", QT_TRANSLATE_NOOP("shortcuts", "Help for this page"), ("F1",)),
    Command("backup", QT_TRANSLATE_NOOP("shortcuts", "Back up now"), ("Ctrl+Shift+B",)),
    Command("import", QT_TRANSLATE_NOOP("shortcuts", "Import files"), ("Ctrl+I",)),
    Command("export", QT_TRANSLATE_NOOP("shortcuts", "Export this list"), ("Ctrl+E",)),
    Command("refresh", QT_TRANSLATE_NOOP("shortcuts", "Refresh"), ("F5",), mac=("F5", "Ctrl+R")),
    Command("zoom_in", QT_TRANSLATE_NOOP("shortcuts", "Larger text"), ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", QT_TRANSLATE_NOOP("shortcuts", "Smaller text"), ("Ctrl+-",)),
    Command("zoom_reset", QT_TRANSLATE_NOOP("shortcuts", "Normal text size"), ("Ctrl+0",)),
    Command("quit", QT_TRANSLATE_NOOP("shortcuts", "Quit"), ("Ctrl+Q",)),
    # On a Mac ⌘3, ⌘4 and ⌘7 stand in for the function keys above, so pages go by the Control key there (Qt: Meta).
    *(Command(f"page_{number}", _PAGE_TITLE, (f"Ctrl+{number}",), mac=(f"Meta+{number}",)) for number in range(1, 10)),
    Command("open", QT_TRANSLATE_NOOP("shortcuts", "Open"), ("Return", "Enter"), Context.LIST),
    Command("copy", QT_TRANSLATE_NOOP("shortcuts", "Copy"), ("Ctrl+C",), Context.LIST),
    Command("select_all", QT_TRANSLATE_NOOP("shortcuts", "Select all"), ("Ctrl+A",), Context.LIST),
    Command("tag", QT_TRANSLATE_NOOP("shortcuts", "Tag"), ("Ctrl+T",), Context.LIST),
    Command("archive", QT_TRANSLATE_NOOP("shortcuts", "Archive"), ("Del",), Context.LIST, mac=("Del", "Backspace")),
    Command("columns", QT_TRANSLATE_NOOP("shortcuts", "Choose columns"), ("Ctrl+Shift+C",), Context.LIST),
    Command("close_detail", QT_TRANSLATE_NOOP("shortcuts", "Close the detail"), ("Esc",), Context.DETAIL),
    Command("pair_same", QT_TRANSLATE_NOOP("shortcuts", "Same person"), ("M",), Context.PAIR),
    Command("pair_apart", QT_TRANSLATE_NOOP("shortcuts", "Not the same"), ("N",), Context.PAIR),
    Command("pair_household", QT_TRANSLATE_NOOP("shortcuts", "One household"), ("H",), Context.PAIR),
    Command("pair_later", QT_TRANSLATE_NOOP("shortcuts", "Decide later"), ("S",), Context.PAIR),
    Command("pair_left", QT_TRANSLATE_NOOP("shortcuts", "Keep the left name"), ("Left",), Context.PAIR),
    Command("pair_right", QT_TRANSLATE_NOOP("shortcuts", "Keep the right name"), ("Right",), Context.PAIR),
    Command("pair_open", QT_TRANSLATE_NOOP("shortcuts", "Open the profile"), ("Return", "Enter"), Context.PAIR),
    Command("back", QT_TRANSLATE_NOOP("shortcuts", "Go back"), ("Esc",), Context.PAIR),
    Command(
        "hide_card", QT_TRANSLATE_NOOP("shortcuts", "Hide the card"), ("F9",), Context.COUNTER, mac=("F9", "Ctrl+9")
    ),
    Command(
        "open_profile",
        QT_TRANSLATE_NOOP("shortcuts", "Open the profile"),
        ("Ctrl+Return", "Ctrl+Enter"),
        Context.COUNTER,
    ),
    Command("odd_own", QT_TRANSLATE_NOOP("shortcuts", "Her own order"), ("1",), Context.ODD),
    Command("odd_gift", QT_TRANSLATE_NOOP("shortcuts", "The order is a gift"), ("2",), Context.ODD),
    Command("odd_borrowed", QT_TRANSLATE_NOOP("shortcuts", "Somebody borrowed the account"), ("3",), Context.ODD),
    Command(
        "odd_kept", QT_TRANSLATE_NOOP("shortcuts", "Borrowed, keep the receiver as a prospect"), ("4",), Context.ODD
    ),
    Command("odd_later", QT_TRANSLATE_NOOP("shortcuts", "Ask about the order later"), ("S",), Context.ODD),
    Command("odd_open", QT_TRANSLATE_NOOP("shortcuts", "Open whose order it is"), ("Return", "Enter"), Context.ODD),
    Command(
        "task_finish", QT_TRANSLATE_NOOP("shortcuts", "Finish the task"), ("Space", "Return", "Enter"), Context.TASK
    ),
    Command("task_hand_over", QT_TRANSLATE_NOOP("shortcuts", "Hand over the task"), ("H",), Context.TASK),
    Command("task_put_off", QT_TRANSLATE_NOOP("shortcuts", "Put off the task"), ("S",), Context.TASK),
    Command("task_customer", QT_TRANSLATE_NOOP("shortcuts", "Open whom the task is about"), ("O",), Context.TASK),
    Command("task_edit", QT_TRANSLATE_NOOP("shortcuts", "Edit the task"), ("F2",), Context.TASK),
    Command("task_new", QT_TRANSLATE_NOOP("shortcuts", "New task"), ("N",), Context.TASK),
    Command("enquiry_bought", QT_TRANSLATE_NOOP("shortcuts", "The enquiry became a sale"), ("1",), Context.ENQUIRY),
    Command("enquiry_arrival", QT_TRANSLATE_NOOP("shortcuts", "Lost at arrival"), ("2",), Context.ENQUIRY),
    Command("enquiry_choosing", QT_TRANSLATE_NOOP("shortcuts", "Lost while choosing"), ("3",), Context.ENQUIRY),
    Command("enquiry_payment", QT_TRANSLATE_NOOP("shortcuts", "Lost at payment"), ("4",), Context.ENQUIRY),
    Command("enquiry_answered", QT_TRANSLATE_NOOP("shortcuts", "Answered, not decided yet"), ("A",), Context.ENQUIRY),
    Command("enquiry_later", QT_TRANSLATE_NOOP("shortcuts", "Leave the enquiry for later"), ("S",), Context.ENQUIRY),
    Command("enquiry_copy", QT_TRANSLATE_NOOP("shortcuts", "Copy the script"), ("C",), Context.ENQUIRY),
    Command("enquiry_new", QT_TRANSLATE_NOOP("shortcuts", "New enquiry"), ("N",), Context.ENQUIRY),
    Command(
        "enquiry_open", QT_TRANSLATE_NOOP("shortcuts", "Open who asked"), ("Return", "Enter", "O"), Context.ENQUIRY
    ),
    Command("save_form", QT_TRANSLATE_NOOP("shortcuts", "Save the form"), ("Ctrl+Return", "Ctrl+Enter"), Context.FORM),
    Command("leave_form", QT_TRANSLATE_NOOP("shortcuts", "Leave the form"), ("Esc",), Context.FORM),
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


def title_of(command_id: str) -> str:
    """What a deed is called, in the language of the page."""
    title = QCoreApplication.translate("shortcuts", BY_ID[command_id].title)
    return title.format(number=command_id.removeprefix("page_")) if command_id.startswith("page_") else title


def sequences(command_id: str) -> list[QKeySequence]:
    """The key sequences of a deed on this system."""
    return [QKeySequence(key) for key in BY_ID[command_id].keys_on(sys.platform)]


def key_text(command_id: str) -> str:
    """The key to show beside a deed: Ctrl+F, ⌘F on a Mac, Enter."""
    return shown(sequences(command_id)[0])


def shown(keys: QKeySequence) -> str:
    """Keys as they stand on the keyboard: Qt's native text would be a translation, Ctrl+回车 for Ctrl+Enter."""
    form = QKeySequence.SequenceFormat
    return keys.toString(form.NativeText if sys.platform == "darwin" else form.PortableText).replace("Return", "Enter")


def action(command_id: str, parent: QWidget, run: Callable[[], object]) -> QAction:
    """An action with the title and keys of the table, added to its parent.

    Keys of the window are heard in the whole window, the others while their widget or a child of it has the focus.
    """
    made = QAction(title_of(command_id), parent)
    made.setObjectName(command_id)
    made.setShortcuts(sequences(command_id))
    made.setShortcutContext(_reach(command_id))
    made.triggered.connect(lambda _checked=False: run())
    parent.addAction(made)
    return made


def bind(command_id: str, parent: QWidget, run: Callable[[], object]) -> list[QShortcut]:
    """Keys without an action, for parts that live inside a page."""
    made = []
    for keys in sequences(command_id):
        shortcut = QShortcut(keys, parent)
        shortcut.setContext(_reach(command_id))
        shortcut.activated.connect(run)
        made.append(shortcut)
    return made


def heard(context: Context, event: QKeyEvent) -> str:
    """The command of a context that a key means, "" for none: for pages that take bare letters in keyPressEvent.

    A letter is known by its place as well: with a Chinese input method in full width or a Cyrillic layout the key M
    arrives as another sign.
    """
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return ""
    pressed = QKeySequence(_key_of(event))
    mine = (command for command in COMMANDS if command.context is context)
    return next((each.id for each in mine if pressed in sequences(each.id)), "")


_MAC_PLACES = {0x2E: Qt.Key.Key_M, 0x2D: Qt.Key.Key_N, 0x04: Qt.Key.Key_H, 0x01: Qt.Key.Key_S}  # kVK_ANSI_M, …


def _key_of(event: QKeyEvent) -> int:
    """The key as it stands on the keyboard where its sign is no Latin letter."""
    key = event.key()
    sign = event.text()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or not sign or sign.isascii():
        return key
    wide = unicodedata.normalize("NFKC", sign).upper()
    if len(wide) == 1 and ("A" <= wide <= "Z" or "0" <= wide <= "9"):
        return ord(wide)
    native = event.nativeVirtualKey()
    if sys.platform == "darwin":
        return _MAC_PLACES.get(native, key)
    return native if ord("A") <= native <= ord("Z") else key


def _reach(command_id: str) -> Qt.ShortcutContext:
    if BY_ID[command_id].context is Context.WINDOW:
        return Qt.ShortcutContext.WindowShortcut
    return Qt.ShortcutContext.WidgetWithChildrenShortcut
