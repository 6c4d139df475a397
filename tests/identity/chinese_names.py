"""Names of people as shops meet them: full, mistyped, in pinyin, as nicknames and with a title.

Shares of surnames follow the published counts of the police registers, coarsely; given names are common ones, drawn so
that 张伟 and 王芳 are many different people while a rare name is one person's.
"""

from dataclasses import dataclass
from itertools import accumulate
from random import Random

from pypinyin import lazy_pinyin

SURNAMES = (
    "王:72 李:71 张:68 刘:51 陈:45 杨:31 黄:22 赵:22 吴:20 周:20 徐:14 孙:14 马:13 朱:13 胡:13 郭:12 何:12 林:12 高:11 "
    "罗:11 郑:10 梁:9 谢:8 宋:8 唐:7 许:7 韩:7 邓:7 冯:7 曹:7 彭:7 曾:6 肖:6 田:6 董:6 潘:6 袁:5 蔡:5 蒋:5 "
    "余:5 于:5 杜:5 "
    "叶:5 程:5 魏:4 苏:4 吕:4 丁:4 任:4 卢:4 姚:4 沈:4 钟:4 姜:4 崔:4 谭:4 陆:3 范:3 汪:3 廖:3 石:3 金:3 韦:3 "
    "贾:3 夏:3 付:3 "
    "方:3 邹:3 熊:3 白:3 孟:3 秦:3 邱:3 侯:3 江:3 尹:2 薛:2 闫:2 段:2 雷:2 龙:2 黎:2 史:2 陶:2 贺:2 毛:2 郝:2 "
    "顾:2 龚:2 邵:2"
)
RARE_SURNAMES = "欧阳 上官 司徒 阚 仝 逄 缪 谌 靳 苑 冼 揭 麻 幸 郗 戚 鲜 荀 晏 闻 端木 呼延 蔺 佘 桑 宿 隗 沙 谷 郎"
_READ_AS_SURNAME = {"曾": "zeng", "任": "ren", "尹": "yin", "冼": "xian", "缪": "miao", "隗": "wei", "晏": "yan"}

_ONE = {
    "f": "芳 娜 敏 静 丽 艳 霞 燕 玲 娟 萍 红 婷 倩 雪 佳 莹 丹 洁 颖 琳 慧 琴 梅 莉 兰 蕾 璐 瑶 媛",
    "m": "伟 勇 军 强 磊 涛 杰 超 明 刚 平 辉 鹏 斌 波 浩 凯 健 俊 帆 帅 旭 宁 龙 林 飞 亮 峰 阳 鑫",
}
_FIRST = {
    "f": "晓 雅 思 诗 雨 梦 佳 欣 子 文 玉 秀 春 海 美 丽 淑 桂 月 红 小 嘉 可 紫 若 静 婉 心 艺 凤",
    "m": "建 国 志 文 海 永 明 晓 俊 子 浩 宇 天 德 立 小 家 嘉 振 光 正 世 金 泽 一 少 伟 新 庆 学",
}
_SECOND = {
    "f": "芳 燕 英 华 玲 梅 兰 红 婷 怡 琪 涵 萱 彤 雯 静 娟 丽 霞 珍 云 莉 洁 瑶 妍 欣 慧 敏 茹 薇",
    "m": "华 国 军 平 明 强 林 伟 峰 涛 斌 辉 杰 轩 豪 宇 然 博 鹏 波 龙 东 生 健 亮 超 毅 飞 成 良",
}
_RARE_GIVEN = (
    "翀 芊羽 沐辰 骁 奕霏 昱珩 婳 筱筠 澹宁 骞 砚秋 攸宁 知夏 云舒 令仪 霁 宥之 栩 苡沫 衍之 鹤鸣 枕书 叙白 书昀"
)

# Characters that a tired hand or an input method takes for each other: one sound, or nearly one look.
CONFUSED = (
    "芳方 伟玮炜纬 静靖婧 丽莉俐 燕艳雁 婷亭庭 玲铃灵 洁杰捷 军君钧 明铭鸣 建健剑 华桦骅 佳嘉家 欣新鑫馨心 "
    "雨宇语羽 涵函晗 "
    "子梓紫 轩宣萱 怡仪宜依 思斯 琪琦淇祺 晓小筱 梅玫 英瑛莹 萍平苹 志智致 文雯 浩皓昊 俊峻骏 张章 徐许 杨扬 "
    "肖萧 付傅 余佘 "
    "闫阎 邱丘 霞侠 敏闵 娟涓 红虹宏 强墙 磊垒 涛滔 鹏朋 斌彬宾 波坡 辉晖 峰锋风 林琳 飞菲 亮量 阳洋扬 兰蓝 "
    "慧惠 云芸 珍真 "
    "妍研 海每 美羊 春舂 玉王 天夫 立力 生胜 成诚程 毅义 国园 永泳 德得 振震 光广 正政 世士 金今 一壹 东冬"
).split()
_CONFUSED_WITH: dict[str, str] = {}
for _group in CONFUSED:
    for _character in _group:
        _CONFUSED_WITH[_character] = _CONFUSED_WITH.get(_character, "") + _group.replace(_character, "")

