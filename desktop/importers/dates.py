"""Times as exports write them, made into UTC milliseconds and the shop's business date.

Two hundred thousand rows hold few different hours, so an hour is read once and its minutes and seconds are added.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from desktop.domain.times import business_date, to_ms
from desktop.importers.cells import BAD, Table, clean, code

_HOUR_MS = 3_600_000
_GAP = "\n"  # stands in a key for minutes and seconds
_CLOCK = (
    r"(?:[T ,]\s*(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:[.,]\d+)?)?\s*(?P<half>[AaPp][Mm])?)?"
    r"\s*(?P<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
_YMD = re.compile(r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?" + _CLOCK)
_SOLID = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:[T ]?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2}))?)?(?P<half>)(?P<offset>)"
)  # 20250523, 20250523221005: tills write it so
_MDY = re.compile(r"(?P<month>\d{1,2})[-/.](?P<day>\d{1,2})[-/.](?P<year>\d{4}|\d{2})" + _CLOCK)
_DMY = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d{2})" + _CLOCK)
_MDY_HALF = re.compile(_MDY.pattern.replace("(?P<half>[AaPp][Mm])?)?", "(?P<half>[AaPp][Mm]))"))
_DMY_DAY = re.compile(_DMY.pattern.replace("(?P<half>[AaPp][Mm])?)?", "(?P<half>(?!))?)?"))
_NAMED = (
    re.compile(r"(?P<day>\d{1,2})[- .]+(?P<month>[^\W\d_]{3,9})\.?[- ,]+(?P<year>\d{4}|\d{2})" + _CLOCK),
    re.compile(r"(?P<month>[^\W\d_]{3,9})\.?[- ](?P<day>\d{1,2})[-, ]+(?P<year>\d{4}|\d{2})" + _CLOCK),
)
_MONTH_NAMES = "jan jän|feb|mar mär mrz|apr|may mai|jun|jul|aug|sep|oct okt|nov|dec dez"
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()}
_ORDERS = {"ymd": (), "mdy": (_MDY,), "dmy": (_DMY,), "dmy_or_us": (_MDY_HALF, _DMY_DAY)}
_TAIL = re.compile(r":[0-5]\d(?::[0-5]\d)?", re.ASCII)
# How Square calls zones; other names are taken for those of the time zone database.
_ZONES = {
    "Hawaii": "Pacific/Honolulu",
    "Alaska": "America/Anchorage",
    "Arizona": "America/Phoenix",
    "Pacific Time (US & Canada)": "America/Los_Angeles",
    "Mountain Time (US & Canada)": "America/Denver",
    "Central Time (US & Canada)": "America/Chicago",
    "Eastern Time (US & Canada)": "America/New_York",
    "Indiana (East)": "America/Indiana/Indianapolis",
    "Atlantic Time (Canada)": "America/Halifax",
    "Newfoundland": "America/St_Johns",
    "Saskatchewan": "America/Regina",
    **{city: f"Europe/{city}" for city in ("London", "Dublin", "Paris", "Madrid")},
    **{
        city: f"Australia/{city}"
        for city in ("Adelaide", "Brisbane", "Darwin", "Hobart", "Melbourne", "Perth", "Sydney")
    },
    **dict.fromkeys(("Tokyo", "Osaka", "Sapporo"), "Asia/Tokyo"),
}


class Clock:
    """Reads times for one file.

    text_zone: the zone of a text without an offset. shop_zone and day_start_hour give the business date; while the shop
    has not said where it is (""), that is the date as it is written, for a platform writes its seller's own time.
    So is a date without a clock: nobody can tell whether it was before the shop's day began.
    """

    def __init__(self, text_zone: str, shop_zone: str, day_start_hour: int = 0, date_order: str = "ymd") -> None:
        self._text_zone = ZoneInfo(text_zone)
        self._shop_zone, self._day_start_hour = shop_zone, day_start_hour
        self._date_order = date_order
        self._patterns = (_YMD, _SOLID, *_NAMED, *_ORDERS[date_order])
        self._elsewhere: dict[str, Clock] = {}
        self._hours = Table(self._hour)
        self._tails = Table(_tail)
        self._others = Table(self._stamp)

    @property
    def bad(self) -> bool:
        """True once a text could not be read."""
        return self._others.bad or any(clock.bad for clock in self._elsewhere.values() if clock is not self)

    def stamps_in(self, zones: Sequence[str], column: Sequence[str]) -> tuple[list[Any], list[Any]]:
        """As stamps, each text in the zone that is named beside it; in the file's own where nobody knows the name."""
        if len(set(zones)) == 1:
            return self._in_zone(zones[0]).stamps(column)
        both = [self._in_zone(zone).stamps([text]) for zone, text in zip(zones, column, strict=True)]
        return [moments[0] for moments, _ in both], [days[0] for _, days in both]

    def _in_zone(self, name: str) -> "Clock":
        clock = self._elsewhere.get(name)
        if clock is None:
            zone = _zone(name)
            clock = Clock(zone, self._shop_zone, self._day_start_hour, self._date_order) if zone else self
            self._elsewhere[name] = clock
        return clock

    def stamps(self, column: Sequence[str]) -> tuple[list[Any], list[Any]]:
        """UTC ms and business dates of a column: None and "" for empty cells, BAD for what is no time."""
        hours, tails, others = self._hours, self._tails, self._others
        moments: list[Any] = []
        days: list[Any] = []
        for text in column:
            at = text.find(":")
            if at < 0:
                at = len(text)
            hour = hours[text[:at] + _GAP + text[at + 6 :]]
            tail = tails[text[at : at + 6]]
            if hour is None or tail is None:
                moment, day = others[text]
                moments.append(moment)
                days.append(day)
            else:
                moments.append(hour[0] + tail)
                days.append(hour[1])
        return moments, days

    def _hour(self, key: str) -> tuple[int, str] | None:
        """The first ms of the hour "2025-05-23 22" and its date; None where it is not whole or no hour at all.

        key: the text before the minutes, a gap, and what follows the seconds.
        """
        before, _, after = key.partition(_GAP)
        first, last = self._moment(before + ":00:00" + after), self._moment(before + ":59:59" + after)
        if first is None or last is None:
            return None
        begin, day = to_ms(first), self._day(first)
        return (begin, day) if to_ms(last) - begin == _HOUR_MS - 1000 and day == self._day(last) else None

    def _stamp(self, text: str) -> tuple[Any, Any]:
        text = code(text)
        if not text:
            return None, ""
        moment = self._moment(text)
        if moment is None:
            self._others.bad = True
            return BAD, BAD
        return to_ms(moment), self._day(moment) if ":" in text else moment.date().isoformat()

    def _day(self, moment: datetime) -> str:
        if not self._shop_zone:
            return (moment - timedelta(hours=self._day_start_hour)).date().isoformat()
        return business_date(to_ms(moment), self._shop_zone, self._day_start_hour).isoformat()

    def _moment(self, text: str) -> datetime | None:
        for pattern in self._patterns:
            match = pattern.fullmatch(text)
            if match and (moment := self._read(match)) is not None:
                return moment
        return None

    def _read(self, match: re.Match[str]) -> datetime | None:
        parts = match.groupdict()
        month = parts["month"] if parts["month"].isdigit() else _MONTHS.get(parts["month"][:3].lower(), 0)
        year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
        hour = int(parts["hour"] or 0)
        if parts["half"]:
            hour = hour % 12 + (12 if parts["half"].lower() == "pm" else 0)
        if not 1970 <= year <= 2199:
            return None
        try:
            moment = datetime(
                year,
                int(month),
                int(parts["day"]),
                hour,
                int(parts["minute"] or 0),
                int(parts["second"] or 0),
                tzinfo=_offset(parts["offset"]) or self._text_zone,
            )
            to_ms(moment)  # the last day of the calendar may not exist in another zone
            return moment
        except (ValueError, OverflowError):
            return None


def _tail(text: str) -> int | None:
    return int(text[1:3]) * 60_000 + int(text[4:6] or 0) * 1000 if _TAIL.fullmatch(text) else None


def _zone(name: str) -> str:
    """A name of the time zone database, "" where it is none."""
    name = clean(name)
    name = _ZONES.get(name, name)
    try:
        return ZoneInfo(name).key if name else ""
    except (LookupError, ValueError, OSError):
        return ""


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text[0] not in "+-":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
