"""Where people live: provinces, cities, districts and streets, in Chinese and pinyin, weighted by how many buy online.

The streets are names that every town has; the house numbers are drawn, so that no address is anyone's.
"""

from dataclasses import dataclass

# Province, city, districts, weight
_CITIES: tuple[tuple[str, str, str, int], ...] = (
    ("浙江省|Zhejiang", "杭州市|Hangzhou", "西湖区|Xihu 余杭区|Yuhang 滨江区|Binjiang 萧山区|Xiaoshan", 12),
    ("浙江省|Zhejiang", "宁波市|Ningbo", "鄞州区|Yinzhou 海曙区|Haishu 江北区|Jiangbei", 6),
    ("浙江省|Zhejiang", "温州市|Wenzhou", "鹿城区|Lucheng 瓯海区|Ouhai", 4),
    (
        "上海市|Shanghai",
        "上海市|Shanghai",
        "浦东新区|Pudong 徐汇区|Xuhui 静安区|Jing'an 闵行区|Minhang 杨浦区|Yangpu",
        14,
    ),
    ("江苏省|Jiangsu", "南京市|Nanjing", "鼓楼区|Gulou 玄武区|Xuanwu 江宁区|Jiangning", 7),
    ("江苏省|Jiangsu", "苏州市|Suzhou", "姑苏区|Gusu 吴中区|Wuzhong 虎丘区|Huqiu", 8),
    ("江苏省|Jiangsu", "无锡市|Wuxi", "梁溪区|Liangxi 滨湖区|Binhu", 4),
    (
        "北京市|Beijing",
        "北京市|Beijing",
        "朝阳区|Chaoyang 海淀区|Haidian 西城区|Xicheng 丰台区|Fengtai 通州区|Tongzhou",
        12,
    ),
    ("广东省|Guangdong", "广州市|Guangzhou", "天河区|Tianhe 越秀区|Yuexiu 番禺区|Panyu 海珠区|Haizhu", 10),
    ("广东省|Guangdong", "深圳市|Shenzhen", "南山区|Nanshan 福田区|Futian 宝安区|Bao'an 龙岗区|Longgang", 10),
    ("广东省|Guangdong", "佛山市|Foshan", "禅城区|Chancheng 南海区|Nanhai 顺德区|Shunde", 4),
    ("广东省|Guangdong", "东莞市|Dongguan", "南城街道|Nancheng 虎门镇|Humen", 4),
    ("四川省|Sichuan", "成都市|Chengdu", "锦江区|Jinjiang 武侯区|Wuhou 青羊区|Qingyang 高新区|Gaoxin", 8),
    ("重庆市|Chongqing", "重庆市|Chongqing", "渝中区|Yuzhong 江北区|Jiangbei 渝北区|Yubei", 6),
    ("湖北省|Hubei", "武汉市|Wuhan", "武昌区|Wuchang 江汉区|Jianghan 洪山区|Hongshan", 7),
    ("湖南省|Hunan", "长沙市|Changsha", "岳麓区|Yuelu 芙蓉区|Furong 雨花区|Yuhua", 5),
    ("福建省|Fujian", "福州市|Fuzhou", "鼓楼区|Gulou 台江区|Taijiang", 4),
    ("福建省|Fujian", "厦门市|Xiamen", "思明区|Siming 湖里区|Huli", 4),
    ("山东省|Shandong", "青岛市|Qingdao", "市南区|Shinan 崂山区|Laoshan", 5),
    ("山东省|Shandong", "济南市|Jinan", "历下区|Lixia 市中区|Shizhong", 4),
    ("河南省|Henan", "郑州市|Zhengzhou", "金水区|Jinshui 二七区|Erqi", 5),
    ("陕西省|Shaanxi", "西安市|Xi'an", "雁塔区|Yanta 碑林区|Beilin", 5),
    ("天津市|Tianjin", "天津市|Tianjin", "和平区|Heping 南开区|Nankai", 4),
    ("辽宁省|Liaoning", "大连市|Dalian", "中山区|Zhongshan 沙河口区|Shahekou", 3),
    ("辽宁省|Liaoning", "沈阳市|Shenyang", "和平区|Heping 铁西区|Tiexi", 3),
    ("安徽省|Anhui", "合肥市|Hefei", "蜀山区|Shushan 包河区|Baohe", 4),
    ("江西省|Jiangxi", "南昌市|Nanchang", "东湖区|Donghu 红谷滩区|Honggutan", 3),
    ("云南省|Yunnan", "昆明市|Kunming", "五华区|Wuhua 盘龙区|Panlong", 3),
    ("广西壮族自治区|Guangxi", "南宁市|Nanning", "青秀区|Qingxiu 西乡塘区|Xixiangtang", 3),
    ("黑龙江省|Heilongjiang", "哈尔滨市|Harbin", "南岗区|Nangang 道里区|Daoli", 3),
    ("河北省|Hebei", "石家庄市|Shijiazhuang", "长安区|Chang'an 裕华区|Yuhua", 3),
    ("海南省|Hainan", "海口市|Haikou", "龙华区|Longhua 美兰区|Meilan", 1),
    ("贵州省|Guizhou", "贵阳市|Guiyang", "南明区|Nanming 云岩区|Yunyan", 2),
    ("甘肃省|Gansu", "兰州市|Lanzhou", "城关区|Chengguan 七里河区|Qilihe", 1),
    ("新疆维吾尔自治区|Xinjiang", "乌鲁木齐市|Urumqi", "天山区|Tianshan 沙依巴克区|Saybagh", 1),
)
_STREETS = (
    "人民路|Renmin Road 解放路|Jiefang Road 中山路|Zhongshan Road 建设路|Jianshe Road 文化路|Wenhua Road "
    "和平路|Heping Road 新华路|Xinhua Road 朝阳路|Chaoyang Road 长江路|Changjiang Road 青年路|Qingnian Road "
    "学院路|Xueyuan Road 花园路|Huayuan Road 滨河路|Binhe Road 迎宾路|Yingbin Road 胜利路|Shengli Road"
)
_ESTATES = (
    "阳光花园|Sunshine Garden 绿城小区|Green Town 翠苑|Cuiyuan 锦绣家园|Jinxiu Home 水岸名都|Waterside "
    "香樟园|Camphor Court 幸福里|Happiness Lane 金桂苑|Osmanthus Court 银杏公寓|Ginkgo House 书香门第|Scholars' Gate"
)


@dataclass(frozen=True, slots=True)
class City:
    province: str
    name: str
    districts: tuple[str, ...]


@dataclass(frozen=True)
class Places:
    """The map in one language. streets and estates are named alike everywhere."""

    cities: tuple[City, ...]
    weights: tuple[int, ...]
    streets: tuple[str, ...]
    estates: tuple[str, ...]


def places(language: str) -> Places:
    at = 1 if language == "en" else 0
    cities = tuple(
        City(province.split("|")[at], city.split("|")[at], _pick(districts, at))
        for province, city, districts, _ in _CITIES
    )
    return Places(cities, tuple(weight for *_, weight in _CITIES), _pick(_STREETS, at), _pick(_ESTATES, at))


def _pick(pairs: str, at: int) -> tuple[str, ...]:
    """One side of "中|en 中|en en en": a blank parts two pairs only where the next word has Chinese before a bar."""
    words: list[str] = []
    for word in pairs.split(" "):
        if "|" in word or not words:
            words.append(word)
        else:
            words[-1] += f" {word}"
    return tuple(word.split("|")[at] for word in words)
