"""Times as exports write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.times import business_date, to_ms
from desktop.importers.cells import BAD
from desktop.importers.dates import Clock

JUNE = to_ms(datetime(2024, 6, 3, 9, 5, 11, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "order", "seconds_less"),
    [
        ("2024-06-03 09:05:11", "ymd", 0),
        ("2024/6/3 9:05", "ymd", 11),
        ("2024/06/03 09:05:11", "ymd", 0),
        ("2024-06-03 10:05:11 +0100", "ymd", 0),
        ("2024-06-03T09:05:11+00:00", "ymd", 0),
        ("2024-06-03T09:05:11.123Z", "ymd", 0),
        ("\t2024-06-03 09:05:11 ", "ymd", 0),
        ("06/03/2024 09:05:11 AM", "mdy", 0),
        ("06/03/2024 09:05:11 PM", "mdy", -43200),
        ("03/06/2024 09:05:11", "dmy", 0),
        ("06/03/24", "mdy", 9 * 3600 + 5 * 60 + 11),
        ("Jun-03-24 09:05:11", "ymd", 0),
        ("03 Jun 2024 09:05", "ymd", 11),
        ("2024年6月3日 09:05:11", "ymd", 0),
        ("03/06/2024 09:05:11\t", "dmy_or_us", 0),
        ("06/03/2024 09:05:11 AM\t", "dmy_or_us", 0),
        ("2024-06-03 09:05", "ymd", 11),
        ("3-Jun-24 09:05:11", "ymd", 0),
        ("03-Mai-24 09:05:11", "ymd", 31 * 86400),
    ],
)
def test_every_spelling_is_read(text: str, order: str, seconds_less: int) -> None:
    moments, _ = Clock("UTC", "UTC", 0, order).stamps([text])
    assert moments == [JUNE - seconds_less * 1000]


@pytest.mark.parametrize(
    "text", ["soon", "2024-13-01", "2024-02-30 10:00:00", "2024-01-01 25:00:00", "0001-01-01", "45000"]
)
def test_what_is_no_time_is_bad(text: str) -> None:
    clock = Clock("Asia/Shanghai", "Asia/Shanghai")
    assert clock.stamps([text]) == ([BAD], [BAD])
    assert clock.bad


def test_the_month_first_by_am_and_pm_is_never_guessed() -> None:
    assert Clock("UTC", "UTC", 0, "dmy_or_us").stamps(["25/12/2025 10:00:00 AM", "12/25/2025 10:00:00"]) == (
        [BAD, BAD],
        [BAD, BAD],
    )


def test_a_date_without_a_clock_is_its_own_day() -> None:
    clock = Clock("UTC", "UTC", 3, "mdy")
    assert clock.stamps(["06/03/24", "06/03/2024 02:59"])[1] == ["2024-06-03", "2024-06-02"]


def test_a_zone_beside_the_time_counts() -> None:
    clock = Clock("UTC", "America/New_York")
    zones = ["Eastern Time (US & Canada)", "Tokyo", "Europe/Berlin", "The moon", ""]
    moments, days = clock.stamps_in(zones, ["2024-06-03 09:05:11"] * 5)
    assert [(moment - JUNE) // 3_600_000 for moment in moments] == [4, -9, -2, 0, 0]
    assert days == ["2024-06-03", "2024-06-02", "2024-06-03", "2024-06-03", "2024-06-03"]
    assert clock.stamps_in(["Tokyo"], ["soon"]) == ([BAD], [BAD])
    assert clock.bad


def test_an_empty_cell_is_no_time() -> None:
    assert Clock("UTC", "UTC").stamps(["", " ", "null", "-"]) == ([None] * 4, [""] * 4)


ZONES = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"])


@given(st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)), ZONES, ZONES, st.integers(0, 6))
def test_the_short_way_gives_what_the_long_way_gives(moment: datetime, text_zone: str, shop: str, hour: int) -> None:
    from zoneinfo import ZoneInfo

    moment = moment.replace(microsecond=0, fold=0)  # a text cannot say which of two equal hours it means
    (ms,), (day,) = Clock(text_zone, shop, hour).stamps([f"{moment:%Y-%m-%d %H:%M:%S}"])
    assert ms == to_ms(moment.replace(tzinfo=ZoneInfo(text_zone)))
    assert day == business_date(ms, shop, hour).isoformat()
