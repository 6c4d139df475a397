"""Addresses of the other made-up shop: lanes, gates, village groups, dormitories, towers, each with its own grammar."""

from dataclasses import dataclass
from random import Random

# province, city, districts or counties with their streets
_TOWNS = {
    ("福建", "泉州"): {"丰泽区": "东湖街道 北峰街道", "晋江市": "青阳街道 安海镇 池店镇", "南安市": "水头镇 官桥镇"},
    ("福建", "福州"): {"鼓楼区": "五凤街道 洪山镇", "仓山区": "金山街道 建新镇", "长乐区": "吴航街道 金峰镇"},
    ("福建", "厦门"): {"集美区": "杏林街道 侨英街道", "同安区": "大同街道 新民镇", "湖里区": "金山街道 禾山街道"},
    ("广东", "汕头"): {"龙湖区": "金霞街道 珠池街道", "澄海区": "澄华街道 莲下镇", "潮南区": "峡山街道 陈店镇"},
    ("广东", "佛山"): {"顺德区": "大良街道 容桂街道 北滘镇", "南海区": "桂城街道 大沥镇 狮山镇"},
    ("广东", "广州"): {"白云区": "三元里街道 人和镇", "增城区": "荔城街道 新塘镇", "番禺区": "大石街道 南村镇"},
    ("上海", "上海"): {"松江区": "方松街道 九亭镇 泗泾镇", "宝山区": "大场镇 顾村镇", "嘉定区": "江桥镇 安亭镇"},
    ("北京", "北京"): {
        "昌平区": "回龙观街道 沙河镇",
        "大兴区": "黄村镇 亦庄镇",
        "顺义区": "后沙峪镇 仁和镇",
    },
    ("江西", "赣州"): {"章贡区": "水南镇 沙石镇", "南康区": "蓉江街道 唐江镇"},
    ("浙江", "金华"): {"义乌市": "稠城街道 北苑街道 佛堂镇", "永康市": "东城街道 古山镇"},
    ("湖南", "衡阳"): {"蒸湘区": "蒸湘街道 呆鹰岭镇", "耒阳市": "蔡子池街道 灶市街道"},
    ("广西", "桂林"): {"七星区": "七星街道 朝阳乡", "临桂区": "临桂镇 四塘镇"},
}
_ENDINGS = {"广西": "壮族自治区", "上海": "市", "北京": "市"}
_LANES = (
    "九一 田安 泉秀 刺桐 津淮 宝洲 鲤城 温陵 东街 西街 祥坂 乌山 白马 杨桥 工业 湖东 华林 铜盘 金砂 长平 汕樟 "
    "中泰 广富林 文翔 "
    "沪松 陆翔 菊盛 龙域 文华 育知 府学 政府 环市 兴华 振兴 富民 繁荣 育才 清溪 石鼓 船山 解放 七星 龙隐 会仙 稠州 宾王"
).split()
_PARKS = (
    "中骏世界城 阳光城 世茂御龙湾 恒大名都 泰禾红树林 融信白宫 金域华府 三盛国际 天虹公馆 云谷小区 龙泽苑 "
    "和谐家园 首开智慧社 "
    "正大豪园 碧海阳光 美的君兰 保利天悦 三湘四季 九城湖滨 新城公馆 绿地海珀 赣江源 彰泰春天 香江花园"
).split()
_VILLAGES = (
    "塘东 后溪 西滨 内坑 洋埭 梅岭 湖边 山前 溪头 坑尾 上田 井边 莲塘 大坪 排头 桥下 龙湾 石厝 东埔 古塘".split()
)
_SCHOOLS = "华侨大学 泉州师范学院 福建师范大学 汕头大学 佛山科技学院 桂林电子科技大学 上海工程技术大学 南华大学".split()
_TOWERS = "万达广场写字楼 财富中心 东海大厦 科技创业园 浦西国际 电商产业园 星光耀广场 嘉龙尚都 软件孵化园".split()


