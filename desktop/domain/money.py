"""Money is an integer count of minor units beside its currency code; Decimal only at the edges, never float."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

# ISO 4217, currencies whose minor unit is not a hundredth.
_EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
_MARKS = str.maketrans("０１２３４５６７８９．，－＋", "0123456789.,-+", " \u00a0\u3000\u202f'\"¥￥$€£元")


def exponent(currency: str) -> int:
    """Digits after the point: 2 for CNY, 0 for JPY, 3 for KWD."""
    return _EXPONENTS.get(currency, 2)


def to_minor(amount: Decimal, currency: str) -> int:
    """Minor units of an amount, half rounded away from zero; the one place where money is rounded."""
    return int(amount.scaleb(exponent(currency)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def to_decimal(minor: int, currency: str) -> Decimal:
    """The amount in major units, exact."""
    return Decimal(minor).scaleb(-exponent(currency))


def parse_minor(text: str, currency: str) -> int:
    """Read an amount as people and exports write it: 12.5, ¥1,234.50, 12.00元, (3.00) for minus.

    Raises ValueError when it is no amount.
    """
    clean = text.translate(_MARKS).replace(",", "")
    if clean.startswith("(") and clean.endswith(")"):
        clean = "-" + clean[1:-1]
    try:
        amount = Decimal(clean)
    except InvalidOperation:
        raise ValueError(text) from None
    if not amount.is_finite() or abs(amount) > 10**12:
        raise ValueError(text)
    return to_minor(amount, currency)


def plain(minor: int, currency: str) -> str:
    """The amount as plain digits, for files: 1234.50. parse_minor(plain(x)) is x."""
    return f"{to_decimal(minor, currency):f}"
