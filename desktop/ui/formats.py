"""Numbers, money, dates and phones as people read them, in the language of the page.

Tables call these for every cell they paint, so the two languages we ship are written out here and cached; any other
language, and any currency without a sign of its own below, is left to Babel, which is loaded only then.
`lang` is 'en', 'zh' or a longer tag that begins with one of them. None gives an empty text.
"""

from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812 – the function below deserves the plain name
from functools import lru_cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.domain.money import exponent

MINUS = "\u2212"  # as wide as a plus; copies to a spreadsheet turn it back
DASH = "—"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SIGNS = {"CNY": "¥", "GBP": "£", "EUR": "€", "USD": "$", "JPY": "JP¥", "HKD": "HK$", "TWD": "NT$", "MOP": "MOP$"}
_STEPS = {"zh": ((10**8, " 亿"), (10**4, " 万")), "en": ((10**9, " bn"), (10**6, " M"), (10**3, " k"))}


def number(value: float | None, lang: str = "en", digits: int = 0) -> str:
    """A count or measure with thousands apart: 12,486; digits: places after the point."""
    if value is None:
        return ""
    if _language(lang) == "":
        return _babel_number(value, lang, digits)
    return _signed(f"{abs(value):,.{digits}f}", value < 0)


def percent(share: float | None, lang: str = "en", digits: int = 1) -> str:
    """A share of 1 as 51.4%."""
    return "" if share is None else f"{number(share * 100, lang, digits)}%"


@lru_cache(maxsize=8192)
def money(minor: int | None, currency: str, lang: str = "en", short: bool = False, whole: bool = False) -> str:
    """An amount in minor units with its sign: ¥4,286.00.

    short: for charts, ¥198.6 万 or £1.99 M. whole: for tables of large sums, ¥1,986,300.
    """
    if minor is None:
        return ""
    places = exponent(currency)
    if short:
        amount = _short(abs(minor) / 10**places, _language(lang) or "en")
    elif _language(lang) == "":
        amount = _babel_number(abs(minor) / 10**places, lang, 0 if whole else places)
    else:
        amount = _grouped(abs(minor), places, whole)
    return _signed(f"{_sign(currency, lang)}{amount}", minor < 0)


def date(day: Date | str | None, lang: str = "en", year: bool = True) -> str:
    """A day, given as a date or as ISO text: zh 2026-10-22, en 22 Oct 2026; year=False leaves the year out."""
    if not day:
        return ""
    return _date(day if isinstance(day, str) else day.isoformat(), lang, year)


def month(first: Date | str | None, lang: str = "en") -> str:
    """The month of a day: zh 2026-10, en Oct 2026."""
    if not first:
        return ""
    text = first if isinstance(first, str) else first.isoformat()
    return text[:7] if _language(lang) == "zh" else f"{_MONTHS[int(text[5:7]) - 1]} {text[:4]}"


def moment(ms: int | None, zone: str, lang: str = "en") -> str:
    """An instant (UTC milliseconds) in the shop's time: zh 2026-10-22 09:12, en 22 Oct 2026 09:12."""
    local = _local(ms, zone)
    return "" if local is None else f"{date(local.date(), lang)} {local:%H:%M}"


def clock(ms: int | None, zone: str) -> str:
    """The time of day of an instant: 14:02."""
    local = _local(ms, zone)
    return "" if local is None else f"{local:%H:%M}"


def days(count: int | None) -> str:
    """A span of days: 1 day, 18 days, 18 天."""
    if count is None:
        return ""
    if abs(count) == 1:
        return QCoreApplication.translate("formats", "{count} day").format(count=count)
    return QCoreApplication.translate("formats", "{count} days").format(count=number(count))


def relative_days(count: int | None) -> str:
    """How long ago (positive) or ahead (negative) a day is: today, yesterday, 4 days ago, in 3 days."""
    if count is None:
        return ""
    near = {
        0: QCoreApplication.translate("formats", "today"),
        1: QCoreApplication.translate("formats", "yesterday"),
        -1: QCoreApplication.translate("formats", "tomorrow"),
    }
    if count in near:
        return near[count]
    template = (
        QCoreApplication.translate("formats", "{count} days ago")
        if count > 0
        else QCoreApplication.translate("formats", "in {count} days")
    )
    return template.format(count=number(abs(count)))


@lru_cache(maxsize=8192)
def masked_phone(phone: str | None) -> str:
    """A phone with its middle hidden: 138****5678; abroad 07700 ••• 048. What is masked already stays so."""
    if not phone or "*" in phone or "•" in phone:
        return phone or ""
    digits = "".join(ch for ch in phone if ch.isdigit())
    if len(digits) == 13 and digits.startswith("861"):
        digits = digits[2:]
    if len(digits) == 11 and digits.startswith("1"):
        return f"{digits[:3]}****{digits[-4:]}"
    if len(digits) < 7:
        return "•••" + digits[-2:]
    plus = "+" if phone.lstrip().startswith("+") else ""
    return f"{plus}{digits[:-6][:5]} ••• {digits[-3:]}"


def currency_sign(currency: str, lang: str = "en") -> str:
    """The sign of a currency: ¥, £, HK$."""
    return _sign(currency, lang)


def _language(lang: str) -> str:
    """'en' or 'zh', or nothing for a language that is Babel's."""
    return lang[:2] if lang[:2] in ("en", "zh") else ""


def _signed(text: str, negative: bool) -> str:
    return f"{MINUS}{text}" if negative else text


def _grouped(minor: int, places: int, whole: bool) -> str:
    # Integers all the way: a float would lose the last fen of large sums.
    unit = 10**places
    if whole:
        return f"{(2 * minor + unit) // (2 * unit):,}"
    major, rest = divmod(minor, unit)
    return f"{major:,}.{rest:0{places}d}" if places else f"{major:,}"


def _short(amount: float, lang: str) -> str:
    for step, name in _STEPS[lang]:
        if amount >= step:
            scaled = amount / step
            places = 1 if lang == "zh" or scaled >= 10 else 2
            return f"{scaled:,.{places}f}{name}"
    return f"{amount:,.0f}"


@lru_cache(maxsize=64)
def _sign(currency: str, lang: str) -> str:
    if currency == "USD" and _language(lang) == "zh":
        return "US$"
    if currency in _SIGNS:
        return _SIGNS[currency]
    from babel.numbers import get_currency_symbol

    sign = get_currency_symbol(currency, locale=lang.replace("-", "_"))
    return f"{sign} " if sign.isalpha() else sign


@lru_cache(maxsize=8192)
def _date(iso: str, lang: str, year: bool) -> str:
    if _language(lang) == "zh":
        return iso[:10] if year else iso[5:10]
    if _language(lang) == "":
        from babel.dates import format_date

        return format_date(Date.fromisoformat(iso[:10]), "medium", locale=lang.replace("-", "_"))
    text = f"{int(iso[8:10])} {_MONTHS[int(iso[5:7]) - 1]}"
    return f"{text} {iso[:4]}" if year else text


def _local(ms: int | None, zone: str) -> datetime | None:
    return None if ms is None else datetime.fromtimestamp(ms / 1000, UTC).astimezone(_zone(zone))


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _babel_number(value: float, lang: str, digits: int) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=lang.replace("-", "_"))
