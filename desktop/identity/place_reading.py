"""Reads addresses, Chinese ones in one text or in columns, into parts that compare."""

import re
import unicodedata
from functools import lru_cache

from desktop.identity.divisions import Division, at_front, find
from desktop.identity.normalise import is_ciphertext
from desktop.identity.place_kinds import NOWHERE, Place
from desktop.identity.tables import simplified
from desktop.identity.western_places import is_western, read_western

_KEPT = 16384
_LAND = re.compile(r"^(?:中国|中华人民共和国|china|cn|prc)(?![a-z])[,\s]*", re.IGNORECASE)
_STARS = str.maketrans(dict.fromkeys("•●∗×○■□✱?？", "*") | dict.fromkeys("－—–‐−~～―至", "-") | {"＃": "#", "號": "号"})
_PHONE = re.compile(
    r"(?<![\d-])(?:\+?86[- ]?)?"
    r"(?:1[3-9][\d*]{9}|1[3-9]\d[- ]\d{4}[- ]\d{4}|0\d{2,3}-\d{7,8})(?:-\d{3,6})?(?!\d)"
)
_POSTCODE = re.compile(r"(?<!\d)\d{6}(?!\d|号|室|-)")
_RECEIVER = re.compile(
    r"(?:收[件货]人|姓名|联系人)\s*[:：]\s*[\u4e00-\u9fff*]{1,4}(?=[\s,，;；]|$)"
    r"|(?:收[件货]人|姓名|联系人|联系电话|手机号?码?|电话|邮编|(?:收[件货]|详细)?地址)\s*[:：]\s*"
)
_SOMEBODY = re.compile(r"(?:^|\s)[\u4e00-\u9fff*]{2,4}\s?\(?收\)?(?=\s|$)")
_ADVICE = re.compile(
    r"[(\[【]?[^()\[\]【】\s]*(?:菜鸟|驿站|快递柜|丰巢|代收|请放|放门口|放在|电联|打电话|不要|勿|周末|工作日)[^()\[\]【】\s]*[)\]】]?"
)
_BRACKETS = re.compile(r"[()\[\]【】{}<>《》「」\"“”']")
_TOWN = re.compile(r"^([\u4e00-\u9fff]{1,5}?(?:街道办事处|街道(?!口)|镇|乡(?!里)|苏木)(?:办事处)?)(?=.)")
_ROAD = re.compile(
    r"(?:[\u4e00-\u9fffA-Za-z]|\d+(?=[\u4e00-\u9fff])){1,10}?"
    r"(?:大道|大街|公路|国道|省道|县道|胡同|环路|[路街巷道](?!口|社区|居委))"
    r"(?:[东南西北中]?[一二三四五六七八九十]?[路街段道巷](?!口))?(?:[东南西北中](?=段?\d))?"
)
_HOUSE = re.compile(
    r"第?([甲乙丙丁]?[\d*]+|[一二三四五六七八九十百]+)(?:-(\d+))?(?:号(?:院|大院)?(?!楼)|弄)"
    r"|第?([\d*]+)(?:-(\d+))?号?(?=\D*$|[,\s])"
)
# Behind an estate only 号 tells a house from a building. Groups as those of _HOUSE.
_NUMBERED = re.compile(r"(\d[\d*]*|\*+)()(?:号(?:院)?(?!楼)|弄)()()")
_ESTATE = re.compile(
    r"[\u4e00-\u9fffA-Za-z·]{2,12}?"
    r"(?:小区|花园|大厦|公寓|广场|新村|家园|山庄|花苑|花城|名苑|雅苑|佳苑|嘉苑|新苑|公馆|新城|国际城|豪庭|名都|写字楼|商务楼|科技园"
    r"|工业园|产业园|创业园|工业区|开发区|商城|市场|商场|酒店|宾馆|医院|大学|学院|中学|小学|幼儿园|银行|公司|厂|中心|社区|自然村|园区"
    r"|村|庄|屯|苑|府|庭|湾|邸|居|阁|轩|城|园|里|坊)(?![东南西北]?[路街])"
)
_CHINESE_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_COUNTED = re.compile(r"([一二三四五六七八九十]{1,3})(?=单元|幢|栋|座|号楼|楼|层|室|门|组|区|期|梯|户)")
_FLOOR = re.compile(r"[A-Za-z]?\d+(?:层|楼|[fF])(?=.*\d)")
_PHASE = re.compile(r"\d+(?:期|区|组)|[东南西北]区")
_DOOR = re.compile(
    r"[A-Za-z]?[\d*]*\d[\d*]*[A-Za-z]?|[A-Za-z](?=座|栋|幢|塔|区|单元|门|楼|-?\d)"
    r"|(?<=[号幢栋座楼室])[A-Za-z]|(?<=\d-)[A-Za-z](?![A-Za-z])|\*+(?=室)"
)
_NEEDLESS = re.compile(r"(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])")
_SPACES = re.compile(r"[\s,，.。、;；:：|/\\_]+")


@lru_cache(maxsize=_KEPT)
def read_place(
    country: str = "", province: str = "", city: str = "", district: str = "", detail: str = "", postcode: str = ""
) -> Place:
    """Read an address from its columns, or from one text in `detail`; never raises.

    What is encrypted or hidden whole says nothing. Where columns and text disagree, the columns count.
    """
    columns = (province, city, district, detail)
    if any(map(is_ciphertext, columns)):
        return NOWHERE
    if is_western(country, columns):
        return read_western(province, city, district, detail, postcode)
    known, unknown = _columns(province, city, district)
    text = _tidy(detail)
    known, text = _strip(known, text)
    known, text = _strip_tokens(known, text)
    return _street(known, unknown, text, _digits(postcode))


