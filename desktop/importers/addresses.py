"""Chinese addresses in one cell, taken apart."""

import re

_POSTCODE = re.compile(r"\s*[(（](\d{6})[)）]\s*$")
_NAMED = re.compile(r"[^，,]{1,40}[，,]\s*(?:86[-\s]?)?[\d*][\d*\- ]{4,20}[，,]\s*(.+)", re.DOTALL)


def chinese_parts(text: str) -> tuple[str, str, str, str, str]:
    """Province, city, district, street, postcode of "province city district street(postcode)".

    The newer "name，86-phone，address" is read after its second comma. What does not split is all street.
    """
    if not text:
        return "", "", "", "", ""
    if ("，" in text or "," in text) and (match := _NAMED.fullmatch(text)):
        text = match[1].strip()
    postcode = ""
    if text[-1:] in ")）" and (match := _POSTCODE.search(text)):
        postcode = match[1]
        text = text[: match.start()]
    parts = text.split(None, 3)
    if len(parts) == 4:
        return parts[0], parts[1], parts[2], parts[3], "" if postcode == "000000" else postcode
    if len(parts) == 3:
        return parts[0], parts[1], "", parts[2], postcode
    return "", "", "", text, postcode