@dataclass(frozen=True, slots=True)
class Spot:
    """One door. kind: lane, park, village, dormitory, tower; a, b, c are its numbers from large to small."""

    province: str
    city: str
    county: str
    street: str
    kind: str
    name: str
    lane: str
    a: int
    b: int
    c: int


def draw(rng: Random, kinds: dict[str, float], like: Spot | None = None) -> Spot:
    """Somewhere; in the same city as `like`."""
    where = (like.province, like.city) if like else rng.choice(list(_TOWNS))
    county = rng.choice(list(_TOWNS[where]))
    street = rng.choice(_TOWNS[where][county].split())
    kind = rng.choices(list(kinds), list(kinds.values()))[0]
    floor = rng.randrange(1, 19)
    room = floor * 100 + rng.randrange(1, 7)
    lane = rng.choice(_LANES)
    match kind:
        case "lane":
            numbers = ("", rng.randrange(8, 2000), rng.randrange(1, 80), room)
        case "park":
            numbers = (rng.choice(_PARKS), rng.randrange(1, 30), rng.randrange(1, 4), room)
        case "village":
            numbers = (rng.choice(_VILLAGES), rng.randrange(1, 15), rng.randrange(1, 160), 0)
        case "dormitory":
            numbers = (rng.choice(_SCHOOLS), rng.randrange(1, 25), 0, room)
        case _:
            numbers = (rng.choice(_TOWERS), rng.randrange(1, 4), 0, room)
    return Spot(*where, county, street, kind, numbers[0], lane, *numbers[1:])


def province_of(spot: Spot, long: bool) -> str:
    return spot.province + (_ENDINGS.get(spot.province, "省") if long else "")


def detail(spot: Spot, rng: Random, care: float) -> str:
    """Everything below the district. care: chance that it is written as the form asks."""
    careful = rng.random() < care
    street = spot.street if rng.random() < (0.75 if careful else 0.3) else ""
    inside = _careful(spot) if careful else _careless(spot, rng)
    if not careful and rng.random() < 0.12:
        inside = inside.translate(_WIDE)
    return street + inside


_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


def _careful(spot: Spot) -> str:
    match spot.kind:
        case "lane":
            return f"{spot.lane}路{spot.a}弄{spot.b}号{spot.c}室"
        case "park":
            return f"{spot.lane}路{spot.name}{spot.a}号楼{spot.b}单元{spot.c}室"
        case "village":
            return f"{spot.name}村{spot.a}组{spot.b}号"
        case "dormitory":
            return f"{spot.name}{spot.a}号宿舍楼{spot.c}室"
        case _:
            return f"{spot.lane}路{spot.name}{'ABCD'[spot.a]}座{spot.c}室"


def _careless(spot: Spot, rng: Random) -> str:
    match spot.kind:
        case "lane":
            shapes = (f"{spot.lane}路{spot.a}弄{spot.b}-{spot.c}", f"{spot.lane}{spot.a}弄{spot.b}号楼{spot.c}")
        case "park":
            unit = f"{spot.b}-" if rng.random() < 0.7 else ""
            road = f"{spot.lane}路" if rng.random() < 0.4 else ""
            shapes = (
                f"{road}{spot.name}{spot.a}-{unit}{spot.c}",
                f"{spot.name} {spot.a}栋{spot.b}梯{spot.c}",
                f"{spot.name}{spot.a}#{spot.c}({spot.lane}路)",
            )
        case "village":
            shapes = (
                f"{spot.name}{spot.a}组{spot.b}",
                f"{spot.name}村{spot.b}号",
                f"{spot.name} 第{spot.a}组 {spot.b}号",
            )
        case "dormitory":
            house = f"{spot.name}{spot.a}栋{spot.c}"
            shapes = (house, f"{spot.name}学生公寓{spot.a}#-{spot.c}", f"{spot.name} {spot.c} {spot.a}号楼")
        case _:
            tower = "ABCD"[spot.a]
            shapes = (f"{spot.name}{tower}{spot.c}", f"{spot.name}{tower}栋{spot.c}", f"{tower}座{spot.c} {spot.name}")
    return rng.choice(shapes)
