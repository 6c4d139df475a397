"""Amounts with the signs and marks of all countries."""

import pytest

from desktop.importers.cells import BAD, amounts, counts, once_encoded
from desktop.importers.currencies import currency_of


@pytest.mark.parametrize(
    ("text", "own", "currency", "minor"),
    [
        ("$1,234.50", "USD", "USD", 123450),
        ("$12.34", "AUD", "AUD", 1234),
        ("$12.34", "CNY", "USD", 1234),
        ("AU $12.34", "USD", "AUD", 1234),
        ("US $12.34", "AUD", "USD", 1234),
        ("$12.34 CAD", "USD", "CAD", 1234),
        ("116,99 €", "CNY", "EUR", 11699),
        ("1.234,56 €", "EUR", "EUR", 123456),
        ("1.234.567,5 €", "EUR", "EUR", 123456750),
        ("1 234,50 zł", "EUR", "PLN", 123450),
        ("CHF 1'234.50", "EUR", "CHF", 123450),
        ("£8.00", "USD", "GBP", 800),
        ("¥1,500", "JPY", "JPY", 1500),
        ("¥1,500.00", "USD", "CNY", 150000),
        ("Rp150.000", "USD", "IDR", 15000000),
        ("150.000₫", "USD", "VND", 150000),
        ("RM 12.50", "SGD", "MYR", 1250),
        ("-$5.00", "USD", "USD", -500),
        ("($5.00)", "USD", "USD", -500),
        ("5,00-", "EUR", "EUR", -500),
        ("12.50", "GBP", "GBP", 1250),
        ("1,299", "USD", "USD", 129900),
    ],
)
def test_an_amount_says_its_currency(text: str, own: str, currency: str, minor: int) -> None:
    assert currency_of(text, own) == currency
    assert amounts(currency)[text] == minor


@pytest.mark.parametrize("text", ["many", "12%", "5 pieces", "$", "1.2.3", "--5", "€"])
def test_what_is_no_amount_is_bad(text: str) -> None:
    assert amounts("EUR")[text] is BAD


@pytest.mark.parametrize(
    ("text", "count"),
    [("2", 2), ("1.0", 1), ("0.250", 1), ("1.5", 1), ("-1.0", -1), ("1,250", 1250), ("0", 0), ("0.0", 0), ("", None)],
)
def test_what_is_sold_by_weight_is_a_piece(text: str, count: int | None) -> None:
    assert counts()[text] == count


@pytest.mark.parametrize(
    ("text", "meant"),
    [("MÃ¼ller", "Müller"), ("HÃ  An", "Hà An"), ("Zürich", "Zürich"), ("石", "石"), ("Ã", "Ã"), ("Anna", "Anna")],
)
def test_letters_that_were_encoded_twice_are_mended(text: str, meant: str) -> None:
    assert once_encoded(text) == meant
