"""What the list of interactions is narrowed by."""

from datetime import timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.domain.people import INTERACTION_CHANNELS, INTERACTION_KINDS
from desktop.services import shops
from desktop.services.customers import today
from desktop.services.interactions import EVERYTHING, InteractionFilter
from desktop.ui.context import Context
from desktop.ui.theme.tokens import S
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.words import word

_PERIODS = ("", "today", "week", "month", "year")
_DAYS = {"today": 0, "week": 6, "month": 29, "year": 364}


class FilterBar(QWidget):
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.search = _Search()
        self.kind, self.channel, self.staff, self.period = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.follow_up = QCheckBox()
        for box, codes in (
            (self.kind, ("", *INTERACTION_KINDS)),
            (self.channel, ("", *INTERACTION_CHANNELS)),
            (self.period, _PERIODS),
        ):
            for code in codes:
                box.addItem("", code)
        self.staff.addItem("", None)
        flow = FlowLayout(self, gap=S)
        for part in (self.search, self.kind, self.channel, self.staff, self.period, self.follow_up):
            flow.addWidget(part)
        self.search.query_changed.connect(lambda _text: self.changed.emit())
        for box in (self.kind, self.channel, self.staff, self.period):
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.follow_up.toggled.connect(lambda _on: self.changed.emit())

    def wanted(self) -> InteractionFilter:
        period = self.period.currentData()
        since = today(self._context.shop) - timedelta(days=_DAYS[period]) if period else None
        return InteractionFilter(
            text=self.search.query(),
            kinds=(self.kind.currentData(),) if self.kind.currentData() else (),
            channels=(self.channel.currentData(),) if self.channel.currentData() else (),
            staff_id=self.staff.currentData(),
            since=since.isoformat() if since else "",
            follow_up=self.follow_up.isChecked(),
        )

    @property
    def is_narrowed(self) -> bool:
        return self.wanted() != EVERYTHING

    def clear(self) -> None:
        """Show everything; says `changed` once."""
        self.blockSignals(True)
        self.search.clear()
        for box in (self.kind, self.channel, self.staff, self.period):
            box.setCurrentIndex(0)
        self.follow_up.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def read_staff(self) -> None:
        """Who works here now; whom one chose stays chosen."""
        chosen = self.staff.currentData()
        self.staff.blockSignals(True)
        while self.staff.count() > 1:
            self.staff.removeItem(1)
        for row, name in shops.staff(self._context.shop):
            self.staff.addItem(name, row)
        self.staff.setCurrentIndex(max(0, self.staff.findData(chosen)))
        self.staff.blockSignals(False)

    def state(self) -> dict[str, object]:
        return {
            "kind": self.kind.currentData(),
            "channel": self.channel.currentData(),
            "period": self.period.currentData(),
            "follow_up": self.follow_up.isChecked(),
        }

    def restore(self, state: dict[str, object]) -> None:
        for name, box in (("kind", self.kind), ("channel", self.channel), ("period", self.period)):
            box.setCurrentIndex(max(0, box.findData(state.get(name, ""))))
        self.follow_up.setChecked(bool(state.get("follow_up")))

    def retranslate(self) -> None:
        self.search.set_placeholder(self.tr("Words or a name"))
        for box, words, everything in (
            (self.kind, "interaction", self.tr("All kinds")),
            (self.channel, "channel", self.tr("All channels")),
        ):
            box.setItemText(0, everything)
            for at in range(1, box.count()):
                box.setItemText(at, word(words, box.itemData(at)))
        periods = {
            "": self.tr("All time"),
            "today": self.tr("Today"),
            "week": self.tr("Last 7 days"),
            "month": self.tr("Last 30 days"),
            "year": self.tr("Last 365 days"),
        }
        for at, code in enumerate(_PERIODS):
            self.period.setItemText(at, periods[code])
        self.staff.setItemText(0, self.tr("Everyone"))
        self.follow_up.setText(self.tr("With an open follow-up"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.channel.setAccessibleName(self.tr("Channel"))
        self.staff.setAccessibleName(self.tr("Who"))
        self.period.setAccessibleName(self.tr("Period"))


class _Search(SearchField):
    def sizeHint(self) -> QSize:
        return QSize(min(240, super().sizeHint().width()), super().sizeHint().height())
