"""The shop's day of an instant, also where clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.times import business_date, instant, now_ms, to_ms

ZONES = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"])
MOMENTS = st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def berlin(*parts: int, fold: int = 0) -> int:
    return to_ms(datetime(*parts, tzinfo=ZoneInfo("Europe/Berlin"), fold=fold))


@pytest.mark.parametrize(
    ("ms", "hour", "day"),
    [
        (berlin(2024, 3, 31, 1, 59, 59), 3, date(2024, 3, 30)),  # clocks go from two to three
        (berlin(2024, 3, 31, 3, 0, 0), 3, date(2024, 3, 31)),
        (berlin(2024, 10, 27, 2, 30), 3, date(2024, 10, 26)),  # half past two comes twice
        (berlin(2024, 10, 27, 2, 30, fold=1), 3, date(2024, 10, 26)),
        (berlin(2024, 10, 27, 3, 0), 3, date(2024, 10, 27)),
        (berlin(2024, 12, 31, 23, 59, 59), 0, date(2024, 12, 31)),
        (berlin(2025, 1, 1, 0, 0), 0, date(2025, 1, 1)),
        (berlin(2025, 1, 1, 4, 59), 5, date(2024, 12, 31)),
    ],
)
def test_the_day_begins_at_the_local_hour(ms: int, hour: int, day: date) -> None:
    assert business_date(ms, "Europe/Berlin", hour) == day


@given(MOMENTS, ZONES, st.integers(0, 6))
def test_the_day_is_the_local_date_some_hours_ago(moment: datetime, zone: str, hour: int) -> None:
    local = moment.astimezone(ZoneInfo(zone))
    expected = local.date() if local.hour >= hour else local.date() - timedelta(days=1)
    assert business_date(to_ms(moment), zone, hour) == expected


@given(st.integers(0, 4_102_444_800_000), ZONES)
def test_an_instant_is_read_back(ms: int, zone: str) -> None:
    assert abs(to_ms(instant(ms, zone)) - ms) <= 1


def test_now_is_now() -> None:
    assert abs(now_ms() - to_ms(datetime.now(UTC))) < 60_000
