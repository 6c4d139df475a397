"""What the shop sells: sixty goods in Chinese and English, with brand, price, months and how well they sell."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from random import Random

CATEGORIES = (
    ("tea", "茶叶", "Tea"),
    ("herbal", "花草茶", "Herbal tea"),
    ("soap", "手工皂", "Handmade soap"),
    ("care", "洗护", "Body care"),
    ("snack", "零食", "Snacks"),
    ("gift", "礼盒", "Gift boxes"),
    ("ware", "茶具", "Teaware"),
)
BRANDS = {
    "shancha": ("山茶", "Camellia"),
    "yunwu": ("云雾里", "Yunwuli"),
    "zaohe": ("皂荷", "Zaohe"),
    "guozi": ("果子铺", "Guozi"),
    "qingyao": ("青窑", "Qingyao"),
}
ALL_YEAR = tuple(range(1, 13))
SPRING, SUMMER, AUTUMN, WINTER = (3, 4, 5), (6, 7, 8), (8, 9, 10), (11, 12, 1, 2)

# Category, brand, Chinese name, English name, price in yuan, months that fit, popularity
_ROWS: tuple[tuple[str, str, str, str, int, tuple[int, ...], float], ...] = (
    ("tea", "yunwu", "明前龙井 50克", "Longjing before Qingming 50 g", 128, SPRING, 6),
    ("tea", "yunwu", "雨前龙井 100克", "Longjing before the rains 100 g", 98, (*SPRING, 6), 7),
    ("tea", "yunwu", "碧螺春 100克", "Biluochun 100 g", 118, SPRING, 4),
    ("tea", "yunwu", "安溪铁观音 250克", "Anxi Tieguanyin 250 g", 88, ALL_YEAR, 8),
    ("tea", "yunwu", "武夷大红袍 125克", "Wuyi Dahongpao 125 g", 138, (*AUTUMN, *WINTER), 5),
    ("tea", "yunwu", "正山小种 100克", "Lapsang Souchong 100 g", 79, (*AUTUMN, *WINTER), 7),
    ("tea", "shancha", "云南滇红 150克", "Yunnan Dianhong 150 g", 59, (*AUTUMN, *WINTER), 8),
    ("tea", "shancha", "熟普洱小饼 100克", "Ripe pu'er cake 100 g", 68, WINTER, 6),
    ("tea", "shancha", "生普洱饼 357克", "Raw pu'er cake 357 g", 268, ALL_YEAR, 3),
    ("tea", "shancha", "福鼎白茶 100克", "Fuding white tea 100 g", 108, ALL_YEAR, 5),
    ("tea", "shancha", "茉莉花茶 200克", "Jasmine tea 200 g", 49, (*SPRING, *SUMMER), 9),
    ("tea", "shancha", "冷泡乌龙 12包", "Cold-brew oolong, 12 bags", 39, SUMMER, 8),
    ("herbal", "shancha", "胎菊 50克", "Chrysanthemum buds 50 g", 36, (*SPRING, *SUMMER), 8),
    ("herbal", "shancha", "玫瑰花茶 60克", "Rose tea 60 g", 42, ALL_YEAR, 8),
    ("herbal", "shancha", "桂花乌龙 100克", "Osmanthus oolong 100 g", 58, AUTUMN, 6),
    ("herbal", "shancha", "红枣姜茶 15条", "Ginger and jujube tea, 15 sticks", 35, WINTER, 9),
    ("herbal", "shancha", "陈皮山楂茶 15包", "Tangerine and hawthorn tea, 15 bags", 29, ALL_YEAR, 7),
    ("herbal", "shancha", "大麦茶 30包", "Barley tea, 30 bags", 25, SUMMER, 7),
    ("herbal", "shancha", "柠檬薄荷茶 15包", "Lemon and mint tea, 15 bags", 32, SUMMER, 6),
    ("herbal", "shancha", "洋甘菊晚安茶 20包", "Chamomile good-night tea, 20 bags", 45, ALL_YEAR, 6),
    ("soap", "zaohe", "山茶花皂", "Camellia soap", 28, ALL_YEAR, 10),
    ("soap", "zaohe", "艾草皂", "Mugwort soap", 25, (*SPRING, *SUMMER), 8),
    ("soap", "zaohe", "竹炭皂", "Bamboo charcoal soap", 26, SUMMER, 6),
    ("soap", "zaohe", "桂花羊奶皂", "Osmanthus and goat milk soap", 32, (*AUTUMN, *WINTER), 7),
    ("soap", "zaohe", "玫瑰皂", "Rose soap", 30, ALL_YEAR, 6),
    ("soap", "zaohe", "无香敏感肌皂", "Unscented soap for tender skin", 35, ALL_YEAR, 5),
    ("soap", "zaohe", "绿茶皂", "Green tea soap", 27, (*SPRING, *SUMMER), 6),
    ("soap", "zaohe", "家庭装四块", "Family pack of four soaps", 88, ALL_YEAR, 5),
    ("care", "zaohe", "山茶籽洗发皂", "Camellia seed shampoo bar", 48, ALL_YEAR, 6),
    ("care", "zaohe", "山茶护发油 50毫升", "Camellia hair oil 50 ml", 69, ALL_YEAR, 5),
    ("care", "zaohe", "护手霜 40克", "Hand cream 40 g", 29, WINTER, 9),
    ("care", "zaohe", "润唇膏", "Lip balm", 22, WINTER, 8),
    ("care", "zaohe", "驱蚊膏", "Mosquito balm", 19, SUMMER, 9),
    ("care", "zaohe", "艾草泡脚包 20包", "Mugwort foot bath, 20 bags", 45, WINTER, 6),
    ("care", "zaohe", "身体乳 200毫升", "Body milk 200 ml", 59, WINTER, 5),
    ("snack", "guozi", "绿豆糕 12枚", "Mung bean cakes, 12", 32, (*SPRING, *SUMMER), 8),
    ("snack", "guozi", "桂花糕 200克", "Osmanthus cake 200 g", 26, AUTUMN, 8),
    ("snack", "guozi", "核桃酥 300克", "Walnut crisps 300 g", 35, ALL_YEAR, 9),
    ("snack", "guozi", "杏仁酥 300克", "Almond crisps 300 g", 36, ALL_YEAR, 7),
    ("snack", "guozi", "牛轧糖 250克", "Nougat 250 g", 39, WINTER, 8),
    ("snack", "guozi", "低糖蔓越莓饼干", "Low-sugar cranberry biscuits", 28, ALL_YEAR, 8),
    ("snack", "guozi", "山楂条 150克", "Hawthorn strips 150 g", 18, ALL_YEAR, 10),
    ("snack", "guozi", "话梅 120克", "Dried plums 120 g", 16, SUMMER, 9),
    ("snack", "guozi", "每日坚果 30包", "Daily nuts, 30 bags", 109, ALL_YEAR, 7),
    ("snack", "guozi", "芝麻丸 100克", "Sesame balls 100 g", 33, WINTER, 6),
    ("snack", "guozi", "凤梨酥 8枚", "Pineapple cakes, 8", 42, ALL_YEAR, 7),
    ("snack", "guozi", "鲜肉月饼 6枚", "Savoury mooncakes, 6", 48, (8, 9), 9),
    ("gift", "shancha", "春茶礼盒", "Spring tea gift box", 298, SPRING, 3),
    ("gift", "shancha", "中秋月饼礼盒", "Mid-Autumn mooncake box", 198, (8, 9), 8),
    ("gift", "shancha", "新年茶礼", "New Year tea gift", 368, (12, 1, 2), 6),
    ("gift", "guozi", "年货零食大礼包", "New Year snack hamper", 158, (12, 1, 2), 9),
    ("gift", "zaohe", "母亲节香皂礼盒", "Mother's Day soap box", 128, (4, 5), 5),
    ("gift", "guozi", "端午点心礼盒", "Dragon Boat cake box", 138, (5, 6), 5),
    ("gift", "shancha", "企业定制茶礼 10份", "Company tea gifts, set of 10", 1280, (1, 2, 9, 12), 1),
    ("ware", "qingyao", "青瓷盖碗", "Celadon gaiwan", 89, ALL_YEAR, 4),
    ("ware", "qingyao", "旅行茶具一壶两杯", "Travel set, pot and two cups", 129, ALL_YEAR, 4),
    ("ware", "qingyao", "玻璃泡茶杯", "Glass brewing cup", 45, ALL_YEAR, 7),
    ("ware", "qingyao", "竹茶盘", "Bamboo tea tray", 168, ALL_YEAR, 2),
    ("ware", "qingyao", "皂托", "Soap dish", 18, ALL_YEAR, 6),
    ("ware", "qingyao", "茶叶罐", "Tea caddy", 55, ALL_YEAR, 4),
)


@dataclass(frozen=True, slots=True)
class Good:
    """A product as it is sold. number counts from 0, in the order of the catalogue."""

    number: int
    sku: str
    name: str
    brand: str
    category: str
    list_minor: int


class Catalogue:
    """The goods in one language, and which of them someone takes in a month."""

    def __init__(self, language: str) -> None:
        at = 1 if language == "en" else 0
        self.categories = [(code, names[at]) for code, *names in CATEGORIES]
        self.brands = {code: names[at] for code, names in BRANDS.items()}
        self.goods = [
            Good(
                number, f"{category[:2].upper()}{number + 101}", (zh, en)[at], self.brands[brand], category, price * 100
            )
            for number, (category, brand, zh, en, price, _, _) in enumerate(_ROWS)
        ]
        self._draws = {
            (month, group): self._drawing(month, group)
            for month in ALL_YEAR
            for group in ("", *(code for code, _ in self.categories), *BRANDS)
        }
        self.company = [good for good in self.goods if good.category == "gift" or good.list_minor >= 12_000]

    def draw(self, rng: Random, month: int, group: str = "") -> Good:
        """A good that someone takes in a month; group narrows it to a category or a brand."""
        goods, sums = self._draws[month, group]
        return goods[bisect_right(sums, rng.random() * sums[-1], 0, len(sums) - 1)]

    def _drawing(self, month: int, group: str) -> tuple[list[Good], list[float]]:
        chosen, weights = [], []
        for good, (category, brand, _, _, _, months, popularity) in zip(self.goods, _ROWS, strict=True):
            if group in ("", category, brand):
                chosen.append(good)
                weights.append(popularity if month in months else popularity * 0.08)
        return chosen, list(accumulate(weights))
