"""What is said about the file as a whole: what a row is, its header line, its encoding, dates, amounts, source."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.describing import Description, offered_rows
from desktop.ui import theme
from desktop.ui.dialogs.choice_row import ChoiceRow
from desktop.ui.dialogs.mapping.words import DATE_ORDERS, SPREADS, row_word, say
from desktop.ui.pages.imports.file_line import ENCODINGS
from desktop.ui.pages.settings.rows import Choice, Number
from desktop.ui.theme.tokens import XS, M, S
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import Label
from desktop.ui.words import word

_CHANNELS = ("taobao", "tmall", "jd", "pdd", "douyin", "wechat", "shopify", "till", "card", "other")
_LAST_LINE = 500


class Options(QWidget):
    """Shows what is so; tells what a person chose. What does not matter for a file is not shown."""

    row_chosen = Signal(str)
    spread_chosen = Signal(str)
    line_chosen = Signal(int)
    encoding_chosen = Signal(str)
    sheet_chosen = Signal(str)
    detail_chosen = Signal(str, object)  # a name of Mapping and its value

    def __init__(self) -> None:
        super().__init__()
        self.rows = ChoiceRow(offered_rows(), digits=True)
        self._question = Label("", "strong")
        self.spread, self.encoding, self.dates, self.decimal, self.channel, self.sheet = (Choice() for _ in range(6))
        self.line = Number(1, _LAST_LINE)
        self._parts: dict[str, _Part] = {
            "sheet": _Part(self.sheet, 170),
            "spread": _Part(self.spread, 290),
            "line": _Part(self.line, 76),
            "encoding": _Part(self.encoding, 170),
            "dates": _Part(self.dates, 170),
            "decimal": _Part(self.decimal, 120),
            "channel": _Part(self.channel, 190),
        }
        first = QHBoxLayout()
        first.setSpacing(M)
        first.addWidget(self._question)
        first.addWidget(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(first)
        holder = QWidget()
        flow = FlowLayout(holder, gap=M)
        for part in self._parts.values():
            flow.addWidget(part)
        column.addWidget(holder)
        self._connect()
        self.retranslate()

    def show_description(self, description: Description, encoding: str) -> None:
        mapping, guess = description.mapping, description.guess
        self.rows.set_current(mapping.row)
        self.line.set_value(description.peek.header_line)
        first = description.peek.first
        self.sheet.set_choices([(name, name) for name in first.sheets], first.sheet)
        self.encoding.set_choices(list(_encodings(encoding).items()), encoding)
        self.spread.set_value(mapping.spread)
        self.dates.set_value(mapping.date_order)
        self.decimal.set_value(mapping.decimal_comma)
        self.channel.set_value(mapping.channel)
        repeated = mapping.spread != "none" or guess.spread != "none"
        shown = {
            "spread": mapping.row == "order" and repeated,
            "line": description.has_file,
            "encoding": description.has_file and bool(first.delimiter),
            "sheet": len(first.sheets) > 1,
            "dates": guess.date_order_matters or mapping.date_order != "ymd",
            "decimal": guess.decimal_matters or mapping.decimal_comma,
            "channel": mapping.row in ("order", "line") or "account" in mapping.fields,
        }
        for name, part in self._parts.items():
            part.setVisible(shown[name])

    def retranslate(self) -> None:
        self._question.setText(self.tr("What is a row?"))
        self.rows.setAccessibleName(self.tr("What is a row?"))
        self.rows.set_choices([(code, row_word(code)) for code in offered_rows()])
        self.spread.set_choices(_said(SPREADS), self.spread.currentData())
        self.dates.set_choices(_said(DATE_ORDERS), self.dates.currentData())
        self.decimal.set_choices([(False, "1,234.50"), (True, "1.234,50")], self.decimal.currentData())
        own = QCoreApplication.translate("mapping", "a source of its own")
        channels = [("", own), *((code, word("channel", code)) for code in _CHANNELS)]
        self.channel.set_choices(channels, self.channel.currentData() or "")
        words = {
            "spread": self.tr("An order has"),
            "line": self.tr("The header is line"),
            "encoding": self.tr("Encoding"),
            "sheet": self.tr("Sheet"),
            "dates": self.tr("Dates are"),
            "decimal": self.tr("Amounts are like"),
            "channel": self.tr("It comes from"),
        }
        for name, text in words.items():
            self._parts[name].set_word(text)

    def _connect(self) -> None:
        self.rows.chosen.connect(self.row_chosen)
        self.spread.activated.connect(lambda _at: self.spread_chosen.emit(self.spread.currentData()))
        self.line.valueChanged.connect(self.line_chosen)
        self.encoding.activated.connect(lambda _at: self.encoding_chosen.emit(self.encoding.currentData()))
        self.sheet.activated.connect(lambda _at: self.sheet_chosen.emit(self.sheet.currentData()))
        for name, choice in (("date_order", self.dates), ("decimal_comma", self.decimal), ("channel", self.channel)):
            choice.activated.connect(
                lambda _at, name=name, choice=choice: self.detail_chosen.emit(name, choice.currentData())
            )


class _Part(QWidget):
    """A word and the control it belongs to."""

    def __init__(self, control: QWidget, width: int) -> None:
        super().__init__()
        self._control, self._width = control, width
        self._word = Label("", "body", "text2")
        self._word.setBuddy(control)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS + 2)
        row.addWidget(self._word)
        row.addWidget(control)
        theme.signals.theme_changed.connect(self._fit)
        self._fit()

    def set_word(self, text: str) -> None:
        self._word.setText(text)
        self._control.setAccessibleName(text)

    def _fit(self) -> None:
        self._control.setFixedWidth(theme.px(self._width))


def _said(words: dict[str, str]) -> list[tuple[object, str]]:
    return [(code, say(text)) for code, text in words.items()]


def _encodings(current: str) -> dict[str, str]:
    """The encodings to choose from; UTF-8 with a mark is the same to a reader."""
    plain = current.removesuffix("-sig")
    known = {current if code == plain else code: text for code, text in ENCODINGS.items()}
    return known if current in known else {current: current, **known}
