"""What people are called: Chinese names by surname frequency, gender and the fashion of their decade, and their pinyin.

The surnames and their shares follow the counts that the Ministry of Public Security publishes; given names are the
common ones of each decade. In English one customer in four has a Western name.
"""

from dataclasses import dataclass
from itertools import accumulate
from random import Random

# Surname:share, the commonest first
_SURNAMES = (
    "王:72 李:71 张:68 刘:51 陈:45 杨:31 黄:22 赵:22 吴:20 周:20 徐:14 孙:14 马:13 朱:13 胡:13 郭:12 何:12 "
    "林:12 高:11 罗:11 郑:10 梁:9 谢:8 宋:8 唐:7 许:7 韩:7 邓:7 冯:7 曹:7 彭:7 曾:6 肖:6 田:6 董:6 潘:6 袁:5 "
    "蔡:5 蒋:5 余:5 于:5 杜:5 叶:5 程:5 魏:4 苏:4 吕:4 丁:4 任:4 卢:4 姚:4 沈:4 钟:4 姜:4 崔:4 谭:4 陆:3 范:3 "
    "汪:3 廖:3 石:3 金:3 韦:3 贾:3 夏:3 付:3 方:3 邹:3 熊:3 白:3 孟:3 秦:3 邱:3 侯:3 江:3 尹:2 薛:2 闫:2 段:2 "
    "雷:2 龙:2 黎:2 史:2 陶:2 贺:2 毛:2 郝:2 顾:2 龚:2 邵:2 万:2 覃:2 武:2 钱:2 戴:2 严:2 莫:2 孔:2 向:2 常:2 "
    "汤:2 欧阳:1 诸葛:1 上官:1 司马:1 单:1 仇:1 解:1"
)
# Where a surname is read otherwise than the word.
_READ_AS_SURNAME = {"曾": "Zeng", "任": "Ren", "单": "Shan", "仇": "Qiu", "解": "Xie", "覃": "Qin", "尹": "Yin"}

_GIVEN = {
    (
        "female",
        1960,
    ): "秀英 桂兰 玉兰 秀兰 桂英 淑珍 玉梅 秀珍 凤英 春梅 丽华 惠芳 美玲 月琴 爱华 红梅 建英 素芬 雅琴 玉华",
    (
        "male",
        1960,
    ): "建国 建华 国强 志强 建军 文革 永强 德明 国华 卫东 志明 建平 国平 福生 玉林 金生 爱民 保国 长江 跃进",
    ("female", 1970): "丽 敏 静 艳 红 霞 燕 芳 玲 英 娟 梅 萍 丽娟 晓红 海燕 春燕 丽萍 雪梅 志红 秋菊 彩霞 慧 琴 颖",
    ("male", 1970): "伟 勇 军 强 涛 磊 斌 刚 波 辉 健 明 海涛 志刚 晓东 建新 文斌 国栋 永刚 立新 俊 峰 平 华 林",
    (
        "female",
        1985,
    ): "婷 婷婷 娜 倩 雪 佳 莹 丹 晶 璐 洋 蕾 琳 瑶 佳佳 晓燕 文静 雅婷 思思 梦 冰 媛 雯 晓雯 诗雨 云 欢 洁",
    ("male", 1985): "鹏 超 浩 杰 凯 帅 鑫 亮 宇 飞 龙 阳 旭 晨 俊杰 志鹏 文博 晓峰 天宇 嘉伟 子豪 睿 昊 翔 哲 泽 昕 博",
    (
        "female",
        2000,
    ): "欣怡 梓涵 雨欣 诗涵 思琪 雨桐 梦瑶 佳怡 可馨 子涵 语嫣 依诺 若曦 紫萱 静怡 雅雯 心怡 晓彤 一诺 芷若",
    (
        "male",
        2000,
    ): "子轩 浩然 宇航 博文 宇轩 浩宇 俊熙 子涵 梓豪 天佑 一鸣 皓轩 泽宇 文轩 思远 嘉豪 明轩 俊宇 奕辰 沐阳",
}
_DECADES = (1960, 1970, 1985, 2000)
_DECADE_SUMS = tuple(accumulate((12, 27, 41, 20)))

