"""Who works here, and who works now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop.services.pins import Member, members
from desktop.services.shops import add_staff, archive_staff, rename_staff
from desktop.ui.context import Context
from desktop.ui.dialogs.pin_dialog import PinDialog
from desktop.ui.pages.settings.rows import SettingsSection
from desktop.ui.theme.tokens import XS, S
from desktop.ui.widgets.buttons import Button


class StaffSection(SettingsSection):
    """One line each: chosen when she works now, her name, her PIN, and Archive."""

    staff_chosen = Signal(int)  # 0: no one

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(XS)
        self._group = QButtonGroup(self)
        self._present: list[tuple[int, str]] = []
        self._members: dict[int, Member] = {}
        self.pins: dict[int, Button] = {}
        self.names: dict[int, QLineEdit] = {}
        self.radios: dict[int, QRadioButton] = {}
        self.archives: dict[int, Button] = {}
        self.new_name, self.add_button = QLineEdit(), Button()
        adding = QWidget()
        row = QHBoxLayout(adding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.add_button)
        self.add_button.clicked.connect(self._add)
        self.new_name.returnPressed.connect(self._add)
        self.add(
            self._list,
            lambda: (
                self.tr("Who works now"),
                self.tr(
                    "What is done is noted under her name. Names can be changed in place. Who has a PIN is asked for it"
                    " when she begins."
                ),
                "",
            ),
            wide=True,
        )
        self._new_row = self.add(adding, lambda: (self.tr("Someone new"), "", ""))
        self.retranslate()

    def name(self) -> str:
        return self.tr("Staff")

    def load(self) -> None:
        self._members = {each.id: each for each in members(self.context.shop)}
        present = [(each.id, each.name) for each in self._members.values()]
        if present != self._present:
            self._present = present
            self._rebuild()
        self._name_lines()
        self._group.setExclusive(False)  # so that none may be chosen
        for number, radio in self.radios.items():
            radio.setChecked(number == self.context.staff_id)
        self._group.setExclusive(True)
        self.rows[0].setVisible(bool(present))

    def retranslate(self) -> None:
        super().retranslate()
        self.new_name.setPlaceholderText(self.tr("Name"))
        self.new_name.setAccessibleName(self.tr("Name of someone new"))
        self.add_button.setText(self.tr("Add"))
        self._name_lines()

    def _rebuild(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        self.names, self.radios, self.archives, self.pins = {}, {}, {}, {}
        for number, name in self._present:
            self._lines.addWidget(self._line(number, name))
        self._name_lines()

    def _line(self, number: int, name: str) -> QWidget:
        line = QWidget()
        radio, field, archive = QRadioButton(), QLineEdit(name), Button(rank="text")
        pin = Button(rank="text")
        self._group.addButton(radio)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(radio)
        row.addWidget(field, 1)
        row.addWidget(pin)
        row.addWidget(archive)
        radio.clicked.connect(lambda: self._choose(number))
        pin.clicked.connect(lambda: self._open_pin(number))
        self.pins[number] = pin
        field.editingFinished.connect(lambda: self._rename(number, field))
        archive.clicked.connect(lambda: self._archive(number))
        self.names[number], self.radios[number], self.archives[number] = field, radio, archive
        return line

    def _name_lines(self) -> None:
        for number, name in self._present:
            self.radios[number].setAccessibleName(self.tr("{name} works now").format(name=name))
            self.names[number].setAccessibleName(self.tr("Name of {name}").format(name=name))
            has_pin = number in self._members and self._members[number].digits > 0
            self.pins[number].setText(self.tr("Change PIN…") if has_pin else self.tr("Set a PIN…"))
            self.pins[number].setAccessibleName(self.tr("PIN of {name}").format(name=name))
            self.archives[number].setText(self.tr("Archive"))
            self.archives[number].setAccessibleName(self.tr("Archive {name}").format(name=name))

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if not name:
            self._new_row.say_problem(self.tr("Please type a name."))
            return
        if name.casefold() in (known.casefold() for _, known in self._present):
            self._new_row.say_problem(self.tr("There is someone of that name already."))
            return
        self._new_row.say_problem("")
        number = self.context.do(lambda: add_staff(self.context.shop, name, self.context.staff_id))
        if number is None:
            return
        self.new_name.clear()
        first = not self._present
        self.load()
        if first:
            self.staff_chosen.emit(number)
        self.new_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, number: int, field: QLineEdit) -> None:
        before, name = dict(self._present).get(number, ""), field.text().strip()
        if not name:
            field.setText(before)
        elif name != before:
            self.context.do(lambda: rename_staff(self.context.shop, number, name, self.context.staff_id))
            self._present = [(each, name if each == number else known) for each, known in self._present]
            self._name_lines()

    def _choose(self, number: int) -> None:
        """The window asks for her PIN where she has one; until then it is as it was."""
        self.staff_chosen.emit(number)
        self.load()

    def _open_pin(self, number: int) -> None:
        dialog = PinDialog(self.context, self._members[number], self.window())
        dialog.accepted.connect(self.load)
        dialog.open()

    def _archive(self, number: int) -> None:
        name = dict(self._present).get(number, "")
        said = self.tr("{name} was archived").format(name=name)
        self.context.do(lambda: archive_staff(self.context.shop, number, self.context.staff_id), said)
        if self.context.staff_id == number:
            self.staff_chosen.emit(0)
        self.load()
