"""Adding a field of the shop's own."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.people import FACETS, FIELD_KINDS
from desktop.services import fields
from desktop.ui.context import Context
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.dialogs.paper import Paper
from desktop.ui.words import word


class FieldDialog(FormDialog):
    def __init__(self, context: Context, facet: str = "subjective", parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name = QLineEdit()
        self.facet, self.kind = QComboBox(), QComboBox()
        for code in FACETS:
            self.facet.addItem("", code)
        for code in FIELD_KINDS:
            self.kind.addItem("", code)
        self.facet.setCurrentIndex(FACETS.index(facet))
        self.options = Paper()
        self.shelf = QSpinBox()
        self.shelf.setRange(0, 36_500)
        self.shelf.setSingleStep(30)
        self.sensitive = QCheckBox()
        for name, field in (
            ("name", self.name),
            ("facet", self.facet),
            ("kind", self.kind),
            ("options", self.options),
            ("shelf", self.shelf),
            ("sensitive", self.sensitive),
        ):
            self.add_row(name, field)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.retranslate()
        self._on_kind()
        self.name.setFocus()

    def problem(self) -> tuple[str, str] | None:
        name = self.name.text().strip()
        if not name:
            raise BadValue("name", "empty")
        if any(field.name == name for field in fields.list_fields(self.context.shop)):
            raise BadValue("name", "taken")
        if self.kind.currentData() == "choice" and len(self._options()) < 2:
            return "options", self.tr("Please type at least two choices, one a line.")
        return None

    def store(self) -> bool:
        shop, by, name = self.context.shop, self.context.staff_id, self.name.text().strip()
        facet, kind, options = self.facet.currentData(), self.kind.currentData(), self._options()
        shelf, sensitive = self.shelf.value() or None, self.sensitive.isChecked()
        return (
            self.context.do(
                lambda: fields.add_field(shop, name, facet, kind, options, shelf, sensitive, by),
                self.tr("Field {name} is added for all customers.").format(name=name),
            )
            is not None
        )

    def _options(self) -> tuple[str, ...]:
        if self.kind.currentData() != "choice":
            return ()
        lines = (line.strip() for line in self.options.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def _on_kind(self) -> None:
        self.show_row("options", self.kind.currentData() == "choice")

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Add a field"))
        self.set_labels(
            {
                "name": self.tr("Name"),
                "facet": self.tr("Stands under"),
                "kind": self.tr("Kind"),
                "options": self.tr("Choices, one a line"),
                "shelf": self.tr("Stays fresh for"),
                "sensitive": "",
            }
        )
        for at, code in enumerate(FACETS):
            self.facet.setItemText(at, word("facet", code))
        for at, code in enumerate(FIELD_KINDS):
            self.kind.setItemText(at, word("field_kind", code))
        self.shelf.setSuffix(self.tr(" days"))
        self.shelf.setSpecialValueText(self.tr("for ever"))
        self.sensitive.setText(self.tr("Sensitive: veiled until someone asks to see it"))
        self.sensitive.setAccessibleName(self.sensitive.text())
