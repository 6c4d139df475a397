"""Every fact ever noted in a field, in a small window below its mark."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.services.facts import FactInfo
from desktop.services.fields import FieldInfo
from desktop.ui import formats, theme
from desktop.ui.context import Context
from desktop.ui.dialogs.fact_values import shown_in
from desktop.ui.pages.profile.field_row import mark_of, said_of
from desktop.ui.theme.tokens import RADIUS, XS, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label, Rule
from desktop.ui.widgets.shapes import draw_mark
from desktop.ui.words import field_name, word


class FactHistory(QWidget):
    """Closed by Esc or a click beside it."""

    put_back = Signal(int)  # the fact's id
    ended = Signal(str, str)  # code, value
    more_wanted = Signal(str)  # code

    def __init__(self, context: Context, field: FieldInfo, facts: list[FactInfo], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._field = context, field
        name = field_name(field.code, field.name)
        self.setAccessibleName(self.tr("What was ever noted: {field}").format(field=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addWidget(Label(name, "section"))
        column.addWidget(Label(self._freshness(), "caption", "text3", wrap=True))
        self.deeds: list[Button] = []
        inside = QWidget()
        self._entries = QVBoxLayout(inside)
        self._entries.setContentsMargins(0, 0, S, 0)
        self._entries.setSpacing(S)
        for fact in facts:
            self._entries.addWidget(Rule())
            self._entries.addWidget(self._entry(fact))
        self._entries.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        theme.set_look(inside, ground="page")
        column.addWidget(scroll, 1)
        self.more = Button(self.tr("Note more…"), rank="text", icon="plus")
        self.more.clicked.connect(lambda: self._leave(self.more_wanted.emit, field.code))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(theme.px(380))
        wanted = inside.heightForWidth(theme.px(380) - 2 * L - S) if inside.hasHeightForWidth() else 0
        wanted = max(wanted, inside.sizeHint().height())
        self.setFixedHeight(min(wanted + theme.px(124), theme.px(440)))

    def open_at(self, anchor: QWidget) -> None:
        """Show it below a widget, inside the screen."""
        at = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 2))
        room = anchor.screen().availableGeometry()
        at.setX(max(room.left() + 8, min(at.x(), room.right() - self.width() - 8)))
        if at.y() + self.height() > room.bottom():
            at.setY(max(room.top() + 8, at.y() - self.height() - anchor.height() - 4))
        self.move(at)
        self.show()
        (self.deeds[0] if self.deeds else self.more).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.page))
        painter.setPen(QPen(QColor(t.edge), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _leave(self, say: Callable[..., object], *what: object) -> None:
        self.close()
        say(*what)

    def _freshness(self) -> str:
        if self._field.shelf_days is None:
            return self.tr("Such a fact does not grow old.")
        return self.tr("Fresh for {days} after it was known.").format(days=formats.days(self._field.shelf_days))

    def _entry(self, fact: FactInfo) -> QWidget:
        lang, zone = self._context.language, self._context.settings.zone
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(_Mark(mark_of(fact)), 0, Qt.AlignmentFlag.AlignTop)
        value = Label(shown_in(self._field, fact.value, lang), "strong", "text", wrap=True)
        head.addWidget(value, 1)
        column.addLayout(head)
        lines = [said_of(fact, lang)]
        source = word("source", fact.source)
        lines.append(
            self.tr("Source: {source} ({note})").format(source=source, note=fact.source_note)
            if fact.source_note
            else self.tr("Source: {source}").format(source=source)
        )
        if not fact.may_say:
            lines.append(self.tr("Not to be said aloud to the customer."))
        if fact.ended_ms is not None:
            when = formats.moment(fact.ended_ms, zone, lang)
            lines.append(self.tr("Did not hold any more since {when}.").format(when=when))
            value.set_tone("text2")
        for line in lines:
            column.addWidget(Label(line, "caption", "text2", wrap=True))
        column.addSpacing(XS)
        column.addWidget(self._deed(fact), 0, Qt.AlignmentFlag.AlignLeft)
        return entry

    def _deed(self, fact: FactInfo) -> Button:
        if fact.ended_ms is None:
            button = Button(self.tr("No longer true"), rank="text", icon="x")
            button.clicked.connect(lambda: self._leave(self.ended.emit, self._field.code, fact.value))
        else:
            button = Button(self.tr("Put back"), rank="text", icon="arrow-back-up")
            button.clicked.connect(lambda: self._leave(self.put_back.emit, fact.id))
        self.deeds.append(button)
        return button


class _Mark(QWidget):
    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(theme.px(14), theme.line_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_mark(QPainter(self), QRectF(self.rect()).center(), self._mark)
