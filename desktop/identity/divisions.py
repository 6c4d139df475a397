"""Provinces, cities and districts of China, found by their names, long and short."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from desktop.domain.resources import resource

Level = Literal["province", "city", "district"]

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌"
    "|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|裕固|独龙|鄂伦春|门巴|珞巴|基诺|保安|各"
)
_SUFFIX = re.compile(
    rf"(?:(?:{_PEOPLES})族|蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克)*(?:自治[区州县旗]|特别行政区|行政委员会|地区|林区|新区|街道|[省市盟县区旗镇乡])$"
)
# Behind a short name these show that it is part of another: 北京路, 西湖花园, 云南大学.
_GOES_ON = re.compile(
    r"[东南西北中]?[一二三四五六七八九十\d]*(?:路|街|大道|大街|巷|弄|里|道|公路|镇|乡|街道|村|新村|花园|小区|大厦|广场|公寓|苑|城|园|府|庭|湾"
    r"|大学|学院|中学|小学|医院|大?酒店|宾馆|商|火车|站|机场|国际|银行|名|豪|人家|佳|银座|中心|雅|嘉|新天地)"
)
_SHORT = {"内蒙古自治区": "内蒙古"}


class Division(NamedTuple):
    """Where a name lies. province and city are short (浙江, 杭州), the district is whole (西湖区); "" is not told."""

    province: str
    city: str = ""
    district: str = ""


class _Index(NamedTuple):
    """Divisions by name, long and short ones apart: short ones are also parts of other names."""

    long: dict[str, tuple[Division, ...]]
    short: dict[str, tuple[Division, ...]]
    places: dict[str, tuple[Division, ...]]  # districts by whole and short name
    lengths: dict[str, tuple[int, ...]]  # how long the names are that begin with two characters, longest first


def short_name(name: str) -> str:
    """浙江省: 浙江; 恩施土家族苗族自治州: 恩施; 义县 stays whole, for one character is no name."""
    short = _SHORT.get(name) or _SUFFIX.sub("", name)
    return short if len(short) > 1 else name


@cache
def _index() -> _Index:
    long: dict[str, dict[Division, None]] = {}
    short: dict[str, dict[Division, None]] = {}
    districts: dict[str, dict[Division, None]] = {}

    def add(name: str, division: Division) -> None:
        long.setdefault(name, {})[division] = None
        if (brief := short_name(name)) != name:
            (districts if division.district else short).setdefault(brief, {})[division] = None
            if division.district and name.endswith("市"):  # 义乌, 昆山 stand for themselves
                short.setdefault(brief, {})[division] = None
            if "自治" in name:  # 恩施州, 陵水县
                long.setdefault(brief + name[-1], {})[division] = None
        if division.district:
            districts.setdefault(name, {})[division] = None

    for line in resource("identity", "divisions.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        province, city, *rest = line.split("\t")
        whole = Division(short_name(province), short_name(city))
        if province != city:
            add(province, Division(whole.province))
        add(city, whole)
        for district in rest[0].split() if rest else ():
            add(district, Division(whole.province, whole.city, district))
    lengths: dict[str, set[int]] = {}
    for name in (*long, *short, *districts):
        lengths.setdefault(name[:2], set()).add(len(name))
    tables = [{name: tuple(found) for name, found in table.items()} for table in (long, short, districts)]
    starts = {start: tuple(sorted(each, reverse=True)) for start, each in lengths.items()}
    return _Index(tables[0], tables[1], tables[2], starts)


@lru_cache(maxsize=4096)
def find(name: str, within: Division) -> Division | None:
    """The division a column holds, by long or short name, below `within`; None when there is none or several."""
    index = _index()
    for table in (index.long, index.short, index.places):
        if found := _only(table.get(name, ()), within):
            return found
    return None


def at_front(text: str, within: Division) -> tuple[Division, int] | None:
    """The division whose name the text begins with, and how long that name is; None where none does."""
    index = _index()
    for length in index.lengths.get(text[:2], ()):
        name = text[:length]
        if (entries := index.long.get(name)) and (found := _only(entries, within)):
            return found, length
        entries = index.short.get(name) or (index.places.get(name) if within.city else None)
        if not entries or _GOES_ON.match(text, length):
            continue
        if found := _only(entries, within):
            return found, length
    return None


def _only(entries: tuple[Division, ...], within: Division) -> Division | None:
    """The one entry that agrees with what is known; a city or province before its like-named district."""
    fitting = [entry for entry in entries if _agrees(entry, within)]
    if len(fitting) > 1:
        level = min(map(_level, fitting))
        fitting = [entry for entry in fitting if _level(entry) == level]
    if len(fitting) == 1:
        return fitting[0]
    districts = {entry.district for entry in fitting}
    if fitting and len(districts) == 1 and "" not in districts:  # 西湖区 lies in two cities
        provinces = {entry.province for entry in fitting}
        return Division(provinces.pop() if len(provinces) == 1 else "", "", districts.pop())
    return None


def _level(entry: Division) -> int:
    return 2 if entry.district else 1 if entry.city else 0


def _agrees(entry: Division, within: Division) -> bool:
    return all(not known or not part or known == part for known, part in zip(within, entry, strict=True))
