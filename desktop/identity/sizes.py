"""Sizes of clothes and shoes, read from what a line of an order says of its variant."""

import re
import unicodedata

_LETTERS = r"(?:[2-6]X[LS]|X{1,5}[LS]|[SML])"
_NAMED = re.compile(  # 尺码:M, 鞋码：38, size 10, 41码, 165/88A
    rf"(?:尺码|尺寸|鞋码|码数|SIZE)\s*[:=]?\s*({_LETTERS}|\d{{2,3}}(?:\.5)?(?:/\d{{2,3}}[A-Z]?)?|\d{{1,2}}(?:\.5)?)"
    rf"(?![0-9A-Z克米升只片粒包支个ML])"
)
_ALONE = re.compile(rf"(?<![A-Z0-9])({_LETTERS})(?:码|\((?:[^)]*)\))?(?![A-Z0-9'’])")
_SHOE = re.compile(r"(?<![0-9.])(\d{2}(?:\.5)?)码")
_HEIGHT = re.compile(r"(?<!\d)(1[4-9]\d/\d{2,3}[A-Z]?)(?![0-9])")
_SAME = {"XXL": "2XL", "XXXL": "3XL", "XXXXL": "4XL", "XXXXXL": "5XL", "XXS": "2XS", "XXXS": "3XS"}


def sizes_in(text: str) -> frozenset[str]:
    """The sizes that a variant names, as they compare: "颜色:红;尺码:XXL" gives {"2XL"}. Weights and volumes are none.

    Text in which S, M or L may stand for anything else should not be given: titles of goods are no variants.
    """
    shown = unicodedata.normalize("NFKC", text).upper()
    found = {match for pattern in (_NAMED, _ALONE, _SHOE, _HEIGHT) for match in pattern.findall(shown)}
    return frozenset(_SAME.get(size, size) for size in found)


def scale_of(size: str) -> str:
    """On which scale a size is told: letters, height (165/88A) or number; only sizes of one scale can differ."""
    if size[-1] in "SML":
        return "letters"
    return "height" if "/" in size else "number"
