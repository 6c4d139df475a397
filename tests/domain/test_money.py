"""Money keeps every unit, in every currency that is shipped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.money import exponent, parse_minor, plain, to_decimal, to_minor

CURRENCIES = ["CNY", "USD", "EUR", "GBP", "JPY", "KRW", "TWD", "HKD", "KWD", "BHD", "CLP", "TND"]
ANY = st.sampled_from(CURRENCIES)


@given(st.integers(-(10**11), 10**11), ANY)
def test_what_is_written_is_read_again(minor: int, currency: str) -> None:
    assert parse_minor(plain(minor, currency), currency) == minor
    assert to_minor(to_decimal(minor, currency), currency) == minor


@given(st.integers(0, 10**11), ANY, st.sampled_from(["¥{}", "${}", "€{}", "{}元", " {} ", "'{}"]))
def test_signs_and_thousands_marks_do_not_matter(minor: int, currency: str, frame: str) -> None:
    assert parse_minor(frame.format(f"{to_decimal(minor, currency):,f}"), currency) == minor


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("1,299.00", "CNY", 129900),
        ("￥12.34", "CNY", 1234),
        ("12.00元", "CNY", 1200),
        ("-35.80", "CNY", -3580),
        ("(3.00)", "USD", -300),
        ("１２．５", "CNY", 1250),
        ("0.005", "USD", 1),
        ("-0.005", "USD", -1),
        ("0.004", "USD", 0),
        ("1500", "JPY", 1500),
        ("1.2345", "KWD", 1235),
    ],
)
def test_amounts_as_people_write_them(text: str, currency: str, minor: int) -> None:
    assert parse_minor(text, currency) == minor


@pytest.mark.parametrize("text", ["", "free", "1.2.3", "NaN", "Infinity", "1e99", "--5", "12%"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_minor(text, "CNY")


def test_exponents_follow_iso_4217() -> None:
    assert [exponent(each) for each in ("CNY", "JPY", "KWD", "XXX")] == [2, 0, 3, 2]
