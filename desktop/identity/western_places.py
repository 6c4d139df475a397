"""Reads addresses in Latin letters: street and its kind, number, flat, suburb or city, state, postcode."""

import re
import unicodedata

from desktop.identity.place_kinds import AT_HOME, Place

_KINDS_AND_SHORT = """
street st str strt|road rd|avenue ave av aven|drive dr drv|lane ln|court ct crt|place pl plc|crescent cres cr crs
circuit cct crct|close cl|terrace tce terr ter|parade pde|boulevard blvd boul bvd|highway hwy|square sq|way wy
gardens gdns|grove gr grv|parkway pkwy|esplanade esp|mews mws|rise rse|circle cir|trail trl|heights hts|mount mt
north n|south s|east e|west w|strasse straße
"""
_KINDS = {
    short: row.split()[0] for row in _KINDS_AND_SHORT.strip().replace("\n", "|").split("|") for short in row.split()
}
_UNIT = re.compile(
    r"\b(?:flat|unit|apartment|apt|suite|ste|room|rm|level|lot|villa|shop|no)\.?\s*#?\s*([0-9*]+[a-z]?)\b|#\s*(\w+)"
)
_NUMBER = re.compile(r"^\s*(?:([0-9*]+[a-z]?)\s*/\s*)?([0-9*]+[a-z]?(?:-[0-9]+)?)\b[\s,]*")
_LAST_NUMBER = re.compile(r"^(\D+?)\s+([0-9*]+\s?[a-z]?(?:-[0-9]+)?)$")
_GERMAN = re.compile(r"(?<=\w)(?:str|strasse)\.?(?=\s|$)")
_STATES = frozenset(
    "nsw vic qld wa sa tas act nt al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt "
    "ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wv wi wy dc on qc bc ab mb sk ns nb nl pe".split()
)
_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_WORDS = re.compile(r"[\w*']+")


def is_western(country: str, columns: tuple[str, ...]) -> bool:
    """True for an address without Chinese characters, unless it is empty or all numbers and stars."""
    text = "".join(columns)
    if _CHINESE.search(text):
        return False
    if text.isascii():
        return any(map(str.isalpha, text)) or (bool(text) and country.strip().casefold() not in AT_HOME)
    return any(map(str.isalpha, text))


def read_western(province: str, city: str, district: str, detail: str, postcode: str) -> Place:
    """Read an address in Latin letters; street words in full (St: street), without case and accents."""
    parts = [part.strip() for part in re.split(r"[,;\n]+", _folded(detail)) if part.strip()]
    door, parts = _unit(parts)
    street, number, flat, behind = _street_of(parts)
    town, state, code = _plain(_folded(city)), _folded(province), "".join(_folded(postcode).split())
    said, said_state, said_code = _area(behind, bool(code))
    said = [part for part in said if part not in (town, state)]
    if not town and said:
        town = said.pop()
    rest = " ".join(filter(None, (_plain(_folded(district)), *said)))
    return Place(state or said_state, town, "", street, number, door or flat, rest, True, code or said_code)


def _unit(parts: list[str]) -> tuple[str, list[str]]:
    """The flat, and the parts without it."""
    for place, part in enumerate(parts):
        if unit := _UNIT.search(part):
            left = f"{part[: unit.start()]} {part[unit.end() :]}".strip(" -/")
            return (unit[1] or unit[2]).upper(), [*parts[:place], *([left] if left else []), *parts[place + 1 :]]
    return "", parts


def _street_of(parts: list[str]) -> tuple[str, str, str, list[str]]:
    """Street, number, flat and the parts behind: the number first, last, or alone before the street."""
    for place, part in enumerate(parts[:2]):
        if match := _NUMBER.match(part):
            street, behind = part[match.end() :], parts[place + 1 :]
            if not street and behind:  # 12, Acacia Road
                street, *behind = behind
            if any(map(str.isalpha, street)):
                return _street(street), match[2], (match[1] or "").upper(), [*parts[:place], *behind]
        elif match := _LAST_NUMBER.match(part):
            return _street(match[1]), match[2].replace(" ", ""), "", [*parts[:place], *parts[place + 1 :]]
    return (_street(parts[0]), "", "", parts[1:]) if parts else ("", "", "", [])


def _area(parts: list[str], coded: bool) -> tuple[list[str], str, str]:
    """The parts without state and postcode, and these: "Boston, MA 02101", "10115 Berlin", "Carlton VIC 3053"."""
    state, code, left = "", "", []
    for place, part in enumerate(parts):
        words = part.split()
        codes = [word for word in words if any(map(str.isdigit, word))]
        if codes and not coded and (place == len(parts) - 1 or not code):
            code = "".join(codes)
        words = [word for word in words if word not in codes]
        if words and words[-1] in _STATES and not state:
            state = words.pop()
        if words:
            left.append(_plain(" ".join(words)))
    return left, state, code


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(letter for letter in folded if not "\u0300" <= letter <= "\u036f").split()).strip("\"'= ")


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text))


def _street(text: str) -> str:
    """The street with its kind in full; St at the front is a saint."""
    words = _WORDS.findall(_GERMAN.sub("strasse", text).replace(".", " "))
    return " ".join(_KINDS.get(word, word) if place else word for place, word in enumerate(words))
