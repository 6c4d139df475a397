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
_PLAIN = str.maketrans(
    dict.fromkeys("•●∗×○■□✱?？", "*")
    | dict.fromkeys("－—–‐−~～―至", "-")
    | dict.fromkeys("\t\r\n,，.。、;；|/\\_{}<>《》「」\"“”'’‘`=\u200b\ufeff", " ")
    | {"＃": "#", "號": "号"}
)
_UNEVEN = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
_LONG_NUMBER = re.compile(r"[\d*][\d* -]{5}")
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
_ADVISES = re.compile("菜鸟|驿站|快递柜|丰巢|代收|请放|门口|放在|电联|打电话|不要|勿|周末|工作日")
_BRACKETS = str.maketrans(dict.fromkeys("()[]【】", " "))
_TOWN = re.compile(
    r"^([\u4e00-\u9fff]{0,4}(?:高新(?:技术)?(?:产业)?(?:开发)?区|工业园区|经济(?:技术)?开发区|经开区)"
    r"|[\u4e00-\u9fff]{1,5}?(?:街道办事处|街道(?!口)|镇|乡(?!里)|苏木)(?:办事处)?)(?=.)"
)
_ROAD_END = re.compile(
    r"(?:大道|大街|公路|国道|省道|县道|胡同|环路|[路街巷道](?!口|社区|居委))"
    r"(?:[东南西北中]?[一二三四五六七八九十]?[路街段道巷](?!口))?(?:[东南西北中](?=段?\d))?"
)
_ROAD_START = re.compile(r"(?:[\u4e00-\u9fffA-Za-z]|\d+(?=[\u4e00-\u9fff])){1,10}$")
_HOUSE = re.compile(
    r"第?([甲乙丙丁]?[\d*]+|[一二三四五六七八九十百]+)(?:-(\d+))?(?:号(?:院|大院)?(?!楼)|弄)"
    r"|第?([\d*]+)(?:-(\d+))?号?(?=\D*$|[,\s])"
)
# Behind an estate only 号 tells a house from a building. Groups as those of _HOUSE.
_NUMBERED = re.compile(r"(\d[\d*]*|\*+)(?:-(\d+))?(?:号(?:院)?(?!楼)|弄)()()")
_ESTATE_WORDS = (
    "小区|花园|大厦|公寓|广场|新村|家园|山庄|花苑|花城|名苑|雅苑|佳苑|嘉苑|新苑|公馆|新城|国际城|豪庭|名都|写字楼|商务楼|科技园|工业园|产业园"
    "|创业园|园区|工业区|开发区|商城|市场|商场|酒店|宾馆|医院|大学|学院|中学|小学|幼儿园|银行|公司|中心|社区|自然村"
)
_ESTATE_END = re.compile(
    rf"(?:{_ESTATE_WORDS}|[厂村庄屯苑府庭湾邸居阁轩城园里坊])(?:{_ESTATE_WORDS})*(?![东南西北]?[路街])"
)
_ESTATE_START = re.compile(r"[\u4e00-\u9fffA-Za-z·]{1,12}$")
# 软件园二期望海路: an estate before the road. A road called after an estate goes on with its side: 张家庄北大街.
_INSIDE = re.compile(
    rf"([\u4e00-\u9fff]{{1,6}}(?:{_ESTATE_WORDS}|[村庄苑园城里]))(?:[一二三四五六七八九十\d东南西北]+[期区])?"
    r"((?![东南西北中上下前后])[\u4e00-\u9fff]{3,})$"
)
_CHINESE_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_COUNTED = re.compile(r"([一二三四五六七八九十]{1,3})(?=单元|幢|栋|座|号楼|楼|层|室|门|组|区|期|梯|户)")
_FLOOR = re.compile(r"[A-Za-z]?\d+(?:层|楼|[fF])(?=.*\d)")
_PHASE = re.compile(r"\d+(?:期|区|组)|[东南西北]区")
_DOOR = re.compile(
    r"[A-Za-z]?[\d*]*\d[\d*]*[A-Za-z]?|[A-Za-z](?=座|栋|幢|塔|区|单元|门|楼|-?\d)"
    r"|(?<=[号幢栋座楼室])[A-Za-z]|(?<=\d-)[A-Za-z](?![A-Za-z])|(?<![A-Za-z])[A-Za-z]$|\*+(?=室)"
)
_NEEDLESS = re.compile(r"(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])")
_SPACES = re.compile(r"[\s:：]+")


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


@lru_cache(maxsize=4096)
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
    plain = simplified(unicodedata.normalize("NFKC", text))
    if _UNEVEN.search(plain):
        plain = plain.translate(_PLAIN).strip()
    long_number = _LONG_NUMBER.search(plain)
    if long_number:
        plain = _PHONE.sub(" ", plain)
    if ":" in plain:
        plain = _RECEIVER.sub(" ", plain)
    if _ADVISES.search(plain):
        plain = _ADVICE.sub(" ", plain)
    if "收" in plain:
        plain = _SOMEBODY.sub(" ", plain)
    if long_number:
        plain = _POSTCODE.sub(" ", plain)
    return _LAND.sub("", _SPACES.sub(" ", plain.translate(_BRACKETS)).strip())


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
        tail = tail.lstrip()
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
    found = _find_road(text)
    if found is None:
        estate, tail = _estate(text)
        return estate, "", "", text if not estate else tail
    start, end, house = found
    road, tail = text[start:end].strip(), text[end:].lstrip()
    road, before = road[road.rfind("*") + 1 :], text[:start]
    if inside := _INSIDE.match(road):
        before, road = inside[1], inside[2]
    number = ""
    if house:
        number, tail = _house(house), text[house.end() :]
    estate, tail = _estate(tail)
    return estate or _estate(before)[0], road, number, tail


def _find_road(text: str) -> tuple[int, int, re.Match[str] | None] | None:
    """Where the first road with a house number stands, or else the first road."""
    best, after = None, 0
    for end in _ROAD_END.finditer(text):
        start = _ROAD_START.search(text[after : end.start()])
        if start is None:
            continue
        house = _HOUSE.match(text, end.end() + (text[end.end() : end.end() + 1] == " "))
        if house:
            return after + start.start(), end.end(), house
        best = best or (after + start.start(), end.end(), None)
        after = end.end()
    return best


def _estate(text: str) -> tuple[str, str]:
    """The first estate, company or village in a text, and the text without it."""
    for end in _ESTATE_END.finditer(text):
        start = _ESTATE_START.search(text[: end.start()])
        if start is None or len(start[0]) + len(end[0]) < 3:
            continue
        name = start[0] + end[0]
        brief = name.removesuffix("小区")
        if len(brief) > 2 and _ESTATE_END.search(brief, len(start[0])):
            name = brief  # 康桥华苑小区 is called 康桥华苑 too
        return name, f"{text[: start.start()]} {text[end.end() :]}"
    return "", text


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
