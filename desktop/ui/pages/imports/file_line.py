"""One file of a preview in a line: what it was recognised as, and the way to say that it is something else."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.errors import UnknownFormat
from desktop.services.importing import Choice, FileReport
from desktop.ui import formats, messages, theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import ICON, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.words import WORDS, word

ENCODINGS = {
    "xlsx": "Excel",
    "xls": "Excel 97",
    "utf-8": "UTF-8",
    "gb18030": "GBK / GB18030",
    "utf-16": "UTF-16",
    "big5": "Big5",
    "cp1252": "Windows-1252",
}
BOOKS = ("xlsx", "xls")  # they say themselves how their letters are written


class FileLine(QWidget):
    """A file, or why it was refused. `chosen` tells what a person says it is.

    own: the formats that the shop has described, name to title.
    """

    chosen = Signal(object, object)  # Path, Choice
    describe_wanted = Signal(object, str)  # Path, and the name of the format it is read as, "" for none

    def __init__(
        self,
        path: Path,
        report: FileReport | None,
        error: Exception | None,
        choice: Choice,
        before: str,
        named: bool = True,
        own: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._path, self._choice, self._own = path, choice, own or {}
        self._format = report.format if report else ""
        self._candidates = dict(report.candidates) if report else {}
        self._mark = Label()
        is_sure = report is None or report.is_sure or choice.encoding is not None
        tone = "danger" if error else "ok" if is_sure else "warn"
        side = theme.px(ICON)
        mark = icons.pixmap("circle-check" if tone == "ok" else "alert-triangle", side, tone, self.devicePixelRatioF())
        self._mark.setPixmap(mark)
        self._name = ElidedLabel(path.name, "strong")
        self._name.setVisible(named and error is None)
        self._what = ElidedLabel(self._said(report, error, before), "body", "danger" if error else "text2")
        self._other = Button(self.tr("Not right?"), rank="text")
        self._other.setAccessibleName(self.tr("{file} is something else").format(file=path.name))
        self._other.clicked.connect(self._open_menu)
        self.describe = Button(self.tr("Describe this file…"), rank="outlined")
        self.describe.setAccessibleName(self.tr("Describe {file}").format(file=path.name))
        self.describe.setVisible(isinstance(error, UnknownFormat))
        self.describe.clicked.connect(self._describe)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._mark)
        row.addWidget(self._name)
        row.addWidget(self._what, 1)
        row.addWidget(self.describe)
        row.addWidget(self._other)

    def text(self) -> str:
        return self._what.text()

    def menu(self) -> QMenu:
        """What the file may be said to be: its format and its encoding."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = menu.addMenu(self.tr("It is"))
        known = {code: word("format", code) for code in WORDS["format"]} | dict(self._own)
        self._fill(kinds, known, self._choice.format, "format")
        letters = menu.addMenu(self.tr("Its encoding is"))
        self._fill(letters, self._encodings(), self._choice.encoding, "encoding")
        if self._format:
            menu.addSeparator()
            menu.addAction(self.tr("Read it another way…")).triggered.connect(lambda _on=False: self._describe())
        return menu

    def _encodings(self) -> dict[str, str]:
        """The encodings, those that fit first, with what the file would say in them."""
        found = {code: f"{ENCODINGS.get(code, code)}:  {sample}" for code, sample in self._candidates.items()}
        return found | {code: text for code, text in ENCODINGS.items() if code not in (*found, *BOOKS)}

    def _describe(self) -> None:
        self.describe_wanted.emit(self._path, self._format)

    def _fill(self, menu: QMenu, options: dict[str, str], current: str | None, name: str) -> None:
        group = QActionGroup(menu)
        for code, text in {None: self.tr("Find out"), **options}.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(code == current)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, code=code: self._choose(name, code))

    def _choose(self, name: str, code: str | None) -> None:
        values = {"format": self._choice.format, "encoding": self._choice.encoding, name: code}
        self.chosen.emit(self._path, Choice(values["format"], values["encoding"]))

    def _open_menu(self) -> None:
        self.menu().popup(self._other.mapToGlobal(self._other.rect().bottomLeft()))

    def _said(self, report: FileReport | None, error: Exception | None, before: str) -> str:
        if report is None:
            return messages.describe(error) if error else ""
        parts = [
            self._own.get(report.format) or word("format", report.format),
            ENCODINGS.get(report.encoding.removesuffix("-sig"), report.encoding),
            self.tr("%n line(s)", None, report.lines),
        ]
        if not report.is_sure and self._choice.encoding is None:
            parts.append(
                self.tr("read as “{sample}”; if that is wrong, choose the encoding").format(
                    sample=report.candidates[0][1]
                )
            )
        if before:
            parts.append(self.tr("imported before, {date}").format(date=before))
        return " · ".join(parts)


def moment_before(at_ms: int | None, zone: str, language: str) -> str:
    """When a file came in before, "" when it did not."""
    return formats.moment(at_ms, zone, language) if at_ms is not None else ""
