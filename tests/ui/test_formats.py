"""Numbers, money, dates and phones as people read them."""

from datetime import date

import pytest

from desktop.ui import formats


@pytest.mark.parametrize(
    ("minor", "currency", "lang", "seen"),
    [
        (428600, "CNY", "zh", "¥4,286.00"),
        (19850, "CNY", "en", "¥198.50"),
        (-5, "GBP", "en", "−£0.05"),
        (1200, "JPY", "en", "JP¥1,200"),
        (1234567, "KWD", "en", "KWD 1,234.567"),
        (None, "CNY", "zh", ""),
        (9007199254740993, "CNY", "zh", "¥90,071,992,547,409.93"),
    ],
)
def test_money_in_tables_is_exact(minor: int | None, currency: str, lang: str, seen: str) -> None:
    assert formats.money(minor, currency, lang) == seen


@pytest.mark.parametrize(
    ("minor", "currency", "lang", "seen"),
    [
        (198_630_000, "CNY", "zh", "¥198.6 万"),
        (1_600_000, "CNY", "zh", "¥1.6 万"),
        (99_900, "CNY", "zh", "¥999"),
        (12_345_678_900_00, "CNY", "zh", "¥123.5 亿"),
        (198_630_000, "GBP", "en", "£1.99 M"),
        (4_812_000, "GBP", "en", "£48.1 k"),
        (-198_630_000, "GBP", "en", "−£1.99 M"),
    ],
)
def test_money_in_charts_is_short(minor: int, currency: str, lang: str, seen: str) -> None:
    assert formats.money(minor, currency, lang, short=True) == seen


def test_large_sums_may_go_without_the_fen() -> None:
    assert formats.money(198_630_050, "CNY", "zh", whole=True) == "¥1,986,301"


def test_dates_sort_in_chinese_and_read_in_english() -> None:
    assert formats.date(date(2026, 10, 2), "zh") == "2026-10-02"
    assert formats.date("2026-10-02", "en") == "2 Oct 2026"
    assert formats.date("2026-10-02", "en", year=False) == "2 Oct"
    assert formats.month("2026-10-02", "en") == "Oct 2026"
    assert formats.date(None) == ""


def test_an_instant_is_shown_in_the_time_of_the_shop() -> None:
    assert formats.moment(1_792_000_000_000, "Asia/Shanghai", "zh") == "2026-10-15 01:46"
    assert formats.clock(1_792_000_000_000, "Europe/London") == "18:46"


@pytest.mark.parametrize(
    ("phone", "seen"),
    [
        ("13812345678", "138****5678"),
        ("+86 138 1234 5678", "138****5678"),
        ("138****5678", "138****5678"),
        ("07700900048", "07700 ••• 048"),
        ("12345", "•••45"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_phone_keeps_its_middle_to_itself(phone: str | None, seen: str) -> None:
    assert formats.masked_phone(phone) == seen


def test_a_masked_phone_never_shows_the_whole_number() -> None:
    for length in range(1, 16):
        phone = "1234567890123456"[:length]
        shown = "".join(ch for ch in formats.masked_phone(phone) if ch.isdigit())
        assert len(shown) < length or length <= 2


@pytest.mark.parametrize(
    ("days", "seen"),
    [(0, "today"), (1, "yesterday"), (4, "4 days ago"), (-1, "tomorrow"), (-3, "in 3 days"), (1200, "1,200 days ago")],
)
def test_days_are_told_from_today(days: int, seen: str) -> None:
    assert formats.relative_days(days) == seen


def test_spans_know_one_from_many() -> None:
    assert (formats.days(1), formats.days(18)) == ("1 day", "18 days")


def test_numbers_and_shares() -> None:
    assert formats.number(12486) == "12,486"
    assert formats.number(-16) == "−16"
    assert formats.percent(0.514) == "51.4%"


def test_another_language_is_left_to_babel() -> None:
    assert formats.number(1234.5, "de", 1) == "1.234,5"
    assert formats.date("2026-10-02", "de") == "02.10.2026"
