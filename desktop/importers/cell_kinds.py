"""What the cells of a column look like: phones, dates, amounts, names of people and so on, as shares of the filled."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.importers.cells import clean, code_of_amount

_DATE = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?.*|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})(\D.*)?"
    r"|(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([T ]?[0-2]\d:?[0-5]\d(:?[0-5]\d)?)?"
    r"|\d{1,2}[- .]+[A-Za-z]{3,9}\.?[- ,]+\d{2,4}.*|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}.*"
)
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}([:：]\d{2})?\s?([AaPp][Mm])?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_MOBILE = re.compile(r"(\+?86)?1[3-9]\d[\d*]{8}")
_PHONE = re.compile(r"\+?\(?[\d*][\d* ().\-/]{6,}[\d*](\s?(x|ext\.?)\s?\d+)?")
_AMOUNT = re.compile(
    r"[-+(−]?\s?([¥￥$€£]|CN¥|RMB|US\$)?\s?[-+]?\d{1,3}([,. '\u00a0]?\d{3})*([.,]\d{1,4})?\s?(元|¥|€|£|块)?\)?"
)
_COUNT = re.compile(r"[-+]?\d{1,5}")
_LONG = re.compile(r"\d{8,}")
_CODE = re.compile(r"#?(?=.*\d)[A-Za-z0-9][A-Za-z0-9_\-./#]{1,39}")
_HANZI = re.compile(r"[\u4e00-\u9fff·]{2,4}")
_LATIN_NAME = re.compile(r"[A-Z][a-zà-ÿ'’]+(?:[ -][A-Z][a-zà-ÿ'’.]*){1,3}")
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金"
    "陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧诸司上"
)
_PROVINCES = (
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北"
    " 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海"
    " 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
).split()
_SIGNS = {
    "¥": "CNY",
    "￥": "CNY",
    "元": "CNY",
    "rmb": "CNY",
    "cny": "CNY",
    "€": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "gbp": "GBP",
}
_SIGNS |= {"us$": "USD", "usd": "USD", "$": "USD", "hk$": "HKD", "jpy": "JPY"}


@dataclass(frozen=True)
class Look:
    """One column: how many cells are filled, how many differ, and the share of the filled that look like each kind."""

    filled: int
    distinct: int
    shares: dict[str, float] = field(default_factory=dict)
    texts: tuple[tuple[str, int], ...] = ()  # the texts, the most frequent first, where there are few

    def share(self, *kinds: str) -> float:
        """The greatest share of these."""
        return max((self.shares.get(kind, 0.0) for kind in kinds), default=0.0)


def look(cells: Sequence[str]) -> Look:
    """What the cells of a column look like."""
    filled = [text for text in map(clean, cells) if text]
    counts = Counter(filled)
    votes: Counter[str] = Counter()
    for text, times in counts.items():
        for kind in kinds(text):
            votes[kind] += times
    shares = {kind: times / len(filled) for kind, times in votes.items()}
    return Look(len(filled), len(counts), shares, tuple(counts.most_common(60)))


def kinds(text: str) -> set[str]:
    """Everything that a cell may be."""
    found: set[str] = set()
    number = code_of_amount(text)
    if _DATE.fullmatch(text):
        found.add("date")
    if _CLOCK.fullmatch(text):
        found.add("clock")
    if _EMAIL.fullmatch(text):
        found.add("email")
    if _is_phone(text):
        found.add("phone")
    if _MOBILE.fullmatch(text.replace(" ", "").replace("-", "")):
        found.add("mobile")
    if _AMOUNT.fullmatch(number) and len(re.sub(r"\D", "", number)) <= 10:
        found.add("amount")
        if not number.isdigit():
            found.add("money")
    if _COUNT.fullmatch(number):
        found.add("count")
    if _LONG.fullmatch(text):
        found.add("long")
    if _CODE.fullmatch(text) and "date" not in found:
        found.add("code")
    if (_HANZI.fullmatch(text) and text[0] in _SURNAMES) or _LATIN_NAME.fullmatch(text):
        found.add("person")
    if text.startswith(tuple(_PROVINCES)):
        found.add("province" if len(text) <= 8 else "whole_address")
    return found or {"text"}


def _is_phone(text: str) -> bool:
    """A number of 7 to 15 digits that is neither a date nor a price; a long number needs the look of a mobile."""
    if not _PHONE.fullmatch(text) or _DATE.fullmatch(text):
        return False
    digits = sum(ch.isdigit() or ch == "*" for ch in text)
    if not 7 <= digits <= 15 or re.search(r"\.\d{1,2}$", text):
        return False
    if text.isdigit():
        return bool(_MOBILE.fullmatch(text)) or (text[0] == "0" and 9 <= digits <= 12)
    return True


def currency_of(texts: Sequence[str]) -> str:
    """The currency that signs in headers or cells name, "" for none or several."""
    found = set()
    for text in texts:
        low = text.casefold()
        found |= {code for sign, code in _SIGNS.items() if sign in low}
        if "hk$" in low:
            found.discard("USD")
    return found.pop() if len(found) == 1 else ""
