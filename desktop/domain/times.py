"""Instants are UTC milliseconds; beside them stands the shop's own business date, which never moves afterwards."""

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

DAY_MS = 86_400_000


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def instant(ms: int, zone: str) -> datetime:
    """The aware local time of an instant."""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(ZoneInfo(zone))


def to_ms(moment: datetime) -> int:
    """UTC milliseconds of an aware time."""
    return int(moment.timestamp() * 1000)


def business_date(ms: int, zone: str, day_start_hour: int = 0) -> date:
    """The shop's day of an instant: a bar that closes at three counts the night to the evening before.

    day_start_hour: 0 to 6, the local hour at which a new business day begins.
    """
    return (instant(ms, zone) - timedelta(hours=day_start_hour)).date()
