"""Birthdays as people write them, in either calendar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import birthdays
from desktop.domain.birthdays import Birthday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1990-5-3", "1990-05-03"),
        ("1990/05/03", "1990-05-03"),
        ("1990年5月3日", "1990-05-03"),
        ("5-3", "--05-03"),
        ("5月3日", "--05-03"),
        ("五月三日", "--05-03"),
        ("02-29", "--02-29"),
        ("公历八月十五", "--08-15"),
        ("八月十五", "lunar:--08-15"),
        ("农历八月十五", "lunar:--08-15"),
        ("农历1990年八月十五", "lunar:1990-08-15"),
        ("1990年农历八月十五", "lunar:1990-08-15"),
        ("农历8-15", "lunar:--08-15"),
        ("阴历8月15日", "lunar:--08-15"),
        ("正月初一", "lunar:--01-01"),
        ("冬月廿三", "lunar:--11-23"),
        ("腊月三十", "lunar:--12-30"),
        ("十二月二十九", "lunar:--12-29"),
        ("1990年闰五月初十", "lunar:1990-05-10 leap"),
        ("lunar 1990-8-15", "lunar:1990-08-15"),
        ("Lunar 08-15", "lunar:--08-15"),
        ("lunar 1990-05-10 leap", "lunar:1990-05-10 leap"),
        ("农历 1990-05-10 闰", "lunar:1990-05-10 leap"),
        ("农历02-30", "lunar:--02-30"),
    ],
)
def test_a_birthday_is_understood(text: str, value: str) -> None:
    found = birthdays.parse(text)
    assert found.value == value
    assert birthdays.read(value) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "13-01",
        "02-30",
        "1990-02-29",
        "农历13-01",
        "农历八月三十一",
        "农历08-31",
        "八月",
        "闰",
        "1990",
        "0-0",
        "5-3-1",
        "公历闰5-3",
    ],
)
def test_what_is_no_birthday_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text of it is for nobody
        birthdays.parse(text)


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("lunar:--08-15", "农历八月十五", "lunar month 8, day 15"),
        ("lunar:1990-01-01", "农历1990年正月初一", "lunar month 1, day 1 (1990)"),
        ("lunar:1990-05-10 leap", "农历1990年闰五月初十", "lunar leap month 5, day 10 (1990)"),
        ("lunar:--12-30", "农历腊月三十", "lunar month 12, day 30"),
        ("lunar:--11-21", "农历冬月廿一", "lunar month 11, day 21"),
        ("lunar:--10-20", "农历十月二十", "lunar month 10, day 20"),
    ],
)
def test_a_lunar_birthday_is_said_in_both_languages(value: str, zh: str, en: str) -> None:
    assert birthdays.said(birthdays.read(value), "zh") == zh
    assert birthdays.said(birthdays.read(value), "en") == en


@given(
    st.builds(
        Birthday,
        st.integers(1, 12),
        st.integers(1, 30),
        st.none() | st.integers(1900, 2099),
        st.just(True),
        st.booleans(),
    )
)
def test_what_is_said_in_chinese_is_understood_again(birthday: Birthday) -> None:
    assert birthdays.parse(birthdays.said(birthday, "zh")) == birthday
    assert birthdays.read(birthday.value) == birthday
