"""Addresses as one place and as the many ways to write it down."""

from dataclasses import dataclass, replace
from random import Random

# province, city, districts, weight
CITIES = (
    ("浙江省", "杭州市", "西湖区 余杭区 滨江区 萧山区 拱墅区", 12),
    ("浙江省", "宁波市", "鄞州区 海曙区 江北区", 6),
    ("浙江省", "温州市", "鹿城区 瓯海区 龙湾区", 4),
    ("上海市", "上海市", "浦东新区 徐汇区 静安区 闵行区 杨浦区", 14),
    ("江苏省", "南京市", "鼓楼区 玄武区 江宁区", 7),
    ("江苏省", "苏州市", "姑苏区 吴中区 虎丘区 昆山市", 8),
    ("北京市", "北京市", "朝阳区 海淀区 西城区 丰台区 通州区", 12),
    ("广东省", "广州市", "天河区 越秀区 番禺区 海珠区", 10),
    ("广东省", "深圳市", "南山区 福田区 宝安区 龙岗区", 10),
    ("广东省", "东莞市", "南城街道 虎门镇 长安镇", 4),
    ("四川省", "成都市", "锦江区 武侯区 青羊区 高新区", 8),
    ("重庆市", "重庆市", "渝中区 江北区 渝北区", 6),
    ("湖北省", "武汉市", "武昌区 江汉区 洪山区", 7),
    ("湖南省", "长沙市", "岳麓区 芙蓉区 雨花区", 5),
    ("福建省", "厦门市", "思明区 湖里区", 4),
    ("山东省", "青岛市", "市南区 崂山区 黄岛区", 5),
    ("河南省", "郑州市", "金水区 二七区 中原区", 5),
    ("陕西省", "西安市", "雁塔区 碑林区 莲湖区", 5),
    ("天津市", "天津市", "和平区 南开区", 4),
    ("辽宁省", "沈阳市", "和平区 铁西区", 3),
    ("广西壮族自治区", "南宁市", "青秀区 西乡塘区", 3),
    ("黑龙江省", "哈尔滨市", "南岗区 道里区", 3),
    ("内蒙古自治区", "呼和浩特市", "新城区 赛罕区", 1),
    ("新疆维吾尔自治区", "乌鲁木齐市", "天山区 沙依巴克区", 1),
)
_ROADS = (
    "人民路 解放路 中山路 建设路 文化路 和平路 新华路 朝阳路 长江路 青年路 学院路 花园路 滨河路 迎宾路 胜利路 "
    "文三路 古墩路 "
    "天目山路 中山北路 建国西路 科技大道 凤起东路 金沙江路 北京东路 体育西路 湖滨南路 永嘉路 光明大街 民生街 "
    "五一大道 东风西路 车站路"
).split()
_ESTATES = (
    "阳光花园 翠苑三区 金色家园 和谐家园 世纪新城 碧桂园 绿城桂花园 万科城 锦绣江南 保利香槟 紫荆花园 "
    "水岸新都 星河湾 香榭里 "
    "中海国际 幸福里 东方名苑 华府天地 龙湖时代 怡景苑 丽景湾 融创御园 阳光100 枫丹白露 春江花月 梧桐公馆"
).split()
_TOWERS = "国际大厦 创业大厦 财富中心 软件园 时代广场 环球中心 科创园 互联网产业园 金融中心 银泰城写字楼".split()
_FIRMS = "云杉科技 嘉禾贸易 鼎盛传媒 瑞丰物流 明月设计 同创广告 博雅教育 恒信财务".split()
_VILLAGES = "李家村 王庄 张家湾 上塘村 下沙村 石桥村 河东村 杨树屯 大柳树村 后湖村".split()
_NUMERALS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Place:
    """One front door. kind: estate, office or village; building, unit and room are numbers, 0 where there is none."""

    province: str
    city: str
    district: str
    road: str
    number: int
    site: str
    kind: str
    building: int
    unit: int
    room: int
    firm: str = ""