_JOKES = (
    "隔壁老王 懒猫 爱吃鱼的喵 小太阳 momo 快乐星球 一只柠檬 橘子汽水 门卫代收 大白 芝麻糊 不吃香菜 仙女本仙 "
    "收件人 豆豆妈 果果妈 "
    "乐乐爸 夏天的风 阿布 Lucky 四月 月亮邮局 打工人 秃头小宝贝 奶茶续命 胖虎 大王 小饼干 暖暖 可乐加冰"
).split()


@dataclass(frozen=True, slots=True)
class Name:
    """Who somebody is on her papers. gender: f or m."""

    surname: str
    given: str
    gender: str

    @property
    def full(self) -> str:
        return self.surname + self.given

    def pinyin(self) -> tuple[str, str]:
        """Surname and given name in small latin letters."""
        family = _READ_AS_SURNAME.get(self.surname) or "".join(lazy_pinyin(self.surname))
        return family, "".join(lazy_pinyin(self.given))


class Names:
    """Draws names with the shares above. rare: the share of people with a name hardly anybody else has."""

    def __init__(self, rng: Random, rare: float) -> None:
        self._rng, self._rare = rng, rare
        pairs = [pair.split(":") for pair in SURNAMES.split()]
        self._surnames = [surname for surname, _ in pairs]
        self._sums = list(accumulate(int(share) for _, share in pairs))

    def surname(self) -> str:
        if self._rng.random() < self._rare:
            return self._rng.choice(RARE_SURNAMES.split())
        return self._rng.choices(self._surnames, cum_weights=self._sums)[0]

    def person(self, gender: str, surname: str = "") -> Name:
        """Somebody; of a family when its surname is given."""
        surname = surname or self.surname()
        chance = self._rng.random()
        if chance < self._rare:
            given = self._rng.choice(_RARE_GIVEN.split())
        elif chance < 0.35:
            given = self._fashion(_ONE[gender])
        else:
            given = self._fashion(_FIRST[gender]) + self._fashion(_SECOND[gender])
        return Name(surname, given, gender)

    def _fashion(self, words: str) -> str:
        """The first of a list is the commonest: its share falls with its place."""
        choices = words.split()
        return self._rng.choices(choices, [1 / (place + 3) for place in range(len(choices))])[0]


def mistyped(text: str, rng: Random) -> str:
    """One character taken for another of its sound or look; unchanged where nothing is like it."""
    places = [place for place, character in enumerate(text) if character in _CONFUSED_WITH]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + rng.choice(_CONFUSED_WITH[text[place]]) + text[place + 1 :]


def nickname(name: Name, rng: Random) -> str:
    """What somebody calls herself where no name is asked for."""
    last = name.given[-1]
    sister = "姐" if name.gender == "f" else "哥"
    own = (f"小{last}", f"{last}{sister}", f"阿{last}", last * 2, f"{last}{last}{sister}", f"小{name.surname}")
    return rng.choice(own) if rng.random() < 0.6 else rng.choice(_JOKES)


def in_pinyin(name: Name, rng: Random) -> str:
    family, given = name.pinyin()
    return rng.choice(
        (
            f"{family.capitalize()} {given.capitalize()}",
            f"{given.capitalize()} {family.capitalize()}",
            f"{family}{given}",
            f"{family.upper()} {given.upper()}",
            family + "".join(each[0] for each in lazy_pinyin(name.given)),
        )
    )


def with_title(name: Name, rng: Random) -> str:
    """王女士, 李先生, 张姐: what is noted at a counter."""
    titles = ("女士", "小姐", "姐", "阿姨", "老师") if name.gender == "f" else ("先生", "哥", "老师", "总", "师傅")
    return name.surname + rng.choices(titles, (5, 2, 3, 2, 1))[0]
