"""The conditions of the list: a chip for each, and menus that add one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.lifecycle import State
from desktop.services.filters import Filter
from desktop.ui import formats, theme
from desktop.ui.pages.customers.reading import Surroundings
from desktop.ui.theme.tokens import XS, L, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.words import word

_BUTTON_PAD = 10
_MOST_TAGS = 60  # in the menu, the most used first

Condition = tuple[str, object]  # the filter's part, and which of its values


class TickMenu(QMenu):
    """Stays open while boxes are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """Shows a filter and changes it; the page keeps it."""

    changed = Signal(object)  # the new Filter
    cleared = Signal()
    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filter, self._title = Filter(), ""
        self._chips: list[Chip] = []
        self._known = Surroundings({}, [], [], [])
        self.state_button = self._button(self._fill_states)
        self.channel_button = self._button(self._fill_channels)
        self.segment_button = self._button(self._fill_segments)
        self.tag_button = self._button(self._fill_tags)
        self._buttons = (self.state_button, self.channel_button, self.segment_button, self.tag_button)
        self.clear_button = Button("", rank="text")
        self.clear_button.clicked.connect(self.cleared)
        self.save_button = Button("", rank="text")
        self.save_button.clicked.connect(self.save_requested)
        conditions = QWidget()
        self._flow = FlowLayout(conditions, gap=XS)
        for button in self._buttons:
            self._flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, S, 0)
        row.setSpacing(0)
        row.addWidget(conditions, 1)
        for button in (self.clear_button, self.save_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.state_button)
        self.retranslate()

    def show_filter(self, wanted: Filter, title: str = "") -> None:
        """title: what customers that were picked elsewhere are called."""
        self._filter, self._title = wanted, title
        self._show()

    def show_known(self, known: Surroundings) -> None:
        """What the menus offer."""
        self._known = known
        self._show()

    def chips(self) -> list[Chip]:
        return list(self._chips)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Filter"))
        words = (self.tr("State"), self.tr("Channel"), self.tr("Segment"), self.tr("Tag"))
        for button, text in zip(self._buttons, words, strict=True):
            button.setText(text)
            button.setToolTip(self.tr("Add a condition"))
        self.clear_button.setText(self.tr("Clear filter"))
        self.save_button.setText(self.tr("Save as segment"))
        self._show()

    # -- chips --------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()  # it may be the sender of the signal we are in
        self._chips = [self._chip(condition, text) for condition, text in self._conditions()]
        for at, chip in enumerate(self._chips):
            self._flow.insert_widget(at, chip)
        # A button's word stands further in than a chip's: both begin where the title does.
        self.layout().setContentsMargins(theme.px(L if self._chips else L - _BUTTON_PAD), 0, theme.px(S), 0)
        self.clear_button.setVisible(not self._filter.is_empty)
        self.save_button.setVisible(not self._filter.is_empty)
        self.segment_button.setVisible(bool(self._known.segments))
        self.tag_button.setVisible(bool(self._known.tags))
        self.updateGeometry()

    def _chip(self, condition: Condition, text: str) -> Chip:
        chip = Chip(text, parent=self)
        chip.removed.connect(lambda: self._remove(condition))
        chip.clicked.connect(lambda: self._edit(condition[0], chip))
        return chip

    def _conditions(self) -> list[tuple[Condition, str]]:
        wanted = self._filter
        shown: list[tuple[Condition, str]] = []
        places = {"archived": self.tr("In the archive"), "trash": self.tr("In the trash")}
        if wanted.place in places:
            shown.append((("place", None), places[wanted.place]))
        if wanted.text:
            shown.append((("text", None), self.tr("Search: {text}").format(text=wanted.text)))
        shown += [
            (("states", state), self.tr("State: {state}").format(state=word("state", state))) for state in wanted.states
        ]
        shown += [
            (("channels", code), self.tr("Channel: {channel}").format(channel=word("channel", code)))
            for code in wanted.channels
        ]
        if wanted.segment is not None:
            name = dict(self._known.segments).get(wanted.segment, "…")
            shown.append((("segment", None), self.tr("Segment: {segment}").format(segment=name)))
        shown += [(("tags", tag), self.tr("Tag: {tag}").format(tag=tag)) for tag in wanted.tags]
        shown += [(("rfm", name), word("segment", name)) for name in wanted.rfm]
        if wanted.quiet_days is not None:
            text = self.tr("No order for {days} days").format(days=formats.number(wanted.quiet_days))
            shown.append((("quiet_days", None), text))
        if wanted.follow_up:
            shown.append((("follow_up", None), self.tr("With an open task")))
        if wanted.ids:
            picked = self.tr("{count} picked").format(count=formats.number(len(wanted.ids)))
            shown.append((("ids", None), self._title or picked))
        return shown

    def _remove(self, condition: Condition) -> None:
        part, value = condition
        if value is None:
            self.changed.emit(self._filter.without(part))
            return
        left = tuple(each for each in getattr(self._filter, part) if each != value)
        self.changed.emit(replace(self._filter, **{part: left}))

    def _edit(self, part: str, chip: Chip) -> None:
        buttons = {
            "states": self.state_button,
            "channels": self.channel_button,
            "segment": self.segment_button,
            "tags": self.tag_button,
        }
        if part in buttons:
            self._open(buttons[part], chip)

    # -- menus --------------------------------------------------------------------------------------------------------

    def _button(self, fill: Callable[[QMenu], None]) -> Button:
        button = Button("", rank="text", icon="plus")
        button.fill = fill  # type: ignore[attr-defined]
        button.clicked.connect(lambda: self._open(button, button))
        return button

    def _open(self, button: Button, below: QWidget) -> QMenu:
        menu = self.menu_of(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        return menu

    def menu_of(self, button: Button) -> QMenu:
        """The menu that a button opens."""
        menu = TickMenu(self)
        menu.setAccessibleName(button.text())
        button.fill(menu)  # type: ignore[attr-defined]
        return menu

    def _fill_states(self, menu: QMenu) -> None:
        for state in State:
            action = self._tick(menu, word("state", state), "states", str(state))
            action.setIconVisibleInMenu(False)

    def _fill_channels(self, menu: QMenu) -> None:
        for code in self._known.channels:
            self._tick(menu, word("channel", code), "channels", code)
        self._say_if_empty(menu, self.tr("No customer came by a channel yet"))

    def _fill_tags(self, menu: QMenu) -> None:
        for tag, count in self._known.tags[:_MOST_TAGS]:
            self._tick(menu, f"{tag.replace('&', '&&')}\t{formats.number(count)}", "tags", tag)
        self._say_if_empty(menu, self.tr("No tags yet"))

    def _fill_segments(self, menu: QMenu) -> None:
        for row_id, name in self._known.segments:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(self._filter.segment == row_id)
            action.triggered.connect(lambda on, row_id=row_id: self._choose_segment(row_id if on else None))
        self._say_if_empty(menu, self.tr("No segments saved yet"))

    def _tick(self, menu: QMenu, text: str, part: str, value: str):
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value in getattr(self._filter, part))
        action.toggled.connect(lambda on: self._toggle(part, value, on))
        return action

    def _say_if_empty(self, menu: QMenu, text: str) -> None:
        if menu.isEmpty():
            menu.addAction(text).setEnabled(False)

    def _toggle(self, part: str, value: str, on: bool) -> None:
        present = [each for each in getattr(self._filter, part) if each != value]
        self.changed.emit(replace(self._filter, **{part: tuple([*present, value] if on else present)}))

    def _choose_segment(self, row_id: int | None) -> None:
        self.changed.emit(replace(self._filter, segment=row_id))