class Places:
    """Draws places. spread: how the cities' weights are bent; above 1 one town takes most."""

    def __init__(self, rng: Random, spread: float, villages: float) -> None:
        self._rng, self._villages = rng, villages
        self._weights = [weight**spread for *_, weight in CITIES]

    def home(self, near: Place | None = None) -> Place:
        """Somewhere to live; in the same city as `near`."""
        rng = self._rng
        if near is None:
            province, city, districts, _ = rng.choices(CITIES, self._weights)[0]
        else:
            province, city = near.province, near.city
            districts = next(each[2] for each in CITIES if each[1] == city)
        district, road, number = rng.choice(districts.split()), rng.choice(_ROADS), rng.randrange(1, 900)
        if rng.random() < self._villages:
            return Place(province, city, district, "", rng.randrange(1, 200), rng.choice(_VILLAGES), "village", 0, 0, 0)
        room = rng.randrange(1, 28) * 100 + rng.randrange(1, 5)
        site, building, unit = rng.choice(_ESTATES), rng.randrange(1, 40), rng.choice((0, 0, 1, 2, 3))
        return Place(province, city, district, road, number, site, "estate", building, unit, room)

    def neighbour(self, place: Place) -> Place:
        """Another door of the same estate or village."""
        if place.kind == "village":
            return replace(place, number=self._rng.randrange(1, 200))
        return replace(
            place,
            building=self._rng.randrange(1, 40),
            room=self._rng.randrange(1, 28) * 100 + self._rng.randrange(1, 5),
        )

    def office(self, near: Place) -> Place:
        there, rng = self.home(near), self._rng
        road, number = there.road or rng.choice(_ROADS), rng.randrange(1, 900)
        room = rng.randrange(3, 30) * 100 + rng.randrange(1, 20)
        firm, tower = rng.choice(_FIRMS), rng.choice(_TOWERS)
        return Place(
            there.province,
            there.city,
            there.district,
            road,
            number,
            tower,
            "office",
            rng.choice((0, 1, 2)),
            0,
            room,
            firm,
        )

    def far_from(self, place: Place) -> Place:
        while (elsewhere := self.home()).city == place.city:
            pass
        return elsewhere


@dataclass(frozen=True, slots=True)
class Written:
    """An address as it stands in a file: columns for the region (perhaps empty) and the rest."""

    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""


def door(place: Place, rng: Random, variety: float) -> str:
    """Street, estate, house and room. variety: chance that each part is written in an unusual way."""
    if place.kind == "village":
        number = (
            f"{place.number}号" if rng.random() >= variety else rng.choice((f"{place.number}", f"No.{place.number}"))
        )
        return place.site + number
    road = _road(place, rng, variety)
    inside = _inside(place, rng, variety)
    if rng.random() < variety / 2:
        return f"{place.site}{inside}（{road}）" if rng.random() < 0.5 else f"{place.site}{inside} {road}"
    if rng.random() < variety / 3:
        road = ""  # the estate is enough for the courier
    firm = place.firm if place.firm and rng.random() < 0.6 else ""
    gap = " " if rng.random() < variety / 2 else ""
    return f"{road}{gap}{place.site}{gap}{inside}{firm}"


def _road(place: Place, rng: Random, variety: float) -> str:
    road, number = place.road, f"{place.number}号"
    if rng.random() < variety / 2:
        road = road.replace("大道", "大路") if "大道" in road else road.replace("路", "")
    if rng.random() < variety / 2:
        number = rng.choice((str(place.number), f"{place.number}弄", ""))
    return road + number


def _inside(place: Place, rng: Random, variety: float) -> str:
    building, unit, room = place.building, place.unit, place.room
    if rng.random() >= variety:
        parts = [f"{building}幢" if building else "", f"{unit}单元" if unit else "", f"{room}室"]
        return "".join(parts)
    word = rng.choice(("号楼", "栋", "#", "座", "幢"))
    house = _chinese(building) if building <= 10 and word in "栋幢" and rng.random() < 0.3 else str(building)
    dashed = "-".join(str(each) for each in (building, unit, room) if each)
    full = (f"{house}{word}" if building else "") + (f"{unit}单元" if unit and rng.random() < 0.7 else "") + str(room)
    return rng.choice((dashed, full, f"{full}室", f"{full}房"))


def _chinese(number: int) -> str:
    return _NUMERALS[number]


def region(place: Place, rng: Random, variety: float) -> str:
    """Province, city and district in front of a door, often shortened."""
    province, city, district = place.province, place.city, place.district
    if rng.random() < variety:
        province = _short_province(province)
        city = city.removesuffix("市")
    if rng.random() < variety / 2 or place.province == place.city:
        province = ""
    if rng.random() < variety / 3:
        district = ""
    gap = " " if rng.random() < 0.3 else ""
    return gap.join(part for part in (province, city, district) if part) + gap


def _short_province(province: str) -> str:
    for ending in ("维吾尔自治区", "壮族自治区", "自治区", "省", "市"):
        province = province.removesuffix(ending)
    return province
