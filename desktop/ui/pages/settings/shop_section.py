"""What the shop decides about itself; kept in its file, and so the same on every computer."""

import zoneinfo
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from desktop.domain.errors import BadValue
from desktop.domain.lifecycle import LONGEST_LIMIT_DAYS, Limits
from desktop.domain.progress import Progress
from desktop.domain.settings import ShopSettings
from desktop.services.customers import count_customers
from desktop.services.filters import Filter
from desktop.services.history import changes
from desktop.services.shops import read_settings, save_settings
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.pages.settings.rows import Choice, Number, SettingsSection
from desktop.ui.widgets.labels import Label

CURRENCIES = "CNY USD EUR GBP JPY HKD TWD MOP SGD MYR THB KRW AUD CAD CHF SEK PLN INR".split()
DEFAULT = ShopSettings()


class ShopSection(SettingsSection):
    """Name, money, time, and when a customer counts as drifting away."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.shop_name = QLineEdit()
        self.currency, self.zone = Choice(), Choice()
        self.day_start = Choice()
        self.limits = {name: Number(0, LONGEST_LIMIT_DAYS) for name in ("warning_days", "churned_days", "new_days")}
        self._effect = Label("", "caption", "text2", wrap=True)
        self._latest = Latest(self)
        self._latest.finished.connect(self._on_counted)
        self._latest.failed.connect(context.failed)
        self.add(self.shop_name, lambda: (self.tr("Name"), self.tr("In the title bar and on what is printed."), ""))
        self.add(
            self.currency,
            lambda: (
                self.tr("Currency"),
                self.tr("Sums count orders in this currency."),
                self.tr("that of the first import"),
            ),
        )
        self._zone_row = self.add(
            self.zone,
            lambda: (
                self.tr("Time zone"),
                self.tr("Days of orders that come in from now on; older days stay as they are."),
                DEFAULT.zone,
            ),
        )
        self.add(
            self.day_start,
            lambda: (
                self.tr("A business day begins at"),
                self.tr("A sale before that hour counts to the day before."),
                hour_text(DEFAULT.day_start_hour),
            ),
        )
        self._limit_rows = {name: self._add_limit(name) for name in self.limits}
        self.body.addWidget(self._effect)
        self._connect()
        self.retranslate()

    def name(self) -> str:
        return self.tr("Shop")

    def load(self) -> None:
        settings = self.context.settings
        if not self.shop_name.hasFocus():
            self.shop_name.setText(settings.name)
        if self.zone.count() == 0:
            known = [(name, name) for name in sorted(zoneinfo.available_timezones()) if "/" in name]
            self.zone.set_choices(known, settings.zone)
        self.currency.set_value(settings.currency)
        self.zone.set_value(settings.zone)
        self.day_start.set_value(settings.day_start_hour)
        for name, field in self.limits.items():
            if not self._limit_rows[name].problem():
                field.set_value(getattr(settings.limits, name))
        self._count()

    def retranslate(self) -> None:
        super().retranslate()
        settings = self.context.settings
        self.shop_name.setPlaceholderText(self.tr("What is on your sign"))
        self.currency.set_choices([(code, currency_text(code, self.context.language)) for code in CURRENCIES], None)
        self.currency.set_value(settings.currency)
        self.currency.setPlaceholderText(self.tr("That of the first import"))
        self.day_start.set_choices([(hour, hour_text(hour)) for hour in range(7)], settings.day_start_hour)
        for field in self.limits.values():
            field.setSuffix(self.tr(" days"))
        self._count()

    def _add_limit(self, name: str):
        says = {
            "warning_days": lambda: (
                self.tr("Warning after"),
                self.tr("Days without an order until a customer is in Warning."),
                formats.days(Limits().warning_days),
            ),
            "churned_days": lambda: (
                self.tr("Churned after"),
                self.tr("Days without an order until she counts as lost."),
                formats.days(Limits().churned_days),
            ),
            "new_days": lambda: (
                self.tr("New for"),
                self.tr("Days from her first order on, while it is the only one."),
                formats.days(Limits().new_days),
            ),
        }
        return self.add(self.limits[name], says[name])

    def _connect(self) -> None:
        self.shop_name.editingFinished.connect(lambda: self._save(name=self.shop_name.text().strip()))
        self.currency.activated.connect(lambda _at: self._save_currency(self.currency.currentData()))
        self.zone.activated.connect(lambda _at: self._save_zone(self.zone.currentData()))
        self.day_start.activated.connect(lambda _at: self._save(day_start_hour=self.day_start.currentData()))
        for name, field in self.limits.items():
            field.valueChanged.connect(lambda value, name=name: self._save_limit(name, value))

    def _save(self, **values: object) -> None:
        settings = self.context.settings
        if any(getattr(settings, name) != value for name, value in values.items()):
            self.context.do(lambda: save_settings(self.context.shop, by=self.context.staff_id, **values))

    def _save_zone(self, name: str) -> None:
        try:
            zoneinfo.ZoneInfo(name)
        except (ValueError, zoneinfo.ZoneInfoNotFoundError):
            self._zone_row.say_problem(self.tr("This computer does not know that time zone."))
            return
        self._zone_row.say_problem("")
        self._save(zone=name)

    def _save_currency(self, code: str) -> None:
        """Off the window's thread: all sums are made anew."""
        if code == self.context.settings.currency:
            return
        shop, by = self.context.shop, self.context.staff_id

        def work(_progress: Progress) -> int:
            with shop.session():
                save_settings(shop, by=by, currency=code)
                return changes(shop, 1)[0].id

        self.context.run(work, self.context.undo_stack.did)

    def _save_limit(self, name: str, value: int) -> None:
        values = {each: field.value() for each, field in self.limits.items()} | {name: value}
        for row in self._limit_rows.values():
            row.say_problem("")
        try:
            limits = replace(Limits(), **values)
        except BadValue as error:
            self._limit_rows[error.field].say_problem(self._limit_problem(error.problem))
            return
        self._save(limits=limits)

    def _limit_problem(self, problem: str) -> str:
        words = {
            "not_positive": self.tr("Please give at least one day. Nothing was changed."),
            "not_above_warning": self.tr("This has to be more days than until Warning. Nothing was changed."),
            "too_long": self.tr("This is longer than a shop lives. Nothing was changed."),
        }
        return words.get(problem, problem)

    def _count(self) -> None:
        """How many customers stand where, by the limits in force."""
        shop = self.context.shop

        def work(_progress: Progress) -> tuple[int, int, int, int]:
            with shop.session():
                limits = read_settings(shop).limits
                counts = [count_customers(shop, Filter(states=(state,))) for state in ("new", "warning", "churned")]
                return limits.churned_days, *counts  # type: ignore[return-value]

        self._latest.start(work)

    def _on_counted(self, answer: tuple[int, int, int, int]) -> None:
        _, new, warning, churned = answer
        template = self.tr("With these limits, as of today: new {new}, in Warning {warning}, churned {churned}.")
        language = self.context.language
        self._effect.setText(
            template.format(
                new=formats.number(new, language),
                warning=formats.number(warning, language),
                churned=formats.number(churned, language),
            )
        )


def currency_text(code: str, language: str) -> str:
    """A currency in a list of choices: CNY  ¥."""
    sign = formats.currency_sign(code, language).strip()
    return code if sign == code else f"{code}  {sign}"


def hour_text(hour: int) -> str:
    return f"{hour:02d}:00"
