"""Signs of currencies and marks of thousands, as all countries write them: AU $1,234.50, 116,99 €, Rp150.000."""

import re
from collections.abc import Callable

from desktop.domain.money import exponent

# Compared in capitals and without spaces. A bare $ or ¥ is that of the shop when its currency has that sign.
_SIGNS = {
    **{"€": "EUR", "£": "GBP", "₩": "KRW", "₱": "PHP", "฿": "THB", "₫": "VND", "Đ": "VND", "₹": "INR", "ZŁ": "PLN"},
    **{"US$": "USD", "$US": "USD", "AU$": "AUD", "A$": "AUD", "C$": "CAD", "CA$": "CAD", "S$": "SGD", "SG$": "SGD"},
    **{"HK$": "HKD", "NT$": "TWD", "NZ$": "NZD", "R$": "BRL", "MX$": "MXN", "RM": "MYR", "RP": "IDR", "元": "CNY"},
    **{"円": "JPY", "RMB": "CNY", "CN¥": "CNY", "JP¥": "JPY"},
    **{code: code for code in "USD EUR GBP AUD CAD SGD HKD TWD NZD BRL MXN MYR IDR CNY JPY KRW".split()},
    **{code: code for code in "PHP THB VND INR PLN CHF SEK NOK DKK CZK HUF TRY ZAR AED SAR ILS".split()},
}
_SHARED = {
    "$": ("USD", frozenset("USD AUD CAD SGD HKD TWD NZD MXN CLP COP ARS BRL".split())),
    "¥": ("CNY", frozenset(("CNY", "JPY"))),
    "￥": ("CNY", frozenset(("CNY", "JPY"))),
    "KR": ("SEK", frozenset(("SEK", "NOK", "DKK", "ISK"))),
}
_WORD = r"[^\d.,()+-]*"
_AMOUNT = re.compile(
    rf"(?P<before>{_WORD})(?P<minus>[-+(]?)(?P<mid>{_WORD}\.?)(?P<digits>[\d.,\s\u202f']+)(?P<after>.*)", re.DOTALL
)
_COMMA_LAST = re.compile(r"[\d.\s\u00a0\u202f']*,\d{1,2}")
_DOTS_OF_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DOTTED = frozenset(("IDR", "VND"))  # nobody writes parts of a rupiah or a dong: 150.000 are many
_SPACES = str.maketrans("", "", " \t\u00a0\u202f.")


def signs(own: str) -> "Signs":
    """The currency of an amount by its text; own is that of amounts without a sign."""
    return Signs(lambda text: currency_of(text, own))


class Signs(dict[str, str]):
    """What each text met so far says; forgets everything now and then, so that it stays small."""

    def __init__(self, find: Callable[[str], str]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> str:
        if len(self) >= 1 << 16:
            self.clear()
        self[text] = found = self._find(text)
        return found


def currency_of(text: str, own: str) -> str:
    match = _AMOUNT.fullmatch(text.strip(" \t'`"))
    if match is None:
        return own
    found = [_sign(match[part]) for part in ("before", "mid", "after")]
    for sign in found:
        if sign in _SIGNS:
            return _SIGNS[sign]
    for sign in found:
        if sign in _SHARED:
            usual, possible = _SHARED[sign]
            return own if own in possible else usual
    return own


def _sign(text: str) -> str:
    return text.translate(_SPACES).strip(")-").upper()


def plain_amount(text: str, currency: str, decimal_comma: bool) -> str:
    """An amount without a sign of currency and with the point before its smaller part; other texts as they are.

    A comma before one or two last digits never marks thousands. decimal_comma: nor does one before three.
    """
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return text
    frame = match["before"], match["mid"], match["after"]
    if any((sign := _sign(part)) and sign not in _SIGNS and sign not in _SHARED for part in frame):
        return text
    digits = match["digits"].translate({ord(each): None for each in " \t'\u00a0\u202f"})
    if decimal_comma or _COMMA_LAST.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif _DOTS_OF_THOUSANDS.fullmatch(digits) and (currency in _DOTTED or not exponent(currency)):
        digits = digits.replace(".", "")
    back = "-" if match["minus"] in ("-", "(") or match["after"].rstrip().endswith("-") else ""
    return back + digits
