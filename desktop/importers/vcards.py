"""Contacts of a phone, .vcf: every card a row of the columns below. A card that is broken costs itself at most.

Written for what phones give: versions 2.1, 3.0 and 4.0 in one file, folded lines, quoted-printable with its soft line
breaks, cards that end without END. Libraries stop at the first of these that they do not expect.
"""

import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.domain.records import Finding, Problem

# Names that no other file has for a column, so that no table is taken for contacts.
_NAMES = "fn tel tels email emails org region city street code country note categories bday"
COLUMNS = tuple(f"vcard:{name}" for name in _NAMES.split())
_LONGEST = 1 << 16  # letters of a value; what is longer is a picture
_SKIPPED = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "REV", "UID", "PRODID", "VERSION", "BEGIN", "END", "CLASS"})
_KNOWN = frozenset({"FN", "N", "TEL", "EMAIL", "ADR", "ORG", "TITLE", "NOTE", "CATEGORIES", "BDAY", "URL", "NICKNAME"})
_ESCAPES = re.compile(r"\\(.)")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})")
_NUMBERS = {"X-QQ": "QQ", "X-WECHAT": "WeChat", "X-WEIXIN": "WeChat"}


@dataclass
class Property:
    name: str
    types: frozenset[str]
    value: str


@dataclass
class Card:
    """line: where it begins; ends: whether it has its END; odd: lines that say nothing, with their numbers."""

    line: int
    properties: list[Property] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    ends: bool = False
    odd: list[tuple[int, str]] = field(default_factory=list)


