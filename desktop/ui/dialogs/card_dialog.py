"""How a customer's card is printed: on labels of A4, or as a picture of its code."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from desktop.services import cards
from desktop.services.cards import SHEETS, CardInfo
from desktop.ui import theme
from desktop.ui.card_sheet import write_labels
from desktop.ui.context import Context
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.buttons import Button

_KINDS = ("pdf", "png", "svg")
_UNSAFE = '\\/:*?"<>|'


class CardDialog(FormDialog):
    """Writes a file: a PDF with labels to print, or the code alone to place elsewhere."""

    def __init__(self, context: Context, customer: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, width=560)
        self.card: CardInfo = cards.card_of(context.shop, customer)
        self.kind = ChoiceRow(_KINDS, digits=True)
        self.sheet, self.first, self.copies = QComboBox(), QSpinBox(), QSpinBox()
        for code in SHEETS:
            self.sheet.addItem("", code)
        self.copies.setRange(1, 99)
        for number in (self.first, self.copies):
            number.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
        self.with_name = QCheckBox()
        self.with_name.setChecked(True)
        self.file, self.browse = QLineEdit(str(self._home() / f"{self._plain_name()}.pdf")), Button()
        target = QWidget()
        row = QHBoxLayout(target)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        target.setFocusProxy(self.file)
        for name, field in (
            ("kind", self.kind),
            ("sheet", self.sheet),
            ("first", self.first),
            ("copies", self.copies),
            ("with_name", self.with_name),
            ("file", target),
        ):
            self.add_row(name, field)
        self.kind.chosen.connect(lambda _code: self._on_kind())
        self.sheet.currentIndexChanged.connect(lambda _at: self._on_sheet())
        self.browse.clicked.connect(self._ask)
        self.retranslate()
        self.kind.set_current("pdf")
        self._on_sheet()
        self._on_kind()

    def path(self) -> Path:
        return Path(self.file.text().strip())

    def problem(self) -> tuple[str, str] | None:
        path = self.path()
        if not self.file.text().strip() or not path.name or not path.parent.is_dir():
            return "file", self.tr("There is no such folder.")
        if path.suffix.casefold() != f".{self.kind.current()}":
            return "file", self.tr("The name must end in .{kind}.").format(kind=self.kind.current())
        return None

    def store(self) -> bool:
        path, shop = self.path(), self.context.settings.name
        try:
            if self.kind.current() == "pdf":
                write_labels(
                    path,
                    [self.card] * self.copies.value(),
                    SHEETS[self.sheet.currentData()],
                    first=self.first.value(),
                    shop=shop,
                    names=self.with_name.isChecked(),
                )
            else:
                cards.save_picture(self.card.text, path)
        except Exception as error:
            self.context.failed.emit(error)
            return False
        self.context.tell(self.tr("The card is in {file}.").format(file=path.name))
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Print the card of {name}").format(name=self.card.name))
        self.set_labels(
            {
                "kind": self.tr("As"),
                "sheet": self.tr("Sheet"),
                "first": self.tr("First free label"),
                "copies": self.tr("How many"),
                "with_name": "",
                "file": self.tr("File"),
            }
        )
        self.kind.set_choices(
            [
                ("pdf", self.tr("Labels (PDF)")),
                ("png", self.tr("Picture (PNG)")),
                ("svg", self.tr("Drawing (SVG)")),
            ]
        )
        sheets = {
            "3x8": self.tr("A4, 24 labels (70 × 36 mm)"),
            "2x5": self.tr("A4, 10 cards (93 × 54 mm)"),
            "1x1": self.tr("A4, one card (90 × 97 mm)"),
        }
        for at, code in enumerate(SHEETS):
            self.sheet.setItemText(at, sheets[code])
        self.with_name.setText(self.tr("Print her name and the shop beside the code"))
        self.with_name.setAccessibleName(self.with_name.text())
        self.file.setAccessibleName(self.tr("File"))
        self.browse.setText(self.tr("Choose…"))

    def _on_kind(self) -> None:
        kind = self.kind.current()
        for name in ("sheet", "first", "copies", "with_name"):
            self.show_row(name, kind == "pdf")
        path = self.path()
        if path.suffix.casefold().removeprefix(".") in _KINDS:
            self.file.setText(str(path.with_suffix(f".{kind}")))

    def _on_sheet(self) -> None:
        self.first.setRange(1, SHEETS[self.sheet.currentData()].on_a_sheet)

    def _ask(self) -> None:
        chooser = QFileDialog(self, self.windowTitle(), str(self.path()))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(self.kind.current())
        chooser.fileSelected.connect(self.file.setText)
        chooser.open()

    def _plain_name(self) -> str:
        name = "".join(letter for letter in self.card.name if letter not in _UNSAFE).strip(". ")
        return name or self.tr("Card")

    @staticmethod
    def _home() -> Path:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(folder) if folder and Path(folder).is_dir() else Path(QDir.homePath())
