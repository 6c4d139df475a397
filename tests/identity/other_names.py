"""Names of the other made-up shop: by generation, siblings with a shared character, slips of an input method."""

from collections import defaultdict
from dataclasses import dataclass
from random import Random

from pypinyin import Style, lazy_pinyin, pinyin

_FAMILIES = (
    ""
    "陈陈陈陈陈林林林林黄黄黄黄吴吴吴李李李李王王王王张张张刘刘刘郑郑蔡蔡许许谢谢杨杨洪洪庄庄苏苏赖赖简简叶叶周周徐徐何何"
    "梁梁罗罗邓邓温温钟钟丘廖曾彭曹严范柯江连游傅詹蓝凌翁涂纪卓池阮饶车尤练倪房甘麦古骆容简区伍霍庞欧莫关冯"
)
_TWO_FAMILIES = ("欧阳", "司徒", "上官", "诸葛", "皇甫", "尉迟", "夏侯")
_OLD = (
    "秀珍 美珠 丽卿 玉燕 淑贞 宝珠 金凤 月娥 素云 碧霞 阿妹 国栋 文雄 金水 清泉 志成 进财 建辉 荣华 海生 德贵 "
    "水木 天赐 福来"
).split()
_MIDDLE = (
    "雅芬 惠敏 丽萍 晓虹 燕萍 小玲 文娟 海英 春花 玉婷 丽娜 小燕 雪梅 志强 建华 伟明 俊杰 文彬 海峰 晓东 国强 "
    "志勇 永辉 少华 红 静 伟 勇"
).split()
_YOUNG = (
    "诗婷 婉婷 佳颖 思颖 雨晴 欣妍 雅琪 子晴 乐瑶 咏琪 梓萱 嘉雯 佩珊 家豪 俊宇 子杰 浩铭 嘉杰 智轩 宇翔 柏霖 "
    "承恩 泽楷 梓轩 一帆 乐 琪 翔 睿"
).split()
_FIRST_OF_SIBLINGS = "家 嘉 志 思 子 文 雅 佳 梓 晓 俊 诗".split()
_LAST_OF_SIBLINGS = "欣 怡 豪 伟 琳 敏 涛 宏 慧 宁 颖 杰 睿 宜 媛 毅 荣 倩 航".split()
_PEOPLES = (
    "阿依古丽·买买提 古丽娜尔·艾山 阿不都·热合曼 迪丽努尔·吐尔逊 扎西次仁 卓玛央金 乌日娜 巴特尔 萨仁其其格 "
    "木合塔尔·卡德尔"
).split()
_HOME_WORDS = ("妈妈", "爸", "妈", "奶奶", "阿姨", "店长", "同学")
_SCREEN_NAMES = (
    "云淡风轻 静待花开 一叶知秋 平安是福 难得糊涂 岁月静好 追风少年 草莓味的糖 猫和老鱼 北极星 今天也要加油鸭 "
    "向日葵 半糖去冰 "
    "阿狸 Vivian Kevin 小鹿乱撞 海阔天空 铁观音 大白菜 沐沐 团子 老铁 鱼丸粗面 山里人 七七 花花世界 Amy Sunny 木木"
).split()
_EXTRA = (
    "方芳仿房伟维未炜为静净靖敬丽莉立力历明名鸣铭敏闽民华桦画话佳加嘉家假欣新心昕馨信雨宇语玉羽裕志智致治"
    "芝林琳霖临邻燕艳雁彦晏"
)


@dataclass(frozen=True, slots=True)
class Called:
    """family, given: as on the identity card; of the peoples whose names have no family part, family is empty."""

    family: str
    given: str

    @property
    def full(self) -> str:
        return self.family + self.given


def draw(rng: Random, birth_year: int, family: str = "", shared: str = "") -> Called:
    """Somebody born in a year; `shared` is the character that brothers and sisters have in common."""
    if not family and rng.random() < 0.01:
        return Called("", rng.choice(_PEOPLES))
    if not family:
        family = rng.choice(_TWO_FAMILIES) if rng.random() < 0.012 else rng.choice(_FAMILIES)
    if shared:
        return Called(family, shared + rng.choice(_LAST_OF_SIBLINGS))
    if rng.random() < 0.35:  # made by the parents, not by fashion
        return Called(family, rng.choice(_FIRST_OF_SIBLINGS) + rng.choice(_LAST_OF_SIBLINGS))
    names = _OLD if birth_year < 1970 else _MIDDLE if birth_year < 1990 else _YOUNG
    return Called(family, names[min(int(rng.expovariate(0.11)), len(names) - 1)])


def sibling_character(rng: Random) -> str:
    return rng.choice(_FIRST_OF_SIBLINGS)


def screen_name(called: Called, rng: Random) -> str:
    """What stands in a chat: a fancy, a role, or half of the name."""
    last = called.given[-1]
    choices = (
        rng.choice(_SCREEN_NAMES),
        last + rng.choice(_HOME_WORDS),
        "阿" + last,
        f"{last}{last}",
        f"A{called.full}",
    )
    return rng.choice(choices)


def latin(called: Called, rng: Random) -> str:
    """As a foreign card or a phone without Chinese letters writes it."""
    family, given = letters(called)
    shapes = (f"{family} {given}", f"{given}{family}", f"{family[:1]}.{given}", f"{family}{given}".title())
    return rng.choice(shapes).strip()


def letters(called: Called) -> tuple[str, str]:
    return "".join(lazy_pinyin(called.family)), "".join(lazy_pinyin(called.given.replace("·", "")))


class Slips:
    """The second choice of an input method: a character of the same sound, or of one that the South says alike."""

    def __init__(self) -> None:
        everything = "".join([_FAMILIES, *_OLD, *_MIDDLE, *_YOUNG, *_LAST_OF_SIBLINGS, *_FIRST_OF_SIBLINGS, _EXTRA])
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for character in sorted(set(everything)):
            self._by_sound[_sound(character)].append(character)

    def slip(self, text: str, rng: Random) -> str:
        """Another character, one left out, or one twice; unchanged where none fits."""
        if len(text) > 2 and rng.random() < 0.15:
            return text[:-1]
        for place in rng.sample(range(len(text)), len(text)):
            others = [each for each in self._by_sound.get(_sound(text[place]), ()) if each != text[place]]
            if others:
                return text[:place] + rng.choice(others) + text[place + 1 :]
        return text


def _sound(character: str) -> str:
    """n and l, in and ing, zh and z are one."""
    said = pinyin(character, style=Style.NORMAL)[0][0]
    said = said.replace("zh", "z").replace("ch", "c").replace("sh", "s")
    said = "l" + said[1:] if said.startswith("n") else said
    return said.removesuffix("g") if said.endswith("ng") else said


_PAD = {
    "1": "24",
    "2": "135",
    "3": "26",
    "4": "157",
    "5": "2468",
    "6": "359",
    "7": "48",
    "8": "5790",
    "9": "68",
    "0": "8",
}


def wrong_key(number: str, rng: Random) -> str:
    """A neighbour on the keypad, a digit left out, a digit twice, or two swapped."""
    place = rng.randrange(3, len(number) - 1)
    kind = rng.random()
    if kind < 0.5:
        return number[:place] + rng.choice(_PAD[number[place]]) + number[place + 1 :]
    if kind < 0.65:
        return number[:place] + number[place + 1 :]
    if kind < 0.75:
        return number[:place] + number[place] + number[place:]
    return number[:place] + number[place + 1] + number[place] + number[place + 2 :]