_WESTERN_SURNAMES = (
    "Smith Jones Taylor Brown Wilson Evans Thomas Johnson Roberts Walker Wright Robinson Thompson White Hughes "
    "Edwards Green Hall Wood Harris Clarke Martin Jackson Clark Turner Hill Cooper Morris Ward Moore Baker Müller "
    "Schmidt Rossi Dubois García Kowalski Novak Jensen O'Brien"
)
_WESTERN = {
    "female": (
        "Emma Olivia Sophie Grace Lily Anna Laura Julia Sarah Hannah Alice Clara Maria Elena Rachel Helen Ruth Joan "
        "Margaret Susan Karen Linda Zoë Chloe"
    ),
    "male": (
        "James Oliver Jack Harry Thomas Daniel Paul Mark Peter David John Andrew Simon Lucas Leo Max Felix Henrik "
        "Robert Michael Kevin Brian Luca André"
    ),
}

_COMPANY_WORDS = "明月 嘉禾 鼎盛 华清 瑞丰 云杉 天成 恒信 朗润 博雅 金穗 新程 东篱 宏图 同创 知行 海纳 长青 锦程 泰和"
_COMPANY_TRADES = (
    ("科技", "Technology"),
    ("贸易", "Trading"),
    ("文化传媒", "Media"),
    ("酒店管理", "Hotels"),
    ("餐饮管理", "Catering"),
    ("广告", "Advertising"),
    ("建筑设计", "Architects"),
    ("教育咨询", "Education"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who someone is. latin: lower-case letters for mail addresses and accounts; calling: for a message."""

    name: str
    latin: str
    calling: str
    gender: str
    birth_year: int


class Names:
    """Draws names in one language."""

    def __init__(self, language: str) -> None:
        self._english = language == "en"
        pairs = [pair.split(":") for pair in _SURNAMES.split()]
        self._surnames = [surname for surname, _ in pairs]
        self._surname_sums = list(accumulate(int(share) for _, share in pairs))
        self._western_given = {gender: words.split() for gender, words in _WESTERN.items()}
        self._western_surnames, self._company_words = _WESTERN_SURNAMES.split(), _COMPANY_WORDS.split()
        self._given = {key: words.split() for key, words in _GIVEN.items()}
        self._pinyin = _pinyin(
            {*self._surnames, *self._company_words, *(word for words in self._given.values() for word in words)}
        )
        self._pinyin |= _READ_AS_SURNAME

    def person(self, rng: Random) -> Person:
        gender = "female" if rng.random() < 0.68 else "male"
        decade = rng.choices(_DECADES, cum_weights=_DECADE_SUMS)[0]
        birth_year = decade + rng.randrange(12 if decade < 2000 else 7)
        if self._english and rng.random() < 0.25:
            return self._western(rng, gender, birth_year)
        surname = rng.choices(self._surnames, cum_weights=self._surname_sums)[0]
        given = rng.choice(self._given[gender, decade])
        latin = f"{self._pinyin[surname]}{self._pinyin[given]}".lower()
        if self._english:
            name = f"{self._pinyin[given]} {self._pinyin[surname]}"
            return Person(name, latin, self._pinyin[given], gender, birth_year)
        return Person(surname + given, latin, surname + ("女士" if gender == "female" else "先生"), gender, birth_year)

    def company(self, rng: Random, city: str) -> tuple[str, str]:
        """The name of a company in a city, and its latin letters."""
        word = rng.choice(self._company_words)
        chinese, english = rng.choice(_COMPANY_TRADES)
        latin = self._pinyin[word].lower()
        if self._english:
            return f"{city} {self._pinyin[word]} {english} Co., Ltd.", latin
        return f"{city.removesuffix('市')}{word}{chinese}有限公司", latin

    def _western(self, rng: Random, gender: str, birth_year: int) -> Person:
        first, last = rng.choice(self._western_given[gender]), rng.choice(self._western_surnames)
        latin = "".join(letter for letter in f"{first}{last}".lower() if letter in "abcdefghijklmnopqrstuvwxyz")
        return Person(f"{first} {last}", latin, first, gender, birth_year)


def _pinyin(words: set[str]) -> dict[str, str]:
    """Each word as one capitalised word of pinyin: 晓红 is Xiaohong, and 吕 Lyu as in passports."""
    from pypinyin import lazy_pinyin  # its dictionary takes a moment to load

    return {word: "".join(lazy_pinyin(word)).replace("v", "yu").capitalize() for word in words}