def is_vcard(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n")[:11].upper() == "BEGIN:VCARD"


def card_rows(lines: Iterable[str]) -> Iterator[tuple[int, list[str], str, list[Finding]]]:
    """(line, cells of COLUMNS, text of the card, findings) of every card; line 0 for findings of lines between."""
    for card in _cards(lines):
        findings = [Finding(line, "", text[:200], Problem.BROKEN_CARD, lost=False) for line, text in card.odd]
        if not card.properties and not card.raw:
            yield 0, [], "", findings
            continue
        if not card.ends:
            findings.append(Finding(card.line, "", card.raw[-1][:200], Problem.BROKEN_CARD, lost=False))
        yield card.line, _cells(card), "\n".join(card.raw[1:]), findings


def _cards(lines: Iterable[str]) -> Iterator[Card]:
    """The cards, and for lines outside of any a card without text."""
    card: Card | None = None
    for number, line in _unfolded(lines):
        mark = line.strip().upper().replace(" ", "")
        if mark == "BEGIN:VCARD":
            if card:
                yield card
            card = Card(number, raw=[line])
        elif card is None:
            if mark:
                yield Card(number, odd=[(number, line)])
        elif mark == "END:VCARD":
            card.ends = True
            yield card
            card = None
        else:
            card.raw.append(line)
            _take(card, number, line)
    if card:
        yield card


def _take(card: Card, number: int, line: str) -> None:
    found = _property(line)
    if found:
        if found.name not in _SKIPPED:
            card.properties.append(found)
    elif line.strip() and not _is_base64(line):
        card.odd.append((number, line))


def _is_base64(line: str) -> bool:
    """A line of a picture that was not folded as it should have been."""
    return re.fullmatch(r"[A-Za-z0-9+/]{20,}={0,2}|[A-Za-z0-9+/]{2,}={1,2}", line.strip()) is not None


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Whole lines, each with the number of its first part; what goes beyond the longest value is cut."""
    number, whole, soft, at = 0, "", False, 0
    for at, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        if soft and not _starts_anew(text):
            whole = whole[:-1] + text.lstrip(" \t") if whole.endswith("=") else whole + text
        elif text[:1] in (" ", "\t") and whole and text.strip():
            whole = whole if len(whole) > _LONGEST else whole + text[1:]
        else:
            if number:
                yield number, whole
            number, whole = at, text
        soft = whole.endswith("=") and "QUOTED-PRINTABLE" in whole.split(":", 1)[0].upper() and len(whole) <= _LONGEST
    if number:
        yield number, whole


def _starts_anew(text: str) -> bool:
    """A soft line break at the very end of a value is a mistake that must not swallow the next property."""
    return text.upper().startswith(("BEGIN:", "END:", "TEL", "EMAIL", "ADR", "ORG", "NOTE", "N:", "FN", "N;", "X-"))


def _property(line: str) -> Property | None:
    head, colon, value = _split_head(line)
    if not colon:
        return None
    name, *params = head.split(";")
    name = name.rsplit(".", 1)[-1].strip().upper()  # Apple's groups: item1.TEL
    if not re.fullmatch(r"[A-Z][A-Z0-9-]*", name):
        return None
    types: set[str] = set()
    charset = ""
    quoted = False
    for param in params:
        key, equals, said = param.upper().partition("=")
        quoted = quoted or "QUOTED-PRINTABLE" in param.upper()
        if key == "CHARSET":
            charset = said.strip('"')
        elif key in ("TYPE", "PREF") or not equals:
            types.update((said or key).replace('"', "").split(","))
    return Property(name, frozenset(types), _unquoted(value, charset) if quoted else value)


def _split_head(line: str) -> tuple[str, str, str]:
    """Up to the first colon that stands in no quotes."""
    inside = False
    for at, letter in enumerate(line[:1000]):
        if letter == '"':
            inside = not inside
        elif letter == ":" and not inside:
            return line[:at], ":", line[at + 1 :]
    return line.partition(":") if inside else (line, "", "")


def _unquoted(value: str, charset: str) -> str:
    """Quoted-printable made into text: by its charset, else as UTF-8, else as GB18030."""
    try:
        raw = binascii.a2b_qp(value.encode("ascii", "strict"))
    except ValueError:
        return value  # letters that are no quoted-printable: they are the text already
    for name in (charset, "utf-8", "gb18030"):
        try:
            return raw.decode(name) if name else raw.decode("ascii")
        except (LookupError, ValueError):
            continue
    return raw.decode("utf-8", "replace")


def _parts(value: str) -> list[str]:
    """The parts of a structured value, split at semicolons that are not escaped."""
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(text: str) -> str:
    return _ESCAPES.sub(lambda match: "\n" if match[1] in "nN" else match[1], text).strip()


def _cells(card: Card) -> list[str]:
    by: dict[str, list[Property]] = {}
    for each in card.properties:
        by.setdefault(each.name, []).append(each)
    phones = _ordered(by.get("TEL", []), _phone)
    emails = _ordered(by.get("EMAIL", []), _plain)
    place, places = _places(by.get("ADR", []))
    notes = [_plain(each.value) for each in by.get("NOTE", [])]
    notes += [_plain(each.value) for name in ("TITLE", "NICKNAME", "URL") for each in by.get(name, [])]
    notes += [f"{word} {_plain(each.value)}" for name, word in _NUMBERS.items() for each in by.get(name, [])]
    notes += places
    tags = ",".join(_plain(each.value) for each in by.get("CATEGORIES", []))
    company = " ".join(part for each in by.get("ORG", [])[:1] for part in _parts(each.value) if part)
    return [
        *(_name(by), _first(phones), "\n".join(phones[1:]), _first(emails), "\n".join(emails[1:]), company, *place),
        *("\n".join(dict.fromkeys(filter(None, notes))), tags, _birthday(by.get("BDAY", []))),
    ]


def _first(values: list[str]) -> str:
    return values[0] if values else ""


def _name(by: dict[str, list[Property]]) -> str:
    """FN, or N in the order in which its letters are read: 张三, Ann Lee."""
    for each in by.get("FN", []):
        if name := _plain(each.value):
            return name
    for each in by.get("N", []):
        family, given, middle, before, after, *_ = [*_parts(each.value), "", "", "", "", ""]
        if any("\u3400" <= letter <= "\u9fff" for letter in family + given):
            return "".join((family, middle, given))
        if name := " ".join(filter(None, (before, given, middle, family, after))):
            return name
    return ""


def _ordered(found: list[Property], read: "type[str] | object") -> list[str]:
    """Values without repeats: mobiles first, then the preferred, faxes last."""

    def rank(each: Property) -> tuple[bool, bool, bool]:
        mobile = bool(each.types & {"CELL", "MOBILE", "IPHONE"}) and "FAX" not in each.types
        return "FAX" in each.types, not mobile, "PREF" not in each.types

    texts = [read(each.value) for each in sorted(found, key=rank)]  # type: ignore[operator]
    return list(dict.fromkeys(filter(None, texts)))


def _phone(value: str) -> str:
    text = _plain(value)
    text = text[4:] if text[:4].lower() == "tel:" else text
    return text.split(";")[0].strip()


def _places(found: list[Property]) -> tuple[tuple[str, str, str, str, str], list[str]]:
    """(region, city, street, postcode, country) of the first address that says anything, and the others as texts."""
    filled = []
    for each in found:
        box, extra, street, city, region, code, country, *_ = [*_parts(each.value), *[""] * 7]
        street = " ".join(filter(None, (box, street, extra)))
        if any((street, city, region, code, country)):
            filled.append((region, city, street, code, country))
    others = [" ".join(filter(None, (*each[:3], each[3], each[4]))) for each in filled[1:]]
    return (filled[0] if filled else ("", "", "", "", "")), others


def _birthday(found: list[Property]) -> str:
    """An ISO date, or month and day where the year is not known; what is neither is left out."""
    for each in found:
        if match := _DAY.fullmatch(each.value.strip()):
            return "-".join(match.groups())
        if match := _YEARLESS.fullmatch(each.value.strip()):
            return "-".join(match.groups())
    return ""
