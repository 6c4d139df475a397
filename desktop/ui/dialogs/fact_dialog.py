"""Noting a fact with everything that belongs to it: since when, from whom, why, how sure, and whether to say it."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.people import GRADES, SOURCES
from desktop.services import facts
from desktop.services.facts import FactDraft
from desktop.services.fields import FieldInfo
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.dialogs.value_editors import Editor, editor_for
from desktop.ui.words import choices, field_name

_GRADE_OF = {"seen": "seen", "told": "told", "inferred": "inferred", "survey": "told", "third_party": "inferred"}


class FactDialog(FormDialog):
    """fields: those to choose from; code: the one chosen at first. A rumour is no grade: it is no fact."""

    def __init__(
        self,
        context: Context,
        customer: int,
        fields: tuple[FieldInfo, ...],
        code: str = "",
        value: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent, width=520)
        self._customer, self._all = customer, fields
        self._choices = {field.code: field for field in fields}
        self.field = QComboBox()
        for field in fields:
            self.field.addItem("", field.code)
        self.field.setCurrentIndex(max(0, self.field.findData(code)))
        self.holder = QWidget()
        self._room = QVBoxLayout(self.holder)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.value: Editor | None = None
        self.known_on, self.source_note, self.why = QLineEdit(), QLineEdit(), QLineEdit()
        self.source, self.grade = QComboBox(), ChoiceRow(GRADES)
        for source in SOURCES:
            self.source.addItem("", source)
        self.may_say = QCheckBox()
        self.may_say.setChecked(True)
        for name, widget in (
            ("field", self.field),
            ("value", self.holder),
            ("known_on", self.known_on),
            ("source", self.source),
            ("source_note", self.source_note),
            ("why", self.why),
            ("grade", self.grade),
            ("may_say", self.may_say),
        ):
            self.add_row(name, widget)
        self.field.currentIndexChanged.connect(lambda: self._make_editor(""))
        self.source.currentIndexChanged.connect(self._on_source)
        self._make_editor(value)
        self.retranslate()
        self.grade.set_current("told")
        (self.value if code else self.field).setFocus()

    def chosen(self) -> FieldInfo:
        return self._choices[self.field.currentData()]

    def draft(self) -> FactDraft:
        return FactDraft(
            self.value.value(),
            self.known_on.text().strip(),
            self.source.currentData(),
            self.source_note.text().strip(),
            self.why.text().strip(),
            self.grade.current(),
            self.may_say.isChecked(),
        )

    def problem(self) -> tuple[str, str] | None:
        try:
            facts.check_value(self.chosen(), self.value.value())
        except BadValue as error:
            return "value", messages.value_problem(error.problem)
        try:
            known_on = facts.check_day(self.known_on.text())
        except BadValue as error:
            return "known_on", messages.value_problem(error.problem)
        if known_on > facts.today(self.context.shop).isoformat():
            return "known_on", self.tr("A fact cannot be known before its day has come.")
        return None

    def store(self) -> bool:
        shop, by, draft, code = self.context.shop, self.context.staff_id, self.draft(), self.chosen().code
        name = field_name(code, self.chosen().name)
        done = self.context.do(
            lambda: facts.set_fact(shop, self._customer, code, draft, by=by),
            self.tr("{field} is noted.").format(field=name),
        )
        return done is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Note a fact"))
        self.set_labels(
            {
                "field": self.tr("Field"),
                "value": self.tr("What is so"),
                "known_on": self.tr("Known on"),
                "source": self.tr("Who said so"),
                "source_note": self.tr("On which occasion"),
                "why": self.tr("What we need it for"),
                "grade": self.tr("How we know"),
                "may_say": "",
            }
        )
        for at, field in enumerate(self._all):
            self.field.setItemText(at, field_name(field.code, field.name))
        self.known_on.setPlaceholderText(self.tr("today"))
        for at, (_, text) in enumerate(choices("source", SOURCES)):
            self.source.setItemText(at, text)
        self.grade.set_choices(choices("grade", GRADES))
        self.may_say.setText(self.tr("May be said to the customer"))
        self.may_say.setAccessibleName(self.may_say.text())

    def _make_editor(self, value: str) -> None:
        if self.value is not None:
            self._room.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        self.value = editor_for(self.chosen(), value, self.context, in_form=True)
        self._room.addWidget(self.value)
        self.holder.setFocusProxy(self.value)

    def _on_source(self) -> None:
        """What is seen is seen, what others say of her is inferred; the person may say otherwise."""
        self.grade.set_current(_GRADE_OF.get(self.source.currentData(), "told"))