def _digits(postcode: str) -> str:
    digits = "".join(filter(str.isdigit, unicodedata.normalize("NFKC", postcode)))
    return digits if digits.isascii() and len(digits) == 6 and digits != "000000" else ""


def _columns(province: str, city: str, district: str) -> tuple[Division, str]:
    """What the columns tell, and what the table does not know of them."""
    known, unknown = Division(""), ""
    for column in (province, city, district):
        name = "".join(_tidy(column).split())
        while name and name not in ("市辖区", "县", "*") and name.strip("*"):
            if (found := find(name, known)) or (found := find(name, Division(known.province))):
                known, name = _merge(known, found), ""
            elif front := at_front(name, known):
                known, name = _merge(known, front[0]), name[front[1] :]
            else:
                unknown, name = name, ""
    return known, unknown


def _merge(known: Division, found: Division) -> Division:
    return Division(*(old or new for old, new in zip(known, found, strict=True)))


def _tidy(text: str) -> str:
    """Compatibility forms, simplified, one kind of star; without phones, receivers and advice to couriers."""
    plain = unicodedata.normalize("NFKC", text).translate(_STARS)
    plain = simplified(plain).strip(" \t\r\n'`\"=\ufeff\u200b")
    if len(plain) < 12 and plain.isalpha():
        return plain
    plain = _PHONE.sub(" ", plain)
    plain = _RECEIVER.sub(" ", plain)
    plain = _SOMEBODY.sub(" ", _ADVICE.sub(" ", plain))
    plain = _SPACES.sub(" ", _BRACKETS.sub(" ", plain))
    return _LAND.sub("", _POSTCODE.sub(" ", plain).strip())


def _strip(known: Division, text: str) -> tuple[Division, str]:
    """Take the divisions off the front, in any order and however often they stand there."""
    for _ in range(8):
        text = text.lstrip(" -")
        if text.startswith("市辖区"):
            text = text[3:]
        front = at_front(text, known)
        if front is None:
            break
        known, text = _merge(known, front[0]), text[front[1] :]
    return known, text


def _strip_tokens(known: Division, text: str) -> tuple[Division, str]:
    """The same for words that stand apart further back: 文三路118号 西湖区 杭州市."""
    if " " not in text:
        return known, text
    left = []
    for word in text.split():
        known, rest = _strip(known, word)
        left += [rest] if rest else []
    return known, " ".join(left)


def _street(known: Division, unknown: str, text: str, postcode: str) -> Place:
    text = _NEEDLESS.sub("", text)
    town = ""
    if match := _TOWN.match(text):
        town, text = match[1], text[match.end() :].lstrip()
    estate, road, number, tail = _road(text)
    if not road:
        road, estate = estate, ""
        if road and (house := _NUMBERED.match(tail)):
            number, tail = _house(house), tail[house.end() :]
    door = _door(tail)
    rest = estate
    if not road:
        rest, door = "".join(text.split()), ""
    district = known.district or (unknown if unknown != known.city else "")
    return Place(
        known.province, known.city, district, road.casefold(), number, door, rest.casefold(), False, postcode, town
    )


def _road(text: str) -> tuple[str, str, str, str]:
    """Estate, road, number and what follows them; "" for what does not stand there."""
    best = None
    for match in _ROAD.finditer(text):
        if _HOUSE.match(text, match.end()):
            best = match
            break
        best = best or match
    if best is None:
        estate = _ESTATE.search(text)
        return ("", "", "", text) if estate is None else (estate[0].strip(), "", "", text[estate.end() :])
    road, tail = best[0].strip(), text[best.end() :].lstrip()
    if "*" in road:
        road = road[road.rindex("*") + 1 :]
    number = ""
    if house := _HOUSE.match(tail):
        number, tail = _house(house), tail[house.end() :]
    before = _ESTATE.search(text[: best.start()])
    behind = _ESTATE.match(tail.lstrip()) or _ESTATE.search(tail)
    estate = behind or before
    if behind:
        tail = tail[: behind.start()] + " " + tail[behind.end() :]
    return (estate[0].strip() if estate else ""), road, number, tail


def _house(match: re.Match[str]) -> str:
    first, last = (match[1], match[2]) if match[1] else (match[3], match[4])
    number = first if first[0] in "*0123456789甲乙丙丁" else str(_value(first))
    return f"{number.lstrip('0') or number}-{last}" if last else number.lstrip("0") or number


def _value(numeral: str) -> int:
    """A Chinese numeral below a thousand."""
    total, digit = 0, 0
    for letter in numeral:
        if letter in "十百":
            total += (digit or 1) * (10 if letter == "十" else 100)
            digit = 0
        else:
            digit = _CHINESE_DIGITS.get(letter, 0)
    return total + digit


def _door(tail: str) -> str:
    """Building, unit and room: 3幢2单元502室 and 3-2-502 give 3-2-502; a floor that the room repeats is left out."""
    if not tail:
        return ""
    tail = _COUNTED.sub(lambda found: str(_value(found[1])), tail)
    tail = _FLOOR.sub(" ", tail) if _DOOR.search(tail) else tail
    tail = _PHASE.sub(" ", tail)
    return "-".join(part.upper() for part in _DOOR.findall(tail)[:4])
